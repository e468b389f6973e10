//! Changes that together make every equation hold.

/// From so many changes on two shifted rows and a cell, which are not looked for, may be as few.
pub(super) const SHIFTS_APART: usize = 5;

/// Cells and what they should hold instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Set {
    /// By cell.
    pub changes: Vec<(usize, i64)>,
    /// Cells of rows shifted by one column, each with its change.
    pub shifted: Vec<(usize, i64)>,
    /// How many changes it counts as: a shifted row as two.
    pub size: usize,
}
