use super::super::bytes;
use super::super::html::tests::short;
use super::*;
use crate::read::limits::MAX_CELLS;

fn decoder(bytes: &[u8], name: &str) -> Option<String> {
    Some(encoding_rs::Encoding::for_label(name.as_bytes())?.decode_without_bom_handling(bytes).0.into_owned())
}

fn media(name: &str) -> Vec<u8> {
    std::fs::read([env!("CARGO_MANIFEST_DIR"), "/tests/media/", name].concat()).unwrap()
}

fn read_file(name: &str) -> Document {
    bytes::read(&media(name), None, decoder)
}

/// The text of a document with these styles.
fn told(styles: &str, inside: &str) -> Result<(String, Vec<Note>), Note> {
    let content = format!(
        "<o:document-content><o:automatic-styles>{styles}</o:automatic-styles><o:body><o:text>{inside}</o:text></o:body></o:document-content>"
    );
    let mut known = Styles::default();
    assert!(xml::read(&content, &mut known));
    let mut reader = text::Reader::new(&mut known, &[]);
    assert!(xml::read(&content, &mut reader));
    reader.end().map(|(blocks, notes)| (short(&blocks), notes))
}

fn blocks(inside: &str) -> String {
    let (blocks, notes) = told("", inside).unwrap();
    assert_eq!(notes, [], "{inside}");
    blocks
}

/// The grids of sheets with these styles.
fn sheet(styles: &str, inside: &str) -> (String, Vec<Note>) {
    let content = format!(
        "<o:document-content><o:automatic-styles>{styles}</o:automatic-styles><o:body><o:spreadsheet><t:table t:name=\"a\">{inside}</t:table></o:spreadsheet></o:body></o:document-content>"
    );
    let mut known = Styles::default();
    assert!(xml::read(&content, &mut known));
    let mut reader = sheet::Reader::new(&known, &[]);
    assert!(xml::read(&content, &mut reader));
    let mut told = Told::new(true);
    let mut sheets = Sheets::of(1);
    for sheet in reader.sheets {
        let mut cells = Cells::new(&mut told, "");
        sheet.show(&mut cells);
        sheets.add("a", cells);
    }
    reader.notes.into_iter().for_each(|note| told.note(note));
    let document = sheets.end(told).unwrap();
    (short(&document.blocks), document.notes)
}

#[test]
fn reads_what_libreoffice_writes() {
    let [docx, odt] = ["variants/variants.docx", "variants/variants.odt"].map(read_file);
    // The number of a page is worked out anew.
    assert_eq!((short(&odt.blocks), odt.notes), (short(&docx.blocks).replace("第1页", "第页"), docx.notes));
    let [xlsx, ods] = ["variants/sheets.xlsx", "variants/sheets.ods"].map(read_file);
    // Dates are written as they are shown, and so is a blank row.
    let expected = short(&xlsx.blocks).replace("数值 45000", "2023-03-15").replace("/  /", "/ @0 @1 @2 @3 @4 /");
    assert_eq!(short(&ods.blocks), expected);
    let formatted = Note::Formatted { cells: vec!["一、总体!B4".to_owned()] };
    assert_eq!(ods.notes, [Note::Hidden, Note::HiddenLines, formatted]);
    assert_eq!(read_file("files/libreoffice.ods"), read_file("files/openpyxl.xlsx"));
}

