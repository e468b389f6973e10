//! Paths, of which straight lines and rectangles rule tables, and pictures.

use super::super::geometry::canvas::{Canvas, Fill};
use super::drawing::Object;
use super::looks::Looks;
use super::path::parts;
use super::units::POINTS;

/// Puts what an object draws on a page.
pub(super) fn draw(object: &Object, looks: &Looks, canvas: &mut Canvas<'_>, origin: [f64; 2]) {
    if !object.is_path {
        let [left, top, width, height] = object.boundary;
        let sides = [left - origin[0], top - origin[1], left - origin[0] + width, top - origin[1] + height];
        canvas.picture(sides.map(|side| side * POINTS), false);
        return;
    }
    let parts = parts(&object.data, &|point| object.point(point, origin));
    let fill = object.is_filled.then(|| object.fill(looks)).flatten();
    let is_clipped = !object.clips.is_empty();
    for part in &parts {
        match fill {
            // Of what it would hide some is seen.
            Some(_) if is_clipped && part.is_large() => canvas.cover(part.sides(), Fill::UNKNOWN),
            Some(fill) if part.is_rectangle() => canvas.filled(part.sides(), fill.area(parts.len() == 1)),
            // What lies upon another shape is not known.
            Some(_) if part.is_curved => canvas.cover(part.sides(), Fill::UNKNOWN),
            _ if object.is_filled && !part.is_curved => canvas.filled(part.sides(), Fill::UNKNOWN),
            _ => {}
        }
        if part.is_curved {
            continue;
        }
        if object.is_stroked {
            let back = part.is_closed.then(|| [part.points.last().copied().unwrap_or_default(), part.points[0]]);
            for [a, b] in part.points.windows(2).map(|pair| [pair[0], pair[1]]).chain(back) {
                let sides = [a[0].min(b[0]), a[1].min(b[1]), a[0].max(b[0]), a[1].max(b[1])];
                canvas.stroked(sides, object.line_width * POINTS, object.line(looks));
            }
        }
    }
}
