use super::*;
use crate::form::built_in;
use std::collections::BTreeMap;

#[test]
fn finds_rows_and_columns_by_label() {
    let form = built_in(0);
    let words = of(&form);
    let row =
        |text: &str| words[1].row(&key(text)).map(|found| (words[1].table.rows[found.at].id.as_str(), found.exact));
    let column = |text: &str| words[1].column(&key(text)).map(|found| words[1].table.columns[found.at].id.as_str());
    for (text, id, exact) in [
        ("一、本年新收政府信息公开申请数量", "received", true),
        ("6.属于四类过程性性信息", "denied.process", false),
        ("2.重复申请", "refused.duplicate", true),
        ("4.无正当理由大量反复申请", "refused.excessive", true),
        ("五、结转下年度继续办理", "carried_out", true),
        ("二、上年结转政府信息公开的申请数量", "carried_in", false),
        ("3.其他", "other.else", true),
        ("（七）合计", "concluded", true),
    ] {
        assert_eq!(row(text), Some((id, exact)), "{text}");
    }
    for text in ["重复", "不予公开", "本年度办理结果", "申请", ""] {
        assert_eq!(row(text), None, "{text}");
    }
    for (text, id) in [("商业\n企业", "business"), ("社会公益性组织", "charity"), ("其 它", "other"), ("合计", "total")]
    {
        assert_eq!(column(text), Some(id), "{text}");
    }
}

/// A label that could be two rows would be read by chance.
#[test]
fn no_two_rows_or_columns_share_a_key() {
    let form = built_in(0);
    for words in of(&form) {
        let keys = |labels: Vec<(usize, &String)>| {
            let mut seen = BTreeMap::new();
            for (at, label) in labels {
                assert_eq!(*seen.entry(key(label)).or_insert(at), at, "{label}");
            }
        };
        let rows = words.table.rows.iter().enumerate();
        keys(rows.flat_map(|(at, row)| row.aliases.iter().chain([&row.label]).map(move |label| (at, label))).collect());
        let columns = words.table.columns.iter().enumerate();
        keys(
            columns
                .flat_map(|(at, column)| column.aliases.iter().chain([&column.label]).map(move |l| (at, l)))
                .collect(),
        );
    }
}
