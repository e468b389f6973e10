//! Rows that look whole and hold what is not theirs: none of it is read as a figure of the form.

use crate::common::converted::{assert_told, told};
use crate::common::draft::Draft;
use crate::common::library;
use gouji::form::Definition;

const TWO: &str = "二、主动公开政府信息情况\n信息内容 本年制发件数 本年废止件数 现行有效件数\n规章 0 0 0\n";
const THREE: &str = "三、收到和处理政府信息公开申请情况\n申请人情况\n自然人 法人或其他组织 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他\n";
const FOUR: &str = "四、政府信息公开行政复议、行政诉讼情况\n行政复议 行政诉讼\n结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉\n\
    结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计\n";

fn form() -> Definition {
    library().form("cn-2021").unwrap().definition.clone()
}

fn changed(source: &str, from: &str, to: &str) -> String {
    let changed = source.replacen(from, to, 1);
    assert_ne!(changed, source, "{from}");
    changed
}

#[test]
fn the_number_of_a_page_is_no_figure_of_the_row_above() {
    let items = |rows: &str| format!("{TWO}{rows}第二十条第（五）项\n信息内容 本年处理决定数量\n行政许可 8\n");
    let read = ["regulations 0,0,0", "licensing 8"];
    for (rows, unread) in [
        ("行政规范性文件 5 60\n2\n", "normative_documents Mixed 行政规范性文件 5 60 2"),
        ("行政规范性文件5 60\n2\n", "normative_documents Mixed 行政规范性文件 5 60 2"),
        ("行政规范性文件 5\n2\n60\n", "normative_documents Mixed 行政规范性文件 5 2 60"),
        ("行政规范性文件\n3 / 7\n", "normative_documents Mixed 行政规范性文件 3 / 7"),
        ("第二十条第（六）项\n信息内容 本年处理决定数量\n行政处罚\n2\n", "penalties Mixed 行政处罚 2"),
        ("第二十条第（八）项\n信息内容 本年收费金额（单位：万元）\n行政事业性收费\n2\n", "fees Mixed 行政事业性收费 2"),
    ] {
        assert_told(&items(rows), &read, &[unread]);
    }
    // A row whose total has a line of its own says so itself, unless it adds up without it.
    let row = |figures: &str| format!("{THREE}（一）予以公开 {figures}\n（二）部分公开 1 0 0 0 0 0 1\n");
    let partial = "partial 1,0,0,0,0,0,1";
    assert_told(&row("11 2 0 0 1 0\n14"), &["granted 11,2,0,0,1,0,14", partial], &[]);
    assert_told(&row("4 0 5 26 20 55\n3"), &[partial], &["granted Mixed （一）予以公开 4 0 5 26 20 55 3"]);
    assert_told(&row("1 0 0 0 0 1\n2"), &[partial], &["granted Mixed （一）予以公开 1 0 0 0 0 1 2"]);
    let across = |figures: &str| format!("{FOUR}{figures}\n");
    let read = ["reconsideration 1,0,0,2,3", "direct_suit 0,0,0,0,0", "suit_after_reconsideration 0,4,0,0,4"];
    assert_told(&across("1 0 0 2 3 0 0 0 0 0 0 4 0 0 4"), &read, &[]);
    let unread = "? Mixed 1 0 2 3 0 0 0 0 0 0 4 0 0 4 5";
    assert_told(&across("1 0 2 3 0 0 0 0 0 0 4 0 0 4\n5"), &[], &[unread]);
}

#[test]
fn figures_of_a_row_whose_label_is_lost_are_not_those_of_the_row_above() {
    let header = THREE.replace(' ', "\n");
    let text = |partial: &str, total: &str| {
        format!(
            "{header}（一）予以公开\n9\n9\n{partial}20\n6\n5\n21\n{total}\n（三）不予公开\n1.属于国家秘密\n1\n0\n0\n0\n0\n0\n1\n"
        )
    };
    let secret = "denied.secret 1,0,0,0,0,0,1";
    assert_told(&text("", "52"), &[secret], &["granted Mixed （一）予以公开 9 9 20 6 5 21 52"]);
    // A total that is wrong is told where the next row is there.
    let wrong = text("", "52") + "（二）部分公开\n0\n0\n0\n0\n0\n0\n0\n";
    assert_told(&wrong, &["granted 9,9,20,6,5,21,52", "partial 0,0,0,0,0,0,0", secret], &[]);
}

