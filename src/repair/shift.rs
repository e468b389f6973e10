//! A row whose figures all stand one column beside their own.
//!
//! What each column should hold stands in the next one; what fell off at the end follows from the equations. At most one row is taken
//! to be shifted, beside single cells.

use super::search::Search;
use super::tableau::put;

impl Search<'_> {
    /// Shifts each row by one column to either side, with its total and without, and changes other cells, so many in all: a shift
    /// counts as two.
    pub(super) fn shift_rows(&mut self, rows: &[usize], left: usize) {
        let Some(left) = left.checked_sub(2) else { return };
        let cells = &self.system.cells;
        let mut runs: Vec<Vec<usize>> = Vec::new();
        for (at, cell) in cells.iter().enumerate() {
            match runs.last_mut() {
                Some(run) if cells[run[0]].line == cell.line => run.push(at),
                _ => runs.push(vec![at]),
            }
        }
        for mut run in runs {
            for _ in 0..2 {
                self.shift(rows, &run, left);
                run.reverse();
                self.shift(rows, &run, left);
                let before = run.len();
                run.retain(|&cell| !self.system.cells[cell].ends_row);
                if run.len() == before {
                    break;
                }
            }
        }
    }

    /// Puts into each cell of a run what the next one holds.
    fn shift(&mut self, rows: &[usize], run: &[usize], left: usize) {
        let Some(deltas) = self.deltas(run) else { return };
        let Some(&end) = run.last() else { return };
        let Some(residuals) = self.residuals(rows, &deltas, end, left) else { return };
        let length = self.tableau.len();
        let mut shifted = Vec::new();
        for (&row, residual) in rows.iter().zip(residuals) {
            let same = residual == self.tableau.residual(row);
            shifted.push(if same { row } else { self.tableau.push_copy(row, residual) });
        }
        let mut barred = self.tableau.no_cells();
        for &cell in run {
            put(&mut barred, cell);
        }
        if self.choose(&mut shifted, end) {
            self.shifted = deltas;
            self.explore(&shifted, &barred, left);
            self.shifted = Vec::new();
            self.chosen.pop();
        }
        self.tableau.truncate(length);
    }

    /// By how much each cell changes; `None` where that is no more than one cell, or where a cell is not known or changes already.
    fn deltas(&self, run: &[usize]) -> Option<Vec<(usize, i64)>> {
        let mut deltas = Vec::new();
        for pair in run.windows(2) {
            let delta = self.values[pair[1]]?.checked_sub(self.values[pair[0]]?)?;
            if delta != 0 {
                deltas.push((pair[0], delta));
            }
        }
        let is_chosen = |cell: &usize| self.chosen.iter().any(|(chosen, _)| chosen == cell);
        (deltas.len() > 1 && !run.iter().any(is_chosen)).then_some(deltas)
    }

    /// By how much each row is off then; `None` where one that the end of the run does not mend is off and no change is left.
    fn residuals(&mut self, rows: &[usize], deltas: &[(usize, i64)], end: usize, left: usize) -> Option<Vec<i64>> {
        self.steps += rows.len() * deltas.len();
        let mut residuals = Vec::new();
        let mut any = false;
        for &row in rows {
            let mut residual = self.tableau.residual(row);
            for &(cell, delta) in deltas {
                residual = residual.checked_add(self.tableau.coefficient(row, cell).checked_mul(delta)?)?;
            }
            let mends = self.tableau.coefficient(row, end) != 0;
            if left == 0 && residual != 0 && !mends {
                return None;
            }
            any |= mends;
            residuals.push(residual);
        }
        any.then_some(residuals)
    }
}
