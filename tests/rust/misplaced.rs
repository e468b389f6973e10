//! Labels and figures that came apart: header rows written as one, figures before their labels, the label of a group over several rows,
//! several bodies in one table. No figure is read into another's cell.

use crate::common::converted::told;

const THREE: &str = "三、收到和处理政府信息公开申请情况\n";
const FOUR: &str = "四、政府信息公开行政复议、行政诉讼情况\n";
const RECEIVED: &str = "一、本年新收政府信息公开申请数量";
const FIVE: [&str; 5] = ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"];

fn read(source: &str) -> Vec<String> {
    told(source).0
}

fn page(rows: &[&[&str]]) -> String {
    let row = |row: &&[&str]| format!("<tr>{}</tr>", row.iter().map(|cell| format!("<td>{cell}")).collect::<String>());
    format!("<table>{}</table>", rows.iter().map(row).collect::<String>())
}

/// What the form prints under a label stands beside it: the lines of labels were written as one, and the order says nothing.
#[test]
fn header_rows_on_one_line() {
    let figures = ["20", "3", "0", "0", "1", "1", "25"];
    let first = ["自然人", "法人或其他组织", "总计"];
    for header in [
        [&first[..], &FIVE].concat(),
        [&["申请人情况"][..], &first, &FIVE].concat(),
        [&FIVE[..], &first].concat(),
        [&first[..2], &["", "", "", ""], &first[2..], &FIVE].concat(),
    ] {
        for before in [&[""][..], &[]] {
            let header = [before, &header].concat();
            let row = [&[RECEIVED][..], &figures].concat();
            let lines = |between: &str| [header.join(between), row.join(between)].join("\n");
            let bars = [header.join(" | "), row.join(" | ")].map(|line| format!("| {line} |\n")).concat();
            for text in [lines("\t"), bars, page(&[&header, &row])] {
                let right = ["received 20,3,0,0,1,1,25"];
                let found = read(&[THREE, &text].concat());
                assert!(found.is_empty() || found == right, "{text}: {found:?}");
            }
        }
    }
    // In the form's order the labels say what they say.
    let header = [&["申请人情况", "自然人"][..], &FIVE, &["总计"]].concat();
    let row = [&[RECEIVED][..], &figures].concat();
    assert_eq!(read(&[THREE, &page(&[&header, &row])].concat()), ["received 20,3,0,0,1,1,25"]);
}

/// Each label would have the figures of the next.
#[test]
fn figures_before_their_labels() {
    for text in [
        "第二十条第（一）项\n信息内容 本年制发件数 本年废止件数 现行有效件数\n1 0 31 规章\n18 5 204 行政规范性文件\n",
        "第二十条第（六）项\n信息内容 本年处理决定数量\n33\n行政处罚\n5\n行政强制\n",
        "第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n1\t0\t31\t规章\n18\t5\t204\t行政规范性文件\n",
        "申请人情况\n自然人 法人或其他组织 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他\n20 3 0 0 1 1 25\n一、本年新收政府信息公开申请数量\n2 1 0 0 0 0 3\n二、上年结转政府信息公开申请数量\n",
        "自然人 法人或其他组织 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他\n（一）予以公开 1 0 0 0 0 0 1\n20 3 0 0 1 1 25\n1.属于国家秘密\n2 1 0 0 0 0 3\n2.其他法律行政法规禁止公开\n",
    ] {
        let found = read(text);
        assert!(found.is_empty(), "{text}: {found:?}");
    }
    // Numbers of the columns are no such figures.
    let numbered = "信息内容 本年制发件数 本年废止件数 现行有效件数\n1 2 3\n规章 1 0 31\n行政规范性文件\n";
    assert_eq!(read(numbered), ["regulations 1,0,31"]);
}

