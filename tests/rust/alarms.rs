//! True sentences that were once found fault with, and their kin, each kind with its figures (`tests/texts/alarms.txt`): nothing is said of them;
//! and of the false ones beside them something is.

use crate::common::spoken::texts;
use crate::common::{library, recognise};
use gouji::finding::Language;
use gouji::form::Severity;
use gouji::form::pack::Library;
use gouji::judge::{Settings, run};

/// A report that is right and states no figure, with places for a sentence. `[0]` is where applications are told.
const REPORT: &str = "一、总体情况
（一）主动公开。聚焦群众关切，及时更新栏目。
[1]
（二）依申请公开。严格规范登记、审核、办理、答复各环节。
[0]
（三）政府信息管理。落实先审后公开。[2]
（四）政府信息公开平台建设。加强门户网站专栏的日常维护。
（五）监督保障。工作考核、社会评议、责任追究均已落实。
五、存在的主要问题及改进情况
主要问题是答复不够规范。改进情况：加强培训。
六、其他需要报告的事项
本年度未收取政府信息公开信息处理费。[3]
";
const PLACES: usize = 4;

/// Sentences of one kind, and the report that they stand in: `@ agency R 25 B 3`, then `+` what is right and `-` what is not.
struct Kind<'t> {
    agency: &'t str,
    figures: String,
    right: Vec<&'t str>,
    wrong: Vec<&'t str>,
}

fn kinds() -> Vec<Kind<'static>> {
    let mut kinds: Vec<Kind<'_>> = Vec::new();
    for line in include_str!("../texts/alarms.txt").lines() {
        match line.split_once(' ') {
            Some(("@", head)) => {
                let mut words = head.split(' ');
                let agency = words.next().unwrap();
                let words: Vec<&str> = words.collect();
                let figures = words.chunks(2).map(|pair| pair.join(" ") + "\n").collect();
                kinds.push(Kind { agency, figures, right: Vec::new(), wrong: Vec::new() });
            }
            Some(("+", sentence)) => kinds.last_mut().unwrap().right.push(sentence),
            Some(("-", sentence)) => kinds.last_mut().unwrap().wrong.push(sentence),
            _ => assert!(line.is_empty() || line.starts_with('#'), "{line}"),
        }
    }
    kinds
}

/// What is said of a report with a sentence at a place, but for hints.
fn told(library: &Library, kind: &Kind<'_>, sentence: &str, place: usize) -> Vec<String> {
    let form = &library.form("cn-2021").unwrap().definition;
    let filled = (0..PLACES).fold(REPORT.to_owned(), |report, at| {
        report.replace(&format!("[{at}]"), if at == place { sentence } else { "" })
    });
    let title = format!("{}2023年政府信息公开工作年度报告", kind.agency);
    let spoken = texts(&["=== ", &title, "\n", &filled, "--\n", &kind.figures].concat()).remove(0);
    let report = recognise(library, spoken.page(form, &spoken.text).as_bytes());
    let findings = run(&report, library, &Settings::default()).findings;
    let told = findings.iter().filter(|finding| finding.severity != Severity::Info);
    told.map(|one| format!("{sentence} [{place}]: {} {}", one.rule, one.sentence(form, Language::Zh))).collect()
}

#[test]
fn nothing_is_said_of_what_was_found_fault_with() {
    let library = library();
    let mut found = Vec::new();
    for kind in kinds() {
        let first = |one: &&str| (0..PLACES).find_map(|place| told(&library, &kind, one, place).into_iter().next());
        found.extend(kind.right.iter().filter_map(first));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn what_is_false_beside_it_is_noticed() {
    let library = library();
    let mut unnoticed = Vec::new();
    for kind in kinds() {
        let is_unnoticed = |one: &&&str| (0..2).all(|place| told(&library, &kind, one, place).is_empty());
        unnoticed.extend(kind.wrong.iter().filter(is_unnoticed).copied());
    }
    assert!(unnoticed.is_empty(), "{}", unnoticed.join("\n"));
}
