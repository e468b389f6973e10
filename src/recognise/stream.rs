//! A document in reading order: paragraphs and rows, with layout tables dissolved.

use super::figure::is_value;
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
    /// The same, and each of them on a line of its own.
    Lines,
    /// Loose, and one of the figures may be a number of something else, such as a page: it is alone on its line, and others are not;
    /// or it begins a line that goes on with the words of the next row.
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

/// Are both rows of one table of the source?
pub(super) fn in_one_grid(a: &Piece<'_>, b: &Piece<'_>) -> bool {
    matches!((a, b), (Piece::Row(a), Piece::Row(b)) if a.grid.index == b.grid.index)
}

/// As deep as tables stand inside each other, which the reader bounds.
fn flatten<'a>(blocks: &'a [Block], pieces: &mut Vec<Piece<'a>>) {
    for block in blocks {
        match block {
            Block::Paragraph(text) => pieces.push(Piece::Paragraph(text)),
            Block::Grid(grid) => {
                let coded = coded(grid);
                let numbered = coded == 0 && is_numbered(grid);
                let rows = grid.cells.chunk_by(|a, b| a.row == b.row);
                rows.for_each(|cells| {
                    let counts = numbered && cells.len() > 1 && (cells[0].text.is_empty() || number(cells).is_some());
                    let codes = cells
                        .iter()
                        .take(coded.min(cells.len() - 1))
                        .take_while(|cell| cell.column < coded && (is_code(&cell.text) || names_code(&cell.text)));
                    row(grid, &cells[codes.count().max(usize::from(counts))..], pieces);
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

/// So many rows of labels stand over a table at most.
pub(super) const MOST_LABELS: usize = 4;

/// How many columns before all others number the rows, or give each its code, and say so at their head: 序号, 行次, 项目代码. Nothing else
/// stands in them, but where labels that were merged over rows left nothing in the lines below.
fn coded(grid: &Grid) -> usize {
    /// A number and a code.
    const MOST: usize = 2;
    let mut rows = grid.cells.chunk_by(|a, b| a.row == b.row).take(MOST_LABELS);
    let heads = |cells: &[Cell]| {
        cells.iter().zip(0..MOST).take_while(|(cell, at)| cell.column == *at && names_code(&cell.text)).count()
    };
    let count = rows.find_map(|cells| Some(heads(cells)).filter(|&count| count > 0)).unwrap_or(0);
    let is_row = |cells: &[Cell]| cells.iter().any(|cell| is_value(&cell.text) && cell.column >= count);
    let has_codes = |cells: &[Cell]| {
        let own = || cells.iter().take(count).filter(|cell| cell.column < count);
        own().all(|cell| is_code(&cell.text)) || own().all(|cell| !is_code(&cell.text) || cell.text.is_empty())
    };
    let is_whole = count > 0 && grid.cells.chunk_by(|a, b| a.row == b.row).filter(|cells| is_row(cells)).all(has_codes);
    if is_whole { count } else { 0 }
}

/// Does a label say that its column numbers the rows?
pub(super) fn names_code(text: &str) -> bool {
    const NAMES: [&str; 9] = ["序号", "行次", "行号", "代码", "编号", "编码", "项目代码", "指标代码", "序"];
    text.len() <= 30 && NAMES.contains(&text.split_whitespace().collect::<String>().as_str())
}

/// `7`, `3.`, `A01`, `101-2`; or nothing.
fn is_code(text: &str) -> bool {
    text.len() <= 10 && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_'))
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
