//! Names of tables, rows and columns as the form prints them.

use crate::form::{Definition, Table};

/// A name in quotes.
#[must_use]
pub(super) fn quoted(name: &str) -> String {
    format!("“{name}”")
}

/// A row as printed; with the label over several rows where its own is only a number in it.
#[must_use]
pub(super) fn row(table: &Table, at: usize) -> String {
    let row = &table.rows[at];
    match &row.group {
        Some(group) if row.id.contains('.') => quoted(&format!("{group} {}", row.label)),
        _ => quoted(&row.label),
    }
}

/// A column as printed.
#[must_use]
pub(super) fn column(table: &Table, at: usize) -> String {
    quoted(&table.columns[at].label)
}

/// What stands in a cell, short enough for a sentence, on one line.
#[must_use]
pub(super) fn excerpt(printed: &str) -> String {
    const LONGEST: usize = 40;
    let line = printed.replace(['\n', '\t'], " ");
    if line.chars().count() <= LONGEST {
        return quoted(&line);
    }
    let start: String = line.chars().take(LONGEST).collect();
    format!("“{start}…”")
}

/// A heading as the form prints it.
#[must_use]
pub(super) fn heading(form: &Definition, number: u32) -> String {
    let title = form.sections.iter().find(|heading| heading.number == number).map_or("", |heading| &heading.title);
    format!("{}、{title}", numeral(number))
}

/// The Chinese digit of a heading.
#[must_use]
pub(super) fn numeral(number: u32) -> char {
    "〇一二三四五六七八九".chars().nth(number as usize).unwrap_or('？')
}
