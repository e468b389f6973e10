//! Sheets of a workbook, whatever it is written in: their cells with text, and the grids that those make.
//!
//! A cell's text is what the sheet shows, but that figures come without separators, and without what is struck out. A figure of which
//! nobody knows how it is shown, and a formula whose result is not in the file, are words that nobody takes for a figure, and are told of.

pub(super) mod colours;
pub(super) mod fonts;
pub(super) mod format;
mod grid;
mod hidden;
pub(super) mod number;
pub(super) mod runs;
pub(super) mod styles;

use super::fold::fold;
use super::limits::{MAX_CELLS, Room};
use crate::document::{Block, Document, Note};
use crate::order;
use format::Format;
use hidden::{Filled, Hidden, Merge};
use number::shown;
use runs::Shown;

/// Sheets that are read. A workbook with a report has up to six.
pub(super) const MAX_SHEETS: usize = 200;

/// Cells of a kind whose addresses are told.
const MAX_TOLD: usize = 1_000;

/// The size of a sheet.
pub(super) const ROWS: usize = 1 << 20;
pub(super) const COLUMNS: usize = 1 << 14;

/// Merged cells that are believed. A report has under 100.
const MAX_MERGES: usize = 10_000;

/// What is said of a workbook.
pub(super) struct Told {
    /// Nothing is broken or out of order.
    pub whole: bool,
    /// What cells may still hold: a text that all share stands in the file but once.
    room: Room,
    notes: Vec<Note>,
    /// Addresses of formulas without results, and of figures shown otherwise.
    no_result: Vec<String>,
    formatted: Vec<String>,
}

impl Told {
    /// Nothing yet, of a workbook that is whole or not.
    pub(super) fn new(whole: bool) -> Told {
        Told { whole, room: Room::default(), notes: Vec::new(), no_result: Vec::new(), formatted: Vec::new() }
    }

    pub(super) fn note(&mut self, note: Note) {
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }
}

/// The grids of the sheets that were read.
pub(super) struct Sheets {
    /// Is there more than one?
    several: bool,
    blocks: Vec<Block>,
    grids: usize,
    /// How many cells may still be made.
    slots: usize,
}

impl Sheets {
    /// None yet, of so many.
    pub(super) fn of(count: usize) -> Sheets {
        Sheets { several: count > 1, blocks: Vec::new(), grids: 0, slots: MAX_CELLS }
    }

    /// What stands before the addresses of cells.
    pub(super) fn prefix(&self, name: &str) -> String {
        if self.several { [name, "!"].concat() } else { String::new() }
    }

    /// A sheet of this name is read.
    pub(super) fn add(&mut self, name: &str, cells: Cells<'_>) {
        // A sheet's name that is a heading is one; another says nothing.
        if name.starts_with(|c| "一二三四五六".contains(c)) && name.contains('、') {
            self.blocks.push(Block::Paragraph(fold(name)));
        }
        for mut grid in grid::grids(cells, &mut self.grids, &mut self.slots) {
            grid.sheet = if self.several { fold(name) } else { String::new() };
            self.blocks.push(Block::Grid(grid));
        }
    }

    /// The document, unless something of it is not whole.
    pub(super) fn end(self, mut told: Told) -> Result<Document, Note> {
        if !told.whole {
            return Err(Note::Damaged);
        }
        if !told.no_result.is_empty() {
            told.notes.push(Note::NoResult { cells: told.no_result });
        }
        if !told.formatted.is_empty() {
            told.notes.push(Note::Formatted { cells: told.formatted });
        }
        Ok(Document { blocks: self.blocks, notes: told.notes })
    }
}

/// The cells of a sheet while they are read: those with something in them, the rows that are written, and the merges.
pub(super) struct Cells<'a> {
    /// What is said of the workbook.
    pub told: &'a mut Told,
    /// Put before addresses, where there are several sheets.
    name: &'a str,
    /// Cells with text.
    filled: Vec<Filled>,
    /// Rows that are written, blank or not.
    rows: Vec<usize>,
    /// Cells that cover others, as they are written.
    merges: Vec<Merge>,
    /// Rows and columns that are hidden.
    hidden: [Hidden; 2],
    /// It shows nothing where 0 stands.
    pub hides_zeros: bool,
    /// No more is read of it.
    ended: bool,
}

/// What is shown of a sheet: its cells with text, the rows that are written, and the merges; and what is hidden.
type Left<'a> = (Vec<Filled>, Vec<usize>, Vec<Merge>, [Hidden; 2], &'a mut Told);

