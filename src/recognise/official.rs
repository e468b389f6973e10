//! The form's own order of columns: does what stands above the figures speak against it?

use super::header::{Header, Label, MOST};
use super::tree::{self, Leaf};
use super::words::What;
use super::words::Words;

impl Header {
    /// Speaks anything here against these columns in the form's order? Where nothing does, they may still be others: see who asks.
    #[must_use]
    pub(super) fn speaks_against(&self, words: &Words<'_>, wanted: &[usize]) -> bool {
        if self.labels.len() > MOST || self.miscounts || self.names_twice() {
            return true;
        }
        if self.loose {
            return !self.reads_in_order(words);
        }
        let has_order = |leaves: &Vec<Leaf>| leaves.is_sorted_by_key(|leaf| leaf.column);
        let by_lines = tree::leaves(words, self.labels.iter().map(|label| (label.what, label.line)));
        if by_lines.as_ref().is_some_and(|leaves| leaves.len() == wanted.len() && has_order(leaves)) {
            // Slots that lost their spans are not believed.
            return self.labels.iter().any(|label| label.behind && matches!(label.what, What::Other | What::Mute));
        }
        self.spans && !self.is_ragged() && !self.by_slots(words).as_ref().is_none_or(has_order)
            || self.labels.chunk_by(|a, b| a.line == b.line).any(|line| self.line_speaks_against(words, wanted, line))
    }

    fn names_twice(&self) -> bool {
        let columns: Vec<usize> = self.labels.iter().filter_map(Label::column).collect();
        columns.iter().enumerate().any(|(at, column)| columns[..at].contains(column))
    }

    /// A line with a cell for each column names each in its place; in any other the labels only follow each other.
    fn line_speaks_against(&self, words: &Words<'_>, wanted: &[usize], line: &[Label]) -> bool {
        let place = |label: &Label| {
            let at = |column: usize| wanted.iter().position(|&other| other == column);
            match label.what {
                What::Column(column) => at(column),
                What::Head(_) => words.columns_under(label.what).filter_map(at).min(),
                _ => None,
            }
        };
        let extent = self.lines[line[0].line];
        if extent.cells >= wanted.len() {
            let first = extent.end.saturating_sub(wanted.len());
            return line.iter().any(|label| match label.what {
                What::Mute => false,
                What::Other => label.slots.end > first,
                _ => place(label).is_none_or(|at| label.slots.start != first + at),
            });
        }
        let leading = line.iter().take_while(|label| label.what == What::Other).count();
        let places: Vec<Option<usize>> = line[leading..].iter().map(place).collect();
        places.contains(&None) || !places.is_sorted_by(|a, b| a < b)
    }

    /// Speaks anything here against rows and columns in the form's order, where rows stand side by side?
    #[must_use]
    pub(super) fn speaks_against_across(&self, words: &Words<'_>) -> bool {
        let (mut rows, mut columns, mut mute) = (None, 0, false);
        if self.labels.len() > MOST || self.miscounts || !self.rows_stand_in_order(words) {
            return true;
        }
        for label in &self.labels {
            match label.what {
                What::Row(row) if rows < Some(row) => rows = Some(row),
                What::Column(column) if column == columns % words.table.columns.len() => columns += 1,
                What::Head(_) => {}
                What::Mute => mute = true,
                _ => return true,
            }
        }
        columns % words.table.columns.len() != 0 || mute && columns > 0
    }

    /// Do rows, and labels over several of them, follow each other as in the form?
    #[must_use]
    pub(super) fn rows_stand_in_order(&self, words: &Words<'_>) -> bool {
        let place = |label: &Label| match label.what {
            What::Row(row) => Some(2 * row + 1),
            What::Head(_) => words.rows_under(label.what).min().map(|row| 2 * row),
            _ => None,
        };
        let places: Vec<usize> = self.labels.iter().filter_map(place).collect();
        places.is_sorted()
    }

    /// Are the columns named in the form's order, but for a total? That is printed higher than the others, and so comes sooner, but
    /// behind the labels that stand over several.
    #[must_use]
    pub(super) fn reads_in_order(&self, words: &Words<'_>) -> bool {
        let is_total = |column: usize| words.table.columns[column].total;
        let named = || self.labels.iter().filter_map(Label::column);
        let total = self.labels.iter().position(|label| label.column().is_some_and(is_total));
        let is_over = |label: &Label| matches!(label.what, What::Head(_));
        named().filter(|&column| !is_total(column)).is_sorted()
            && !named().next().is_some_and(is_total)
            && !total.is_some_and(|total| self.labels[total..].iter().any(is_over))
    }
}
