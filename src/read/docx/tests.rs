use super::super::html::tests::short;
use super::*;

fn read(xml: &str) -> Result<Document, Note> {
    super::body(xml, Styles::default())
}

/// The body of a document, read: its blocks in short, and what is said.
fn body(inside: &str) -> (String, Vec<Note>) {
    let document = read(&format!("<w:document xmlns:w=\"x\"><w:body>{inside}</w:body></w:document>")).unwrap();
    (short(&document.blocks), document.notes)
}

fn blocks(inside: &str) -> String {
    let (blocks, notes) = body(inside);
    assert_eq!(notes, [], "{inside}");
    blocks
}

/// A cell with these properties and this text.
fn cell(properties: &str, text: &str) -> String {
    format!("<w:tc><w:tcPr><w:tcW w:w=\"100\"/>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>")
}

fn table(rows: &[&[(&str, &str)]]) -> String {
    let row = |cells: &&[(&str, &str)]| {
        let cells: String = cells.iter().map(|(properties, text)| cell(properties, text)).collect();
        format!("<w:tr>{cells}</w:tr>")
    };
    format!("<w:tbl><w:tblPr/>{}</w:tbl>", rows.iter().map(row).collect::<String>())
}

const DOWN: &str = "<w:vMerge w:val=\"restart\"/>";
const ON: &str = "<w:vMerge/>";
const TWO: &str = "<w:gridSpan w:val=\"2\"/>";

#[test]
fn reads_text_as_it_is_seen() {
    let run = |inside: &str| blocks(&format!("<w:p><w:r>{inside}</w:r></w:p>"));
    for (inside, text) in [
        ("<w:t>20</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>23</w:t>", "2023"),
        ("<w:t xml:space=\"preserve\"> a </w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/>", "a b\\nc"),
        (
            "<w:t>结转</w:t><w:softHyphen/><w:t>下\u{ad}年</w:t><w:noBreakHyphen/><w:t>1&#160;&lt;2&amp;3</w:t>",
            "结转下年-1 <2&3",
        ),
        ("<w:t>a\r\nb</w:t>\n<w:t><![CDATA[c&d]]></w:t><!-- no --><?no no?>", "a bc&d"),
        ("<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/>", "□"),
        (
            "<w:ruby><w:rt><w:r><w:t>jie</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>结</w:t></w:r></w:rubyBase></w:ruby>",
            "结",
        ),
        ("<w:footnoteReference w:id=\"2\"/><w:t>甲</w:t>", "甲"),
        ("<w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>seen</w:t>", "seen"),
        (
            "</w:r><w:hyperlink><w:smartTag><w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>in</w:t></w:r></w:sdtContent></w:sdt></w:smartTag></w:hyperlink><w:r>",
            "in",
        ),
        (
            "<w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE </w:instrText><w:t>code</w:t></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>12</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>页</w:t>",
            "12页",
        ),
    ] {
        assert_eq!(run(inside), format!("{text:?}").replace("\\\\", "\\"), "{inside}");
    }
    assert_eq!(blocks("<w:p><w:r><w:t> </w:t></w:r></w:p><w:p/><w:p><w:r><w:t>a</w:t></w:r></w:p>"), "\"a\"");
    // A field whose result never comes takes no more than its paragraph.
    let unended =
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:t>x</w:t></w:r></w:p><w:p><w:r><w:t>y</w:t></w:r></w:p>";
    assert_eq!(blocks(unended), "\"y\"");
}

