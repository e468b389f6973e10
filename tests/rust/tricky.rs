//! What other tools read wrong: each case is reported as what it is, and none as a balance that breaks.
//!
//! Every report here balances but where the case says otherwise, so a finding on a balance would be a false one.

use crate::common::draft::{Draft, HEADINGS};
use crate::common::{decode, library, told};
use gouji::form::Definition;
use gouji::judge::{Judgement, Settings, Verdict};
use gouji::report::Report;

const THREE: &str = "applications";

fn form() -> Definition {
    library().form("cn-2021").unwrap().definition.clone()
}

fn check(source: &[u8]) -> (Report, Judgement) {
    let document = gouji::read::bytes::read(source, None, decode);
    gouji::check(&document, &library(), None, &Settings::default())
}

/// The verdict, every finding, and how many checks were left undecided, by rule and reason.
fn outcome(source: &str) -> (Verdict, Vec<String>, Vec<String>) {
    let (_, judgement) = check(source.as_bytes());
    let undecided = judgement.coverage.undecided.chunk_by(|a, b| (&a.0, a.2) == (&b.0, b.2));
    let doubts = undecided.map(|same| format!("{} {:?} {}", same[0].0, same[0].2, same.len())).collect();
    (judgement.verdict, told(&judgement, &library()), doubts)
}

#[track_caller]
fn expect(source: &str, verdict: Verdict, findings: &[&str], undecided: &[&str]) {
    let texts = |list: &[&str]| list.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(outcome(source), (verdict, texts(findings), texts(undecided)));
}

/// The page of the draft with other things in some cells.
fn page(cells: &[(&str, &str, &str, &str)]) -> String {
    let mut draft = Draft::balanced(&form());
    for (table, row, column, printed) in cells {
        draft.set(table, row, column, printed);
    }
    draft.html()
}

fn changed(source: &str, from: &str, to: &str) -> String {
    let changed = source.replacen(from, to, 1);
    assert_ne!(changed, source, "{from}");
    changed
}

#[test]
fn a_blank_cell_in_a_row() {
    expect(
        &page(&[(THREE, "granted", "research", "")]),
        Verdict::Pass,
        &["T-BLANK Info 表三“（一）予以公开”有 1 格为空白：“科研机构”；没有的请填 0，空白与 0 无法区分。"],
        &[],
    );
}

#[test]
fn a_blank_total() {
    expect(
        &page(&[(THREE, "granted", "total", "")]),
        Verdict::Review,
        &["T-BLANK Info 表三“（一）予以公开”有 1 格为空白：“总计”；没有的请填 0，空白与 0 无法区分。"],
        &["T3-SUM BlankTotal 1", "T3-ROW BlankTotal 1"],
    );
}

#[test]
fn a_stroke_for_nothing() {
    expect(
        &page(&[(THREE, "granted", "research", "/"), (THREE, "granted", "charity", "／")]),
        Verdict::Pass,
        &["T-PARSE Info 表三有 2 格印作“/”之类，合计时按 0 计；没有的请填 0。"],
        &[],
    );
}

#[test]
fn a_cell_gone_with_its_figure() {
    let row = "<td>11</td><td>2</td><td>0</td><td>0</td><td>1</td><td>0</td><td>14</td>";
    let short = changed(&page(&[]), row, "<td>11</td><td>2</td><td>0</td><td>0</td><td>0</td><td>14</td>");
    expect(
        &short,
        Verdict::Fail,
        &[
            "T-GLUE Error 表三“（一）予以公开”行应有 7 个数，只找到 6 格有内容：“（一）予以公开 11 2 0 0 0 14”。可能有几格粘在一起，这一行没有读出，请核对。",
        ],
        &["T3-SUM RowMissing 7", "T3-ROW RowMissing 1"],
    );
}

#[test]
fn full_width_figures() {
    expect(
        &page(&[(THREE, "received", "person", "２０"), (THREE, "received", "total", "２７")]),
        Verdict::Pass,
        &["T-PARSE Info 表三有 2 格的数字带有单位、分隔符或写法不一，如“２０”读作 20，请确认。"],
        &[],
    );
}

#[test]
fn two_figures_in_one_cell() {
    expect(
        &page(&[(THREE, "unavailable.not_held", "person", "5 0")]),
        Verdict::Fail,
        &["T-PARSE Error 表三“（四）无法提供 1.本机关不掌握相关政府信息”行“自然人”列印作“5 0”，不是一个数，请核对。"],
        &["T3-SUM NoFigure 1", "T3-ROW NoFigure 1"],
    );
}

