//! Tables as pages, converters and cleaners leave them, small: what is read of each, and what is refused.

use crate::common::converted::assert_told;

const THREE: &str = "三、收到和处理政府信息公开申请情况\n";
const FOUR: &str = "四、政府信息公开行政复议、行政诉讼情况\n";
const READ: [&str; 3] = ["reconsideration 2,0,1,1,4", "direct_suit 0,0,0,0,0", "suit_after_reconsideration 1,0,0,0,1"];
const FIGURES: [&str; 15] = ["2", "0", "1", "1", "4", "0", "0", "0", "0", "0", "1", "0", "0", "0", "1"];
const FIVE: [&str; 5] = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];

fn bars(rows: &[&[&str]]) -> String {
    rows.iter().map(|row| format!("| {} |\n", row.join(" | "))).collect()
}

fn cells(rows: &[&[&str]]) -> String {
    let row = |row: &&[&str]| format!("<tr>{}</tr>", row.iter().map(|cell| format!("<td>{cell}")).collect::<String>());
    format!("<table>{}</table>", rows.iter().map(row).collect::<String>())
}

/// Bars behind a row, before it, or a blank that the bar of the last cell leaves.
#[test]
fn bars_too_many_and_a_blank_at_the_end() {
    let header = "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n";
    let rest = "| 行政规范性文件 | 4 | 1 | 20 |\n";
    let documents = "normative_documents 4,1,20";
    assert_told(&format!("{header}| 规章 | 0 | 0 | |\n{rest}"), &["regulations 0,0,", documents], &[]);
    assert_told(&format!("{header}| 规章 | 0 | 0 | 0 | |\n{rest}"), &["regulations 0,0,0", documents], &[]);
    assert_told(&format!("{header}| 规章 | 0 | 0 | 0 | | |\n{rest}"), &["regulations 0,0,0", documents], &[]);
    let moved = [header, "| 规章 | 0 | 0 | 6 |\n", rest].map(|line| ["| ", line].concat()).concat();
    assert_told(&moved, &["regulations 0,0,6", documents], &[]);
    assert_told(
        "| 信息内容 | 本年处理决定数量 | |\n| 行政许可 | 186 | | | |\n| 行政处罚 | 7 | |\n",
        &["licensing 186", "penalties 7"],
        &[],
    );
}

/// 本年增/减 in other signs.
#[test]
fn the_change_of_a_year_in_other_signs() {
    for label in ["本年增/", "本年增∕减", "本年增⁄减", "本年增╱减", "增/减", "本年增减"] {
        let text =
            format!("信息内容\t上一年项目数量\t{label}\t处理决定数量\n行政许可\t1\t减1\t5\n行政处罚\t3\t增2\t7\n");
        assert_told(&text, &["licensing 1,减1,5", "penalties 3,增2,7"], &[]);
    }
}

/// Table four with its merged header taken apart: a blank or nothing where the merged label reached.
#[test]
fn table_four_with_its_header_taken_apart() {
    let wide = |label, blanks: usize| [vec![label], vec![""; blanks]].concat();
    let first = [wide("行政复议", 4), wide("行政诉讼", 9)].concat();
    let second = [FIVE.to_vec(), wide("未经复议直接起诉", 4), wide("复议后起诉", 4)].concat();
    let third = [vec![""; 5], FIVE.to_vec(), FIVE.to_vec()].concat();
    let blanks: [&[&str]; 4] = [&first, &second, &third, &FIGURES];
    let (short_second, ten) = ([&FIVE[..], &["未经复议直接起诉", "复议后起诉"]].concat(), [FIVE, FIVE].concat());
    let short: [&[&str]; 4] = [&["行政复议", "行政诉讼"], &short_second, &ten, &FIGURES];
    for rows in [blanks, short] {
        assert_told(&[FOUR, &bars(&rows)].concat(), &READ, &[]);
        assert_told(&[FOUR, &cells(&rows)].concat(), &READ, &[]);
    }
}

