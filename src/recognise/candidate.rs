//! The rows of a source that may be rows of the form, and the cells that may hold their figures.

use super::header::Target;
use crate::document::{Cell, Origin};
use crate::report::Why;

/// What must be equal for one row to be a witness for another: as the source prints them, not as the form counts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shape {
    /// How many labels the form prints to the left of the figures.
    pub depth: usize,
    /// Which cell the label is.
    pub label_at: usize,
}

/// A row with the cells that may hold its figures.
#[derive(Clone, Debug)]
pub(super) struct Candidate<'a> {
    /// Position in the form's tables.
    pub table: usize,
    /// The section it stands in.
    pub section: u32,
    /// Where its figures belong, from the left.
    pub order: Vec<Target>,
    /// Is that the form's order, for want of labels?
    pub by_form: bool,
    /// Do the slots of cells and targets speak of the same grid?
    pub slots: bool,
    /// Slots of columns that the form does not have.
    pub foreign: Vec<usize>,
    /// Or how many stand behind the last, where there are no slots.
    pub behind: usize,
    /// Stand its cells beside the slots of its labels, each as far, and the other columns behind them? Then its sum has to hold.
    pub beside: bool,
    /// Stand cells of other columns before its own? Then its sum has to hold, too.
    pub in_front: bool,
    /// Are there slots without spans, for these columns' sake? Then each of its own cells has to be filled.
    pub drawn: bool,
    /// Over how many columns the form prints each of its figures.
    pub width: usize,
    /// The cells after its label.
    pub cells: &'a [Cell],
    /// For comparing it with other rows.
    pub shape: Shape,
    /// Its cells stood loose, in this table.
    pub loose: Option<usize>,
    /// And its figures on other lines than its label.
    pub apart: bool,
    /// Each of these on a line of its own.
    pub in_lines: bool,
    /// Stands it in one table of the source with its labels of columns?
    pub same_grid: bool,
    /// Stands its last cell right behind the rows of labels?
    pub beyond: bool,
    /// A blank among them may have left no trace.
    pub traceless: bool,
}

/// Positions among the candidate's cells, one a target, or why not.
pub(super) type Placed = Result<Vec<usize>, Why>;

impl Candidate<'_> {
    /// Where one of its cells is printed in a table of the source.
    #[must_use]
    pub(super) fn origin_of(&self, cell: &Cell) -> Option<Origin> {
        self.loose.is_none().then_some(cell.origin)
    }

    /// What is equal in rows that may speak for each other.
    pub(super) fn alike(&self) -> (usize, Shape, usize) {
        (self.table, self.shape, self.order.len())
    }

    /// The positions of cells with something in them.
    pub(super) fn filled(&self) -> Vec<usize> {
        self.cells.iter().enumerate().filter(|(_, cell)| !cell.text.is_empty()).map(|(at, _)| at).collect()
    }
}

/// A row of a table as it comes in the source.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen {
    /// The table.
    pub table: usize,
    /// Which row it is, if it has its label.
    pub row: Option<usize>,
    /// Which candidate, if it may be placed.
    pub candidate: Option<usize>,
}
