//! What is proposed for reports that do not balance: whole proposals and whole sentences, in Chinese and in English.

use crate::common::draft::Draft;
use crate::common::mistakes::{Figures, Mistake, Size, make, report};
use crate::common::{library, recognise};
use gouji::amount::Amount;
use gouji::finding::Language;
use gouji::form::pack::Form;
use gouji::judge::{Judgement, Settings, run};
use gouji::repair::{Change, Effort, Explained, LISTED, explain};
use gouji::report::{Report, Value};

const THREE: &str = "applications";

fn form() -> Form {
    library().form("cn-2021").unwrap().clone()
}

/// A report that balances but for these cells.
fn with(cells: &[(&str, &str, &str, &str)]) -> Report {
    let mut draft = Draft::balanced(&form().definition);
    for (table, row, column, printed) in cells {
        draft.set(table, row, column, printed);
    }
    recognise(&library(), draft.html().as_bytes())
}

fn judge(report: &Report) -> Judgement {
    run(report, &library(), &Settings::default())
}

/// The findings of balances, those that another explains marked.
fn told(report: &Report, language: Language) -> Vec<String> {
    let form = form();
    let judgement = judge(report);
    let balances = judgement.findings.iter().filter(|finding| finding.sides.is_some());
    let mark = |is_member: bool| if is_member { "↳ " } else { "" };
    balances.map(|one| mark(one.group.is_some()).to_owned() + &one.sentence(&form.definition, language)).collect()
}

/// `applications.received.person 43→44 moved`
fn change(form: &Form, change: &Change) -> String {
    let table = &form.definition.tables[change.cell.table];
    let (row, column) = (&table.rows[change.cell.place.row].id, &table.columns[change.cell.place.column].id);
    let from = match &change.from {
        Value::Figure(amount) => amount.to_string(),
        Value::Text(text) => text.clone(),
        Value::Blank => "_".to_owned(),
    };
    let reason = serde_json::to_value(change.reason).unwrap();
    format!("{}.{row}.{column} {from}→{} {}", table.id, change.to, reason.as_str().unwrap())
}

/// Every proposal on a line, the sole one marked; how many more there are; what blanks must hold.
fn proposed(form: &Form, explained: &[Explained]) -> (Vec<String>, usize, Vec<String>) {
    let (mut repairs, mut more, mut fills) = (Vec::new(), 0, Vec::new());
    for table in explained {
        for repair in &table.repairs {
            let changes: Vec<String> = repair.changes.iter().map(|one| change(form, one)).collect();
            repairs.push(if repair.only { "only: " } else { "" }.to_owned() + &changes.join(", "));
        }
        more += table.more;
        fills.extend(table.fills.iter().map(|one| change(form, one)));
    }
    (repairs, more, fills)
}

fn proposals(report: &Report) -> (Vec<String>, usize, Vec<String>) {
    proposed(&form(), &explain(report, &form()))
}

/// Table three with only natural persons: by row what was decided, as much received.
fn persons(decided: &[i64]) -> Figures {
    let mut rows = vec![vec![0; 7]; 25];
    for (row, &count) in decided.iter().enumerate() {
        (rows[row + 2][0], rows[row + 2][6]) = (count, count);
    }
    for row in [0, 23] {
        (rows[row][0], rows[row][6]) = (decided.iter().sum(), decided.iter().sum());
    }
    Figures(rows)
}

#[test]
fn one_application_booked_under_two_kinds_of_applicant() {
    // Counted as another applicant when it came in, as a natural person when it was dealt with; the total is right.
    let mut figures = persons(&[20, 18, 0, 5]);
    (figures.0[0][0], figures.0[0][5]) = (42, 1);
    let report = report(&form().definition, THREE, &figures);
    let only = "only: applications.received.person 42→43 moved, applications.received.other 1→0 moved";
    assert_eq!(proposals(&report), (vec![only.to_owned()], 0, vec![]));
    assert_eq!(
        told(&report, Language::Zh),
        [
            "表三“一、本年新收政府信息公开申请数量”行“自然人”列很可能应为 43，现为 42（数字记到了另一格），同时表三“一、本年新收政府信息公开申请数量”行“其他”列应为 0，请与台账核对后再改。表三“自然人”列：“一、本年新收政府信息公开申请数量”与“二、上年结转政府信息公开申请数量”之和为 42，“（七）总计”与“四、结转下年度继续办理”之和为 43，相差 1，请核对。",
            "表三“一、本年新收政府信息公开申请数量”行“其他”列很可能应为 0，现为 1（数字记到了另一格），同时表三“一、本年新收政府信息公开申请数量”行“自然人”列应为 43，请与台账核对后再改。表三“其他”列：“一、本年新收政府信息公开申请数量”与“二、上年结转政府信息公开申请数量”之和为 1，“（七）总计”与“四、结转下年度继续办理”之和为 0，相差 1，请核对。",
        ]
    );
    assert_eq!(
        told(&report, Language::En)[0],
        "表三, row “一、本年新收政府信息公开申请数量”, column “自然人” should most likely be 43, now 42 (entered in another cell), and with it 表三, row “一、本年新收政府信息公开申请数量”, column “其他” should be 0; please check the register before changing it. 表三, column “自然人”: “一、本年新收政府信息公开申请数量” plus “二、上年结转政府信息公开申请数量” is 42, but “（七）总计” plus “四、结转下年度继续办理” is 43; they differ by 1. Please check."
    );
}

