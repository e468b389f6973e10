//! Options as a caller gives them: every key known, every type right, or a `TypeError` that names the key.

use super::{built_in, input, misuse, with_packs};
use crate::finding::Language;
use crate::form::pack::Library;
use crate::read::Medium;
use crate::rules::Settings;
use js_sys::{Array, Object, Reflect};
use std::rc::Rc;
use wasm_bindgen::prelude::*;

/// What a caller sets.
pub(super) struct Options {
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

const KNOWN: [&str; 9] = ["name", "medium", "form", "last", "published", "lang", "rules", "off", "accepted"];

impl Options {
    /// Reads the options of `check` and `checkReport`.
    pub(super) fn read(given: &JsValue) -> Result<Options, JsValue> {
        let given = Given::new(given, &KNOWN)?;
        let (library, language) = (given.library()?, given.language()?);
        let form = given.text("form")?;
        if let Some(id) = &form
            && library.form(id).is_none()
        {
            return Err(misuse(&format!("form: {id} is not known")));
        }
        if let Some(date) = given.text("published")?
            && !is_date(&date)
        {
            return Err(misuse(&format!("published: {date} is no date like 2025-01-24")));
        }
        if let Some(last) = given.get("last")? {
            input::report(&last, &library, None)?;
        }
        let settings = Settings { off: given.off(&library)?, accepted: given.accepted()? };
        let medium = given.medium()?;
        Ok(Options { medium, form, language, library, settings })
    }

    /// Reads the options of `catalogue`.
    pub(super) fn read_of_catalogue(given: &JsValue) -> Result<Options, JsValue> {
        let given = Given::new(given, &["lang", "rules"])?;
        let (library, language) = (given.library()?, given.language()?);
        Ok(Options { medium: None, form: None, language, library, settings: Settings::default() })
    }
}

/// An object of options, or nothing.
struct Given<'a>(Option<&'a JsValue>);

impl<'a> Given<'a> {
    fn new(value: &'a JsValue, known: &[&str]) -> Result<Given<'a>, JsValue> {
        if value.is_undefined() || value.is_null() {
            return Ok(Given(None));
        }
        let Some(object) = value.dyn_ref::<Object>().filter(|_| !Array::is_array(value)) else {
            return Err(misuse("options: an object is needed"));
        };
        for key in Object::keys(object).iter().filter_map(|key| key.as_string()) {
            if !known.contains(&key.as_str()) {
                return Err(misuse(&format!("options: {key} is not known")));
            }
        }
        Ok(Given(Some(value)))
    }

    fn get(&self, key: &str) -> Result<Option<JsValue>, JsValue> {
        let Some(object) = self.0 else { return Ok(None) };
        let value = Reflect::get(object, &key.into())?;
        Ok((!value.is_undefined()).then_some(value))
    }

    fn text(&self, key: &str) -> Result<Option<String>, JsValue> {
        let text = |value: JsValue| value.as_string().ok_or_else(|| misuse(&format!("{key}: a string is needed")));
        self.get(key)?.map(text).transpose()
    }

    fn list(&self, key: &str) -> Result<Array, JsValue> {
        match self.get(key)? {
            None => Ok(Array::new()),
            Some(value) => value.dyn_into().map_err(|_| misuse(&format!("{key}: a list is needed"))),
        }
    }

    fn library(&self) -> Result<Rc<Library>, JsValue> {
        let packs = self.list("rules")?;
        if packs.length() == 0 { built_in() } else { with_packs(&packs) }
    }

    fn language(&self) -> Result<Language, JsValue> {
        let Some(name) = self.text("lang")? else { return Ok(Language::Zh) };
        match name.split('-').next().unwrap_or_default().to_ascii_lowercase().as_str() {
            "zh" => Ok(Language::Zh),
            "en" => Ok(Language::En),
            _ => Err(misuse(&format!("lang: {name} is neither zh nor en"))),
        }
    }

    /// The medium given, or what the file's name says; a name like report.doc says nothing, many such files are pages.
    fn medium(&self) -> Result<Option<Medium>, JsValue> {
        let name = self.text("name")?.unwrap_or_default().to_ascii_lowercase();
        let by_name = (name.ends_with(".html") || name.ends_with(".htm")).then_some(Medium::Html);
        match self.text("medium")?.as_deref() {
            None => Ok(by_name),
            Some("html") => Ok(Some(Medium::Html)),
            Some("text") => Ok(Some(Medium::Text)),
            // Their own first bytes say what they are.
            Some("docx" | "xlsx") => Ok(None),
            Some(other) => Err(misuse(&format!("medium: {other} is none of html, text, docx, xlsx"))),
        }
    }

    fn off(&self, library: &Library) -> Result<Vec<String>, JsValue> {
        let known = |id: &str| library.forms().iter().any(|form| form.definition.rule(id).is_some());
        let id = |value: JsValue| match value.as_string() {
            Some(id) if known(&id) => Ok(id),
            Some(id) => Err(misuse(&format!("off: {id} is no rule"))),
            None => Err(misuse("off: ids of rules are needed")),
        };
        self.list("off")?.iter().map(id).collect()
    }

    fn accepted(&self) -> Result<Vec<(String, String)>, JsValue> {
        let pair = |value: JsValue| {
            let given = Given::new(&value, &["key", "reason"])?;
            let (key, reason) = (given.text("key")?, given.text("reason")?);
            key.zip(reason).ok_or_else(|| misuse("accepted: key and reason are needed"))
        };
        self.list("accepted")?.iter().map(pair).collect()
    }
}

/// A day of the calendar, as `2025-01-24`.
fn is_date(text: &str) -> bool {
    let number =
        |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse::<u32>().ok()).flatten();
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
