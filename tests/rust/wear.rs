//! Tables that lost their spans, headers or labels: every figure is read into its own cell or its row is refused in words, in every
//! medium, and a sound report breaks no balance.

use crate::common::chance::Chance;
use crate::common::media::{Lines, text_of};
use crate::common::office::{Placed, docx_of, xlsx_of};
use crate::common::{decode, library};
use crate::worn;
use crate::worn::{Report, Worn, cell};
use gouji::amount::Amount;
use gouji::finding::Language;
use gouji::form::Severity;
use gouji::judge::Settings;
use gouji::report::{Entry, Value};
use std::fmt::Write as _;

const MEDIA: [&str; 7] = ["html", "docx", "xlsx", "slots", "cells", "bars", "lines"];

/// The report in a medium.
fn written(report: &Report, medium: &str) -> Vec<u8> {
    let html = report.html();
    let document = gouji::read::html::read(&html);
    match medium {
        "html" => html.into(),
        "docx" => docx_of(&document),
        "xlsx" => xlsx_of(&document, Placed::Below),
        "slots" => text_of(&document, Lines::Slots).into(),
        "cells" => text_of(&document, Lines::Cells).into(),
        "lines" => text_of(&document, Lines::Cells).replace('\t', "\n").into(),
        _ => text_of(&document, Lines::Bars).into(),
    }
}

/// How many rows are read, of how many; what is wrong goes to the faults.
fn outcome(report: &Report, medium: &str, faults: &mut Vec<String>) -> (usize, usize) {
    let document = gouji::read::bytes::read(&written(report, medium), None, decode);
    let library = library();
    // That a bureau has regulations is of no interest here.
    let settings = Settings { off: vec!["P-GZ".to_owned()], ..Settings::default() };
    let (found, judgement) = gouji::check(&document, &library, None, &settings);
    let mut read = 0;
    for table in &found.tables {
        for line in &table.lines {
            let printed: Vec<&str> = line.entries.iter().map(|entry| entry.printed.as_str()).collect();
            let is_right = |right: &Vec<String>| {
                right.len() == line.entries.len()
                    && right.iter().zip(&line.entries).all(|(right, entry)| says(entry, right))
            };
            match report.expected.get(&(table.id.clone(), line.row.clone())) {
                Some(right) if is_right(right) => read += 1,
                right => faults.push(format!("{}.{} is read as {printed:?}, not {right:?}", table.id, line.row)),
            }
        }
    }
    for finding in &judgement.findings {
        let balance = ["T3-BAL", "T3-SUM", "T3-ROW", "T4-SUM"].contains(&finding.rule.as_str());
        let not_read = ["D-TABLES", "T-GLUE", "D-LABELS"].contains(&finding.rule.as_str());
        if balance && report.sound || finding.severity == Severity::Error && !balance && !not_read {
            faults.push(format!("{} {}", finding.rule, finding.sentence(&report.form, Language::Zh)));
        }
    }
    let said = |rule: &str| judgement.findings.iter().any(|finding| finding.rule == rule);
    for (table, row) in report.expected.keys().filter(|(table, row)| found.line(table, row).is_none()) {
        if !(said("D-TABLES") || said("T-GLUE") || said("D-LABELS")) {
            faults.push(format!("nothing is said of {table}.{row}"));
        }
    }
    (read, report.expected.len())
}

/// Is it this figure, whatever mark stands behind it?
fn says(entry: &Entry, right: &str) -> bool {
    match &entry.value {
        Value::Figure(figure) => Amount::parse(right) == Some(*figure),
        _ => entry.printed == right,
    }
}

/// What happens to a table.
pub(crate) type Wear = fn(&mut Worn, &mut Chance);

fn some(worn: &Worn, chance: &mut Chance) -> usize {
    worn.header + chance.pick(worn.rows.len() - worn.header)
}

/// The labels of columns that stand over figures, each in the last line that has it, and the swap of two with their figures.
fn swap_columns(worn: &mut Worn, chance: &mut Chance) {
    if worn.header != 3 || worn.rows[2].len() != 5 || worn.moved {
        return;
    }
    let (a, b) = (chance.pick(5), chance.pick(5));
    worn.rows[2].swap(a, b);
    worn.moved = a != b;
    for row in 3..worn.rows.len() {
        if let Some(first) = worn.figures_at(row) {
            worn.rows[row].swap(first + 1 + a, first + 1 + b);
        }
    }
}

