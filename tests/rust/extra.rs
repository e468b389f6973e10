//! What stands in a table beside what the form prints: columns of remarks, numbers of pages, units apart, tables beside each other. What a
//! person reads at once is read; what may be of another column, row or table is refused.

use crate::common::converted::assert_told;

const THREE: &str = "三、收到和处理政府信息公开申请情况\n";
const COLUMNS: [&str; 5] = ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"];

/// Rows as text: with tabs, and between bars.
fn texts(rows: &[Vec<&str>]) -> [String; 2] {
    let tabs = rows.iter().map(|row| row.join("\t") + "\n").collect::<String>();
    let bars = rows.iter().map(|row| format!("| {} |\n", row.join(" | "))).collect::<String>();
    [tabs, bars].map(|text| [THREE, &text].concat())
}

fn row<'a>(labels: &[&'a str], figures: &'a str, behind: &[&'a str]) -> Vec<&'a str> {
    [labels, &figures.split(' ').collect::<Vec<_>>(), behind].concat()
}

/// Table three with a column behind it; as a browser copies it, merged cells once, or as a sheet is, a cell for each slot.
fn with_column(label: &'static str, behind: [&'static str; 3], slots: bool) -> Vec<Vec<&'static str>> {
    let [received, granted, secret] = ["20 5 0 0 2 0 27", "11 2 0 0 1 0 14", "0 0 0 0 0 0 0"];
    if !slots {
        return vec![
            vec!["项目", "申请人情况", label],
            vec!["自然人", "法人或其他组织", "总计"],
            COLUMNS.to_vec(),
            row(&["一、本年新收政府信息公开申请数量"], received, &behind[..1]),
            row(&["三、本年度办理结果", "（一）予以公开"], granted, &behind[1..2]),
            row(&["（三）不予公开", "1.属于国家秘密"], secret, &behind[2..]),
        ];
    }
    vec![
        [vec!["项目", "", "", "申请人情况"], vec![""; 6], vec![label]].concat(),
        [vec!["", "", "", "自然人", "法人或其他组织"], vec![""; 4], vec!["总计", ""]].concat(),
        [vec![""; 4], COLUMNS.to_vec(), vec!["", ""]].concat(),
        row(&["一、本年新收政府信息公开申请数量", "", ""], received, &behind[..1]),
        row(&["三、本年度办理结果", "（一）予以公开", ""], granted, &behind[1..2]),
        row(&["", "（三）不予公开", "1.属于国家秘密"], secret, &behind[2..]),
    ]
}

const READ: [&str; 3] = ["received 20,5,0,0,2,0,27", "granted 11,2,0,0,1,0,14", "denied.secret 0,0,0,0,0,0,0"];

#[test]
fn a_column_behind_the_last_in_text() {
    for slots in [false, true] {
        for (label, behind) in [
            ("备注", [""; 3]),
            ("备注", ["无", "", "0"]),
            ("单位", ["件"; 3]),
            ("核对", ["27", "14", "0"]),
            ("上年", ["20", "9", "0"]),
        ] {
            for text in texts(&with_column(label, behind, slots)) {
                assert_told(&text, &READ, &[]);
            }
        }
    }
}

/// A cell is gone, and that of the other column stands in its place; or a blank is, and nobody knows which.
#[test]
fn a_cell_gone_before_a_column_behind() {
    let mut rows = with_column("备注", ["无", "无", "无"], false);
    rows[3].remove(3);
    for text in texts(&rows) {
        assert_told(&text, &READ[1..], &["received Ambiguous 一、本年新收政府信息公开申请数量 20 5 0 2 0 27 无"]);
    }
    let mut rows = with_column("备注", ["", "无", "无"], true);
    // Glued, and the blank at the end makes up for it.
    rows[3].splice(7..9, ["20"]);
    rows[3].push("");
    let [tabs, _] = texts(&rows);
    assert_told(&tabs, &READ[1..], &["received Ambiguous 一、本年新收政府信息公开申请数量 20 5 0 0 20 27"]);
}

/// A column of another name under 法人或其他组织 stands between the others.
#[test]
fn a_column_between_in_text() {
    let mut rows = with_column("备注", ["", "", ""], false);
    rows[2].push("小计");
    for text in texts(&rows) {
        let (read, _) = crate::common::converted::told(&text);
        assert_eq!(read, [""; 0], "{text}");
    }
}

