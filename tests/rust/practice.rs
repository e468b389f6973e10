//! What practice brought, each kind with further inputs of it: what is said of a text, or what is read of a table, whole.
//!
//! The texts are laid beside a report that balances: 27 received and 3 carried in, 28 concluded and 2 carried out; 14 granted, 3 in part,
//! 1 denied, 7 not to be had, 1 refused, 2 otherwise; 4 reconsiderations, of which 2 upheld, 1 ended otherwise, 1 pending; documents
//! 4 issued, 1 repealed, 20 in force; 186 licences; fees of 12.86.

use crate::common::draft::Draft;
use crate::common::{library, recognise};
use gouji::finding::Finding;
use gouji::form::Definition;
use gouji::judge::{Settings, run};

fn form() -> Definition {
    library().forms()[0].definition.clone()
}

fn with(cells: &[(&str, &str)]) -> Draft {
    let form = form();
    let mut draft = Draft::balanced(&form);
    for (name, printed) in cells {
        let (table, place) = form.cell(name).unwrap();
        let table = &form.tables[table];
        draft.set(&table.id, &table.rows[place.row].id, &table.columns[place.column].id, printed);
    }
    draft
}

/// Rule and cells of each finding on running text, where this is the text of the first section.
fn heard(cells: &[(&str, &str)], text: &str) -> Vec<String> {
    let form = form();
    let mut report = recognise(&library(), with(cells).html().as_bytes());
    for section in report.sections.iter_mut().filter(|section| section.number == 1) {
        text.clone_into(&mut section.text);
    }
    let name = |finding: &Finding| {
        let cells = finding.cells.iter().map(|site| {
            let table = &form.tables[site.table];
            [&*table.id, &table.rows[site.place.row].id, &table.columns[site.place.column].id].join(".")
        });
        let cells: Vec<String> = cells.collect();
        [&*finding.rule, &cells.join(" ")].join(" ").trim_end().to_owned()
    };
    let on_text = |finding: &&Finding| finding.rule.starts_with("N-") || finding.rule.starts_with("X-FEE");
    let findings = run(&report, &library(), &Settings::default()).findings;
    findings.iter().filter(on_text).map(name).collect()
}

#[track_caller]
fn silent(texts: &[&str]) {
    for text in texts {
        assert_eq!(heard(&[], text), [""; 0], "{text}");
    }
}

#[track_caller]
fn tells(expected: &[(&str, &[&str])]) {
    for (text, findings) in expected {
        assert_eq!(heard(&[], text), *findings, "{text}");
    }
}

const IN: &str = "N-NEW applications.received.total";
const OUT: &str = "N-CARRYOUT applications.carried_out.total";
const DONE: &str = "N-DONE applications.concluded.total applications.received.total applications.carried_in.total";
const REVIEWS: &str = "N-REV disputes.reconsideration.total";
const SUITS: &str = "N-REV disputes.direct_suit.total disputes.suit_after_reconsideration.total";
const ISSUED: &str = "N-DOC disclosure.normative_documents.issued";
const IN_FORCE: &str = "N-DOC disclosure.normative_documents.in_force";
const FEE: &str = "X-FEE-3 disclosure.fees.amount";
const NOT_HAD: &str = "N-PARTS applications.unavailable.not_held.total applications.unavailable.not_existing.total \
                       applications.unavailable.unclear.total";
const OTHERWISE: &str =
    "N-PARTS applications.other.no_correction.total applications.other.no_payment.total applications.other.else.total";

/// No case that was lost is not no case.
#[test]
fn cases_that_were_not_lost() {
    silent(&[
        "未发生行政复议被纠错、行政诉讼败诉的情况。",
        "全年未发生行政诉讼败诉案件。",
        "未发生因信息公开引起的行政复议被改变或行政诉讼败诉情形。",
        "未发生因政府信息公开引发的行政复议被纠正和行政诉讼被判败诉的案件。",
        "没有行政复议被责令重新答复的情况。",
        "无行政诉讼败诉、行政复议被变更案例。",
        "未出现因信息公开被上级机关纠错或被法院判决败诉的行政复议、行政诉讼。",
    ]);
    tells(&[("全年未发生行政复议案件。", &["N-ZERO-REV disputes.reconsideration.total"])]);
}

