//! Balances as the nodes of a network, cells as its edges.
//!
//! A cell stands in two balances, its row's and its column's: it links them. With the right signs, what a change adds to one it takes
//! away from the other, so that what the balances are off by is moved along the cells that change until nothing is left.
//!
//! A balance for which this is not so (the third one of some cell, a coefficient other than 1) is left out: with fewer balances fewer
//! cells need to change, and what is told of the network still bounds what the whole table needs. The other end of a cell with one
//! balance is a node that stands for all the rest.

use super::effort::Budget;
use super::system::System;
use super::tableau::{Mask, add, put};

/// No node.
const NONE: u8 = u8::MAX;

/// The cells between the balances, and what the balances are off by.
pub(super) struct Network {
    /// Of every cell: the nodes that it links.
    pub(super) ends: Vec<[u8; 2]>,
    /// Of every cell: what it adds to the first of its nodes, and takes away from the other.
    pub(super) adds: Vec<i64>,
    start: Joined,
    /// The balances that are left out, and how many nodes are no rests.
    left_out: Vec<usize>,
    own: usize,
}

/// Nodes joined by the cells that change: what they are off by is off together.
#[derive(Clone)]
pub(super) struct Joined {
    /// Of every node: the node that stands for all that it is joined with.
    pub(super) of: Vec<u8>,
    /// Of those nodes: by how much they are off.
    pub(super) off: Vec<i64>,
}

impl Joined {
    /// The two ends of a cell that are not joined yet.
    #[must_use]
    pub(super) fn ends(&self, [one, other]: [u8; 2]) -> Option<[usize; 2]> {
        let [one, other] = [one, other].map(|end| self.of.get(usize::from(end)));
        let (one, other) = (usize::from(*one?), usize::from(*other?));
        (one != other).then_some([one, other])
    }

    /// Of every node: is it joined with no other?
    #[must_use]
    pub(super) fn alone(&self) -> Vec<bool> {
        let mut counts = vec![0_usize; self.of.len()];
        self.of.iter().for_each(|&of| counts[usize::from(of)] += 1);
        self.of.iter().map(|&of| counts[usize::from(of)] == 1).collect()
    }

    /// Joins the ends of a cell.
    pub(super) fn join(&mut self, ends: [u8; 2]) {
        let Some([one, other]) = self.ends(ends) else { return };
        self.of.iter_mut().filter(|of| usize::from(**of) == other).for_each(|of| *of = one as u8);
        self.off[one] = self.off[one].saturating_add(std::mem::take(&mut self.off[other]));
    }
}

impl Network {
    /// The network of a system. What cannot be known may be anything: it joins its balances.
    #[must_use]
    pub(super) fn new(system: &System, values: &[Option<i64>], budget: &mut Budget) -> Network {
        let mut kept: Vec<usize> = (0..system.equations.len()).collect();
        kept.retain(|&at| system.equations[at].terms.iter().all(|(_, by)| by.abs() <= 1));
        kept.truncate(usize::from(NONE) / 2);
        loop {
            budget.spend(16 * system.cells.len());
            let mut links: Vec<Vec<(usize, i64)>> = vec![Vec::new(); system.cells.len()];
            for (node, &at) in kept.iter().enumerate() {
                let terms = system.equations[at].terms.iter().filter(|(_, by)| *by != 0);
                terms.for_each(|&(cell, by)| links[cell].push((node, by)));
                budget.spend(8 * system.equations[at].terms.len());
            }
            let unfit = crowded(&links, kept.len()).or_else(|| twisted(&links, kept.len()));
            let Some(unfit) = unfit else { return Network::of(system, values, &kept, &links) };
            kept.remove(unfit);
        }
    }

    fn of(system: &System, values: &[Option<i64>], kept: &[usize], links: &[Vec<(usize, i64)>]) -> Network {
        let (signs, pieces) = signs(links, kept.len());
        let rests = pieces.iter().max().map_or(0, |last| last + 1);
        let mut off = vec![0_i64; kept.len() + rests];
        for (node, &at) in kept.iter().enumerate() {
            let by = system.equations[at].known(values).and_then(|sum| add(0, sum, signs[node])).unwrap_or(0);
            off[node] = by;
            off[kept.len() + pieces[node]] = off[kept.len() + pieces[node]].saturating_sub(by);
        }
        let (mut ends, mut adds) = (Vec::with_capacity(links.len()), Vec::with_capacity(links.len()));
        for nodes in links {
            adds.push(nodes.first().map_or(0, |&(node, by)| signs[node] * by));
            ends.push(match nodes[..] {
                [(one, _), (other, _)] => [one as u8, other as u8],
                [(one, _)] => [one as u8, (kept.len() + pieces[one]) as u8],
                _ => [NONE; 2],
            });
        }
        let mut start = Joined { of: (0..off.len()).map(|node| node as u8).collect(), off };
        for (cell, &ends) in ends.iter().enumerate() {
            if values[cell].is_none() {
                start.join(ends);
            }
        }
        let left_out = (0..system.equations.len()).filter(|at| !kept.contains(at)).collect();
        Network { ends, adds, start, left_out, own: kept.len() }
    }