/// A word in every row, under no label or a blank one, is no total, though as many cells are filled with it as there are columns.
#[test]
fn words_of_a_column_without_a_name() {
    let tr = |cells: &[&str]| format!("<tr><td>{}</tr>", cells.join("<td>"));
    let labels = ["", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计", ""];
    let rows = [
        tr(&labels),
        tr(&["1.属于国家秘密", "", "4", "2", "1", "1", "1", "9", "件"]),
        tr(&["2.其他法律行政法规禁止公开", "", "", "", "", "", "", "", "件"]),
    ];
    let page = format!("<h2>三、收到和处理政府信息公开申请情况</h2><table>{}</table>", rows.concat());
    let unread =
        ["denied.secret Ambiguous 1.属于国家秘密 4 2 1 1 1 9 件", "denied.law Ambiguous 2.其他法律行政法规禁止公开 件"];
    let by_form = page.replace("<td>总计", "<td>");
    assert_told(&by_form, &[], &unread.map(|row| row.replace("Ambiguous", "NoHeader")).each_ref().map(String::as_str));
}

/// The number of a page behind a full row is no figure of it: the others add up without it.
#[test]
fn a_page_number_behind_a_full_row() {
    let head = "申请人情况\n自然人 法人或其他组织 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他\n";
    let rows = |page: &str| {
        format!(
            "{THREE}{head}一、本年新收政府信息公开申请数量 20 5 0 0 2 0 27\n{page}\n二、上年结转政府信息公开申请数量 3 0 0 0 0 0 3\n"
        )
    };
    let read = ["received 20,5,0,0,2,0,27", "carried_in 3,0,0,0,0,0,3"];
    assert_told(&rows("2"), &read, &[]);
    assert_told(&rows("2").replace(' ', "\n"), &read, &[]);
    // They do not, or would without another, too.
    let unread = "received TooMany { found: 8, expected: 7 } 一、本年新收政府信息公开申请数量 20 5 0 0 2 0";
    assert_told(&rows("2").replace("27", "28"), &read[1..], &[&[unread, " 28 2"].concat()]);
    assert_told(&rows("4").replace("20 5 0 0 2 0 27", "1 1 0 0 0 2 4"), &["received 1,1,0,0,0,2,4", read[1]], &[]);
    let unread = "received TooMany { found: 8, expected: 7 } 一、本年新收政府信息公开申请数量 2 0 0 0 0 0 2 2";
    assert_told(&rows("2").replace("20 5 0 0 2 0 27", "2 0 0 0 0 0 2"), &read[1..], &[unread]);
}

/// A label whose neighbour lost its own may stand over that one's figures, where blanks leave no trace.
#[test]
fn figures_of_a_row_that_lost_its_label() {
    let table = |second: &str| {
        format!(
            "二、主动公开政府信息情况\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n{second}3\n5\n60\n信息内容\n本年处理决定数量\n行政许可\n6\n"
        )
    };
    assert_told(&table(""), &["licensing 6"], &["regulations Mixed 规章 3 5 60"]);
    assert_told(
        &table("0\n0\n0\n行政规范性文件\n"),
        &["regulations 0,0,0", "normative_documents 3,5,60", "licensing 6"],
        &[],
    );
    // Beside its label a figure is its own.
    assert_told(
        &table("").replace("规章\n3\n5\n60", "规章 3 5 60").replace("许可\n6", "许可 6"),
        &["regulations 3,5,60", "licensing 6"],
        &[],
    );
    assert_told(&table("").replace("规章\n3\n5\n60", "规章 | 3 | 5 | 60"), &["regulations 3,5,60", "licensing 6"], &[]);
}

/// A blank row under labels says nothing of a row of figures that was seen and refused.
#[test]
fn a_blank_row_beside_a_refused_one() {
    let five = "结果维持,结果纠正,其他结果,尚未审结,总计";
    let head =
        format!("行政复议,,,,,行政诉讼,,,,,,,,,\n{five},未经复议直接起诉,,,,,复议后起诉,,,,\n,,,,,{five},{five}\n");
    let blank = ",,,,,,,,,,,,,,\n";
    let figures = "0,0,七,八,十五,4,27,3,10,44,0,九,0,0,九\n";
    let unread = "? Mixed 0 0 七 八 十五 4 27 3 10 44 0 九 0 0 九";
    let title = "四、政府信息公开行政复议、行政诉讼情况,,,,,,,,,,,,,,\n";
    for rows in [[figures, blank].concat(), [blank, figures].concat()] {
        assert_told(&[title, &head, &rows].concat().replace(',', "\t"), &[], &[unread]);
    }
}

/// Tables three and four beside each other on lines of text: columns in an order that nobody can tell are not those of the form.
#[test]
fn tables_beside_each_other_on_lines() {
    let text = "三、收到和处理政府信息公开申请情况\n申请人情况  行政复议 行政诉讼\n自然人 法人或其他组织 总计  结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉\n\
                商业企业 科研机构 法律服务机构 社会公益组织 其他  结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计\n\
                三、本年度办理结果 （一）予以公开 0 0 0 0 1 0 1\n";
    assert_told(text, &[], &["granted NoHeader 三、本年度办理结果 （一）予以公开 0 0 0 0 1 0 1"]);
}

/// A column before all others that numbers the rows, or gives each a code, and says so at its head.
#[test]
fn a_column_of_codes_in_front() {
    for (head, codes) in [("序号", ["1", "2", "3"]), ("项目代码", ["101", "102", "107"]), ("代码", ["A1", "A2", "B-1"])]
    {
        for behind in [&[][..], &["无"][..]] {
            let labels = ["一、本年新收政府信息公开申请数量", "（一）予以公开", "1.属于国家秘密"];
            let remark: &[&str] = if behind.is_empty() { &[] } else { &["备注"] };
            let columns = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
            let mut rows = vec![[&[head, "项目"][..], &columns, remark].concat()];
            let figures = ["20 5 0 0 2 0 27", "11 2 0 0 1 0 14", "0 0 0 0 0 0 0"];
            for at in 0..3 {
                rows.push(row(&[codes[at], labels[at]], figures[at], behind));
            }
            for text in texts(&rows) {
                assert_told(&text, &READ, &[]);
            }
        }
    }
}

#[test]
fn a_column_that_numbers_the_lines() {
    let head = |name: &str| {
        format!(
            "<tr><td colspan=3 rowspan=3>项目<td rowspan=3>{name}<td colspan=7>申请人情况<tr><td rowspan=2>自然人<td colspan=5>法人或其他组织\
             <td rowspan=2>总计<tr><td>{}",
            COLUMNS.join("<td>")
        )
    };
    let figures = |cells: &str| cells.replace(' ', "<td>");
    let html = |name: &str, numbers: [&str; 3]| {
        let [first, second, third] = numbers;
        format!(
            "<p>{THREE}</p><table>{}<tr><td colspan=3>一、本年新收政府信息公开申请数量<td>{first}<td>{}<tr><td rowspan=2>三、本年度办理结果\
             <td colspan=2>（一）予以公开<td>{second}<td>{}<tr><td>（三）不予公开<td>1.属于国家秘密<td>{third}<td>{}</table>",
            head(name),
            figures("20 5 0 0 2 0 27"),
            figures("11 2 0 0 1 0 14"),
            figures("0 0 0 0 0 0 0")
        )
    };
    for name in ["行次", "序号", "行<br>次"] {
        for numbers in [["1", "2", "3"], ["11", "12", "13"]] {
            assert_told(&html(name, numbers), &READ, &[]);
        }
    }
    let mut slots = with_column("备注", [""; 3], true);
    for (row, name) in slots.iter_mut().zip(["行次", "", "", "1", "2", "3"]) {
        row.insert(3, name);
    }
    for text in texts(&slots) {
        assert_told(&text, &READ, &[]);
    }
    // A line that stands blank has its number, too.
    let blank = html("行次", ["1", "2", "3"]).replace("11<td>2<td>0<td>0<td>1<td>0<td>14", "<td><td><td><td><td><td>");
    assert_told(&blank, &[READ[0], "granted ,,,,,,", READ[2]], &[]);
    // What does not count stands in a column that is none of the form's, and what is behind it under its own labels, which the sums confirm.
    assert_told(&html("行次", ["4", "9", "2"]), &READ, &[]);
    // A row that they do not confirm is not read.
    let (read, _) = crate::common::converted::told(&html("行次", ["4", "9", "2"]).replace("<td>27", "<td>31"));
    assert_eq!(read, READ[1..]);
}
