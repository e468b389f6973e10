//! Workbooks: each kind of cell, what sheets show, tables wherever they stand, and calamine's reading of the same file.

use crate::common::decode;
use crate::common::office::{name, replace, xlsx, xlsx_parts, zip};
use calamine::{Data, Reader, Xlsx};
use gouji::document::{Block, Document, Grid, Note};
use proptest::prelude::*;
use std::io::Cursor;

fn read(bytes: &[u8]) -> Document {
    gouji::read::bytes::read(bytes, None, decode)
}

/// The cells of a grid with something in them or with a span, as `A1=text` or `A1:B2=text`.
fn short(grid: &Grid) -> String {
    let mut told = Vec::new();
    for cell in &grid.cells {
        assert_eq!((cell.origin.row as usize, cell.origin.column as usize), (cell.row, cell.column));
        assert_eq!(cell.origin.grid as usize, grid.index);
        let (at, to) = (name(cell.row, cell.column), name(cell.row + cell.rows - 1, cell.column + cell.columns - 1));
        if at != to {
            told.push(format!("{at}:{to}={}", cell.text));
        } else if !cell.text.is_empty() {
            told.push(format!("{at}={}", cell.text));
        }
    }
    told.join(" ")
}

fn grids(bytes: &[u8]) -> (Vec<String>, Vec<Note>) {
    let document = read(bytes);
    let block = |block: &Block| match block {
        Block::Paragraph(text) => format!("{text:?}"),
        Block::Grid(grid) => short(grid),
    };
    (document.blocks.iter().map(block).collect(), document.notes)
}

/// One sheet with this inside its `<worksheet>`.
fn sheet(inside: &str, strings: &[&str], formats: &[&str]) -> (Vec<String>, Vec<Note>) {
    grids(&xlsx(&[("Sheet1", inside)], strings, formats))
}

fn row(cells: &str) -> (String, Vec<Note>) {
    let strings = [
        "<t>行政许可</t>",
        "<r><rPr><b/></rPr><t>20</t></r><r><t xml:space=\"preserve\">23 </t></r><rPh sb=\"0\" eb=\"1\"><t>no</t></rPh><phoneticPr/>",
        "<t>a_x000D_\nb_x005F_x000D__x0009_c_x_xG000__x41__x5B57_</t>",
    ];
    let formats = ["0.0", "0%", "yyyy\"年\"m\"月\"", "0\"件\"", "#,##0.00_ ", "0.00\"万\"", "#,##0,", "0;-0;", ";;;"];
    let (grids, notes) = sheet(&format!("<sheetData><row r=\"1\">{cells}</row></sheetData>"), &strings, &formats);
    (grids.concat(), notes)
}

#[test]
fn every_kind_of_cell() {
    for (cells, expected) in [
        (
            "<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c>",
            "A1=行政许可 B1=2023 C1=a\nb_x000D_ c_x_xG000__x41_字",
        ),
        ("<c r=\"A1\" t=\"s\"><v>3</v></c>", "A1=#REF!"),
        ("<c r=\"A1\" t=\"inlineStr\"><is><r><t>1</t></r><r><t>2</t></r></is></c>", "A1=12"),
        ("<c r=\"A1\" t=\"b\"><v>1</v></c><c r=\"B1\" t=\"b\"><v>0</v></c>", "A1=TRUE B1=FALSE"),
        (
            "<c r=\"A1\" t=\"e\"><f>B9</f><v>#REF!</v></c><c r=\"B1\" t=\"d\"><v>2024-01-01</v></c>",
            "A1=#REF! B1=2024-01-01",
        ),
        (
            "<c r=\"A1\"><v>12</v></c><c r=\"B1\" t=\"n\"><v>1E3</v></c><c r=\"C1\"><v>0.37000000000000005</v></c>",
            "A1=12 B1=1000 C1=0.37",
        ),
        (
            "<c r=\"A1\" s=\"1\"><v>12</v></c><c r=\"B1\" s=\"5\"><v>1234.5</v></c><c r=\"C1\" s=\"99\"><v>3</v></c>",
            "A1=12.0 B1=1234.50 C1=3",
        ),
        // What is shown is what counts.
        (
            "<c r=\"A1\" s=\"2\"><v>0.12</v></c><c r=\"B1\" s=\"4\"><v>12</v></c><c r=\"C1\" s=\"6\"><v>4.18</v></c>",
            "A1=12% B1=12件 C1=4.18万",
        ),
        ("<c r=\"A1\" s=\"8\"><v>3</v></c><c r=\"B1\" s=\"8\"><v>0</v></c><c r=\"C1\" s=\"9\"><v>0</v></c>", "A1=3"),
        // A text stays the text it is.
        (
            "<c r=\"A1\" t=\"str\"><f>X</f><v>012</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>1E3</t></is></c>",
            "A1=012 B1=1E3",
        ),
        ("<c r=\"A1\"><f>SUM(B1:C1)</f><v>7</v></c><c r=\"B1\" t=\"str\"><f>\"\"</f><v></v></c>", "A1=7"),
        // Blank cells, and cells that say not where they stand.
        ("<c r=\"A1\" s=\"1\"/><c r=\"B1\"><v> </v></c><c><v>1</v></c><c><v>2</v></c>", "C1=1 D1=2"),
        ("<c><v>1</v></c><c r=\"$C$1\"><v>2</v></c>", "A1=1 C1=2"),
    ] {
        assert_eq!(row(cells), (expected.to_owned(), vec![]), "{cells}");
    }
}

