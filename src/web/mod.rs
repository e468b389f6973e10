//! The only part that knows JavaScript: the functions of the contract, for the wasm.
//!
//! Misuse is a `TypeError`; nothing that a document holds is. Values cross as one JSON text each way: one call of `JSON.stringify` or
//! `JSON.parse` takes a tenth of the time of a call for each value, and `serde-wasm-bindgen`, which the reasons of an error go by,
//! neither refuses keys that are not known nor tells `undefined` from a blank.

use crate::read;
use crate::report::Report;
use crate::{digest, form, input, judge, result};
use js_sys::{Array, JSON, Object, Reflect, TypeError, Uint8Array};
use serde::Serialize;
use serde_json::{Map, Value};
use wasm_bindgen::prelude::*;
use web_sys::TextDecoder;

#[wasm_bindgen(typescript_custom_section)]
const DECLARATIONS: &str = include_str!("contract.d.ts");

#[cfg(feature = "every-medium")]
#[wasm_bindgen(typescript_custom_section)]
const DECLARATIONS_OF_THE_WAY_BACK: &str = include_str!("write.d.ts");

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
    let options = input::options(&settings(&options)?).map_err(|reasons| misuse(&reasons))?;
    let document = if let Some(text) = source.as_string() {
        read::text(&text, options.medium_of_text().map_err(|reason| wrong(&reason))?)
    } else if let Some(bytes) = source.dyn_ref::<Uint8Array>() {
        read_bytes(bytes, &options)
    } else {
        return Err(wrong("source: a string or a Uint8Array is needed"));
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
    let options = input::options(&settings(&options)?).map_err(|reasons| misuse(&reasons))?;
    let report = input::report(&tree(&report, "report")?, &options.library, options.form.as_deref())
        .map_err(|reasons| misuse(&reasons))?;
    let judgement = judge::run(&report, &options.library, &options.settings);
    give(&result::result(&report, &judgement, &options.library, options.language))
}

/// See `contract.d.ts`.
///
/// # Errors
/// A `TypeError` for a form that is not known.
#[wasm_bindgen(skip_typescript)]
pub fn blank(form: JsValue) -> Result<JsValue, JsValue> {
    let library = form::library();
    let form = form.as_string().and_then(|id| library.form(&id)).ok_or_else(|| wrong("form: a known id is needed"))?;
    give(&result::report(&Report::blank(&form.definition), &form.definition))
}

/// See `contract.d.ts`.
///
/// # Errors
/// A `TypeError` for misuse.
#[wasm_bindgen(skip_typescript)]
pub fn catalogue(options: JsValue) -> Result<JsValue, JsValue> {
    let options = input::options_of_catalogue(&settings(&options)?).map_err(|reasons| misuse(&reasons))?;
    give(&result::catalogue(&options.library, options.language))
}

/// See `contract.d.ts`.
///
/// # Errors
/// A `TypeError` for misuse.
#[wasm_bindgen(skip_typescript)]
pub fn sha256(source: JsValue) -> Result<String, JsValue> {
    Ok(digest::sha256(pieces(&source)?))
}

/// See `contract.d.ts`.
///
/// # Errors
/// A `TypeError` for misuse.
#[wasm_bindgen(skip_typescript)]
pub fn sm3(source: JsValue) -> Result<String, JsValue> {
    Ok(digest::sm3(pieces(&source)?))
}

/// The bytes of a source, piece by piece: what is hashed may be a file that is too large to be read.
fn pieces(source: &JsValue) -> Result<impl Iterator<Item = Vec<u8>>, JsValue> {
    /// Copied at once.
    const PIECE: u32 = 1 << 20;
    let text = source.as_string();
    let bytes = source.dyn_ref::<Uint8Array>().cloned();
    if text.is_none() && bytes.is_none() {
        return Err(wrong("source: a string or a Uint8Array is needed"));
    }
    let cut = bytes.into_iter().flat_map(|bytes| {
        let length = bytes.length();
        (0..length)
            .step_by(PIECE as usize)
            .map(move |from| bytes.subarray(from, length.min(from.saturating_add(PIECE))).to_vec())
    });
    Ok(text.map(String::into_bytes).into_iter().chain(cut))
}

