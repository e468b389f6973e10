//! Many mistakes at once, by the groups of balances that they link.
//!
//! Each group comes out by itself (see [`super::groups`]), and the cells that link its balances are a tree (see [`super::trees`]): any
//! cell more would leave figures open. All ways to divide the balances into groups, and in each group all its trees, are all ways to put
//! the table right. A balance that holds may stand between others: it is one more in its group.

use super::effort::Budget;
use super::groups::Groups;
use super::network::Network;
use super::system::System;
use super::trees::{Changes, Link, MOST_NODES, Nodes, Tree, Trees};
use std::collections::BTreeMap;

/// Nodes that come out together, and those that hold of which one stands between them, if any may.
type Group = (Nodes, Nodes);

/// A table taken apart.
pub(super) struct Scatter<'a> {
    system: &'a System,
    budget: &'a mut Budget,
    /// What the nodes are off by; those that are off come first.
    off: Vec<i64>,
    /// How many are off.
    many: usize,
    links: Vec<Link>,
    /// Sets of nodes that come out by themselves, under the first of their nodes; each may do without a balance between that holds, or
    /// may not.
    sets: Vec<Vec<(Nodes, bool)>>,
    /// Of nodes into how many such groups they divide at most.
    divided: BTreeMap<Nodes, Option<usize>>,
    trees: BTreeMap<Group, Vec<Tree>>,
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
        if order.len() > MOST_NODES || many > 24 || !network.is_whole(system) {
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
            sets: vec![Vec::new(); many],
            divided: BTreeMap::new(),
            trees: BTreeMap::new(),
            found: Vec::new(),
        })
    }

    /// All ways with exactly so many changes, none smaller being left; `None` where they are not looked through.
    pub(super) fn ways(mut self, groups: &Groups, changes: usize) -> Option<Vec<Changes>> {
        for (at, &set) in groups.sets.as_ref()?.iter().enumerate() {
            self.sets[set.trailing_zeros() as usize].push((Nodes::from(set), at < groups.unfit));
        }
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
        let first = nodes.trailing_zeros() as usize;
        self.budget.spend(self.sets[first].len() + 20);
        let mut most = None;
        for at in 0..self.sets[first].len() {
            let (set, is_fit) = self.sets[first][at];
            if set & !nodes == 0 && !self.budget.is_spent() {
                let with = self.divides(nodes & !set).map(|groups| groups + usize::from(is_fit));
                most = most.max(with);
            }
        }
        self.divided.insert(nodes, most);
        most
    }

    /// Divides nodes that are free into groups with so many changes.
    fn divide(&mut self, free: Nodes, changes: usize, groups: &mut Vec<Group>) {
        let count = free.count_ones() as usize;
        if count == 0 {
            if changes == 0 {
                self.combine(groups, 0, 0, &mut Vec::new());
            }
            return;
        }
        let first = free.trailing_zeros() as usize;
        self.budget.spend(self.sets[first].len() + 20);
        for at in 0..self.sets[first].len() {
            let (set, _) = self.sets[first][at];
            let size = set.count_ones() as usize;
            if set & !free == 0 && size <= changes + 1 {
                self.divide_with(set, free & !set, changes + 1 - size, groups);
            }
        }
    }

    /// Takes a group, also with balances between that hold, as far as changes are left.
    fn divide_with(&mut self, set: Nodes, rest: Nodes, changes: usize, groups: &mut Vec<Group>) {
        if self.are_enough(rest, changes) {
            self.take((set, 0), rest, changes, groups);
            self.divide_through(set, self.many, rest, changes, groups);
        }
    }

    /// The same with one such balance or more, from one on. All but the last are chosen, and any other may be that.
    fn divide_through(&mut self, set: Nodes, from: usize, rest: Nodes, changes: usize, groups: &mut Vec<Group>) {
        if changes == 0 || from == self.off.len() || !self.are_enough(rest, changes - 1) {
            return;
        }
        self.take((set, (1 << self.off.len()) - (1 << from)), rest, changes - 1, groups);
        if changes > 1 && self.are_enough(rest, changes - 2) {
            for helper in from..self.off.len() {
                self.divide_through(set | 1 << helper, helper + 1, rest, changes - 1, groups);
            }
        }
    }

    /// Are so many changes enough for nodes?
    fn are_enough(&mut self, nodes: Nodes, changes: usize) -> bool {
        let needed = self.divides(nodes).map(|groups| nodes.count_ones() as usize - groups);
        needed.is_some_and(|needed| needed <= changes) && !self.budget.is_spent()
    }

    /// Divides the rest once a group is taken, if it comes out at all.
    fn take(&mut self, group: Group, rest: Nodes, changes: usize, groups: &mut Vec<Group>) {
        if !self.trees.contains_key(&group) {
            let trees = Trees::over(group.0, group.1, (self.system, &self.links, &self.off), self.budget);
            self.trees.insert(group, trees);
        }
        if !self.trees[&group].is_empty() {
            groups.push(group);
            self.divide(rest, changes, groups);
            groups.pop();
        }
    }

    /// Every tree of a group with every tree of the others; no balance that holds stands in two of them.
    fn combine(&mut self, groups: &[Group], at: usize, taken: Nodes, changes: &mut Changes) {
        self.budget.spend(10);
        let Some(group) = groups.get(at) else {
            let mut changes = changes.clone();
            changes.sort_unstable();
            self.found.push(changes);
            return;
        };
        let length = changes.len();
        for tree in 0..self.trees[group].len() {
            let Tree { changes: own, nodes } = &self.trees[group][tree];
            self.budget.spend(1);
            if nodes & taken == 0 {
                changes.extend(own);
                let taken = nodes | taken;
                self.combine(groups, at + 1, taken, changes);
                changes.truncate(length);
            }
            if self.budget.is_spent() {
                return;
            }
        }
    }
}
