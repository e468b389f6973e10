//! Every medium with every disturbance of the layout: each of the 200 cells is read exactly, or its row is refused with a reason.
//!
//! The tables below say of each square how many cells are not read. A square that gets better or worse is to be looked at: run the test,
//! and it prints the table as it is.

use crate::common::layout::{Cut, in_runs};
use crate::common::media::{Lines, html_of, text_of};
use crate::common::office::{Placed, RUN, docx_of, xlsx_of};
use crate::common::{decode, library};
#[allow(clippy::wildcard_imports)]
use crate::disturb::*;
use gouji::document::Document;
use gouji::judge::{Judgement, Settings};
use gouji::report::{Report, Value};
use std::fmt::Write as _;

/// Page, Word file, workbook; text as Excel copies it, as a browser does, and with bars.
const MEDIA: [&str; 6] = ["html", "docx", "xlsx", "slots", "cells", "bars"];

/// Where a medium cannot show a disturbance.
const NONE: usize = usize::MAX;

/// A disturbance, and how many cells are not read then in each medium.
type Line = (&'static str, fn(&mut Square), [usize; 6]);

/// How the tables lie. A lone cell between bars is no row, so headings inside a table are not seen there.
#[rustfmt::skip]
const LAYOUTS: [Line; 36] = [
    ("as printed", |_| {}, [0, 0, 0, 0, 0, 0]),
    ("table three in two, header again", |it| it.cut_three(&[15], true, Cut::Gone), [0; 6]),
    ("table three in two, header again, blanks for merged cells", |it| it.cut_three(&[15], true, Cut::Blank), [0; 6]),
    ("table three in two, header once", |it| it.cut_three(&[15], false, Cut::Gone), [0; 6]),
    ("table three in two, header once, blanks for merged cells", |it| it.cut_three(&[15], false, Cut::Blank), [0; 6]),
    ("table three in two inside a group, header again", |it| it.cut_three(&[11], true, Cut::Gone), [0; 6]),
    ("table three in two inside a group, header again, blanks for merged cells", |it| it.cut_three(&[11], true, Cut::Blank), [0; 6]),
    ("table three in two inside a group, header once", |it| it.cut_three(&[11], false, Cut::Gone), [0; 6]),
    ("table three in two inside a group, header once, blanks for merged cells", |it| it.cut_three(&[11], false, Cut::Blank), [0; 6]),
    ("table three in two before 3.其他, header again", |it| it.cut_three(&[25], true, Cut::Gone), [0; 6]),
    ("table three in two before 3.其他, header once", |it| it.cut_three(&[25], false, Cut::Gone), [0; 6]),
    ("table three in three, header again", |it| it.cut_three(&[10, 21], true, Cut::Gone), [0; 6]),
    ("table three in three, header once", |it| it.cut_three(&[10, 21], false, Cut::Gone), [0; 6]),
    ("table three in three, header once, blanks for merged cells", |it| it.cut_three(&[10, 21], false, Cut::Blank), [0; 6]),
    ("header again in the middle of table three", header_again, [0; 6]),
    ("table two in four", four_twos, [0; 6]),
    ("tables two to four in one", one_table, [0, 0, 0, 0, 0, NONE]),
    ("a layout table around it all", |it| it.wrap(1), [0, 0, NONE, 0, 0, 0]),
    ("two layout tables around it all", |it| it.wrap(2), [0, 0, NONE, 0, 0, 0]),
    ("captions as first rows", captions, [0; 6]),
    ("a row of units above the header", units_above, [0; 6]),
    ("numbers of columns under the header", column_numbers, [0; 6]),
    ("notes inside the tables", notes, [0; 6]),
    ("rows moved by a blank cell", moved_rows, [0; 6]),
    ("a blank column to the left", |it| blank_column(it, 0), [0; 6]),
    ("a blank column to the right", |it| blank_column(it, usize::MAX), [0; 6]),
    ("blank rows between", blank_rows, [0; 6]),
    ("no group column", |it| no_groups(it, 1), [0; 6]),
    ("no column for 三、本年度办理结果 either", |it| no_groups(it, 2), [0; 6]),
    ("columns in another order", columns_moved, [0; 6]),
    ("every table twice", twice, [0; 6]),
    ("a row gone", row_gone, [0; 6]),
    ("one row 其他处理", |it| one_other(it), [0; 6]),
    ("rows of subtotals", subtotal_rows, [0; 6]),
    ("a column of subtotals", subtotal_column, [0, 0, 0, 0, 175, 175]),
    ("another table between", other_table, [0; 6]),
];

/// What stands in the cells. In text a blank at the end of a row may be padding, and two figures glued: such a row has no witness. Between
/// bars, as many in every row as in the header, it is a blank.
#[rustfmt::skip]
const CELLS: [Line; 7] = [
    ("blank cells inside", |it| it.blank(&[1003, 1012, 1030, 1101, 1190]), [0, 0, 0, 3, 3, 0]),
    ("blank cells at the ends of rows", |it| it.blank(&[1001, 1017, 1018, 1040, 1046, 1186, 1200]), [0, 0, 0, 22, 22, 22]),
    ("rows all blank", |it| it.blank(&[1004, 1005, 1006, 1018, 1019, 1020, 1021, 1022, 1023, 1024]), [0; 6]),
    ("a column all blank", |it| it.blank(&std::array::from_fn::<usize, 25, _>(|row| 1013 + 7 * row)), [0; 6]),
    ("totals all blank", |it| it.blank(&std::array::from_fn::<usize, 25, _>(|row| 1017 + 7 * row)), [0, 0, 0, 175, 175, 175]),
    ("two figures merged to one", merged_figures, [21, 21, 21, 0, 14, 14]),
    ("blanks merged in a row", merged_blanks, [0, 0, 0, 0, 14, 14]),
];

/// How figures and labels are written. A browser copies a break in a cell as a new line of text.
#[rustfmt::skip]
const WORDS: [Line; 12] = [
    ("half-width brackets and signs", |it| it.reword(&|text| half_width(text)), [0; 6]),
    ("labels without numbers", |it| it.reword(&|text| without_number(text)), [0; 6]),
    ("full-width figures", |it| it.figures(&|text| text.chars().map(|c| char::from_u32(u32::from(c) + 0xfee0).unwrap()).collect()), [0; 6]),
    ("separators", |it| it.figures(&|text| format!("{},{}", &text[..1], &text[1..])), [0; 6]),
    ("figures with units", |it| it.figures(&|text| if text == "1010" { text.into() } else { format!("{text}件") }), [0; 6]),
    ("no-break spaces around figures", |it| it.figures(&|text| format!("\u{a0}{text}\u{a0}")), [0; 6]),
    ("figures in several runs", |it| it.figures(&|text| in_runs(text)), [0; 6]),
    ("labels in several runs", |it| it.reword(&|text| text.chars().map(String::from).collect::<Vec<_>>().join(&RUN.to_string())), [0; 6]),
    ("breaks in labels", |it| it.reword(&|text| broken(text, 2)), [0, 0, 0, 0, 200, 0]),
    ("one character a line in labels", |it| it.reword(&|text| broken(text, 1)), [0, 0, 0, 0, 200, 0]),
    ("spaces in labels", |it| it.reword(&|text| broken(text, 2).replace('\n', " ")), [0; 6]),
    ("traditional characters", |it| it.reword(&|text| traditional(text)), [0; 6]),
];

fn written(document: &Document, medium: &str) -> Vec<u8> {
    match medium {
        "html" => html_of(document).into(),
        "docx" => docx_of(document),
        "xlsx" => xlsx_of(document, Placed::Below),
        "slots" => text_of(document, Lines::Slots).into(),
        "cells" => text_of(document, Lines::Cells).into(),
        "commas" => text_of(document, Lines::Values(',')).into(),
        "semicolons" => text_of(document, Lines::Values(';')).into(),
        _ => text_of(document, Lines::Bars).into(),
    }
}

/// How many cells are not read; what is wrong goes to the faults.
fn outcome(square: &Square, medium: &str, faults: &mut Vec<String>) -> usize {
    let bytes = written(&square.document, medium);
    let document = gouji::read::bytes::read(&bytes, None, decode);
    // What these figures add up to is of no interest.
    let off = ["T3-BAL", "T3-SUM", "T3-ROW", "T4-SUM", "T2-STOCK"].map(str::to_owned).into();
    let settings = Settings { off, ..Settings::default() };
    let (report, judgement) = gouji::check(&document, &library(), None, &settings);
    let sections: Vec<u32> = report.sections.iter().map(|section| section.number).collect();
    let title = report.title.as_deref().unwrap_or_default();
    if (title, &sections[..]) != ("青石县林业局2024年政府信息公开工作年度报告", &[0, 1, 2, 3, 4, 5, 6])
    {
        faults.push(format!("{title} {sections:?}"));
    }
    for table in &report.tables {
        for line in &table.lines {
            let found: Vec<Value> = line.entries.iter().map(|entry| entry.value.clone()).collect();
            if square.expected.get(&(table.id.clone(), line.row.clone())) != Some(&found) {
                faults.push(format!("{}.{} is read as {found:?}", table.id, line.row));
            }
        }
    }
    let mut count = 0;
    for ((table, row), cells) in &square.expected {
        if report.line(table, row).is_none() {
            count += cells.len();
            if !is_said(&report, &judgement, table, row) {
                faults.push(format!("nothing is said of {table}.{row}"));
            }
        }
    }
    count
}

/// Is it said that a row was not read: of the row, of a row that cannot be told, or of its table?
fn is_said(report: &Report, judgement: &Judgement, table: &str, row: &str) -> bool {
    let of_row =
        |unread: &gouji::report::Unread| unread.table == table && unread.row.as_deref().is_none_or(|id| id == row);
    let found = |rule: &str| judgement.findings.iter().any(|finding| finding.rule == rule);
    if report.unread.iter().any(of_row) {
        found("D-TABLES") || found("T-GLUE") || found("D-LABELS")
    } else {
        report.table(table).is_none() && found("D-TABLES")
    }
}

/// The squares of one disturbance, or of several one after the other: the cells not read, and every fault.
fn squares(names: &str, disturbances: &[fn(&mut Square)], shown: [bool; 6], wrong: &mut Vec<String>) -> [usize; 6] {
    let mut square = Square::new();
    disturbances.iter().for_each(|disturb| disturb(&mut square));
    let mut counts = [NONE; 6];
    for (at, medium) in MEDIA.iter().enumerate().filter(|&(at, _)| shown[at]) {
        let mut faults = Vec::new();
        counts[at] = outcome(&square, medium, &mut faults);
        wrong.extend(faults.into_iter().map(|fault| format!("{names}, {medium}: {fault}\n")));
    }
    counts
}

#[test]
fn every_cell_is_read_exactly_or_refused() {
    let (mut found, mut expected, mut wrong) = (String::new(), String::new(), Vec::new());
    for (name, disturb, outcomes) in LAYOUTS.into_iter().chain(CELLS).chain(WORDS) {
        let counts = squares(name, &[disturb], outcomes.map(|outcome| outcome != NONE), &mut wrong);
        writeln!(expected, "{name}: {outcomes:?}").unwrap();
        writeln!(found, "{name}: {counts:?}").unwrap();
    }
    let found = found.replace(&NONE.to_string(), "NONE");
    assert!(wrong.is_empty(), "{}of these squares:\n{found}", wrong.concat());
    assert!(found == expected.replace(&NONE.to_string(), "NONE"), "as it is:\n{found}");
}

/// Two disturbances together may leave more unread, and nothing wrong.
#[test]
fn two_disturbances_are_never_read_wrong() {
    let mut wrong = Vec::new();
    for (first, second) in [(&CELLS[..], &LAYOUTS[..]), (&CELLS, &WORDS), (&LAYOUTS, &WORDS)] {
        for (&(one, disturb, shown), &(other, again, also)) in
            first.iter().flat_map(|one| second.iter().map(move |other| (one, other)))
        {
            // A page and two ways of text; the office files are read to the same grids as the page.
            let shown = std::array::from_fn(|at| [0, 3, 4].contains(&at) && shown[at] != NONE && also[at] != NONE);
            squares(&format!("{one} and {other}"), &[disturb, again], shown, &mut wrong);
        }
    }
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.concat());
}

