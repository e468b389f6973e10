//! Packs that are taken: two living examples, a county's own table on the current form, and a quite different report.

use crate::common;
use crate::common::draft::Draft;
use gouji::finding::{Language, Skip};
use gouji::form::pack::Library;
use gouji::input::{Options, options};
use gouji::judge::{Judgement, Verdict};
use gouji::report::Report;

const COUNTY: &str = include_str!("../packs/county.json");
const ENFORCEMENT: &str = include_str!("../packs/enforcement.json");

/// A pack with a table of its own, and rules on running text whose cells it has not.
const REGISTER: &str = r#"{
  "id": "register", "title": "申请登记表", "basis": "县办通知", "years": {"from": 2019},
  "markers": ["登记件数"], "titles": ["申请登记情况报告"],
  "sections": [{"number": 1, "title": "总体情况"}, {"number": 2, "title": "登记情况"}],
  "tables": [{
    "id": "register", "section": 2, "name": "表一", "title": "登记情况",
    "columns": [{"id": "count", "label": "登记件数", "unit": "件"}],
    "rows": [{"id": "applied", "label": "公开申请"}],
    "layout": [[{"text": "项目"}, {"text": "登记件数"}], [{"text": "公开申请"}, {"row": "applied"}]]
  }],
  "phrases": [
    {"id": "received", "words": ["收到"]}, {"id": "application", "words": ["政府信息公开申请"]}, {"id": "none", "words": ["未收到"]},
    {"id": "reconsideration", "words": ["行政复议"]}, {"id": "person", "words": ["自然人"]}
  ],
  "rules": [RULES]
}"#;

/// Every check on running text that is bound to cells of the built-in forms.
const BOUND: [&str; 8] = [
    "applications-stated",
    "no-application",
    "no-dispute",
    "applicants",
    "outcomes",
    "fee-income",
    "fee-notice",
    "fee-stated",
];

/// Cells that a form has not are no zeros: the rule does not run, and the coverage says so. Nor is its pack refused for an example that
/// finds nothing.
#[test]
fn a_rule_on_running_text_whose_cells_a_pack_has_not_is_skipped() {
    let rule = |code: &str| {
        format!(
            r#"{{"id": "R-{code}", "severity": "error", "title": {{"zh": "甲", "en": "A"}}, "basis": "乙", "code": "{code}",
            "holds": {{"text": "本年未收到政府信息公开申请。"}}, "breaks": {{"text": "全年收到政府信息公开申请12件。"}}}}"#
        )
    };
    let pack = REGISTER.replace("RULES", &BOUND.map(rule).join(","));
    let json = format!(r#"{{"rules": [{pack}]}}"#).parse().unwrap();
    let options = options(&json).unwrap_or_else(|reasons| panic!("{reasons:#?}"));
    let page = "<h1>青石县2024年申请登记情况报告</h1><h2>一、总体情况</h2><p>全年收到政府信息公开申请12件。未收到行政复议。</p>
        <h2>二、登记情况</h2><table><tr><td>项目</td><td>登记件数</td></tr><tr><td>公开申请</td><td>12</td></tr></table>";
    let document = gouji::read::bytes::read(page.as_bytes(), None, common::decode);
    let (report, judgement) = gouji::check(&document, &options.library, None, &options.settings);
    assert_eq!(report.form.as_deref(), Some("register"));
    let found: Vec<&str> = judgement.findings.iter().map(|finding| finding.rule.as_str()).collect();
    assert_eq!(found, [""; 0]);
    let skipped = judgement.coverage.skipped.iter().filter(|(_, why)| *why == Skip::NoSuchCells);
    assert_eq!(skipped.map(|(rule, _)| rule.clone()).collect::<Vec<_>>(), BOUND.map(|code| format!("R-{code}")));
}

/// The options of a caller with both packs and these keys more.
fn given(more: &str) -> Options {
    let json = format!(r#"{{"rules": [{COUNTY}, {ENFORCEMENT}]{more}}}"#);
    options(&json.parse().unwrap()).unwrap_or_else(|reasons| panic!("{reasons:#?}"))
}

fn check(source: &str) -> (Report, Judgement, Library) {
    let options = given("");
    let document = gouji::read::bytes::read(source.as_bytes(), None, common::decode);
    let (report, judgement) = gouji::check(&document, &options.library, None, &options.settings);
    (report, judgement, Library::clone(&options.library))
}

/// The verdict, every finding with its cells, and every repair, in words.
fn told(source: &str) -> (Verdict, Vec<String>, Vec<String>) {
    let (report, judgement, library) = check(source);
    let form = &library.form(report.form.as_deref().unwrap()).unwrap().definition;
    let name = |site: &gouji::finding::Site| {
        let table = &form.tables[site.table];
        [&table.id, ".", &table.rows[site.place.row].id, ".", &table.columns[site.place.column].id].concat()
    };
    let finding = |one: &gouji::finding::Finding| {
        let cells: Vec<String> = one.cells.iter().map(name).collect();
        format!("{} {:?} {} [{}]", one.rule, one.severity, one.sentence(form, Language::Zh), cells.join(" "))
    };
    let repairs = judgement.explained.iter().flat_map(|one| &one.repairs).map(|repair| {
        let change = |one: &gouji::repair::Change| format!("{} = {}", name(&one.cell), one.to);
        repair.changes.iter().map(change).collect::<Vec<_>>().join(", ")
    });
    (judgement.verdict, judgement.findings.iter().map(finding).collect(), repairs.collect())
}

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(ToString::to_string).collect()
}