#[test]
fn places_cells_where_word_shows_them() {
    for (rows, expected) in [
        (&[&[("", "a"), (TWO, "b")][..], &[("", "c"), ("", "d"), ("", "e")]][..], "0[a@0 b@1+1,2 / c@0 d@1 e@2]"),
        (
            &[&[(DOWN, "a"), ("", "b")], &[(ON, "hidden"), ("", "c")], &[(ON, ""), ("", "d")]],
            "0[a@0+3,1 b@1 / c@1 / d@1]",
        ),
        // A merge starts anew; one that nothing is above of is a cell of its own, as is one of another width.
        (
            &[&[(DOWN, "a"), (ON, "b")], &[(DOWN, "c"), (ON, "")], &[(ON, ""), ("", "d")]],
            "0[a@0 b@1+2,1 / c@0+2,1 / d@1]",
        ),
        (&[&[(DOWN, "a"), ("", "b")], &[("<w:vMerge/><w:gridSpan w:val=\"2\"/>", "c")]], "0[a@0 b@1 / c@0+1,2]"),
        (&[&[("", "a"), (DOWN, "b")], &[(ON, "c"), (ON, "")]], "0[a@0 b@1+2,1 / c@0]"),
        (&[&[("<w:hMerge w:val=\"restart\"/>", "a"), ("<w:hMerge/>", ""), ("", "b")]], "0[a@0+1,2 b@2]"),
        (&[&[("<w:gridSpan w:val=\"0\"/>", "a"), ("<w:gridSpan w:val=\"x\"/>", "b")]], "0[a@0 b@1]"),
    ] {
        assert_eq!(blocks(&table(rows)), expected);
    }
    let before = table(&[&[("", "a"), ("", "b"), ("", "c")], &[("", "d")]])
        .replacen("<w:tr><w:tc>", "<w:tr>*", 1)
        .replace("<w:tr><w:tc>", "<w:tr><w:trPr><w:gridBefore w:val=\"2\"/><w:wAfter w:w=\"1\"/></w:trPr><w:tc>")
        .replace('*', "<w:tc>");
    assert_eq!(blocks(&before), "0[a@0 b@1 c@2 / d@2]");
}

fn collect(blocks: &[crate::document::Block], origins: &mut Vec<(String, u32, u32, u32)>) {
    for block in blocks {
        if let crate::document::Block::Grid(grid) = block {
            for cell in &grid.cells {
                origins.push((cell.text.clone(), cell.origin.grid, cell.origin.row, cell.origin.column));
                collect(&cell.nested, origins);
            }
        }
    }
}

#[test]
fn origins_count_cells_as_written() {
    let inner = table(&[&[("", "x")]]);
    let rows = table(&[&[(TWO, "a"), (DOWN, "b")], &[("", "c"), ("", "@"), (ON, "")]]) + &table(&[&[("", "y")]]);
    let document =
        read(&format!("<d>{}</d>", rows.replace("<w:p><w:r><w:t>@</w:t></w:r></w:p>", &(inner + "<w:p/>")))).unwrap();
    let mut origins = Vec::new();
    collect(&document.blocks, &mut origins);
    let expected = [("a", 0, 0, 0), ("b", 0, 0, 1), ("c", 0, 1, 0), ("", 0, 1, 1), ("x", 1, 0, 0), ("y", 2, 0, 0)];
    assert_eq!(origins, expected.map(|(text, grid, row, column)| (text.to_owned(), grid, row, column)));
}

#[test]
fn tables_in_cells_and_content_controls() {
    let inner = table(&[&[("", "x")]]);
    let outer = format!("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p>{inner}<w:p/></w:tc></w:tr></w:tbl>");
    assert_eq!(blocks(&outer), "0[a@0(\"a\" 1[x@0])]");
    let row = table(&[&[("", "a")], &[("", "b")]]);
    let controlled = row
        .replacen("<w:tr>", "<w:sdt><w:sdtContent><w:tr>", 1)
        .replacen("</w:tr>", "</w:tr></w:sdtContent></w:sdt>", 1)
        .replace("<w:tc>", "<w:sdt><w:sdtContent><w:tc>")
        .replace("</w:tc>", "</w:tc></w:sdtContent></w:sdt>");
    assert_eq!(blocks(&controlled), "0[a@0 / b@0]");
    assert_eq!(blocks(&format!("<w:sdt><w:sdtContent>{row}</w:sdtContent></w:sdt>")), "0[a@0 / b@0]");
    // Lines of a cell are its paragraphs.
    let lines = row.replacen("</w:p>", "</w:p><w:p/><w:p><w:r><w:t> c </w:t></w:r></w:p>", 1);
    assert_eq!(blocks(&lines), "0[a\nc@0 / b@0]");
}

