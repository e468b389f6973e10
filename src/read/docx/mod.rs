//! Word documents, as Word, WPS and LibreOffice write them: the paragraphs and tables of the main part.
//!
//! Read is what a reader of the finished document sees: tracked changes as if accepted, results of fields and not their codes, no
//! hidden text, a text box once. Left out are headers, footers, notes and the numbers that Word puts before paragraphs itself.

mod table;

use super::html::content::Content;
use super::xml::{self, Sink};
use super::{MAX_CELLS, MAX_DEPTH};
use crate::document::{Document, Note};
use table::{OpenCell, OpenTable, Part};

/// Reads the main part. One that is not whole is not read at all: Word does not open it either.
pub(super) fn read(xml: &str) -> Result<Document, Note> {
    let mut reader = Reader::default();
    if !xml::read(xml, &mut reader) {
        return Err(Note::Damaged);
    }
    Ok(Document { blocks: reader.page.end().blocks(), notes: reader.notes })
}

#[derive(Default)]
struct Reader {
    page: Place,
    /// Each stands in the one before.
    open: Vec<Open>,
    /// How many tables were seen.
    tables: usize,
    cells: usize,
    /// Of each open pair of ways to say the same: was one taken?
    choices: Vec<bool>,
    /// Of each open field: are we in its code, before its result?
    codes: Vec<bool>,
    /// Open are: a run, its text, the properties of a row.
    run: bool,
    text: bool,
    row_properties: bool,
    /// The run is hidden.
    hidden: bool,
    notes: Vec<Note>,
}

/// What is open.
enum Open {
    Table(OpenTable),
    Cell(OpenCell),
    Box(Place),
}

/// Where text goes.
#[derive(Default)]
struct Place {
    content: Content,
    /// What the text boxes of the open paragraph hold: it stands behind that.
    boxes: Content,
}

impl Place {
    fn end(mut self) -> Content {
        self.end_paragraph();
        self.content
    }

    fn end_paragraph(&mut self) {
        self.content.block();
        self.content.append(std::mem::take(&mut self.boxes));
    }
}

impl Sink for Reader {
    fn start(&mut self, name: &str, attributes: &str) -> bool {
        match name {
            "tbl" => return self.start_table(),
            "tr" | "tc" | "trPr" => self.start_part(name),
            "gridBefore" | "gridSpan" | "vMerge" | "hMerge" => self.layout(name, attributes),
            "p" => self.place().content.block(),
            "txbxContent" => self.open.push(Open::Box(Place::default())),
            "r" => (self.run, self.hidden) = (true, false),
            "t" => self.text = true,
            "vanish" if self.run => self.hidden = xml::is_on(attributes, "val", true),
            "tab" | "ptab" | "br" | "cr" | "noBreakHyphen" | "sym" if self.run => self.character(name),
            "fldChar" => self.field(attributes),
            "AlternateContent" => self.choices.push(false),
            // The first way is as good as the others.
            "Choice" | "Fallback" => {
                return self.choices.last_mut().is_none_or(|taken| !std::mem::replace(taken, true));
            }
            "ins" | "moveTo" | "cellIns" | "cellDel" | "cellMerge" => self.note(Note::Changes),
            "del" | "moveFrom" => {
                self.note(Note::Changes);
                if self.row_properties
                    && let Some(Open::Table(table)) = self.open.last_mut()
                {
                    table.delete_row();
                }
                return false;
            }
            "altChunk" => self.note(Note::Embedded),
            "OLEObject" if !xml::value(attributes, "ProgID").starts_with("Equation") => {
                self.note(Note::Embedded);
            }
            // How it is pronounced; how things were before a change.
            "rt" => return false,
            _ => return !name.ends_with("Change"),
        }
        true
    }

