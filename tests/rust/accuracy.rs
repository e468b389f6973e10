//! A small sample of what `npm run accuracy` measures, held to exact counts: another figure is another behaviour, and has to be looked at.

use crate::common::library;
use crate::common::mistakes::Mistake;
use crate::common::score::{KINDS, SIZES, Score, every_cell, trial};

const TRIALS: usize = 60;

/// How often: first, among, `only` and not the truth, given up.
fn counts(scores: &[Score]) -> [usize; 4] {
    let count = |is: fn(&Score) -> bool| scores.iter().filter(|score| is(score)).count();
    [count(|one| one.first), count(|one| one.among), count(|one| one.false_only), count(|one| one.given_up)]
}

#[test]
fn one_wrong_cell_of_table_three_is_the_only_proposal_whatever_it_holds() {
    let library = library();
    let form = library.form("cn-2021").unwrap();
    let figures: Vec<i64> = (0..30).chain([99, 100, 101, 110, 999, 1_000_000]).collect();
    let expected = Score { first: true, among: true, true_only: true, ..Score::default() };
    for (name, size) in SIZES {
        for (at, (score, _)) in every_cell(form, size, &figures).into_iter().enumerate() {
            assert_eq!(score, expected, "{name}, trial {at}");
        }
    }
}

#[test]
fn a_sample_of_mistakes_is_explained_as_often_as_ever() {
    let library = library();
    let form = library.form("cn-2021").unwrap();
    let sample = |mistake: Mistake| {
        SIZES.map(|(_, size)| {
            let trials = (1..=TRIALS as u64).map(|seed| trial(form, mistake, size, seed).0);
            counts(&trials.collect::<Vec<Score>>())
        })
    };
    let measured = KINDS.map(|(name, mistake)| (name, sample(mistake)));
    let all = [60, 60, 0, 0];
    let expected = [
        ("one typing error", [all, all, all]),
        ("two typing errors", [all, all, all]),
        ("three typing errors", [[59, 60, 0, 0], all, all]),
        ("five typing errors", [[59, 59, 0, 0], [59, 60, 0, 0], all]),
        ("seven typing errors", [all, [55, 57, 0, 0], all]),
        ("ten typing errors", [[54, 57, 0, 0], [54, 57, 0, 0], [57, 57, 0, 3]]),
        ("one wrong figure", [all, all, all]),
        ("two wrong figures", [[59, 60, 0, 0], [59, 60, 0, 0], all]),
        ("three wrong figures", [[59, 60, 0, 0], [59, 60, 0, 0], all]),
        ("five wrong figures", [[59, 60, 0, 0], all, all]),
        ("seven wrong figures", [[57, 60, 0, 0], [59, 59, 0, 0], all]),
        ("ten wrong figures", [[51, 55, 0, 1], [54, 55, 0, 1], [58, 58, 0, 2]]),
        ("stale total", [all, all, all]),
        ("misclassified applicant", [[13, 60, 0, 0], [25, 60, 0, 0], [47, 60, 0, 0]]),
        ("neighbours swapped", [[57, 60, 0, 0], [53, 60, 0, 0], [49, 60, 0, 0]]),
        ("row shifted by one", [all, all, [55, 60, 0, 0]]),
        ("another year's row", [[44, 59, 0, 0], [27, 57, 0, 0], [22, 60, 0, 0]]),
        ("table four, one typing error", [[35, 60, 0, 0], [18, 60, 0, 0], [12, 60, 0, 0]]),
    ];
    assert_eq!(measured, expected);
}