#[test]
fn text_as_it_is_seen() {
    let styles = "<s:style s:name=\"V\" s:family=\"text\"><s:text-properties x:display=\"none\"/></s:style>\
        <s:style s:name=\"S\" s:family=\"text\"><s:text-properties s:text-line-through-style=\"solid\"/></s:style>\
        <s:style s:name=\"N\" s:family=\"text\" s:parent-style-name=\"S\"><s:text-properties s:text-line-through-style=\"none\"/></s:style>\
        <s:style s:name=\"I\" s:family=\"text\" s:parent-style-name=\"S\"/>\
        <s:style s:name=\"U\" s:family=\"text\"><s:text-properties s:text-position=\"super 58%\"/></s:style>\
        <s:style s:name=\"P\" s:family=\"paragraph\"><s:text-properties s:text-line-through-type=\"single\"/></s:style>";
    for (inside, expected, note) in [
        ("<p>1<span style-name=\"V\">2</span>3</p>", "\"13\"", Some(Note::Hidden)),
        ("<p>1<span style-name=\"S\">2</span>3</p>", "\"13\"", Some(Note::Hidden)),
        ("<p>1<span style-name=\"I\">2</span>3</p>", "\"13\"", Some(Note::Hidden)),
        ("<p>1<span style-name=\"N\">2</span>3</p>", "\"123\"", None),
        ("<p style-name=\"P\">1<span style-name=\"N\">2</span>3</p>", "\"2\"", Some(Note::Hidden)),
        ("<p>面积3km<span style-name=\"U\">2</span></p>", "\"面积3km²\"", None),
        ("<p>a<s c=\"3\"/>b<tab/>c<line-break/>d\n e</p>", "\"a b c\\nd e\"", None),
        ("<p>a<note><note-body><p>no</p></note-body></note><annotation><p>no</p></annotation>b</p>", "\"ab\"", None),
        ("<p>a<ruby><ruby-base>结</ruby-base><ruby-text>jie</ruby-text></ruby></p>", "\"a结\"", None),
        ("<tracked-changes><p>no</p></tracked-changes><p>a<change/>b</p>", "\"ab\"", Some(Note::Changes)),
        ("<section display=\"none\"><p>no</p></section><p>a</p>", "\"a\"", Some(Note::Hidden)),
        ("<p>no<hidden-paragraph is-hidden=\"true\"/></p><p>a</p>", "\"a\"", Some(Note::Hidden)),
        ("<p>前<frame><title>no</title><text-box><p>框</p></text-box></frame>后</p>", "\"前后\" \"框\"", None),
        ("<frame><text-box><p>框</p></text-box></frame><p>a</p>", "\"框\" \"a\"", None),
        ("<p>a<frame width=\"16cm\" height=\"8cm\"><image/></frame></p>", "\"a\"", Some(Note::Picture)),
        ("<p>a<frame width=\"2cm\" height=\"8cm\"><image/></frame></p>", "\"a\"", None),
        ("<p>a<frame><object-ole/><image/></frame></p>", "\"a\"", Some(Note::Embedded)),
        (
            "<table><table-row><table-cell><p><frame width=\"12pt\" height=\"10pt\"><image/></frame></p></table-cell></table-row></table>",
            "0[图片@0]",
            None,
        ),
    ] {
        assert_eq!(told(styles, inside), Ok((expected.to_owned(), Vec::from_iter(note))), "{inside}");
    }
}

/// The law of .docx: letters in the colour of what is behind them, and of next to no size, are no part of a figure beside others.
const PAINTS: &str = "<style name=\"W\" family=\"text\"><text-properties color=\"#ffffff\"/></style>\
    <style name=\"D\" family=\"text\"><text-properties color=\"#1f4e79\"/></style>\
    <style name=\"B\" family=\"text\"><text-properties color=\"#ffffff\" background-color=\"#1f4e79\"/></style>\
    <style name=\"T\" family=\"text\"><text-properties font-size=\"1pt\"/></style>\
    <style name=\"C\" family=\"text\"><text-properties color=\"#000000\" opacity=\"0%\"/></style>\
    <style name=\"A\" family=\"text\"><text-properties use-window-font-color=\"true\" opacity=\"0%\"/></style>\
    <style name=\"P\" family=\"paragraph\"><paragraph-properties background-color=\"#1f4e79\"/></style>\
    <style name=\"K\" family=\"table-cell\"><table-cell-properties background-color=\"#1f4e79\"/></style>\
    <style name=\"R\" family=\"table-row\"><table-row-properties background-color=\"#1f4e79\"/></style>\
    <style name=\"Q\" family=\"table\"><table-properties background-color=\"#1f4e79\"/></style>";