/// Parts and their sums, and a part that is no whole.
#[test]
fn parts_and_sums() {
    silent(&[
        "收到网上申请10件,快递17件,合计27件。",
        "发布动态12条，公告30条，共计42条。",
        "全年网上申请20件、信函5件、当面2件，共27件。",
        "答复28起。其中公开14起,不属于政府信息4起,告知其他途径3起，不存在7起。",
        "公开信息100条：政务动态60条、通知公告40条，其中涉企15条。",
        "发布信息150条，比上年增加20条，其中要闻100条、公告50条。",
        "办结28件，予以公开14件，部分公开3件，合计占60.7%。",
        "办结1191件（含上年结转189件）。其中，予以公开及部分公开208件（17.46%），不予公开20件（1.68%），无法提供564件（47.36%），\
         不予处理80件（6.72%），其他处理319件（26.78%，含申请人主动撤回157件）。",
    ]);
    let sum = "N-PARTSUM";
    tells(&[
        ("收到网上申请11件，快递17件，合计27件。", &[sum]),
        ("公开信息300条，其中规划类120条、财政类100条、人事类95条。", &[sum]),
        ("未收到政府信息公开申请各1条，总2条。", &[sum]),
        ("收到政府信息公开申请27件，其中网上12件，信函10件，当面4件。", &[sum]),
        ("办结28件，予以公开14件，占60%。", &["N-PCT"]),
    ]);
}

/// 起草 and 参与 count other documents than those issued.
#[test]
fn documents_of_others() {
    for text in [
        "起草政府规章,制定印发4件规范性文件。",
        "牵头制定市政府规章2部，出台规范性文件4件。",
        "参与起草规章1件，制发规范性文件4件。",
        "配合司法局修订规章3件，本年制发行政规范性文件4件。",
    ] {
        assert_eq!(heard(&[], text), [""; 0], "{text}");
        assert_eq!(heard(&[], &text.replace("4件", "5件")), [ISSUED], "{text}");
    }
}

/// Sentences that a year, a channel or a long noun kept from being bound.
#[test]
fn figures_are_bound_in_whatever_words() {
    let done_and_received =
        "N-DONE applications.concluded.total applications.received.total applications.carried_in.total";
    tells(&[
        (
            "2024年，办公室新受理政府信息公开申请27件，上年结转3件，已办结28件，结转到2025年继续办理9件,因政府信息公开引起的行政复议16件,行政诉讼5件。",
            &[OUT, REVIEWS, SUITS],
        ),
        ("收到政府信息公开申请27件，其中9件转入2025年度继续办理。", &[OUT]),
        ("本年度受理依申请政府信息公开事项27件；9件结转下年答复。", &[OUT]),
        ("收到政府信息公开申请27件，9件结转2025年办理。", &[OUT]),
        ("（二）依申请公开。收到27件，剩余9件因征求第三方意见，结转至2025年。", &[OUT]),
        ("（二）依申请公开。收到27件；尚有9件未到答复期限，结转至2025年。", &[OUT]),
        ("（二）依申请公开。所有申请均已按要求办理完成，转下一年度办理答复的有9件。", &[OUT]),
        ("政府信息公开全年处理申请数量423件。", &[done_and_received]),
        ("共办理政府信息公开申请19件。", &[DONE]),
        ("通过信函、网络等渠道收到政府信息公开申请26件。", &[IN]),
        ("我局未收申请要求。", &["N-ZERO-APP applications.received.total"]),
        ("全年零复议、零诉讼。", &["N-ZERO-REV disputes.reconsideration.total"]),
        ("制发6份局本级规范性文件。", &[ISSUED]),
        ("无规范性文件制定。", &[ISSUED]),
        ("现行有效的县政府规范性文件共计29件。", &[IN_FORCE]),
        ("制定规范性文件4件，废止规范性文件1件，保留12件。", &[IN_FORCE]),
        ("收取行政事业性收费2039758.6元。", &[FEE]),
        ("全年征收行政事业性收费收入88.5万元。", &[FEE]),
        ("2023年收到政府信息公开申请20件，本年收到29件。", &[IN]),
        ("2023年收到政府信息公开申请20件，今年收到政府信息公开申请29件。", &[IN]),
        (
            "政府信息公开行政诉讼3件,目前案件正在审理中。",
            &["N-RES disputes.direct_suit.pending disputes.suit_after_reconsideration.pending", SUITS],
        ),
        ("未实施行政许可。", &["N-LAW disclosure.licensing.decisions"]),
    ]);
    silent(&[
        "（二）依申请公开。收到27件，剩余2件因征求第三方意见，结转至2025年。",
        "制定规范性文件4件，废止规范性文件1件，保留20件。",
        "对规范性文件进行清理，废止1件、保留47件。",
        "2023年收到政府信息公开申请20件，本年收到27件。",
        "提高行政许可零跑腿比例，未实施行政处罚。",
    ]);
}

