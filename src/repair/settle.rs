//! What becomes of sets of cells that could change: entered where their figures fit, with every limit kept.

use super::deduce::deduce;
use super::groups::Groups;
use super::scatter::Scatter;
use super::search::Search;
use super::set::Set;
use super::tableau::add;

/// Steps that a set takes to be weighed and ordered later.
const SET: usize = 300;

impl Search<'_> {
    /// Finds all sets of this size by the groups of balances that they link; `false` where that does not tell all of them.
    pub(super) fn scatter(&mut self, left: usize, groups: &Groups) -> bool {
        let Some(scatter) = Scatter::new(self.system, &self.network, self.budget) else { return false };
        let Some(ways) = scatter.ways(groups, left) else { return self.budget.is_spent() };
        for changes in ways {
            self.budget.spend(self.values.len() + SET);
            let mut values = self.values.clone();
            changes.iter().for_each(|&(cell, to)| values[cell] = Some(to));
            if self.system.keeps_limits(&self.values, &values) == Some(true) {
                let (shifted, size) = (Vec::new(), changes.len());
                self.found.push(Set { changes, shifted, size });
            }
        }
        true
    }

    /// Enters the set that is chosen, if its figures fit.
    pub(super) fn settle(&mut self) {
        self.budget.spend(self.values.len());
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
        // To be weighed and ordered later.
        self.budget.spend(SET);
        if self.shifts == 0 || changes.len() > size && !is_known() {
            self.found.push(Set { changes, shifted: self.shifted.clone(), size });
        }
    }

    /// All figures with the changes chosen; `None` where one does not fit its cell, or a limit is left further behind.
    fn changed(&mut self) -> Option<Vec<Option<i64>>> {
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
        if !self.system.keeps_limits(&self.values, &values)? {
            return None;
        }
        deduce(self.system, &mut values.clone(), self.budget).then_some(values)
    }
}
