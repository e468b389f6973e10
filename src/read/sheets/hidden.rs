//! Rows and columns that are hidden: what a person does not see is left out, and what is left moves together.

use crate::order;

/// A cell with text.
pub(super) struct Filled {
    pub row: usize,
    pub column: usize,
    pub text: String,
    /// It is not known whether all of it is seen.
    pub uncertain: bool,
}

/// A cell that covers others.
#[derive(Clone, Copy)]
pub(super) struct Merge {
    pub row: usize,
    pub column: usize,
    /// The last row and column it covers.
    pub to: (usize, usize),
}

/// The hidden lines of one direction, in order.
#[derive(Default)]
pub(super) struct Hidden(Vec<usize>);

impl Hidden {
    /// These lines are hidden. They come in order; one that does not is known already.
    pub(super) fn add(&mut self, from: usize, to: usize) {
        let next = self.0.last().map_or(0, |last| last + 1);
        self.0.extend(from.max(next)..=to);
    }

    pub(super) fn contains(&self, line: usize) -> bool {
        self.0.binary_search(&line).is_ok()
    }

    /// Where a line stands among those that are shown; of a hidden one, the next that is shown.
    fn shown(&self, line: usize) -> usize {
        let before = self.0.partition_point(|&hidden| hidden < line);
        line - before
    }

    /// The line of the sheet that stands here among those that are shown.
    pub(super) fn line(&self, shown: usize) -> usize {
        let (mut low, mut high) = (0, self.0.len());
        while low < high {
            let middle = low.midpoint(high);
            if self.0[middle] - middle <= shown { low = middle + 1 } else { high = middle }
        }
        shown + low
    }
}

/// Leaves out what is hidden of cells, written rows and merges.
pub(super) fn leave_out(
    [of_rows, of_columns]: &[Hidden; 2],
    mut cells: Vec<Filled>,
    mut rows: Vec<usize>,
    mut merges: Vec<Merge>,
) -> (Vec<Filled>, Vec<usize>, Vec<Merge>) {
    if of_rows.0.is_empty() && of_columns.0.is_empty() {
        return (cells, rows, merges);
    }
    // A merged cell shows its text wherever a part of it is shown.
    let is_shown = |merge: &Merge| {
        of_rows.shown(merge.row) < of_rows.shown(merge.to.0 + 1)
            && of_columns.shown(merge.column) < of_columns.shown(merge.to.1 + 1)
    };
    let mut heads = merges.iter().peekable();
    cells.retain(|cell| {
        while heads.next_if(|merge| (merge.row, merge.column) < (cell.row, cell.column)).is_some() {}
        let head = heads.peek().filter(|merge| (merge.row, merge.column) == (cell.row, cell.column));
        let is_hidden = || of_rows.contains(cell.row) || of_columns.contains(cell.column);
        head.map_or_else(|| !is_hidden(), |merge| is_shown(merge))
    });
    for cell in &mut cells {
        (cell.row, cell.column) = (of_rows.shown(cell.row), of_columns.shown(cell.column));
    }
    merges.retain(is_shown);
    for merge in &mut merges {
        merge.to = (of_rows.shown(merge.to.0 + 1) - 1, of_columns.shown(merge.to.1 + 1) - 1);
        (merge.row, merge.column) = (of_rows.shown(merge.row), of_columns.shown(merge.column));
    }
    rows.retain(|&row| !of_rows.contains(row));
    rows = rows.iter().map(|&row| of_rows.shown(row)).chain(cells.iter().map(|cell| cell.row)).collect();
    rows = order::by_key(rows, |&row| [row as u32, 0, 0, 0]);
    rows.dedup();
    // The head of a merge comes before what it covers.
    let cells = order::by_key(cells, |cell| [cell.row as u32, cell.column as u32, 0, 0]);
    let merges = order::by_key(merges, |merge| [merge.row as u32, merge.column as u32, 0, 0]);
    (cells, rows, merges)
}