#[test]
fn what_is_no_figure_is_words_and_told() {
    for (cells, expected, note) in [
        ("<c r=\"A1\"><f>SUM(B1:C1)</f></c>", "A1==SUM(B1:C1)", Note::NoResult { cells: vec!["A1".into()] }),
        ("<c r=\"B1\"><f>1+1</f><v/></c>", "B1==1+1", Note::NoResult { cells: vec!["B1".into()] }),
        ("<c r=\"A1\"><f t=\"shared\" si=\"0\"/></c>", "A1==…", Note::NoResult { cells: vec!["A1".into()] }),
        ("<c r=\"AA1\" s=\"7\"><v>41200</v></c>", "AA1=数值 41200", Note::Formatted { cells: vec!["AA1".into()] }),
        ("<c r=\"A1\" s=\"3\"><v>45000</v></c>", "A1=数值 45000", Note::Formatted { cells: vec!["A1".into()] }),
        ("<c r=\"A1\"><v>1E300</v></c>", "A1=数值 1E300", Note::Formatted { cells: vec!["A1".into()] }),
    ] {
        assert_eq!(row(cells), (expected.to_owned(), vec![note]), "{cells}");
        let text = expected.split_once('=').unwrap().1;
        assert!(matches!(gouji::report::value::read(text, "件"), gouji::report::Value::Text(_)), "{text}");
        assert!(!gouji::report::value::is_placeholder(text), "{text}");
    }
}

/// Programs without a calculator write 0 as every result, and ask for the calculation.
#[test]
fn results_that_are_yet_to_be_worked_out_are_none() {
    let cells = "<sheetData><row r=\"1\"><c r=\"A1\"><v>5</v></c><c r=\"B1\"><f>A1</f><v>0</v></c></row></sheetData>";
    let mut parts = xlsx_parts(&[("甲", cells), ("乙", cells)], &[], &[]);
    replace(&mut parts, "xl/workbook.xml", "</workbook>", "<calcPr fullCalcOnLoad=\"1\"/></workbook>");
    let told = Note::NoResult { cells: vec!["甲!B1".into(), "乙!B1".into()] };
    assert_eq!(grids(&zip(&parts)), (vec!["A1=5 B1==A1".to_owned(); 2], vec![told]));
}

#[test]
fn merged_cells_and_what_they_hide() {
    let merged = |areas: &[&str]| {
        let areas: String = areas.iter().map(|area| format!("<mergeCell ref=\"{area}\"/>")).collect();
        let cell = |at: &str| format!("<c r=\"{at}\"><v>1</v></c>");
        let row = |number: usize| {
            format!(
                "<row r=\"{number}\">{}</row>",
                ["A", "B", "C"].map(|column| cell(&format!("{column}{number}"))).concat()
            )
        };
        let (grids, notes) = sheet(
            &format!("<sheetData>{}{}{}</sheetData><mergeCells>{areas}</mergeCells>", row(1), row(2), row(3)),
            &[],
            &[],
        );
        assert_eq!(notes, [], "{areas}");
        grids.concat()
    };
    for (areas, expected) in [
        (&["A1:B2"][..], "A1:B2=1 C1=1 C2=1 A3=1 B3=1 C3=1"),
        (&["B2:C3", "A1:A3"], "A1:A3=1 B1=1 C1=1 B2:C3=1"),
        // Past the sheet's last row and column with something in them.
        (&["A1:XFD1048576"], "A1:C3=1"),
        (&["C1:D1", "A3:A9"], "A1=1 B1=1 C1=1 A2=1 B2=1 C2=1 A3=1 B3=1 C3=1"),
        // Over each other, which is against the rules; upside down; no area at all.
        (&["A1:B2", "B1:C3"], "A1:B2=1 C1=1 C2=1 A3=1 B3=1 C3=1"),
        (&["B1:B3", "A2:C2"], "A1=1 B1:B3=1 C1=1 A2=1 C2=1 A3=1 C3=1"),
        (
            &["B2:A1", "A1", "A0:B1", "", "A1:B", "ZZZZ1:ZZZZ2", "A1:A99999999"],
            "A1=1 B1=1 C1=1 A2=1 B2=1 C2=1 A3=1 B3=1 C3=1",
        ),
    ] {
        assert_eq!(merged(areas), expected, "{areas:?}");
    }
    // From a row that is not written.
    let below = "<sheetData><row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>";
    assert_eq!(sheet(below, &[], &[]).0, ["B2=2"]);
}

