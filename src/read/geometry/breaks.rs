//! Tables that go on over pages.
//!
//! A row that a page cuts is the worst that can happen: 54571 over two pages is 5457 and 1. Whether the first row of a page is the rest
//! of the last one is told by what stands in both: a row that goes on had no room where it stops. Where that is not certain, neither
//! row is.

use super::cells::{Content, Table};
use super::first::{First, first_row, is_numbered, is_value, is_words, own, usual};
use super::page::Item;
use super::sheet::is_figure;

/// Edges this near to each other, in points, are one.
const NEAR: f32 = 3.5;

/// All items in order, with tables joined.
pub(super) fn joined(pages: Vec<Vec<Item>>) -> Vec<Item> {
    let mut all: Vec<Item> = Vec::new();
    // The last table of the page before, and whether something stands behind it.
    let mut last: Option<usize> = None;
    for (at, page) in pages.into_iter().enumerate() {
        let mut above = last.take();
        for (place, item) in page.into_iter().enumerate() {
            let is_end = above.is_some_and(|above| above + 1 == all.len()) && place == 0;
            match (above.and_then(|above| all.get_mut(above)), item) {
                (Some(Item::Table(above)), Item::Table(mut below)) if above.last_page as usize == at => {
                    match (is_same(above, &below), is_end) {
                        (true, true) => {
                            go_on(above, below);
                            last = Some(all.len() - 1);
                            continue;
                        }
                        (true, false) => doubt_across(above, &mut below),
                        (false, true) => {
                            doubt_end(above);
                            doubt_gaps(above);
                            doubt_start(&mut below);
                        }
                        (false, false) => {}
                    }
                    all.push(Item::Table(below));
                }
                (Some(Item::Table(table)), Item::Line(line)) => {
                    if is_end && line.text.chars().all(|c| is_figure(c) || c == ' ') {
                        doubt_end(table);
                    }
                    if is_end {
                        doubt_gaps(table);
                    }
                    all.push(Item::Line(line));
                    continue;
                }
                (_, item) => all.push(item),
            }
            if matches!(all.last(), Some(Item::Table(_))) {
                (above, last) = (None, Some(all.len() - 1));
            }
        }
    }
    all
}

/// Something stands between two tables that may be one, as the title of a page or the end of a label that had no room: then they are not
/// joined, and what may be one row is not certain.
fn doubt_across(above: &mut Table, below: &mut Table) {
    let (mut first, mut second) = (above.clone(), below.clone());
    one_grid(&mut first, &mut second);
    let rows = second.rows;
    drop_header(&first, &mut second);
    if second.rows == 0 {
        return;
    }
    let labels = labels_at_start(&second);
    drop_blank_end(&mut first);
    if first_row(&first, &second, labels) != First::New {
        doubt_both(above, below, rows - second.rows + labels);
    }
}

/// Are both as wide? Pages of a book may be set to the left and to the right.
fn is_same(above: &Table, below: &Table) -> bool {
    let width = |table: &Table| table.xs.last().copied().unwrap_or_default() - table.xs[0];
    (width(above) - width(below)).abs() < NEAR
}

/// Figures that may go on elsewhere are not certain.
fn doubt_end(table: &mut Table) {
    let last = table.rows;
    for cell in table.cells.iter_mut().filter(|cell| cell.row + cell.rows == last) {
        cell.is_uncertain |= cell.is_full() && is_value(&cell.text);
    }
}

/// Nor is a last row with fewer figures than others have, where they may be written over several lines: some programs lose what has no
/// room on a page.
fn doubt_gaps(table: &mut Table) {
    let (last, usual) = (table.rows.saturating_sub(1), usual(table));
    let row = own(table, last);
    let figures = row.iter().filter(|cell| is_value(&cell.text)).count();
    let is_wrapped = table.cells.iter().any(|cell| is_value(&cell.text) && cell.lines > 1)
        || figures == 0 && row.iter().any(|cell| cell.lines > 1);
    let has_gap = row.iter().any(|cell| cell.text.is_empty());
    // A row of labels has no figures, and more than one of them.
    let is_labels = figures == 0 && row.iter().filter(|cell| is_words(&cell.text)).count() != 1;
    if has_gap && figures < usual && is_wrapped && !is_labels {
        let of_row = |cell: &&mut Content| cell.row == last && cell.rows == 1;
        table.cells.iter_mut().filter(of_row).for_each(|cell| cell.is_uncertain = true);
    }
}

