//! Rows that stand one column beside their own.

use super::{UNIT, grid, smallest, within};
use proptest::prelude::*;

/// Figures with totals to the right and below.
fn totalled(parts: &[i64]) -> [[i64; 4]; 4] {
    let mut rows = [[0; 4]; 4];
    for (at, &part) in parts.iter().enumerate() {
        let (row, column) = (at / 3, at % 3);
        for (row, column) in [(row, column), (row, 3), (3, column), (3, 3)] {
            rows[row][column] += part;
        }
    }
    rows
}

/// Shifts the first so many cells of a row to the left or right; what comes in at the end is new.
fn shift(row: &mut [i64], length: usize, to_left: bool, new: i64) {
    let run = &mut row[..length];
    if to_left {
        run.rotate_left(1);
        run[length - 1] = new;
    } else {
        run.rotate_right(1);
        run[0] = new;
    }
}

/// The changes of a set by cell; and is there a shift in it?
type Found = (Vec<(usize, i64)>, bool);

/// Every set with its changes by cell, and whether it is a shift; and is it said to be the only one?
fn found(rows: &[[i64; 4]; 4]) -> (Vec<Found>, bool) {
    let (sets, only) = smallest(&grid(rows)).unwrap_or_default();
    let counts = |changes: &[(usize, i64)]| changes.iter().map(|&(cell, to)| (cell, to / UNIT)).collect::<Vec<_>>();
    (sets.iter().map(|set| (counts(&set.changes), !set.shifted.is_empty())).collect(), only)
}

fn differences(right: &[[i64; 4]; 4], wrong: &[[i64; 4]; 4]) -> Vec<(usize, i64)> {
    let cells = right.iter().flatten().zip(wrong.iter().flatten()).enumerate();
    cells.filter(|(_, (right, wrong))| right != wrong).map(|(cell, (right, _))| (cell, *right)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_shifted_row_is_found_unless_fewer_cells_explain_it(
        parts in prop::collection::vec(0_i64..60, 9), row in 0_usize..4, whole: bool, to_left: bool, new in 0_i64..60,
    ) {
        let right = totalled(&parts);
        let mut wrong = right;
        shift(&mut wrong[row], if whole { 4 } else { 3 }, to_left, new);
        let truth = differences(&right, &wrong);
        let (sets, _) = found(&wrong);
        if truth.is_empty() {
            prop_assert_eq!(sets, vec![]);
        } else {
            let fewer = |(changes, is_shift): &Found| changes.len() < 2 && !is_shift;
            prop_assert!(sets.iter().any(fewer) || sets.iter().any(|(changes, _)| *changes == truth), "{:?} in {:?}", truth, sets);
        }
    }

    #[test]
    fn a_set_with_a_shift_makes_every_sum_hold(parts in prop::collection::vec(0_i64..60, 9), row in 0_usize..4, new in 0_i64..60) {
        let mut wrong = totalled(&parts);
        shift(&mut wrong[row], 4, true, new);
        wrong[(row + 1) % 4][1] += 3;
        for (changes, _) in found(&wrong).0 {
            let mut after = wrong;
            changes.iter().for_each(|&(cell, to)| after[cell / 4][cell % 4] = to);
            prop_assert_eq!(found(&after), (vec![], false));
        }
    }
}

#[test]
fn a_row_shifted_whole_or_without_its_total_to_either_side() {
    let right = totalled(&[41, 30, 9, 12, 5, 7, 3, 19, 8]);
    for (length, to_left) in [(4, true), (4, false), (3, true), (3, false)] {
        let mut wrong = right;
        shift(&mut wrong[1], length, to_left, 77);
        assert_eq!(found(&wrong), (vec![(differences(&right, &wrong), true)], true), "{length} {to_left}");
    }
}

/// The fewest steps within which something is found.
fn steps(rows: &[[i64; 4]; 4]) -> usize {
    let (mut enough, mut too_few) = (1 << 24, 0);
    while enough - too_few > 1 {
        let steps = usize::midpoint(enough, too_few);
        if within(&grid(rows), steps).is_some() {
            enough = steps;
        } else {
            too_few = steps;
        }
    }
    enough
}

#[test]
fn work_is_counted_in_steps_and_given_up_at_their_end() {
    let right = totalled(&[41, 30, 9, 12, 5, 7, 3, 19, 8]);
    let mut wrong = right;
    let mut counted = Vec::new();
    for (row, column, figure) in [(0, 0, 14), (1, 2, 70), (2, 1, 91), (3, 3, 431)] {
        wrong[row][column] = figure;
        counted.push(steps(&wrong));
    }
    shift(&mut wrong[1], 4, true, 77);
    counted.push(steps(&wrong));
    assert_eq!(counted, [1_129, 2_262, 3_676, 4_452, 408_062]);
}

#[test]
fn a_row_shifted_beside_a_wrong_cell_and_two_rows_shifted() {
    let right = totalled(&[41, 30, 9, 12, 5, 7, 3, 19, 8]);
    let mut wrong = right;
    shift(&mut wrong[1], 4, true, 77);
    wrong[2][0] = 33;
    assert_eq!(found(&wrong), (vec![(differences(&right, &wrong), true)], true));
    wrong[2] = right[2];
    shift(&mut wrong[3], 4, false, 66);
    // So small a table has other ways with four cells.
    let (sets, only) = found(&wrong);
    assert!(sets.contains(&(differences(&right, &wrong), true)) && !only, "{sets:?}");
}
