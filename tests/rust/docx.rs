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

/// The text of a line 138 with such letters behind it, with this theme and these settings.
fn with_theme(theme: &str, settings: &str, styles: &str, properties: &str) -> (Vec<String>, Vec<Note>) {
    let body = format!("<w:p><w:r><w:t>138</w:t></w:r><w:r><w:rPr>{properties}</w:rPr><w:t>1</w:t></w:r></w:p>");
    let mut parts = docx_with(&body, styles, "");
    let related = ["theme", "settings"]
        .map(|kind| format!("<Relationship Id=\"{kind}\" Type=\"x/{kind}\" Target=\"{kind}.xml\"/>"))
        .concat();
    common::office::replace(
        &mut parts,
        "word/_rels/document.xml.rels",
        "</Relationships>",
        &(related + "</Relationships>"),
    );
    parts.push(common::office::entry("word/theme.xml", format!("<a:theme><a:clrScheme>{theme}</a:clrScheme><a:extraClrSchemeLst><a:clrScheme><a:lt1><a:srgbClr val=\"808080\"/></a:lt1></a:clrScheme></a:extraClrSchemeLst></a:theme>")));
    parts.push(common::office::entry("word/settings.xml", format!("<w:settings>{settings}</w:settings>")));
    let document = read(&zip(&parts));
    let text = |block: &Block| if let Block::Paragraph(text) = block { text.clone() } else { "?".to_owned() };
    (document.blocks.iter().map(text).collect(), document.notes)
}

/// The theme says what its names are; what stands beside them is for programs without themes.
#[test]
fn colours_of_the_theme() {
    let hidden = || (vec!["138".to_owned()], vec![Note::Hidden]);
    let seen = || (vec!["1381".to_owned()], vec![]);
    let ink = |more: &str| format!("<w:color w:val=\"FFFFFF\" {more}/>");
    let dark = |name: &str| format!("w:themeColor=\"{name}\"");
    let turned = "<a:dk1><a:sysClr val=\"window\" lastClr=\"FFFFFF\"/></a:dk1><a:lt1><a:srgbClr val=\"000000\"/></a:lt1>\
        <a:accent2><a:srgbClr val=\"FEFEFE\"/></a:accent2>";
    for (theme, properties, is_seen) in [
        ("", ink(""), false),
        // Written white, of a theme in which it is not.
        ("", ink(&dark("accent1")), true),
        ("", ink(&dark("text1")), true),
        ("", ink(&dark("dark2")), true),
        ("", ink(&dark("hyperlink")), true),
        ("", ink(&dark("none")), false),
        ("", ink("w:themeColor=\"background1\" w:themeShade=\"80\""), true),
        ("", ink("w:themeColor=\"background1\" w:themeShade=\"FE\""), false),
        ("", ink("w:themeColor=\"text1\" w:themeTint=\"80\""), true),
        ("", ink("w:themeColor=\"text1\" w:themeTint=\"02\""), false),
        ("", ink("w:themeColor=\"accent1\" w:themeTint=\"x\""), true),
        // And the other way about.
        ("", "<w:color w:val=\"000000\" w:themeColor=\"background1\"/>".to_owned(), false),
        (turned, "<w:color w:val=\"000000\" w:themeColor=\"text1\"/>".to_owned(), false),
        (turned, "<w:color w:val=\"ED7D31\" w:themeColor=\"accent2\"/>".to_owned(), false),
        (turned, ink(&dark("background1")), true),
        (turned, ink(&dark("light1")), true),
        // What is behind them.
        ("", ink("") + "<w:shd w:val=\"clear\" w:fill=\"FFFFFF\" w:themeFill=\"accent1\"/>", true),
        ("", ink("") + "<w:shd w:val=\"clear\" w:fill=\"4472C4\" w:themeFill=\"background1\"/>", false),
        ("", ink(&dark("accent3")) + "<w:shd w:val=\"clear\" w:fill=\"auto\" w:themeFill=\"accent3\"/>", false),
        // What fills letters goes before their colour.
        ("", "<w:color w:val=\"000000\"/><w14:textFill><w14:solidFill><w14:srgbClr w14:val=\"FFFFFF\"/></w14:solidFill></w14:textFill>".to_owned(), false),
        ("", "<w14:textFill><w14:solidFill><w14:schemeClr w14:val=\"bg1\"/></w14:solidFill></w14:textFill>".to_owned(), false),
        ("", ink("") + "<w14:textFill><w14:solidFill><w14:schemeClr w14:val=\"tx1\"/></w14:solidFill></w14:textFill>", true),
        ("", "<w14:textFill><w14:solidFill><w14:schemeClr w14:val=\"bg1\"><w14:lumMod w14:val=\"50000\"/></w14:schemeClr></w14:solidFill></w14:textFill>".to_owned(), true),
        ("", "<w14:textFill><w14:solidFill><w14:srgbClr w14:val=\"000000\"><w14:alpha w14:val=\"100000\"/></w14:srgbClr></w14:solidFill></w14:textFill>".to_owned(), false),
        ("", "<w14:textOutline><w14:noFill/></w14:textOutline>".to_owned(), true),
    ] {
        let expected = if is_seen { seen() } else { hidden() };
        assert_eq!(with_theme(theme, "", "", &properties), expected, "{theme} {properties}");
        // The same said by a style.
        let style = format!("<w:style w:styleId=\"s\"><w:rPr>{properties}</w:rPr></w:style>");
        assert_eq!(with_theme(theme, "", &style, "<w:rStyle w:val=\"s\"/>"), expected, "{theme} {properties}, style");
    }
    // A document may give the names to others.
    let mapped = "<w:clrSchemeMapping w:bg1=\"dark1\" w:t1=\"light1\" w:bg2=\"light2\" w:t2=\"dark2\"/>";
    assert_eq!(with_theme("", mapped, "", &ink(&dark("background1"))), seen());
    assert_eq!(with_theme("", mapped, "", &ink(&dark("text1"))), hidden());
    assert_eq!(with_theme("", mapped, "", &ink(&dark("light1"))), hidden());
}

