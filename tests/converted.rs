//! Text as converters leave it: every figure is read into its own cell, or the row is not read.

mod common;

use common::chance::Chance;
use common::converted::{Row, STYLES, Style, report, rows};
use common::draft::Draft;
use common::{library, recognise};
use gouji::form::Definition;
use gouji::report::{Report, Why};

const TITLE: &str = "青石县林业局2024年政府信息公开工作年度报告";

fn form(id: &str) -> Definition {
    library().form(id).unwrap().definition.clone()
}

/// Every row of the form with what was read of it.
fn cells(form: &Definition, report: &Report) -> Vec<(String, Option<Vec<String>>)> {
    let mut found = Vec::new();
    for table in &form.tables {
        for row in table.rows.iter().filter(|row| row.instead.is_none()) {
            let line = report.line(&table.id, &row.id);
            let printed = line.map(|line| line.entries.iter().map(|entry| entry.printed.clone()).collect());
            found.push((row.id.clone(), printed));
        }
    }
    found
}

/// Every row of the form with what stands in it.
fn truth(form: &Definition, draft: &Draft) -> Vec<(String, Option<Vec<String>>)> {
    let rows = |table: &gouji::form::Table| {
        let rows = table.rows.clone().into_iter().filter(|row| row.instead.is_none());
        rows.map(|row| (table.id.clone(), row.id)).collect::<Vec<_>>()
    };
    let all = form.tables.iter().flat_map(rows);
    all.map(|(table, row)| (row.clone(), Some(draft.row(&table, &row)))).collect()
}

#[test]
fn every_style_gives_every_figure() {
    for id in ["cn-2021", "cn-2019"] {
        let form = form(id);
        let draft = Draft::distinct(&form);
        for style in STYLES {
            for seed in 0..20 {
                let text = report(TITLE, &rows(&draft, &form), style, &mut Chance::new(seed));
                let found = recognise(&library(), text.as_bytes());
                assert_eq!(found.form.as_deref(), Some(id), "{style:?}");
                assert_eq!(cells(&form, &found), truth(&form, &draft), "{style:?} {seed}");
                assert_eq!(found.unread, [], "{style:?}");
            }
        }
    }
}

/// A report with noughts, small figures and blanks by chance.
fn by_chance(form: &Definition, chance: &mut Chance) -> Draft {
    let mut draft = Draft::zeros(form);
    let blanks = chance.below(3) == 0;
    for (table, row, column) in draft.places() {
        let figure = match chance.below(10) {
            0 if blanks => String::new(),
            0..6 => "0".to_owned(),
            6..9 => chance.below(30).to_string(),
            _ => chance.below(9_000).to_string(),
        };
        draft.set(&table, &row, &column, &figure);
    }
    draft
}

/// Damages some rows, each in one way. Two faults in one row can cancel each other out, and so can a figure too many and a blank: then
/// nobody could tell.
fn damage(rows: &mut [Row], chance: &mut Chance) {
    for row in rows.iter_mut().filter(|row| !row.figures.is_empty()) {
        if chance.below(6) > 0 {
            continue;
        }
        let at = chance.pick(row.figures.len());
        let whole = row.figures.iter().all(|figure| !figure.is_empty());
        match chance.below(7) {
            // A figure is gone, with its cell.
            0 => drop(row.figures.remove(at)),
            // Two stand glued.
            1 if at > 0 => {
                let glued = row.figures.remove(at);
                row.figures[at - 1] += &glued;
            }
            // All of them, behind their label.
            2 if !row.labels.is_empty() => {
                let glued = row.figures.concat();
                row.labels.last_mut().unwrap().push_str(&glued);
                row.figures.clear();
            }
            // The number of a page among them, and a running title.
            3 if whole => row.figures.insert(at, "3".to_owned()),
            4 => row.figures.insert(at, "青石县林业局".to_owned()),
            // A label is cut, or worded otherwise.
            5 if !row.labels.is_empty() => drop(row.labels.last_mut().unwrap().pop()),
            6 if !row.labels.is_empty() => row.labels.last_mut().unwrap().push_str("情形"),
            _ => {}
        }
    }
}

/// Whatever is read is what stands in the cell.
#[test]
fn faults_never_move_a_figure() {
    let (mut read, mut all) = (0, 0);
    for seed in 0..1_500 {
        let chance = &mut Chance::new(seed);
        let form = form(["cn-2021", "cn-2019"][chance.pick(2)]);
        let draft = by_chance(&form, chance);
        let style = STYLES[chance.pick(STYLES.len())];
        let mut tables = rows(&draft, &form);
        for table in &mut tables {
            damage(table, chance);
        }
        let text = report(TITLE, &tables, style, chance);
        for (found, right) in
            cells(&form, &recognise(&library(), text.as_bytes())).into_iter().zip(truth(&form, &draft))
        {
            all += 1;
            if found.1.is_some() {
                read += 1;
                assert_eq!(found, right, "{style:?} {seed}\n{text}");
            }
        }
    }
    println!("{read} of {all} rows");
    assert!(10 * read > 6 * all, "{read} of {all} rows");
}
