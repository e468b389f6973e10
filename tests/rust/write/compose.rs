//! A report as a new document, read again.

use super::{checked, read};
use crate::common::draft::Draft;
use crate::common::library;
use crate::common::revisions::{entries, part};
use gouji::report::Report;
use gouji::write::{Medium, compose};
use serde_json::{Value, json};

/// The report of a document, but for where things are printed.
fn report(bytes: &[u8]) -> Value {
    let mut report = checked(bytes)["report"].take();
    report.as_object_mut().unwrap().remove("origins");
    report
}

/// Reports in hand: of each form, whole and with blanks, words and rows that stand for others; without running text; and real ones.
fn reports() -> Vec<(String, Value)> {
    let mut reports = Vec::new();
    for form in library().forms() {
        let form = &form.definition;
        for (name, draft) in [("distinct", Draft::distinct(form)), ("zeros", Draft::zeros(form))] {
            reports.push((format!("{} {name}", form.id), report(draft.html().as_bytes())));
        }
    }
    let mut odd = reports[0].1.clone();
    let applications = &mut odd["tables"]["applications"];
    applications["granted"] = json!([null, "/", "无", "12（其中3件）", 4, 5.5, -1]);
    applications["partial"] = json!([null, null, null, null, null, null, null]);
    odd["tables"]["disclosure"]["fees"] = json!(["251000元"]);
    odd["tables"]["disputes"]["direct_suit"] = json!([1, null, "—", 0.000_001, 9_000_000_000_i64]);
    odd["sections"][1]["text"] = json!("甲 < 乙 & \"丙\"。\n第二段。");
    reports.push(("odd".into(), odd.clone()));
    let mut whole = odd.clone();
    let rows = whole["tables"]["applications"].as_object_mut().unwrap();
    for part in ["other.no_correction", "other.no_payment", "other.else"] {
        rows.shift_remove(part);
    }
    rows.insert("other".into(), json!([1, 2, 3, 4, 5, 6, 7]));
    let rest: Vec<(String, Value)> =
        ["concluded", "carried_out"].iter().map(|row| ((*row).to_owned(), rows.shift_remove(*row).unwrap())).collect();
    rows.extend(rest);
    reports.push(("one row for three".into(), whole));
    let mut without = odd.clone();
    without["tables"].as_object_mut().unwrap().shift_remove("disputes");
    for row in ["unavailable.not_held", "refused.reissue", "denied.secret", "granted"] {
        without["tables"]["applications"].as_object_mut().unwrap().shift_remove(row);
    }
    reports.push(("rows and a table are not printed".into(), without));
    for name in ["seed-2023.txt", "hongze-2023.pdf.txt", "shanghai-office-2019.html", "changtu-bureau-2021.txt"] {
        if let Some(folder) = crate::common::shared() {
            reports.push((name.to_owned(), report(&std::fs::read(folder.join(name)).unwrap())));
        }
    }
    reports
}

#[test]
fn a_new_document_reads_as_its_report() {
    for (name, expected) in reports() {
        for medium in [Medium::Docx, Medium::Html] {
            let file = compose(&expected, medium).unwrap();
            assert_eq!(report(&file), expected, "{name} as {medium:?}");
            assert_eq!(read(&file).notes, [], "{name}");
            assert_eq!(compose(&expected, medium).unwrap(), file);
        }
        let book = compose(&expected, Medium::Xlsx).unwrap();
        assert_eq!(report(&book)["tables"], expected["tables"], "{name}");
    }
}

/// A workbook of the tables alone promises no text: that there are no headings is no mistake of it, and said not to be checked.
#[test]
fn a_sound_workbook_breaks_nothing() {
    let draft = Draft::balanced(&library().forms()[0].definition);
    let result = checked(&compose(&report(draft.html().as_bytes()), Medium::Xlsx).unwrap());
    assert_eq!((&result["findings"], &result["verdict"]), (&json!([]), &json!("review")));
    let skipped: Vec<&Value> = result["coverage"]["skipped"].as_array().unwrap().iter().collect();
    let headings = skipped.iter().find(|one| one["rule"] == "D-HEAD-6").unwrap();
    assert_eq!(headings["why"], json!("没有找到正文"));
}

/// Who starts gets the title's wording, the headings, and the line on the balances.
#[test]
fn a_blank_report_is_the_form() {
    for form in library().forms() {
        let form = &form.definition;
        let blank = Report::blank(form);
        let json: Value = gouji::result::report(&blank, form).to_string().parse().unwrap();
        for medium in [Medium::Docx, Medium::Html, Medium::Xlsx] {
            let file = compose(&json, medium).unwrap();
            let read = report(&file);
            assert_eq!(read["tables"], json["tables"], "{} {medium:?}", form.id);
            assert_eq!(read["form"], json["form"]);
            if medium != Medium::Xlsx {
                let headings: Vec<&str> = read["sections"].as_array().unwrap()[1..]
                    .iter()
                    .map(|one| one["heading"].as_str().unwrap())
                    .collect();
                assert_eq!(headings, crate::common::draft::HEADINGS);
                let text = if medium == Medium::Html {
                    String::from_utf8(file).unwrap()
                } else {
                    part(&file, "word/document.xml")
                };
                for words in [
                    "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
                    "××（单位名称）××××年政府信息公开工作年度报告",
                ] {
                    assert!(text.contains(words), "{words}");
                }
            }
        }
    }
}

/// What is made is what other programs take: every part is declared, and the merges are the form's.
#[test]
fn the_parts_of_new_files() {
    let report = &reports()[0].1;
    let names = |medium| {
        let file = compose(report, medium).unwrap();
        entries(&file).into_iter().map(|entry| entry.name).collect::<Vec<_>>()
    };
    assert_eq!(
        names(Medium::Docx),
        ["[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels", "word/styles.xml"]
    );
    assert_eq!(
        names(Medium::Xlsx),
        [
            "[Content_Types].xml",
            "_rels/.rels",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/styles.xml",
            "xl/worksheets/sheet1.xml",
            "xl/worksheets/sheet2.xml",
            "xl/worksheets/sheet3.xml",
        ]
    );
    let document = part(&compose(report, Medium::Docx).unwrap(), "word/document.xml");
    for font in ["仿宋_GB2312", "方正小标宋简体", "黑体"] {
        assert!(part(&compose(report, Medium::Docx).unwrap(), "word/styles.xml").contains(font), "{font}");
    }
    // The first label of table three stands over three rows and columns, every row has ten columns.
    let table = document.split("<w:tbl>").nth(2).unwrap();
    for row in table.split("<w:tr>").skip(1) {
        let row = row.split("</w:tr>").next().unwrap();
        let span = |cell: &str| {
            cell.split("<w:gridSpan w:val=\"").nth(1).map_or(1, |rest| rest.split('"').next().unwrap().parse().unwrap())
        };
        assert_eq!(row.split("<w:tc>").skip(1).map(span).sum::<usize>(), 10, "{row}");
    }
    assert!(compose(&json!({"tables": {"x": {}}}), Medium::Docx).is_err());
}
