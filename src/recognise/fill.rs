//! From rows in their places to the tables of a report.

use super::align;
use super::candidate::Seen;
use super::candidate::{Candidate, Placed};
use super::faces::printed;
use super::lost::is_for;
use super::numbering::numbered;
use super::table::Reading;
use super::words::Words;
use crate::document::Cell;
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
        self.doubt_remarks(&mut placed);
        self.number_pages();
        self.doubt_pages(&mut placed);
        self.doubt_continued(&mut placed);
        self.doubt_next_row(&mut placed);
        self.doubt_shifted(&mut placed);
        self.prove(&mut placed);
        self.doubt_across(&mut placed);
        self.name_lost(&mut placed);
        for (at, placed) in placed.iter_mut().enumerate().filter(|(_, placed)| placed.is_ok()) {
            let candidate = &self.candidates[at];
            if self.states[candidate.table].early {
                *placed = Err(Why::Early);
            } else if self.is_captioned_otherwise(candidate.table, self.labels[at].0, candidate.section) {
                *placed = Err(Why::Unit);
            }
        }
        let mut lines: Vec<Vec<Filled>> = self.words.iter().map(|_| Vec::new()).collect();
        for (at, placed) in placed.into_iter().enumerate() {
            let table = self.candidates[at].table;
            match placed {
                Ok(cells) => {
                    let number = numbered(&self.labels[at].1).1;
                    lines[table].extend(fill(&self.words[table], &self.candidates[at], &cells, number));
                }
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
        self.forget_variants(&tables);
        Outcome { tables, unread: self.unread, variants: self.variants, assumed: self.assumed, left_out }
    }

    /// How the label of a row is worded that is not read says nothing: a page may have cut it with its row.
    fn forget_variants(&mut self, tables: &[Table]) {
        let is_read = |table: &str, row: &str| {
            tables.iter().any(|one| one.id == table && one.lines.iter().any(|line| line.row == row))
        };
        let words = &self.words;
        self.variants.retain(|variant| {
            let of = words.iter().map(|words| words.table).find(|table| table.id == variant.table);
            let mut rows = of.iter().flat_map(|table| &table.rows).filter(|row| row.label == variant.label).peekable();
            rows.peek().is_none() || rows.any(|row| is_read(&variant.table, &row.id))
        });
    }

    /// Of several rows of figures under one header across, those that can be placed may be others than the one that counts.
    fn doubt_across(&self, placed: &mut [Placed]) {
        for table in (0..self.words.len()).filter(|&table| self.words[table].table.across) {
            let is_across = |at: &usize| self.labels[*at].0.is_none() && self.candidates[*at].table == table;
            let across: Vec<usize> = (0..placed.len()).filter(is_across).collect();
            let refused = across.iter().find_map(|&at| placed[at].as_ref().err().copied());
            let beside = refused.is_none();
            if let Some(why) = refused.or_else(|| self.refused_across(table)) {
                // Beside one that is refused already, a blank one says nothing.
                let says = |at: &usize| !beside || !self.candidates[*at].filled().is_empty();
                across.into_iter().filter(says).for_each(|at| placed[at] = Err(why));
            }
        }
    }

    /// Why a row of figures across was not read, such as that of all bodies below those of each.
    fn refused_across(&self, table: usize) -> Option<Why> {
        let of = self.words[table].table;
        let wanted = of.rows.len() * of.columns.len();
        let is_row = |unread: &&Unread| {
            let figures = unread.printed.split_whitespace().filter(|text| value::is_figure(text)).count();
            unread.table == of.id && unread.row.is_none() && 2 * figures >= wanted
        };
        self.unread.iter().find(is_row).map(|unread| unread.why)
    }

    /// The rows as the form has them. One that stands twice with different figures is not read; one all blank says nothing against
    /// another, unless there are two reports.
    fn settle(&mut self, table: usize, lines: &[Filled], one_report: bool) -> Vec<Line> {
        let mut settled = Vec::new();
        for same in lines.chunk_by(Filled::is_same_row) {
            let origin = same[0].entries.first().and_then(|entry| entry.origin);
            if self.stands_beside(table, same[0].row) {
                let cells = same.iter().flat_map(|line| &line.entries).map(|entry| entry.printed.as_str());
                let cells: Vec<&str> = cells.filter(|printed| !printed.is_empty()).collect();
                if !cells.is_empty() {
                    let label = &self.words[table].table.rows[same[0].row].label;
                    let printed = [label.as_str()].into_iter().chain(cells).collect::<Vec<_>>().join(" ");
                    self.refuse(table, None, Why::Label, origin, printed);
                }
                continue;
            }
            // Its figures were seen, and refused: a blank row says nothing of it.
            if same.iter().all(Filled::is_blank) && self.is_refused(table, same[0].row) {
                continue;
            }
            // Under two numbers it is two rows, and one of them has a label by mistake.
            let other_number = same.iter().any(|line| line.number != same[0].number);
            let counts = |line: &&Filled| !one_report || other_number || !line.is_blank();
            let first = same.iter().find(counts).unwrap_or(&same[0]);
            if same.iter().filter(counts).all(|line| line.says_as(first)) {
                let row = self.words[table].table.rows[first.row].id.clone();
                settled.push(Line { row, entries: first.entries.clone() });
            } else {
                self.refuse(table, Some(same[0].row), Why::Twice, origin, String::new());
            }
        }
        settled
    }

    /// Are there figures of this row that were not read? Side by side, rows are refused together.
    fn is_refused(&self, table: usize, row: usize) -> bool {
        let of = self.words[table].table;
        let is_it = |unread: &Unread| {
            unread.row.as_ref().map_or(of.across, |id| *id == of.rows[row].id)
                && unread.table == of.id
                // A list of findings that names the row has no header, and is none of the report's tables.
                && unread.why != Why::NoHeader
                && unread.printed.contains(|c: char| c.is_numeric())
        };
        self.unread.iter().any(is_it)
    }

    /// Would a row be printed for others that are there, too? The label over them, repeated beside a blank row, is none, and what
    /// stands beside it are not its figures: a subtotal, or those of a row whose own label stands elsewhere.
    fn stands_beside(&self, table: usize, row: usize) -> bool {
        let rows = &self.words[table].table.rows;
        let instead = rows[row].instead.as_deref();
        let is_one =
            |seen: &Seen| seen.table == table && seen.row.is_some_and(|other| is_for(instead, &rows[other].id));
        instead.is_some() && self.seen.iter().any(is_one)
    }
}

/// A row of the form with its entries in column order.
struct Filled {
    row: usize,
    entries: Vec<Entry>,
    /// Before its label, or 0.
    number: u32,
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

/// The rows that a placed candidate fills: one, or several where they stand side by side.
fn fill(words: &Words<'_>, candidate: &Candidate<'_>, cells: &[usize], number: u32) -> Vec<Filled> {
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
            number,
        })
        .collect()
}