/// Text cells, a row a line, `_` where there is none.
fn cells(rows: &[&str]) -> String {
    let row = |(at, row): (usize, &&str)| {
        let cells = row.split(' ').enumerate().filter(|(_, text)| *text != "_");
        let cell = |(column, text): (usize, &str)| {
            format!("<c r=\"{}\" t=\"inlineStr\"><is><t>{text}</t></is></c>", name(at, column))
        };
        format!("<row r=\"{}\">{}</row>", at + 1, cells.map(cell).collect::<String>())
    };
    format!("<sheetData>{}</sheetData>", rows.iter().enumerate().map(row).collect::<String>())
}

#[test]
fn tables_side_by_side_are_parted() {
    let parts = |rows: &[&str]| sheet(&cells(rows), &[], &[]).0;
    // The title stands over both; a table under the other stays with it.
    assert_eq!(
        parts(&["题", "甲 1 _ 乙 2", "丙 3 _ 丁 4", "_", "戊 5"]),
        ["A1=题 A2=甲 B2=1 A3=丙 B3=3 A5=戊 B5=5", "D2=乙 E2=2 D3=丁 E3=4"]
    );
    // An empty column inside a table: what is right of it are figures.
    assert_eq!(parts(&["项 _ 数", "甲 _ 1", "乙 _ 2"]), ["A1=项 C1=数 A2=甲 C2=1 A3=乙 C3=2"]);
    // Something far away.
    assert_eq!(parts(&["甲 1 _ _ _ _ _ _ _ _ 9", "乙 2 _ _ _ _ _ _ _ _ 9"]), ["A1=甲 B1=1 A2=乙 B2=2", "K1=9 K2=9"]);
}

#[test]
fn blank_cells_are_there_as_far_as_the_table_goes() {
    let document = read(&xlsx(
        &[(
            "Sheet1",
            "<sheetData><row r=\"3\"><c r=\"B3\"><v>1</v></c><c r=\"D3\"><v>2</v></c></row><row r=\"4\" spans=\"1:99\"><c r=\"B4\" s=\"1\"/></row><row r=\"5\"><c r=\"B5\" s=\"1\"/></row></sheetData>",
        )],
        &[],
        &[],
    ));
    let [Block::Grid(grid)] = &document.blocks[..] else { panic!("{document:?}") };
    let places: Vec<(usize, usize)> = grid.cells.iter().map(|cell| (cell.row, cell.column)).collect();
    assert_eq!(places, [(2, 1), (2, 2), (2, 3), (3, 1), (3, 2), (3, 3)]);
    assert_eq!((grid.rows, grid.columns), (4, 4));
}

#[test]
fn what_a_format_hides_is_not_there() {
    let hidden = "<c r=\"A1\" s=\"9\"><v>3</v></c><c r=\"B1\"><v>4</v></c>";
    assert_eq!(row(hidden), ("B1=4".to_owned(), vec![Note::Hidden]));
    let cells = "<sheetData><row r=\"1\"><c r=\"A1\"><v>0</v></c><c r=\"B1\"><v>10</v></c></row></sheetData>";
    let view = |zeros: &str| format!("<sheetViews><sheetView showZeros=\"{zeros}\"/></sheetViews>{cells}");
    assert_eq!(sheet(&view("0"), &[], &[]), (vec!["B1=10".to_owned()], vec![]));
    assert_eq!(sheet(&view("1"), &[], &[]), (vec!["A1=0 B1=10".to_owned()], vec![]));
}

#[test]
fn hidden_things_are_told() {
    let hidden = "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c>*</row></sheetData>";
    assert_eq!(sheet(&hidden.replace('*', ""), &[], &[]).1, []);
    assert_eq!(sheet(&hidden.replace('*', "<c r=\"C1\"><v>1</v></c>"), &[], &[]).1, [Note::HiddenLines]);
    let row = "<sheetData><row r=\"1\" hidden=\"true\"><c r=\"A1\"><v>1</v></c></row></sheetData>";
    assert_eq!(sheet(row, &[], &[]), (vec![], vec![Note::HiddenLines]));
    let mut parts = xlsx_parts(&[("甲", &cells(&["甲"])), ("乙", &cells(&["乙"]))], &[], &[]);
    replace(&mut parts, "xl/workbook.xml", "r:id=\"rId1\"", "state=\"hidden\" r:id=\"rId1\"");
    assert_eq!(grids(&zip(&parts)), (vec!["A1=乙".to_owned()], vec![Note::Hidden]));
}

