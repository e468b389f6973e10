//! All smallest sets of cells whose change makes every equation hold.
//!
//! A row that is off must have one of its cells changed, be it an equation or what several imply (Fellegi and Holt). So the search takes
//! the shortest such row, tries each of its cells in turn, bars those tried from the later ones, and goes on with what the rows imply
//! without the cell. Every set of cells whose figures the equations determine is met exactly once; sets that leave their own figures
//! open are none to propose. What order rows and cells have changes the way, not what is found.

use super::deduce::deduce;
use super::system::System;
use super::tableau::{Mask, Tableau, add, cells, count, meet, put, without};

/// Cells of rows looked at before a table is given up: some 100 ms in a browser.
const MOST_STEPS: usize = 40_000_000;

/// From so many changes on two shifted rows and a cell, which are not looked for, may be as few.
const SHIFTS_APART: usize = 5;

/// Cells and what they should hold instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Set {
    /// By cell.
    pub changes: Vec<(usize, i64)>,
    /// Cells of rows shifted by one column, each with its change.
    pub shifted: Vec<(usize, i64)>,
}

/// A search at work.
pub(super) struct Search<'a> {
    pub(super) system: &'a System,
    pub(super) values: Vec<Option<i64>>,
    pub(super) tableau: Tableau,
    /// Cells that change, each with the row that tells by how much.
    pub(super) chosen: Vec<(usize, usize)>,
    /// The cells of rows that are shifted, each with its change.
    pub(super) shifted: Vec<(usize, i64)>,
    /// How many such rows there are.
    pub(super) shifts: usize,
    found: Vec<Set>,
    pub(super) steps: usize,
    /// How many steps it may take.
    most: usize,
    /// Was there a set that no figures from 0 on fit into?
    refused: bool,
}

/// All smallest sets, none where nothing is broken; and is there for sure no other of that size? `None` where there are too many
/// contradictions.
#[must_use]
pub(super) fn smallest(system: &System) -> Option<(Vec<Set>, bool)> {
    within(system, MOST_STEPS)
}

/// The same within a budget of steps.
#[must_use]
pub(super) fn within(system: &System, most: usize) -> Option<(Vec<Set>, bool)> {
    let values = system.values();
    let mut tableau = system.tableau(&values)?;
    let mut rows: Vec<usize> = (0..tableau.len()).collect();
    // What cannot be known may be anything: the rest must hold without it.
    for cell in 0..values.len() {
        if values[cell].is_none() && rows.iter().any(|&row| tableau.coefficient(row, cell) != 0) {
            tableau.eliminate(&mut rows, cell)?;
        }
    }
    if rows.iter().all(|&row| tableau.residual(row) == 0) {
        return Some((Vec::new(), false));
    }
    let mut search = Search {
        system,
        values,
        tableau,
        chosen: Vec::new(),
        shifted: Vec::new(),
        shifts: 0,
        found: Vec::new(),
        steps: 0,
        most,
        refused: false,
    };
    let impossible = search.impossible();
    if let Some(only) = search.with(rows.clone(), &impossible) {
        return Some((search.found, only));
    }
    // A figure that is none may stand for itself: not for what is broken.
    (search.steps, search.refused) = (0, false);
    let only = search.with(rows, &[])?;
    Some((search.found, only))
}

