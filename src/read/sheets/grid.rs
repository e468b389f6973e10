//! From the cells of a sheet to grids: slots are the sheet's own rows and columns that are shown, and an origin is an address.
//!
//! Tables that stand below each other share a grid, as their rows tell them apart; tables side by side are parted where a column is
//! empty. Cells of the sheet that hold nothing are blank cells of the grid between its first and its last column.

use super::super::limits::MAX_SPAN;
use super::hidden::{Filled, Hidden, Merge};
use super::{COLUMNS, Cells};
use crate::document::{Cell, Grid, Note, Origin};
use std::cell::OnceCell;

/// Tables side by side in one sheet.
const MAX_BESIDE: usize = 8;

/// So many empty columns part what stands beside them, whatever it is.
const WIDE_GAP: usize = 8;

/// The grids of a sheet, counted on; `slots` is how many cells may still be made.
pub(super) fn grids(cells: Cells<'_>, count: &mut usize, slots: &mut usize) -> Vec<Grid> {
    let (cells, rows, merges, hidden, told) = cells.end();
    let mut grids = Vec::new();
    for (from, to) in parts(&cells, &merges) {
        let mut build = Build {
            grid: Grid { index: *count, spans: true, ..Grid::default() },
            from,
            to,
            slots: *slots,
            free_from: vec![0; to - from],
            cut: false,
            hidden: &hidden,
        };
        build.fill(&cells, &merges, &rows);
        *slots = build.slots;
        if *slots == 0 {
            told.note(Note::TooManyCells);
        }
        if build.cut {
            told.note(Note::SpanCut);
        }
        if !build.grid.cells.is_empty() {
            *count += 1;
            grids.push(build.grid);
        }
    }
    grids
}

/// The parts of a sheet that stand side by side: the first column of each, and the first behind it.
fn parts(cells: &[Filled], merges: &[Merge]) -> Vec<(usize, usize)> {
    /// A cell starts in the column; cells beside each other reach over it. A title alone in its row may stand over several parts.
    const STARTS: u8 = 1;
    const HELD: u8 = 2;
    let mut columns = vec![0; COLUMNS];
    let mut merges = merges.iter().peekable();
    for row in cells.chunk_by(|a, b| a.row == b.row) {
        for cell in row {
            while merges.next_if(|merge| (merge.row, merge.column) < (cell.row, cell.column)).is_some() {}
            columns[cell.column] |= STARTS;
            if row.len() > 1 {
                let merge = merges.peek().filter(|merge| (merge.row, merge.column) == (cell.row, cell.column));
                for column in &mut columns[cell.column..=merge.map_or(cell.column, |merge| merge.to.1.min(COLUMNS - 1))]
                {
                    *column |= HELD;
                }
            }
        }
    }
    let mut parts: Vec<(usize, usize)> = Vec::new();
    // The first column behind those that are held together.
    let mut held = COLUMNS;
    let labelled = OnceCell::new();
    for (column, &marks) in columns.iter().enumerate() {
        let gap = if marks & HELD > 0 { column.saturating_sub(held) } else { 0 };
        let starts = parts.len() < MAX_BESIDE
            && (gap >= WIDE_GAP || gap > 0 && labelled.get_or_init(|| self::labelled(cells))[column]);
        match parts.last_mut() {
            _ if marks & STARTS == 0 => {}
            Some(part) if !starts => part.1 = column + 1,
            _ => parts.push((column, column + 1)),
        }
        if marks & HELD > 0 {
            held = column + 1;
        }
    }
    parts
}

/// Of each column: do the rows from there on start with words rather than with figures? Then a table starts there, and is not the rest
/// of one.
fn labelled(cells: &[Filled]) -> Vec<bool> {
    let is_word = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    // By how much more rows start with words than with figures, and how that changes from column to column.
    let mut changes = vec![0_i32; COLUMNS + 1];
    for row in cells.chunk_by(|a, b| a.row == b.row) {
        let mut from = 0;
        for cell in row {
            let word = if is_word(&cell.text) { 1 } else { -1 };
            changes[from] += word;
            changes[cell.column + 1] -= word;
            from = cell.column + 1;
        }
    }
    let mut more = 0;
    let of_column = |change: &i32| {
        more += change;
        more > 0
    };
    changes.iter().map(of_column).collect()
}

