//! Tables whose cells have come loose: what a converter makes of a table, one cell a line, a bar after each, a page on one line,
//! headers broken over lines, labels and figures without anything between.
//!
//! The labels of the forms tell where a cell starts, and rows are put together from them. Whether the figures of a row can be placed
//! is decided where that of every other row is; here nothing is made up: a row gets what stands behind its label.

mod before;
mod gather;
mod items;
mod lexicon;
mod rows;

use super::heading::Headings;
use super::stream::{Piece, RowPiece, in_one_grid};
use crate::form::pack::Library;
use gather::Gatherer;
use rows::{Part, Table};

/// Puts loose cells together.
#[must_use]
pub(super) fn parts<'a>(pieces: &[Piece<'a>], library: &Library, headings: &Headings<'_>) -> Vec<Part<'a>> {
    let index = |piece: &Piece<'_>| if let Piece::Row(row) = piece { row.grid.index + 1 } else { 0 };
    let mut gatherer = Gatherer::new(library, headings, pieces.iter().map(index).max().unwrap_or(0));
    for chunk in pieces.chunk_by(in_one_grid) {
        match &chunk[0] {
            Piece::Paragraph(text) => text.lines().for_each(|line| gatherer.line(line)),
            Piece::Row(row) => gatherer.grid(row.grid, chunk),
        }
    }
    gatherer.finish()
}

/// The parts in reading order.
#[must_use]
pub(super) fn pieces<'a>(parts: &'a [Part<'_>]) -> Vec<Piece<'a>> {
    let mut pieces = Vec::with_capacity(parts.len());
    for part in parts {
        match part {
            Part::Piece(piece) => pieces.push(piece.clone()),
            Part::Table(Table { grid, sets, texts }) => {
                pieces.extend(
                    grid.cells
                        .chunk_by(|a, b| a.row == b.row)
                        .map(|cells| Piece::Row(RowPiece { grid, cells, set: sets[cells[0].row] })),
                );
                pieces.extend(texts.iter().map(|text| Piece::Paragraph(text)));
            }
        }
    }
    pieces
}
