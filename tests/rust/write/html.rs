//! Pages written back.

use super::{change, checked, read, whole, written};
use crate::common::draft::Draft;
use crate::common::office::escape;
use crate::common::{decode, library};
use gouji::write::{Source, annotate};
use serde_json::{Value, json};
use std::path::PathBuf;

pub(super) fn page() -> String {
    Draft::distinct(&library().forms()[0].definition).html()
}

/// The page with what was inserted and without what was deleted, or as it was; marks are taken out.
fn settled(page: &str, accept: bool) -> String {
    let mut text = String::new();
    let (dropped, opened) = if accept { ("del", "ins") } else { ("ins", "del") };
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        let end = at + rest[at..].find('>').unwrap() + 1;
        let tag = &rest[at..end];
        let name = tag.trim_start_matches(['<', '/']).split([' ', '>']).next().unwrap();
        text.push_str(&rest[..at]);
        rest = &rest[end..];
        if name == dropped && !tag.starts_with("</") {
            rest = rest.split_once(&format!("</{dropped}>")).unwrap().1;
        } else if name != opened && name != "mark" {
            text.push_str(tag);
        }
    }
    text + rest
}

#[test]
fn a_page_comes_back_with_changes_and_marks() {
    let page = page();
    let result = checked(page.as_bytes());
    let changes = json!([
        change("received", "person", json!(12)),
        change("denied.law", "total", json!(345)),
        change("carried_out", "legal", Value::Null),
    ]);
    let copy = whole(page.as_bytes(), &result, &json!({"changes": changes}));
    let copy = String::from_utf8(copy).unwrap();
    let of_text = annotate(Source::Text(&page), &result, &json!({"changes": changes}), decode).unwrap();
    assert_eq!(of_text.file.as_deref(), Some(copy.as_bytes()));
    assert_eq!(settled(&copy, false), page);
    let figure = |row: &str, column: usize| result["report"]["tables"]["applications"][row][column].to_string();
    let expected = [("received", 0, "12"), ("denied.law", 6, "345"), ("carried_out", 4, "")].iter().fold(
        page.clone(),
        |page, (row, column, text)| {
            page.replace(&format!("<td>{}</td>", figure(row, *column)), &format!("<td>{text}</td>"))
        },
    );
    assert_eq!(settled(&copy, true), expected);
    for finding in result["findings"].as_array().unwrap() {
        let title = format!("<mark title=\"{}\" ", escape(finding["message"].as_str().unwrap()));
        assert!(copy.contains(&title), "{title}");
    }
    // Nothing is put in twice, and nobody is told of what we have struck out.
    let again = checked(copy.as_bytes());
    assert_eq!(again["report"]["notes"], result["report"]["notes"]);
    assert_eq!(read(copy.as_bytes()).notes, vec![]);
    assert_eq!(read(copy.replace(" data-gouji>", ">").as_bytes()).notes, [gouji::document::Note::Hidden]);
    let keys = result["findings"].as_array().unwrap().iter().map(|finding| finding["key"].clone());
    assert!(keys.clone().count() > 3);
    let mut first = result.clone();
    first["report"] = again["report"].clone();
    assert_eq!(whole(copy.as_bytes(), &first, &json!({"changes": changes})), copy.as_bytes());
}

/// However a figure stands in its cell.
#[test]
fn a_figure_however_it_is_written() {
    let page = page();
    let result = checked(page.as_bytes());
    let cell = format!("<td>{}</td>", result["report"]["tables"]["applications"]["granted"][2]);
    for (inside, expected) in [
        ("1234", "<DEL>1234</del><ins>77</ins>"),
        ("1<b>23</b>4", "<DEL>1</del><b><DEL>23</del></b><DEL>4</del><ins>77</ins>"),
        (" 1234 件", " <DEL>1234</del><ins>77</ins> 件"),
        ("<p class=x>1234</p>\n<p>&nbsp;</p>", "<p class=x><DEL>1234</del><ins>77</ins></p>\n<p>&nbsp;</p>"),
        ("12&#51;4", "<DEL>12&#51;4</del><ins>77</ins>"),
        ("1234<sup>2</sup>", "<DEL>1234</del><ins>77</ins><sup>2</sup>"),
        ("<s>99</s>1234", "<s>99</s><DEL>1234</del><ins>77</ins>"),
        ("<span style='display:none'>5</span>1234", "<span style='display:none'>5</span><DEL>1234</del><ins>77</ins>"),
        ("", "<ins>77</ins>"),
        ("<p>&nbsp;</p>", "<ins>77</ins><p>&nbsp;</p>"),
        ("／", "<DEL>／</del><ins>77</ins>"),
        ("<!-- x --><del>9</del>１２", "<!-- x --><del>9</del><DEL>１２</del><ins>７７</ins>"),
    ] {
        let source = page.replace(&cell, &format!("<td>{inside}</td>"));
        let options = json!({"findings": "none", "changes": [change("granted", "research", json!(77))]});
        let copy = whole(source.as_bytes(), &checked(source.as_bytes()), &options);
        assert_eq!(
            String::from_utf8(copy).unwrap(),
            page.replace(&cell, &format!("<td>{expected}</td>").replace("<DEL>", "<del data-gouji>"))
        );
    }
}

