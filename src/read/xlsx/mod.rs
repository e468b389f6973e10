//! Excel workbooks, as Excel, WPS and LibreOffice write them: every sheet that is not hidden, and of it the rows and columns that are not.
//!
//! A cell's text is what the sheet shows, but that figures come without separators, and without what is struck out. A figure of which
//! nobody knows how it is shown, and a formula whose result is not in the file, are words that nobody takes for a figure, and are told of.

mod format;
mod grid;
mod hidden;
mod number;
mod runs;
mod sheet;

use super::fold::fold;
use super::limits::MAX_CELLS;
use super::package::Package;
use super::xml::{self, Sink};
use crate::document::{Block, Document, Grid, Note};
use format::Format;
use runs::{Run, Texts};
use sheet::Sheet;
use std::sync::OnceLock;

/// Reads the sheets of a workbook whose main part is this.
pub(super) fn read(package: &mut Package<'_>, main: &str, xml: &str) -> Result<Document, Note> {
    let mut book = Book::default();
    let mut whole = xml::read(xml, &mut book);
    let relations = package.relations(main)?;
    for relation in &relations {
        if ["/sharedStrings", "/styles"].iter().any(|kind| relation.kind.ends_with(kind)) {
            whole &= package.read(&relation.target, &mut book)?;
        }
    }
    whole &= book.sheets.len() <= MAX_SHEETS;
    let mut told = Told { whole, text_left: MAX_TEXT, ..Told::default() };
    let mut blocks = Vec::new();
    let (mut grids, mut slots) = (0, MAX_CELLS);
    for (name, id) in book.sheets.iter().take(MAX_SHEETS) {
        let part = relations.iter().find(|relation| relation.id == *id).ok_or(Note::Damaged)?;
        let prefix = if book.sheets.len() > 1 { [name, "!"].concat() } else { String::new() };
        let mut sheet = Sheet::new(&book, &mut told, &prefix);
        sheet.told.whole &= package.read(&part.target, &mut sheet)?;
        // A sheet's name that is a heading is one; another says nothing.
        if name.starts_with(|c| "一二三四五六".contains(c)) && name.contains('、') {
            blocks.push(Block::Paragraph(fold(name)));
        }
        let named = |mut grid: Grid| {
            grid.sheet = if book.sheets.len() > 1 { fold(name) } else { String::new() };
            Block::Grid(grid)
        };
        blocks.extend(grid::grids(sheet, &mut grids, &mut slots).into_iter().map(named));
    }
    if book.hidden {
        told.note(Note::Hidden);
    }
    if !told.whole {
        return Err(Note::Damaged);
    }
    if !told.no_result.is_empty() {
        told.notes.push(Note::NoResult { cells: told.no_result });
    }
    if !told.formatted.is_empty() {
        told.notes.push(Note::Formatted { cells: told.formatted });
    }
    Ok(Document { blocks, notes: told.notes })
}

/// Sheets that are read. A workbook with a report has up to six.
const MAX_SHEETS: usize = 200;

/// Bytes of text in cells. A report has some 100 KB; a text that all cells share stands in the file but once.
const MAX_TEXT: usize = 8 << 20;

/// Cells of a kind whose addresses are told.
const MAX_TOLD: usize = 1_000;

/// Formats of numbers and styles of cells that are known. Excel stops at 65,490 styles; reports have under 100.
const MAX_FORMATS: usize = 1_000;
const MAX_STYLES: usize = 1 << 16;

/// What is said of a workbook.
#[derive(Default)]
struct Told {
    /// Nothing is broken or out of order.
    whole: bool,
    /// Bytes of text that cells may still hold.
    text_left: usize,
    notes: Vec<Note>,
    /// Addresses of formulas without results, and of figures shown otherwise.
    no_result: Vec<String>,
    formatted: Vec<String>,
}

impl Told {
    fn note(&mut self, note: Note) {
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }
}

/// What all sheets share.
#[derive(Default)]
struct Book {
    /// Name and relation of each sheet that is shown.
    sheets: Vec<(String, String)>,
    /// Is one hidden?
    hidden: bool,
    /// Texts that cells share.
    texts: Texts,
    run: Run,
    in_text: bool,
    /// Formats by their number in the file, and those of the styles of cells.
    formats: Vec<(usize, Format)>,
    styles: Vec<Style>,
    in_styles: bool,
    /// Does each font strike out?
    fonts: Vec<bool>,
    in_fonts: bool,
    /// Results of formulas are only to be worked out: what stands in the file is no result.
    unworked: bool,
}

