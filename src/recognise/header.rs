//! Column labels over a table, and the order of columns that they prove.
//!
//! Nothing is read under a header that does not name every column of the row, each once. A column that the form does not have (小计, 备注)
//! is known by its slots; in text, where there are none, it leaves all in doubt.

use super::stream::{RowPiece, Set};
use super::words::Words;
use crate::document::Cell;
use crate::order;
use std::ops::Range;

/// The rows of labels above figures.
#[derive(Clone, Debug, Default)]
pub(super) struct Header {
    /// The table of the source it stands in; slots mean nothing in another.
    grid: usize,
    /// Can slots be trusted?
    spans: bool,
    /// Otherwise: how many cells every row has between its bars, where all have as many.
    ruled: Option<usize>,
    /// Its labels stood loose: in reading order, though they be printed over several lines.
    loose: bool,
    /// The labels found, in reading order.
    labels: Vec<Label>,
}

#[derive(Clone, Debug)]
struct Label {
    what: What,
    line: usize,
    slots: Range<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    Row(usize),
    Column(usize),
    /// Other words: over columns, or the label of one that the form does not have.
    Other,
}

/// Where the figures of a line belong: from left to right, the row and column of each, and its slots where they are known.
pub(super) type Order = Vec<Target>;

/// A place in the form for one figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Target {
    /// Position in the table's rows.
    pub row: usize,
    /// Position in the table's columns.
    pub column: usize,
    /// The slots under its label.
    pub slots: Range<usize>,
}

impl Header {
    /// An empty header in a table of the source.
    #[must_use]
    pub(super) fn new(piece: &RowPiece<'_>) -> Header {
        let grid = piece.grid;
        let ruled = grid.ruled.then_some(grid.columns);
        Header { grid: grid.index, spans: grid.spans, ruled, loose: piece.set != Set::Row, labels: Vec::new() }
    }

    /// Can it stand above this row? Loose labels only name the columns of loose figures in one stretch with them, or of text.
    #[must_use]
    pub(super) fn serves(&self, piece: &RowPiece<'_>) -> bool {
        if piece.set == Set::Row { !(self.loose && piece.grid.spans) } else { self.grid == piece.grid.index }
    }

    /// Is it in this table of the source, so that its slots hold?
    #[must_use]
    pub(super) fn has_slots_in(&self, grid: usize) -> bool {
        (self.spans || self.ruled.is_some_and(|cells| self.reaches_to(cells))) && self.grid == grid
    }

    /// Do its labels stand in one line, one in each cell from the first of them to the last of the row? Then nothing of it was merged,
    /// and no bars make up for what was.
    fn reaches_to(&self, cells: usize) -> bool {
        let starts = || self.labels.iter().map(|label| label.slots.start);
        let Some(first) = starts().next().filter(|&first| first > 0) else { return false };
        self.in_one_line() && starts().eq(first..cells)
    }

    /// Names it any column?
    #[must_use]
    pub(super) fn is_empty(&self) -> bool {
        self.labels.is_empty()
    }

    /// Says a row of labels again what stands here already? Then a new header starts with it.
    #[must_use]
    pub(super) fn repeats(&self, words: &Words<'_>, cells: &[(&Cell, &str)]) -> bool {
        let said = |what| self.labels.iter().any(|label| label.what == what);
        // Across, every row has the same columns.
        let counts = |what: &What| !words.table.across || matches!(what, What::Row(_));
        cells.iter().filter_map(|(_, key)| what(words, key)).filter(counts).any(said)
    }

    /// Takes in a row of labels.
    pub(super) fn add(&mut self, words: &Words<'_>, cells: &[(&Cell, &str)]) {
        let line = self.labels.last().map_or(0, |label| label.line + 1);
        for (at, (cell, key)) in cells.iter().enumerate() {
            let cut_short = || {
                let alike = |cells: &[(&Cell, &str)]| cells.iter().filter(|(_, other)| other == key).count();
                words.cut_short(key, alike(&cells[..at]), alike(cells)).map(What::Column)
            };
            let slots = cell.column..cell.column + cell.columns;
            let may_be_other = !key.is_empty() && !words.knows(key);
            let behind_label = self.labels.last().is_some_and(|label| label.line == line);
            if let Some(what) = what(words, key).or_else(cut_short) {
                self.labels.push(Label { what, line, slots });
            } else if may_be_other && (self.spans || behind_label) {
                self.labels.push(Label { what: What::Other, line, slots });
            }
        }
    }

    /// The slots of columns that the form does not have: behind its first, and over none of its.
    #[must_use]
    pub(super) fn foreign(&self) -> Vec<usize> {
        let mut foreign = Vec::new();
        let columns = || self.labels.iter().filter(|label| label.column().is_some());
        let first = columns().map(|label| label.slots.start).min();
        for other in self.labels.iter().filter(|label| label.what == What::Other) {
            let meets = |label: &Label| label.slots.start < other.slots.end && other.slots.start < label.slots.end;
            if Some(other.slots.start) > first && !columns().any(meets) {
                foreign.extend(other.slots.clone());
            }
        }
        foreign
    }

