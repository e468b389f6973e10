//! Tables cut, turned, set beside each other or into each other.

use super::rows::has_figures;
use super::{Fault, Table};
use crate::common::chance::Chance;
use crate::worn::{CUT, Cell, Report, Worn, cell, is_figure};

/// Cut where no merged cell is cut, or where it is: then its rest is blank, or has its label again.
fn cut(worn: &mut Worn, chance: &mut Chance, header_again: bool, title: Option<&str>) {
    if worn.rows.len() <= worn.header + 1 {
        return;
    }
    let at = worn.header + 1 + chance.pick(worn.rows.len() - worn.header - 1);
    let again = chance.below(2) == 0;
    let mut over: Vec<Cell> = Vec::new();
    for (row, cells) in worn.rows[..at].iter_mut().enumerate() {
        for cell in cells.iter_mut().filter(|cell| row + cell.rows > at) {
            let rest = row + cell.rows - at;
            cell.rows -= rest;
            over.push(Cell {
                text: if again { cell.text.clone() } else { String::new() },
                rows: rest,
                columns: cell.columns,
            });
        }
    }
    worn.rows[at].splice(0..0, over);
    let mut between: Vec<Vec<Cell>> = vec![vec![cell(CUT)]];
    if let Some(title) = title {
        between.push(vec![Cell { columns: worn.width(), ..cell(title) }]);
    }
    if header_again {
        between.extend_from_slice(&worn.rows[..worn.header]);
    }
    worn.rows.splice(at..at, between);
}

/// Rows become columns.
fn turned(worn: &mut Worn, chance: &mut Chance) {
    if worn.table() == Table::Two
        || worn.moved
        || worn.shuffled
        || worn.rows.iter().any(|row| row.first().is_none_or(|cell| cell.text == CUT))
    {
        return;
    }
    let again = chance.below(2) == 0;
    worn.take_apart(again, again);
    let width = worn.rows.iter().map(Vec::len).max().unwrap_or(0);
    worn.rows = (0..width)
        .map(|column| worn.rows.iter().map(|row| row.get(column).cloned().unwrap_or_else(|| cell(""))).collect())
        .collect();
    worn.moved = true;
    worn.shuffled = true;
    worn.header = 1;
}

fn inside(worn: &mut Worn, chance: &mut Chance) {
    let often = [1, 4][chance.pick(2)];
    worn.each(|cell| {
        if is_figure(&cell.text) && chance.below(often) == 0 {
            cell.text = format!("<table><tr><td>{}</td></tr></table>", cell.text);
        }
    });
}

pub const FAULTS: [Fault; 7] = [
    ("cut", |worn, chance| cut(worn, chance, false, None)),
    ("cut, header again", |worn, chance| cut(worn, chance, true, None)),
    ("cut, title again", |worn, chance| cut(worn, chance, false, Some("续表"))),
    ("cut, title and header again", |worn, chance| {
        cut(worn, chance, true, Some("三、收到和处理政府信息公开申请情况（续）"));
    }),
    ("turned", turned),
    ("tables in cells", inside),
    ("the last row cut off", |worn, _| {
        let last = worn.rows.len() - 1;
        if worn.table() == Table::Three && has_figures(&worn.rows[last]) && worn.rows[last].len() > 1 {
            let row = worn.rows.pop().unwrap_or_default();
            worn.rows.push(vec![cell(CUT)]);
            worn.rows.push(row);
        }
    }),
];

/// Two tables of a report in one, side by side.
pub fn beside(report: &mut Report, chance: &mut Chance) -> bool {
    let at = chance.pick(2);
    let (left, right) = (report.tables[at].clone(), report.tables[at + 1].clone());
    if [&left, &right].iter().any(|table| table.rows.iter().any(|row| row.first().is_some_and(|cell| cell.text == CUT)))
    {
        return false;
    }
    let widths = [left.width(), right.width()];
    let count = left.rows.len().max(right.rows.len());
    let rows = (0..count).map(|row| {
        let of = |table: &Worn, width: usize| {
            table.rows.get(row).cloned().unwrap_or_else(|| vec![Cell { columns: width, ..cell("") }])
        };
        [of(&left, widths[0]), vec![cell("")], of(&right, widths[1])].concat()
    });
    report.tables[at].rows = rows.collect();
    report.tables[at + 1].rows.clear();
    true
}