#[test]
fn a_text_box_is_read_once_behind_its_paragraph() {
    let inside = |text: &str| format!("<w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent>");
    let twice = format!(
        "<w:p><w:r><w:t>前</w:t><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>{}</w:drawing></mc:Choice>\
         <mc:Choice Requires=\"x\">{}</mc:Choice><mc:Fallback><w:pict>{}</w:pict></mc:Fallback></mc:AlternateContent></w:r>\
         <w:r><w:t>后</w:t></w:r></w:p><w:p><w:r><w:t>下</w:t></w:r></w:p>",
        inside("框"),
        inside("框"),
        inside("框")
    );
    assert_eq!(blocks(&twice), "\"前后\" \"框\" \"下\"");
    assert_eq!(blocks(&table(&[&[("", "1")]]).replace("<w:t>", &(inside("注") + "<w:t>"))), "0[1\n注@0]");
    let with_table = format!("<w:p><w:r><w:txbxContent>{}</w:txbxContent></w:r></w:p>", table(&[&[("", "x")]]));
    assert_eq!(blocks(&with_table), "0[x@0]");
    let fallback = format!(
        "<w:p><w:r><mc:AlternateContent><mc:Fallback>{}</mc:Fallback></mc:AlternateContent></w:r></w:p>",
        inside("框")
    );
    assert_eq!(blocks(&fallback), "\"框\"");
}

#[test]
fn tracked_changes_are_read_as_accepted_and_told() {
    let changed = "<w:p><w:ins><w:r><w:t>12</w:t></w:r></w:ins><w:del><w:r><w:delText>13</w:delText></w:r></w:del>\
                   <w:moveFrom><w:r><w:t>x</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>y</w:t></w:r></w:moveTo></w:p>";
    assert_eq!(body(changed), ("\"12y\"".to_owned(), vec![Note::Changes]));
    let row = table(&[&[(DOWN, "a"), ("", "b")], &[(ON, ""), ("", "gone")], &[(ON, ""), ("", "c")]]);
    let gone = row.replacen("<w:tr><w:tc>", "<w:tr>*", 1).replacen(
        "<w:tr><w:tc>",
        "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc>",
        1,
    );
    let expected = ("0[a@0+3,1 b@1 /  / c@1]".to_owned(), vec![Note::Changes]);
    assert_eq!(body(&gone.replace('*', "<w:tc>")), expected);
    // Text that goes leaves its cell; a cell that goes leaves its row to those behind it.
    let text = table(&[&[("", "12"), ("", "b")]]).replacen(
        "<w:r>",
        "<w:del><w:r><w:delText>3</w:delText></w:r></w:del><w:r>",
        1,
    );
    assert_eq!(body(&text), ("0[12@0 b@1]".to_owned(), vec![Note::Changes]));
    let cells = table(&[&[("", "a"), ("<w:cellDel w:id=\"1\"/>", "gone"), ("", "b")], &[("", "c"), ("", "d")]]);
    assert_eq!(body(&cells), ("0[a@0 b@1 / c@0 d@1]".to_owned(), vec![Note::Changes]));
    // How things were before is not how they are.
    let was = cell("<w:tcPrChange><w:tcPr><w:gridSpan w:val=\"5\"/><w:vMerge/></w:tcPr></w:tcPrChange>", "a");
    assert_eq!(blocks(&format!("<w:tbl><w:tr>{was}</w:tr></w:tbl>")), "0[a@0]");
}

/// Where the end of a paragraph goes, its line goes on in the next one.
#[test]
fn paragraphs_whose_ends_are_not_seen_go_on() {
    let paragraphs = |end: &str| {
        ["一、", "总体", "情况"]
            .map(|text| format!("<w:p><w:pPr><w:rPr>*</w:rPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"))
            .concat()
            .replacen('*', end, 2)
            .replace('*', "<w:b/>")
    };
    assert_eq!(body(&paragraphs("<w:del w:id=\"1\"/>")), ("\"一、总体情况\"".to_owned(), vec![Note::Changes]));
    assert_eq!(blocks(&paragraphs("<w:vanish/>")), "\"一、总体情况\"");
    assert_eq!(blocks(&paragraphs("<w:vanish w:val=\"0\"/>")), "\"一、\" \"总体\" \"情况\"");
    // The last of a cell ends with the cell; a table ends what stands before it.
    let gone = "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>";
    assert_eq!(blocks(&table(&[&[("", "a"), ("", "b")]]).replace("<w:p>", gone)), "0[a@0 b@1]");
    let around =
        format!("{gone}<w:r><w:t>a</w:t></w:r></w:p>{}<w:p><w:r><w:t>b</w:t></w:r></w:p>", table(&[&[("", "x")]]));
    assert_eq!(blocks(&around), "\"a\" 0[x@0] \"b\"");
}

