//! PDF with text in it: objects, fonts and contents to glyphs and lines on pages, which [`super::geometry`] makes a document of.
//!
//! What is seen on paper is read, and nothing else: no text that is invisible, cut away or on a layer that is off; no tags.

mod brush;
mod colours;
mod content;
mod crypt;
mod file;
mod filter;
mod font;
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
use content::Reader;
use file::File;
use matrix::Matrix;
use object::Object;
use objects::Objects;
use pages::{Page, rectangle};
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

/// What is filled in in the fields of a form, and text that is written upon the page: their own drawings.
fn annotations(reader: &mut Reader<'_, '_>, page: &Page, start: &State, canvas: &mut Canvas<'_>) -> bool {
    /// Hidden, or not to be seen.
    const HIDDEN: u32 = 2 | 32;
    /// More stand on no page.
    const MOST: usize = 2_000;
    let file = reader.file;
    let mut is_whole = true;
    for annotation in file.get(&page.dict, "Annots").array().iter().take(MOST) {
        let annotation = file.resolve(annotation);
        let Some(dict) = annotation.dict() else { continue };
        let flags = file.get(dict, "F").number().unwrap_or(0.0) as u32;
        let is_text = matches!(file.get(dict, "Subtype").name(), Some("Widget" | "FreeText" | "Stamp"));
        if flags & HIDDEN == 0 && file.get(dict, "Subtype").name() == Some("StrikeOut") {
            strike_out(reader, dict, start, canvas);
        }
        if !is_text || flags & HIDDEN != 0 {
            continue;
        }
        let (looks, sides) = (file.get(dict, "AP"), rectangle(file, &file.get(dict, "Rect")));
        let (Some(looks), Some(sides)) = (looks.dict(), sides) else { continue };
        let mut look = file.get(looks, "N");
        if let (Object::Dict(states), Some(state)) = (&look, file.get(dict, "AS").name()) {
            look = file.get(states, state);
        }
        is_whole &= appearance(reader, &look, sides, start, canvas);
    }
    is_whole
}

/// A line through each piece of text that a reader of the file struck out: its four corners are told.
fn strike_out(reader: &Reader<'_, '_>, dict: &object::Dict, start: &State, canvas: &mut Canvas<'_>) {
    let corners = reader.file.get(dict, "QuadPoints");
    let corners: Vec<f64> = corners.array().iter().filter_map(Object::number).collect();
    for [a, b, c, d, e, f, g, h] in corners.as_chunks::<8>().0 {
        let [left, top, right, bottom] = start.ctm.sides([
            a.min(*e).min(*c).min(*g),
            b.min(*f).min(*d).min(*h),
            a.max(*c).max(*e).max(*g),
            b.max(*d).max(*f).max(*h),
        ]);
        let middle = f64::midpoint(top, bottom);
        canvas.stroked([left, middle, right, middle], 1.0);
    }
}

/// Draws what an annotation looks like, its box put into the rectangle on the page.
fn appearance(
    reader: &mut Reader<'_, '_>,
    look: &Object,
    sides: [f64; 4],
    start: &State,
    canvas: &mut Canvas<'_>,
) -> bool {
    let Object::Stream(stream) = look else { return true };
    let file = reader.file;
    let own = file.get(&stream.dict, "Matrix");
    let own: Vec<f64> = own.array().iter().filter_map(|number| file.resolve(number).number()).collect();
    let Some(inner) = rectangle(file, &file.get(&stream.dict, "BBox")) else { return true };
    let inner = Matrix::of(&own).sides(inner);
    let stretch = |from: f64, to: f64, low: f64, high: f64| if high > low { (to - from) / (high - low) } else { 1.0 };
    let (x, y) = (stretch(sides[0], sides[2], inner[0], inner[2]), stretch(sides[1], sides[3], inner[1], inner[3]));
    let place = Matrix([x, 0.0, 0.0, y, sides[0] - inner[0] * x, sides[1] - inner[1] * y]);
    reader.form(look, place, start, canvas)
}
