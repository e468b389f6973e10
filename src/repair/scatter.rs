//! Many mistakes at once, by the groups of balances that they link.
//!
//! Each group comes out by itself (see [`super::groups`]), and the cells that link its balances are a tree: any cell more would leave
//! figures open. A tree has a leaf, a balance with one cell that changes, which must take all that the balance is off by; with it gone
//! a smaller tree is left. So all trees of a group are found leaf by leaf, and a branch is left as soon as a figure does not fit. All
//! ways to divide the balances into groups, and in each group all its trees, are all ways to put the table right. A balance that holds
//! may stand between others: it is one more in its group.

use super::effort::Budget;
use super::groups::Groups;
use super::network::Network;
use super::system::System;
use super::tableau::add;
use std::collections::BTreeMap;

/// Cells with what they should hold.
type Changes = Vec<(usize, i64)>;
/// Nodes by their bits: those that are off first.
type Nodes = u64;

/// A cell between two nodes.
#[derive(Clone, Copy)]
struct Link {
    cell: usize,
    /// Both nodes, each with what the cell adds to it.
    ends: [(u32, i64); 2],
}

/// A table taken apart.
pub(super) struct Scatter<'a> {
    system: &'a System,
    budget: &'a mut Budget,
    /// What the nodes are off by; those that are off come first.
    off: Vec<i64>,
    /// How many are off.
    many: usize,
    links: Vec<Link>,
    /// Sets of nodes that come out by themselves; and how many of them do without a balance between that holds.
    sets: Vec<u32>,
    fit: usize,
    /// Of nodes into how many such groups they divide at most.
    divided: BTreeMap<Nodes, Option<usize>>,
    trees: BTreeMap<Nodes, Vec<Changes>>,
    found: Vec<Changes>,
}

