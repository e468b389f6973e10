//! Every label that a form prints, by its key, table by table.

use super::label::{distance, is_numeral, key, means_otherwise};
use crate::form::{Definition, Table};
use std::rc::Rc;

/// No label of a form is longer; a longer cell is running text.
pub(super) const LONGEST_LABEL: usize = 400;

/// Shorter labels, in characters, are too close to each other for anything but their own words.
const SHORTEST: usize = 5;

/// The labels of one table.
pub(super) struct Words<'a> {
    /// The table they belong to.
    pub table: &'a Table,
    pub(super) keys: Rc<Keys>,
}

/// They by their keys, worked out once for a form.
#[derive(Clone)]
pub(super) struct Keys {
    rows: Vec<Known>,
    columns: Vec<Known>,
    groups: Vec<String>,
    printed: Vec<Known>,
    /// Labels over several columns.
    pub(super) heads: Vec<Known>,
    /// What each of them stands over: right under it, and further down.
    pub(super) under: Vec<[Vec<What>; 2]>,
}

/// A label of a row or column.
#[derive(Clone)]
pub(super) struct Known {
    key: String,
    /// The key's characters, for comparing.
    chars: Vec<char>,
    /// Position of the row or column.
    at: usize,
}

/// What a label in a header stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// A row, where rows stand side by side.
    Row(usize),
    /// A column.
    Column(usize),
    /// Several columns, whose labels are printed under it.
    Head(usize),
    /// Other words: over columns, or the label of one that the form does not have.
    Other,
    /// Words that say nothing of a column: 数据1, B.
    Mute,
}

/// A row or column found by its label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Match {
    /// Its position in the table's rows or columns.
    pub at: usize,
    /// Is it worded as the form prints it, but for what keys leave out, or by a known variant?
    pub exact: bool,
}

/// The labels of a form's tables, in the order of the form.
#[must_use]
pub(super) fn of(form: &Definition) -> Vec<Words<'_>> {
    let of_tables = form.memo.of(|| form.tables.iter().map(Keys::new).collect::<Vec<_>>());
    form.tables.iter().zip(&*of_tables).map(|(table, keys)| Words { table, keys: Rc::clone(keys) }).collect()
}

impl Keys {
    fn new(table: &Table) -> Rc<Keys> {
        let names = |label: &str, aliases: &[String], at| {
            [label]
                .into_iter()
                .chain(aliases.iter().map(String::as_str))
                .map(|label| Known::new(key(label), at))
                .collect::<Vec<_>>()
        };
        let rows = table.rows.iter().enumerate();
        let columns = table.columns.iter().enumerate();
        let keys = Keys {
            rows: rows.flat_map(|(at, row)| names(&row.label, &row.aliases, at)).collect(),
            columns: columns.flat_map(|(at, column)| names(&column.label, &column.aliases, at)).collect(),
            groups: table.rows.iter().filter_map(|row| row.group.as_deref()).map(key).collect(),
            printed: table.printed.iter().map(|label| Known::new(key(label), 0)).collect(),
            heads: Vec::new(),
            under: Vec::new(),
        };
        let mut words = Words { table, keys: Rc::new(keys) };
        words.learn_heads();
        words.keys
    }
}

impl Words<'_> {
    /// What a label in a header stands for.
    #[must_use]
    pub(super) fn what(&self, key: &str) -> Option<What> {
        let row = if self.table.across { self.row(key).map(|found| What::Row(found.at)) } else { None };
        let column = || self.column(key).map(|found| What::Column(found.at));
        let head = || lookup(&self.keys.heads, key).map(|found| What::Head(found.at));
        row.or_else(column).or_else(head)
    }

    /// The positions of the columns that a row has.
    #[must_use]
    pub(super) fn columns_of(&self, row: usize) -> Vec<usize> {
        let has = &self.table.rows[row].columns;
        let columns = self.table.columns.iter().enumerate();
        columns.filter(|(_, column)| has.is_empty() || has.contains(&column.id)).map(|(at, _)| at).collect()
    }

    /// Over how many columns the form prints each figure of a row.
    #[must_use]
    pub(super) fn width_of(&self, row: usize) -> usize {
        let id = &self.table.rows[row].id;
        let cell = self.table.layout.iter().flatten().find(|cell| cell.row.as_ref() == Some(id));
        cell.and_then(|cell| cell.columns).unwrap_or(1) as usize
    }

    /// Has the table a column of totals?
    #[must_use]
    pub(super) fn has_total(&self) -> bool {
        self.table.columns.iter().any(|column| column.total)
    }

    /// Is the last of these columns the total of the others?
    #[must_use]
    pub(super) fn ends_in_total(&self, columns: &[usize]) -> bool {
        let is_total = |column: &usize| self.table.columns[*column].total;
        columns
            .split_last()
            .is_some_and(|(last, others)| is_total(last) && others.len() > 1 && !others.iter().any(is_total))
    }

    /// The row with this label.
    #[must_use]
    pub(super) fn row(&self, key: &str) -> Option<Match> {
        lookup(&self.keys.rows, key)
    }

    /// The row with exactly this key.
    #[must_use]
    pub(super) fn exact_row(&self, key: &str) -> Option<usize> {
        exact(&self.keys.rows, key)
    }

    /// The column with exactly this key.
    #[must_use]
    pub(super) fn exact_column(&self, key: &str) -> Option<usize> {
        exact(&self.keys.columns, key)
    }

    /// The row whose label stands here behind that of its group, in one cell.
    #[must_use]
    pub(super) fn joined_row(&self, joined: &str) -> Option<usize> {
        let is_of = |row: usize, group: &String| self.table.rows[row].group.as_deref().map(key).as_ref() == Some(group);
        let behind = |group: &String| {
            let row = self.exact_row(&key(joined.strip_prefix(group.as_str())?))?;
            is_of(row, group).then_some(row)
        };
        self.keys.groups.iter().find_map(behind)
    }

    /// Are these the words of a row's label, two thirds or more of them, in order?
    #[must_use]
    pub(super) fn has_row_with_gaps(&self, row: usize, key: &str) -> bool {
        let gaps = |known: &Known| {
            let mut left = known.chars.iter();
            key.chars().all(|c| left.any(|&other| other == c)) && 3 * key.chars().count() >= 2 * known.chars.len()
        };
        key.len() >= 3 * SHORTEST && self.keys.rows.iter().any(|known| known.at == row && gaps(known))
    }

    /// The column with this label.
    #[must_use]
    pub(super) fn column(&self, key: &str) -> Option<Match> {
        lookup(&self.keys.columns, key)
    }

    /// Is it a label of the table with a 非 or the like before it?
    #[must_use]
    pub(super) fn denies(&self, key: &str) -> bool {
        let rest = key.strip_prefix(['非', '未', '不', '无']);
        rest.is_some_and(|rest| exact(&self.keys.rows, rest).or_else(|| exact(&self.keys.columns, rest)).is_some())
    }

    /// Is it a label over several rows, like 三、本年度办理结果?
    #[must_use]
    pub(super) fn is_group(&self, key: &str) -> bool {
        self.keys.groups.iter().any(|group| group == key)
    }

    /// Is it printed beside the labels of rows and columns, word for word?
    #[must_use]
    pub(super) fn is_printed(&self, key: &str) -> bool {
        exact(&self.keys.printed, key).is_some()
    }

    /// Is it printed in the header beside the column labels, like 信息内容?
    #[must_use]
    pub(super) fn is_header(&self, key: &str) -> bool {
        self.is_printed(key) && !self.is_group(key) || self.table.across && self.is_group(key)
    }

    /// Is it any label of the table?
    #[must_use]
    pub(super) fn knows(&self, key: &str) -> bool {
        self.is_group(key)
            || lookup(&self.keys.printed, key).is_some()
            || self.row(key).is_some()
            || self.column(key).is_some()
    }
}

