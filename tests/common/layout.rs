//! What happens to tables on their way: cut, moved, stretched. Every operation keeps the slots of a grid in order.

use super::draft::HEADINGS;
use super::office::RUN;
use gouji::document::{Block, Cell, Document, Grid};

/// The tables of a document that stand side by side in it, in order.
#[must_use]
pub fn grids(document: &mut Document) -> Vec<&mut Grid> {
    let blocks = document.blocks.iter_mut();
    blocks.filter_map(|block| if let Block::Grid(grid) = block { Some(grid) } else { None }).collect()
}

/// A cell with a text over so many columns.
#[must_use]
pub fn cell(text: &str, columns: usize) -> Cell {
    Cell { rows: 1, columns, text: text.to_owned(), ..Cell::default() }
}

/// Is it one of the draft's figures?
#[must_use]
pub fn is_figure(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Changes every figure, or every label.
pub fn reword(document: &mut Document, of_figures: bool, change: &dyn Fn(&str) -> String) {
    for cell in grids(document).into_iter().flat_map(|grid| &mut grid.cells) {
        if is_figure(&cell.text) == of_figures && !HEADINGS.contains(&&*cell.text) {
            cell.text = change(&cell.text);
        }
    }
}

/// A figure in two runs of text.
#[must_use]
pub fn in_runs(text: &str) -> String {
    format!("{}{RUN}{}", &text[..1], &text[1..])
}

/// What becomes of a merged cell where a table is cut through it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// A blank cell goes on in the lower part.
    Blank,
    /// Nothing goes on: the rows of the lower part start further left.
    Gone,
}

/// The rows of a grid from one to another, as a grid.
#[must_use]
pub fn rows(grid: &Grid, from: usize, to: usize, cut: Cut) -> Grid {
    let mut part = Grid { rows: to - from, cells: Vec::new(), ..grid.clone() };
    let mut left_out = vec![0; part.rows];
    for old in &grid.cells {
        let (start, end) = (old.row.max(from), (old.row + old.rows).min(to));
        if start >= end {
            continue;
        }
        let mut new = Cell { row: start - from, rows: end - start, ..old.clone() };
        if old.row < from {
            if cut == Cut::Gone {
                left_out[new.row..new.row + new.rows].iter_mut().for_each(|width| *width += new.columns);
                continue;
            }
            new.text.clear();
        }
        part.cells.push(new);
    }
    for cell in &mut part.cells {
        cell.column -= left_out[cell.row];
    }
    part
}

/// One grid below the other.
#[must_use]
pub fn stack(above: &Grid, below: &Grid) -> Grid {
    let mut grid = above.clone();
    let lower = below.cells.iter().map(|cell| Cell { row: cell.row + above.rows, ..cell.clone() });
    grid.cells.extend(lower);
    grid.rows += below.rows;
    grid.columns = grid.columns.max(below.columns);
    grid
}

/// Puts a row in. Cells that reach over it are stretched; the others are these, from the left.
pub fn insert_row(grid: &mut Grid, at: usize, cells: &[Cell]) {
    let mut taken = vec![false; grid.columns];
    for cell in &mut grid.cells {
        if cell.row >= at {
            cell.row += 1;
        } else if cell.row + cell.rows > at {
            cell.rows += 1;
            taken[cell.column..cell.column + cell.columns].fill(true);
        }
    }
    let mut column = 0;
    for cell in cells {
        while taken.get(column) == Some(&true) {
            column += 1;
        }
        grid.cells.push(Cell { row: at, column, ..cell.clone() });
        column += cell.columns;
    }
    grid.rows += 1;
    sort(grid);
}

/// Takes a row out. A cell that goes on below it does so.
pub fn remove_row(grid: &mut Grid, at: usize) {
    grid.cells.retain(|cell| cell.row != at || cell.rows > 1);
    for cell in &mut grid.cells {
        if cell.row > at {
            cell.row -= 1;
        } else if cell.row + cell.rows > at {
            cell.rows -= 1;
        }
    }
    grid.rows -= 1;
}

/// Puts a column in, with a text in each row. Cells that reach over it are stretched.
pub fn insert_column(grid: &mut Grid, at: usize, text: &dyn Fn(usize) -> String) {
    let mut taken = vec![false; grid.rows];
    for cell in &mut grid.cells {
        if cell.column >= at {
            cell.column += 1;
        } else if cell.column + cell.columns > at {
            cell.columns += 1;
            taken[cell.row..cell.row + cell.rows].fill(true);
        }
    }
    for row in (0..grid.rows).filter(|&row| !taken[row]) {
        grid.cells.push(Cell { row, column: at, ..cell(&text(row), 1) });
    }
    grid.columns += 1;
    sort(grid);
}

/// Takes a column out.
pub fn remove_column(grid: &mut Grid, at: usize) {
    grid.cells.retain(|cell| cell.column != at || cell.columns > 1);
    for cell in &mut grid.cells {
        if cell.column > at {
            cell.column -= 1;
        } else if cell.column + cell.columns > at {
            cell.columns -= 1;
        }
    }
    grid.columns -= 1;
}

/// Moves a column to the left, those between to the right.
pub fn move_column(grid: &mut Grid, from: usize, to: usize, rows: std::ops::Range<usize>) {
    let within = |cell: &&mut Cell| rows.contains(&cell.row) && (to..=from).contains(&cell.column);
    for cell in grid.cells.iter_mut().filter(within) {
        // What spans all of them stays.
        if cell.columns <= from - to {
            cell.column = if cell.column == from { to } else { cell.column + 1 };
        }
    }
    sort(grid);
}

/// Puts blocks into the only cell of a table, beside a cell with words.
#[must_use]
pub fn wrap(blocks: Vec<Block>, beside: &str) -> Vec<Block> {
    let inside = Cell { column: 1, nested: blocks, ..cell("", 1) };
    vec![Block::Grid(Grid { rows: 1, columns: 2, cells: vec![cell(beside, 1), inside], ..Grid::default() })]
}

fn sort(grid: &mut Grid) {
    grid.cells.sort_by_key(|cell| (cell.row, cell.column));
}
