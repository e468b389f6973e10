//! A table of a Word document while it is read. Rows say in grid columns where their cells lie; a merge downwards is told cell by cell.

use super::super::html::colour::Paint;
use super::super::limits::MAX_SPAN;
use super::effects::Effects;
use super::place::Place;
use crate::document::{Cell, Grid, Note, Origin};

/// Grid columns that a table may have before wide cells are taken as narrow ones. Word itself stops at 63 cells a row.
const MAX_WIDTH: usize = 2 * MAX_SPAN;

/// A table whose end has not come yet.
#[derive(Default)]
pub(in crate::read) struct OpenTable {
    grid: Grid,
    /// What its style says of the text in it.
    pub effects: Effects,
    row_open: bool,
    /// In the open row: the next free column, the cells written, and where they start in the grid.
    column: usize,
    written: usize,
    first: usize,
    /// A row that tracked changes take away, or that is hidden.
    deleted: bool,
    /// Merges that may go on in the next row, and those of the open one, from the left.
    above: Vec<Merge>,
    merges: Vec<Merge>,
    /// How many of those above lie to the left of the next cell.
    passed: usize,
}

/// Where a merge downwards stands, and its cell in the grid.
#[derive(Clone, Copy)]
struct Merge {
    column: usize,
    columns: usize,
    cell: usize,
}

/// A cell whose end has not come yet.
#[derive(Default)]
pub(in crate::read) struct OpenCell {
    /// What stands in it.
    pub place: Place,
    /// Grid columns as written; 0 where nothing is.
    pub columns: usize,
    /// Part of a merge downwards: its first cell, or a later one.
    pub down: Option<Part>,
    /// A later part of a merge to the right, as old programs write it.
    pub goes_on: bool,
    /// Tracked changes take it away.
    pub deleted: bool,
    /// The colour of what is behind its text.
    pub ground: Option<Paint>,
}

/// Which part of a merge a cell is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) enum Part {
    First,
    Later,
}

impl OpenTable {
    /// The n-th table of the document.
    pub(in crate::read) fn new(index: usize) -> OpenTable {
        OpenTable { grid: Grid { index, spans: true, ..Grid::default() }, ..OpenTable::default() }
    }

    /// A row starts.
    pub(in crate::read) fn start_row(&mut self) {
        self.row_open = true;
        (self.column, self.written, self.passed, self.deleted) = (0, 0, 0, false);
        self.first = self.grid.cells.len();
    }

    /// May a cell start?
    pub(in crate::read) fn row_open(&self) -> bool {
        self.row_open
    }

    /// Columns left free before the first cell of the row.
    pub(in crate::read) fn leave_free(&mut self, columns: usize) {
        self.column = columns.min(MAX_SPAN);
    }

    /// The row is to go.
    pub(in crate::read) fn delete_row(&mut self) {
        self.deleted = true;
    }

    /// Is the open row to go?
    pub(in crate::read) fn is_row_deleted(&self) -> bool {
        self.row_open && self.deleted
    }

    /// A cell ends; where it is not to be kept, neither is its row.
    pub(in crate::read) fn end_cell(&mut self, cell: OpenCell, keep: bool, notes: &mut Vec<Note>) {
        let at = self.written;
        self.written += 1;
        if cell.deleted {
            return;
        }
        let mut columns = cell.columns.clamp(1, MAX_SPAN);
        if self.column + columns > MAX_WIDTH {
            columns = 1;
        }
        if columns < cell.columns && !notes.contains(&Note::SpanCut) {
            notes.push(Note::SpanCut);
        }
        let column = self.column;
        self.column += columns;
        if cell.goes_on && self.grid.cells.len() > self.first {
            let before = self.grid.cells.len() - 1;
            let columns = self.column - self.grid.cells[before].column;
            self.grid.cells[before].columns = columns;
            if let Some(merge) = self.merges.last_mut().filter(|merge| merge.cell == before) {
                merge.columns = columns;
            }
            return;
        }
        if cell.down == Some(Part::Later)
            && let Some(merge) = self.merge_above(column, columns)
        {
            self.merges.push(merge);
            return;
        }
        if !keep {
            self.deleted = true;
            return;
        }
        if cell.down.is_some() {
            self.merges.push(Merge { column, columns, cell: self.grid.cells.len() });
        }
        let row = self.grid.rows;
        let origin = Origin { grid: self.grid.index as u32, row: row as u32, column: at as u32, spot: None };
        let mut content = cell.place.end();
        let (text, nested) = content.cell();
        if content.dropped && !notes.contains(&Note::Hidden) {
            notes.push(Note::Hidden);
        }
        let uncertain = content.uncertain;
        self.grid.cells.push(Cell { row, column, rows: 1, columns, origin, text, uncertain, nested });
    }

    /// The merge that lies right above these columns.
    fn merge_above(&mut self, column: usize, columns: usize) -> Option<Merge> {
        while self.above.get(self.passed).is_some_and(|above| above.column < column) {
            self.passed += 1;
        }
        self.above.get(self.passed).copied().filter(|above| (above.column, above.columns) == (column, columns))
    }

    /// The row ends.
    pub(in crate::read) fn end_row(&mut self) {
        if !std::mem::take(&mut self.row_open) {
            return;
        }
        if self.deleted {
            self.grid.cells.truncate(self.first);
            self.merges.clear();
        } else {
            for merge in &self.merges {
                let cell = &mut self.grid.cells[merge.cell];
                cell.rows = self.grid.rows + 1 - cell.row;
            }
            self.above = std::mem::take(&mut self.merges);
            self.grid.columns = self.grid.columns.max(self.column);
        }
        self.grid.rows += 1;
    }

    /// The grid.
    pub(in crate::read) fn grid(mut self) -> Grid {
        self.end_row();
        self.grid
    }
}