    /// Do the balances left out follow from the others, all cells being known?
    ///
    /// They do where every node can be given a weight so that the weighted sums of all nodes are the balance: a cell then counts as often
    /// as the weights of its ends differ, and the node for the rest has none.
    #[must_use]
    pub(super) fn is_whole(&self, system: &System) -> bool {
        let is_known = |&(cell, _): &(usize, i64)| system.cells[cell].value.is_some();
        system.equations.iter().all(|equation| equation.terms.iter().all(is_known))
            && self.left_out.iter().all(|&at| self.weighs(&system.equations[at].terms))
    }

    fn weighs(&self, terms: &[(usize, i64)]) -> bool {
        let mut counts = vec![0; self.ends.len()];
        terms.iter().for_each(|&(cell, by)| counts[cell] += by);
        let mut weights: Vec<Option<i64>> =
            (0..self.start.off.len()).map(|node| (node >= self.own).then_some(0)).collect();
        loop {
            let mut is_new = false;
            for (cell, ends) in self.ends.iter().enumerate().filter(|(_, ends)| **ends != [NONE; 2]) {
                let [one, other] = ends.map(usize::from);
                let differ = self.adds[cell] * counts[cell];
                match (weights[one], weights[other]) {
                    (Some(weight), None) => weights[other] = Some(weight - differ),
                    (None, Some(weight)) => weights[one] = Some(weight + differ),
                    _ => continue,
                }
                is_new = true;
            }
            if !is_new {
                let Some(open) = weights.iter().position(Option::is_none) else { break };
                weights[open] = Some(0);
            }
        }
        self.ends.iter().enumerate().all(|(cell, ends)| match ends.map(usize::from) {
            [one, other] if *ends != [NONE; 2] => {
                Some(self.adds[cell] * counts[cell]) == weights[one].zip(weights[other]).map(|(one, other)| one - other)
            }
            _ => counts[cell] == 0,
        })
    }

    /// The nodes that a cell links.
    #[must_use]
    pub(super) fn nodes(&self, cell: usize) -> Option<[usize; 2]> {
        (self.ends[cell] != [NONE; 2]).then(|| self.ends[cell].map(usize::from))
    }

    /// Those that any of these cells links.
    #[must_use]
    pub(super) fn met(&self, cells: &[usize]) -> Mask {
        let mut met = vec![0; self.start.off.len().div_ceil(64)];
        let nodes = cells.iter().filter_map(|&cell| self.nodes(cell));
        nodes.flatten().for_each(|node| put(&mut met, node));
        met
    }

    /// What the nodes are off by once a cell has changed by so much.
    pub(super) fn change(&self, joined: &mut Joined, cell: usize, by: i64) {
        let Some([one, other]) = joined.ends(self.ends[cell]) else { return };
        let by = by.saturating_mul(self.adds[cell]);
        joined.off[one] = joined.off[one].saturating_add(by);
        joined.off[other] = joined.off[other].saturating_sub(by);
    }

    /// The nodes, with cells joined that change.
    #[must_use]
    pub(super) fn joined(&self, changing: impl Iterator<Item = usize>) -> Joined {
        let mut joined = self.start.clone();
        changing.for_each(|cell| joined.join(self.ends[cell]));
        joined
    }
}

/// The balance with the most cells that stand in three; of several alike the last.
fn crowded(links: &[Vec<(usize, i64)>], nodes: usize) -> Option<usize> {
    let mut crowds = vec![0_usize; nodes];
    for &(node, _) in links.iter().filter(|nodes| nodes.len() > 2).flatten() {
        crowds[node] += 1;
    }
    (0..nodes).filter(|&node| crowds[node] > 0).max_by_key(|&node| crowds[node])
}

/// A balance that has no sign by which all its cells take away what they add elsewhere.
fn twisted(links: &[Vec<(usize, i64)>], nodes: usize) -> Option<usize> {
    let (signs, _) = signs(links, nodes);
    links.iter().find_map(|nodes| match nodes[..] {
        [(one, by), (other, by_other)] if signs[one] * by + signs[other] * by_other != 0 => Some(other),
        _ => None,
    })
}

/// Of every node its sign, and which piece of the network it is in.
fn signs(links: &[Vec<(usize, i64)>], nodes: usize) -> (Vec<i64>, Vec<usize>) {
    let (mut signs, mut pieces) = (vec![0_i64; nodes], vec![0; nodes]);
    let mut piece = 0;
    while let Some(first) = signs.iter().position(|&sign| sign == 0) {
        (signs[first], pieces[first]) = (1, piece);
        let mut is_new = true;
        while is_new {
            is_new = false;
            for ends in links {
                let [(one, by), (other, by_other)] = ends[..] else { continue };
                let (from, to) = if signs[one] == 0 { (other, one) } else { (one, other) };
                if signs[from] != 0 && signs[to] == 0 {
                    (signs[to], pieces[to], is_new) = (-signs[from] * by * by_other, piece, true);
                }
            }
        }
        piece += 1;
    }
    (signs, pieces)
}
