//! A remark of an earlier copy goes with its finding, unless a person had a say in it.

use super::{checked, whole, written};
use crate::common::office::{Entry, entry, zip};
use crate::common::revisions::{entries, part, with_part};
use serde_json::{Value, json};
use std::path::PathBuf;

fn file(name: &str) -> Vec<u8> {
    std::fs::read(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/media/files").join(name)).unwrap()
}

/// The result as it is when the last findings are gone, and which they are.
fn fewer(result: &Value, gone: usize) -> (Value, Vec<Value>) {
    let mut fewer = result.clone();
    let findings = fewer["findings"].as_array_mut().unwrap();
    assert!(findings.len() > gone, "{findings:?}");
    let gone = findings.split_off(findings.len() - gone);
    fewer["coverage"]["skipped"] = json!([]);
    fewer["coverage"]["undecided"] = json!([]);
    (fewer, gone)
}

/// The parts of a package by name; numbers of boxes aside.
fn texts(bytes: &[u8]) -> Vec<(String, String)> {
    let text = |bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes);
        let unnumbered = |piece: &str| piece.trim_start_matches(|c: char| c.is_ascii_digit()).to_owned();
        text.split("_x0000_s").map(unnumbered).collect::<Vec<_>>().join("_x0000_s")
    };
    entries(bytes).into_iter().map(|one| (one.name, text(&one.bytes))).collect()
}

#[test]
fn with_its_finding() {
    for name in ["libreoffice.docx", "python-docx.docx", "libreoffice.xlsx", "openpyxl.xlsx"] {
        let source = file(name);
        let result = checked(&source);
        let copy = whole(&source, &result, &json!({}));
        for gone in [1, 2] {
            let (fewer, _) = fewer(&result, gone);
            let expected = whole(&source, &fewer, &json!({}));
            assert_ne!(copy, expected, "{name}");
            assert_eq!(texts(&whole(&copy, &fewer, &json!({}))), texts(&expected), "{name}: {gone}");
        }
    }
}

/// What the notes of a workbook say, each behind the address of its cell.
fn said(copy: &[u8]) -> Vec<String> {
    let comments = part(copy, "xl/comments1.xml");
    let without_tags =
        |note: &str| note.split('<').filter_map(|piece| Some(piece.split_once('>')?.1)).collect::<String>();
    let of_note = |note: &str| {
        let (address, rest) = note.split_once('"').unwrap();
        [address, " ", &without_tags(rest).replace("&#10;", "\n")].concat()
    };
    comments.split("<comment ref=\"").skip(1).map(of_note).collect()
}

/// A program that saves the workbook again makes runs of its own: one for all, or one for each script.
#[test]
fn from_a_workbook_that_another_program_saved() {
    const FONT: &str = "<r><rPr><sz val=\"11\"/></rPr><t ";
    const BETWEEN: &str = "</t></r><r><t xml:space=\"preserve\">";
    for name in ["libreoffice.xlsx", "openpyxl.xlsx"] {
        let source = file(name);
        let result = checked(&source);
        let copy = whole(&source, &result, &json!({}));
        let comments = part(&copy, "xl/comments1.xml").replace(BETWEEN, "");
        let runs = |text: &str| text.replace("，", &["，", BETWEEN].concat()).replace("<r><t ", FONT);
        let by_script = |text: &str| runs(text).replace("preserve\">\n", "preserve\">&#10;");
        for comments in [by_script(&comments), comments] {
            let saved = with_part(&copy, "xl/comments1.xml", &comments);
            let (fewer, _) = fewer(&result, 1);
            let (is, expected) = (said(&whole(&saved, &fewer, &json!({}))), said(&whole(&source, &fewer, &json!({}))));
            let differ: Vec<_> = is.iter().zip(&expected).filter(|(is, expected)| is != expected).take(1).collect();
            assert_eq!((is.len(), differ), (expected.len(), Vec::new()), "{name}");
        }
    }
}

