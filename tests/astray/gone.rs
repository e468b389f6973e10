//! One figure of a report is gone, and a number of something else stands near its place.

use super::figures_at;
use crate::common::chance::Chance;
use crate::common::draft::{HEADINGS, TEXTS};
use crate::worn::Report;

/// How rows are written: blanks vanish in the first, and keep their place in the last three.
pub const LINES: [&str; 10] = [
    "spaces",
    "wide",
    "label, then figures",
    "cell a line",
    "cell a line and gaps",
    "tabs",
    "wrapped",
    "slots",
    "bars",
    "slots without the cell",
];

/// Where the number stands.
pub const PLACES: [&str; 6] =
    ["behind on a line", "before on a line", "head of the next", "head of its own", "behind", "before the figures"];

/// What it is the number of.
pub const NUMBERS: [&str; 5] = ["page", "note", "year", "list", "document"];

/// Which figure is gone: table, row and cell.
pub type Gone = [usize; 3];

/// Every figure of a report.
pub fn all(report: &Report) -> Vec<Gone> {
    let mut gone = Vec::new();
    for (table, worn) in report.tables.iter().enumerate() {
        for (row, cells) in worn.rows.iter().enumerate().skip(worn.header) {
            gone.extend((figures_at(cells)..cells.len()).map(|cell| [table, row, cell]));
        }
    }
    gone
}

/// Could anybody tell? Where blanks leave no trace a number in the very place of a figure is one, and so is one in a cell where a cell is
/// gone. Of cells one a line each number is, but for a total that is less than its parts.
pub fn can_tell(report: &Report, gone: Gone, lines: &str, place: &str) -> bool {
    let [table, row, cell] = gone;
    let last = cell + 1 == report.tables[table].rows[row].len();
    match lines {
        "cell a line" | "cell a line and gaps" => false,
        // One blank cell too many behind it, as converters leave them.
        "bars" | "slots" => !(last && place == "before the figures"),
        _ if table == 2 && place == "head of its own" => false,
        _ => !matches!(place, "behind" | "before the figures"),
    }
}

/// The report as text without the figure.
pub fn written(report: &Report, gone: Gone, lines: &str, place: &str, number: &str, chance: &mut Chance) -> String {
    let kept = matches!(lines, "slots" | "bars");
    let printed = match number {
        "year" => "2023".to_owned(),
        "list" => format!("{}.", chance.below(9) + 1),
        "document" => format!("{}", chance.below(90) + 10),
        _ => (chance.below(9) + 1).to_string(),
    };
    let mut text = "青石县林业局2024年政府信息公开工作年度报告\n".to_owned();
    for (at, (heading, words)) in HEADINGS.iter().zip(TEXTS).enumerate() {
        text += &format!("{heading}\n");
        if let Some(worn) = at.checked_sub(1).and_then(|at| report.tables.get(at)) {
            let mut worn = worn.clone();
            if kept || lines == "slots without the cell" {
                worn.take_apart(false, false);
            }
            let shift = |row: usize| worn.rows[row].len() - report.tables[at - 1].rows[row].len();
            let shifts: Vec<usize> = (0..worn.rows.len()).map(shift).collect();
            let mut head = String::new();
            for (row, cells) in worn.rows.iter().enumerate() {
                let start = figures_at(cells);
                let split = |cell: &crate::worn::Cell| cell.text.clone();
                let mut labels: Vec<String> = cells[..start].iter().map(split).collect();
                let mut figures: Vec<String> = cells[start..].iter().map(split).collect();
                if !head.is_empty() {
                    labels.insert(0, std::mem::take(&mut head));
                }
                let is_it = gone[0] == at - 1 && gone[1] == row;
                if is_it {
                    let cell = gone[2] + shifts[row] - start;
                    if kept {
                        figures[cell].clear();
                    } else {
                        figures.remove(cell);
                    }
                    match place {
                        "behind" => figures.push(printed.clone()),
                        "before the figures" => figures.insert(0, printed.clone()),
                        "head of its own" => labels.insert(0, printed.clone()),
                        "head of the next" => head.clone_from(&printed),
                        "before on a line" => text += &format!("{printed}\n"),
                        _ => {}
                    }
                }
                text += &row_of(&labels, &figures, lines);
                if is_it && place == "behind on a line" {
                    text += &format!("{printed}\n");
                }
            }
            if !head.is_empty() {
                text += &format!("{head}\n");
            }
        }
        text += &format!("{words}\n");
    }
    text
}

fn row_of(labels: &[String], figures: &[String], lines: &str) -> String {
    let all = [labels, figures].concat();
    let filled: Vec<String> = all.iter().filter(|cell| !cell.is_empty()).cloned().collect();
    let text = match lines {
        "spaces" => filled.join(" "),
        "wide" => filled.join("    "),
        "tabs" => filled.join("\t"),
        "label, then figures" => [labels.join("\n"), figures.join(" ")].join("\n"),
        "cell a line" => filled.join("\n"),
        "cell a line and gaps" => filled.join("\n\n"),
        "wrapped" => wrapped(&filled),
        "bars" => format!("| {} |", all.join(" | ")),
        _ => all.join("\t"),
    };
    text + "\n"
}

/// In lines of some 14 characters.
fn wrapped(cells: &[String]) -> String {
    let (mut text, mut width) = (String::new(), 0);
    for word in cells {
        if width + word.chars().count() > 14 {
            text.push('\n');
            width = 0;
        } else if width > 0 {
            text.push(' ');
        }
        width += word.chars().count() + 1;
        text += word;
    }
    text
}