impl<'a> Cells<'a> {
    /// None yet.
    pub(super) fn new(told: &'a mut Told, name: &'a str) -> Cells<'a> {
        Cells {
            told,
            name,
            filled: Vec::new(),
            rows: Vec::new(),
            merges: Vec::new(),
            hidden: Default::default(),
            hides_zeros: false,
            ended: false,
        }
    }

    /// The row is written, blank or not.
    pub(super) fn write_row(&mut self, row: usize) {
        let last = self.rows.last().copied();
        if row < ROWS && last.is_none_or(|last| last < row) && !self.is_full() {
            self.rows.push(row);
        }
    }

    /// Has the sheet come to its limit of cells, or the text of all to its own, so that no more is read?
    pub(super) fn is_full(&self) -> bool {
        self.ended || self.told.room.is_full()
    }

    /// Ends the sheet for what is said, before the row there: of a row that is read in part the rest would be blank.
    pub(super) fn cut(&mut self, row: usize, why: Note) {
        if why == Note::TooMuchText {
            self.told.room.close();
        }
        self.told.note(why);
        self.ended = true;
        while self.filled.pop_if(|cell| cell.row == row).is_some() {}
        self.rows.retain(|&written| written < row);
    }

    /// A cell shows this.
    pub(super) fn put(&mut self, row: usize, column: usize, shown: &Shown) {
        let Shown { text, left_out, uncertain } = shown;
        if *left_out {
            self.told.note(Note::Hidden);
        }
        if !self.told.room.take_cell(text) {
            return self.cut(row, Note::TooMuchText);
        }
        let text = fold(text);
        let before = |cell: &Filled| (cell.row, cell.column) < (row, column);
        if text.is_empty() {
            return;
        }
        // Every program writes cells in order; one twice, or out of it, is not certain.
        if row >= ROWS || column >= COLUMNS || !self.filled.last().is_none_or(before) {
            self.told.whole = false;
            return;
        }
        if self.filled.len() == MAX_CELLS {
            return self.cut(row, Note::TooManyCells);
        }
        self.filled.push(Filled { row, column, text, uncertain: *uncertain });
    }

    /// What a cell shows that holds a number as the file writes it.
    pub(super) fn number(&mut self, row: usize, column: usize, value: &str, format: &Format) -> String {
        let is_zero = |value: &str| !value.contains(|c| ('1'..='9').contains(&c));
        if self.hides_zeros && is_zero(value) {
            return String::new();
        }
        let Some(text) = shown(value, format) else {
            self.tell_formatted(row, column);
            return ["数值 ", value].concat();
        };
        if text.is_empty() && !is_zero(value) {
            self.told.note(Note::Hidden);
        }
        text
    }

    /// A figure there is shown otherwise.
    pub(super) fn tell_formatted(&mut self, row: usize, column: usize) {
        let address = self.address(row, column);
        if self.told.formatted.len() < MAX_TOLD {
            self.told.formatted.push(address);
        }
    }

    /// A formula there has no result in the file. Gives what stands for it.
    pub(super) fn unworked(&mut self, row: usize, column: usize, formula: &str) -> String {
        let address = self.address(row, column);
        if self.told.no_result.len() < MAX_TOLD {
            self.told.no_result.push(address);
        }
        ["=", if formula.is_empty() { "…" } else { formula }].concat()
    }

    fn address(&self, row: usize, column: usize) -> String {
        let mut column = column.saturating_add(1);
        let mut letters = String::new();
        while column > 0 {
            letters.insert(0, char::from(b'A' + ((column - 1) % 26) as u8));
            column = (column - 1) / 26;
        }
        [self.name, &letters, &row.wrapping_add(1).max(1).to_string()].concat()
    }

    /// The cell there covers others, up to the last row and column.
    pub(super) fn merge(&mut self, row: usize, column: usize, to: (usize, usize)) {
        if row <= to.0 && column <= to.1 && self.merges.len() < MAX_MERGES {
            self.merges.push(Merge { row, column, to });
        }
    }

    /// Rows are hidden.
    pub(super) fn hide_rows(&mut self, from: usize, to: usize) {
        self.hidden[0].add(from.min(ROWS), to.min(ROWS));
    }

    /// Columns are hidden.
    pub(super) fn hide_columns(&mut self, from: usize, to: usize) {
        self.hidden[1].add(from.min(COLUMNS), to.min(COLUMNS));
    }

    /// What of the sheet is shown; merges from the top, of one place the last first.
    fn end(self) -> Left<'a> {
        let mut merges = self.merges;
        merges.reverse();
        let merges = order::by_key(merges, |merge| [merge.row as u32, merge.column as u32, 0, 0]);
        let all = self.filled.len();
        let (cells, rows, merges) = hidden::leave_out(&self.hidden, self.filled, self.rows, merges);
        if cells.len() < all {
            self.told.note(Note::HiddenLines);
        }
        (cells, rows, merges, self.hidden, self.told)
    }
}
