//! OFD files: what is fuzzed is the XML in them, so that no time is lost on the archive.
#![no_main]

libfuzzer_sys::fuzz_target!(|parts: &str| {
    let names = [
        "OFD.xml",
        "Doc_0/Document.xml",
        "Doc_0/PublicRes.xml",
        "Doc_0/Pages/Page_0/Content.xml",
        "Doc_0/Pages/Page_1/Content.xml",
    ];
    gouji_fuzz::archive(None, parts, &names);
});