/// The county's report: the three tables of the form, the first with a row more, and its own.
fn county(change: impl Fn(&mut Draft)) -> String {
    let form = given("").library.form("qingshi-county").unwrap().definition.clone();
    let mut draft = Draft::balanced(&form);
    draft.set_row("disclosure", "levies", &[12]);
    // Fewer in force than were issued: the rule on that is off here.
    draft.set_row("disclosure", "normative_documents", &[4, 0, 2]);
    for (row, figures) in [("question", [2, 30, 31, 1]), ("complaint", [0, 14, 13, 1]), ("proposal", [1, 6, 7, 0])] {
        draft.set_row("interaction", row, &figures);
    }
    draft.set_row("interaction", "all", &[3, 50, 51, 2]);
    change(&mut draft);
    let tables: Vec<String> = form.tables.iter().map(|table| draft.html_table(table)).collect();
    draft
        .page(&[&tables[0]], &[&tables[1]], &[&tables[2]])
        .replace("信息处理费。</p>", &["信息处理费。</p>", &tables[3]].concat())
}

#[test]
fn a_county_adds_a_table_a_row_and_names_and_switches_a_rule_off() {
    let page = county(|_| {}).replace("其他结果", "其他处理结果").replace("事项</h2>", "事项及附表</h2>");
    let (report, judgement, _) = check(&page);
    assert_eq!(report.form.as_deref(), Some("qingshi-county"));
    assert_eq!(report.line("disclosure", "levies").unwrap().entries[0].printed, "12");
    assert_eq!(report.table("interaction").unwrap().lines.len(), 4);
    let off = [("T2-STOCK".to_owned(), Skip::OffByForm)];
    let skipped: Vec<_> =
        judgement.coverage.skipped.iter().filter(|(_, why)| *why == Skip::OffByForm).cloned().collect();
    assert_eq!(skipped, off);
    let alias = "D-HEAD-6 Info 标题印作“六、其他需要报告的事项及附表”，规定的写法是“六、其他需要报告的事项”。 []";
    assert_eq!(told(&page), (Verdict::Pass, strings(&[alias]), vec![]));
    assert_eq!(told(&county(|_| {})), (Verdict::Pass, vec![], vec![]));
}

#[test]
fn a_countys_own_balances_break_and_are_repaired() {
    let page = county(|draft| draft.set("interaction", "complaint", "answered", "31"));
    assert_eq!(
        told(&page),
        (
            Verdict::Fail,
            strings(&[
                "QS-FLOW Error 附表“投诉类留言”行“本年办结留言”列很可能应为 13，现为 31（相邻两位数字对调），请与台账核对后再改。附表“投诉类留言”行：“上年结转留言”与“本年收到留言”之和为 14，“本年办结留言”与“结转下年留言”之和为 32，相差 18，请核对。 [interaction.complaint.answered interaction.complaint.carried_in interaction.complaint.received interaction.complaint.carried_out]",
                "QS-SUM Error 附表“本年办结留言”列：“咨询类留言”至“建议类留言”共 3 项之和为 69，“留言合计”为 51，相差 18，请核对。 [interaction.complaint.answered interaction.question.answered interaction.proposal.answered interaction.all.answered]"
            ]),
            strings(&["interaction.complaint.answered = 13"])
        )
    );
    let page = county(|_| {}).replace("下一步增加图解和问答", "下一步拟改进【待填】");
    assert_eq!(
        told(&page),
        (
            Verdict::Fail,
            strings(&["D-PLACEHOLDER Error 正文有未填写的内容：“下一步拟改进【待填】”，请补全。 []"]),
            vec![]
        )
    );
}

#[test]
fn a_countys_own_blank_total_is_undecided() {
    let (_, judgement, _) = check(&county(|draft| draft.set("interaction", "all", "received", "")));
    let undecided: Vec<&str> = judgement.coverage.undecided.iter().map(|(rule, ..)| rule.as_str()).collect();
    assert_eq!((judgement.verdict, undecided), (Verdict::Review, vec!["QS-FLOW", "QS-SUM"]));
}

