//! Office files made in tests: archives, and Word and Excel files that hold a document.

use gouji::document::{Block, Cell, Document, Grid};
use std::fmt::Write as _;

/// Stands in a text where one run of it ends and the next begins.
pub const RUN: char = '\u{1f}';

/// An entry of an archive, and what may be wrong with it.
#[derive(Clone, Default)]
pub struct Entry {
    pub name: Vec<u8>,
    pub bytes: Vec<u8>,
    pub stored: bool,
    pub flags: u16,
    pub crc: Option<u32>,
    pub size: Option<u32>,
}

/// An entry with nothing wrong.
#[must_use]
pub fn entry(name: &str, bytes: impl Into<Vec<u8>>) -> Entry {
    Entry { name: name.into(), bytes: bytes.into(), ..Entry::default() }
}

/// A zip archive.
#[must_use]
pub fn zip(entries: &[Entry]) -> Vec<u8> {
    let (mut archive, mut directory) = (Vec::new(), Vec::new());
    for entry in entries {
        let packed =
            if entry.stored { entry.bytes.clone() } else { miniz_oxide::deflate::compress_to_vec(&entry.bytes, 6) };
        let mut head = Vec::new();
        let crc = entry.crc.unwrap_or_else(|| crc(&entry.bytes));
        let size = entry.size.unwrap_or(entry.bytes.len() as u32);
        for half in [20, entry.flags, if entry.stored { 0 } else { 8 }, 0, 0] {
            head.extend(u16::to_le_bytes(half));
        }
        for word in [crc, packed.len() as u32, size] {
            head.extend(u32::to_le_bytes(word));
        }
        head.extend(u16::to_le_bytes(entry.name.len() as u16));
        directory.extend(b"PK\x01\x02\x14\0");
        directory.extend(&head);
        directory.extend([0; 12]);
        directory.extend(u32::to_le_bytes(archive.len() as u32));
        directory.extend(&entry.name);
        archive.extend(b"PK\x03\x04");
        archive.extend(&head);
        archive.extend([0; 2]);
        archive.extend(&entry.name);
        archive.extend(&packed);
    }
    let start = archive.len() as u32;
    archive.extend(&directory);
    archive.extend(b"PK\x05\x06\0\0\0\0");
    archive.extend(u16::to_le_bytes(entries.len() as u16));
    archive.extend(u16::to_le_bytes(entries.len() as u16));
    archive.extend(u32::to_le_bytes(directory.len() as u32));
    archive.extend(u32::to_le_bytes(start));
    archive.extend([0; 2]);
    archive
}

/// The checksum of zip.
#[must_use]
pub fn crc(bytes: &[u8]) -> u32 {
    let step = |crc: u32, _| if crc & 1 == 0 { crc >> 1 } else { crc >> 1 ^ 0xedb8_8320 };
    let table: Vec<u32> = (0..256).map(|byte| (0..8).fold(byte, step)).collect();
    !bytes.iter().fold(!0, |crc, &byte| crc >> 8 ^ table[usize::from(crc as u8 ^ byte)])
}

/// A Word file with this body, as Word lays the parts out.
#[must_use]
pub fn docx(body: &str) -> Vec<u8> {
    let document = document(body);
    zip(&[entry("_rels/.rels", root_relation("word/document.xml")), entry("word/document.xml", document)])
}

/// The parts of a Word file with this body, what stands in its styles, and in its lists.
#[must_use]
pub fn docx_with(body: &str, styles: &str, numbering: &str) -> Vec<Entry> {
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let part =
        |name: &str, inside: &str| entry(&format!("word/{name}.xml"), format!("<w:{name} {WORD}>{inside}</w:{name}>"));
    let relation = |name| format!("<Relationship Id=\"{name}\" Type=\"{OFFICE}/{name}\" Target=\"{name}.xml\"/>");
    let relations = ["styles", "numbering"].map(relation).concat();
    vec![
        entry("_rels/.rels", root_relation("word/document.xml")),
        entry("word/document.xml", document(body)),
        entry("word/_rels/document.xml.rels", format!("<Relationships>{relations}</Relationships>")),
        part("styles", styles),
        part("numbering", numbering),
    ]
}

const WORD: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

fn document(body: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<w:document {WORD}><w:body>{body}<w:sectPr/></w:body></w:document>"
    )
}

/// The relations of a package with this main part.
#[must_use]
pub fn root_relation(main: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
         <Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties\" \
         Target=\"docProps/app.xml\"/><Relationship Id=\"rId1\" \
         Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"{main}\"/></Relationships>"
    )
}

/// A Word file that holds a document.
#[must_use]
pub fn docx_of(document: &Document) -> Vec<u8> {
    docx(&blocks_body(&document.blocks))
}

/// Paragraphs and tables as Word writes them.
#[must_use]
pub fn blocks_body(blocks: &[Block]) -> String {
    blocks.iter().fold(String::new(), |body, block| match block {
        Block::Paragraph(text) => body + &paragraph(text),
        Block::Grid(grid) => body + &table(grid),
    })
}

