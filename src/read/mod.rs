//! From bytes or text to a [`Document`]: which medium it is. Every reader keeps the [`limits`].

pub mod bytes;
#[cfg(feature = "every-medium")]
mod bytes_at;
#[cfg(feature = "every-medium")]
mod code_pages;
mod compatible;
#[cfg(feature = "every-medium")]
mod compound;
pub mod csv;
#[cfg(feature = "every-medium")]
mod doc;
mod docx;
pub mod encoding;
#[cfg(feature = "every-medium")]
mod every;
pub(crate) mod fold;
#[cfg(feature = "every-medium")]
mod geometry;
pub mod html;
mod inflate;
pub(crate) mod kind;
pub mod limits;
mod lists;
mod mht;
#[cfg(feature = "every-medium")]
mod odf;
#[cfg(feature = "every-medium")]
mod ofd;
mod office;
mod package;
#[cfg(feature = "every-medium")]
mod pdf;
mod pictures;
#[cfg(feature = "every-medium")]
mod rtf;
mod sheets;
#[cfg(feature = "every-medium")]
mod story;
pub mod text;
mod theme;
pub mod unlike;
#[cfg(feature = "every-medium")]
mod xls;
mod xlsx;
mod xml;
mod zip;

use crate::any_of::AnyOf;
use crate::document::{Document, Note};
use limits::MAX_BYTES;
#[cfg(feature = "every-medium")]
pub(crate) use zip::checksum;

/// What a source is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Medium {
    /// A web page, or what Word saves as one.
    Html,
    /// Plain text.
    Text,
    /// Values parted by commas, semicolons or tabs.
    Csv,
}

/// Reads text in the medium given, or the one it looks like.
///
/// A character that was lost before, as half a surrogate pair in JavaScript, stands in it as U+FFFD, which is said.
#[must_use]
pub fn text(source: &str, medium: Option<Medium>) -> Document {
    let mut document = characters(source, medium);
    if source.contains('\u{fffd}') {
        document.notes.push(Note::BadBytes { encoding: "Unicode" });
    }
    document
}

/// What is said of a source past [`limits::MAX_BYTES`].
#[must_use]
pub fn too_large(bytes: usize) -> Document {
    Document { blocks: Vec::new(), notes: vec![Note::TooLarge { bytes }] }
}

fn characters(source: &str, medium: Option<Medium>) -> Document {
    if source.len() > MAX_BYTES {
        return too_large(source.len());
    }
    if let Some(note) = kind::flat(source).or_else(|| is_garbled(source).then_some(Note::Garbled)) {
        return Document { blocks: Vec::new(), notes: vec![note] };
    }
    let source = without_offsets(source);
    let mut document = match medium.unwrap_or_else(|| medium_of(source)) {
        Medium::Html => html::read(source),
        Medium::Text => self::text::read(source),
        // Many a program saves a page under this name.
        Medium::Csv if has_tags(source) => html::read(source),
        Medium::Csv => csv::read(source),
    };
    pictures::or_blank(&mut document, "HTML");
    document
}

/// Takes off the lines of offsets that Windows puts before a page on its clipboard, where a program hands them on.
fn without_offsets(source: &str) -> &str {
    match source.find('<') {
        Some(start) if source.starts_with("Version:") && source[..start].contains("StartHTML:") => &source[start..],
        _ => source,
    }
}

/// Was it read in a wrong encoding before it came here? No report is without 政府 or 信息; what they become is known.
fn is_garbled(source: &str) -> bool {
    /// 政府 and 信息 in UTF-8 read as GBK, from their first byte on or from their second; as Windows-1252; as Latin-1; in GBK read
    /// as Latin-1; and 锟斤拷, which is what becomes of characters that were lost, read once more as GBK.
    const GARBLED: [&str; 9] = ["鏀垮", "斂搴", "淇℃", "俊鎭", "æ”¿åºœ", "æ\u{94}¿åº\u{9c}", "Õþ¸®", "ÐÅÏ¢", "锟斤拷"];
    !source.holds_any(&["政府", "信息"]) && source.holds_any(&GARBLED)
}

fn medium_of(source: &str) -> Medium {
    if has_tags(source) {
        Medium::Html
    } else if csv::is_sure(source) {
        Medium::Csv
    } else {
        Medium::Text
    }
}

/// Is a text read as a page?
#[cfg(feature = "every-medium")]
pub(crate) fn is_page(source: &str, medium: Option<Medium>) -> bool {
    match medium {
        Some(Medium::Html) => true,
        Some(Medium::Text) => false,
        Some(Medium::Csv) | None => has_tags(without_offsets(source)),
    }
}

/// Does a tag of HTML stand in it? A report that quotes 《条例》 in `<…>` is still text: no tag starts with a Chinese letter.
fn has_tags(source: &str) -> bool {
    const TAGS: [&str; 16] = [
        "!doctype", "html", "head", "body", "table", "tbody", "tr", "td", "p", "div", "span", "br", "h1", "h2", "!--",
        "font",
    ];
    let is_tag = |after: &str| {
        let is_end = |byte: &u8| matches!(byte, b'>' | b'/' | b' ' | b'\n' | b'\r' | b'\t');
        let start = &after.as_bytes()[..after.len().min(9)];
        let name = &start[..start.iter().position(is_end).unwrap_or(start.len())];
        name.starts_with(b"!--") || TAGS.iter().any(|tag| name.eq_ignore_ascii_case(tag.as_bytes()))
    };
    source.split('<').skip(1).any(is_tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_medium() {
        for (source, medium) in [
            ("<!DOCTYPE html><p>x", Medium::Html),
            ("前言<TABLE border=1>", Medium::Html),
            ("a<br/>b", Medium::Html),
            ("<!--[if gte mso 9]>", Medium::Html),
            ("规章\t0", Medium::Text),
            ("根据<中华人民共和国政府信息公开条例>", Medium::Text),
            ("a < b, c <d>", Medium::Text),
            ("", Medium::Text),
        ] {
            assert_eq!(medium_of(source), medium, "{source}");
        }
    }

    /// What text becomes that is written in one encoding and read in another.
    #[test]
    fn says_when_text_is_garbled() {
        use encoding_rs::{GBK, WINDOWS_1252};
        let report = "甲局2024年政府信息公开工作年度报告\n规章\t1";
        let lossy = String::from_utf8_lossy(&GBK.encode(report).0).into_owned();
        let latin = |bytes: &[u8]| bytes.iter().map(|&byte| char::from(byte)).collect::<String>();
        for garbled in [
            GBK.decode(report.as_bytes()).0.into_owned(),
            WINDOWS_1252.decode(report.as_bytes()).0.into_owned(),
            latin(report.as_bytes()),
            latin(&GBK.encode(report).0),
            GBK.decode(lossy.as_bytes()).0.replace("\u{fffd}", ""),
        ] {
            assert_eq!(text(&garbled, None), Document { blocks: vec![], notes: vec![Note::Garbled] }, "{garbled}");
        }
        assert_eq!(text(report, None).notes, []);
        // A report that speaks of it.
        assert_eq!(text("政府网站曾显示锟斤拷", None).notes, []);
    }

    #[test]
    fn says_when_there_is_nothing_or_too_much() {
        assert_eq!(text(" \u{3000}\n\t".trim_matches('\t'), None).notes, [Note::Empty]);
        let long = "字".repeat(MAX_BYTES / 3 + 1);
        assert_eq!(text(&long, None), Document { blocks: vec![], notes: vec![Note::TooLarge { bytes: long.len() }] });
        assert_eq!(text("甲", None).blocks, [crate::document::Block::Paragraph("甲".into())]);
    }
}