/// Blanks that left no trace, and a number on the next line: of a page, of a row, of a label that is broken behind it.
#[test]
fn what_stands_below_a_lost_blank_is_none_of_the_row() {
    let header = THREE.replace(' ', "\n");
    let text = |granted: &str, between: &str| {
        let rows = format!(
            "（一）予以公开\n{granted}\n{between}\n（二）部分公开\n1\n0\n0\n0\n0\n0\n1\n（三）不予公开\n1.属于国家秘密\n"
        );
        format!("{header}{rows}1\n0\n0\n0\n0\n0\n1\n")
    };
    let read = ["partial 1,0,0,0,0,0,1", "denied.secret 1,0,0,0,0,0,1"];
    for granted in ["11\n2\n0\n0\n1\n14", "0\n0\n0\n0\n0\n0", "3\n0\n0\n0\n0\n3"] {
        let unread = format!("granted Mixed （一）予以公开 {} 4", granted.replace('\n', " "));
        assert_told(&text(granted, "4"), &read, &[&unread]);
    }
    // Words, too.
    let behind = "granted Mixed （一）予以公开 11 2 0 0 1 14 （上年1）";
    let tabs = text("", "").replace("（一）予以公开\n\n\n", "（一）予以公开\t11\t2\t0\t0\t1\t14\t（上年1）\n");
    assert_told(&tabs, &read, &[behind]);
    // One that is whole keeps its figures, though its total be wrong.
    let wrong = ["granted 11,2,0,0,0,1,15"].into_iter().chain(read).collect::<Vec<_>>();
    assert_told(&text("11\n2\n0\n0\n0\n1\n15", ""), &wrong, &[]);
}

/// Where each row has its number behind it, one that seems whole lost a blank.
#[test]
fn a_number_behind_each_row_is_no_figure() {
    let two = "二、主动公开政府信息情况\n信息内容 本年制发件数 本年废止件数 现行有效件数\n规章 0 0 2\n行政规范性文件 4 1 37 3\n";
    let items = "第二十条第（五）项 4\n信息内容 本年处理决定数量\n行政许可 8 6\n";
    let unread = [
        "? Bare 4",
        "regulations Mixed 规章 0 0 2",
        "normative_documents TooMany { found: 4, expected: 3 } 行政规范性文件 4 1 37 3",
        "licensing TooMany { found: 2, expected: 1 } 行政许可 8 6",
    ];
    assert_told(&[two, items].concat(), &[], &unread);
}

/// Blanks left no trace, and a number stands beside each row: in front of its label, or behind it. Sums tell, noughts printed as strokes
/// among them; and what the other rows show.
#[test]
fn a_number_beside_each_row_that_lost_a_blank_is_no_figure() {
    let rows = [
        "1 一、本年新收政府信息公开申请数量 88 144 0 0 0 0 232",
        "2 二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0",
        "（一）予以公开 3 1 0 0 0 0 1",
        "（二）部分公开 88 143 0 231",
    ];
    let text = [THREE, &rows.join("\n"), "\n"].concat();
    let unread =
        ["? Bare 1", "granted Mixed （一）予以公开 3 1 0 0 0 0 1", "partial Ambiguous （二）部分公开 88 143 0 231"];
    let (read, refused) = told(&text);
    assert_eq!(read, ["received 88,144,0,0,0,0,232", "carried_in 0,0,0,0,0,0,0"].map(String::from));
    assert_eq!(refused, unread.map(String::from));
}

#[test]
fn other_does_not_stand_beside_its_rows() {
    let rows = "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 0 0 0 0 0 0 0\n3.其他 1 0 0 0 0 0 1\n";
    let text = format!(
        "{THREE}（六）其他处理 0 5 0 0 0 0 5\n1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请\n{rows}"
    );
    let (read, unread) = told(&text);
    assert_eq!(read, ["other.no_payment 0,0,0,0,0,0,0", "other.else 1,0,0,0,0,0,1"]);
    assert_eq!(unread[1], "? Label （六）其他处理 0 5 0 0 0 0 5");
    assert_told(&format!("{THREE}（六）其他处理 0 5 0 0 0 0 5\n"), &["other 0,5,0,0,0,0,5"], &[]);
}

