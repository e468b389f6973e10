//! Columns that the form does not have, and labels of columns in one line.

use super::{Fault, is_figure};
use crate::common::chance::Chance;
use crate::worn::{Cell, Worn, cell};

/// At the end, or at the front.
fn added(worn: &mut Worn, first: bool, label: &str, text: impl FnMut(usize) -> String) {
    worn.column(first, label, text);
}

fn serial(worn: &mut Worn, chance: &mut Chance) {
    let first = chance.below(3) > 0;
    let (mut number, header) = (0, worn.header);
    let label = ["序号", "编号", "行次"][chance.pick(3)];
    let numbers: Vec<String> = worn
        .rows
        .iter()
        .enumerate()
        .map(|(at, row)| {
            number += usize::from(at >= header && row.iter().any(|cell| is_figure(&cell.text)));
            number.to_string()
        })
        .collect();
    added(worn, first, label, |at| numbers[at].clone());
}

/// The total of a row again, or nearly: of another year.
fn totals(worn: &Worn, change: impl Fn(i64) -> i64) -> Vec<String> {
    let last = |row: &Vec<Cell>| row.iter().rev().find(|cell| is_figure(&cell.text)).map(|cell| cell.text.clone());
    let text =
        |row| last(row).and_then(|text| text.parse().ok()).map_or(String::new(), |total| change(total).to_string());
    worn.rows.iter().map(text).collect()
}

/// A column of figures before the total, or behind 法人或其他组织.
fn subtotal(worn: &mut Worn, _: &mut Chance) {
    if !worn.is_plain() {
        return;
    }
    let over = worn.rows[1].iter().position(|cell| cell.columns == 5);
    let Some(over) = over else { return };
    worn.rows[1][over].columns = 6;
    let wide = worn.rows[0].iter().position(|cell| cell.columns == 7);
    if let Some(wide) = wide {
        worn.rows[0][wide].columns = 8;
    }
    worn.rows[2].push(cell("小计"));
    for row in 3..worn.rows.len() {
        if let Some(first) = worn.figures_at(row) {
            let cells = &mut worn.rows[row];
            let sum: i64 =
                cells[first + 1..cells.len() - 1].iter().filter_map(|cell| cell.text.parse::<i64>().ok()).sum();
            cells.insert(cells.len() - 1, cell(&sum.to_string()));
        }
    }
}

/// Last year's figures in columns beside this year's.
fn two_years(worn: &mut Worn, chance: &mut Chance) {
    if !worn.is_plain() {
        return;
    }
    let figures = |row: &Vec<Cell>| row.iter().skip_while(|cell| !is_figure(&cell.text)).cloned().collect::<Vec<_>>();
    for at in 0..worn.rows.len() {
        let beside: Vec<Cell> = match at {
            0 => worn.rows[0].iter().skip(1).map(|one| Cell { text: "上年申请人情况".to_owned(), ..*one }).collect(),
            1 | 2 => worn.rows[at].clone(),
            _ => figures(&worn.rows[at])
                .into_iter()
                .map(|one| Cell { text: (one.text.parse().unwrap_or(0) + chance.below(3)).to_string(), ..one })
                .collect(),
        };
        worn.rows[at].extend(beside);
    }
    worn.moved = true;
}

/// Labels over each other in one: 行政复议-结果维持.
fn one_line(worn: &mut Worn, chance: &mut Chance) {
    if worn.header != 3 {
        return;
    }
    let sign = ["-", "", "—", "/", "：", "\n", "·"][chance.pick(7)];
    let mut apart = worn.clone();
    apart.take_apart(true, true);
    let joined = |column: usize| {
        let mut parts: Vec<&str> = apart.rows[..3].iter().map(|row| row[column].text.as_str()).collect();
        parts.dedup();
        parts.retain(|part| *part != "申请人情况");
        cell(&parts.join(sign))
    };
    let mut header: Vec<Cell> = (0..apart.rows[0].len()).map(joined).collect();
    // The one over the labels of rows is as wide as they are.
    let same = header.iter().take_while(|cell| cell.text == header[0].text).count();
    header.drain(1..same);
    header[0].columns = same;
    worn.rows.splice(..3, [header]);
    worn.header = 1;
}

/// Those that change which figure is which; before all others.
pub const FIRST: [Fault; 2] = [("a column of subtotals", subtotal), ("two years beside each other", two_years)];

pub const FAULTS: [Fault; 10] = [
    ("numbers of rows", serial),
    ("a column of remarks, blank", |worn, chance| {
        let label = ["备注", "说明", "备  注"][chance.pick(3)];
        added(worn, chance.below(4) == 0, label, |_| String::new());
    }),
    ("a column of remarks", |worn, chance| {
        let texts = ["", "", "无", "见正文", "0", "/"];
        let picked: Vec<&str> = worn.rows.iter().map(|_| texts[chance.pick(texts.len())]).collect();
        added(worn, false, "备注", |at| picked[at].to_owned());
    }),
    ("a column of units", |worn, chance| {
        let (first, unit) = (chance.below(2) == 0, ["件", "件/次", "条"][chance.pick(3)]);
        added(worn, first, ["单位", "计量单位"][chance.pick(2)], |_| unit.to_owned());
    }),
    ("totals again", |worn, chance| {
        let again = totals(worn, |total| total);
        added(worn, false, ["合计", "总计", "核对"][chance.pick(3)], |at| again[at].clone());
    }),
    ("last year's totals", |worn, chance| {
        let by = chance.below(9) - 3;
        let again = totals(worn, |total| (total + by).max(0));
        added(worn, chance.below(4) == 0, ["上年", "上年同期", "2020年", "同比增减"][chance.pick(4)], |at| {
            again[at].clone()
        });
    }),
    ("shares", |worn, chance| {
        let shares: Vec<String> = worn.rows.iter().map(|_| format!("{}%", chance.below(100))).collect();
        added(worn, false, "占比", |at| shares[at].clone());
    }),
    ("header in one line", one_line),
    ("an unnamed column of words", |worn, _| added(worn, false, "", |_| "件".to_owned())),
    ("codes of rows", |worn, chance| {
        let first = chance.below(3) > 0;
        let mut code = 0;
        let codes: Vec<String> = worn
            .rows
            .iter()
            .map(|_| {
                code += 1;
                format!("{code:02}")
            })
            .collect();
        added(worn, first, "代码", |at| codes[at].clone());
    }),
];