/// Over three rows it is no row of its own, whose form has one for all three.
#[test]
fn the_label_of_a_group_over_several_rows() {
    let header = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
    let cells = |cells: &[&str]| cells.iter().map(|cell| format!("<td>{cell}")).collect::<String>();
    let rows = |last: &str| {
        format!(
            "{THREE}<table><tr><td colspan=3>{}<tr><td rowspan=5>三、本年度办理结果<td rowspan=3>（六）其他处理<td>{}<tr><td>{}<tr><td>{}<tr><td colspan=2>（七）总计{}</table>",
            cells(&header),
            cells(&["4", "0", "0", "0", "0", "0", "4"]),
            cells(&["1", "0", "0", "0", "0", "0", "1"]),
            cells(&["2", "1", "0", "0", "0", "0", "3"]),
            cells(&["7", "1", "0", "0", "0", "0", last]),
        )
    };
    let found = read(&rows("8"));
    assert!(found.iter().all(|row| !row.starts_with("other ") && !row.starts_with("other.else 4")), "{found:?}");
    assert!(!read(&rows("9")).iter().any(|row| row.starts_with("other")));
}

/// Which of them is the report's nobody knows.
#[test]
fn several_bodies_under_one_header() {
    let row = |label: &str, figure: &str| {
        let five = [figure, "0", "0", "0", figure];
        let cells = five.repeat(3).iter().map(|cell| format!("<td>{cell}")).collect::<String>();
        format!("<tr><td>{label}{cells}")
    };
    let five = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"].map(|label| format!("<td>{label}")).concat();
    let header = format!(
        "<tr><td rowspan=3>单位<td colspan=5>行政复议<td colspan=10>行政诉讼<tr>{}<td colspan=5>未经复议直接起诉<td colspan=5>复议后起诉<tr>{five}{five}",
        five.replace("<td>", "<td rowspan=2>")
    );
    for labels in [["局机关", "合计"], ["甲分局", "乙分局"], ["合计", "局机关"], ["局机关", "总计"]]
    {
        let rows: String = labels.iter().zip(["2", "5"]).map(|(label, figure)| row(label, figure)).collect();
        let found = read(&format!("{FOUR}<table>{header}{rows}</table>"));
        assert!(found.is_empty(), "{labels:?}: {found:?}");
    }
    assert_eq!(read(&format!("{FOUR}<table>{header}{}</table>", row("局机关", "5"))).len(), 3);
}

const SEVEN: &str = "自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计";

/// A line ends its row: the number that the next one begins with is none of its figures, though it has lost one.
#[test]
fn a_number_at_the_head_of_the_next_line() {
    let rows = |row: &str, next: &str| {
        format!("{THREE}\t{SEVEN}\n{RECEIVED}\t{row}\n{next}二、上年结转政府信息公开申请数量\t2\t1\t0\t0\t0\t0\t3\n")
    };
    let carried = "carried_in 2,1,0,0,0,0,3";
    for row in ["20\t3\t0\t1\t1\t25", "20\t3\t0\t0\t1\t1"] {
        for number in ["8", "2023", "29"] {
            for between in ["\t", " ", " | "] {
                let text = rows(row, &format!("{number}\t")).replace('\t', between);
                let found = read(&text);
                assert!(found.is_empty() || found == [carried], "{text}: {found:?}");
            }
        }
    }
    // What adds up with it, and not without, was broken there.
    let text = rows("20 3 0 0 1 1", "25 ").replace('\t', " ");
    assert_eq!(read(&text), ["received 20,3,0,0,1,1,25", carried]);
    // Of figures without a total nobody knows.
    let text = "信息内容 本年制发件数 本年废止件数 现行有效件数\n规章 1 0\n31 行政规范性文件 18 5 204\n";
    assert_eq!(read(text), ["normative_documents 18,5,204"]);
    let text = "信息内容 本年制发件数 本年废止件数 现行有效件数\n规章 1 0\n2023\n行政规范性文件 18 5 204\n";
    assert_eq!(read(text), ["normative_documents 18,5,204"]);
}