/// Where the first remark goes, what a person wrote below it moves up.
#[test]
fn without_a_line_left_before_what_stays() {
    let source = file("libreoffice.xlsx");
    let result = checked(&source);
    let copy = whole(&source, &result, &json!({}));
    let (fewer, _) = fewer(&result, result["findings"].as_array().unwrap().len() - 1);
    let comments = part(&copy, "xl/comments1.xml").replace("</t></r></text>", "\n已与台账核对。</t></r></text>");
    let own = "</t></r><r><t>\n已与台账核对。</t></r></text>";
    for (how, comments) in [
        ("in its run", comments.clone()),
        ("in one of its own", comments.replace("\n已与台账核对。</t></r></text>", own)),
    ] {
        let notes = said(&whole(&with_part(&copy, "xl/comments1.xml", &comments), &fewer, &json!({})));
        let first = said(&with_part(&copy, "xl/comments1.xml", &comments));
        assert_eq!(notes.len(), first.len(), "{how}");
        let bare = notes.iter().filter(|note| note.split_once(' ').unwrap().1 == "已与台账核对。").count();
        assert!(bare > 0, "{how}: {notes:#?}");
        assert!(notes.iter().all(|note| !note.split_once(' ').unwrap().1.starts_with('\n')), "{how}: {notes:#?}");
    }
}

#[test]
fn from_a_page_with_its_finding() {
    let page = super::html::page();
    let result = checked(page.as_bytes());
    let copy = whole(page.as_bytes(), &result, &json!({}));
    for gone in 1..result["findings"].as_array().unwrap().len() {
        let (fewer, _) = fewer(&result, gone);
        let expected = String::from_utf8(whole(page.as_bytes(), &fewer, &json!({}))).unwrap();
        assert_eq!(String::from_utf8(whole(&copy, &fewer, &json!({}))).unwrap(), expected, "{gone}");
    }
}

/// What was not looked at again is not gone; nor is anything where only changes are to be written.
#[test]
fn not_where_it_is_not_known() {
    for source in [file("libreoffice.docx"), file("libreoffice.xlsx"), super::html::page().into_bytes()] {
        let result = checked(&source);
        let copy = whole(&source, &result, &json!({}));
        let (fewer, gone) = fewer(&result, 1);
        assert_eq!(whole(&copy, &fewer, &json!({"findings": "none"})), copy);
        for list in ["skipped", "undecided"] {
            let mut unsure = fewer.clone();
            unsure["coverage"][list] = json!([{"rule": gone[0]["rule"], "why": ""}]);
            assert_eq!(whole(&copy, &unsure, &json!({})), copy, "{list}");
        }
        let mut silent = fewer.clone();
        silent["coverage"].take();
        assert_eq!(whole(&copy, &silent, &json!({})), copy);
        assert_ne!(whole(&copy, &fewer, &json!({})), copy);
    }
}

const WORD: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

/// A copy whose last comment has a number for its paragraph, by which other parts speak of it: those parts.
fn spoken_of(copy: &[u8], said: [&str; 3]) -> Vec<u8> {
    let comments = part(copy, "word/comments.xml");
    let (before, last) = comments.split_at(comments.rfind("<w:p>").unwrap());
    let comments = [
        before,
        "<w:p w14:paraId=\"0000000A\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\">",
        &last["<w:p>".len()..],
    ]
    .concat();
    let copy = with_part(copy, "word/comments.xml", &comments);
    let mut parts: Vec<Entry> = entries(&copy).into_iter().map(|one| entry(&one.name, one.bytes)).collect();
    let relations = "word/_rels/document.xml.rels";
    let mut leads = String::new();
    for (name, inside) in ["commentsExtended", "commentsIds", "commentsExtensible"].into_iter().zip(said) {
        let text = format!("<x:{name} xmlns:x=\"urn:{name}\" {WORD}>{inside}</x:{name}>");
        parts.push(entry(&format!("word/{name}.xml"), text));
        leads += &format!(
            "<Relationship Id=\"{name}\" Type=\"http://schemas.microsoft.com/office/2011/relationships/{name}\" Target=\"{name}.xml\"/>"
        );
    }
    let text = part(&copy, relations).replace("</Relationships>", &[&leads, "</Relationships>"].concat());
    with_part(&zip(&parts), relations, &text)
}

const IDS: &str =
    "<x:commentId x:paraId=\"0000000B\" x:durableId=\"1\"/><x:commentId x:paraId=\"0000000A\" x:durableId=\"2\"/>";
const LASTING: &str = "<x:commentExtensible x:durableId=\"1\"/><x:commentExtensible x:durableId=\"2\"/>";

