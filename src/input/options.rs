//! Options of the contract's functions.

use super::report::Given as GivenReport;
use crate::date::Date;
use crate::finding::Language;
use crate::form::pack::Library;
use crate::form::{self, YEARS, shape};
use crate::judge::{Settings, trial};
use crate::read::{Medium, unlike};
use crate::repair::Effort;
use crate::rules;
use serde::Deserialize;
use serde_json::Value;
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
    /// The medium given, where it is one that no text has.
    pub of_bytes: Option<&'static str>,
    /// What the file's name, or that medium, promises its bytes to be.
    pub promised: Option<&'static str>,
}

/// Options as they are written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Given {
    #[serde(default)]
    name: String,
    medium: Option<Kind>,
    form: Option<String>,
    last: Option<GivenReport>,
    published: Option<String>,
    lang: Option<String>,
    #[serde(default)]
    rules: Vec<Value>,
    #[serde(default)]
    off: Vec<String>,
    effort: Option<Effort>,
    #[serde(default)]
    accepted: Vec<Accepted>,
}

/// A finding that a person set aside.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Accepted {
    key: String,
    reason: String,
}

/// Names of media.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Html,
    Text,
    Docx,
    Xlsx,
    Csv,
    Doc,
    Xls,
    Rtf,
    Odt,
    Ods,
    Pdf,
    Ofd,
}

/// Options of the catalogue as they are written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfCatalogue {
    lang: Option<String>,
    #[serde(default)]
    rules: Vec<Value>,
}

/// Reads the options of `check` and `checkReport`.
///
/// # Errors
/// The first fault of shape, or every reason why they are none.
pub fn options(json: &Value) -> Result<Options, Vec<String>> {
    let Given { name, medium, form, last, published, lang, rules, off, effort, accepted } = shaped(json)?;
    let mut reasons = Reasons::default();
    let library = reasons.or_else(library(rules), form::library);
    let language = reasons.or_else(language(lang), Language::default);
    if let Some(id) = form.as_ref().filter(|id| library.form(id).is_none()) {
        reasons.say::<()>(&format!("form: {id} is not known"));
    }
    let published = published.and_then(|text| {
        let date = Date::parse(&text).filter(|date| YEARS.contains(&date.year));
        date.or_else(|| reasons.say(&format!("published: {text} is no date like 2025-01-24")))
    });
    let last = last.and_then(|last| reasons.or_else(last.fill(&library, None).map(Some), || None));
    let is_rule = |id: &String| library.forms().iter().any(|form| form.definition.rule(id).is_some());
    for id in off.iter().filter(|id| !is_rule(id)) {
        reasons.say::<()>(&format!("off: {id} is no rule"));
    }
    let accepted = accepted.into_iter().map(|one| (one.key, one.reason)).collect();
    let settings = Settings { last, published, off, accepted, effort: effort.unwrap_or_default() };
    let (medium, of_bytes) = (self::medium(medium, &name), of_bytes(medium));
    let promised = unlike::promised(&name, of_bytes);
    reasons.unless_any(Options { medium, form, language, library, settings, of_bytes, promised })
}

/// Reads the options of `catalogue`.
///
/// # Errors
/// The first fault of shape, or every reason why they are none.
pub fn options_of_catalogue(json: &Value) -> Result<Options, Vec<String>> {
    let OfCatalogue { lang, rules } = shaped(json)?;
    let mut reasons = Reasons::default();
    let library = reasons.or_else(library(rules), form::library);
    let language = reasons.or_else(language(lang), Language::default);
    let settings = Settings::default();
    reasons.unless_any(Options {
        medium: None,
        form: None,
        language,
        library,
        settings,
        of_bytes: None,
        promised: None,
    })
}

/// In shape; what is given says something, null does not.
fn shaped<T: serde::de::DeserializeOwned>(json: &Value) -> Result<T, Vec<String>> {
    let null = json.as_object().and_then(|pairs| pairs.iter().find(|(_, value)| value.is_null()));
    if let Some((key, _)) = null {
        return Err(vec![format!("options: {key}: null says nothing")]);
    }
    shape::read(json, "options").map_err(|reason| vec![reason])
}

