//! An answer costs what its input deserves: ten megabytes of anything dull are answered within 64 MiB beside them, and after so much work
//! and no more. What is past the limits of the readers is not read, which is said.
//!
//! Counted is what this thread asks the allocator for: no other thing on the machine changes that, as it does time.

use crate::common;
use crate::dull;
use crate::dull::{Kind, once};
use allocation_counter::measure;
use gouji::document::{Block, Document, Note};
use gouji::read::Medium;
use gouji::read::limits::{MAX_CELLS, MAX_TEXT};

const BYTES: usize = 10_000_000;
/// At once, in bytes.
const MEMORY: u64 = 64 << 20;
/// Pieces of memory asked for, of any size: what work costs that makes something.
const PIECES: u64 = 9_000_000;

fn none_weighs_too_much(kinds: Vec<Kind>, names: &[&str]) {
    let library = common::library();
    let fault = |kind: &Kind| {
        let source = (kind.make)(BYTES);
        let told = measure(|| _ = once(&source, &library));
        let (memory, pieces) = (told.bytes_max, told.count_total);
        (memory > MEMORY || pieces > PIECES).then(|| format!("{}: {memory} bytes, {pieces} pieces", kind.name))
    };
    let faults: Vec<String> = dull::named(kinds, names).iter().filter_map(fault).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn texts() {
    none_weighs_too_much(
        dull::texts::kinds(),
        &[
            "lines: 1",
            "lines: 规章 1 2 3",
            "lines: |",
            "lines: \\t\\t\\t",
            "lines: a,b,c",
            "lines under a heading: 字",
            "under header two: 规章\\t1\\t2\\t3",
            "text: \\t",
            "text: \\0",
        ],
    );
}

#[test]
fn pages_and_archives() {
    none_weighs_too_much(
        dull::pages::kinds(),
        &["rows of an empty cell", "empty rows", "tables", "tag p with text", "element span", "pieces &a"],
    );
    none_weighs_too_much(
        dull::files::kinds(),
        &[
            "docx, paragraphs",
            "docx, rows",
            "docx, breaks",
            "xlsx, rows",
            "xlsx, shared texts",
            "bytes 255",
            "gbk",
            "mht, base64",
        ],
    );
}

#[test]
fn old_and_open_and_printed_files() {
    none_weighs_too_much(
        dull::media::kinds(),
        &[
            "rtf, paragraphs",
            "rtf, rows",
            "odt, paragraphs",
            "odt, repeated rows",
            "ods, rows",
            "ods, tables",
            "pdf, characters",
            "pdf, one path",
            "ofd, texts",
            "doc, paragraphs, a piece each",
            "doc, cells",
            "xls, rows",
            "xls, shared texts",
        ],
    );
}

/// What a reader gives of more than it takes, in every medium that puts text together by itself: as much as there is room for, and a word on the rest.
#[test]
fn what_is_past_the_limits_is_said() {
    let line = "政府信息公开1234567";
    let count = MAX_TEXT / line.len() + 1;
    let lines = |before: &str, behind: &str| [before, line, behind].concat().repeat(count);
    let written = |c: char| if c.is_ascii() { c.to_string() } else { format!("\\u{}?", c as u32) };
    let in_rich_text: String = lines("", "\\par ").chars().map(written).collect();
    let in_rich_text = ["{\\rtf1 ", &in_rich_text, "}"].concat();
    let odt = dull::media::open_document("text", &lines("<text:p>", "</text:p>"));
    let docx = common::office::docx(&lines("<w:p><w:r><w:t>", "</w:t></w:r></w:p>"));
    let cells = ["<sheetData>", &lines("<row><c t=\"str\"><v>", "</v></c></row>"), "</sheetData>"].concat();
    for (name, bytes, medium) in [
        ("text", lines("", "\n").into_bytes(), Some(Medium::Text)),
        ("page", lines("<p>", "").into_bytes(), Some(Medium::Html)),
        ("values", lines("", "\n").into_bytes(), Some(Medium::Csv)),
        ("rich text", in_rich_text.into_bytes(), None),
        (".odt", odt, None),
        (".docx", docx, None),
        (".xlsx", common::office::xlsx(&[("甲", &cells)], &[], &[]), None),
    ] {
        let Document { blocks, notes } = gouji::read::bytes::read(&bytes, medium, common::decode);
        assert_eq!(notes, [Note::TooMuchText], "{name}");
        let texts = blocks.iter().flat_map(|block| match block {
            Block::Paragraph(text) => vec![text.as_str()],
            Block::Grid(grid) => grid.cells.iter().map(|cell| cell.text.as_str()).collect(),
        });
        let kept: Vec<&str> = texts.collect();
        assert!(kept.iter().all(|text| *text == line), "{name}");
        assert!((count / 3..count).contains(&kept.len()), "{name}: {} of {count}", kept.len());
    }
    // Just as much as there is room for is all read.
    let fits = [line, "\n"].concat().repeat(MAX_TEXT / (line.len() + 33));
    let document = gouji::read::text(&fits, Some(Medium::Text));
    assert_eq!((document.blocks.len(), document.notes), (MAX_TEXT / (line.len() + 33), vec![]));
    let blank = gouji::read::text(&"\t".repeat(MAX_CELLS + 1), Some(Medium::Text));
    assert_eq!((blank.blocks, blank.notes), (vec![], vec![Note::TooManyCells]));
}
