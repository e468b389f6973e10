//! The whole way from a source to its result, as the browser takes it.

// The archives of the tests; of the rest here is no use.
#[allow(dead_code)]
#[path = "../../tests/common/office.rs"]
mod office;

use gouji::date::Date;
use gouji::document::Document;
use gouji::finding::Language;
use gouji::form::pack::Library;
use gouji::read::{self, Medium};
use gouji::report::Report;
use gouji::write::Source;
use gouji::judge::Settings;
use serde_json::Value;

/// Checks a document to its last sentence; nothing in it may panic.
pub fn check(document: &Document) {
    let library = gouji::form::library();
    let (report, judgement) = gouji::check(document, &library, None, &Settings::default());
    for language in [Language::Zh, Language::En] {
        let result = gouji::result::result(&report, &judgement, &library, language).to_string();
        let back = gouji::input::tree(&result).expect("a result is JSON");
        let report = back.get("report").expect("a result has a report");
        if !report.is_null() {
            gouji::input::report(report, &library, None).expect("what a result gives is taken back");
        }
    }
}

/// Checks a file in every way that a caller may ask for.
pub fn whole(bytes: &[u8]) {
    let library = gouji::form::library();
    let media = [None, Some(Medium::Html), Some(Medium::Text), Some(Medium::Csv)];
    let text = std::str::from_utf8(bytes).ok();
    let of_bytes = media.map(|medium| Some(read::bytes::read(bytes, medium, decode)));
    let of_text = media.map(|medium| Some(read::text(text?, medium)));
    let mut seen: Vec<Document> = Vec::new();
    for document in of_bytes.into_iter().chain(of_text).flatten() {
        if !seen.contains(&document) {
            check_against_itself(&document, &library);
            seen.push(document);
        }
    }
}

/// Checks a document by every rule, those between years included, and what was read of it once more as a caller gives it back.
fn check_against_itself(document: &Document, library: &Library) {
    let report = gouji::recognise::recognise(document, library, None);
    let last = Report { year: report.year.map(|year| year - 1), ..report.clone() };
    let settings = Settings { last: Some(last), published: Date::parse("2025-02-01"), ..Settings::default() };
    let back = told(&report, library, &settings);
    let Some(json) = back.get("report").filter(|report| !report.is_null()) else { return };
    let given = gouji::input::report(json, library, None).expect("what a result gives is taken back");
    told(&given, library, &settings);
}

/// The result in both languages; gives one of them as it is read back.
fn told(report: &Report, library: &Library, settings: &Settings) -> Value {
    let judgement = gouji::judge::run(report, library, settings);
    let in_words = |language| gouji::result::result(report, &judgement, library, language).to_string();
    let [zh, en] = [Language::Zh, Language::En].map(in_words);
    assert!(gouji::input::tree(&en).is_some(), "a result is JSON");
    gouji::input::tree(&zh).expect("a result is JSON")
}

/// Writes a file back with all that was found and proposed, and what was read of it anew. What is given out the reader reads.
pub fn back(bytes: &[u8]) {
    let library = gouji::form::library();
    let document = read::bytes::read(bytes, None, decode);
    let (report, judgement) = gouji::check(&document, &library, None, &Settings::default());
    let result = gouji::result::result(&report, &judgement, &library, Language::Zh).to_string();
    let result: Value = serde_json::from_str(&result).expect("a result is JSON");
    let repair = result["repairs"].get(0).map_or(Value::Array(Vec::new()), |repair| repair["changes"].clone());
    let changes: Vec<Value> = repair.as_array().expect("changes are a list").iter().map(change).collect();
    let options = serde_json::json!({ "changes": changes });
    let written = gouji::write::annotate(Source::Bytes(bytes), &result, &options, decode).expect("what `check` gives is taken");
    if let Some(copy) = written.file {
        let again = read::bytes::read(&copy, None, decode);
        assert_eq!(again.blocks.is_empty(), document.blocks.is_empty(), "what was read is read again");
    }
    if result["report"]["form"].is_string() {
        gouji::write::compose(&result["report"], gouji::write::Medium::Docx).expect("a report that was read can be written");
    }
}

/// As the contract's `annotate` takes it.
fn change(of: &Value) -> Value {
    serde_json::json!({ "cell": of["cell"], "to": of["to"] })
}

/// Checks an office file that has these parts, the main one first, stored as they are. Of parts that are missing the file has none.
/// Where one leads to another is not fuzzed: the main part may call the others, of these kinds, by many names.
pub fn package(parts: &str, main: &str, others: &[(&str, &str)]) {
    const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let (folder, file) = main.split_once('/').expect("a part lies in a folder");
    let relations: String = (1..9)
        .flat_map(|id| others.iter().map(move |(kind, name)| (id, kind, name)))
        .map(|(id, kind, name)| {
            format!("<Relationship Id=\"rId{id}\" Type=\"{RELATIONS}/{kind}\" Target=\"/{name}\"/>")
        })
        .collect();
    let mut entries = vec![
        office::entry("_rels/.rels", office::root_relation(main)),
        office::entry(&format!("{folder}/_rels/{file}.rels"), format!("<Relationships>{relations}</Relationships>")),
    ];
    let names = [main].into_iter().chain(others.iter().map(|(_, name)| *name));
    entries.extend(names.zip(parts.split(BETWEEN)).map(|(name, part)| office::entry(name, part)));
    for entry in &mut entries {
        entry.stored = true;
    }
    check(&gouji::read::bytes::read(&office::zip(&entries), None, decode));
}

/// Checks an archive that has these parts under these names, stored as they are; of those that are missing it has none.
pub fn archive(mimetype: Option<&str>, parts: &str, names: &[&str]) {
    let mut entries: Vec<_> = mimetype.map(|text| office::entry("mimetype", text)).into_iter().collect();
    entries.extend(names.iter().zip(parts.split(BETWEEN)).map(|(name, part)| office::entry(name, part)));
    for entry in &mut entries {
        entry.stored = true;
    }
    check(&gouji::read::bytes::read(&office::zip(&entries), None, decode));
}

/// What stands between parts: the first is no character of XML.
const BETWEEN: &str = "\u{c}\n";

/// What `TextDecoder` does in the browser.
#[must_use]
pub fn decode(bytes: &[u8], name: &str) -> Option<String> {
    Some(encoding_rs::Encoding::for_label(name.as_bytes())?.decode_without_bom_handling(bytes).0.into_owned())
}
