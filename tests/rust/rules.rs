//! The rules on whole reports: what they find, what they say, and what they account for.

use crate::common;
use crate::common::draft::Draft;
use crate::common::recognise;
use gouji::finding::{Language, Skip};
use gouji::form::pack::Library;
use gouji::form::{Definition, Example, Rule, definitions};
use gouji::judge::{Judgement, Settings, Verdict, run};
use gouji::report::Report;

/// The built-in forms with the rules on tables, title and headings; those on running text have files of their own.
fn library() -> Library {
    const RULES: [&str; 16] = [
        "T3-BAL",
        "T3-SUM",
        "T3-ROW",
        "T4-SUM",
        "T2-STOCK",
        "T2-19-PUB",
        "T-NONNEG",
        "T-INT",
        "T-PARSE",
        "T-BLANK",
        "T-GLUE",
        "D-TITLE",
        "D-HEAD-6",
        "D-TABLES",
        "D-FORMAT",
        "D-LABELS",
    ];
    let mut definitions = definitions();
    for form in &mut definitions {
        form.rules.retain(|rule| RULES.contains(&rule.id.as_str()));
    }
    Library::open(definitions, None).unwrap()
}

fn form() -> Definition {
    library().form("cn-2021").unwrap().definition.clone()
}

fn check(source: &str) -> (Report, Judgement) {
    let report = recognise(&library(), source.as_bytes());
    let judgement = run(&report, &library(), &Settings::default());
    (report, judgement)
}

/// The verdict and every finding.
fn told(source: &str) -> (Verdict, Vec<String>) {
    let (_, judgement) = check(source);
    (judgement.verdict, common::told(&judgement, &library()))
}

fn with(cells: &[(&str, &str, &str, &str)]) -> String {
    let mut draft = Draft::balanced(&form());
    for (table, row, column, printed) in cells {
        draft.set(table, row, column, printed);
    }
    draft.html()
}

const THREE: &str = "applications";

#[test]
fn a_report_that_balances_passes() {
    let (_, judgement) = check(&Draft::balanced(&form()).html());
    let coverage = judgement.coverage;
    assert_eq!((judgement.verdict, judgement.findings), (Verdict::Pass, vec![]));
    assert_eq!((coverage.rules, coverage.run, coverage.skipped, coverage.undecided), (15, 15, vec![], vec![]));
    // 42 equations, 2 stocks; 200 cells each for blanks, figures and signs, 199 counts; 34 rows unglued and as many labels with
    // the row that may stand for three; 3 tables, 6 headings, title and form.
    assert_eq!(coverage.checks, 42 + 2 + 3 * 200 + 199 + 34 + 35 + 3 + 6 + 1 + 1);
}

#[test]
fn one_wrong_cell_is_one_group_that_names_it_first() {
    let source = with(&[(THREE, "unavailable.not_held", "person", "6")]);
    let expected = [
        "T3-SUM Error 表三“（四）无法提供 1.本机关不掌握相关政府信息”行“自然人”列很可能应为 5，现为 6，请与台账核对后再改。表三“自然人”列：“（一）予以公开”至“（六）其他处理 3.其他”共 21 项之和为 22，“（七）总计”为 21，相差 1，请核对。",
        "↳ T3-ROW Error 表三“（四）无法提供 1.本机关不掌握相关政府信息”行：“自然人”至“其他”共 6 项之和为 8，“总计”为 7，相差 1，请核对。",
    ];
    assert_eq!(told(&source), (Verdict::Fail, expected.map(str::to_owned).to_vec()));
    let (report, judgement) = check(&source);
    let origin = report.line(THREE, "unavailable.not_held").unwrap().entries[0].origin;
    for finding in &judgement.findings {
        let cell = finding.cells[0];
        let table = &form().tables[cell.table];
        let (row, column) = (&table.rows[cell.place.row].id, &table.columns[cell.place.column].id);
        assert_eq!((row.as_str(), column.as_str(), cell.at), ("unavailable.not_held", "person", origin));
    }
    assert_eq!(judgement.findings[1].group.as_ref(), Some(&judgement.findings[0].key));
}

