//! Tables as clerks and sites make them, with several faults at once: each figure is read into its own cell, or its row is refused in
//! words, and no sound report breaks a balance.

use crate::clerks::{self, Made, media};
use crate::common::chance::Chance;
use crate::common::decode;
use crate::wear;
use gouji::amount::Amount;
use gouji::finding::Language;
use gouji::judge::Settings;
use gouji::report::{Entry, Value};
use std::collections::BTreeMap;

/// What became of a report: rows read, rows there, and what is wrong.
#[derive(Default)]
struct Outcome {
    read: usize,
    all: usize,
    wrong: Vec<String>,
}

/// Is it this figure, however it is written? A nought may be a blank, a stroke or 无.
fn says(entry: &Entry, right: &str) -> bool {
    let right = Amount::parse(right);
    match &entry.value {
        Value::Figure(figure) => right == Some(*figure),
        Value::Blank => right == Some(Amount::ZERO),
        Value::Text(text) => right == said(text),
    }
}

/// 二十三, `5条`, 无: as a person takes it.
fn said(text: &str) -> Option<Amount> {
    if gouji::report::value::is_placeholder(text) {
        return Some(Amount::ZERO);
    }
    let text = text.trim_end_matches(['①', '件', ' ']);
    if let Some(figure) = Amount::parse(text) {
        return Some(figure);
    }
    let one = |c: char| "零一二三四五六七八九".chars().position(|other| other == c);
    let chars: Vec<char> = text.chars().collect();
    let number = match chars[..] {
        [c] => one(c),
        _ => None,
    };
    let tens = || {
        let (before, after) = text.split_once('十')?;
        let digit = |part: &str, none: usize| if part.is_empty() { Some(none) } else { one(part.chars().next()?) };
        Some(10 * digit(before, 1)? + digit(after, 0)?)
    };
    Amount::whole(number.or_else(tens)? as i64)
}

/// No sound report breaks a balance, and of each row that is not read something is said.
fn judged(report: &crate::worn::Report, found: &gouji::report::Report, wrong: &mut Vec<String>) {
    let settings = Settings { off: vec!["P-GZ".to_owned()], ..Settings::default() };
    let judgement = gouji::judge::run(found, &gouji::form::library(), &settings);
    let balances = ["T3-BAL", "T3-SUM", "T3-ROW", "T4-SUM"];
    for finding in judgement.findings.iter().filter(|it| report.sound && balances.contains(&it.rule.as_str())) {
        wrong.push(format!("{} {}", finding.rule, finding.sentence(&report.form, Language::Zh)));
    }
    let said = |rule: &str| judgement.findings.iter().any(|finding| finding.rule == rule);
    for (table, row) in report.expected.keys().filter(|(table, row)| found.line(table, row).is_none()) {
        // In a workbook of tables one that is not there is told by the coverage.
        let is_skipped = judgement.coverage.skipped.iter().any(|(rule, _)| rule == "D-TABLES");
        if !(is_skipped || ["D-TABLES", "T-GLUE", "D-LABELS"].into_iter().any(said)) {
            wrong.push(format!("nothing is said of {table}.{row}"));
        }
    }
}

fn outcome(made: &Made, deep: bool) -> Outcome {
    let report = &made.report;
    let document = gouji::read::bytes::read(&media::written(report, made.medium), None, decode);
    let library = gouji::form::library();
    let found = gouji::recognise::recognise(&document, &library, None);
    let mut outcome = Outcome { all: report.expected.len(), ..Outcome::default() };
    for table in &found.tables {
        for line in &table.lines {
            let is_right = |right: &Vec<String>| {
                right.len() == line.entries.len()
                    && right.iter().zip(&line.entries).all(|(right, entry)| says(entry, right))
            };
            match report.expected.get(&(table.id.clone(), line.row.clone())) {
                Some(right) if is_right(right) => outcome.read += 1,
                right => {
                    let printed: Vec<&str> = line.entries.iter().map(|entry| entry.printed.as_str()).collect();
                    outcome.wrong.push(format!("{}.{} is read as {printed:?}, not {right:?}", table.id, line.row));
                }
            }
        }
    }
    let is_short = outcome.read < outcome.all && found.unread.is_empty();
    if is_short || report.sound && (!outcome.wrong.is_empty() || deep) {
        judged(report, &found, &mut outcome.wrong);
    }
    outcome
}

fn made(seed: u64) -> Made {
    use clerks::{cells, columns, layouts, rows};
    let kinds: [&[clerks::Fault]; 10] = [
        &wear::MOVES,
        &columns::FIRST,
        &rows::FAULTS,
        &cells::FAULTS,
        &columns::FAULTS,
        &wear::HEADERS,
        &wear::LABELS,
        &layouts::FAULTS,
        &wear::SPANS,
        &wear::OTHERS,
    ];
    clerks::made(&mut Chance::new(seed), &kinds)
}

/// A few reports, or those from `START` on, `CASES` of them; with `WORST` told what is read least.
#[test]
fn as_clerks_make_them() {
    let asked = |name: &str| std::env::var(name).ok().and_then(|number| number.parse::<u64>().ok());
    let (start, count) = (asked("START").unwrap_or(0), asked("CASES").unwrap_or(60));
    let (mut wrong, mut shares, mut rows) = (Vec::new(), [0; 3], [0; 2]);
    let mut of_fault: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    for seed in start..start + count {
        let made = made(seed);
        let outcome = outcome(&made, seed % 8 == 0);
        let kind = if outcome.wrong.is_empty() { usize::from(outcome.read < outcome.all) } else { 2 };
        shares[kind] += 1;
        rows = [rows[0] + outcome.read, rows[1] + outcome.all];
        let named = made.faults.iter().copied().chain([made.medium]);
        for name in named {
            let of = of_fault.entry(name).or_default();
            *of = [of[0] + 1, of[1] + outcome.read, of[2] + outcome.all];
        }
        if let Some(first) = outcome.wrong.first() {
            wrong.push(format!(
                "{seed} {}, {}: {} faults, {first}\n",
                made.medium,
                made.faults.join(" + "),
                outcome.wrong.len()
            ));
        }
    }
    if asked("WORST").is_some() {
        let mut told: Vec<_> =
            of_fault.iter().map(|(name, [times, read, all])| (100 * read / all, times, name)).collect();
        told.sort();
        told.iter().for_each(|(share, times, name)| println!("{share} % of {times}: {name}"));
    }
    println!("{shares:?} reports right, in part refused, wrong; {} of {} rows", rows[0], rows[1]);
    assert!(wrong.is_empty(), "{} of {count}\n{}", wrong.len(), wrong[..wrong.len().min(100)].concat());
}
