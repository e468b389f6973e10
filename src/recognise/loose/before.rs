//! Figures that stand before their labels, as the text of a page has them where a label is higher than its figures: then each label has
//! those of the next row behind it, the last has none, and the first figures have no label.

use crate::recognise::stream::Set;
use std::collections::BTreeMap;

/// What a row that was put together holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Header,
    Row {
        /// How many labels of rows, and how many figures.
        labels: usize,
        figures: usize,
        /// Do the figures count the columns?
        counts: bool,
    },
}

/// Do cells say 1, 2, 3 …, as those do that number columns?
pub(super) fn counts(cells: &[String]) -> bool {
    cells.len() > 2 && cells.iter().enumerate().all(|(at, cell)| cell.parse() == Ok(at + 1))
}

/// Refuses rows from one that has figures too many, or no label for them, to the next label that has none.
pub(super) fn doubt(shapes: &[Shape], sets: &mut [Set]) {
    let mut start = 0;
    for part in shapes.split_inclusive(|shape| *shape == Shape::Header) {
        let end = start + part.len();
        let usual = usual(part);
        let mut from = None;
        for (at, shape) in (start..end).zip(part) {
            let Shape::Row { labels, figures, counts } = *shape else { continue };
            if from.is_none()
                && !counts
                && (labels == 0 && figures >= usual || usual > 0 && figures >= 2 * usual)
                && figures > 0
            {
                from = Some(at);
            }
            if let (1.., 0, Some(first)) = (labels, figures, from) {
                sets[first..=at].fill(Set::Mixed);
                from = None;
            }
        }
        start = end;
    }
}

/// How many figures most rows with a label have; the fewest of what is as common.
fn usual(shapes: &[Shape]) -> usize {
    let mut times: BTreeMap<usize, usize> = BTreeMap::new();
    for shape in shapes {
        if let Shape::Row { labels: 1.., figures: figures @ 1.., .. } = *shape {
            *times.entry(figures).or_default() += 1;
        }
    }
    let most = times.values().copied().max();
    times.into_iter().find(|(_, count)| Some(*count) == most).map_or(1, |(figures, _)| figures)
}
