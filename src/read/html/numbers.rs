//! The numbers of tables that are none by their tags: behind those of all that are.

use crate::document::{Block, Grid};

/// The numbers of such tables until those of the others are known, which come first.
pub(super) const FIRST: usize = 1 << 30;

/// Numbers the tables that are none by their tags behind those that are.
pub(super) fn number(blocks: &mut [Block], tables: usize, drawn: usize) {
    if drawn == 0 {
        return;
    }
    for block in blocks {
        let Block::Grid(grid) = block else { continue };
        if grid.index >= FIRST {
            renumber(grid, grid.index - FIRST + tables);
        }
        for cell in &mut grid.cells {
            number(&mut cell.nested, tables, drawn);
        }
    }
}

fn renumber(grid: &mut Grid, index: usize) {
    grid.index = index;
    for cell in &mut grid.cells {
        cell.origin.grid = index as u32;
    }
}
