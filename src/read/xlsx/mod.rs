//! Excel workbooks, as Excel, WPS and LibreOffice write them: every sheet that is not hidden, and of it the rows and columns that are not.
//!
//! A cell's text is what the sheet shows, but that figures come without separators, and without what is struck out. A figure of which
//! nobody knows how it is shown, and a formula whose result is not in the file, are words that nobody takes for a figure, and are told of.

mod book;
mod sheet;

use super::package::Package;
use super::sheets::{MAX_SHEETS, Sheets, Told};
use super::xml;
use crate::document::{Document, Note};
use book::Book;
use sheet::Sheet;

/// Reads the sheets of a workbook whose main part is this.
pub(super) fn read(package: &mut Package<'_>, main: &str, xml: &str) -> Result<Document, Note> {
    let mut book = Book::default();
    let mut whole = xml::read(xml, &mut book);
    let relations = package.relations(main)?;
    if let Some(relation) = relations.iter().find(|relation| relation.kind.ends_with("/theme")) {
        package.read(&relation.target, &mut book.colours.theme)?;
    }
    for relation in relations.iter().filter(|relation| relation.kind.ends_with("/styles")) {
        let text = package.text(&relation.target)?.unwrap_or_default();
        if text.contains("indexedColors") {
            xml::read(&text, &mut book.colours);
        }
        whole &= !text.is_empty() && xml::read(&text, &mut book);
    }
    for relation in relations.iter().filter(|relation| relation.kind.ends_with("/sharedStrings")) {
        whole &= package.read(&relation.target, &mut book)?;
    }
    whole &= book.sheets.len() <= MAX_SHEETS;
    let mut told = Told::new(whole);
    let mut sheets = Sheets::of(book.sheets.len());
    for (name, id) in book.sheets.iter().take(MAX_SHEETS) {
        let part = relations.iter().find(|relation| relation.id == *id).ok_or(Note::Damaged)?;
        let prefix = sheets.prefix(name);
        let mut sheet = Sheet::new(&book, &mut told, &prefix);
        sheet.cells.told.whole &= package.read(&part.target, &mut sheet)?;
        sheets.add(name, sheet.cells);
    }
    if book.hidden {
        told.note(Note::Hidden);
    }
    sheets.end(told)
}
