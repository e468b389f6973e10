//! Options of the contract's functions.

use super::fields::{self, Fields};
use crate::date::Date;
use crate::finding::Language;
use crate::form;
use crate::form::pack::Library;
use crate::json::Json;
use crate::judge::{Settings, trial};
use crate::read::Medium;
use crate::repair::Effort;
use crate::report::Report;
use std::cell::RefCell;
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
        let (published, last) = (published(of), last(of, library));
        let (off, accepted, effort) = (off(of, library), accepted(of), effort(of));
        let settings = Settings { last, published, off, accepted, effort };
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

thread_local! {
    /// The last packs that were taken, and what they became: a page gives the same ones with every keystroke.
    static OPENED: RefCell<(Vec<Json>, Rc<Library>)> = RefCell::new((Vec::new(), form::library()));
}

/// The built-in forms and those of packs.
fn library(of: &mut Fields<'_>) -> Rc<Library> {
    let packs = of.list_if("rules").unwrap_or(&[]);
    if packs.is_empty() {
        return form::library();
    }
    let known = OPENED.with_borrow(|(known, library)| (known == packs).then(|| Rc::clone(library)));
    known.unwrap_or_else(|| match open(packs) {
        Ok(library) => {
            let library = Rc::new(library);
            OPENED.set((packs.to_vec(), Rc::clone(&library)));
            library
        }
        Err(reasons) => {
            of.refuse_all(reasons);
            form::library()
        }
    })
}

/// Packs are taken whole, with the examples of their rules tried, or refused whole with every reason.
fn open(packs: &[Json]) -> Result<Library, Vec<String>> {
    let library = Library::open(form::with_packs(packs)?)?;
    let built_in = form::library();
    let given = library.forms().iter().filter(|form| built_in.form(&form.definition.id).is_none());
    let faults: Vec<String> = given.flat_map(|form| trial::faults(&library, form)).collect();
    if faults.is_empty() { Ok(library) } else { Err(faults) }
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
    let by_name = match name.rsplit('.').next() {
        Some("html" | "htm") => Some(Medium::Html),
        Some("csv" | "tsv") => Some(Medium::Csv),
        _ => None,
    };
    match of.text_if("medium").as_deref() {
        None => by_name,
        Some("html") => Some(Medium::Html),
        Some("text") => Some(Medium::Text),
        Some("csv") => Some(Medium::Csv),
        // Their own first bytes say what they are.
        Some("docx" | "xlsx") => None,
        Some(other) => {
            of.refuse(&format!("medium: {other} is none of html, text, docx, xlsx, csv"));
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

/// How hard to look for explanations: all of the budget where nothing is said.
fn effort(of: &mut Fields<'_>) -> Effort {
    match of.text_if("effort").as_deref() {
        Some("quick") => return Effort::Quick,
        None | Some("full") => {}
        Some(other) => of.refuse(&format!("effort: {other} is neither quick nor full")),
    }
    Effort::Full
}

fn accepted(of: &mut Fields<'_>) -> Vec<(String, String)> {
    of.objects_if("accepted", |of| (of.text("key"), of.text("reason")))
}

fn published(of: &mut Fields<'_>) -> Option<Date> {
    let text = of.text_if("published")?;
    let date = Date::parse(&text);
    if date.is_none() {
        of.refuse(&format!("published: {text} is no date like 2025-01-24"));
    }
    date
}

/// Last year's report, in its own form.
fn last(of: &mut Fields<'_>, library: &Library) -> Option<Report> {
    match super::report(of.get("last")?, library, None) {
        Ok(report) => Some(report),
        Err(reasons) => {
            of.refuse_all(reasons);
            None
        }
    }
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
            "off":["T3-BAL"],"accepted":[{"key":"k","reason":"r"}],"rules":[],"effort":"quick"}"#;
        let options = options(&Json::parse(json).unwrap()).unwrap();
        assert_eq!(
            (options.medium, options.form.as_deref(), options.language),
            (Some(Medium::Html), Some("cn-2021"), Language::En)
        );
        let settings = options.settings;
        assert_eq!(
            (settings.effort, settings.off, settings.accepted, settings.published, settings.last),
            (
                Effort::Quick,
                vec!["T3-BAL".to_owned()],
                vec![("k".into(), "r".into())],
                Date::parse("2024-02-29"),
                Some(Report::default())
            )
        );
        let effort = |json: &str| super::options(&Json::parse(json).unwrap()).map(|options| options.settings.effort);
        assert_eq!((effort("{}"), effort(r#"{"effort":"full"}"#)), (Ok(Effort::Full), Ok(Effort::Full)));
    }

    #[test]
    fn says_every_reason_why_they_are_none() {
        let faults = r#"{"name":1,"medium":"pdf","form":"x","last":[],"published":"2023-02-29","lang":"fr","off":["T9"],
            "accepted":[{"key":"k"}],"rules":[{"id":"p"}, 1],"langg":"zh","effort":"some"}"#;
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
                "options: effort: some is neither quick nor full",
                "options: name: a text is needed",
                "options: medium: pdf is none of html, text, docx, xlsx, csv",
                "options: langg is not known",
            ]
        );
        assert!(found.len() > own.len() + 5);
        assert_eq!(
            options_of_catalogue(&Json::parse(r#"{"off":[]}"#).unwrap()).err().unwrap_or_default(),
            ["options: off is not known"]
        );
    }
}
