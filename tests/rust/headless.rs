//! Figures whose labels are gone, cut short, or written again in every cell that they were merged over.

use crate::common::converted::{assert_told, told};
use crate::common::draft::Draft;
use crate::common::{library, recognise};
use gouji::form::Definition;
use gouji::report::Why;

const THREE: &str = "三、收到和处理政府信息公开申请情况\n";
const FOUR: &str = "四、政府信息公开行政复议、行政诉讼情况\n";

fn form() -> Definition {
    library().form("cn-2021").unwrap().definition.clone()
}

/// A line for each row, its cells between these, the first before it and the last behind.
fn lines(rows: &[Vec<String>], [before, between, behind]: [&str; 3]) -> String {
    rows.iter().map(|row| format!("{before}{}{behind}\n", row.join(between))).collect()
}

const BARS: [&str; 3] = ["| ", " | ", " |"];
const TABS: [&str; 3] = ["", "\t", ""];
const SPACES: [&str; 3] = ["", " ", ""];
const A_LINE_EACH: [&str; 3] = ["", "\n", ""];

/// The rows of table three, each with its label, and what is told of them.
fn three(draft: &Draft) -> (Vec<Vec<String>>, Vec<String>) {
    let form = form();
    let rows = form.tables[1].rows.iter().filter(|row| row.instead.is_none());
    rows.map(|row| {
        let figures = draft.row("applications", &row.id);
        let told = format!("{} {}", row.id, figures.join(","));
        ([vec![row.label.clone()], figures].concat(), told)
    })
    .unzip()
}

fn texts(list: &[String]) -> Vec<&str> {
    list.iter().map(String::as_str).collect()
}

fn row(cells: &str) -> Vec<String> {
    cells.split(',').map(str::to_owned).collect()
}

#[test]
fn a_label_and_its_seven_figures() {
    let (mut rows, mut read) = three(&Draft::balanced(&form()));
    for between in [BARS, TABS, SPACES, A_LINE_EACH] {
        assert_told(&(THREE.to_owned() + &lines(&rows, between)), &texts(&read), &[]);
    }
    for header in [
        "项目,数据1,数据2,数据3,数据4,数据5,数据6,总计",
        ",A,B,C,D,E,F,G",
        ",列1,列2,列3,列4,列5,列6,列7",
        ",1,2,3,4,5,6,7",
    ] {
        let rows = [vec![row(header)], rows.clone()].concat();
        assert_told(&(THREE.to_owned() + &lines(&rows, BARS)), &texts(&read), &[]);
    }
    // A row that does not add up, and one with a figure less.
    rows[2][7] = "15".to_owned();
    rows[4].pop();
    read.remove(4);
    read.remove(2);
    let unread =
        ["granted Unproven （一）予以公开 11 2 0 0 1 0 15", "denied.secret NoHeader 1.属于国家秘密 0 0 0 0 0 0"];
    assert_told(&(THREE.to_owned() + &lines(&rows, BARS)), &texts(&read), &unread);
}

/// Words that say something speak against the form's order, or leave it open.
#[test]
fn labels_that_say_otherwise_win() {
    let (rows, _) = three(&Draft::balanced(&form()));
    for header in [
        ",总计,数据1,数据2,数据3,数据4,数据5,数据6",
        ",自然人,商业企业,科研机构,媒体,法律服务机构,其他,总计",
        ",自然人,商业企业,社会公益组织,法律服务机构,其他,小计,总计",
        "类别,个人,公司,院所,公益,法律,其他,总计",
        ",商业企业,自然人,,,,,",
        ",自然人,,,,,总计,",
    ] {
        let rows = [vec![row(header)], rows.clone()].concat();
        let (read, unread) = told(&(THREE.to_owned() + &lines(&rows, BARS)));
        assert_eq!((read, unread.len()), (vec![], 25), "{header}");
        assert!(unread.iter().all(|unread| unread.contains("NoHeader")), "{unread:?}");
    }
    // All seven in another order are as good as the form's.
    let rows = [
        vec![row(",总计,其他,法律服务机构,社会公益组织,科研机构,商业企业,自然人")],
        vec![row("（一）予以公开,14,0,1,0,0,2,11")],
    ];
    assert_told(&(THREE.to_owned() + &lines(&rows.concat(), BARS)), &["granted 11,2,0,0,1,0,14"], &[]);
}

