//! Rows whose figures may go on below them: in a narrow mail or a converted page the last digits of 5787 stand on the next line, or in
//! a row of their own without a label. What was read above is then no figure of the report.

use super::faces::Faces;
use super::figure::{is_value, page_number};

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

    /// A row, before it is taken in; how many figures a candidate has to have.
    pub(super) fn row(&mut self, faces: &Faces<'_>, wanted: impl Fn(usize) -> usize) {
        let Some(above) = self.above.take() else { return };
        let cells = faces.piece.cells;
        let figures = cells.iter().filter(|cell| is_digits(&cell.text)).count();
        let is_rest = (1..wanted(above).max(2)).contains(&figures);
        if is_rest && cells.iter().all(|cell| cell.text.is_empty() || is_digits(&cell.text)) {
            self.rows.push((above, None));
        }
    }

    /// Candidates were taken away: where each one stands now.
    pub(super) fn moved(&mut self, places: &[Option<usize>]) {
        self.above = self.above.and_then(|at| places[at]);
        self.rows.retain_mut(|(row, _)| match places[*row] {
            Some(now) => {
                *row = now;
                true
            }
            None => false,
        });
    }

    /// The candidates whose figures may go on.
    pub(super) fn doubtful(&self) -> impl Iterator<Item = usize> {
        let are_pages = self.are_pages();
        self.rows.iter().filter(move |(_, page)| page.is_none() || !are_pages).map(|&(at, _)| at)
    }

    /// Are all figures alone on lines the numbers of pages, one after the other? Of one alone nobody knows.
    fn are_pages(&self) -> bool {
        let next = |pair: &[Option<u32>]| matches!(pair, [Some(one), Some(other)] if one + 1 == *other);
        self.lone.len() > 1 && self.lone.windows(2).all(next)
    }
}

/// Can it be what is left of a figure: `34`, `.5`, or `87|` of a row of bars?
fn is_digits(text: &str) -> bool {
    let text = text.trim_matches(['|', '｜', '│', ' ', '\t', '\u{3000}', '\u{a0}']);
    (is_value(text) || is_value(text.trim().trim_start_matches(['.', '．', ',']))) && text.contains(char::is_numeric)
}
