//! Loose rows that may have caught a figure that is not theirs: the number of a page, or those of a row that lost its label.

use super::candidate::Seen;
use super::candidate::{Candidate, Placed};
use super::figure::page_number;
use super::figure::{counted, ends_in_sum};
use super::lost::is_for;
use super::table::Reading;
use crate::amount::Amount;
use crate::document::Cell;
use crate::form::LayoutCell;
use crate::report::{Value, Why, value};

impl Reading<'_, '_> {
    /// Numbers alone among rows are those of pages where they go up, by little: one alone may be a figure whose label is lost.
    pub(super) fn number_pages(&mut self) {
        /// Between two of them others may stand behind rows.
        const STEP: u32 = 3;
        let goes_up = |pair: &[u32]| pair[0] < pair[1] && pair[1] - pair[0] <= STEP;
        if self.bare.len() > 1 && self.bare.windows(2).all(goes_up) {
            std::mem::take(&mut self.bare).into_iter().for_each(|number| self.take_page(number));
        }
    }

    /// Refuses rows that may hold the number of a page.
    pub(super) fn doubt_pages(&self, placed: &mut [Placed]) {
        for &at in &self.paged {
            let candidate = &self.candidates[at];
            let is_proved = self.adds_up(candidate) && !adds_up_before_last(candidate);
            if placed[at].is_ok() && !is_proved {
                placed[at] = Err(Why::Mixed);
            }
        }
        self.doubt_surplus(placed);
        for (candidate, placed) in self.candidates.iter().zip(&mut *placed) {
            if placed.is_ok() && self.may_hold_a_page_number(candidate) {
                *placed = Err(Why::Mixed);
            }
        }
        self.doubt_lines(placed);
        for (candidate, placed) in self.candidates.iter().zip(placed) {
            if let Err(Why::TooMany { found, expected }) = *placed
                && found == expected + 1
                && self.ends_in_page_number(candidate, expected)
            {
                *placed = Ok((0..expected).collect());
            }
        }
    }

    /// Is the figure behind a full row the number of a page? The others add up, and without any other of them they would not, or say
    /// the same.
    fn ends_in_page_number(&self, candidate: &Candidate<'_>, wanted: usize) -> bool {
        let last = wanted;
        let is_page = candidate.cells.get(last).is_some_and(|cell| page_number(&cell.text).is_some());
        let is_full = candidate.cells.iter().all(|cell| figure(cell).is_some()) && candidate.cells.len() == wanted + 1;
        let without = |left: usize| (0..=last).filter(|&at| at != left).collect::<Vec<usize>>();
        let says = |cells: &[usize]| cells.iter().map(|&at| figure(&candidate.cells[at])).collect::<Vec<_>>();
        let right = without(last);
        is_page
            && is_full
            && self.sums_up(candidate, &right)
            && (0..last)
                .map(without)
                .filter(|cells| self.sums_up(candidate, cells))
                .all(|cells| says(&cells) == says(&right))
    }

    /// Refuses rows whose figures may go on below, but where they add up as they stand.
    pub(super) fn doubt_continued(&self, placed: &mut [Placed]) {
        for at in self.continued.doubtful() {
            if placed[at].is_ok() && !self.adds_up(&self.candidates[at]) {
                placed[at] = Err(Why::Mixed);
            }
        }
    }

    /// A loose row may have lost a blank and caught the number of a page. In a document with page numbers a figure that could be
    /// one is believed only where it is part of a total that is right.
    fn may_hold_a_page_number(&self, candidate: &Candidate<'_>) -> bool {
        /// The last pages may hold nothing but tables.
        const PAGES: u32 = 3;
        let Some(last) = self.alone.last().filter(|_| candidate.loose.is_some()) else { return false };
        let is_page = |page: u32| (1..=last + PAGES).contains(&page) && self.alone.binary_search(&page).is_err();
        let mut figures = candidate.cells.iter().filter_map(|cell| page_number(&cell.text));
        figures.any(is_page) && !self.adds_up(candidate)
    }

