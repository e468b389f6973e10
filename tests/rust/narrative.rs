//! The running text against the tables: what it states, and what it does not.
//!
//! The figures are those of a report that balances: 27 received and 3 carried in, 28 concluded and 2 carried out; 14 granted, 3 in part,
//! 1 denied, 7 not to be had, 1 refused, 2 otherwise; 4 reconsiderations, of which 2 upheld, 1 ended otherwise, 1 pending.

use crate::common::draft::Draft;
use crate::common::{library, recognise};
use gouji::finding::{Finding, Language, Skip};
use gouji::form::Definition;
use gouji::judge::{Judgement, Settings, run};
use gouji::report::{Report, Section};

fn form() -> Definition {
    library().form("cn-2021").unwrap().definition.clone()
}

/// A report that balances, with these texts in its first and sixth sections.
fn report(cells: &[(&str, &str)], first: &str, sixth: &str) -> Report {
    let form = form();
    let mut draft = Draft::balanced(&form);
    for (name, printed) in cells {
        let (table, place) = form.cell(name).unwrap();
        let table = &form.tables[table];
        draft.set(&table.id, &table.rows[place.row].id, &table.columns[place.column].id, printed);
    }
    let mut report = recognise(&library(), draft.html().as_bytes());
    for Section { number, text, .. } in &mut report.sections {
        match number {
            1 => first.clone_into(text),
            6 => sixth.clone_into(text),
            _ => {}
        }
    }
    report
}

fn judged(report: &Report, last: Option<Report>) -> Judgement {
    run(report, &library(), &Settings { last, ..Settings::default() })
}

fn is_on_text(rule: &str) -> bool {
    rule.starts_with("N-") || rule.starts_with("X-FEE")
}

/// Rule, severity, sentence and quote of every finding on running text.
fn told(report: &Report, last: Option<Report>) -> Vec<String> {
    let form = form();
    let one = |finding: &Finding| {
        let quote =
            finding.quote.as_ref().map_or(String::new(), |quote| format!(" [{}：{}]", quote.section, quote.text));
        format!("{} {:?} {}{quote}", finding.rule, finding.severity, finding.sentence(&form, Language::Zh))
    };
    judged(report, last).findings.iter().filter(|finding| is_on_text(&finding.rule)).map(one).collect()
}

const NO_FEE: &str = "本年度未收取政府信息公开信息处理费。";

fn of_text(first: &str) -> Vec<String> {
    told(&report(&[], first, NO_FEE), None)
}

fn of_cells(cells: &[(&str, &str)], first: &str) -> Vec<String> {
    told(&report(cells, first, NO_FEE), None)
}