/// One cell a line, a blank total leaves no trace: what stands there and is less than its parts is the number of a page.
#[test]
fn the_number_of_a_page_for_a_lost_total() {
    let rows = |total: &str| {
        let text = format!(
            "{SEVEN}\t{RECEIVED}\t20\t3\t0\t0\t1\t1\t{total}\t二、上年结转政府信息公开申请数量\t2\t1\t0\t0\t0\t0\t3"
        );
        format!("{THREE}{}\n", text.replace('\t', "\n"))
    };
    let carried = "carried_in 2,1,0,0,0,0,3".to_owned();
    assert_eq!(told(&rows("3")), (vec![carried.clone()], vec![format!("received Mixed {RECEIVED} 20 3 0 0 1 1 3")]));
    // A wrong one is a mistake, and told as such.
    for wrong in ["24", "20", "26", "0", "1025"] {
        assert_eq!(read(&rows(wrong)), [format!("received 20,3,0,0,1,1,{wrong}"), carried.clone()]);
    }
    // On the line of its row it is what it is.
    let row = format!("{THREE}\t{SEVEN}\n{RECEIVED}\t20\t3\t0\t0\t1\t1\t3\n");
    assert_eq!(read(&row), ["received 20,3,0,0,1,1,3"]);
    // Where hardly a row adds up the figures are what they are.
    let row = |label: &str| format!("{label}\n9\n3\n0\n0\n1\n1\n3\n");
    let rows = [RECEIVED, "二、上年结转政府信息公开申请数量", "（一）予以公开"].map(row).concat();
    let text = format!("{THREE}{}\n{rows}", SEVEN.replace('\t', "\n"));
    assert_eq!(read(&text), ["received 9,3,0,0,1,1,3", "carried_in 9,3,0,0,1,1,3"]);
}

/// A row that begins with a blank and ends with a number behind the last column.
#[test]
fn a_number_behind_a_row_that_begins_with_a_blank() {
    let text = "信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t1\t0\t31\n行政规范性文件\t\t5\t204\t7\n";
    assert_eq!(read(text), ["regulations 1,0,31"]);
    let bars: String = text.lines().map(|line| format!("| {} |\n", line.replace('\t', " | "))).collect();
    assert_eq!(read(&bars), ["regulations 1,0,31"]);
}

/// One figure of table four is lost, and the number of a list stands on the line before.
#[test]
fn the_number_of_a_list_before_figures_without_a_label() {
    let five = "结果维持 结果纠正 其他结果 尚未审结 总计";
    let header = format!("行政复议 行政诉讼\n{five} 未经复议直接起诉 复议后起诉\n{five} {five}\n");
    assert!(read(&format!("{FOUR}{header}1.\n24 9 7 35 75 0 0 0 0 0 1 0 0 1\n")).is_empty());
}

/// Cells one a line: a blank left nothing, and the number of a page stands among the figures. As they stand they do not add up.
#[test]
fn a_page_number_among_figures_one_a_line() {
    let header = "申请人情况\n自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n";
    let right = ["342", "165", "415", "677", "", "85", "1684"];
    for at in 1..6 {
        for blank in ["\n", ""] {
            let mut cells: Vec<String> =
                right.iter().map(|cell| if cell.is_empty() { blank.to_owned() } else { format!("{cell}\n") }).collect();
            cells.insert(at, "3\n".to_owned());
            let text = [
                THREE,
                header,
                RECEIVED,
                "\n",
                &cells.concat(),
                "（一）予以公开\n1\n0\n0\n0\n0\n0\n1\n（二）部分公开\n1\n0\n1\n",
            ]
            .concat();
            assert_eq!(read(&text), ["granted 1,0,0,0,0,0,1"], "{text}");
        }
    }
    // A row that is only wrong is read.
    let cells = right.map(|cell| if cell.is_empty() { "9" } else { cell }).join("\n");
    let next = "二、上年结转政府信息公开申请数量\n0\n0\n0\n0\n0\n0\n0\n";
    let text = [THREE, header, RECEIVED, "\n", &cells, "\n", next].concat();
    assert_eq!(read(&text), ["received 342,165,415,677,9,85,1684", "carried_in 0,0,0,0,0,0,0"]);
}

