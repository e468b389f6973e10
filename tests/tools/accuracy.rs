//! `npm run accuracy`: how often the repair names the cells that are wrong, on made-up reports with mistakes by chance. Prints a
//! Markdown table and writes it into the README.
//!
//! Arguments: how many trials of each kind (1000), from which seed on (1), and, for a look at some kinds alone, a part of their names:
//! then nothing is written.

#![allow(clippy::print_stdout)]

#[path = "../common/mod.rs"]
mod common;

use common::score::{KINDS, SIZES, Score, every_cell, trial};
use std::time::Duration;

/// Between these lines of the README stands the table.
const MARKS: [&str; 2] = ["<!-- accuracy -->\n", "<!-- /accuracy -->"];
const FIGURES: i64 = 1000;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let number = |at: usize, default| arguments.get(at).map_or(default, |argument| argument.parse().expect("a number"));
    let (trials, from, part) = (number(0, 1000), number(1, 1), arguments.get(2));
    let library = common::library();
    let form = library.form("cn-2021").unwrap();
    let mut table = format!(
        "| {trials} trials each, from seed {from} | {} |\n| --- | --- | --- | --- |\n",
        SIZES.map(|(name, _)| name).join(" | ")
    );
    let mut row = |name: &str, scores: &dyn Fn(common::mistakes::Size) -> Vec<(Score, Duration)>| {
        let cells = SIZES.map(|(_, size)| cell(&scores(size)));
        let row = format!("| {name} | {} |\n", cells.join(" | "));
        print!("{row}");
        table += &row;
    };
    let figures: Vec<i64> = (0..FIGURES).chain([12_345, 999_999, 1_000_000]).collect();
    if part.is_none() {
        row("each of the 175 cells, any wrong figure", &|size| every_cell(form, size, &figures));
    }
    let is_looked_at = |name: &str| part.is_none_or(|part| name.contains(part.as_str()));
    for (name, mistake) in KINDS.into_iter().filter(|(name, _)| is_looked_at(name)) {
        row(name, &|size| (from..from + trials).map(|seed| trial(form, mistake, size, seed)).collect());
    }
    if part.is_none() {
        write(&table);
    }
}

/// First, among, `only` and not the truth, time at the median.
fn cell(scores: &[(Score, Duration)]) -> String {
    let count = |is: fn(&Score) -> bool| scores.iter().filter(|(score, _)| is(score)).count();
    let share = |is: fn(&Score) -> bool| format!("{:.1}", 100.0 * count(is) as f64 / scores.len() as f64);
    let mut times: Vec<f64> = scores.iter().map(|(_, time)| time.as_secs_f64() * 1e3).collect();
    times.sort_by(f64::total_cmp);
    let given_up = match count(|score| score.given_up) {
        0 => String::new(),
        many => format!(" ({many} given up)"),
    };
    format!(
        "{} / {} / {} · {:.2} ms{given_up}",
        share(|score| score.first),
        share(|score| score.among),
        count(|score| score.false_only),
        times[times.len() / 2],
    )
}

fn write(table: &str) {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let text = std::fs::read_to_string(path).expect("the README");
    let [(start, _), (end, _)] = MARKS.map(|mark| text.match_indices(mark).next().expect("a mark in the README"));
    let text = [&text[..start + MARKS[0].len()], table, &text[end..]].concat();
    std::fs::write(path, text).expect("the README can be written");
}
