//! OpenDocument texts: what is fuzzed is the XML in them, so that no time is lost on the archive.
#![no_main]

libfuzzer_sys::fuzz_target!(|parts: &str| {
    gouji_fuzz::archive(Some("application/vnd.oasis.opendocument.text"), parts, &["content.xml", "styles.xml"]);
});
