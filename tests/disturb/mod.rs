//! A report with another figure in every cell, and what happens to its layout on the way into a source.

#![allow(unreachable_pub)]

use crate::common::draft::{Draft, HEADINGS};
use crate::common::layout::{self, Cut, cell, grids, insert_column, insert_row, move_column};
use crate::common::layout::{remove_column, remove_row, rows, stack};
use crate::common::library;
use crate::common::office::plain;
use gouji::amount::Amount;
use gouji::document::{Block, Cell, Document, Grid};
use gouji::report::Value;
use std::collections::BTreeMap;

/// A report with another figure in every cell, and what is to be read of it.
pub struct Square {
    pub document: Document,
    /// By table and row.
    pub expected: BTreeMap<(String, String), Vec<Value>>,
}

impl Square {
    pub fn new() -> Square {
        let form = library().form("cn-2021").unwrap().definition.clone();
        let draft = Draft::distinct(&form);
        let mut expected = BTreeMap::new();
        for (table, row, _) in draft.places() {
            let figures = draft.row(&table, &row);
            expected.insert((table, row), figures.iter().map(|text| figure(text)).collect());
        }
        Square { document: plain(&gouji::read::html::read(&draft.html())), expected }
    }

    pub fn grid(&mut self, at: usize) -> &mut Grid {
        grids(&mut self.document).swap_remove(at)
    }

    /// Puts tables in the place of one.
    pub fn replace(&mut self, at: usize, parts: Vec<Grid>) {
        let is_grid = |(_, block): &(usize, &Block)| matches!(block, Block::Grid(_));
        let (position, _) = self.document.blocks.iter().enumerate().filter(is_grid).nth(at).unwrap();
        self.document.blocks.splice(position..=position, parts.into_iter().map(Block::Grid));
    }

