//! What several tests need: the built-in forms, a source read to a report, the folder with real reports.

#![allow(clippy::print_stdout, dead_code, unreachable_pub)]

pub mod chance;
pub mod converted;
pub mod draft;
pub mod mistakes;
pub mod office;
pub mod score;

use gouji::form::pack::Library;
use gouji::report::{Line, Report, Value};
use std::path::PathBuf;

/// The built-in forms.
#[must_use]
pub fn library() -> Library {
    Library::clone(&gouji::form::library())
}

/// Bytes to a report, as the browser does it.
#[must_use]
pub fn recognise(library: &Library, bytes: &[u8]) -> Report {
    let document = gouji::read::bytes::read(bytes, None, decode);
    gouji::recognise::recognise(&document, library, None)
}

/// What `TextDecoder` does in the browser.
#[must_use]
pub fn decode(bytes: &[u8], name: &str) -> Option<String> {
    Some(encoding_rs::Encoding::for_label(name.as_bytes())?.decode_without_bom_handling(bytes).0.into_owned())
}

/// The values of a row as the contract's JSON.
#[must_use]
pub fn values(line: &Line) -> serde_json::Value {
    let value = |value: &Value| match value {
        Value::Blank => serde_json::Value::Null,
        Value::Figure(amount) => serde_json::from_str(&amount.to_string()).unwrap(),
        Value::Text(text) => serde_json::Value::from(text.as_str()),
    };
    line.entries.iter().map(|entry| value(&entry.value)).collect()
}

/// The folder with real reports, or a word that it is skipped.
#[must_use]
pub fn shared() -> Option<PathBuf> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let folder = std::env::var_os("GOUJI_SHARED").map_or(beside, PathBuf::from).join("samples");
    if !folder.is_dir() {
        println!("skipped: no real reports at {}", folder.display());
        return None;
    }
    Some(folder)
}
