//! The fewest cells that could put a table right: a lower bound, found without a search.
//!
//! Cells that change link the balances that are off to groups, and each group must come out by itself: what its balances are off by
//! adds up to 0. A group of `n` balances needs `n − 1` cells at least. So all of them need as many cells as there are balances, less
//! the number of groups: few cells, many groups. And sets of balances that come out are few, once the figures are not all alike.

use super::effort::Budget;
use super::network::{Joined, Network};
use super::set::SHIFTS_APART;
use super::system::System;
use super::tableau::{Mask, add, has};

/// More sets than these are not looked through: the figures are too alike for a bound to say much.
const MOST_SETS: usize = 1 << 12;
/// More balances than these are not put together to sets.
const MOST_NODES: usize = 24;
/// Steps of one look for groups.
const MOST_TRIES: usize = 300;

/// Sets of more balances are not looked at as to their cells.
const MOST_LOOKED_AT: u32 = 4;

/// The sets of balances that may come out by themselves.
#[derive(Default)]
pub(super) struct Groups {
    /// Of every node its bit, if it is off.
    bits: Vec<u32>,
    /// `None` where there are too many.
    pub(super) sets: Option<Vec<u32>>,
    /// From here on the sets are those that no figures fit into without a balance beside them that holds.
    pub(super) unfit: usize,
}

/// Nodes that are off, as joined by now.
struct Off {
    /// The bits of each.
    own: Vec<u32>,
    /// The bits of those that cells link it to.
    linked: Vec<u32>,
    /// The bits of what has come out.
    done: u32,
    /// The bits of nodes that are joined with one that was not off.
    helped: u32,
}

impl Groups {
    /// The sets that so many changes leave room for; `None` where so many changes cannot be enough.
    #[must_use]
    pub(super) fn new(
        (network, system): (&Network, &System),
        joined: &Joined,
        changes: usize,
        budget: &mut Budget,
    ) -> Option<Groups> {
        let nodes: Vec<usize> = (0..joined.off.len()).filter(|&node| joined.off[node] != 0).collect();
        budget.spend(joined.off.len());
        let needed = nodes.len().saturating_sub(changes);
        if 2 * needed > nodes.len() {
            return None;
        }
        let mut groups = Groups { bits: vec![0; joined.off.len()], sets: None, unfit: 0 };
        if nodes.len() > MOST_NODES {
            return Some(groups);
        }
        nodes.iter().enumerate().for_each(|(at, &node)| groups.bits[node] = 1 << at);
        // Each of the others has two nodes at least.
        let most = nodes.len() - 2 * needed.saturating_sub(1);
        let off: Vec<i64> = nodes.iter().map(|&node| joined.off[node]).collect();
        if let Some(sets) = coming_out(&off, most as u32, budget) {
            let links = links(network, system, joined, &groups.bits);
            // A few changes are looked through whole: what is refused there makes what is found less sure.
            let is_assumed = |set: &u32| changes < SHIFTS_APART || set.count_ones() > MOST_LOOKED_AT;
            let fits = |set: &u32| is_assumed(set) || come_out(&links, system, *set, &off, budget);
            let (fit, unfit): (Vec<u32>, Vec<u32>) = sets.into_iter().partition(fits);
            groups.unfit = fit.len();
            groups.sets = Some([fit, unfit].concat());
        }
        Some(groups)
    }

    /// May so many changes more be enough, none of them of the cells barred?
    #[must_use]
    pub(super) fn allow(
        &self,
        network: &Network,
        joined: &Joined,
        barred: &Mask,
        changes: usize,
        budget: &mut Budget,
    ) -> bool {
        let (mut off, mut index) =
            (Off { own: Vec::new(), linked: Vec::new(), done: 0, helped: 0 }, vec![usize::MAX; joined.of.len()]);
        let mut helped = Vec::new();
        for (node, &bits) in self.bits.iter().enumerate() {
            let of = usize::from(joined.of[node]);
            if joined.off[of] == 0 {
                off.done |= bits;
            } else {
                if index[of] == usize::MAX {
                    index[of] = off.own.len();
                    off.own.push(0);
                }
                off.own[index[of]] |= bits;
                if bits == 0 {
                    helped.push(index[of]);
                }
            }
        }
        for at in helped {
            off.helped |= off.own[at];
        }
        let needed = off.own.len().saturating_sub(changes);
        budget.spend(joined.of.len());
        if needed == 0 || 2 * needed > off.own.len() {
            return needed == 0;
        }
        let Some(sets) = &self.sets else { return true };
        off.linked = vec![0; off.own.len()];
        for (_, &ends) in network.ends.iter().enumerate().filter(|(cell, _)| !has(barred, *cell)) {
            let Some([one, other]) = joined.ends(ends).map(|ends| ends.map(|end| index[end])) else { continue };
            if one != usize::MAX && other != usize::MAX {
                off.linked[one] |= off.own[other];
                off.linked[other] |= off.own[one];
            }
        }
        budget.spend(2 * network.ends.len() + 2 * off.own.len() * sets.len());
        let most = off.own.len() - 2 * (needed - 1);
        let fit = |&(at, &set): &(usize, &u32)| (at < self.unfit || set & off.helped != 0) && off.fits(set, most);
        let fit: Vec<u32> = sets.iter().enumerate().filter(fit).map(|(_, &set)| set).collect();
        let mut tries = MOST_TRIES;
        let is_enough = off.apart(&fit, u32::MAX, needed, &mut tries);
        budget.spend((fit.len() + 4 * off.own.len()) * (MOST_TRIES - tries));
        is_enough
    }
}