/// Sentences that agree with the tables, or of which it is not certain that they speak of the same.
#[test]
fn nothing_is_said_of_what_agrees_or_is_not_certain() {
    for text in [
        // Every figure as the tables have it.
        "全年新收政府信息公开申请27件，上年结转3件，办结28件，结转下年度2件。予以公开14件，部分公开3件，不予公开1件，无法提供7件，不予处理1件，其他处理2件。",
        "2024年共收到政府信息公开申请 27 件，\n均为书面申请；已办结28件（含上年度结转申请3件，另有2件顺延到下年度答复）。",
        "政府信息公开申请共办理28件，其中予以公开14件、部分公开3件。",
        "全县受理政府信息公开申请二十七件。",
        "制发行政规范性文件4件，废止1件，现行有效20件。",
        "因政府信息公开被申请行政复议4件，无行政诉讼。",
        // Of some, and of other matters; within their time even those that go on.
        "全年新收政府信息公开申请27件，均在法定期限内办结。",
        "全年新收政府信息公开申请27件，均已按时办结。",
        "收到政府信息公开申请27件，其中自然人申请均已办结。",
        "收到政府信息公开申请27件，上年度结转的均已办结。",
        "收到政府信息公开申请27件，26件均已办结。",
        "办理人大建议12件，均已办结。",
        // Counted with what was carried in, or of what was concluded; and said so.
        "受理政府信息公开申请30件（含上年度结转3件）。",
        "受理政府信息公开申请30件（含上年度结转3件），其中自然人申请23件，法人及其他组织申请7件。",
        "答复政府信息公开申请28件，其中自然人21件，法人或其他组织7件。",
        // Other matters.
        "回复网民咨询1760余件，通过电话、网络等方式受理，均及时解答。",
        "接收群众来信35件，答复人大代表建议12件，受理信访事项40件。",
        "受理建房申请20件，办结行政审批申请33件。",
        "（一）主动公开。受理群众诉求19件。（二）依申请公开。规范办理流程。（三）信息管理。答复各类意见8件。",
        "全年办理行政复议案件120件，审结行政诉讼案件33件。",
        "上年结转资金3万元。",
        // Parts, channels, quarters, other years, comparisons, rough figures.
        "收到政府信息公开申请27件，其中受理25件，网上申请受理20件。",
        "通过网络收到政府信息公开申请20件，通过信函收到政府信息公开申请7件。",
        "第四季度未收到政府信息公开申请。",
        "窗口未收到政府信息公开申请。",
        "上级机关2023年共收到政府信息公开申请19件。",
        "收到的政府信息公开申请比上年增加8件。",
        "收到政府信息公开申请近30件，答复30余件。",
        "办理政府信息公开申请中，11件办结，8件由申请人撤销。",
        "每收到一件政府信息公开申请，均及时登记。",
        "上年结转件较多，本年度新收政府信息公开申请27件。",
        "办理上年度结转政府信息公开申请3件。答复28件。",
        "无正当理由大量反复提出的政府信息公开申请依法处理。",
        "未收到因政府信息公开申请引起的行政诉讼。",
        "依申请公开答复率100%，无法提供等其他情况依法说明理由。",
        "含2023年结转的政府信息公开申请3件。",
        "政府信息公开申请27件，结转2025年办理2件。",
        // One of several figures agrees: the others are counted otherwise.
        "市本级收到政府信息公开申请27件，全市收到政府信息公开申请412件。",
        // Shares of this or that whole.
        "办结28件，予以公开14件，占50%，部分公开3件，占10.7%。",
        "公开信息380条，其中文件30条，占7.9%。",
        "差评数占评价量总数的0.34%。",
        // The year before, on purpose.
        "2023年至今，我局坚持公开。较2023年有所提高。2024年，完善制度。",
        "我局加强公开。本局各科室分工负责。",
    ] {
        assert_eq!(of_text(text), [""; 0], "{text}");
    }
}

