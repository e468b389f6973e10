//! Every finding on every real report beside the project, and what the verdict is: to be judged one by one.
//!
//! Arguments: names of samples, or parts of names; none: all. `--year-before` gives each report as its own last year's, a year
//! younger, so that the rules between years run.

#![allow(clippy::print_stdout)]

#[path = "../common/mod.rs"]
mod common;

use gouji::finding::Language;
use gouji::form::pack::Library;
use gouji::rules::{Settings, form_of, run};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (options, names): (Vec<_>, Vec<_>) = arguments.iter().partition(|argument| argument.starts_with("--"));
    let Some(folder) = common::shared() else { return };
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let library = everything_for_every_form();
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
}

/// The built-in forms, the older ones with the rules and phrases of the current one that they lack.
fn everything_for_every_form() -> Library {
    let mut forms = gouji::form::definitions();
    let current = forms[0].clone();
    for form in &mut forms[1..] {
        let lacks = |id: &String| form.rules.iter().all(|rule| rule.id != *id);
        let rules: Vec<_> =
            current.rules.iter().filter(|rule| lacks(&rule.id) && rule.code.is_some()).cloned().collect();
        form.rules.extend(rules);
        let lacks = |id: &String| form.phrases.iter().all(|phrases| phrases.id != *id);
        let phrases: Vec<_> = current.phrases.iter().filter(|one| lacks(&one.id)).cloned().collect();
        form.phrases.extend(phrases);
    }
    Library::open(forms).unwrap()
}
