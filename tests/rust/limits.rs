//! Where a source ends for its reader: a text of which there is no room for a part gives no figure, in no medium, and of the row in which
//! that is so nothing is kept.

use crate::common;
use crate::common::office;
use crate::dull::media::open_document;
use gouji::document::{Block, Document, Note};
use gouji::read::Medium;
use gouji::read::limits::{MAX_CELLS, MAX_TEXT};

/// Words that leave so much room.
fn filler(left: usize) -> String {
    "x".repeat(MAX_TEXT - left)
}

fn read(bytes: &[u8], medium: Option<Medium>) -> Document {
    gouji::read::bytes::read(bytes, medium, common::decode)
}

/// Paragraphs, and the rows of grids, without what fills the source.
fn kept(document: &Document) -> Vec<String> {
    let rows = |block: &Block| match block {
        Block::Paragraph(text) => vec![text.clone()],
        Block::Grid(grid) => (0..grid.rows)
            .map(|row| {
                let cells = grid.cells.iter().filter(|cell| cell.row == row && !cell.text.is_empty());
                cells.map(|cell| cell.text.as_str()).collect::<Vec<_>>().join(" ")
            })
            .collect(),
    };
    document.blocks.iter().flat_map(rows).filter(|row| !row.starts_with('x') && !row.is_empty()).collect()
}

/// A source of this medium: words, then a row of 1234 and 567 that are put together of pieces, and a paragraph, each many times.
fn source(medium: &str, words: &str) -> (Vec<u8>, Option<Medium>) {
    let many = |of: &str| of.repeat(60);
    let paragraph = |text: &str| format!("<w:p>{text}</w:p>");
    let run = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let span = |text: &str| format!("<text:span>{text}</text:span>");
    let rich = |texts: &[&str]| {
        let runs: String = texts.iter().map(|text| format!("<r><t>{text}</t></r>")).collect();
        format!("<c t=\"inlineStr\"><is>{runs}</is></c>")
    };
    match medium {
        "text" => ([words, "\n", &many("1234\t567\n共1234件\n")].concat().into_bytes(), Some(Medium::Text)),
        "csv" => ([words, "\n", &many("1234,567\n")].concat().into_bytes(), Some(Medium::Csv)),
        "page" => {
            let row = "<tr><td>12<b>3</b>4<td>5<b>67</b></tr>";
            let table = ["<table>", &row.repeat(3), "</table><p>共<b>12</b>34件</p>"].concat();
            (["<p>", words, "</p>", &many(&table)].concat().into_bytes(), Some(Medium::Html))
        }
        "docx" => {
            let cell = |texts: &[&str]| {
                let runs: String = texts.iter().map(|text| run(text)).collect();
                format!("<w:tc>{}</w:tc>", paragraph(&runs))
            };
            let row = format!("<w:tr>{}{}</w:tr>", cell(&["12", "34"]), cell(&["5", "67"]));
            let after = paragraph(&["共", "12", "34件"].map(run).concat());
            let table = format!("<w:tbl>{}</w:tbl>{after}", row.repeat(2));
            (office::docx(&[paragraph(&run(words)), many(&table)].concat()), None)
        }
        "odt" => {
            let cell = |texts: &[&str]| {
                let spans: String = texts.iter().map(|text| span(text)).collect();
                format!("<table:table-cell><text:p>{spans}</text:p></table:table-cell>")
            };
            let row = format!("<table:table-row>{}{}</table:table-row>", cell(&["12", "34"]), cell(&["5", "67"]));
            let after = format!("<text:p>{}</text:p>", ["共", "12", "34件"].map(span).concat());
            let table = format!("<table:table>{}</table:table>{after}", row.repeat(2));
            (open_document("text", &[&format!("<text:p>{words}</text:p>"), &*many(&table)].concat()), None)
        }
        "ods" => {
            let cell = |texts: &[&str]| {
                let spans: String = texts.iter().map(|text| span(text)).collect();
                format!("<table:table-cell><text:p>{spans}</text:p></table:table-cell>")
            };
            let row = |cells: String| format!("<table:table-row>{cells}</table:table-row>");
            let rows = [row(cell(&[words])), many(&row(cell(&["12", "34"]) + &cell(&["5", "67"])))].concat();
            (open_document("spreadsheet", &format!("<table:table>{rows}</table:table>")), None)
        }
        "xlsx" => {
            let row = |cells: String| format!("<row>{cells}</row>");
            let rows = [row(rich(&[words])), many(&row(rich(&["12", "34"]) + &rich(&["5", "67"])))].concat();
            (office::xlsx(&[("甲", &format!("<sheetData>{rows}</sheetData>"))], &[], &[]), None)
        }
        "rtf" => {
            let row = "\\trowd\\cellx1000\\cellx2000\\intbl 12{\\b 34}\\cell 5{\\b 67}\\cell\\row ";
            let table = [&row.repeat(2), "\\pard 12{\\b 34}\\par "].concat();
            (["{\\rtf1 ", words, "\\par ", &many(&table), "}"].concat().into_bytes(), None)
        }
        _ => unreachable!(),
    }
}