    /// Cuts table three before these rows, with its header over each part or over the first alone.
    pub fn cut_three(&mut self, before: &[usize], again: bool, cut: Cut) {
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
    pub fn reword(&mut self, change: &dyn Fn(&str) -> String) {
        layout::reword(&mut self.document, false, change);
    }

    /// Changes how figures are written, not what they are.
    pub fn figures(&mut self, change: &dyn Fn(&str) -> String) {
        layout::reword(&mut self.document, true, change);
    }

    /// Puts it all into layout tables.
    pub fn wrap(&mut self, times: usize) {
        for _ in 0..times {
            self.document.blocks = layout::wrap(std::mem::take(&mut self.document.blocks), "导航");
        }
    }

    /// Empties cells: their figures, as the draft counts them.
    pub fn blank(&mut self, figures: &[usize]) {
        for blank in figures {
            let text = blank.to_string();
            layout::reword(&mut self.document, true, &|old| if old == text { String::new() } else { old.to_owned() });
            for value in self.expected.values_mut().flatten() {
                if *value == figure(&text) {
                    *value = Value::Blank;
                }
            }
        }
    }
}

pub fn header_again(it: &mut Square) {
    let three = it.grid(1).clone();
    let part = |from, to| rows(&three, from, to, Cut::Blank);
    let again = stack(&stack(&part(0, 15), &part(0, 3)), &part(15, 28));
    it.replace(1, vec![again]);
}

pub fn four_twos(it: &mut Square) {
    let two = it.grid(0).clone();
    let parts = [(0, 4), (4, 7), (7, 11), (11, 14)];
    it.replace(0, parts.map(|(from, to)| rows(&two, from, to, Cut::Gone)).to_vec());
}

/// The headings between stand in rows of their own.
pub fn one_table(it: &mut Square) {
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

pub fn captions(it: &mut Square) {
    for (grid, caption) in
        grids(&mut it.document).into_iter().zip(["表二", "（三）申请情况", "行政复议、行政诉讼情况表"])
    {
        insert_row(grid, 0, &[cell(caption, grid.columns)]);
    }
}

pub fn units_above(it: &mut Square) {
    for grid in grids(&mut it.document) {
        insert_row(grid, 0, &[cell("单位：件、万元", grid.columns)]);
    }
}

pub fn column_numbers(it: &mut Square) {
    let numbers = |count: usize| (1..=count).map(|number| cell(&number.to_string(), 1)).collect::<Vec<_>>();
    let label = [cell("栏次", 3)];
    insert_row(it.grid(1), 3, &[&label[..], &numbers(7)].concat());
    insert_row(it.grid(2), 3, &numbers(15));
}

pub fn notes(it: &mut Square) {
    insert_row(it.grid(1), 12, &[cell("注：同一申请只计一种情形。", 8)]);
    insert_row(it.grid(1), 5, &[cell("以下为办理结果，按结果计数", 10)]);
    insert_row(it.grid(0), 14, &[cell("说明：金额按实收计。", 4)]);
    insert_row(it.grid(2), 3, &[cell("本机关无垂管单位", 15)]);
}

pub fn half_width(text: &str) -> String {
    let half = |c| match c {
        '（' => '(',
        '）' => ')',
        '，' | '、' => ',',
        '：' => ':',
        '“' | '”' => '"',
        c => c,
    };
    text.chars().map(half).collect()
}

pub fn moved_rows(it: &mut Square) {
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

pub fn blank_column(it: &mut Square, at: usize) {
    for grid in grids(&mut it.document) {
        insert_column(grid, at.min(grid.columns), &|_| String::new());
    }
}

pub fn blank_rows(it: &mut Square) {
    for (table, at) in [(0, 12), (0, 4), (1, 27), (1, 18), (1, 5), (1, 3), (2, 3)] {
        let grid = it.grid(table);
        let blanks = vec![cell("", 1); if at == 18 { grid.columns - 1 } else { grid.columns }];
        insert_row(grid, at, &blanks);
    }
}

pub fn without_number(text: &str) -> String {
    let Some(end) = text.find(['）', '、', '.']).filter(|&end| end < 12) else { return text.to_owned() };
    let rest = &text[end..];
    if text.starts_with('第') || text.starts_with("申请") { text.to_owned() } else { rest.chars().skip(1).collect() }
}

pub fn no_groups(it: &mut Square, columns: usize) {
    let grid = it.grid(1);
    remove_column(grid, 1);
    if columns > 1 {
        remove_column(grid, 0);
    }
}

pub fn broken(text: &str, every: usize) -> String {
    let chars: Vec<char> = text.chars().collect();
    chars.chunks(every).map(String::from_iter).collect::<Vec<_>>().join("\n")
}

pub fn traditional(text: &str) -> String {
    const PAIRS: &str = "国國 开開 总總 计計 机機 构構 组組 织織 业業 处處 许許 强強 议議 诉訴 讼訟 结結 维維 纠糾 复復 经經 后後 规規 现現 发發 废廢 属屬 务務 数數 续續 办辦 请請 举舉 报報 类類 询詢 项項 执執 费費 单單 万萬 决決 条條 内內 过過 护護 权權 确確 获獲 无無 当當 关關 会會 审審 况況 应應 补補 罚罰 转轉 继繼 缴繳 纳納 对對 范範 据據 系係 为為 于於";
    let other = |c| PAIRS.split(' ').find_map(|pair| pair.strip_prefix(c)?.chars().next()).unwrap_or(c);
    text.chars().map(other).collect()
}

pub fn columns_moved(it: &mut Square) {
    move_column(it.grid(0), 3, 1, 1..4);
    move_column(it.grid(1), 9, 3, 0..28);
    move_column(it.grid(2), 4, 0, 1..4);
}

pub fn twice(it: &mut Square) {
    for at in [2, 1, 0] {
        let grid = it.grid(at).clone();
        it.replace(at, vec![grid.clone(), grid]);
    }
}

pub fn row_gone(it: &mut Square) {
    for (table, at, row) in [(0, 6, "licensing"), (1, 16, "unavailable.not_existing"), (1, 7, "denied.secret")] {
        remove_row(it.grid(table), at);
        it.expected.retain(|(_, id), _| id != row);
    }
}

/// The three rows of 其他处理 printed as one, under the label of their group.
pub fn one_other(it: &mut Square) {
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

pub fn subtotal_rows(it: &mut Square) {
    for (at, figures) in [(23, 7), (18, 7), (15, 7)] {
        let sums = (0..figures).map(|column| cell(&(9000 + at * 10 + column).to_string(), 1));
        insert_row(it.grid(1), at, &[cell("小计", 2)].into_iter().chain(sums).collect::<Vec<_>>());
    }
}

pub fn subtotal_column(it: &mut Square) {
    let text = |row| match row {
        0 | 1 => String::new(),
        2 => "小计".to_owned(),
        row => (9000 + row).to_string(),
    };
    insert_column(it.grid(1), 9, &text);
}

/// Puts two cells together, one of the draft's figures and the next in its row or column.
pub fn merge(it: &mut Square, kept: usize, wide: bool) {
    let gone = (kept + if wide { 1 } else { 7 }).to_string();
    let grid = it.grid(1);
    grid.cells.retain(|cell| cell.text != gone);
    let kept = grid.cells.iter_mut().find(|cell| cell.text == kept.to_string()).unwrap();
    if wide { kept.columns = 2 } else { kept.rows = 2 }
}

/// Two figures were merged to one, which is then the first one's as far as text can show.
pub fn merged_figures(it: &mut Square) {
    merge(it, 1026, true);
    merge(it, 1067, false);
    for values in it.expected.values_mut().flatten() {
        if [figure("1027"), figure("1074")].contains(values) {
            *values = Value::Blank;
        }
    }
}

pub fn merged_blanks(it: &mut Square) {
    merge(it, 1026, true);
    merge(it, 1061, true);
    it.blank(&[1026, 1027, 1061, 1062]);
}

pub fn other_table(it: &mut Square) {
    let words = ["月份", "发布数", "总计", "一月", "31", "31", "二月", "28", "59"];
    let place = |(at, text): (usize, &&str)| Cell { row: at / 3, column: at % 3, ..cell(text, 1) };
    let other = Grid { rows: 3, columns: 3, cells: words.iter().enumerate().map(place).collect(), ..Grid::default() };
    let three = it.grid(1).clone();
    it.replace(1, vec![other.clone(), three, other]);
}

pub fn figure(text: &str) -> Value {
    Value::Figure(Amount::parse(text).unwrap())
}
