//! What the codes of a row say: where its cells lie, how they are merged, and what is behind their text.

use super::super::bytes_at::u16_at;
use super::super::docx::table::Part;
use super::super::html::colour::Paint;
use super::super::story::{Layout, Merge};
use super::paint;

/// Of the cells of a row, from this one on; of those of it from one to another; and of all.
const GROUNDS: [(u16, usize); 3] = [(0xd612, 0), (0xd616, 22), (0xd60c, 44)];
const SHORT_GROUNDS: u16 = 0xd609;
const GROUND_OF_SOME: u16 = 0xd62d;
const SHORT_GROUND_OF_SOME: u16 = 0x7627;
const GROUND_OF_ALL: u16 = 0xd660;

/// A row, before its merges are known.
#[derive(Clone, Default)]
pub(super) struct Row {
    edges: Vec<i32>,
    /// Of each cell: how it is merged with those beside it.
    beside: Vec<u8>,
    cells: Vec<Merge>,
}

impl Row {
    /// Where its cells lie.
    pub(super) fn layout(self, gone: bool) -> Layout {
        let Row { edges, beside, mut cells } = self;
        // Of two numbers one is for the first cell of a merge, the other for the rest. Texts differ on which; what comes first is the first.
        let first = beside.iter().copied().find(|&beside| beside != 0);
        for (cell, beside) in cells.iter_mut().zip(beside) {
            cell.goes_on |= beside != 0 && Some(beside) != first;
        }
        Layout { edges, cells, gone }
    }

    /// Takes in what is said of it.
    pub(super) fn take(&mut self, code: u16, said: &[u8]) -> Option<()> {
        let byte = |at: usize| said.get(at).map(|&byte| usize::from(byte));
        match code {
            0xd608 => self.define(said)?,
            // Merged with those to the right, and no longer.
            0x5624 | 0x5625 => {
                let cells = self.cells.get_mut(byte(0)?..byte(1)?)?;
                let beside = self.beside.get_mut(byte(0)?..byte(1)?)?;
                beside.fill(0);
                cells.iter_mut().enumerate().for_each(|(at, cell)| cell.goes_on = code == 0x5624 && at > 0);
            }
            0xd62b => self.cells.get_mut(byte(0)?)?.down = down(byte(1)?),
            // Cells that come, that go, and that have another width.
            0x7621 => self.insert(byte(0)?, byte(1)?, i32::from(u16_at(said, 2)?)),
            0x5622 => self.remove(byte(0)?, byte(1)?),
            0x7623 => self.widen(byte(0)?, byte(1)?, i32::from(u16_at(said, 2)?)),
            SHORT_GROUNDS => self.shade(0, said.chunks_exact(2).map(paint::short_shade)),
            GROUND_OF_SOME => self
                .cells
                .get_mut(byte(0)?..byte(1)?)?
                .iter_mut()
                .for_each(|cell| cell.ground = paint::shade(&said[2..])),
            SHORT_GROUND_OF_SOME => {
                self.cells
                    .get_mut(byte(0)?..byte(1)?)?
                    .iter_mut()
                    .for_each(|cell| cell.ground = paint::short_shade(&said[2..]));
            }
            GROUND_OF_ALL => self.cells.iter_mut().for_each(|cell| cell.ground = paint::shade(said)),
            _ => {
                if let Some((_, from)) = GROUNDS.iter().find(|(known, _)| *known == code) {
                    self.shade(*from, said.chunks_exact(paint::SHADE).map(paint::shade));
                }
            }
        }
        Some(())
    }

    /// Says of cells, from one on, what is behind their text.
    fn shade(&mut self, from: usize, grounds: impl Iterator<Item = Option<Paint>>) {
        self.cells.iter_mut().skip(from).zip(grounds).for_each(|(cell, ground)| cell.ground = ground);
    }

    /// Says of all cells where they lie.
    fn define(&mut self, said: &[u8]) -> Option<()> {
        /// How many bytes tell of a cell.
        const CELL: usize = 20;
        let count = usize::from(*said.first()?);
        let edge = |at: usize| u16_at(said, 1 + 2 * at).map(|edge| i32::from(edge.cast_signed()));
        self.edges = (0..=count).map(edge).collect::<Option<_>>()?;
        let flags = |at: usize| u16_at(said, 3 + 2 * count + CELL * at).unwrap_or_default();
        self.beside = (0..count).map(|at| (flags(at) & 3) as u8).collect();
        let cell = |at: usize| Merge { down: down(usize::from(flags(at) >> 5 & 3)), ..Merge::default() };
        self.cells = (0..count).map(cell).collect();
        Some(())
    }