fn paragraph(text: &str) -> String {
    let texts = |line: &str| format!("<w:t xml:space=\"preserve\">{}</w:t>", escape(line));
    let line = |line: &str| line.split(RUN).map(texts).collect::<Vec<_>>().join("</w:r><w:r>");
    let runs: Vec<String> = text.split('\n').map(line).collect();
    format!("<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r>{}</w:r></w:p>", runs.join("<w:br/>"))
}

fn table(grid: &Grid) -> String {
    let mut rows = String::new();
    for row in 0..grid.rows {
        rows.push_str("<w:tr>");
        let mut column = 0;
        while column < grid.columns {
            let Some((cell, first)) = cell_at(grid, row, column) else { break };
            let merge = match (cell.rows, first) {
                (1, _) => "",
                (_, true) => "<w:vMerge w:val=\"restart\"/>",
                (_, false) => "<w:vMerge/>",
            };
            let inside = match (first, cell.nested.is_empty()) {
                (false, _) => paragraph(""),
                (true, true) => cell.text.split('\n').map(paragraph).collect(),
                (true, false) => blocks_body(&cell.nested) + "<w:p/>",
            };
            write!(rows, "<w:tc><w:tcPr><w:gridSpan w:val=\"{}\"/>{merge}</w:tcPr>{inside}</w:tc>", cell.columns)
                .unwrap();
            column = cell.column + cell.columns;
        }
        rows.push_str("</w:tr>");
    }
    format!("<w:tbl><w:tblPr/><w:tblGrid/>{rows}</w:tbl>")
}

/// The cell over a slot, and whether the slot is in its first row; none past the end of a row that is shorter than others.
fn cell_at(grid: &Grid, row: usize, column: usize) -> Option<(Cell, bool)> {
    let over = |cell: &&Cell| {
        (cell.row..cell.row + cell.rows).contains(&row) && (cell.column..cell.column + cell.columns).contains(&column)
    };
    let cell = grid.cells.iter().find(over)?;
    Some((cell.clone(), cell.row == row))
}

/// A document without the places of its cells and tables, and with blank cells where its grids have none: what every medium can say.
#[must_use]
pub fn plain(document: &Document) -> Document {
    let mut plain = document.clone();
    plain.blocks.iter_mut().for_each(plain_block);
    plain
}

fn plain_block(block: &mut Block) {
    let Block::Grid(grid) = block else { return };
    grid.index = 0;
    grid.sheet.clear();
    let mut taken = vec![vec![false; grid.columns]; grid.rows];
    for cell in &mut grid.cells {
        cell.origin = gouji::document::Origin::default();
        cell.nested.iter_mut().for_each(plain_block);
        for row in &mut taken[cell.row..cell.row + cell.rows] {
            row[cell.column..cell.column + cell.columns].fill(true);
        }
    }
    for (row, taken) in taken.iter().enumerate() {
        for column in (0..grid.columns).filter(|&column| !taken[column]) {
            grid.cells.push(Cell { row, column, rows: 1, columns: 1, ..Cell::default() });
        }
    }
    grid.cells.sort_by_key(|cell| (cell.row, cell.column));
}

/// Text as XML writes it.
#[must_use]
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A workbook: the sheets by name with what stands in their `<worksheet>`, shared strings, and the codes of formats, the n-th of which
/// is style n + 1.
#[must_use]
pub fn xlsx(sheets: &[(&str, &str)], strings: &[&str], formats: &[&str]) -> Vec<u8> {
    zip(&xlsx_parts(sheets, strings, formats))
}

/// The parts of a workbook.
#[must_use]
pub fn xlsx_parts(sheets: &[(&str, &str)], strings: &[&str], formats: &[&str]) -> Vec<Entry> {
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const MAIN: &str = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    let mut listed = String::new();
    let mut relations = String::new();
    let mut types = String::new();
    let mut entries = Vec::new();
    for (at, (name, inside)) in sheets.iter().enumerate() {
        let number = at + 1;
        write!(listed, "<sheet name=\"{}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>", escape(name)).unwrap();
        write!(
            relations,
            "<Relationship Id=\"rId{number}\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"
        )
        .unwrap();
        write!(types, "<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>").unwrap();
        entries.push(entry(
            &format!("xl/worksheets/sheet{number}.xml"),
            format!("<?xml version=\"1.0\"?><worksheet {MAIN}>{inside}</worksheet>"),
        ));
    }
    for part in ["sharedStrings", "styles"] {
        write!(relations, "<Relationship Id=\"{part}\" Type=\"{OFFICE}/{part}\" Target=\"/xl/{part}.xml\"/>").unwrap();
    }
    let items: String = strings.iter().map(|text| format!("<si>{text}</si>")).collect();
    let codes = formats.iter().enumerate();
    let codes: String = codes
        .map(|(at, code)| format!("<numFmt numFmtId=\"{}\" formatCode=\"{}\"/>", 164 + at, escape(code)))
        .collect();
    let styles: String = (0..formats.len()).map(|at| format!("<xf numFmtId=\"{}\" xfId=\"0\"/>", 164 + at)).collect();
    entries.extend([
        entry("[Content_Types].xml", format!("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>{types}</Types>")),
        entry("_rels/.rels", root_relation("xl/workbook.xml")),
        entry("xl/workbook.xml", format!("<workbook {MAIN} xmlns:r=\"{OFFICE}\"><sheets>{listed}</sheets></workbook>")),
        entry("xl/_rels/workbook.xml.rels", format!("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>")),
        entry("xl/sharedStrings.xml", format!("<sst {MAIN}>{items}</sst>")),
        entry("xl/styles.xml", format!("<styleSheet {MAIN}><numFmts>{codes}</numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>{styles}</cellXfs></styleSheet>")),
    ]);
    entries
}