/// Every reason why options are none.
#[derive(Default)]
struct Reasons(Vec<String>);

impl Reasons {
    fn say<T>(&mut self, reason: &str) -> Option<T> {
        self.0.push(["options: ", reason].concat());
        None
    }

    /// What is right, or something in its place.
    fn or_else<T>(&mut self, result: Result<T, Vec<String>>, instead: impl FnOnce() -> T) -> T {
        result.unwrap_or_else(|reasons| {
            self.0.extend(reasons);
            instead()
        })
    }

    fn unless_any(self, options: Options) -> Result<Options, Vec<String>> {
        if self.0.is_empty() { Ok(options) } else { Err(self.0) }
    }
}

thread_local! {
    /// The last packs that were taken, and what they became: a page gives the same ones with every keystroke.
    static OPENED: RefCell<(Vec<Value>, Rc<Library>)> = RefCell::new((Vec::new(), form::library()));
}

/// The built-in forms and those of packs.
fn library(packs: Vec<Value>) -> Result<Rc<Library>, Vec<String>> {
    if packs.is_empty() {
        return Ok(form::library());
    }
    let known = OPENED.with_borrow(|(known, library)| (*known == packs).then(|| Rc::clone(library)));
    if let Some(library) = known {
        return Ok(library);
    }
    let library = Rc::new(open(&packs)?);
    OPENED.set((packs, Rc::clone(&library)));
    Ok(library)
}

/// Packs are taken whole, with the examples of their rules tried, or refused whole with every reason.
fn open(packs: &[Value]) -> Result<Library, Vec<String>> {
    let known = rules::known();
    let library = Library::open(form::with_packs(packs, &known)?, Some(&known))?;
    let built_in = form::library();
    let given = library.forms().iter().filter(|form| built_in.form(&form.definition.id).is_none());
    let faults: Vec<String> = given.flat_map(|form| trial::faults(&library, form)).collect();
    if faults.is_empty() { Ok(library) } else { Err(faults) }
}

fn language(name: Option<String>) -> Result<Language, Vec<String>> {
    let name = name.unwrap_or_else(|| "zh".to_owned());
    match name.split('-').next().unwrap_or_default().to_ascii_lowercase().as_str() {
        "zh" => Ok(Language::Zh),
        "en" => Ok(Language::En),
        _ => Err(vec![format!("options: lang: {name} is neither zh nor en")]),
    }
}

/// The medium given, or what the file's name says; a name like report.doc says nothing, many such files are pages.
fn medium(given: Option<Kind>, name: &str) -> Option<Medium> {
    match given {
        Some(Kind::Html) => Some(Medium::Html),
        Some(Kind::Text) => Some(Medium::Text),
        Some(Kind::Csv) => Some(Medium::Csv),
        // Their own first bytes say what they are.
        Some(_) => None,
        None => match name.to_ascii_lowercase().rsplit('.').next() {
            Some("html" | "htm") => Some(Medium::Html),
            Some("csv" | "tsv") => Some(Medium::Csv),
            _ => None,
        },
    }
}

fn of_bytes(given: Option<Kind>) -> Option<&'static str> {
    match given? {
        Kind::Docx => Some("docx"),
        Kind::Xlsx => Some("xlsx"),
        Kind::Doc => Some("doc"),
        Kind::Xls => Some("xls"),
        Kind::Rtf => Some("rtf"),
        Kind::Odt => Some("odt"),
        Kind::Ods => Some("ods"),
        Kind::Pdf => Some("pdf"),
        Kind::Ofd => Some("ofd"),
        Kind::Html | Kind::Text | Kind::Csv => None,
    }
}

impl Options {
    /// The medium of a source that is a text.
    ///
    /// # Errors
    /// One was given that no text has.
    pub fn medium_of_text(&self) -> Result<Option<Medium>, String> {
        match self.of_bytes {
            Some(name) => {
                Err(format!("options: medium: {name} is read from bytes, a Uint8Array, and the source is a text"))
            }
            None => Ok(self.medium),
        }
    }
}

#[cfg(test)]
mod tests;
