//! Cells out of lines: the slots between them, put together where no line parts them.

use super::segments::NEAR;
use super::sheet::Rule;

/// So much of a side must be ruled for it to part two slots.
const RULED: f32 = 0.6;

/// Lines that reach so far beyond the outermost one across them show an open side.
const OPEN: f32 = 6.0;

/// Slots of one table. The widest of a report has 16 columns; 30 rows stand on a page.
const MAX_SLOTS: usize = 20_000;

/// The cells that lines make.
#[derive(Debug)]
pub(super) struct Lattice {
    /// Where columns and rows end, the first one's start included.
    pub xs: Vec<f32>,
    pub ys: Vec<f32>,
    pub areas: Vec<Area>,
    /// Of each slot, row by row, its area.
    of_slot: Vec<usize>,
}

/// One cell: its first slot, and how many it covers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    pub row: usize,
    pub column: usize,
    pub rows: usize,
    pub columns: usize,
    /// Are its slots no rectangle? Then it is each of them by itself.
    pub is_odd: bool,
}

impl Lattice {
    /// The cells of lines that touch each other; `None` where they make no table.
    pub(super) fn of([level, upright]: &[Vec<Rule>; 2]) -> Option<Lattice> {
        let (mut ys, mut xs) = (places(level), places(upright));
        open_sides(&mut xs, level);
        open_sides(&mut ys, upright);
        let (columns, rows) = (xs.len().checked_sub(1)?, ys.len().checked_sub(1)?);
        if columns == 0 || rows == 0 || columns * rows > MAX_SLOTS {
            return None;
        }
        let mut slots = Slots { parents: (0..columns * rows).collect() };
        let walls = |rules: &[Rule], places: &[f32], along: &[f32]| -> Vec<Vec<bool>> {
            (1..places.len() - 1).map(|at| ruled(rules, places[at], along)).collect()
        };
        for (column, wall) in walls(upright, &xs, &ys).into_iter().enumerate() {
            let open = wall.iter().enumerate().filter(|(_, is_wall)| !**is_wall);
            open.for_each(|(row, _)| slots.join(row * columns + column, row * columns + column + 1));
        }
        for (row, wall) in walls(level, &ys, &xs).into_iter().enumerate() {
            let open = wall.iter().enumerate().filter(|(_, is_wall)| !**is_wall);
            open.for_each(|(column, _)| slots.join(row * columns + column, (row + 1) * columns + column));
        }
        let (areas, of_slot) = slots.areas(columns);
        (areas.len() > 1).then_some(Lattice { xs, ys, areas, of_slot })
    }

    /// The area that a point is in.
    pub(super) fn area_at(&self, x: f32, y: f32) -> Option<usize> {
        let column = slot(&self.xs, x)?;
        let row = slot(&self.ys, y)?;
        self.of_slot.get(row * (self.xs.len() - 1) + column).copied()
    }

    /// Left, top, right, bottom of an area.
    pub(super) fn sides(&self, area: &Area) -> [f32; 4] {
        let (right, bottom) = (area.column + area.columns, area.row + area.rows);
        [self.xs[area.column], self.ys[area.row], self.xs[right], self.ys[bottom]]
    }

    /// Left, top, right, bottom of it all.
    pub(super) fn outline(&self) -> [f32; 4] {
        let end = |places: &[f32]| places.last().copied().unwrap_or_default();
        [self.xs[0], self.ys[0], end(&self.xs), end(&self.ys)]
    }
}

/// Between which two places a point lies.
fn slot(places: &[f32], point: f32) -> Option<usize> {
    let behind = places.partition_point(|&place| place <= point);
    (behind > 0 && behind < places.len()).then(|| behind - 1)
}

/// Where lines lie, each place once.
fn places(rules: &[Rule]) -> Vec<f32> {
    let mut places: Vec<f32> = rules.iter().map(|rule| rule.at).collect();
    places.sort_by(f32::total_cmp);
    places.dedup_by(|b, a| *b - *a <= NEAR);
    places
}

/// Adds the outer sides of a table that has no line there: where most of the lines across end.
fn open_sides(places: &mut Vec<f32>, across: &[Rule]) {
    let (Some(&first), Some(&last)) = (places.first(), places.last()) else { return };
    let mut starts: Vec<f32> = across.iter().map(|rule| rule.from).filter(|from| *from < first - OPEN).collect();
    let mut ends: Vec<f32> = across.iter().map(|rule| rule.to).filter(|to| *to > last + OPEN).collect();
    if starts.len() > 1 {
        starts.sort_by(f32::total_cmp);
        places.insert(0, starts[0]);
    }
    if ends.len() > 1 {
        ends.sort_by(f32::total_cmp);
        places.extend(ends.last());
    }
}

/// Of each stretch between two places along a line: is it ruled there?
fn ruled(rules: &[Rule], at: f32, along: &[f32]) -> Vec<bool> {
    let here: Vec<&Rule> = rules.iter().filter(|rule| (rule.at - at).abs() <= NEAR).collect();
    let is_ruled = |pair: &[f32]| {
        let covered: f32 = here.iter().map(|rule| (rule.to.min(pair[1]) - rule.from.max(pair[0])).max(0.0)).sum();
        covered >= RULED * (pair[1] - pair[0])
    };
    along.windows(2).map(is_ruled).collect()
}

/// Slots that are put together.
struct Slots {
    parents: Vec<usize>,
}

impl Slots {
    fn root(&mut self, mut at: usize) -> usize {
        while self.parents[at] != at {
            self.parents[at] = self.parents[self.parents[at]];
            at = self.parents[at];
        }
        at
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        // The first slot stands for all.
        self.parents[a.max(b)] = a.min(b);
    }

    /// The areas in order, and of each slot its own.
    fn areas(&mut self, columns: usize) -> (Vec<Area>, Vec<usize>) {
        let roots: Vec<usize> = (0..self.parents.len()).map(|slot| self.root(slot)).collect();
        // Of each root how many slots it has, and the last row and column.
        let mut extents = vec![(0, 0, usize::MAX, 0); roots.len()];
        for (slot, &root) in roots.iter().enumerate() {
            let (count, bottom, left, right) = &mut extents[root];
            *count += 1;
            *bottom = (*bottom).max(slot / columns);
            *left = (*left).min(slot % columns);
            *right = (*right).max(slot % columns);
        }
        let (mut areas, mut of_slot) = (Vec::new(), vec![0; roots.len()]);
        for (slot, &root) in roots.iter().enumerate() {
            let (count, bottom, left, right) = extents[root];
            let (row, rows, width) = (slot / columns, bottom + 1 - root / columns, right + 1 - left);
            let is_odd = count != rows * width || left != root % columns;
            if slot == root || is_odd {
                of_slot[slot] = areas.len();
                let (column, rows, columns) =
                    (slot % columns, if is_odd { 1 } else { rows }, if is_odd { 1 } else { width });
                areas.push(Area { row, column, rows, columns, is_odd });
            } else {
                of_slot[slot] = of_slot[root];
            }
        }
        (areas, of_slot)
    }
}