/// A page of table three as rows of as many cells, what is merged blank.
fn spread(rows: &[&str]) -> String {
    let row = |cells: &str| {
        format!("<tr>{}</tr>", cells.split(',').map(|cell| format!("<td>{cell}</td>")).collect::<String>())
    };
    let header = [
        "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）,,,申请人情况,,,,,,",
        ",,,自然人,法人或其他组织,,,,,总计",
        ",,,,商业企业,科研机构,社会公益组织,法律服务机构,其他,",
    ];
    let rows: String = header.iter().chain(rows).map(|cells| row(cells)).collect();
    format!("<h2>三、收到和处理政府信息公开申请情况</h2><table>{rows}</table>")
}

#[test]
fn a_row_that_is_a_column_out_of_place_is_not_read() {
    let above = [
        "一、本年新收政府信息公开申请数量,,,,3,,,,,3",
        ",（五）不予处理,1.信访举报投诉类申请,,2,,,,,2",
        ",,2.重复申请,,,,,,1,1",
    ];
    let read = ["received ,3,,,,,3", "refused.petition ,2,,,,,2", "refused.duplicate ,,,,,1,1"];
    let page = |rows: &[&str]| spread(&[&above[..], rows].concat());
    assert_told(
        &page(&[",,3.要求提供公开出版物,,2,,8,1,,11"]),
        &[read[0], read[1], read[2], "refused.publication ,2,,8,1,,11"],
        &[],
    );
    let few = "TooFew { found: 2, expected: 7 }";
    for (row, why, unread) in [
        (",3.要求提供公开出版物,,2,,8,1,,11,", "Ambiguous", "3.要求提供公开出版物 2 8 1 11"),
        (",3.要求提供公开出版物,,2,,8,1,,11,,", "Ambiguous", "3.要求提供公开出版物 2 8 1 11"),
        // Whatever its own sum is.
        (",3.要求提供公开出版物,,2,,8,1,,12,", "Ambiguous", "3.要求提供公开出版物 2 8 1 12"),
        (",,,3.要求提供公开出版物,,2,,,,2", few, "3.要求提供公开出版物 2 2"),
    ] {
        let unread = format!("refused.publication {why} {unread}");
        assert_told(&page(&[row]), &read, &[&unread]);
    }
    // A total that is blank, in a row like others.
    assert_told(
        &page(&[",,3.要求提供公开出版物,,2,,8,1,,"]),
        &[read[0], read[1], read[2], "refused.publication ,2,,8,1,,"],
        &[],
    );
}

#[test]
fn a_record_torn_in_two_is_not_read() {
    let head = "三、收到和处理政府信息公开申请情况\n,,,自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计\n";
    let row = |cells: &str| format!("三、本年度办理结果,（三）不予公开,{cells}\n");
    let whole = [row("2.其他法律行政法规禁止公开,1,0,0,0,0,0,1"), row("3.危及“三安全一稳定”,2,0,0,0,0,0,2")].concat();
    for (torn, unread) in [
        ("1.属于国家秘密,—,—,—,—\n111,87,198", "denied.secret TooFew { found: 4, expected: 7 } 1.属于国家秘密 — — — —"),
        ("1.属于国家秘密,,,,\n111,87,198", "denied.secret NoCells 1.属于国家秘密"),
    ] {
        let document = gouji::read::csv::read(&[head, &row(torn), &whole].concat());
        let report = gouji::recognise::recognise(&document, &library(), None);
        assert!(report.line("applications", "denied.secret").is_none(), "{torn}");
        let told = |unread: &gouji::report::Unread| {
            format!("{} {:?} {}", unread.row.as_deref().unwrap_or("?"), unread.why, unread.printed)
        };
        assert!(report.unread.iter().any(|one| told(one) == unread), "{:?}", report.unread);
        assert!(report.line("applications", "denied.law").is_some());
    }
}

