//! True sentences of one sound report whose figures are of one sort of what is counted (`tests/texts/sorts.txt`): nothing is said of them; and of
//! the near ones that are false (`sorts-false.txt`) something is.

use crate::common::spoken::texts;
use crate::common::{library, recognise};
use gouji::finding::Language;
use gouji::judge::{Settings, run};

/// A report that is right and states no figure, with places for a sentence.
const REPORT: &str = "=== 青石县林业局2024年政府信息公开工作年度报告
一、总体情况
（一）主动公开。通过网站公开信息。[1]
（二）依申请公开。[0]
（三）政府信息管理。落实先审后发。
（四）政府信息公开平台建设。维护网站专栏。
（五）监督保障。工作考核、社会评议、责任追究均已落实。[2]
五、存在的主要问题及改进情况
主要问题是答复不够规范。改进情况：加强培训。
六、其他需要报告的事项
未收取信息处理费。
--
R 26
RB 5
RL 1
B 2
C 26
D 2
G 11
P 3
N4 1
N6 1
U1 5
U2 2
F2 1
O1 1
O3 1
X 4
XU 2
XK 1
XP 1
S1 1
S2 2
S2O 1
DI 3
DR 2
DV 15
LIC 1284
PEN 357
COE 12
FEE 35.62
";
const PLACES: usize = 3;

/// What is said of the report with a sentence at a place.
fn told(sentence: &str, place: usize) -> Vec<String> {
    let library = library();
    let form = &library.form("cn-2021").unwrap().definition;
    let filled = (0..PLACES).fold(REPORT.to_owned(), |report, at| {
        report.replace(&format!("[{at}]"), if at == place { sentence } else { "" })
    });
    let spoken = texts(&filled).remove(0);
    let report = recognise(&library, spoken.page(form, &spoken.text).as_bytes());
    let findings = run(&report, &library, &Settings::default()).findings;
    let told = findings.iter().filter(|finding| finding.rule != "D-CONTACT");
    told.map(|one| format!("{sentence} [{place}]: {} {}", one.rule, one.sentence(form, Language::Zh))).collect()
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.starts_with('#'))
}

#[test]
fn nothing_is_said_of_figures_of_one_sort() {
    let found: Vec<String> = lines(include_str!("../texts/sorts.txt"))
        .flat_map(|line| (0..PLACES).flat_map(move |place| told(line, place)))
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn what_is_near_them_and_false_is_noticed() {
    let unnoticed: Vec<&str> =
        lines(include_str!("../texts/sorts-false.txt")).filter(|line| told(line, 0).is_empty()).collect();
    assert!(unnoticed.is_empty(), "{}", unnoticed.join("\n"));
}
