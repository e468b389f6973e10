//! Tables that stand turned by a quarter: the labels of columns below each other, those of rows side by side. Their labels tell it, and say
//! what each figure is when the table is turned back.

use super::figure::is_value;
use super::words::{self, Words, cell_key};
use crate::document::{Block, Cell, Document, Grid};
use crate::form::pack::Library;
use crate::order;

/// No turned table of a form has more cells.
const MOST: usize = 1_500;

/// The document with such tables turned back; none where there is none.
pub(super) fn upright(document: &Document, library: &Library) -> Option<Document> {
    let words: Vec<Words<'_>> = library.forms().iter().flat_map(|form| words::of(&form.definition)).collect();
    let turned: Vec<bool> = document.blocks.iter().map(|block| is_turned(block, &words)).collect();
    turned.contains(&true).then(|| {
        let mut upright = document.clone();
        for (block, _) in upright.blocks.iter_mut().zip(turned).filter(|(_, turned)| *turned) {
            if let Block::Grid(grid) = block {
                turn(grid);
            }
        }
        upright
    })
}

/// Stand labels of columns of one table below each other, each before a figure, as they never do in the form?
fn is_turned(block: &Block, words: &[Words<'_>]) -> bool {
    /// 总计 and 其他 are labels of rows, too.
    const FEWEST: usize = 4;
    let Block::Grid(grid) = block else { return false };
    if grid.cells.len() > MOST || grid.rows < FEWEST || grid.cells.iter().any(|cell| !cell.nested.is_empty()) {
        return false;
    }
    let mut labels = Vec::new();
    for row in grid.cells.chunk_by(|a, b| a.row == b.row) {
        let Some(first) = row.iter().position(|cell| !cell.text.is_empty() && is_value(&cell.text)) else { continue };
        let label = row[..first].iter().rfind(|cell| !cell.text.is_empty());
        labels.extend(label.map(|cell| cell_key(&cell.text)));
    }
    let is_its = |words: &Words<'_>| {
        let mut columns: Vec<usize> = labels.iter().filter_map(|key| words.exact_column(key)).collect();
        columns.sort_unstable();
        columns.dedup();
        columns.len() >= FEWEST
    };
    words.iter().any(is_its)
}

fn turn(grid: &mut Grid) {
    std::mem::swap(&mut grid.rows, &mut grid.columns);
    let turned =
        |cell: Cell| Cell { row: cell.column, column: cell.row, rows: cell.columns, columns: cell.rows, ..cell };
    let cells = std::mem::take(&mut grid.cells).into_iter().map(turned).collect();
    grid.cells = order::by_key(cells, |cell: &Cell| [cell.row as u32, cell.column as u32, 0, 0]);
}
