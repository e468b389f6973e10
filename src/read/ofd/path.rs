//! The data of paths.

use super::super::geometry::canvas::is_rectangle;
use super::units::number;

/// One part of a path.
#[derive(Default)]
pub(super) struct Part {
    pub points: Vec<[f64; 2]>,
    pub is_closed: bool,
    pub is_curved: bool,
}

/// Points of one path.
const MAX_POINTS: usize = 50_000;

impl Part {
    /// Is it a rectangle along the axes?
    pub(super) fn is_rectangle(&self) -> bool {
        !self.is_curved && is_rectangle(&self.points)
    }

    /// Is it more than a line?
    pub(super) fn is_large(&self) -> bool {
        let [left, top, right, bottom] = self.sides();
        (right - left).min(bottom - top) > 3.0
    }

    /// Left, top, right, bottom.
    pub(super) fn sides(&self) -> [f64; 4] {
        self.points.iter().fold([f64::MAX, f64::MAX, f64::MIN, f64::MIN], |sides, [x, y]| {
            [sides[0].min(*x), sides[1].min(*y), sides[2].max(*x), sides[3].max(*y)]
        })
    }
}

/// The parts of a path, each corner put on the page: `M` and `S` start one, `L` goes straight, `Q`, `B` and `A` do not, `C` closes it.
pub(super) fn parts(data: &str, point: &dyn Fn([f64; 2]) -> [f64; 2]) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut words = data.split_whitespace().take(MAX_POINTS).peekable();
    while let Some(word) = words.next() {
        let mut places = Vec::new();
        while let Some(place) = words.peek().and_then(|word| number(word)) {
            words.next();
            places.push(place);
        }
        let end = match places[..] {
            [.., x, y] => Some(point([x, y])),
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
