//! Rules between years: for each a pair of reports that holds, one that breaks, and one that is excepted or cannot be told.

use crate::common::draft::{Draft, TEXTS};
use crate::common::{changed, found, library, recognise, skipped};
use gouji::date::Date;
use gouji::finding::{Doubt, Language, Skip};
use gouji::judge::{Settings, form_of, run};
use gouji::report::Report;

/// A report of 2024 that balances, with these cells changed.
fn report(cells: &[(&str, &str)]) -> String {
    let mut draft = Draft::balanced(&library().forms()[0].definition);
    for (name, printed) in cells {
        let (table, rest) = name.split_once('.').unwrap();
        let (row, column) = rest.rsplit_once('.').unwrap();
        draft.set(table, row, column, printed);
    }
    draft.html()
}

/// What 2023 left for it, with these cells changed.
fn before(cells: &[(&str, &str)]) -> String {
    let due = [
        ("applications.carried_out.person", "3"),
        ("applications.carried_out.total", "3"),
        ("disclosure.normative_documents.in_force", "17"),
    ];
    changed(&report(&[&due, cells].concat()), "2024年", "2023年")
}

fn given(last: &str) -> Settings {
    Settings { last: Some(recognise(&library(), last.as_bytes())), ..Settings::default() }
}

/// What a rule finds in a report, given last year's.
fn finds(rule: &str, now: &[(&str, &str)], then: &[(&str, &str)]) -> Vec<String> {
    found(rule, &report(now), &given(&before(then)))
}

#[test]
fn reports_that_follow_each_other_break_nothing_between_them() {
    let judgement = run(&recognise(&library(), report(&[]).as_bytes()), &library(), &given(&before(&[])));
    let between: Vec<_> = judgement.findings.iter().map(|one| one.rule.as_str()).collect();
    // The text of both is the same, as is one of the problems: each of these rules has its own tests.
    assert_eq!(between, ["Y-TEXT-SIM", "Y-PROMISE"]);
    let skipped: Vec<_> = judgement.coverage.skipped.iter().map(|(rule, _)| rule.as_str()).collect();
    assert_eq!(skipped, ["D-DEADLINE", "D-EARLY"]);
}

#[test]
fn without_last_years_report_they_do_not_run() {
    let judgement = run(&recognise(&library(), report(&[]).as_bytes()), &library(), &Settings::default());
    let of_years: Vec<_> = judgement.coverage.skipped.iter().filter(|(_, why)| *why == Skip::NoLast).collect();
    let rules: Vec<_> = of_years.iter().map(|(rule, _)| rule.as_str()).collect();
    let expected = [
        "N-YOY",
        "Y-CARRY",
        "Y-STOCK-MIN",
        "Y-STOCK",
        "Y-PEND",
        "Y-UNIT",
        "Y-JUMP",
        "Y-SAME",
        "Y-TEXT-SIM",
        "Y-PROMISE",
    ];
    assert_eq!(rules, expected);
}

#[test]
fn what_is_given_has_to_be_last_years() {
    let page = report(&[]);
    let skips = |rule: &str, last: &str| skipped(rule, &page, &given(last));
    let last = before(&[]);
    assert_eq!(skips("Y-CARRY", &last), None);
    assert_eq!(skips("Y-CARRY", &changed(&last, "2023年", "2022年")), Some(Skip::LastOtherYear));
    assert_eq!(skips("Y-CARRY", &changed(&last, "林业局", "教育局")), Some(Skip::LastOtherBody));
    assert_eq!(skips("Y-CARRY", &changed(&last, "青石县林业局", "林业局")), None);
    let tables: Vec<String> = library().forms()[0]
        .definition
        .tables
        .iter()
        .map(|table| Draft::balanced(&library().forms()[0].definition).html_table(table))
        .collect();
    let draft = Draft::balanced(&library().forms()[0].definition);
    let without = changed(&draft.page(&[&tables[0]], &[], &[&tables[2]]), "2024年", "2023年");
    assert_eq!(skips("Y-CARRY", &without), Some(Skip::LastNotRead));
    assert_eq!(skips("Y-PEND", &without), None);
    // The form before has the applications and the disputes, and no stock.
    let old = Draft::zeros(&library().form("cn-2019").unwrap().definition).html().replace("2024年", "2023年");
    assert_eq!(skips("Y-CARRY", &old), None);
    assert_eq!(skips("Y-PEND", &old), None);
    for rule in ["Y-STOCK", "Y-STOCK-MIN", "Y-SAME"] {
        assert_eq!(skips(rule, &old), Some(Skip::LastOtherForm), "{rule}");
    }
}

