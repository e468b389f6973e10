//! Reports that a caller gives back.
#![no_main]

use gouji::finding::Language;
use gouji::judge::{self, Settings};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let library = gouji::form::library();
    let Some(Ok(report)) = gouji::input::tree(text).map(|json| gouji::input::report(&json, &library, None)) else { return };
    let judgement = judge::run(&report, &library, &Settings::default());
    let result = gouji::result::result(&report, &judgement, &library, Language::Zh).to_string();
    assert!(gouji::input::tree(&result).is_some());
});
