//! What several tests need: the built-in forms, a source read to a report, the folder with real reports.

#![allow(clippy::print_stdout, dead_code, unreachable_pub)]

pub mod chance;
pub mod converted;
pub mod draft;
pub mod filling;
pub mod heard;
pub mod layout;
pub mod media;
pub mod mistakes;
pub mod office;
#[cfg(feature = "every-medium")]
pub mod paper;
pub mod revisions;
pub mod score;
pub mod spoken;

use gouji::finding::{Finding, Language, Skip};
use gouji::form::pack::Library;
use gouji::judge::{Judgement, Settings, form_of, run};
use gouji::report::{Line, Report, Value};
use std::path::PathBuf;

/// The built-in forms.
#[must_use]
pub fn library() -> Library {
    Library::clone(&gouji::form::library())
}

/// Bytes to a report, as the browser does it.
#[must_use]
pub fn recognise(library: &Library, bytes: &[u8]) -> Report {
    let document = gouji::read::bytes::read(bytes, None, decode);
    gouji::recognise::recognise(&document, library, None)
}

/// What one rule finds in a page: each finding's severity, sentence and, behind it, its quote. The English sentence has to be whole.
#[must_use]
pub fn found(rule: &str, page: &str, settings: &Settings) -> Vec<String> {
    let library = library();
    let report = recognise(&library, page.as_bytes());
    let form = &form_of(&report, &library).definition;
    let findings = run(&report, &library, settings).findings.into_iter().filter(|finding| finding.rule == rule);
    let told = |finding: Finding| {
        let english = finding.sentence(form, Language::En);
        assert!(english.len() > 10 && english.ends_with(['.', '。']) && !english.contains(['{', '}']), "{english}");
        let quote =
            finding.quote.as_ref().map_or(String::new(), |quote| format!("〔{}：{}〕", quote.section, quote.text));
        format!("{:?} {}{quote}", finding.severity, finding.sentence(form, Language::Zh))
    };
    findings.map(told).collect()
}

/// Why a rule did not run on a page.
#[must_use]
pub fn skipped(rule: &str, page: &str, settings: &Settings) -> Option<Skip> {
    let library = library();
    let judgement = run(&recognise(&library, page.as_bytes()), &library, settings);
    judgement.coverage.skipped.into_iter().find(|(id, _)| id == rule).map(|(_, why)| why)
}

/// A page with one thing changed.
#[must_use]
pub fn changed(page: &str, from: &str, to: &str) -> String {
    let changed = page.replace(from, to);
    assert_ne!(changed, page, "{from}");
    changed
}

/// What `TextDecoder` does in the browser.
#[must_use]
pub fn decode(bytes: &[u8], name: &str) -> Option<String> {
    Some(encoding_rs::Encoding::for_label(name.as_bytes())?.decode_without_bom_handling(bytes).0.into_owned())
}

/// The values of a row as the contract's JSON.
#[must_use]
pub fn values(line: &Line) -> serde_json::Value {
    let value = |value: &Value| match value {
        Value::Blank => serde_json::Value::Null,
        Value::Figure(amount) => serde_json::from_str(&amount.to_string()).unwrap(),
        Value::Text(text) => serde_json::Value::from(text.as_str()),
    };
    line.entries.iter().map(|entry| value(&entry.value)).collect()
}

/// Each finding in a line: whether another explains it, its rule, how bad it is, and its sentence.
#[must_use]
pub fn told(judgement: &Judgement, library: &Library) -> Vec<String> {
    let form = &library.forms()[0].definition;
    let one = |finding: &Finding| {
        let member = if finding.group.is_some() { "↳ " } else { "" };
        format!("{member}{} {:?} {}", finding.rule, finding.severity, finding.sentence(form, Language::Zh))
    };
    judgement.findings.iter().map(one).collect()
}

/// The folder with real reports, or a word that it is skipped.
#[must_use]
pub fn shared() -> Option<PathBuf> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let folder = std::env::var_os("GOUJI_SHARED").map_or(beside, PathBuf::from).join("samples");
    if !folder.is_dir() {
        println!("skipped: no real reports at {}", folder.display());
        return None;
    }
    Some(folder)
}
