//! A file whose bytes are not what its name says: a page that was saved where a report was to be downloaded, some text, what encryption or
//! a broken transfer left. Where a report stands in it all the same, it is read: programs give pages the names of Word and Excel.

use super::{kind, mht};
use crate::document::{Advice, Block, Document, Note};

/// Names that promise more than text.
const ENDINGS: [&str; 14] =
    ["docx", "xlsx", "doc", "wps", "xls", "et", "docm", "xlsm", "dotx", "rtf", "odt", "ods", "pdf", "ofd"];

/// What the name of a file, or the medium given, promises; nothing where it may be text.
#[must_use]
pub fn promised(name: &str, medium: Option<&'static str>) -> Option<&'static str> {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    let by_name = || ENDINGS.into_iter().find(|known| ending.as_deref() == Some(known));
    medium.or_else(by_name)
}

/// Says what a file is that was read as text, where more was promised and no report stands in it.
#[must_use]
pub fn told(document: Document, bytes: &[u8], promised: Option<&'static str>) -> Document {
    let Some(promised) = promised.filter(|_| was_text(&document, bytes) && !holds_report(&document.blocks)) else {
        return document;
    };
    let advice = if is_binary(&document, bytes) {
        Advice::IsBinary
    } else if mht::page(bytes).is_some() || super::has_tags(&String::from_utf8_lossy(bytes)) {
        Advice::IsPage
    } else {
        Advice::IsText
    };
    Document { blocks: Vec::new(), notes: vec![Note::NotText { kind: promised, advice }] }
}

/// Was it taken for text, and does nothing else say already why it is not read?
fn was_text(document: &Document, bytes: &[u8]) -> bool {
    let is_told = |note: &Note| {
        matches!(
            note,
            Note::Empty
                | Note::TooLarge { .. }
                | Note::NotText { .. }
                | Note::Packed { .. }
                | Note::Locked(_)
                | Note::Damaged
                | Note::Garbled
        )
    };
    !kind::is_zip(bytes) && kind::other(bytes).is_none() && !document.notes.iter().any(is_told)
}

/// Bytes that no text has, or that are none in its encoding.
fn is_binary(document: &Document, bytes: &[u8]) -> bool {
    let is_wide = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    !is_wide && bytes.contains(&0) || document.notes.iter().any(|note| matches!(note, Note::BadBytes { .. }))
}

/// Words of the form's headings and labels, two of them, or a table with more figures than a page that lets people in has.
fn holds_report(blocks: &[Block]) -> bool {
    const WORDS: [&str; 16] = [
        "总体情况",
        "主动公开",
        "收到和处理",
        "行政复议",
        "主要问题",
        "自然人",
        "行政许可",
        "结果维持",
        "本年新收",
        "總體情況",
        "主動公開",
        "收到和處理",
        "行政復議",
        "主要問題",
        "行政許可",
        "結果維持",
    ];
    const FIGURES: usize = 20;
    let mut seen = [false; WORDS.len()];
    let mut figures = 0;
    each_text(blocks, &mut |text| {
        seen.iter_mut().zip(WORDS).for_each(|(seen, word)| *seen |= text.contains(word));
        figures += usize::from(text.bytes().any(|byte| byte.is_ascii_digit()) && text.len() < 12);
    });
    seen.iter().filter(|&&seen| seen).count() > 1 || figures >= FIGURES
}

/// As deep as tables stand inside each other, which the reader bounds.
fn each_text(blocks: &[Block], take: &mut impl FnMut(&str)) {
    for block in blocks {
        match block {
            Block::Paragraph(text) => take(text),
            Block::Grid(grid) => {
                for cell in &grid.cells {
                    take(&cell.text);
                    each_text(&cell.nested, take);
                }
            }
        }
    }
}
