//! The tables of a report as a workbook, a sheet each, named for its heading.

use super::super::archive;
use super::super::markup::escaped;
use super::layout::{Laid, Placed, Says};
use super::pieces::{Piece, Printed};
use super::relations::relations;
use crate::report::Value;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SHEET: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// Styles by their number: the title, a cell, a label that may be long.
const TITLE: usize = 1;
const CELL: usize = 2;
const LABEL: usize = 3;

/// The longest name that Excel lets a sheet have.
const LONGEST: usize = 31;

/// The file.
pub(in crate::write) fn file(pieces: &[Piece]) -> Vec<u8> {
    let title = pieces.iter().find_map(|piece| if let Piece::Title(title) = piece { Some(&**title) } else { None });
    let tables = pieces.iter().filter_map(|piece| if let Piece::Table(table) = piece { Some(table) } else { None });
    let mut sheets: Vec<(String, String)> = tables.map(|table| (name(&table.heading), sheet(table, title))).collect();
    if sheets.is_empty() {
        sheets.push(("报告".to_owned(), worksheet(title, 1, "", "", 0)));
    }
    let part = |name: String, text: String| (name, text.into_bytes());
    let mut parts = vec![
        part("[Content_Types].xml".to_owned(), types(sheets.len())),
        part("_rels/.rels".to_owned(), relations(&[("/officeDocument", "xl/workbook.xml")])),
        part("xl/workbook.xml".to_owned(), workbook(&sheets)),
        part("xl/_rels/workbook.xml.rels".to_owned(), book_relations(sheets.len())),
        part("xl/styles.xml".to_owned(), format!("{HEAD}<styleSheet xmlns=\"{MAIN}\">{STYLES}</styleSheet>")),
    ];
    for (at, (_, sheet)) in sheets.into_iter().enumerate() {
        parts.push(part(format!("xl/worksheets/sheet{}.xml", at + 1), sheet));
    }
    archive::made(&parts)
}

const STYLES: &str = "<fonts count=\"2\"><font><sz val=\"10\"/><name val=\"宋体\"/></font><font><sz val=\"16\"/><name val=\"方正小标宋简体\"/></font></fonts>\
    <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>\
    <borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style=\"thin\"><color auto=\"1\"/></left><right style=\"thin\"><color auto=\"1\"/></right>\
    <top style=\"thin\"><color auto=\"1\"/></top><bottom style=\"thin\"><color auto=\"1\"/></bottom><diagonal/></border></borders>\
    <cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
    <cellXfs count=\"4\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>\
    <xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyAlignment=\"1\"><alignment horizontal=\"center\" vertical=\"center\"/></xf>\
    <xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"1\" xfId=\"0\" applyBorder=\"1\" applyAlignment=\"1\"><alignment horizontal=\"center\" vertical=\"center\" wrapText=\"1\"/></xf>\
    <xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"1\" xfId=\"0\" applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"center\" wrapText=\"1\"/></xf></cellXfs>\
    <cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>";

fn types(sheets: usize) -> String {
    let sheet = |number| {
        format!("<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"{SHEET}.worksheet+xml\"/>")
    };
    let sheets: String = (1..=sheets).map(sheet).collect();
    format!(
        "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/xl/workbook.xml\" ContentType=\"{SHEET}.sheet.main+xml\"/>{sheets}\
         <Override PartName=\"/xl/styles.xml\" ContentType=\"{SHEET}.styles+xml\"/></Types>"
    )
}

fn workbook(sheets: &[(String, String)]) -> String {
    let sheet = |(at, (name, _)): (usize, &(String, String))| {
        format!("<sheet name=\"{}\" sheetId=\"{1}\" r:id=\"rId{1}\"/>", escaped(name), at + 1)
    };
    let sheets: String = sheets.iter().enumerate().map(sheet).collect();
    format!(
        "{HEAD}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{}\"><sheets>{sheets}</sheets></workbook>",
        super::super::parts::RELATION
    )
}

