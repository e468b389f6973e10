//! All ways to put a table right, where its parts are put right each by itself: every way of the one goes with every way of the other.

use super::likely::{enter, ranked};
use super::set::Set;
use super::system::System;

/// More ways than these help nobody: there are too many to choose from.
const MOST_WAYS: usize = 1_000_000;

/// Ways to put a table, or some parts of it, right.
#[derive(Default)]
pub(super) struct Ways {
    /// The ways, the likeliest of them where there are too many to list.
    pub(super) sets: Vec<Set>,
    /// How many there are.
    pub(super) count: usize,
    /// Is there for sure no other with as few changes?
    pub(super) only: bool,
}

impl Ways {
    /// All of them, but where they are not listed.
    #[must_use]
    pub(super) fn all(&self) -> &[Set] {
        if self.sets.len() == self.count { &self.sets } else { &[] }
    }

    /// Puts another part right, too; or is that in too many ways?
    #[must_use]
    pub(super) fn go_with(&mut self, system: &System, sets: Vec<Set>, only: bool) -> bool {
        if self.count == 0 {
            *self = Ways { count: sets.len(), sets, only };
            return true;
        }
        let count = self.count.saturating_mul(sets.len());
        if count > MOST_WAYS {
            return false;
        }
        let [ours, others] = [&self.sets, &sets].map(|sets| ranked(system, sets));
        let mut best = Vec::new();
        for &((cost, size, first), one) in &ours {
            for &((other_cost, other_size, other_first), other) in &others {
                let rank = (cost + other_cost, size.saturating_add(other_size), first.min(other_first));
                enter(&mut best, (rank, (one, other)));
            }
        }
        let both = best.iter().map(|&(_, (one, other))| self.sets[one].with(&sets[other])).collect();
        *self = Ways { sets: both, count, only: self.only && only };
        true
    }
}

impl Set {
    /// The changes of both.
    fn with(&self, other: &Set) -> Set {
        let mut set = self.clone();
        set.changes.extend(&other.changes);
        set.changes.sort_unstable();
        set.shifted.extend(&other.shifted);
        set.size += other.size;
        set
    }
}
