//! The contract's `Catalogue`: the forms and every rule, as data.

use crate::finding::Language;
use crate::form::pack::Library;
use crate::form::{self, Definition, Each, Example, LayoutCell, Rule, Severity};
use serde::Serialize;

/// The contract's `Catalogue`.
#[derive(Serialize)]
pub struct Catalogue<'a> {
    version: &'static str,
    forms: Vec<FormOf<'a>>,
}

#[derive(Serialize)]
struct FormOf<'a> {
    id: &'a str,
    title: &'a str,
    basis: &'a str,
    tables: Vec<TableOf<'a>>,
    rules: Vec<RuleOf<'a>>,
}

#[derive(Serialize)]
struct TableOf<'a> {
    id: &'a str,
    section: u32,
    name: &'a str,
    title: &'a str,
    columns: Vec<ColumnOf<'a>>,
    rows: Vec<RowOf<'a>>,
    layout: Vec<Vec<Laid<'a>>>,
}

#[derive(Serialize)]
struct ColumnOf<'a> {
    id: &'a str,
    label: &'a str,
    unit: &'a str,
}

#[derive(Serialize)]
struct RowOf<'a> {
    id: &'a str,
    label: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<&'a str>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    columns: &'a [String],
}

#[derive(Serialize)]
struct Laid<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    row: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rows: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    columns: Option<u32>,
}

#[derive(Serialize)]
struct RuleOf<'a> {
    id: &'a str,
    title: String,
    severity: Severity,
    basis: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    table: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    each: Option<Each>,
    #[serde(skip_serializing_if = "Option::is_none")]
    formula: Option<&'a str>,
    holds: &'a Example,
    breaks: &'a Example,
}

/// Forms and rules as data.
#[must_use]
pub fn catalogue(library: &Library, language: Language) -> Catalogue<'_> {
    let forms = library.forms().iter().map(|form| form_of_catalogue(&form.definition, language));
    Catalogue { version: env!("CARGO_PKG_VERSION"), forms: forms.collect() }
}

fn form_of_catalogue(form: &Definition, language: Language) -> FormOf<'_> {
    FormOf {
        id: &form.id,
        title: &form.title,
        basis: &form.basis,
        tables: form.tables.iter().map(table).collect(),
        rules: form.rules.iter().map(|one| rule(one, language)).collect(),
    }
}

fn table(table: &form::Table) -> TableOf<'_> {
    let columns = table.columns.iter();
    let columns = columns.map(|column| ColumnOf { id: &column.id, label: &column.label, unit: &column.unit });
    TableOf {
        id: &table.id,
        section: table.section,
        name: &table.name,
        title: &table.title,
        columns: columns.collect(),
        rows: table.rows.iter().map(row).collect(),
        layout: table.layout.iter().map(|line| line.iter().map(laid).collect()).collect(),
    }
}

fn row(row: &form::Row) -> RowOf<'_> {
    // As sentences name it: 3.其他 is told by what stands before it.
    let group = row.group.as_deref().filter(|_| row.id.contains('.'));
    RowOf { id: &row.id, label: &row.label, group, columns: &row.columns }
}

fn laid(cell: &LayoutCell) -> Laid<'_> {
    Laid { text: cell.text.as_deref(), row: cell.row.as_deref(), rows: cell.rows, columns: cell.columns }
}

fn rule(rule: &Rule, language: Language) -> RuleOf<'_> {
    RuleOf {
        id: &rule.id,
        title: rule.filled(if language == Language::Zh { &rule.title.zh } else { &rule.title.en }),
        severity: rule.severity,
        basis: &rule.basis,
        table: rule.table.as_deref(),
        each: rule.each,
        formula: rule.check.as_deref(),
        holds: &rule.holds,
        breaks: &rule.breaks,
    }
}
