//! Made-up reports with mistakes by chance, as JSON for `npm run bench`: by kind of mistake a list of reports.

#![allow(clippy::print_stdout)]

#[path = "../common/mod.rs"]
mod common;

use common::mistakes::{Mistake, Size, make, report};

const REPORTS: u64 = 400;

fn main() {
    let library = common::library();
    let form = &library.form("cn-2021").unwrap().definition;
    let kinds = [
        ("no error", None, REPORTS),
        ("1 error", Some(Mistake::Typing(1)), REPORTS),
        ("2 errors", Some(Mistake::Typing(2)), REPORTS),
        ("3 errors", Some(Mistake::Typing(3)), REPORTS),
        ("hopeless", Some(Mistake::Arbitrary(24)), 20),
    ];
    let kind = |(name, mistake, reports): (&str, Option<Mistake>, u64)| {
        let one = |seed: u64| {
            let (right, wrong, _) = make(mistake.unwrap_or(Mistake::Typing(1)), Size::City, seed);
            let figures = if mistake.is_some() { wrong } else { right };
            gouji::result::report(&report(form, "applications", &figures), form).to_string()
        };
        format!("{name:?}: [{}]", (1..=reports).map(one).collect::<Vec<String>>().join(","))
    };
    println!("{{{}}}", kinds.map(kind).join(","));
}
