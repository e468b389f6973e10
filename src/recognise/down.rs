//! Rows that the form prints side by side, written below each other: 行政复议, its five figures; 复议后起诉, its five.

use super::candidate::Shape;
use super::faces::Faces;
use super::figure::is_value;
use super::stream::Set;
use super::table::Reading;

impl<'a> Reading<'a, '_> {
    /// Takes in the label of a row and its figures, under labels of columns that every row has, or none.
    pub(super) fn data_down(&mut self, faces: &Faces<'a>) -> bool {
        let grid = faces.piece.grid.index;
        let here = |&table: &usize| {
            let state = &self.states[table];
            self.words[table].table.across && faces.piece.set == Set::Row && state.grid == Some(grid)
        };
        let Some(table) = self.active.filter(here) else { return false };
        let cells = faces.piece.cells;
        let start = cells.iter().position(|cell| !cell.text.is_empty() && is_value(&cell.text)).unwrap_or(cells.len());
        let words = &self.words[table];
        let labels = || faces.keys[..start].iter().enumerate().rev().filter(|(_, key)| !key.is_empty());
        // The last words name the row, and those before it the rows that it is one of.
        let Some((label_at, row)) = labels().next().and_then(|(at, key)| {
            let in_one = || words.joined_row(&in_one(&cells[at].text));
            Some((at, words.exact_row(key).or_else(in_one)?))
        }) else {
            return false;
        };
        let group = words.table.rows[row].group.as_deref().map(super::label::key);
        let behind = cells[start..].iter().all(|cell| cell.text.is_empty() || is_value(&cell.text));
        if !behind || labels().skip(1).any(|(_, key)| Some(key) != group.as_ref()) {
            return false;
        }
        let header = &self.states[table].header;
        let is_side_by_side = header.labels.iter().any(|label| label.row().is_some());
        let order = header.order(words, row, header.serves(&faces.piece));
        let order = order.filter(|order| !order.by_form && !is_side_by_side);
        if order.is_none() {
            return false;
        }
        self.candidate(table, Some(row), order, &faces.piece, label_at + 1, Shape { depth: 0, label_at });
        true
    }
}

/// 行政诉讼（复议后起诉）, 行政诉讼—复议后起诉: both labels in one cell.
fn in_one(text: &str) -> String {
    let is_between = |c: char| matches!(c, '（' | '）' | '(' | ')' | '-' | '—' | '－' | '_' | '：' | ':');
    super::words::cell_key(&text.replace(is_between, ""))
}
