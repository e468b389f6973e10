//! A page as what stands on it from top to bottom: tables and lines of text.

use super::cells::{Table, Usual};
use super::lattice::Lattice;
use super::lines::{Line, lines};
use super::segments::{groups, joined};
use super::sheet::{Glyph, Sheet};
use super::torn::{owner, torn};

/// What stands on a page.
#[derive(Clone, Debug)]
pub(super) enum Item {
    Line(Line),
    Table(Table),
}

impl Item {
    pub(super) fn top(&self) -> f32 {
        match self {
            Item::Line(line) => line.base - line.size,
            Item::Table(table) => table.top,
        }
    }
}

/// Everything on a page, in order; its tables, as long as they have no more cells than are left. Says where text is left out that is
/// struck out.
pub(super) fn items(sheet: &Sheet, left: &mut usize, has_unseen: &mut bool) -> Vec<Item> {
    let (mut lattices, is_certain) = lattices(sheet);
    lattices.retain(|lattice| {
        *left = left.saturating_sub(lattice.areas.len());
        *left > 0
    });
    let mut inside: Vec<Vec<Glyph>> = vec![Vec::new(); lattices.len()];
    let mut outside = Vec::new();
    for glyph in &sheet.glyphs {
        match owner(&lattices, glyph.x(), glyph.y()) {
            Some((at, _)) => inside[at].push(*glyph),
            None => outside.push(*glyph),
        }
    }
    let torn = torn(&lattices, &sheet.glyphs);
    let usual = Usual::of(sheet);
    let mut items: Vec<Item> = Vec::new();
    for (at, (lattice, glyphs)) in lattices.iter().zip(&mut inside).enumerate() {
        let mut table = Table::new(lattice, glyphs, sheet, &usual);
        torn.iter().filter(|(table, _)| *table == at).for_each(|(_, cell)| table.cells[*cell].is_uncertain = true);
        let filled = table.cells.iter().filter(|cell| !cell.text.is_empty()).count();
        if filled < 2 && table.cells.len() < 4 {
            // A box or two around text, or an underline that meets one.
            outside.append(glyphs);
            continue;
        }
        table.cells.iter_mut().for_each(|cell| cell.is_uncertain |= !is_certain);
        items.push(Item::Table(table));
    }
    let page = sheet.number;
    // In running text a line through letters strikes them out; in a table it may be one of its own.
    outside.retain(|glyph| {
        let is_struck = !glyph.is_space() && usual.levels.strike(glyph);
        *has_unseen |= is_struck;
        !is_struck
    });
    items.extend(lines(&outside, usual.gap).into_iter().map(|line| Item::Line(Line { page, ..line })));
    items.sort_by(|a, b| a.top().total_cmp(&b.top()));
    items
}

/// The tables' lines, the smallest first, and whether all were looked at.
fn lattices(sheet: &Sheet) -> (Vec<Lattice>, bool) {
    let Some([level, upright]) = joined(&sheet.rules) else { return (Vec::new(), false) };
    let mut lattices: Vec<Lattice> = groups(&level, &upright).iter().filter_map(Lattice::of).collect();
    let size = |lattice: &Lattice| {
        let [left, top, right, bottom] = lattice.outline();
        (right - left) * (bottom - top)
    };
    lattices.sort_by(|a, b| size(a).total_cmp(&size(b)));
    (lattices, true)
}
