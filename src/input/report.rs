//! A report as a caller gives it back: the contract's `Report`.

use super::fields::{self, Fields};
use crate::amount::Amount;
use crate::document::Origin;
use crate::form::pack::Library;
use crate::form::{Definition, Row, Table};
use crate::json::Json;
use crate::report::value;
use crate::report::{self, Entry, Line, Report, Section, Value};

/// Reads a report in the form given, or in its own.
///
/// # Errors
/// Every reason why it is none: what is there must have its type and its place in the form; title and sections may be missing.
pub fn report(json: &Json, library: &Library, form: Option<&str>) -> Result<Report, Vec<String>> {
    let mut reasons = Vec::new();
    let report = fields::read(json, "report", &mut reasons, |of| fill(of, library, form));
    if reasons.is_empty() { Ok(report) } else { Err(reasons) }
}

fn fill(of: &mut Fields<'_>, library: &Library, form: Option<&str>) -> Report {
    let id = of.text_or_null("form");
    let id = form.map(str::to_owned).or(id);
    let known = id.as_deref().map_or(library.forms().first(), |id| library.form(id));
    if let (None, Some(id)) = (known, &id) {
        of.refuse(&format!("form {id} is not known"));
    }
    let form = &known.unwrap_or(&library.forms()[0]).definition;
    let origins = of.get("origins");
    Report {
        title: of.text_or_null("title"),
        agency: of.text_or_null("agency"),
        year: if of.get("year") == Some(&Json::Null) { None } else { of.year_if("year") },
        sections: of.objects_if("sections", section),
        tables: of.object("tables", |of| tables(of, form, origins)),
        form: id,
        ..Report::default()
    }
}

fn section(of: &mut Fields<'_>) -> Section {
    Section { number: of.number("number"), heading: of.text("heading"), text: of.text("text") }
}

fn tables(of: &mut Fields<'_>, form: &Definition, origins: Option<&Json>) -> Vec<report::Table> {
    let mut tables = Vec::new();
    for table in &form.tables {
        if of.get(&table.id).is_some() {
            let origins = origins.and_then(|origins| origins.get(&table.id));
            let lines = of.object(&table.id, |of| lines(of, table, origins));
            tables.push(report::Table { id: table.id.clone(), lines });
        }
    }
    tables
}

fn lines(of: &mut Fields<'_>, table: &Table, origins: Option<&Json>) -> Vec<Line> {
    let mut lines = Vec::new();
    for row in &table.rows {
        if let Some(values) = of.list_if(&row.id) {
            let origins = origins.and_then(|origins| origins.get(&row.id));
            lines.push(Line { row: row.id.clone(), entries: entries(of, table, row, values, origins) });
        }
    }
    lines
}

fn entries(of: &mut Fields<'_>, table: &Table, row: &Row, values: &[Json], origins: Option<&Json>) -> Vec<Entry> {
    let mut entries = Vec::new();
    let needed = table.columns_of(row).count();
    if values.len() != needed {
        of.refuse(&format!("{} has {} values, {needed} are needed", row.id, values.len()));
    }
    for (at, (column, held)) in table.columns_of(row).zip(values).enumerate() {
        let (value, printed) = match held {
            Json::Null => (Value::Blank, String::new()),
            Json::Number(amount) => (Value::Figure(*amount), String::new()),
            Json::Text(text) => (value::read(text, &column.unit), text.clone()),
            _ => {
                of.refuse(&format!("{}.{} is no figure, text or null", row.id, column.id));
                continue;
            }
        };
        let origin = if let Some(Json::List(origins)) = origins { origins.get(at).and_then(origin) } else { None };
        entries.push(Entry { value, printed, origin });
    }
    entries
}

fn origin(place: &Json) -> Option<Origin> {
    let part = |key: &str| if let Json::Number(number) = place.get(key)? { Amount::to_u32(*number) } else { None };
    Some(Origin { grid: part("grid")?, row: part("row")?, column: part("column")? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Language;
    use crate::judge::{self, Settings};
    use crate::result;

    fn read(json: &str) -> Result<Report, Vec<String>> {
        report(&Json::parse(json).unwrap(), &crate::form::library(), None)
    }

    #[test]
    fn takes_back_what_a_result_gives() {
        let library = crate::form::library();
        let form = &library.forms()[0].definition;
        for given in [
            result::report(&Report::blank(form), form).to_string(),
            r#"{"form":"cn-2021","title":"甲局2024年政府信息公开工作年度报告","agency":"甲局","year":2024,"sections":[{"number":1,"heading":"一、总体情况","text":"无。"}],"tables":{"disputes":{"reconsideration":[1,"/",null,0.5,-2]}},"origins":{"disputes":{"reconsideration":[{"grid":0,"row":1,"column":2},null,null,null,null]}}}"#.to_owned(),
        ] {
            let report = read(&given).unwrap();
            assert_eq!(result::report(&report, form).to_string(), given);
            let judgement = judge::run(&report, &library, &Settings::default());
            let whole = result::result(&report, &judgement, &library, Language::En);
            assert_eq!(whole.get("report").map(ToString::to_string), Some(given));
        }
        assert_eq!(read(r#"{"tables":{}}"#).unwrap(), Report::default());
    }

    #[test]
    fn says_every_reason_why_it_is_none() {
        let faults = r#"{"form":"cn-1999","title":3,"year":2024.5,"sections":[{"number":1,"heading":"x"}],
            "tables":{"disputes":{"reconsideration":[1,2],"mediation":[],"direct_suit":[1,2,3,4,true]},"appeals":{}},"more":1}"#;
        assert_eq!(
            read(faults).err().unwrap_or_default(),
            [
                "report: form cn-1999 is not known",
                "report: title: a text is needed",
                "report: year: a whole number is needed",
                "report: sections[0]: text: a text is needed",
                "report: tables: disputes: reconsideration has 2 values, 5 are needed",
                "report: tables: disputes: direct_suit.total is no figure, text or null",
                "report: tables: disputes: mediation is not known",
                "report: tables: appeals is not known",
                "report: more is not known",
            ]
        );
        for year in ["0", "1948", "3000", "99999", "4294967295"] {
            let reasons = read(&format!(r#"{{"year":{year},"tables":{{}}}}"#)).err().unwrap_or_default();
            assert_eq!(reasons, ["report: year: a year from 1949 to 2999 is needed"], "{year}");
        }
        assert_eq!(read("[]").err().unwrap_or_default(), ["report: an object is needed"]);
        assert_eq!(read("{}").err().unwrap_or_default(), ["report: tables: an object is needed"]);
    }
}
