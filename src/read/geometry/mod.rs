//! From characters and lines on pages to paragraphs and grids.
//!
//! ```text
//! rules ──▶ lattice ──▶ cells ◀── characters      what no lattice holds: lines of text ──▶ paragraphs
//!                         └──▶ tables, joined over pages
//! ```
//!
//! A figure is given only where it is certain that it is all that is printed in its cell: otherwise the cell says that it is not
//! ([`crate::document::Cell::uncertain`]), and its row is refused.

mod breaks;
pub(super) mod canvas;
mod cells;
mod furniture;
mod lattice;
mod lines;
mod page;
mod paragraphs;
mod radicals;
mod segments;

use crate::document::{Block, Document, Grid, Note};
use page::Item;

/// What stands for a character that is not known.
const UNKNOWN: char = '\u{fffd}';

/// A page, in points from its upper left corner, turned so that its text stands upright.
pub(super) struct Sheet {
    /// 1-based.
    pub number: u32,
    pub width: f32,
    pub height: f32,
    /// By how many quarters, clockwise, its text stood turned.
    pub turns: u8,
    pub glyphs: Vec<Glyph>,
    pub rules: Vec<Rule>,
    /// Is there a picture that may be of a page?
    pub has_picture: bool,
    /// Something of it could not be read: then nothing on it is certain.
    pub is_uncertain: bool,
}

/// A character on a page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Glyph {
    pub c: char,
    pub left: f32,
    pub right: f32,
    /// The line that it stands on.
    pub base: f32,
    pub size: f32,
    /// Does it stand otherwise than most of its page?
    pub is_turned: bool,
}

/// A line along an axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rule {
    pub is_level: bool,
    /// How far down or to the right.
    pub at: f32,
    pub from: f32,
    pub to: f32,
}

impl Rule {
    /// The line that a thin rectangle is; a dot is one in both directions.
    fn new([left, top, right, bottom]: [f32; 4]) -> impl Iterator<Item = Rule> {
        let level = Rule { is_level: true, at: f32::midpoint(top, bottom), from: left, to: right };
        let upright = Rule { is_level: false, at: f32::midpoint(left, right), from: top, to: bottom };
        let (width, height) = (right - left, bottom - top);
        let is_dot = width.max(height) <= 3.0;
        let level = (is_dot || width >= height).then_some(level);
        level.into_iter().chain((is_dot || height > width).then_some(upright))
    }
}

impl Glyph {
    fn is_space(&self) -> bool {
        self.c.is_whitespace()
    }

    fn x(&self) -> f32 {
        f32::midpoint(self.left, self.right)
    }

    /// The middle of its height, about.
    fn y(&self) -> f32 {
        self.base - self.size * 0.35
    }

    /// Is it part of a figure?
    fn is_figure(&self) -> bool {
        is_figure(self.c)
    }
}

fn is_figure(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '.' | ',' | '０'..='９' | '，' | '．' | '-' | '−')
}

impl Sheet {
    /// Is there nothing to read on it?
    pub(super) fn is_without_text(&self) -> bool {
        self.glyphs.iter().all(Glyph::is_space)
    }
}

/// What stands on the pages of a file of this kind.
pub(super) fn document(sheets: &[Sheet], kind: &'static str) -> Document {
    let mut pages: Vec<Vec<Item>> = sheets.iter().map(page::items).collect();
    furniture::remove(&mut pages, sheets);
    let items = breaks::joined(pages);
    let mut document = Document::default();
    let edges = paragraphs::Edges::of(&items, sheets);
    let (mut lines, mut index) = (Vec::new(), 0);
    for item in items {
        match item {
            Item::Line(line) => lines.push(line),
            Item::Table(table) => {
                document.blocks.extend(paragraphs::of(&std::mem::take(&mut lines), edges).map(Block::Paragraph));
                let grid: Grid = table.grid(index, sheets);
                document.blocks.push(Block::Grid(grid));
                index += 1;
            }
        }
    }
    document.blocks.extend(paragraphs::of(&lines, edges).map(Block::Paragraph));
    if says_unknown(&document.blocks) {
        document.notes.push(Note::BadBytes { encoding: kind });
    }
    document
}

fn says_unknown(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| match block {
        Block::Paragraph(text) => text.contains(UNKNOWN),
        Block::Grid(grid) => grid.cells.iter().any(|cell| cell.text.contains(UNKNOWN)),
    })
}