/// Outcomes in few words, and those of which no row is certain: where all are told the rows of their kind are held.
#[test]
fn outcomes_in_few_words() {
    let list = |not_existing: &str, withdrawn: &str| {
        format!(
            "依申请公开。答复28件，其中公开14件，部分公开3件，不公开1件，不存在{not_existing}件，信访1件，撤回{withdrawn}件。"
        )
    };
    assert_eq!(heard(&[], &list("7", "2")), [""; 0]);
    assert_eq!(heard(&[], &list("6", "3")), [NOT_HAD, OTHERWISE]);
    tells(&[
        ("依申请公开。答复28件，其中公开14件，部分公开3件，不存在9件，不予处理1件。", &[NOT_HAD]),
        ("依申请公开。答复28件，其中公开14件，部分公开3件，不存在7件，申请人撤回5件。", &[OTHERWISE]),
        ("依申请公开。办结28件，予以公开14件，撤回申请的5件，无法提供7件。", &[OTHERWISE]),
        (
            "依申请公开。办结28件：予以公开14件、未公开2件、其他情况2件。",
            &[
                "N-PARTS applications.denied.secret.total applications.denied.law.total applications.denied.safety.total \
             applications.denied.third_party.total applications.denied.internal.total applications.denied.process.total \
             applications.denied.enforcement.total applications.denied.query.total",
            ],
        ),
    ]);
    silent(&[
        "收到政府信息公开申请27件，其中经沟通后申请人主动撤回12件。",
        "（二）依申请公开。接待信访5件，撤回1件。",
        "依申请公开。办结28件，予以公开14件，1件申请人撤回。",
    ]);
    let others = [
        ("applications.other.no_correction.total", "1"),
        ("applications.other.no_correction.person", "1"),
        ("applications.other.else.total", "1"),
        ("applications.other.else.business", "0"),
    ];
    for text in [
        "依申请公开。办结28件，予以公开14件，逾期不补正1件，其他处理1件。",
        "依申请公开。办结28件，予以公开14件，逾期未补正视为放弃1件，其他1件。",
        "依申请公开。办结28件，予以公开14件，其他处理2件（含逾期不补正1件）。",
    ] {
        assert_eq!(heard(&others, text), [""; 0], "{text}");
    }
}

/// How cases ended, named once for all that follows.
#[test]
fn ends_of_cases_named_before() {
    let suits = [
        ("disputes.direct_suit.total", "2"),
        ("disputes.direct_suit.upheld", "2"),
        ("disputes.suit_after_reconsideration.total", "3"),
        ("disputes.suit_after_reconsideration.upheld", "1"),
        ("disputes.suit_after_reconsideration.corrected", "1"),
        ("disputes.suit_after_reconsideration.pending", "1"),
    ];
    let of =
        |column: &str| format!("N-CASES disputes.direct_suit.{column} disputes.suit_after_reconsideration.{column}");
    for text in [
        "因信息公开被提起行政诉讼5件，其中直接起诉2件，复议后起诉3件；法院判决驳回3件，败诉1件，尚在审理1件。",
        "政府信息公开类行政诉讼5件，其中胜诉3件、败诉1件、未结1件。",
        "全年被申请行政复议4件、被提起行政诉讼5件。诉讼案件中维持3件，纠正1件，未审结1件。",
    ] {
        assert_eq!(heard(&suits, text), [""; 0], "{text}");
        assert!(heard(&suits, &text.replace("1件。", "2件。")).contains(&of("pending")), "{text}");
    }
    let wrong = "因信息公开被提起行政诉讼5件，其中直接起诉2件，复议后起诉3件；法院判决驳回4件，败诉0件，尚在审理2件。";
    assert_eq!(heard(&suits, wrong), [of("upheld"), of("corrected"), of("pending")]);
}

/// What no text can be: two figures for one kind of applicant.
#[test]
fn kinds_of_applicants() {
    silent(&[
        "收到政府信息公开申请27件，其中企业申请5件、法律服务机构2件、个人申请20件。",
        "收到政府信息公开申请27件，其中自然人20件，法人及其他组织7件（商业企业5件、法律服务机构2件）。",
        "（二）依申请公开。收到27件，其中土地类5件、低保类1件，答复28件。",
    ]);
    tells(&[(
        "收到政府信息公开申请27件，其中企业申请6件、法律服务机构1件、个人申请20件。",
        &["N-TYPE applications.received.business", "N-TYPE applications.received.legal"],
    )]);
}
