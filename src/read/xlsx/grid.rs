//! From the cells of a sheet to grids: slots are the sheet's own rows and columns, so an origin is an address.
//!
//! Tables that stand below each other share a grid, as their rows tell them apart; tables side by side are parted where a column is
//! empty. Cells of the sheet that hold nothing are blank cells of the grid between its first and its last column.

use super::super::MAX_SPAN;
use super::sheet::{COLUMNS, Filled, Merge, Sheet};
use crate::document::{Cell, Grid, Note, Origin};

/// Tables side by side in one sheet.
const MAX_BESIDE: usize = 8;

/// So many empty columns part what stands beside them, whatever it is.
const WIDE_GAP: usize = 8;

/// The grids of a sheet, counted on; `slots` is how many cells may still be made.
pub(super) fn grids(sheet: Sheet<'_>, count: &mut usize, slots: &mut usize) -> Vec<Grid> {
    let Sheet { cells, rows, merges, told, .. } = sheet;
    let mut grids = Vec::new();
    for part in parts(&cells, &merges).windows(2) {
        let mut build = Build {
            grid: Grid { index: *count, spans: true, ..Grid::default() },
            from: part[0],
            to: part[1],
            slots: *slots,
            free_from: vec![0; part[1] - part[0]],
            cut: false,
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

/// Where the parts of a sheet start that stand side by side, and where the last one ends.
fn parts(cells: &[Filled], merges: &[Merge]) -> Vec<usize> {
    let mut filled = vec![false; COLUMNS];
    let (mut first, mut end) = (COLUMNS, 0);
    let mut merges = merges.iter().peekable();
    for row in cells.chunk_by(|a, b| a.row == b.row) {
        for cell in row {
            while merges.next_if(|merge| (merge.row, merge.column) < (cell.row, cell.column)).is_some() {}
            let last = match merges.peek() {
                Some(merge) if (merge.row, merge.column) == (cell.row, cell.column) => merge.to.1.min(COLUMNS - 1),
                _ => cell.column,
            };
            (first, end) = (first.min(cell.column), end.max(cell.column + 1));
            // A cell that is alone in its row is a title over all of them.
            if row.len() > 1 {
                filled[cell.column..=last].fill(true);
            }
        }
    }
    let mut parts = vec![first];
    let mut gap = 0;
    let mut any = false;
    for (column, &filled) in filled[..end].iter().enumerate() {
        if !filled {
            gap += 1;
            continue;
        }
        if any && gap > 0 && parts.len() < MAX_BESIDE && (gap >= WIDE_GAP || has_labels(cells, column)) {
            parts.push(column);
        }
        (gap, any) = (0, true);
    }
    parts.push(end);
    parts
}

/// Do the rows from this column on start with words rather than with figures? Then a table starts there, and is not the rest of one.
fn has_labels(cells: &[Filled], column: usize) -> bool {
    let is_word = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let rows = cells.chunk_by(|a, b| a.row == b.row);
    let starts = rows.filter_map(|row| row.iter().find(|cell| cell.column >= column));
    let (mut words, mut all) = (0, 0);
    for cell in starts {
        all += 1;
        words += usize::from(is_word(&cell.text));
    }
    2 * words > all
}

/// A grid while it is made.
struct Build {
    grid: Grid,
    /// The columns that are its own.
    from: usize,
    to: usize,
    slots: usize,
    /// Of each column: the first row below the cells that reach into it.
    free_from: Vec<usize>,
    cut: bool,
}

impl Build {
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
            let text = filled.first().filter(|cell| cell.column == column).map_or(String::new(), |cell| cell.text.clone());
            let origin = Origin { grid: self.grid.index as u32, row: row as u32, column: column as u32 };
            self.grid.cells.push(Cell { row, column, rows, columns, origin, text, nested: Vec::new() });
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
