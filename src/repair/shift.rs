//! Rows whose figures all stand one column beside their own.
//!
//! What each column should hold stands in the next one; what fell off at the end follows from the equations. Looked for are one such row
//! beside single cells, and two of them alone.

use super::groups::Groups;
use super::network::{Joined, Network};
use super::search::Search;
use super::system::System;
use super::tableau::{Mask, add, count, put};

/// A row, or the part of it before its total, read from one of its ends: each cell may hold what belongs into the one before it.
struct Run {
    cells: Vec<usize>,
    row: usize,
    /// The balances that it stands in, those of its last cell by themselves: that cell may then change, too.
    met: Mask,
    ends: Vec<usize>,
    /// What a shift adds to the others.
    adds: Vec<(usize, i64)>,
}

impl Run {
    /// `None` where a cell is not known.
    fn new(cells: Vec<usize>, system: &System, network: &Network, values: &[Option<i64>]) -> Option<Run> {
        let &end = cells.last()?;
        let ends = network.nodes(end).map_or(Vec::new(), Vec::from);
        let mut adds: Vec<(usize, i64)> = Vec::new();
        for pair in cells.windows(2) {
            let by = add(values[pair[1]]?, values[pair[0]]?, -1)?.checked_mul(network.adds[pair[0]])?;
            for (node, by) in network.nodes(pair[0]).into_iter().flatten().zip([by, -by]) {
                match adds.iter_mut().find(|(known, _)| *known == node) {
                    Some((_, sum)) => *sum = sum.saturating_add(by),
                    None => adds.push((node, by)),
                }
            }
        }
        adds.retain(|(node, _)| !ends.contains(node));
        Some(Run { row: system.cells[end].place.row, met: network.met(&cells), ends, adds, cells })
    }

    /// May all be well once it is shifted? Of what is joined by cells nothing is said.
    fn comes_out(&self, joined: &Joined, alone: &[bool], off: &[usize]) -> bool {
        let adds = |node: usize| self.adds.iter().find(|(known, _)| *known == node).map_or(0, |&(_, by)| by);
        let is_well = |node: usize, by: i64| joined.off[node].checked_add(by) == Some(0);
        off.iter().all(|&node| self.ends.contains(&node) || is_well(node, adds(node)))
            && self.adds.iter().all(|&(node, by)| !alone[node] || is_well(node, by))
    }
}

impl Search<'_> {
    /// Shifts rows by one column to either side, with their totals and without, and changes single cells, so many in all: a shift
    /// counts as two.
    pub(super) fn shift_rows(&mut self, rows: &[usize], left: usize, joined: &Joined) {
        if left < 2 {
            return;
        }
        let runs = self.runs();
        for at in 0..runs.len() {
            self.shift(&runs[at], rows, left - 2, joined, &runs[at + 1..]);
        }
    }

    /// All runs of the table, row by row.
    fn runs(&mut self) -> Vec<Run> {
        self.budget.spend(16 * self.values.len());
        let cells = &self.system.cells;
        let mut runs = Vec::new();
        let mut first = 0;
        while first < cells.len() {
            let row = cells[first].place.row;
            let mut run: Vec<usize> = (first..cells.len()).take_while(|&cell| cells[cell].place.row == row).collect();
            first += run.len();
            for _ in 0..2 {
                for _ in 0..2 {
                    runs.extend(Run::new(run.clone(), self.system, &self.network, &self.values));
                    run.reverse();
                }
                let whole = run.len();
                run.retain(|&cell| !cells[cell].ends_row);
                if run.len() == whole {
                    break;
                }
            }
        }
        runs
    }

    /// Puts into each cell of a run what the next one holds, and changes so many cells more, or shifts one of the other runs.
    fn shift(&mut self, run: &Run, rows: &[usize], left: usize, joined: &Joined, others: &[Run]) {
        let (length, before) = (self.tableau.len(), self.shifted.len());
        // What the balances are then off by tells soonest that it is not enough.
        if let Some(joined) = self.moved(run, left, joined) {
            let groups = Groups::new((&self.network, self.system), &joined, left, self.budget);
            let others = if left == 2 && self.shifts == 0 { self.enough(&joined, others) } else { Vec::new() };
            if (groups.is_some() || !others.is_empty())
                && let Some(rows) = self.shifted_rows(&run.cells, rows, left, before)
            {
                self.shifts += 1;
                if let Some(groups) = groups {
                    let mut barred = self.tableau.no_cells();
                    run.cells.iter().for_each(|&cell| put(&mut barred, cell));
                    if groups.allow(&self.network, &joined, &barred, left, self.budget) {
                        self.explore(&rows, &barred, left, (&groups, &joined));
                    }
                }
                for other in others.into_iter().filter(|other| other.row != run.row) {
                    self.shift(other, &rows, 0, &joined, &[]);
                }
                self.shifts -= 1;
                self.chosen.pop();
            }
        }
        self.shifted.truncate(before);
        self.tableau.truncate(length);
    }

    /// Those runs with which all may be well.
    fn enough<'a>(&mut self, joined: &Joined, runs: &'a [Run]) -> Vec<&'a Run> {
        let alone = joined.alone();
        let off: Vec<usize> = (0..alone.len()).filter(|&node| alone[node] && joined.off[node] != 0).collect();
        self.budget.spend(2 * alone.len() + 4 * runs.len());
        runs.iter().filter(|run| run.comes_out(joined, &alone, &off)).collect()
    }

    /// Enters what each cell of a run changes by: what the balances are then off by. `None` where that changes no more than one cell
    /// beside the end, and where a cell is not known or changes already.
    fn moved(&mut self, run: &Run, left: usize, joined: &Joined) -> Option<Joined> {
        let (before, run, met) = (self.shifted.len(), &run.cells, count(&run.met) as usize);
        self.budget.spend(run.len() + joined.of.len());
        // The balances of other cells stay off, but for two a change.
        let off = joined.off.iter().filter(|off| **off != 0).count();
        if off > met + 2 * left && left != 2 {
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
        Some(joined)
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
