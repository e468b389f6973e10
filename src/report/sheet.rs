//! A report laid over its form: every cell by its positions.

use super::value::{is_placeholder, leading_figure, signed_figure};
use super::{Entry, Report, Site, Value, has_prose};
use crate::amount::Amount;
use crate::form::pack::{Form, Place};
use crate::form::{Column, Definition, Row, Table};

/// The tables of a form with what a report holds in them.
pub(crate) struct Sheets<'a> {
    /// The form.
    pub form: &'a Form,
    /// The report.
    pub report: &'a Report,
    tables: Vec<Sheet<'a>>,
}

/// One table.
struct Sheet<'a> {
    found: bool,
    /// By row and column; `None` for a row that is not printed and for a column that the row does not have.
    cells: Vec<Vec<Option<&'a Entry>>>,
    /// Of each row: does it count in sums?
    counts: Vec<bool>,
}

/// What a sum makes of a cell.
pub(crate) enum Addend {
    /// A figure.
    Figure(Amount),
    /// A blank.
    Blank,
    /// `/`, 无 and the like: nothing to report.
    Placeholder,
    /// Text from which no figure can be had for certain.
    Text,
}

impl<'a> Sheets<'a> {
    /// Lays a report over a form.
    #[must_use]
    pub(crate) fn new(form: &'a Form, report: &'a Report) -> Sheets<'a> {
        let tables = form.definition.tables.iter().map(|table| Sheet::new(table, report)).collect();
        Sheets { form, report, tables }
    }

    /// The form as written.
    #[must_use]
    pub(crate) fn definition(&self) -> &'a Definition {
        &self.form.definition
    }

    /// Is the form prescribed for the report's year? Where the year is not known, it is taken to be.
    #[must_use]
    pub(crate) fn is_of_year(&self) -> bool {
        let years = self.definition().years;
        self.report.year.is_none_or(|year| years.have(year))
    }

    /// Is the text in traditional characters? Words that a rule looks for are in simplified ones.
    #[must_use]
    pub(crate) fn is_traditional(&self) -> bool {
        // Headings and tables may come from a page in the other characters.
        let running = || self.report.sections.iter().filter(|section| has_prose(self.definition(), section.number));
        let times = |word: &str| running().map(|section| section.text.matches(word).count()).sum::<usize>();
        let (traditional, simplified) = (times("公開"), times("公开"));
        traditional > simplified || simplified == 0 && running().any(|section| section.heading.contains("公開"))
    }

    /// Was the table read?
    #[must_use]
    pub(crate) fn is_read(&self, table: usize) -> bool {
        self.tables[table].found
    }

    /// Is the row printed, and read?
    #[must_use]
    pub(crate) fn has_row(&self, table: usize, row: usize) -> bool {
        self.tables[table].cells[row].iter().any(Option::is_some)
    }

    /// Does the row count in sums? Of a row and those that it stands for only the ones that are printed do.
    #[must_use]
    pub(crate) fn takes_part(&self, table: usize, row: usize) -> bool {
        self.tables[table].counts[row]
    }

    /// What stands in a cell.
    #[must_use]
    pub(crate) fn entry(&self, table: usize, place: Place) -> Option<&'a Entry> {
        self.tables[table].cells[place.row][place.column]
    }

    /// Every cell that is printed: its table, its place, its column and what stands there, in the order of the form.
    pub(crate) fn cells(&self) -> impl Iterator<Item = (usize, Place, &'a Column, &'a Entry)> {
        (0..self.tables.len()).flat_map(move |table| self.cells_of(table))
    }

    /// The cells of one table.
    pub(crate) fn cells_of(&self, at: usize) -> impl Iterator<Item = (usize, Place, &'a Column, &'a Entry)> {
        let table = &self.form.definition.tables[at];
        let of_row = move |(row, cells): (usize, &Vec<Option<&'a Entry>>)| {
            let cell =
                |column: usize| cells[column].map(|entry| (at, Place { row, column }, &table.columns[column], entry));
            (0..cells.len()).filter_map(cell).collect::<Vec<_>>()
        };
        self.tables[at].cells.iter().enumerate().flat_map(of_row)
    }

    /// Is it the total of others?
    #[must_use]
    pub(crate) fn is_total(&self, table: usize, place: Place) -> bool {
        let table = &self.definition().tables[table];
        table.columns[place.column].total || table.rows[place.row].total
    }

    /// What a sum makes of a cell; `None` where its row is not printed or was not read.
    #[must_use]
    pub(crate) fn addend(&self, table: usize, place: Place) -> Option<Addend> {
        let entry = self.entry(table, place)?;
        Some(match &entry.value {
            Value::Figure(amount) => Addend::Figure(*amount),
            Value::Blank => Addend::Blank,
            Value::Text(text) if is_placeholder(text) => Addend::Placeholder,
            Value::Text(text) => {
                let column = &self.definition().tables[table].columns[place.column];
                let change = if column.signed { signed_figure(text) } else { None };
                change.or_else(|| leading_figure(text, &column.unit)).map_or(Addend::Text, Addend::Figure)
            }
        })
    }

    /// The figure in a cell; of a placeholder 0, of a blank and of other text none.
    #[must_use]
    pub(crate) fn figure(&self, table: usize, place: Place) -> Option<Amount> {
        match self.addend(table, place)? {
            Addend::Figure(amount) => Some(amount),
            Addend::Placeholder => Some(Amount::ZERO),
            Addend::Blank | Addend::Text => None,
        }
    }

    /// A cell by its name, as `applications.concluded.total`, with the figure in it.
    #[must_use]
    pub(crate) fn named(&self, name: &str) -> Option<(Site, Amount)> {
        let (table, place) = self.definition().cell(name)?;
        Some((self.site(table, place), self.figure(table, place)?))
    }

    /// The cell that checks know by a name, with the figure in it.
    #[must_use]
    pub(crate) fn called(&self, id: &str) -> Option<(Site, Amount)> {
        self.named(self.definition().cell_called(id)?)
    }

    /// A cell with where it is printed.
    #[must_use]
    pub(crate) fn site(&self, table: usize, place: Place) -> Site {
        Site { table, place, at: self.entry(table, place).and_then(|entry| entry.origin) }
    }

    /// `applications.denied.secret.business`
    #[must_use]
    pub(crate) fn name(&self, table: usize, place: Place) -> String {
        let table = &self.definition().tables[table];
        format!("{}.{}.{}", table.id, table.rows[place.row].id, table.columns[place.column].id)
    }
}

