//! Formulas with last year's figures, as a pack may write them: one that holds, breaks, cannot tell, is not run, and is refused.

use crate::common;
use crate::common::draft::Draft;
use gouji::finding::{Doubt, Language, Skip};
use gouji::input::options;

const LAST: &str = r#"{
  "id": "NEW-LAST", "severity": "error", "title": {"zh": "甲", "en": "A"}, "basis": "乙",
  "table": "disputes", "each": "row", "check": "total <= last.total + last.pending",
  "holds": {"total": "3", "last.total": "2", "last.pending": "1"}, "breaks": {"total": "4", "last.total": "2", "last.pending": "1"}
}"#;

/// The same in words of its own, and milder where a kind of applicant alone is concerned.
const WORDED: &str = r#"{
  "id": "NEW-LAST", "severity": "error", "title": {"zh": "甲", "en": "A"}, "basis": "乙",
  "table": "applications", "each": "column", "check": "received + carried_in >= last.denied.*",
  "says": {"zh": "{@}：{received} 与 {carried_in} 少于 {last.denied.*}，即 {left} 与 {right}，见{@carried_in}。",
           "en": "{@}, {@carried_in}: {left} ({received}, {carried_in}) is less than {right}, {last.denied.*}."},
  "parts": "info",
  "holds": {"received": "1", "last.denied.secret": "1"}, "breaks": {"last.denied.secret": "1"}
}"#;

