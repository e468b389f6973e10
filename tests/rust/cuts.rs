//! Tables that pages cut: between rows, through a label, between its number and its words, through a figure. Every row that is read is
//! what the table holds.

use crate::common::chance::Chance;
use crate::common::draft::{Draft, HEADINGS};
use crate::common::{library, recognise};
use crate::typeset::{Merged, Setting, Upright, printed};
use crate::worn::Report;

/// Figures of any length, now and then none.
fn report(chance: &mut Chance) -> Report {
    let form = library().form("cn-2021").unwrap().definition.clone();
    let mut draft = Draft::zeros(&form);
    let (blanks, long) = (chance.below(3) == 0, chance.below(6) + 2);
    for (table, row, column) in draft.places() {
        let figure = match chance.below(10) {
            0 if blanks => String::new(),
            0..4 => "0".to_owned(),
            _ => (0..=chance.below(long)).map(|_| char::from(b'1' + chance.below(9) as u8)).collect(),
        };
        draft.set(&table, &row, &column, &figure);
    }
    Report::of(&form, &draft)
}

/// How one table is set and cut.
fn setting(table: usize, report: &Report, chance: &mut Chance) -> Setting {
    let wide = [80.0, 130.0, 190.0][chance.pick(3)];
    let figure = [20.0, 24.0, 31.0][chance.pick(3)];
    let widths = match table {
        0 => vec![wide, 1.5 * figure, 1.5 * figure, 1.5 * figure],
        1 => [&[14.0, [14.0, 24.0, 60.0][chance.pick(3)], wide][..], &[figure; 7]].concat(),
        _ => vec![figure; 15],
    };
    let upright = |chance: &mut Chance| [Upright::Top, Upright::Middle, Upright::Foot][chance.pick(3)];
    let rows = report.tables[table].rows.len();
    let first = report.tables[table].header.max(1);
    let cuts = (0..=chance.pick(3)).map(|_| (first + chance.pick(rows - first), chance.pick(5))).collect();
    Setting {
        size: 9.0,
        widths,
        upright: [upright(chance), upright(chance)],
        merged: [Merged::Flows, Merged::First, Merged::Last][chance.pick(3)],
        cuts,
        closed: [chance.below(2) == 0, chance.below(2) == 0],
        again: if table > 0 && chance.below(2) == 0 { 3 } else { 0 },
        foot: ["", "#", "- # -", "第 # 页", "— # —"][chance.pick(5)],
        head: ["", "", "青石县林业局"][chance.pick(3)],
        shift: [0.0, 0.0, 12.0][chance.pick(3)],
        ruled: true,
    }
}

/// What was read of one table: how many rows, and those that are wrong.
fn read(file: &[u8], report: &Report) -> (usize, Vec<String>) {
    let found = recognise(&library(), file);
    let (mut count, mut wrong) = (0, Vec::new());
    for table in &found.tables {
        for line in &table.lines {
            let entries: Vec<&str> = line.entries.iter().map(|entry| entry.printed.as_str()).collect();
            let right = &report.expected[&(table.id.clone(), line.row.clone())];
            if entries == right.iter().map(String::as_str).collect::<Vec<_>>() {
                count += 1;
            } else {
                wrong.push(format!("{}.{} {entries:?} for {right:?}", table.id, line.row));
            }
        }
    }
    (count, wrong)
}

fn run(seeds: std::ops::Range<u64>, ruled: bool) -> (usize, usize, Vec<String>) {
    let (mut good, mut all, mut wrong) = (0, 0, Vec::new());
    for seed in seeds {
        let chance = &mut Chance::new(seed);
        let report = report(chance);
        let table = [0, 1, 1, 1, 2][chance.pick(5)];
        let setting = Setting { ruled, ..setting(table, &report, chance) };
        let title = ["青石县林业局2024年政府信息公开工作年度报告", HEADINGS[table + 1]];
        let file = printed(&title, &report.tables[table], &setting);
        let (count, faults) = read(&file, &report);
        let id = &report.form.tables[table].id;
        good += count;
        all += report.expected.keys().filter(|(table, _)| table == id).count();
        wrong.extend(faults.into_iter().map(|fault| format!("{seed}: {fault}  {setting:?}")));
    }
    (good, all, wrong)
}

#[test]
fn whole_tables_are_read_wherever_pages_cut_them() {
    let (good, all, wrong) = run(0..130, true);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(50 * good > 48 * all, "{good} of {all} rows");
}

#[test]
fn tables_without_lines() {
    let (good, all, wrong) = run(0..60, false);
    println!("{good} of {all} rows");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
