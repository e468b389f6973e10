//! What a caller gives to be written: a result, and what of it.

use super::standing::Standing;
use crate::amount::Amount;
use crate::form::shape;
use crate::input;
use serde::Deserialize;
use serde_json::Value as Json;

/// The contract's options of `annotate`.
#[derive(Debug)]
pub(super) struct Given {
    /// How the source was read.
    pub read: input::Options,
    pub findings: Vec<Finding>,
    pub changes: Vec<Change>,
    /// Keys that are no finding's.
    pub unknown: Vec<String>,
    pub standing: Standing,
    pub author: String,
    pub date: Option<String>,
    /// The report of the result.
    pub report: Option<crate::report::Report>,
}

/// What is written of a finding of the result.
#[derive(Clone, Debug)]
pub(super) struct Finding {
    pub rule: String,
    pub message: String,
    pub cells: Vec<CellRef>,
    pub key: String,
    pub accepted: bool,
    pub quote: Option<Quote>,
}

/// A clause of the running text.
#[derive(Clone, Debug)]
pub(super) struct Quote {
    pub section: u32,
    pub text: String,
}

/// A cell of the form; where it is printed is found again in the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CellRef {
    pub table: String,
    pub row: String,
    pub column: String,
}

/// A cell and what it is to hold.
#[derive(Debug)]
pub(super) struct Change {
    pub cell: CellRef,
    pub to: To,
}

