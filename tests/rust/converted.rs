//! Text as converters leave it: every figure is read into its own cell, or the row is not read.

use crate::common::chance::Chance;
use crate::common::converted::{Row, STYLES, Style, assert_told, report, rows, told};
use crate::common::draft::Draft;
use crate::common::{library, recognise};
use gouji::form::Definition;
use gouji::report::{Report, Why};

const TITLE: &str = "青石县林业局2024年政府信息公开工作年度报告";

fn form(id: &str) -> Definition {
    library().form(id).unwrap().definition.clone()
}

/// Every row of the form with what was read of it.
fn cells(form: &Definition, report: &Report) -> Vec<(String, Option<Vec<String>>)> {
    let mut found = Vec::new();
    for table in &form.tables {
        for row in table.rows.iter().filter(|row| row.instead.is_none()) {
            let line = report.line(&table.id, &row.id);
            let printed = line.map(|line| line.entries.iter().map(|entry| entry.printed.clone()).collect());
            found.push((row.id.clone(), printed));
        }
    }
    found
}

/// Every row of the form with what stands in it.
fn truth(form: &Definition, draft: &Draft) -> Vec<(String, Option<Vec<String>>)> {
    let rows = |table: &gouji::form::Table| {
        let rows = table.rows.clone().into_iter().filter(|row| row.instead.is_none());
        rows.map(|row| (table.id.clone(), row.id)).collect::<Vec<_>>()
    };
    let all = form.tables.iter().flat_map(rows);
    all.map(|(table, row)| (row.clone(), Some(draft.row(&table, &row)))).collect()
}

#[test]
fn every_style_gives_every_figure() {
    for id in ["cn-2021", "cn-2019"] {
        let form = form(id);
        let draft = Draft::distinct(&form);
        for style in STYLES {
            for seed in 0..20 {
                let text = report(TITLE, &rows(&draft, &form), style, &mut Chance::new(seed));
                let found = recognise(&library(), text.as_bytes());
                assert_eq!(found.form.as_deref(), Some(id), "{style:?}");
                assert_eq!(cells(&form, &found), truth(&form, &draft), "{style:?} {seed}");
                assert_eq!(found.unread, [], "{style:?}");
            }
        }
    }
}

const DOCUMENTS: &str = "信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n";
const DECISIONS: &str = "信息内容\n本年处理决定数量\n";

#[test]
fn a_blank_without_a_trace_leaves_its_row_unread() {
    let text = format!("{DOCUMENTS}规章\n3\n8\n行政规范性文件\n4\n1\n20\n{DECISIONS}行政许可\n行政处罚\n7\n");
    assert_told(
        &text,
        &["normative_documents 4,1,20", "penalties 7"],
        &["regulations TooFew { found: 2, expected: 3 } 规章 3 8", "licensing NoCells 行政许可"],
    );
}

#[test]
fn a_blank_between_bars_counts_where_a_full_row_has_as_many_cells() {
    let header = "信息内容 |\n本年制发件数 |\n本年废止件数 |\n现行有效件数 |\n|\n";
    let full = "行政规范性文件 |\n4 |\n1 |\n20 |\n|\n";
    let rows = |rules: &str| format!("{header}规章 |\n{rules}{full}");
    let full = "normative_documents 4,1,20";
    assert_told(&rows("3 |\n|\n8 |\n|\n"), &["regulations 3,,8", full], &[]);
    assert_told(&rows("|\n|\n|\n|\n"), &["regulations ,,", full], &[]);
    // A cell is gone with its bar, or the blanks stand behind wherever they were.
    for (rules, unread) in [
        ("3 |\n|\n8 |\n", "regulations Ambiguous 规章 3 8"),
        ("3 |\n8 |\n|\n|\n", "regulations Ambiguous 规章 3 8"),
        ("|\n3 |\n8 |\n|\n", "regulations Ambiguous 规章 3 8"),
        ("|\n|\n|\n", "regulations NoCells 规章"),
    ] {
        assert_told(&rows(rules), &[full], &[unread]);
    }
    // The label of the second row is gone: its figures are not the first row's.
    let lost = format!("{header}规章 |\n|\n|\n|\n4 |\n1 |\n20 |\n");
    assert_told(&lost, &[], &["regulations Ambiguous 规章 4 1 20"]);
}