impl Search<'_> {
    /// Cells of broken equations whose figure no cell may hold: one below 0, or with decimals.
    fn impossible(&self) -> Vec<usize> {
        let mut found = Vec::new();
        for equation in &self.system.equations {
            if equation.is_known(&self.values) && equation.known(&self.values) != Some(0) {
                for &(cell, _) in &equation.terms {
                    let fits = self.values[cell].is_some_and(|value| self.system.fits(cell, value));
                    if !fits && !found.contains(&cell) {
                        found.push(cell);
                    }
                }
            }
        }
        found
    }

    /// Finds all smallest sets with these cells among them: is there no other for sure? `None` where there are none within the budget.
    fn with(&mut self, mut rows: Vec<usize>, cells: &[usize]) -> Option<bool> {
        self.chosen.clear();
        for &cell in cells {
            let pivot = self.tableau.eliminate(&mut rows, cell)?;
            self.chosen.push((cell, pivot));
        }
        let barred = self.tableau.no_cells();
        for left in 0..=rows.len() {
            let refused = self.refused;
            self.explore(&rows, &barred, left);
            self.shift_rows(&rows, left);
            if self.is_spent() {
                self.found.clear();
                return None;
            }
            if !self.found.is_empty() {
                return Some(self.found.len() == 1 && !refused && left < SHIFTS_APART);
            }
        }
        None
    }

    fn is_spent(&self) -> bool {
        self.steps > self.most
    }

    /// Takes a cell out of the rows, to be changed.
    pub(super) fn choose(&mut self, rows: &mut Vec<usize>, cell: usize) -> bool {
        let before = self.tableau.len();
        let pivot = self.tableau.eliminate(rows, cell);
        self.steps += (self.tableau.len() - before + 1) * self.values.len() + 8 * rows.len();
        match pivot {
            Some(pivot) => self.chosen.push((cell, pivot)),
            // Figures past their range: nothing is said.
            None => self.steps = usize::MAX / 2,
        }
        pivot.is_some()
    }

    /// Changes so many cells more, none of those barred, in every way that makes the rows hold.
    pub(super) fn explore(&mut self, rows: &[usize], barred: &[u64], left: usize) {
        self.steps += rows.len();
        let off: Vec<usize> = rows.iter().copied().filter(|&row| self.tableau.residual(row) != 0).collect();
        if off.is_empty() {
            // A smaller set that holds was met before, and refused.
            if left == 0 {
                self.settle();
            }
            return;
        }
        let mut barred = barred.to_vec();
        let Some(row) = self.narrow(&off, &mut barred, left) else { return };
        for cell in cells(&without(self.tableau.mask(row), &barred)) {
            put(&mut barred, cell);
            if left > 1 {
                let (length, mut rest) = (self.tableau.len(), rows.to_vec());
                if self.choose(&mut rest, cell) {
                    self.explore(&rest, &barred, left - 1);
                    self.chosen.pop();
                }
                self.tableau.truncate(length);
            } else if self.mends_all(rows, row, cell) {
                self.chosen.push((cell, row));
                self.settle();
                self.chosen.pop();
            }
        }
    }

    /// Does what makes one row hold make all rows hold?
    fn mends_all(&mut self, rows: &[usize], one: usize, cell: usize) -> bool {
        self.steps += rows.len();
        let (by, residual) = (self.tableau.coefficient(one, cell), self.tableau.residual(one));
        rows.iter().all(|&row| {
            let own = add(0, self.tableau.coefficient(row, cell), residual);
            own.is_some() && own == add(0, self.tableau.residual(row), by)
        })
    }

    /// Bars cells that no set of this size changes: the row with the fewest cells left, one of which must change. `None` where there is
    /// no such set, or the budget is spent.
    ///
    /// Rows without a cell in common need a change each. Where there are as many of them as changes left, each has exactly one, and no
    /// cell outside of them changes.
    fn narrow(&mut self, off: &[usize], barred: &mut Mask, left: usize) -> Option<usize> {
        loop {
            self.steps += 8 * off.len() * off.len();
            let lives: Vec<Mask> = off.iter().map(|&row| without(self.tableau.mask(row), barred)).collect();
            let (apart, shortest) = apart(&lives);
            if apart.len() > left || count(&lives[shortest]) == 0 || self.is_spent() {
                return None;
            }
            let mut outside: Mask = vec![!0; barred.len()];
            for &at in &apart {
                outside = without(&outside, &lives[at]);
            }
            if apart.len() < left || outside == *barred {
                return Some(off[shortest]);
            }
            *barred = outside;
        }
    }

    /// Enters the set that is chosen, if its figures fit.
    fn settle(&mut self) {
        self.steps += self.values.len();
        let Some(values) = self.changed() else {
            self.refused |= self.shifts == 0;
            return;
        };
        let mut changes = Vec::new();
        for (cell, value) in values.into_iter().enumerate() {
            if value != self.values[cell] {
                changes.push((cell, value.unwrap_or(0)));
            }
        }
        // A shifted row counts as two; one that changes no more cells is met as what it is.
        let size = self.chosen.len() + self.shifts;
        let is_known = || self.found.iter().any(|set| set.changes == changes);
        if self.shifts == 0 || changes.len() > size && !is_known() {
            self.found.push(Set { changes, shifted: self.shifted.clone() });
        }
    }

    /// All figures with the changes chosen; `None` where one does not fit its cell, or a limit is left further behind.
    fn changed(&self) -> Option<Vec<Option<i64>>> {
        let mut deltas = self.shifted.clone();
        for &(cell, pivot) in self.chosen.iter().rev() {
            let mut rest = self.tableau.residual(pivot);
            for &(other, delta) in &deltas[self.shifted.len()..] {
                rest = add(rest, self.tableau.coefficient(pivot, other), delta)?;
            }
            let by = self.tableau.coefficient(pivot, cell);
            if rest % by != 0 {
                return None;
            }
            deltas.push((cell, -(rest / by)));
        }
        let mut values = self.values.clone();
        for (cell, delta) in deltas {
            let value = add(values[cell]?, delta, 1).filter(|&value| self.system.fits(cell, value));
            values[cell] = Some(value?);
        }
        for limit in self.system.limits.iter().filter(|limit| limit.is_known(&values)) {
            if limit.known(&values)? > limit.known(&self.values)?.max(0) {
                return None;
            }
        }
        deduce(self.system, &mut values.clone()).then_some(values)
    }
}

/// Sets of cells of which no two have one in common, as many as are found by taking first what meets the fewest others: their positions.
/// And the position of the smallest set.
fn apart(sets: &[Mask]) -> (Vec<usize>, usize) {
    let mut taken: Vec<usize> = Vec::new();
    let mut shortest = 0;
    let mut crowds = Vec::new();
    for (at, one) in sets.iter().enumerate() {
        crowds.push(sets.iter().filter(|other| meet(one, other)).count());
        if count(one) < count(&sets[shortest]) {
            shortest = at;
        }
    }
    for most in 0..=sets.len() {
        for at in 0..sets.len() {
            if crowds[at] == most && !taken.iter().any(|&other| meet(&sets[at], &sets[other])) {
                taken.push(at);
            }
        }
    }
    (taken, shortest)
}
