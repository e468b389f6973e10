//! What is seen of text, and what is not.

use super::*;

/// The text of paragraphs that hold runs with these properties, under a style sheet.
fn styled(sheet: &str, inside: &str) -> (String, Vec<Note>) {
    let mut styles = Styles::default();
    assert!(xml::read(&format!("<w:styles>{sheet}</w:styles>"), &mut styles));
    styles.settle();
    let document = super::super::body(&format!("<w:document><w:body>{inside}</w:body></w:document>"), styles).unwrap();
    (short(&document.blocks), document.notes)
}

fn run(properties: &str, text: &str) -> String {
    format!("<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>")
}

#[test]
fn what_is_struck_out_is_left_out_and_told() {
    for (properties, seen) in [
        ("<w:strike/>", false),
        ("<w:strike w:val=\"true\"/>", false),
        ("<w:b/><w:dstrike/>", false),
        ("<w:vanish/>", false),
        ("<w:strike w:val=\"0\"/>", true),
        ("<w:dstrike w:val=\"false\"/>", true),
        ("<w:webHidden/>", true),
        ("<w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange>", true),
        ("", true),
    ] {
        let body_of = format!("<w:p>{}{}</w:p>", run(properties, "137"), run("", "138"));
        let expected =
            if seen { ("\"137138\"".to_owned(), vec![]) } else { ("\"138\"".to_owned(), vec![Note::Hidden]) };
        assert_eq!(body(&body_of), expected, "{properties}");
    }
    // A paragraph whose end is struck out ends all the same.
    let ends =
        "<w:p><w:pPr><w:rPr><w:strike/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p><w:p><w:r><w:t>b</w:t></w:r></w:p>";
    assert_eq!(blocks(ends), "\"a\" \"b\"");
}

/// By the rules of Office Open XML: switches of a paragraph's style and a run's undo each other, what the run says of itself goes before.
#[test]
fn styles_strike_out_too() {
    const C: &str = "<w:rStyle w:val=\"C\"/>";
    let style = |kind: &str, id: &str, more: &str, properties: &str| {
        format!("<w:style w:type=\"{kind}\" w:styleId=\"{id}\" {more}><w:rPr>{properties}</w:rPr></w:style>")
    };
    let sheet = [
        style("paragraph", "P", "", "<w:strike/>"),
        style("paragraph", "D", "", "<w:dstrike/>"),
        "<w:style w:type=\"paragraph\" w:styleId=\"Q\"><w:basedOn w:val=\"P\"/></w:style>".to_owned(),
        "<w:style w:type=\"paragraph\" w:styleId=\"O\"><w:basedOn w:val=\"P\"/><w:rPr><w:strike w:val=\"0\"/></w:rPr></w:style>".to_owned(),
        style("character", "C", "", "<w:strike/>"),
        style("character", "F", "", "<w:vertAlign w:val=\"superscript\"/>"),
        style("table", "T", "", "<w:strike/>"),
        "<w:style w:type=\"table\" w:styleId=\"U\"><w:tblStylePr w:type=\"firstRow\"><w:rPr><w:strike/></w:rPr></w:tblStylePr></w:style>".to_owned(),
    ]
    .concat();
    let text = |paragraph: &str, properties: &str| {
        let named = if paragraph.is_empty() {
            String::new()
        } else {
            format!("<w:pPr><w:pStyle w:val=\"{paragraph}\"/></w:pPr>")
        };
        styled(&sheet, &format!("<w:p>{named}{}</w:p>", run(properties, "137"))).0
    };
    for (paragraph, properties, seen) in [
        ("", "", true),
        ("P", "", false),
        ("Q", "", false),
        ("O", "", true),
        ("D", "", false),
        ("D", "<w:dstrike w:val=\"0\"/>", true),
        ("", C, false),
        ("P", C, true),
        ("O", C, false),
        ("P", "<w:rStyle w:val=\"C\"/><w:strike/>", false),
        ("", "<w:rStyle w:val=\"C\"/><w:strike w:val=\"0\"/>", true),
        ("P", "<w:strike w:val=\"0\"/>", true),
        ("unknown", "<w:rStyle w:val=\"unknown\"/>", true),
    ] {
        assert_eq!(text(paragraph, properties), if seen { "\"137\"" } else { "" }, "{paragraph} {properties}");
    }
    assert_eq!(text("", "<w:rStyle w:val=\"F\"/>"), "\"¹³⁷\"");
    let of_table = |id: &str, properties: &str| {
        let inside = cell("", "x").replace("<w:r><w:t>x</w:t></w:r>", &run(properties, "137"));
        styled(&sheet, &format!("<w:tbl><w:tblPr><w:tblStyle w:val=\"{id}\"/></w:tblPr><w:tr>{inside}</w:tr></w:tbl>"))
            .0
    };
    assert_eq!([of_table("T", ""), of_table("T", C), of_table("U", "")], ["0[@0]", "0[137@0]", "0[137@0]"]);
    // The defaults of a document, and the style of paragraphs that name none.
    let defaults = |properties: &str| {
        format!("<w:docDefaults><w:rPrDefault><w:rPr>{properties}</w:rPr></w:rPrDefault></w:docDefaults>")
    };
    let plain = format!("<w:p>{}</w:p>", run("", "137"));
    assert_eq!(styled(&defaults("<w:strike/>"), &plain).0, "");
    assert_eq!(
        styled(&[defaults("<w:b/>"), style("paragraph", "N", "w:default=\"1\"", "<w:strike/>")].concat(), &plain).0,
        ""
    );
}