/// What is shown by a field is no text of the page: a remark stands around the field, and nothing is written beside it.
#[test]
fn a_field_is_marked_and_left_as_it_is() {
    let page = page();
    let cell = format!("<td>{}</td>", checked(page.as_bytes())["report"]["tables"]["applications"]["granted"][2]);
    let options = json!({"changes": [change("granted", "research", json!(77))]});
    for (inside, expected) in [
        ("<input value=1234>", "<ALL><input value=1234></mark>"),
        ("<p><INPUT\nid=a /></p>", "<p><ALL><INPUT\nid=a /></mark></p>"),
        ("<input value=''>", "<ALL><input value=''></mark>"),
        ("<input type=hidden value=9><input value=1234>", "<input type=hidden value=9><MARK><input value=1234></mark>"),
        ("<span><input value=1234></span>", "<span><MARK><input value=1234></mark></span>"),
        ("<DIV class='a'>\n <input value=1234>\n</DIV>", "<DIV class='a'>\n <ALL><input value=1234></mark>\n</DIV>"),
        ("<textarea>1234</textarea>", "<ALL><textarea>1234</textarea></mark>"),
        (
            "<select><option>1<option selected>1234</select>",
            "<ALL><select><option>1<option selected>1234</select></mark>",
        ),
        ("<select><option></option></select>", "<ALL><select><option></option></select></mark>"),
        (
            "<input style='display:none' value=9>",
            "<BLANK>&nbsp;</mark><ins>77</ins><input style='display:none' value=9>",
        ),
    ] {
        let source = page.replace(&cell, &format!("<td>{inside}</td>"));
        let mut result = checked(source.as_bytes());
        let finding = json!({
            "rule": "X", "severity": "error", "message": "甲", "key": "k",
            "cells": [{"table": "applications", "row": "granted", "column": "research"}],
        });
        result["findings"] = json!([finding]);
        result["coverage"]["undecided"] = json!([]);
        let annotated = written(source.as_bytes(), &result, &options);
        let is_written = inside.contains("display:none");
        assert_eq!(annotated.unplaced.len(), usize::from(!is_written), "{inside}");
        let marked = "<mark title=\"甲\" data-gouji=\"X k\" style=\"outline:3px solid #f5c400\">";
        let expected = expected.replace("<MARK>", marked);
        let expected = expected.replace("<ALL>", &marked.replace("outline", "display:block;outline"));
        let expected = expected.replace("<BLANK>", "<mark title=\"甲\" data-gouji=\"X k\">");
        let copy = String::from_utf8(annotated.file.unwrap()).unwrap();
        assert_eq!(copy, page.replace(&cell, &format!("<td>{expected}</td>")));
        // With its finding the mark goes, and the page is what it was.
        result["findings"] = json!([]);
        if !is_written {
            assert_eq!(whole(copy.as_bytes(), &result, &json!({})), source.as_bytes());
        }
    }
}

#[test]
fn an_encoding_becomes_utf8_and_the_page_says_so() {
    let page = page();
    for (head, expected, mark) in [
        ("<meta charset=gb2312>", "<meta charset=utf-8>", ""),
        (
            "<META http-equiv=Content-Type content=\"text/html; charset=GBK\">",
            "<META http-equiv=Content-Type content=\"text/html; charset=utf-8\">",
            "",
        ),
        ("<?xml version=\"1.0\" encoding='gb18030'?>", "<?xml version=\"1.0\" encoding='utf-8'?>", ""),
        ("<meta name=charset>", "<meta name=charset>", "\u{feff}"),
    ] {
        let source = [head, &page].concat();
        let bytes = encoding_rs::GBK.encode(&source).0;
        let copy = whole(&bytes, &checked(&bytes), &json!({"findings": "none"}));
        assert_eq!(String::from_utf8(copy.clone()).unwrap(), [mark, expected, &page].concat());
        assert_eq!(read(&copy), read(&bytes));
    }
}

/// What editors, Word and others put on the clipboard and save.
#[test]
fn pages_of_several_hands() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/media/files");
    for name in [
        "chromium-clipboard.html",
        "et-clipboard.html",
        "excel-clipboard.html",
        "libreoffice-calc.html",
        "libreoffice-writer.html",
        "page.html",
        "word-clipboard.html",
        "wps-clipboard.html",
    ] {
        let source = std::fs::read(folder.join(name)).unwrap();
        let result = checked(&source);
        let changes = json!([change("received", "person", json!(12)), change("denied.law", "total", json!(345))]);
        let copy = whole(&source, &result, &json!({"changes": changes}));
        let again = checked(&copy);
        let mut expected = result["report"].clone();
        expected["tables"]["applications"]["received"][0] = json!(12);
        expected["tables"]["applications"]["denied.law"][6] = json!(345);
        assert_eq!(again["report"], expected, "{name}");
    }
}
