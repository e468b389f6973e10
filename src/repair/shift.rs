//! Rows whose figures all stand one column beside their own.
//!
//! What each column should hold stands in the next one; what fell off at the end follows from the equations. Looked for are one such row
//! beside single cells, and two of them alone.

use super::search::Search;
use super::tableau::put;

impl Search<'_> {
    /// Shifts rows by one column to either side, with their totals and without, and changes single cells, so many in all: a shift
    /// counts as two.
    pub(super) fn shift_rows(&mut self, rows: &[usize], left: usize) {
        if left >= 2 {
            let runs = self.runs();
            self.shift_each(rows, &runs, left - 2);
        }
    }

    /// The cells of each row, with its total and without, in both directions.
    fn runs(&self) -> Vec<Vec<usize>> {
        let cells = &self.system.cells;
        let mut lines: Vec<Vec<usize>> = Vec::new();
        for (at, cell) in cells.iter().enumerate() {
            match lines.last_mut() {
                Some(run) if cells[run[0]].line == cell.line => run.push(at),
                _ => lines.push(vec![at]),
            }
        }
        let mut runs = Vec::new();
        for whole in lines {
            let parts: Vec<usize> = whole.iter().copied().filter(|&cell| !cells[cell].ends_row).collect();
            let has_total = parts.len() < whole.len();
            for run in [Some(parts), has_total.then_some(whole)].into_iter().flatten() {
                runs.push(run.iter().rev().copied().collect());
                runs.push(run);
            }
        }
        runs
    }

    fn shift_each(&mut self, rows: &[usize], runs: &[Vec<usize>], left: usize) {
        for (at, run) in runs.iter().enumerate() {
            if let (Some(deltas), Some(&end)) = (self.deltas(run), run.last())
                && let Some(residuals) = self.residuals(rows, &deltas, end, left)
            {
                self.shift(rows, &residuals, run, deltas, left, &runs[at + 1..]);
            }
        }
    }

    /// Puts into each cell of a run what the next one holds, and goes on.
    fn shift(
        &mut self,
        rows: &[usize],
        residuals: &[i64],
        run: &[usize],
        deltas: Vec<(usize, i64)>,
        left: usize,
        others: &[Vec<usize>],
    ) {
        let (length, before) = (self.tableau.len(), self.shifted.len());
        let mut shifted = Vec::new();
        for (&row, &residual) in rows.iter().zip(residuals) {
            let same = residual == self.tableau.residual(row);
            shifted.push(if same { row } else { self.tableau.push_copy(row, residual) });
        }
        self.steps += (self.tableau.len() - length) * self.values.len();
        let mut barred = self.tableau.no_cells();
        for &cell in run {
            put(&mut barred, cell);
        }
        if let Some(&end) = run.last()
            && self.choose(&mut shifted, end)
        {
            self.shifted.extend(deltas);
            self.shifts += 1;
            self.explore(&shifted, &barred, left);
            if left == 2 && self.shifts == 1 {
                self.shift_each(&shifted, others, 0);
            }
            self.shifts -= 1;
            self.shifted.truncate(before);
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
        let line = |cell: usize| self.system.cells[cell].line;
        let is_taken = |cell: &usize| {
            let same_line = self.shifted.last().is_some_and(|&(other, _)| line(other) == line(*cell));
            same_line || self.chosen.iter().any(|(chosen, _)| chosen == cell)
        };
        (deltas.len() > 1 && !run.iter().any(is_taken)).then_some(deltas)
    }

    /// By how much each row is off then; `None` where one stays off though no change is left for it.
    fn residuals(&mut self, rows: &[usize], deltas: &[(usize, i64)], end: usize, left: usize) -> Option<Vec<i64>> {
        let tableau = &self.tableau;
        let has = |row: usize, cell: usize| tableau.coefficient(row, cell) != 0;
        let is_met = |row: usize| has(row, end) || deltas.iter().any(|&(cell, _)| has(row, cell));
        self.steps += rows.len() * if left == 0 { 1 } else { deltas.len() };
        if left == 0 && rows.iter().any(|&row| tableau.residual(row) != 0 && !is_met(row)) {
            return None;
        }
        let mut residuals = Vec::new();
        let mut any = false;
        for &row in rows {
            let mut residual = tableau.residual(row);
            for &(cell, delta) in deltas {
                residual = residual.checked_add(tableau.coefficient(row, cell).checked_mul(delta)?)?;
            }
            if left == 0 && residual != 0 && !has(row, end) {
                return None;
            }
            any |= has(row, end);
            residuals.push(residual);
        }
        any.then_some(residuals)
    }
}
