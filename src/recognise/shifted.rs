//! Rows whose figures may stand a column beside their own: the blank cell before their label is gone, or there is one too many, and
//! another at their end makes up for it. Then the slots of the source say something, and it is wrong.

use super::align::stands_in_slots;
use super::candidate::{Candidate, Placed, Shape};
use super::figure::{counted, is_year, page_number};
use super::header::Target;
use super::table::Reading;
use crate::amount::Amount;
use crate::report::Why;

/// Where the figures of a row stand.
struct Stand {
    start: usize,
    /// Which column is the total; none where it has those of several rows.
    total: Option<usize>,
    /// How many cells each of its rows has, and which of them is the total.
    rows: Vec<(usize, usize)>,
    /// What each cell counts as.
    counts: Vec<Amount>,
}

/// Rows that speak for each other, and where their figures start.
type Witness = ((usize, Shape, usize), usize);

/// Rows that speak for each other, and how many cells they have.
type Width = ((usize, Shape, usize), usize);

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
            let Some(stand) = stand.as_ref().filter(|stand| stand.total.is_some() && !stand.has_no_total(candidate))
            else {
                continue;
            };
            have_total[candidate.table] = true;
            let witness = (candidate.alike(), stand.start);
            let is_certain = stand.is_filled_out(candidate) || stand.holds(candidate, stand.start);
            if is_certain && !witnesses.contains(&witness) {
                witnesses.push(witness);
            }
        }
        // Rows with a figure too many; of one alone it is a slip.
        let (mut once, mut crowded) = (Vec::new(), Vec::new());
        for (candidate, placed) in self.candidates.iter().zip(placed.iter()) {
            let alike = candidate.alike();
            if candidate.loose.is_some() || !matches!(placed, Err(Why::TooMany { .. })) || crowded.contains(&alike) {
                continue;
            }
            if once.contains(&alike) { crowded.push(alike) } else { once.push(alike) }
        }
        let mut widths: Vec<Width> = Vec::new();
        let is_full =
            |candidate: &&Candidate<'_>| candidate.loose.is_none() && candidate.filled().len() == candidate.order.len();
        for candidate in self.candidates.iter().filter(is_full) {
            let width = (candidate.alike(), candidate.cells.len());
            if !widths.contains(&width) {
                widths.push(width);
            }
        }
        for (candidate, placed) in self.candidates.iter().zip(placed.iter_mut()) {
            let is_further = |cells: &Vec<usize>| {
                self.may_be_a_column_further(candidate, cells)
                    || self.has_a_cell_more(candidate, &widths) && !self.sums_up(candidate, cells)
            };
            if placed.as_ref().is_ok_and(is_further) {
                *placed = Err(Why::Ambiguous);
            }
        }
        let mut elsewhere: Vec<Witness> = Vec::new();
        for (candidate, stand) in self.candidates.iter().zip(&stands) {
            let Some(stand) = stand.as_ref().filter(|stand| stand.is_elsewhere()) else { continue };
            let witness = (candidate.alike(), stand.start);
            if !candidate.filled().is_empty() && !elsewhere.contains(&witness) {
                elsewhere.push(witness);
            }
        }
        // Where no row has a figure more than it needs, none of them has one of something else.
        let mut have_more = vec![false; self.words.len()];
        for candidate in &self.candidates {
            have_more[candidate.table] |= candidate.filled().len() > candidate.order.len();
        }
        for ((candidate, stand), placed) in self.candidates.iter().zip(&stands).zip(placed) {
            let Some(stand) = stand.as_ref().filter(|_| !candidate.filled().is_empty()) else { continue };
            let alone = || have_total[candidate.table] && !witnesses.contains(&(candidate.alike(), stand.start));
            // One like it that adds up nowhere may stand where they do.
            let is_as_others = || {
                candidate.cells.len() > candidate.order.len()
                    && !stand.adds_up(stand.start)
                    && (elsewhere.contains(&(candidate.alike(), stand.start)) || crowded.contains(&candidate.alike()))
            };
            if stand.is_elsewhere()
                || have_more[candidate.table] && stand.is_both(candidate)
                || is_as_others()
                || stand.has_no_total(candidate) && stand.start > 0 && alone()
            {
                *placed = Err(Why::Ambiguous);
            }
        }
    }

    /// Of a row without a total only its slots tell: where its first cell is blank and there is one behind it too many, that may be a
    /// number of something else.
    fn may_be_a_column_further(&self, candidate: &Candidate<'_>, cells: &[usize]) -> bool {
        let columns = &self.words[candidate.table].table.columns;
        let has_total = candidate.order.iter().any(|target| columns[target.column].total);
        let first = cells.first().copied().unwrap_or(0);
        candidate.slots
            && candidate.loose.is_none()
            && candidate.order.len() > 1
            && first > 0
            && !has_total
            && !stands_in_slots(candidate, first)
    }

    /// Has a row a cell more than others like it, or than its labels of columns, and a blank under the first of these? That may be a lost
    /// figure of its own, and a number of something else stand behind the last. A blank at the end is what converters leave.
    fn has_a_cell_more(&self, candidate: &Candidate<'_>, widths: &[Width]) -> bool {
        let alike = candidate.alike();
        let is_less = |&(other, cells): &Width| other == alike && cells + 1 == candidate.cells.len();
        let filled = candidate.filled();
        let is_full = filled.len() == candidate.order.len() && candidate.order.len() > 1;
        let blank = filled.first().and_then(|first| candidate.cells.get(first.checked_sub(1)?)).map(|cell| cell.column);
        candidate.loose.is_none()
            && candidate.traceless
            && is_full
            && filled.last() == candidate.cells.len().checked_sub(1).as_ref()
            && candidate.cells.last().is_some_and(|cell| page_number(&cell.text).is_some() || is_year(&cell.text))
            && blank.is_some()
            && blank == candidate.order.first().map(|target| target.slots.start)
            && if self.words[candidate.table].table.across { candidate.beyond } else { widths.iter().any(is_less) }
    }

    /// Where a row of the source has its figures, if one of them is the total of the others.
    fn stand(&self, candidate: &Candidate<'_>, placed: &Placed) -> Option<Stand> {
        let words = &self.words[candidate.table];
        let cells = placed.as_ref().ok().filter(|_| candidate.loose.is_none() && candidate.foreign.is_empty())?;
        let (&start, columns) = (cells.first()?, &words.table.columns);
        let is_total = |target: &Target| columns[target.column].total;
        let row = |row: &[Target]| Some((row.len(), row.iter().position(is_total).filter(|_| row.len() > 2)?));
        let rows: Option<Vec<(usize, usize)>> = candidate.order.chunk_by(|a, b| a.row == b.row).map(row).collect();
        let rows = rows?;
        let in_line = cells.iter().copied().eq(start..start + cells.len());
        let counts: Option<Vec<Amount>> = candidate.cells.iter().map(|cell| counted(cell, "")).collect();
        let total = rows.first().filter(|_| !words.table.across && rows.len() == 1).map(|row| row.1);
        in_line.then_some(Stand { start, total, rows, counts: counts? })
    }
}