/// Last year's figures, kept in a row or column that is hidden, are no figures of this year's.
#[test]
fn what_hidden_rows_and_columns_hold_is_left_out() {
    let filled = |address: &str, text: &str| format!("<c r=\"{address}\" t=\"str\"><v>{text}</v></c>");
    let row = |number: u32, attributes: &str, texts: &[(&str, &str)]| {
        let cells: String = texts.iter().map(|(column, text)| filled(&format!("{column}{number}"), text)).collect();
        format!("<row r=\"{number}\"{attributes}>{cells}</row>")
    };
    let read = |columns: &str, hidden: &str, merges: &str| {
        let rows = row(1, "", &[("A", "a"), ("B", "old"), ("C", "c")])
            + &row(2, hidden, &[("A", "d"), ("B", "old"), ("C", "f")])
            + &row(3, "", &[("A", "g"), ("B", "old"), ("C", "i")]);
        let bytes = xlsx(&[("甲", &format!("{columns}<sheetData>{rows}</sheetData>{merges}"))], &[], &[]);
        let document = gouji::read::bytes::read(&bytes, None, |_, _| None);
        let [Block::Grid(grid)] = &document.blocks[..] else { panic!("{document:?}") };
        let cells = grid.cells.iter().map(|cell| {
            let (at, size) = ((cell.row, cell.column), (cell.rows, cell.columns));
            format!("{}{at:?}{size:?} of {:?}", cell.text, (cell.origin.row, cell.origin.column))
        });
        assert_eq!(document.notes, [Note::HiddenLines]);
        cells.collect::<Vec<_>>()
    };
    let kept =
        ["a(0, 0)(1, 1) of (0, 0)", "c(0, 1)(1, 1) of (0, 2)", "g(1, 0)(1, 1) of (2, 0)", "i(1, 1)(1, 1) of (2, 2)"];
    for (column, row) in [
        ("width=\"9\" hidden=\"1\"", " hidden=\"1\""),
        ("width=\"0\" customWidth=\"1\"", " ht=\"0\" customHeight=\"1\""),
    ] {
        assert_eq!(read(&format!("<cols><col min=\"2\" max=\"2\" {column}/></cols>"), row, ""), kept);
    }
    // A merged cell shows its text wherever a part of it is seen.
    let merges = "<mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"B2:C2\"/></mergeCells>";
    let columns = "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>";
    let moved =
        ["a(0, 0)(1, 1) of (0, 0)", "c(0, 1)(1, 1) of (0, 2)", "d(1, 0)(1, 1) of (2, 0)", "i(1, 1)(1, 1) of (2, 2)"];
    assert_eq!(read(columns, " hidden=\"1\"", merges), moved);
}

/// By its own font, a run's or the cell's: what a line goes through is no part of the figure.
#[test]
fn what_is_struck_out_is_left_out_and_told() {
    const STRUCK: &str = "<rPr><strike/></rPr>";
    let run = |properties: &str, text: &str| format!("<r>{properties}<t>{text}</t></r>");
    let read = |cells: &str, strings: &[&str]| {
        let mut parts =
            xlsx_parts(&[("甲", &format!("<sheetData><row r=\"1\">{cells}</row></sheetData>"))], strings, &["0", "0"]);
        let fonts = "<fonts><font><b/></font><font><strike/></font></fonts><cellStyleXfs>";
        replace(&mut parts, "xl/styles.xml", "<cellStyleXfs>", fonts);
        replace(&mut parts, "xl/styles.xml", "numFmtId=\"165\" xfId", "numFmtId=\"0\" fontId=\"1\" xfId");
        replace(
            &mut parts,
            "xl/styles.xml",
            "</styleSheet>",
            "<dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>",
        );
        let (grids, notes) = grids(&zip(&parts));
        (grids.concat(), notes)
    };
    let texts = [
        [run(STRUCK, "137"), run("<rPr><b/></rPr>", "138")].concat(),
        [run("", "137"), run("<rPr><b/></rPr>", "138")].concat(),
        [run("", "138"), run("<rPr><vertAlign val=\"superscript\"/></rPr>", "1")].concat(),
        "<t>138</t>".to_owned(),
        run("<rPr><strike val=\"0\"/></rPr>", "138"),
        run(STRUCK, "138"),
    ];
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    for (at, (plain, struck)) in
        [("138", "138"), ("137138", "138"), ("138¹", "¹"), ("138", ""), ("138", "138"), ("", "")]
            .into_iter()
            .enumerate()
    {
        for (style, text) in [(1, plain), (2, struck)] {
            let told = at == 0 || at == 5 || style == 2 && at != 4;
            let notes = if told { vec![Note::Hidden] } else { vec![] };
            let shared =
                read(&format!("<c r=\"A1\" t=\"s\" s=\"{style}\"><v>{at}</v></c><c r=\"B1\"><v>9</v></c>"), &texts);
            let own = read(
                &format!(
                    "<c r=\"A1\" t=\"inlineStr\" s=\"{style}\"><is>{}</is></c><c r=\"B1\"><v>9</v></c>",
                    texts[at]
                ),
                &[],
            );
            assert_eq!(shared, own, "{at} {style}");
            assert_eq!(shared.1, notes, "{at} {style}");
            let expected = if text.is_empty() { "B1=9".to_owned() } else { format!("A1={text} B1=9") };
            assert_eq!(shared.0, expected, "{at} {style}");
        }
    }
    for cell in ["<v>137</v>", "<f>1</f><v>137</v>"] {
        let (grids, notes) = read(&format!("<c r=\"A1\" s=\"2\">{cell}</c><c r=\"B1\"><v>9</v></c>"), &[]);
        assert!(!grids.contains("137") && notes == [Note::Hidden], "{grids}");
    }
}