#[test]
fn raised_signs_of_word_are_no_digits() {
    const UP: &str = "<w:position w:val=\"6\"/>";
    const ABOVE: &str = "<w:vertAlign w:val=\"superscript\"/>";
    for (properties, after, text) in [
        (ABOVE, "1", "138¹"),
        ("<w:vertAlign w:val=\"subscript\"/>", "2", "138₂"),
        ("<w:vertAlign w:val=\"baseline\"/>", "1", "1381"),
        (ABOVE, "[1]", "138⁽¹⁾"),
        (ABOVE, "①", "138①"),
        (ABOVE, "注1", "138¹"),
        ("<w:position w:val=\"6\"/>", "1", "138¹"),
        ("<w:position w:val=\"-6\"/>", "1", "138₁"),
        ("<w:position w:val=\"2\"/>", "1", "1381"),
        ("<w:vertAlign w:val=\"baseline\"/><w:position w:val=\"6\"/>", "1", "138¹"),
    ] {
        let row = cell("", "x").replace("<w:r><w:t>x</w:t></w:r>", &[run("", "138"), run(properties, after)].concat());
        assert_eq!(
            blocks(&format!("<w:tbl><w:tr>{row}</w:tr></w:tbl>")),
            format!("0[{text}@0]"),
            "{properties} {after}"
        );
    }
    let line = |runs: &[String]| blocks(&format!("<w:p>{}</w:p>", runs.concat()));
    let formula = |of: &str| {
        format!("<m:oMath><m:sSup><m:e>{}</m:e><m:{of}>{}</m:{of}></m:sSup></m:oMath>", run("", "138"), run("", "1"))
    };
    assert_eq!([line(&[formula("sup")]), line(&[formula("sub"), run("", "件")])], ["\"138\"", "\"138件\""]);
    let over =
        |one: &str, other: &str| format!("<m:f><m:num>{}</m:num><m:den>{}</m:den></m:f>", run("", one), run("", other));
    let root = format!("<m:rad><m:deg>{}</m:deg><m:e>{}</m:e></m:rad>", run("", "3"), run("", "8"));
    assert_eq!([line(&[over("1", "38")]), line(&[root])], ["\"1/38\"", "\"√38\""]);
    // For the middle of a line all of it is raised, and that is no mark.
    assert_eq!(line(&[run(UP, "13"), run("", " "), run(UP, "8")]), "\"13 8\"");
    assert_eq!(line(&[run(UP, "13"), run(UP, "8")]), "\"138\"");
    assert_eq!(line(&[run(UP, "1"), run("", "本表")]), "\"¹本表\"");
    assert_eq!(line(&[run("", "收到138"), run(ABOVE, "1"), run(ABOVE, "2"), run("", "件")]), "\"收到138件\"");
    assert_eq!(line(&[run("", "面积3km"), run(ABOVE, "2"), run("", "。")]), "\"面积3km²。\"");
    assert_eq!(
        line(&[run(ABOVE, "本年新收138件"), "<w:r><w:br/></w:r>".into(), run("", "x")]),
        "\"本年新收138件\\nx\""
    );
}

