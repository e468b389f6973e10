//! What the codes of a paragraph and of a run say, as far as it tells what is read.

use super::super::bytes_at::{part, place_at, u16_at, u32_at};
use super::super::docx::effects::{Effects, LEAST_SIZE, Levels, moved_by};
use super::super::html::colour::Paint;
use super::super::html::raised::Raise;
use super::super::lists::Item;
use super::super::story::Layout;
use super::paint;
use super::rows::Row;
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
        self.row.layout(gone)
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