/// The law of .docx: letters in the colour of what is behind them, and of next to no size, are no part of a figure beside others.
#[test]
fn letters_that_nobody_sees_are_left_out() {
    let run = |properties: &str, text: &str| format!("<r><rPr>{properties}</rPr><t>{text}</t></r>");
    let read = |fill: &str, of_cell: &str, text: &str| {
        let cells = format!("<c r=\"A1\" t=\"inlineStr\" s=\"2\"><is>{text}</is></c><c r=\"B1\"><v>9</v></c>");
        let sheet = format!("<sheetData><row r=\"1\">{cells}</row></sheetData>");
        let mut parts = xlsx_parts(&[("甲", &sheet)], &[], &["0", "0"]);
        let looks = format!(
            "<fonts><font><b/></font><font>{of_cell}</font></fonts><fills><fill><patternFill patternType=\"none\"/></fill><fill>{fill}</fill></fills><cellStyleXfs>"
        );
        replace(&mut parts, "xl/styles.xml", "<cellStyleXfs>", &looks);
        replace(&mut parts, "xl/styles.xml", "numFmtId=\"165\" xfId", "numFmtId=\"0\" fontId=\"1\" fillId=\"1\" xfId");
        let document = gouji::read::bytes::read(&zip(&parts), None, decode);
        let [Block::Grid(grid)] = &document.blocks[..] else { panic!("{fill}") };
        (grid.cells[0].text.clone(), grid.cells[0].uncertain, document.notes)
    };
    let solid = |colour: &str| {
        format!("<patternFill patternType=\"solid\"><fgColor {colour}/><bgColor indexed=\"64\"/></patternFill>")
    };
    let white = "<color rgb=\"FFFFFFFF\"/>";
    let mixed = |properties: &str| [run("", "540"), run(properties, "7")].concat();
    let hidden = || ("540".to_owned(), false, vec![Note::Hidden]);
    let seen = |text: &str| (text.to_owned(), false, vec![]);
    for properties in [white, "<color indexed=\"9\"/>", "<color theme=\"0\"/>", "<sz val=\"1\"/>"] {
        assert_eq!(read("", "", &mixed(properties)), hidden(), "{properties}");
    }
    for properties in
        ["<color rgb=\"FF000000\"/>", "<color theme=\"1\"/>", "<color theme=\"0\" tint=\"-0.5\"/>", "<sz val=\"2\"/>"]
    {
        assert_eq!(read("", "", &mixed(properties)), seen("5407"), "{properties}");
    }
    let dark = solid("rgb=\"FF1F4E79\"");
    assert_eq!(read(&dark, "", &mixed(white)), seen("5407"));
    assert_eq!(read(&dark, "", &mixed("<color rgb=\"FF1F4E79\"/>")), hidden());
    // A ground that is not known.
    let pattern = "<patternFill patternType=\"gray125\"/>";
    assert_eq!(read(pattern, "", &mixed(white)), ("5407".to_owned(), true, vec![]));
    assert_eq!(read(&solid("theme=\"4\""), "", &mixed(white)), seen("5407"));
    assert_eq!(read(&solid("theme=\"4\" tint=\"0.99\""), "", &mixed(white)), hidden());
    // By the cell's own font; and all of it.
    let of_cell = ["<r><t>7</t></r>".to_owned(), run("", "540")].concat();
    assert_eq!(read("", white, &of_cell), hidden());
    assert_eq!(read("", white, "<t>540</t>"), seen("540"));
    assert_eq!(read("", "<sz val=\"1\"/>", "<t>540</t>"), ("9".to_owned(), false, vec![Note::Hidden]));
}

/// What the numbers of a theme are, its part says.
#[test]
fn colours_of_the_theme() {
    let theme = "<a:theme><a:themeElements><a:clrScheme><a:dk1><a:sysClr val=\"windowText\" lastClr=\"FFFFFF\"/></a:dk1>\
        <a:lt1><a:srgbClr val=\"000000\"/></a:lt1></a:clrScheme></a:themeElements></a:theme>";
    let read = |number: usize, with_theme: bool| {
        let cells = format!(
            "<c r=\"A1\" t=\"inlineStr\"><is><r><t>540</t></r><r><rPr><color theme=\"{number}\"/></rPr><t>7</t></r></is></c>"
        );
        let sheet = format!("<sheetData><row r=\"1\">{cells}</row></sheetData>");
        let mut parts = xlsx_parts(&[("甲", &sheet)], &[], &[]);
        let related = "<Relationship Id=\"t\" Type=\"x/theme\" Target=\"theme/theme1.xml\"/></Relationships>";
        if with_theme {
            parts.push(crate::common::office::entry("xl/theme/theme1.xml", theme));
            replace(&mut parts, "xl/_rels/workbook.xml.rels", "</Relationships>", related);
        }
        let document = gouji::read::bytes::read(&zip(&parts), None, decode);
        let [Block::Grid(grid)] = &document.blocks[..] else { panic!("{number}") };
        (grid.cells[0].text.clone(), document.notes)
    };
    let (hidden, seen) = (("540".to_owned(), vec![Note::Hidden]), ("5407".to_owned(), vec![]));
    assert_eq!([read(0, false), read(1, false)], [hidden.clone(), seen.clone()]);
    assert_eq!([read(0, true), read(1, true)], [seen, hidden]);
}

