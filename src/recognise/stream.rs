//! A document in reading order: paragraphs and rows, with layout tables dissolved.

use crate::document::{Block, Cell, Document, Grid};

/// The next thing that a reader of the document comes to.
#[derive(Clone, Debug)]
pub(super) enum Piece<'a> {
    /// A paragraph, or what stands in a cell of a layout table.
    Paragraph(&'a str),
    /// A row of a table: the cells that start in it.
    Row(RowPiece<'a>),
}

/// A row of a table.
#[derive(Clone, Debug)]
pub(super) struct RowPiece<'a> {
    /// Its table.
    pub grid: &'a Grid,
    /// The cells that start in it, from the left.
    pub cells: &'a [Cell],
    /// How they came together.
    pub set: Set,
}

/// How the cells of a row came together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Set {
    /// The source has them in a row.
    Row,
    /// They stood loose: labels of columns.
    Header,
    /// They stood loose behind a label: a blank among them may have left no trace.
    Loose,
    /// Loose, and none of the figures stands beside the label: they may be those of a row that lost its own.
    Apart,
    /// Loose, and one of the figures may be the number of a page: it is alone on its line, and others are not.
    Paged,
    /// Loose, with other words among the figures.
    Mixed,
}

/// Everything in the document, in order.
#[must_use]
pub(super) fn pieces(document: &Document) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    flatten(&document.blocks, &mut pieces);
    pieces
}

/// As deep as tables stand inside each other, which the reader bounds.
fn flatten<'a>(blocks: &'a [Block], pieces: &mut Vec<Piece<'a>>) {
    for block in blocks {
        match block {
            Block::Paragraph(text) => pieces.push(Piece::Paragraph(text)),
            Block::Grid(grid) => {
                let numbered = is_numbered(grid);
                let rows = grid.cells.chunk_by(|a, b| a.row == b.row);
                rows.for_each(|cells| {
                    let counts = numbered && cells.len() > 1 && (cells[0].text.is_empty() || number(cells).is_some());
                    row(grid, &cells[usize::from(counts)..], pieces);
                });
            }
        }
    }
}

fn row<'a>(grid: &'a Grid, cells: &'a [Cell], pieces: &mut Vec<Piece<'a>>) {
    if cells.iter().all(|cell| cell.nested.is_empty()) {
        pieces.push(Piece::Row(RowPiece { grid, cells, set: Set::Row }));
        return;
    }
    // A table inside a cell: this row only lays the page out.
    for cell in cells {
        if cell.nested.is_empty() {
            pieces.extend(cell.text.lines().map(Piece::Paragraph));
        } else {
            flatten(&cell.nested, pieces);
        }
    }
}

/// Counts the first cell the rows: 0, 1, 2, each one more than that before, from the first on that has a number? So data frames write
/// them, and lists; where several stand in one table of the source, each from the start.
fn is_numbered(grid: &Grid) -> bool {
    const FEWEST: usize = 3;
    let numbers: Vec<Option<usize>> = grid.cells.chunk_by(|a, b| a.row == b.row).map(number).collect();
    let runs = || numbers.chunk_by(|a, b| a.is_some() == b.is_some()).filter(|run| run[0].is_some());
    let Some(first @ 0..=1) = numbers.iter().flatten().next().copied() else { return false };
    let counts = |run: &[Option<usize>]| run.iter().enumerate().all(|(at, number)| *number == Some(first + at));
    runs().all(counts) && runs().any(|run| run.len() >= FEWEST)
}

/// The number that stands in the first column.
fn number(cells: &[Cell]) -> Option<usize> {
    cells[0].text.parse().ok().filter(|_| cells[0].column == 0 && cells.len() > 1)
}