/// A report of another kind altogether.
fn enforcement(change: impl Fn(&mut Draft)) -> String {
    let form = given("").library.form("enforcement-statistics").unwrap().definition.clone();
    let mut draft = Draft::zeros(&form);
    draft.title = "青石市水务局2024年行政执法统计年报".into();
    draft.set_row("penalties", "own", &[4, 26, 3, 0, 1, 2, 36]);
    draft.set_row("penalties", "entrusted", &[1, 5, 0, 0, 0, 0, 6]);
    draft.set_row("penalties", "all", &[5, 31, 3, 0, 1, 2, 42]);
    for (row, amount) in [("own", "18.4"), ("entrusted", "0.65"), ("all", "19.05")] {
        draft.set("penalties", row, "amount", amount);
    }
    for (row, figures) in [("window", [40, 38, 35, 2]), ("online", [160, 155, 151, 4]), ("all", [200, 193, 186, 6])] {
        draft.set_row("licensing", row, &figures);
    }
    change(&mut draft);
    let mut page = format!("<h1>{}</h1>", draft.title);
    for (heading, table) in form.sections.iter().zip([None].into_iter().chain(form.tables.iter().map(Some))) {
        let number = ["一", "二", "三"][heading.number as usize - 1];
        page.push_str(&format!("<h2>{number}、{}</h2>", heading.title));
        page.push_str(&table.map_or("<p>本报告数据以台账为准。</p>".to_owned(), |table| draft.html_table(table)));
    }
    page
}

#[test]
fn a_report_of_another_kind_is_known_by_its_own_words() {
    let page = enforcement(|_| {});
    let (report, judgement, _) = check(&page);
    assert_eq!(
        (report.form.as_deref(), report.title.as_deref(), report.agency.as_deref(), report.year),
        (Some("enforcement-statistics"), Some("青石市水务局2024年行政执法统计年报"), Some("青石市水务局"), Some(2024))
    );
    let sections: Vec<(u32, &str)> = report.sections.iter().map(|one| (one.number, one.text.as_str())).collect();
    assert_eq!(sections, [(0, "青石市水务局2024年行政执法统计年报"), (1, "本报告数据以台账为准。"), (2, ""), (3, "")]);
    assert_eq!(told(&page), (Verdict::Pass, vec![], vec![]));
    let coverage = judgement.coverage;
    assert_eq!((coverage.rules, coverage.run, coverage.undecided), (10, 10, vec![]));
}

#[test]
fn a_report_of_another_kind_breaks_and_is_repaired() {
    let page = enforcement(|draft| draft.set("penalties", "own", "fine", "62"));
    assert_eq!(
        told(&page),
        (
            Verdict::Fail,
            strings(&[
                "ZF-KINDS Error 表一“本机关直接实施”行“罚款”列很可能应为 26，现为 62（相邻两位数字对调），请与台账核对后再改。表一“本机关直接实施”行：“警告、通报批评”至“其他行政处罚”共 6 项之和为 72，“总计”为 36，相差 36，请核对。 [penalties.own.fine penalties.own.warning penalties.own.confiscation penalties.own.suspension penalties.own.revocation penalties.own.other penalties.own.total]",
                "ZF-BODIES Error 表一“罚款”列：“本机关直接实施”与“受委托组织实施”之和为 67，“处罚合计”为 31，相差 36，请核对。 [penalties.own.fine penalties.entrusted.fine penalties.all.fine]"
            ]),
            strings(&["penalties.own.fine = 26"])
        )
    );
    let page = enforcement(|draft| draft.set("licensing", "window", "granted", "3 5"));
    assert_eq!(
        told(&page),
        (
            Verdict::Fail,
            strings(&[
                "ZF-PARSE Error 表二“窗口办理”行“准予许可数”列印作“3 5”，不是一个数，请核对。 [licensing.window.granted]"
            ]),
            vec![]
        )
    );
    let page = enforcement(|draft| draft.title = "青石市水务局行政执法数据年报".into());
    assert_eq!(
        told(&page),
        (
            Verdict::Fail,
            strings(&[
                "ZF-TITLE Error 标题“青石市水务局行政执法数据年报”没有写明年份，请核对。 []",
                "ZF-TITLE Warning 标题“青石市水务局行政执法数据年报”没有写全“行政执法统计年报”，请核对。 []"
            ]),
            vec![]
        )
    );
}

#[test]
fn a_report_of_another_kind_may_be_undecided() {
    let (_, judgement, _) = check(&enforcement(|draft| draft.set("penalties", "own", "total", "")));
    let undecided: Vec<&str> = judgement.coverage.undecided.iter().map(|(rule, ..)| rule.as_str()).collect();
    assert_eq!((judgement.verdict, undecided), (Verdict::Review, vec!["ZF-KINDS", "ZF-BODIES"]));
}

#[test]
fn built_in_forms_are_found_beside_packs() {
    let form = common::library().forms()[1].definition.clone();
    let mut draft = Draft::zeros(&form);
    draft.title = "青石县林业局2020年政府信息公开工作年度报告".into();
    assert_eq!(check(&draft.html()).0.form.as_deref(), Some("cn-2019"));
}
