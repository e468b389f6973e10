//! Numbers of other things in rows where a blank leaves no trace: that of the row before its label or behind its figures, a page's,
//! last year's total. A row that lost a blank and has such a number looks whole, and its figures are not where they stand.
//!
//! Of one row alone only its sum tells. What the others show counts as well: that blanks were lost, and that numbers are too many.

use super::candidate::{Candidate, Placed};
use super::figure::page_number;
use super::figure::{counted, ends_in_sum};
use super::table::Reading;
use crate::amount::Amount;
use crate::report::Why;

/// What rows show together.
#[derive(Clone, Default)]
struct Shown {
    /// Rows with fewer figures than columns.
    lost: usize,
    /// Rows with as many, and rows with more.
    exact: usize,
    surplus: usize,
    /// How many more at most.
    most: usize,
    /// Do the first or the last figures of rows below each other count them?
    counts: bool,
    /// Are there such numbers in one of several tables?
    crowded: bool,
    /// Do numbers stand alone, as those of pages do?
    pages: bool,
}

impl Shown {
    fn take(&mut self, candidate: &Candidate<'_>, placed: &Placed) {
        let filled = candidate.filled().len();
        match placed {
            // So many more are those of another row, whose label is lost.
            Err(Why::TooMany { found, expected }) if *expected > 1 && found - expected >= *expected => {}
            Err(Why::TooMany { found, expected }) => {
                self.surplus += 1;
                self.most = self.most.max(found - expected);
            }
            Err(_) if filled < candidate.order.len() && filled == candidate.cells.len() => self.lost += 1,
            Err(_) => {}
            Ok(_) => self.exact += 1,
        }
    }

    /// Stands a number too many beside more than one row, and not only here and there, as those of pages do?
    fn is_crowded(&self) -> bool {
        /// Rows that lost a blank seem whole; more than so many to one that did not are whole.
        const SHARE: usize = 4;
        self.counts || self.crowded || self.surplus > 1 && SHARE * self.surplus >= self.exact
    }

    /// Stands one beside nearly every row, and were blanks lost? Then what seems whole is not, though its figures add up.
    fn is_everywhere(&self) -> bool {
        self.lost > 0 && self.surplus > 1 && self.surplus >= self.exact
    }

    /// Are there numbers too many, and were blanks lost?
    fn is_both(&self) -> bool {
        self.lost > 0 && (self.surplus > 0 || self.pages) || self.is_crowded()
    }
}

impl Reading<'_, '_> {
    /// Refuses rows that may have lost a blank and hold a number that is none of their figures.
    pub(super) fn doubt_surplus(&self, placed: &mut [Placed]) {
        let mut all = Shown { counts: counts(&self.candidates), pages: !self.alone.is_empty(), ..Shown::default() };
        let mut of_table = vec![Shown::default(); self.words.len()];
        for (candidate, placed) in self.candidates.iter().zip(&*placed).filter(|(candidate, _)| candidate.traceless) {
            all.take(candidate, placed);
            of_table[candidate.table].take(candidate, placed);
        }
        all.crowded = of_table.iter().any(Shown::is_crowded);
        for (candidate, placed) in self.candidates.iter().zip(placed) {
            if candidate.traceless
                && placed
                    .as_deref()
                    .is_ok_and(|cells| self.may_hold_more(candidate, cells, &all, &of_table[candidate.table]))
            {
                *placed = Err(Why::Mixed);
            }
        }
    }