    fn end(&mut self, name: &str) {
        match name {
            "t" => self.text = false,
            "r" => self.run = false,
            "p" => {
                self.codes.clear();
                self.place().end_paragraph();
            }
            "trPr" => self.row_properties = false,
            "AlternateContent" => _ = self.choices.pop(),
            "tbl" | "tr" | "tc" | "txbxContent" => self.end_part(name),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.text && self.shown() {
            self.place().content.plain(text);
        }
    }
}

impl Reader {
    fn start_table(&mut self) -> bool {
        let index = self.tables;
        self.tables += 1;
        if self.open.iter().filter(|open| matches!(open, Open::Table(_))).count() == MAX_DEPTH {
            self.note(Note::TooDeep);
            return false;
        }
        self.open.push(Open::Table(OpenTable::new(index)));
        true
    }

    fn start_part(&mut self, name: &str) {
        let Some(Open::Table(table)) = self.open.last_mut() else { return };
        match name {
            "tr" => table.start_row(),
            "tc" if table.row_open() => self.open.push(Open::Cell(OpenCell::default())),
            "trPr" => self.row_properties = true,
            _ => {}
        }
    }

    /// Where the cells of a row lie.
    fn layout(&mut self, name: &str, attributes: &str) {
        let number = || xml::number(attributes, "val").unwrap_or(1);
        let later = || xml::value(attributes, "val") != "restart";
        match (self.open.last_mut(), name) {
            (Some(Open::Table(table)), "gridBefore") => table.leave_free(number()),
            (Some(Open::Cell(cell)), "gridSpan") => cell.columns = number(),
            (Some(Open::Cell(cell)), "vMerge") => cell.down = Some(if later() { Part::Later } else { Part::First }),
            (Some(Open::Cell(cell)), "hMerge") => cell.goes_on = later(),
            _ => {}
        }
    }

    fn end_part(&mut self, name: &str) {
        match (name, self.open.pop()) {
            ("tc", Some(Open::Cell(cell))) => self.end_cell(cell),
            ("tbl", Some(Open::Table(table))) => {
                let grid = table.grid();
                self.place().content.grid(grid);
            }
            ("txbxContent", Some(Open::Box(inside))) => self.place().boxes.append(inside.end()),
            ("tr", Some(Open::Table(mut table))) => {
                table.end_row();
                self.open.push(Open::Table(table));
            }
            // Not as it should be: this end belongs to nothing that was opened.
            (_, open) => self.open.extend(open),
        }
    }

    fn end_cell(&mut self, cell: OpenCell) {
        let fits = self.cells < MAX_CELLS;
        self.cells += 1;
        if !fits {
            self.note(Note::TooManyCells);
        }
        if let Some(Open::Table(table)) = self.open.last_mut() {
            table.end_cell(cell, fits, &mut self.notes);
        }
    }

    /// A character that is an element of its own.
    fn character(&mut self, name: &str) {
        if !self.shown() {
            return;
        }
        let content = &mut self.place().content;
        match name {
            "br" | "cr" => content.forced_break(),
            "noBreakHyphen" => content.plain("-"),
            // A sign of a font that has no letters: that something stands there.
            "sym" => content.plain("□"),
            _ => content.plain(" "),
        }
    }

    fn field(&mut self, attributes: &str) {
        match xml::value(attributes, "fldCharType").as_str() {
            "begin" => self.codes.push(true),
            "separate" => _ = self.codes.last_mut().map(|code| *code = false),
            _ => _ = self.codes.pop(),
        }
    }

    /// Is text seen here? What is hidden is told.
    fn shown(&mut self) -> bool {
        if self.hidden {
            self.note(Note::Hidden);
        }
        !self.hidden && !self.codes.contains(&true)
    }

    fn place(&mut self) -> &mut Place {
        let inner = self.open.iter().rposition(|open| !matches!(open, Open::Table(_)));
        match inner.map(|at| &mut self.open[at]) {
            Some(Open::Cell(cell)) => &mut cell.place,
            Some(Open::Box(place)) => place,
            _ => &mut self.page,
        }
    }

    fn note(&mut self, note: Note) {
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }
}

#[cfg(test)]
mod tests;
