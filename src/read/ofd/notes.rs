//! What was put upon pages behind their making: stamps, notes, marks.

use super::super::package::{Package, folder, resolve};
use super::super::xml::{self, Sink};
use crate::document::Note;

/// Parts that are looked into. There is one for each page that has any.
const MAX_PARTS: usize = 200;

/// Is something drawn upon the pages that is no part of them, as a stamp or a note? It is not read.
pub(super) fn are_there(package: &mut Package<'_>, list: &str) -> Result<bool, Note> {
    let mut notes = Notes { folder: folder(list).to_owned(), ..Notes::default() };
    package.read(list, &mut notes)?;
    for part in std::mem::take(&mut notes.parts) {
        package.read(&part, &mut notes)?;
    }
    Ok(notes.is_seen)
}

/// The list of the parts with what is drawn upon pages, and these parts.
#[derive(Default)]
struct Notes {
    folder: String,
    parts: Vec<String>,
    is_place: bool,
    is_seen: bool,
}

impl Sink for Notes {
    fn start(&mut self, name: &str, attributes: &str) -> bool {
        self.is_place = name == "FileLoc" && self.parts.len() < MAX_PARTS;
        let is_link = || xml::value(attributes, "Type") == "Link";
        self.is_seen |= name == "Annot" && !is_link() && xml::is_on(attributes, "Visible", true);
        name != "Annot"
    }

    fn end(&mut self, _: &str) {
        self.is_place = false;
    }

    fn text(&mut self, text: &str) {
        if self.is_place {
            self.parts.push(resolve(&self.folder, text.trim()));
        }
    }
}
