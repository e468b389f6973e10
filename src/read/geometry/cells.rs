//! What stands in the cells of a table.

use super::lattice::Lattice;
use super::lines::{Line, lines};
use super::sheet::{Glyph, Rule, Sheet, is_figure};
use crate::document::{Cell, Grid, Origin, Spot};
use crate::read::fold::fold;

/// A table on a page, or on several.
#[derive(Clone, Debug, Default)]
pub(super) struct Table {
    /// Where its columns end, the first one's start included.
    pub xs: Vec<f32>,
    pub rows: usize,
    /// Ordered by row, then column.
    pub cells: Vec<Content>,
    pub top: f32,
    pub bottom: f32,
    /// The page that its end is on.
    pub last_page: u32,
}

/// A cell, and what stands in it.
#[derive(Clone, Debug, Default)]
pub(super) struct Content {
    pub row: usize,
    pub column: usize,
    pub rows: usize,
    pub columns: usize,
    pub text: String,
    /// Over how many lines it is written.
    pub lines: usize,
    pub is_uncertain: bool,
    /// For how many more characters its last line has room.
    pub spare: f32,
    pub page: u32,
    /// Left, top, right, bottom on the page.
    pub sides: [f32; 4],
}

impl Content {
    /// Has its last line no room for another digit?
    pub(super) fn is_full(&self) -> bool {
        self.spare < 1.0
    }
}

/// What is given up on each side of a line at most: 0.19 cm in Word's cells, and a little.
const PADDING: f32 = 5.8;

impl Table {
    /// The table of a lattice, with the characters that stand in it.
    pub(super) fn new(lattice: &Lattice, glyphs: &[Glyph], sheet: &Sheet, usual: &Usual) -> Table {
        let mut inside: Vec<Vec<Glyph>> = vec![Vec::new(); lattice.areas.len()];
        for glyph in glyphs {
            if let Some(area) = lattice.area_at(glyph.x(), glyph.y()) {
                inside[area].push(*glyph);
            }
        }
        let mut uncertain = across_walls(lattice, glyphs);
        for glyph in glyphs.iter().filter(|glyph| glyph.is_figure() && usual.levels.strike(glyph)) {
            lattice.area_at(glyph.x(), glyph.y()).into_iter().for_each(|area| uncertain[area] = true);
        }
        let lines: Vec<Vec<Line>> = inside.iter().map(|glyphs| lines(glyphs, usual.gap)).collect();
        let width = |area: usize| {
            let [left, _, right, _] = lattice.sides(&lattice.areas[area]);
            right - left
        };
        let least = |(area, lines): (usize, &Vec<Line>)| {
            lines.iter().map(|line| width(area) - (line.right - line.left)).fold(f32::MAX, f32::min)
        };
        let padding = lines.iter().enumerate().map(least).fold(2.0 * PADDING, f32::min).max(0.0);
        let mut cells = Vec::new();
        for (at, area) in lattice.areas.iter().enumerate() {
            let sides = lattice.sides(area);
            let (text, certain) = joined(&lines[at], width(at) - padding);
            let last = lines[at].last();
            uncertain[at] |= !certain || area.is_odd && !text.is_empty() || sheet.is_uncertain;
            cells.push(Content {
                row: area.row,
                column: area.column,
                rows: area.rows,
                columns: area.columns,
                text,
                lines: lines[at].len(),
                is_uncertain: uncertain[at],
                spare: last.map_or(f32::MAX, |line| spare_in(line, line.last, width(at) - padding)),
                page: sheet.number,
                sides,
            });
        }
        let [_, top, _, bottom] = lattice.outline();
        let rows = lattice.ys.len() - 1;
        Table { xs: lattice.xs.clone(), rows, cells, top, bottom, last_page: sheet.number }
    }

    /// As a reader gives it.
    pub(super) fn grid(mut self, index: usize, sheets: &[Sheet]) -> Grid {
        self.cells.sort_by_key(|cell| (cell.row, cell.column));
        let mut grid = Grid { index, rows: self.rows, columns: self.xs.len() - 1, spans: true, ..Grid::default() };
        let (mut row, mut at) = (0, 0);
        for cell in self.cells {
            at = if cell.row == row { at } else { 0 };
            row = cell.row;
            let spot = sheets.get(cell.page as usize - 1).map(|sheet| spot(sheet, cell.sides));
            let origin = Origin { grid: index as u32, row: row as u32, column: at, spot };
            grid.cells.push(Cell {
                row,
                column: cell.column,
                rows: cell.rows,
                columns: cell.columns,
                origin,
                text: fold(&cell.text),
                uncertain: cell.is_uncertain,
                nested: Vec::new(),
            });
            at += 1;
        }
        grid
    }
}