#[test]
fn two_wrong_cells_are_two_groups() {
    let cells = [(THREE, "granted", "person", "12"), (THREE, "carried_out", "legal", "1")];
    let (_, judgement) = check(&with(&cells));
    let groups: Vec<_> = judgement.findings.iter().map(|one| (one.rule.as_str(), one.group.is_some())).collect();
    assert_eq!(groups, [("T3-BAL", false), ("T3-ROW", true), ("T3-SUM", false), ("T3-ROW", true)]);
}

#[test]
fn two_wrong_totals_are_two_groups() {
    // Two totals off by one: the row of both still adds up, so neither alone is the cause.
    let cells = [(THREE, "concluded", "person", "22"), (THREE, "concluded", "total", "29")];
    let (_, judgement) = check(&with(&cells));
    let groups: Vec<_> = judgement.findings.iter().map(|one| (one.rule.as_str(), one.group.is_some())).collect();
    assert_eq!(groups, [("T3-BAL", false), ("T3-SUM", true), ("T3-BAL", false), ("T3-SUM", true)]);
}

#[test]
fn a_stock_below_what_was_issued_is_doubtful() {
    let source = with(&[("disclosure", "normative_documents", "in_force", "2")]);
    let sentence = "T2-STOCK Warning 表二“行政规范性文件”行：“本年制发件数”为 4，而“现行有效件数”与“本年废止件数”之和为 3，前者多于后者，请核对。";
    assert_eq!(told(&source), (Verdict::Review, vec![sentence.to_owned()]));
}

#[test]
fn a_stock_left_blank_does_not_fall_short() {
    for blank in ["in_force", "repealed"] {
        let source = with(&[
            ("disclosure", "normative_documents", "issued", "24"),
            ("disclosure", "normative_documents", blank, ""),
        ]);
        let (_, judgement) = check(&source);
        let rules = |of: Vec<String>| of.iter().filter(|rule| *rule == "T2-STOCK").count();
        let found = rules(judgement.findings.iter().map(|one| one.rule.clone()).collect());
        let undecided = rules(judgement.coverage.undecided.iter().map(|(rule, ..)| rule.clone()).collect());
        assert_eq!((found, undecided), (0, 1), "{blank}");
    }
}

#[test]
fn blanks_and_placeholders_count_as_nothing_and_are_listed() {
    let cells = [(THREE, "denied.secret", "person", ""), (THREE, "denied.secret", "legal", "/")];
    let (verdict, findings) = told(&with(&cells));
    let expected = [
        "T-PARSE Info 表三有 1 格印作“/”之类，合计时按 0 计；没有的请填 0。",
        "T-BLANK Info 表三“（三）不予公开 1.属于国家秘密”有 1 格为空白：“自然人”；没有的请填 0，空白与 0 无法区分。",
    ];
    assert_eq!(
        (verdict, findings.iter().map(String::as_str).collect::<std::collections::BTreeSet<_>>()),
        (Verdict::Pass, expected.into())
    );
    let (_, judgement) = check(&with(&cells));
    assert_eq!(judgement.coverage.read_as_zero.len(), 2);
}

#[test]
fn single_blanks_in_many_rows_are_told_as_one() {
    let rows = ["denied.secret", "denied.law", "denied.safety", "denied.third_party", "denied.process", "denied.query"];
    let cells = rows.map(|row| (THREE, row, "charity", ""));
    let (_, findings) = told(&with(&cells));
    assert_eq!(findings, ["T-BLANK Info 表三另有 6 格为空白；没有的请填 0，空白与 0 无法区分。"]);
    let (_, findings) = told(&with(&cells[..5]));
    assert_eq!(findings.len(), 5);
}

