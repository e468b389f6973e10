//! Units that are not the form's: no figure under one is read as so many of the form's own, in any medium.

use crate::clerks::media;
use crate::common::chance::Chance;
use crate::common::converted::assert_told;
use crate::common::{decode, library};
use crate::worn::{Report, Worn, cell};

/// The rows that are not read of a report in each medium, and what is wrong.
fn unread(report: &Report, wrong: &mut Vec<String>, what: &str) -> Vec<(&'static str, Vec<String>)> {
    let mut rows = Vec::new();
    for medium in media::MEDIA {
        let document = gouji::read::bytes::read(&media::written(report, medium), None, decode);
        let found = gouji::recognise::recognise(&document, &library(), None);
        for line in found.tables.iter().flat_map(|table| table.lines.iter().map(move |line| (&table.id, line))) {
            let right = &report.expected[&(line.0.clone(), line.1.row.clone())];
            if !right.iter().zip(&line.1.entries).all(|(right, entry)| entry.printed == *right) {
                wrong.push(format!("{medium}, {what}: {} is not {right:?}", line.1.row));
            }
        }
        let gone = report.expected.keys().filter(|(table, row)| found.line(table, row).is_none());
        rows.push((medium, gone.map(|(_, row)| row.clone()).collect()));
    }
    rows
}

/// With other words in the place of one label, and figures of a row to match.
fn with(from: &str, to: &str, rows: &[&str]) -> Report {
    let mut report = Report::by_chance("cn-2021", &mut Chance::new(7));
    let is_it = |table: &Worn| table.rows.iter().flatten().any(|cell| cell.text == from);
    let table = report.tables.iter_mut().find(|table| is_it(table)).unwrap();
    table
        .rows
        .iter_mut()
        .flatten()
        .filter(|cell| cell.text == from)
        .take(1)
        .for_each(|cell| to.clone_into(&mut cell.text));
    // What is read of these rows is wrong, whatever it is.
    for ((_, row), figures) in &mut report.expected {
        if rows.contains(&row.as_str()) {
            figures.iter_mut().for_each(|figure| *figure = format!("{figure} in another unit"));
        }
    }
    report
}

#[test]
fn a_unit_in_a_label() {
    let mut wrong = Vec::new();
    for (from, rows) in [
        ("行政许可", &["licensing"][..]),
        ("本年处理决定数量", &["licensing"]),
        ("本年制发件数", &["normative_documents", "regulations"]),
        ("（一）予以公开", &["granted"]),
    ] {
        for unit in ["万件", "单位：万件", "万", "千 件", "亿件", "%", "占比", "万元", "元"] {
            let report = with(from, &format!("{from}（{unit}）"), rows);
            for (medium, found) in unread(&report, &mut wrong, unit) {
                // A row of one cell a line without a label takes the one before it along.
                let found: Vec<&String> =
                    found.iter().filter(|row| medium != "lines" || *row != "carried_in").collect();
                assert_eq!(found, rows, "{medium}: {from}（{unit}）");
            }
        }
    }
    for unit in ["元", "千元", "百万元", "亿元", "单位：元", "%"] {
        let label = "本年收费金额（单位：万元）";
        for (from, to) in
            [(label, format!("本年收费金额（{unit}）")), ("行政事业性收费", format!("行政事业性收费（{unit}）"))]
        {
            for (medium, found) in unread(&with(from, &to, &["fees"]), &mut wrong, unit) {
                assert_eq!(found, ["fees"], "{medium}: {to}");
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.concat());
}

/// Over the table, in a row of it, or below it.
#[test]
fn a_unit_in_a_caption() {
    let counts = ["coercion", "licensing", "normative_documents", "penalties", "regulations"];
    for (caption, rows) in [
        ("单位：万件", &counts[..]),
        ("（单位：万件）", &counts),
        ("计量单位：千件、万元", &counts),
        ("注：以上数据单位为万件。", &counts),
        ("单位：元", &["fees"]),
        ("（单位：件、千元）", &["fees"]),
        ("单位：件、万元", &[]),
        ("单位：万元", &[]),
    ] {
        for below in [false, true] {
            let mut report = with("规章", "规章", rows);
            let at = if below { report.tables[0].rows.len() } else { 0 };
            report.tables[0].rows.insert(at, vec![crate::worn::Cell { columns: 4, ..cell(caption) }]);
            let mut wrong = Vec::new();
            for (medium, found) in unread(&report, &mut wrong, caption) {
                assert_eq!(found, rows, "{medium}: {caption} {below}");
            }
            assert!(wrong.is_empty(), "{}", wrong.concat());
        }
    }
}

/// What the row says, and why it is not read.
#[test]
fn a_unit_of_another_kind_is_told() {
    let table = |header: &str, label: &str, figure: &str| {
        format!("<table><tr><td>信息内容<td>{header}<tr><td>{label}<td>{figure}</table>")
    };
    let decisions = "本年处理决定数量";
    assert_told(&table(decisions, "行政许可（万件）", "3.6891"), &[], &["licensing Unit 行政许可（万件） 3.6891"]);
    assert_told(&table("本年处理决定数量（万件）", "行政许可", "3689"), &[], &["licensing Unit 行政许可 3689"]);
    assert_told(&table(decisions, "行政许可（件）", "36891"), &["licensing 36891"], &[]);
    // In the cell it is seen, and kept as printed.
    assert_told(&table(decisions, "行政许可", "3.6891万件"), &["licensing 3.6891万件"], &[]);
    assert_told(&table("本年收费金额", "行政事业性收费", "1.2亿元"), &["fees 1.2亿元"], &[]);
    let beside = "<table><tr><td>信息内容<td>计量单位<td>本年处理决定数量<tr><td>行政许可<td>万件<td>3.6891<tr><td>行政处罚<td>件<td>12</table>";
    let (read, unread) = crate::common::converted::told(beside);
    assert!(!read.iter().any(|row| row.starts_with("licensing")), "{read:?}");
    assert!(unread.iter().any(|row| row.starts_with("licensing Unit")), "{unread:?}");
}