impl Book {
    /// A text by its number, in a cell of this style; and is some of it struck out?
    fn string(&self, number: &str, style: usize) -> (String, bool) {
        let text = xml::digits(number).and_then(|at| self.texts.get(at, self.style(style).struck));
        text.map_or(("#REF!".to_owned(), false), |(text, struck)| (unescaped(&text), struck))
    }

    fn style(&self, style: usize) -> Style {
        self.styles.get(style).copied().unwrap_or_default()
    }

    /// How numbers are shown in cells of this style.
    fn format(&self, style: usize) -> &Format {
        static GENERAL: OnceLock<Format> = OnceLock::new();
        static UNKNOWN: Format = Format(None);
        match self.style(style).format {
            None => GENERAL.get_or_init(|| Format::known(0)),
            Some(at) => self.formats.get(at).map_or(&UNKNOWN, |(_, format)| format),
        }
    }

    fn style_of(&mut self, attributes: &str) -> Style {
        let number = xml::number(attributes, "numFmtId").unwrap_or(0);
        let own = self.formats.iter().position(|(known, _)| *known == number);
        let format = own.unwrap_or(self.formats.len());
        if format == self.formats.len() && format < 2 * MAX_FORMATS {
            self.formats.push((number, Format::known(number)));
        }
        let font = xml::number(attributes, "fontId").unwrap_or(0);
        Style { format: Some(format), struck: self.fonts.get(font) == Some(&true) }
    }
}

/// A style of cells.
#[derive(Clone, Copy, Default)]
struct Style {
    /// Which of the known formats; none is the usual one.
    format: Option<usize>,
    /// Does its font strike out?
    struck: bool,
}

impl Sink for Book {
    fn start(&mut self, name: &str, attributes: &str) -> bool {
        let value = |name| xml::value(attributes, name);
        match name {
            "sheet" if matches!(value("state").as_str(), "hidden" | "veryHidden") => self.hidden = true,
            "sheet" if self.sheets.len() <= MAX_SHEETS => self.sheets.push((value("name"), value("id"))),
            "t" => self.in_text = true,
            "fonts" => self.in_fonts = true,
            "font" if self.in_fonts && self.fonts.len() < MAX_STYLES => self.fonts.push(false),
            "strike" if self.in_fonts => {
                if let Some(font) = self.fonts.last_mut() {
                    *font = xml::is_on(attributes, "val", true);
                }
            }
            // How it is pronounced.
            "rPh" => return false,
            "numFmt" if self.formats.len() < MAX_FORMATS => {
                let number = xml::number(attributes, "numFmtId").unwrap_or(0);
                self.formats.push((number, Format::coded(&value("formatCode"))));
            }
            "cellXfs" => self.in_styles = true,
            "calcPr" => self.unworked = xml::is_on(attributes, "fullCalcOnLoad", false),
            "xf" if self.in_styles && self.styles.len() < MAX_STYLES => {
                let style = self.style_of(attributes);
                self.styles.push(style);
            }
            _ => self.run.start(name, attributes),
        }
        true
    }

    fn end(&mut self, name: &str) {
        match name {
            "t" => {
                self.in_text = false;
                self.texts.push(self.run.end());
            }
            "si" => self.texts.end(),
            "fonts" => self.in_fonts = false,
            "cellXfs" => self.in_styles = false,
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.in_text {
            self.run.text(text);
        }
    }
}

/// Characters that XML would not keep stand by their numbers: a line break as `_x000D_`, and `_x005F_` before what only looks alike.
fn unescaped(text: &str) -> String {
    let (mut plain, mut rest) = (String::new(), text);
    while let Some(at) = rest.find("_x") {
        let code = rest.get(at + 2..at + 7).and_then(|code| u32::from_str_radix(code.strip_suffix('_')?, 16).ok());
        let found = code.and_then(char::from_u32);
        let (kept, end) = if found.is_some() { (at, at + 7) } else { (at + 2, at + 2) };
        plain.push_str(&rest[..kept]);
        plain.extend(found.map(|c| if c == '\r' { '\n' } else { c }));
        rest = &rest[end..];
    }
    plain + rest
}
