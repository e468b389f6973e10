//! The pages of a PDF, in order, with what they take from the nodes of the tree above them.

use super::file::File;
use super::object::{Dict, Object};
use super::objects::Objects;
use std::collections::BTreeSet;

/// Pages that are read. A report has 4 to 10, the longest seen 46.
pub(super) const MAX_PAGES: usize = 200;

/// Nodes of the tree that are looked at: a tree of a million says so.
const MAX_NODES: usize = 5_000;

/// How deep the tree may be. Programs put some ten pages under a node.
const MAX_DEPTH: usize = 24;

/// A page: its own dictionary, and what it may take from above.
pub(super) struct Page {
    pub dict: Dict,
    pub resources: Object,
    /// Left, bottom, right, top in points.
    pub sides: [f64; 4],
    /// Turned clockwise by so many quarters.
    pub turns: u8,
}

/// The pages, and whether there are more.
pub(super) fn pages(file: &File<'_>) -> (Vec<Page>, bool) {
    let Some(root) = file.root() else { return (Vec::new(), false) };
    let mut walk = Walk { file, seen: BTreeSet::new(), pages: Vec::new(), is_cut: false };
    if let Some(top) = root.dict().and_then(|root| root.get("Pages")) {
        walk.node(top, &Dict::new(), 0);
    }
    (walk.pages, walk.is_cut)
}

struct Walk<'a, 'f> {
    file: &'a File<'f>,
    seen: BTreeSet<u32>,
    pages: Vec<Page>,
    is_cut: bool,
}

impl Walk<'_, '_> {
    fn node(&mut self, node: &Object, above: &Dict, depth: usize) {
        if let Object::Reference(number) = node
            && !self.seen.insert(*number)
        {
            return;
        }
        if depth > MAX_DEPTH || self.pages.len() >= MAX_PAGES || self.seen.len() > MAX_NODES {
            self.is_cut = true;
            return;
        }
        let node = self.file.resolve(node);
        let Some(dict) = node.dict() else { return };
        let mut own = above.clone();
        for key in ["Resources", "MediaBox", "CropBox", "Rotate"] {
            if let Some(value) = dict.get(key) {
                own.insert(key.to_owned(), value.clone());
            }
        }
        let kids = self.file.get(dict, "Kids");
        if matches!(kids, Object::Array(_)) {
            for kid in kids.array().iter().filter(|kid| matches!(kid, Object::Reference(_))) {
                if self.is_cut {
                    return;
                }
                self.node(kid, &own, depth + 1);
            }
        } else if dict.contains_key("Contents") || dict.contains_key("MediaBox") || dict.contains_key("Resources") {
            self.pages.push(self.page(dict, &own));
        }
    }

    fn page(&self, dict: &Dict, own: &Dict) -> Page {
        let media = self.sides(own, "MediaBox").unwrap_or([0.0, 0.0, 595.0, 842.0]);
        let crop = self.sides(own, "CropBox").map(|crop| within(crop, media));
        let turns = self.file.get(own, "Rotate").number().unwrap_or(0.0).rem_euclid(360.0) / 90.0;
        Page {
            dict: dict.clone(),
            resources: self.file.get(own, "Resources"),
            sides: crop.filter(|sides| sides[0] < sides[2] && sides[1] < sides[3]).unwrap_or(media),
            turns: turns as u8 % 4,
        }
    }

    fn sides(&self, dict: &Dict, key: &str) -> Option<[f64; 4]> {
        rectangle(self.file, &self.file.get(dict, key))
    }
}

/// Four numbers as left, bottom, right and top.
pub(super) fn rectangle(file: &File<'_>, object: &Object) -> Option<[f64; 4]> {
    let numbers: Vec<f64> = object.array().iter().filter_map(|number| file.resolve(number).number()).collect();
    let [a, b, c, d] = numbers[..] else { return None };
    Some([a.min(c), b.min(d), a.max(c), b.max(d)])
}

fn within(inner: [f64; 4], outer: [f64; 4]) -> [f64; 4] {
    [inner[0].max(outer[0]), inner[1].max(outer[1]), inner[2].min(outer[2]), inner[3].min(outer[3])]
}
