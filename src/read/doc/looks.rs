//! What the codes of a paragraph, of a row and of a run say, as far as it tells what is read.

use super::super::bytes_at::{part, place_at, u16_at, u32_at};
use super::super::docx::effects::{Effects, LEAST_SIZE, Levels, moved_by};
use super::super::docx::table::Part;
use super::super::html::colour::Paint;
use super::super::html::raised::Raise;
use super::super::lists::Item;
use super::super::story::{Layout, Merge};
use super::paint;
use super::runs::Codes;

/// Small changes that a piece makes, by their number, and the codes that say the same.
pub(super) const SMALL: &[(u16, u16)] = &[
    (0x18, IN_TABLE),
    (0x19, ROW_END),
    (0x41, DELETED),
    (0x42, INSERTED),
    (0x57, STRUCK),
    (0x5c, HIDDEN),
    (0x62, INK_NUMBER),
    (0x68, RAISE),
    (0x73, STRUCK_TWICE),
];

const IN_TABLE: u16 = 0x2416;
const ROW_END: u16 = 0x2417;
const INNER_CELL: u16 = 0x244b;
const INNER_ROW_END: u16 = 0x244c;
const DEPTH: u16 = 0x6649;
const STYLE: u16 = 0x4600;
const LEVEL: u16 = 0x260a;
const USE_OF_LIST: u16 = 0x460b;
/// What is said stands in the data stream: there was no room for it in the page.
const ELSEWHERE: [u16; 3] = [0x6645, 0x6646, 0x646b];

const DELETED: u16 = 0x0800;
const INSERTED: u16 = 0x0801;
const STRUCK: u16 = 0x0837;
const HIDDEN: u16 = 0x083c;
const STRUCK_TWICE: u16 = 0x2a53;
const RAISE: u16 = 0x2a48;
const MOVED: u16 = 0x4845;
const SPECIAL: u16 = 0x0855;
const SYMBOL: u16 = 0x6a09;
const RUN_STYLE: u16 = 0x4a30;
const PICTURE: u16 = 0x6a03;
const SIZE: u16 = 0x4a43;
const INK: u16 = 0x6870;
const INK_NUMBER: u16 = 0x2a42;
const HIGHLIGHT: u16 = 0x2a0c;
const GROUND: u16 = 0xca71;
const SHORT_GROUND: u16 = 0x4866;
const PARAGRAPH_GROUND: u16 = 0xc64d;
const SHORT_PARAGRAPH_GROUND: u16 = 0x442d;
/// Of the cells of a row, from this one on; of those of it from one to another; and of all.
const GROUNDS: [(u16, usize); 3] = [(0xd612, 0), (0xd616, 22), (0xd60c, 44)];
const SHORT_GROUNDS: u16 = 0xd609;
const GROUND_OF_SOME: u16 = 0xd62d;
const SHORT_GROUND_OF_SOME: u16 = 0x7627;
const GROUND_OF_ALL: u16 = 0xd660;

/// A paragraph.
#[derive(Clone, Default)]
pub(super) struct Paragraph {
    pub style: u16,
    in_table: bool,
    depth: Option<usize>,
    /// Its end is that of a row.
    pub row_end: bool,
    /// In a table that stands in a cell: its end is that of a cell, of a row.
    pub inner_cell: bool,
    pub inner_row_end: bool,
    pub item: Item,
    /// What is behind its text.
    pub ground: Option<Paint>,
    row: Row,
}

/// A row, before its merges are known.
#[derive(Clone, Default)]
struct Row {
    edges: Vec<i32>,
    /// Of each cell: how it is merged with those beside it.
    beside: Vec<u8>,
    cells: Vec<Merge>,
}

impl Paragraph {
    /// How deep it stands in tables.
    pub(super) fn depth(&self) -> usize {
        if self.in_table { self.depth.unwrap_or(1).max(1) } else { 0 }
    }

    /// Takes in what is said of it. What stands elsewhere may not lead elsewhere again.
    pub(super) fn take(&mut self, codes: &[u8], data: &[u8], elsewhere: bool) {
        for (code, said) in Codes(codes) {
            let on = said.first().is_some_and(|&said| said != 0);
            match code {
                IN_TABLE => self.in_table = on,
                ROW_END => self.row_end = on,
                INNER_CELL => self.inner_cell = on,
                INNER_ROW_END => self.inner_row_end = on,
                DEPTH => self.depth = place_at(said, 0),
                STYLE => self.style = u16_at(said, 0).unwrap_or_default(),
                LEVEL => self.item.level = said.first().map(|&level| usize::from(level)),
                USE_OF_LIST => self.item.number = u16_at(said, 0).map(usize::from),
                PARAGRAPH_GROUND => self.ground = paint::shade(said),
                SHORT_PARAGRAPH_GROUND => self.ground = paint::short_shade(said),
                _ if ELSEWHERE.contains(&code) && elsewhere => {
                    let more = place_at(said, 0).and_then(|at| {
                        let length = usize::from(u16_at(data, at)?);
                        part(data, at.checked_add(2)?, length)
                    });
                    self.take(more.unwrap_or_default(), data, false);
                }
                _ => self.row.take(code, said).unwrap_or_default(),
            }
        }
    }