/// The ends of the figures stand below, and the end of the label happens to be one.
#[test]
fn a_row_cut_through_its_figures() {
    let header = ["", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
    let above =
        ["2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "1", "0", "0", "0", "0", "0", "1"];
    let cut = ["3.", "6", "7", "7", "7", "7", "3", "2"];
    let rest = ["其他", "91", "7", "3", "59", "29", "28", "657"];
    let last = ["（七）总计", "1", "0", "0", "0", "0", "0", "1"];
    let right = ["other.no_payment 1,0,0,0,0,0,1", "concluded 1,0,0,0,0,0,1"];
    for apart in [false, true] {
        let end = if apart {
            [page(&[&header, &above, &cut]), page(&[&rest, &last])].concat()
        } else {
            page(&[&header, &above, &cut, &rest, &last])
        };
        assert_eq!(read(&[THREE, &end].concat()), right, "{end}");
    }
}

/// Labels of columns below each other, those of rows side by side: they say which figure is which.
#[test]
fn a_table_turned_by_a_quarter() {
    let columns = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
    let rows = [[20, 3, 0, 0, 1, 1, 25], [2, 1, 0, 0, 0, 0, 3]];
    let line = |at: usize| [columns[at].to_owned(), rows[0][at].to_string(), rows[1][at].to_string()];
    let lines = [[String::new(), RECEIVED.to_owned(), "（一）予以公开".to_owned()]].into_iter().chain((0..7).map(line));
    let lines: Vec<[String; 3]> = lines.collect();
    let cells = lines.iter().map(|line| format!("<tr><td>{}", line.join("<td>"))).collect::<String>();
    let tabs = lines.iter().map(|line| line.join("\t") + "\n").collect::<String>();
    let bars = lines.iter().map(|line| format!("| {} |\n", line.join(" | "))).collect::<String>();
    let right = ["received 20,3,0,0,1,1,25", "granted 2,1,0,0,0,0,3"];
    for text in [format!("<table>{cells}</table>"), tabs, bars] {
        assert_eq!(read(&[THREE, &text].concat()), right, "{text}");
    }
    let results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
    let labels = ["行政复议", "行政诉讼（未经复议直接起诉）", "行政诉讼（复议后起诉）"];
    let figures =
        [[1, 2, 0, 0, 3], [4, 0, 0, 1, 5], [0, 0, 6, 0, 6]].map(|row| row.map(|figure: u32| figure.to_string()));
    let strs = |row: &[String; 5]| row.iter().map(|figure| format!("<td>{figure}")).collect::<String>();
    let rows: String =
        labels.iter().zip(&figures).map(|(label, row)| format!("<tr><td>{label}{}", strs(row))).collect();
    let across = format!("<table><tr><td>类别<td>{}{rows}</table>", results.join("<td>"));
    let right = ["reconsideration 1,2,0,0,3", "direct_suit 4,0,0,1,5", "suit_after_reconsideration 0,0,6,0,6"];
    assert_eq!(read(&[FOUR, &across].concat()), right);
}

/// A labelled column of something else before the figures: the slots say where it ends, and the sums of the rows have to agree.
#[test]
fn another_column_before_the_figures() {
    let columns = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
    for other in ["上年数", "占比", "备注"] {
        let header = [&["项目", other][..], &columns].concat();
        let first = [RECEIVED, "31", "20", "3", "0", "0", "1", "1", "25"];
        let second = ["（一）予以公开", "2", "2", "1", "0", "0", "0", "0", "4"];
        let found = read(&[THREE, &page(&[&header, &first, &second])].concat());
        assert_eq!(found, ["received 20,3,0,0,1,1,25"], "{other}");
    }
}
