//! Rule packs: taken whole, or refused with reasons.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| {
    let Some(json) = gouji::input::tree(text) else { return };
    let packs = serde_json::json!({"rules": [json]});
    match gouji::input::options(&packs) {
        Ok(options) => assert!(options.library.forms().len() > 2),
        Err(reasons) => assert!(!reasons.is_empty()),
    }
});
