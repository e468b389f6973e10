//! The way back: copies with comments and tracked changes, and new documents.

mod compose;
mod docx;
mod gone;
mod html;
mod refused;
mod trials;
mod xlsx;

use crate::common::{decode, library};
use gouji::document::Document;
use gouji::finding::Language;
use gouji::judge::Settings;
use gouji::write::{Annotated, Source, annotate};
use serde_json::{Value, json};

/// The result of checking a file, as JavaScript has it.
pub(crate) fn checked(bytes: &[u8]) -> Value {
    let library = library();
    let document = read(bytes);
    let (report, judgement) = gouji::check(&document, &library, None, &Settings::default());
    serde_json::to_value(gouji::result::result(&report, &judgement, &library, Language::Zh)).unwrap()
}

fn read(bytes: &[u8]) -> Document {
    gouji::read::bytes::read(bytes, None, decode)
}

/// What is written by these options.
pub(crate) fn written(bytes: &[u8], result: &Value, options: &Value) -> Annotated {
    annotate(Source::Bytes(bytes), result, options, decode).unwrap()
}

/// The same, where all of it has a place.
pub(crate) fn whole(bytes: &[u8], result: &Value, options: &Value) -> Vec<u8> {
    let annotated = written(bytes, result, options);
    assert_eq!((annotated.refused, &annotated.unplaced[..]), (None, &[][..]), "{options}");
    annotated.file.unwrap()
}

/// A change of a cell of table three.
pub(crate) fn change(row: &str, column: &str, to: Value) -> Value {
    change_of("applications", row, column, to)
}

/// A change of a cell.
fn change_of(table: &str, row: &str, column: &str, to: Value) -> Value {
    let mut change = json!({"cell": {"table": table, "row": row, "column": column}});
    change["to"] = to;
    change
}