#[test]
fn what_was_carried_out_is_carried_in() {
    let total = ("applications.carried_out.total", "4");
    let of = |severity: &str, column: &str, now: u32, then: u32| {
        format!(
            "{severity} 表三“二、上年结转政府信息公开申请数量”行“{column}”列为 {now}，上一年报告的表三“四、结转下年度继续办理”行“{column}”列为 {then}，两者应当相等，请核对。"
        )
    };
    assert!(finds("Y-CARRY", &[], &[]).is_empty());
    assert_eq!(finds("Y-CARRY", &[], &[total]), [of("Error", "总计", 3, 4)]);
    let kinds = [("applications.carried_out.person", "2"), ("applications.carried_out.legal", "1")];
    assert_eq!(finds("Y-CARRY", &[], &kinds), [of("Warning", "自然人", 3, 2), of("Warning", "法律服务机构", 0, 1)]);
    // The total tells, the kind that makes it follows.
    let page = recognise(&library(), report(&[]).as_bytes());
    let both = given(&before(&[total, ("applications.carried_out.person", "4")]));
    let findings = run(&page, &library(), &both).findings;
    let groups: Vec<_> = findings.iter().filter(|one| one.rule == "Y-CARRY").map(|one| one.group.is_some()).collect();
    assert_eq!(groups, [false, true]);
    // A blank is no 0.
    let blank = run(&page, &library(), &given(&before(&[("applications.carried_out.total", "")]))).coverage;
    let undecided: Vec<_> = blank.undecided.iter().map(|(rule, _, why)| (rule.as_str(), *why)).collect();
    assert_eq!(undecided, [("Y-CARRY", Doubt::NoFigure)]);
}

#[test]
fn the_stock_rolls_on() {
    const IN_FORCE: &str = "disclosure.normative_documents.in_force";
    assert!(finds("Y-STOCK", &[], &[]).is_empty());
    assert_eq!(
        finds("Y-STOCK", &[], &[(IN_FORCE, "15")]),
        [
            "Warning 表二“行政规范性文件”行“现行有效件数”列为 20；上一年报告为 15，加本年制发 4，减本年废止 1，应为 18，请核实；有失效、清理或口径变化的除外。"
        ]
    );
    assert_eq!(
        finds("Y-STOCK", &[], &[(IN_FORCE, "18")]),
        [
            "Warning 表二“行政规范性文件”行“现行有效件数”列为 20；上一年报告为 18，加本年制发 4，减本年废止 1，应为 21，请核实；有失效、清理或口径变化的除外。"
        ]
    );
    assert!(finds("Y-STOCK-MIN", &[], &[(IN_FORCE, "0")]).is_empty());
    let repealed = [("disclosure.normative_documents.repealed", "22")];
    assert_eq!(
        finds("Y-STOCK-MIN", &repealed, &[]),
        ["Error 表二“行政规范性文件”行“本年废止件数”列为 22，多于上一年报告的现行有效 17 与本年制发 4 之和，请核对。"]
    );
    // Told once.
    assert!(finds("Y-STOCK", &repealed, &[]).is_empty());
    assert!(finds("Y-STOCK", &[], &[(IN_FORCE, "")]).is_empty());
}

#[test]
fn what_was_pending_does_not_vanish() {
    let pending = |count| [("disputes.reconsideration.pending", count)];
    assert!(finds("Y-PEND", &[], &pending("4")).is_empty());
    assert_eq!(
        finds("Y-PEND", &[], &pending("5")),
        [
            "Warning 表四“行政复议”部分“总计”列为 4，少于上一年报告同一部分的“尚未审结”5；未审结的案件本年应当审结或者仍未审结，请核实。"
        ]
    );
    assert!(finds("Y-PEND", &[], &pending("")).is_empty());
}

