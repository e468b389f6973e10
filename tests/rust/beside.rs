//! Sentences whose figures are of something else (`tests/texts/beside.txt`, `neighbours.txt`, `kin.txt`), put into a report that is right: nothing is said of them.

use crate::common::spoken::{Spoken, texts};
use crate::common::{library, recognise};
use gouji::finding::Language;
use gouji::judge::{Settings, run};

/// A report that is right, with places for a sentence: `[0]` to `[6]`.
const REPORT: &str = "=== 青石县林业局2024年政府信息公开工作年度报告
本报告依据《中华人民共和国政府信息公开条例》编制。[0]
一、总体情况
（一）主动公开。通过网站公开信息。[1]
（二）依申请公开。2024年，我局共收到政府信息公开申请35件，上年结转3件，办结36件，结转下年2件。[2]办理结果为：予以公开12件，部分公开3件，不予公开4件，无法提供12件，不予处理2件，其他处理3件。[3]
（三）政府信息管理。落实先审后发。因政府信息公开申请引起的行政复议6件，行政诉讼3件。[4]
（四）政府信息公开平台建设。维护网站专栏。
（五）监督保障。工作考核、社会评议、责任追究均已落实。
五、存在的主要问题及改进情况
主要问题是答复不够规范。改进情况：加强培训。[5]
六、其他需要报告的事项
未收取信息处理费。[6]
--
R 35
B 3
C 36
D 2
P 3
N7 4
U1 9
U2 3
F1 2
O3 3
X 6
XU 4
XK 1
XP 1
S1 2
S2 1
S2P 1
DI 3
DR 2
DV 21
LIC 1240
PEN 311
COE 17
FEE 56.2
";
/// The same of a town that nobody asked, with places likewise: what its services did is held against nothing but noughts.
const TOWN: &str = "=== 青石县柳树镇人民政府2024年政府信息公开工作年度报告
2024年，我镇认真贯彻落实《中华人民共和国政府信息公开条例》。[0]
一、总体情况
（一）主动公开。全年通过门户网站主动公开政府信息320条。[1]
（二）依申请公开。全年未收到政府信息公开申请。[2]
（三）政府信息管理。健全信息发布审核制度，做好规范性文件的公开和清理。[3]
（四）政府信息公开平台建设。加强门户网站和政务新媒体建设。[4]
（五）监督保障。加强业务培训，开展工作考核、社会评议，未发生责任追究的情形。
五、存在的主要问题及改进情况
主要问题是公开内容不够丰富。改进情况：加强培训。[5]
六、其他需要报告的事项
未收取信息处理费。[6]
--
DV 15
LIC 120
PEN 6
";
/// The same figures, and not one of them stated: a sentence stands alone beside the tables. `[3]` is where applications are told.
const SILENT: &str = "=== 青石县林业局2024年政府信息公开工作年度报告
[0]
一、总体情况
主动公开、政府信息管理、政府信息公开平台建设、监督保障各项工作有序开展，工作考核、社会评议、责任追究均已落实。[1]
[2]
（二）依申请公开。[3]
（三）政府信息管理。[4]
五、存在的主要问题及改进情况
主要问题是答复不够规范。改进情况：加强培训。[5]
六、其他需要报告的事项
未收取信息处理费。[6]
";
/// Where applications are told in it.
const ON_APPLICATIONS: usize = 3;
/// How many places there are, and the one in the midst of what is counted.
const PLACES: usize = 7;
const AMONG_FIGURES: usize = 2;

fn with(report: &str, sentence: &str, place: usize) -> Spoken {
    let filled = (0..PLACES).fold(report.to_owned(), |report, at| {
        report.replace(&format!("[{at}]"), if at == place { sentence } else { "" })
    });
    texts(&filled).remove(0)
}

/// What the rules say of a report with each sentence of a text, in the midst of what is counted and at one more place.
fn told_of(report: &str, text: &str) -> Vec<String> {
    told_at(report, text, |at| vec![AMONG_FIGURES, at % PLACES])
}

/// The same, at these places.
fn told_at(report: &str, text: &str, places: fn(usize) -> Vec<usize>) -> Vec<String> {
    let library = library();
    let form = &library.form("cn-2021").unwrap().definition;
    let mut found = Vec::new();
    let sentences = text.lines().filter(|line| !line.starts_with('#'));
    for (at, sentence) in sentences.enumerate() {
        for place in places(at) {
            let spoken = with(report, sentence, place);
            let report = recognise(&library, spoken.page(form, &spoken.text).as_bytes());
            let findings = run(&report, &library, &Settings::default()).findings;
            let told = findings.iter().filter(|finding| finding.rule != "D-CONTACT");
            found.extend(told.map(|one| format!("{sentence} [{place}]: {}", one.sentence(form, Language::Zh))));
        }
    }
    found
}

#[test]
fn nothing_is_said_of_figures_of_something_else() {
    for text in [
        include_str!("../texts/beside.txt"),
        include_str!("../texts/neighbours.txt"),
        include_str!("../texts/others.txt"),
        include_str!("../texts/kin.txt"),
    ] {
        let found = told_of(REPORT, text);
        assert!(found.is_empty(), "{}", found.join("\n"));
    }
}

/// Where the text states nothing else no true figure hides a false reading.
#[test]
fn nothing_is_said_of_them_where_they_stand_alone() {
    let below = REPORT.split_once("--").unwrap().1;
    let silent = [SILENT, "--", below].concat();
    for text in [
        include_str!("../texts/bodies.txt"),
        include_str!("../texts/beside.txt"),
        include_str!("../texts/neighbours.txt"),
        include_str!("../texts/others.txt"),
        include_str!("../texts/kin.txt"),
        include_str!("../texts/services.txt"),
    ] {
        let found = told_at(&silent, text, |_| vec![ON_APPLICATIONS]);
        assert!(found.is_empty(), "{}", found.join("\n"));
    }
}

/// Sentences that are plainly false, each alone beside the tables that show it: these are noticed.
#[test]
fn what_is_plainly_false_is_noticed() {
    let below = REPORT.split_once("--").unwrap().1;
    let silent = [SILENT, "--", below].concat();
    let text = include_str!("../texts/false.txt");
    let false_ones = text.lines().filter(|line| !line.starts_with('#'));
    let unseen: Vec<&str> =
        false_ones.filter(|line| told_at(&silent, line, |_| vec![ON_APPLICATIONS]).is_empty()).collect();
    assert_eq!(unseen, [""; 0]);
}

#[test]
fn nothing_is_said_of_other_bodies_and_other_things() {
    let found = told_at(REPORT, include_str!("../texts/bodies.txt"), |at| vec![[AMONG_FIGURES, at % PLACES][at % 2]]);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn nothing_is_said_of_what_other_services_did() {
    let text = include_str!("../texts/services.txt");
    let found = [told_of(REPORT, text), told_of(TOWN, text)].concat();
    assert!(found.is_empty(), "{}", found.join("\n"));
}
