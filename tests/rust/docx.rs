//! Word files: what their styles and lists make of the text, read from the parts where Word keeps them.

use crate::common;
use crate::common::decode;
use crate::common::draft::Draft;
use crate::common::office::{blocks_body, docx_of, docx_with, plain, zip};
use gouji::document::{Block, Document, Note};

fn read(bytes: &[u8]) -> Document {
    gouji::read::bytes::read(bytes, None, decode)
}

/// The paragraphs of a document with these parts, and what is said.
fn read_with(body: &str, styles: &str, numbering: &str) -> (Vec<String>, Vec<Note>) {
    let document = read(&zip(&docx_with(body, styles, numbering)));
    let paragraph = |block: &Block| match block {
        Block::Paragraph(text) => text.clone(),
        Block::Grid(grid) => grid.cells.iter().map(|cell| &*cell.text).collect::<Vec<_>>().join("|"),
    };
    (document.blocks.iter().map(paragraph).collect(), document.notes)
}

/// A paragraph with these properties.
fn paragraph(properties: &str, text: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
}

/// A paragraph in a list.
fn item(level: usize, number: usize, text: &str) -> String {
    paragraph(&format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{number}\"/></w:numPr>"), text)
}

/// A list whose levels are written so: what numbers are written in, and the text around them.
fn list(number: usize, levels: &[(&str, &str)]) -> String {
    let level = |(at, (signs, text)): (usize, &(&str, &str))| {
        format!(
            "<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{signs}\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"{text}\"/></w:lvl>"
        )
    };
    let levels: String = levels.iter().enumerate().map(level).collect();
    format!("<w:abstractNum w:abstractNumId=\"{number}\">{levels}</w:abstractNum>")
}

/// A use of a list.
fn used(number: usize, list: usize, more: &str) -> String {
    format!("<w:num w:numId=\"{number}\"><w:abstractNumId w:val=\"{list}\"/>{more}</w:num>")
}

#[test]
fn numbers_are_read_that_word_puts_before_paragraphs() {
    let lists = list(7, &[("chineseCounting", "%1、"), ("chineseCountingThousand", "（%2）"), ("decimal", "%3.")]);
    let numbering = lists + &used(1, 7, "") + &used(2, 7, "");
    let items =
        [(0, 1, "a"), (1, 1, "b"), (1, 1, "c"), (2, 1, "d"), (0, 2, "e"), (1, 2, "f"), (2, 2, "g"), (2, 1, "h")];
    let body: String = items.iter().map(|&(level, number, text)| item(level, number, text)).collect();
    let expected = ["一、 a", "（一） b", "（二） c", "1. d", "二、 e", "（一） f", "1. g", "2. h"];
    assert_eq!(read_with(&body, "", &numbering), (expected.map(str::to_owned).to_vec(), vec![]));
}

#[test]
fn lists_start_anew_where_they_say_so() {
    let anew = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>";
    let numbering = list(0, &[("decimal", "%1.")]) + &used(1, 0, "") + &used(2, 0, anew);
    let body: String = [1, 1, 2, 2, 1].iter().map(|&number| item(0, number, "x")).collect();
    assert_eq!(read_with(&body, "", &numbering).0, ["1. x", "2. x", "5. x", "6. x", "7. x"]);
}