/// Of two ways to say the same, the first is shown that needs nothing unknown, and no other; what nobody knows is passed over.
#[test]
fn of_two_ways_one_is_read() {
    let run = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let choice = |requires: &str, text: &str| format!("<mc:Choice Requires=\"{requires}\">{}</mc:Choice>", run(text));
    let fallback = format!("<mc:Fallback>{}</mc:Fallback>", run("540"));
    let text = |root: &str, inside: &str| {
        let body = format!("<w:p {root}>{}{inside}</w:p>", run("1"));
        let (texts, notes) = read_with(&body, "", "");
        assert_eq!(notes, [], "{inside}");
        texts.concat()
    };
    let known = "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" \
        xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" xmlns:own=\"http://a.example/own\"";
    for (ways, expected) in [
        (choice("wps", "7") + &fallback, "17"),
        (choice("wps w14", "7") + &fallback, "17"),
        (choice("own", "7") + &fallback, "1540"),
        (choice("wps own", "7") + &fallback, "1540"),
        (choice("unsaid", "7") + &fallback, "1540"),
        (choice("", "7") + &fallback, "1540"),
        (choice("own", "7") + &choice("w14", "8") + &fallback, "18"),
        (choice("own", "7"), "1"),
        (format!("{fallback}{}", choice("w14", "8")), "1540"),
    ] {
        let ways = format!("<mc:AlternateContent>{ways}</mc:AlternateContent>");
        assert_eq!(text(known, &ways), expected, "{ways}");
    }
    // Declared where it is needed.
    let near = "<mc:AlternateContent><mc:Choice xmlns:new=\"http://schemas.microsoft.com/office/word/2023/x\" Requires=\"new\">".to_owned()
        + &run("7") + "</mc:Choice>" + &fallback + "</mc:AlternateContent>";
    assert_eq!(text("", &near), "17");
    let own = "<own:note><w:r><w:t>7</w:t></w:r></own:note>";
    assert_eq!(text(&format!("{known} mc:Ignorable=\"w14 own\""), own), "1");
    assert_eq!(text(&format!("{known} mc:Ignorable=\"w14 own\" mc:ProcessContent=\"own:note\""), own), "17");
    assert_eq!(text(known, own), "17");
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