#[test]
fn seventeen_ways_alike_are_told_as_a_pattern() {
    let mut figures = persons(&(1..=19).collect::<Vec<i64>>());
    figures.0[8][0] += 3;
    figures.0[8][6] += 3;
    let report = report(&form().definition, THREE, &figures);
    let (repairs, more, fills) = proposals(&report);
    assert_eq!((repairs.len(), more, fills), (17, 0, vec![]));
    let last = "applications.denied.secret.person 3→0 other, applications.denied.secret.total 3→0 stale_total";
    assert_eq!(repairs[16], last);
    let rows = "“（三）不予公开”各行、“（四）无法提供”各行、“（五）不予处理”各行、“（六）其他处理 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请”";
    let pattern = format!(
        "表三同一行中“自然人”减 3、“总计”减 3，勾稽关系即可成立，但有 17 行都可以这样改：{rows}；单凭勾稽关系不能判定是哪一行，请与台账核对后再改。"
    );
    let balance = |column: &str| {
        format!(
            "表三“{column}”列：“（一）予以公开”至“（六）其他处理 3.其他”共 21 项之和为 193，“（七）总计”为 190，相差 3，请核对。"
        )
    };
    assert_eq!(told(&report, Language::Zh), [pattern + &balance("自然人"), "↳ ".to_owned() + &balance("总计")]);
    let rows = "all rows of “（三）不予公开”, all rows of “（四）无法提供”, all rows of “（五）不予处理”, “（六）其他处理 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请”";
    assert_eq!(
        told(&report, Language::En)[0],
        format!(
            "表三: the balances would hold with “自然人” less by 3 and “总计” less by 3 in the same row, which 17 rows allow: {rows}; they alone do not tell which row. Please check the register before changing any. 表三, column “自然人”: the 21 items “（一）予以公开” to “（六）其他处理 3.其他” add up to 193, but “（七）总计” is 190; they differ by 3. Please check."
        )
    );
}

/// What is proposed in the first finding of a balance, before the balance itself.
fn first_words(report: &Report, language: Language) -> String {
    let first = told(report, language).swap_remove(0);
    let end = if language == Language::Zh { "再改。" } else { "changing any. " };
    let end = if first.contains(end) { end } else { "changing it. " };
    first[..first.find(end).unwrap() + end.len()].to_owned()
}

#[test]
fn cases_moved_between_two_rows_may_be_of_any_kind_of_applicant() {
    let mut figures = persons(&[30, 20]);
    for (row, business) in [(0, 9), (2, 7), (3, 2), (23, 9)] {
        figures.0[row][1] = business;
        figures.0[row][6] += business;
    }
    (figures.0[2][0], figures.0[3][0]) = (31, 19);
    let report = report(&form().definition, THREE, &figures);
    assert_eq!(
        proposals(&report).0,
        [
            "applications.granted.person 31→30 moved, applications.partial.person 19→20 moved",
            "applications.granted.business 7→6 moved, applications.partial.business 2→3 moved",
            "applications.granted.total 37→38 digit_replaced, applications.partial.total 22→21 digit_replaced",
        ]
    );
    assert_eq!(
        first_words(&report, Language::Zh),
        "表三同一列中“（一）予以公开”减 1、“（二）部分公开（区分处理的，只计这一情形，不计其他情形）”加 1，勾稽关系即可成立，但有 2 列都可以这样改：“自然人”、“商业企业”，另有 1 种改法；单凭勾稽关系不能判定是哪一列，请与台账核对后再改。"
    );
    assert_eq!(
        first_words(&report, Language::En),
        "表三: the balances would hold with “（一）予以公开” less by 1 and “（二）部分公开（区分处理的，只计这一情形，不计其他情形）” greater by 1 in the same column, which 2 columns allow: “自然人”, “商业企业” (other repairs: 1); they alone do not tell which column. Please check the register before changing any. "
    );
}

