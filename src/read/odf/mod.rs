//! OpenDocument texts and sheets, as LibreOffice writes them, and WPS and Word on request: the part `content.xml` of a zip archive.
//!
//! Read is what a reader of the finished document sees, as of a .docx or an .xlsx.

mod cells;
mod sheet;
mod styles;
mod table;
mod text;

use super::package::Package;
use super::sheets::{Cells, MAX_SHEETS, Sheets, Told};
use super::xml::{self, Sink};
use crate::document::{Document, Lock, Note};
use styles::Styles;

/// Reads an archive that says of itself that it is such a text or such sheets. `None` where it does not.
pub(super) fn read(package: &mut Package<'_>) -> Option<Result<Document, Note>> {
    let kind = match package.archive.part("mimetype") {
        Ok(Some(kind)) => kind,
        Ok(None) => return None,
        Err(note) => return Some(Err(note)),
    };
    // Templates, and pages that were made in a text program, are told apart behind that.
    let is_kind = |name: &str| kind.windows(name.len()).any(|part| part == name.as_bytes());
    if is_kind("opendocument.text") {
        Some(text(package))
    } else if is_kind("opendocument.spreadsheet") {
        Some(sheets(package))
    } else {
        None
    }
}

/// The styles, and what stands in the manifest.
fn parts(package: &mut Package<'_>) -> Result<(Styles, Vec<String>, String), Note> {
    let mut manifest = Manifest::default();
    package.read("META-INF/manifest.xml", &mut manifest)?;
    if manifest.encrypted {
        return Err(Note::Locked(Lock::OpenDocument));
    }
    let mut styles = Styles::default();
    let content = package.text("content.xml")?.ok_or(Note::Damaged)?;
    let of_document = package.text("styles.xml")?.unwrap_or_default();
    if !xml::read(&of_document, &mut styles) || !xml::read(&content, &mut styles) {
        return Err(Note::Damaged);
    }
    Ok((styles, manifest.quiet, content))
}

fn text(package: &mut Package<'_>) -> Result<Document, Note> {
    let (mut styles, quiet, content) = parts(package)?;
    let mut reader = text::Reader::new(&mut styles, &quiet);
    if !xml::read(&content, &mut reader) {
        return Err(Note::Damaged);
    }
    let (blocks, notes) = reader.end()?;
    Ok(Document { blocks, notes })
}

fn sheets(package: &mut Package<'_>) -> Result<Document, Note> {
    let (styles, quiet, content) = parts(package)?;
    let mut settings = Settings::default();
    package.read("settings.xml", &mut settings)?;
    let mut reader = sheet::Reader::new(&styles, &quiet);
    let whole = xml::read(&content, &mut reader);
    let mut told = Told::new(whole && reader.sheets.len() <= MAX_SHEETS);
    let mut sheets = Sheets::of(reader.sheets.len());
    for sheet in reader.sheets.into_iter().take(MAX_SHEETS) {
        let name = sheet.name.clone();
        let prefix = sheets.prefix(&name);
        let mut cells = Cells::new(&mut told, &prefix);
        cells.hides_zeros = settings.hides_zeros;
        sheet.show(&mut cells);
        sheets.add(&name, cells);
    }
    reader.notes.into_iter().for_each(|note| told.note(note));
    sheets.end(told)
}

/// What the manifest says: is a part encrypted, and which objects are only formulas or charts?
#[derive(Default)]
struct Manifest {
    encrypted: bool,
    quiet: Vec<String>,
}

impl Sink for Manifest {
    fn start(&mut self, name: &str, attributes: &str) -> bool {
        const MAX_QUIET: usize = 1_000;
        self.encrypted |= name == "encryption-data";
        let kind = xml::value(attributes, "media-type");
        if kind.rsplit('.').next().is_some_and(|kind| matches!(kind, "formula" | "chart"))
            && self.quiet.len() < MAX_QUIET
        {
            self.quiet.push(xml::value(attributes, "full-path").trim_end_matches('/').to_owned());
        }
        true
    }

    fn end(&mut self, _: &str) {}
    fn text(&mut self, _: &str) {}
}

/// Whether sheets show nothing where 0 stands.
#[derive(Default)]
struct Settings {
    hides_zeros: bool,
    open: bool,
}

impl Sink for Settings {
    fn start(&mut self, name: &str, attributes: &str) -> bool {
        self.open = name == "config-item" && xml::value(attributes, "name") == "ShowZeroValues";
        true
    }

    fn end(&mut self, _: &str) {
        self.open = false;
    }

    fn text(&mut self, text: &str) {
        self.hides_zeros |= self.open && text.trim() == "false";
    }
}

#[cfg(test)]
mod tests;