#[test]
fn a_label_in_the_wrong_place_is_no_missing_label() {
    let page = Draft::balanced(&form()).html();
    let (read, unread) = told(&changed(&page, "（一）予以公开", "（一）不予公开"));
    assert_eq!(
        (read.iter().any(|row| row.starts_with("granted")), unread),
        (false, vec!["? Label （一）不予公开 11 2 0 0 1 0 14".to_owned()])
    );
    // Without a label it is the one that is missing.
    let (read, unread) = told(&changed(&page, "（一）予以公开", ""));
    assert_eq!((read.iter().any(|row| row.starts_with("granted")), unread), (true, vec![]));
}

/// Table four with these cells, and a column before them or none.
fn across(label: Option<&str>, cells: &[&str]) -> String {
    let five = "<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>";
    let tall = five.replace("<td>", "<td rowspan=2>");
    let (over, before) = label.map_or((String::new(), String::new()), |label| {
        ("<td rowspan=3></td>".to_owned(), format!("<td>{label}</td>"))
    });
    let cells: String = cells.iter().map(|cell| format!("<td>{cell}</td>")).collect();
    format!(
        "<h2>四、政府信息公开行政复议、行政诉讼情况</h2><table><tr>{over}<td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr>\
         <tr>{tall}<td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr><tr>{five}{five}</tr><tr>{before}{cells}</tr></table>"
    )
}

const FIFTEEN: [&str; 15] = ["1", "0", "0", "2", "3", "0", "0", "0", "0", "0", "0", "4", "0", "0", "4"];

fn with(at: usize, text: &'static str) -> [&'static str; 15] {
    let mut cells = FIFTEEN;
    cells[at] = text;
    cells
}

fn rows(cells: &[&str]) -> Vec<String> {
    let names = ["reconsideration", "direct_suit", "suit_after_reconsideration"];
    names.iter().zip(cells.chunks(5)).map(|(name, cells)| format!("{name} {}", cells.join(","))).collect()
}

#[test]
fn an_odd_cell_across_is_read_as_it_is() {
    for at in [0, 1, 14] {
        for text in ["2个", "约2", "待定", "2.", "[2]"] {
            let cells = with(at, text);
            assert_eq!(told(&across(None, &cells)), (rows(&cells), vec![]), "{at} {text}");
        }
    }
    let all = FIFTEEN.map(|cell| format!("{cell}个"));
    let all = all.each_ref().map(String::as_str);
    assert_eq!(told(&across(None, &all)), (rows(&all), vec![]));
    let unread = "? Mixed ".to_owned() + &["待定"; 15].join(" ");
    assert_eq!(told(&across(None, &["待定"; 15])), (vec![], vec![unread]));
    let mut cells = FIFTEEN;
    [cells[2], cells[7], cells[9]] = ["待定"; 3];
    assert_eq!(told(&across(None, &cells)), (vec![], vec![format!("? Mixed {}", cells.join(" "))]));
}

#[test]
fn a_label_before_figures_across_is_none_of_them() {
    for label in ["件数", "2023年", "数量（件）"] {
        assert_eq!(told(&across(Some(label), &FIFTEEN)), (rows(&FIFTEEN), vec![]), "{label}");
    }
    assert_eq!(told(&across(Some("件数"), &with(3, "2个"))), (rows(&with(3, "2个")), vec![]));
    // Fourteen and a word, without slots, may be a word for a figure.
    let tabs = |cells: &str| {
        FOUR.replace(' ', "\t").replace("行政复议\t行政诉讼", "行政复议\t\t\t\t\t行政诉讼")
            + &cells.replace(' ', "\t")
            + "\n"
    };
    let (read, unread) = told(&tabs("件数 0 0 2 3 0 0 0 0 0 0 4 0 0 4"));
    assert_eq!((read.len(), unread.len()), (3, 0), "{unread:?}");
    let year = across(Some("上年"), &FIFTEEN);
    assert!(told(&year).1[0].contains("LastYear"));
}

