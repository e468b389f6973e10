//! Sets of one change more: against brute force, and which of them are proposed.

use super::super::effort::Budget;
use super::super::larger::{as_likely, of_size};
use super::super::search::Set;
use super::super::system::System;
use super::super::usual::{BIT, SCATTERED, Usual};
use super::scatter::{sorted, wrong};
use super::{Changes, UNIT, brute, brute_of, grid, small, smallest, system};
use proptest::prelude::*;

const NO_END: usize = usize::MAX;

/// Sets as counts by cell.
fn counts(sets: Vec<Set>) -> Vec<Changes> {
    let mut sets = sorted(sets);
    sets.iter_mut().flatten().for_each(|(_, to)| *to /= UNIT);
    sets
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn all_sets_of_a_size_are_found_and_no_other((counts, sums) in small(), more in 0_usize..3) {
        let table = system(&counts, &sums, &[]);
        let size = brute(&counts, &sums, &[]).first().map_or(0, Vec::len) + more;
        if let Some(sets) = of_size(&table, size, &mut Budget::of(NO_END)) {
            prop_assert_eq!(self::counts(sets), brute_of(size, &counts, &sums, &[]));
        }
    }
}

/// The sums of a grid and its counts.
fn parts(table: &System) -> (Vec<Option<i64>>, Vec<Vec<i64>>) {
    let sum = |terms: &[(usize, i64)]| {
        let mut sum = vec![0; table.cells.len()];
        terms.iter().for_each(|&(cell, by)| sum[cell] = by);
        sum
    };
    let counts = table.values().iter().map(|value| value.map(|value| value / UNIT)).collect();
    (counts, table.equations.iter().map(|equation| sum(&equation.terms)).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn all_sets_of_one_change_more_are_found_in_rows_and_columns(rows in wrong()) {
        let table = grid(&rows);
        let size = smallest(&table).and_then(|(sets, _)| Some(sets.first()?.size)).filter(|size| *size < 4);
        if let Some(size) = size {
            let (counts, sums) = parts(&table);
            let found = of_size(&table, size + 1, &mut Budget::of(NO_END)).unwrap();
            prop_assert_eq!(self::counts(found), brute_of(size + 1, &counts, &sums, &[]));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn those_are_proposed_that_are_not_far_less_likely_than_the_smallest(rows in wrong(), steps in 0_usize..60_000) {
        let table = grid(&rows);
        let (sets, _) = smallest(&table).unwrap_or_default();
        let size = sets.first().map_or(0, |set| set.size);
        let usual = Usual::new(&table);
        let cost = |set: &Set| usual.cost(&table, set);
        let least = sets.iter().map(cost).min().unwrap_or(0);
        let mut expected = Vec::new();
        let is_one_row = |set: &Set| set.changes.iter().all(|&(cell, _)| cell / 4 == set.changes[0].0 / 4);
        if size >= SCATTERED && !sets.iter().any(is_one_row) {
            expected = of_size(&table, size + 1, &mut Budget::of(NO_END)).unwrap();
            expected.retain(|set| cost(set) <= least + 8 * BIT && sets.iter().all(|one| one.changes != set.changes));
        }
        let expected = sorted(expected);
        prop_assert_eq!(&sorted(as_likely(&table, &sets, NO_END, &mut Budget::of(NO_END))), &expected);
        // Within a budget all of them or none.
        let found = sorted(as_likely(&table, &sets, NO_END, &mut Budget::of(steps)));
        prop_assert!(found.is_empty() || found == expected);
        prop_assert_eq!(as_likely(&table, &sets, size, &mut Budget::of(NO_END)), []);
    }
}
