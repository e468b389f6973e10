//! Word documents written back.

use super::{change, checked, read, whole, written};
use crate::common::draft::Draft;
use crate::common::office::{docx, docx_of, escape};
use crate::common::revisions::{entries, joined, misplaced, part, settled, with_part};
use crate::common::{decode, library};
use gouji::document::{Block, Cell, Document};
use serde_json::{Value, json};
use std::path::PathBuf;

const MAIN: &str = "word/document.xml";

/// Documents of several hands: LibreOffice, python-docx, and WPS where the samples are there.
fn files() -> Vec<(String, Vec<u8>)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/media/files");
    let mut paths: Vec<PathBuf> = ["libreoffice.docx", "libreoffice-from-doc.docx", "python-docx.docx"]
        .iter()
        .map(|name| folder.join(name))
        .collect();
    paths.extend(crate::common::shared().map(|folder| folder.join("blank-form-2021.docx")));
    let read = |path: PathBuf| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(path).unwrap());
    paths.into_iter().map(read).collect()
}

/// The cells of a document, in order.
fn cells(document: &mut Document) -> Vec<&mut Cell> {
    let grids = document.blocks.iter_mut();
    grids
        .filter_map(|block| if let Block::Grid(grid) = block { Some(&mut grid.cells) } else { None })
        .flatten()
        .collect()
}

/// Where a cell of table three is printed, by the result.
fn printed<'a>(document: &'a mut Document, result: &Value, row: &str, column: usize) -> &'a mut Cell {
    let origin = &result["report"]["origins"]["applications"][row][column];
    let at = |key: &str| origin[key].as_u64().unwrap() as u32;
    let origin = (at("grid"), at("row"), at("column"));
    let is_it = |cell: &&mut Cell| (cell.origin.grid, cell.origin.row, cell.origin.column) == origin;
    cells(document).into_iter().find(is_it).unwrap()
}

#[test]
fn files_of_several_hands() {
    for (name, source) in files() {
        let result = checked(&source);
        let changes = json!([
            change("received", "person", json!(12)),
            change("denied.law", "total", json!(345)),
            change("carried_out", "legal", Value::Null),
        ]);
        let options = json!({"changes": changes, "author": "甲&乙", "date": "2025-01-24T09:00:00"});
        let copy = whole(&source, &result, &options);
        assert_eq!(copy, whole(&source, &result, &options), "{name}");

        // All else lies as it lay.
        let (before, after) = (entries(&source), entries(&copy));
        let changed = ["word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"];
        for (old, new) in before.iter().zip(&after) {
            assert_eq!((&old.name, old.date), (&new.name, new.date), "{name}");
            assert!(old.raw == new.raw || changed.contains(&&*old.name), "{name}: {}", old.name);
        }
        let new: Vec<&str> = after[before.len()..].iter().map(|entry| entry.name.as_str()).collect();
        assert_eq!(new, ["word/comments.xml"], "{name}");

        assert_eq!(misplaced(&part(&copy, MAIN)), Vec::<String>::new(), "{name}");

        // Rejected it is what it was; accepted the cells are other and nothing else.
        let (was, is) = (part(&source, MAIN), part(&copy, MAIN));
        assert_eq!(joined(&settled(&is, false)), joined(&settled(&was, false)), "{name}");
        let accepted = read(&with_part(&copy, MAIN, &settled(&is, true)));
        let mut expected = read(&source);
        for (row, column, text) in [("received", 0, "12"), ("denied.law", 6, "345"), ("carried_out", 4, "")] {
            text.clone_into(&mut printed(&mut expected, &result, row, column).text);
        }
        assert_eq!(accepted, expected, "{name}");

        // A remark for every finding, each with its place.
        let findings = result["findings"].as_array().unwrap();
        let comments = part(&copy, "word/comments.xml");
        assert_eq!(comments.matches("<w:comment ").count(), findings.len(), "{name}");
        for mark in ["<w:commentRangeStart ", "<w:commentRangeEnd ", "<w:commentReference "] {
            assert_eq!(is.matches(mark).count(), findings.len(), "{name}");
        }
        for finding in findings {
            let message = escape(finding["message"].as_str().unwrap());
            assert!(comments.contains(&message), "{name}: {message}");
        }
    }
}

