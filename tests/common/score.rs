//! How an explanation compares with the truth.

use super::mistakes::Truth;
use gouji::repair::{Explained, Repair};

/// What an explanation of one mistake was worth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// The truth stands first.
    pub first: bool,
    /// The truth is listed.
    pub among: bool,
    /// The sole explanation is not the truth.
    pub false_only: bool,
    /// How many explanations there are.
    pub proposals: usize,
    /// There were too many contradictions.
    pub given_up: bool,
}

/// Holds what was explained against the truth.
#[must_use]
pub fn score(explained: &[Explained], truth: &Truth) -> Score {
    let Some(explained) = explained.first() else { return Score::default() };
    let is_true = |repair: &Repair| {
        let changes = repair.changes.iter();
        let mut changes: Truth =
            changes.map(|one| ((one.cell.place.row, one.cell.place.column), one.to.to_f64() as i64)).collect();
        changes.sort_unstable();
        changes == in_form(truth) && repair.changes.iter().all(|change| change.to.is_whole())
    };
    let first = explained.repairs.first();
    Score {
        first: first.is_some_and(is_true),
        among: explained.repairs.iter().any(is_true),
        false_only: first.is_some_and(|first| first.only && !is_true(first)),
        proposals: explained.repairs.len() + explained.more,
        given_up: !explained.given_up.is_empty(),
    }
}

/// The form has one row more than is printed: the one that may stand for the three before it.
fn in_form(truth: &Truth) -> Truth {
    const INSTEAD: usize = 23;
    truth.iter().map(|&((row, column), to)| ((row + usize::from(row >= INSTEAD), column), to)).collect()
}