#[test]
fn letters_that_nobody_sees_are_left_out_of_texts() {
    let span = |style: &str| format!("540<span style-name=\"{style}\">7</span>");
    let cell = |of: [&str; 4], inside: &str| {
        let [table, row, cell, paragraph] = of.map(|style| format!("style-name=\"{style}\""));
        let text = format!(
            "<table {table}><table-row {row}><table-cell {cell}><p {paragraph}>{inside}</p></table-cell></table-row></table>"
        );
        let (text, notes) = told(PAINTS, &text).unwrap();
        (text.replace("0[", "").replace("@0]", ""), notes)
    };
    let hidden = || ("540".to_owned(), vec![Note::Hidden]);
    let seen = |text: &str| (text.to_owned(), vec![]);
    for style in ["W", "T", "C"] {
        assert_eq!(cell([""; 4], &span(style)), hidden(), "{style}");
    }
    for style in ["D", "B", "A"] {
        assert_eq!(cell([""; 4], &span(style)), seen("5407"), "{style}");
    }
    for of in [["Q", "", "", ""], ["", "R", "", ""], ["", "", "K", ""], ["", "", "", "P"]] {
        assert_eq!(cell(of, &span("W")), seen("5407"), "{of:?}");
        assert_eq!(cell(of, &span("D")), hidden(), "{of:?}");
    }
    assert_eq!(cell([""; 4], "<span style-name=\"W\">540</span>"), seen("540"));
    assert_eq!(cell([""; 4], "540</p><p><span style-name=\"W\">7</span>"), hidden());
    let lines = told(PAINTS, &format!("<p>{}</p><p><span style-name=\"W\">b</span></p>", span("W")));
    assert_eq!(lines, Ok(("\"540\" \"b\"".to_owned(), vec![Note::Hidden])));
}

#[test]
fn letters_that_nobody_sees_are_left_out_of_sheets() {
    let cell = |style: &str, inside: &str| {
        let cell = format!("<table-cell style-name=\"{style}\" value-type=\"string\"><p>{inside}</p></table-cell>");
        let (text, notes) = sheet(PAINTS, &format!("<table-row>{cell}</table-row>"));
        (text.replace("0[", "").replace("@0]", ""), notes)
    };
    let span = |style: &str| format!("540<span style-name=\"{style}\">7</span>");
    let hidden = || ("540".to_owned(), vec![Note::Hidden]);
    let seen = |text: &str| (text.to_owned(), vec![]);
    for style in ["W", "T", "C"] {
        assert_eq!(cell("", &span(style)), hidden(), "{style}");
    }
    for style in ["D", "B", "A"] {
        assert_eq!(cell("", &span(style)), seen("5407"), "{style}");
    }
    assert_eq!((cell("K", &span("W")), cell("K", &span("D"))), (seen("5407"), hidden()));
    assert_eq!(cell("", "<span style-name=\"W\">540</span>"), seen("540"));
}