#[test]
fn glued_figures_are_read_where_they_can_only_be_one_thing() {
    let glued = "信息内容本年制发件数本年废止件数现行有效件数\n规章000\n行政规范性文件104\n信息内容本年处理决定数量\n行政许可550\n行政处罚00\n行政强制07\n";
    assert_told(
        &format!("{glued}信息内容本年收费金额（单位：万元）\n行政事业性收费12.86\n"),
        &["regulations 0,0,0", "licensing 550", "fees 12.86"],
        &[
            "normative_documents TooFew { found: 1, expected: 3 } 行政规范性文件 104",
            "penalties TooMany { found: 2, expected: 1 } 行政处罚 0 0",
        ],
    );
    let two = "信息内容上一年项目数量本年增/减处理决定数量\n行政许可0 00\n行政处罚00 5\n行政强制10 5\n";
    assert_told(
        two,
        &["licensing 0,0,0", "penalties 0,0,5"],
        &["coercion TooFew { found: 2, expected: 3 } 行政强制 10 5"],
    );
}

#[test]
fn page_numbers_are_no_figures() {
    let page = |before: &str, number: &str| {
        let fees = "信息内容\n本年收费金额（单位：万元）\n行政事业性收费\n";
        format!(
            "{before}二、主动公开政府信息情况\n{DECISIONS}行政许可\n{number}\n6\n{fees}{number}\n三、收到和处理政府信息公开申请情况\n"
        )
    };
    for number in ["- 2 -", "—2—", "第 2 页", "第2页 共5页", "·2·"] {
        assert_told(&page("", number), &["licensing 6"], &["fees NoCells 行政事业性收费"]);
    }
    // Bare ones: page 1 shows that there are some, and the blank of the last row would be 2.
    let bare = ["licensing TooMany { found: 2, expected: 1 } 行政许可 2 6", "fees Mixed 行政事业性收费 2"];
    assert_told(&page("全年公开信息。\n1\n", "2"), &[], &bare);
    // A total that is right needs no more proof.
    let people = "自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n";
    let rows = "一、本年新收政府信息公开申请数量\n2\n0\n0\n0\n0\n0\n2\n二、上年结转政府信息公开申请数量\n2\n0\n0\n0\n0\n0\n3\n";
    assert_told(
        &format!("正文。\n1\n{people}{rows}"),
        &["received 2,0,0,0,0,0,2"],
        &["carried_in Mixed 二、上年结转政府信息公开申请数量 2 0 0 0 0 0 3"],
    );
}

#[test]
fn a_table_goes_on_below_a_running_title_but_not_below_running_text() {
    let rest = "行政处罚\n7\n";
    let page = |between: &str| format!("{DECISIONS}行政许可\n6\n{between}\n{rest}");
    assert_told(&page("青石县林业局2024年政府信息公开工作年度报告"), &["licensing 6", "penalties 7"], &[]);
    assert_told(&page("- 4 -\n青石县林业局\n第 5 页"), &["licensing 6", "penalties 7"], &[]);
    assert_told(&page("全年作出许可决定若干件，另有处罚。"), &["licensing 6"], &[]);
    // Among the figures it is not known whose they are.
    let people = "自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n";
    assert_told(
        &format!("{people}一、本年新收政府信息公开申请数量\n2\n0\n0\n青石县林业局\n0\n0\n0\n2\n"),
        &[],
        &[
            "? Label 青石县林业局 0 0 0 2",
            "received TooFew { found: 3, expected: 7 } 一、本年新收政府信息公开申请数量 2 0 0",
        ],
    );
}