#[test]
fn figures_that_differ_from_their_cells() {
    for (text, expected) in [
        (
            "全年新收政府信息公开申请72件。",
            "N-NEW Warning 正文写作“全年新收政府信息公开申请72件”，其中的数为 72，而表三“一、本年新收政府信息公开申请数量”行“总计”列为 27，请核对。 [1：全年新收政府信息公开申请72件]",
        ),
        (
            "收到政府信息公开申请30件。",
            "N-NEW Info 正文写的 30 与表三“总计”列“一、本年新收政府信息公开申请数量”、“二、上年结转政府信息公开申请数量”之和相同，与表三“一、本年新收政府信息公开申请数量”行“总计”列（27）不同，口径请核对。 [1：收到政府信息公开申请30件]",
        ),
        (
            "（二）依申请公开。全年共收到申请29件。",
            "N-NEW Warning 正文写作“全年共收到申请29件”，其中的数为 29，而表三“一、本年新收政府信息公开申请数量”行“总计”列为 27，请核对。 [1：全年共收到申请29件]",
        ),
        (
            "上年度结转政府信息公开申请5件。",
            "N-CARRYIN Error 正文写作“上年度结转政府信息公开申请5件”，其中的数为 5，而表三“二、上年结转政府信息公开申请数量”行“总计”列为 3，请核对。 [1：上年度结转政府信息公开申请5件]",
        ),
        (
            "依申请公开事项办结1件。",
            "N-DONE Warning 正文写作“依申请公开事项办结1件”，其中的数为 1，而表三“（七）总计”行“总计”列为 28，请核对。 [1：依申请公开事项办结1件]",
        ),
        (
            "政府信息公开申请无结转下年度办理的情况。",
            "N-CARRYOUT Warning 正文写作“政府信息公开申请无结转下年度办理的情况”，而表三“四、结转下年度继续办理”行“总计”列为 2，请核对。 [1：政府信息公开申请无结转下年度办理的情况]",
        ),
        (
            "全年收到政府信息公开申请27件，已全部办结。",
            "N-CARRYOUT Warning 正文写作“全年收到政府信息公开申请27件，已全部办结”，而表三“四、结转下年度继续办理”行“总计”列为 2，请核对。 [1：全年收到政府信息公开申请27件，已全部办结]",
        ),
        (
            "政府信息公开申请中，公开及部分公开的，予以公开和部分公开18件。",
            "N-PARTS Warning 正文写作“予以公开和部分公开18件”，其中的数为 18，而表三“总计”列“（一）予以公开”、“（二）部分公开（区分处理的，只计这一情形，不计其他情形）”之和为 17，请核对。 [1：予以公开和部分公开18件]",
        ),
        (
            "政府信息公开申请中，部分公开（区分处理的，只计这一情形）17件。",
            "N-PARTS Warning 正文写作“政府信息公开申请中，部分公开（区分处理的，只计这一情形）17件”，其中的数为 17，而表三“（二）部分公开（区分处理的，只计这一情形，不计其他情形）”行“总计”列为 3，请核对。 [1：政府信息公开申请中，部分公开（区分处理的，只计这一情形）17件]",
        ),
        (
            "政府信息公开引发行政复议7件。",
            "N-REV Warning 正文写作“政府信息公开引发行政复议7件”，其中的数为 7，而表四“行政复议”部分“总计”列为 4，请核对。 [1：政府信息公开引发行政复议7件]",
        ),
        (
            "规范性文件制发5件。",
            "N-DOC Warning 正文写作“规范性文件制发5件”，其中的数为 5，而表二“行政规范性文件”行“本年制发件数”列为 4，请核对。 [1：规范性文件制发5件]",
        ),
        (
            "全年作出行政许可决定168件。",
            "N-LAW Info 正文写作“全年作出行政许可决定168件”，其中的数为 168，而表二“行政许可”行“本年处理决定数量”列为 186，请核对。 [1：全年作出行政许可决定168件]",
        ),
    ] {
        assert_eq!(of_text(text), [expected], "{text}");
    }
}

#[test]
fn nothing_in_the_text_and_something_in_the_table() {
    for text in ["2024年未收到政府信息公开申请。", "无依申请公开事项。", "收到依申请公开政府信息0件。"]
    {
        let quote = text.trim_end_matches('。');
        let quote = quote.strip_prefix("无").map_or(quote, |_| quote);
        assert_eq!(
            of_text(text),
            [format!(
                "N-ZERO-APP Error 正文写作“{quote}”，而表三“一、本年新收政府信息公开申请数量”行“总计”列为 27，请核对。 [1：{quote}]"
            )],
            "{text}"
        );
    }
    let none = [
        ("applications.received.total", "0"),
        ("applications.received.person", "0"),
        ("applications.received.business", "0"),
        ("applications.received.legal", "0"),
    ];
    assert_eq!(of_cells(&none, "2024年未收到政府信息公开申请。"), [""; 0]);
    assert_eq!(
        of_cells(&none, "全年收到政府信息公开申请2件。"),
        [
            "N-POS-APP Error 正文写作“全年收到政府信息公开申请2件”，而表三“一、本年新收政府信息公开申请数量”行“总计”列为 0，请核对。 [1：全年收到政府信息公开申请2件]"
        ]
    );
    assert_eq!(
        of_text("未发生行政复议、行政诉讼和政府信息公开申请的情况。"),
        [
            "N-ZERO-APP Error 正文写作“未发生行政复议、行政诉讼和政府信息公开申请的情况”，而表三“一、本年新收政府信息公开申请数量”行“总计”列为 27，请核对。 [1：未发生行政复议、行政诉讼和政府信息公开申请的情况]",
            "N-ZERO-REV Error 正文写作“未发生行政复议、行政诉讼和政府信息公开申请的情况”，而表四“行政复议”部分“总计”列为 4，请核对。 [1：未发生行政复议、行政诉讼和政府信息公开申请的情况]",
        ]
    );
    // With a cause it may be of a few alone.
    assert_eq!(
        of_text("全年未发生因政府信息公开工作引起的行政复议。"),
        [
            "N-ZERO-REV Warning 正文写作“全年未发生因政府信息公开工作引起的行政复议”，而表四“行政复议”部分“总计”列为 4，请核对。 [1：全年未发生因政府信息公开工作引起的行政复议]"
        ]
    );
    // No case that was lost, or that came from a mistake, is not no case.
    for text in [
        "未因答复不当引发行政复议。未引发因答复不当的行政复议。",
        "未发生行政复议被纠错、行政诉讼败诉的情况。",
        "全年未发生行政诉讼败诉案件，无行政复议被撤销或责令履行情形。",
        "未发生因信息公开引起的行政复议被改变或行政诉讼败诉情形。",
    ] {
        assert_eq!(of_text(text), [""; 0], "{text}");
    }
}