#[test]
fn a_blank_total_leaves_its_balances_undecided() {
    let (_, judgement) = check(&with(&[(THREE, "concluded", "total", "")]));
    let undecided: Vec<&str> = judgement.coverage.undecided.iter().map(|(rule, ..)| rule.as_str()).collect();
    assert_eq!((judgement.verdict, undecided), (Verdict::Review, vec!["T3-BAL", "T3-SUM", "T3-ROW"]));
    assert_eq!(judgement.findings.iter().map(|one| one.rule.as_str()).collect::<Vec<_>>(), ["T-BLANK"]);
}

#[test]
fn whole_blank_rows_columns_and_tables_are_told_once() {
    let form = form();
    let mut draft = Draft::balanced(&form);
    for column in ["person", "business", "research", "charity", "legal", "other", "total"] {
        draft.set(THREE, "denied.law", column, "");
    }
    for (table, row, column) in draft.places() {
        if table == "disputes" || table == THREE && column == "charity" {
            draft.set(&table, &row, &column, "");
        }
    }
    let expected = [
        "T-BLANK Warning 表四的数据全部为空白；没有的请填 0，空白与 0 无法区分。",
        "T-BLANK Warning 表三有 1 列全部为空白：“社会公益组织”；没有的请填 0，空白与 0 无法区分。",
        "T-BLANK Warning 表三有 1 行全部为空白：“（三）不予公开 2.其他法律行政法规禁止公开”；没有的请填 0，空白与 0 无法区分。",
    ];
    let (verdict, mut findings) = told(&draft.html());
    findings.sort();
    let mut expected = expected.map(str::to_owned).to_vec();
    expected.sort();
    assert_eq!((verdict, findings), (Verdict::Review, expected));
}

#[test]
fn cells_that_hold_no_lone_count() {
    let cells = [
        (THREE, "denied.secret", "person", "-1"),
        (THREE, "denied.law", "person", "0.5"),
        (THREE, "denied.safety", "person", "减4"),
        (THREE, "granted", "total", "14（其中当面答复 3 件）"),
        (THREE, "received", "total", "27件"),
    ];
    let (verdict, findings) = told(&with(&cells));
    let cell_rules: Vec<&String> = findings.iter().filter(|one| !one.contains("T3-")).collect();
    assert_eq!(verdict, Verdict::Fail);
    assert_eq!(
        cell_rules,
        [
            "T-NONNEG Error 表三“（三）不予公开 1.属于国家秘密”行“自然人”列为 -1，件数和金额不应为负数，请核对。",
            "T-INT Error 表三“（三）不予公开 2.其他法律行政法规禁止公开”行“自然人”列为 0.5，件数应为整数，请核对。",
            "T-PARSE Error 表三“（三）不予公开 3.危及“三安全一稳定””行“自然人”列印作“减4”，不是一个数，请核对。",
            "T-PARSE Warning 表三“（一）予以公开”行“总计”列印作“14（其中当面答复 3 件）”，数字之外另有说明，核对时按 14 计；说明宜移到正文。",
            "T-PARSE Info 表三有 1 格的数字带有单位、分隔符或写法不一，如“27件”读作 27，请确认。",
        ]
    );
}

#[test]
fn a_table_that_was_not_read_skips_its_sums_and_says_so_once() {
    let form = form();
    let draft = Draft::balanced(&form);
    let tables: Vec<String> = form.tables.iter().map(|table| draft.html_table(table)).collect();
    let without_three = draft.page(&[&tables[0]], &[], &[&tables[2]]);
    let sentence = "D-TABLES Error 没有找到表三（收到和处理政府信息公开申请情况），这部分数字没有核对。请确认是表格而不是图片，并且行、列标题完整。";
    assert_eq!(told(&without_three), (Verdict::Fail, vec![sentence.to_owned()]));
    let skipped: Vec<String> = check(&without_three).1.coverage.skipped.into_iter().map(|(rule, _)| rule).collect();
    assert_eq!(skipped, ["T3-BAL", "T3-SUM", "T3-ROW"]);
}

