//! A report as a caller gives it back: the contract's `Report`.

use crate::amount::Amount;
use crate::document::{Origin, Spot};
use crate::form::pack::Library;
use crate::form::{self, Definition, Row, Table, YEARS, shape};
use crate::read::limits::MAX_TEXT;
use crate::report::value;
use crate::report::{self, Entry, Line, Report, Section, Value};
use serde::Deserialize;
use serde::de::{Deserializer, Error, Visitor};
use serde_json::Value as Json;
use std::fmt;

/// Reads a report in the form given, or in its own.
///
/// # Errors
/// The first fault of shape, or every reason why it is none: what is there must have its place in the form; title and sections may be
/// missing.
pub fn report(json: &Json, library: &Library, form: Option<&str>) -> Result<Report, Vec<String>> {
    shape::read::<Given>(json, "report").map_err(|reason| vec![reason])?.fill(library, form)
}

/// A report as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Given {
    form: Option<String>,
    title: Option<String>,
    agency: Option<String>,
    year: Option<u32>,
    #[serde(default)]
    sections: Vec<Section>,
    tables: Named<Named<Vec<Cell>>>,
    /// Where things are printed is told back, and nothing depends on it: names that the form has not are passed over.
    origins: Option<Named<Named<Vec<Option<Printed>>>>>,
}

/// The contract's `Origin`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Printed {
    grid: u32,
    row: u32,
    column: u32,
    page: Option<u32>,
    /// Left, top, right, bottom in millimetres.
    #[serde(rename = "box")]
    sides: Option<[f64; 4]>,
}

/// Things by the names that the form has for them.
#[derive(Deserialize)]
#[serde(transparent)]
struct Named<T>(#[serde(with = "form::shape::pairs", bound(deserialize = "T: Deserialize<'de>"))] Vec<(String, T)>);

/// A figure, a text, or null for a blank.
enum Cell {
    Blank,
    Figure(Amount),
    Text(String),
}

impl<'de> Deserialize<'de> for Cell {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Cell, D::Error> {
        deserializer.deserialize_any(OfCell)
    }
}

struct OfCell;

impl Visitor<'_> for OfCell {
    type Value = Cell;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a figure, a text or null")
    }

    fn visit_unit<E>(self) -> Result<Cell, E> {
        Ok(Cell::Blank)
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Cell, E> {
        Amount::nearest(number)
            .map(Cell::Figure)
            .ok_or_else(|| E::custom("a figure is needed that is 0 or between a millionth and 9 million million"))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Cell, E> {
        self.visit_f64(number as f64)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Cell, E> {
        self.visit_f64(number as f64)
    }

    fn visit_str<E>(self, text: &str) -> Result<Cell, E> {
        Ok(Cell::Text(text.to_owned()))
    }
}

/// Bytes of text that are taken: no reader gives more, for it keeps so many that are no white space, and of that less.
const MAX_LENGTH: usize = 2 * MAX_TEXT;

impl Given {
    /// Bytes of its texts.
    fn length(&self) -> usize {
        let cells = self.tables.0.iter().flat_map(|(_, rows)| &rows.0).flat_map(|(_, cells)| cells);
        let of_cells = cells.map(|cell| if let Cell::Text(text) = cell { text.len() } else { 0 });
        let of_sections = self.sections.iter().map(|section| section.heading.len() + section.text.len());
        let of_names = [&self.title, &self.agency].into_iter().flatten().map(String::len);
        of_cells.chain(of_sections).chain(of_names).sum()
    }

    /// Puts it into its form.
    pub(super) fn fill(self, library: &Library, form: Option<&str>) -> Result<Report, Vec<String>> {
        let mut reasons = Vec::new();
        if self.length() > MAX_LENGTH {
            reasons.push(format!("more than {} MB of text, which no report has", MAX_LENGTH >> 20));
        }
        let id = form.map(str::to_owned).or(self.form);
        let known = id.as_deref().map_or(library.forms().first(), |id| library.form(id));
        if let (None, Some(id)) = (known, &id) {
            reasons.push(format!("form {id} is not known"));
        }
        if self.year.is_some_and(|year| !YEARS.contains(&year)) {
            reasons.push(format!("year: a year from {} to {} is needed", YEARS.start(), YEARS.end()));
        }
        let form = &known.unwrap_or(&library.forms()[0]).definition;
        let is_known = |number: u32| number == 0 || form.sections.iter().any(|heading| heading.number == number);
        let unknown = self.sections.iter().filter(|section| !is_known(section.number));
        reasons.extend(unknown.map(|section| format!("sections: number {} is not known", section.number)));
        let report = Report {
            title: self.title,
            agency: self.agency,
            year: self.year,
            sections: self.sections,
            tables: tables(&self.tables, form, self.origins.as_ref(), &mut reasons),
            form: id,
            ..Report::default()
        };
        if reasons.is_empty() {
            return Ok(report);
        }
        Err(reasons.into_iter().map(|reason| ["report: ", &reason].concat()).collect())
    }
}

impl<T> Named<T> {
    fn get(&self, name: &str) -> Option<&T> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, thing)| thing)
    }

    /// Names that nothing of the form has.
    fn refuse(&self, is_known: impl Fn(&str) -> bool, place: &str, reasons: &mut Vec<String>) {
        let unknown = self.0.iter().filter(|(name, _)| !is_known(name));
        reasons.extend(unknown.map(|(name, _)| format!("{place}{name} is not known")));
    }
}

