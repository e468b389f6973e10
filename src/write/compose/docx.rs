//! A report as a Word document: fonts are named as the rules on official documents have them, and not shipped.

use super::super::archive;
use super::super::markup::escaped;
use super::layout::{Laid, Placed};
use super::pieces::{Piece, Printed};
use super::relations::relations;

/// Where tables stand: the width between the margins of official documents, in twentieths of a point.
const WIDTH: usize = 8_844;

/// Of the seven columns of figures in table three, and of its labels, as offices print it.
const APPLICATIONS: [usize; 10] = [684, 836, 2_978, 621, 621, 621, 621, 621, 621, 620];

/// The file.
pub(in crate::write) fn file(pieces: &[Piece]) -> Vec<u8> {
    let body: String = pieces.iter().map(piece).collect();
    let document = format!(
        "{HEAD}<w:document xmlns:w=\"{WORD}\"><w:body>{body}<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
         <w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\" w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/>\
         </w:sectPr></w:body></w:document>"
    );
    let part = |name: &str, text: String| (name.to_owned(), text.into_bytes());
    archive::made(&[
        part("[Content_Types].xml", format!("{HEAD}{TYPES}")),
        part("_rels/.rels", relations(&[("/officeDocument", "word/document.xml")])),
        part("word/document.xml", document),
        part("word/_rels/document.xml.rels", relations(&[("/styles", "styles.xml")])),
        part("word/styles.xml", format!("{HEAD}<w:styles xmlns:w=\"{WORD}\">{STYLES}</w:styles>")),
    ])
}

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

const TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
    <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
    <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
    <Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>\
    <Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/></Types>";

/// Text in 仿宋 of the third size, title and headings in their own.
const STYLES: &str = "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:eastAsia=\"仿宋_GB2312\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/>\
    <w:kern w:val=\"2\"/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>\
    <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/><w:qFormat/>\
    <w:pPr><w:spacing w:line=\"560\" w:lineRule=\"exact\"/><w:ind w:firstLine=\"640\" w:firstLineChars=\"200\"/><w:jc w:val=\"both\"/></w:pPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"a\"/><w:next w:val=\"a\"/><w:qFormat/>\
    <w:pPr><w:keepNext/><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:rFonts w:eastAsia=\"黑体\"/></w:rPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"a3\"><w:name w:val=\"Title\"/><w:basedOn w:val=\"a\"/><w:next w:val=\"a\"/><w:qFormat/>\
    <w:pPr><w:spacing w:before=\"280\" w:after=\"560\" w:line=\"640\"/><w:ind w:firstLine=\"0\" w:firstLineChars=\"0\"/><w:jc w:val=\"center\"/></w:pPr>\
    <w:rPr><w:rFonts w:eastAsia=\"方正小标宋简体\"/><w:sz w:val=\"44\"/><w:szCs w:val=\"44\"/></w:rPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"a4\"><w:name w:val=\"表格\"/><w:basedOn w:val=\"a\"/>\
    <w:pPr><w:spacing w:line=\"240\" w:lineRule=\"auto\"/><w:ind w:firstLine=\"0\" w:firstLineChars=\"0\"/><w:jc w:val=\"center\"/></w:pPr>\
    <w:rPr><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/></w:rPr></w:style>";

fn piece(piece: &Piece) -> String {
    match piece {
        Piece::Title(text) => paragraph("<w:pStyle w:val=\"a3\"/>", text),
        Piece::Heading(text) => paragraph("<w:pStyle w:val=\"1\"/>", text),
        Piece::Paragraph(text) => paragraph("", text),
        Piece::Table(table) => self::table(table),
    }
}

fn paragraph(properties: &str, text: &str) -> String {
    let properties = if properties.is_empty() { String::new() } else { format!("<w:pPr>{properties}</w:pPr>") };
    let line = |line: &str| format!("<w:t xml:space=\"preserve\">{}</w:t>", escaped(line));
    let run = if text.is_empty() {
        String::new()
    } else {
        format!("<w:r>{}</w:r>", text.split('\n').map(line).collect::<Vec<_>>().join("<w:br/>"))
    };
    format!("<w:p>{properties}{run}</w:p>")
}

fn table(table: &Printed) -> String {
    let laid = &table.laid;
    let columns = widths(&table.id, laid.wide);
    let grid: String = columns.iter().map(|width| format!("<w:gridCol w:w=\"{width}\"/>")).collect();
    let border = |side: &str| format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>");
    let borders: String = ["top", "left", "bottom", "right", "insideH", "insideV"].map(border).concat();
    let lines: String = (0..laid.high).map(|at| line(laid, at, &columns)).collect();
    // A paragraph parts it from what comes: two tables that touch would be one.
    format!(
        "<w:tbl><w:tblPr><w:tblW w:w=\"{WIDTH}\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblBorders>{borders}</w:tblBorders>\
         <w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"57\" w:type=\"dxa\"/><w:right w:w=\"57\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>\
         <w:tblGrid>{grid}</w:tblGrid>{lines}</w:tbl>{}",
        paragraph("<w:pStyle w:val=\"a4\"/>", "")
    )
}

fn widths(table: &str, wide: usize) -> Vec<usize> {
    if table == "applications" && wide == APPLICATIONS.len() {
        return APPLICATIONS.to_vec();
    }
    (0..wide).map(|at| (at + 1) * WIDTH / wide - at * WIDTH / wide).collect()
}

fn line(laid: &Laid, at: usize, columns: &[usize]) -> String {
    let cells = laid.over(at);
    let cells: String = cells.into_iter().map(|one| cell(laid, one, at, columns)).collect();
    format!("<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"340\" w:hRule=\"atLeast\"/></w:trPr>{cells}</w:tr>")
}

fn cell(laid: &Laid, cell: &Placed, at: usize, columns: &[usize]) -> String {
    let width: usize = columns.iter().skip(cell.column).take(cell.wide).sum();
    let span = if cell.wide > 1 { format!("<w:gridSpan w:val=\"{}\"/>", cell.wide) } else { String::new() };
    let (merge, text) = match (cell.high, at == cell.line) {
        (1, _) => ("", cell.says.text()),
        (_, true) => ("<w:vMerge w:val=\"restart\"/>", cell.says.text()),
        (_, false) => ("<w:vMerge/>", String::new()),
    };
    let left = if laid.is_left(cell) { "<w:jc w:val=\"left\"/>" } else { "" };
    let paragraph = paragraph(&["<w:pStyle w:val=\"a4\"/>", left].concat(), &text);
    format!(
        "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{span}{merge}<w:vAlign w:val=\"center\"/></w:tcPr>{paragraph}</w:tc>"
    )
}
