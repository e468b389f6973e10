//! From rows in their places to the tables of a report.

use super::align::{self, Candidate, Placed};
use super::faces::{page_number, printed};
use super::header::Target;
use super::lost::is_for;
use super::table::Reading;
use super::words::Words;
use crate::document::Cell;
use crate::form;
use crate::order;
use crate::report::value;
use crate::report::{Assumed, Entry, LeftOut, Line, Table, Unread, Value, Variant, Why};

/// Where a row breaks over pages its label is printed again, at most all of table four's, and the cells are blank. Where more rows
/// stand twice, so does the report: last year's figures do not fill the blanks of this year's.
const REPEATED_BLANK: usize = 3;

/// What became of the tables.
pub(super) struct Outcome {
    /// Those with at least one row read, in the order of the form.
    pub tables: Vec<Table>,
    /// What was not read.
    pub unread: Vec<Unread>,
    /// Labels worded otherwise.
    pub variants: Vec<Variant>,
    /// Rows placed by the order of the form.
    pub assumed: Vec<Assumed>,
    /// Tables of another year.
    pub left_out: Vec<LeftOut>,
}

impl Reading<'_, '_> {
    /// Places every row and gives the tables, in a report of this year.
    #[must_use]
    pub(super) fn finish(mut self, year: Option<u32>) -> Outcome {
        let left_out = self.leave_out(year);
        let mut placed = align::place(&self.candidates);
        for &row in &self.broken_up {
            let expected = self.candidates[row].order.len();
            placed[row] = Err(Why::TooFew { found: 1, expected });
        }
        for (candidate, placed) in self.candidates.iter().zip(&mut placed) {
            if placed.is_ok() && self.may_hold_a_page_number(candidate) {
                *placed = Err(Why::Mixed);
            }
        }
        self.prove(&mut placed);
        self.doubt_across(&mut placed);
        self.name_lost(&mut placed);
        for (candidate, placed) in self.candidates.iter().zip(&mut placed) {
            if placed.is_ok() && self.states[candidate.table].early {
                *placed = Err(Why::Early);
            }
        }
        let mut lines: Vec<Vec<Filled>> = self.words.iter().map(|_| Vec::new()).collect();
        for (at, placed) in placed.into_iter().enumerate() {
            let table = self.candidates[at].table;
            match placed {
                Ok(cells) => lines[table].extend(fill(&self.words[table], &self.candidates[at], &cells)),
                Err(why) => {
                    let candidate = &self.candidates[at];
                    let (row, label) = self.labels[at].clone();
                    let origin = candidate.cells.first().and_then(|cell| candidate.origin_of(cell));
                    let seen = [label, printed(candidate.cells)].join(" ");
                    self.refuse(table, row, why, origin, seen.trim().to_owned());
                }
            }
        }
        let lines: Vec<Vec<Filled>> =
            lines.into_iter().map(|lines| order::by_key(lines, |line| [line.row as u32, 0, 0, 0])).collect();
        let doubles = lines.iter().flat_map(|lines| lines.chunk_by(Filled::is_same_row));
        let differ = doubles.filter(|same| same.iter().any(|line| !line.says_as(&same[0]))).count();
        let mut tables = Vec::new();
        for (table, lines) in lines.into_iter().enumerate() {
            let lines = self.settle(table, &lines, differ <= REPEATED_BLANK);
            if !lines.is_empty() {
                tables.push(Table { id: self.words[table].table.id.clone(), lines });
            }
        }
        Outcome { tables, unread: self.unread, variants: self.variants, assumed: self.assumed, left_out }
    }

    /// Of several rows of figures under one header across, those that can be placed may be others than the one that counts.
    fn doubt_across(&self, placed: &mut [Placed]) {
        for table in (0..self.words.len()).filter(|&table| self.words[table].table.across) {
            let is_across = |at: &usize| self.labels[*at].0.is_none() && self.candidates[*at].table == table;
            let across: Vec<usize> = (0..placed.len()).filter(is_across).collect();
            let why = across.iter().find_map(|&at| placed[at].as_ref().err().copied());
            if let Some(why) = why {
                across.into_iter().for_each(|at| placed[at] = Err(why));
            }
        }
    }

