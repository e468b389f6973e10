//! Every medium with every disturbance of the layout: each of the 200 cells is read exactly, or its row is refused with a reason.
//!
//! The tables below say of each square how many cells are not read. A square that gets better or worse is to be looked at: run the test,
//! and it prints the table as it is.

mod common;

use common::draft::{Draft, HEADINGS};
use common::layout::{Cut, cell, grids, in_runs, insert_column, insert_row, move_column};
use common::layout::{remove_column, remove_row, reword, rows, stack, wrap};
use common::media::{Lines, html_of, text_of};
use common::office::{Placed, RUN, docx_of, plain, xlsx_of};
use common::{decode, library};
use gouji::amount::Amount;
use gouji::document::{Block, Cell, Document, Grid};
use gouji::report::{Report, Value};
use gouji::rules::{Judgement, Settings};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// A report with another figure in every cell, and what is to be read of it.
struct Square {
    document: Document,
    /// By table and row.
    expected: BTreeMap<(String, String), Vec<Value>>,
}

/// Page, Word file, workbook; text as Excel copies it, as a browser does, and with bars.
const MEDIA: [&str; 6] = ["html", "docx", "xlsx", "slots", "cells", "bars"];

/// Where a medium cannot show a disturbance.
const NONE: usize = usize::MAX;