/// Values parted by commas have no merged cells, as a sheet has that was never merged: where table four ends in a blank, that may stand
/// for any.
const VALUES_UNREAD: [(&str, usize); 1] = [("blank cells at the ends of rows", 15)];

#[test]
fn values_are_read_exactly_or_refused() {
    let (mut found, mut expected, mut wrong) = (String::new(), String::new(), Vec::new());
    for (name, disturb, outcomes) in LAYOUTS.into_iter().chain(CELLS).chain(WORDS) {
        if outcomes[2] == NONE {
            continue;
        }
        let mut square = Square::new();
        disturb(&mut square);
        let counts = ["commas", "semicolons"].map(|medium| {
            let mut faults = Vec::new();
            let count = outcome(&square, medium, &mut faults);
            wrong.extend(faults.into_iter().map(|fault| format!("{name}, {medium}: {fault}\n")));
            count
        });
        let unread = VALUES_UNREAD.iter().find(|(other, _)| *other == name).map_or(0, |&(_, unread)| unread);
        writeln!(expected, "{name}: {:?}", [unread; 2]).unwrap();
        writeln!(found, "{name}: {counts:?}").unwrap();
    }
    assert!(wrong.is_empty(), "{}of these:\n{found}", wrong.concat());
    assert!(found == expected, "as it is:\n{found}");
}
