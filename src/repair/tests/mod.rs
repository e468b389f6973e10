//! The search against brute force: every set of cells of small systems, solved in fractions.

mod deduce;
mod likely;
mod scatter;
mod shift;

use super::effort::Budget;
use super::search;
use super::set::Set;
use super::system::{Cell, Held, Sum, System};
use crate::form::pack::Place;
use proptest::prelude::*;

const UNIT: i64 = 1_000_000;

/// Cells and their new counts.
type Changes = Vec<(usize, i64)>;

/// Counts, each in a row of its own; `None` is not known. Sums of coefficients that must be 0.
fn system(counts: &[Option<i64>], sums: &[Vec<i64>], limits: &[Vec<i64>]) -> System {
    let cell = |(at, count): (usize, &Option<i64>)| Cell {
        place: Place { row: at, column: 0 },
        line: at,
        value: count.map(|count| count * UNIT),
        held: if count.is_some() { Held::Figure } else { Held::Text },
        is_total: false,
        ends_row: false,
        signed: false,
        step: UNIT,
    };
    let sum = |(balance, sum): (usize, &Vec<i64>)| Sum {
        terms: sum.iter().copied().enumerate().filter(|(_, coefficient)| *coefficient != 0).collect(),
        balance,
    };
    let all = |sums: &[Vec<i64>]| sums.iter().enumerate().map(sum).collect();
    System { cells: counts.iter().enumerate().map(cell).collect(), equations: all(sums), limits: all(limits) }
}

/// Counts in rows and columns, the last of each being the total of the others.
fn grid(rows: &[[i64; 4]; 4]) -> System {
    let counts: Vec<Option<i64>> = rows.iter().flatten().copied().map(Some).collect();
    let line = |cells: [usize; 4]| {
        let mut sum = vec![0; 16];
        cells[..3].iter().for_each(|&cell| sum[cell] = 1);
        sum[cells[3]] = -1;
        sum
    };
    let across = (0..4).map(|row| line([0, 1, 2, 3].map(|column| 4 * row + column)));
    let down = (0..4).map(|column| line([0, 1, 2, 3].map(|row| 4 * row + column)));
    let mut system = system(&counts, &across.chain(down).collect::<Vec<_>>(), &[]);
    for (at, cell) in system.cells.iter_mut().enumerate() {
        (cell.place, cell.line) = (Place { row: at / 4, column: at % 4 }, at / 4);
        (cell.is_total, cell.ends_row) = (at % 4 == 3 || at / 4 == 3, at % 4 == 3);
    }
    system
}

/// All smallest sets, whatever work it takes, as far as figures go.
fn smallest(system: &System) -> Option<(Vec<Set>, bool)> {
    within(system, usize::MAX)
}

/// The same within a budget of steps.
fn within(system: &System, steps: usize) -> Option<(Vec<Set>, bool)> {
    search::smallest(system, usize::MAX, &mut Budget::of(steps))
}

/// What the search finds: changes in counts, sorted; and whether it is said to be the only set.
fn found(system: &System) -> (Vec<Changes>, bool) {
    let (sets, only) = smallest(system).unwrap_or_default();
    let counts = |set: &Set| set.changes.iter().map(|&(cell, to)| (cell, to / UNIT)).collect();
    let mut sets: Vec<Changes> = sets.iter().map(counts).collect();
    sets.sort();
    (sets, only)
}

/// Sets by their cells.
fn sorted(sets: Vec<Set>) -> Vec<Changes> {
    let mut sets: Vec<Changes> = sets.into_iter().map(|set| set.changes).collect();
    sets.sort();
    sets
}

/// What is found by groups alone.
fn by_groups(system: &System) -> Vec<Changes> {
    sorted(search::smallest_by(system, usize::MAX, 0, &mut Budget::of(usize::MAX)).unwrap_or_default().0)
}

/// A fraction in lowest terms, its denominator above 0.
#[derive(Clone, Copy, PartialEq)]
struct Fraction(i128, i128);

impl Fraction {
    fn new(top: i128, bottom: i128) -> Fraction {
        let (mut a, mut b) = (top.abs(), bottom.abs());
        while b != 0 {
            (a, b) = (b, a % b);
        }
        let by = a.max(1) * bottom.signum();
        Fraction(top / by, bottom / by)
    }
    fn minus_times(self, by: Fraction, other: Fraction) -> Fraction {
        Fraction::new(self.0 * by.1 * other.1 - by.0 * other.0 * self.1, self.1 * by.1 * other.1)
    }
    fn over(self, by: Fraction) -> Fraction {
        Fraction::new(self.0 * by.1, self.1 * by.0)
    }
}

