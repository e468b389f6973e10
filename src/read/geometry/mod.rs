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
mod covers;
mod first;
mod furniture;
mod lattice;
mod lines;
mod page;
mod paragraphs;
mod radicals;
mod segments;
mod sheet;
mod torn;

use super::limits::MAX_CELLS;
use crate::document::{Block, Document, Grid, Note};
use page::Item;
pub(super) use sheet::Sheet;
use sheet::UNKNOWN;

/// What stands on the pages of a file of this kind.
pub(super) fn document(sheets: &[Sheet], kind: &'static str) -> Document {
    let mut left = MAX_CELLS;
    let mut has_unseen = sheets.iter().any(|sheet| sheet.has_unseen);
    let mut pages: Vec<Vec<Item>> = sheets.iter().map(|sheet| page::items(sheet, &mut left, &mut has_unseen)).collect();
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
    if left == 0 {
        document.notes.push(Note::TooManyCells);
    }
    let has_picture = sheets.iter().any(|sheet| sheet.has_picture);
    let told = [
        (has_unseen, Note::Hidden),
        (has_picture, Note::Picture),
        (sheets.iter().any(|sheet| sheet.has_invisible), Note::Invisible),
    ];
    document.notes.extend(told.into_iter().filter(|(is_so, _)| *is_so).map(|(_, note)| note));
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
