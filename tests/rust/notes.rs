//! What is written beside a table: what plainly tells of the year is held against it, and of what else counts there it is said that it was not.

use crate::common::spoken::texts;
use crate::common::{library, recognise};
use gouji::finding::Language;
use gouji::judge::{Settings, run};

const REPORT: &str = "=== 明光市自然资源和规划局2023年政府信息公开工作年度报告
一、总体情况
（一）主动公开。聚焦群众关切，及时更新栏目。
（二）依申请公开。严格规范登记、审核、办理、答复各环节。
（三）政府信息管理。落实先审后公开。
（四）政府信息公开平台建设。加强门户网站专栏的日常维护。
（五）监督保障。接受监督，电话0550-8000000。
五、存在的主要问题及改进情况
主要问题是答复不够规范。改进情况：加强培训。
六、其他需要报告的事项
本年度未收取政府信息公开信息处理费。
--
R 91
B 8
C 95
D 4
G 60
P 5
U1 30
X 2
S 1
";

/// What is said of the report with a line before this heading.
fn told(line: &str, heading: &str) -> Vec<String> {
    let library = library();
    let form = &library.form("cn-2021").unwrap().definition;
    let spoken = texts(REPORT).remove(0);
    let before = ["<h2>", heading].concat();
    let page = spoken.page(form, &spoken.text).replacen(&before, &["<p>", line, "</p>", &before].concat(), 1);
    let page = page.replacen(&["<p>", heading].concat(), &["<p>", line, "</p><p>", heading].concat(), 1);
    let findings = run(&recognise(&library, page.as_bytes()), &library, &Settings::default()).findings;
    findings.iter().map(|one| format!("{} {:?} {}", one.rule, one.severity, one.sentence(form, Language::Zh))).collect()
}

#[test]
fn a_sentence_beside_a_table_is_held_or_is_said_not_to_be() {
    for (line, heading) in [
        ("说明：2023年本局新收申请91件，上年结转8件，本年度办结95件，结转下年度4件。", "四、"),
        ("注：本年度受理申请91件，办结95件。", "四、"),
        ("本年度行政复议2件、行政诉讼1件。", "五、"),
        ("该表数据截至12月31日。", "四、"),
    ] {
        assert_eq!(told(line, heading), Vec::<String>::new(), "{line}");
    }
    for (line, heading, rules) in [
        ("说明：2023年本局新收申请92件，上年结转8件，本年度办结95件，结转下年度4件。", "四、", &["N-NEW Warning"][..]),
        (
            "说明：2023年本局新收申请91件，上年结转7件，办结95件，结转下年度3件。",
            "四、",
            &["N-CARRYIN Error", "N-CARRYOUT Error"],
        ),
        ("注：本年度行政复议3件、行政诉讼1件。", "五、", &["N-REV Warning"]),
        ("注：1.其他处理3件均为申请人撤回。", "四、", &["D-TABLES Info"]),
        ("备注：2022年新收申请80件。", "四、", &["D-TABLES Info"]),
        ("注：行政诉讼中1件因2022年的申请引起。", "五、", &["D-TABLES Info"]),
    ] {
        let told = told(line, heading);
        let kinds: Vec<String> = told.iter().map(|one| one.split(' ').take(2).collect::<Vec<_>>().join(" ")).collect();
        assert_eq!(kinds, rules, "{line}\n{}", told.join("\n"));
    }
    assert_eq!(
        told("注：1.其他处理3件均为申请人撤回。", "四、"),
        ["D-TABLES Info 表三旁边的文字没有与表格核对，其中的数请自行核对：“注：1.其他处理3件均为申请人撤回。”。"]
    );
}
