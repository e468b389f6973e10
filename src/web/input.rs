//! A report as a caller gives it back: exactly the contract's shape, or a `TypeError` that says where not.

use super::misuse;
use crate::amount::Amount;
use crate::document::Origin;
use crate::form::Definition;
use crate::form::pack::Library;
use crate::recognise::value;
use crate::report::{Entry, Line, Report, Section, Table, Value};
use serde::Deserialize;
use std::collections::BTreeMap;
use wasm_bindgen::JsValue;

#[derive(Deserialize)]
struct Given {
    form: Option<String>,
    title: Option<String>,
    agency: Option<String>,
    year: Option<u32>,
    sections: Vec<GivenSection>,
    tables: Rows<Option<Held>>,
    #[serde(default)]
    origins: Rows<Option<Origin>>,
}

#[derive(Deserialize)]
struct GivenSection {
    number: u32,
    heading: String,
    text: String,
}

/// Table, row, one value a column.
type Rows<T> = BTreeMap<String, BTreeMap<String, Vec<T>>>;

#[derive(Deserialize)]
#[serde(untagged)]
enum Held {
    Whole(i64),
    Number(f64),
    Text(String),
}

/// Reads a report in the form given, or in its own.
pub(super) fn report(given: JsValue, library: &Library, form: Option<&str>) -> Result<Report, JsValue> {
    let given: Given = serde_wasm_bindgen::from_value(given).map_err(|error| misuse(&format!("report: {error}")))?;
    let id = form.or(given.form.as_deref());
    let form = match id {
        None => &library.forms()[0],
        Some(id) => library.form(id).ok_or_else(|| misuse(&format!("report: form {id} is not known")))?,
    };
    let sections =
        given.sections.into_iter().map(|GivenSection { number, heading, text }| Section { number, heading, text });
    let known = |id: &String| form.definition.table(id).is_some();
    if let Some(unknown) = given.tables.keys().find(|id| !known(id)) {
        return Err(misuse(&format!("report: {} has no table {unknown}", form.definition.id)));
    }
    Ok(Report {
        form: id.map(str::to_owned),
        title: given.title,
        agency: given.agency,
        year: given.year,
        sections: sections.collect(),
        tables: tables(&form.definition, &given.tables, &given.origins)?,
        ..Report::default()
    })
}

fn tables(
    form: &Definition,
    values: &Rows<Option<Held>>,
    origins: &Rows<Option<Origin>>,
) -> Result<Vec<Table>, JsValue> {
    let mut tables = Vec::new();
    for table in &form.tables {
        let Some(rows) = values.get(&table.id) else { continue };
        if let Some(unknown) = rows.keys().find(|id| table.row(id).is_none()) {
            return Err(misuse(&format!("report: table {} has no row {unknown}", table.id)));
        }
        let mut lines = Vec::new();
        for row in &table.rows {
            let Some(values) = rows.get(&row.id) else { continue };
            let columns: Vec<_> = table.columns_of(row).collect();
            if values.len() != columns.len() {
                let (id, found, needed) = (&row.id, values.len(), columns.len());
                return Err(misuse(&format!("report: {}.{id} has {found} values, {needed} are needed", table.id)));
            }
            let origins = origins.get(&table.id).and_then(|rows| rows.get(&row.id));
            let entry = |(at, held): (usize, &Option<Held>)| {
                let origin = origins.and_then(|origins| origins.get(at).copied().flatten());
                let place = || format!("{}.{}.{}", table.id, row.id, columns[at].id);
                entry(held.as_ref(), &columns[at].unit, origin)
                    .ok_or_else(|| misuse(&format!("report: {} is no figure", place())))
            };
            let entries = values.iter().enumerate().map(entry).collect::<Result<Vec<_>, _>>()?;
            lines.push(Line { row: row.id.clone(), entries });
        }
        tables.push(Table { id: table.id.clone(), lines });
    }
    Ok(tables)
}

/// A value with what stands there; text is read as a cell's text is. `None` for a number past what figures can hold.
fn entry(held: Option<&Held>, unit: &str, origin: Option<Origin>) -> Option<Entry> {
    let (value, printed) = match held {
        None => (Value::Blank, String::new()),
        Some(Held::Whole(number)) => (Value::Figure(Amount::whole(*number)?), String::new()),
        Some(Held::Number(number)) => (Value::Figure(Amount::from_f64(*number)?), String::new()),
        Some(Held::Text(text)) => (value::read(text, unit), text.clone()),
    };
    Some(Entry { value, printed, origin })
}
