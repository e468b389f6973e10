//! PDF and OFD: every cell exact, or its row refused.

use crate::common::{decode, library, shared, values};
use gouji::document::{Advice, Block, Note};
use gouji::judge::Settings;

/// Every cell of a real report, and its text in paragraphs.
#[test]
fn a_real_report_is_read_whole() {
    let Some(folder) = shared() else { return };
    let document = gouji::read::bytes::read(&std::fs::read(folder.join("hongze-2023.pdf")).unwrap(), None, decode);
    let (report, _) = gouji::check(&document, &library(), None, &Settings::default());
    let expected = std::fs::read_to_string(folder.join("hongze-2023.expected.json")).unwrap();
    let expected: serde_json::Value = serde_json::from_str(&expected).unwrap();
    for table in &report.tables {
        for line in &table.lines {
            assert_eq!(values(line), expected[&table.id][&line.row], "{}.{}", table.id, line.row);
        }
    }
    let count = |table: &serde_json::Value| table.as_object().unwrap().len();
    let rows: Vec<usize> = report.tables.iter().map(|table| table.lines.len()).collect();
    assert_eq!(rows, expected.as_object().unwrap().values().map(count).collect::<Vec<_>>());
    assert_eq!((&report.unread[..], &report.notes[..]), (&[][..], &[][..]));
    let lengths: Vec<usize> = report.sections.iter().map(|section| section.text.lines().count()).collect();
    assert_eq!(lengths, [3, 7, 0, 0, 0, 1, 1]);
    // Where it is printed: the first figure of table three, on the third page.
    let of_received = report.line("applications", "received").unwrap().entries[0].origin.unwrap();
    let spot = of_received.spot.unwrap();
    assert_eq!((of_received.grid, of_received.row, of_received.column, spot.page), (1, 3, 1, 3));
}

#[test]
fn a_page_that_is_a_picture_is_said_to_be_one() {
    let pdf = pdf(&[
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>",
        &stream("", "595 0 0 842 0 0 cm /I Do"),
        &stream("/Subtype/Image/Width 1/Height 1", "x"),
    ]);
    let notes = gouji::read::bytes::read(&pdf, None, decode).notes;
    assert_eq!(notes, [Note::NotText { kind: "PDF", advice: Advice::TakeSource }]);
}

/// A font of Latin letters, and contents on one page.
fn page_of(contents: &str) -> Vec<u8> {
    pdf(&[
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        &stream("", contents),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ])
}

fn stream(keys: &str, contents: &str) -> String {
    format!("<<{keys}/Length {}>>stream\n{contents}\nendstream", contents.len())
}

/// A file of these objects, numbered from 1, the first its catalogue.
fn pdf(objects: &[&str]) -> Vec<u8> {
    let mut file = "%PDF-1.4\n".to_owned();
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(file.len());
        file += &format!("{} 0 obj\n{object}\nendobj\n", at + 1);
    }
    let start = file.len();
    file += &format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    places.iter().for_each(|place| file += &format!("{place:010} 00000 n \n"));
    file += &format!("trailer\n<</Size {}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF", objects.len() + 1);
    file.into_bytes()
}

fn texts(bytes: &[u8]) -> Vec<(String, bool)> {
    let document = gouji::read::bytes::read(bytes, None, decode);
    let of_block = |block: &Block| match block {
        Block::Paragraph(text) => vec![(text.clone(), false)],
        Block::Grid(grid) => grid.cells.iter().map(|cell| (cell.text.clone(), cell.uncertain)).collect(),
    };
    document.blocks.iter().flat_map(of_block).collect()
}

/// Two cells side by side, 40 points wide each, and text at places in them.
fn cells(shown: &[(i32, i32, &str)]) -> Vec<(String, bool)> {
    let mut contents = "100 700 40 40 re 140 700 40 40 re S BT /F 10 Tf ".to_owned();
    shown.iter().for_each(|(x, y, text)| contents += &format!("1 0 0 1 {x} {y} Tm ({text}) Tj "));
    texts(&page_of(&(contents + "ET")))
}

#[test]
fn a_figure_that_is_not_certain_is_said_not_to_be() {
    let given =
        |texts: &[(&str, bool)]| texts.iter().map(|(text, doubt)| ((*text).to_owned(), *doubt)).collect::<Vec<_>>();
    assert_eq!(cells(&[(110, 720, "12"), (150, 720, "34")]), given(&[("12", false), ("34", false)]));
    // Over a wall, and up to one and on behind it.
    assert_eq!(cells(&[(110, 720, "1234567")]), given(&[("12345", true), ("67", true)]));
    // Wrapped where its next digit had no room, and where it had.
    assert_eq!(
        cells(&[(103, 725, "123456"), (103, 713, "7"), (150, 720, "1")]),
        given(&[("1234567", false), ("1", false)])
    );
    assert_eq!(cells(&[(103, 725, "12"), (103, 713, "7"), (150, 720, "1")]), given(&[("127", true), ("1", false)]));
    // One upon the other.
    assert!(cells(&[(110, 720, "12"), (111, 720, "34"), (150, 720, "1")])[0].1);
    // Bold by being put twice is one.
    assert_eq!(cells(&[(110, 720, "12"), (110, 720, "12"), (150, 720, "1")])[0], ("12".to_owned(), false));
}