fn book_relations(sheets: usize) -> String {
    let targets: Vec<String> = (1..=sheets).map(|number| format!("worksheets/sheet{number}.xml")).collect();
    let mut all: Vec<(&str, &str)> = targets.iter().map(|target| ("/worksheet", &**target)).collect();
    all.push(("/styles", "styles.xml"));
    relations(&all)
}

/// A heading as the name of a sheet.
fn name(heading: &str) -> String {
    let allowed = heading.chars().filter(|c| !"[]:*?/\\'".contains(*c));
    let name: String = allowed.take(LONGEST).collect();
    if name.is_empty() { "报告".to_owned() } else { name }
}

fn sheet(table: &Printed, title: Option<&str>) -> String {
    let laid = &table.laid;
    let top = usize::from(title.is_some());
    let rows: String = (0..laid.high).map(|at| row(laid, at, top)).collect();
    let merged = laid.cells.iter().filter(|cell| cell.high > 1 || cell.wide > 1);
    let merge = |cell: &Placed| {
        let (row, column) = (top + cell.line, cell.column);
        let to = address(row + cell.high - 1, column + cell.wide - 1);
        format!("<mergeCell ref=\"{}:{to}\"/>", address(row, column))
    };
    let mut merges: Vec<String> = merged.map(merge).collect();
    if title.is_some() && laid.wide > 1 {
        merges.insert(0, format!("<mergeCell ref=\"A1:{}\"/>", address(0, laid.wide - 1)));
    }
    let count = merges.len();
    worksheet(title, laid.wide, &rows, &merges.concat(), count)
}

fn worksheet(title: Option<&str>, wide: usize, rows: &str, merges: &str, count: usize) -> String {
    // Labels of table three are long, and stand in its third column.
    let width = |column: usize| match wide {
        10 if column == 3 => 34,
        4 => 24,
        _ => 10,
    };
    let columns: String = (1..=wide)
        .map(|column| format!("<col min=\"{column}\" max=\"{column}\" width=\"{}\" customWidth=\"1\"/>", width(column)))
        .collect();
    let title = title.map_or(String::new(), |title| {
        format!("<row r=\"1\" ht=\"30\" customHeight=\"1\">{}</row>", text("A1", TITLE, title))
    });
    let merges = if count > 0 { format!("<mergeCells count=\"{count}\">{merges}</mergeCells>") } else { String::new() };
    format!(
        "{HEAD}<worksheet xmlns=\"{MAIN}\"><cols>{columns}</cols><sheetData>{title}{rows}</sheetData>{merges}\
         <pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" footer=\"0.3\"/></worksheet>"
    )
}

/// A row with every cell that it touches: a border is drawn around all of a merged one.
fn row(laid: &Laid, at: usize, top: usize) -> String {
    let cells = laid.over(at);
    let cells: String = cells
        .into_iter()
        .flat_map(|placed| {
            let style = if laid.is_left(placed) { LABEL } else { CELL };
            let first = cell(placed, at, top, style);
            let rest = (placed.column + 1..placed.column + placed.wide)
                .map(move |column| format!("<c r=\"{}\" s=\"{style}\"/>", address(top + at, column)));
            std::iter::once(first).chain(rest)
        })
        .collect();
    format!("<row r=\"{}\">{cells}</row>", top + at + 1)
}

fn cell(cell: &Placed, at: usize, top: usize, style: usize) -> String {
    let address = address(top + at, cell.column);
    match &cell.says {
        _ if at > cell.line => format!("<c r=\"{address}\" s=\"{style}\"/>"),
        Says::Value(Value::Blank) => format!("<c r=\"{address}\" s=\"{style}\"/>"),
        Says::Value(Value::Figure(amount)) => format!("<c r=\"{address}\" s=\"{style}\"><v>{amount}</v></c>"),
        Says::Label(says) | Says::Value(Value::Text(says)) => text(&address, style, says),
    }
}

fn text(address: &str, style: usize, says: &str) -> String {
    format!(
        "<c r=\"{address}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
        escaped(says)
    )
}

/// `AB12`.
fn address(row: usize, column: usize) -> String {
    super::super::sheet::address(row, column)
}
