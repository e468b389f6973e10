//! A column between labels and figures that numbers the lines, as statistical forms print it: 行次, with 1, 2, 3 under it. It holds no figure.

use super::figure::is_value;
use super::stream::{MOST_LABELS, names_code};
use crate::document::{Cell, Grid};

/// Where it is, if the table has one: its head says so, and under it every line with figures has the next number.
pub(super) fn column(grid: &Grid) -> Option<usize> {
    /// Two may stand there by chance.
    const FEWEST: usize = 3;
    let top = grid.cells.iter().take_while(|cell| cell.row < MOST_LABELS);
    let head = top.clone().find(|cell| cell.column > 0 && cell.columns == 1 && names_code(&cell.text))?;
    let rows = || grid.cells.chunk_by(|a, b| a.row == b.row).filter(|row| row[0].row >= head.row + head.rows);
    let in_column =
        |row: &[Cell]| row.iter().find(|cell| cell.column == head.column).map(|cell| cell.text.trim().to_owned());
    let has_figures = |row: &&[Cell]| row.iter().any(|cell| cell.column > head.column && is_value(&cell.text));
    let says_nothing = |text: &String| text.is_empty() || names_code(text);
    let numbered = rows().filter(|row| has_figures(row) || in_column(row).is_some_and(|text| !says_nothing(&text)));
    let numbers: Option<Vec<u32>> = numbered.map(|row| in_column(row)?.parse().ok()).collect();
    let numbers = numbers.filter(|numbers| numbers.len() >= FEWEST)?;
    numbers.windows(2).all(|pair| pair[0].checked_add(1) == Some(pair[1])).then_some(head.column)
}

/// Takes a column out of a table, and what stands behind it one nearer.
pub(super) fn leave_out(grid: &mut Grid, column: usize) {
    grid.cells.retain(|cell| cell.column != column || cell.columns > 1);
    for cell in &mut grid.cells {
        if cell.column > column {
            cell.column -= 1;
        } else if cell.column + cell.columns > column {
            cell.columns -= 1;
        }
    }
    grid.columns -= 1;
}