#[test]
fn table_three_in_two() {
    let (form, draft) = (form(), Draft::balanced(&form()));
    let rows: Vec<String> = form.tables[1].layout.iter().map(|line| draft.html_row(&form.tables[1], line)).collect();
    let parts = [rows[..16].concat(), rows[16..].concat()].map(|rows| format!("<table>{rows}</table>"));
    let (two, four) = (draft.html_table(&form.tables[0]), draft.html_table(&form.tables[2]));
    expect(&draft.page(&[&two], &[&parts[0], "<p>— 7 —</p>", &parts[1]], &[&four]), Verdict::Pass, &[], &[]);
}

#[test]
fn a_layout_table_around_the_article() {
    let whole = page(&[]);
    let around = format!("<table><tr><td>首页<td><table><tr><td>{whole}</table></table>");
    expect(&around, Verdict::Pass, &[], &[]);
    let texts = |source: &str| -> Vec<(u32, String)> {
        check(source.as_bytes())
            .0
            .sections
            .into_iter()
            .filter(|one| one.number > 0)
            .map(|one| (one.number, one.text))
            .collect()
    };
    assert_eq!(texts(&around), texts(&whole));
}

#[test]
fn table_four_with_a_blank() {
    expect(
        &page(&[("disputes", "direct_suit", "pending", "")]),
        Verdict::Pass,
        &["T-BLANK Info 表四“未经复议直接起诉”有 1 格为空白：“尚未审结”；没有的请填 0，空白与 0 无法区分。"],
        &[],
    );
    // What breaks beside the blank is seen.
    let cells = [("disputes", "reconsideration", "corrected", ""), ("disputes", "reconsideration", "total", "5")];
    expect(
        &page(&cells),
        Verdict::Fail,
        &[
            "T4-SUM Error 表四“行政复议”部分“结果纠正”列可能应为 1，现为空白；这是 5 种可能的改法中较可能的一种，请与台账核对后再改。表四“行政复议”部分：“结果维持”至“尚未审结”共 4 项之和为 4，“总计”为 5，相差 1，请核对。（其中“结果纠正”为空白或占位符，按 0 计。）",
            "T-BLANK Info 表四“行政复议”有 1 格为空白：“结果纠正”；没有的请填 0，空白与 0 无法区分。",
        ],
        &[],
    );
}

