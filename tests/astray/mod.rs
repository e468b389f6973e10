//! Tables as they come out of a copy: what was a grid is words, numbers and lines, and numbers of other things stand among the figures.

#![allow(unreachable_pub)]

pub mod cells;
pub mod gone;
pub mod text;

use crate::clerks::cells::mistake;
use crate::common::chance::Chance;
use crate::worn::{Report, is_figure};
use gouji::amount::Amount;
use gouji::report::{Entry, Value};

/// How a nought is printed.
pub const NOUGHTS: [&str; 6] = ["0", "", "some blank", "-", "/", "some other"];

/// Figures like those of real reports, the noughts printed in one of these ways.
pub fn report(chance: &mut Chance, noughts: usize) -> Report {
    let is_wrong = chance.below(5) == 0;
    let mut report = if is_wrong {
        Report::by_chance_with("cn-2021", chance, mistake)
    } else {
        Report::by_chance("cn-2021", chance)
    };
    report.sound = !is_wrong;
    let sparse = chance.below(6) + 2;
    for table in &mut report.tables {
        let mut text = |_: &str| match NOUGHTS[noughts] {
            "some blank" => {
                if chance.below(sparse) == 0 {
                    ""
                } else {
                    "0"
                }
            }
            "some other" => ["0", "", "-", "/", "无"][chance.pick(5)],
            other => other,
        };
        table.each(|cell| {
            if cell.text == "0" {
                cell.text = text(&cell.text).to_owned();
            }
        });
    }
    report
}

/// Is it this figure, however it is written? A nought may be a blank or a stroke.
pub fn says(entry: &Entry, right: &str) -> bool {
    let right = Amount::parse(right);
    match &entry.value {
        Value::Figure(figure) => right == Some(*figure),
        Value::Blank => right == Some(Amount::ZERO),
        Value::Text(text) => {
            let text = text.trim_end_matches(['①', '②', '*', '件', ' ']);
            let is_nought = gouji::report::value::is_placeholder(text) && right == Some(Amount::ZERO);
            is_nought || right.is_some() && right == Amount::parse(text)
        }
    }
}

/// Rows read right, rows there, and what is read wrong.
pub fn outcome(report: &Report, found: &gouji::report::Report) -> (usize, usize, Vec<String>) {
    let (mut read, mut wrong) = (0, Vec::new());
    for table in &found.tables {
        for line in &table.lines {
            let right = report.expected.get(&(table.id.clone(), line.row.clone()));
            let is_right = |right: &Vec<String>| {
                right.len() == line.entries.len()
                    && right.iter().zip(&line.entries).all(|(right, entry)| says(entry, right))
            };
            if right.is_some_and(is_right) {
                read += 1;
            } else {
                let printed: Vec<&str> = line.entries.iter().map(|entry| entry.printed.as_str()).collect();
                wrong.push(format!("{}.{} is read as {printed:?}, not {right:?}", table.id, line.row));
            }
        }
    }
    (read, report.expected.len(), wrong)
}

/// Does a row hold figures, and where do they start?
pub fn figures_at(cells: &[crate::worn::Cell]) -> usize {
    let is_value = |text: &str| is_figure(text) || matches!(text, "" | "-" | "/" | "无");
    cells.iter().rposition(|cell| !is_value(&cell.text)).map_or(0, |last| last + 1)
}