    /// In text there is no telling which figures are those of such a column.
    fn is_in_doubt(&self) -> bool {
        !self.spans && self.labels.iter().any(|label| label.what == What::Other)
    }

    /// The order of the columns of one row; `None` where the header does not name each of them once, or names other columns of the form.
    #[must_use]
    pub(super) fn order(&self, words: &Words<'_>, row: usize) -> Option<Order> {
        let wanted: Vec<usize> = words
            .table
            .columns_of(&words.table.rows[row])
            .filter_map(|column| words.table.columns.iter().position(|known| known.id == column.id))
            .collect();
        let mut found: Vec<(usize, &Label)> =
            self.labels.iter().filter_map(|label| Some((label.column()?, label))).collect();
        let once = |column: &usize| found.iter().filter(|(named, _)| named == column).count() == 1;
        if found.len() != wanted.len() || !wanted.iter().all(once) || self.is_in_doubt() {
            return None;
        }
        if self.spans {
            found = order::by_key(found, |(_, label)| [label.slots.start as u32, 0, 0, 0]);
        } else if self.loose {
            if !self.reads_in_order(words) {
                return None;
            }
            found = order::by_key(found, |&(column, _)| [column as u32, 0, 0, 0]);
        } else if !self.in_one_line() {
            // Over several lines of text without spans only the form's own order can be what was meant.
            let ordered = |pair: &[(usize, &Label)]| pair[0].1.line != pair[1].1.line || pair[0].0 < pair[1].0;
            if !found.windows(2).all(ordered) {
                return None;
            }
            found = order::by_key(found, |&(column, _)| [column as u32, 0, 0, 0]);
        }
        let target = |(column, label): (usize, &Label)| Target { row, column, slots: label.slots.clone() };
        Some(found.into_iter().map(target).collect())
    }

    /// The order of figures where the rows stand side by side; `None` where a label is missing, double or out of place.
    #[must_use]
    pub(super) fn order_across(&self, words: &Words<'_>) -> Option<Order> {
        let order = if self.spans { self.across_by_slots() } else { self.across_in_reading_order(words)? };
        let (rows, columns) = (words.table.rows.len(), words.table.columns.len());
        let once = |place: usize| {
            let is_it = |target: &&Target| (target.row, target.column) == (place / columns, place % columns);
            order.iter().filter(is_it).count() == 1
        };
        (order.len() == rows * columns && (0..rows * columns).all(once) && !self.is_in_doubt()).then_some(order)
    }

    /// Every column label belongs to the row label over its left edge: where widths were rounded, its right one may stick out.
    fn across_by_slots(&self) -> Order {
        let rows: Vec<(usize, &Label)> = self.labels.iter().filter_map(|label| Some((label.row()?, label))).collect();
        let above = |label: &Label| {
            let covers = |over: &Label| over.line < label.line && over.slots.contains(&label.slots.start);
            rows.iter().rfind(|(_, over)| covers(over)).map(|&(row, _)| row)
        };
        let target =
            |label: &Label| Some(Target { row: above(label)?, column: label.column()?, slots: label.slots.clone() });
        order::by_key(self.labels.iter().filter_map(target).collect(), |target| [target.slots.start as u32, 0, 0, 0])
    }

    /// Without spans: the columns in the form's order, as often as there are rows, and the rows in the form's order.
    fn across_in_reading_order(&self, words: &Words<'_>) -> Option<Order> {
        let rows: Vec<usize> = self.labels.iter().filter_map(Label::row).collect();
        let columns: Vec<usize> = self.labels.iter().filter_map(Label::column).collect();
        let width = words.table.columns.len();
        let rows_fit = rows.iter().copied().eq(0..words.table.rows.len());
        let columns_fit =
            columns.len() == width * rows.len() && columns.iter().enumerate().all(|(at, &column)| at % width == column);
        let target = |(at, &column): (usize, &usize)| Target { row: at / width, column, slots: 0..0 };
        (rows_fit && columns_fit).then(|| columns.iter().enumerate().map(target).collect())
    }

    /// Are the columns named in the form's order, but for a total? That is printed higher than the others, and so comes sooner.
    fn reads_in_order(&self, words: &Words<'_>) -> bool {
        let named = || self.labels.iter().filter_map(Label::column);
        let is_total = |column: &usize| words.table.columns[*column].total;
        named().filter(|column| !is_total(column)).is_sorted() && !named().next().is_some_and(|first| is_total(&first))
    }

    fn in_one_line(&self) -> bool {
        self.labels.windows(2).all(|pair| pair[0].line == pair[1].line)
    }
}

/// What a label in a header stands for.
fn what(words: &Words<'_>, key: &str) -> Option<What> {
    let row = if words.table.across { words.row(key).map(|found| What::Row(found.at)) } else { None };
    row.or_else(|| words.column(key).map(|found| What::Column(found.at)))
}

impl Label {
    fn row(&self) -> Option<usize> {
        if let What::Row(row) = self.what { Some(row) } else { None }
    }

    fn column(&self) -> Option<usize> {
        if let What::Column(column) = self.what { Some(column) } else { None }
    }
}