/// A table that was pasted as a picture is as large as one; signs and charts are not.
#[test]
fn pictures_as_large_as_a_table_are_told() {
    let drawn = |width: u32, height: u32, inside: &str| {
        format!(
            "<w:p><w:r><w:t>a</w:t><w:drawing><wp:inline><wp:extent cx=\"{width}\" cy=\"{height}\"/><a:graphic>{inside}</a:graphic></wp:inline></w:drawing></w:r></w:p>"
        )
    };
    let shape = |style: &str| {
        format!(
            "<w:p><w:r><w:t>a</w:t><w:pict><v:shape style=\"{style}\"><v:imagedata r:id=\"x\"/></v:shape></w:pict></w:r></w:p>"
        )
    };
    let told = |inside: &str| body(inside).1 == [Note::Picture];
    let blip = "<pic:pic><pic:blipFill><a:blip/></pic:blipFill></pic:pic>";
    assert!(told(&drawn(5_760_000, 2_000_000, blip)) && told(&shape("width:415.2pt;height:180pt")));
    for inside in [
        drawn(5_760_000, 2_000_000, "<c:chart/>"),
        drawn(1_000_000, 1_000_000, blip),
        drawn(5_760_000, 300_000, blip),
        shape("width:40pt;height:40pt"),
        shape(""),
    ] {
        assert_eq!(body(&inside), ("\"a\"".to_owned(), vec![]), "{inside}");
    }
}

/// A figure that was pasted as a picture leaves its cell without words, but not blank; a spacer does.
#[test]
fn a_cell_with_a_picture_alone_is_not_blank() {
    let cell = |height: u32, text: &str| {
        body(&format!(
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{text}</w:t><w:pict><v:shape style=\"width:12pt;height:{height}pt\"><v:imagedata r:id=\"x\"/></v:shape></w:pict></w:r></w:p></w:tc></w:tr></w:tbl>"
        ))
    };
    let read = |text: &str| (format!("0[{text}@0]"), vec![]);
    assert_eq!([cell(10, ""), cell(1, ""), cell(10, "138")], [read("图片"), read(""), read("138")]);
}

/// Letters in the colour of what is behind them, and those of next to no size.
#[test]
fn letters_that_nobody_sees_are_left_out() {
    let run = |properties: &str, text: &str| format!("<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>");
    let line = |runs: &[String]| body(&format!("<w:p>{}</w:p>", runs.concat()));
    let (white, dark) = ("<w:color w:val=\"FFFFFF\"/>", "<w:shd w:val=\"clear\" w:fill=\"1F4E79\"/>");
    let of_theme = |colour: &str| format!("<w:color w:val=\"auto\" w:themeColor=\"{colour}\"/>");
    for properties in [
        white,
        "<w:color w:val=\"FF0000\"/><w:highlight w:val=\"red\"/>",
        "<w:sz w:val=\"2\"/>",
        "<w14:textFill><w14:noFill/></w14:textFill>",
        "<w:color w:val=\"1F4E79\"/><w:shd w:val=\"clear\" w:fill=\"1F4E79\"/>",
        &of_theme("background1"),
    ] {
        let found = line(&[run("", "138"), run(properties, "1")]);
        assert_eq!(found, ("\"138\"".to_owned(), vec![Note::Hidden]), "{properties}");
    }
    for properties in [
        &[white, dark].concat(),
        "<w:color w:val=\"auto\"/>",
        &of_theme("text1"),
        "<w:sz w:val=\"4\"/>",
        "<w:color w:val=\"FFFFFF\"/><w:highlight w:val=\"black\"/>",
        "<w:color w:val=\"000000\"/><w:highlight w:val=\"yellow\"/>",
    ] {
        assert_eq!(line(&[run("", "138"), run(properties, "1")]), ("\"1381\"".to_owned(), vec![]), "{properties}");
    }
    // All of it: a dark ground that a style of the table gives is not known.
    assert_eq!(line(&[run(white, "138")]), ("\"138\"".to_owned(), vec![]));
    let cell = |shade: &str| {
        format!(
            "<w:tbl><w:tr><w:tc><w:tcPr>{shade}</w:tcPr><w:p>{}{}</w:p></w:tc></w:tr></w:tbl>",
            run("", "138"),
            run(white, "1")
        )
    };
    assert_eq!(body(&cell(dark)).1, []);
    assert_eq!(body(&cell("")).1, [Note::Hidden]);
    // Of a pattern it is not known.
    assert_eq!(body(&cell("<w:shd w:val=\"pct50\"/>")), ("0[1381?@0]".to_owned(), vec![]));
}
