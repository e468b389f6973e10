//! Options of the contract's functions.

use super::report::Given as GivenReport;
use crate::date::Date;
use crate::finding::Language;
use crate::form::pack::Library;
use crate::form::{self, YEARS, shape};
use crate::judge::{Settings, trial};
use crate::read::Medium;
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
    reasons.unless_any(Options { medium, form, language, library, settings, of_bytes })
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
    reasons.unless_any(Options { medium: None, form: None, language, library, settings, of_bytes: None })
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
mod tests {
    use super::*;
    use crate::report::Report;

    fn reasons(json: &str) -> Vec<String> {
        options(&json.parse().unwrap()).err().unwrap_or_default()
    }

    #[test]
    fn takes_every_option() {
        let json = r#"{"name":"a.HTM","form":"cn-2021","last":{"tables":{}},"published":"2024-02-29","lang":"en-US",
            "off":["T3-BAL"],"accepted":[{"key":"k","reason":"r"}],"rules":[],"effort":"quick"}"#;
        let options = options(&json.parse().unwrap()).unwrap();
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
        let effort = |json: &str| super::options(&json.parse().unwrap()).map(|options| options.settings.effort);
        assert_eq!((effort("{}"), effort(r#"{"effort":"full"}"#)), (Ok(Effort::Full), Ok(Effort::Full)));
    }

    #[test]
    fn says_every_reason_why_they_are_none() {
        let shapes = [
            ("1", "options: invalid type: integer `1`, expected an object: Given"),
            (r#"["a.htm"]"#, "options: invalid type: a list, expected an object: Given"),
            (r#"{"accepted":[["k","r"]]}"#, "options: accepted[0]: invalid type: a list, expected an object: Accepted"),
            (r#"{"name":1}"#, "options: name: invalid type: integer `1`, expected a text"),
            (r#"{"form":null}"#, "options: form: null says nothing"),
            (r#"{"langg":"zh"}"#, "options: langg: unknown field `langg`, expected one of `name`, "),
            (
                r#"{"medium":"mp3"}"#,
                "options: medium: unknown variant `mp3`, expected one of `html`, `text`, `docx`, `xlsx`, `csv`",
            ),
            (r#"{"effort":"some"}"#, "options: effort: unknown variant `some`, expected `quick` or `full`"),
            (r#"{"accepted":[{"key":"k"}]}"#, "options: accepted[0]: missing field `reason`"),
            (
                r#"{"last":{"tables":{"disputes":{"mediation":[true]}}}}"#,
                "options: last: tables: disputes: mediation[0]: ",
            ),
        ];
        for (given, expected) in shapes {
            let found = reasons(given);
            assert!(found.len() == 1 && found[0].starts_with(expected), "{found:#?}");
        }
        let faults = r#"{"form":"x","last":{"form":"y","tables":{}},"published":"2023-02-29","lang":"fr","off":["T9"],
            "rules":[{"id":"p"}, 1]}"#;
        assert_eq!(
            reasons(faults),
            [
                "p: missing field `title`",
                "form: invalid type: integer `1`, expected an object: Definition",
                "options: lang: fr is neither zh nor en",
                "options: form: x is not known",
                "options: published: 2023-02-29 is no date like 2025-01-24",
                "report: form y is not known",
                "options: off: T9 is no rule",
            ]
        );
        assert_eq!(
            reasons(r#"{"published":"0001-01-24"}"#),
            ["options: published: 0001-01-24 is no date like 2025-01-24"]
        );
        let of_catalogue = options_of_catalogue(&serde_json::json!({"off": []})).err().unwrap_or_default();
        assert_eq!(of_catalogue, ["options: off: unknown field `off`, expected `lang` or `rules`"]);
    }

    #[test]
    fn no_text_is_an_office_file() {
        let medium = |name: &str| options(&serde_json::json!({"medium": name})).unwrap().medium_of_text();
        assert_eq!(medium("csv"), Ok(Some(Medium::Csv)));
        assert_eq!(
            medium("docx"),
            Err("options: medium: docx is read from bytes, a Uint8Array, and the source is a text".into())
        );
        assert!(medium("xlsx").is_err());
    }
}