    /// Where the cells of the row lie that ends with it.
    pub(super) fn layout(self, gone: bool) -> Layout {
        let Row { edges, beside, mut cells } = self.row;
        // Of two numbers one is for the first cell of a merge, the other for the rest. Texts differ on which; what comes first is the first.
        let first = beside.iter().copied().find(|&beside| beside != 0);
        for (cell, beside) in cells.iter_mut().zip(beside) {
            cell.goes_on |= beside != 0 && Some(beside) != first;
        }
        Layout { edges, cells, gone }
    }
}

impl Row {
    fn take(&mut self, code: u16, said: &[u8]) -> Option<()> {
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

/// A run of text.
#[derive(Clone, Copy, Default)]
pub(super) struct Look {
    pub own: Effects,
    /// Switches that are the other way than the styles have them.
    hidden_other: bool,
    struck_other: bool,
    pub style: Option<u16>,
    pub deleted: bool,
    pub inserted: bool,
    /// Characters stand for something else.
    pub special: bool,
    pub symbol: bool,
    /// Where in the data stream a picture stands that a character is.
    pub picture: Option<u32>,
}

impl Look {
    /// Takes in what is said of it.
    pub(super) fn take(&mut self, codes: &[u8]) {
        for (code, said) in Codes(codes) {
            let first = said.first().copied().unwrap_or_default();
            match code {
                DELETED => self.deleted = first != 0,
                INSERTED => self.inserted = first != 0,
                HIDDEN => (self.own.hidden, self.hidden_other) = switch(first),
                STRUCK => (self.own.struck, self.struck_other) = switch(first),
                STRUCK_TWICE => self.own.struck_twice = Some(first != 0),
                RAISE => {
                    self.own.raise = Some(match first {
                        1 => Raise::Above,
                        2 => Raise::Below,
                        _ => Raise::None,
                    });
                }
                SIZE => self.own.no_size = u16_at(said, 0).map(|half| usize::from(half) < LEAST_SIZE),
                INK => self.own.ink = Some(paint::of_bytes(said)),
                INK_NUMBER => self.own.ink = Some(paint::of_number(first)),
                HIGHLIGHT if first == 0 => {}
                HIGHLIGHT => self.own.ground = Some(paint::of_number(first)),
                GROUND => self.own.ground = paint::shade(said).or(self.own.ground),
                SHORT_GROUND => self.own.ground = paint::short_shade(said).or(self.own.ground),
                MOVED => self.own.moved = u16_at(said, 0).map(|by| moved_by(i32::from(by.cast_signed()))),
                SPECIAL => self.special = first != 0,
                PICTURE => self.picture = u32_at(said, 0),
                SYMBOL => self.symbol = u32_at(said, 0).is_some(),
                RUN_STYLE => self.style = u16_at(said, 0),
                _ => {}
            }
        }
    }

    /// With what styles say of it.
    pub(super) fn levels(self, paragraph: Effects, run: Effects) -> Levels {
        let mut levels = Levels { paragraph, run, ..Levels::default() };
        let (hidden, struck) = (levels.is_hidden(), levels.is_struck());
        levels.own = self.own;
        if self.hidden_other {
            levels.own.hidden = Some(!hidden);
        }
        if self.struck_other {
            levels.own.struck = Some(!struck);
        }
        levels
    }
}

/// A switch: off, on, as the style has it, or the other way.
fn switch(said: u8) -> (Option<bool>, bool) {
    match said {
        0 => (Some(false), false),
        0x80 => (None, false),
        0x81 => (None, true),
        _ => (Some(true), false),
    }
}

#[cfg(test)]
mod tests {
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
        let mut paragraph = Paragraph::default();
        paragraph.take(&codes, &[], true);
        paragraph.layout(false)
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

    #[test]
    fn what_is_said_elsewhere_is_found_once() {
        let said = [0x46, 0x66, 2, 0, 0, 0];
        let data = [&[9, 9, 9, 0][..], &[0x16, 0x24, 1], &[0x46, 0x66, 2, 0, 0, 0]].concat();
        let mut paragraph = Paragraph::default();
        paragraph.take(&said, &data, true);
        assert_eq!(paragraph.depth(), 1);
    }

    #[test]
    fn switches_go_by_styles() {
        let struck = |said: u8, style: Option<bool>| {
            let mut look = Look::default();
            look.take(&[0x37, 0x08, said]);
            look.levels(Effects { struck: style, ..Effects::default() }, Effects::default()).is_struck()
        };
        for (said, style, expected) in [
            (1, None, true),
            (0, Some(true), false),
            (0x80, Some(true), true),
            (0x81, Some(true), false),
            (0x81, None, true),
        ] {
            assert_eq!(struck(said, style), expected, "{said} {style:?}");
        }
    }
}
