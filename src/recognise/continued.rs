//! Rows whose figures may go on below them: in a narrow mail or a converted page the last digits of 5787 stand on the next line, or in
//! a row of their own without a label. What was read above is then no figure of the report.

use super::align::Placed;
use super::faces::{Faces, is_value, page_number};
use super::table::Reading;
use crate::report::Why;

/// Figures below a row that have no label.
#[derive(Default)]
pub(super) struct Continued {
    /// The candidate that was taken in last, if nothing stood below it so far.
    above: Option<usize>,
    /// Candidates with such figures right below them; with the number of a page that they may be.
    rows: Vec<(usize, Option<u32>)>,
    /// The figures alone on lines, in the order of the source: numbers of pages, if they are.
    lone: Vec<Option<u32>>,
}

impl Continued {
    /// A candidate is taken in.
    pub(super) fn below(&mut self, candidate: usize) {
        self.above = Some(candidate);
    }

    /// A line of running text.
    pub(super) fn line(&mut self, text: &str) {
        let above = self.above.take();
        if !is_digits(text) {
            return;
        }
        let page = page_number(text);
        self.lone.push(page);
        self.rows.extend(above.map(|above| (above, page)));
    }

    /// Are all figures alone on lines the numbers of pages, one after the other? Of one alone nobody knows.
    fn are_pages(&self) -> bool {
        let next = |pair: &[Option<u32>]| matches!(pair, [Some(one), Some(other)] if one + 1 == *other);
        self.lone.len() > 1 && self.lone.windows(2).all(next)
    }
}

/// Can it be what is left of a figure: `34`, `.5`?
fn is_digits(text: &str) -> bool {
    text.contains(char::is_numeric) && (is_value(text) || is_value(text.trim().trim_start_matches(['.', '．', ','])))
}

impl Reading<'_, '_> {
    /// A row, before it is taken in.
    pub(super) fn continue_above(&mut self, faces: &Faces<'_>) {
        let Some(above) = self.continued.above.take() else { return };
        let cells = faces.piece.cells;
        let figures = cells.iter().filter(|cell| is_digits(&cell.text)).count();
        let wanted = self.candidates[above].order.len();
        let is_rest = (1..wanted.max(2)).contains(&figures);
        if is_rest && cells.iter().all(|cell| cell.text.is_empty() || is_digits(&cell.text)) {
            self.continued.rows.push((above, None));
        }
    }

    /// Refuses rows whose figures may go on below, but where they add up as they stand.
    pub(super) fn doubt_continued(&self, placed: &mut [Placed]) {
        let are_pages = self.continued.are_pages();
        for &(at, page) in &self.continued.rows {
            let is_page = page.is_some() && are_pages;
            if placed[at].is_ok() && !is_page && !self.adds_up(&self.candidates[at]) {
                placed[at] = Err(Why::Mixed);
            }
        }
    }
}
