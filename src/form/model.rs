//! A form as data: these types have exactly the shape of the JSON in this folder, which is also the shape of an operator's pack.

use super::memo::Memo;
pub use super::rule::*;
use serde::{Deserialize, Serialize};

/// Years that a report may be of. Those of the rules of 2008 are, and what is in hand of before and after; a year past them is a slip.
pub const YEARS: std::ops::RangeInclusive<u32> = 1949..=2999;

/// A form: its headings, tables and rules. One JSON file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// `cn-2021`.
    pub id: String,
    /// The form that it took the rest over from.
    pub extends: Option<String>,
    /// What people call it.
    pub title: String,
    /// The document that prescribes it.
    pub basis: String,
    /// The report years it is prescribed for.
    pub years: Years,
    /// Labels that only this form prints: they tell it from the others.
    #[serde(default)]
    pub markers: Vec<String>,
    /// How its titles end, the prescribed wording first.
    pub titles: Vec<String>,
    /// The headings of the running text.
    pub sections: Vec<Heading>,
    /// The tables. None: the form is known by its markers, and not read yet.
    pub tables: Vec<Table>,
    /// Words that rules on running text look for.
    #[serde(default)]
    pub phrases: Vec<Phrases>,
    /// What the overview has to treat.
    #[serde(default)]
    pub topics: Vec<Topic>,
    /// Cells under the names by which checks go by them.
    #[serde(default)]
    pub cells: Vec<Cells>,
    /// What must hold.
    pub rules: Vec<Rule>,
    /// Ids of rules that it switches off.
    #[serde(default)]
    pub off: Vec<String>,
    /// What was worked out of its words.
    #[serde(skip)]
    pub memo: Memo,
}

/// Words with one meaning, under the name that rules know them by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phrases {
    /// `received`.
    pub id: String,
    /// 收到, 新收, 受理.
    #[serde(default)]
    pub words: Vec<String>,
}

/// What the overview has to treat, with the words that treat it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// What it is called: 主动公开.
    pub id: String,
    /// Is it a result of the year that governments have to give: 工作考核?
    #[serde(default)]
    pub result: bool,
    /// 公布, 公示; `信息*管理` is both words close to each other.
    #[serde(default)]
    pub words: Vec<String>,
}

/// Cells that have something in common, under the name that checks know them by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cells {
    /// `sums-of-a-year`.
    pub id: String,
    /// `applications.received.total`.
    #[serde(default)]
    pub cells: Vec<String>,
}

/// Report years, both ends included; no `to` where the form is in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Years {
    /// The first report year.
    pub from: u32,
    /// The last report year.
    pub to: Option<u32>,
}

/// A heading of the running text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Heading {
    /// 1 to 6.
    pub number: u32,
    /// Its wording without the number.
    pub title: String,
    /// Wordings that are accepted too.
    #[serde(default)]
    pub aliases: Vec<String>,
}

/// A table of the form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// `applications`.
    pub id: String,
    /// The number of the section it stands in.
    pub section: u32,
    /// What people call it: 表三.
    pub name: String,
    /// The heading of its section.
    pub title: String,
    /// Are the rows printed side by side, as one row of figures under two levels of header?
    #[serde(default)]
    pub across: bool,
    /// Its columns, in the order of the form.
    pub columns: Vec<Column>,
    /// Its rows, in the order of the form.
    pub rows: Vec<Row>,
    /// Labels that are printed beside those of rows and columns.
    #[serde(default)]
    pub printed: Vec<String>,
    /// The printed form, row by row, as HTML would write it.
    pub layout: Vec<Vec<LayoutCell>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// `person`.
    pub id: String,
    /// As printed.
    pub label: String,
    /// Wordings that are accepted too.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// 件 or 万元.
    pub unit: String,
    /// How many decimals make sense; 0 for counts.
    #[serde(default)]
    pub decimals: u32,
    /// Is it the total of others? A blank total leaves its balance undecided.
    #[serde(default)]
    pub total: bool,
    /// May its figures be below zero, also in words: `-1`, `减3`?
    #[serde(default)]
    pub signed: bool,
    /// Other units that may be printed with a figure, which is then kept as text: `251000元`.
    #[serde(default)]
    pub units: Vec<String>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// `denied.secret`: what stands before the point names a group in formulas.
    pub id: String,
    /// As printed.
    pub label: String,
    /// Wordings that are accepted too.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// The columns it has; none given: all of the table.
    #[serde(default)]
    pub columns: Vec<String>,
    /// The label printed to its left, over several rows.
    pub group: Option<String>,
    /// Is it the total of others?
    #[serde(default)]
    pub total: bool,
    /// The rows that it stands for where it is printed alone: `other.*`.
    pub instead: Option<String>,
}

/// A cell of the printed form: a text, or the figures of a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LayoutCell {
    /// A label.
    pub text: Option<String>,
    /// A row: one cell for each of its columns.
    pub row: Option<String>,
    /// Over how many printed rows; 1 where it is not given.
    pub rows: Option<u32>,
    /// Over how many printed columns each; 1 where it is not given.
    pub columns: Option<u32>,
}

/// A cell by the positions of its row and column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Place {
    /// Position in the table's rows.
    pub row: usize,
    /// Position in the table's columns.
    pub column: usize,
}

impl Years {
    /// Is it prescribed for this report year?
    #[must_use]
    pub fn have(self, year: u32) -> bool {
        self.from <= year && self.to.is_none_or(|last| year <= last)
    }
}

impl Definition {
    /// A table by its id.
    #[must_use]
    pub fn table(&self, id: &str) -> Option<&Table> {
        self.tables.iter().find(|table| table.id == id)
    }

    /// Words by their name; none where the form has none.
    #[must_use]
    pub fn phrases(&self, id: &str) -> &[String] {
        self.phrases.iter().find(|phrases| phrases.id == id).map_or(&[], |phrases| &phrases.words)
    }

    /// The names of cells by what they have in common; none where the form has none.
    #[must_use]
    pub fn cells(&self, id: &str) -> &[String] {
        self.cells.iter().find(|cells| cells.id == id).map_or(&[], |cells| &cells.cells)
    }

    /// The first of the cells with something in common that the form has: that one where a check goes by one alone.
    #[must_use]
    pub fn cell_called(&self, id: &str) -> Option<&str> {
        self.cells(id).iter().map(String::as_str).find(|cell| self.cell(cell).is_some())
    }

    /// A cell by its name, as `applications.denied.secret.business`: positions of its table, row and column.
    #[must_use]
    pub fn cell(&self, name: &str) -> Option<(usize, Place)> {
        let (table, rest) = name.split_once('.')?;
        let (row, column) = rest.rsplit_once('.')?;
        let at = self.tables.iter().position(|known| known.id == table)?;
        let table = &self.tables[at];
        let row = table.rows.iter().position(|known| known.id == row)?;
        let column = table.columns.iter().position(|known| known.id == column)?;
        Some((at, Place { row, column }))
    }

    /// A rule by its id.
    #[must_use]
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == id)
    }
}

impl Table {
    /// A row by its id.
    #[must_use]
    pub fn row(&self, id: &str) -> Option<&Row> {
        self.rows.iter().find(|row| row.id == id)
    }

    /// The columns that a row has, in the order of the form.
    pub fn columns_of<'a>(&'a self, row: &'a Row) -> impl Iterator<Item = &'a Column> {
        self.columns.iter().filter(|column| row.columns.is_empty() || row.columns.contains(&column.id))
    }
}
