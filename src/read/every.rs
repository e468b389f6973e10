//! Media that the second build reads, and the core only names.

use super::compound::{self, Compound};
use super::encoding::Decoder;
use super::package::Package;
use super::{doc, kind, odf, ofd, pdf, pictures, rtf, xls};
use crate::document::{Block, Document, Lock, Note};

/// Reads a file that is no archive, by its first bytes: compound files of Word and Excel, RTF, PDF. `None` where it is none of these.
pub(super) fn file(bytes: &[u8], decode: Decoder) -> Option<Document> {
    let read = if bytes.starts_with(compound::MAGIC) {
        Some(of_office(bytes, decode))
    } else if bytes.starts_with(rtf::MAGIC) {
        Some(rtf::read(bytes, decode))
    } else if pdf::is_pdf(bytes) {
        Some(pdf::read(bytes, decode))
    } else {
        None
    };
    read.map(told)
}

/// What was read, or why it was not.
fn told(read: Result<Document, Note>) -> Document {
    let mut document = read.unwrap_or_else(|note| Document { blocks: Vec::new(), notes: vec![note] });
    pictures::or_blank(&mut document, "Word");
    if has_lost(&document.blocks) {
        document.notes.push(Note::BadBytes { encoding: "Unicode" });
    }
    document
}

/// Stand characters in it that could not be read?
fn has_lost(blocks: &[Block]) -> bool {
    const LOST: char = '\u{fffd}';
    blocks.iter().any(|block| match block {
        Block::Paragraph(text) => text.contains(LOST),
        Block::Grid(grid) => grid.cells.iter().any(|cell| cell.text.contains(LOST) || has_lost(&cell.nested)),
    })
}

/// A compound file, by the streams at its root. What else it is, the names in it tell, whole or not.
fn of_office(bytes: &[u8], decode: Decoder) -> Result<Document, Note> {
    let mut file = Compound::open(bytes).map_err(|damaged| match kind::other(bytes) {
        Some(Note::NotText { kind: "doc/wps" | "xls/et" | "xls", .. }) | None => damaged,
        Some(other) => other,
    })?;
    if file.has("EncryptedPackage") {
        return Err(Note::Locked(Lock::Office));
    }
    if file.has("WordDocument") {
        return doc::read(&mut file);
    }
    // A file for Excel 5 and 97 alike has both.
    if let Some(name) = ["Workbook", "Book"].into_iter().find(|name| file.has(name)) {
        return xls::read(&mut file, name, decode);
    }
    Err(kind::other(bytes).unwrap_or(Note::Damaged))
}

/// Reads an archive that is no file of Office: OpenDocument, OFD. `None` where it is none of these.
pub(super) fn package(package: &mut Package<'_>) -> Option<Result<Document, Note>> {
    if ofd::is_ofd(package) { Some(ofd::read(package)) } else { odf::read(package) }
}