/// Nor are figures of a first row that has no label.
fn doubt_start(table: &mut Table) {
    if table.cells.iter().any(|cell| cell.row == 0 && is_words(&cell.text)) {
        return;
    }
    for cell in table.cells.iter_mut().filter(|cell| cell.row == 0) {
        cell.is_uncertain |= is_value(&cell.text);
    }
}

/// Puts a table below another that it goes on from.
fn go_on(above: &mut Table, mut below: Table) {
    one_grid(above, &mut below);
    drop_header(above, &mut below);
    above.last_page = below.last_page;
    above.bottom = below.bottom;
    if below.rows == 0 {
        return;
    }
    drop_blank_end(above);
    let labels = labels_at_start(&below);
    match first_row(above, &below, labels) {
        First::New => doubt_gaps(above),
        // Labels that are printed again in other words stand between.
        First::Rest if labels > 0 => doubt_both(above, &mut below, labels),
        First::Doubtful => doubt_both(above, &mut below, labels),
        First::Rest if is_beside_lines(&below) => doubt_both(above, &mut below, labels),
        First::Rest => {
            take_rest(above, &mut below);
            doubt_gaps(above);
        }
    }
    join_spans(above, &mut below);
    let rows = above.rows;
    above.cells.extend(below.cells.into_iter().map(|cell| Content { row: cell.row + rows, ..cell }));
    above.rows += below.rows;
}

/// Is the first row no row of its own, but what a box around a figure leaves of one? Then a figure beside it is higher, or no label stands
/// before what is in it.
fn is_beside_lines(table: &Table) -> bool {
    let is_higher = |cell: &Content| cell.row == 0 && cell.rows > 1 && is_value(&cell.text);
    let row = own(table, 0);
    let first = row.iter().filter(|cell| is_value(&cell.text)).map(|cell| cell.column).min();
    let has_before = |first| row.iter().any(|cell| cell.column < first);
    table.cells.iter().any(is_higher) || first.is_some_and(|first| !has_before(first))
}

/// How many rows of labels of columns stand at the start, if there is more.
fn labels_at_start(table: &Table) -> usize {
    let count = (0..table.rows).take_while(|row| is_labels(table, *row)).count();
    if count < table.rows { count } else { 0 }
}

/// Are they labels of columns? Of rows there are fewer in one.
fn is_labels(table: &Table, row: usize) -> bool {
    let cells = own(table, row);
    cells.iter().filter(|cell| is_words(&cell.text)).count() > 2 && !cells.iter().any(|cell| is_value(&cell.text))
}

/// Neither the last row above is certain, nor this one below.
fn doubt_both(above: &mut Table, below: &mut Table, at: usize) {
    let last = above.rows;
    let ends = above.cells.iter_mut().filter(|cell| cell.row + cell.rows == last && cell.rows == 1);
    let starts = below.cells.iter_mut().filter(|cell| cell.row == at);
    ends.chain(starts).for_each(|cell| cell.is_uncertain = true);
}

/// Gives both the columns of both.
fn one_grid(above: &mut Table, below: &mut Table) {
    let shift = above.xs[0] - below.xs[0];
    let moved: Vec<f32> = below.xs.iter().map(|x| x + shift).collect();
    let mut xs: Vec<f32> = above.xs.iter().chain(&moved).copied().collect();
    xs.sort_by(f32::total_cmp);
    xs.dedup_by(|b, a| *b - *a < NEAR);
    let nearest = |x: f32| {
        let behind = xs.partition_point(|other| *other < x).min(xs.len() - 1);
        let before = behind.saturating_sub(1);
        if (xs[behind] - x).abs() < (xs[before] - x).abs() { behind } else { before }
    };
    let own = above.xs.clone();
    for (table, own) in [(&mut *above, own), (&mut *below, moved)] {
        let places: Vec<usize> = own.iter().map(|x| nearest(*x)).collect();
        for cell in &mut table.cells {
            let (start, end) = (places[cell.column], places[cell.column + cell.columns]);
            (cell.column, cell.columns) = (start, (end - start).max(1));
        }
    }
    above.xs.clone_from(&xs);
    below.xs = xs;
}