/// Replaces text in a part.
pub fn replace(entries: &mut [Entry], part: &str, from: &str, to: &str) {
    let entry = entries.iter_mut().find(|entry| entry.name == part.as_bytes()).unwrap();
    let text = String::from_utf8(std::mem::take(&mut entry.bytes)).unwrap();
    assert!(text.contains(from), "{from} in {part}");
    entry.bytes = text.replace(from, to).into();
}

/// Where the tables of a document go in a workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placed {
    Below,
    Beside,
    OnSheets,
}

/// A workbook that holds a document: a paragraph in a cell of its own.
#[must_use]
pub fn xlsx_of(document: &Document, placed: Placed) -> Vec<u8> {
    let mut sheets = vec![SheetDraft::default()];
    for block in &document.blocks {
        match block {
            Block::Paragraph(text) => sheets.last_mut().unwrap().put(0, text),
            Block::Grid(grid) => {
                sheets.last_mut().unwrap().grid(grid, placed);
                if placed == Placed::OnSheets {
                    sheets.push(SheetDraft::default());
                }
            }
        }
    }
    let inside: Vec<String> = sheets.iter().map(SheetDraft::xml).collect();
    let names: Vec<String> = (1..=sheets.len()).map(|number| format!("Sheet{number}")).collect();
    let named: Vec<(&str, &str)> = names.iter().zip(&inside).map(|(name, inside)| (&**name, &**inside)).collect();
    xlsx(&named, &[], &[])
}

#[derive(Default)]
struct SheetDraft {
    rows: std::collections::BTreeMap<usize, std::collections::BTreeMap<usize, String>>,
    merges: String,
    /// The next free row, and column for a table beside others.
    row: usize,
    column: usize,
}

impl SheetDraft {
    fn put(&mut self, column: usize, text: &str) {
        self.rows.entry(self.row).or_default().insert(column, text.to_owned());
        self.row += 1;
    }

    fn grid(&mut self, grid: &Grid, placed: Placed) {
        let (top, left) = if placed == Placed::Beside { (3, self.column) } else { (self.row, 0) };
        for cell in &grid.cells {
            let (row, column) = (top + cell.row, left + cell.column);
            self.rows.entry(row).or_default().insert(column, cell.text.clone());
            if (cell.rows, cell.columns) != (1, 1) {
                let to = name(row + cell.rows - 1, column + cell.columns - 1);
                write!(self.merges, "<mergeCell ref=\"{}:{to}\"/>", name(row, column)).unwrap();
            }
        }
        self.row = self.row.max(top + grid.rows + 1);
        self.column = left + grid.columns + 1;
    }

    fn xml(&self) -> String {
        let mut rows = String::new();
        for (row, cells) in &self.rows {
            write!(rows, "<row r=\"{}\">", row + 1).unwrap();
            for (column, text) in cells {
                let at = name(*row, *column);
                if text.is_empty() {
                    write!(rows, "<c r=\"{at}\" s=\"0\"/>").unwrap();
                } else if text.bytes().all(|byte| byte.is_ascii_digit()) {
                    write!(rows, "<c r=\"{at}\"><v>{text}</v></c>").unwrap();
                } else {
                    let run = |run| format!("<r><t xml:space=\"preserve\">{}</t></r>", escape(run));
                    let runs: String = text.split(RUN).map(run).collect();
                    write!(rows, "<c r=\"{at}\" t=\"inlineStr\"><is>{runs}</is></c>").unwrap();
                }
            }
            rows.push_str("</row>");
        }
        let merges =
            if self.merges.is_empty() { String::new() } else { format!("<mergeCells>{}</mergeCells>", self.merges) };
        format!("<sheetData>{rows}</sheetData>{merges}")
    }
}

/// The address of a cell.
#[must_use]
pub fn name(row: usize, column: usize) -> String {
    let mut letters = String::new();
    let mut rest = column + 1;
    while rest > 0 {
        letters.insert(0, char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    format!("{letters}{}", row + 1)
}
