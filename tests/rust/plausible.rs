//! Rules on what is unlikely for a body, and between tables: for each a report that holds, one that breaks, and one that is excepted
//! or cannot be told.

use crate::common;
use crate::common::draft::Draft;
use crate::common::{changed, found, skipped};
use gouji::finding::Skip;
use gouji::judge::Settings;

/// A report of a body that balances, with these cells changed.
fn report(agency: &str, cells: &[(&str, &str)]) -> String {
    let form = common::library().forms()[0].definition.clone();
    let draft = Draft::balanced(&form);
    changed(&written(draft, cells), "青石县林业局", agency)
}

/// A report of zeros but for these cells.
fn zeros(agency: &str, cells: &[(&str, &str)]) -> String {
    let form = common::library().forms()[0].definition.clone();
    changed(&written(Draft::zeros(&form), cells), "青石县林业局", agency)
}

fn written(mut draft: Draft, cells: &[(&str, &str)]) -> String {
    for (name, printed) in cells {
        let (table, rest) = name.split_once('.').unwrap();
        let (row, column) = rest.rsplit_once('.').unwrap();
        draft.set(table, row, column, printed);
    }
    draft.html()
}

fn finds(rule: &str, page: &str) -> Vec<String> {
    found(rule, page, &Settings::default())
}

fn skips(rule: &str, page: &str) -> Option<Skip> {
    skipped(rule, page, &Settings::default())
}

#[test]
fn who_may_issue_regulations() {
    const IN_FORCE: &str = "disclosure.regulations.in_force";
    let finds_of = |agency: &str| finds("P-GZ", &report(agency, &[(IN_FORCE, "6")]));
    let no_power = |agency: &str| {
        format!(
            "Error 表二“规章”行“现行有效件数”列为 6；“{agency}”没有规章制定权，请核对是否把规范性文件填在了规章一行。"
        )
    };
    for agency in [
        "青石县白沙镇",
        "青石县白沙街道办事处",
        "青石县人民政府",
        "青石区人民政府办公室",
        "青石市公安局",
        "青石省司法厅",
        "丽水市莲都区人民政府",
        "丽水市司法局",
        "兴安盟行政公署",
    ] {
        assert_eq!(finds_of(agency), [no_power(agency)]);
        assert!(finds("P-GZ", &report(agency, &[])).is_empty(), "{agency}");
    }
    for agency in [
        "青石省人民政府",
        "上海市人民政府办公厅",
        "青石自治州人民政府",
        "东莞市人民政府",
        "武汉市人民政府",
        "丽水市人民政府",
        "白城市人民政府办公室",
        "吉林省白城市人民政府",
        "儋州市人民政府",
        "凉山彝族自治州人民政府",
        "国家林业和草原局",
    ] {
        assert_eq!(finds_of(agency), Vec::<String>::new(), "{agency}");
    }
    let unclear = "表二“规章”行“现行有效件数”列为 6；只有国务院部门和省、自治区、直辖市、设区的市、自治州的人民政府可以制定规章，请核实本机关是否有权制定。";
    assert_eq!(finds_of("青石市人民政府"), [["Warning ", unclear].concat()]);
    assert_eq!(finds_of("青石经济开发区管委会"), [["Warning ", unclear].concat()]);
    let districts = report("青石市人民政府", &[(IN_FORCE, "6")]).replace("群众提出", "各县（市、区）群众提出");
    assert!(finds("P-GZ", &districts).is_empty());
}

#[test]
fn regulations_in_a_row_that_was_not_read() {
    let page = report("青石县白沙镇", &[]);
    let row = |figures: &str| {
        let printed = "<tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr>";
        changed(&page, printed, &["<tr><td>规章</td>", figures, "</tr>"].concat())
    };
    assert_eq!(
        finds("P-GZ", &row("<td>2</td><td>0</td><td>2</td><td>0</td>")),
        ["Error 表二“规章”行为 “规章 2 0 2 0”；“青石县白沙镇”没有规章制定权，请核对是否把规范性文件填在了规章一行。"]
    );
    assert!(finds("P-GZ", &row("<td>0</td><td>0</td><td>0</td><td>0</td>")).is_empty());
    // One too many, and it may be that one: the number of a row.
    assert!(finds("P-GZ", &row("<td>0</td><td>0</td><td>0</td><td>2</td>")).is_empty());
    assert!(finds("P-GZ", &row("<td>甲</td><td>乙</td><td>丙</td><td>丁</td>")).is_empty());
}

