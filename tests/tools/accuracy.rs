//! How often the repair names the cells that are wrong, on made-up reports with mistakes by chance: a Markdown table.
//!
//! Arguments: how many trials of each kind (1000), and from which seed on (1).

#![allow(clippy::print_stdout)]

#[path = "../common/mod.rs"]
mod common;

use common::mistakes::{Mistake, Size, make, report};
use common::score::{Score, score};
use std::time::Instant;

const KINDS: [(&str, Mistake); 12] = [
    ("one typing error", Mistake::Typing(1)),
    ("two typing errors", Mistake::Typing(2)),
    ("three typing errors", Mistake::Typing(3)),
    ("one wrong figure", Mistake::Arbitrary(1)),
    ("two wrong figures", Mistake::Arbitrary(2)),
    ("three wrong figures", Mistake::Arbitrary(3)),
    ("stale total", Mistake::StaleTotal),
    ("misclassified applicant", Mistake::Misclassified),
    ("neighbours swapped", Mistake::Swapped),
    ("row shifted", Mistake::Shifted),
    ("last year's row copied", Mistake::Copied),
    ("table four, one typing error", Mistake::Disputes),
];

fn main() {
    let mut arguments = std::env::args().skip(1).map(|argument| argument.parse().expect("a number"));
    let (trials, from) = (arguments.next().unwrap_or(1000), arguments.next().unwrap_or(1));
    let library = common::library();
    let form = library.form("cn-2021").unwrap();
    println!("{trials} trials each, from seed {from}\n");
    println!(
        "| report | mistake | truth first | among the proposals | `only`, yet not the truth | proposals, median | given up | median ms | slowest ms |"
    );
    println!("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    for (name, size) in [("city", Size::City), ("county", Size::County), ("nearly empty", Size::Empty)] {
        for (words, mistake) in KINDS {
            let table = if mistake == Mistake::Disputes { "disputes" } else { "applications" };
            let mut scores: Vec<Score> = Vec::new();
            let mut times: Vec<f64> = Vec::new();
            for seed in from..from + trials {
                let (_, wrong, truth) = make(mistake, size, seed);
                let report = report(&form.definition, table, &wrong);
                let start = Instant::now();
                let explained = gouji::repair::explain(&report, form);
                times.push(start.elapsed().as_secs_f64() * 1e3);
                scores.push(score(&explained, &truth));
            }
            times.sort_by(f64::total_cmp);
            let share = |is: fn(&Score) -> bool| {
                let count = scores.iter().filter(|score| is(score)).count();
                format!("{:.1} %", 100.0 * count as f64 / scores.len() as f64)
            };
            let mut proposals: Vec<usize> = scores.iter().map(|score| score.proposals).collect();
            proposals.sort_unstable();
            println!(
                "| {name} | {words} | {} | {} | {} | {} | {} | {:.3} | {:.1} |",
                share(|score| score.first),
                share(|score| score.among),
                scores.iter().filter(|score| score.false_only).count(),
                proposals[proposals.len() / 2],
                scores.iter().filter(|score| score.given_up).count(),
                times[times.len() / 2],
                times[times.len() - 1],
            );
        }
    }
}