#[test]
fn parts_shares_and_changes() {
    for (text, expected) in [
        (
            "本年度累计公布信息69条，工作动态61条，运输管理5条，建设管理4条。",
            "N-PARTSUM Warning 正文“本年度累计公布信息69条，工作动态61条，运输管理5条，建设管理4条”中，所列 3 个分项之和为 70，多于总数 69，请核对。 [1：本年度累计公布信息69条，工作动态61条，运输管理5条，建设管理4条]",
        ),
        (
            "政府信息公开申请办结28件，其中予以公开14件，部分公开3件，不予公开1件，无法提供7件，不予处理1件。",
            "N-PARTSUM Warning 正文所列 5 类办理结果之和为 26，而正文写的办结（答复）总数为 28，请核对。 [1：政府信息公开申请办结28件，其中予以公开14件，部分公开3件，不予公开1件，无法提供7件，不予处理1件]",
        ),
        (
            "办结政府信息公开申请28件，予以公开14件，占55%。",
            "N-PCT Warning 正文“予以公开14件，占55%”：14 占 55%，按正文和表三的总数都算不出这个比例，请核对。 [1：予以公开14件，占55%]",
        ),
    ] {
        assert_eq!(of_text(text), [expected], "{text}");
    }
    for (text, expected) in [
        // Parts by channel or with their shares are all of them; 9 of 27 are 33 %, not 34.
        (
            "全年共收到政府信息公开申请27件。其中：电子邮件申请9件，约占总量的34%；信函邮寄申请15件，约占总量的56%；当面提交申请2件，约占总量的7%。",
            &[
                "N-PARTSUM Info 正文“其中：电子邮件申请9件，约占总量的34%；信函邮寄申请15件，约占总量的56%；…”中，所列 3 个分项之和为 26，少于总数 27，请核对是否列全。 [1：其中：电子邮件申请9件，约占总量的34%；信函邮寄申请15件，约占总量的56%；当面提交申请2件]",
                "N-PCT Info 正文“电子邮件申请9件，约占总量的34%”：9 占 34%，按正文和表三的总数都算不出这个比例，请核对。 [1：电子邮件申请9件，约占总量的34%]",
            ][..],
        ),
        (
            "公开政府信息4042条，其中门户网站概况类信息和政务动态类信息共计1495条，信息公开栏公开信息2918条。",
            &[
                "N-PARTSUM Warning 正文“公开政府信息4042条，其中门户网站概况类信息和政务动态类信息共计1495条，信…”中，所列 2 个分项之和为 4413，多于总数 4042，请核对。 [1：公开政府信息4042条，其中门户网站概况类信息和政务动态类信息共计1495条，信息公开栏公开信息2918条]",
            ],
        ),
        (
            "公布信息69条，工作动态61条，通知公告5条，合计136条。",
            &[
                "N-PARTSUM Warning 正文“公布信息69条，工作动态61条，通知公告5条，合计136条”中，所列 3 项之和为 135，与所写合计 136 不同，请核对。 [1：公布信息69条，工作动态61条，通知公告5条，合计136条]",
            ],
        ),
        (
            "未收到政府信息公开申请各1条，总2条。",
            &[
                "N-PARTSUM Warning 正文写作“未收到政府信息公开申请各1条”，既说没有，又写了 1，请核对。 [1：未收到政府信息公开申请各1条]",
            ],
        ),
    ] {
        assert_eq!(of_text(text), expected, "{text}");
    }
    for holds in [
        "公布信息96条，其中，网上69条，报刊27条。其中公开1条，答复22条。",
        "答复政府信息公开申请28件。其中公开14件，不属于政府信息2件，告知其他途径3件，不存在7件。",
        "收到群众网上申请20件，快递7件，合计27件。",
        "收到政府信息公开申请27件，其中网上申请8件，约占29.6%；信函等其他申请3件。",
        "本年度累计公布信息70条，工作动态61条，运输管理5条，建设管理4条。",
        "公布信息69条，其中工作动态61条，运输管理5条。",
        "公布信息69条，发布微信80条，培训3次。",
        "网站公开信息69条，政务动态61条，通知公告50条。",
        "共公开信息69条，微信公众号信息61条，微博信息50条。",
    ] {
        assert_eq!(of_text(holds), [""; 0], "{holds}");
    }
    let of_year = |year, received: &str| {
        Some(Report { year: Some(year), ..report(&[("applications.received.total", received)], "", NO_FEE) })
    };
    let last = |received: &str| of_year(2023, received);
    let now = |text: &str| report(&[], text, NO_FEE);
    let text = "全年新收政府信息公开申请27件，同比增长8%。";
    assert_eq!(told(&now(text), last("25")), [""; 0]);
    assert_eq!(
        told(&now(text), last("20")),
        [
            "N-YOY Warning 正文写作“全年新收政府信息公开申请27件，同比增长8%”：上年为 20，本年为 27，算不出 8%，请核对。 [1：全年新收政府信息公开申请27件，同比增长8%]"
        ]
    );
    for holds in [
        "全年新收政府信息公开申请27件，网站访问量同比增长8%。",
        "全年新收政府信息公开申请27件，公开信息数量同比增长8%。",
    ] {
        assert_eq!(told(&now(holds), last("20")), [""; 0], "{holds}");
    }
    for breaks in ["全年新收政府信息公开申请27件，较上年增长8%。", "全年新收政府信息公开申请27件，申请量比上年增加8%。"]
    {
        assert_eq!(told(&now(breaks), last("20")).len(), 1, "{breaks}");
    }
    for (last, why) in [(None, Skip::NoLast), (of_year(2022, "20"), Skip::LastOtherYear)] {
        let skipped = judged(&now(text), last).coverage.skipped;
        assert!(skipped.iter().any(|(rule, of_rule)| rule == "N-YOY" && *of_rule == why), "{why:?}");
    }
}