#[test]
fn a_table_pasted_alone_is_not_blamed_for_the_rest() {
    let (form, draft) = (form(), Draft::balanced(&form()));
    let (_, judgement) = check(&draft.html_table(&form.tables[1]));
    assert_eq!((judgement.verdict, judgement.findings), (Verdict::Review, vec![]));
    let skipped: Vec<&str> = judgement.coverage.skipped.iter().map(|(rule, _)| rule.as_str()).collect();
    assert_eq!(skipped, ["T4-SUM", "T2-STOCK", "D-TITLE", "D-HEAD-6", "D-TABLES", "D-FORMAT"]);
}

#[test]
fn one_row_may_stand_for_the_three_of_other_outcomes() {
    let form = form();
    let draft = Draft::balanced(&form);
    let three = draft.html_table(&form.tables[1]);
    let start = three.find("<tr><td rowspan=3>（六）其他处理").unwrap();
    let end = three.find("<tr><td colspan=2>（七）总计").unwrap();
    let one = "<tr><td colspan=2>（六）其他处理</td><td>1</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>2</td></tr>";
    let three = [&three[..start], one, &three[end..]].concat().replace("rowspan=22", "rowspan=20");
    let (two, four) = (draft.html_table(&form.tables[0]), draft.html_table(&form.tables[2]));
    assert_eq!(told(&draft.page(&[&two], &[&three], &[&four])), (Verdict::Pass, vec![]));
    let wrong = three.replace(
        "<td>1</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>2</td></tr><tr><td colspan=2>（七）",
        "<td>1</td><td>2</td><td>0</td><td>0</td><td>0</td><td>0</td><td>2</td></tr><tr><td colspan=2>（七）",
    );
    let rules: Vec<String> =
        check(&draft.page(&[&two], &[&wrong], &[&four])).1.findings.into_iter().map(|one| one.rule).collect();
    assert_eq!(rules, ["T3-SUM", "T3-ROW"]);
}

#[test]
fn titles_headings_and_labels() {
    let page = Draft::balanced(&form()).html();
    let of = |from: &str, to: &str| {
        let changed = page.replace(from, to);
        assert_ne!(changed, page, "{from}");
        told(&changed)
    };
    let one = |verdict, sentence: &str| (verdict, vec![sentence.to_owned()]);
    assert_eq!(
        of("2024年政府", "政府").1[0],
        "D-TITLE Error 标题“青石县林业局政府信息公开工作年度报告”没有写明年份，请核对。"
    );
    assert_eq!(
        of("信息公开工作年度", "信息公开年度"),
        one(
            Verdict::Review,
            "D-TITLE Warning 标题“青石县林业局2024年政府信息公开年度报告”没有写全“政府信息公开工作年度报告”，请核对。"
        )
    );
    assert_eq!(
        of("<h2>六、其他需要报告的事项</h2>", ""),
        one(Verdict::Fail, "D-HEAD-6 Error 没有找到以下标题：“六、其他需要报告的事项”，请核对。")
    );
    assert_eq!(
        of("五、存在", "四、存在"),
        one(Verdict::Review, "D-HEAD-6 Warning 标题“四、存在的主要问题及改进情况”的序号应为“五、”，请核对。")
    );
    assert_eq!(
        of("主要问题及改进", "主要问题和改进"),
        one(
            Verdict::Pass,
            "D-HEAD-6 Info 标题印作“五、存在的主要问题和改进情况”，规定的写法是“五、存在的主要问题及改进情况”。"
        )
    );
    assert_eq!(
        of("6.属于四类过程性信息", "6.属于四类过程性性信息"),
        one(Verdict::Pass, "D-LABELS Info 标题印作“6.属于四类过程性性信息”，规定的写法是“6.属于四类过程性信息”。")
    );
    assert_eq!(
        of("2024年", "2020年"),
        one(
            Verdict::Fail,
            "D-FORMAT Error 报告年份是 2020 年，表格用的却是“政府信息公开工作年度报告（2021年起）”，请核对。"
        )
    );
}

