//! Labels of columns in the order that their lines prove, whatever became of their slots: what the form prints under a label stands
//! in a later line, and in the place of that label.

use super::words::What;
use super::words::Words;

/// A label that stands over figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Leaf {
    /// Its position among the labels.
    pub label: usize,
    /// The row that it belongs to, where rows stand side by side.
    pub row: Option<usize>,
    /// The column that it names.
    pub column: usize,
}

/// A label with those under it.
struct Node {
    what: What,
    label: usize,
    /// How many the form prints under it, at most.
    room: usize,
    under: Vec<usize>,
}

/// The columns from left to right; `None` where a label of a later line stands under none. The labels are given in reading order,
/// each with its line.
#[must_use]
pub(super) fn leaves(words: &Words<'_>, labels: impl Iterator<Item = (What, usize)>) -> Option<Vec<Leaf>> {
    let mut tree = Tree { words, nodes: Vec::new(), top: Vec::new(), open: Vec::new(), last: 0 };
    let (mut first, mut before) = (None, None);
    let known =
        |(_, (what, _)): &(usize, (What, usize))| matches!(what, What::Row(_) | What::Column(_) | What::Head(_));
    for (label, (what, line)) in labels.enumerate().filter(known) {
        if before.replace(line) != Some(line) {
            tree.next_line();
        }
        if !tree.add(what, label) && *first.get_or_insert(line) != line {
            return None;
        }
    }
    Some(tree.leaves())
}

struct Tree<'a, 'f> {
    words: &'a Words<'f>,
    nodes: Vec<Node>,
    /// Those that stand under none.
    top: Vec<usize>,
    /// Those of earlier lines with nothing under them yet, from the left.
    open: Vec<usize>,
    /// Which of them was given one last: what comes next in the line stands under it, or further right.
    last: usize,
}

impl Tree<'_, '_> {
    fn next_line(&mut self) {
        let mut open = self.walk();
        open.retain(|&node| self.nodes[node].under.is_empty() && self.nodes[node].room > 0);
        (self.open, self.last) = (open, 0);
    }

    /// Puts a label under another. Says whether there is one.
    fn add(&mut self, what: What, label: usize) -> bool {
        let has_room = |at: usize| self.nodes[self.open[at]].under.len() < self.nodes[self.open[at]].room;
        let takes = |at: usize, direct: bool| self.words.is_under(self.nodes[self.open[at]].what, what, direct);
        let among = |direct: bool| (self.last..self.open.len()).find(|&at| has_room(at) && takes(at, direct));
        let over = among(true).or_else(|| among(false));
        let new = self.nodes.len();
        self.nodes.push(Node { what, label, room: self.words.room_under(what), under: Vec::new() });
        match over {
            Some(at) => {
                self.last = at;
                self.nodes[self.open[at]].under.push(new);
            }
            None => self.top.push(new),
        }
        over.is_some()
    }

    fn leaves(&self) -> Vec<Leaf> {
        let mut row_of = vec![None; self.nodes.len()];
        for node in &self.nodes {
            if let What::Row(row) = node.what {
                node.under.iter().for_each(|&under| row_of[under] = Some(row));
            }
        }
        let leaf = |node: usize| match self.nodes[node].what {
            What::Column(column) => Some(Leaf { label: self.nodes[node].label, row: row_of[node], column }),
            _ => None,
        };
        self.walk().into_iter().filter_map(leaf).collect()
    }

    /// All of them, each before those under it, from the left.
    fn walk(&self) -> Vec<usize> {
        let mut found = Vec::with_capacity(self.nodes.len());
        let mut left: Vec<usize> = self.top.iter().rev().copied().collect();
        while let Some(node) = left.pop() {
            found.push(node);
            left.extend(self.nodes[node].under.iter().rev());
        }
        found
    }
}