#[test]
fn bodies_that_enforce_the_law_punish() {
    let police = "青石县公安局";
    assert!(finds("P-ENF-0", &report(police, &[("disclosure.penalties.decisions", "31")])).is_empty());
    assert_eq!(
        finds("P-ENF-0", &report(police, &[])),
        [
            "Warning 表二“行政处罚”行“本年处理决定数量”列为 0；“青石县公安局”一般每年都有行政处罚，请核实；由上级机关统一填报的，请在正文说明。"
        ]
    );
    assert!(finds("P-ENF-0", &report("青石县林业局办公室", &[])).is_empty());
    assert!(finds("P-ENF-0", &report("青石县白沙镇", &[])).is_empty());
    assert_eq!(
        skips("P-ENF-0", &report(police, &[("disclosure.penalties.decisions", "")])),
        Some(Skip::NothingToCheck)
    );
}

#[test]
fn bodies_that_license_and_punish_nobody() {
    let licences = &[("disclosure.licensing.decisions", "8"), ("disclosure.penalties.decisions", "3")];
    assert_eq!(
        finds("P-ENF-X", &report("青石县信访局", licences)),
        [
            "Info 表二“行政许可”行“本年处理决定数量”列为 8；“青石县信访局”一般不作出这类决定，请核实。",
            "Info 表二“行政处罚”行“本年处理决定数量”列为 3；“青石县信访局”一般不作出这类决定，请核实。",
        ]
    );
    assert_eq!(
        finds("P-ENF-X", &report("青石县统计局", licences)),
        ["Info 表二“行政许可”行“本年处理决定数量”列为 8；“青石县统计局”一般不作出这类决定，请核实。"]
    );
    assert!(finds("P-ENF-X", &report("青石县教育局", licences)).is_empty());
}

#[test]
fn fees_of_a_size_that_no_such_body_has() {
    const FEES: &str = "disclosure.fees.amount";
    assert!(finds("P-FEE-BIG", &report("青石县教育局", &[(FEES, "100000")])).is_empty());
    assert_eq!(
        finds("P-FEE-BIG", &report("青石县教育局", &[(FEES, "128600")])),
        [
            "Warning 表二“行政事业性收费”行“本年收费金额（单位：万元）”列为 128600（万元），数额异常大，请核实是否误把元当作万元。"
        ]
    );
    assert_eq!(
        finds("P-FEE-BIG", &report("青石县白沙镇", &[(FEES, "10001")])),
        [
            "Warning 表二“行政事业性收费”行“本年收费金额（单位：万元）”列为 10001（万元），数额异常大，请核实是否误把元当作万元。"
        ]
    );
    for agency in ["青石市自然资源和规划局", "青石市人民政府"] {
        assert!(finds("P-FEE-BIG", &report(agency, &[(FEES, "128600")])).is_empty(), "{agency}");
    }
    assert_eq!(skips("P-FEE-BIG", &report("青石县教育局", &[(FEES, "")])), Some(Skip::NothingToCheck));
}

#[test]
fn a_fee_in_the_unit_of_the_text() {
    let page = |text: &str| {
        changed(&report("青石县教育局", &[("disclosure.fees.amount", "1380")]), "本年度没有收取信息处理费。", text)
    };
    assert_eq!(
        finds("P-FEE-INT", &page("本年度收取信息处理费1,380元。")),
        [
            "Warning 表二“行政事业性收费”行“本年收费金额（单位：万元）”列为 1380（万元），正文写的却是 1380 元，单位可能弄错，请核对。〔6：本年度收取信息处理费1,380元〕"
        ]
    );
    for text in ["收费1380万元。", "收费11380元。", "收费3.1380元。", "拨付1380元用于印刷。"] {
        assert!(finds("P-FEE-INT", &page(text)).is_empty(), "{text}");
    }
}

#[test]
fn what_is_unusual_for_a_town() {
    let town = "青石县白沙镇";
    let secrets = [("applications.denied.secret.total", "4"), ("applications.denied.safety.total", "5")];
    assert_eq!(
        finds("P-SECRET", &report(town, &secrets)),
        [
            "Info 表三“（三）不予公开 1.属于国家秘密”、“（三）不予公开 3.危及“三安全一稳定””共 9 件，超过办理总计 28 件的 30%，在乡镇、街道并不常见，请核实。"
        ]
    );
    assert!(finds("P-SECRET", &report(town, &secrets[..1])).is_empty());
    assert!(finds("P-SECRET", &report("青石县公安局", &secrets)).is_empty());
    let many = [("applications.received.total", "201")];
    assert_eq!(
        finds("P-GRASS", &report(town, &many)),
        ["Info 表三“一、本年新收政府信息公开申请数量”行“总计”列为 201，在乡镇、街道并不常见，请核实。"]
    );
    assert!(finds("P-GRASS", &report(town, &[])).is_empty());
    assert!(finds("P-GRASS", &report("青石县公安局", &many)).is_empty());
}