    /// A loose row may have lost a blank and caught the number of a page. In a document with page numbers a figure that could be
    /// one is believed only where it is part of a total that is right.
    fn may_hold_a_page_number(&self, candidate: &Candidate<'_>) -> bool {
        /// The last pages may hold nothing but tables.
        const PAGES: u32 = 3;
        let Some(last) = self.alone.last().filter(|_| candidate.loose.is_some()) else { return false };
        let is_page = |page: u32| (1..=last + PAGES).contains(&page) && self.alone.binary_search(&page).is_err();
        let mut figures = candidate.cells.iter().filter_map(|cell| page_number(&cell.text));
        figures.any(is_page) && !self.adds_up(candidate)
    }

    /// Are all its cells figures, and is the last of each row the total of the others?
    fn adds_up(&self, candidate: &Candidate<'_>) -> bool {
        let columns = &self.words[candidate.table].table.columns;
        let figure = |cell: &Cell| match value::read(&cell.text, "") {
            Value::Figure(amount) => amount.to_u32(),
            _ => None,
        };
        let mut cells = candidate.cells.iter();
        let mut is_right = |row: &[Target]| {
            let figures: Option<Vec<u32>> = cells.by_ref().take(row.len()).map(figure).collect();
            let (total, others) = figures.as_ref()?.split_last()?;
            let sum = others.iter().try_fold(0, |sum: u32, &other| sum.checked_add(other))?;
            (columns[row.last()?.column].total && sum == *total).then_some(())
        };
        candidate.order.chunk_by(|a, b| a.row == b.row).all(|row| is_right(row).is_some())
    }

    /// The rows as the form has them. One that stands twice with different figures is not read; one all blank says nothing against
    /// another, unless there are two reports.
    fn settle(&mut self, table: usize, lines: &[Filled], one_report: bool) -> Vec<Line> {
        let mut settled = Vec::new();
        for same in lines.chunk_by(Filled::is_same_row) {
            if same.iter().all(Filled::is_blank) && stands_in(self.words[table].table, same[0].row, lines) {
                continue;
            }
            let counts = |line: &&Filled| !one_report || !line.is_blank();
            let first = same.iter().find(counts).unwrap_or(&same[0]);
            if same.iter().filter(counts).all(|line| line.says_as(first)) {
                let row = self.words[table].table.rows[first.row].id.clone();
                settled.push(Line { row, entries: first.entries.clone() });
            } else {
                let origin = same[0].entries.first().and_then(|entry| entry.origin);
                self.refuse(table, Some(same[0].row), Why::Twice, origin, String::new());
            }
        }
        settled
    }
}

/// A row of the form with its entries in column order.
struct Filled {
    row: usize,
    entries: Vec<Entry>,
}

impl Filled {
    fn is_same_row(&self, other: &Filled) -> bool {
        self.row == other.row
    }

    fn is_blank(&self) -> bool {
        self.entries.iter().all(|entry| entry.value == Value::Blank)
    }

    fn says_as(&self, other: &Filled) -> bool {
        self.entries.iter().map(|entry| &entry.value).eq(other.entries.iter().map(|entry| &entry.value))
    }
}

/// Would a row be printed for others that are there, too? The label over them, repeated beside a blank row, is none.
fn stands_in(table: &form::Table, row: usize, lines: &[Filled]) -> bool {
    let instead = table.rows[row].instead.as_deref();
    instead.is_some() && lines.iter().any(|line| is_for(instead, &table.rows[line.row].id))
}

/// The rows that a placed candidate fills: one, or several where they stand side by side.
fn fill(words: &Words<'_>, candidate: &Candidate<'_>, cells: &[usize]) -> Vec<Filled> {
    let pairs: Vec<_> = candidate.order.iter().zip(cells).map(|(target, &at)| (target, &candidate.cells[at])).collect();
    let pairs = order::by_key(pairs, |(target, _)| [target.row as u32, target.column as u32, 0, 0]);
    let entry = |column: usize, cell: &Cell| Entry {
        value: value::read(&cell.text, &words.table.columns[column].unit),
        printed: cell.text.clone(),
        origin: candidate.origin_of(cell),
    };
    pairs
        .chunk_by(|a, b| a.0.row == b.0.row)
        .map(|row| Filled {
            row: row[0].0.row,
            entries: row.iter().map(|(target, cell)| entry(target.column, cell)).collect(),
        })
        .collect()
}