/// A workbook may have colours of its own for the numbers: what is white by the usual ones is seen, and what is another may be white.
#[test]
fn colours_of_the_palette() {
    let white_at = |place: usize| {
        let colour = |at: usize| format!("<rgbColor rgb=\"00{}\"/>", if at == place { "FFFFFF" } else { "123456" });
        let colours = (0..place + 2).map(colour).collect::<String>();
        format!(
            "<colors><indexedColors>{colours}</indexedColors><mruColors><color rgb=\"FFFFFFFF\"/></mruColors></colors>"
        )
    };
    let read = |number: usize, palette: &str, is_shared: bool| {
        let text = format!("<r><t>540</t></r><r><rPr><color indexed=\"{number}\"/></rPr><t>7</t></r>");
        let texts: &[&str] = if is_shared { &[&text] } else { &[] };
        let cell = if is_shared {
            "<c r=\"A1\" t=\"s\"><v>0</v></c>".to_owned()
        } else {
            format!("<c r=\"A1\" t=\"inlineStr\"><is>{text}</is></c>")
        };
        let sheet = format!("<sheetData><row r=\"1\">{cell}</row></sheetData>");
        let mut parts = xlsx_parts(&[("甲", &sheet)], texts, &[]);
        replace(&mut parts, "xl/styles.xml", "</styleSheet>", &[palette, "</styleSheet>"].concat());
        let document = gouji::read::bytes::read(&zip(&parts), None, decode);
        let [Block::Grid(grid)] = &document.blocks[..] else { panic!("{number}") };
        (grid.cells[0].text.clone(), grid.cells[0].uncertain, document.notes)
    };
    let hidden = || ("540".to_owned(), false, vec![Note::Hidden]);
    let seen = || ("5407".to_owned(), false, vec![]);
    for is_shared in [false, true] {
        let read = |number: usize, palette: &str| read(number, palette, is_shared);
        assert_eq!([read(9, ""), read(12, "")], [hidden(), seen()]);
        assert_eq!(
            [read(9, &white_at(12)), read(12, &white_at(12)), read(60, &white_at(12))],
            [seen(), hidden(), seen()]
        );
        // The system's own colours are in no palette; of the first eight a palette is not believed.
        assert_eq!([read(65, &white_at(65)), read(1, &white_at(1))], [hidden(), hidden()]);
        assert_eq!(read(1, &white_at(12)), seen());
    }
}

/// Of two ways to say the same one is shown, whatever the part.
#[test]
fn of_two_ways_one_is_read() {
    let sheet = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><mc:AlternateContent><mc:Choice xmlns:u=\"http://a.example/\" Requires=\"u\"><t>7</t></mc:Choice>\
        <mc:Fallback><t>540</t></mc:Fallback></mc:AlternateContent></is></c></row></sheetData>";
    let document = gouji::read::bytes::read(&zip(&xlsx_parts(&[("甲", sheet)], &[], &[])), None, decode);
    let [Block::Grid(grid)] = &document.blocks[..] else { panic!("{document:?}") };
    assert_eq!(grid.cells[0].text, "540");
}

#[test]
fn objects_are_told() {
    let inside =
        format!("{}<oleObjects><oleObject progId=\"Word.Document.12\" r:id=\"rId9\"/></oleObjects>", cells(&["甲"]));
    assert_eq!(sheet(&inside, &[], &[]), (vec!["A1=甲".to_owned()], vec![Note::Embedded]));
}

#[test]
fn a_sheet_named_as_a_heading_is_under_it() {
    let inside = cells(&["甲"]);
    let sheets = [("二、主动公开政府信息情况", &*inside), ("Sheet2", &*inside), ("三月", &*inside)];
    assert_eq!(grids(&xlsx(&sheets, &[], &[])).0, ["\"二、主动公开政府信息情况\"", "A1=甲", "A1=甲", "A1=甲"]);
}

#[test]
fn cells_out_of_order_are_not_believed() {
    for cells in [
        "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>",
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>",
        "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"1\"><c r=\"A1\"><v>2</v></c></row>",
        "<row r=\"1048577\"><c><v>1</v></c></row>",
    ] {
        assert_eq!(
            sheet(&format!("<sheetData>{cells}</sheetData>"), &[], &[]),
            (vec![], vec![Note::Damaged]),
            "{cells}"
        );
    }
}

