//! Rows that the form does not have, and rows in another order.

use super::{Fault, Table, is_figure};
use crate::common::chance::Chance;
use crate::worn::{Cell, Worn, cell};

/// Between two rows, or behind the last.
fn somewhere(worn: &Worn, chance: &mut Chance) -> usize {
    worn.header + chance.pick(worn.rows.len() + 1 - worn.header)
}

/// The figures of a row again, under another label.
fn figures_under(worn: &mut Worn, chance: &mut Chance, label: &str) {
    let at = somewhere(worn, chance);
    let with: Vec<usize> = (worn.header..worn.rows.len()).filter(|&row| worn.figures_at(row).is_some()).collect();
    if worn.table() == Table::Four || with.is_empty() {
        return;
    }
    let from = with[chance.pick(with.len())];
    let first = worn.figures_at(from).unwrap_or(0);
    let figures: Vec<Cell> = worn.rows[from][first..].to_vec();
    let wide: usize = figures.iter().map(|cell| cell.columns).sum();
    let before = worn.rows.len();
    worn.row(at, &[label]);
    if worn.rows.len() > before && worn.rows[at][0].columns > wide {
        worn.rows[at][0].columns -= wide;
        worn.rows[at].extend(figures);
    }
}

/// Rows of a group in another order.
fn shuffled(worn: &mut Worn, chance: &mut Chance) {
    if worn.table() != Table::Three || worn.lost {
        return;
    }
    worn.shuffled = true;
    let plain: Vec<usize> = (worn.header..worn.rows.len())
        .filter(|&row| worn.figures_at(row) == Some(1) && worn.rows[row].iter().all(|cell| cell.rows == 1))
        .collect();
    // Within a run of rows under one label.
    for run in plain.chunk_by(|a, b| a + 1 == *b).filter(|run| run.len() > 1) {
        let (a, b) = (run[chance.pick(run.len())], run[chance.pick(run.len())]);
        let (first, second) = (worn.rows[a][0].columns, worn.rows[b][0].columns);
        if first == second {
            worn.rows.swap(a, b);
        }
    }
}

pub const FAULTS: [Fault; 12] = [
    ("a subtotal", |worn, chance| figures_under(worn, chance, "小计")),
    ("a grand total", |worn, chance| {
        let words = ["合计", "总计", "合 计"][chance.pick(3)];
        figures_under(worn, chance, words);
    }),
    ("another row", |worn, chance| {
        let words = ["其中：网上申请", "上年同期", "本月数"][chance.pick(3)];
        figures_under(worn, chance, words);
    }),
    ("a remark", |worn, chance| {
        let at = somewhere(worn, chance);
        worn.row(at, &[["说明：以上数据截至12月31日。", "注：1.本表按件统计；2.含街道5件。"][chance.pick(2)]]);
    }),
    ("a page number", |worn, chance| {
        let at = somewhere(worn, chance);
        worn.row(at, &[["- 3 -", "3", "第 3 页", "—4—"][chance.pick(4)]]);
    }),
    ("a page number in a cell", |worn, chance| {
        let at = somewhere(worn, chance);
        worn.row(at, &["", "", "3"]);
    }),
    ("a page number behind a row", |worn, chance| {
        let with: Vec<usize> = (worn.header..worn.rows.len()).filter(|&row| worn.figures_at(row).is_some()).collect();
        if let Some(&row) = with.get(chance.pick(with.len().max(1))) {
            worn.rows[row].push(cell(["3", "- 3 -"][chance.pick(2)]));
        }
    }),
    ("numbers of columns", |worn, _| {
        let (header, width) = (worn.header, worn.width());
        if header > 0 {
            let texts: Vec<String> = (1..=width).map(|number| number.to_string()).collect();
            worn.row(header, &texts.iter().map(String::as_str).collect::<Vec<_>>());
        }
    }),
    ("numbers of columns over figures", |worn, _| {
        let Some(first) = (worn.header > 0).then(|| worn.figures_at(worn.rows.len() - 1)).flatten() else { return };
        let (header, last) = (worn.header, &worn.rows[worn.rows.len() - 1]);
        let figures = last.len() - first;
        let before = worn.width() - figures;
        let texts: Vec<String> =
            (0..before).map(|_| String::new()).chain((1..=figures).map(|number| number.to_string())).collect();
        worn.row(header, &texts.iter().map(String::as_str).collect::<Vec<_>>());
    }),
    ("a title in the table", |worn, _| worn.row(0, &["收到和处理政府信息公开申请情况"])),
    ("rows in another order", shuffled),
    ("a blank row", |worn, chance| {
        let at = somewhere(worn, chance);
        worn.row(at, &["", ""]);
    }),
];

/// Does a row hold figures?
pub fn has_figures(row: &[Cell]) -> bool {
    row.iter().any(|cell| is_figure(&cell.text))
}
