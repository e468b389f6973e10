//! All trees of cells that put a group of balances right.
//!
//! A tree has a leaf: a balance with one cell that changes, which must take all that the balance is off by; with it gone a smaller tree
//! is left. So all trees are grown leaf by leaf, and a branch is left as soon as a figure does not fit.
//!
//! A balance that holds may stand between others, and many can as well as one another: they are not tried each by itself. All of them
//! together are one node, the hub, and only those stay in question whose cells take what is laid upon them.

use super::effort::Budget;
use super::system::System;
use super::tableau::add;

/// Cells with what they should hold.
pub(super) type Changes = Vec<(usize, i64)>;
/// Nodes by their bits: those that are off first.
pub(super) type Nodes = u64;

/// More nodes than these have no bit beside the hub.
pub(super) const MOST_NODES: usize = 63;
/// The hub: it comes last and is no leaf.
const HUB: u32 = 63;

/// A cell between two nodes.
#[derive(Clone, Copy)]
pub(super) struct Link {
    pub(super) cell: usize,
    /// Both nodes, each with what the cell adds to it.
    pub(super) ends: [(u32, i64); 2],
}

/// A cell between a node and one that may be the hub.
struct Spoke {
    node: u32,
    adds: i64,
    cell: usize,
    hub: Nodes,
}

/// Cells that put a group right.
pub(super) struct Tree {
    pub(super) changes: Changes,
    /// All of its balances.
    pub(super) nodes: Nodes,
}

/// Trees being grown.
pub(super) struct Trees<'a> {
    system: &'a System,
    links: Vec<Link>,
    spokes: Vec<Spoke>,
    group: Nodes,
    /// What has changed by now; and what each node laid upon the hub.
    changes: Changes,
    laid: Vec<(u32, i64)>,
    found: Vec<Tree>,
}

/// What is left of a tree.
#[derive(Clone, Copy)]
struct Rest {
    nodes: Nodes,
    /// Those that stood before a leaf that was taken: they are no leaves until something is added to them.
    no_leaves: Nodes,
    /// What may still be the hub.
    hubs: Nodes,
    off: [i64; 64],
}

impl<'a> Trees<'a> {
    /// All trees over a group of nodes and, if any may be, one hub.
    #[must_use]
    pub(super) fn over(
        group: Nodes,
        hubs: Nodes,
        (system, links, off): (&'a System, &[Link], &[i64]),
        budget: &mut Budget,
    ) -> Vec<Tree> {
        let is_in = |nodes: Nodes, (node, _): (u32, i64)| nodes >> node & 1 == 1;
        let mut trees = Trees {
            system,
            links: links.iter().copied().filter(|link| link.ends.iter().all(|&end| is_in(group, end))).collect(),
            spokes: Vec::new(),
            group,
            changes: Vec::new(),
            laid: Vec::new(),
            found: Vec::new(),
        };
        for link in links {
            for [one, other] in [link.ends, [link.ends[1], link.ends[0]]] {
                if is_in(group, one) && is_in(hubs, other) {
                    trees.spokes.push(Spoke { node: one.0, adds: one.1, cell: link.cell, hub: 1 << other.0 });
                }
            }
        }
        budget.spend(links.len() + 50);
        let mut rest = Rest { nodes: group, no_leaves: 0, hubs, off: [0; 64] };
        rest.off[..off.len()].copy_from_slice(off);
        if hubs != 0 {
            rest.nodes |= 1 << HUB;
        }
        trees.grow(&rest, budget);
        trees.found
    }

    /// Takes the next leaf in every way: always the first one in the order of the nodes, so that each tree is met once.
    fn grow(&mut self, rest: &Rest, budget: &mut Budget) {
        budget.spend(self.links.len() + self.spokes.len() / 4 + 10);
        if budget.is_spent() {
            return;
        }
        if rest.nodes.is_power_of_two() {
            self.enter(rest, budget);
            return;
        }
        let last = rest.nodes.ilog2();
        let is_leaf = |node: u32| node != last && (rest.nodes & !rest.no_leaves) >> node & 1 == 1;
        for at in 0..self.links.len() {
            let Link { cell, ends } = self.links[at];
            for [(leaf, adds), (next, _)] in [ends, [ends[1], ends[0]]] {
                if is_leaf(leaf)
                    && rest.nodes >> next & 1 == 1
                    && let Some(to) = self.takes(cell, adds, rest.off[leaf as usize])
                {
                    self.changes.push((cell, to));
                    self.grow(&rest.without(leaf, next), budget);
                    self.changes.pop();
                }
            }
        }
        if last != HUB {
            return;
        }
        for leaf in (0..HUB).filter(|&leaf| is_leaf(leaf)) {
            let by = rest.off[leaf as usize];
            let own = self.spokes.iter().filter(|spoke| spoke.node == leaf && spoke.hub & rest.hubs != 0);
            let hubs = own
                .filter(|spoke| self.takes(spoke.cell, spoke.adds, by).is_some())
                .fold(0, |hubs, spoke| hubs | spoke.hub & rest.hubs);
            if hubs != 0 {
                self.laid.push((leaf, by));
                self.grow(&Rest { hubs, ..rest.without(leaf, HUB) }, budget);
                self.laid.pop();
            }
        }
    }

    /// What a cell holds once it takes all that a node is off by, if that is something and fits.
    fn takes(&self, cell: usize, adds: i64, by: i64) -> Option<i64> {
        let to = self.system.cells[cell].value.and_then(|value| add(value, by, -adds))?;
        (by != 0 && self.system.fits(cell, to)).then_some(to)
    }

    /// Enters what is chosen, with each hub that takes all that is laid upon it.
    fn enter(&mut self, rest: &Rest, budget: &mut Budget) {
        if rest.nodes >> HUB == 0 {
            self.found.push(Tree { changes: self.changes.clone(), nodes: self.group });
            return;
        }
        let mut hubs = rest.hubs;
        while hubs != 0 {
            let hub = hubs & hubs.wrapping_neg();
            hubs &= hubs - 1;
            self.enter_with(hub, 0, budget);
        }
    }

    /// Lays upon a hub what is left of it, by each cell that takes it.
    fn enter_with(&mut self, hub: Nodes, from: usize, budget: &mut Budget) {
        budget.spend(self.spokes.len() / 4 + 10);
        let Some(&(node, by)) = self.laid.get(from) else {
            self.found.push(Tree { changes: self.changes.clone(), nodes: self.group | hub });
            return;
        };
        for at in 0..self.spokes.len() {
            let Spoke { node: own, adds, cell, hub: of } = self.spokes[at];
            if own == node
                && of == hub
                && let Some(to) = self.takes(cell, adds, by)
            {
                self.changes.push((cell, to));
                self.enter_with(hub, from + 1, budget);
                self.changes.pop();
            }
        }
    }
}

impl Rest {
    /// The same once a leaf has given what it is off by to the next node.
    fn without(&self, leaf: u32, next: u32) -> Rest {
        let mut rest = *self;
        let before = (1 << leaf) - 1;
        rest.no_leaves = (rest.no_leaves | rest.nodes & before) & !(1 << next);
        rest.nodes &= !(1 << leaf);
        rest.off[next as usize] = rest.off[next as usize].saturating_add(rest.off[leaf as usize]);
        rest
    }
}