/// See `write.d.ts`.
///
/// # Errors
/// A `TypeError` for misuse.
#[cfg(feature = "every-medium")]
#[wasm_bindgen(skip_typescript)]
pub fn annotate(source: JsValue, result: JsValue, options: JsValue) -> Result<JsValue, JsValue> {
    use crate::write::{self, Source};
    let (text, bytes) = (source.as_string(), source.dyn_ref::<Uint8Array>());
    let too_large = bytes.map(Uint8Array::length).filter(|&length| length as usize > read::limits::MAX_BYTES);
    let copied = bytes.filter(|_| too_large.is_none()).map(Uint8Array::to_vec);
    let source = match (&text, too_large, &copied) {
        (Some(text), ..) => Source::Text(text),
        (_, Some(length), _) => Source::TooLarge(length as usize),
        (.., Some(bytes)) => Source::Bytes(bytes),
        _ => return Err(wrong("source: a string or a Uint8Array is needed")),
    };
    let (result, options) = (tree(&result, "result")?, settings(&options)?);
    let annotated = write::annotate(source, &result, &options, decode).map_err(|reasons| misuse(&reasons))?;
    let told = give(&annotated)?;
    let file = annotated.file.map_or(JsValue::NULL, |file| Uint8Array::from(&file[..]).into());
    Reflect::set(&told, &"file".into(), &file)?;
    Ok(told)
}

/// See `write.d.ts`.
///
/// # Errors
/// A `TypeError` for misuse.
#[cfg(feature = "every-medium")]
#[wasm_bindgen(skip_typescript)]
pub fn compose(report: JsValue, medium: JsValue) -> Result<Uint8Array, JsValue> {
    use crate::write::{self, Medium};
    let medium = medium.as_string().and_then(|name| Medium::of(&name));
    let medium = medium.ok_or_else(|| wrong("medium: docx, xlsx or html is needed"))?;
    let file = write::compose(&tree(&report, "report")?, medium).map_err(|reasons| misuse(&reasons))?;
    Ok(Uint8Array::from(&file[..]))
}

fn read_bytes(bytes: &Uint8Array, options: &input::Options) -> crate::document::Document {
    let length = bytes.length() as usize;
    if length > read::limits::MAX_BYTES {
        // Said without a copy of it all.
        return read::too_large(length);
    }
    let bytes = bytes.to_vec();
    read::unlike::told(read::bytes::read(&bytes, options.medium, decode), &bytes, options.promised)
}

/// The browser's own tables of characters.
fn decode(bytes: &[u8], encoding: &str) -> Option<String> {
    let decoder = TextDecoder::new_with_label(encoding).ok()?;
    decoder.decode_with_u8_array(bytes).ok()
}

/// Options, or none.
fn settings(value: &JsValue) -> Result<Value, JsValue> {
    if value.is_undefined() || value.is_null() {
        return Ok(Value::Object(Map::new()));
    }
    // Its pairs are no keys: it would pass for no options at all.
    if value.is_instance_of::<js_sys::Map>() {
        return Err(wrong("options: a plain object is needed, not a Map"));
    }
    tree(value, "options")
}

/// What a caller gives, as a tree.
fn tree(value: &JsValue, what: &str) -> Result<Value, JsValue> {
    let text = JSON::stringify(value)?.as_string();
    if text.as_ref().is_some_and(|text| text.len() > input::MAX_JSON) {
        return Err(wrong(&[what, ": ", input::TOO_LONG].concat()));
    }
    let json = text.and_then(|text| input::tree(&text)).filter(|json| !loses(value, json));
    json.ok_or_else(|| wrong(&format!("{what}: plain objects, lists, texts and finite numbers are needed")))
}

/// Did `JSON.stringify` make less of it? It writes `null` for what is no number and in place of functions in a list, and leaves
/// functions in objects out; a figure that was none must not become a blank.
fn loses(value: &JsValue, json: &Value) -> bool {
    match json {
        Value::Null => !value.is_null(),
        Value::Array(values) => {
            let list = Array::from(value);
            (0..).zip(values).any(|(at, one)| has_null(one) && loses(&list.get(at), one))
        }
        Value::Object(pairs) => {
            let get = |key: &JsValue| Reflect::get(value, key).unwrap_or_default();
            let kept = |key: JsValue| {
                key.as_string().is_some_and(|name| json.get(&name).is_some()) || get(&key).is_undefined()
            };
            !Object::keys(value.unchecked_ref::<Object>()).iter().all(kept)
                || pairs.iter().any(|(key, one)| has_null(one) && loses(&get(&JsValue::from_str(key)), one))
        }
        _ => false,
    }
}

fn has_null(json: &Value) -> bool {
    match json {
        Value::Null => true,
        Value::Array(values) => values.iter().any(has_null),
        Value::Object(pairs) => pairs.values().any(has_null),
        _ => false,
    }
}

fn give(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let text = serde_json::to_string(value).map_err(|fault| wrong(&fault.to_string()))?;
    JSON::parse(&text)
}

fn misuse(reasons: &[String]) -> JsValue {
    let error = TypeError::new(&reasons.join("; "));
    // Neither a list of texts nor a property of an error of our own can fail.
    let list = serde_wasm_bindgen::to_value(reasons).unwrap_or_default();
    let _ = Reflect::set(&error, &"reasons".into(), &list);
    error.into()
}

fn wrong(reason: &str) -> JsValue {
    misuse(&[reason.to_owned()])
}