#[test]
fn figures_of_the_running_text_are_no_cells() {
    let table = format!("{DECISIONS}行政许可\n6\n");
    for prose in [
        "全年 行政处罚 7 件，行政强制 8 件。",
        "五、存在的主要问题及改进情况\n行政处罚\n7\n件",
        "一是作出行政处罚7件；\n行政处罚 7",
        "行政许可6件，行政处罚7件",
    ] {
        let (read, _) = told(&format!("{table}{prose}"));
        assert_eq!(read, ["licensing 6"], "{prose}");
    }
    // In one stretch with the table, but with words behind: nor is it certain then whose the figure above is, which may number a page.
    let unread = ["penalties Mixed 行政处罚 7", "licensing Mixed 行政许可 6"];
    assert_told(&format!("{table}行政处罚 7 次数\n"), &[], &unread);
    // A unit is none of these words.
    let read = ["licensing 6", "penalties 7 件"];
    assert_told(&format!("{DECISIONS}行政许可 6\n行政处罚 7 件\n"), &read, &[]);
    assert_told("行政处罚 7\n行政强制 8\n", &[], &[]);
    assert_told("本年处理决定数量为 7 件\n行政强制 8 件\n", &[], &[]);
}

#[test]
fn labels_without_any_figure_are_unread() {
    let form = form("cn-2019");
    let mut draft = Draft::zeros(&form);
    for (table, row, column) in draft.places() {
        draft.set(&table, &row, &column, "");
    }
    let text = report(TITLE, &rows(&draft, &form), Style::Spread, &mut Chance::new(1));
    let found = recognise(&library(), text.as_bytes());
    let whys: Vec<Why> = found.unread.iter().map(|unread| unread.why).collect();
    assert_eq!((found.form.as_deref(), found.tables, whys), (Some("cn-2019"), vec![], vec![Why::NoCells; 8 + 23]));
    let headings =
        "二、主动公开政府信息情况\n\n三、收到和处理政府信息公开申请情况\n\n四、政府信息公开行政复议、行政诉讼情况\n\n";
    assert_told(headings, &[], &[]);
}

#[test]
fn columns_are_those_that_the_header_names() {
    let rows = "规章\n3\n1\n8\n";
    let refused = ["regulations NoHeader 规章 3 1 8"];
    assert_told(&format!("信息内容\n本年制发件数\n现行有效件数\n{rows}"), &[], &refused);
    assert_told(&format!("信息内容\n本年废止件数\n本年制发件数\n现行有效件数\n{rows}"), &[], &refused);
    // Cut short, as the form of 2019 comes: in the order of the form.
    let cut = format!("信息内容\n本年新\n本年新\n对外公开总数量\n{rows}");
    assert_told(&cut, &["regulations 3,1,8"], &[]);
    assert_told(&cut.replacen("本年新\n", "", 1), &[], &refused);
    assert_told(&cut.replace('\n', " "), &["regulations 3,1,8"], &[]);
}

#[test]
fn a_label_that_lost_characters_is_read_in_its_place() {
    let people = "自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n";
    let noughts = "0\n0\n0\n0\n0\n0\n0\n";
    let text =
        |second: &str| format!("{people}1.属于国家秘密\n{noughts}{second}\n{noughts}3.危及“三安全一稳定”\n{noughts}");
    let (secret, safety) = ("denied.secret 0,0,0,0,0,0,0", "denied.safety 0,0,0,0,0,0,0");
    assert_told(&text("2.其他行政规止公开"), &[secret, "denied.law 0,0,0,0,0,0,0", safety], &[]);
    for other in ["3.其他行政规止公开", "其他行政规止公开", "2.其他法", "2.禁止公开其他法律行政法规"]
    {
        assert_told(&text(other), &[secret, safety], &[&format!("? Label {other} 0 0 0 0 0 0 0")]);
    }
}