#[test]
fn tables_of_texts() {
    let cell = |more: &str, text: &str| format!("<table-cell {more}><p>{text}</p></table-cell>");
    let row = |cells: &[String]| format!("<table-row>{}</table-row>", cells.concat());
    let covered = || "<covered-table-cell/>".to_owned();
    let two = cell("number-columns-spanned=\"2\"", "a");
    let down = cell("number-rows-spanned=\"2\"", "b");
    let table = |rows: &[String]| format!("<table>{}</table>", rows.concat());
    let merged = [row(&[two.clone(), covered(), down.clone()]), row(&[cell("", "c"), cell("", "d"), covered()])];
    assert_eq!(blocks(&table(&merged)), "0[a@0+1,2 b@2+2,1 / c@0 d@1]");
    assert_eq!(blocks(&table(&[row(&[cell("number-columns-repeated=\"3\"", "x")])])), "0[x@0 x@1 x@2]");
    let nested = row(&[format!("<table-cell><p>外</p>{}</table-cell>", table(&[row(&[cell("", "内")])]))]);
    assert_eq!(blocks(&table(&[nested])), "0[外@0(\"外\" 1[内@0])]");
    let hidden = "<table-row visibility=\"collapse\"><table-cell><p>no</p></table-cell></table-row>".to_owned();
    assert_eq!(
        told("", &table(&[hidden, row(&[cell("", "a")])])),
        Ok(("0[ / a@0]".to_owned(), vec![Note::HiddenLines]))
    );
    // One from above reaches over a cell that is written: it ends there.
    assert_eq!(blocks(&table(&[row(&[down]), row(&[cell("", "c")])])), "0[b@0 / c@0]");
    let three = cell("number-rows-spanned=\"3\" number-columns-spanned=\"2\"", "b");
    let over = [row(&[three, covered()]), row(&[covered(), covered()]), row(&[cell("", "c"), cell("", "d")])];
    assert_eq!(blocks(&table(&over)), "0[b@0+2,2 /  / c@0 d@1]");
    // Two cells of one row in one slot.
    assert_eq!(told("", &table(&[row(&[two, cell("", "c")])])), Err(Note::Damaged));
    let many = table(&["<table-row number-rows-repeated=\"99999999999\"><table-cell number-columns-repeated=\"99999999999\"><p>x</p></table-cell></table-row>".to_owned()]);
    // A row that is too wide is left out whole, so often as it may be there.
    let (read, notes) = told("", &many).unwrap();
    assert_eq!((read.contains('x'), notes), (false, vec![Note::SpanCut]));
    let deep = ["<table><table-row><table-cell>".repeat(40), "</table-cell></table-row></table>".repeat(40)].concat();
    assert_eq!(told("", &deep).unwrap().1, [Note::TooDeep]);
}

#[test]
fn figures_of_sheets_are_held_against_what_they_show() {
    for (kind, value, text, expected) in [
        ("float", "1234567", "1,234,567", Some("1234567")),
        ("float", "12.5", "12.50", Some("12.50")),
        ("float", "3.14159", "3.14万", Some("3.14万")),
        ("float", "0.5", ".5", Some(".5")),
        ("float", "-5", "(5)", Some("-5")),
        ("float", "-5", "-5", Some("-5")),
        ("float", "0", "-", Some("0")),
        ("percentage", "0.125", "13%", Some("13%")),
        ("currency", "12.86", "¥12.86", Some("¥12.86")),
        ("float", "41200", "41.2", None),
        ("float", "41200", "4.12E+04", None),
        ("float", "12.86", "12,86", None),
        ("float", "1.5", "1 1/2", None),
        ("float", "1234567", "###", None),
        ("date", "2024-01-25", "2024年1月25日", Some("2024年1月25日")),
    ] {
        let name = if kind == "date" { "date-value" } else { "value" };
        let row = format!(
            "<table-row><table-cell value-type=\"{kind}\" {name}=\"{value}\"><p>{text}</p></table-cell></table-row>"
        );
        let told_of = Note::Formatted { cells: vec!["A1".to_owned()] };
        let expected =
            expected.map_or((format!("0[数值 {value}@0]"), vec![told_of]), |text| (format!("0[{text}@0]"), vec![]));
        assert_eq!(sheet("", &row), expected, "{kind} {value} {text}");
    }
}

