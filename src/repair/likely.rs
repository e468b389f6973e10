//! How likely a set of changes is, and the reason of each: what it costs orders the sets and never removes one.
//!
//! Costs follow the practice of statistical offices: a typing error in a longer figure is likelier than any other, a figure put into the
//! wrong cell likelier than two that are wrong by themselves.

use super::set::Set;
use super::slip::{Reason, TEN, typing};
use super::system::{Held, System};
use super::usual::{SCATTERED, Usual};

/// More explanations than these are counted, not listed.
pub const LISTED: usize = 32;

/// An empty cell, filled.
const BLANK: u32 = 8;
/// A typing error in a figure of three digits and more; of two digits, in which more changes look like one.
const TYPING: [u32; 2] = [10, 11];
/// A total that was not worked out again.
const STALE: u32 = 12;
/// Two cells that hold each other's figure: beside each other, in one row or column, anywhere.
const SWAPPED: [u32; 3] = [15, 18, 24];
/// A figure moved as a whole, one of a single digit, or a part of a figure.
const MOVED: [u32; 3] = [14, 15, 16];
/// A cell and the total of its line, both off by the same: a case entered in a wrong line, twice or not at all.
const ENTERED: u32 = 16;
/// A row shifted by one.
const SHIFTED: u32 = 20;
/// Any other figure.
const OTHER: u32 = 20;

/// A change with its reason and its cost.
pub(super) struct Weighed {
    pub(super) cell: usize,
    pub(super) to: i64,
    pub(super) reason: Reason,
    pub(super) cost: u32,
    /// Is it one mistake with another?
    is_joined: bool,
}

/// What orders sets: their cost; of those alike the ones with greater figures first, then by the form.
pub(super) type Rank = (i64, i64, usize);

/// The positions of the likeliest sets, the likeliest first, each with its rank.
#[must_use]
pub(super) fn ranked(system: &System, sets: &[Set]) -> Vec<(Rank, usize)> {
    let mut best: Vec<(Rank, usize)> = Vec::new();
    let usual = Usual::new(system);
    for (at, set) in sets.iter().enumerate() {
        let (mut cost, mut size) = (0, 0_i64);
        if set.size < SCATTERED {
            weigh(system, set, &mut cost);
        }
        for &(cell, _) in &set.changes {
            size = size.saturating_sub(system.cells[cell].value.unwrap_or(0));
        }
        let cost = if set.size < SCATTERED { i64::from(cost) } else { usual.cost(system, set) };
        enter(&mut best, ((cost, size, set.changes[0].0), at));
    }
    best
}

/// Enters one among the best, as many as are listed; of those alike the first.
pub(super) fn enter<T: Copy>(best: &mut Vec<(Rank, T)>, one: (Rank, T)) {
    let before = best.partition_point(|(other, _)| *other <= one.0);
    if before < LISTED {
        best.truncate(LISTED - 1);
        best.insert(before, one);
    }
}

/// The changes of a set, each with its reason, the likeliest first.
pub(super) fn weigh(system: &System, set: &Set, cost: &mut u32) -> Vec<Weighed> {
    let mut changes: Vec<Weighed> = Vec::new();
    let line = |cell: usize| system.cells[cell].line;
    let mut lines = Vec::new();
    for &(cell, _) in &set.shifted {
        if !lines.contains(&line(cell)) {
            lines.push(line(cell));
            *cost += SHIFTED;
        }
    }
    for &(cell, to) in &set.changes {
        let is_joined = lines.contains(&line(cell));
        let (reason, cost) = if is_joined { (Reason::Shifted, 0) } else { single(system, cell, to) };
        changes.push(Weighed { cell, to, reason, cost, is_joined });
    }
    pair_up(system, &mut changes);
    for at in 0..changes.len() {
        *cost += changes[at].cost;
        // Few: each goes before those that cost more.
        let place = changes[..at].iter().take_while(|before| before.cost <= changes[at].cost).count();
        changes[place..=at].rotate_right(1);
    }
    changes
}

/// A change by itself.
fn single(system: &System, at: usize, to: i64) -> (Reason, u32) {
    let cell = &system.cells[at];
    let from = cell.value.unwrap_or(0);
    if matches!(cell.held, Held::Blank | Held::Placeholder) {
        return (Reason::Blank, BLANK);
    }
    match typing(from, to) {
        Some((reason, digits)) => (reason, TYPING[usize::from(digits < 3)]),
        None if cell.is_total => (Reason::StaleTotal, STALE),
        None => (Reason::Other, OTHER),
    }
}

/// Takes two changes for one mistake where that costs less than each by itself.
fn pair_up(system: &System, changes: &mut [Weighed]) {
    for second in 1..changes.len() {
        for first in 0..second {
            let Some((reason, cost)) = pair(system, &changes[first], &changes[second]) else { continue };
            if cost < changes[first].cost + changes[second].cost {
                for (at, cost) in [(first, cost / 2), (second, cost - cost / 2)] {
                    let change = &mut changes[at];
                    (change.reason, change.cost, change.is_joined) = (reason.unwrap_or(change.reason), cost, true);
                }
            }
        }
    }
}

/// Two changes as one mistake: its reason, if it has one that is not each one's own, and its cost.
fn pair(system: &System, first: &Weighed, second: &Weighed) -> Option<(Option<Reason>, u32)> {
    if first.is_joined || second.is_joined {
        return None;
    }
    let (one, other) = (&system.cells[first.cell], &system.cells[second.cell]);
    let (from, from_other) = (one.value?, other.value?);
    let (down, across) = (one.line.abs_diff(other.line), one.place.column.abs_diff(other.place.column));
    let in_line = down == 0 || across == 0;
    let is_exchange = first.to == from_other && second.to == from;
    let (by, by_other) = (first.to.checked_sub(from)?, second.to.checked_sub(from_other)?);
    if in_line && by == by_other && one.is_total != other.is_total {
        return Some((None, ENTERED));
    }
    let has_zero = first.to == 0 || second.to == 0;
    let are_parts = !one.is_total && !other.is_total;
    if in_line && are_parts && by == -by_other && (has_zero || !is_exchange) {
        let cost = MOVED[if is_exchange { usize::from(by.abs() < TEN) } else { 2 }];
        return Some((Some(Reason::Moved), cost));
    }
    let apart = if in_line { usize::from(down + across > 1) } else { 2 };
    is_exchange.then_some((Some(Reason::Swapped), SWAPPED[apart]))
}
