//! Figures that a border tears: digits of one run that stand in two cells, or some of them in none. What is left in a cell is not the
//! figure: 157 of 1573.

use super::lattice::Lattice;
use super::sheet::Glyph;

/// So near to a table, as a part of their size, digits beside it are none of a text of its own.
const BESIDE: f32 = 0.5;

/// So far from each other, as a part of their size, digits stand that are one figure for sure.
const CLOSE: f32 = 0.1;

/// Digits that stand as far from each other as others of their run, give or take so much, go on with it.
const ALIKE: f32 = 0.08;

/// Further from each other, digits are never one figure.
const FURTHEST: f32 = 0.5;

/// The table and its cell.
pub(super) type Owner = (usize, usize);

/// The cells whose figures are not whole.
pub(super) fn torn(lattices: &[Lattice], glyphs: &[Glyph]) -> Vec<Owner> {
    let mut torn = Vec::new();
    let mut figures: Vec<(&Glyph, Option<Owner>)> = glyphs
        .iter()
        .filter(|glyph| glyph.is_figure() && !glyph.is_turned)
        .map(|glyph| (glyph, owner(lattices, glyph.x(), glyph.y())))
        .collect();
    for (glyph, own) in &figures {
        torn.extend(reached(lattices, glyph, *own));
    }
    figures.sort_by(|(a, _), (b, _)| a.base.total_cmp(&b.base));
    let mut rest = &mut figures[..];
    while let Some((first, _)) = rest.first() {
        let low = first.base + first.size * 0.2;
        let count = rest.iter().take_while(|(glyph, _)| glyph.base <= low).count().max(1);
        let (row, below) = rest.split_at_mut(count);
        row.sort_by(|(a, _), (b, _)| a.left.total_cmp(&b.left));
        for at in 1..row.len() {
            let [(_, before), (_, behind)] = [row[at - 1], row[at]];
            if before != behind && goes_on(row, at) {
                torn.extend([before, behind].into_iter().flatten());
            }
        }
        rest = below;
    }
    torn
}

/// The smallest table that holds a point, and its cell there.
pub(super) fn owner(lattices: &[Lattice], x: f32, y: f32) -> Option<Owner> {
    lattices.iter().enumerate().find_map(|(at, lattice)| Some((at, lattice.area_at(x, y)?)))
}

/// Cells that a digit reaches into, or stands close to, though its middle lies elsewhere; with its own.
fn reached(lattices: &[Lattice], glyph: &Glyph, own: Option<Owner>) -> Vec<Owner> {
    let (width, size) = (glyph.right - glyph.left, glyph.size);
    // How low a comma and a point reach does not tell anything.
    if !glyph.c.is_numeric() {
        return Vec::new();
    }
    let beside = if own.is_none() { size * BESIDE } else { -0.3 * width };
    let places = [
        (glyph.left - beside, glyph.y()),
        (glyph.right + beside, glyph.y()),
        (glyph.x(), glyph.base - 0.58 * size),
        (glyph.x(), glyph.base - 0.12 * size),
    ];
    let others = places.into_iter().filter_map(|(x, y)| owner(lattices, x, y)).filter(|other| Some(*other) != own);
    let mut cells: Vec<Owner> = others.collect();
    if !cells.is_empty() {
        cells.extend(own);
    }
    cells
}

/// Is a digit in a row the next one of the figure before it?
fn goes_on(row: &[(&Glyph, Option<Owner>)], at: usize) -> bool {
    let gap = |at: usize| {
        let [(a, _), (b, _)] = [row.get(at.checked_sub(1)?)?, row.get(at)?];
        Some((b.left - a.right) / a.size.min(b.size).max(0.5)).filter(|gap| *gap < FURTHEST)
    };
    let Some(own) = gap(at) else { return false };
    let is_alike = |other: Option<f32>| other.is_some_and(|other| (other - own).abs() < ALIKE);
    let is_outside = row[at - 1].1.is_none() || row[at].1.is_none();
    own < CLOSE || is_outside || is_alike(gap(at - 1)) || is_alike(gap(at + 1))
}