#[test]
fn fees_in_another_unit() {
    let fees = |amount| [("disclosure.fees.amount", amount)];
    assert!(finds("Y-UNIT", &[], &fees("120")).is_empty());
    let sentence = |now: &str, then: &str| {
        format!(
            "Warning 表二“行政事业性收费”行“本年收费金额（单位：万元）”列为 {now}，上一年报告为 {then}，相差约一万倍，可能混淆了元与万元，请核实。"
        )
    };
    assert_eq!(finds("Y-UNIT", &[], &fees("111400")), [sentence("12.86", "111400")]);
    assert_eq!(finds("Y-UNIT", &fees("128600"), &[]), [sentence("128600", "12.86")]);
    assert!(finds("Y-JUMP", &fees("128600"), &[]).is_empty());
    assert!(finds("Y-UNIT", &fees("128600"), &fees("0")).is_empty());
}

#[test]
fn figures_that_jump() {
    let licences = |count| [("disclosure.licensing.decisions", count)];
    assert!(finds("Y-JUMP", &licences("100"), &licences("20")).is_empty());
    assert_eq!(
        finds("Y-JUMP", &licences("101"), &licences("20")),
        ["Info 表二“行政许可”行“本年处理决定数量”列为 101，上一年报告为 20，相差 5 倍以上，请核实。"]
    );
    assert_eq!(
        finds("Y-JUMP", &licences("0"), &licences("20")),
        ["Info 表二“行政许可”行“本年处理决定数量”列为 0，上一年报告为 20，相差 5 倍以上，请核实。"]
    );
    assert!(finds("Y-JUMP", &licences("19"), &licences("1")).is_empty());
    assert!(finds("Y-JUMP", &licences(""), &licences("100")).is_empty());
}

/// A page whose overview says this instead.
fn saying(page: &str, overview: &str) -> String {
    changed(page, &TEXTS[0].replace('\n', "</p>\n<p>"), overview)
}

const OVERVIEW: &str = "今年围绕林长制、古树名木、苗木检疫，重新编排了公开目录，新设办事指南和常见问题两个栏目；对群众来信中提出的查询要求，能当场答复的当场答复，需要协查的转给业务科室；全部文件按密级和时效分类存放；网页改版后查找更方便，监督电话向社会公布，考核结果与评优挂钩，没有发生追责情形。";

#[test]
fn a_report_that_is_last_years() {
    let (page, last) = (report(&[]), before(&[]));
    let same = given(&before(&[("disclosure.normative_documents.in_force", "20")]));
    assert_eq!(
        found("Y-SAME", &page, &same),
        [
            "Warning 表二（主动公开政府信息情况）、表四（政府信息公开行政复议、行政诉讼情况）的数据与上一年报告完全相同，正文约有 100% 相同，请核实是否误用了上一年的报告。"
        ]
    );
    // Another figure; other text; nothing but zeros.
    assert!(found("Y-SAME", &page, &given(&last)).is_empty());
    assert!(found("Y-SAME", &saying(&page, OVERVIEW), &same).is_empty());
    let zeros = Draft::zeros(&library().forms()[0].definition).html();
    assert!(found("Y-SAME", &zeros, &given(&changed(&zeros, "2024年", "2023年"))).is_empty());
    // The text follows the whole.
    let findings = run(&recognise(&library(), page.as_bytes()), &library(), &same).findings;
    let of_text: Vec<_> = findings.iter().map(|one| (one.rule.as_str(), one.group.is_some())).collect();
    assert_eq!(of_text, [("Y-SAME", false), ("Y-TEXT-SIM", true), ("Y-PROMISE", true), ("Y-STOCK", false)]);
}

