//! Labels that are nearly those of the form and mean something else: what stands under them or beside them is no figure of the form.

use crate::common::draft::Draft;
use crate::common::{library, recognise, values};
use gouji::report::Report;
use serde_json::{Value, json};

/// The values of a row, where it was read.
fn row(report: &Report, table: &str, row: &str) -> Option<Value> {
    report.line(table, row).map(values)
}

/// A sound report as a page and as text with tabs, with other words in the place of one label.
fn with(from: &str, to: &str) -> Vec<Report> {
    let draft = Draft::distinct(&library().form("cn-2021").unwrap().definition);
    [draft.html(), draft.shifted_text()]
        .into_iter()
        .map(|source| {
            assert!(source.contains(from), "{from}");
            recognise(&library(), source.replace(from, to).as_bytes())
        })
        .collect()
}

#[test]
fn a_label_that_means_otherwise_is_another() {
    for (from, to, table, id) in [
        ("本年制发件数", "上年制发件数", "disclosure", "normative_documents"),
        ("本年处理决定数量", "上年处理决定数量", "disclosure", "licensing"),
        ("现行有效件数", "现行失效件数", "disclosure", "normative_documents"),
        ("行政规范性文件", "非规范性文件", "disclosure", "normative_documents"),
        ("本年收费金额（单位：万元）", "本年收费金额（单位：元）", "disclosure", "fees"),
        ("本年收费金额（单位：万元）", "本年收费金额（元）", "disclosure", "fees"),
        ("本年收费金额（单位：万元）", "本年收费金额（千元）", "disclosure", "fees"),
        ("本年收费金额（单位：万元）", "本年收费金额（单位：亿元）", "disclosure", "fees"),
        ("本年收费金额（单位：万元）", "本年收费金额/元", "disclosure", "fees"),
        ("2.重复申请", "2.非重复申请", "applications", "refused.duplicate"),
        ("自然人", "非自然人", "applications", "received"),
        ("尚未审结", "审结", "disputes", "reconsideration"),
        ("尚未审结", "已审结", "disputes", "reconsideration"),
    ] {
        for report in with(from, to) {
            assert_eq!(row(&report, table, id), None, "{to}");
            let seen: Vec<&str> = report.unread.iter().filter_map(|unread| unread.row.as_deref()).collect();
            let told = seen.contains(&id) || report.unread.iter().any(|unread| unread.row.is_none());
            assert!(told, "{to}: {seen:?}");
        }
    }
}

/// Slips of the pen, and units that are the form's.
#[test]
fn a_label_that_means_the_same_is_the_form_s() {
    for (from, to, table, id) in [
        ("本年收费金额（单位：万元）", "本年收费金额（万元）", "disclosure", "fees"),
        ("本年收费金额（单位：万元）", "本年收费金额（单位：人民币万元）", "disclosure", "fees"),
        ("本年收费金额（单位：万元）", "本年收费金额", "disclosure", "fees"),
        ("本年处理决定数量", "本年处理决定数里", "disclosure", "licensing"),
        ("科研机构", "科研机购", "applications", "received"),
        ("自然人", "自然入", "applications", "received"),
        ("尚未审结", "尚未审节", "disputes", "reconsideration"),
        ("（一）予以公开", "（一）于以公开", "applications", "granted"),
        ("行政许可", "行政许司", "disclosure", "licensing"),
        ("行政规范性文件", "行政规范性文件（件）", "disclosure", "normative_documents"),
    ] {
        for report in with(from, to) {
            assert_ne!(row(&report, table, id), None, "{to}");
        }
    }
    assert_eq!(row(&with("自然人", "自然人")[0], "disclosure", "fees").map(|fees| fees == json!([null])), Some(false));
}