#[test]
fn hostile_sheets_end() {
    let blank = format!("<sheetData><row r=\"1\">{}</row></sheetData>", "<c/>".repeat(1_000_000));
    assert_eq!(sheet(&blank, &[], &[]), (vec![], vec![Note::Empty]));
    let rows: String = (1..100_000).map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\"/></row>")).collect();
    assert_eq!(sheet(&format!("<sheetData>{rows}</sheetData>"), &[], &[]).1, [Note::Empty]);
    // The corners of a sheet, and as many more as a file can hold.
    let corners = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row></sheetData>";
    assert_eq!(sheet(corners, &[], &[]), (vec!["A1=1 XFD1048576=2".to_owned()], vec![]));
    let wide: String = (1..=20)
        .map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\"><v>1</v></c><c r=\"XFD{row}\"><v>2</v></c></row>"))
        .collect();
    assert_eq!(sheet(&format!("<sheetData>{wide}</sheetData>"), &[], &[]).1, []);
    // One text in very many cells: what cells hold is bounded, not only what the file does.
    let text = |letter: &str| format!("<t xml:space=\"preserve\">{}</t>", letter.repeat(300_000 / letter.len()));
    let (shared, blank) = (text("字"), text(" "));
    let uses: String = (1..=100_000).map(|row| format!("<row r=\"{row}\"><c t=\"s\"><v>0</v></c></row>")).collect();
    let uses = format!("<sheetData>{uses}</sheetData>");
    let document = read(&xlsx(&[("甲", &uses)], &[&shared], &[]));
    let [Block::Grid(grid)] = &document.blocks[..] else { panic!("{:?}", document.notes) };
    let filled = grid.cells.iter().filter(|cell| !cell.text.is_empty()).count();
    assert_eq!((filled, document.notes), ((1 << 20) / 300_000, vec![Note::TooMuchText]));
    assert_eq!(sheet(&uses, &[&blank], &[]), (vec![], vec![Note::TooMuchText]));
    let many: String =
        (1..=60_000).map(|row| format!("<row r=\"{row}\"><c><v>1</v></c><c r=\"D{row}\"><v>1</v></c></row>")).collect();
    let (grids, notes) = sheet(&format!("<sheetData>{many}</sheetData>"), &[], &[]);
    assert_eq!((grids.len(), notes), (1, vec![Note::TooManyCells]));
    let merges: String = (1..=30_000).map(|row| format!("<mergeCell ref=\"A{row}:XFD1048576\"/>")).collect();
    let merged = format!("{}<mergeCells>{merges}</mergeCells>", cells(&["甲 1", "乙 2"]));
    assert_eq!(sheet(&merged, &[], &[]).0, ["A1:B2=甲"]);
    let tall = format!(
        "<sheetData>{}</sheetData><mergeCells><mergeCell ref=\"A1:A2000\"/></mergeCells>",
        (1..=2_000)
            .map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\"><v>1</v></c><c r=\"B{row}\"><v>1</v></c></row>"))
            .collect::<String>()
    );
    assert_eq!(sheet(&tall, &[], &[]).1, [Note::SpanCut]);
}

/// What calamine gives for a cell, as text.
fn told(data: &Data) -> String {
    match data {
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        Data::String(text) => text.clone(),
        Data::Bool(is) => is.to_string().to_uppercase(),
        Data::Error(error) => error.to_string(),
        Data::Empty => String::new(),
        other => panic!("{other:?}"),
    }
}

/// A cell as written, with the shared strings 甲, 乙, 丙.
fn written() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => (0..100_000_u32).prop_map(|number| format!("><v>{number}</v>")),
        1 => (1..1_000_000_u32, 1..7_u32).prop_map(|(number, places)| format!("><v>{}</v>", f64::from(number) / 10_f64.powi(places as i32))),
        2 => (0..3_u8).prop_map(|at| format!(" t=\"s\"><v>{at}</v>")),
        1 => "[甲-鼠a-z0-9]{1,6}".prop_map(|text| format!(" t=\"inlineStr\"><is><t>{text}</t></is>")),
        1 => "[a-z]{1,6}".prop_map(|text| format!(" t=\"str\"><f>A1</f><v>{text}</v>")),
        1 => any::<bool>().prop_map(|is| format!(" t=\"b\"><v>{}</v>", u8::from(is))),
        1 => Just(" t=\"e\"><v>#DIV/0!</v>".to_owned()),
        2 => Just(" s=\"0\">".to_owned()),
    ]
}

