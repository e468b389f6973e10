//! The first row of a page: a new one, or the rest of the last.

use super::cells::{Content, Table};
use super::sheet::is_figure;

/// What the first row behind a break is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum First {
    New,
    /// The rest of the row before.
    Rest,
    Doubtful,
}

/// What it is, by what stands in it and in the last row before.
pub(super) fn first_row(above: &Table, below: &Table) -> First {
    let (last, first) = (own(above, above.rows - 1), own(below, 0));
    let pair = |cell: &&Content| {
        last.iter().find(|other| (other.column, other.columns) == (cell.column, cell.columns)).copied()
    };
    let figures = |cells: &[&Content]| cells.iter().filter(|cell| is_value(&cell.text)).count();
    let has_words = |cells: &[&Content]| cells.iter().any(|cell| is_words(&cell.text));
    let (before, behind) = (figures(&last), figures(&first));
    // Figures without a label, and a label without figures.
    if before > 0 && behind == 0 && !has_words(&last) && has_words(&first) {
        return First::Rest;
    }
    // A row goes on in the cells that it has.
    if first.iter().any(|cell| !cell.text.is_empty() && pair(cell).is_none())
        || first.iter().any(|cell| is_numbered(&cell.text))
    {
        return First::New;
    }
    let pairs: Vec<(&Content, &Content)> = first.iter().filter_map(|cell| Some((pair(cell)?, *cell))).collect();
    let both = || pairs.iter().filter(|(a, b)| !a.text.is_empty() && !b.text.is_empty());
    // Where there was room nothing goes on; words do not go on as figures.
    let parts = both().filter(|(a, b)| !a.is_full || is_words(&a.text) != is_words(&b.text)).count();
    if parts > 0 {
        // But figures may have had no room below a label that had.
        return if before == 0 && behind > 0 && has_words(&last) && !has_words(&first) {
            First::Doubtful
        } else {
            First::New
        };
    }
    let usual = usual(above).max(usual(below));
    match (before, behind) {
        _ if behind * 2 < usual || behind == 0 => First::Rest,
        (0, _) => First::Rest,
        _ if both().any(|(a, _)| is_value(&a.text)) => First::Doubtful,
        _ => First::Rest,
    }
}

/// The cells that are in this row alone.
pub(super) fn own(table: &Table, row: usize) -> Vec<&Content> {
    table.cells.iter().filter(|cell| cell.row == row && cell.rows == 1).collect()
}

/// How many figures the fullest row has.
pub(super) fn usual(table: &Table) -> usize {
    let mut counts = vec![0_usize; table.rows];
    table.cells.iter().filter(|cell| is_value(&cell.text)).for_each(|cell| counts[cell.row] += 1);
    counts.sort_unstable();
    counts
        .iter()
        .filter(|count| **count > 0)
        .nth(counts.iter().filter(|count| **count > 0).count() / 2)
        .copied()
        .unwrap_or(0)
}

/// Is it a figure, or what stands for one?
pub(super) fn is_value(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| is_figure(c) || "/ \n".contains(c))
}

/// Is it anything else?
pub(super) fn is_words(text: &str) -> bool {
    !text.is_empty() && !is_value(text)
}

/// Does it start with a number of its own: 一、 （二） 3. ?
pub(super) fn is_numbered(text: &str) -> bool {
    let mut chars = text.chars().skip_while(|c| c.is_whitespace()).peekable();
    let is_bracketed = chars.next_if(|c| matches!(c, '（' | '(')).is_some();
    let mut count = 0;
    while chars.next_if(|c| c.is_ascii_digit() || "一二三四五六七八九十".contains(*c)).is_some() {
        count += 1;
    }
    let end = chars.next();
    let ends = if is_bracketed { matches!(end, Some('）' | ')')) } else { matches!(end, Some('、' | '.' | '．')) };
    // 3.5 is a figure.
    count > 0 && ends && !chars.peek().is_some_and(char::is_ascii_digit)
}
