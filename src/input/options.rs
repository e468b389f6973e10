//! Options of the contract's functions.

use super::fields::{self, Fields};
use crate::finding::Language;
use crate::form;
use crate::form::pack::Library;
use crate::json::Json;
use crate::read::Medium;
use crate::rules::Settings;
use std::rc::Rc;

/// What a caller sets.
#[derive(Clone, Debug)]
pub struct Options {
    /// The medium of the source, where it is given or the file's name tells it.
    pub medium: Option<Medium>,
    /// The id of a known form.
    pub form: Option<String>,
    /// The language of sentences.
    pub language: Language,
    /// Built-in forms and packs.
    pub library: Rc<Library>,
    /// Rules off and findings set aside.
    pub settings: Settings,
}

/// Reads the options of `check` and `checkReport`.
///
/// # Errors
/// Every reason why they are none.
pub fn options(json: &Json) -> Result<Options, Vec<String>> {
    read(json, |of| {
        let common = common(of);
        let library = &common.library;
        let form = of.text_if("form");
        if let Some(id) = form.as_ref().filter(|id| library.form(id).is_none()) {
            of.refuse(&format!("form: {id} is not known"));
        }
        if let Some(date) = of.text_if("published").filter(|date| !is_date(date)) {
            of.refuse(&format!("published: {date} is no date like 2025-01-24"));
        }
        if let Some(Err(reasons)) = of.get("last").map(|last| super::report(last, library, None)) {
            of.refuse_all(reasons);
        }
        let settings = Settings { off: off(of, library), accepted: accepted(of) };
        Options { medium: medium(of), form, settings, ..common }
    })
}

/// Reads the options of `catalogue`.
///
/// # Errors
/// Every reason why they are none.
pub fn options_of_catalogue(json: &Json) -> Result<Options, Vec<String>> {
    read(json, common)
}

fn read(json: &Json, take: fn(&mut Fields<'_>) -> Options) -> Result<Options, Vec<String>> {
    let mut reasons = Vec::new();
    let options = fields::read(json, "options", &mut reasons, take);
    if reasons.is_empty() { Ok(options) } else { Err(reasons) }
}

fn common(of: &mut Fields<'_>) -> Options {
    let (library, language) = (library(of), language(of));
    Options { medium: None, form: None, language, library, settings: Settings::default() }
}

/// The built-in forms and those of packs.
fn library(of: &mut Fields<'_>) -> Rc<Library> {
    let packs = of.list_if("rules").unwrap_or(&[]);
    if packs.is_empty() {
        return form::library();
    }
    let mut definitions = form::definitions();
    for pack in packs {
        match form::read(pack) {
            Ok(definition) => definitions.push(definition),
            Err(reasons) => of.refuse_all(reasons),
        }
    }
    match Library::open(definitions) {
        Ok(library) => Rc::new(library),
        Err(reasons) => {
            of.refuse_all(reasons);
            form::library()
        }
    }
}

fn language(of: &mut Fields<'_>) -> Language {
    let Some(name) = of.text_if("lang") else { return Language::Zh };
    match name.split('-').next().unwrap_or_default().to_ascii_lowercase().as_str() {
        "zh" => {}
        "en" => return Language::En,
        _ => of.refuse(&format!("lang: {name} is neither zh nor en")),
    }
    Language::Zh
}

/// The medium given, or what the file's name says; a name like report.doc says nothing, many such files are pages.
fn medium(of: &mut Fields<'_>) -> Option<Medium> {
    let name = of.text_if("name").unwrap_or_default().to_ascii_lowercase();
    let by_name = matches!(name.rsplit('.').next(), Some("html" | "htm")).then_some(Medium::Html);
    match of.text_if("medium").as_deref() {
        None => by_name,
        Some("html") => Some(Medium::Html),
        Some("text") => Some(Medium::Text),
        // Their own first bytes say what they are.
        Some("docx" | "xlsx") => None,
        Some(other) => {
            of.refuse(&format!("medium: {other} is none of html, text, docx, xlsx"));
            None
        }
    }
}

fn off(of: &mut Fields<'_>, library: &Library) -> Vec<String> {
    let off = of.texts("off");
    for id in &off {
        if !library.forms().iter().any(|form| form.definition.rule(id).is_some()) {
            of.refuse(&format!("off: {id} is no rule"));
        }
    }
    off
}

fn accepted(of: &mut Fields<'_>) -> Vec<(String, String)> {
    if of.get("accepted").is_none() {
        return Vec::new();
    }
    of.objects("accepted", |of| (of.text("key"), of.text("reason")))
}

/// A day of the calendar, as `2025-01-24`.
fn is_date(text: &str) -> bool {
    let number = |digits: &str| {
        if digits.bytes().all(|byte| byte.is_ascii_digit()) { digits.parse::<u32>().ok() } else { None }
    };
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else { return false };
    if (year.len(), month.len(), day.len()) != (4, 2, 2) {
        return false;
    }
    let (Some(year), Some(month), Some(day)) = (number(year), number(month), number(day)) else { return false };
    let leap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0;
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u32::from(leap),
        _ => 0,
    };
    (1..=days).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reasons(json: &str) -> Vec<String> {
        options(&Json::parse(json).unwrap()).err().unwrap_or_default()
    }

    #[test]
    fn takes_every_option() {
        let json = r#"{"name":"a.HTM","form":"cn-2021","last":{"tables":{}},"published":"2024-02-29","lang":"en-US",
            "off":["T3-BAL"],"accepted":[{"key":"k","reason":"r"}],"rules":[]}"#;
        let options = options(&Json::parse(json).unwrap()).unwrap();
        assert_eq!(
            (options.medium, options.form.as_deref(), options.language),
            (Some(Medium::Html), Some("cn-2021"), Language::En)
        );
        assert_eq!(
            (options.settings.off, options.settings.accepted),
            (vec!["T3-BAL".to_owned()], vec![("k".into(), "r".into())])
        );
        assert!(super::options(&Json::Object(Vec::new())).is_ok());
    }

    #[test]
    fn says_every_reason_why_they_are_none() {
        let faults = r#"{"name":1,"medium":"pdf","form":"x","last":[],"published":"2023-02-29","lang":"fr","off":["T9"],
            "accepted":[{"key":"k"}],"rules":[{"id":"p"}, 1],"langg":"zh"}"#;
        let found = reasons(faults);
        let own: Vec<&String> = found.iter().filter(|reason| !reason.starts_with("p:")).collect();
        assert_eq!(
            own,
            [
                "form: an object is needed",
                "options: lang: fr is neither zh nor en",
                "options: form: x is not known",
                "options: published: 2023-02-29 is no date like 2025-01-24",
                "report: an object is needed",
                "options: off: T9 is no rule",
                "options: accepted[0]: reason: a text is needed",
                "options: name: a text is needed",
                "options: medium: pdf is none of html, text, docx, xlsx",
                "options: langg is not known",
            ]
        );
        assert!(found.len() > own.len() + 5);
        for date in ["2024-13-01", "2024-1-1", "2024-00-10", "2024-04-31", "1900-02-29", "24-01-01", "2024-01-0x"] {
            assert_eq!(reasons(&format!(r#"{{"published":"{date}"}}"#)).len(), 1, "{date}");
        }
        assert_eq!(
            options_of_catalogue(&Json::parse(r#"{"off":[]}"#).unwrap()).err().unwrap_or_default(),
            ["options: off is not known"]
        );
    }
}