#[test]
fn no_text_is_read_in_part() {
    let whole = ["1234 567", "1234", "共1234件"];
    for medium in ["text", "csv", "page", "docx", "odt", "ods", "xlsx", "rtf"] {
        let mut lengths = Vec::new();
        for left in (0..10).map(|step| 190 + 13 * step) {
            let (bytes, kind) = source(medium, &filler(left));
            let document = read(&bytes, kind);
            assert_eq!(document.notes, [Note::TooMuchText], "{medium}, {left}");
            let rows = kept(&document);
            assert!(rows.iter().all(|row| whole.contains(&row.as_str())), "{medium}, {left}: {rows:?}");
            lengths.push(rows.len());
        }
        // It is not that nothing is read at all.
        assert!(lengths.iter().any(|&length| length > 0), "{medium}");
        let (bytes, kind) = source(medium, "x");
        assert_eq!(read(&bytes, kind).notes, [], "{medium}");
    }
}

/// Texts that sheets share are kept up to a limit of their own: a cell with one that is not ends the sheet, before its row.
#[test]
fn a_shared_text_that_is_not_kept_is_no_part_of_one() {
    let long = format!("<t>{}</t>", "x".repeat((8 << 20) - 4));
    let texts = ["<t>7</t>", &long, "<r><t>12</t></r><r><t>34</t></r>"];
    let cell = |at: usize| format!("<c t=\"s\"><v>{at}</v></c>");
    let rows = [[0, 0], [0, 2], [0, 0]].map(|[a, b]| format!("<row>{}{}</row>", cell(a), cell(b))).concat();
    let document = read(&office::xlsx(&[("甲", &format!("<sheetData>{rows}</sheetData>"))], &texts, &[]), None);
    assert_eq!((kept(&document), &document.notes[..]), (vec!["7 7".to_owned()], &[Note::TooMuchText][..]));
}

/// Of a page that tables lay out what stands before the limit is read, the open row of the table aside.
#[test]
fn a_table_that_lays_a_page_out_is_read_up_to_the_limit() {
    let table = "<table><tr><td>1234<td>567</tr></table>";
    let page = ["<table><tr><td>", table, "<p>", &filler(100), "<table><tr><td>12<td>", &filler(0)].concat();
    let document = read(page.as_bytes(), Some(Medium::Html));
    assert_eq!(document.notes, [Note::TooMuchText]);
    let [Block::Grid(outer)] = &document.blocks[..] else { panic!("{} blocks", document.blocks.len()) };
    let inner = Document { blocks: outer.cells[0].nested.clone(), notes: Vec::new() };
    assert_eq!(kept(&inner), ["1234 567"]);
}

/// Writes a cell with a text.
type OfText = dyn Fn(&str) -> String;

/// Rows of blank cells up to so many before the limit of cells, then some of a label and three figures.
fn crowded(medium: &str, left: usize) -> (Vec<u8>, Option<Medium>) {
    /// No row has more columns in any medium.
    const WIDE: usize = 50;
    let blank = MAX_CELLS - left;
    let (row, cell, blank_cell): (&dyn Fn(String) -> String, &OfText, &str) = match medium {
        "page" => (&|cells| format!("<tr>{cells}</tr>"), &|text| format!("<td>{text}</td>"), "<td></td>"),
        "docx" => (
            &|cells| format!("<w:tr>{cells}</w:tr>"),
            &|text| format!("<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"),
            "<w:tc><w:p/></w:tc>",
        ),
        "odt" => (
            &|cells| format!("<table:table-row>{cells}</table:table-row>"),
            &|text| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>"),
            "<table:table-cell><text:p/></table:table-cell>",
        ),
        _ => (&|cells: String| format!("{}\n", &cells[1..]), &|text| format!("\t{text}"), "\t"),
    };
    let mut rows = row(blank_cell.repeat(WIDE)).repeat(blank / WIDE);
    if !blank.is_multiple_of(WIDE) {
        rows.push_str(&row(blank_cell.repeat(blank % WIDE)));
    }
    rows.push_str(&row(["甲", "12", "34", "56"].map(cell).concat()).repeat(8));
    match medium {
        "page" => (format!("<table>{rows}</table>").into(), Some(Medium::Html)),
        "docx" => (office::docx(&format!("<w:tbl>{rows}</w:tbl>")), None),
        "odt" => (open_document("text", &format!("<table:table>{rows}</table:table>")), None),
        // The row of which there is no room is followed by a short one.
        _ => ((rows + "5\t6\n").into(), Some(Medium::Text)),
    }
}

/// Of the row in which there is no room for a cell nothing is kept, and nothing of those behind it.
#[test]
fn no_row_is_read_in_part() {
    let left = 10;
    for medium in ["page", "docx", "odt", "text"] {
        let (bytes, kind) = crowded(medium, left);
        let document = read(&bytes, kind);
        assert!(document.notes.contains(&Note::TooManyCells), "{medium}, {left}: {:?}", document.notes);
        let [Block::Grid(grid)] = &document.blocks[..] else { panic!("{} blocks", document.blocks.len()) };
        let filled: Vec<_> = grid.cells.iter().filter(|cell| !cell.text.is_empty()).collect();
        let rows: Vec<Vec<&str>> = filled
            .chunk_by(|a, b| a.row == b.row)
            .map(|row| row.iter().map(|cell| cell.text.as_str()).collect())
            .collect();
        assert_eq!(rows, vec![["甲", "12", "34", "56"]; left / 4], "{medium}, {left}");
    }
}