#[test]
fn people_and_results() {
    let bodies =
        "表三“一、本年新收政府信息公开申请数量”行“商业企业”、“科研机构”、“社会公益组织”、“法律服务机构”、“其他”之和";
    assert_eq!(
        of_text("收到政府信息公开申请27件，申请人均为自然人。"),
        [format!("N-TYPE Error 正文写作“申请人均为自然人”，而{bodies}为 7，请核对。 [1：申请人均为自然人]")]
    );
    assert_eq!(of_text("收到政府信息公开申请27件，其中自然人20件、法人或其他组织7件。"), [""; 0]);
    assert_eq!(
        of_text("收到政府信息公开申请27件，其中自然人19件、法人8件。"),
        [
            "N-TYPE Error 正文写作“其中自然人19件、法人8件”，其中的数为 19，而表三“一、本年新收政府信息公开申请数量”行“自然人”列为 20，请核对。 [1：其中自然人19件、法人8件]".to_owned(),
            format!("N-TYPE Error 正文写作“其中自然人19件、法人8件”，其中的数为 8，而{bodies}为 7，请核对。 [1：其中自然人19件、法人8件]"),
        ]
    );
    assert_eq!(
        of_text("政府信息公开行政复议4件，均获维持。"),
        [
            "N-RES Warning 正文写作“政府信息公开行政复议4件，均获维持”，而表四中结果纠正、其他结果和尚未审结共 2 件，请核对。 [1：政府信息公开行政复议4件，均获维持]"
        ]
    );
    let upheld = [
        ("disputes.reconsideration.upheld", "4"),
        ("disputes.reconsideration.other", "0"),
        ("disputes.reconsideration.pending", "0"),
    ];
    assert_eq!(of_cells(&upheld, "政府信息公开行政复议4件，均获维持。"), [""; 0]);
}