#[test]
fn an_overview_that_is_last_years() {
    let (page, last) = (report(&[]), before(&[]));
    assert_eq!(
        found("Y-TEXT-SIM", &page, &given(&last)),
        ["Warning “一、总体情况”部分约有 100% 的文字与上一年报告相同，请核实是否已按本年情况改写。"]
    );
    let other = saying(&page, OVERVIEW);
    assert!(found("Y-TEXT-SIM", &other, &given(&last)).is_empty());
    // Other figures make no other text; a little more does not either, half of it does.
    let figured = other.replace("两个栏目", "2024年6个栏目");
    let dated = given(&changed(&changed(&other, "2024年", "2023年"), "两个栏目", "2023年3个栏目"));
    assert_eq!(
        found("Y-TEXT-SIM", &figured, &dated),
        ["Warning “一、总体情况”部分约有 100% 的文字与上一年报告相同，请核实是否已按本年情况改写。"]
    );
    assert!(found("Y-TEXT-SIM", &saying(&page, &[OVERVIEW, TEXTS[0]].concat()), &dated).is_empty());
    // Too short to tell.
    let short = saying(&page, "公开信息，办理申请。");
    assert_eq!(skipped("Y-TEXT-SIM", &short, &given(&last)), Some(Skip::NothingToCheck));
}

#[test]
fn problems_that_are_last_years() {
    let (page, last) = (report(&[]), before(&[]));
    assert_eq!(
        found("Y-PROMISE", &page, &given(&last)),
        [
            "Info “五、存在的主要问题及改进情况”部分有 1 处问题的表述与上一年报告一字不差，请核实这些问题是否仍然存在。〔5：存在的问题：政策解读的形式比较单一〕"
        ]
    );
    let other = changed(&page, "政策解读的形式比较单一", "公开目录更新得还不够及时");
    assert!(found("Y-PROMISE", &other, &given(&last)).is_empty());
    let without = changed(&last, "<h2>五、存在的主要问题及改进情况</h2>", "");
    assert_eq!(skipped("Y-PROMISE", &page, &given(&without)), Some(Skip::NothingToCheck));
}

#[test]
fn projects_of_the_form_before() {
    let library = library();
    let form = &library.form("cn-2019").unwrap().definition;
    let report = |year: u32, previous: &str, change: &str| {
        let mut draft = Draft::zeros(form);
        draft.set("disclosure", "licensing", "previous", previous);
        draft.set("disclosure", "licensing", "change", change);
        recognise(&library, draft.html().replace("2024年", &format!("{year}年")).as_bytes())
    };
    let last = Settings { last: Some(report(2019, "12", "减2")), ..Settings::default() };
    let finds = |previous: &str| {
        let findings = run(&report(2020, previous, "0"), &library, &last).findings;
        let of_rule = findings.into_iter().filter(|one| one.rule == "Y-19");
        of_rule.map(|one| one.sentence(form, gouji::finding::Language::Zh)).collect::<Vec<_>>()
    };
    assert!(finds("10").is_empty());
    assert_eq!(
        finds("12"),
        [
            "表二“行政许可”行“上一年项目数量”列为 12；上一年报告的同一列 12 与本年增/减 -2 之和为 10，两者应当相等，请核实。"
        ]
    );
    assert!(finds("").is_empty());
}

/// `input` takes no such year, but a program that uses the crate may write one.
#[test]
fn no_year_is_too_early_or_too_late_to_reckon_with() {
    let library = library();
    let mut report = recognise(&library, report(&[]).as_bytes());
    let overview = report.sections.iter_mut().find(|section| section.number == 1).unwrap();
    overview.text = "0年甲。4294967294年乙。".repeat(3);
    for year in [0, 1, u32::MAX - 1, u32::MAX] {
        report.year = Some(year);
        for last in [0, u32::MAX] {
            let last = Report { year: Some(last), ..report.clone() };
            let published = Date::parse("2025-01-24");
            let judgement = run(&report, &library, &Settings { last: Some(last), published, ..Settings::default() });
            let form = &form_of(&report, &library).definition;
            for finding in judgement.findings {
                // 4294967295 alone is a year that stands there.
                let sentence = finding.sentence(form, Language::Zh);
                assert!(year >= u32::MAX - 1 || !sentence.contains("429496729"), "{sentence}");
            }
        }
    }
}