#[test]
fn every_degree_of_certainty_has_its_words() {
    let cell = (THREE, "concluded", "person", "12");
    let ways = [(THREE, "received", "person", "19"), (THREE, "received", "other", "1")];
    let row = "refused.publication";
    let unsure =
        [(THREE, row, "research", "1"), (THREE, row, "legal", "17"), (THREE, "other.no_payment", "legal", "1")];
    for (cells, zh, en) in [
        (
            &[cell][..],
            "表三“（七）总计”行“自然人”列很可能应为 21，现为 12（相邻两位数字对调），请与台账核对后再改。",
            "表三, row “（七）总计”, column “自然人” should most likely be 21, now 12 (two digits transposed); please check the register before changing it. ",
        ),
        (
            &[("disputes", "reconsideration", "total", "9")],
            "表四“行政复议”部分“总计”列可能应为 4，现为 9（合计未随分项更新）；这是 5 种可能的改法中较可能的一种，请与台账核对后再改。",
            "表四, part “行政复议”, column “总计” may have to be 4, now 9 (a total not worked out again): the likeliest of 5 possible repairs; please check the register before changing it. ",
        ),
        (
            &ways,
            "有 2 种改法都能使勾稽关系成立，单凭勾稽关系不能判定是哪一格有误，请与台账核对后再改。",
            "2 different repairs would make the balances hold; they alone do not tell which cell is wrong. Please check the register before changing any. ",
        ),
        (
            &unsure,
            "表三“（五）不予处理 3.要求提供公开出版物”行“科研机构”列可能应为 0，现为 1，另有 2 格也须改动；也可能另有改法，请与台账核对后再改。",
            "表三, row “（五）不予处理 3.要求提供公开出版物”, column “科研机构” may have to be 0, now 1, with 2 more cells to change: there may be other repairs; please check the register before changing it. ",
        ),
    ] {
        let report = with(cells);
        assert_eq!((&*first_words(&report, Language::Zh), &*first_words(&report, Language::En)), (zh, en));
    }
}

#[test]
fn what_all_proposals_share_is_told_as_likely_whatever_else_is_open() {
    // Beside a figure that is wrong by itself, a case too many in one of six rows.
    let cells = [("granted", "person", "12"), ("granted", "total", "15"), ("received", "business", "50")];
    let report = with(&cells.map(|(row, column, printed)| (THREE, row, column, printed)));
    let told = told(&report, Language::Zh);
    let words: Vec<&str> = told.iter().map(|one| one.split("，请与台账核对").next().unwrap()).collect();
    assert_eq!(
        words,
        [
            "表三“一、本年新收政府信息公开申请数量”行“商业企业”列很可能应为 5，现为 50，6 种改法都如此",
            "↳ 表三“一、本年新收政府信息公开申请数量”行：“自然人”至“其他”共 6 项之和为 72，“总计”为 27，相差 45，请核对。",
            "表三同一行中“自然人”减 1、“总计”减 1，勾稽关系即可成立，但有 6 行都可以这样改：“（一）予以公开”、“（二）部分公开（区分处理的，只计这一情形，不计其他情形）”、“（三）不予公开 4.保护第三方合法权益”、“（四）无法提供 1.本机关不掌握相关政府信息”、“（五）不予处理 2.重复申请”、“（六）其他处理 3.其他”；单凭勾稽关系不能判定是哪一行",
            "↳ 表三“总计”列：“（一）予以公开”至“（六）其他处理 3.其他”共 21 项之和为 29，“（七）总计”为 28，相差 1，请核对。",
        ]
    );
    assert_eq!(
        first_words(&report, Language::En),
        "表三, row “一、本年新收政府信息公开申请数量”, column “商业企业” should most likely be 5, now 50, so in each of 6 possible repairs; please check the register before changing it. "
    );
}

