//! A table of a text while it is read: every slot is written, those that a merged cell covers as such.

use super::super::html::content::Content;
use super::super::limits::{MAX_CELLS, MAX_SPAN, Room};
use super::super::xml;
use super::styles::Look;
use crate::document::{Cell, Grid, Note, Origin};
use std::ops::Range;

/// Columns that a table may have.
const MAX_WIDTH: usize = 2 * MAX_SPAN;

/// What may still be kept of a text: cells of its tables, and letters.
pub(super) struct Left {
    pub cells: usize,
    pub room: Room,
}

impl Default for Left {
    fn default() -> Left {
        Left { cells: MAX_CELLS, room: Room::default() }
    }
}

/// A table whose end has not come yet.
#[derive(Default)]
pub(super) struct OpenTable {
    grid: Grid,
    /// How text looks in it, and in the open row.
    pub look: Look,
    pub row_look: Look,
    /// The open row: where it stands, how often it is repeated, its next free column, and the cells written in it.
    repeated: usize,
    column: usize,
    written: usize,
    first: usize,
    /// The row is not shown.
    pub hidden: bool,
    /// Of each column: the first row below the cells that reach into it.
    free_from: Vec<usize>,
    /// Which cell that is, in the grid's.
    reaching: Vec<usize>,
    /// Two cells stand in one slot.
    pub broken: bool,
    cut: bool,
}

/// A cell whose end has not come yet.
#[derive(Default)]
pub(super) struct OpenCell {
    pub content: Content,
    pub look: Look,
    rows: usize,
    columns: usize,
    repeated: usize,
}

impl OpenCell {
    /// A cell as it is written.
    pub(super) fn new(attributes: &str, look: Look) -> OpenCell {
        let number = |name| xml::number(attributes, name).unwrap_or(1).max(1);
        OpenCell {
            content: Content::default(),
            look,
            rows: number("number-rows-spanned"),
            columns: number("number-columns-spanned"),
            repeated: number("number-columns-repeated"),
        }
    }
}

impl OpenTable {
    /// The n-th table of the document, whose text looks so.
    pub(super) fn new(index: usize, look: Look) -> OpenTable {
        OpenTable { grid: Grid { index, spans: true, ..Grid::default() }, look, ..OpenTable::default() }
    }

    pub(super) fn start_row(&mut self, attributes: &str) {
        self.repeated = xml::number(attributes, "number-rows-repeated").unwrap_or(1).max(1);
        (self.column, self.written, self.first) = (0, 0, self.grid.cells.len());
        self.hidden = matches!(xml::value(attributes, "visibility").as_str(), "collapse" | "filter");
    }

    /// Slots that a merged cell covers.
    pub(super) fn covered(&mut self, attributes: &str) {
        let columns = xml::number(attributes, "number-columns-repeated").unwrap_or(1).max(1);
        self.column = self.column.saturating_add(columns);
    }

    /// A cell ends; so many may still be kept. Says whether some of its text is not seen.
    pub(super) fn end_cell(&mut self, cell: OpenCell, left: &mut Left) -> bool {
        let OpenCell { mut content, rows, columns, repeated, .. } = cell;
        if self.hidden {
            return false;
        }
        let (text, nested) = content.cell();
        for again in 0..repeated {
            if again > 0 && !left.room.take_cell(&text) {
                break;
            }
            if left.cells == 0 || self.column.saturating_add(columns) > MAX_WIDTH {
                self.cut = true;
                // A row of which a cell is left out is left out.
                self.grid.cells.truncate(self.first);
                self.hidden |= left.cells == 0;
                break;
            }
            left.cells -= 1;
            let (row, column) = (self.grid.rows, self.column);
            let kept = rows.min(MAX_SPAN);
            self.cut |= kept < rows;
            let end = column + columns;
            if self.free_from.len() < end {
                self.free_from.resize(end, 0);
                self.reaching.resize(end, 0);
            }
            if self.free_from[column..end].iter().any(|&free| free > row) {
                self.broken |= !self.end_above(row, column..end);
            }
            self.free_from[column..end].fill(row + kept);
            self.reaching[column..end].fill(self.grid.cells.len());
            let origin =
                Origin { grid: self.grid.index as u32, row: row as u32, column: self.written as u32, spot: None };
            self.written += 1;
            self.grid.cells.push(Cell {
                row,
                column,
                rows: kept,
                columns,
                origin,
                text: text.clone(),
                nested: nested.clone(),
                uncertain: content.uncertain,
            });
            // The slots that it covers are written, too.
            self.column = column + 1;
        }
        content.dropped
    }

    /// Cells of rows above that reach into these slots end above them: LibreOffice lets what it made of uneven rows reach over cells that it
    /// writes. Says whether that is all that stood there: two cells of one row are none of that.
    fn end_above(&mut self, row: usize, columns: Range<usize>) -> bool {
        for column in columns.filter(|&column| self.free_from[column] > row) {
            let Some(cell) = self.grid.cells.get_mut(self.reaching[column]) else { continue };
            if cell.row == row {
                return false;
            }
            cell.rows = cell.rows.min(row - cell.row);
        }
        true
    }

    pub(super) fn end_row(&mut self, left: &mut Left) {
        self.grid.rows += 1;
        // The same once more.
        let cells: Vec<Cell> = self.grid.cells.get(self.first..).unwrap_or_default().to_vec();
        for _ in 1..self.repeated.min(MAX_SPAN) {
            if cells.len() > left.cells {
                self.cut = true;
                break;
            }
            if !cells.iter().all(|cell| left.room.take_cell(&cell.text)) {
                break;
            }
            left.cells -= cells.len();
            for cell in &cells {
                let mut cell = cell.clone();
                self.broken |= cell.rows > 1 || !cell.nested.is_empty();
                cell.row = self.grid.rows;
                cell.origin.row = self.grid.rows as u32;
                self.grid.cells.push(cell);
            }
            self.grid.rows += 1;
        }
        self.cut |= self.repeated > MAX_SPAN;
    }

    /// The grid, and what is said of it.
    pub(super) fn grid(mut self) -> (Grid, Option<Note>) {
        for cell in &mut self.grid.cells {
            let rows = cell.rows.min(self.grid.rows.saturating_sub(cell.row)).max(1);
            cell.rows = rows;
        }
        self.grid.columns = self.free_from.len();
        (self.grid, self.cut.then_some(Note::SpanCut))
    }
}