/// 总计 before all others, or right behind 自然人.
fn move_total(worn: &mut Worn, chance: &mut Chance) {
    if worn.header != 3 || worn.rows[2].len() != 5 || worn.moved {
        return;
    }
    worn.moved = true;
    let to = chance.pick(2);
    let total = worn.rows[1].pop().unwrap();
    worn.rows[1].insert(to, total);
    for row in 3..worn.rows.len() {
        if let Some(first) = worn.figures_at(row) {
            let total = worn.rows[row].pop().unwrap();
            worn.rows[row].insert(first + to, total);
        }
    }
}

/// 行政诉讼 before 行政复议.
fn swap_blocks(worn: &mut Worn, _: &mut Chance) {
    if worn.rows.len() != 4 || worn.moved {
        return;
    }
    worn.moved = true;
    worn.rows[0].swap(0, 1);
    worn.rows[1].rotate_left(5);
    worn.rows[3].rotate_left(5);
}

pub(crate) const MOVES: [(&str, Wear); 3] =
    [("columns swapped", swap_columns), ("total moved", move_total), ("suits first", swap_blocks)];

/// Spans stripped, merged cells taken apart. The labels stay.
pub(crate) const SPANS: [(&str, Wear); 12] = [
    ("no spans", |worn, _| worn.each(|cell| (cell.rows, cell.columns) = (1, 1))),
    ("no colspans", |worn, _| worn.each(|cell| cell.columns = 1)),
    ("no rowspans", |worn, _| worn.each(|cell| cell.rows = 1)),
    ("header without spans", |worn, _| {
        let header = worn.header;
        worn.rows[..header].iter_mut().flatten().for_each(|cell| (cell.rows, cell.columns) = (1, 1));
    }),
    ("rows without spans", |worn, _| {
        let header = worn.header;
        worn.rows[header..].iter_mut().flatten().for_each(|cell| (cell.rows, cell.columns) = (1, 1));
    }),
    ("some spans gone", |worn, chance| {
        worn.each(|cell| {
            if chance.below(3) == 0 {
                cell.columns = 1;
            }
            if chance.below(3) == 0 {
                cell.rows = 1;
            }
        });
    }),
    ("one span gone", |worn, chance| {
        let all = worn.rows.iter().flatten().filter(|cell| cell.rows + cell.columns > 2).count();
        let mut at = chance.pick(all.max(1)) as i64;
        worn.each(|cell| {
            if cell.rows + cell.columns > 2 {
                if at == 0 {
                    (cell.rows, cell.columns) = (1, 1);
                }
                at -= 1;
            }
        });
    }),
    ("taken apart", |worn, _| worn.take_apart(false, false)),
    ("repeated", |worn, _| worn.take_apart(true, true)),
    ("repeated to the right", |worn, _| worn.take_apart(true, false)),
    ("repeated downwards", |worn, _| worn.take_apart(false, true)),
    ("labels repeated downwards", |worn, _| {
        let mut below = worn.clone();
        below.take_apart(false, true);
        worn.take_apart(true, false);
        for (row, below) in worn.rows.iter_mut().zip(below.rows) {
            for (cell, below) in row.iter_mut().zip(below) {
                if cell.text.is_empty() {
                    cell.text = below.text;
                }
            }
        }
    }),
];

/// Labels of columns are gone, or say nothing.
pub(crate) const HEADERS: [(&str, Wear); 6] = [
    ("no header", |worn, _| {
        worn.rows.drain(..worn.header);
        worn.header = 0;
    }),
    ("a row of the header gone", |worn, chance| {
        if worn.header > 0 {
            worn.rows.remove(chance.pick(worn.header));
            worn.header -= 1;
        }
    }),
    ("header that says nothing", |worn, chance| {
        if worn.header == 3 {
            let width = worn.rows[3].len().max(worn.rows[worn.rows.len() - 1].len());
            let name = chance.pick(4);
            let label = |at: usize| match name {
                0 => format!("数据{}", at + 1),
                1 => format!("列{}", at + 1),
                2 => char::from(b'A' + at as u8).to_string(),
                _ => String::new(),
            };
            let row = (0..width).map(|at| cell(&label(at))).collect();
            worn.rows.splice(..3, [row]);
            worn.header = 1;
        }
    }),
    ("only 总计 named", |worn, _| {
        if worn.header == 3 && worn.rows[2].len() == 5 {
            let labels = ["项目", "数据1", "数据2", "数据3", "数据4", "数据5", "数据6", "总计"];
            worn.rows.splice(..3, [labels.iter().map(|label| cell(label)).collect()]);
            worn.header = 1;
        }
    }),
    ("a label of the header gone", |worn, chance| {
        if worn.header > 0 {
            let row = chance.pick(worn.header);
            let at = chance.pick(worn.rows[row].len().max(1));
            if let Some(cell) = worn.rows[row].get_mut(at) {
                cell.text.clear();
            }
        }
    }),
    ("a cell of the header gone", |worn, chance| {
        if worn.header > 0 {
            let row = chance.pick(worn.header);
            let at = chance.pick(worn.rows[row].len().max(1));
            if at < worn.rows[row].len() {
                worn.rows[row].remove(at);
            }
        }
    }),
];

