//! Sets of one change more than the smallest, where as much is to be said for them.
//!
//! Of many mistakes at once two may by chance be put right by one change, and then the truth is no smallest set. So from as many changes
//! on as each speaks for itself (see [`super::usual`]), sets with one more stand beside the smallest: every one is found, and those are
//! kept that are not far less likely than the likeliest of the smallest. Where that takes too long, the smallest are what is proposed.

use super::effort::Budget;
use super::groups::Groups;
use super::network::Network;
use super::scatter;
use super::search::Set;
use super::system::System;
use super::usual::{BIT, Bits, SCATTERED, Usual};

/// So much less likely than the likeliest of the smallest a larger set may be: one in some two hundred.
const MARGIN: Bits = 8 * BIT;

/// The sets of one change more than the smallest that are as likely as these.
#[must_use]
pub(super) fn as_likely(system: &System, smallest: &[Set], most: usize, budget: &mut Budget) -> Vec<Set> {
    let size = smallest.first().map_or(0, |set| set.size);
    // A row that is wrong as a whole is one mistake.
    let is_one_row = |set: &Set| set.changes.windows(2).all(|two| same_row(system, two[0].0, two[1].0));
    if size < SCATTERED || size >= most || smallest.iter().any(is_one_row) {
        return Vec::new();
    }
    let mut larger = of_size(system, size + 1, budget).unwrap_or_default();
    let usual = Usual::new(system);
    let least = smallest.iter().map(|set| usual.cost(system, set)).min().unwrap_or(0);
    // The cells of a shifted row by themselves are more changes, and the same ones.
    let is_shifted = |set: &Set| smallest.iter().any(|one| !one.shifted.is_empty() && one.changes == set.changes);
    larger.retain(|set| usual.cost(system, set) <= least + MARGIN && !is_shifted(set));
    larger
}

fn same_row(system: &System, one: usize, other: usize) -> bool {
    system.cells[one].line == system.cells[other].line
}

/// All sets of exactly so many changes, whether there are smaller ones or not; `None` where that is not told within the budget.
#[must_use]
pub(super) fn of_size(system: &System, size: usize, budget: &mut Budget) -> Option<Vec<Set>> {
    let values = system.values();
    let is_possible = |(cell, value): (usize, &Option<i64>)| value.is_some_and(|value| system.fits(cell, value));
    if !values.iter().enumerate().all(is_possible) {
        return None;
    }
    let network = Network::new(system, &values, budget);
    let groups = Groups::new((&network, system), &network.joined(std::iter::empty()), size, budget)?;
    scatter::sets((system, &network), &groups, size, budget)
}