impl<'a> Sheet<'a> {
    fn new(table: &Table, report: &'a Report) -> Sheet<'a> {
        let found = report.table(&table.id);
        let row = |row: &Row| {
            let mut entries = found
                .and_then(|found| found.lines.iter().find(|line| line.row == row.id))
                .map(|line| line.entries.iter());
            let has = |column: &Column| row.columns.is_empty() || row.columns.contains(&column.id);
            let cell = |column: &Column| if has(column) { entries.as_mut()?.next() } else { None };
            table.columns.iter().map(cell).collect()
        };
        let cells: Vec<Vec<_>> = table.rows.iter().map(row).collect();
        let printed: Vec<bool> = cells.iter().map(|row| row.iter().any(Option::is_some)).collect();
        Sheet { found: found.is_some(), counts: counts(&table.rows, &printed), cells }
    }
}

/// Rows that are parts count unless the row that stands for them is printed without them; that row counts only then.
fn counts(rows: &[Row], printed: &[bool]) -> Vec<bool> {
    let mut counts = vec![true; rows.len()];
    for (whole, row) in rows.iter().enumerate() {
        let Some(group) = row.instead.as_deref().and_then(|alone| alone.strip_suffix('*')) else { continue };
        let parts: Vec<usize> = (0..rows.len()).filter(|&part| rows[part].id.starts_with(group)).collect();
        let alone = printed[whole] && !parts.iter().any(|&part| printed[part]);
        counts[whole] = alone;
        for part in parts {
            counts[part] = !alone;
        }
    }
    counts
}
