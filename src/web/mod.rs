//! The only part that knows JavaScript: the four functions of the contract, for the wasm.
//!
//! Misuse is a `TypeError`; nothing that a document holds is.

mod input;
mod options;

use crate::amount::Amount;
use crate::form::pack::Library;
use crate::form::{self, BUILT_IN, Definition};
use crate::json::Json;
use crate::read::{self, Medium};
use crate::report::Report;
use crate::{result, rules};
use js_sys::{Array, JSON, Object, Reflect, TypeError, Uint8Array};
use options::Options;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::TextDecoder;

#[wasm_bindgen(typescript_custom_section)]
const DECLARATIONS: &str = include_str!("contract.d.ts");

/// See `contract.d.ts`.
#[wasm_bindgen(skip_typescript)]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// See `contract.d.ts`.
///
/// # Errors
/// A `TypeError` for misuse.
#[wasm_bindgen(skip_typescript)]
pub fn check(source: JsValue, options: JsValue) -> Result<JsValue, JsValue> {
    let options = Options::read(&options)?;
    let document = if let Some(text) = source.as_string() {
        read::text(&text, options.medium)
    } else if let Some(bytes) = source.dyn_ref::<Uint8Array>() {
        read_bytes(bytes, options.medium)
    } else {
        return Err(misuse("source: a string or a Uint8Array is needed"));
    };
    let library = &options.library;
    let (report, judgement) = crate::check(&document, library, options.form.as_deref(), &options.settings);
    give(&result::result(&report, &judgement, library, options.language))
}

/// See `contract.d.ts`.
///
/// # Errors
/// A `TypeError` for misuse.
#[wasm_bindgen(js_name = checkReport, skip_typescript)]
pub fn check_report(report: JsValue, options: JsValue) -> Result<JsValue, JsValue> {
    let options = Options::read(&options)?;
    let report = input::report(&report, &options.library, options.form.as_deref())?;
    let judgement = rules::run(&report, &options.library, &options.settings);
    give(&result::result(&report, &judgement, &options.library, options.language))
}

/// See `contract.d.ts`.
///
/// # Errors
/// A `TypeError` for a form that is not known.
#[wasm_bindgen(skip_typescript)]
pub fn blank(form: JsValue) -> Result<JsValue, JsValue> {
    let library = built_in()?;
    let id = form.as_string().ok_or_else(|| misuse("form: an id is needed"))?;
    let form = library.form(&id).ok_or_else(|| misuse(&format!("form: {id} is not known")))?;
    give(&result::report(&Report::blank(&form.definition), &form.definition))
}

/// See `contract.d.ts`.
///
/// # Errors
/// A `TypeError` for misuse.
#[wasm_bindgen(skip_typescript)]
pub fn catalogue(options: JsValue) -> Result<JsValue, JsValue> {
    let options = Options::read_of_catalogue(&options)?;
    give(&result::catalogue(&options.library, options.language))
}

fn read_bytes(bytes: &Uint8Array, medium: Option<Medium>) -> crate::document::Document {
    let length = bytes.length() as usize;
    if length > read::MAX_BYTES {
        // Said without a copy of it all.
        return read::too_large(length);
    }
    read::bytes::read(&bytes.to_vec(), medium, decode)
}

/// The browser's own tables of characters.
fn decode(bytes: &[u8], encoding: &str) -> Option<String> {
    let decoder = TextDecoder::new_with_label(encoding).ok()?;
    decoder.decode_with_u8_array(bytes).ok()
}

/// The built-in forms, opened once.
fn built_in() -> Result<Rc<Library>, JsValue> {
    thread_local! {
        static LIBRARY: std::cell::OnceCell<Rc<Library>> = const { std::cell::OnceCell::new() };
    }
    LIBRARY.with(|known| {
        if let Some(library) = known.get() {
            return Ok(Rc::clone(library));
        }
        let library = Rc::new(open(definitions()?)?);
        Ok(Rc::clone(known.get_or_init(|| library)))
    })
}

fn definitions() -> Result<Vec<Definition>, JsValue> {
    BUILT_IN.iter().map(|json| definition(JSON::parse(json)?)).collect()
}

/// The built-in forms and those of packs.
fn with_packs(packs: &Array) -> Result<Rc<Library>, JsValue> {
    if packs.length() == 0 {
        return built_in();
    }
    let mut definitions = definitions()?;
    for pack in packs.iter() {
        definitions.push(definition(pack)?);
    }
    Ok(Rc::new(open(definitions)?))
}

fn definition(value: JsValue) -> Result<Definition, JsValue> {
    let json = tree(&value, 0)
        .ok_or_else(|| refusal(vec!["a form is made of plain objects, lists, texts and numbers".to_owned()]))?;
    form::read(&json).map_err(refusal)
}

/// What JavaScript holds, as a tree; `None` where it is no JSON, or deeper than any form is. serde's own reader would bring the
/// printing of floats with it, for its messages, which is 7 KB.
fn tree(value: &JsValue, depth: usize) -> Option<Json> {
    const DEEPEST: usize = 16;
    if depth > DEEPEST {
        return None;
    }
    if value.is_null() {
        return Some(Json::Null);
    }
    let simple =
        value.as_bool().map(Json::Bool).or_else(|| value.as_f64().and_then(Amount::from_f64).map(Json::Number));
    if let Some(simple) = simple.or_else(|| value.as_string().map(Json::Text)) {
        return Some(simple);
    }
    if let Some(array) = value.dyn_ref::<Array>() {
        let values: Option<Vec<Json>> = array.iter().map(|value| tree(&value, depth + 1)).collect();
        return values.map(Json::List);
    }
    let object = value.dyn_ref::<Object>().filter(|_| !value.is_function())?;
    let mut pairs = Vec::new();
    for key in Object::keys(object).iter() {
        let value = Reflect::get(object, &key).ok()?;
        pairs.push((key.as_string()?.into(), tree(&value, depth + 1)?));
    }
    Some(Json::Object(pairs))
}

/// A tree as JavaScript has it. One text and one `JSON.parse` take a tenth of the time of a call for each value.
fn give(json: &Json) -> Result<JsValue, JsValue> {
    JSON::parse(&json.to_string())
}

fn open(definitions: Vec<Definition>) -> Result<Library, JsValue> {
    Library::open(definitions).map_err(refusal)
}

fn refusal(reasons: Vec<String>) -> JsValue {
    let error = TypeError::new(&format!("rules: {}", reasons.join("; ")));
    // Neither a list of texts nor a property of an error of our own can fail.
    let list = serde_wasm_bindgen::to_value(&reasons).unwrap_or_default();
    let _ = Reflect::set(&error, &"reasons".into(), &list);
    error.into()
}

fn misuse(message: &str) -> JsValue {
    TypeError::new(message).into()
}