/// Workbooks of real programs, cell by cell.
#[test]
fn fixtures_are_as_calamine_reads_them() {
    for file in ["libreoffice.xlsx", "libreoffice-from-xls.xlsx", "openpyxl.xlsx", "xlsxwriter.xlsx"] {
        let bytes = std::fs::read(format!("tests/media/files/{file}")).unwrap();
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.clone())).unwrap();
        let mut expected = Vec::new();
        let mut spans = Vec::new();
        for sheet in book.sheet_names() {
            let range = book.worksheet_range(&sheet).unwrap();
            let start = range.start().unwrap_or_default();
            // calamine keeps a line break as it is in the file; a blank text is none here.
            let cells = range.used_cells().map(|(row, column, data)| {
                (row + start.0 as usize, column + start.1 as usize, told(data).trim().to_owned())
            });
            expected.extend(cells.filter(|(.., text)| !text.is_empty()));
            let merged = book.merge_cells_by_sheet_name(&sheet).unwrap();
            spans.extend(
                merged.iter().map(|area| {
                    (area.start.0 as usize, area.start.1 as usize, area.end.0 as usize, area.end.1 as usize)
                }),
            );
        }
        let document = read(&bytes);
        let (mut found, mut wide) = (Vec::new(), Vec::new());
        for block in &document.blocks {
            let Block::Grid(grid) = block else { continue };
            for cell in &grid.cells {
                if !cell.text.is_empty() {
                    found.push((cell.row, cell.column, cell.text.clone()));
                }
                if (cell.rows, cell.columns) != (1, 1) {
                    wide.push((cell.row, cell.column, cell.row + cell.rows - 1, cell.column + cell.columns - 1));
                }
            }
        }
        for all in [&mut spans, &mut wide] {
            all.sort_unstable();
        }
        assert!(found.len() > 200 && wide.len() > 20, "{file}");
        assert_eq!((found, wide), (expected, spans), "{file}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// Every cell that no merge hides, and the merges, as calamine has them.
    #[test]
    fn as_calamine_reads_it(
        rows in prop::collection::btree_map(0..30_usize, prop::collection::btree_map(0..9_usize, written(), 1..9), 1..12),
        merges in prop::collection::vec((0..30_usize, 0..9_usize, 0..3_usize, 0..3_usize), 0..4),
    ) {
        let mut inside = String::from("<sheetData>");
        for (row, cells) in &rows {
            let cells: String = cells.iter().map(|(column, cell)| format!("<c r=\"{}\"{cell}</c>", name(*row, *column))).collect();
            inside += &format!("<row r=\"{}\">{cells}</row>", row + 1);
        }
        // Merges that lie apart, by their first cells in rows that are written.
        let mut apart: Vec<(usize, usize, usize, usize)> = Vec::new();
        for (row, column, down, right) in merges {
            let (to_row, to_column) = (row + down, column + right);
            let meets = |&(r, c, tr, tc): &(usize, usize, usize, usize)| row <= tr && r <= to_row && column <= tc && c <= to_column;
            if (down, right) != (0, 0) && !apart.iter().any(meets) {
                apart.push((row, column, to_row, to_column));
            }
        }
        let areas: String = apart.iter().map(|&(r, c, tr, tc)| format!("<mergeCell ref=\"{}:{}\"/>", name(r, c), name(tr, tc))).collect();
        inside += &format!("</sheetData><mergeCells>{areas}</mergeCells>");
        let bytes = xlsx(&[("Sheet1", &inside)], &["<t>甲</t>", "<t>乙</t>", "<t>丙</t>"], &[]);

        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.clone())).unwrap();
        let range = book.worksheet_range("Sheet1").unwrap();
        let hidden = |row, column| {
            apart.iter().any(|&(r, c, tr, tc)| (r..=tr).contains(&row) && (c..=tc).contains(&column) && (row, column) != (r, c))
        };
        let mut expected = Vec::new();
        let start = range.start().unwrap_or_default();
        for (row, column, data) in range.used_cells() {
            let (row, column) = (row + start.0 as usize, column + start.1 as usize);
            if !hidden(row, column) {
                expected.push((row, column, told(data)));
            }
        }
        let document = read(&bytes);
        let mut found = Vec::new();
        for block in &document.blocks {
            let Block::Grid(grid) = block else { panic!("{block:?}") };
            for cell in &grid.cells {
                if !cell.text.is_empty() {
                    found.push((cell.row, cell.column, cell.text.clone()));
                }
                if (cell.rows, cell.columns) != (1, 1) {
                    let of = apart.iter().find(|&&(r, c, ..)| (r, c) == (cell.row, cell.column));
                    let &(_, _, to_row, to_column) = of.expect("a merge");
                    // As far as the sheet goes.
                    prop_assert!(cell.row + cell.rows <= to_row + 1 && cell.column + cell.columns <= to_column + 1);
                }
            }
        }
        found.sort();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn any_sheet_ends(inside in "(<(row|c|v|f|is|t|mergeCell|col)( r=\"[A-C]?[0-9]{0,9}\"| t=\"(s|b|str)\"| ref=\"[A-Z]{1,4}[0-9]{1,8}:[A-Z]{1,4}[0-9]{1,8}\"| hidden=\"1\"){0,2}/?>|</(row|c|v|f|is|t)>|[0-9]){0,40}") {
        read(&xlsx(&[("Sheet1", &inside)], &["<t>1</t>"], &["0%"]));
    }
}
