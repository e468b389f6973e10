//! Excel files: what is fuzzed is the XML in them, so that no time is lost on the archive.
#![no_main]

libfuzzer_sys::fuzz_target!(|parts: &str| {
    let others = [
        ("worksheet", "xl/worksheets/sheet1.xml"),
        ("sharedStrings", "xl/sharedStrings.xml"),
        ("styles", "xl/styles.xml"),
    ];
    gouji_fuzz::package(parts, "xl/workbook.xml", &others);
});