#[test]
fn the_labels_of_a_group_and_a_row_in_one_cell() {
    let line = |cells: &str| format!("| {} |\n", cells.replace(',', " | "));
    let rows = [
        "项目,自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计",
        "---,---,---,---,---,---,---,---",
        "三、本年度办理结果（一）予以公开,11,2,0,0,1,0,14",
        "（三）不予公开1.属于国家秘密,1,0,0,0,0,0,1",
        "2.其他法律行政法规禁止公开,0,0,0,0,0,0,0",
        "（四）无法提供1.本机关不掌握相关政府信息,2,0,0,0,0,0,2",
        "（五）不予处理1.信访举报投诉类申请,0,3,0,0,0,0,3",
    ];
    let text = "三、收到和处理政府信息公开申请情况\n".to_owned() + &rows.map(line).concat();
    let read = [
        "granted 11,2,0,0,1,0,14",
        "denied.secret 1,0,0,0,0,0,1",
        "denied.law 0,0,0,0,0,0,0",
        "unavailable.not_held 2,0,0,0,0,0,2",
        "refused.petition 0,3,0,0,0,0,3",
    ];
    assert_told(&text, &read, &[]);
    // A row of another group is none.
    let other = changed(&text, "（四）无法提供1.", "（五）不予处理1.");
    assert_told(
        &other,
        &[&read[..3], &read[4..]].concat(),
        &["? Label （五）不予处理1.本机关不掌握相关政府信息 2 0 0 0 0 0 2"],
    );
}

/// A narrow mail or a converted page puts the last digits of a figure on the next line, or in a row of their own.
#[test]
fn a_figure_that_goes_on_below_its_row_is_not_read() {
    let rest = "第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚\t3\n行政强制\t1\n";
    let items = |row: &str| format!("{TWO}第二十条第（五）项\n信息内容\t本年处理决定数量\n{row}\n{rest}");
    let read = ["regulations 0,0,0", "penalties 3", "coercion 1"];
    for (row, printed) in [("行政许可\t578\n7", "578"), ("行政许可\t12.\n5", "12."), ("行政许可\t12\n.5", "12")]
    {
        assert_told(&items(row), &read, &[&format!("licensing Mixed 行政许可 {printed}")]);
        let bars = items(row)
            .replace("行政许可\t", "| 行政许可 | ")
            .replace(&format!("{printed}\n"), &format!("{printed} |\n"));
        assert_told(&bars, &read, &[&format!("licensing Mixed 行政许可 {printed}")]);
    }
    // A line break inside of the last cell of bars.
    let whole = "licensing Mixed 行政许可 578";
    for rest in ["7|", "7 |", "7｜", "|7", "| 7 |"] {
        let (read_of, unread) = told(&items(&format!("|行政许可|578\n{rest}")));
        let unread: Vec<String> = unread.into_iter().filter(|one| !one.starts_with("? Bare")).collect();
        assert_eq!((read_of, unread), (read.map(str::to_owned).to_vec(), vec![whole.to_owned()]), "{rest}");
    }
    // Pages one after the other: of that they are the numbers.
    let pages = items("行政许可\t578\n1") + "2\n";
    assert_told(&pages, &["regulations 0,0,0", "licensing 578", "penalties 3", "coercion 1"], &[]);
    let page = |rows: &str| {
        let head =
            "<h2>二、主动公开政府信息情况</h2><table><tr><td>第二十条第（五）项<tr><td>信息内容<td>本年处理决定数量";
        format!(
            "{head}{rows}<tr><td>第二十条第（六）项<tr><td>信息内容<td>本年处理决定数量<tr><td>行政处罚<td>3</table>"
        )
    };
    let unread = ["? Bare 7", "licensing Mixed 行政许可 578"];
    assert_told(&page("<tr><td>行政许可<td>578<tr><td><td>7"), &["penalties 3"], &unread);
    assert_told(&page("<tr><td>行政许可<td>578<tr><td><td>"), &["licensing 578", "penalties 3"], &[]);
    // A row that adds up is whole.
    let three = |total: &str| {
        let head = "申请人情况,自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计";
        let rows = [head, &format!("（一）予以公开,51,2,0,0,0,0,{total}"), ",,,,,,,3", "（二）部分公开,1,0,0,0,0,0,1"];
        spread(&rows)
    };
    let partial = "partial 1,0,0,0,0,0,1";
    assert_told(&three("5"), &[partial], &["granted Mixed （一）予以公开 51 2 0 0 0 0 5", "? Bare 3"]);
    assert_told(&three("53"), &["granted 51,2,0,0,0,0,53", partial], &["? Bare 3"]);
}
