//! The whole way from a source to its result, as the browser takes it.

use gouji::document::Document;
use gouji::finding::Language;
use gouji::rules::Settings;

/// Checks a document to its last sentence; nothing in it may panic.
pub fn check(document: &Document) {
    let library = gouji::form::library();
    let (report, judgement) = gouji::check(document, &library, None, &Settings::default());
    for language in [Language::Zh, Language::En] {
        let result = gouji::result::result(&report, &judgement, &library, language).to_string();
        let back = gouji::json::Json::parse(&result).expect("a result is JSON");
        let report = back.get("report").expect("a result has a report");
        if *report != gouji::json::Json::Null {
            gouji::input::report(report, &library, None).expect("what a result gives is taken back");
        }
    }
}

/// What `TextDecoder` does in the browser.
#[must_use]
pub fn decode(bytes: &[u8], name: &str) -> Option<String> {
    Some(encoding_rs::Encoding::for_label(name.as_bytes())?.decode_without_bom_handling(bytes).0.into_owned())
}