    /// Are all its cells figures, and is the total of each row that of the others?
    fn adds_up(&self, candidate: &Candidate<'_>) -> bool {
        let cells: Vec<usize> = (0..candidate.cells.len().min(candidate.order.len())).collect();
        cells.iter().all(|&at| figure(&candidate.cells[at]).is_some()) && self.sums_up(candidate, &cells)
    }

    /// Where blanks leave no trace and the label of the next row is lost, a row takes that one's figures for its own: beside its label
    /// they do not, but where they add up they may have come with it.
    pub(super) fn doubt_next_row(&self, placed: &mut [Placed]) {
        for (at, (candidate, placed)) in self.candidates.iter().zip(placed).enumerate() {
            let Some(row) = self.labels[at].0.filter(|_| candidate.loose.is_some()) else { continue };
            if let Ok(cells) = placed
                && (candidate.apart && self.may_be_of_next(candidate, row) || self.contradicts(candidate, cells))
                && self.next_is_missing(candidate.table, row)
            {
                *placed = Err(Why::Mixed);
            }
        }
    }

    /// Is the next row printed right below, and goes the table on behind it? Noughts say the same of either.
    fn may_be_of_next(&self, candidate: &Candidate<'_>, row: usize) -> bool {
        let table = self.words[candidate.table].table;
        let prints =
            |line: &Vec<LayoutCell>, row: usize| line.iter().any(|cell| cell.row.as_ref() == Some(&table.rows[row].id));
        let is_below = table
            .layout
            .iter()
            .skip_while(|line| !prints(line, row))
            .nth(1)
            .is_some_and(|line| (row + 1..table.rows.len()).any(|next| prints(line, next)));
        let goes_on =
            self.seen.iter().any(|seen| seen.table == candidate.table && seen.row.is_some_and(|other| other > row));
        let is_nought = |cell: &Cell| figure(cell) == Some(Amount::ZERO);
        is_below && goes_on && !candidate.cells.iter().all(is_nought)
    }

    /// Is the total of a row another than that of its other figures?
    fn contradicts(&self, candidate: &Candidate<'_>, cells: &[usize]) -> bool {
        let columns = &self.words[candidate.table].table.columns;
        if candidate.order.len() < 2 || candidate.order.last().is_none_or(|target| !columns[target.column].total) {
            return false;
        }
        let figures: Option<Vec<Amount>> = cells.iter().map(|&cell| counted(&candidate.cells[cell], "")).collect();
        figures.is_some_and(|figures| !ends_in_sum(&figures))
    }

    /// Is the row that the form prints next nowhere to be seen?
    fn next_is_missing(&self, table: usize, row: usize) -> bool {
        let rows = &self.words[table].table.rows;
        let Some(next) = (row + 1..rows.len()).find(|&next| rows[next].instead.is_none()) else { return false };
        let is_next = |&other: &usize| other == next || is_for(rows[other].instead.as_deref(), &rows[next].id);
        let is_it = |seen: &Seen| seen.table == table && seen.row.as_ref().is_some_and(is_next);
        !self.seen.iter().any(is_it)
    }
}

/// Do those before the last add up without it? Then the last may be none of theirs.
fn adds_up_before_last(candidate: &Candidate<'_>) -> bool {
    let last = candidate.order.last().map(|target| target.row);
    let of_last = candidate.order.iter().filter(|target| Some(target.row) == last).count();
    let cells = &candidate.cells[..candidate.filled().last().map_or(0, |last| last + 1)];
    let figures: Option<Vec<Amount>> = cells[cells.len().saturating_sub(of_last)..].iter().map(figure).collect();
    figures.is_some_and(|figures| figures.split_last().is_some_and(|(_, before)| ends_in_sum(before)))
}

/// A figure as counts have it.
fn figure(cell: &Cell) -> Option<Amount> {
    match value::read(&cell.text, "") {
        Value::Figure(amount) => amount.to_u32().map(|_| amount),
        _ => None,
    }
}
