//! What mistakes cost, and their reasons.

use super::super::likely::{ranked, weigh};
use super::super::set::Set;
use super::super::slip::Reason;
use super::super::system::{Held, System};
use super::{UNIT, grid};
use Reason::{Blank, DigitAdded, DigitReplaced, Moved, Other, Shifted, StaleTotal, Swapped, Transposed};

/// Three rows and columns, then the totals of both.
fn table() -> System {
    grid(&[[410, 30, 0, 440], [12, 5, 7, 24], [3, 0, 8, 11], [425, 35, 15, 475]])
}

fn set(changes: &[(usize, i64)]) -> Set {
    Set {
        changes: changes.iter().map(|&(cell, to)| (cell, to * UNIT)).collect(),
        shifted: Vec::new(),
        size: changes.len(),
    }
}

/// Each change by its cell, with its reason and cost; and what the set costs.
fn weighed(system: &System, set: &Set) -> (Vec<(usize, Reason, u32)>, u32) {
    let mut cost = 0;
    let changes = weigh(system, set, &mut cost);
    (changes.into_iter().map(|change| (change.cell, change.reason, change.cost)).collect(), cost)
}

#[test]
fn a_single_change() {
    for (cell, to, reason, cost) in [
        (0, 140, Transposed, 10),
        (0, 41, DigitAdded, 11),
        (4, 21, Transposed, 11),
        (4, 9, Other, 20),
        (5, 6, Other, 20),
        (1, 57, Other, 20),
        // Totals.
        (3, 404, Transposed, 10),
        (7, 31, StaleTotal, 12),
        (14, 25, DigitReplaced, 11),
        (12, 300, StaleTotal, 12),
    ] {
        assert_eq!(weighed(&table(), &set(&[(cell, to)])), (vec![(cell, reason, cost)], cost), "{cell} to {to}");
    }
}

#[test]
fn what_is_blank_is_likeliest() {
    for held in [Held::Blank, Held::Placeholder] {
        let mut table = table();
        (table.cells[2].held, table.cells[2].value) = (held, Some(0));
        assert_eq!(weighed(&table, &set(&[(2, 30)])), (vec![(2, Blank, 8)], 8));
    }
}

#[test]
fn two_changes_may_be_one_mistake() {
    for (changes, reason, cost) in [
        // Beside each other, one below the other, farther in a row and in a column, anywhere.
        ([(5, 7), (6, 5)], Swapped, 15),
        ([(1, 5), (5, 30)], Swapped, 15),
        ([(4, 7), (6, 12)], Swapped, 18),
        ([(0, 3), (8, 410)], Swapped, 18),
        ([(0, 5), (5, 410)], Swapped, 24),
        // A figure, one of a single digit, a part.
        ([(1, 0), (2, 30)], Moved, 14),
        ([(1, 0), (9, 30)], Moved, 14),
        ([(8, 0), (9, 3)], Moved, 15),
        ([(1, 29), (2, 1)], Moved, 16),
        ([(4, 10), (5, 7)], Moved, 16),
        ([(2, 1), (10, 7)], Moved, 16),
    ] {
        let each = (cost / 2, cost - cost / 2);
        let [(one, _), (other, _)] = changes;
        let expected = (vec![(one, reason, each.0), (other, reason, each.1)], cost);
        assert_eq!(weighed(&table(), &set(&changes)), expected, "{changes:?}");
    }
}

#[test]
fn a_cell_and_its_total_off_by_the_same_are_one_mistake() {
    let entered = (vec![(5, Other, 8), (7, DigitReplaced, 8)], 16);
    assert_eq!(weighed(&table(), &set(&[(5, 6), (7, 25)])), entered);
    let down = (vec![(6, Other, 8), (14, DigitReplaced, 8)], 16);
    assert_eq!(weighed(&table(), &set(&[(6, 8), (14, 16)])), down);
    // Not by the same; not in one line; and two totals are not each other's.
    assert_eq!(weighed(&table(), &set(&[(5, 6), (7, 31)])).1, 32);
    assert_eq!(weighed(&table(), &set(&[(5, 6), (3, 441)])).1, 30);
    assert_eq!(weighed(&table(), &set(&[(7, 31), (11, 18)])).1, 23);
}

#[test]
fn what_is_no_one_mistake_is_two() {
    for (changes, expected) in [
        // By different amounts; by the same, but in no line; from a part to a total.
        (vec![(4, 15), (5, 3)], vec![(4, DigitReplaced, 11), (5, Other, 20)]),
        (vec![(5, 4), (8, 4)], vec![(5, Other, 20), (8, Other, 20)]),
        (vec![(5, 4), (7, 20)], vec![(7, DigitReplaced, 11), (5, Other, 20)]),
        // Of three one is left over.
        (vec![(1, 0), (2, 30), (9, 4)], vec![(1, Moved, 7), (2, Moved, 7), (9, Other, 20)]),
    ] {
        let cost = expected.iter().map(|(_, _, cost)| cost).sum();
        assert_eq!(weighed(&table(), &set(&changes)), (expected, cost), "{changes:?}");
    }
}

#[test]
fn the_likeliest_change_stands_first_and_alike_ones_by_the_form() {
    let changes = set(&[(2, 9), (5, 6), (8, 1), (12, 300)]);
    let expected = vec![(12, StaleTotal, 12), (2, Other, 20), (5, Other, 20), (8, Other, 20)];
    assert_eq!(weighed(&table(), &changes), (expected, 72));
}

#[test]
fn a_shifted_row_is_one_mistake() {
    let mut shifted = set(&[(0, 30), (1, 0), (2, 410), (4, 21)]);
    shifted.shifted = vec![(0, 0), (1, 0)];
    let expected = vec![(0, Shifted, 0), (1, Shifted, 0), (2, Shifted, 0), (4, Transposed, 11)];
    assert_eq!(weighed(&table(), &shifted), (expected, 31));
    shifted.shifted.push((4, 0));
    assert_eq!(weighed(&table(), &shifted).1, 40);
}

fn likeliest(system: &System, sets: &[Set]) -> Vec<usize> {
    ranked(system, sets).into_iter().map(|(_, at)| at).collect()
}

#[test]
fn the_likeliest_sets_stand_first_then_those_of_greater_figures_then_by_the_form() {
    let sets = [set(&[(5, 6)]), set(&[(2, 9)]), set(&[(9, 9)]), set(&[(7, 31)]), set(&[(6, 9)]), set(&[(0, 140)])];
    assert_eq!(likeliest(&table(), &sets), [5, 3, 4, 0, 1, 2]);
    let many: Vec<Set> = (0..40).map(|at| if at == 39 { set(&[(0, 140)]) } else { set(&[(2, 9)]) }).collect();
    let expected: Vec<usize> = [39].into_iter().chain(0..31).collect();
    assert_eq!(likeliest(&table(), &many), expected);
}
