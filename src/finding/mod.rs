//! Findings as data, and their [`sentences`] in Chinese and English.
//!
//! A rule says what it found as a [`Matter`]; the wording is made from it last of all, so that no rule knows a language.

mod key;
mod names;
mod say;
mod sentences;
mod undone;

pub use key::fingerprint;
pub use undone::{Doubt, Skip};

use crate::amount::Amount;
use crate::document::{Note, Origin};
use crate::form::pack::{Along, Place};
use crate::form::{Definition, Severity};
use crate::report::{Variant, Why};

/// The language of sentences.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Chinese.
    #[default]
    Zh,
    /// English.
    En,
}

/// Something a rule found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule's id.
    pub rule: String,
    /// How bad this is; a rule may find worse and lesser things.
    pub severity: Severity,
    /// What was found.
    pub matter: Matter,
    /// The cells it is about, the suspect first.
    pub cells: Vec<Site>,
    /// Fingerprint over rule, cells and values.
    pub key: String,
    /// The key of the finding that explains this one.
    pub group: Option<String>,
    /// The one cell that explains this finding and others, at the root of their group.
    pub suspect: Option<Suspect>,
    /// Why a person set it aside.
    pub accepted: Option<String>,
}

/// A cell whose change would mend several broken balances at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspect {
    /// The cell.
    pub cell: Site,
    /// What stands in it.
    pub printed: String,
    /// How many findings it explains.
    pub explains: usize,
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

/// What a finding is about. Positions are those of the form's tables, rows and columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Matter {
    /// The two sides of a balance do not compare as they should.
    Unbalanced(Sides),
    /// A figure below zero.
    Negative {
        /// The figure.
        value: Amount,
    },
    /// Decimals in a count.
    NotWhole {
        /// The figure.
        value: Amount,
    },
    /// A cell that holds no figure.
    NoFigure {
        /// As printed.
        printed: String,
    },
    /// A figure with a remark.
    Remark {
        /// As printed.
        printed: String,
        /// The figure that was used.
        value: Amount,
    },
    /// Cells of a table with `/`, 无 and the like.
    Placeholders {
        /// Position of the table.
        table: usize,
        /// How many.
        count: usize,
        /// The first, as printed.
        printed: String,
    },
    /// Cells of a table whose figure is written with a unit, separators or in full width.
    Styled {
        /// Position of the table.
        table: usize,
        /// How many.
        count: usize,
        /// The first, as printed.
        printed: String,
        /// And as read.
        value: Amount,
    },
    /// Blank cells.
    Blank(Blank),
    /// A row with fewer figures than columns: some stand glued together, or are gone.
    Glued {
        /// Position of the table.
        table: usize,
        /// Position of the row, if it is known.
        row: Option<usize>,
        /// What stands there.
        printed: String,
        /// How many figures it needs.
        expected: usize,
        /// How many cells are filled.
        found: usize,
    },
    /// Rows of a table that are there and were not read, all for one reason.
    RowsUnread {
        /// Position of the table.
        table: usize,
        /// Why not.
        why: Why,
        /// Positions of the rows, as far as they are known.
        rows: Vec<usize>,
        /// How many they are.
        count: usize,
    },
    /// Tables that were not found.
    NoTables {
        /// Their positions.
        tables: Vec<usize>,
    },
    /// The reader of the source left something out.
    Source(Note),
    /// A known form that is not read yet.
    Unsupported {
        /// Its title.
        form: String,
    },
    /// The tables follow a form that is not the one prescribed for the year.
    WrongForm {
        /// Title of the form found.
        form: String,
        /// The report year.
        year: u32,
    },
    /// A label worded otherwise than the form prints it.
    Reworded(Variant),
    /// Rows that are not printed.
    RowsMissing {
        /// Position of the table.
        table: usize,
        /// Their positions.
        rows: Vec<usize>,
    },
    /// A row of a table that is none of the form's.
    StrayRow {
        /// Position of the table.
        table: usize,
        /// What stands there.
        printed: String,
    },
    /// What the title lacks.
    Title(Lack),
    /// Headings that were not found.
    NoHeadings {
        /// Their numbers.
        numbers: Vec<u32>,
    },
    /// A heading with another number than the form gives it.
    Misnumbered {
        /// As printed.
        printed: String,
        /// The form's number.
        number: u32,
    },
    /// A heading before one that should stand above it.
    OutOfOrder {
        /// As printed.
        printed: String,
        /// The heading that stands above it.
        after: String,
    },
    /// A heading worded otherwise than prescribed.
    HeadingReworded {
        /// As printed.
        printed: String,
        /// Its number.
        number: u32,
    },
}

/// A broken balance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sides {
    /// Position of its table.
    pub table: usize,
    /// The row or column it runs along.
    pub along: Along,
    /// Cells on the left that take part, and their sum.
    pub left: (Vec<Place>, Amount),
    /// How the sides should compare.
    pub relation: crate::form::formula::Relation,
    /// Cells on the right that take part, and their sum.
    pub right: (Vec<Place>, Amount),
    /// Cells of it that were read as 0.
    pub zeros: Vec<Place>,
}

/// Blank cells that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Blank {
    /// A whole table.
    Table(usize),
    /// Whole rows: positions of the table and of the rows.
    Rows(usize, Vec<usize>),
    /// Whole columns: positions of the table and of the columns.
    Columns(usize, Vec<usize>),
    /// Some cells of a row: positions of the table, of the row and of the columns.
    Cells(usize, usize, Vec<usize>),
}

/// What a title lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lack {
    /// There is no title.
    All,
    /// The year.
    Year(String),
    /// The body.
    Agency(String),
    /// The prescribed words 政府信息公开工作年度报告.
    Words(String),
}

impl Finding {
    /// A whole sentence that names table, row, column and values as printed on the form.
    #[must_use]
    pub fn sentence(&self, form: &Definition, language: Language) -> String {
        let say = say::Say { form, language };
        let sentence = say.matter(&self.matter);
        match self.cells.first().filter(|_| self.matter.is_of_one_cell()) {
            Some(cell) => say.at(cell.table, cell.place) + &sentence,
            None => sentence + &self.suspect.as_ref().map_or(String::new(), |suspect| say.suspect(suspect)),
        }
    }
}

impl Matter {
    /// Is its sentence about a cell that it does not name itself?
    fn is_of_one_cell(&self) -> bool {
        matches!(
            self,
            Matter::Negative { .. } | Matter::NotWhole { .. } | Matter::NoFigure { .. } | Matter::Remark { .. }
        )
    }

    /// The two sides of a broken balance.
    #[must_use]
    pub fn sides(&self) -> Option<(Amount, Amount)> {
        if let Matter::Unbalanced(sides) = self { Some((sides.left.1, sides.right.1)) } else { None }
    }
}