/// Where a box is on its page as it was before it was turned for reading.
fn spot(sheet: &Sheet, [left, top, right, bottom]: [f32; 4]) -> Spot {
    let (width, height) = (sheet.width, sheet.height);
    let sides = match sheet.turns {
        1 => [height - bottom, left, height - top, right],
        2 => [width - right, height - bottom, width - left, height - top],
        3 => [top, width - right, bottom, width - left],
        _ => [left, top, right, bottom],
    };
    // Points to hundredths of a millimetre.
    Spot { page: sheet.number, sides: sides.map(|side| (f64::from(side) / 72.0 * 2_540.0).round() as i32) }
}

/// What a page has all over it: its level lines, and how far its digits usually stand from each other.
pub(super) struct Usual {
    pub levels: Levels,
    pub gap: f32,
}

impl Usual {
    pub(super) fn of(sheet: &Sheet) -> Usual {
        Usual { levels: Levels::of(sheet), gap: sheet.usual_gap() }
    }
}

/// The level lines of a page, from top to bottom.
pub(super) struct Levels(Vec<Rule>);

/// So many level lines beside one digit are looked at. Where there are more, it may be struck out.
const MAX_BESIDE: usize = 64;

impl Levels {
    fn of(sheet: &Sheet) -> Levels {
        let mut levels: Vec<Rule> = sheet.rules.iter().filter(|rule| rule.is_level).copied().collect();
        levels.sort_by(|a, b| a.at.total_cmp(&b.at));
        Levels(levels)
    }

    /// Does a line go through the middle of a digit, as where it is struck out?
    pub(super) fn strike(&self, glyph: &Glyph) -> bool {
        let (top, bottom) = (glyph.base - 0.6 * glyph.size, glyph.base - 0.12 * glyph.size);
        let start = self.0.partition_point(|rule| rule.at < top);
        let mut beside = self.0[start..].iter().take_while(|rule| rule.at <= bottom);
        let crosses =
            |rule: &Rule| rule.to.min(glyph.right) - rule.from.max(glyph.left) > 0.5 * (glyph.right - glyph.left);
        beside.by_ref().take(MAX_BESIDE).any(crosses) || beside.next().is_some()
    }
}

/// Cells with digits that stand across their walls.
fn across_walls(lattice: &Lattice, glyphs: &[Glyph]) -> Vec<bool> {
    let mut uncertain = vec![false; lattice.areas.len()];
    for glyph in glyphs.iter().filter(|glyph| glyph.is_figure()) {
        let Some(area) = lattice.area_at(glyph.x(), glyph.y()) else { continue };
        let [left, top, right, bottom] = lattice.sides(&lattice.areas[area]);
        let (width, height) = (glyph.right - glyph.left, glyph.size);
        uncertain[area] |= glyph.left < left - 0.3 * width
            || glyph.right > right + 0.3 * width
            || glyph.base - 0.7 * height < top - 0.3 * height
            || glyph.base > bottom + 0.3 * height;
    }
    uncertain
}

/// The text of a cell, and whether it is certain. A figure that goes on in the next line had no room for its next digit.
fn joined(lines: &[Line], room: f32) -> (String, bool) {
    let mut certain = lines.iter().all(|line| !line.is_uncertain);
    let is_figures = |line: &Line| line.text.chars().all(|c| is_figure(c) || c == ' ');
    let is_figure = lines.iter().all(is_figures);
    certain &= !(is_figure && lines.iter().any(|line| line.is_spread));
    let mut text = String::new();
    for (at, line) in lines.iter().enumerate() {
        text.push_str(&line.text);
        let Some(next) = lines.get(at + 1) else { break };
        if is_figure {
            // What stands nearer than the next line is another text, laid over this one.
            certain &=
                spare_in(line, next.first, room) < 1.0 && next.base - line.base >= APART * line.size.min(next.size);
        } else {
            text.push('\n');
        }
    }
    (text, certain)
}

/// The lines of a text are no nearer to each other, as a part of their size.
const APART: f32 = 0.8;

/// For how many characters as wide as this a line has room.
fn spare_in(line: &Line, next: f32, room: f32) -> f32 {
    (room - 0.5 - (line.right - line.left)) / next.max(0.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_through_a_digit_strikes_it_out() {
        let glyph =
            Glyph { c: '8', left: 20.0, right: 25.0, base: 100.0, size: 10.0, is_turned: false, is_doubtful: false };
        let level = |at: f32, from: f32, to: f32| Rule { is_level: true, at, from, to };
        for (rule, is_struck) in [
            (level(96.5, 10.0, 40.0), true),
            (level(97.5, 20.5, 24.5), true),
            (level(101.5, 10.0, 40.0), false),
            (level(99.5, 10.0, 40.0), false),
            (level(92.0, 10.0, 40.0), false),
            (level(96.5, 24.0, 40.0), false),
        ] {
            assert_eq!(Levels(vec![rule]).strike(&glyph), is_struck, "{rule:?}");
        }
        assert!(Levels(vec![level(96.5, 0.0, 5.0); MAX_BESIDE + 1]).strike(&glyph));
    }
}
