//! An object on a page: text, a path or a picture, in its own units.

use super::super::html::colour::Paint;
use super::super::xml;
use super::clips::{Clips, Window};
use super::looks::{self, Colour, Look, Looks};
use super::units::{self, POINTS, number, numbers};

/// An object as it is written.
pub(super) struct Object {
    pub is_text: bool,
    pub is_path: bool,
    /// Left, top, width and height of its box on the page, in millimetres.
    pub boundary: [f64; 4],
    /// From its own units into the box.
    matrix: [f64; 6],
    pub size: f64,
    pub stretch: f64,
    /// How each character is turned, in degrees clockwise.
    pub turn: f64,
    pub line_width: f64,
    pub is_stroked: bool,
    pub is_filled: bool,
    /// What it says itself of how it is painted, the look that it names, and how much it covers.
    pub look: Look,
    pub named: String,
    pub cover: f64,
    pub codes: Vec<Code>,
    pub data: String,
    pub clips: Clips,
}

/// Characters, where the first stands, and how far it is from each to the next.
pub(super) struct Code {
    pub at: [f64; 2],
    /// To the right and down: a step, and how often.
    pub steps: [Vec<(usize, f64)>; 2],
    pub text: String,
}

impl Object {
    pub(super) fn new(name: &str, attributes: &str) -> Object {
        let value = |name: &str| xml::attribute(attributes, name);
        let one = |name: &str, missing: f64| value(name).and_then(|text| number(text.trim())).unwrap_or(missing);
        let is = |name: &str, missing: bool| xml::is_on(attributes, name, missing);
        Object {
            is_text: name == "TextObject",
            is_path: name == "PathObject",
            boundary: value("Boundary").and_then(|text| numbers(&text)).unwrap_or_default(),
            matrix: units::matrix(attributes),
            size: one("Size", 0.0),
            stretch: one("HScale", 1.0),
            turn: one("CharDirection", 0.0),
            line_width: one("LineWidth", 0.353),
            is_stroked: is("Stroke", name != "TextObject"),
            is_filled: is("Fill", name == "TextObject"),
            look: Look::default(),
            named: value("DrawParam").unwrap_or_default(),
            cover: looks::alpha(attributes),
            codes: Vec::new(),
            data: String::new(),
            clips: Clips::default(),
        }
    }

    pub(super) fn start_code(&mut self, attributes: &str) {
        let value = |name: &str| xml::attribute(attributes, name).and_then(|text| number(text.trim()));
        let before = self.codes.last().map_or([0.0; 2], |code| code.at);
        let at = [value("X").unwrap_or(before[0]), value("Y").unwrap_or(before[1])];
        let steps = ["DeltaX", "DeltaY"].map(|name| steps(&xml::value(attributes, name)));
        self.codes.push(Code { at, steps, text: String::new() });
    }

    pub(super) fn add_text(&mut self, text: &str) {
        if let Some(code) = self.codes.last_mut() {
            code.text.extend(text.chars().filter(|c| !matches!(c, '\n' | '\r' | '\t')));
        }
    }

    /// What fills it: of text black where nothing is said, of a path nothing.
    pub(super) fn fill(&self, looks: &Looks) -> Option<Colour> {
        let usual = self.is_text.then_some(Colour::BLACK);
        self.look.or(looks.get(&self.named)).fill.or(usual).map(|fill| fill.with(self.cover))
    }

    /// The colour of its lines.
    pub(super) fn line(&self, looks: &Looks) -> Paint {
        let stroke = self.look.or(looks.get(&self.named)).stroke.unwrap_or(Colour::BLACK);
        stroke.with(self.cover).ink().unwrap_or(Paint::Unknown)
    }

    /// The colour of its letters; `None` where nothing of them is seen.
    pub(super) fn ink(&self, looks: &Looks) -> Option<Paint> {
        let stroke = self.look.or(looks.get(&self.named)).stroke.unwrap_or(Colour::BLACK).with(self.cover);
        let fill = self.is_filled.then(|| self.fill(looks)).flatten().and_then(Colour::ink);
        let stroke = self.is_stroked.then(|| stroke.ink()).flatten();
        match (fill, stroke) {
            (Some(fill), Some(stroke)) if fill != stroke => Some(Paint::Unknown),
            _ => fill.or(stroke),
        }
    }

    /// Where alone it is seen.
    pub(super) fn window(&self, origin: [f64; 2]) -> Window {
        let [left, top, ..] = self.boundary;
        let beside = |[x, y]: [f64; 2]| [(x + left - origin[0]) * POINTS, (y + top - origin[1]) * POINTS];
        if self.clips.follow {
            self.clips.window(&|point| self.point(point, origin))
        } else {
            self.clips.window(&beside)
        }
    }

    /// Does a point lie in its box? What sticks out is cut off. Just outside, where boxes are written too small, nobody knows.
    pub(super) fn is_within(&self, [x, y]: [f64; 2], origin: [f64; 2]) -> Option<bool> {
        let [left, top, width, height] = self.boundary;
        if width <= 0.0 || height <= 0.0 {
            return Some(true);
        }
        let outside = |at: f64, from: f64, length: f64| (from - at).max(at - from - length);
        let point = |at: f64, origin: f64| at / POINTS + origin;
        let by = outside(point(x, origin[0]), left, width).max(outside(point(y, origin[1]), top, height));
        match by / self.size.max(1.0) {
            ..=LITTLE => Some(true),
            LITTLE..=MUCH => None,
            _ => Some(false),
        }
    }

    /// A point in its own units as one on the page, in points; the page starts at `origin`.
    pub(super) fn point(&self, [x, y]: [f64; 2], origin: [f64; 2]) -> [f64; 2] {
        let [x, y] = units::moved(&self.matrix, [x, y]);
        [(x + self.boundary[0] - origin[0]) * POINTS, (y + self.boundary[1] - origin[1]) * POINTS]
    }
}

/// So far outside of its box, by its size, the middle of a letter is for want of care, or for certain not seen.
const LITTLE: f64 = 0.3;
const MUCH: f64 = 1.0;

/// Steps as they are written: `g 3 5.0` is 5.0 three times.
fn steps(text: &str) -> Vec<(usize, f64)> {
    let mut steps = Vec::new();
    let mut words = text.split_whitespace();
    while let Some(word) = words.next() {
        let (count, step) = if word == "g" {
            (words.next().and_then(xml::digits).unwrap_or(0), words.next().and_then(number))
        } else {
            (1, number(word))
        };
        let Some(step) = step else { break };
        steps.push((count, step));
    }
    steps
}
