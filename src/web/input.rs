//! A report as a caller gives it back: exactly the contract's shape, or a `TypeError` that says where not.

use super::misuse;
use crate::amount::Amount;
use crate::document::Origin;
use crate::form::pack::{Form, Library};
use crate::form::{Column, Row};
use crate::recognise::value;
use crate::report::{Entry, Line, Report, Section, Table, Value};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Reads a report in the form given, or in its own.
pub(super) fn report(given: &JsValue, library: &Library, form: Option<&str>) -> Result<Report, JsValue> {
    known(given, "report", &["form", "title", "agency", "year", "sections", "tables", "origins"])?;
    let own = text(given, "form")?;
    let id = form.map(str::to_owned).or(own);
    let form = match &id {
        None => &library.forms()[0],
        Some(id) => library.form(id).ok_or_else(|| misuse(&format!("report: form {id} is not known")))?,
    };
    Ok(Report {
        title: text(given, "title")?,
        agency: text(given, "agency")?,
        year: year(given)?,
        sections: sections(given)?,
        tables: tables(form, &get(given, "tables")?, &get(given, "origins")?)?,
        form: id,
        ..Report::default()
    })
}

fn get(object: &JsValue, key: &str) -> Result<JsValue, JsValue> {
    Reflect::get(object, &key.into()).map_err(|_| misuse(&format!("report: an object with {key} is needed")))
}

/// An object with none but these keys.
fn known(value: &JsValue, what: &str, keys: &[&str]) -> Result<(), JsValue> {
    let needed = || misuse(&format!("{what}: an object is needed"));
    let object = value.dyn_ref::<Object>().filter(|_| !Array::is_array(value)).ok_or_else(needed)?;
    for key in Object::keys(object).iter().filter_map(|key| key.as_string()) {
        if !keys.contains(&key.as_str()) {
            return Err(misuse(&format!("{what}: {key} is not known")));
        }
    }
    Ok(())
}

fn text(object: &JsValue, key: &str) -> Result<Option<String>, JsValue> {
    let value = get(object, key)?;
    if value.is_null() {
        return Ok(None);
    }
    value.as_string().map(Some).ok_or_else(|| misuse(&format!("report: {key} is text or null")))
}

fn list(object: &JsValue, key: &str) -> Result<Array, JsValue> {
    get(object, key)?.dyn_into().map_err(|_| misuse(&format!("report: {key} is a list")))
}

fn year(given: &JsValue) -> Result<Option<u32>, JsValue> {
    let value = get(given, "year")?;
    if value.is_null() {
        return Ok(None);
    }
    count(&value).map(Some).ok_or_else(|| misuse("report: year is a whole number or null"))
}

/// A whole number from 0 on.
fn count(value: &JsValue) -> Option<u32> {
    let number = value.as_f64()?;
    #[allow(clippy::cast_sign_loss)]
    (number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number)).then_some(number as u32)
}

fn sections(given: &JsValue) -> Result<Vec<Section>, JsValue> {
    let section = |value: JsValue| {
        known(&value, "report: section", &["number", "heading", "text"])?;
        let number = count(&get(&value, "number")?);
        let (heading, text) = (text(&value, "heading")?, text(&value, "text")?);
        let whole = number.zip(heading).zip(text);
        let ((number, heading), text) =
            whole.ok_or_else(|| misuse("report: a section has number, heading and text"))?;
        Ok(Section { number, heading, text })
    };
    list(given, "sections")?.iter().map(section).collect()
}

fn tables(form: &Form, values: &JsValue, origins: &JsValue) -> Result<Vec<Table>, JsValue> {
    let form = &form.definition;
    let ids: Vec<&str> = form.tables.iter().map(|table| table.id.as_str()).collect();
    known(values, "report: tables", &ids)?;
    let mut tables = Vec::new();
    for table in &form.tables {
        let rows = get(values, &table.id)?;
        if rows.is_undefined() {
            continue;
        }
        let ids: Vec<&str> = table.rows.iter().map(|row| row.id.as_str()).collect();
        known(&rows, &format!("report: {}", table.id), &ids)?;
        let places = within(origins, &table.id)?;
        let mut lines = Vec::new();
        for row in &table.rows {
            if !get(&rows, &row.id)?.is_undefined() {
                let columns: Vec<&Column> = table.columns_of(row).collect();
                let entries = entries(&columns, row, &list(&rows, &row.id)?, &within(&places, &row.id)?)?;
                lines.push(Line { row: row.id.clone(), entries });
            }
        }
        tables.push(Table { id: table.id.clone(), lines });
    }
    Ok(tables)
}

/// What stands under a key, where there is something.
fn within(object: &JsValue, key: &str) -> Result<JsValue, JsValue> {
    if object.is_undefined() { Ok(JsValue::UNDEFINED) } else { get(object, key) }
}

fn entries(columns: &[&Column], row: &Row, values: &Array, origins: &JsValue) -> Result<Vec<Entry>, JsValue> {
    let (found, needed) = (values.length() as usize, columns.len());
    if found != needed {
        return Err(misuse(&format!("report: {} has {found} values, {needed} are needed", row.id)));
    }
    let origins = origins.dyn_ref::<Array>();
    let entry = |(at, column): (u32, &&Column)| {
        let origin = origins.and_then(|origins| origin(&origins.get(at)));
        entry(&values.get(at), &column.unit, origin)
            .ok_or_else(|| misuse(&format!("report: {}.{} is no figure, text or null", row.id, column.id)))
    };
    (0..).zip(columns).map(entry).collect()
}

/// A value with what stands there; text is read as a cell's text is. `None` for another type, and for a number past what figures hold.
fn entry(held: &JsValue, unit: &str, origin: Option<Origin>) -> Option<Entry> {
    let (value, printed) = if held.is_null() {
        (Value::Blank, String::new())
    } else if let Some(number) = held.as_f64() {
        (Value::Figure(Amount::from_f64(number)?), String::new())
    } else {
        let text = held.as_string()?;
        (value::read(&text, unit), text)
    };
    Some(Entry { value, printed, origin })
}

fn origin(place: &JsValue) -> Option<Origin> {
    let part = |key: &str| count(&Reflect::get(place, &key.into()).ok()?);
    Some(Origin { grid: part("grid")?, row: part("row")?, column: part("column")? })
}