fn pack(rules: &str) -> String {
    format!(r#"{{"rules": [{{"id": "p", "extends": "cn-2021", "title": "T", "basis": "L", "rules": [{rules}]}}]}}"#)
}

fn refused(rule: &str) -> Vec<String> {
    options(&pack(rule).parse().unwrap()).err().unwrap_or_default()
}

type Cell = (&'static str, &'static str, &'static str, &'static str);

/// What became of NEW-LAST.
#[derive(Debug, Default, PartialEq)]
struct Told {
    found: Vec<String>,
    skipped: Option<Skip>,
    doubts: Vec<(String, Doubt)>,
}

/// What becomes of a rule where these cells are changed in a report of zeros, and in last year's.
fn told(rule: &str, now: &[Cell], then: Option<&[Cell]>) -> Told {
    let mut options = options(&pack(rule).parse().unwrap()).unwrap_or_else(|reasons| panic!("{reasons:#?}"));
    let read = |cells: &[Cell], year: &str| {
        let mut draft = Draft::zeros(&options.library.form("p").unwrap().definition);
        for (table, row, column, printed) in cells {
            draft.set(table, row, column, printed);
        }
        gouji::recognise::recognise(
            &gouji::read::bytes::read(draft.html().replace("2024", year).as_bytes(), None, common::decode),
            &options.library,
            Some("p"),
        )
    };
    let report = read(now, "2024");
    options.settings.last = then.map(|then| read(then, "2023"));
    let judgement = gouji::judge::run(&report, &options.library, &options.settings);
    let form = &options.library.form("p").unwrap().definition;
    let own = judgement.findings.iter().filter(|one| one.rule == "NEW-LAST");
    let said = |one: &gouji::finding::Finding| {
        let follows = if one.group.is_some() { "↑" } else { "" };
        let (zh, en) = (one.sentence(form, Language::Zh), one.sentence(form, Language::En));
        format!("{follows}{:?} {zh} {en}", one.severity)
    };
    let doubts = judgement.coverage.undecided.iter().filter(|(rule, ..)| rule == "NEW-LAST");
    Told {
        found: own.map(said).collect(),
        skipped: judgement.coverage.skipped.iter().find(|(rule, _)| rule == "NEW-LAST").map(|(_, why)| why.clone()),
        doubts: doubts.map(|(_, cells, why)| (format!("{:?}", cells[0].place), *why)).collect(),
    }
}

const TOTAL: Cell = ("disputes", "direct_suit", "total", "4");
const BEFORE: [Cell; 2] = [("disputes", "direct_suit", "total", "3"), ("disputes", "direct_suit", "pending", "1")];

#[test]
fn it_holds_or_breaks() {
    assert_eq!(told(LAST, &[TOTAL], Some(&BEFORE)), Told::default());
    let broken = told(LAST, &[TOTAL], Some(&BEFORE[..1]));
    let sentence = "Error 表四“未经复议直接起诉”部分：“总计”为 4，而上一年报告的“总计”与上一年报告的“尚未审结”之和为 3，前者多于后者，请核对。 \
                    表四, part “未经复议直接起诉”: “总计” is 4, but last year's “总计” plus last year's “尚未审结” is 3: the first is more than the second. Please check.";
    assert_eq!(broken, Told { found: vec![sentence.to_owned()], ..Told::default() });
}

#[test]
fn of_a_blank_it_cannot_tell() {
    let blank = [("disputes", "direct_suit", "pending", "")];
    let doubt = |place: &str| Told { doubts: vec![(place.to_owned(), Doubt::NoFigure)], ..Told::default() };
    assert_eq!(told(LAST, &[TOTAL], Some(&blank)), doubt("Place { row: 1, column: 4 }"));
    assert_eq!(
        told(LAST, &[("disputes", "direct_suit", "total", "无数")], Some(&[])),
        doubt("Place { row: 1, column: 4 }")
    );
    // Of blanks alone there is nothing to tell.
    let none = ["total", "pending"].map(|column| ("disputes", "direct_suit", column, ""));
    assert_eq!(told(LAST, &none, Some(&none)), Told::default());
}

#[test]
fn without_last_years_report_it_is_not_run() {
    assert_eq!(told(LAST, &[TOTAL], None), Told { skipped: Some(Skip::NoLast), ..Told::default() });
}

#[test]
fn it_says_what_its_entry_says_and_parts_follow_their_total() {
    let denied = |column| ("applications", "denied.secret", column, "2");
    let received = ("applications", "received", "person", "1");
    let told = told(WORDED, &[received], Some(&[denied("person"), denied("total")]));
    let of = |severity: &str, column: &str, received: u32| {
        let (here, there) = (
            format!("表三“一、本年新收政府信息公开申请数量”行“{column}”列"),
            format!("表三“二、上年结转政府信息公开申请数量”行“{column}”列"),
        );
        let english = format!(
            "表三, row “一、本年新收政府信息公开申请数量”, column “{column}”, 表三, row “二、上年结转政府信息公开申请数量”, column “{column}”: {received} ({received}, 0) is less than 2, 2."
        );
        format!("{severity} {here}：{received} 与 0 少于 2，即 {received} 与 2，见{there}。 {english}")
    };
    assert_eq!(told, Told { found: vec![of("Error", "总计", 0), of("↑Info", "自然人", 1)], ..Told::default() });
}

#[test]
fn a_name_that_is_none_is_refused() {
    let with = |from: &str, to: &str| refused(&common::changed(WORDED, from, to));
    let told = [
        (
            with(">= last.denied.*", ">= last.denials.*"),
            vec!["table applications has no row last.denials.*", "says: {last.denied.*} is nothing of the formula"],
        ),
        (
            with("received + carried_in >=", "last.received >="),
            vec![
                "the formula names nothing of this year's report",
                "says: {@carried_in} is nothing of the formula",
                "says: {carried_in} is nothing of the formula",
                "says: {received} is nothing of the formula",
            ],
        ),
        (
            with("{@}, {@carried_in}", "{@}, {@last.denied.*}"),
            vec![
                "says: {@last.denied.*} is nothing of the formula",
                "says: what is put in differs between the languages",
            ],
        ),
        (
            with("last.denied.*\"", "carried_out\""),
            vec![
                "`says` is for formulas that name last year's figures",
                "`parts` is for formulas that name last year's figures",
            ],
        ),
        (
            with(r#""breaks": {"last.denied.secret""#, r#""breaks": {"last.denied.secrets""#),
            vec!["an example says what last.denied.secrets is, which is nothing of the form"],
        ),
    ];
    for (found, expected) in told {
        assert_eq!(found, expected.iter().map(|reason| format!("p: NEW-LAST: {reason}")).collect::<Vec<_>>());
    }
    let row = r#"{"id": "p", "extends": "cn-2021", "title": "T", "basis": "L", "tables": [{"id": "disputes", "rows": [{"id": "last.suit", "label": "丙"}]}]}"#;
    let found = options(&format!(r#"{{"rules": [{row}]}}"#).parse().unwrap()).err();
    assert_eq!(found, Some(vec!["p: disputes: last.suit would be what last year's report holds".to_owned()]));
}

/// Its formula is in the catalogue, and no balance that repairs put right.
#[test]
fn it_is_told_with_its_formula_and_is_no_balance() {
    let given = options(&pack(LAST).parse().unwrap()).unwrap();
    let form = given.library.form("p").unwrap();
    let rule = form.definition.rules.iter().position(|rule| rule.id == "NEW-LAST").unwrap();
    assert!(form.balances.iter().all(|one| one.rule != rule));
    assert_eq!(form.yearly.iter().filter(|one| one.rule == rule).count(), 3);
    let catalogue = gouji::result::catalogue(&given.library, Language::Zh);
    let catalogue = serde_json::to_value(&catalogue).unwrap();
    let of = |form: usize, id: &str| {
        let rules = catalogue["forms"][form]["rules"].as_array().unwrap();
        let rule = rules.iter().find(|rule| rule["id"] == id).unwrap();
        ["table", "each", "formula"].map(|key| rule[key].as_str().unwrap().to_owned())
    };
    assert_eq!(of(0, "NEW-LAST"), ["disputes", "row", "total <= last.total + last.pending"]);
    assert_eq!(of(1, "Y-CARRY"), ["applications", "column", "carried_in = last.carried_out"]);
    assert_eq!(of(1, "Y-PEND"), ["disputes", "row", "total >= last.pending"]);
    assert_eq!(of(2, "Y-19"), ["disclosure", "row", "previous = last.previous + last.change"]);
}