#[test]
fn a_text_box_leaves_its_run_as_it_was() {
    let inside = "<w:pict><w:txbxContent><w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r></w:p></w:txbxContent></w:pict>";
    let run = format!("<w:p><w:r><w:t>a</w:t>{inside}<w:t>b</w:t><w:tab/><w:t>c</w:t></w:r></w:p>");
    assert_eq!(body(&run), ("\"ab c\"".to_owned(), vec![Note::Hidden]));
}

#[test]
fn what_is_left_out_is_told() {
    let hidden = "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r><w:r><w:t>yes</w:t></w:r></w:p>";
    assert_eq!(body(hidden), ("\"yes\"".to_owned(), vec![Note::Hidden]));
    assert_eq!(body("<w:altChunk r:id=\"a\"/>"), (String::new(), vec![Note::Embedded]));
    assert_eq!(body("<w:p><w:subDoc r:id=\"a\"/></w:p>"), (String::new(), vec![Note::Embedded]));
    // A row that is marked as hidden, such as last year's, is none of the table.
    let rows = |mark: &str| {
        let row = format!("<w:tr><w:trPr>{mark}</w:trPr>");
        body(&table(&[&[("", "a")], &[("", "b")]]).replacen("<w:tr>", &row, 1))
    };
    assert_eq!(rows("<w:hidden/>"), ("0[ / b@0]".to_owned(), vec![Note::HiddenLines]));
    assert_eq!(rows("<w:hidden w:val=\"0\"/>"), ("0[a@0 / b@0]".to_owned(), vec![]));
    let control = "<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>a</w:t></w:r></w:sdtContent></w:sdt>";
    assert_eq!(blocks(&format!("<w:p>{control}</w:p>")), "\"a\"");
    let object =
        |id: &str| body(&format!("<w:p><w:r><w:object><o:OLEObject ProgID=\"{id}\"/></w:object></w:r></w:p>")).1;
    assert_eq!(object("Excel.Sheet.12"), [Note::Embedded]);
    assert_eq!(object("Equation.DSMT4"), []);
}

#[test]
fn hostile_documents_end() {
    let (deep, notes) =
        body(&("<w:tbl><w:tr><w:tc>".repeat(MAX_DEPTH + 9) + &"</w:tc></w:tr></w:tbl>".repeat(MAX_DEPTH + 9)));
    assert_eq!((deep.matches('[').count(), notes), (MAX_DEPTH, vec![Note::TooDeep]));
    let cells = format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", "<w:tc/>".repeat(MAX_CELLS + 1));
    assert_eq!(body(&cells).1, [Note::TooManyCells]);
    let row =
        [("<w:gridSpan w:val=\"99999999999999999999\"/>", "a"), ("<w:gridSpan w:val=\"1000\"/>", "b"), (TWO, "c")];
    let expected = "0[a@0+1,1000 b@1000+1,1000 c@2000 / a@0+1,1000 b@1000+1,1000 c@2000]";
    assert_eq!(body(&table(&[&row, &row])), (expected.to_owned(), vec![Note::SpanCut]));
    // Ends that nothing opened, parts without a table.
    assert_eq!(blocks("<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tr/><w:gridSpan w:val=\"3\"/>"), "\"a\"");
    assert_eq!(blocks("<w:tbl><w:tbl/><w:tc/></w:tbl><w:tbl><w:tr><w:tr/></w:tr></w:tbl>"), "1[] 0[] 2[]");
}

#[test]
fn a_document_that_is_not_whole_is_not_read() {
    let whole = format!("<d>{}</d>", table(&[&[("", "a"), ("", "b")]]));
    assert!(read(&whole).is_ok());
    for cut in 1..whole.len() {
        assert_eq!(read(&whole[..cut]), Err(Note::Damaged), "{}", &whole[..cut]);
    }
    assert_eq!(read(&whole.replace("</w:tr>", "</w:tc>")), Err(Note::Damaged));
}

/// The text of paragraphs that hold runs with these properties, under a style sheet.
fn styled(sheet: &str, inside: &str) -> (String, Vec<Note>) {
    let mut styles = Styles::default();
    assert!(xml::read(&format!("<w:styles>{sheet}</w:styles>"), &mut styles));
    styles.settle();
    let document = super::body(&format!("<w:document><w:body>{inside}</w:body></w:document>"), styles).unwrap();
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