#[test]
fn numbers_are_written_as_the_list_says() {
    for (signs, text, expected) in [
        ("decimal", "第%1条", Some(["第1条 x", "第2条 x", "第11条 x", "第20条 x", "第21条 x"])),
        ("japaneseCounting", "%1", Some(["一 x", "二 x", "十一 x", "二十 x", "二十一 x"])),
        ("decimalEnclosedCircleChinese", "%1", Some(["① x", "② x", "⑪ x", "⑳ x", "x"])),
        ("decimalEnclosedParen", "%1", Some(["⑴ x", "⑵ x", "⑾ x", "⒇ x", "x"])),
        ("decimalEnclosedFullstop", "%1", Some(["⒈ x", "⒉ x", "⒒ x", "⒛ x", "x"])),
        // A sign that is no number, and numbers that are not known.
        ("bullet", "•", None),
        ("bullet", "%1", None),
        ("cardinalText", "%1", None),
        ("decimal", "%2.", None),
        ("decimal", "%x", None),
        ("decimal", "%", None),
    ] {
        let numbering = list(0, &[(signs, text)]) + &used(1, 0, "");
        let (found, notes) = read_with(&item(0, 1, "x").repeat(21), "", &numbering);
        let found = [0, 1, 10, 19, 20].map(|at| found[at].clone());
        assert_eq!((found, notes), (expected.unwrap_or(["x"; 5]).map(str::to_owned), vec![]), "{signs} {text}");
    }
}

#[test]
fn lists_of_the_rarer_kinds_put_no_number() {
    let plain = list(0, &[("decimal", "%1.")]);
    let own_level = "<w:lvlOverride w:ilvl=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1)\"/></w:lvl></w:lvlOverride>";
    let legal = plain.replace("<w:lvlText", "<w:isLgl/><w:lvlText");
    let linked = "<w:abstractNum w:abstractNumId=\"0\"><w:numStyleLink w:val=\"a\"/></w:abstractNum>".to_owned();
    for numbering in [
        plain.clone() + &used(1, 0, own_level),
        legal + &used(1, 0, ""),
        linked + &used(1, 0, ""),
        plain.clone() + &used(1, 3, ""),
        plain.replace("\"0\">", "\"99999999\">") + &used(1, 99_999_999, ""),
        plain.clone() + &used(99_999_999, 0, ""),
        plain + &used(2, 0, ""),
        String::new(),
    ] {
        assert_eq!(read_with(&item(0, 1, "x"), "", &numbering), (vec!["x".to_owned()], vec![]), "{numbering}");
    }
}

#[test]
fn styles_number_and_hide() {
    let styles = "<w:style w:styleId=\"base\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>\
        <w:style w:styleId=\"of\"><w:basedOn w:val=\"base\"/></w:style>\
        <w:style w:styleId=\"sub\"><w:basedOn w:val=\"of\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/></w:numPr></w:pPr></w:style>\
        <w:style w:styleId=\"hidden\"><w:rPr><w:vanish/></w:rPr></w:style>\
        <w:style w:styleId=\"shown\"><w:basedOn w:val=\"hidden\"/><w:rPr><w:vanish w:val=\"0\"/></w:rPr></w:style>\
        <w:style w:styleId=\"round\"><w:basedOn w:val=\"round\"/></w:style>";
    let numbering = list(0, &[("chineseCounting", "%1、"), ("decimal", "%2.")]) + &used(1, 0, "");
    let styled = |style: &str, text: &str| paragraph(&format!("<w:pStyle w:val=\"{style}\"/>"), text);
    let body =
        styled("of", "a") + &styled("sub", "b") + &styled("base", "c") + &styled("round", "d") + &styled("?", "e");
    assert_eq!(read_with(&body, styles, &numbering).0, ["一、 a", "1. b", "二、 c", "d", "e"]);
    let without = paragraph("<w:pStyle w:val=\"of\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>", "a");
    assert_eq!(read_with(&without, styles, &numbering).0, ["a"]);
    let run = |style: &str| format!("<w:r><w:rPr><w:rStyle w:val=\"{style}\"/></w:rPr><w:t>{style}</w:t></w:r>");
    let body =
        format!("<w:p>{}{}</w:p>", run("hidden"), run("shown")) + &styled("hidden", "no") + &styled("shown", "yes");
    assert_eq!(read_with(&body, styles, ""), (vec!["shown".to_owned(), "yes".to_owned()], vec![Note::Hidden]));
    let body =
        paragraph("<w:pStyle w:val=\"hidden\"/>", "*").replace("<w:t>", "<w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>");
    assert_eq!(read_with(&body, styles, ""), (vec!["*".to_owned()], vec![]));
}