    fn insert(&mut self, first: usize, count: usize, width: i32) {
        let first = first.min(self.cells.len());
        let Some(&left) = self.edges.get(first) else { return };
        for at in 0..count {
            self.edges.insert(first + 1 + at, left + width * (at as i32 + 1));
            self.cells.insert(first, Merge::default());
            self.beside.insert(first, 0);
        }
        self.shift(first + count + 1, width * count as i32);
    }

    fn remove(&mut self, first: usize, behind: usize) {
        let behind = behind.min(self.cells.len());
        if first >= behind {
            return;
        }
        let Some((&left, &right)) = self.edges.get(first).zip(self.edges.get(behind)) else { return };
        self.edges.drain(first + 1..=behind);
        self.cells.drain(first..behind);
        self.beside.drain(first..behind);
        self.shift(first + 1, left - right);
    }

    fn widen(&mut self, first: usize, behind: usize, width: i32) {
        for at in first..behind.min(self.cells.len()) {
            if let Some((left, right)) = self.edges.get(at).zip(self.edges.get(at + 1)) {
                let more = width - (right - left);
                self.shift(at + 1, more);
            }
        }
    }

    fn shift(&mut self, from: usize, by: i32) {
        self.edges.iter_mut().skip(from).for_each(|edge| *edge = edge.saturating_add(by));
    }
}

/// Which part of a merge downwards a cell is, by its number.
fn down(number: usize) -> Option<Part> {
    match number {
        0 => None,
        1 => Some(Part::Later),
        _ => Some(Part::First),
    }
}

#[cfg(test)]
mod tests {
    use super::super::runs::Codes;
    use super::*;

    /// A row of three cells of 100 twips; what more is said of it.
    fn row(flags: [u16; 3], more: &[&[u8]]) -> Layout {
        let mut said = vec![3];
        said.extend([0_i16, 100, 200, 300].iter().flat_map(|edge| edge.to_le_bytes()));
        for flag in flags {
            said.extend(flag.to_le_bytes());
            said.extend([0; 18]);
        }
        let length = (said.len() as u16 + 1).to_le_bytes();
        let codes = [&[0x08, 0xd6][..], &length, &said, &more.concat()].concat();
        let mut row = Row::default();
        Codes(&codes).for_each(|(code, said)| row.take(code, said).unwrap_or_default());
        row.layout(false)
    }

    fn edges(more: &[u8]) -> Vec<i32> {
        let layout = row([0; 3], &[more]);
        assert_eq!(layout.cells.len() + 1, layout.edges.len());
        layout.edges
    }

    #[test]
    fn rows_change_their_cells() {
        assert_eq!(edges(&[]), [0, 100, 200, 300]);
        assert_eq!(edges(&[0x21, 0x76, 1, 2, 10, 0]), [0, 100, 110, 120, 220, 320]);
        assert_eq!(edges(&[0x22, 0x56, 1, 2]), [0, 100, 200]);
        assert_eq!(edges(&[0x22, 0x56, 0, 9]), [0]);
        assert_eq!(edges(&[0x23, 0x76, 0, 2, 50, 0]), [0, 50, 100, 200]);
        // Past the row.
        assert_eq!(edges(&[0x22, 0x56, 7, 9]), [0, 100, 200, 300]);
    }

    #[test]
    fn cells_are_merged_by_flags_and_by_codes() {
        let on = |layout: Layout| layout.cells.iter().map(|cell| cell.goes_on).collect::<Vec<_>>();
        // As Word 97 is described, and as the later description has it.
        assert_eq!(on(row([1, 2, 0], &[])), [false, true, false]);
        assert_eq!(on(row([2, 1, 1], &[])), [false, true, true]);
        assert_eq!(on(row([0; 3], &[&[0x24, 0x56, 1, 3]])), [false, false, true]);
        assert_eq!(on(row([1, 2, 2], &[&[0x25, 0x56, 0, 3]])), [false; 3]);
        let down = row([3 << 5, 1 << 5, 0], &[&[0x2b, 0xd6, 2, 2, 1]]).cells;
        assert_eq!(
            down.iter().map(|cell| cell.down).collect::<Vec<_>>(),
            [Some(Part::First), Some(Part::Later), Some(Part::Later)]
        );
    }
}