/// Cases that go on, and those that were upheld.
#[test]
fn cases_pending_and_upheld() {
    let suits = [("disputes.direct_suit.total", "3"), ("disputes.direct_suit.upheld", "3")];
    let text = "因政府信息公开引发行政诉讼3件，目前案件正在审理中。";
    assert_eq!(
        of_cells(&suits, text),
        [
            "N-RES Warning 正文写作“因政府信息公开引发行政诉讼3件，目前案件正在审理中”，而表四“尚未审结”列“未经复议直接起诉”、“复议后起诉”之和为 0，请核对。 [1：因政府信息公开引发行政诉讼3件，目前案件正在审理中]"
        ]
    );
    let pending = [("disputes.direct_suit.total", "3"), ("disputes.direct_suit.pending", "3")];
    assert_eq!(of_cells(&pending, text), [""; 0]);
    assert_eq!(
        of_text("政府信息公开行政复议4件，其中维持3件、尚未审结1件。"),
        [
            "N-CASES Warning 正文写作“政府信息公开行政复议4件，其中维持3件、尚未审结1件”，其中的数为 3，而表四“行政复议”部分“结果维持”列为 2，请核对。 [1：政府信息公开行政复议4件，其中维持3件、尚未审结1件]"
        ]
    );
    assert_eq!(of_text("政府信息公开行政复议4件，其中维持2件、尚未审结1件。"), [""; 0]);
}

/// Fees are in 万元 in table two, rounded as it prints them.
#[test]
fn fees_in_yuan() {
    let fees = |amount: &str, text: &str| of_cells(&[("disclosure.fees.amount", amount)], text);
    let text = "全年收取行政事业性收费2039758.6元。";
    for amount in ["203.97586", "203.98", "204"] {
        assert_eq!(fees(amount, text), [""; 0], "{amount}");
    }
    for holds in [
        "免收行政事业性收费2039758.6元。",
        "上年度收取行政事业性收费2039758.6元。",
        "行政事业性收费12项。",
        "行政事业性收费约200万元。",
    ] {
        assert_eq!(fees("12.86", holds), [""; 0], "{holds}");
    }
    assert_eq!(
        fees("2039758.6", text),
        [
            "X-FEE-3 Warning 正文写作“全年收取行政事业性收费2039758.6元”，折合 203.97586 万元，而表二“行政事业性收费”行“本年收费金额（单位：万元）”列为 2039758.6，请核对金额和单位。 [1：全年收取行政事业性收费2039758.6元]"
        ]
    );
    assert_eq!(fees("0", text).len(), 1);
}

#[test]
fn years_and_names() {
    for (text, expected) in [
        (
            "2023年，我局围绕公开工作完善制度。",
            "N-YEAR Warning 正文“2023年，我局围绕公开工作完善制度”写的是 2023 年的工作，报告年份是 2024 年，请核对是否为往年文字。 [1：2023年，我局围绕公开工作完善制度]",
        ),
        (
            "我镇高度重视公开工作。",
            "N-ORG Warning 报告机关是“青石县林业局”，正文却自称“我镇”，请核对是否套用了其他单位的文字。 [1：我镇高度重视公开工作]",
        ),
    ] {
        assert_eq!(of_text(text), [expected], "{text}");
    }
}

