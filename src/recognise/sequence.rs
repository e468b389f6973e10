//! The columns that a header names, from left to right: by the slots of its labels, or by its lines.

use super::header::{Header, Label};
use super::tree::{self, Leaf};
use super::words::What;
use super::words::Words;
use crate::order;

impl Header {
    /// The columns from left to right as lines of labels prove them, or slots. Do the slots hold?
    pub(super) fn sequence(&self, words: &Words<'_>) -> Option<(Vec<Leaf>, bool)> {
        self.said_by_lines_or_slots(words).filter(|(leaves, _)| {
            leaves.is_sorted_by_key(|leaf| (leaf.row, leaf.column)) || !self.is_on_one_line(words)
        })
    }

    /// Stands a label over some columns beside those that the form prints under it? Then its lines were written as one, the labels of the first
    /// before all of the next, and they say nothing of the order of the columns.
    fn is_on_one_line(&self, words: &Words<'_>) -> bool {
        let all = words.table.columns.len();
        let is_over =
            |label: &&Label| matches!(label.what, What::Head(_)) && words.columns_under(label.what).count() < all;
        let is_beside = |over: &Label| {
            let under = |label: &Label| label.line == over.line && words.is_under(over.what, label.what, false);
            self.labels.iter().any(under)
        };
        self.labels.iter().filter(is_over).any(is_beside)
    }

    fn said_by_lines_or_slots(&self, words: &Words<'_>) -> Option<(Vec<Leaf>, bool)> {
        let by_lines = tree::leaves(words, self.labels.iter().map(|label| (label.what, label.line)));
        let by_slots = self.by_slots(words);
        match (by_lines, by_slots) {
            (Some(lines), Some(slots)) if lines == slots => Some((slots, self.spans || self.is_ruled())),
            (lines, Some(slots)) if self.spans && self.heads_cover(words, &slots, lines.is_none()) => {
                Some((slots, true))
            }
            (Some(lines), Some(_)) if self.spans && self.is_ragged() => Some((lines, false)),
            (None, Some(slots)) if self.spans && slots.is_sorted_by_key(|leaf| (leaf.row, leaf.column)) => {
                Some((slots, true))
            }
            (Some(lines), None) => Some((lines, false)),
            _ => None,
        }
    }

    /// Do its labels stand in one line, one in each cell from the first of them to the last of the row? Then nothing of it was merged,
    /// and no bars make up for what was.
    fn is_ruled(&self) -> bool {
        let labels = || self.labels.iter().filter(|label| label.column().is_some() || label.behind);
        if self.is_drawn() {
            return true;
        }
        let (Some(cells), Some(first)) = (self.ruled, labels().next()) else { return false };
        let one_line = labels().all(|label| label.line == first.line);
        let over = self.labels.iter().any(|label| matches!(label.what, What::Row(_) | What::Head(_)));
        one_line
            && !over
            && first.slots.start > 0
            && labels().map(|label| label.slots.start).eq(first.slots.start..cells)
    }

    /// Does every label over several columns reach over all that the form prints under it? Are these all there?
    fn heads_cover(&self, words: &Words<'_>, leaves: &[Leaf], all: bool) -> bool {
        let covers = |over: &Label, leaf: &Leaf| {
            let under = &self.labels[leaf.label].slots;
            over.slots.start <= under.start && under.start < over.slots.end
        };
        let is_under = |over: What, leaf: &Leaf| match over {
            What::Row(row) => leaf.row == Some(row),
            What::Head(_) if words.table.across => words.rows_under(over).any(|row| leaf.row == Some(row)),
            _ => words.columns_under(over).any(|column| leaf.column == column),
        };
        let over = || self.labels.iter().filter(|label| matches!(label.what, What::Row(_) | What::Head(_)));
        let is_there = |head| self.labels.iter().any(|label| label.what == head);
        over().all(|over| leaves.iter().filter(|leaf| is_under(over.what, leaf)).all(|leaf| covers(over, leaf)))
            && (!all || words.heads().all(is_there))
    }

    /// Has a label over several columns lost its span, so that its row is shorter than others?
    pub(super) fn is_ragged(&self) -> bool {
        let end = self.lines.iter().map(|line| line.end).max();
        let lost = |label: &Label| {
            matches!(label.what, What::Row(_) | What::Head(_))
                && label.slots.len() == 1
                && Some(self.lines[label.line].end) < end
        };
        self.labels.iter().any(lost)
    }

    /// By their slots, if no two labels of columns share one. Where rows stand side by side, a column belongs to the row label over its
    /// left edge: where widths were rounded, its right one may stick out.
    pub(super) fn by_slots(&self, words: &Words<'_>) -> Option<Vec<Leaf>> {
        if !self.spans
            && self.lines.iter().any(|line| (line.cells, line.end) != (self.lines[0].cells, self.lines[0].end))
        {
            return None;
        }
        let rows: Vec<(usize, &Label)> = self.labels.iter().filter_map(|label| Some((label.row()?, label))).collect();
        let above = |label: &Label| {
            let covers = |over: &Label| over.line < label.line && over.slots.contains(&label.slots.start);
            rows.iter().rfind(|(_, over)| covers(over)).map(|&(row, _)| row)
        };
        let mut leaves = Vec::new();
        for (at, label) in self.labels.iter().enumerate() {
            let Some(column) = label.column() else { continue };
            let row = above(label);
            if words.table.across && row.is_none() {
                return None;
            }
            leaves.push(Leaf { label: at, row, column });
        }
        let leaves = order::by_key(leaves, |leaf| [self.labels[leaf.label].slots.start as u32, 0, 0, 0]);
        let slots = |leaf: &Leaf| &self.labels[leaf.label].slots;
        leaves.windows(2).all(|pair| slots(&pair[0]).end <= slots(&pair[1]).start).then_some(leaves)
    }

    /// Without spans: the columns in the form's order, as often as there are rows, and the rows in the form's order.
    pub(super) fn across_in_reading_order(&self, words: &Words<'_>) -> Option<Vec<Leaf>> {
        let columns = self.labels.iter().enumerate().filter_map(|(label, at)| Some((label, at.column()?)));
        let width = words.table.columns.len();
        let leaf = |(at, (label, column)): (usize, (usize, usize))| {
            (at % width == column).then_some(Leaf { label, row: Some(at / width), column })
        };
        let rows = self.labels.iter().filter_map(Label::row);
        (rows.eq(0..words.table.rows.len()) && self.rows_stand_in_order(words))
            .then(|| columns.enumerate().map(leaf).collect())?
    }

    /// Loose labels of columns, in the form's order.
    pub(super) fn loose_sequence(&self, words: &Words<'_>) -> Option<(Vec<Leaf>, bool)> {
        let leaf = |(label, at): (usize, &Label)| Some(Leaf { label, row: None, column: at.column()? });
        let leaves: Vec<Leaf> = self.labels.iter().enumerate().filter_map(leaf).collect();
        self.reads_in_order(words).then(|| (order::by_key(leaves, |leaf| [leaf.column as u32, 0, 0, 0]), false))
    }
}
