//! PDF with text in it: objects, fonts and contents to glyphs and lines on pages, which [`super::geometry`] makes a document of.
//!
//! What is seen on paper is read, and nothing else: no text that is invisible, cut away or on a layer that is off; no tags.

mod annotations;
mod brush;
mod colours;
mod content;
mod crypt;
mod file;
mod filter;
mod font;
mod layers;
mod lexer;
mod matrix;
mod object;
mod objects;
mod pages;
mod painting;
mod path;
mod state;
mod text;
mod xref;

use super::encoding::Decoder;
use super::geometry::canvas::{Canvas, Room};
use super::geometry::{self, Sheet};
use crate::document::{Advice, Document, Note};
use annotations::annotations;
use content::Reader;
use file::File;
use matrix::Matrix;
use object::Object;
use objects::Objects;
use pages::Page;
use state::State;

/// Is it a PDF?
pub(super) fn is_pdf(bytes: &[u8]) -> bool {
    bytes.starts_with(b"%PDF")
}

/// Reads a PDF.
pub(super) fn read(bytes: &[u8], decode: Decoder) -> Result<Document, Note> {
    let file = File::open(bytes)?;
    let (pages, mut is_cut) = pages::pages(&file);
    if pages.is_empty() {
        return Err(Note::Damaged);
    }
    let (mut reader, mut room) = (Reader::new(&file, decode), Room::default());
    let sheets: Vec<Sheet> =
        pages.iter().enumerate().map(|(at, page)| sheet(&mut reader, &mut room, page, at)).collect();
    is_cut |= file.is_cut.get();
    if sheets.iter().all(Sheet::is_without_text) && sheets.iter().any(|sheet| sheet.has_picture) {
        return Err(Note::NotText { kind: "PDF", advice: Advice::Scanned });
    }
    let is_broken = sheets.iter().any(|sheet| sheet.is_uncertain);
    let mut document = geometry::document(&sheets, "PDF");
    if is_cut || is_broken {
        document.notes.push(Note::CutOff);
    }
    Ok(document)
}

/// What one page shows.
fn sheet(reader: &mut Reader<'_, '_>, room: &mut Room, page: &Page, at: usize) -> Sheet {
    let [left, low, right, high] = page.sides;
    // From points that count upwards to such that count downwards, as the page is turned.
    let (width, height) = (right - left, high - low);
    let upright = Matrix([1.0, 0.0, 0.0, -1.0, -left, high]);
    let (turned, width, height) = match page.turns {
        1 => (Matrix([0.0, 1.0, -1.0, 0.0, height, 0.0]), height, width),
        2 => (Matrix([-1.0, 0.0, 0.0, -1.0, width, height]), width, height),
        3 => (Matrix([0.0, -1.0, 1.0, 0.0, 0.0, width]), height, width),
        _ => (Matrix::ONE, width, height),
    };
    let mut canvas = Canvas::new(room, at as u32 + 1, width, height);
    let start = State::new(upright.then(&turned), [0.0, 0.0, width, height]);
    let (bytes, mut is_whole) = contents(reader.file, page);
    is_whole &= reader.draw(&bytes, &page.resources, start.clone(), &mut canvas, 0);
    is_whole &= annotations(reader, page, &start, &mut canvas);
    canvas.finish(is_whole)
}

/// The contents of a page, which may lie in several streams.
fn contents(file: &File<'_>, page: &Page) -> (Vec<u8>, bool) {
    let (mut bytes, mut is_whole) = (Vec::new(), true);
    let object = file.get(&page.dict, "Contents");
    let one = [object.clone()];
    let parts = if matches!(object, Object::Array(_)) { object.array() } else { &one };
    for part in parts {
        match file.resolve(part) {
            Object::Stream(stream) => {
                let (made, whole) = file.data(&stream);
                bytes.extend(made);
                bytes.push(b'\n');
                is_whole &= whole;
            }
            Object::Null if !page.dict.contains_key("Contents") => {}
            _ => is_whole = false,
        }
    }
    (bytes, is_whole)
}
