//! A digest of every `Result`, with its name: what a change that should change nothing is held against.
//!
//! Reports: the samples beside the project and the fixtures of the tests, in both languages: alone, with themselves as last year's
//! report, and with the report given before as that. `-- NAME…` gives only those whose names contain one, `--whole` the results
//! themselves.

#![allow(clippy::print_stdout)]

#[path = "../common/mod.rs"]
mod common;

use gouji::finding::Language;
use gouji::judge::{Settings, run};
use gouji::report::Report;
use std::path::{Path, PathBuf};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (options, names): (Vec<_>, Vec<_>) = arguments.iter().partition(|argument| argument.starts_with("--"));
    let whole = options.iter().any(|option| *option == "--whole");
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let mut paths: Vec<PathBuf> = common::shared().into_iter().collect();
    paths.extend(["reports", "media/files", "texts"].map(|folder| tests.join(folder)));
    let mut paths: Vec<PathBuf> = paths.iter().flat_map(|folder| files(folder)).collect();
    paths.sort();
    let mut other = None;
    for path in paths {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if names.is_empty() || names.iter().any(|part| name.contains(part.as_str())) {
            other = Some(give(&name, &std::fs::read(&path).unwrap(), other, whole));
        }
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file()).collect()
}

/// Tells the results of a report, and gives it.
fn give(name: &str, bytes: &[u8], other: Option<Report>, whole: bool) -> Report {
    let library = common::library();
    let report = common::recognise(&library, bytes);
    let before = |one: Report| Report { year: report.year.map(|year| year - 1), agency: report.agency.clone(), ..one };
    let lasts = [("alone", None), ("with-last", Some(report.clone())), ("with-other", other)];
    for (kind, last) in lasts {
        let judgement = run(&report, &library, &Settings { last: last.map(before), ..Settings::default() });
        for (tag, language) in [("zh", Language::Zh), ("en", Language::En)] {
            let result = gouji::result::result(&report, &judgement, &library, language).to_string();
            let told = if whole { result } else { gouji::digest::sha256([result]) };
            println!("{name} {kind} {tag} {told}");
        }
    }
    report
}