#[test]
fn with_what_other_parts_say_of_it() {
    let source = file("libreoffice.docx");
    let result = checked(&source);
    let (fewer, _) = fewer(&result, 1);
    let copy = whole(&source, &result, &json!({}));
    let said = "<x:commentEx x:paraId=\"0000000A\" x:done=\"0\"/><x:commentEx x:paraId=\"0000000B\" x:done=\"1\"/>";
    let after = whole(&spoken_of(&copy, [said, IDS, LASTING]), &fewer, &json!({}));
    let inside = |name: &str| {
        let text = part(&after, &format!("word/{name}.xml"));
        text[text.find('>').unwrap() + 1..text.rfind("</").unwrap()].to_owned()
    };
    let told = ["commentsExtended", "commentsIds", "commentsExtensible"].map(inside);
    let expected = [
        "<x:commentEx x:paraId=\"0000000B\" x:done=\"1\"/>",
        "<x:commentId x:paraId=\"0000000B\" x:durableId=\"1\"/>",
        "<x:commentExtensible x:durableId=\"1\"/>",
    ];
    assert_eq!(told, expected);
    let expected = whole(&source, &fewer, &json!({}));
    for name in ["word/comments.xml", "word/document.xml"] {
        assert_eq!(part(&after, name), part(&expected, name));
    }
}

/// An answer, a tick, a word behind it.
#[test]
fn not_where_a_person_had_a_say() {
    let source = file("libreoffice.docx");
    let result = checked(&source);
    let (fewer, gone) = fewer(&result, 1);
    let copy = whole(&source, &result, &json!({}));
    let mark = format!("〔勾稽 {} {}〕", gone[0]["rule"].as_str().unwrap(), gone[0]["key"].as_str().unwrap());
    let comments = part(&copy, "word/comments.xml");
    let document = part(&copy, "word/document.xml");
    let id = &comments[comments.rfind("<w:comment w:id=\"").unwrap() + "<w:comment w:id=\"".len()..];
    let reference = &*format!("<w:commentReference w:id=\"{}\"/>", &id[..id.find('"').unwrap()]);
    for (case, touched) in [
        spoken_of(&copy, ["<x:commentEx x:paraId=\"0000000A\" x:done=\"1\"/>", IDS, LASTING]),
        spoken_of(&copy, ["<x:commentEx x:paraId=\"0000000A\" x:paraIdParent=\"0000000B\"/>", IDS, LASTING]),
        spoken_of(&copy, ["<x:commentEx x:paraId=\"0000000C\" x:paraIdParent=\"0000000A\"/>", IDS, LASTING]),
        with_part(&copy, "word/comments.xml", &comments.replace(&mark, &[&*mark, "已核"].concat())),
        with_part(&copy, "word/comments.xml", &comments.replace(&mark, &mark.repeat(2))),
        // Spoken of twice.
        with_part(&copy, "word/document.xml", &document.replace(reference, &reference.repeat(2))),
    ]
    .into_iter()
    .enumerate()
    {
        let annotated = written(&touched, &fewer, &json!({}));
        assert_eq!((annotated.refused, annotated.unplaced), (None, vec![]));
        assert_eq!(texts(&annotated.file.unwrap()), texts(&touched), "{case}");
    }
}

/// In a workbook a note may hold words of others.
#[test]
fn from_a_note_that_others_wrote_on() {
    let source = file("libreoffice.xlsx");
    let result = checked(&source);
    let (fewer, gone) = fewer(&result, 1);
    let copy = whole(&source, &result, &json!({}));
    let name = entries(&copy).into_iter().map(|one| one.name).find(|name| name.contains("comments")).unwrap();
    let notes = part(&copy, &name);
    let words = gone[0]["message"].as_str().unwrap();
    let run = notes.find(words).and_then(|at| notes[..at].rfind("<r>")).unwrap();
    let own = "<r><t>请甲核对</t></r>";
    let touched = with_part(&copy, &name, &[&notes[..run], own, &notes[run..]].concat());
    let after = part(&whole(&touched, &fewer, &json!({})), &name);
    let end = notes[run..].find("</r>").unwrap() + "</r>".len();
    assert_eq!(after, [&notes[..run], own, &notes[run + end..]].concat());
}
