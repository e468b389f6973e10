//! A report as a caller gives it back: the contract's `Report`.

use crate::amount::Amount;
use crate::document::{Origin, Spot};
use crate::form::pack::Library;
use crate::form::{self, Definition, Row, Table, YEARS, shape};
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
    /// Where things are printed is told back, and nothing depends on it: whatever else stands there is passed over.
    #[serde(default)]
    origins: Json,
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

impl Given {
    /// Puts it into its form.
    pub(super) fn fill(self, library: &Library, form: Option<&str>) -> Result<Report, Vec<String>> {
        let mut reasons = Vec::new();
        let id = form.map(str::to_owned).or(self.form);
        let known = id.as_deref().map_or(library.forms().first(), |id| library.form(id));
        if let (None, Some(id)) = (known, &id) {
            reasons.push(format!("form {id} is not known"));
        }
        if self.year.is_some_and(|year| !YEARS.contains(&year)) {
            reasons.push(format!("year: a year from {} to {} is needed", YEARS.start(), YEARS.end()));
        }
        let form = &known.unwrap_or(&library.forms()[0]).definition;
        let report = Report {
            title: self.title,
            agency: self.agency,
            year: self.year,
            sections: self.sections,
            tables: tables(&self.tables, form, &self.origins, &mut reasons),
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
    origins: &Json,
    reasons: &mut Vec<String>,
) -> Vec<report::Table> {
    given.refuse(|id| form.table(id).is_some(), "tables: ", reasons);
    let mut tables = Vec::new();
    for table in &form.tables {
        if let Some(rows) = given.get(&table.id) {
            let lines = lines(rows, table, &origins[&table.id], reasons);
            tables.push(report::Table { id: table.id.clone(), lines });
        }
    }
    tables
}

fn lines(given: &Named<Vec<Cell>>, table: &Table, origins: &Json, reasons: &mut Vec<String>) -> Vec<Line> {
    let place = format!("tables: {}: ", table.id);
    given.refuse(|id| table.row(id).is_some(), &place, reasons);
    let mut lines = Vec::new();
    for row in &table.rows {
        if let Some(cells) = given.get(&row.id) {
            let needed = table.columns_of(row).count();
            if cells.len() != needed {
                reasons.push(format!("{place}{} has {} values, {needed} are needed", row.id, cells.len()));
            }
            lines.push(Line { row: row.id.clone(), entries: entries(cells, table, row, &origins[&row.id]) });
        }
    }
    lines
}

fn entries(cells: &[Cell], table: &Table, row: &Row, origins: &Json) -> Vec<Entry> {
    let entry = |(at, (column, cell)): (usize, (&form::Column, &Cell))| {
        let (value, printed) = match cell {
            Cell::Blank => (Value::Blank, String::new()),
            Cell::Figure(amount) => (Value::Figure(*amount), String::new()),
            Cell::Text(text) => (value::read(text, &column.unit), text.clone()),
        };
        Entry { value, printed, origin: origin(&origins[at]) }
    };
    table.columns_of(row).zip(cells).enumerate().map(entry).collect()
}

fn origin(place: &Json) -> Option<Origin> {
    let part = |key: &str| u32::try_from(place[key].as_u64()?).ok();
    Some(Origin { grid: part("grid")?, row: part("row")?, column: part("column")?, spot: spot(place) })
}

/// The page and the box in millimetres, which a source with pages has.
fn spot(place: &Json) -> Option<Spot> {
    let side = |at: usize| place["box"][at].as_f64().map(|side| (side * 100.0).round() as i32);
    let page = place["page"].as_u64().and_then(|page| u32::try_from(page).ok())?;
    Some(Spot { page, sides: [side(0)?, side(1)?, side(2)?, side(3)?] })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Language;
    use crate::judge::{self, Settings};
    use crate::result;

    fn read(json: &str) -> Result<Report, Vec<String>> {
        report(&json.parse().unwrap(), &crate::form::library(), None)
    }

    #[test]
    fn takes_back_what_a_result_gives() {
        let library = crate::form::library();
        let form = &library.forms()[0].definition;
        for given in [
            result::report(&Report::blank(form), form).to_string(),
            r#"{"form":"cn-2021","title":"甲局2024年政府信息公开工作年度报告","agency":"甲局","year":2024,"sections":[{"number":1,"heading":"一、总体情况","text":"无。"}],"tables":{"disputes":{"reconsideration":[1,"/",null,0.5,-2]}},"origins":{"disputes":{"reconsideration":[{"grid":0,"row":1,"column":2},{"grid":0,"row":1,"column":3,"page":2,"box":[10.25,20.0,-1.5,40.07]},null,null,null]}}}"#.to_owned(),
        ] {
            let report = read(&given).unwrap();
            assert_eq!(result::report(&report, form).to_string(), given);
            let judgement = judge::run(&report, &library, &Settings::default());
            let whole = result::result(&report, &judgement, &library, Language::En);
            let whole: Json = whole.to_string().parse().unwrap();
            assert_eq!(whole["report"].to_string(), given);
        }
        assert_eq!(read(r#"{"tables":{}}"#).unwrap(), Report::default());
    }

    #[test]
    fn says_every_reason_why_it_is_none() {
        let faults = r#"{"form":"cn-1999","year":1948,
            "tables":{"disputes":{"reconsideration":[1,2],"mediation":[]},"appeals":{}}}"#;
        assert_eq!(
            read(faults).err().unwrap_or_default(),
            [
                "report: form cn-1999 is not known",
                "report: year: a year from 1949 to 2999 is needed",
                "report: tables: appeals is not known",
                "report: tables: disputes: mediation is not known",
                "report: tables: disputes: reconsideration has 2 values, 5 are needed",
            ]
        );
        for year in ["0", "1948", "3000", "99999", "4294967295"] {
            let reasons = read(&format!(r#"{{"year":{year},"tables":{{}}}}"#)).err().unwrap_or_default();
            assert_eq!(reasons, ["report: year: a year from 1949 to 2999 is needed"], "{year}");
        }
        for (given, expected) in [
            ("[]", "report: invalid type: a list, expected an object: Given"),
            (r#"["cn-2021","甲","乙",2024,[],{},null]"#, "report: invalid type: a list, expected an object: Given"),
            (
                r#"{"sections":[[1,"一、总体情况","甲"]],"tables":{}}"#,
                "report: sections[0]: invalid type: a list, expected an object: Section",
            ),
            (r#"{"tables":[]}"#, "report: tables: invalid type: a list, expected an object"),
            ("{}", "report: missing field `tables`"),
            (r#"{"tables":null}"#, "report: tables: invalid type: null, expected an object"),
            (r#"{"title":3,"tables":{}}"#, "report: title: invalid type: integer `3`, expected a text"),
            (
                r#"{"year":2024.5,"tables":{}}"#,
                "report: year: invalid type: floating point `2024.5`, expected a whole number",
            ),
            (r#"{"sections":[{"number":1,"heading":"x"}],"tables":{}}"#, "report: sections[0]: missing field `text`"),
            (
                r#"{"more":1,"tables":{}}"#,
                "report: more: unknown field `more`, expected one of `form`, `title`, `agency`, `year`, `sections`, `tables`, `origins`",
            ),
            (
                r#"{"tables":{"disputes":{"direct_suit":[1,2,true]}}}"#,
                "report: tables: disputes: direct_suit[2]: invalid type: boolean `true`, expected a figure, a text or null",
            ),
            (
                r#"{"tables":{"disputes":{"direct_suit":[1e300]}}}"#,
                "report: tables: disputes: direct_suit[0]: a figure is needed that is 0 or between a millionth and 9 million million",
            ),
        ] {
            assert_eq!(read(given).err().unwrap_or_default(), [expected]);
        }
    }

    #[test]
    fn a_value_is_what_it_is() {
        let cells = read(r#"{"tables":{"disputes":{"direct_suit":["5",null,-0,"",12345678901.37]}}}"#).unwrap();
        let values: Vec<&Value> = cells.tables[0].lines[0].entries.iter().map(|entry| &entry.value).collect();
        let figure = |text: &str| Value::Figure(Amount::parse(text).unwrap());
        let expected = [figure("5"), Value::Blank, Value::Figure(Amount::ZERO), Value::Blank, figure("12345678901.37")];
        assert_eq!(values, expected.iter().collect::<Vec<_>>());
    }
}