#[test]
fn sheets() {
    let number =
        |value: &str| format!("<table-cell value-type=\"float\" value=\"{value}\"><p>{value}</p></table-cell>");
    let row = |more: &str, cells: &str| format!("<table-row {more}>{cells}</table-row>");
    // Blank rows to the end of the sheet, and a million rows with something in them.
    let blank = row("number-rows-repeated=\"1048576\"", "<table-cell number-columns-repeated=\"16384\"/>");
    assert_eq!(sheet("", &(row("", &number("1")) + &blank)), ("0[1@0]".to_owned(), vec![]));
    let (text, notes) = sheet("", &row("number-rows-repeated=\"1048576\"", &number("1")));
    assert_eq!((text.matches("1@0").count() < MAX_CELLS, notes), (true, vec![Note::TooManyCells]));
    // Repeated cells and rows; merged cells, whose covered ones hold what is not seen.
    let repeated = number("7").replace("value-type", "number-columns-repeated=\"2\" value-type");
    assert_eq!(sheet("", &row("number-rows-repeated=\"2\"", &repeated)).0, "0[7@0 7@1 / 7@0 7@1]");
    let merged = number("1").replace("value-type", "number-columns-spanned=\"2\" value-type")
        + "<covered-table-cell><p>9</p></covered-table-cell>";
    assert_eq!(sheet("", &row("", &(merged + &number("2")))).0, "0[1@0+1,2 2@2]");
    let columns = "<table-column/><table-column visibility=\"collapse\"/>";
    let three = row("", &["1", "2", "3"].map(number).concat());
    assert_eq!(sheet("", &format!("{columns}{three}")), ("0[1@0 3@1]".to_owned(), vec![Note::HiddenLines]));
    let hidden = row("visibility=\"filter\"", &number("1")) + &row("", &number("2"));
    assert_eq!(sheet("", &hidden), ("0[2@0]".to_owned(), vec![Note::HiddenLines]));
    // Comments and what is drawn are none of the cell.
    let noted = "<table-cell value-type=\"float\" value=\"1\"><annotation><p>no</p></annotation><p>1</p></table-cell>";
    assert_eq!(sheet("", &row("", noted)), ("0[1@0]".to_owned(), vec![]));
    // Without its text a number is shown as it is, unless it has a format; a formula without a result has none.
    let bare = "<table-cell value-type=\"float\" value=\"1\"/>";
    assert_eq!(sheet("", &row("", bare)).0, "0[1@0]");
    let unworked = sheet("", &row("", "<table-cell formula=\"of:=[.A1]\"/>"));
    assert_eq!(unworked, ("0[=[.A1]@0]".to_owned(), vec![Note::NoResult { cells: vec!["A1".to_owned()] }]));
    let styles = "<style name=\"F\" family=\"table-cell\" data-style-name=\"N5\"/><style name=\"S\" family=\"table-cell\"><text-properties text-line-through-style=\"solid\"/></style>";
    let formatted = sheet(styles, &row("", &bare.replace("value-type", "style-name=\"F\" value-type")));
    assert_eq!(formatted.0, "0[数值 1@0]");
    let struck = format!("<table-column default-cell-style-name=\"S\"/>{}", row("", &(number("1") + &number("2"))));
    assert_eq!(sheet(styles, &struck), ("0[2@1]".to_owned(), vec![Note::Hidden]));
}

/// Whatever byte is another: it ends, and nothing overflows.
#[test]
fn stands_what_is_not_as_it_must_be() {
    for name in ["variants/variants.odt", "variants/sheets.ods"] {
        let whole = media(name);
        let mut package = Package { archive: super::super::zip::Archive::open(&whole).unwrap(), decode: decoder };
        let content = package.text("content.xml").unwrap().unwrap();
        for at in (0..content.len()).step_by(101).filter(|&at| content.is_char_boundary(at)) {
            for to in ["9", "<", "", "999999999999"] {
                let changed = [&content[..at], to, content[at..].get(1..).unwrap_or_default()].concat();
                let mut known = Styles::default();
                xml::read(&changed, &mut known);
                let mut sheets = sheet::Reader::new(&known, &[]);
                xml::read(&changed, &mut sheets);
                let mut told = Told::new(true);
                for sheet in sheets.sheets {
                    sheet.show(&mut Cells::new(&mut told, ""));
                }
                let mut reader = text::Reader::new(&mut known, &[]);
                xml::read(&changed, &mut reader);
                _ = reader.end();
            }
        }
    }
}