/// Numbers in another order than that of the columns, or years, are labels as unknown as any.
#[test]
fn numbers_in_another_order_say_otherwise() {
    let (rows, _) = three(&Draft::balanced(&form()));
    for header in [
        "项目,1,3,2,4,5,6,7",
        ",1,3,2,4,5,6,7",
        "项目,A,C,B,D,E,F,G",
        "项目,a,c,b,d,e,f,g",
        "项目,列1,列3,列2,列4,列5,列6,列7",
        "项目,第1列,第3列,第2列,第4列,第5列,第6列,第7列",
        "项目,数据1,数据3,数据2,数据4,数据5,数据6,总计",
        "项目,①,③,②,④,⑤,⑥,⑦",
        "项目,一,三,二,四,五,六,七",
        "项目,（1）,（3）,（2）,（4）,（5）,（6）,（7）",
        "项目,（一）,（三）,（二）,（四）,（五）,（六）,（七）",
        "项目,field1,field3,field2,field4,field5,field6,field7",
        "项目,7,6,5,4,3,2,1",
        "项目,1,2,3,4,5,7,6",
        "项目,2019,2020,2021,2022,2023,2024,合计",
        "项目,2019年,2020年,2021年,2022年,2023年,2024年,合计",
        "项目,19,20,21,22,23,24,合计",
        "项目,2,3,4,5,6,7,8",
    ] {
        let rows = [vec![row(header)], rows.clone()].concat();
        let td = |cell: &String| format!("<td>{cell}</td>");
        let tr = |row: &Vec<String>| format!("<tr>{}</tr>", row.iter().map(td).collect::<String>());
        let page = format!("<h2>{THREE}</h2><table>{}</table>", rows.iter().map(tr).collect::<String>());
        for text in [THREE.to_owned() + &lines(&rows, BARS), page] {
            let (read, unread) = told(&text);
            assert_eq!((read, unread.len()), (vec![], 25), "{header}");
            assert!(unread.iter().all(|unread| unread.contains("NoHeader")), "{unread:?}");
        }
    }
    for header in
        ["0,2,1,3,4,5,6,7,8,9,10,11,12,13,14", "列1,列3,列2,列4,列5,列6,列7,列8,列9,列10,列11,列12,列13,列14,列15"]
    {
        let (read, _) = told(&format!("{FOUR}\n{}", lines(&[row(header), row(FIFTEEN)], BARS)));
        assert_eq!(read, [""; 0], "{header}");
    }
    let (rows, read) = three(&Draft::balanced(&form()));
    for header in ["项目,①,②,③,④,⑤,⑥,⑦", "项目,一,二,三,四,五,六,七", "项目,（1）,（2）,（3）,（4）,（5）,（6）,（7）"]
    {
        let rows = [vec![row(header)], rows.clone()].concat();
        assert_told(&(THREE.to_owned() + &lines(&rows, BARS)), &texts(&read), &[]);
    }
}

/// Where most rows do not add up, those that do say nothing.
#[test]
fn another_order_is_not_the_forms() {
    let rows = [
        row("一、本年新收政府信息公开申请数量,27,20,5,0,0,2,0"),
        row("二、上年结转政府信息公开申请数量,3,3,0,0,0,0,0"),
        row("（一）予以公开,14,11,2,0,0,1,0"),
        row("1.属于国家秘密,0,0,0,0,0,0,0"),
        row("3.其他,2,0,0,0,0,0,2"),
    ];
    let (read, unread) = told(&(THREE.to_owned() + &lines(&rows, BARS)));
    assert_eq!((read, unread.len()), (vec![], 5));
    assert!(unread.iter().all(|unread| unread.contains("Unproven")), "{unread:?}");
}