#[test]
fn nothing_is_written_twice() {
    for (name, source) in files() {
        let copy = whole(&source, &checked(&source), &json!({}));
        let again = checked(&copy);
        assert_eq!(again["findings"], checked(&source)["findings"], "{name}: comments are no text");
        assert_eq!(whole(&copy, &again, &json!({})), copy, "{name}");
        // In another's name, too.
        assert_eq!(whole(&copy, &again, &json!({"author": "另一人"})), copy, "{name}");
        let changes = json!({"findings": "none", "changes": [change("received", "person", json!(12))]});
        let changed = whole(&copy, &again, &changes);
        assert_eq!(whole(&changed, &checked(&changed), &changes), changed, "{name}");
    }
}

/// Table three with one cell written so.
fn with_cell(inside: &str) -> Vec<u8> {
    let page = Draft::distinct(&library().forms()[0].definition).html();
    let source = docx_of(&gouji::read::text(&page, None));
    let xml = part(&source, MAIN);
    let result = checked(&source);
    let figure = result["report"]["tables"]["applications"]["granted"][2].to_string();
    let text = format!("<w:t xml:space=\"preserve\">{figure}</w:t>");
    let at = xml.find(&text).unwrap();
    let start = xml[..at].rfind("<w:p>").unwrap();
    let end = at + xml[at..].find("</w:p>").unwrap() + 6;
    assert_eq!(xml.matches(&text).count(), 1);
    with_part(&source, MAIN, &[&xml[..start], inside, &xml[end..]].concat())
}

const BOLD: &str = "<w:rPr><w:b/></w:rPr>";