/// A grid while it is made.
struct Build<'a> {
    grid: Grid,
    /// The columns that are its own.
    from: usize,
    to: usize,
    slots: usize,
    /// Of each column: the first row below the cells that reach into it.
    free_from: Vec<usize>,
    cut: bool,
    /// The rows and columns of the sheet that are left out.
    hidden: &'a [Hidden; 2],
}

impl Build<'_> {
    fn fill(&mut self, cells: &[Filled], merges: &[Merge], rows: &[usize]) {
        let (mut cells, mut merges) = (cells, merges);
        let Some(&last) = rows.last() else { return };
        for &row in rows {
            let here;
            (here, cells) = cells.split_at(cells.iter().take_while(|cell| cell.row == row).count());
            let holds = here.iter().any(|cell| (self.from..self.to).contains(&cell.column));
            // A blank row is one of a table only right below another row of it.
            if !holds && (self.grid.rows != row || row == 0) {
                continue;
            }
            while let Some((merge, rest)) = merges.split_first().filter(|(merge, _)| merge.row < row) {
                // Of a row that is not written: it hides what it covers all the same.
                self.cover(merge.column, merge.to.1, merge.to.0 + 1);
                merges = rest;
            }
            let start = self.grid.cells.len();
            merges = self.row(row, last, here, merges);
            if self.slots == 0 {
                return self.grid.cells.truncate(start);
            }
            if holds {
                self.grid.rows = row + 1;
            }
        }
        for cell in &mut self.grid.cells {
            self.grid.rows = self.grid.rows.max(cell.row + 1);
        }
        for cell in &mut self.grid.cells {
            cell.rows = cell.rows.min(self.grid.rows - cell.row);
        }
        self.grid.columns = self.to;
    }

    /// The cells that start in a row; gives the merges below it.
    fn row<'m>(&mut self, row: usize, last: usize, filled: &[Filled], merges: &'m [Merge]) -> &'m [Merge] {
        let (mut filled, mut merges) = (filled, merges);
        let mut column = self.from;
        while let Some((merge, rest)) =
            merges.split_first().filter(|(merge, _)| merge.row == row && merge.column < column)
        {
            // From the left of it.
            self.cover(column, merge.to.1, merge.to.0 + 1);
            merges = rest;
        }
        while column < self.to {
            while filled.first().is_some_and(|cell| cell.column < column) {
                filled = &filled[1..];
            }
            while merges.first().is_some_and(|merge| merge.row == row && merge.column < column) {
                merges = &merges[1..];
            }
            self.slots = self.slots.saturating_sub(1);
            if self.slots == 0 {
                break;
            }
            if self.is_covered(column, row) {
                column += 1;
                continue;
            }
            let merge = merges.first().filter(|merge| (merge.row, merge.column) == (row, column));
            let (mut rows, mut columns) = (1, 1);
            if let Some(merge) = merge {
                rows = merge.to.0.min(last) - row + 1;
                self.cut |= rows > MAX_SPAN;
                rows = rows.min(MAX_SPAN);
                // A cell from above ends it early: no slot has two cells.
                while column + columns < self.to.min(merge.to.1 + 1) && !self.is_covered(column + columns, row) {
                    columns += 1;
                }
            }
            let held = filled.first().filter(|cell| cell.column == column);
            let (text, uncertain) = held.map_or_else(Default::default, |cell| (cell.text.clone(), cell.uncertain));
            let address = (self.hidden[0].line(row) as u32, self.hidden[1].line(column) as u32);
            let origin = Origin { grid: self.grid.index as u32, row: address.0, column: address.1, spot: None };
            self.grid.cells.push(Cell { row, column, rows, columns, origin, text, nested: Vec::new(), uncertain });
            self.cover(column, column + columns - 1, row + rows);
            column += columns;
        }
        merges
    }

    /// Takes columns up to the row where they are free again.
    fn cover(&mut self, first: usize, last: usize, free_from: usize) {
        for column in first.max(self.from)..self.to.min(last + 1) {
            self.slots = self.slots.saturating_sub(1);
            let free = &mut self.free_from[column - self.from];
            *free = free_from.max(*free);
        }
    }

    fn is_covered(&self, column: usize, row: usize) -> bool {
        self.free_from[column - self.from] > row
    }
}
