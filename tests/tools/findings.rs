//! Every finding on every real report beside the project, and what the verdict is: to be judged one by one.
//!
//! Arguments: names of samples, or parts of names; none: all. `--year-before` gives each report as its own last year's, a year
//! younger, so that the rules between years run. `--table`: only which rules find something in which samples, as JSON for the
//! rule reference (`www/rules/samples.json`).

#![allow(clippy::print_stdout)]

#[path = "../common/mod.rs"]
mod common;

use gouji::finding::Language;
use gouji::judge::{Settings, form_of, run};
use std::collections::BTreeMap;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (options, names): (Vec<_>, Vec<_>) = arguments.iter().partition(|argument| argument.starts_with("--"));
    let Some(folder) = common::shared() else { return };
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let library = common::library();
    let mut table: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for path in paths {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let asked = names.is_empty() || names.iter().any(|part| name.contains(part.as_str()));
        if !asked || !["txt", "html", "docx"].iter().any(|ending| name.ends_with(ending)) {
            continue;
        }
        let report = common::recognise(&library, &std::fs::read(&path).unwrap());
        let mut last = report.clone();
        last.year = report.year.map(|year| year - 1);
        let last = options.iter().any(|option| *option == "--year-before").then_some(last);
        let judgement = run(&report, &library, &Settings { last, ..Settings::default() });
        let form = &form_of(&report, &library).definition;
        if options.iter().any(|option| *option == "--table") {
            for finding in judgement.findings {
                let samples = table.entry(finding.rule).or_default();
                let name = name.split('.').next().unwrap().to_owned();
                if !samples.contains(&name) {
                    samples.push(name);
                }
            }
            continue;
        }
        println!("## {name}: {:?}, {} {:?}", judgement.verdict, report.agency.as_deref().unwrap_or("?"), report.year);
        for finding in &judgement.findings {
            let quote = finding
                .quote
                .as_ref()
                .map_or(String::new(), |quote| format!("  〔{}：{}〕", quote.section, quote.text));
            let sentence = finding.sentence(form, Language::Zh);
            println!("- {} {:?} {sentence}{quote}", finding.rule, finding.severity);
        }
        println!();
    }
    if !table.is_empty() {
        let of_rule = |samples: &Vec<String>| serde_json::Value::from(samples.join(", "));
        let rules: serde_json::Map<_, _> =
            table.iter().map(|(rule, samples)| (rule.clone(), of_rule(samples))).collect();
        println!("{}", serde_json::to_string_pretty(&serde_json::json!({ "rules": rules })).unwrap());
    }
}