/// However a figure stands in its cell: what is deleted of it, and what comes, keeps its place and its look.
#[test]
fn a_figure_however_it_is_written() {
    let t = |text: &str| format!("<w:r>{BOLD}<w:t>{text}</w:t></w:r>");
    let p = |inside: &str| format!("<w:p>{inside}</w:p>");
    let field = |result: &str| {
        format!(
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>=SUM(LEFT) 5</w:instrText></w:r>\
             <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{result}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        )
    };
    let control = |properties: &str, inside: &str| {
        format!("<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>")
    };
    let ins = |inside: &str| format!("<w:ins w:id=\"7\" w:author=\"甲\">{inside}</w:ins>");
    let del = "<w:del w:id=\"8\" w:author=\"甲\"><w:r><w:delText>99</w:delText></w:r></w:del>";
    let cases: Vec<(String, String)> = [
        (p(&t("1234")), "77"),
        (p(&[t("1"), t("23"), t("4")].concat()), "77"),
        (p(&["<w:r><w:t>12</w:t></w:r>", &t("34")].concat()), "77"),
        (p(&t("1234件")), "77件"),
        (p(&[t("12"), t("34件")].concat()), "77件"),
        (p(&t(" 1234 ")), "77"),
        (p(&t("１２３４")), "７７"),
        (
            p(&[t("1234"), "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r>".into()]
                .concat()),
            "77²",
        ),
        (p(&format!("<w:r>{BOLD}<w:t>1234</w:t><w:footnoteReference w:id=\"2\"/></w:r>")), "77"),
        (p(&format!("<w:r>{BOLD}<w:footnoteReference w:id=\"2\"/><w:t>1234</w:t></w:r>")), "77"),
        (p(&format!("<w:r>{BOLD}<w:br/><w:t>12</w:t><w:t>34</w:t></w:r>")), "77"),
        (p(&format!("<w:hyperlink w:anchor=\"a\">{}</w:hyperlink>", t("1234"))), "77"),
        (p(&format!("<w:fldSimple w:instr=\"=SUM(LEFT)\">{}</w:fldSimple>", t("1234"))), "77"),
        (p(&field(&t("1234"))), "77"),
        (p(&control("", &t("1234"))), "77"),
        (control("<w:alias w:val=\"x\"/>", &p(&t("1234"))), "77"),
        (p(&control("<w:showingPlcHdr/>", &t("1234"))), "77"),
        (p(&control("<w:text/>", &t("1234"))), "77"),
        (p(&control("<w:id w:val=\"5\"/><w:text/><w:showingPlcHdr/>", &t("1234"))), "77"),
        (control("<w:alias w:val=\"x\"/>", &p(&control("<w:date/>", &t("1234")))), "77"),
        (p(&[del, &ins(&t("1234"))].concat()), "77"),
        (p(&[&*ins(&t("12")), &t("34")].concat()), "77"),
        (p(&ins(&[t("12"), t("34件")].concat())), "77件"),
        (p(&ins(&t("1234件"))), "77件"),
        ([p(&t("1234")), p(""), "<w:p/>".into()].concat(), "77"),
        ([p(&t("12")), p(&t("34"))].concat(), "12\n34"),
        (p(""), "77"),
        ("<w:p/>".into(), "77"),
        (p("<w:pPr><w:jc w:val=\"center\"/><w:rPr><w:b/><w:ins w:id=\"3\" w:author=\"x\"/></w:rPr></w:pPr>"), "77"),
        (p("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">   </w:t></w:r>"), "77"),
        (p(&t("/")), "77"),
        (p(&t("无")), "77"),
        (p(&[t("—"), t("—")].concat()), "77"),
        (p(&t("1234（其中3件）")), "77（其中3件）"),
        (p(&t("12&#51;4&#x4ef6;")), "77件"),
        (p(&format!("<w:bookmarkStart w:id=\"90\" w:name=\"x\"/>{}<w:bookmarkEnd w:id=\"90\"/>", t("1234"))), "77"),
    ]
    .map(|(inside, expected)| (inside, expected.to_owned()))
    .into();
    for (inside, expected) in cases {
        let source = with_cell(&inside);
        let result = checked(&source);
        let options = json!({"findings": "none", "changes": [change("granted", "research", json!(77))]});
        let annotated = written(&source, &result, &options);
        if expected.contains('\n') {
            // Two figures are none, and nobody knows which is meant: both go.
            assert_eq!(annotated.refused, None);
            assert_eq!(printed(&mut read(&annotated.file.unwrap()), &result, "granted", 2).text, "77");
            continue;
        }
        // In a control for plain text, and in one around paragraphs, LibreOffice takes both texts for one: it goes, which is said.
        let glues = inside.starts_with("<w:sdt>") || inside.contains("<w:text/>");
        let said: Vec<bool> = annotated.unplaced.iter().map(|left| left.why.starts_with("改动处的内容控件")).collect();
        assert_eq!((annotated.refused, said), (None, vec![true; usize::from(glues)]), "{inside}");
        let copy = annotated.file.unwrap();
        let (was, is) = (part(&source, MAIN), part(&copy, MAIN));
        let was = if glues { without_shell(&was) } else { was.replace("<w:showingPlcHdr/>", "") };
        assert_eq!(misplaced(&is), Vec::<String>::new(), "{inside}");
        assert_eq!(joined(&settled(&is, false)), joined(&settled(&was, false)), "{inside}");
        let accepted = with_part(&copy, MAIN, &settled(&is, true));
        let mut expected_document = read(&source);
        expected.clone_into(&mut printed(&mut expected_document, &result, "granted", 2).text);
        assert_eq!(read(&accepted).blocks, expected_document.blocks, "{inside}");
        // It looks as what was there.
        let inserted = is.rsplit_once("<w:t>７７</w:t>").or(is.rsplit_once("<w:t>77</w:t>")).unwrap().0;
        let bold = inserted.ends_with(&format!("<w:r>{BOLD}"));
        assert_eq!(bold, inside.contains("<w:b/>"), "{inside}");
    }
}

/// Without the first content control, what stands in it aside.
fn without_shell(xml: &str) -> String {
    let (before, rest) = xml.split_once("<w:sdt>").unwrap();
    let (_, rest) = rest.split_once("<w:sdtContent>").unwrap();
    let (inside, behind) = if rest.find("<w:sdt>").is_some_and(|inner| inner < rest.find("</w:sdt>").unwrap()) {
        let (inner, rest) = rest.split_once("</w:sdtContent></w:sdt>").unwrap();
        let (between, behind) = rest.split_once("</w:sdtContent></w:sdt>").unwrap();
        ([inner, "</w:sdtContent></w:sdt>", between].concat(), behind)
    } else {
        let (inside, behind) = rest.split_once("</w:sdtContent></w:sdt>").unwrap();
        (inside.to_owned(), behind)
    };
    [before, &inside, behind].concat()
}

#[test]
fn what_cannot_be_replaced_is_told() {
    let t = "<w:r><w:t>1234</w:t></w:r>";
    let twofold = |inside: &str| {
        let ways = ["Choice", "Fallback"].map(|way| format!("<mc:{way}>{inside}</mc:{way}>")).concat();
        format!("<mc:AlternateContent xmlns:mc=\"m\">{ways}</mc:AlternateContent>")
    };
    let control = |properties: &str| {
        format!("<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent><w:p>{t}</w:p></w:sdtContent></w:sdt>")
    };
    for (inside, why) in [
        (control("<w:lock w:val=\"sdtContentLocked\"/>"), "单元格在锁定或与数据绑定的内容控件中，请手工修改。"),
        (control("<w:dataBinding w:xpath=\"/a\"/>"), "单元格在锁定或与数据绑定的内容控件中，请手工修改。"),
        (control("<w:lock w:val=\"sdtLocked\"/>"), "单元格在锁定或与数据绑定的内容控件中，请手工修改。"),
        ("<w:p><w:r><w:t><![CDATA[1234]]></w:t></w:r></w:p>".into(), "单元格内的文字无法确定地替换，请手工修改。"),
        (
            ["<w:p>", &twofold(t), "</w:p>"].concat(),
            "单元格内的文字有两种写法（供新旧程序各读一种），只改一种会前后不一，请手工修改。",
        ),
        (
            twofold(&["<w:p>", t, "</w:p>"].concat()),
            "单元格内的文字有两种写法（供新旧程序各读一种），只改一种会前后不一，请手工修改。",
        ),
        (
            ["<w:p><w:r>", &twofold("<w:t>1234</w:t>"), "</w:r></w:p>"].concat(),
            "单元格内的文字无法确定地替换，请手工修改。",
        ),
        (
            "<w:p><w:r><w:noBreakHyphen/><w:t>1234</w:t></w:r></w:p>".into(),
            "单元格内的文字无法确定地替换，请手工修改。",
        ),
    ] {
        let source = with_cell(&inside);
        let options = json!({"findings": "none", "changes": [change("granted", "research", json!(77))]});
        let annotated = written(&source, &checked(&source), &options);
        let told: Vec<_> = annotated.unplaced.iter().map(|left| (left.change, left.why)).collect();
        assert_eq!((annotated.refused, told), (None, vec![(Some(0), why)]), "{inside}");
        assert_eq!(annotated.file.unwrap(), source, "{inside}");
    }
}

/// A clause by its words, over several runs; a heading; the start.
#[test]
fn remarks_stand_at_clauses_and_headings() {
    let run = |text: &str| format!("<w:r>{BOLD}<w:t xml:space=\"preserve\">{text}</w:t></w:r>");
    let body = [
        "<w:p><w:r><w:t>甲局2024年政府信息公开工作年度报告</w:t></w:r></w:p>",
        "<w:p><w:r><w:t>一、总体情况</w:t></w:r></w:p>",
        &format!(
            "<w:p>{}{}<w:ins w:id=\"5\" w:author=\"x\">{}</w:ins></w:p>",
            run("甲。本年新收"),
            run("申请1 2"),
            run("件。乙")
        ),
        "<w:p><w:r><w:t>二、主动公开政府信息情况</w:t></w:r></w:p>",
        "<w:p/>",
    ]
    .concat();
    let source = docx(&body);
    let finding = |rule: &str, quote: Value, cells: Value| json!({"rule": rule, "severity": "info", "message": format!("<{rule}>"), "cells": cells, "key": rule, "quote": quote});
    let cell = json!([{"table": "disclosure", "row": "licensing", "column": "decisions"}]);
    let mut result = checked(&source);
    result["findings"] = json!([
        finding("a", json!({"section": 1, "text": "新收申请1 2"}), json!([])),
        finding("b", json!({"section": 1, "text": "2件"}), json!([])),
        finding("c", json!({"section": 2, "text": "不在文中"}), json!([])),
        json!({"rule": "d", "severity": "info", "message": "d", "cells": cell, "key": "d"}),
        json!({"rule": "e", "severity": "info", "message": "e", "cells": [], "key": "e"}),
    ]);
    let copy = part(&whole(&source, &result, &json!({})), MAIN);
    let short = copy
        .replace(" xml:space=\"preserve\"", "")
        .replace("w:commentRangeStart w:id=", "s ")
        .replace("w:commentRangeEnd w:id=", "e ");
    let reference = |id: u32| format!("<e \"{id}\"/><w:r><w:commentReference w:id=\"{id}\"/></w:r>");
    let expected = [
        "<w:p><s \"10\"/><w:r><w:t>甲局2024年政府信息公开工作年度报告</w:t></w:r>",
        &reference(10),
        "</w:p>",
        "<w:p><w:r><w:t>一、总体情况</w:t></w:r></w:p><w:p>",
        &run("甲。本年"),
        "<s \"6\"/>",
        &run("新收"),
        &run("申请1 "),
        "<s \"7\"/>",
        &run("2"),
        &reference(6),
        "<w:ins w:id=\"5\" w:author=\"x\">",
        &run("件。乙"),
        "</w:ins>",
        &reference(7),
        "</w:p>",
        "<w:p><s \"8\"/><s \"9\"/><w:r><w:t>二、主动公开政府信息情况</w:t></w:r>",
        &reference(8),
        &reference(9),
        "</w:p><w:p/>",
    ]
    .concat()
    .replace(" xml:space=\"preserve\"", "");
    assert!(short.contains(&expected), "{short}\n{expected}");
}

/// Word counts ids to 2³¹ − 1: behind a mark with the last of them ours are others that are free.
#[test]
fn ids_are_those_that_word_counts_to() {
    let source = with_cell(
        "<w:p><w:bookmarkStart w:id=\"2147483647\" w:name=\"a\"/><w:bookmarkEnd w:id=\"2147483647\"/><w:r><w:t>1234</w:t></w:r></w:p>",
    );
    let mut result = checked(&source);
    let first = result["findings"][0].take();
    result["findings"] = json!([first]);
    let comments = part(&whole(&source, &result, &json!({})), "word/comments.xml");
    assert_eq!(comments.matches("w:id=").count(), 1);
    assert!(comments.contains("<w:comment w:id=\"1\" "), "{comments}");
}

/// A document with comments of its own keeps them; ids and relations are new.
#[test]
fn comments_that_are_there_stay() {
    const OLD: &str = "<x:comment x:id=\"3\" x:author=\"甲\"><x:p><x:r><x:t>旧</x:t></x:r></x:p></x:comment>";
    let source = with_cell(
        "<w:p><w:commentRangeStart w:id=\"3\"/><w:r><w:t>1234</w:t></w:r><w:commentRangeEnd w:id=\"3\"/><w:r><w:commentReference w:id=\"3\"/></w:r></w:p>",
    );
    let mut parts: Vec<_> =
        entries(&source).into_iter().map(|one| crate::common::office::entry(&one.name, one.bytes)).collect();
    parts.push(crate::common::office::entry("word/_rels/document.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" Target=\"notes.xml\"/></Relationships>"));
    parts.push(crate::common::office::entry(
        "word/notes.xml",
        format!(
            "<x:comments xmlns:x=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{OLD}</x:comments>"
        ),
    ));
    let source = crate::common::office::zip(&parts);
    let mut result = checked(&source);
    let first = result["findings"][0].take();
    result["findings"] = json!([first]);
    let copy = whole(&source, &result, &json!({}));
    let comments = part(&copy, "word/notes.xml");
    let (old, new) = comments.split_at(comments.find(OLD).unwrap() + OLD.len());
    assert!(
        old.ends_with(OLD) && new.starts_with("<x:comment x:id=\"4\" x:author=\"勾稽\" x:initials=\"勾稽\"><x:p>"),
        "{comments}"
    );
    assert_eq!(part(&copy, "word/_rels/document.xml.rels"), part(&source, "word/_rels/document.xml.rels"));
    assert_eq!(decode(b"", "utf-8"), Some(String::new()));
}