/// Takes off the rows of labels that are printed again.
fn drop_header(above: &Table, below: &mut Table) {
    let row = |table: &Table, row: usize| -> Vec<(usize, usize, usize, String)> {
        let cells = table.cells.iter().filter(|cell| cell.row == row);
        cells.map(|cell| (cell.column, cell.columns, cell.rows, squeezed(&cell.text))).collect()
    };
    let is_labels = |row: &[(usize, usize, usize, String)]| {
        row.iter().any(|cell| is_words(&cell.3)) && !row.iter().any(|cell| is_value(&cell.3))
    };
    let mut count = 0;
    while count < below.rows.min(above.rows) {
        let (first, again) = (row(above, count), row(below, count));
        let is_covered = again.is_empty() && count > 0;
        if first != again || !(is_labels(&again) || is_covered) {
            break;
        }
        count += 1;
    }
    // All of a merged label is there, or none of it.
    while count > 0 && below.cells.iter().any(|cell| cell.row < count && cell.row + cell.rows > count) {
        count -= 1;
    }
    below.cells.retain(|cell| cell.row >= count);
    below.cells.iter_mut().for_each(|cell| cell.row -= count);
    below.rows -= count;
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Takes off a last row with nothing in it: the upper edge of one that stands on the next page.
fn drop_blank_end(table: &mut Table) {
    let Some(last) = table.rows.checked_sub(1).filter(|last| *last > 0) else { return };
    if table.cells.iter().any(|cell| cell.row == last && !cell.text.is_empty()) {
        return;
    }
    table.cells.retain(|cell| cell.row < last);
    for cell in table.cells.iter_mut().filter(|cell| cell.row + cell.rows > last) {
        cell.rows -= 1;
    }
    table.rows = last;
}

/// The first row below is the rest of the last one above.
fn take_rest(above: &mut Table, below: &mut Table) {
    let last = above.rows - 1;
    for rest in below.cells.iter().filter(|cell| cell.row == 0 && cell.rows == 1) {
        let of = |cell: &&mut Content| {
            cell.row == last && cell.rows == 1 && (cell.column, cell.columns) == (rest.column, rest.columns)
        };
        if let Some(cell) = above.cells.iter_mut().find(of) {
            if is_words(&cell.text) && !rest.text.is_empty() {
                cell.text.push('\n');
            }
            cell.text.push_str(&rest.text);
            cell.is_uncertain |= rest.is_uncertain;
            if !rest.text.is_empty() {
                cell.spare = rest.spare;
            }
            cell.lines += rest.lines;
        }
    }
    below.cells.retain(|cell| cell.row > 0 || cell.rows > 1);
    for cell in &mut below.cells {
        if cell.row == 0 {
            cell.rows -= 1;
        } else {
            cell.row -= 1;
        }
    }
    below.rows -= 1;
}

/// Joins labels over several rows that the break parts. Below labels of columns nothing goes on.
fn join_spans(above: &mut Table, below: &mut Table) {
    let (last, rows) = (above.rows, below.rows);
    if last > 0 && is_labels(above, last - 1) {
        return;
    }
    let mut ends: Vec<&mut Content> = above.cells.iter_mut().filter(|cell| cell.row + cell.rows == last).collect();
    below.cells.retain(|cell| {
        if cell.row != 0 || cell.rows > rows {
            return true;
        }
        let is_its = |other: &Content| {
            let is_span = other.rows > 1 || cell.rows > 1 || is_label_again(other, cell);
            (other.column, other.columns) == (cell.column, cell.columns) && is_span
        };
        let Some(other) = ends.iter().position(|other| is_its(other)).and_then(|at| ends.get_mut(at)) else {
            return true;
        };
        let is_another = is_numbered(&cell.text) || is_value(&cell.text);
        if is_another && !cell.text.is_empty() && !other.text.is_empty() {
            return true;
        }
        other.rows += cell.rows;
        other.text.push_str(&cell.text);
        other.is_uncertain |= cell.is_uncertain;
        false
    });
}

/// Is a blank cell below a label its continuation? So it is where the row has a label of its own.
fn is_label_again(label: &Content, cell: &Content) -> bool {
    is_words(&label.text) && cell.text.is_empty() && label.column == 0
}
