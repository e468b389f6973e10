//! One rule of each kind that JSON alone can add is added: a formula, what running text states, and a coded rule with another limit.
//! A rule that needs Rust is a `Check` in the file of its family and an entry beside these.

use crate::common;
use crate::common::draft::Draft;
use gouji::finding::Language;
use gouji::input::options;

/// A pack of so many rules on the form in force.
fn pack(rules: &str) -> String {
    format!(r#"{{"id": "p", "extends": "cn-2021", "title": "T", "basis": "L", "rules": [{rules}]}}"#)
}

fn refused(rules: &str) -> Vec<String> {
    options(&format!(r#"{{"rules": [{}]}}"#, pack(rules)).parse().unwrap()).err().unwrap_or_default()
}

/// What these rules find in a draft of a town, by the pack's own rules and P-GRASS.
fn found(rules: &str, change: impl Fn(&mut Draft)) -> Vec<String> {
    let given = options(&format!(r#"{{"rules": [{}]}}"#, pack(rules)).parse().unwrap());
    let options = given.unwrap_or_else(|reasons| panic!("{reasons:#?}"));
    let mut draft = Draft::zeros(&options.library.form("p").unwrap().definition);
    "青石县白沙镇2024年政府信息公开工作年度报告".clone_into(&mut draft.title);
    draft.set_row("applications", "received", &[250, 0, 0, 0, 0, 0, 250]);
    draft.set_row("applications", "granted", &[250, 0, 0, 0, 0, 0, 250]);
    draft.set_row("applications", "concluded", &[250, 0, 0, 0, 0, 0, 250]);
    change(&mut draft);
    let page = draft.html().replace("都在法定期限内办理。", "都在法定期限内办理。办理申请时，作出行政强制3次。");
    let document = gouji::read::bytes::read(page.as_bytes(), None, common::decode);
    let (report, judgement) = gouji::check(&document, &options.library, None, &options.settings);
    let form = &options.library.form(report.form.as_deref().unwrap()).unwrap().definition;
    let own = judgement.findings.iter().filter(|one| one.rule.starts_with("NEW-") || one.rule == "P-GRASS");
    own.map(|one| format!("{} {}", one.rule, one.sentence(form, Language::Zh))).collect()
}

const FORMULA: &str = r#"{
  "id": "NEW-SUM", "severity": "error", "title": {"zh": "甲", "en": "A"}, "basis": "乙",
  "table": "applications", "each": "column", "check": "granted <= received + carried_in",
  "holds": {"granted": "3", "received": "2", "carried_in": "1"}, "breaks": {"granted": "4", "received": "2", "carried_in": "1"}
}"#;

const STATED: &str = r#"{
  "id": "NEW-STATED", "severity": "warning", "title": {"zh": "甲", "en": "A"}, "basis": "乙", "code": "stated",
  "claims": [{"says": "coercion", "equals": "disclosure.coercion.decisions"}],
  "holds": {"text": "全年作出行政强制3次。", "disclosure.coercion.decisions": "3"},
  "breaks": {"text": "全年作出行政强制3次。", "disclosure.coercion.decisions": "4"}
}"#;

/// The coded rule with another limit, and with examples to it.
const LIMIT: &str = r#"{
  "id": "P-GRASS", "limits": [{"id": "most", "value": 300}],
  "holds": {"agency": "青石县白沙镇", "applications.received.total": "300"},
  "breaks": {"agency": "青石县白沙镇", "applications.received.total": "301"}
}"#;

const MANY: &str = "P-GRASS 表三“一、本年新收政府信息公开申请数量”行“总计”列为 250，在乡镇、街道并不常见，请核实。";

#[test]
fn a_formula_is_an_entry_of_a_pack() {
    let granted = |draft: &mut Draft| draft.set("applications", "granted", "person", "251");
    assert_eq!(found(FORMULA, |_| {}), [MANY]);
    let above = "NEW-SUM 表三“自然人”列：“（一）予以公开”为 251，而“一、本年新收政府信息公开申请数量”\
                 与“二、上年结转政府信息公开申请数量”之和为 250，前者多于后者，请核对。";
    assert_eq!(found(FORMULA, granted), [above, MANY]);
}

#[test]
fn what_text_states_is_an_entry_of_a_pack() {
    let three = |draft: &mut Draft| draft.set("disclosure", "coercion", "decisions", "3");
    assert_eq!(found(STATED, three), [MANY]);
    let stated = "NEW-STATED 正文写作“办理申请时，作出行政强制3次”，其中的数为 3，而表二“行政强制”行“本年处理决定数量”列为 0，请核对。";
    assert_eq!(found(STATED, |_| {}), [stated, MANY]);
}

#[test]
fn a_coded_rule_goes_by_the_limits_of_its_entry() {
    assert_eq!(found(LIMIT, |_| {}), [""; 0]);
    let many = |draft: &mut Draft| draft.set("applications", "received", "total", "301");
    assert_eq!(found(LIMIT, many), [MANY.replace("250", "301")]);
    // Its title tells of it.
    let given = options(&format!(r#"{{"rules": [{}]}}"#, pack(LIMIT)).parse().unwrap()).unwrap();
    let rule = given.library.form("p").unwrap().definition.rule("P-GRASS").unwrap();
    assert_eq!(rule.filled(&rule.title.zh), "乡镇、街道申请超过 300 件的，应核实");
}

#[test]
fn limits_that_do_not_fit_their_check_are_refused() {
    // Without examples to it, those of the base say otherwise.
    let alone = LIMIT.split_once("}],").unwrap().0.to_owned() + "}]}";
    assert_eq!(refused(&alone), ["p: P-GRASS: the example that breaks holds"]);
    let coded = |limits: &str| {
        let example = r#""agency": "青石县白沙镇", "applications.received.total""#;
        format!(
            r#"{{"id": "NEW-MANY", "severity": "info", "title": {{"zh": "超过 {{most}} 件", "en": "A"}}, "basis": "乙",
            "code": "many-applications", {limits} "holds": {{{example}: "200"}}, "breaks": {{{example}: "201"}}}}"#
        )
    };
    assert_eq!(refused(&coded(r#""limits": [{"id": "most", "value": 200}], "#)), [""; 0]);
    assert_eq!(refused(&coded("").replace("{most}", "200")), ["p: NEW-MANY: needs a limit called most"]);
    assert_eq!(refused(&coded("")), ["p: NEW-MANY: the title names a limit that the rule has not: 超过 {most} 件"]);
    assert_eq!(
        refused(&coded(r#""limits": [{"id": "most", "value": 200}, {"id": "least", "value": 2}], "#)),
        ["p: NEW-MANY: limits[least]: the check many-applications knows no such limit"]
    );
    assert_eq!(
        refused(&FORMULA.replace("\"table\"", r#""limits": [{"id": "most", "value": 200}], "table""#)),
        ["p: NEW-SUM: limits[most]: a formula goes by none"]
    );
}
