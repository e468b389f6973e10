//! Numbers of other things among the figures of a text: none is read as a figure, and no figure into another's cell.

use crate::astray::{self, NOUGHTS, cells, gone, text};
use crate::clerks::media;
use crate::common::chance::Chance;
use crate::common::{decode, library};
use std::collections::BTreeMap;

fn asked(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|number| number.parse().ok()).unwrap_or(otherwise)
}

/// Each number among the figures, in each manner of lines; noughts printed by chance. `START` and `CASES` ask for others, `TELL` for what
/// is read of each.
#[test]
fn text_without_borders() {
    let library = library();
    let (mut shares, mut wrong) = (BTreeMap::<String, [usize; 5]>::new(), Vec::new());
    let start = asked("START", 0);
    for seed in start..start + asked("CASES", 1) {
        let kinds = text::FOREIGN.iter().flat_map(|foreign| text::LINES.iter().map(move |lines| (*foreign, *lines)));
        for (at, (foreign, lines)) in kinds.enumerate() {
            let mut chance = Chance::new(seed * 10_007 + at as u64);
            let noughts = if foreign == "nothing" { 0 } else { chance.pick(NOUGHTS.len()) };
            let report = astray::report(&mut chance, noughts);
            let source = text::written(&report, lines, foreign, &mut chance);
            let found = gouji::recognise::recognise(&gouji::read::text(&source, None), &library, None);
            let (read, all, faults) = astray::outcome(&report, &found);
            let kind = if faults.is_empty() { usize::from(read < all) } else { 2 };
            for name in [foreign.to_owned(), format!("- {lines}"), format!("0 as {}", NOUGHTS[noughts])] {
                let share = shares.entry(name).or_default();
                share[kind] += 1;
                [share[3], share[4]] = [share[3] + read, share[4] + all];
            }
            if let Some(first) = faults.first() {
                wrong.push(format!(
                    "{seed} {foreign}, {lines}, {}: {} faults, {first}\n",
                    NOUGHTS[noughts],
                    faults.len()
                ));
            }
        }
    }
    if asked("TELL", 0) > 0 {
        let told = |(name, [right, part, wrong, read, all]): (&String, &[usize; 5])| {
            println!("{right} right, {part} in part refused, {wrong} wrong; {read} of {all} rows: {name}");
        };
        shares.iter().for_each(told);
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong[..wrong.len().min(60)].concat());
    // Where every nought is printed and nothing stands among them most is read.
    let [.., read, all] = shares["nothing"];
    assert!(4 * read > 3 * all, "{read} of {all} rows where nothing stands among them");
}

/// The same in the cells of tables, in each medium that has such.
#[test]
fn cells_of_tables() {
    let library = library();
    let (mut shares, mut wrong) = (BTreeMap::<String, [usize; 2]>::new(), Vec::new());
    let start = asked("START", 0);
    for seed in start..start + asked("CASES", 1) {
        let kinds = text::FOREIGN.iter().flat_map(|foreign| media::MEDIA.iter().map(move |medium| (*foreign, *medium)));
        for (at, (foreign, medium)) in kinds.enumerate() {
            let mut chance = Chance::new(seed * 20_011 + at as u64);
            let noughts = if foreign == "nothing" { 0 } else { chance.pick(NOUGHTS.len()) };
            let mut report = astray::report(&mut chance, noughts);
            if foreign == "serial between" && !report.sound {
                // A number under the first column, and a row that adds up nowhere: nobody can tell.
                continue;
            }
            cells::put(&mut report, foreign, &mut chance);
            let document = gouji::read::bytes::read(&media::written(&report, medium), None, decode);
            let found = gouji::recognise::recognise(&document, &library, None);
            let (read, all, faults) = astray::outcome(&report, &found);
            for name in [foreign.to_owned(), format!("- {medium}")] {
                let share = shares.entry(name).or_default();
                *share = [share[0] + read, share[1] + all];
            }
            if let Some(first) = faults.first() {
                let many = faults.len();
                wrong.push(format!("{seed} {foreign}, {medium}, {}: {many} faults, {first}\n", NOUGHTS[noughts]));
            }
        }
    }
    if asked("TELL", 0) > 0 {
        shares.iter().for_each(|(name, [read, all])| println!("{read} of {all} rows: {name}"));
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong[..wrong.len().min(60)].concat());
    let [read, all] = shares["nothing"];
    assert!(4 * read > 3 * all, "{read} of {all} rows where nothing stands among them");
}

/// What is wrong in a report that lost a figure: a row with another figure than was there, but for a blank in its place.
fn faults(report: &crate::worn::Report, found: &gouji::report::Report) -> Vec<String> {
    let blank = |entry: &gouji::report::Entry, right: &str| {
        entry.value == gouji::report::Value::Blank || astray::says(entry, right)
    };
    let mut wrong = Vec::new();
    for table in &found.tables {
        for line in &table.lines {
            let right = &report.expected[&(table.id.clone(), line.row.clone())];
            if !right.iter().zip(&line.entries).all(|(right, entry)| blank(entry, right)) {
                let printed: Vec<&str> = line.entries.iter().map(|entry| entry.printed.as_str()).collect();
                wrong.push(format!("{}.{} is read as {printed:?}, not {right:?}", table.id, line.row));
            }
        }
    }
    wrong
}

/// Each figure in turn is gone, and a number of something else stands near its place, in each manner of lines.
#[test]
fn a_figure_gone_and_a_number_near() {
    let library = library();
    let (mut shares, mut wrong) = (BTreeMap::<String, [usize; 2]>::new(), Vec::new());
    let start = asked("START", 0);
    for seed in start..start + asked("CASES", 1) {
        let mut chance = Chance::new(seed * 30_011);
        let report = crate::worn::Report::by_chance("cn-2021", &mut chance);
        for missing in gone::all(&report) {
            for _ in 0..2 {
                let lines = gone::LINES[chance.pick(gone::LINES.len())];
                let place = gone::PLACES[chance.pick(gone::PLACES.len())];
                let number = gone::NUMBERS[chance.pick(gone::NUMBERS.len())];
                if !gone::can_tell(&report, missing, lines, place) {
                    continue;
                }
                let source = gone::written(&report, missing, lines, place, number, &mut chance);
                let found = gouji::recognise::recognise(&gouji::read::text(&source, None), &library, None);
                let faults = faults(&report, &found);
                let read: usize = found.tables.iter().map(|table| table.lines.len()).sum();
                let share = shares.entry(format!("{lines}, {place}, {number}")).or_default();
                *share = [share[0] + read, share[1] + report.expected.len()];
                if let Some(first) = faults.first() {
                    wrong.push(format!(
                        "{seed} {missing:?} {lines}, {place}, {number}: {} faults, {first}\n",
                        faults.len()
                    ));
                    if asked("TELL", 0) > 1 {
                        println!("{source}");
                    }
                }
            }
        }
    }
    if asked("TELL", 0) > 0 {
        shares.iter().for_each(|(name, [read, all])| println!("{read} of {all} rows: {name}"));
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong[..wrong.len().min(60)].concat());
}
