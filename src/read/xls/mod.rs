//! Workbooks of Excel 5 to 2003, and of WPS ET, which are the same: a stream of records, those of the workbook first, then those of each
//! sheet. They are read as those of Excel 2007 are.

mod book;
mod records;
mod sheet;
mod texts;

use super::compound::Compound;
use super::encoding::Decoder;
use super::sheets::{Cells, MAX_SHEETS, Sheets, Told};
use crate::document::{Document, Note};
use book::Book;
use sheet::Sheet;

/// Reads the workbook in a compound file, whose stream has this name.
pub(super) fn read(file: &mut Compound<'_>, name: &str, decode: Decoder) -> Result<Document, Note> {
    let stream = file.stream(name)?.ok_or(Note::Damaged)?;
    let mut book = Book::read(&stream, decode)?;
    let mut told = Told::new(book.sheets.len() <= MAX_SHEETS);
    let mut left = sheet::MOST;
    let mut read = Vec::new();
    for (name, at) in book.sheets.iter().take(MAX_SHEETS) {
        read.push((name.clone(), Sheet::read(&stream, *at, &mut left).ok_or(Note::Damaged)?));
    }
    book.unworked = is_unworked(&book, &read);
    let mut sheets = Sheets::of(read.len());
    for (name, sheet) in read {
        let prefix = sheets.prefix(&name);
        let mut cells = Cells::new(&mut told, &prefix);
        sheet.show(&book, &stream, &mut cells);
        sheets.add(&name, cells);
    }
    if book.hidden {
        told.note(Note::Hidden);
    }
    // Documents in it have storages of such names.
    if file.has_storage("MBD") {
        told.note(Note::Embedded);
    }
    sheets.end(told)
}

/// Are results of formulas only to be worked out? Programs that do not work them out write 0 or nothing everywhere, and do not say who they are.
fn is_unworked(book: &Book, sheets: &[(String, Sheet)]) -> bool {
    let formulas = || sheets.iter().map(|(_, sheet)| sheet.formulas());
    let none_gives = formulas().any(|(count, _)| count > 0) && !formulas().any(|(_, gives)| gives);
    sheets.iter().any(|(_, sheet)| sheet.unworked) || none_gives && !book.is_worked
}

#[cfg(test)]
mod tests;