#[test]
fn traditional_characters() {
    let text = "信息內容\n本年制發件數\n本年廢止件數\n現行有效件數\n規章\n/\n3\n/\n行政規範性檔案\n1\n2\n3\n信息內容\n本年收費金額(單位:萬元)\n行政事業性收費\n0.5\n";
    assert_told(text, &["regulations /,3,/", "normative_documents 1,2,3", "fees 0.5"], &[]);
}

/// A report with noughts, small figures and blanks by chance.
fn by_chance(form: &Definition, chance: &mut Chance) -> Draft {
    let mut draft = Draft::zeros(form);
    let blanks = chance.below(3) == 0;
    for (table, row, column) in draft.places() {
        let figure = match chance.below(10) {
            0 if blanks => String::new(),
            0..6 => "0".to_owned(),
            6..9 => chance.below(30).to_string(),
            _ => chance.below(9_000).to_string(),
        };
        draft.set(&table, &row, &column, &figure);
    }
    draft
}

/// Damages some rows, each in one way. Two faults in one row can cancel each other out, and so can a figure too many and a blank: then
/// nobody could tell.
fn damage(rows: &mut [Row], chance: &mut Chance) {
    for row in rows.iter_mut().filter(|row| row.figures.is_empty()) {
        if chance.below(12) > 0 {
            continue;
        }
        let (at, last) = (chance.pick(row.labels.len()), row.labels.len() - 1);
        match chance.below(4) {
            // Labels of columns gone, in another order, glued, or in running text.
            0 if last > 0 => drop(row.labels.remove(at)),
            1 => row.labels.swap(at, last),
            2 => row.labels = vec![row.labels.concat()],
            _ => row.labels.insert(at, "其中行政许可 6 件，行政处罚 7 件。".to_owned()),
        }
    }
    for row in rows.iter_mut().filter(|row| !row.figures.is_empty()) {
        if chance.below(6) > 0 {
            continue;
        }
        let at = chance.pick(row.figures.len());
        let whole = row.figures.iter().all(|figure| !figure.is_empty());
        match chance.below(7) {
            // A figure is gone, with its cell.
            0 => drop(row.figures.remove(at)),
            // Two stand glued.
            1 if at > 0 => {
                let glued = row.figures.remove(at);
                row.figures[at - 1] += &glued;
            }
            // All of them, behind their label.
            2 if !row.labels.is_empty() => {
                let glued = row.figures.concat();
                row.labels.last_mut().unwrap().push_str(&glued);
                row.figures.clear();
            }
            // The number of a page among them, and a running title.
            3 if whole => row.figures.insert(at, "3".to_owned()),
            4 => row.figures.insert(at, "青石县林业局".to_owned()),
            // A label is cut, or worded otherwise.
            5 if !row.labels.is_empty() => drop(row.labels.last_mut().unwrap().pop()),
            6 if !row.labels.is_empty() => row.labels.last_mut().unwrap().push_str("情形"),
            _ => {}
        }
    }
}

/// Whatever is read is what stands in the cell.
#[test]
fn faults_never_move_a_figure() {
    let (mut read, mut all) = (0, 0);
    for seed in 0..1_500 {
        let chance = &mut Chance::new(seed);
        let form = form(["cn-2021", "cn-2019"][chance.pick(2)]);
        let draft = by_chance(&form, chance);
        let style = STYLES[chance.pick(STYLES.len())];
        let mut tables = rows(&draft, &form);
        for table in &mut tables {
            damage(table, chance);
        }
        let text = report(TITLE, &tables, style, chance);
        for (found, right) in
            cells(&form, &recognise(&library(), text.as_bytes())).into_iter().zip(truth(&form, &draft))
        {
            all += 1;
            if found.1.is_some() {
                read += 1;
                assert_eq!(found, right, "{style:?} {seed}\n{text}");
            }
        }
    }
    assert!(10 * read > 6 * all, "{read} of {all} rows");
}