#[test]
fn rules_off_and_findings_accepted_are_accounted_for() {
    let report = recognise(&library(), with(&[(THREE, "unavailable.not_held", "person", "6")]).as_bytes());
    let off = Settings { off: vec!["T3-SUM".into()], ..Settings::default() };
    let judgement = run(&report, &library(), &off);
    assert_eq!(judgement.findings.iter().map(|one| one.rule.as_str()).collect::<Vec<_>>(), ["T3-ROW"]);
    assert_eq!(judgement.coverage.skipped, [("T3-SUM".to_owned(), Skip::Off)]);
    let key = judgement.findings[0].key.clone();
    let accepted = Settings { accepted: vec![(key, "台账如此".into())], ..off };
    let judgement = run(&report, &library(), &accepted);
    assert_eq!(judgement.findings[0].accepted.as_deref(), Some("台账如此"));
    // A rule of error severity is off: no pass.
    assert_eq!(judgement.verdict, Verdict::Review);
}

/// The keys of what is found in a report of the fixture, changed.
fn keys(cells: &[(&str, &str, &str, &str)], change: impl Fn(String) -> String) -> Vec<(String, String)> {
    let judgement = check(&change(with(cells))).1;
    judgement.findings.into_iter().map(|one| (one.rule, one.key)).collect()
}

#[test]
fn what_was_set_aside_stays_so_as_long_as_its_values_are_the_same() {
    let wrong = (THREE, "unavailable.not_held", "person", "6");
    let key = keys(&[wrong], |page| page);
    assert_eq!(key.iter().map(|(rule, _)| rule.as_str()).collect::<Vec<_>>(), ["T3-SUM", "T3-ROW"]);
    // Another place, another way to print the same figure, another medium's white space, other words around.
    assert_eq!(keys(&[wrong], |page| page.replacen("<h2>", "<table><tr><td>甲<td>乙</table><p>丙。</p><h2>", 1)), key);
    assert_eq!(keys(&[(wrong.0, wrong.1, wrong.2, " ６ ")], |page| page)[..2], key);
    assert_eq!(keys(&[wrong], |page| page.replace("青石县林业局", "青石县水务局").replace("甲。", "丁。")), key);
    // Figures that it does not speak of.
    assert_eq!(
        keys(
            &[wrong, ("disputes", "reconsideration", "upheld", "1"), ("disputes", "reconsideration", "total", "3")],
            |page| page
        ),
        key
    );
    // A value that both speak of, and one that only the row speaks of.
    let other = keys(&[(wrong.0, wrong.1, wrong.2, "7")], |page| page);
    assert_eq!(other.iter().zip(&key).filter(|(one, other)| one == other).count(), 0);
    let row = keys(&[wrong, (THREE, "unavailable.not_held", "total", "9")], |page| page);
    let same: Vec<&str> = row.iter().filter(|one| key.contains(one)).map(|(rule, _)| rule.as_str()).collect();
    assert_eq!(same, ["T3-SUM"]);
}

#[test]
fn the_words_that_a_finding_quotes_are_values_of_it() {
    let library = common::library();
    let key = |words: &str, number: u32| {
        let mut report = recognise(&library, with(&[]).as_bytes());
        report.sections.iter_mut().filter(|one| one.number == number).for_each(|one| words.clone_into(&mut one.text));
        let findings = run(&report, &library, &Settings::default()).findings;
        findings.into_iter().filter(|one| one.rule == "D-PLACEHOLDER").map(|one| one.key).collect::<Vec<_>>()
    };
    let first = key("主动公开XX条。", 1);
    assert_eq!(first.len(), 1);
    // Behind another sentence, and in another section: position is not in the key.
    assert_eq!(key("甲乙。主动公开XX条。", 1), first);
    assert_eq!(key("主动公开XX条。", 5), first);
    assert_ne!(key("主动公开XX件。", 1), first);
}

