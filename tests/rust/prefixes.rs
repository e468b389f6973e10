//! Names count by what they stand for: each program chooses its own prefixes, and may leave one out.

use crate::common::decode;
use crate::common::office::{Entry, entry, zip};
use crate::common::revisions::entries;
use crate::write::{change, checked, whole, written};
use gouji::document::Document;
use serde_json::json;

fn read(bytes: &[u8]) -> Document {
    gouji::read::bytes::read(bytes, None, decode)
}

fn file(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/media/files/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// A part in which every name has the prefix that this makes of its own; declared are those instead.
fn renamed(xml: &str, of: &dyn Fn(&str) -> String) -> String {
    let with = |prefix: &str, name: &str| if prefix.is_empty() { name.to_owned() } else { format!("{prefix}:{name}") };
    let name = |written: &str, is_element: bool| match written.split_once(':') {
        Some(("xmlns", prefix)) => match of(prefix) {
            own if own.is_empty() => "xmlns".to_owned(),
            own => format!("xmlns:{own}"),
        },
        Some(("xml", _)) => written.to_owned(),
        Some((prefix, name)) => with(&of(prefix), name),
        None if written == "xmlns" && !of("").is_empty() => format!("xmlns:{}", of("")),
        None if is_element && !written.is_empty() => with(&of(""), written),
        None => written.to_owned(),
    };
    let (mut text, mut rest) = (String::new(), xml);
    while let Some(start) = rest.find('<') {
        text.push_str(&rest[..start]);
        let end = start + rest[start..].find('>').unwrap() + 1;
        let tag = &rest[start..end];
        rest = &rest[end..];
        if tag.starts_with(['?', '!']) || tag[1..].starts_with(['?', '!']) {
            text.push_str(tag);
            continue;
        }
        // Outside of quotes; no value holds an angle.
        for (at, part) in tag.split('"').enumerate() {
            if at > 0 {
                text.push('"');
            }
            if at % 2 == 1 {
                text.push_str(part);
                continue;
            }
            let marks = |c: char| matches!(c, ' ' | '\n' | '\r' | '\t' | '<' | '>' | '/' | '=');
            let mut from = 0;
            for (mark, sign) in part.match_indices(marks).chain([(part.len(), "")]) {
                text.push_str(&name(&part[from..mark], part[..from].ends_with(['<', '/'])));
                text.push_str(sign);
                from = mark + sign.len();
            }
        }
    }
    text + rest
}

/// The file with names so in all its parts.
fn with_names(bytes: &[u8], of: &dyn Fn(&str) -> String) -> Vec<u8> {
    let part = |name: String, bytes: Vec<u8>| -> Entry {
        match String::from_utf8(bytes) {
            Ok(text) if name.rsplit_once('.').is_some_and(|(_, kind)| ["xml", "rels"].contains(&kind)) => {
                entry(&name, renamed(&text, of))
            }
            Ok(text) => entry(&name, text),
            Err(error) => entry(&name, error.into_bytes()),
        }
    };
    zip(&entries(bytes).into_iter().map(|one| part(one.name, one.bytes)).collect::<Vec<_>>())
}

const FILES: [&str; 10] = [
    "libreoffice.docx",
    "libreoffice-from-doc.docx",
    "python-docx.docx",
    "libreoffice.xlsx",
    "openpyxl.xlsx",
    "xlsxwriter.xlsx",
    "libreoffice.odt",
    "libreoffice.ods",
    "by-hand.ofd",
    "libreoffice-from-xls.xlsx",
];

#[test]
fn every_medium_reads_other_prefixes() {
    for name in FILES {
        let source = file(name);
        let expected = read(&source);
        assert!(!expected.blocks.is_empty(), "{name}");
        // Each another, with one where there was none.
        assert_eq!(read(&with_names(&source, &|prefix| format!("ns{prefix}"))), expected, "{name}");
        // And none for those of the main parts.
        for main in ["w", "office", "ofd", "table"] {
            let without = |prefix: &str| match prefix {
                "" => "old".to_owned(),
                prefix if prefix == main => String::new(),
                other => other.to_owned(),
            };
            assert_eq!(read(&with_names(&source, &without)), expected, "{name} without {main}");
        }
    }
}

#[test]
fn what_is_written_has_the_prefixes_of_the_file() {
    for name in FILES.into_iter().filter(|name| name.ends_with('x')) {
        let source = with_names(&file(name), &|prefix| format!("ns{prefix}"));
        let result = checked(&source);
        let copy = whole(&source, &result, &json!({"changes": [change("received", "person", json!(12))]}));
        let again = checked(&copy);
        assert_eq!(again["report"]["tables"]["applications"]["received"][0], 12, "{name}");
        let told = whole(&source, &result, &json!({}));
        assert!(whole(&told, &checked(&told), &json!({})) == told, "{name}: nothing twice");
    }
    // Without a prefix there is none for what is to be written.
    let bare = with_names(&file("python-docx.docx"), &|prefix| {
        if prefix == "w" { String::new() } else { format!("ns{prefix}") }
    });
    let annotated = written(&bare, &checked(&bare), &json!({}));
    let told = "文件不是 Word 或 WPS 的通常写法，不能写回。请在 Word 或 WPS 中打开，另存为 .docx 后重试。";
    assert_eq!((annotated.file, annotated.refused), (None, Some(told)));
}

/// Flat files, and texts for other programs, by what they declare.
#[test]
fn flat_files_are_told_by_their_names() {
    for (root, kind) in [
        ("<o:document xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\">", "ODF"),
        ("<document xmlns=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\">", "ODF"),
        ("<ss:Workbook xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">", "Excel XML"),
        ("<文:UOF xmlns:文=\"http://schemas.uof.org/cn/2003/uof\">", "UOF"),
    ] {
        let document = gouji::read::text(&format!("<?xml version=\"1.0\"?>\n{root}<p>甲</p>"), None);
        let told = matches!(document.notes[..], [gouji::document::Note::NotText { kind: found, .. }] if found == kind);
        assert!(told && document.blocks.is_empty(), "{root}: {document:?}");
    }
}
