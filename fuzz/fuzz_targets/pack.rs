//! Rule packs: taken whole, or refused with reasons.
#![no_main]

use gouji::json::Json;

libfuzzer_sys::fuzz_target!(|text: &str| {
    let Some(json) = Json::parse(text) else { return };
    let packs = Json::Object(vec![("rules".into(), Json::List(vec![json]))]);
    match gouji::input::options(&packs) {
        Ok(options) => assert!(options.library.forms().len() > 2),
        Err(reasons) => assert!(!reasons.is_empty()),
    }
});