#[test]
fn rules_that_the_form_switches_off_are_accounted_for() {
    let mut forms: Vec<Definition> = library().forms().iter().map(|form| form.definition.clone()).collect();
    forms[0].off = vec!["T3-SUM".into(), "T3-ROW".into()];
    let library = Library::open(forms, None).unwrap();
    let report = recognise(&library, with(&[(THREE, "unavailable.not_held", "person", "6")]).as_bytes());
    let judgement = run(&report, &library, &Settings { off: vec!["T3-ROW".into()], ..Settings::default() });
    let skipped = [("T3-SUM".to_owned(), Skip::OffByForm), ("T3-ROW".to_owned(), Skip::Off)];
    assert_eq!(judgement.coverage.skipped, skipped);
    // Nothing to find and nothing to repair, and no pass, since rules of error severity are off.
    assert_eq!((judgement.verdict, judgement.findings, judgement.explained), (Verdict::Review, vec![], vec![]));
}

#[test]
fn every_finding_has_a_sentence_without_gaps_in_both_languages() {
    let form = form();
    let sources = [
        with(&[
            (THREE, "granted", "person", "x"),
            (THREE, "received", "total", ""),
            ("disputes", "direct_suit", "total", "-3.5"),
        ]),
        String::new(),
        "%PDF".to_owned(),
        Draft::balanced(&form).shifted_text().replace('\t', ""),
    ];
    for source in sources {
        for finding in check(&source).1.findings {
            for language in [Language::Zh, Language::En] {
                let sentence = finding.sentence(&form, language);
                assert!(sentence.len() > 10 && !sentence.contains(['{', '}']), "{sentence}");
            }
        }
    }
}

/// Each rule's own examples, in every form: one that holds and one that breaks.
#[test]
fn examples_hold_and_break() {
    let library = common::library();
    for form in library.forms() {
        for rule in &form.definition.rules {
            let finds = |example: &Example| match &example.0[..] {
                [(name, line)] if name == "line" => finds_in_line(&form.definition, rule, line),
                _ => gouji::judge::trial::finds(&library, form, rule, example).unwrap(),
            };
            let id = [&form.definition.id, ".", &rule.id].concat();
            assert!(!finds(&rule.holds), "{id}: the example that holds");
            assert!(finds(&rule.breaks), "{id}: the example that breaks");
        }
    }
}

/// An example on reading: a row of the text that the row of its label, or else of 规章, is printed as. An empty one: no row of any table is there.
fn finds_in_line(form: &Definition, rule: &Rule, line: &str) -> bool {
    let source = Draft::zeros(form).shifted_text();
    let label = line.split_inclusive('\t').next().unwrap_or_default();
    let label = if source.contains(&["\n", label].concat()) { label } else { "规章\t" };
    let source = if line.is_empty() {
        source.lines().filter(|line| !line.contains('\t')).collect::<Vec<_>>().join("\n")
    } else {
        source.lines().map(|own| if own.starts_with(label) { line } else { own }).collect::<Vec<_>>().join("\n")
    };
    let report = recognise(&common::library(), source.as_bytes());
    let judgement = run(&report, &common::library(), &Settings::default());
    judgement.findings.iter().any(|finding| finding.rule == rule.id)
}

/// The whole result of a small draft, as JavaScript gets it.
#[test]
fn the_result_has_the_shape_of_the_contract() {
    let library = library();
    let (report, judgement) = check("规章\t1");
    let result = gouji::result::result(&report, &judgement, &library, Language::En);
    let result: serde_json::Value = result.to_string().parse().unwrap();
    let keys: Vec<&str> = result.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys, ["verdict", "findings", "repairs", "more", "fills", "gave_up", "coverage", "report"]);
    let finding = r#"{"rule":"D-TABLES","severity":"error","message":"表二, row “规章” was not read: no complete row of column labels stands above, or one with another column, so it is not certain which figure belongs where; if it was copied, copy them with it. What stands there is “规章 1”. Its figures were not checked; please look at the table.","cells":[],"key":"#;
    assert!(result["findings"].to_string().contains(finding), "{}", result["findings"]);
    let report = r#"{"form":null,"title":null,"agency":null,"year":null,"sections":[],"tables":{}}"#;
    assert_eq!(result["report"].to_string(), report);
}