#[test]
fn too_many_contradictions_are_named_and_not_explained() {
    let (_, wrong, _) = make(Mistake::Arbitrary(24), Size::County, 1);
    let report = report(&form().definition, THREE, &wrong);
    let explained = explain(&report, &form());
    let judgement = judge(&report);
    let broken = judgement.findings.iter().filter(|finding| finding.sides.is_some());
    assert_eq!((explained[0].repairs.len(), explained[0].given_up.len()), (0, broken.clone().count()));
    assert_eq!(broken.filter(|finding| finding.proposal.is_some()).count(), 1);
    let rows = "“一、本年新收政府信息公开申请数量”、“二、上年结转政府信息公开申请数量”、“（一）予以公开”、“（二）部分公开（区分处理的，只计这一情形，不计其他情形）”、“（三）不予公开 2.其他法律行政法规禁止公开”、“（三）不予公开 6.属于四类过程性信息”";
    let columns = "“自然人”、“商业企业”、“科研机构”、“社会公益组织”、“法律服务机构”、“其他”";
    let balance =
        "表三“一、本年新收政府信息公开申请数量”行：“自然人”至“其他”共 6 项之和为 255，“总计”为 126，相差 129，请核对。";
    assert_eq!(
        told(&report, Language::Zh)[0],
        format!(
            "表三矛盾太多，不能推断是哪几格有误，请逐一核对不成立的 26 项勾稽关系：（各列）{columns}等 7 项（各行）{rows}等 16 项。{balance}"
        )
    );
    // Where it was looked for but briefly, nothing is said of what can be told.
    let quick = run(&report, &library(), &Settings { effort: Effort::Quick, ..Settings::default() });
    let keys = |judgement: &Judgement| judgement.findings.iter().map(|one| one.key.clone()).collect::<Vec<_>>();
    assert_eq!(keys(&quick), keys(&judgement));
    let first = quick.findings.iter().find(|finding| finding.proposal.is_some()).unwrap();
    assert_eq!(
        first.sentence(&form().definition, Language::Zh),
        format!(
            "表三矛盾较多，快速核对没有推算是哪几格有误；不成立的勾稽关系有 26 项：（各列）{columns}等 7 项（各行）{rows}等 16 项，请核对。{balance}"
        )
    );
    let [rows, columns] = [rows, columns].map(|names| names.replace("”、", "”, "));
    let start = format!(
        "表三: too much disagrees to tell which cells are wrong. Please check the 26 broken balances one by one: (columns) {columns} and others, 7 in all (rows) {rows} and others, 16 in all. 表三, row "
    );
    assert_eq!(told(&report, Language::En)[0].get(..start.len()), Some(&*start));
}

#[test]
fn blanks_placeholders_remarks_and_text() {
    let report = |cells: &[(&str, &str, Value)]| {
        let mut report = with(&[]);
        for (row, column, value) in cells {
            let form = form();
            let table = form.definition.table(THREE).unwrap();
            let at = table.columns.iter().position(|one| one.id == *column).unwrap();
            let lines = &mut report.tables.iter_mut().find(|table| table.id == THREE).unwrap().lines;
            lines.iter_mut().find(|line| line.row == *row).unwrap().entries[at].value = value.clone();
        }
        proposals(&report)
    };
    let text = |text: &str| Value::Text(text.to_owned());
    let count = |count: i64| Value::Figure(Amount::whole(count).unwrap());
    let owned = |list: &[&str]| list.iter().map(|&one| one.to_owned()).collect::<Vec<_>>();
    for (cells, repairs, fills) in [
        // A blank counts as 0, so that something is broken: what it must hold is a repair and is forced.
        (
            &[("granted", "person", Value::Blank)][..],
            &["only: applications.granted.person _→11 blank"][..],
            &["applications.granted.person _→11 blank"][..],
        ),
        (&[("granted", "person", text("/"))], &["only: applications.granted.person /→11 blank"], &[]),
        (&[("granted", "person", text("若干"))], &[], &["applications.granted.person 若干→11 other"]),
        (
            &[("granted", "total", text("15（其中当面答复 3 件）"))],
            &["only: applications.granted.total 15（其中当面答复 3 件）→14 digit_replaced"],
            &[],
        ),
        (&[("granted", "person", count(-11))], &["only: applications.granted.person -11→11 other"], &[]),
        // A blank total is not known, nor is anything broken by it.
        (&[("granted", "total", Value::Blank)], &[], &["applications.granted.total _→14 blank"]),
        // What is broken beside it is repaired, and what it must then hold is forced.
        (
            &[("granted", "total", Value::Blank), ("carried_in", "person", count(13))],
            &["only: applications.carried_in.person 13→3 other"],
            &["applications.granted.total _→14 blank"],
        ),
        // Each could hold what the other lacks: nothing is forced.
        (
            &[
                ("granted", "total", Value::Blank),
                ("concluded", "total", Value::Blank),
                ("granted", "person", text("若干")),
                ("concluded", "person", Value::Blank),
                ("received", "person", Value::Blank),
                ("received", "total", Value::Blank),
            ],
            &[],
            &[],
        ),
    ] {
        assert_eq!(report(cells), (owned(repairs), 0, owned(fills)), "{cells:?}");
    }
}

#[test]
fn more_ways_than_can_be_listed_are_counted() {
    let mut figures = persons(&(1..=19).collect::<Vec<i64>>());
    for row in &mut figures.0 {
        (row[1], row[2]) = (row[0], row[0]);
        row[6] = 3 * row[0];
    }
    // In any of 17 rows three persons too many, in any of 18 two businesses that were research institutes.
    figures.0[8][0] += 3;
    figures.0[8][6] += 3;
    figures.0[12][1] += 2;
    figures.0[12][2] -= 2;
    let (repairs, more, _) = proposals(&report(&form().definition, THREE, &figures));
    assert_eq!((repairs.len(), more, repairs[0].starts_with("only")), (LISTED, 17 * 18 - LISTED, false));
}