#[test]
fn nothing_but_zeros() {
    assert_eq!(
        finds("P-ZERO-ALL", &zeros("青石县人民政府", &[])),
        ["Info 表中数据全部为 0，在“青石县人民政府”并不常见，请核实是否漏填。"]
    );
    assert!(finds("P-ZERO-ALL", &zeros("青石县人民政府", &[("disputes.direct_suit.total", "1")])).is_empty());
    assert!(finds("P-ZERO-ALL", &zeros("青石县人民政府", &[("disputes.direct_suit.total", "")])).is_empty());
    for small in ["青石县白沙镇", "青石县教育局"] {
        assert!(finds("P-ZERO-ALL", &zeros(small, &[])).is_empty(), "{small}");
    }
}

#[test]
fn more_of_another_kind_than_persons() {
    const LEGAL: &str = "applications.received.legal";
    assert_eq!(
        finds("P-SOE", &report("青石县教育局", &[(LEGAL, "21")])),
        [
            "Info 表三“一、本年新收政府信息公开申请数量”行“法律服务机构”列为 21，多于“自然人”列的 20，并不常见，请核实是否填错了列。"
        ]
    );
    assert!(finds("P-SOE", &report("青石县教育局", &[(LEGAL, "20")])).is_empty());
    assert!(finds("P-SOE", &zeros("青石县教育局", &[(LEGAL, "9")])).is_empty());
    assert_eq!(
        skips("P-SOE", &report("青石县教育局", &[("applications.received.person", "")])),
        Some(Skip::NothingToCheck)
    );
}

#[test]
fn disputes_and_applications_go_together() {
    let cases = [("disputes.reconsideration.total", "2"), ("disputes.direct_suit.total", "1")];
    assert_eq!(
        finds("X-REV-1", &zeros("青石县教育局", &cases)),
        [
            "Info 表四共有行政复议、行政诉讼 3 件，而表三的新收、结转和办理总计都是 0，请核实；因以前年度申请或主动公开引起的除外。"
        ]
    );
    assert!(finds("X-REV-1", &report("青石县教育局", &cases)).is_empty());
    let blank = [cases[0], ("applications.received.total", "")];
    assert_eq!(skips("X-REV-1", &zeros("青石县教育局", &blank)), Some(Skip::NothingToCheck));
}

#[test]
fn a_suit_after_reconsideration_has_one_before_it() {
    let form = common::library().forms()[0].definition.clone();
    let last = |reviews: &str| {
        let page = changed(&zeros("青石县教育局", &[("disputes.reconsideration.total", reviews)]), "2024年", "2023年");
        let last = common::recognise(&common::library(), page.as_bytes());
        assert_eq!(last.form.as_ref(), Some(&form.id));
        Settings { last: Some(last), ..Settings::default() }
    };
    let page = zeros("青石县教育局", &[("disputes.suit_after_reconsideration.total", "1")]);
    assert_eq!(
        found("X-REV-2", &page, &last("0")),
        ["Info 表四“复议后起诉”部分“总计”列为 1，而本年和上一年行政复议的总计都是 0，请核实。"]
    );
    assert!(found("X-REV-2", &page, &last("1")).is_empty());
    assert_eq!(skips("X-REV-2", &page), Some(Skip::NoLast));
    assert_eq!(skips("X-REV-2", &report("青石县教育局", &[])), None);
}

#[test]
fn a_refusal_goes_to_reconsideration_first() {
    let cells = [
        ("applications.denied.third_party.total", "2"),
        ("applications.concluded.total", "2"),
        ("disputes.direct_suit.total", "1"),
    ];
    let page = zeros("青石县教育局", &cells);
    assert_eq!(
        finds("X-REV-3", &page),
        [
            "Info 表四“未经复议直接起诉”部分“总计”列为 1，而本年办理的申请都是不予公开；2024 年起对不予公开不服的应当先申请行政复议，请核实。"
        ]
    );
    assert!(finds("X-REV-3", &changed(&page, "2024年", "2023年")).is_empty());
    let other = [cells[0], ("applications.concluded.total", "3"), cells[2]];
    assert!(finds("X-REV-3", &zeros("青石县教育局", &other)).is_empty());
    assert_eq!(skips("X-REV-3", &changed(&page, "2024年", "")), Some(Skip::NoYear));
}
