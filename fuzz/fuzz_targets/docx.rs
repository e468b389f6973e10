//! Word files: what is fuzzed is the XML in them, so that no time is lost on the archive.
#![no_main]

libfuzzer_sys::fuzz_target!(|parts: &str| {
    let others = [("numbering", "word/numbering.xml"), ("styles", "word/styles.xml")];
    gouji_fuzz::package(parts, "word/document.xml", &others);
});
