//! What is forced, against all figures that could stand in cells that are not known.

use super::super::deduce::{deduce, fills};
use super::super::effort::Budget;
use super::super::set::Set;
use super::super::system::Held;
use super::{UNIT, grid, small, smallest, system};
use proptest::prelude::*;

/// Figures are tried from 0 to this.
const MOST: i64 = 14;

/// Every way to fill in what is not known.
fn solutions(counts: &[Option<i64>], sums: &[Vec<i64>]) -> Vec<Vec<i64>> {
    let Some(at) = counts.iter().position(Option::is_none) else {
        let total = |sum: &Vec<i64>| sum.iter().zip(counts).map(|(by, count)| by * count.unwrap_or(0)).sum::<i64>();
        let known = || counts.iter().flatten().copied().collect();
        return if sums.iter().all(|sum| total(sum) == 0) { vec![known()] } else { Vec::new() };
    };
    let with = |count| {
        let mut counts = counts.to_vec();
        counts[at] = Some(count);
        solutions(&counts, sums)
    };
    (0..=MOST).flat_map(with).collect()
}

/// What is forced, in counts; `None` for a contradiction.
fn forced(counts: &[Option<i64>], sums: &[Vec<i64>]) -> Option<Vec<Option<i64>>> {
    let system = system(counts, sums, &[]);
    let mut values = system.values();
    deduce(&system, &mut values, &mut Budget::of(usize::MAX))
        .then(|| values.iter().map(|value| value.map(|value| value / UNIT)).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_solution_has_what_is_forced((counts, sums) in small(), blanks in prop::collection::vec(0_usize..8, 1..4)) {
        let mut open = counts.clone();
        blanks.iter().for_each(|&at| if at < open.len() { open[at] = None });
        let solutions = solutions(&open, &sums);
        match forced(&open, &sums) {
            None => prop_assert_eq!(solutions, Vec::<Vec<i64>>::new()),
            Some(forced) => {
                for (at, forced) in forced.iter().enumerate() {
                    for solution in &solutions {
                        prop_assert!(forced.is_none_or(|forced| forced == solution[at]), "{} in {:?}", at, solution);
                    }
                }
            }
        }
    }
}

#[test]
fn what_one_sum_forces_and_what_several_force_together() {
    for (counts, sums, expected) in [
        // The rest of a sum; a sum of nothing but zeros; nothing, where two could share.
        (vec![Some(3), None, Some(8)], vec![vec![1, 1, -1]], Some(vec![Some(3), Some(5), Some(8)])),
        (vec![None, None, Some(0)], vec![vec![1, 1, -1]], Some(vec![Some(0), Some(0), Some(0)])),
        (vec![None, None, Some(4)], vec![vec![1, 1, -1]], Some(vec![None, None, Some(4)])),
        (vec![None, None, Some(0)], vec![vec![1, -1, -1]], Some(vec![None, None, Some(0)])),
        // Below 0; with decimals; from one sum to the next.
        (vec![Some(8), None, Some(3)], vec![vec![1, 1, -1]], None),
        (vec![Some(3), None], vec![vec![1, -2]], None),
        (vec![Some(4), None], vec![vec![1, -2]], Some(vec![Some(4), Some(2)])),
        (
            vec![Some(3), None, Some(8), None],
            vec![vec![0, 1, 0, -1], vec![1, 1, -1, 0]],
            Some(vec![Some(3), Some(5), Some(8), Some(5)]),
        ),
        // Only together: x + y = 8, x - y = 2.
        (
            vec![None, None, Some(8), Some(2)],
            vec![vec![1, 1, -1, 0], vec![1, -1, 0, -1]],
            Some(vec![Some(5), Some(3), Some(8), Some(2)]),
        ),
        (vec![None, None, Some(8), Some(3)], vec![vec![1, 1, -1, 0], vec![1, -1, 0, -1]], None),
        // x + y is 8 and is 9; x + y is below 0; known sums that do not hold.
        (vec![None, None, Some(8), Some(9)], vec![vec![1, 1, -1, 0], vec![1, 1, 0, -1]], None),
        (vec![None, None, Some(8)], vec![vec![1, 1, 1]], None),
        (vec![Some(1), Some(2)], vec![vec![1, -1]], None),
        // x + y = z + u with all open, and x + y = z + u + 0 again: no more is known.
        (vec![None, None, None, None], vec![vec![1, 1, -1, -1]], Some(vec![None, None, None, None])),
    ] {
        assert_eq!(forced(&counts, &sums), expected, "{counts:?} {sums:?}");
    }
}

/// Rows and columns with totals, some cells open.
fn filled(rows: &[[i64; 4]; 4], open: &[(usize, Held)]) -> (Vec<(usize, i64)>, Vec<Set>) {
    let mut table = grid(rows);
    for &(cell, held) in open {
        let counts_as_zero = matches!(held, Held::Blank | Held::Placeholder) && !table.cells[cell].is_total;
        (table.cells[cell].held, table.cells[cell].value) = (held, counts_as_zero.then_some(0));
    }
    let sets = smallest(&table).unwrap_or_default().0;
    (
        fills(&table, &sets, &mut Budget::of(usize::MAX))
            .into_iter()
            .map(|(cell, value)| (cell, value / UNIT))
            .collect(),
        sets,
    )
}

#[test]
fn blanks_and_texts_are_filled_and_nothing_else() {
    let right = [[41, 30, 0, 71], [12, 5, 7, 24], [3, 0, 8, 11], [56, 35, 15, 106]];
    assert_eq!(filled(&right, &[]).0, []);
    assert_eq!(filled(&right, &[(2, Held::Placeholder), (5, Held::Unread)]).0, []);
    assert_eq!(filled(&right, &[(5, Held::Text), (2, Held::Blank), (15, Held::Blank)]).0, [(2, 0), (5, 5), (15, 106)]);
    // Four in the corners of a square may share.
    let corners = [0, 1, 4, 5].map(|cell| (cell, Held::Text));
    assert_eq!(filled(&right, &corners).0, []);
    // And so may they where their figures are read as 0: what they lack breaks balances, and is put right in two ways.
    let corners = [0, 1, 4, 5].map(|cell| (cell, Held::Blank));
    assert_eq!(filled(&right, &corners).0, []);
}

#[test]
fn blanks_beside_what_is_broken_are_filled_as_all_repairs_have_them() {
    let mut wrong = [[41, 30, 0, 71], [12, 5, 7, 24], [3, 0, 8, 11], [56, 35, 15, 106]];
    wrong[0][0] = 14;
    let (fills, sets) = filled(&wrong, &[(15, Held::Blank)]);
    assert_eq!((fills, sets.len()), (vec![(15, 106)], 1));
    // Ten too many in a column, in either of two rows whose totals are blank: they stay open.
    let wrong = [[51, 30, 0, 71], [12, 5, 7, 24], [3, 0, 8, 11], [56, 35, 15, 106]];
    let (fills, sets) = filled(&wrong, &[(3, Held::Blank), (7, Held::Blank)]);
    assert_eq!((fills, sets.len()), (vec![], 2));
    // Without a repair nothing is said.
    let mut table = grid(&wrong);
    (table.cells[11].held, table.cells[11].value) = (Held::Blank, None);
    assert_eq!(super::super::deduce::fills(&table, &[], &mut Budget::of(usize::MAX)), []);
}