/// What tracked changes take away has no number.
#[test]
fn deleted_paragraphs_are_not_counted() {
    let numbering = list(0, &[("decimal", "%1.")]) + &used(1, 0, "");
    let gone = item(0, 1, "*").replace("</w:numPr>", "</w:numPr><w:rPr><w:del/></w:rPr>").replace("w:r>", "w:del>");
    assert_eq!(read_with(&(gone + &item(0, 1, "x")), "", &numbering), (vec!["1. x".to_owned()], vec![Note::Changes]));
    // Two that become one line: no number is put inside it.
    let joined = item(0, 1, "a").replace("</w:numPr>", "</w:numPr><w:rPr><w:del/></w:rPr>") + &item(0, 1, "b");
    assert_eq!(read_with(&joined, "", &numbering), (vec!["ab".to_owned()], vec![Note::Changes]));
    let row = |properties: &str| format!("<w:tr><w:trPr>{properties}</w:trPr><w:tc>{}</w:tc></w:tr>", item(0, 1, "x"));
    let rows = format!("<w:tbl>{}{}</w:tbl>", row("<w:del/>"), row(""));
    assert_eq!(read_with(&rows, "", &numbering), (vec!["1. x".to_owned()], vec![Note::Changes]));
}

#[test]
fn parts_that_are_broken_or_missing() {
    assert_eq!(read_with("<w:p/>", "</w:style>", "").1, [Note::Damaged]);
    assert_eq!(read_with("<w:p/>", "", "<w:num>").1, [Note::Damaged]);
    let mut parts = docx_with(&item(0, 1, "x"), "", "");
    parts.retain(|part| part.name != b"word/styles.xml");
    assert_eq!(read(&zip(&parts)).blocks, [Block::Paragraph("x".into())]);
}

/// A report whose headings, and labels of rows, are numbered by Word: nothing about it differs.
#[test]
fn a_report_numbered_by_word_is_the_same() {
    let form = common::library().form("cn-2021").unwrap().definition.clone();
    let document = plain(&read(Draft::balanced(&form).html().as_bytes()));
    let numbering = list(0, &[("chineseCounting", "%1、")]) + &list(1, &[("chineseCounting", "%1、")]);
    let numbering = numbering + &used(1, 0, "") + &used(2, 1, "");
    let (mut body, mut numbered) = (String::new(), 0);
    for block in &document.blocks {
        // In document order the headings have one list, the labels 一 to 四 of table three another.
        let number = if matches!(block, Block::Grid(_)) { 2 } else { 1 };
        for (at, part) in blocks_body(std::slice::from_ref(block)).split("<w:p>").enumerate() {
            let start = if at == 0 { "" } else { "<w:p>" };
            let typed = ["一、", "二、", "三、", "四、", "五、", "六、"]
                .iter()
                .find(|typed| part.contains(&format!(">{typed}")));
            let Some(typed) = typed else {
                body.extend([start, part]);
                continue;
            };
            numbered += 1;
            let list = format!("<w:numPr><w:numId w:val=\"{number}\"/></w:numPr></w:pPr>");
            body.extend([start, &part.replacen(typed, "", 1).replacen("</w:pPr>", &list, 1)]);
        }
    }
    assert_eq!(numbered, 6 + 4);
    let found = read(&zip(&docx_with(&body, "", &numbering)));
    let judge = |document| gouji::check(document, &common::library(), None, &gouji::judge::Settings::default());
    let typed = read(&docx_of(&document));
    let (mut expected, expected_judgement) = judge(&typed);
    let (mut report, judgement) = judge(&found);
    for section in expected.sections.iter_mut().chain(&mut report.sections) {
        section.heading = section.heading.replace(' ', "");
    }
    assert_eq!((report, judgement.findings), (expected, expected_judgement.findings));
}
