//! From bytes to a document: what kind of file it is, and by whom it is read.

use super::encoding::{Decoder, decode_text};
use super::limits::MAX_BYTES;
use super::{Medium, kind, mht, office};
use crate::document::{Document, Note};

/// Reads a file's bytes in the medium given, or the one they look like.
#[must_use]
pub fn read(bytes: &[u8], medium: Option<Medium>, decode: Decoder) -> Document {
    if bytes.len() > MAX_BYTES {
        return super::too_large(bytes.len());
    }
    if kind::is_zip(bytes) {
        return office::read(bytes, decode);
    }
    #[cfg(feature = "every-medium")]
    if let Some(document) = super::every::file(bytes, decode) {
        return document;
    }
    if let Some(note) = kind::other(bytes) {
        return Document { blocks: Vec::new(), notes: vec![note] };
    }
    let page = mht::page(bytes);
    let medium = if page.is_some() { Some(Medium::Html) } else { medium };
    let (text, encoding) = decode_text(page.as_deref().unwrap_or(bytes), decode);
    // A U+FFFD that stands in the file itself is as unreadable as one from here.
    let bad = text.contains('\u{fffd}');
    let mut document = super::characters(&text, medium);
    if bad {
        document.notes.push(Note::BadBytes { encoding });
    }
    document
}

/// The text of bytes that are no other file, and the name of their encoding. A page with its pictures in one file has more than text.
#[cfg(feature = "every-medium")]
pub(crate) fn text_of(bytes: &[u8], decode: Decoder) -> Option<(String, &'static str)> {
    if mht::page(bytes).is_some() { None } else { Some(decode_text(bytes, decode)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Block;

    fn decoder(bytes: &[u8], name: &str) -> Option<String> {
        Some(encoding_rs::Encoding::for_label(name.as_bytes())?.decode_without_bom_handling(bytes).0.into_owned())
    }

    fn said(bytes: &[u8]) -> (String, Vec<Note>) {
        let document = read(bytes, Some(Medium::Text), decoder);
        let texts = document.blocks.iter().map(|block| match block {
            Block::Paragraph(text) => text.clone(),
            Block::Grid(_) => "grid".to_owned(),
        });
        (texts.collect::<Vec<_>>().join("/"), document.notes)
    }

    fn units(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    /// A page that says one encoding and is written in another is read by what it is written in.
    #[test]
    fn a_declaration_may_be_wrong() {
        let page = |said: &str| {
            format!(
                "<meta http-equiv=\"Content-Type\" content=\"text/html; charset={said}\"><p>政府信息公开工作年度报告"
            )
        };
        for said in ["utf-8", "gb2312", "GBK", "gb18030", "iso-8859-1", "unknown", ""] {
            let page = page(said);
            let expected = read(page.as_bytes(), None, decoder);
            assert_eq!(expected.blocks, [Block::Paragraph("政府信息公开工作年度报告".into())]);
            for bytes in [encoding_rs::GBK.encode(&page).0, encoding_rs::GB18030.encode(&page).0] {
                assert_eq!(read(&bytes, None, decoder), expected, "{said}");
            }
            assert_eq!(read(&units(&page, u16::to_le_bytes), None, decoder), expected, "{said}");
        }
        // Big5 by its declaration alone: its bytes mean something in GBK, too.
        let page = "<meta charset=big5><p>政府資訊公開";
        assert_eq!(
            read(&encoding_rs::BIG5.encode(page).0, None, decoder).blocks,
            [Block::Paragraph("政府資訊公開".into())]
        );
    }

    #[test]
    fn finds_the_encoding() {
        let text = "政府信息公开𠮷";
        let gb = encoding_rs::GB18030.encode(text).0.into_owned();
        let big5 = [b"charset=big5 ".as_slice(), &encoding_rs::BIG5.encode("資訊公開").0].concat();
        let le: Vec<u8> = [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect();
        let bare = "\u{3000}\u{3000}一、政府信息公开𠮷 2";
        for (bytes, unit) in [(units(bare, u16::to_le_bytes), "le"), (units(bare, u16::to_be_bytes), "be")] {
            assert_eq!(said(&bytes), (bare.trim_start_matches('\u{3000}').to_owned(), vec![]), "{unit}");
        }
        for bytes in [text.as_bytes(), &gb, &le, &be, &["\u{feff}", text].concat().into_bytes()] {
            assert_eq!(said(bytes), (text.to_owned(), vec![]), "{bytes:x?}");
        }
        assert_eq!(said(&big5), ("charset=big5 資訊公開".to_owned(), vec![]));
    }

    #[test]
    fn says_where_bytes_are_no_characters() {
        let cut = &"政府".as_bytes()[..5];
        assert_eq!(said(cut), ("政\u{fffd}".to_owned(), vec![Note::BadBytes { encoding: "UTF-8" }]));
        let one_bad = [&"政府信息公开工作年度报告".as_bytes()[..12], b"\xff", &"年度报告".as_bytes()[..12]].concat();
        assert_eq!(said(&one_bad), ("政府信息\u{fffd}年度报告".to_owned(), vec![Note::BadBytes { encoding: "UTF-8" }]));
        assert_eq!(said(b"\xff\xfea"), ("\u{fffd}".to_owned(), vec![Note::BadBytes { encoding: "UTF-16" }]));
    }

    #[test]
    fn says_when_there_is_nothing_or_too_much() {
        assert_eq!(said(b""), (String::new(), vec![Note::Empty]));
        let large = vec![b'x'; MAX_BYTES + 1];
        assert_eq!(said(&large), (String::new(), vec![Note::TooLarge { bytes: MAX_BYTES + 1 }]));
    }
}
