//! What programs put around what a cell holds: words for a blank, a number behind a label that comes again, a table of one cell; and a column
//! that numbers the lines.

use super::line_numbers;
use crate::document::{Block, Cell, Document, Grid};

/// The document without that; none where there is nothing of it.
pub(super) fn cleaned(document: &Document) -> Option<Document> {
    any(&document.blocks).then(|| {
        let mut cleaned = document.clone();
        cleaned.blocks.iter_mut().for_each(clean);
        cleaned
    })
}

fn any(blocks: &[Block]) -> bool {
    let of_cell = |cell: &Cell| is_blank(&cell.text) || stem(&cell.text).is_some() || any(&cell.nested);
    let of_grid =
        |grid: &Grid| is_wrapped(grid) || line_numbers::column(grid).is_some() || grid.cells.iter().any(of_cell);
    blocks.iter().any(|block| if let Block::Grid(grid) = block { of_grid(grid) } else { false })
}

/// Stands in each of its cells nothing but a word, with a table of its own around it or without? Then that is no layout of a page.
fn is_wrapped(grid: &Grid) -> bool {
    let is_plain = |cell: &Cell| cell.nested.is_empty() || wrapped(cell).is_some();
    grid.rows > 1
        && grid.columns > 1
        && grid.cells.iter().any(|cell| !cell.nested.is_empty())
        && grid.cells.iter().all(is_plain)
}

/// The text of the one cell of the one table that a cell holds.
fn wrapped(cell: &Cell) -> Option<&str> {
    let [Block::Grid(inner)] = &cell.nested[..] else { return None };
    match &inner.cells[..] {
        [only] if only.nested.is_empty() => Some(&only.text),
        _ => None,
    }
}

fn clean(block: &mut Block) {
    let Block::Grid(grid) = block else { return };
    let is_wrapped = is_wrapped(grid);
    for cell in &mut grid.cells {
        if let Some(text) = wrapped(cell).filter(|_| is_wrapped).map(str::to_owned) {
            (cell.text, cell.nested) = (text, Vec::new());
        }
        if is_blank(&cell.text) {
            cell.text.clear();
        }
        cell.nested.iter_mut().for_each(clean);
    }
    name_again(grid);
    if let Some(column) = line_numbers::column(grid) {
        line_numbers::leave_out(grid, column);
    }
}

/// No value, or a column that has no name.
fn is_blank(text: &str) -> bool {
    matches!(text, "NaN" | "nan" | "NaT" | "<NA>" | "None" | "null" | "NULL") || text.starts_with("Unnamed: ")
}

/// 总计.1 is the second 总计 of its row.
fn name_again(grid: &mut Grid) {
    /// No table of a form is wider.
    const WIDEST: usize = 100;
    for row in grid.cells.chunk_by_mut(|a, b| a.row == b.row).filter(|row| row.len() <= WIDEST) {
        for at in 1..row.len() {
            let (before, cell) = row.split_at_mut(at);
            let again = |stem: &&str| before.iter().any(|other| other.text == *stem);
            if let Some(length) = stem(&cell[0].text).filter(again).map(str::len) {
                cell[0].text.truncate(length);
            }
        }
    }
}

/// What stands before the number of a name that comes again.
fn stem(text: &str) -> Option<&str> {
    let (stem, number) = text.rsplit_once('.')?;
    let is_number = (1..=2).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    (is_number && stem.ends_with(|c: char| !c.is_ascii())).then_some(stem)
}
