//! Totals of rows whose cells stand one a line: a lost one leaves no trace, and the number of a page below the row stands in its place.

use super::candidate::{Candidate, Placed};
use super::figure::{counted, ends_in_sum, page_number};
use super::table::Reading;
use crate::amount::Amount;
use crate::document::Cell;
use crate::report::Why;

/// What a row says of its total.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Total {
    /// It is the sum of the others.
    Holds,
    /// It is less than one of them, and may be the number of a page.
    Less,
    /// Anything else.
    Other,
}

impl Reading<'_, '_> {
    /// Refuses rows whose total is less than a figure that it should hold: rather the number of a page. Where most rows are so, the
    /// figures are what they are.
    pub(super) fn doubt_lines(&self, placed: &mut [Placed]) {
        let totals: Vec<Vec<Total>> =
            self.candidates.iter().zip(&*placed).map(|(one, placed)| self.totals(one, placed)).collect();
        let count = |of: Total| totals.iter().flatten().filter(|&&total| total == of).count();
        if count(Total::Less) > count(Total::Holds) {
            return;
        }
        let doubtful = totals.iter().zip(placed).filter(|(totals, _)| totals.contains(&Total::Less));
        doubtful.for_each(|(_, placed)| *placed = Err(Why::Mixed));
    }

    fn totals(&self, candidate: &Candidate<'_>, placed: &Placed) -> Vec<Total> {
        let columns = &self.words[candidate.table].table.columns;
        let Some(cells) = placed.as_ref().ok().filter(|_| candidate.in_lines) else { return Vec::new() };
        let mut cells = cells.iter().map(|&at| &candidate.cells[at]);
        let rows = candidate.order.chunk_by(|a, b| a.row == b.row);
        let mut total = |row: &[super::header::Target]| {
            let of_row: Vec<&Cell> = cells.by_ref().take(row.len()).collect();
            let ends = row.len() > 1 && row.last().is_some_and(|target| columns[target.column].total);
            if ends { of_figures(&of_row) } else { Total::Other }
        };
        rows.map(&mut total).collect()
    }
}

fn of_figures(cells: &[&Cell]) -> Total {
    let figures: Option<Vec<Amount>> = cells.iter().map(|cell| counted(cell, "")).collect();
    let Some((figures, last)) = figures.zip(cells.last()) else { return Total::Other };
    let is_less = |total: u32| figures.iter().any(|&figure| figure > Amount::small(total));
    match page_number(&last.text) {
        _ if ends_in_sum(&figures) => Total::Holds,
        Some(total) if is_less(total) => Total::Less,
        _ => Total::Other,
    }
}