/// The tables alone as text, as a browser copies them: rows that start with `1.` and empty cells between tabs.
fn pasted(draft: &Draft) -> String {
    let text = draft.shifted_text();
    let lines = text.lines().filter(|line| line.contains('\t'));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn pasted_rows_with_numbered_labels_and_blanks() {
    let mut draft = Draft::balanced(&form());
    expect(&pasted(&draft), Verdict::Review, &[], &[]);
    draft.set(THREE, "denied.secret", "business", "");
    draft.set(THREE, "denied.secret", "charity", "");
    expect(
        &pasted(&draft),
        Verdict::Review,
        &[
            "T-BLANK Info 表三“（三）不予公开 1.属于国家秘密”有 2 格为空白：“商业企业”、“社会公益组织”；没有的请填 0，空白与 0 无法区分。",
        ],
        &[],
    );
}

#[test]
fn one_row_pasted() {
    // Its total is that of the others: so stand the columns of the form, and no other order is known.
    let told = |label: &str, others: &str| {
        vec![
            format!("D-LABELS Warning 表三没有找到这 24 行：{others}，请核对。"),
            format!(
                "D-LABELS Info 表三有 1 行上方没有完整的列标题，按规定的列序读出，各行各项之和都等于总计：{label}；请确认各列的次序与规定一致。"
            ),
        ]
    };
    let others = [
        "“一、本年新收政府信息公开申请数量”、“二、上年结转政府信息公开申请数量”、",
        "“（一）予以公开”、",
        "“（二）部分公开（区分处理的，只计这一情形，不计其他情形）”、",
        "“（三）不予公开 2.其他法律行政法规禁止公开”、“（三）不予公开 3.危及“三安全一稳定””等 24 项",
        "“（三）不予公开”各行、“（四）无法提供”各行、“（五）不予处理”各行、“（六）其他处理”各行、“（七）总计”、“四、结转下年度继续办理”",
    ];
    let undecided = ["T3-BAL RowMissing 7", "T3-SUM RowMissing 7", "T3-ROW RowMissing 24"];
    for (row, label, missing) in [
        (
            "1.属于国家秘密\t1\t0\t0\t0\t0\t0\t1",
            "“（三）不予公开 1.属于国家秘密”",
            [0, 1, 2, 3].map(|at| others[at]).concat(),
        ),
        ("（一）予以公开\t11\t2\t0\t0\t1\t0\t14", "“（一）予以公开”", [0, 2, 4].map(|at| others[at]).concat()),
    ] {
        assert_eq!(outcome(row), (Verdict::Review, told(label, &missing), undecided.map(str::to_owned).to_vec()));
    }
    // It is not, or there is none.
    for (row, label, why) in [
        (
            "1.属于国家秘密\t1\t0\t0\t0\t0\t0\t2",
            "表三“（三）不予公开 1.属于国家秘密”",
            "上方没有完整的列标题，按规定的列序读，各项之和又不等于总计，不能确定每个数属于哪一列；如果是复制来的，请连同列标题一起复制",
        ),
        (
            "行政规范性文件\t0\t0\t6",
            "表二“行政规范性文件”",
            "上方没有完整的列标题，或多出了别的列，不能确定每个数属于哪一列；如果是复制来的，请连同列标题一起复制",
        ),
    ] {
        let seen = row.replace('\t', " ");
        let told = format!("D-TABLES Error {label}行没有读出：{why}。看到的是“{seen}”。这些数字没有核对，请检查表格。");
        assert_eq!(outcome(row), (Verdict::Unreadable, vec![told], vec![]));
    }
    // With the labels of its columns it is read.
    expect(
        "\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n（一）予以公开\t11\t2\t0\t0\t1\t0\t14",
        Verdict::Review,
        &[
            "D-LABELS Warning 表三没有找到这 24 行：“一、本年新收政府信息公开申请数量”、“二、上年结转政府信息公开申请数量”、“（二）部分公开（区分处理的，只计这一情形，不计其他情形）”、“（三）不予公开”各行、“（四）无法提供”各行、“（五）不予处理”各行、“（六）其他处理”各行、“（七）总计”、“四、结转下年度继续办理”，请核对。",
        ],
        &["T3-BAL RowMissing 7", "T3-SUM RowMissing 7", "T3-ROW RowMissing 24"],
    );
}

#[test]
fn figures_pasted_without_labels() {
    for bare in [
        "11\t2\t0\t0\t1\t0\t14\n2\t1\t0\t0\t0\t0\t3",
        "<table><tr><td>11</td><td>2</td></tr></table>",
        "11\n2\n/\n０",
        "11 2 0 0 1 0 14",
        "| 1 | 2 |",
    ] {
        expect(
            bare,
            Verdict::Unreadable,
            &[
                "D-TABLES Error 这里只有数字，没有行名和列名，不能确定每个数属于哪一格，没有核对。请连同左边的行名和上面的列名一起复制（最好复制整张表），再粘贴。",
            ],
            &[],
        );
    }
    let many = "11\t2\t0\t0\t1\t0\t14\n".repeat(60);
    expect(
        &many,
        Verdict::Unreadable,
        &[
            "D-TABLES Error 这里只有数字，没有行名和列名，不能确定每个数属于哪一格，没有核对。请连同左边的行名和上面的列名一起复制（最好复制整张表），再粘贴。",
        ],
        &[],
    );
    // Under the labels of columns alone.
    let headed = "自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n20\t5\t0\t0\t2\t0\t27\n3\t0\t0\t0\t0\t0\t3";
    expect(
        headed,
        Verdict::Unreadable,
        &[
            "D-TABLES Error 表三有 2 行没有读出：没有行标题；如果是复制来的，请连同左边的行名一起复制。这些数字没有核对，请检查表格。",
        ],
        &[],
    );
    // A word makes it something else.
    expect(
        "合同\t11\t2",
        Verdict::Unreadable,
        &[
            "D-TABLES Error 没有找到表二（主动公开政府信息情况）、表三（收到和处理政府信息公开申请情况）、表四（政府信息公开行政复议、行政诉讼情况），这部分数字没有核对。请确认是表格而不是图片，并且行、列标题完整。",
        ],
        &[],
    );
}

#[test]
fn page_numbers_and_what_a_site_puts_around() {
    let chrome = page(&[])
        .replace("<h2>", "<p>- 3 -</p><h2>")
        .replace("<body>", "<body><div>首页 &gt; 政府信息公开年报</div><p>来源：林业局 发布时间：2025-01-15 浏览次数：128</p><p>字号：大 中 小 打印</p>")
        .replace("</body>", "<p>附件1</p><p>打印 关闭 繁體版</p><p>Ｘ公网安备 100号 ICP备00000001号-1</p></body>");
    expect(&chrome, Verdict::Pass, &[], &[]);
}

#[test]
fn digits_in_several_elements() {
    let split =
        changed(&page(&[]), "<td colspan=3>186</td>", "<td colspan=3><font>1</font><span>8<b>6</b></span></td>");
    let split = changed(&split, "<td>28</td>", "<td><p><font>2</font></span><span>8</span></p></td>");
    expect(&split, Verdict::Pass, &[], &[]);
}

#[test]
fn what_the_text_says_rightly() {
    for text in [
        "2024年收到政府信息公开申请27件，上年结转3件，办结28件，结转下年度2件。",
        "上年结转件较多，本年度新收政府信息公开申请27件。",
        "受理27件，答复28件，其中2件申请人撤销。",
        "办理上年度结转申请3件。答复28件。",
        "收到行政复议4件，其中1件尚未审结。",
    ] {
        expect(&changed(&page(&[]), "群众提出的申请都在法定期限内办理。", text), Verdict::Pass, &[], &[]);
    }
}

#[test]
fn totals_are_what_is_printed() {
    expect(
        &page(&[("disputes", "reconsideration", "total", "5")]),
        Verdict::Fail,
        &[
            "T4-SUM Error 表四“行政复议”部分“总计”列可能应为 4，现为 5（合计未随分项更新）；这是 5 种可能的改法中较可能的一种，请与台账核对后再改。表四“行政复议”部分：“结果维持”至“尚未审结”共 4 项之和为 4，“总计”为 5，相差 1，请核对。",
        ],
        &[],
    );
}

/// One application under two kinds of applicant: one explanation, of two cells.
#[test]
fn booked_under_another_kind() {
    let carried_out = [
        (THREE, "carried_out", "person", "0"),
        (THREE, "carried_out", "total", "0"),
        (THREE, "received", "total", "25"),
    ];
    let right = [&carried_out[..], &[(THREE, "received", "person", "18")]].concat();
    expect(&page(&right), Verdict::Pass, &[], &[]);
    let wrong = [&carried_out[..], &[(THREE, "received", "person", "17"), (THREE, "received", "other", "1")]].concat();
    expect(
        &page(&wrong),
        Verdict::Fail,
        &[
            "T3-BAL Error 表三“一、本年新收政府信息公开申请数量”行“自然人”列很可能应为 18，现为 17（数字记到了另一格），同时表三“一、本年新收政府信息公开申请数量”行“其他”列应为 0，请与台账核对后再改。表三“自然人”列：“一、本年新收政府信息公开申请数量”与“二、上年结转政府信息公开申请数量”之和为 20，“（七）总计”与“四、结转下年度继续办理”之和为 21，相差 1，请核对。",
            "T3-BAL Error 表三“一、本年新收政府信息公开申请数量”行“其他”列很可能应为 0，现为 1（数字记到了另一格），同时表三“一、本年新收政府信息公开申请数量”行“自然人”列应为 18，请与台账核对后再改。表三“其他”列：“一、本年新收政府信息公开申请数量”与“二、上年结转政府信息公开申请数量”之和为 1，“（七）总计”与“四、结转下年度继续办理”之和为 0，相差 1，请核对。",
        ],
        &[],
    );
    let (_, judgement) = check(page(&wrong).as_bytes());
    let repairs: Vec<_> = judgement.explained.iter().flat_map(|one| &one.repairs).collect();
    assert_eq!((repairs.len(), repairs[0].only, repairs[0].changes.len()), (1, true, 2));
}

#[test]
fn tables_without_headings_are_known_by_their_labels() {
    let mut bare = page(&[]);
    for heading in &HEADINGS[1..4] {
        bare = changed(&bare, heading, "附表");
    }
    expect(
        &bare,
        Verdict::Fail,
        &[
            "D-HEAD-6 Error 没有找到以下标题：“二、主动公开政府信息情况”、“三、收到和处理政府信息公开申请情况”、“四、政府信息公开行政复议、行政诉讼情况”，请核对。",
        ],
        &[],
    );
}

#[test]
fn a_table_that_is_not_there_is_no_zeros() {
    let (form, draft) = (form(), Draft::balanced(&form()));
    let (two, four) = (draft.html_table(&form.tables[0]), draft.html_table(&form.tables[2]));
    let without = draft.page(&[&two], &["<img src=3.png>"], &[&four]);
    expect(
        &without,
        Verdict::Fail,
        &[
            "D-TABLES Error 没有找到表三（收到和处理政府信息公开申请情况），这部分数字没有核对。请确认是表格而不是图片，并且行、列标题完整。",
        ],
        &[],
    );
    assert!(check(without.as_bytes()).0.table(THREE).is_none());
    // One as large as a table is said to be there; where no table is missing it is none.
    expect(
        &without.replace("<img src=3.png>", "<img src=3.png width=554 height='300'>"),
        Verdict::Fail,
        &[
            "D-TABLES Error 没有找到表三（收到和处理政府信息公开申请情况），这部分数字没有核对。文档中有图片，表格可能是作为图片贴进来的，图片里的数字不能读取；请换成真正的表格，并且行、列标题完整。",
        ],
        &[],
    );
    expect(&(draft.html() + "<img src=3.png width=554 height=300>"), Verdict::Pass, &[], &[]);
}

/// Last year's figures, put beside this year's work, are not this year's where those are missing.
#[test]
fn a_table_before_its_own_section_is_not_read() {
    let (form, draft) = (form(), Draft::balanced(&form()));
    let [two, three, four] = [0, 1, 2].map(|at| draft.html_table(&form.tables[at]));
    let last_year = changed(&draft.page(&[&two], &[], &[&four]), "<h2>二、", &format!("{three}<h2>二、"));
    expect(
        &last_year,
        Verdict::Fail,
        &[
            "D-TABLES Error 表三有 25 行没有读出（“一、本年新收政府信息公开申请数量”、“二、上年结转政府信息公开申请数量”、“（一）予以公开”、“（二）部分公开（区分处理的，只计这一情形，不计其他情形）”、“（三）不予公开”各行、“（四）无法提供”各行、“（五）不予处理”各行、“（六）其他处理”各行、“（七）总计”、“四、结转下年度继续办理”）：写在另一节里，本节标题之后却没有这张表，可能是上年的数。这些数字没有核对，请检查表格。",
        ],
        &[],
    );
    assert!(check(last_year.as_bytes()).0.table(THREE).is_none());
}

/// Where this year's stands behind its own heading, the rows stand twice: read where both say the same, otherwise not.
#[test]
fn a_table_that_stands_in_two_sections() {
    let (form, draft) = (form(), Draft::balanced(&form()));
    let three = draft.html_table(&form.tables[1]);
    let same = changed(&draft.html(), "<h2>二、", &format!("{three}<h2>二、"));
    expect(&same, Verdict::Pass, &[], &[]);
    let other = changed(&three, ">27<", ">26<");
    let differs = changed(&draft.html(), "<h2>二、", &format!("{other}<h2>二、"));
    let unread = check(differs.as_bytes()).0.unread;
    let told: Vec<_> = unread.iter().map(|one| (one.row.as_deref(), one.why)).collect();
    assert_eq!(told, [(Some("received"), gouji::report::Why::Twice)]);
}

/// A label that names a year is not the form's.
#[test]
fn a_row_of_another_year_is_not_read() {
    let labelled = changed(&page(&[]), ">行政许可<", ">行政许可（2023年）<");
    expect(
        &labelled,
        Verdict::Review,
        &[
            "D-LABELS Warning 表二中有一行不是规定的行，没有核对：“行政许可（2023年） 186”。",
            "D-LABELS Warning 表二没有找到这 1 行：“行政许可”，请核对。",
        ],
        &[],
    );
}

#[test]
fn a_decision_is_tied_to_the_figures() {
    let key = |total| {
        let (_, judgement) = check(page(&[("disputes", "reconsideration", "total", total)]).as_bytes());
        judgement.findings[0].key.clone()
    };
    assert_eq!(key("5"), key("5"));
    assert_ne!(key("5"), key("6"));
}

#[test]
fn old_encodings() {
    let gb = encoding_rs::GB18030.encode(&page(&[])).0.into_owned();
    let bom = [b"\xef\xbb\xbf", page(&[]).as_bytes()].concat();
    for bytes in [gb, bom] {
        let (_, judgement) = check(&bytes);
        assert_eq!((judgement.verdict, told(&judgement, &library())), (Verdict::Pass, vec![]));
    }
}