/// Labels of rows are gone.
pub(crate) const LABELS: [(&str, Wear); 3] = [
    ("a label gone", |worn, chance| {
        let row = some(worn, chance);
        if let Some(first) = worn.figures_at(row) {
            worn.rows[row][..first].iter_mut().for_each(|cell| cell.text.clear());
        }
    }),
    ("some labels gone", |worn, chance| {
        for row in worn.header..worn.rows.len() {
            if let Some(first) = worn.figures_at(row).filter(|_| chance.below(4) == 0) {
                worn.rows[row][..first].iter_mut().for_each(|cell| cell.text.clear());
            }
        }
    }),
    ("cells of labels gone", |worn, chance| {
        for row in worn.header..worn.rows.len() {
            if let Some(first) = worn.figures_at(row).filter(|_| chance.below(6) == 0) {
                worn.rows[row].drain(..first);
            }
        }
    }),
];

/// What else happens.
pub(crate) const OTHERS: [(&str, Wear); 9] = [
    ("a column of remarks", |worn, chance| {
        let header = worn.header;
        for (at, row) in worn.rows.iter_mut().enumerate().filter(|(at, _)| header > 0 && (*at == 0 || *at >= header)) {
            let text = if at == 0 { "备注" } else { ["", "", "无", "0", "见正文"][chance.pick(5)] };
            row.push(worn::Cell { rows: if at == 0 { header } else { 1 }, ..cell(text) });
        }
    }),
    ("cut in two", |worn, chance| {
        let at = some(worn, chance);
        if worn.rows[..at].iter().enumerate().all(|(row, cells)| cells.iter().all(|cell| row + cell.rows <= at)) {
            worn.rows.insert(at, vec![cell(worn::CUT)]);
        }
    }),
    ("a blank row", |worn, chance| {
        let at = some(worn, chance);
        let width = worn.rows[at].len();
        worn.rows.insert(at, vec![cell(""); width]);
    }),
    ("a note", |worn, chance| {
        let at = some(worn, chance);
        worn.rows.insert(at, vec![cell("注：各项均按件计。")]);
    }),
    ("a blank column to the left", |worn, _| worn.rows.iter_mut().for_each(|row| row.insert(0, cell("")))),
    ("a blank column to the right", |worn, _| worn.rows.iter_mut().for_each(|row| row.push(cell("")))),
    ("a row gone", |worn, chance| {
        let at = some(worn, chance);
        if worn.rows[at].iter().all(|cell| cell.rows == 1) && worn.rows.len() > 5 {
            worn.rows.remove(at);
        }
    }),
    ("a caption", |worn, _| worn.rows.insert(0, vec![cell("单位：件")])),
    ("a row of numbers", |worn, _| {
        let width = worn.rows[worn.rows.len() - 1].len();
        let header = worn.header;
        worn.rows.insert(header, (1..=width).map(|number| cell(&number.to_string())).collect());
    }),
];

/// What else stands in a cell with its figure.
const MARKS: [(&str, Wear); 4] = [
    ("marks of notes", |worn, chance| {
        const MARKS: [&str; 12] = [
            "①",
            "*",
            "※",
            "¹",
            "[1]",
            "^1^",
            "（注1）",
            "<sup>1</sup>",
            "<sup>[2]</sup>",
            "&sup2;",
            "<span style='position:relative;top:-4pt;mso-text-raise:4pt'>1</span>",
            "<span style='vertical-align:super;font-size:8pt'>注1</span>",
        ];
        beside_figures(worn, chance, |text, chance| [text, MARKS[chance.pick(MARKS.len())]].concat());
    }),
    ("struck out", |worn, chance| {
        const STRUCK: [&str; 4] =
            ["<s>9</s>", "<del>9</del>", "<strike>9</strike>", "<span style='text-decoration:line-through'>9</span>"];
        beside_figures(worn, chance, |text, chance| [STRUCK[chance.pick(STRUCK.len())], text].concat());
    }),
    ("hidden", |worn, chance| {
        const HIDDEN: [&str; 6] = [
            "<span style='display:none'>9</span>",
            "<i hidden>9</i>",
            "<input type=hidden value=9>",
            "<b style='font-size:0'>9</b>",
            "<span style='position:absolute;clip:rect(0,0,0,0)'>9</span>",
            "<span style='mso-hide:all'>9</span>",
        ];
        beside_figures(worn, chance, |text, chance| [HIDDEN[chance.pick(HIDDEN.len())], text].concat());
    }),
    ("fields", |worn, chance| {
        beside_figures(worn, chance, |text, chance| match chance.below(3) {
            0 => format!("<input type=text value='{text}'>"),
            1 => format!("<textarea>{text}</textarea>"),
            _ => format!("<select><option>9999<option selected>{text}</select>"),
        });
    }),
];

