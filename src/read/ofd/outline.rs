//! Paths, of which straight lines and rectangles rule tables, and pictures.

use super::super::geometry::canvas::{Canvas, Fill, is_rectangle};
use super::drawing::Object;
use super::looks::Looks;
use super::units::{POINTS, number};

/// One part of a path.
#[derive(Default)]
struct Part {
    points: Vec<[f64; 2]>,
    is_closed: bool,
    is_curved: bool,
}

/// Points of one path.
const MAX_POINTS: usize = 50_000;

/// Puts what an object draws on a page.
pub(super) fn draw(object: &Object, looks: &Looks, canvas: &mut Canvas<'_>, origin: [f64; 2]) {
    if !object.is_path {
        let [left, top, width, height] = object.boundary;
        let sides = [left - origin[0], top - origin[1], left - origin[0] + width, top - origin[1] + height];
        canvas.picture(sides.map(|side| side * POINTS), false);
        return;
    }
    let parts = parts(object, origin);
    let fill = object.is_filled.then(|| object.fill(looks)).flatten();
    for part in &parts {
        match fill {
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

impl Part {
    /// Is it a rectangle along the axes?
    fn is_rectangle(&self) -> bool {
        !self.is_curved && is_rectangle(&self.points)
    }

    /// Left, top, right, bottom.
    fn sides(&self) -> [f64; 4] {
        self.points.iter().fold([f64::MAX, f64::MAX, f64::MIN, f64::MIN], |sides, [x, y]| {
            [sides[0].min(*x), sides[1].min(*y), sides[2].max(*x), sides[3].max(*y)]
        })
    }
}

/// The parts of a path on the page: `M` and `S` start one, `L` goes straight, `Q`, `B` and `A` do not, `C` closes it.
fn parts(object: &Object, origin: [f64; 2]) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut words = object.data.split_whitespace().take(MAX_POINTS).peekable();
    while let Some(word) = words.next() {
        let mut places = Vec::new();
        while let Some(place) = words.peek().and_then(|word| number(word)) {
            words.next();
            places.push(place);
        }
        let end = match places[..] {
            [.., x, y] => Some(object.point([x, y], origin)),
            _ => None,
        };
        match (word, end, parts.last_mut()) {
            ("M" | "S", Some(point), _) => parts.push(Part { points: vec![point], ..Part::default() }),
            ("L", Some(point), Some(part)) => part.points.push(point),
            ("Q" | "B" | "A", Some(point), Some(part)) => {
                part.points.push(point);
                part.is_curved = true;
            }
            ("C", _, Some(part)) => part.is_closed = true,
            _ => {}
        }
    }
    parts
}
