//! Rows whose figures may stand a column beside their own: the blank cell before their label is gone, or there is one too many, and
//! another at their end makes up for it. Then the slots of the source say something, and it is wrong.

use super::candidate::{Candidate, Placed, Shape};
use super::figure::counted;
use super::table::Reading;
use crate::amount::Amount;
use crate::report::Why;

/// Where the figures of a row stand.
struct Stand {
    start: usize,
    /// Which column is the total.
    total: usize,
    /// What each cell counts as.
    counts: Vec<Amount>,
}

/// Rows that speak for each other, and where their figures start.
type Witness = ((usize, Shape, usize), usize);

impl Reading<'_, '_> {
    /// Refuses rows whose figures add up one column further, and those without a total that no other row speaks for.
    pub(super) fn doubt_shifted(&self, placed: &mut [Placed]) {
        let mut witnesses: Vec<Witness> = Vec::new();
        let mut have_total = vec![false; self.words.len()];
        let stands: Vec<Option<Stand>> = self
            .candidates
            .iter()
            .zip(placed.iter())
            .map(|(candidate, placed)| self.stand(candidate, placed))
            .collect();
        for (candidate, stand) in self.candidates.iter().zip(&stands) {
            let Some(stand) = stand.as_ref().filter(|stand| !stand.has_no_total(candidate)) else { continue };
            have_total[candidate.table] = true;
            let witness = (candidate.alike(), stand.start);
            let is_certain = stand.is_filled_out(candidate) || stand.holds(candidate, stand.start);
            if is_certain && !witnesses.contains(&witness) {
                witnesses.push(witness);
            }
        }
        for ((candidate, stand), placed) in self.candidates.iter().zip(&stands).zip(placed) {
            let Some(stand) = stand.as_ref().filter(|_| !candidate.filled().is_empty()) else { continue };
            let alone = || have_total[candidate.table] && !witnesses.contains(&(candidate.alike(), stand.start));
            if stand.is_elsewhere(candidate) || stand.has_no_total(candidate) && stand.start > 0 && alone() {
                *placed = Err(Why::Ambiguous);
            }
        }
    }

    /// Where a row of the source has its figures, if one of them is the total of the others.
    fn stand(&self, candidate: &Candidate<'_>, placed: &Placed) -> Option<Stand> {
        let words = &self.words[candidate.table];
        let cells = placed.as_ref().ok().filter(|_| candidate.loose.is_none() && candidate.foreign.is_empty())?;
        let (&start, columns) = (cells.first()?, &words.table.columns);
        let is_total = |at: &usize| columns[candidate.order[*at].column].total;
        let total = (0..candidate.order.len()).find(is_total).filter(|_| candidate.order.len() > 2)?;
        let in_line = cells.iter().copied().eq(start..start + cells.len());
        let counts: Option<Vec<Amount>> = candidate.cells.iter().map(|cell| counted(cell, "")).collect();
        (in_line && !words.table.across).then_some(Stand { start, total, counts: counts? })
    }
}

impl Stand {
    fn has_no_total(&self, candidate: &Candidate<'_>) -> bool {
        candidate.cells[self.start + self.total].text.is_empty()
    }

    /// From the first column to the last: so it can stand nowhere else.
    fn is_filled_out(&self, candidate: &Candidate<'_>) -> bool {
        let filled = candidate.filled();
        filled.first() == Some(&self.start) && filled.last() == Some(&(self.start + candidate.order.len() - 1))
    }

    /// Would the figures add up here?
    fn holds(&self, candidate: &Candidate<'_>, start: usize) -> bool {
        let window = start..start + candidate.order.len();
        if window.end > self.counts.len() || candidate.filled().iter().any(|at| !window.contains(at)) {
            return false;
        }
        let mut others = window.filter(|&at| at != start + self.total).map(|at| self.counts[at]);
        others.try_fold(Amount::ZERO, Amount::checked_add) == Some(self.counts[start + self.total])
    }

    /// Do they add up one column further, and not here?
    fn is_elsewhere(&self, candidate: &Candidate<'_>) -> bool {
        let before = || self.start.checked_sub(1).is_some_and(|start| self.holds(candidate, start));
        !self.holds(candidate, self.start) && (before() || self.holds(candidate, self.start + 1))
    }
}