fn tables(
    given: &Named<Named<Vec<Cell>>>,
    form: &Definition,
    origins: Option<&Named<Named<Vec<Option<Printed>>>>>,
    reasons: &mut Vec<String>,
) -> Vec<report::Table> {
    given.refuse(|id| form.table(id).is_some(), "tables: ", reasons);
    let mut tables = Vec::new();
    for table in &form.tables {
        if let Some(rows) = given.get(&table.id) {
            let lines = lines(rows, table, origins.and_then(|origins| origins.get(&table.id)), reasons);
            tables.push(report::Table { id: table.id.clone(), lines });
        }
    }
    tables
}

fn lines(
    given: &Named<Vec<Cell>>,
    table: &Table,
    origins: Option<&Named<Vec<Option<Printed>>>>,
    reasons: &mut Vec<String>,
) -> Vec<Line> {
    let place = format!("tables: {}: ", table.id);
    given.refuse(|id| table.row(id).is_some(), &place, reasons);
    let mut lines = Vec::new();
    for row in &table.rows {
        if let Some(cells) = given.get(&row.id) {
            let needed = table.columns_of(row).count();
            if cells.len() != needed {
                reasons.push(format!("{place}{} has {} values, {needed} are needed", row.id, cells.len()));
            }
            let origins = origins.and_then(|origins| origins.get(&row.id)).map_or(&[][..], Vec::as_slice);
            lines.push(Line { row: row.id.clone(), entries: entries(cells, table, row, origins) });
        }
    }
    lines
}

fn entries(cells: &[Cell], table: &Table, row: &Row, origins: &[Option<Printed>]) -> Vec<Entry> {
    let entry = |(at, (column, cell)): (usize, (&form::Column, &Cell))| {
        let (value, printed) = match cell {
            Cell::Blank => (Value::Blank, String::new()),
            Cell::Figure(amount) => (Value::Figure(*amount), String::new()),
            Cell::Text(text) => (value::read(text, &column.unit), text.clone()),
        };
        Entry { value, printed, origin: origins.get(at).and_then(Option::as_ref).map(origin) }
    };
    table.columns_of(row).zip(cells).enumerate().map(entry).collect()
}

fn origin(printed: &Printed) -> Origin {
    let hundredths = |sides: [f64; 4]| sides.map(|side| (side * 100.0).round() as i32);
    let spot = printed.page.zip(printed.sides).map(|(page, sides)| Spot { page, sides: hundredths(sides) });
    Origin { grid: printed.grid, row: printed.row, column: printed.column, spot }
}

#[cfg(test)]
mod tests;