/// Solves for some cells, the others being as they are: of each cell its figure, `None` where that stays open. `None` where there is
/// no solution.
fn solve(counts: &[Option<i64>], sums: &[Vec<i64>], cells: &[usize]) -> Option<Vec<Option<Fraction>>> {
    let row = |sum: &Vec<i64>| {
        let kept = |&(cell, _): &(usize, &i64)| !cells.contains(&cell);
        let rest: i64 = sum.iter().enumerate().filter(kept).map(|(cell, by)| by * counts[cell].unwrap_or(0)).sum();
        let own = cells.iter().map(|&cell| Fraction(i128::from(sum[cell]), 1));
        own.chain([Fraction(i128::from(-rest), 1)]).collect::<Vec<Fraction>>()
    };
    let mut rows: Vec<Vec<Fraction>> = sums.iter().map(row).collect();
    let mut pivots = Vec::new();
    for column in 0..cells.len() {
        let done = pivots.len();
        let Some(at) = (done..rows.len()).find(|&at| rows[at][column].0 != 0) else { continue };
        rows.swap(done, at);
        let by = rows[done][column];
        rows[done].iter_mut().for_each(|one| *one = one.over(by));
        let pivot = rows[done].clone();
        for (_, other) in rows.iter_mut().enumerate().filter(|&(at, _)| at != done) {
            let by = other[column];
            other.iter_mut().zip(&pivot).for_each(|(one, pivot)| *one = one.minus_times(by, *pivot));
        }
        pivots.push(column);
    }
    if rows[pivots.len()..].iter().any(|row| row[cells.len()].0 != 0) {
        return None;
    }
    let figure = |column: usize| {
        let row = &rows[pivots.iter().position(|&pivot| pivot == column)?];
        let is_free = |other: usize| other != column && row[other].0 != 0;
        (!(0..cells.len()).any(is_free)).then(|| row[cells.len()])
    };
    Some((0..cells.len()).map(figure).collect())
}

/// All smallest sets whose figures are determined, every set being tried.
fn brute(counts: &[Option<i64>], sums: &[Vec<i64>], limits: &[Vec<i64>]) -> Vec<Changes> {
    let known: Vec<usize> = (0..counts.len()).filter(|&cell| counts[cell].is_some()).collect();
    let unknown: Vec<usize> = (0..counts.len()).filter(|&cell| counts[cell].is_none()).collect();
    let total = |sum: &Vec<i64>, of: &[i64]| sum.iter().zip(of).map(|(by, count)| by * count).sum::<i64>();
    let before: Vec<i64> = counts.iter().map(|count| count.unwrap_or(0)).collect();
    let fits = |figure: &Fraction| figure.1 == 1 && figure.0 >= 0;
    for size in 0..=known.len() as u32 {
        let mut sets = Vec::new();
        for set in (0_u32..1 << known.len()).filter(|set| set.count_ones() == size) {
            let cells: Vec<usize> = (0..known.len()).filter(|at| set >> at & 1 == 1).map(|at| known[at]).collect();
            let Some(figures) = solve(counts, sums, &[&cells[..], &unknown[..]].concat()) else { continue };
            let (own, others) = figures.split_at(cells.len());
            let own: Option<Vec<Fraction>> = own.iter().copied().collect();
            let Some(own) = own.filter(|own| own.iter().all(fits) && others.iter().flatten().all(fits)) else {
                continue;
            };
            let changes: Changes = cells.into_iter().zip(own.iter().map(|one| one.0 as i64)).collect();
            let mut after = before.clone();
            changes.iter().for_each(|&(cell, to)| after[cell] = to);
            let is_worse = |limit: &Vec<i64>| total(limit, &after) > total(limit, &before).max(0);
            if changes.iter().all(|&(cell, to)| to != before[cell]) && !limits.iter().any(is_worse) {
                sets.push(changes);
            }
        }
        if !sets.is_empty() {
            sets.sort();
            // Where nothing is broken the smallest set is one without a change, which is none to find.
            return if size > 0 { sets } else { Vec::new() };
        }
    }
    Vec::new()
}

/// How many sets of so many cells could be changed to make every sum hold, those included whose figures are not determined: every
/// figure to this is tried.
fn ways(counts: &[Option<i64>], sums: &[Vec<i64>], size: usize) -> usize {
    let known: Vec<usize> = (0..counts.len()).filter(|&cell| counts[cell].is_some()).collect();
    let unknown: Vec<usize> = (0..counts.len()).filter(|&cell| counts[cell].is_none()).collect();
    let sets = (0_u32..1 << known.len()).filter(|set| set.count_ones() as usize == size);
    let can_hold = |set: &u32| {
        let cells: Vec<usize> = (0..known.len()).filter(|at| set >> at & 1 == 1).map(|at| known[at]).collect();
        can_hold(counts, sums, &cells, &unknown)
    };
    sets.filter(can_hold).count()
}

/// Are there figures for these cells, each another than its own, and for those that are not known, that make every sum hold?
fn can_hold(counts: &[Option<i64>], sums: &[Vec<i64>], cells: &[usize], unknown: &[usize]) -> bool {
    const MOST: i64 = 30;
    let Some(figures) = solve(counts, sums, &[cells, unknown].concat()) else { return false };
    let differs = |(at, figure): (usize, &Option<Fraction>)| {
        figure.is_none_or(|one| at >= cells.len() || Some(one.0) != counts[cells[at]].map(i128::from))
    };
    let fits = |figure: &Fraction| figure.1 == 1 && figure.0 >= 0;
    if !figures.iter().flatten().all(fits) || !figures.iter().enumerate().all(differs) {
        return false;
    }
    let Some(open) = figures.iter().position(Option::is_none) else { return true };
    (0..=MOST).any(|figure| {
        let (mut counts, mut cells, mut unknown) = (counts.to_vec(), cells.to_vec(), unknown.to_vec());
        let cell = if open < cells.len() { cells.remove(open) } else { unknown.remove(open - cells.len()) };
        let before = counts[cell].replace(figure);
        before != Some(figure) && can_hold(&counts, sums, &cells, &unknown)
    })
}