/// Where the total stands in another place in every row, those that are the same in both orders say nothing either.
#[test]
fn a_total_that_stands_first_is_seen() {
    let mut rows = vec![
        row("一、本年新收政府信息公开申请数量,5,0,0,0,0,0,5"),
        row("二、上年结转政府信息公开申请数量,4,0,0,0,0,0,4"),
        row("（一）予以公开,7,0,0,0,0,0,7"),
        row("1.属于国家秘密,0,0,0,0,0,0,0"),
    ];
    assert_eq!(told(&(THREE.to_owned() + &lines(&rows, BARS))).0.len(), 4);
    rows.push(row("3.其他,9,4,5,0,0,0,0"));
    let (read, unread) = told(&(THREE.to_owned() + &lines(&rows, BARS)));
    assert_eq!((read, unread.len()), (vec![], 5));
    assert!(unread.iter().all(|unread| unread.contains("Unproven")), "{unread:?}");
    // A total that is wrong, and stands nowhere else, is that of its row alone.
    rows[4] = row("3.其他,9,4,5,0,0,0,1");
    assert_eq!(told(&(THREE.to_owned() + &lines(&rows, BARS))).0.len(), 4);
}

const FIFTEEN: &str = "0,0,1,1,2,0,0,0,0,0,1,0,0,0,1";
const READ: [&str; 3] = ["reconsideration 0,0,1,1,2", "direct_suit 0,0,0,0,0", "suit_after_reconsideration 1,0,0,0,1"];

#[test]
fn fifteen_figures() {
    let under = |rows: &[&str], between| {
        let rows: Vec<Vec<String>> = rows.iter().map(|cells| row(cells)).collect();
        format!("{FOUR}\n{}", lines(&rows, between))
    };
    for between in [BARS, TABS] {
        assert_told(&under(&[FIFTEEN], between), &READ, &[]);
        assert_told(
            &under(&["列1,列2,列3,列4,列5,列6,列7,列8,列9,列10,列11,列12,列13,列14,列15", FIFTEEN], between),
            &READ,
            &[],
        );
        assert_told(&under(&["0,1,2,3,4,5,6,7,8,9,10,11,12,13,14", FIFTEEN], between), &READ, &[]);
    }
    // A block that does not add up; a figure less; under no heading.
    let wrong = "0,0,1,1,3,0,0,0,0,0,1,0,0,0,1";
    assert_told(&under(&[wrong], TABS), &[], &[&format!("? Unproven {}", wrong.replace(',', " "))]);
    assert_told(&under(&[&FIFTEEN[2..]], TABS), &[], &[]);
    assert_told(&FIFTEEN.replace(',', "\t"), &[], &[]);
}

/// Its three header rows, each of the merged labels in one cell or in all.
#[test]
fn table_four_taken_apart() {
    let five = "结果维持,结果纠正,其他结果,尚未审结,总计";
    let wide = |label: &str, count: usize, again: bool| {
        let rest = if again { format!(",{label}") } else { ",".to_owned() };
        label.to_owned() + &rest.repeat(count - 1)
    };
    for again in [false, true] {
        let first = [wide("行政复议", 5, again), wide("行政诉讼", 10, again)].join(",");
        let second = [five.to_owned(), wide("未经复议直接起诉", 5, again), wide("复议后起诉", 5, again)].join(",");
        let third = [if again { five } else { ",,,," }, five, five].join(",");
        let rows = [first, second, third, FIFTEEN.to_owned()].map(|cells| row(&cells));
        for between in [BARS, TABS] {
            assert_told(&format!("{FOUR}\n{}", lines(&rows, between)), &READ, &[]);
        }
        let td = |cell: &String| format!("<td>{cell}</td>");
        let tr = |row: &Vec<String>| format!("<tr>{}</tr>", row.iter().map(td).collect::<String>());
        assert_told(&format!("<h2>{FOUR}</h2><table>{}</table>", rows.iter().map(tr).collect::<String>()), &READ, &[]);
    }
    let name = |over: &str| five.split(',').map(|label| format!("{over}_{label}")).collect::<Vec<_>>();
    let flat = ["行政复议", "行政诉讼_未经复议直接起诉", "行政诉讼_复议后起诉"].map(name).concat();
    let pairs: Vec<String> = flat.iter().map(|name| format!("('{}')", name.replace('_', "', '"))).collect();
    for names in [flat, pairs] {
        assert_told(&format!("{FOUR}\n{}", lines(&[names, row(FIFTEEN)], BARS)), &READ, &[]);
    }
}

