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
                let skip = usize::from(is_numbered(grid));
                let rows = grid.cells.chunk_by(|a, b| a.row == b.row);
                rows.for_each(|cells| row(grid, &cells[skip.min(cells.len() - 1)..], pieces));
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
/// them, and lists.
fn is_numbered(grid: &Grid) -> bool {
    const FEWEST: usize = 3;
    let number =
        |cells: &[Cell]| cells[0].text.parse::<usize>().ok().filter(|_| cells[0].column == 0 && cells.len() > 1);
    let mut rows = grid.cells.chunk_by(|a, b| a.row == b.row).map(number).skip_while(Option::is_none);
    let Some(first @ 0..=1) = rows.next().flatten() else { return false };
    let mut count = first;
    let goes_on = rows.all(|number| {
        count += 1;
        number == Some(count)
    });
    goes_on && count - first + 1 >= FEWEST
}