/// What a cell is to hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum To {
    Blank,
    Figure(Amount),
    Text(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GivenOptions {
    findings: Option<Json>,
    #[serde(default)]
    changes: Vec<Json>,
    author: Option<String>,
    date: Option<String>,
    read: Option<Json>,
}

/// Reads them.
///
/// # Errors
/// Every reason why they are none.
pub(super) fn given(result: &Json, options: &Json) -> Result<Given, Vec<String>> {
    let one = |reason: String| vec![reason];
    // What else a result holds, and will, is not written.
    let findings =
        result["findings"].as_array().ok_or_else(|| vec!["result: findings: a list is needed".to_owned()])?;
    let findings = findings.iter().enumerate().map(|(at, json)| finding(at, json)).collect::<Result<Vec<_>, _>>();
    let findings = findings.map_err(one)?;
    let null = options.as_object().and_then(|pairs| pairs.iter().find(|(_, value)| value.is_null()));
    if let Some((key, _)) = null {
        return Err(vec![format!("options: {key}: null says nothing")]);
    }
    let GivenOptions { findings: named, changes, author, date, read } = shape::read(options, "options").map_err(one)?;
    let read = input::options(&read.unwrap_or_else(|| Json::Object(serde_json::Map::new())))
        .map_err(|reasons| reasons.iter().map(|reason| ["options: read: ", reason].concat()).collect::<Vec<_>>())?;
    let report = match &result["report"] {
        Json::Null => None,
        report => Some(
            input::report(report, &read.library, None)
                .map_err(|reasons| reasons.iter().map(|reason| ["result: ", reason].concat()).collect::<Vec<_>>())?,
        ),
    };
    if let Some(date) = date.as_deref().filter(|date| !is_time(date)) {
        return Err(vec![format!("options: date: {date} is no time like 2025-01-24T09:00:00")]);
    }
    let changes = changes.iter().enumerate().map(|(at, json)| change(at, json));
    let changes = changes.collect::<Result<Vec<_>, _>>().map_err(one)?;
    let standing = match &named {
        Some(Json::String(nothing)) if nothing == "none" => Standing::default(),
        _ => Standing::new(&result["coverage"], findings.iter().map(|finding| finding.key.clone())),
    };
    let (findings, unknown) = chosen(findings, named.as_ref()).map_err(one)?;
    let author = author.unwrap_or_else(|| "勾稽".to_owned());
    Ok(Given { read, findings, changes, unknown, standing, author, date, report })
}

/// A finding as a result has it.
fn finding(at: usize, json: &Json) -> Result<Finding, String> {
    let place = format!("result: findings[{at}]");
    let cells = json["cells"].as_array().ok_or_else(|| format!("{place}: cells: a list is needed"))?;
    let cells = cells.iter().map(|cell| cell_ref(&place, cell)).collect::<Result<Vec<_>, _>>()?;
    let quote = match &json["quote"] {
        Json::Null => None,
        quote => {
            let section = quote["section"].as_u64().and_then(|number| u32::try_from(number).ok());
            let section = section.ok_or_else(|| format!("{place}: quote: section: a whole number is needed"))?;
            Some(Quote { section, text: text(&place, quote, "text")? })
        }
    };
    let (rule, message, key) =
        (text(&place, json, "rule")?, text(&place, json, "message")?, text(&place, json, "key")?);
    Ok(Finding { rule, message, cells, key, accepted: json["accepted"].is_string(), quote })
}

fn cell_ref(place: &str, json: &Json) -> Result<CellRef, String> {
    let place = [place, ": cell"].concat();
    Ok(CellRef {
        table: text(&place, json, "table")?,
        row: text(&place, json, "row")?,
        column: text(&place, json, "column")?,
    })
}

fn text(place: &str, json: &Json, key: &str) -> Result<String, String> {
    json[key].as_str().map(str::to_owned).ok_or_else(|| format!("{place}: {key}: a text is needed"))
}

/// A change as it is given, or as a proposal has it.
fn change(at: usize, json: &Json) -> Result<Change, String> {
    const KEYS: [&str; 4] = ["cell", "to", "from", "reason"];
    let place = format!("options: changes[{at}]");
    let unknown = json.as_object().and_then(|pairs| pairs.keys().find(|key| !KEYS.contains(&key.as_str())));
    if let Some(key) = unknown {
        return Err(format!("{place}: {key} is not known"));
    }
    let cell = cell_ref(&place, &json["cell"])?;
    let none = || format!("{place}: to: a figure, a text or null is needed");
    let to = json.get("to").ok_or_else(none)?;
    let to = match to {
        Json::Null => To::Blank,
        Json::Number(number) => To::Figure(number.as_f64().and_then(Amount::nearest).ok_or_else(none)?),
        Json::String(text) if text.trim().is_empty() => To::Blank,
        Json::String(text) => To::Text(text.clone()),
        _ => return Err(none()),
    };
    Ok(Change { cell, to })
}

/// The findings that are to be written, and keys that none has.
fn chosen(findings: Vec<Finding>, named: Option<&Json>) -> Result<(Vec<Finding>, Vec<String>), String> {
    let none = || "options: findings: keys, \"all\" or \"none\" are needed".to_owned();
    match named {
        None => Ok((findings.into_iter().filter(|finding| !finding.accepted).collect(), Vec::new())),
        Some(Json::String(all)) if all == "all" => Ok((findings, Vec::new())),
        Some(Json::String(nothing)) if nothing == "none" => Ok((Vec::new(), Vec::new())),
        Some(Json::Array(keys)) => {
            let keys = keys.iter().map(|key| key.as_str().map(str::to_owned)).collect::<Option<Vec<_>>>();
            let keys = keys.ok_or_else(none)?;
            let is_known = |key: &&String| !findings.iter().any(|finding| finding.key == **key);
            let unknown = keys.iter().filter(is_known).cloned().collect();
            Ok((findings.into_iter().filter(|finding| keys.contains(&finding.key)).collect(), unknown))
        }
        Some(_) => Err(none()),
    }
}

/// Is it a time as Office writes it: `2025-01-24T09:00:00`, perhaps with a Z?
fn is_time(text: &str) -> bool {
    let Some((day, time)) = text.strip_suffix('Z').unwrap_or(text).split_once('T') else { return false };
    let parts: Vec<&str> = time.split(':').collect();
    let limits = ["23", "59", "59"];
    let fits = |(part, limit): (&&str, &str)| {
        part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit()) && **part <= *limit
    };
    crate::date::Date::parse(day).is_some() && parts.len() == 3 && parts.iter().zip(limits).all(fits)
}
