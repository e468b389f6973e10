//! A digest of every `Result`, with its name: what a change that should change nothing is held against.
//!
//! Reports: the samples beside the project, with and without a report of the year before, in both languages, and the fixtures of
//! the tests. `-- NAME…` gives only those whose names contain one, `--whole` the results themselves.

#![allow(clippy::print_stdout)]

#[path = "../common/mod.rs"]
mod common;

use gouji::finding::Language;
use gouji::judge::{Settings, run};
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
    for path in paths {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if names.is_empty() || names.iter().any(|part| name.contains(part.as_str())) {
            give(&name, &std::fs::read(&path).unwrap(), whole);
        }
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file()).collect()
}

fn give(name: &str, bytes: &[u8], whole: bool) {
    let library = common::library();
    let report = common::recognise(&library, bytes);
    let mut before = report.clone();
    before.year = report.year.map(|year| year - 1);
    for (kind, last) in [("alone", None), ("with-last", Some(before))] {
        let judgement = run(&report, &library, &Settings { last, ..Settings::default() });
        for (tag, language) in [("zh", Language::Zh), ("en", Language::En)] {
            let result = gouji::result::result(&report, &judgement, &library, language).to_string();
            let told = if whole { result } else { gouji::digest::sha256([result]) };
            println!("{name} {kind} {tag} {told}");
        }
    }
}