#[test]
fn a_merged_figure_in_every_cell() {
    let table = |figures: &str| {
        let rows = [
            "第二十条第（五）项,第二十条第（五）项,第二十条第（五）项,第二十条第（五）项",
            "信息内容,本年处理决定数量,本年处理决定数量,本年处理决定数量",
            figures,
        ];
        rows.map(row)
    };
    for between in [BARS, TABS, SPACES, A_LINE_EACH] {
        let text = |figures: &str| lines(&table(figures), between);
        assert_told(&text("行政许可,18750,18750,18750"), &["licensing 18750"], &[]);
        assert_told(
            &text("行政许可,18750,18750,18751"),
            &[],
            &["licensing TooMany { found: 3, expected: 1 } 行政许可 18750 18750 18751"],
        );
        assert_told(&text("行政许可,18,18"), &[], &["licensing TooMany { found: 2, expected: 1 } 行政许可 18 18"]);
    }
}

/// A header of 2019 that lost what stood behind its stroke, or broke after three characters.
#[test]
fn a_label_cut_short() {
    for label in ["本年增/", "本年增／", "本年增", "本年增（减）", "本年增加/减少", "本年 增/"]
    {
        let rows =
            [&format!("信息内容,上一年项目数量,{label},处理决定数量"), "行政许可,1,-1,5", "其他对外管理服务事项,0,2,0"]
                .map(row);
        for between in [BARS, TABS, SPACES, A_LINE_EACH] {
            let text = lines(&rows, between);
            if label.contains(' ') && between == A_LINE_EACH {
                continue;
            }
            assert_told(&text, &["licensing 1,-1,5", "other_services 0,2,0"], &[]);
        }
    }
}

#[test]
fn noughts_without_anything_between() {
    let header = row(",自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计");
    let glued = |figures: &str| lines(&[header.clone(), row(&format!("1.属于国家秘密,{figures}"))], BARS);
    let printed = ["0000000"; 7].join(",");
    assert_told(&glued("0000000"), &[&format!("denied.secret {printed}")], &[]);
    for figures in ["000000", "1000001", "10000010", "00000000"] {
        let unread = format!("denied.secret TooFew {{ found: 1, expected: 7 }} 1.属于国家秘密 {figures}");
        assert_told(&glued(figures), &[], &[&unread]);
    }
}

/// Rows that lost their labels, counted out by those around them.
#[test]
fn labels_lost_among_others() {
    let (rows, read) = three(&Draft::balanced(&form()));
    let header = row(",自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计");
    let text = |rows: &[Vec<String>]| THREE.to_owned() + &lines(&[std::slice::from_ref(&header), rows].concat(), BARS);
    let without = |lost: &[usize]| {
        let mut rows = rows.clone();
        lost.iter().for_each(|&at| rows[at][0].clear());
        rows
    };
    for lost in [&[0][..], &[24], &[7], &[2, 3], &[12, 16, 22], &[4, 5, 6, 7, 8, 9, 10, 11]] {
        assert_told(&text(&without(lost)), &texts(&read), &[]);
    }
    let report = recognise(&library(), text(&without(&[7, 12])).as_bytes());
    assert_eq!(
        report.assumed.iter().map(|assumed| assumed.rows.clone()).collect::<Vec<_>>(),
        [["denied.third_party", "unavailable.not_held"]]
    );
    // One row too few there, one that does not add up, and a column that does not.
    let bare = |rows: &[Vec<String>]| {
        let report = recognise(&library(), text(rows).as_bytes());
        (report.unread.iter().filter(|unread| unread.why == Why::Bare).count(), report.assumed.len())
    };
    let mut fewer = without(&[6, 7]);
    fewer.remove(5);
    assert_eq!(bare(&fewer), (2, 0));
    let mut wrong = without(&[7]);
    wrong[7][7] = "2".to_owned();
    assert_eq!(bare(&wrong), (1, 0));
    let mut column = without(&[4]);
    column[5][1..].clone_from_slice(&row("1,0,0,0,0,0,1"));
    assert_eq!(bare(&column), (1, 0));
}

/// A first column that counts the rows, as data frames print it.
#[test]
fn rows_with_numbers() {
    let (rows, read) = three(&Draft::balanced(&form()));
    for first in [0, 1] {
        let number = |(at, row): (usize, &Vec<String>)| [vec![(at + first).to_string()], row.clone()].concat();
        let rows: Vec<Vec<String>> = rows.iter().enumerate().map(number).collect();
        let header = row(",项目,自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计");
        for header in [vec![header], vec![]] {
            assert_told(&(THREE.to_owned() + &lines(&[header, rows.clone()].concat(), BARS)), &texts(&read), &[]);
        }
    }
}