/// Changes every third figure.
fn beside_figures(worn: &mut Worn, chance: &mut Chance, change: impl Fn(&str, &mut Chance) -> String) {
    worn.each(|cell| {
        if worn::is_figure(&cell.text) && chance.below(3) == 0 {
            cell.text = change(&cell.text, chance);
        }
    });
}

/// One figure is hurt, or several, at most one in a row. The report need not balance then.
fn hurt(report: &mut Report, chance: &mut Chance) {
    let at = chance.pick(3);
    for row in 0..report.tables[at].rows.len() {
        let Some(first) = report.tables[at].figures_at(row).filter(|_| chance.below(8) == 0) else { continue };
        report.sound = false;
        let cells = &mut report.tables[at].rows[row];
        let figure = first + chance.pick(cells.len() - first);
        match chance.below(3) {
            // With its cell.
            0 => drop(cells.remove(figure)),
            // Glued to the next.
            1 if figure + 1 < cells.len() => {
                let next = cells.remove(figure + 1).text;
                cells[figure].text += &next;
            }
            _ => {}
        }
    }
}

/// How many rows of 100 are read with one wear, in each medium.
#[rustfmt::skip]
const READ: [(&str, [usize; 7]); 37] = [
    ("columns swapped", [100, 100, 100, 100, 100, 100, 27]),
    ("total moved", [100, 100, 100, 100, 100, 100, 27]),
    ("suits first", [100, 100, 100, 100, 100, 100, 91]),
    ("no spans", [100, 100, 100, 100, 100, 100, 100]),
    ("no colspans", [100, 100, 100, 100, 100, 100, 100]),
    ("no rowspans", [100, 100, 100, 100, 100, 100, 100]),
    ("header without spans", [100, 100, 100, 100, 100, 100, 100]),
    ("rows without spans", [100, 100, 100, 100, 100, 100, 100]),
    ("some spans gone", [100, 100, 100, 97, 100, 100, 100]),
    ("one span gone", [100, 100, 100, 100, 100, 100, 100]),
    ("taken apart", [100, 100, 100, 100, 100, 100, 100]),
    ("repeated", [100, 100, 100, 100, 100, 100, 27]),
    ("repeated to the right", [100, 100, 100, 100, 100, 100, 100]),
    ("repeated downwards", [100, 100, 100, 100, 100, 100, 27]),
    ("labels repeated downwards", [100, 100, 100, 100, 100, 100, 27]),
    ("no header", [100, 100, 100, 100, 100, 100, 88]),
    ("a row of the header gone", [100, 100, 44, 44, 100, 100, 100]),
    ("header that says nothing", [100, 100, 100, 100, 100, 100, 88]),
    ("only 总计 named", [100, 100, 27, 27, 100, 100, 100]),
    ("a label of the header gone", [97, 97, 61, 97, 97, 97, 97]),
    ("a cell of the header gone", [79, 79, 42, 61, 97, 97, 97]),
    ("a label gone", [99, 99, 99, 99, 99, 99, 93]),
    ("some labels gone", [88, 88, 88, 88, 90, 90, 50]),
    ("cells of labels gone", [97, 97, 97, 97, 97, 97, 74]),
    ("a column of remarks", [95, 95, 95, 91, 91, 91, 71]),
    ("cut in two", [100, 100, 100, 100, 100, 100, 100]),
    ("a blank row", [100, 100, 100, 100, 100, 100, 100]),
    ("a note", [100, 100, 100, 100, 100, 100, 87]),
    ("a blank column to the left", [100, 100, 100, 100, 100, 100, 100]),
    ("a blank column to the right", [100, 100, 100, 100, 100, 100, 100]),
    ("a row gone", [96, 96, 96, 96, 96, 96, 94]),
    ("a caption", [100, 100, 100, 100, 100, 100, 100]),
    ("a row of numbers", [100, 100, 100, 100, 100, 100, 91]),
    ("marks of notes", [100, 100, 100, 100, 100, 100, 100]),
    ("struck out", [100, 100, 100, 100, 100, 100, 100]),
    ("hidden", [100, 100, 100, 100, 100, 100, 100]),
    ("fields", [100, 100, 100, 100, 100, 100, 100]),
];

