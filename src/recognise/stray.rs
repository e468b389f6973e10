//! Rows of a table being read that have none of its labels.

use super::candidate::Shape;
use super::faces::{Faces, glued_to_label, origin_of, printed};
use super::figure::{is_value, page_number};
use super::label::{fold, is_numeral, is_separator};
use super::stream::Set;
use super::table::Reading;
use crate::document::Cell;
use crate::report::Why;

impl<'a> Reading<'a, '_> {
    /// A row of a table being read that is none of its rows.
    pub(super) fn stray(&mut self, faces: &Faces<'a>) -> bool {
        let Some(table) = self.active.filter(|&table| self.states[table].grid == Some(faces.piece.grid.index)) else {
            return false;
        };
        let cells = faces.piece.cells;
        let words = &self.words[table];
        let origin = origin_of(&faces.piece);
        if let Some(row) = faces.keys.iter().find_map(|key| glued_to_label(words, key)) {
            let expected = words.table.columns_of(&words.table.rows[row]).count();
            self.refuse(table, Some(row), Why::TooFew { found: 1, expected }, origin, printed(cells));
            return true;
        }
        let figures = cells.iter().any(|cell| is_value(&cell.text));
        let is_group = |(cell, key): &(&Cell, &String)| words.is_group(key) && !is_value(&cell.text);
        let start = cells.iter().zip(&faces.keys).rposition(|pair| is_group(&pair)).map_or(0, |group| group + 1);
        let bare = cells[start..].iter().all(|cell| cell.text.is_empty() || is_value(&cell.text));
        let known = faces.keys.iter().any(|key| !key.is_empty() && words.knows(key));
        // A row that has other words has a label.
        let is_said =
            |(cell, key): (&Cell, &String)| !cell.text.is_empty() && !is_value(&cell.text) && !words.is_group(key);
        let is_worded = cells[..start].iter().zip(&faces.keys).any(is_said);
        let is_row =
            words.table.across && cells.iter().filter(|cell| is_value(&cell.text)).count() >= words.table.columns.len();
        if figures && bare && !is_worded && self.without_label(table, faces, start) {
            return true;
        }
        if figures {
            // A label is seldom but its number: a page that cut the row took the rest of it, and the ends of its figures, to the next.
            let mut said = cells.iter().filter(|cell| !cell.text.is_empty() && !is_value(&cell.text)).peekable();
            self.cut[0] = said.peek().is_some() && said.all(|cell| is_numbering(&cell.text));
            let why = match (bare && start == 0, is_row) {
                (true, _) => Why::Bare,
                (_, true) => Why::Mixed,
                _ => Why::Label,
            };
            if let [only] = cells
                && why == Why::Bare
                && faces.piece.set != Set::Row
            {
                self.bare.extend(page_number(&only.text));
            }
            self.refuse(table, None, why, origin, printed(cells));
        }
        figures || known
    }

    /// Takes in a row that lost its label, under labels of columns that every row of the table has.
    fn without_label(&mut self, table: usize, faces: &Faces<'a>, start: usize) -> bool {
        /// Deeper than any label stands: these rows speak only for each other.
        const DEPTH: usize = usize::MAX;
        let (words, header) = (&self.words[table], &self.states[table].header);
        if words.table.across
            || words.table.rows.iter().any(|row| !row.columns.is_empty())
            || faces.piece.set != Set::Row
        {
            return false;
        }
        let order = header.order(words, 0, header.serves(&faces.piece)).filter(|order| !order.by_form);
        if order.is_none() {
            return false;
        }
        self.candidate(table, None, order, &faces.piece, start, Shape { depth: DEPTH, label_at: start });
        true
    }
}

/// `3.`, （六）: the number of a label, without its words?
fn is_numbering(text: &str) -> bool {
    let is_sign = |c: char| c.is_ascii_digit() || is_numeral(c) || is_separator(c) || matches!(c, '(' | ')');
    text.chars().filter_map(fold).all(is_sign)
}
