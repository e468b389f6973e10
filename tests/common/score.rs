//! How an explanation compares with the truth, over many made-up mistakes.

use super::mistakes::{Cell, Figures, Mistake, Size, Truth, make, report};
use cpu_time::ThreadTime;
use gouji::form::pack::Form;
use gouji::repair::{Explained, Repair, explain};
use std::time::Duration;

/// What an explanation of one mistake was worth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// The truth stands first.
    pub first: bool,
    /// The truth is listed.
    pub among: bool,
    /// The sole explanation is not the truth.
    pub false_only: bool,
    /// The sole explanation is the truth.
    pub true_only: bool,
    /// There were too many contradictions.
    pub given_up: bool,
}

/// The sizes of bodies, with their names.
pub const SIZES: [(&str, Size); 3] = [("city", Size::City), ("county", Size::County), ("nearly empty", Size::Empty)];

/// The kinds of mistakes, with their names.
pub const KINDS: [(&str, Mistake); 18] = [
    ("one typing error", Mistake::Typing(1)),
    ("two typing errors", Mistake::Typing(2)),
    ("three typing errors", Mistake::Typing(3)),
    ("five typing errors", Mistake::Typing(5)),
    ("seven typing errors", Mistake::Typing(7)),
    ("ten typing errors", Mistake::Typing(10)),
    ("one wrong figure", Mistake::Arbitrary(1)),
    ("two wrong figures", Mistake::Arbitrary(2)),
    ("three wrong figures", Mistake::Arbitrary(3)),
    ("five wrong figures", Mistake::Arbitrary(5)),
    ("seven wrong figures", Mistake::Arbitrary(7)),
    ("ten wrong figures", Mistake::Arbitrary(10)),
    ("stale total", Mistake::StaleTotal),
    ("misclassified applicant", Mistake::Misclassified),
    ("neighbours swapped", Mistake::Swapped),
    ("row shifted by one", Mistake::Shifted),
    ("another year's row", Mistake::Copied),
    ("table four, one typing error", Mistake::Disputes),
];

/// One mistake by chance, explained: what that was worth, and how long it took the thread, whatever else the machine does.
#[must_use]
pub fn trial(form: &Form, mistake: Mistake, size: Size, seed: u64) -> (Score, Duration) {
    let table = if mistake == Mistake::Disputes { "disputes" } else { "applications" };
    let (_, wrong, truth) = make(mistake, size, seed);
    explained(form, table, &wrong, &truth)
}

/// Every cell of table three with each of these figures in place of its own: what each was worth.
#[must_use]
pub fn every_cell(form: &Form, size: Size, figures: &[i64]) -> Vec<(Score, Duration)> {
    let (right, ..) = make(Mistake::Arbitrary(1), size, 1);
    let mut scores = Vec::new();
    for (row, cells) in right.0.iter().enumerate() {
        for (column, &own) in cells.iter().enumerate() {
            for &figure in figures.iter().filter(|&&figure| figure != own) {
                let mut wrong = right.clone();
                wrong.0[row][column] = figure;
                let cell: Cell = (row, column);
                scores.push(explained(form, "applications", &wrong, &vec![(cell, own)]));
            }
        }
    }
    scores
}

fn explained(form: &Form, table: &str, wrong: &Figures, truth: &Truth) -> (Score, Duration) {
    let report = report(&form.definition, table, wrong);
    let start = ThreadTime::now();
    let explained = explain(&report, form);
    let time = start.elapsed();
    (explained.first().map_or(Score::default(), |explained| score(explained, truth)), time)
}

/// Holds what was explained against the truth.
fn score(explained: &Explained, truth: &Truth) -> Score {
    let is_true = |repair: &Repair| {
        let changes = repair.changes.iter();
        let mut changes: Truth =
            changes.map(|one| ((one.cell.place.row, one.cell.place.column), one.to.to_i64())).collect();
        changes.sort_unstable();
        changes == in_form(truth) && repair.changes.iter().all(|change| change.to.is_whole())
    };
    let first = explained.repairs.first();
    let is_first = first.is_some_and(is_true);
    let is_only = first.is_some_and(|first| first.only);
    Score {
        first: is_first,
        among: explained.repairs.iter().any(is_true),
        false_only: is_only && !is_first,
        true_only: is_only && is_first,
        given_up: !explained.given_up.is_empty(),
    }
}

/// The form has one row more than is printed: the one that may stand for the three before it.
fn in_form(truth: &Truth) -> Truth {
    const INSTEAD: usize = 23;
    truth.iter().map(|&((row, column), to)| ((row + usize::from(row >= INSTEAD), column), to)).collect()
}
