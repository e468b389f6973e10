//! Columns behind those of the form in text, where merged cells leave no trace: 备注, 单位, a total again.

use super::candidate::Candidate;
use super::header::{Header, Label, Order};
use super::tree::Leaf;
use super::words::{What, Words};
use crate::document::Cell;
use crate::order;

impl Header {
    /// How many columns that the form does not have stand behind these; `None` where one may stand between them. Where slots hold,
    /// they tell, wherever it stands.
    pub(super) fn behind(&self, words: &Words<'_>, leaves: &[Leaf], slots: bool) -> Option<usize> {
        if slots {
            return Some(0);
        }
        let last = leaves.last()?;
        let covers_last = |label: &Label| match label.what {
            What::Column(_) => std::ptr::eq(label, &raw const self.labels[last.label]),
            what => {
                words.is_under(what, What::Column(last.column), false)
                    && last.row.is_none_or(|row| what == What::Row(row) || words.is_under(what, What::Row(row), false))
            }
        };
        let mut count = 0;
        for line in self.labels.chunk_by(|a, b| a.line == b.line) {
            let Some(first) = line.iter().position(|label| label.is_other() && label.behind) else { continue };
            let is_last = line[first..].iter().all(Label::is_other);
            if self.loose || !is_last || !line[..first].last().is_some_and(covers_last) {
                return None;
            }
            count += line.len() - first;
        }
        Some(count)
    }

    /// The slots of labelled columns between those of the rows' labels and these, as 上年数 before the figures: where slots can be trusted, and
    /// cells behind a row's label stand under them.
    pub(super) fn in_front(&self, first: usize, cells: &[Cell]) -> Vec<usize> {
        let columns = self.labels.iter().filter(|label| label.column().is_some());
        let start = columns.map(|label| label.slots.start).min().unwrap_or(0);
        let is_here = |label: &&Label| label.is_other() && label.slots.start >= first && label.slots.end <= start;
        let slots: Vec<usize> = self.labels.iter().filter(is_here).flat_map(|label| label.slots.clone()).collect();
        let before = || cells.iter().filter(|cell| cell.column < start);
        let is_named = before().all(|cell| cell.columns == 1 && slots.contains(&cell.column));
        if self.spans && before().count() > 0 && is_named { slots } else { Vec::new() }
    }

    /// Without spans: stand its labels over slots of their own all the same, side by side, with one that the form does not have behind
    /// them, up to the end? So a sheet is copied, a tab for each border. The rows have to agree: see [`Candidate::drawn`].
    pub(super) fn is_drawn(&self) -> bool {
        if self.spans || self.loose {
            return false;
        }
        let is_extra = |label: &Label| label.is_other() && label.behind;
        let labels = self.labels.iter().filter(|label| label.column().is_some() || is_extra(label));
        let starts: Vec<usize> = labels.map(|label| label.slots.start).collect();
        let starts = order::by_key(starts, |&start| [start as u32, 0, 0, 0]);
        let end = self.lines.iter().map(|line| line.end).max().unwrap_or(0);
        starts.first().is_some_and(|&first| first > 0 && starts.iter().copied().eq(first..end))
            && self.labels.iter().any(is_extra)
    }
}

/// Labels of rows that were merged leave rows of other lengths under one line of labels, whose slots then say nothing: with as many cells
/// behind its own label as the line has labels of columns, a row starts elsewhere than they do. How many other columns stand behind its
/// own, where all do.
pub(super) fn behind_beside(order: &Order, foreign: &[usize], cells: &[Cell]) -> Option<usize> {
    let (first, last) = (order.targets.first()?, order.targets.last()?);
    let is_line = order.targets.windows(2).all(|pair| pair[0].slots.end == pair[1].slots.start)
        && order.targets.iter().all(|target| target.slots.len() == 1)
        && foreign.iter().copied().eq(last.slots.end..last.slots.end + foreign.len());
    let is_row = cells.len() == order.targets.len() + foreign.len() && cells.iter().all(|cell| cell.columns == 1);
    (is_line && is_row && !foreign.is_empty() && cells[0].column != first.slots.start).then_some(foreign.len())
}

/// The first cells, all of them filled, and behind them no more than the other columns have.
pub(super) fn in_front(candidate: &Candidate<'_>) -> Option<Vec<usize>> {
    let wanted = candidate.order.len();
    let filled = candidate.filled();
    let most = wanted + candidate.behind;
    (candidate.loose.is_none()
        && filled.iter().copied().take(wanted).eq(0..wanted)
        && filled.last().is_some_and(|&last| last < most))
    .then(|| (0..wanted).collect())
}
