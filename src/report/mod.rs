//! The filled-in form: title, body, year, sections, and the value of every cell that could be placed.
//!
//! As the contract's `Report` has it, a table maps rows to values in column order, a row that is not
//! printed has no key, a printed row has all its columns. [`sheet`] lays it over its form, which is how rules and repair see it;
//! [`value`] tells what a cell holds.

pub(crate) mod mark;
pub(crate) mod sheet;
pub mod value;

use crate::amount::Amount;
use crate::document::{Note, Origin};
use crate::form::Definition;
use crate::form::pack::Place;
use serde::{Deserialize, Serialize};

/// What a cell holds: in JSON null, a number or a text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// Nothing. Never 0.
    #[default]
    Blank,
    /// A lone figure.
    Figure(Amount),
    /// Anything else, as printed.
    Text(String),
}

/// A cell of the form: its value, and what stood there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// What it holds.
    pub value: Value,
    /// The text as printed, trimmed.
    pub printed: String,
    /// Where it is printed; `None` where the values came without a source.
    pub origin: Option<Origin>,
}

/// A row of a table that is printed: its entries in the order of its columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// The row's id.
    pub row: String,
    /// One entry a column.
    pub entries: Vec<Entry>,
}

/// A table of the form that was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The table's id.
    pub id: String,
    /// Its printed rows, in the order of the form.
    pub lines: Vec<Line>,
}

/// A section of running text under one of the form's headings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// 1 to 6; 0 is what stands before 一.
    pub number: u32,
    /// The heading as printed; empty for section 0.
    pub heading: String,
    /// Its paragraphs, joined by `\n`; tables left out.
    pub text: String,
}

/// A filled-in form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The form's id; `None` where no known form was recognised.
    pub form: Option<String>,
    /// The title as printed, on one line.
    pub title: Option<String>,
    /// The body that reports, as named in the title.
    pub agency: Option<String>,
    /// The report year.
    pub year: Option<u32>,
    /// The sections found, in the order of the source.
    pub sections: Vec<Section>,
    /// The tables found, in the order of the form.
    pub tables: Vec<Table>,
    /// What was seen and could not be placed, or not for sure. Nothing of it is in the tables.
    pub unread: Vec<Unread>,
    /// Labels that were placed though they are not worded as the form prints them.
    pub variants: Vec<Variant>,
    /// Rows that were placed by the order of the form, for want of labels, and whose sums prove it.
    pub assumed: Vec<Assumed>,
    /// Tables of another year, of which this year's was there, too.
    pub left_out: Vec<LeftOut>,
    /// Was the line on the balances of table three seen? `None` where the values came without a source.
    pub ruled: Option<bool>,
    /// What the reader of the source left out.
    pub notes: Vec<Note>,
    /// Was there any text at all? Values that came without a source have none.
    pub text: bool,
    /// Was there nothing but figures, as where cells were copied without their labels?
    pub bare: bool,
    /// Did everything stand in cells, as in a workbook? Its title is no promise of running text.
    pub in_cells: bool,
}

/// A row or a table that is there and was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The table's id.
    pub table: String,
    /// The row's id; `None` where it is not one row of the form.
    pub row: Option<String>,
    /// Why not.
    pub why: Why,
    /// Where it is printed.
    pub origin: Option<Origin>,
    /// What stands there.
    pub printed: String,
}

/// Why a row was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// No row of column labels above it names its columns.
    NoHeader,
    /// None does, and in the order of the form the figures do not add up.
    Unproven,
    /// Fewer figures than columns: some stand glued together, or are gone.
    TooFew {
        /// Cells with something in them.
        found: usize,
        /// Columns of the row.
        expected: usize,
    },
    /// More figures than columns.
    TooMany {
        /// Cells with something in them.
        found: usize,
        /// Columns of the row.
        expected: usize,
    },
    /// Blank cells leave open which figure belongs to which column.
    Ambiguous,
    /// Loose figures with other words or the number of a page among them, for all that can be seen.
    Mixed,
    /// The label stands alone, without cells for figures.
    NoCells,
    /// A figure stands in a cell that is merged over several rows.
    Merged,
    /// It is not certain that what was read of a cell is all that is printed there.
    Uncertain,
    /// What stands over it or beside it names another unit than the form's: 万件 for pieces, 元 for 万元.
    Unit,
    /// The row stands twice with different figures.
    Twice,
    /// What stands over it says that it is last year's, and this year's is not there.
    LastYear,
    /// It stands in a section before the one whose heading names it: last year's figures do, beside this year's work.
    Early,
    /// There are figures and no label.
    Bare,
    /// The label is none of the form's, or cannot be told from another without the rows around it.
    Label,
}

/// A label worded otherwise than the form prints it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// The table's id.
    pub table: String,
    /// As the form prints it.
    pub label: String,
    /// As it stands in the source.
    pub printed: String,
    /// Where it is printed.
    pub origin: Origin,
}

/// Rows of a table that were placed by the order of the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assumed {
    /// The table's id.
    pub table: String,
    /// What was missing.
    pub missing: Missing,
    /// The rows' ids, in the order of the form.
    pub rows: Vec<String>,
}

/// A table of last year that was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The table's id.
    pub table: String,
    /// The year, where it is said in digits.
    pub year: Option<u32>,
}

/// Labels that are not there, or say nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// Those of columns.
    Columns,
    /// Those of the rows.
    Rows,
}

/// A data cell of the form: positions in the definition's tables, rows and columns, and where it is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Site {
    /// Position in the form's tables.
    pub table: usize,
    /// Positions in the table's rows and columns.
    pub place: Place,
    /// Where it is printed, if the values came with a source.
    pub at: Option<Origin>,
}

impl Report {
    /// An empty report in a form: every row that the form prints, every value blank.
    #[must_use]
    pub fn blank(form: &Definition) -> Report {
        let table = |table: &crate::form::Table| {
            let rows = table.rows.iter().filter(|row| row.instead.is_none());
            let line = |row: &crate::form::Row| {
                let entries = table.columns_of(row).map(|_| Entry::default()).collect();
                Line { row: row.id.clone(), entries }
            };
            Table { id: table.id.clone(), lines: rows.map(line).collect() }
        };
        Report { form: Some(form.id.clone()), tables: form.tables.iter().map(table).collect(), ..Report::default() }
    }

    /// The entries of a row, if it is printed.
    #[must_use]
    pub fn line(&self, table: &str, row: &str) -> Option<&Line> {
        self.table(table)?.lines.iter().find(|line| line.row == row)
    }

    /// Is there more than tables: a title, or text under a heading or before the first? A single pasted table has none.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        /// Longer than what stands around one table.
        const OPENING: usize = 200;
        let is_book = self.in_cells && !self.tables.is_empty();
        let is_text = |section: &Section| {
            let is_short = section.number > 0 && !is_book;
            if is_short { !section.text.is_empty() } else { section.text.chars().count() >= OPENING }
        };
        self.title.is_some() && !is_book || !self.bare && self.sections.iter().any(is_text)
    }

    /// A table, if it was found.
    #[must_use]
    pub fn table(&self, table: &str) -> Option<&Table> {
        self.tables.iter().find(|found| found.id == table)
    }
}

/// Is a section one of running text? A table of the form may stand in it, if only the section is not named for the table.
#[must_use]
pub(crate) fn has_prose(form: &Definition, section: u32) -> bool {
    let title = |number: u32| form.sections.iter().find(|one| one.number == number).map(|one| one.title.as_str());
    form.tables.iter().all(|table| table.section != section || title(section) != Some(table.title.as_str()))
}
