//! Figures of rows that the form prints side by side: one line of them, without labels of rows.

use super::above::are_numbers;
use super::candidate::Shape;
use super::count::is_other_run;
use super::faces::{Faces, origin_of, printed};
use super::figure::is_value;
use super::header::Order;
use super::table::Reading;
use super::words::{Words, is_mute};
use crate::document::Cell;
use crate::report::Why;

impl<'a> Reading<'a, '_> {
    /// Figures without a label, where the rows of a table stand side by side.
    pub(super) fn data_across(&mut self, faces: &Faces<'a>) -> bool {
        let filled = || faces.piece.cells.iter().filter(|cell| !cell.text.is_empty());
        let values = filled().count() > 0 && filled().all(|cell| is_value(&cell.text));
        let across = |&table: &usize| self.words[table].table.across;
        let Some(table) = self
            .active
            .filter(across)
            .or_else(|| self.of_section(filled().count()).filter(|_| values && !are_numbers(faces.piece.cells)))
        else {
            return false;
        };
        let grid = faces.piece.grid.index;
        let blanks = filled().count() == 0 && self.states[table].grid == Some(grid) && !self.states[table].closed;
        // Labels that count the columns in another order are no figures.
        let is_label = || self.states[table].grid != Some(grid) && is_other_run(faces.piece.cells);
        if !(values || blanks) || is_label() {
            return false;
        }
        self.take_unknown(table, grid);
        let state = &self.states[table];
        let order = state.header.order_across(&self.words[table], state.header.serves(&faces.piece));
        if state.header.is_empty() && order.as_ref().is_none_or(|order| filled().count() != order.targets.len()) {
            return false;
        }
        self.candidate(table, None, order, &faces.piece, 0, Shape { depth: 0, label_at: 0 });
        true
    }

    /// The table of this section whose rows stand side by side and have so many figures together.
    fn of_section(&self, figures: usize) -> Option<usize> {
        let is_it = |words: &Words<'_>| {
            let table = words.table;
            table.across && table.section == self.section && table.rows.len() * table.columns.len() == figures
        };
        self.words.iter().position(is_it)
    }

    /// A word before such figures, or in the place of one: it is read as what it is, if there is no doubt which cell is whose.
    pub(super) fn across_with_words(&mut self, faces: &Faces<'a>) -> bool {
        let piece = &faces.piece;
        let here = |&table: &usize| self.words[table].table.across && self.states[table].grid == Some(piece.grid.index);
        let Some(table) = self.active.filter(here) else { return false };
        let (words, header) = (&self.words[table], &self.states[table].header);
        if faces.keys.iter().any(|key| !key.is_empty() && words.knows(key)) {
            return false;
        }
        let order = header.order_across(words, header.serves(piece)).filter(|order| !order.by_form);
        let slots = header.is_in(piece.grid.index);
        let Some(order) = order else { return false };
        match reach(&order, slots, piece.cells) {
            Reach::From(start) => {
                if let Some(label) = piece.cells[..start].last() {
                    // It may say of which year the figures are.
                    self.line(&label.text);
                }
                let shape = Shape { depth: 0, label_at: start };
                self.candidate(table, None, Some(order), piece, start, shape);
                true
            }
            Reach::Unclear => {
                self.refuse(table, None, Why::Mixed, origin_of(piece), printed(piece.cells));
                true
            }
            Reach::Other => false,
        }
    }
}

/// Where the cells of the form's columns start in a row.
enum Reach {
    /// From this one on.
    From(usize),
    /// They are there, and it is not certain which they are.
    Unclear,
    /// It is a row of something else.
    Other,
}

fn reach(order: &Order, slots: bool, cells: &[Cell]) -> Reach {
    let filled: Vec<usize> = (0..cells.len()).filter(|&at| !cells[at].text.is_empty()).collect();
    let Some(&first) = filled.first() else { return Reach::Other };
    let wanted = order.targets.len();
    let is_word = |&at: &usize| !is_value(&cells[at].text);
    let left = order.targets.iter().map(|target| target.slots.start).min().unwrap_or(0);
    let is_before = slots && order.slots && cells[first].column + cells[first].columns <= left;
    let is_within = if slots && order.slots { !is_before } else { cells.len() == wanted };
    let of_table =
        if is_word(&first) && (filled.len() == wanted + 1 || is_before) { &filled[1..] } else { &filled[..] };
    let odd: Vec<&str> = of_table.iter().filter(|at| is_word(at)).map(|&at| cells[at].text.as_str()).collect();
    let figures = of_table.len() - odd.len();
    let has_label = of_table.len() < filled.len();
    if odd.is_empty() && has_label && figures > 0 {
        return Reach::From(first + 1);
    }
    if of_table.len() == wanted && (has_label || is_within) && are_cells(&odd, figures) {
        return Reach::From(if has_label { first + 1 } else { 0 });
    }
    let is_same =
        of_table.len() == wanted && !is_mute(odd.first().unwrap_or(&"")) && odd.iter().all(|one| *one == odd[0]);
    if 2 * figures >= wanted || is_same { Reach::Unclear } else { Reach::Other }
}

/// Can these words stand where figures belong: one or two, or such as `2个`?
fn are_cells(odd: &[&str], figures: usize) -> bool {
    /// One may be a slip, and so may two.
    const FEW: usize = 2;
    let counts = |text: &&str| text.contains(|c: char| c.is_ascii_digit()) && (figures > 0 || !is_mute(text));
    figures > 0 && odd.len() <= FEW || odd.iter().all(counts)
}