/// Merged cells repeated to the right and downwards, labels and figures.
#[test]
fn merged_cells_in_every_place() {
    let decisions = "本年处理决定数量";
    let rows: [&[&str]; 5] = [
        &["信息内容", decisions, decisions, decisions],
        &["行政许可", "18750", "18750", "18750"],
        &["行政处罚", "0", "0", "0"],
        &["信息内容", "本年收费金额（单位：万元）", "本年收费金额（单位：万元）", "本年收费金额（单位：万元）"],
        &["行政事业性收费", "12.86", "12.86", "12.86"],
    ];
    for text in [bars(&rows), cells(&rows)] {
        assert_told(&text, &["licensing 18750", "penalties 0", "fees 12.86"], &[]);
    }
    let columns = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
    let row = |labels: [&'static str; 3], figures: [&'static str; 7]| [labels.to_vec(), figures.to_vec()].concat();
    let rows = [
        row(["项目"; 3], columns),
        row(["一、本年新收政府信息公开申请数量"; 3], ["20", "5", "0", "0", "2", "0", "27"]),
        row(["三、本年度办理结果", "（一）予以公开", "（一）予以公开"], ["11", "2", "0", "0", "1", "0", "14"]),
        row(["三、本年度办理结果", "（三）不予公开", "1.属于国家秘密"], ["0"; 7]),
        row(["三、本年度办理结果", "（六）其他处理", "3.其他"], ["1", "1", "0", "0", "0", "0", "2"]),
    ];
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    let read = [
        "received 20,5,0,0,2,0,27",
        "granted 11,2,0,0,1,0,14",
        "denied.secret 0,0,0,0,0,0,0",
        "other.else 1,1,0,0,0,0,2",
    ];
    for text in [bars(&rows), cells(&rows)] {
        assert_told(&[THREE, &text].concat(), &read, &[]);
    }
}

/// Labels of columns that say nothing, in a table of a page.
#[test]
fn columns_that_are_called_nothing() {
    let row = ["一、本年新收政府信息公开申请数量", "20", "5", "0", "0", "2", "0", "27"];
    for header in [["", "v1", "v2", "v3", "v4", "v5", "v6", "v7"], ["指标", "a", "b", "c", "d", "e", "f", "g"]] {
        assert_told(&[THREE, &cells(&[&header, &row])].concat(), &["received 20,5,0,0,2,0,27"], &[]);
    }
    let mut wrong = row;
    wrong[7] = "28";
    let unread = format!("received Unproven {}", wrong.join(" "));
    assert_told(&[THREE, &cells(&[&wrong])].concat(), &[], &[&unread]);
}

/// Figures in fields, and tables that are none by their tags.
#[test]
fn fields_and_drawn_tables() {
    let page = |licences: &str, penalties: &str| {
        cells(&[&["信息内容", "本年处理决定数量"], &["行政许可", licences], &["行政处罚", penalties]])
    };
    let read = ["licensing 138", "penalties 12"];
    for (licences, penalties) in [
        ("<input value=138>", "<textarea>12</textarea>"),
        ("<input type=number value=\"138\" readonly>", "<select><option>11<option selected>12</select>"),
        ("<input type=hidden value=9>138", "<div contenteditable>12</div>"),
        ("<s>137</s>138", "<del>1</del>12"),
        ("<span style='display:none'>137</span>138", "<strike>9</strike>12"),
        ("<span hidden>13</span>138", "<span style='text-decoration: line-through'>1</span>12"),
        ("138<span style='color:#fff'>1</span>", "<font color=white>3</font>12"),
    ] {
        assert_told(&page(licences, penalties), &read, &[]);
    }
    assert_told(&page("138<sup>1</sup>", "12<sup>[2]</sup>"), &["licensing 138¹", "penalties 12⁽²⁾"], &[]);
    assert_told(&page("138①", "12*"), &["licensing 138①", "penalties 12*"], &[]);
    let div = |kind: &str, inside: &str| format!("<div style='display:{kind}'>{inside}</div>");
    let row =
        |label: &str, figure: &str| div("table-row", &[div("table-cell", label), div("table-cell", figure)].concat());
    let rows = [row("信息内容", "本年处理决定数量"), row("行政许可", "138"), row("行政处罚", "12")].concat();
    assert_told(&div("table", &rows), &read, &[]);
    let row = |label: &str, figure: &str| {
        format!("<div role=row><span role=cell>{label}</span><span role=cell>{figure}</span></div>")
    };
    let rows = [row("信息内容", "本年处理决定数量"), row("行政许可", "138"), row("行政处罚", "12")].concat();
    assert_told(&format!("<div role=table>{rows}</div>"), &read, &[]);
}