/// A disturbance, and how many cells are not read then in each medium.
type Line = (&'static str, fn(&mut Square), [usize; 6]);

/// How the tables lie. A lone cell between bars is no row, so headings inside a table are not seen there.
#[rustfmt::skip]
const LAYOUTS: [Line; 36] = [
    ("as printed", |_| {}, [0, 0, 0, 0, 0, 0]),
    ("table three in two, header again", |it| it.cut_three(&[15], true, Cut::Gone), [0; 6]),
    ("table three in two, header again, blanks for merged cells", |it| it.cut_three(&[15], true, Cut::Blank), [0; 6]),
    ("table three in two, header once", |it| it.cut_three(&[15], false, Cut::Gone), [0; 6]),
    ("table three in two, header once, blanks for merged cells", |it| it.cut_three(&[15], false, Cut::Blank), [0; 6]),
    ("table three in two inside a group, header again", |it| it.cut_three(&[11], true, Cut::Gone), [0; 6]),
    ("table three in two inside a group, header again, blanks for merged cells", |it| it.cut_three(&[11], true, Cut::Blank), [0; 6]),
    ("table three in two inside a group, header once", |it| it.cut_three(&[11], false, Cut::Gone), [0; 6]),
    ("table three in two inside a group, header once, blanks for merged cells", |it| it.cut_three(&[11], false, Cut::Blank), [0; 6]),
    ("table three in two before 3.其他, header again", |it| it.cut_three(&[25], true, Cut::Gone), [0; 6]),
    ("table three in two before 3.其他, header once", |it| it.cut_three(&[25], false, Cut::Gone), [0; 6]),
    ("table three in three, header again", |it| it.cut_three(&[10, 21], true, Cut::Gone), [0; 6]),
    ("table three in three, header once", |it| it.cut_three(&[10, 21], false, Cut::Gone), [0; 6]),
    ("table three in three, header once, blanks for merged cells", |it| it.cut_three(&[10, 21], false, Cut::Blank), [0; 6]),
    ("header again in the middle of table three", header_again, [0; 6]),
    ("table two in four", four_twos, [0; 6]),
    ("tables two to four in one", one_table, [0, 0, 0, 0, 0, NONE]),
    ("a layout table around it all", |it| it.wrap(1), [0, 0, NONE, 0, 0, 0]),
    ("two layout tables around it all", |it| it.wrap(2), [0, 0, NONE, 0, 0, 0]),
    ("captions as first rows", captions, [0; 6]),
    ("a row of units above the header", units_above, [0; 6]),
    ("numbers of columns under the header", column_numbers, [0; 6]),
    ("notes inside the tables", notes, [0; 6]),
    ("rows moved by a blank cell", moved_rows, [0; 6]),
    ("a blank column to the left", |it| blank_column(it, 0), [0; 6]),
    ("a blank column to the right", |it| blank_column(it, usize::MAX), [0; 6]),
    ("blank rows between", blank_rows, [0; 6]),
    ("no group column", |it| no_groups(it, 1), [0; 6]),
    ("no column for 三、本年度办理结果 either", |it| no_groups(it, 2), [0; 6]),
    ("columns in another order", columns_moved, [0, 0, 0, 190, 190, 190]),
    ("every table twice", twice, [0; 6]),
    ("a row gone", row_gone, [0; 6]),
    ("one row 其他处理", |it| one_other(it), [0; 6]),
    ("rows of subtotals", subtotal_rows, [0; 6]),
    ("a column of subtotals", subtotal_column, [0, 0, 0, 175, 175, 175]),
    ("another table between", other_table, [0; 6]),
];

/// What stands in the cells. In text a blank at the end of a row may be padding, and two figures glued: such a row has no witness.
#[rustfmt::skip]
const CELLS: [Line; 7] = [
    ("blank cells inside", |it| it.blank(&[1003, 1012, 1030, 1101, 1190]), [0, 0, 0, 3, 3, 3]),
    ("blank cells at the ends of rows", |it| it.blank(&[1001, 1017, 1018, 1040, 1046, 1186, 1200]), [0, 0, 0, 22, 22, 22]),
    ("rows all blank", |it| it.blank(&[1004, 1005, 1006, 1018, 1019, 1020, 1021, 1022, 1023, 1024]), [0; 6]),
    ("a column all blank", |it| it.blank(&std::array::from_fn::<usize, 25, _>(|row| 1013 + 7 * row)), [0; 6]),
    ("totals all blank", |it| it.blank(&std::array::from_fn::<usize, 25, _>(|row| 1017 + 7 * row)), [0, 0, 0, 175, 175, 175]),
    ("two figures merged to one", merged_figures, [21, 21, 21, 0, 14, 14]),
    ("blanks merged in a row", merged_blanks, [0, 0, 0, 0, 14, 14]),
];

/// How figures and labels are written. A browser copies a break in a cell as a new line of text.
#[rustfmt::skip]
const WORDS: [Line; 12] = [
    ("half-width brackets and signs", |it| it.reword(&|text| half_width(text)), [0; 6]),
    ("labels without numbers", |it| it.reword(&|text| without_number(text)), [0; 6]),
    ("full-width figures", |it| it.figures(&|text| text.chars().map(|c| char::from_u32(u32::from(c) + 0xfee0).unwrap()).collect()), [0; 6]),
    ("separators", |it| it.figures(&|text| format!("{},{}", &text[..1], &text[1..])), [0; 6]),
    ("figures with units", |it| it.figures(&|text| if text == "1010" { text.into() } else { format!("{text}件") }), [0; 6]),
    ("no-break spaces around figures", |it| it.figures(&|text| format!("\u{a0}{text}\u{a0}")), [0; 6]),
    ("figures in several runs", |it| it.figures(&|text| in_runs(text)), [0; 6]),
    ("labels in several runs", |it| it.reword(&|text| text.chars().map(String::from).collect::<Vec<_>>().join(&RUN.to_string())), [0; 6]),
    ("breaks in labels", |it| it.reword(&|text| broken(text, 2)), [0, 0, 0, 0, 200, 0]),
    ("one character a line in labels", |it| it.reword(&|text| broken(text, 1)), [0, 0, 0, 0, 200, 0]),
    ("spaces in labels", |it| it.reword(&|text| broken(text, 2).replace('\n', " ")), [0; 6]),
    ("traditional characters", |it| it.reword(&|text| traditional(text)), [0; 6]),
];

impl Square {
    fn new() -> Square {
        let form = library().form("cn-2021").unwrap().definition.clone();
        let draft = Draft::distinct(&form);
        let mut expected = BTreeMap::new();
        for (table, row, _) in draft.places() {
            let figures = draft.row(&table, &row);
            expected.insert((table, row), figures.iter().map(|text| figure(text)).collect());
        }
        Square { document: plain(&gouji::read::html::read(&draft.html())), expected }
    }

    fn grid(&mut self, at: usize) -> &mut Grid {
        grids(&mut self.document).swap_remove(at)
    }

    /// Puts tables in the place of one.
    fn replace(&mut self, at: usize, parts: Vec<Grid>) {
        let is_grid = |(_, block): &(usize, &Block)| matches!(block, Block::Grid(_));
        let (position, _) = self.document.blocks.iter().enumerate().filter(is_grid).nth(at).unwrap();
        self.document.blocks.splice(position..=position, parts.into_iter().map(Block::Grid));
    }

    /// Cuts table three before these rows, with its header over each part or over the first alone.
    fn cut_three(&mut self, before: &[usize], again: bool, cut: Cut) {
        let three = self.grid(1).clone();
        let ends = before.iter().copied().chain([three.rows]);
        let starts = [0].into_iter().chain(before.iter().copied());
        let header = rows(&three, 0, 3, cut);
        let part = |(start, end)| {
            let part = rows(&three, start, end, cut);
            if start > 0 && again { stack(&header, &part) } else { part }
        };
        self.replace(1, starts.zip(ends).map(part).collect());
    }

    /// Changes every word.
    fn reword(&mut self, change: &dyn Fn(&str) -> String) {
        reword(&mut self.document, false, change);
    }

    /// Changes how figures are written, not what they are.
    fn figures(&mut self, change: &dyn Fn(&str) -> String) {
        reword(&mut self.document, true, change);
    }

    /// Puts it all into layout tables.
    fn wrap(&mut self, times: usize) {
        for _ in 0..times {
            self.document.blocks = wrap(std::mem::take(&mut self.document.blocks), "导航");
        }
    }

    /// Empties cells: their figures, as the draft counts them.
    fn blank(&mut self, figures: &[usize]) {
        for blank in figures {
            let text = blank.to_string();
            reword(&mut self.document, true, &|old| if old == text { String::new() } else { old.to_owned() });
            for value in self.expected.values_mut().flatten() {
                if *value == figure(&text) {
                    *value = Value::Blank;
                }
            }
        }
    }
}

fn header_again(it: &mut Square) {
    let three = it.grid(1).clone();
    let part = |from, to| rows(&three, from, to, Cut::Blank);
    let again = stack(&stack(&part(0, 15), &part(0, 3)), &part(15, 28));
    it.replace(1, vec![again]);
}

fn four_twos(it: &mut Square) {
    let two = it.grid(0).clone();
    let parts = [(0, 4), (4, 7), (7, 11), (11, 14)];
    it.replace(0, parts.map(|(from, to)| rows(&two, from, to, Cut::Gone)).to_vec());
}

/// The headings between stand in rows of their own.
fn one_table(it: &mut Square) {
    let tables: Vec<Grid> = grids(&mut it.document).into_iter().map(|grid| grid.clone()).collect();
    let mut all = tables[0].clone();
    for (table, heading) in tables[1..].iter().zip(&HEADINGS[2..]) {
        let at = all.rows;
        all.columns = all.columns.max(table.columns);
        insert_row(&mut all, at, &[cell(heading, table.columns)]);
        all = stack(&all, table);
    }
    let is_one = |block: &Block| matches!(block, Block::Paragraph(text) if HEADINGS[2..4].contains(&text.as_str()));
    it.document.blocks.retain(|block| !is_one(block));
    it.replace(2, vec![]);
    it.replace(1, vec![]);
    it.replace(0, vec![all]);
}

fn captions(it: &mut Square) {
    for (grid, caption) in
        grids(&mut it.document).into_iter().zip(["表二", "（三）申请情况", "行政复议、行政诉讼情况表"])
    {
        insert_row(grid, 0, &[cell(caption, grid.columns)]);
    }
}

fn units_above(it: &mut Square) {
    for grid in grids(&mut it.document) {
        insert_row(grid, 0, &[cell("单位：件、万元", grid.columns)]);
    }
}

fn column_numbers(it: &mut Square) {
    let numbers = |count: usize| (1..=count).map(|number| cell(&number.to_string(), 1)).collect::<Vec<_>>();
    let label = [cell("栏次", 3)];
    insert_row(it.grid(1), 3, &[&label[..], &numbers(7)].concat());
    insert_row(it.grid(2), 3, &numbers(15));
}

fn notes(it: &mut Square) {
    insert_row(it.grid(1), 12, &[cell("注：同一申请只计一种情形。", 8)]);
    insert_row(it.grid(1), 5, &[cell("以下为办理结果，按结果计数", 10)]);
    insert_row(it.grid(0), 14, &[cell("说明：金额按实收计。", 4)]);
    insert_row(it.grid(2), 3, &[cell("本机关无垂管单位", 15)]);
}

fn half_width(text: &str) -> String {
    let half = |c| match c {
        '（' => '(',
        '）' => ')',
        '，' => ',',
        '：' => ':',
        '、' => ',',
        '“' | '”' => '"',
        c => c,
    };
    text.chars().map(half).collect()
}

fn moved_rows(it: &mut Square) {
    let grid = it.grid(1);
    grid.columns += 1;
    for at in grid.cells.iter_mut().filter(|cell| (18..27).contains(&cell.row) && cell.column > 1) {
        at.column += 1;
    }
    let blanks: Vec<Cell> =
        (18..27).map(|row| Cell { row, column: if row < 26 { 2 } else { 1 }, ..cell("", 1) }).collect();
    for at in grid.cells.iter_mut().filter(|cell| cell.row == 26 && cell.column == 1) {
        at.column = 2;
    }
    grid.cells.extend(blanks);
    grid.cells.sort_by_key(|cell| (cell.row, cell.column));
}

fn blank_column(it: &mut Square, at: usize) {
    for grid in grids(&mut it.document) {
        insert_column(grid, at.min(grid.columns), &|_| String::new());
    }
}

fn blank_rows(it: &mut Square) {
    for (table, at) in [(0, 12), (0, 4), (1, 27), (1, 18), (1, 5), (1, 3), (2, 3)] {
        let grid = it.grid(table);
        let blanks = vec![cell("", 1); if at == 18 { grid.columns - 1 } else { grid.columns }];
        insert_row(grid, at, &blanks);
    }
}

fn without_number(text: &str) -> String {
    let Some(end) = text.find(['）', '、', '.']).filter(|&end| end < 12) else { return text.to_owned() };
    let rest = &text[end..];
    if text.starts_with('第') || text.starts_with("申请") { text.to_owned() } else { rest.chars().skip(1).collect() }
}

fn no_groups(it: &mut Square, columns: usize) {
    let grid = it.grid(1);
    remove_column(grid, 1);
    if columns > 1 {
        remove_column(grid, 0);
    }
}

fn broken(text: &str, every: usize) -> String {
    let chars: Vec<char> = text.chars().collect();
    chars.chunks(every).map(String::from_iter).collect::<Vec<_>>().join("\n")
}

fn traditional(text: &str) -> String {
    let pairs = [
        ('国', '國'),
        ('开', '開'),
        ('总', '總'),
        ('计', '計'),
        ('机', '機'),
        ('构', '構'),
        ('组', '組'),
        ('织', '織'),
        ('业', '業'),
        ('处', '處'),
        ('许', '許'),
        ('强', '強'),
        ('议', '議'),
        ('诉', '訴'),
        ('讼', '訟'),
        ('结', '結'),
        ('维', '維'),
        ('纠', '糾'),
        ('复', '復'),
        ('经', '經'),
        ('后', '後'),
        ('规', '規'),
        ('现', '現'),
        ('发', '發'),
        ('废', '廢'),
        ('属', '屬'),
        ('务', '務'),
        ('数', '數'),
        ('续', '續'),
        ('办', '辦'),
        ('请', '請'),
        ('举', '舉'),
        ('报', '報'),
        ('类', '類'),
        ('询', '詢'),
        ('项', '項'),
        ('执', '執'),
        ('费', '費'),
        ('单', '單'),
        ('万', '萬'),
        ('决', '決'),
        ('条', '條'),
        ('内', '內'),
        ('过', '過'),
        ('层', '層'),
        ('护', '護'),
        ('权', '權'),
        ('确', '確'),
        ('获', '獲'),
        ('无', '無'),
        ('当', '當'),
        ('量', '量'),
        ('关', '關'),
        ('会', '會'),
        ('审', '審'),
        ('况', '況'),
        ('应', '應'),
        ('数', '數'),
        ('补', '補'),
        ('现', '現'),
        ('罚', '罰'),
        ('业', '業'),
        ('营', '營'),
        ('转', '轉'),
        ('继', '繼'),
        ('缴', '繳'),
        ('纳', '納'),
        ('仍', '仍'),
        ('另', '另'),
        ('书', '書'),
        ('对', '對'),
        ('范', '範'),
        ('研', '研'),
        ('据', '據'),
        ('系', '係'),
        ('为', '為'),
        ('项', '項'),
        ('于', '於'),
        ('时', '時'),
        ('较', '較'),
        ('检', '檢'),
    ];
    text.chars().map(|c| pairs.iter().find(|(plain, _)| *plain == c).map_or(c, |pair| pair.1)).collect()
}

fn columns_moved(it: &mut Square) {
    move_column(it.grid(0), 3, 1, 1..4);
    move_column(it.grid(1), 9, 3, 0..28);
    move_column(it.grid(2), 4, 0, 1..4);
}

fn twice(it: &mut Square) {
    for at in [2, 1, 0] {
        let grid = it.grid(at).clone();
        it.replace(at, vec![grid.clone(), grid]);
    }
}

fn row_gone(it: &mut Square) {
    for (table, at, row) in [(0, 6, "licensing"), (1, 16, "unavailable.not_existing"), (1, 7, "denied.secret")] {
        remove_row(it.grid(table), at);
        it.expected.retain(|(_, id), _| id != row);
    }
}

/// The three rows of 其他处理 printed as one, under the label of their group.
fn one_other(it: &mut Square) {
    let grid = it.grid(1);
    remove_row(grid, 25);
    remove_row(grid, 24);
    grid.cells.retain(|cell| !cell.text.starts_with("1.申请人无"));
    for cell in grid.cells.iter_mut().filter(|cell| cell.text == "（六）其他处理") {
        cell.columns = 2;
    }
    let in_three = |row: &str| ("applications".to_owned(), row.to_owned());
    let figures = it.expected.remove(&in_three("other.no_correction")).unwrap();
    it.expected.retain(|(_, id), _| !id.starts_with("other."));
    it.expected.insert(in_three("other"), figures);
}

fn subtotal_rows(it: &mut Square) {
    for (at, figures) in [(23, 7), (18, 7), (15, 7)] {
        let sums = (0..figures).map(|column| cell(&(9000 + at * 10 + column).to_string(), 1));
        insert_row(it.grid(1), at, &[cell("小计", 2)].into_iter().chain(sums).collect::<Vec<_>>());
    }
}

fn subtotal_column(it: &mut Square) {
    let text = |row| match row {
        0 | 1 => String::new(),
        2 => "小计".to_owned(),
        row => (9000 + row).to_string(),
    };
    insert_column(it.grid(1), 9, &text);
}

/// Puts two cells together, one of the draft's figures and the next in its row or column.
fn merge(it: &mut Square, kept: usize, wide: bool) {
    let gone = (kept + if wide { 1 } else { 7 }).to_string();
    let grid = it.grid(1);
    grid.cells.retain(|cell| cell.text != gone);
    let kept = grid.cells.iter_mut().find(|cell| cell.text == kept.to_string()).unwrap();
    if wide { kept.columns = 2 } else { kept.rows = 2 }
}

/// Two figures were merged to one, which is then the first one's as far as text can show.
fn merged_figures(it: &mut Square) {
    merge(it, 1026, true);
    merge(it, 1067, false);
    for values in it.expected.values_mut().flatten() {
        if [figure("1027"), figure("1074")].contains(values) {
            *values = Value::Blank;
        }
    }
}

fn merged_blanks(it: &mut Square) {
    merge(it, 1026, true);
    merge(it, 1061, true);
    it.blank(&[1026, 1027, 1061, 1062]);
}

fn other_table(it: &mut Square) {
    let words = ["月份", "发布数", "总计", "一月", "31", "31", "二月", "28", "59"];
    let place = |(at, text): (usize, &&str)| Cell { row: at / 3, column: at % 3, ..cell(text, 1) };
    let other = Grid { rows: 3, columns: 3, cells: words.iter().enumerate().map(place).collect(), ..Grid::default() };
    let three = it.grid(1).clone();
    it.replace(1, vec![other.clone(), three, other]);
}

fn figure(text: &str) -> Value {
    Value::Figure(Amount::parse(text).unwrap())
}

fn written(document: &Document, medium: &str) -> Vec<u8> {
    match medium {
        "html" => html_of(document).into(),
        "docx" => docx_of(document),
        "xlsx" => xlsx_of(document, Placed::Below),
        "slots" => text_of(document, Lines::Slots).into(),
        "cells" => text_of(document, Lines::Cells).into(),
        _ => text_of(document, Lines::Bars).into(),
    }
}

/// How many cells are not read; what is wrong goes to the faults.
fn outcome(square: &Square, medium: &str, faults: &mut Vec<String>) -> usize {
    let bytes = written(&square.document, medium);
    let document = gouji::read::bytes::read(&bytes, None, decode);
    // What these figures add up to is of no interest.
    let off = ["T3-BAL", "T3-SUM", "T3-ROW", "T4-SUM", "T2-STOCK"].map(str::to_owned).into();
    let settings = Settings { off, ..Settings::default() };
    let (report, judgement) = gouji::check(&document, &library(), None, &settings);
    let sections: Vec<u32> = report.sections.iter().map(|section| section.number).collect();
    let title = report.title.as_deref().unwrap_or_default();
    if (title, &sections[..]) != ("青石县林业局2024年政府信息公开工作年度报告", &[0, 1, 2, 3, 4, 5, 6])
    {
        faults.push(format!("{title} {sections:?}"));
    }
    for table in &report.tables {
        for line in &table.lines {
            let found: Vec<Value> = line.entries.iter().map(|entry| entry.value.clone()).collect();
            if square.expected.get(&(table.id.clone(), line.row.clone())) != Some(&found) {
                faults.push(format!("{}.{} is read as {found:?}", table.id, line.row));
            }
        }
    }
    let mut count = 0;
    for ((table, row), cells) in &square.expected {
        if report.line(table, row).is_none() {
            count += cells.len();
            if !is_said(&report, &judgement, table, row) {
                faults.push(format!("nothing is said of {table}.{row}"));
            }
        }
    }
    count
}

/// Is it said that a row was not read: of the row, of a row that cannot be told, or of its table?
fn is_said(report: &Report, judgement: &Judgement, table: &str, row: &str) -> bool {
    let of_row =
        |unread: &gouji::report::Unread| unread.table == table && unread.row.as_deref().is_none_or(|id| id == row);
    let found = |rule: &str| judgement.findings.iter().any(|finding| finding.rule == rule);
    if report.unread.iter().any(of_row) {
        found("D-TABLES") || found("T-GLUE") || found("D-LABELS")
    } else {
        report.table(table).is_none() && found("D-TABLES")
    }
}

/// The squares of one disturbance, or of several one after the other: the cells not read, and every fault.
fn squares(names: &str, disturbances: &[fn(&mut Square)], shown: [bool; 6], wrong: &mut Vec<String>) -> [usize; 6] {
    let mut square = Square::new();
    disturbances.iter().for_each(|disturb| disturb(&mut square));
    let mut counts = [NONE; 6];
    for (at, medium) in MEDIA.iter().enumerate().filter(|&(at, _)| shown[at]) {
        let mut faults = Vec::new();
        counts[at] = outcome(&square, medium, &mut faults);
        wrong.extend(faults.into_iter().map(|fault| format!("{names}, {medium}: {fault}\n")));
    }
    counts
}

#[test]
fn every_cell_is_read_exactly_or_refused() {
    let (mut found, mut expected, mut wrong) = (String::new(), String::new(), Vec::new());
    for (name, disturb, outcomes) in LAYOUTS.into_iter().chain(CELLS).chain(WORDS) {
        let counts = squares(name, &[disturb], outcomes.map(|outcome| outcome != NONE), &mut wrong);
        writeln!(expected, "{name}: {outcomes:?}").unwrap();
        writeln!(found, "{name}: {counts:?}").unwrap();
    }
    let found = found.replace(&NONE.to_string(), "NONE");
    assert!(wrong.is_empty(), "{}of these squares:\n{found}", wrong.concat());
    assert!(found == expected.replace(&NONE.to_string(), "NONE"), "as it is:\n{found}");
}

/// Two disturbances together may leave more unread, and nothing wrong.
#[test]
fn two_disturbances_are_never_read_wrong() {
    let mut wrong = Vec::new();
    for (first, second) in [(&CELLS[..], &LAYOUTS[..]), (&CELLS, &WORDS), (&LAYOUTS, &WORDS)] {
        for (&(one, disturb, shown), &(other, again, also)) in
            first.iter().flat_map(|one| second.iter().map(move |other| (one, other)))
        {
            // A page and two ways of text; the office files are read to the same grids as the page.
            let shown = std::array::from_fn(|at| [0, 3, 4].contains(&at) && shown[at] != NONE && also[at] != NONE);
            squares(&format!("{one} and {other}"), &[disturb, again], shown, &mut wrong);
        }
    }
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.concat());
}