impl Off {
    /// Is a set one of whole nodes, not too many of them, that cells link to each other?
    fn fits(&self, set: u32, most: usize) -> bool {
        if set & self.done != 0 {
            return false;
        }
        let mut nodes = 0;
        for &own in &self.own {
            let common = own & set;
            if common != 0 {
                if common != own {
                    return false;
                }
                nodes += 1;
            }
        }
        if nodes > most {
            return false;
        }
        let mut reached = 0;
        let mut next = set & set.wrapping_neg();
        while next != reached {
            reached = next;
            for (own, linked) in self.own.iter().zip(&self.linked) {
                if own & reached != 0 {
                    next |= (own | linked) & set;
                }
            }
        }
        reached == set
    }

    /// Are there so many sets of which no two have a node in common? Where that takes too long to tell, it may be.
    fn apart(&self, sets: &[u32], free: u32, needed: usize, tries: &mut usize) -> bool {
        if needed == 0 || *tries == 0 {
            return true;
        }
        *tries -= 1;
        let mut free = free;
        for &own in &self.own {
            if own & free == 0 {
                continue;
            }
            let left = self.own.iter().filter(|&&own| own & free == own).count();
            if left < 2 * needed {
                return false;
            }
            for &set in sets {
                if set & own != 0 && set & !free == 0 && self.apart(sets, free & !set, needed - 1, tries) {
                    return true;
                }
            }
            free &= !own;
        }
        false
    }
}

/// A cell between two nodes that are off: their positions, the cell, and what it adds to the first.
type Link = [(usize, i64); 2];

/// The cells between nodes that are off.
fn links(network: &Network, system: &System, joined: &Joined, bits: &[u32]) -> Vec<(Link, usize)> {
    let mut links = Vec::new();
    for (cell, &ends) in network.ends.iter().enumerate() {
        if let Some([one, other]) = joined.ends(ends)
            && bits[one] != 0
            && bits[other] != 0
            && system.cells[cell].value.is_some()
        {
            let [one, other] = [one, other].map(|node| bits[node].trailing_zeros() as usize);
            links.push(([(one, network.adds[cell]), (other, -network.adds[cell])], cell));
        }
    }
    links
}

/// Are there figures for cells between the nodes of a set, as many as link all of them and no more, with which all come out?
///
/// One of the nodes is the end of a single cell, which then has to take all that the node is off by; what is left is a smaller set.
fn come_out(links: &[(Link, usize)], system: &System, set: u32, off: &[i64], budget: &mut Budget) -> bool {
    budget.spend(links.len());
    if set.is_power_of_two() {
        return true;
    }
    for &(link, cell) in links {
        if link.iter().any(|&(node, _)| set >> node & 1 == 0) {
            continue;
        }
        for [(last, adds), (next, _)] in [link, [link[1], link[0]]] {
            let delta = -off[last] * adds;
            let to = system.cells[cell].value.and_then(|value| add(value, delta, 1));
            if delta != 0 && to.is_some_and(|to| system.fits(cell, to)) {
                let mut off = off.to_vec();
                off[next] = off[next].saturating_add(off[last]);
                if come_out(links, system, set & !(1 << last), &off, budget) {
                    return true;
                }
            }
        }
    }
    false
}

/// All sets of figures, none of them 0, that add up to 0, of no more than so many; `None` where there are too many.
///
/// The figures are taken in two halves: every sum of the one is looked for among those of the other.
fn coming_out(figures: &[i64], most: u32, budget: &mut Budget) -> Option<Vec<u32>> {
    let (one, other) = figures.split_at(figures.len() / 2);
    let (one, mut other) = (sums(one, most), sums(other, most));
    budget.spend(16 * (one.len() + other.len()));
    other.sort_unstable();
    let mut sets = Vec::new();
    for (sum, set) in one {
        let from = other.partition_point(|&(opposite, _)| opposite < -sum);
        for &(_, rest) in other[from..].iter().take_while(|&&(opposite, _)| opposite == -sum) {
            let all = set | rest << (figures.len() / 2);
            if all != 0 && all.count_ones() <= most {
                sets.push(all);
            }
        }
        if sets.len() > MOST_SETS {
            return None;
        }
    }
    budget.spend(4 * sets.len());
    // The smaller ones leave more room for others.
    sets.sort_unstable_by_key(|set| (set.count_ones(), *set));
    Some(sets)
}

/// Every sum of no more than so many figures, with those that it is of.
fn sums(figures: &[i64], most: u32) -> Vec<(i64, u32)> {
    let mut sums = vec![(0_i64, 0_u32)];
    for (at, &figure) in figures.iter().enumerate() {
        for known in 0..sums.len() {
            let (sum, set) = sums[known];
            if set.count_ones() < most {
                sums.push((sum.saturating_add(figure), set | 1 << at));
            }
        }
    }
    sums
}
