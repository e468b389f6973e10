//! Rows whose figures all stand one column beside their own.
//!
//! What each column should hold stands in the next one; what fell off at the end follows from the equations. Looked for are one such row
//! beside single cells, and two of them alone.

use super::groups::Groups;
use super::network::Joined;
use super::search::Search;
use super::tableau::{add, put};

impl Search<'_> {
    /// Shifts rows by one column to either side, with their totals and without, and changes single cells, so many in all: a shift
    /// counts as two.
    pub(super) fn shift_rows(&mut self, rows: &[usize], left: usize, joined: &Joined) {
        if left >= 2 {
            self.shift_from(0, rows, left - 2, joined);
        }
    }

    /// Shifts each row from a cell on.
    fn shift_from(&mut self, mut from: usize, rows: &[usize], left: usize, joined: &Joined) {
        let system = self.system;
        let cells = &system.cells;
        while from < cells.len() {
            let row = cells[from].place.row;
            let mut run = Vec::new();
            while from < cells.len() && cells[from].place.row == row {
                run.push(from);
                from += 1;
            }
            for _ in 0..2 {
                self.shift(&run, rows, (left, joined), from);
                run.reverse();
                self.shift(&run, rows, (left, joined), from);
                let whole = run.len();
                run.retain(|&cell| !cells[cell].ends_row);
                if run.len() == whole {
                    break;
                }
            }
        }
    }

    /// Puts into each cell of a run what the next one holds, and goes on.
    fn shift(&mut self, run: &[usize], rows: &[usize], (left, joined): (usize, &Joined), next: usize) {
        let (length, before) = (self.tableau.len(), self.shifted.len());
        // What the balances are then off by tells soonest that it is not enough.
        if let Some((groups, joined)) = self.moved(run, left, joined)
            && let Some(rows) = self.shifted_rows(run, rows, left, before)
        {
            let mut barred = self.tableau.no_cells();
            for &cell in run {
                put(&mut barred, cell);
            }
            self.shifts += 1;
            if groups.allow(&self.network, &joined, &barred, left, self.budget) {
                self.explore(&rows, &barred, left, (&groups, &joined));
            }
            if left == 2 && self.shifts == 1 {
                self.shift_from(next, &rows, 0, &joined);
            }
            self.shifts -= 1;
            self.chosen.pop();
        }
        self.shifted.truncate(before);
        self.tableau.truncate(length);
    }

    /// Enters what each cell of a run changes by; what the balances are then off by, if so many changes may be enough. `None` also where
    /// that changes no more than one cell beside the end, and where a cell is not known or changes already.
    fn moved(&mut self, run: &[usize], left: usize, joined: &Joined) -> Option<(Groups, Joined)> {
        let before = self.shifted.len();
        self.budget.spend(run.len() + joined.of.len());
        // The balances of other cells stay off, but for two a change.
        let mut met: Vec<u8> = run.iter().flat_map(|&cell| self.network.ends[cell]).collect();
        met.sort_unstable();
        met.dedup();
        let off = joined.off.iter().filter(|off| **off != 0).count();
        if off > met.len() + 2 * left && left != 2 {
            return None;
        }
        let mut joined = joined.clone();
        for pair in run.windows(2) {
            let delta = add(self.values[pair[1]]?, self.values[pair[0]]?, -1)?;
            if delta != 0 {
                self.shifted.push((pair[0], delta));
                self.network.change(&mut joined, pair[0], delta);
            }
        }
        if self.shifted.len() < before + 2 || self.chosen.iter().any(|(cell, _)| run.contains(cell)) {
            return None;
        }
        run.last().iter().for_each(|&&end| joined.join(self.network.ends[end]));
        let enough = Groups::new((&self.network, self.system), &joined, left, self.budget);
        // Another row may be shifted instead.
        let enough = enough.or_else(|| (left == 2).then(Groups::default));
        Some((enough?, joined))
    }

    /// The rows once a run is shifted and its end may change. `None` where a row stays off though no change is left for it.
    fn shifted_rows(&mut self, run: &[usize], rows: &[usize], left: usize, before: usize) -> Option<Vec<usize>> {
        let deltas = &self.shifted[before..];
        let &end = run.last()?;
        let tableau = &mut self.tableau;
        let is_met = |row: usize| run.iter().any(|&cell| tableau.coefficient(row, cell) != 0);
        self.budget.spend(rows.len() + deltas.len());
        if left == 0 && rows.iter().any(|&row| tableau.residual(row) != 0 && !is_met(row))
            || rows.iter().all(|&row| tableau.coefficient(row, end) == 0)
        {
            return None;
        }
        let mut shifted = Vec::new();
        for &row in rows {
            let mut residual = tableau.residual(row);
            for &(cell, delta) in deltas {
                residual = add(residual, tableau.coefficient(row, cell), delta)?;
            }
            if left == 0 && residual != 0 && tableau.coefficient(row, end) == 0 {
                return None;
            }
            let same = residual == tableau.residual(row);
            shifted.push(if same { row } else { tableau.push_copy(row, residual) });
        }
        self.budget.spend(shifted.len() * 2 * run.len());
        self.choose(&mut shifted, end).then_some(shifted)
    }
}