impl Stand {
    fn has_no_total(&self, candidate: &Candidate<'_>) -> bool {
        self.total.is_some_and(|total| candidate.cells[self.start + total].text.is_empty())
    }

    /// From the first column to the last: so it can stand nowhere else.
    fn is_filled_out(&self, candidate: &Candidate<'_>) -> bool {
        let filled = candidate.filled();
        filled.first() == Some(&self.start) && filled.last() == Some(&(self.start + candidate.order.len() - 1))
    }

    /// Would the figures add up here, and is none left over?
    fn holds(&self, candidate: &Candidate<'_>, start: usize) -> bool {
        let window = start..start + candidate.order.len();
        candidate.filled().iter().all(|at| window.contains(at)) && self.adds_up(start)
    }

    /// Would those that stand here add up? One beside them may be a number of something else.
    fn adds_up(&self, start: usize) -> bool {
        let mut from = start;
        self.rows.iter().all(|&(length, total)| {
            let Some(row) = self.counts.get(from..from + length) else { return false };
            from += length;
            let mut others = row.iter().enumerate().filter(|(at, _)| *at != total).map(|(_, count)| *count);
            others.try_fold(Amount::ZERO, Amount::checked_add) == Some(row[total])
        })
    }

    /// Do others add up one column before, and these too? Where the slots do not say which, nobody knows.
    fn is_both(&self, candidate: &Candidate<'_>) -> bool {
        let Some(before) = self.start.checked_sub(1) else { return false };
        let length = candidate.order.len();
        let differ = self.counts.get(before..before + length) != self.counts.get(self.start..self.start + length);
        let in_place = candidate.slots && stands_in_slots(candidate, self.start);
        differ && !in_place && self.adds_up(self.start) && self.adds_up(before)
    }

    /// Do they add up one column further, and not here?
    fn is_elsewhere(&self) -> bool {
        let before = || self.start.checked_sub(1).is_some_and(|start| self.adds_up(start));
        !self.adds_up(self.start) && (before() || self.adds_up(self.start + 1))
    }
}