impl<'a> Scatter<'a> {
    /// Takes a table apart; `None` where it is too large, or says more than its network does.
    #[must_use]
    pub(super) fn new(system: &'a System, network: &Network, budget: &'a mut Budget) -> Option<Scatter<'a>> {
        let joined = network.joined(std::iter::empty());
        let nodes: Vec<usize> = (0..joined.off.len()).collect();
        let (off, rest): (Vec<usize>, Vec<usize>) = nodes.into_iter().partition(|&node| joined.off[node] != 0);
        let many = off.len();
        let order = [off, rest].concat();
        if order.len() > 64 || many > 24 || !network.is_whole(system) {
            return None;
        }
        let mut place = vec![0; order.len()];
        order.iter().enumerate().for_each(|(at, &node)| place[node] = at as u32);
        let mut links = Vec::new();
        for (cell, &ends) in network.ends.iter().enumerate() {
            if let Some([one, other]) = joined.ends(ends) {
                let adds = network.adds[cell];
                links.push(Link { cell, ends: [(place[one], adds), (place[other], -adds)] });
            }
        }
        budget.spend(8 * links.len());
        let off = order.iter().map(|&node| joined.off[node]).collect();
        Some(Scatter {
            system,
            budget,
            off,
            many,
            links,
            sets: Vec::new(),
            fit: 0,
            divided: BTreeMap::new(),
            trees: BTreeMap::new(),
            found: Vec::new(),
        })
    }

    /// All ways with exactly so many changes, none smaller being left; `None` where they are not looked through.
    pub(super) fn ways(mut self, groups: &Groups, changes: usize) -> Option<Vec<Changes>> {
        (self.sets, self.fit) = (groups.sets.clone()?, groups.unfit);
        self.divide((1 << self.many) - 1, changes, &mut Vec::new());
        (!self.budget.is_spent()).then_some(self.found)
    }

    /// Into how many groups nodes divide at most, those counted that come out without a balance between that holds; `None` where they
    /// do not divide.
    fn divides(&mut self, nodes: Nodes) -> Option<usize> {
        if nodes == 0 {
            return Some(0);
        }
        if let Some(&known) = self.divided.get(&nodes) {
            return known;
        }
        self.budget.spend(self.sets.len() + 20);
        let first = nodes & nodes.wrapping_neg();
        let mut most = None;
        for at in 0..self.sets.len() {
            let set = Nodes::from(self.sets[at]);
            if set & first != 0 && set & !nodes == 0 && !self.budget.is_spent() {
                let with = self.divides(nodes & !set).map(|groups| groups + usize::from(at < self.fit));
                most = most.max(with);
            }
        }
        self.divided.insert(nodes, most);
        most
    }

    /// Divides nodes that are free into groups with so many changes.
    fn divide(&mut self, free: Nodes, changes: usize, groups: &mut Vec<Nodes>) {
        let count = free.count_ones() as usize;
        if count == 0 {
            if changes == 0 {
                self.combine(groups, 0, 0, &mut Vec::new());
            }
            return;
        }
        self.budget.spend(self.sets.len() + 20);
        let first = free & free.wrapping_neg();
        for at in 0..self.sets.len() {
            let set = Nodes::from(self.sets[at]);
            let size = set.count_ones() as usize;
            if set & first == 0 || set & !free != 0 || size > changes + 1 {
                continue;
            }
            self.divide_with(set, self.many, free & !set, changes + 1 - size, groups);
        }
    }

    /// Takes a group, also with balances between that hold, from one on, as far as changes are left.
    fn divide_with(&mut self, set: Nodes, from: usize, rest: Nodes, changes: usize, groups: &mut Vec<Nodes>) {
        let needed = self.divides(rest).map(|groups| rest.count_ones() as usize - groups);
        if needed.is_none_or(|needed| needed > changes) || self.budget.is_spent() {
            return;
        }
        self.take(set, rest, changes, groups);
        for helper in from..self.off.len() {
            if changes == 0 {
                break;
            }
            self.divide_with(set | 1 << helper, helper + 1, rest, changes - 1, groups);
        }
    }

    /// Divides the rest once a group is taken, if it comes out at all.
    fn take(&mut self, set: Nodes, rest: Nodes, changes: usize, groups: &mut Vec<Nodes>) {
        if !self.trees.contains_key(&set) {
            let links: Vec<Link> = self.links.iter().copied().filter(|link| link.is_within(set)).collect();
            let mut found = Vec::new();
            let off = self.off.clone();
            self.budget.spend(self.links.len() + 50);
            self.grow(set, 0, &links, &off, &mut Vec::new(), &mut found);
            self.trees.insert(set, found);
        }
        if !self.trees[&set].is_empty() {
            groups.push(set);
            self.divide(rest, changes, groups);
            groups.pop();
        }
    }

    /// All trees over nodes, leaf by leaf: always the first leaf in the order of the nodes, so that each tree is met once. Those that
    /// stood before it are no leaves until something is added to them.
    fn grow(
        &mut self,
        nodes: Nodes,
        no_leaves: Nodes,
        links: &[Link],
        off: &[i64],
        changes: &mut Changes,
        found: &mut Vec<Changes>,
    ) {
        self.budget.spend(links.len() + 10);
        if self.budget.is_spent() {
            return;
        }
        if nodes.is_power_of_two() {
            let mut changes = changes.clone();
            changes.sort_unstable();
            found.push(changes);
            return;
        }
        let last = nodes.ilog2();
        for link in links.iter().filter(|link| link.is_within(nodes)) {
            for [(leaf, adds), (next, _)] in [link.ends, [link.ends[1], link.ends[0]]] {
                let delta = -off[leaf as usize] * adds;
                if leaf == last || no_leaves >> leaf & 1 == 1 || delta == 0 {
                    continue;
                }
                let value = self.system.cells[link.cell].value.and_then(|value| add(value, delta, 1));
                let Some(to) = value.filter(|&to| self.system.fits(link.cell, to)) else { continue };
                let mut off = off.to_vec();
                off[next as usize] = off[next as usize].saturating_add(off[leaf as usize]);
                let before = (1 << leaf) - 1;
                let no_leaves = (no_leaves | nodes & before) & !(1 << next);
                changes.push((link.cell, to));
                self.grow(nodes & !(1 << leaf), no_leaves, links, &off, changes, found);
                changes.pop();
            }
        }
    }

    /// Every tree of a group with every tree of the others; no balance that holds stands in two of them.
    fn combine(&mut self, groups: &[Nodes], at: usize, helpers: Nodes, changes: &mut Changes) {
        self.budget.spend(10);
        let Some(&group) = groups.get(at) else {
            let mut changes = changes.clone();
            changes.sort_unstable();
            self.found.push(changes);
            return;
        };
        let own = group >> self.many << self.many;
        if own & helpers != 0 {
            return;
        }
        let length = changes.len();
        for tree in 0..self.trees[&group].len() {
            changes.extend(&self.trees[&group][tree]);
            self.combine(groups, at + 1, helpers | own, changes);
            changes.truncate(length);
            if self.budget.is_spent() {
                return;
            }
        }
    }
}

impl Link {
    fn is_within(&self, nodes: Nodes) -> bool {
        self.ends.iter().all(|&(node, _)| nodes >> node & 1 == 1)
    }
}
