//! Archives made to do harm, or harmed: none makes the reader fail, take long, or read what is not certain.

use crate::common::decode;
use crate::common::draft::Draft;
use crate::common::library;
use crate::common::office::{Entry, docx, docx_of, entry, plain, replace, root_relation, xlsx, xlsx_parts, zip};
use gouji::document::{Document, Lock, Note};
use proptest::prelude::*;

fn read(bytes: &[u8]) -> Document {
    gouji::read::bytes::read(bytes, None, decode)
}

fn notes(bytes: &[u8]) -> Vec<Note> {
    let document = read(bytes);
    assert_eq!(document.blocks, []);
    document.notes
}

/// A report as a Word file.
fn report() -> Vec<u8> {
    let form = library().form("cn-2021").unwrap().definition.clone();
    docx_of(&plain(&read(Draft::balanced(&form).html().as_bytes())))
}

/// A Word file whose main part is this entry.
fn with_main(main: Entry) -> Vec<u8> {
    zip(&[
        entry("_rels/.rels", root_relation("word/document.xml")),
        Entry { name: b"word/document.xml".into(), ..main },
    ])
}

const BODY: &str = "<w:document><w:body><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:body></w:document>";

#[test]
fn parts_as_they_should_be() {
    assert_eq!(read(&with_main(entry("", BODY))).blocks.len(), 1);
    assert_eq!(read(&with_main(Entry { stored: true, ..entry("", BODY) })).blocks.len(), 1);
}

#[test]
fn broken_parts_are_not_read() {
    let main = || entry("", BODY);
    for broken in [
        Entry { crc: Some(1), ..main() },
        Entry { crc: Some(1), stored: true, ..main() },
        Entry { size: Some(BODY.len() as u32 - 1), ..main() },
        Entry { size: Some(BODY.len() as u32 + 1), ..main() },
        Entry { size: Some(0), ..main() },
        entry("", ""),
        entry("", "<w:document>"),
        entry("", [BODY, "</w:document>"].concat()),
        entry("", ["<!DOCTYPE d [<!ENTITY a \"b\">]>", BODY].concat()),
    ] {
        let bytes = with_main(broken);
        assert!(matches!(notes(&bytes)[..], [Note::Damaged | Note::Packed { .. }]), "{:?}", notes(&bytes));
    }
    assert_eq!(notes(&with_main(Entry { flags: 1, ..main() })), [Note::Locked(Lock::Archive)]);
    // Two of one name: which one would be shown?
    let twice = zip(&[entry("word/document.xml", BODY), entry("Word/Document.XML", BODY.replace('甲', "乙"))]);
    assert_eq!(notes(&twice), [Note::Damaged]);
    assert_eq!(notes(&zip(&[entry("_rels/.rels", root_relation("word/other.xml"))])), [Note::Damaged]);
}

#[test]
fn bombs_are_not_inflated() {
    // 100 MB of nothing in 100 KB; a lie about the size; the same in a sheet.
    let zeros = format!("<w:document>{}</w:document>", " ".repeat(100 << 20));
    let bomb = with_main(entry("", zeros.clone()));
    assert!(bomb.len() < 200_000);
    assert_eq!(notes(&bomb), [Note::TooLarge { bytes: zeros.len() }]);
    assert_eq!(notes(&with_main(Entry { size: Some(1_000), ..entry("", zeros) })), [Note::Damaged]);
    assert_eq!(notes(&with_main(Entry { size: Some(30 << 20), ..entry("", BODY) })), [Note::Damaged]);
    // Sheets that are each within bounds, and not together.
    let sheet = format!("<sheetData>{}</sheetData>", " ".repeat(30 << 20));
    let sheets: Vec<(&str, &str)> = vec![("甲", &sheet); 3];
    assert!(matches!(notes(&xlsx(&sheets, &[], &[]))[..], [Note::TooLarge { .. }]));
    // One sheet that the workbook shows many times, and more often than any does.
    let shown = |inside: &str, times| {
        let mut parts = xlsx_parts(&[("甲", inside)], &[], &[]);
        let once = "<sheet name=\"甲\" sheetId=\"1\" r:id=\"rId1\"/>";
        replace(&mut parts, "xl/workbook.xml", once, &once.repeat(times));
        zip(&parts)
    };
    let sheet = format!("<sheetData>{}</sheetData>", " ".repeat(1 << 20));
    assert!(matches!(notes(&shown(&sheet, 100))[..], [Note::TooLarge { .. }]));
    assert_eq!(notes(&shown("<sheetData/>", 200)), [Note::Empty]);
    assert_eq!(notes(&shown("<sheetData/>", 201)), [Note::Damaged]);
    // Very many entries.
    let many = zip(&vec![entry("x", ""); 60_000]);
    assert_eq!(notes(&many), [Note::Packed { kind: "ZIP", names: vec![] }]);
}

