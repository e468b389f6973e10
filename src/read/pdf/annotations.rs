//! What stands upon a page: fields of forms, text that was written on it, and lines that a reader of the file put through text.

use super::super::geometry::canvas::Canvas;
use super::super::html::colour::Paint;
use super::content::Reader;
use super::matrix::Matrix;
use super::object::{Dict, Object};
use super::objects::Objects;
use super::pages::{Page, rectangle};
use super::state::State;

/// What is filled in in the fields of a form, and text that is written upon the page: their own drawings.
pub(super) fn annotations(reader: &mut Reader<'_, '_>, page: &Page, start: &State, canvas: &mut Canvas<'_>) -> bool {
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
fn strike_out(reader: &Reader<'_, '_>, dict: &Dict, start: &State, canvas: &mut Canvas<'_>) {
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
        canvas.stroked([left, middle, right, middle], 1.0, Paint::Unknown);
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
