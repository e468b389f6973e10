//! Table four with its rows below each other or in a table each, and cells that hold a table of their own.

use crate::common::converted::assert_told;
use crate::common::draft::Draft;
use crate::common::{library, recognise};

const FOUR: &str = "<h2>四、政府信息公开行政复议、行政诉讼情况</h2>";
const FIVE: [&str; 5] = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
const FIGURES: [[&str; 5]; 3] = [["0", "0", "1", "1", "2"], ["3", "0", "0", "0", "3"], ["1", "0", "0", "0", "1"]];
const READ: [&str; 3] = ["reconsideration 0,0,1,1,2", "direct_suit 3,0,0,0,3", "suit_after_reconsideration 1,0,0,0,1"];

fn row(cells: &[&str]) -> String {
    format!("<tr>{}</tr>", cells.iter().map(|cell| format!("<td>{cell}</td>")).collect::<String>())
}

#[test]
fn rows_below_each_other() {
    let labels = ["行政复议", "未经复议直接起诉", "复议后起诉"];
    let lines = |head: &[&str], labels: &[&[&str]]| {
        let rows = labels.iter().zip(FIGURES).map(|(labels, figures)| row(&[labels, &figures[..]].concat()));
        format!("{FOUR}<table>{}{}</table>", row(&[head, &FIVE].concat()), rows.collect::<String>())
    };
    assert_told(&lines(&["类别"], &[&labels[..1], &labels[1..2], &labels[2..]]), &READ, &[]);
    assert_told(&lines(&[""], &[&labels[..1], &labels[1..2], &labels[2..]]), &READ, &[]);
    let suits = [&["行政复议", ""][..], &["行政诉讼", "未经复议直接起诉"], &["行政诉讼", "复议后起诉"]];
    assert_told(&lines(&["", ""], &suits), &READ, &[]);
    // Labels in another order, and one that is missing.
    let other = lines(&["类别"], &[&labels[..1], &labels[1..2], &labels[2..]]);
    let named = |from: &str, to: &str| other.replacen(from, to, 1);
    assert_told(
        &named("结果维持</td><td>结果纠正", "结果纠正</td><td>结果维持"),
        &[READ[0], "direct_suit 0,3,0,0,3", "suit_after_reconsideration 0,1,0,0,1"],
        &[],
    );
    let without = crate::common::converted::told(&named("<td>结果维持</td>", "<td></td>"));
    assert_eq!(without.0, [""; 0]);
    // Of which suits it speaks is not said.
    let suit = crate::common::converted::told(&named("未经复议直接起诉", "行政诉讼"));
    assert_eq!(suit.0, [READ[0], READ[2]]);
}

#[test]
fn a_table_for_each_row() {
    let labels = ["行政复议", "未经复议直接起诉", "复议后起诉"];
    let table = |label: &str, figures: &[&str]| {
        format!("<table><tr><td colspan=5>{label}</td></tr>{}{}</table>", row(&FIVE), row(figures))
    };
    let tables: Vec<String> = labels.iter().zip(FIGURES).map(|(label, figures)| table(label, &figures)).collect();
    assert_told(&[FOUR, &tables.concat()].concat(), &READ, &[]);
    assert_told(&[FOUR, &tables[2], &tables[0]].concat(), &[READ[0], READ[2]], &[]);
}

#[test]
fn cells_that_hold_a_table_of_one_cell() {
    let draft = Draft::balanced(&library().forms()[0].definition);
    let plain = recognise(&library(), draft.html().as_bytes());
    let wrapped = draft.html().replace("</td>", "</td></tr></table></td>");
    let mut page = String::new();
    for part in wrapped.split_inclusive('>') {
        page.push_str(part);
        if part.contains("<td") {
            page.push_str("<table><tr><td>");
        }
    }
    let read = recognise(&library(), page.as_bytes());
    let values = |report: &gouji::report::Report| {
        let lines = report.tables.iter().flat_map(|table| &table.lines);
        lines.map(crate::common::values).collect::<Vec<_>>()
    };
    assert_eq!((values(&read), read.unread), (values(&plain), vec![]));
}
