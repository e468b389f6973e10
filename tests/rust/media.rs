//! One report in the files of real programs and on their clipboards: the whole `Report` is the same from every medium.
//!
//! See `tests/media/README.md`.

use crate::common::{decode, library};
use gouji::finding::Language;
use gouji::judge::{Settings, Verdict};
use std::path::PathBuf;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/media")
}

/// What must be read of every file, made from the figures and not by reading.
fn expected() -> serde_json::Value {
    serde_json::from_str(&std::fs::read_to_string(folder().join("expected.json")).unwrap()).unwrap()
}

/// The report as JavaScript gets it, but for where things are printed.
fn report(name: &str, bytes: &[u8]) -> serde_json::Value {
    let library = library();
    let document = gouji::read::bytes::read(bytes, None, decode);
    assert_eq!(document.notes, [], "{name}");
    let (report, judgement) = gouji::check(&document, &library, None, &Settings::default());
    assert_eq!((&report.unread[..], judgement.verdict), (&[][..], Verdict::Fail), "{name}");
    let result = gouji::result::result(&report, &judgement, &library, Language::Zh);
    let mut report = serde_json::to_value(&result).unwrap()["report"].take();
    report.as_object_mut().unwrap().remove("origins");
    report
}

#[test]
fn every_medium_gives_the_same_report() {
    let mut names: Vec<String> = std::fs::read_dir(folder().join("files"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    // What only the second build reads.
    let endings = [".doc", ".xls", ".rtf", ".odt", ".ods", ".pdf", ".ofd"];
    let of_every = |name: &&String| endings.iter().any(|ending| name.ends_with(ending));
    assert_eq!(names.iter().filter(|name| !of_every(name)).count(), 17);
    names.retain(|name| cfg!(feature = "every-medium") || !of_every(&name));
    let differ =
        |name: &&String| report(name, &std::fs::read(folder().join("files").join(name)).unwrap()) != expected();
    assert_eq!(names.iter().filter(differ).collect::<Vec<_>>(), Vec::<&String>::new());
}

/// Windows puts lines of offsets before a page on its clipboard; some programs hand them on.
#[test]
fn the_clipboard_of_windows_as_it_is() {
    let page = std::fs::read_to_string(folder().join("files/word-clipboard.html")).unwrap();
    let lines = |start: usize, end: usize| {
        format!(
            "Version:0.9\r\nStartHTML:{start:010}\r\nEndHTML:{end:010}\r\nStartFragment:{:010}\r\nEndFragment:{:010}\r\nSourceURL:file:///C:/a.docx\r\n",
            start + page.find("<!--StartFragment-->").unwrap() + 20,
            start + page.find("<!--EndFragment-->").unwrap(),
        )
    };
    let start = lines(0, 0).len();
    let raw = lines(start, start + page.len()) + &page;
    assert_eq!(report("raw", raw.as_bytes()), expected());
    // A report that talks of it is a report.
    let told = "<p>Version:0.9 StartHTML:1</p>";
    let text = |source: &str| gouji::read::text(source, None).blocks;
    assert_eq!(text(told), [gouji::document::Block::Paragraph("Version:0.9 StartHTML:1".into())]);
}
