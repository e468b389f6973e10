mod looks;

use super::super::html::tests::short;
use super::super::limits::{MAX_CELLS, MAX_DEPTH};
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
        ("<w:t>1</w:t></w:r><w:bdo w:val=\"rtl\"><w:r><w:t>39</w:t></w:r></w:bdo><w:r><w:t>2</w:t>", "1□392"),
        ("<w:t>1</w:t></w:r><w:bdo w:val=\"ltr\"><w:r><w:t>39</w:t></w:r></w:bdo><w:r><w:t>2</w:t>", "1392"),
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
        // What a field draws itself is no text, and no blank.
        (
            "<w:fldChar w:fldCharType=\"begin\"/><w:instrText> EQ \\o\\ac(○,</w:instrText><w:instrText>1)</w:instrText><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>7</w:t>",
            "□7",
        ),
        (
            "<w:fldChar w:fldCharType=\"begin\"/><w:instrText>eq\\f(1,2)</w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:fldChar w:fldCharType=\"end\"/>",
            "□",
        ),
        ("</w:r><w:fldSimple w:instr=\" EQ \\x(3) \"/><w:r>", "□"),
        ("</w:r><w:fldSimple w:instr=\"EQUAL\"><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r>", "1"),
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
