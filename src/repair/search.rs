//! All smallest sets of cells whose change makes every equation hold.
//!
//! A row that is off must have one of its cells changed, be it an equation or what several imply (Fellegi and Holt). So the search takes
//! the shortest such row, tries each of its cells in turn, bars those tried from the later ones, and goes on with what the rows imply
//! without the cell. Every set of cells whose figures the equations determine is met exactly once; sets that leave their own figures
//! open are none to propose. What order rows and cells have changes the way, not what is found.

use super::effort::Budget;
use super::groups::Groups;
use super::network::{Joined, Network};
use super::set::{SHIFTS_APART, Set};
use super::system::System;
use super::tableau::{Mask, Tableau, add, cells, count, meet, put, without};

/// From so many changes on they are looked for by groups of balances, and a sole set is not said to be the only one: of a thousand
/// tables with five errors, four other cells explain ten as well.
const UNSURE: usize = 4;

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
    pub(super) found: Vec<Set>,
    /// How many changes it may make.
    most: usize,
    /// From so many changes on they are looked for by groups.
    scattered_from: usize,
    pub(super) network: Network,
    pub(super) budget: &'a mut Budget,
    /// Was there a set that no figures from 0 on fit into?
    pub(super) refused: bool,
}

/// All smallest sets of no more than so many changes, none where nothing is broken; and is there for sure no other of that size? `None` where there are too many
/// contradictions for the budget.
#[must_use]
pub(super) fn smallest(system: &System, most: usize, budget: &mut Budget) -> Option<(Vec<Set>, bool)> {
    smallest_by(system, most, UNSURE, budget)
}

/// The same, by groups of balances from so many changes on.
#[must_use]
pub(super) fn smallest_by(
    system: &System,
    most: usize,
    scattered_from: usize,
    budget: &mut Budget,
) -> Option<(Vec<Set>, bool)> {
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
    let network = Network::new(system, &values, budget);
    let mut search = Search {
        system,
        network,
        budget,
        most,
        scattered_from,
        values,
        tableau,
        chosen: Vec::new(),
        shifted: Vec::new(),
        shifts: 0,
        found: Vec::new(),
        refused: false,
    };
    let impossible = search.impossible();
    if let Some(only) = search.with(rows.clone(), &impossible) {
        return Some((search.found, only));
    }
    // A figure that is none may stand for itself: not for what is broken.
    search.refused = false;
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
        let joined = self.network.joined(cells.iter().copied());
        for left in 0..=rows.len().min(self.most.saturating_sub(cells.len())) {
            let refused = self.refused;
            if let Some(groups) = Groups::new((&self.network, self.system), &joined, left, self.budget)
                && groups.allow(&self.network, &joined, &barred, left, self.budget)
            {
                let is_done = cells.is_empty() && left >= self.scattered_from && self.scatter(left, &groups);
                if !is_done {
                    self.explore(&rows, &barred, left, (&groups, &joined));
                }
            }
            if left <= SHIFTS_APART {
                self.shift_rows(&rows, left, &joined);
            }
            if self.budget.is_spent() {
                self.found.clear();
                return None;
            }
            if !self.found.is_empty() {
                return Some(self.found.len() == 1 && !refused && left < UNSURE);
            }
        }
        None
    }

    /// Takes a cell out of the rows, to be changed.
    pub(super) fn choose(&mut self, rows: &mut Vec<usize>, cell: usize) -> bool {
        let before = self.tableau.len();
        let pivot = self.tableau.eliminate(rows, cell);
        self.budget.spend((self.tableau.len() - before + 1) * self.values.len() + 8 * rows.len());
        match pivot {
            Some(pivot) => self.chosen.push((cell, pivot)),
            // Figures past their range: nothing is said.
            None => self.budget.exhaust(),
        }
        pivot.is_some()
    }

    /// Changes so many cells more, none of those barred, in every way that makes the rows hold.
    pub(super) fn explore(
        &mut self,
        rows: &[usize],
        barred: &[u64],
        left: usize,
        (groups, joined): (&Groups, &Joined),
    ) {
        self.budget.spend(rows.len());
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
                let mut joined = joined.clone();
                joined.join(self.network.ends[cell]);
                if !groups.allow(&self.network, &joined, &barred, left - 1, self.budget) {
                    continue;
                }
                let (length, mut rest) = (self.tableau.len(), rows.to_vec());
                if self.choose(&mut rest, cell) {
                    self.explore(&rest, &barred, left - 1, (groups, &joined));
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
        self.budget.spend(rows.len());
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
            self.budget.spend(8 * off.len() * off.len());
            let lives: Vec<Mask> = off.iter().map(|&row| without(self.tableau.mask(row), barred)).collect();
            let (apart, shortest) = apart(&lives);
            if apart.len() > left || count(&lives[shortest]) == 0 || self.budget.is_spent() {
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