#[test]
fn the_processing_fee() {
    let fees = |cells: &[(&str, &str)], first: &str, sixth: &str| told(&report(cells, first, sixth), None);
    assert_eq!(fees(&[], "", "无。").len(), 2);
    for (cells, first, sixth, expected) in [
        (
            &[("disclosure.fees.amount", "0")][..],
            "",
            "无。",
            "N-FEE Info 第六部分没有写信息处理费的收取情况，请核实是否需要补充。",
        ),
        (
            &[],
            "全年收取信息处理费200元。",
            NO_FEE,
            "N-FEE Error 信息处理费前后不一致：“本年度未收取政府信息公开信息处理费”，又写作“全年收取信息处理费200元”（200 元），请核对。 [6：本年度未收取政府信息公开信息处理费]",
        ),
        (
            &[],
            "全年收取信息处理费200元。",
            "无。",
            "N-FEE-LAZY Warning 第六部分写作“无”，而第一部分写到收取信息处理费 200 元，请核对。 [1：全年收取信息处理费200元]",
        ),
        (
            &[("disclosure.fees.amount", "0.01")],
            "",
            "全年收取信息处理费400元。",
            "X-FEE-1 Info 正文写到收取信息处理费 400 元，而表二“行政事业性收费”行“本年收费金额（单位：万元）”列为 0.01 万元，少于这一金额，请核实是否计入、单位是否为万元。 [6：全年收取信息处理费400元]",
        ),
        (
            &[("applications.other.no_payment.total", "1")],
            "",
            NO_FEE,
            "X-FEE-2 Info 第六部分写作“本年度未收取政府信息公开信息处理费”，而表三“（六）其他处理 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请”行“总计”列为 1，说明曾通知收费，请核对。 [6：本年度未收取政府信息公开信息处理费]",
        ),
    ] {
        assert_eq!(fees(cells, first, sixth), [expected], "{first} {sixth}");
    }
    assert_eq!(fees(&[], "", NO_FEE), [""; 0]);
    assert_eq!(fees(&[("disclosure.fees.amount", "0.04")], "", "全年收取信息处理费400元。"), [""; 0]);
    assert_eq!(fees(&[], "", "收取政府信息公开信息处理费0 元。"), [""; 0]);
}

/// A blank total, a table that is not there, a table pasted alone: nothing is held against the text, and that is said.
#[test]
fn what_cannot_be_told_is_said() {
    let blank = report(&[("applications.concluded.total", "")], "政府信息公开申请办结28件。", NO_FEE);
    let judgement = judged(&blank, None);
    let undecided: Vec<&str> = judgement.coverage.undecided.iter().map(|(rule, ..)| rule.as_str()).collect();
    assert_eq!(told(&blank, None), [""; 0]);
    assert!(!undecided.contains(&"N-DONE"), "a blank total of a row is what its parts add up to");
    let blank = report(
        &[
            ("applications.carried_in.total", ""),
            ("applications.carried_in.person", ""),
            ("applications.carried_in.business", ""),
            ("applications.carried_in.research", ""),
            ("applications.carried_in.charity", ""),
            ("applications.carried_in.legal", ""),
            ("applications.carried_in.other", ""),
        ],
        "上年结转政府信息公开申请3件。",
        NO_FEE,
    );
    assert_eq!(told(&blank, None), [""; 0]);
    let undecided = judged(&blank, None).coverage.undecided;
    assert!(undecided.iter().any(|(rule, ..)| rule == "N-CARRYIN"));
    let mut without = report(&[], "全年新收政府信息公开申请72件。", NO_FEE);
    without.tables.retain(|table| table.id != "applications");
    assert_eq!(told(&without, None), [""; 0]);
    let skipped = judged(&without, None).coverage.skipped;
    assert!(skipped.iter().any(|(rule, why)| rule == "N-NEW" && *why == gouji::finding::Skip::NotRead(vec![1])));
}

/// Each finding quotes its words, and they are part of its key: other words, another finding.
#[test]
fn the_key_follows_the_words_and_the_values() {
    let key = |cells: &[(&str, &str)], text: &str| {
        let judgement = judged(&report(cells, text, NO_FEE), None);
        judgement.findings.iter().find(|finding| finding.rule == "N-NEW").map(|finding| finding.key.clone())
    };
    let first = key(&[], "全年新收政府信息公开申请72件。");
    assert_eq!(first, key(&[], "前面另有一句。\n全年新收政府信息公开申请72件。"));
    assert_ne!(first, key(&[], "共新收政府信息公开申请72件。"));
    assert_ne!(first, key(&[("applications.received.total", "28")], "全年新收政府信息公开申请72件。"));
}
