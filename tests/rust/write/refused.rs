//! What is not written, and misuse.

use super::{change, checked, written};
use crate::common::decode;
use crate::common::draft::Draft;
use crate::common::library;
use crate::common::office::{docx_of, docx_with, entry, replace, zip};
use crate::common::revisions::entries;
use gouji::write::{Source, annotate};
use serde_json::{Value, json};

fn draft() -> Vec<u8> {
    docx_of(&gouji::read::text(&Draft::distinct(&library().forms()[0].definition).html(), None))
}

fn with(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut all: Vec<_> = entries(&draft()).into_iter().map(|one| entry(&one.name, one.bytes)).collect();
    all.extend(parts.iter().map(|(name, text)| entry(name, *text)));
    zip(&all)
}

#[test]
fn says_why_a_file_is_not_written() {
    const RELATIONS: &str = "<Relationships><Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings\" Target=\"settings.xml\"/></Relationships>";
    let settings = |inside: &str| {
        let settings = format!(
            "<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{inside}</w:settings>"
        );
        with(&[("word/_rels/document.xml.rels", RELATIONS), ("word/settings.xml", &settings)])
    };
    let strict = {
        let mut parts = docx_with("<w:p><w:r><w:t>甲</w:t></w:r></w:p>", "", "");
        replace(
            &mut parts,
            "word/document.xml",
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        );
        zip(&parts)
    };
    let mimetype = |kind: &str| zip(&[entry("mimetype", format!("application/vnd.oasis.opendocument.{kind}"))]);
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("protected", settings("<w:documentProtection w:edit=\"readOnly\" w:enforcement=\"1\"/>"), "文档设有编辑保护"),
        ("signed", with(&[("_xmlsignatures/sig1.xml", "<a/>")]), "文件带有数字签名"),
        ("strict", strict, "文件是“严格 Open XML”格式"),
        ("pdf", b"%PDF-1.4".to_vec(), "版式文件不能写回"),
        ("ofd", zip(&[entry("OFD.xml", "<a/>")]), "版式文件不能写回"),
        ("rtf", b"{\\rtf1 x}".to_vec(), "这种格式不能写回。请在 Word"),
        ("odt", mimetype("text"), "这种格式不能写回。请在 Word"),
        ("ods", mimetype("spreadsheet"), "这种格式不能写回。请在 Excel"),
        ("csv", "规章,1,2,3\n".into(), "纯文本不能加批注和修订"),
        ("zip", zip(&[entry("a.docx", "x")]), "这种文件不能写回"),
        ("damaged", draft()[..2_000].to_vec(), "文件损坏或结构异常"),
    ];
    for (name, source, why) in cases {
        let annotated = written(&source, &checked(&source), &json!({}));
        let refused = annotated.refused.unwrap_or_default();
        assert!(annotated.file.is_none() && refused.starts_with(why), "{name}: {refused}");
    }
    // Not enforced: it is a draft like any other.
    let source = settings("<w:documentProtection w:edit=\"readOnly\" w:enforcement=\"0\"/>");
    assert_eq!(written(&source, &checked(&source), &json!({})).refused, None);
}

#[test]
fn macros_are_copied_and_told_of() {
    let source = with(&[("word/vbaProject.bin", "macro")]);
    let annotated = written(&source, &checked(&source), &json!({}));
    let told: Vec<_> = annotated.unplaced.iter().map(|left| (left.finding.clone(), left.change, left.why)).collect();
    assert_eq!(told, [(None, None, "文件含有宏，宏原样保留，未作检查。")]);
    assert_eq!(entries(&annotated.file.unwrap())[2].raw, entries(&source)[2].raw);
}

#[test]
fn says_why_something_has_no_place() {
    let source = draft();
    let result = checked(&source);
    let told = |result: &Value, options: Value| {
        let annotated = written(&source, result, &options);
        assert_eq!(annotated.refused, None, "{options}");
        let told: Vec<_> =
            annotated.unplaced.iter().map(|left| (left.finding.clone(), left.change, left.why)).collect();
        told
    };
    let gone = json!({"findings": ["0000000000000000"]});
    assert_eq!(told(&result, gone), [(Some("0000000000000000".to_owned()), None, "检查结果中没有这条问题。")]);
    let twice = json!({"findings": "none", "changes": [change("received", "person", json!(1)), change("received", "person", json!(2))]});
    assert_eq!(told(&result, twice), [(None, Some(1), "同一单元格给了两次修改，只写了第一次。")]);
    // The row of forms that print one for three is not there.
    let other = json!({"findings": "none", "changes": [change("other", "person", json!(1))]});
    assert_eq!(told(&result, other), [(None, Some(0), "文件中没有这个单元格。")]);
    // A result of another file.
    let mut others = result.clone();
    others["report"]["tables"]["applications"]["received"][0] = json!(5);
    let one = json!({"findings": "none", "changes": [change("received", "person", json!(1))]});
    assert_eq!(told(&others, one), [(None, Some(0), "检查结果与这份文件不符，请重新检查后再写。")]);
}

#[test]
fn misuse_is_told_with_its_place() {
    let source = draft();
    let result = checked(&source);
    let reasons = |result: &Value, options: Value| {
        annotate(Source::Bytes(&source), result, &options, decode).err().unwrap_or_default().join("; ")
    };
    for (options, reason) in [
        (
            json!({"finding": []}),
            "options: finding: unknown field `finding`, expected one of `findings`, `changes`, `author`, `date`, `read`",
        ),
        (json!({"findings": "some"}), "options: findings: keys, \"all\" or \"none\" are needed"),
        (
            json!({"date": "2025-02-30T00:00:00"}),
            "options: date: 2025-02-30T00:00:00 is no time like 2025-01-24T09:00:00",
        ),
        (json!({"author": null}), "options: author: null says nothing"),
        (json!({"read": {"lang": "fr"}}), "options: read: options: lang: fr is neither zh nor en"),
        (
            json!({"changes": [change("received", "nobody", json!(1))]}),
            "options: changes[0]: cell: applications.received.nobody is not known",
        ),
        (
            json!({"changes": [change("received", "person", json!([]))]}),
            "options: changes[0]: to: a figure, a text or null is needed",
        ),
        (
            json!({"changes": [{"cell": {"table": "applications", "row": "received"}, "to": 1}]}),
            "options: changes[0]: cell: column: a text is needed",
        ),
    ] {
        assert_eq!(reasons(&result, options), reason);
    }
    assert_eq!(reasons(&json!({}), json!({})), "result: findings: a list is needed");
    assert_eq!(
        reasons(&json!({"findings": [], "report": {"tables": {"x": {}}}}), json!({})),
        "result: report: tables: x is not known"
    );
}