/// Counts and sums of a small system; one count may not be known.
fn small() -> impl Strategy<Value = (Vec<Option<i64>>, Vec<Vec<i64>>)> {
    (2_usize..8, 1_usize..5).prop_flat_map(|(cells, sums)| {
        let coefficient = prop_oneof![3 => Just(0_i64), 3 => Just(1), 3 => Just(-1), 1 => -2_i64..3];
        let counts = prop::collection::vec((0_i64..9).prop_map(Some), cells);
        let sums = prop::collection::vec(prop::collection::vec(coefficient, cells), sums);
        (counts, sums, prop::option::weighted(0.3, 0..cells)).prop_map(|(mut counts, sums, unknown)| {
            if let Some(cell) = unknown {
                counts[cell] = None;
            }
            (counts, sums)
        })
    })
}

#[test]
fn a_set_is_not_the_only_one_where_a_smaller_one_was_refused() {
    // Two cells would do, were one not 1 below 0; with a third beside them their figures stay open.
    let table = grid(&[[1, 17, 0, 0], [0, 1, 0, 0], [0, 2, 0, 2], [0, 2, 0, 2]]);
    assert_eq!(found(&table), (vec![vec![(0, 0), (1, 0), (5, 0)]], false));
}

#[test]
fn a_figure_below_0_in_a_broken_sum_is_what_changes() {
    let counts = [-1, 2, 3, 6, 3].map(Some);
    let sums = [vec![1, 1, 1, -1, 0], vec![1, 1, 0, 0, -1]];
    assert_eq!(found(&system(&counts, &sums[..1], &[])), (vec![vec![(0, 1)]], true));
    assert_eq!(found(&system(&counts, &sums, &[])), (vec![vec![(0, 1)]], true));
}

#[test]
fn a_limit_with_a_cell_that_is_not_known_bars_nothing() {
    let table = system(&[Some(5), None, Some(7)], &[vec![1, 0, -1]], &[vec![1, -1, 0]]);
    assert_eq!(found(&table), (vec![vec![(0, 7)], vec![(2, 5)]], false));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn finds_all_smallest_sets_and_no_other((counts, sums) in small()) {
        let (sets, only) = found(&system(&counts, &sums, &[]));
        prop_assert_eq!(&sets, &brute(&counts, &sums, &[]));
        prop_assert!(!only || sets.len() == 1);
        if only {
            prop_assert_eq!(ways(&counts, &sums, sets[0].len()), 1);
        }
    }

    #[test]
    fn finds_the_same_by_groups_of_balances((counts, sums) in small()) {
        let system = system(&counts, &sums, &[]);
        prop_assert_eq!(by_groups(&system), sorted(smallest(&system).unwrap_or_default().0));
    }

    #[test]
    fn a_set_makes_every_sum_hold_and_leaves_nothing_to_find((counts, sums) in small()) {
        for set in found(&system(&counts, &sums, &[])).0 {
            let mut after = counts.clone();
            set.iter().for_each(|&(cell, to)| after[cell] = Some(to));
            prop_assert_eq!(found(&system(&after, &sums, &[])), (vec![], false));
        }
    }

    #[test]
    fn the_order_of_cells_and_sums_does_not_matter((counts, sums) in small(), turn in 0_usize..7) {
        let cells = counts.len();
        let turned = |cell: usize| (cell + turn) % cells;
        let mut other = counts.clone();
        (0..cells).for_each(|cell| other[turned(cell)] = counts[cell]);
        let turn_sum = |sum: &Vec<i64>| {
            let mut other = sum.clone();
            (0..cells).for_each(|cell| other[turned(cell)] = -sum[cell]);
            other
        };
        let others: Vec<Vec<i64>> = sums.iter().rev().map(turn_sum).collect();
        let (sets, only) = found(&system(&counts, &sums, &[]));
        let mut expected: Vec<Changes> =
            sets.iter().map(|set| set.iter().map(|&(cell, to)| (turned(cell), to)).collect()).collect();
        expected.iter_mut().for_each(|set| set.sort_unstable());
        expected.sort();
        prop_assert_eq!(found(&system(&other, &others, &[])), (expected, only));
    }

    #[test]
    fn no_set_leaves_a_limit_further_behind((counts, sums) in small(), limit in prop::collection::vec(-1_i64..2, 7)) {
        let counts: Vec<Option<i64>> = counts.iter().map(|count| Some(count.unwrap_or(0))).collect();
        let limits = [limit[..counts.len()].to_vec()];
        let (sets, _) = found(&system(&counts, &sums, &limits));
        prop_assert_eq!(sets, brute(&counts, &sums, &limits));
    }
}