#[test]
fn entities_and_depth_do_no_harm() {
    let lol = "<w:document><w:p><w:r><w:t>&lol9;&#x41;</w:t></w:r></w:p></w:document>";
    let document = read(&with_main(entry("", lol)));
    assert_eq!(document.blocks, [gouji::document::Block::Paragraph("&lol9;A".into())]);
    let deep = format!("<w:document>{}{}</w:document>", "<w:p>".repeat(300_000), "</w:p>".repeat(300_000));
    assert_eq!(notes(&with_main(entry("", deep))), [Note::Empty]);
    let tables = 50_000;
    let nested = format!(
        "<w:document>{}{}</w:document>",
        "<w:tbl><w:tr><w:tc>".repeat(tables),
        "</w:tc></w:tr></w:tbl>".repeat(tables)
    );
    assert_eq!(read(&with_main(entry("", nested))).notes, [Note::TooDeep]);
    let boxes =
        format!("<w:document>{}{}</w:document>", "<w:txbxContent>".repeat(tables), "</w:txbxContent>".repeat(tables));
    assert_eq!(notes(&with_main(entry("", boxes))), [Note::TooDeep]);
}

/// Nothing of a file that was not loaded to its end is read.
#[test]
fn cut_off_anywhere() {
    for whole in [report(), std::fs::read("tests/media/files/openpyxl.xlsx").unwrap()] {
        assert!(!read(&whole).blocks.is_empty());
        for cut in 4..whole.len() {
            let document = read(&whole[..cut]);
            assert_eq!((document.blocks, document.notes), (vec![], vec![Note::Damaged]), "{cut}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    /// With bytes changed it is read as it was, or not at all. (Names and what is not read may differ.)
    #[test]
    fn changed_anywhere(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4)) {
        let whole = report();
        let mut bytes = whole.clone();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let document = read(&bytes);
        prop_assert!(document.blocks.is_empty() || document == read(&whole) || !bytes.starts_with(b"PK\x03\x04"));
    }

    #[test]
    fn noise_in_an_archive(name in prop::sample::select(vec!["_rels/.rels", "word/document.xml", "xl/workbook.xml"]), noise in prop::collection::vec(any::<u8>(), 0..200)) {
        read(&zip(&[entry(name, noise)]));
    }

    #[test]
    fn noise_behind_the_mark(noise in prop::collection::vec(any::<u8>(), 0..400)) {
        read(&[b"PK\x03\x04".to_vec(), noise.clone(), b"PK\x05\x06".to_vec(), noise].concat());
    }
}

#[test]
fn a_comment_behind_the_archive() {
    let mut bytes = docx("<w:p><w:r><w:t>甲</w:t></w:r></w:p>");
    let at = bytes.len() - 2;
    bytes[at..].copy_from_slice(&[4, 0]);
    bytes.extend(b"note");
    assert_eq!(read(&bytes).blocks.len(), 1);
}
