//! Many changes at once, found by groups of balances: against the search cell by cell, which is held against brute force.

use super::super::effort::Budget;
use super::super::network::Network;
use super::super::system::System;
use super::{by_groups, grid, smallest, sorted};
use proptest::prelude::*;

/// Counts in rows and columns with their totals, some of them wrong.
fn wrong() -> impl Strategy<Value = [[i64; 4]; 4]> {
    let parts = prop::collection::vec(prop_oneof![2 => 0_i64..4, 3 => 0_i64..90], 9);
    let mistakes = prop::collection::vec((0_usize..16, -30_i64..60), 1..7);
    (parts, mistakes).prop_map(|(parts, mistakes)| {
        let mut rows = [[0; 4]; 4];
        for (at, &part) in parts.iter().enumerate() {
            let (row, column) = (at / 3, at % 3);
            for (row, column) in [(row, column), (row, 3), (3, column), (3, 3)] {
                rows[row][column] += part;
            }
        }
        for (cell, by) in mistakes {
            rows[cell / 4][cell % 4] = (rows[cell / 4][cell % 4] + by).max(0);
        }
        rows
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn groups_of_balances_tell_all_sets_that_the_search_finds(rows in wrong()) {
        let table = grid(&rows);
        prop_assert_eq!(by_groups(&table), sorted(smallest(&table).unwrap_or_default().0));
    }

    #[test]
    fn what_is_found_within_a_budget_is_what_is_found_without_one(rows in wrong(), steps in 0_usize..60_000) {
        let table = grid(&rows);
        if let Some((sets, only)) = super::within(&table, steps) {
            let all = smallest(&table).unwrap();
            prop_assert_eq!((sorted(sets), only), (sorted(all.0), all.1));
        }
    }
}

#[test]
fn the_balances_left_out_of_a_network_are_known_to_follow_or_not() {
    let whole = |system: &System| Network::new(system, &system.values(), &mut Budget::of(usize::MAX)).is_whole(system);
    let mut table = grid(&[[1, 2, 3, 6], [4, 5, 6, 15], [7, 8, 9, 24], [12, 15, 18, 45]]);
    assert!(whole(&table));
    // A row said twice, which follows; and another sum, which does not.
    table
        .equations
        .push(super::super::system::Sum { terms: (0..3).map(|at| (at, 1)).chain([(3, -1)]).collect(), balance: 8 });
    assert!(whole(&table));
    table.equations.last_mut().unwrap().terms.push((15, 1));
    assert!(!whole(&table));
}