    fn may_hold_more(&self, candidate: &Candidate<'_>, cells: &[usize], shown: &Shown, here: &Shown) -> bool {
        let columns = &self.words[candidate.table].table.columns;
        let of = |(target, &at): (&super::header::Target, &usize)| {
            counted(&candidate.cells[at], &columns[target.column].unit)
        };
        let figures: Vec<Option<Amount>> = candidate.order.iter().zip(cells).map(of).collect();
        let rows: Vec<usize> = candidate.order.chunk_by(|a, b| a.row == b.row).map(<[_]>::len).collect();
        let has_totals = candidate
            .order
            .chunk_by(|a, b| a.row == b.row)
            .all(|row| row.len() > 1 && row.last().is_some_and(|last| columns[last.column].total));
        if !has_totals {
            return shown.counts || shown.is_crowded() && here.surplus > 0;
        }
        let whole: Option<Vec<Amount>> = figures.iter().copied().collect();
        if shown.is_everywhere() {
            return figures.iter().any(|figure| *figure != Some(Amount::ZERO));
        }
        let stands = whole.is_some_and(|figures| adds_up(&figures, &rows, 0));
        let more = shown.most.clamp(1, 2);
        if stands {
            return shown.is_both() && has_other(&figures, &rows, more, true);
        }
        shown.is_crowded()
            || candidate.in_lines
                && (shown.lost + shown.surplus > 0 || shown.pages)
                && has_page_within(candidate, cells, &figures, &rows)
            || has_other(&figures, &rows, more, shown.lost + shown.surplus > 0)
    }
}

/// Would figures add up without one at their end, or, where the rows around give reason, at their start, and with a blank for each
/// somewhere among them? Noughts say the same in every place.
fn has_other(figures: &[Option<Amount>], rows: &[usize], most: usize, in_front: bool) -> bool {
    let is_said = |figure: &Option<Amount>| figure.is_none_or(|figure| figure != Amount::ZERO);
    (1..=most).any(|more| {
        (0..=if in_front { more } else { 0 }).any(|front| {
            let end = figures.len().saturating_sub(more - front);
            let Some(rest) = figures.get(front..end) else { return false };
            let rest: Option<Vec<Amount>> = rest.iter().copied().collect();
            figures[..front].iter().all(is_said)
                && figures[end..].iter().all(is_said)
                && rest.is_some_and(|rest| adds_up(&rest, rows, more))
        })
    })
}

/// Of figures one a line that do not add up: would they without one of them that may be the number of a page, and with a blank somewhere?
fn has_page_within(candidate: &Candidate<'_>, cells: &[usize], figures: &[Option<Amount>], rows: &[usize]) -> bool {
    let Some(figures) = figures.iter().copied().collect::<Option<Vec<Amount>>>() else { return false };
    let is_page = |at: &usize| page_number(&candidate.cells[cells[*at]].text).is_some();
    (0..figures.len()).filter(is_page).any(|at| {
        let rest: Vec<Amount> = [&figures[..at], &figures[at + 1..]].concat();
        adds_up(&rest, rows, 1)
    })
}

/// Is the last figure of each row the sum of its others, where so many blanks are lost?
fn adds_up(figures: &[Amount], rows: &[usize], lost: usize) -> bool {
    let [first, others @ ..] = rows else { return figures.is_empty() && lost == 0 };
    (0..=lost.min(*first)).any(|here| {
        figures.split_at_checked(first - here).is_some_and(|(own, behind)| {
            let is_nought = || here > 0 && own.iter().all(|&figure| figure == Amount::ZERO);
            (ends_in_sum(own) || is_nought()) && adds_up(behind, others, lost - here)
        })
    })
}

/// Do the first or the last figures of rows count them: each more than the one above, by little, and from the start?
fn counts(candidates: &[Candidate<'_>]) -> bool {
    /// Of so many that it is no chance.
    const FEWEST: usize = 4;
    /// Labels between rows are counted, too.
    const STEP: u32 = 3;
    let starts = |number: u32| (1..=STEP).contains(&number);
    let run = |number: &dyn Fn(&Candidate<'_>) -> Option<u32>| {
        let mut length = 0;
        let mut before = 0;
        candidates.iter().filter(|candidate| candidate.traceless).any(|candidate| {
            let number = number(candidate);
            let goes_on = number.is_some_and(|number| number > before && number - before <= STEP);
            length = if goes_on && length > 0 { length + 1 } else { usize::from(number.is_some_and(starts)) };
            before = number.unwrap_or(0);
            length >= FEWEST
        })
    };
    let first = |candidate: &Candidate<'_>| candidate.cells.first().and_then(|cell| page_number(&cell.text));
    let last = |candidate: &Candidate<'_>| candidate.cells.last().and_then(|cell| page_number(&cell.text));
    run(&first) || run(&last)
}