/// The same rows between tabs, bars, blanks or one a line.
fn texts(rows: &[&[&str]]) -> [String; 4] {
    let lines = |between: &str| rows.iter().map(|row| [&row.join(between), "\n"].concat()).collect::<String>();
    [lines("\t"), bars(rows), lines(" "), lines("\n").replace("\n\n", "\n")]
}

/// Numbers of the columns under their labels: nothing to read, and nothing to say.
#[test]
fn columns_are_numbered_below_their_labels() {
    for numbers in [&["栏次", "1", "2", "3"][..], &["1", "2", "3", "4"], &["", "1", "2", "3"], &["甲", "1", "2", "3"]]
    {
        let rows: [&[&str]; 4] = [
            &["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
            numbers,
            &["规章", "1", "0", "31"],
            &["行政规范性文件", "18", "5", "406"],
        ];
        for text in texts(&rows).into_iter().chain([cells(&rows)]) {
            assert_told(&text, &["regulations 1,0,31", "normative_documents 18,5,406"], &[]);
        }
    }
    let rows: [&[&str]; 3] = [&["信息内容", "本年处理决定数量"], &["栏次", "1"], &["行政许可", "6"]];
    for text in texts(&rows).into_iter().chain([cells(&rows)]) {
        assert_told(&text, &["licensing 6"], &[]);
    }
    // Below rows that were read they are figures whose label is gone.
    let rows: [&[&str]; 3] = [
        &["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
        &["规章", "1", "0", "31"],
        &["", "1", "2", "3"],
    ];
    assert_told(&bars(&rows), &["regulations 1,0,31"], &["? Bare 1 2 3"]);
}

/// Blank columns between, and blanks where a label was merged over two: each figure stands right below its label.
#[test]
fn blanks_between_columns() {
    let wide = |row: &[&'static str]| row.iter().flat_map(|cell| [*cell, ""]).collect::<Vec<_>>();
    let rows: [&[&str]; 3] = [
        &wide(&["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"]),
        &wide(&["规章", "1", "0", "31"]),
        &wide(&["行政规范性文件", "18", "5", "406"]),
    ];
    for text in &texts(&rows)[..2] {
        assert_told(text, &["regulations 1,0,31", "normative_documents 18,5,406"], &[]);
    }
    let excel: [&[&str]; 4] = [
        &["第二十条第（五）项", "", "", "", ""],
        &["信息内容", "上一年项目数量", "本年增/减", "", "处理决定数量"],
        &["行政许可", "1", "减1", "", "5"],
        &["其他对外管理服务事项", "3", "增2", "", "7"],
    ];
    for text in &texts(&excel)[..2] {
        assert_told(text, &["licensing 1,减1,5", "other_services 3,增2,7"], &[]);
    }
    // One figure moved, or one gone and a number behind: nobody knows.
    for moved in [["规章", "", "1", "0", "", "", "31", ""], ["规章", "", "", "", "0", "", "31", "7"]] {
        let rows: [&[&str]; 3] = [rows[0], &moved, rows[2]];
        let (read, _) = crate::common::converted::told(&texts(&rows)[0]);
        assert_eq!(read, ["normative_documents 18,5,406"], "{moved:?}");
    }
}