#[test]
fn each_wear_alone() {
    let (mut found, mut wrong) = (String::new(), Vec::new());
    for (name, wear) in MOVES.iter().chain(&SPANS).chain(&HEADERS).chain(&LABELS).chain(&OTHERS).chain(&MARKS) {
        let mut counts = [[0; 2]; 7];
        for seed in 0..4 {
            let chance = &mut Chance::new(seed);
            let mut report = Report::by_chance(["cn-2021", "cn-2019"][chance.pick(2)], chance);
            report.tables.iter_mut().for_each(|table| wear(table, chance));
            for (medium, count) in MEDIA.iter().zip(&mut counts) {
                let mut faults = Vec::new();
                let (read, all) = outcome(&report, medium, &mut faults);
                *count = [count[0] + read, count[1] + all];
                wrong.extend(faults.into_iter().map(|fault| format!("{name}, {medium}, {seed}: {fault}\n")));
            }
        }
        writeln!(found, "    (\"{name}\", {:?}),", counts.map(|[read, all]| 100 * read / all)).unwrap();
    }
    let mut expected = String::new();
    READ.iter().for_each(|(name, counts)| writeln!(expected, "    (\"{name}\", {counts:?}),").unwrap());
    assert!(wrong.is_empty(), "{} faults\n{}of\n{found}", wrong.len(), wrong[..wrong.len().min(60)].concat());
    assert!(found == expected, "as it is:\n{found}");
}

/// Several of them together, by chance: 150 reports, or those from `START` on, `CASES` of them.
#[test]
fn several_together() {
    let asked = |name: &str| std::env::var(name).ok().and_then(|number| number.parse().ok());
    let (start, count) = (asked("START").unwrap_or(0), asked("CASES").unwrap_or(150));
    let (mut wrong, mut read, mut all) = (Vec::new(), 0, 0);
    for seed in start..start + count {
        let chance = &mut Chance::new(seed);
        let (report, names, medium) = worn_by_chance(chance);
        let mut faults = Vec::new();
        let (of_read, of_all) = outcome(&report, medium, &mut faults);
        (read, all) = (read + of_read, all + of_all);
        if let Some(first) = faults.first() {
            wrong.push(format!("{seed} {medium}, {}: {} faults, {first}\n", names.join(" + "), faults.len()));
        }
    }
    assert!(wrong.is_empty(), "{} of {count}\n{}", wrong.len(), wrong[..wrong.len().min(60)].concat());
    assert!(10 * read > 9 * all, "{read} of {all} rows are read");
}

/// A report, what happened to it, and its medium.
fn worn_by_chance(chance: &mut Chance) -> (Report, Vec<&'static str>, &'static str) {
    let mut report = Report::by_chance(["cn-2021", "cn-2019"][chance.pick(2)], chance);
    let mut names = Vec::new();
    let is_hurt = chance.below(4) == 0;
    if is_hurt {
        hurt(&mut report, chance);
        names.push("hurt");
    }
    for table in &mut report.tables {
        for (kinds, often) in
            [(&MOVES[..], 5), (&LABELS, 4), (&OTHERS, 3), (&HEADERS, 4), (&SPANS, 2), (&SPANS, 6), (&MARKS, 8)]
        {
            let (name, wear) = kinds[chance.pick(kinds.len())];
            // Columns in another order cannot be told without their labels, nor a figure that is gone where blanks make up for it.
            let needs_order = table.moved && HEADERS.iter().any(|(header, _)| *header == name);
            let fills = ["column", "part", "repeated"].iter().any(|word| name.contains(word));
            let needs_rows = table.shuffled && LABELS.iter().any(|(label, _)| *label == name);
            let could_tell = !needs_order && !needs_rows && (!is_hurt || !fills);
            if chance.below(often) == 0 && could_tell {
                wear(table, chance);
                names.push(name);
            }
        }
    }
    // Rows of text and of workbooks are as long as the longest.
    let medium = if is_hurt { ["html", "cells", "bars"][chance.pick(3)] } else { MEDIA[chance.pick(MEDIA.len())] };
    (report, names, medium)
}