/// Says a label over figures nothing about them: 数据1, 列2, 第3列, B, Unnamed: 4?
#[must_use]
pub(super) fn is_mute(key: &str) -> bool {
    const WORDS: [&str; 26] = [
        "",
        "数据",
        "列",
        "栏",
        "栏次",
        "列名",
        "列号",
        "字段",
        "数值",
        "数量",
        "数",
        "值",
        "件",
        "件数",
        "单位件",
        "第列",
        "第栏",
        "column",
        "columns",
        "col",
        "unnamed",
        "field",
        "data",
        "value",
        "var",
        "x",
    ];
    let left: String =
        key.chars().filter(|&c| !is_numeral(c) && !matches!(c, '0'..='9' | '_' | '-' | '(' | ')' | '#')).collect();
    let left = left.to_ascii_lowercase();
    WORDS.contains(&left.as_str()) || left.len() == 1
}

/// The key of a cell; empty for running text and for figures, which are in the most cells by far: no label is without a Chinese word.
#[must_use]
pub(super) fn cell_key(text: &str) -> String {
    if text.is_ascii() || text.len() > LONGEST_LABEL { String::new() } else { key(text) }
}

impl Known {
    pub(super) fn new(key: String, at: usize) -> Known {
        Known { chars: key.chars().collect(), key, at }
    }
}

fn exact(known: &[Known], key: &str) -> Option<usize> {
    known.iter().find(|known| known.key == key).map(|known| known.at)
}

/// By the exact key, or by the one known key that is at most a fifth of its characters away: real labels have letters doubled,
/// dropped or mistaken for each other. Short labels are too close to each other for that.
fn lookup(known: &[Known], key: &str) -> Option<Match> {
    /// In characters.
    const LONGEST: usize = 60;
    if let Some(at) = exact(known, key) {
        return Some(Match { at, exact: true });
    }
    if key.is_ascii() {
        return None;
    }
    if let Some(at) = super::slips::mended(key).and_then(|mended| exact(known, &mended)) {
        return Some(Match { at, exact: false });
    }
    let chars: Vec<char> = key.chars().collect();
    if !(SHORTEST..=LONGEST).contains(&chars.len()) {
        return None;
    }
    let far = |known: &Known| {
        let most = (chars.len().min(known.chars.len()) / 5).max(1);
        if known.chars.len() < SHORTEST { None } else { distance(&chars, &known.chars, most) }
    };
    let means_it = |known: &Known| !means_otherwise(&chars, &known.chars);
    let mut found: Option<(usize, usize)> = None;
    for known in known {
        // Most are far: what the few others mean is looked at behind that.
        match (far(known).filter(|_| means_it(known)), found) {
            (Some(_), Some((at, _))) if at != known.at => return None,
            (Some(far), before) => found = Some((known.at, before.map_or(far, |(_, before)| before.min(far)))),
            (None, _) => {}
        }
    }
    let (at, nearest) = found?;
    // 本年结转 is nearer to 上年结转, which it is not, than to 本年新收.
    let is_nearer = |known: &Known| known.at != at && far(known).is_some_and(|far| far <= nearest);
    (!known.iter().any(is_nearer)).then_some(Match { at, exact: false })
}

#[cfg(test)]
mod tests;
