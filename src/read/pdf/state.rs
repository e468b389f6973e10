//! What holds while contents are drawn.

use super::brush::Brush;
use super::font::Font;
use super::matrix::Matrix;
use std::rc::Rc;

/// The graphics state, as far as text and lines need it.
#[derive(Clone)]
pub(super) struct State {
    /// From the units of the contents to points on the page, from its upper left corner.
    pub ctm: Matrix,
    /// Nothing is shown outside: left, top, right, bottom on the page.
    pub clip: [f64; 4],
    /// The clip is that rectangle, and no other shape in it.
    pub is_clip_exact: bool,
    pub fill: Brush,
    pub stroke: Brush,
    /// Colours are mixed with those below, or fade out.
    pub is_blended: bool,
    pub is_masked: bool,
    pub line_width: f64,
    pub font: Option<Rc<Font>>,
    pub size: f64,
    pub char_space: f64,
    pub word_space: f64,
    /// How wide letters are drawn, 1 as they are.
    pub stretch: f64,
    pub leading: f64,
    pub rise: f64,
    pub mode: i32,
    /// Where the next glyph stands, and the line that it is on.
    pub text: Matrix,
    pub line: Matrix,
}

impl State {
    pub(super) fn new(ctm: Matrix, clip: [f64; 4]) -> State {
        State {
            ctm,
            clip,
            is_clip_exact: true,
            fill: Brush::BLACK,
            stroke: Brush::BLACK,
            is_blended: false,
            is_masked: false,
            line_width: 1.0,
            font: None,
            size: 0.0,
            char_space: 0.0,
            word_space: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
            mode: 0,
            text: Matrix::ONE,
            line: Matrix::ONE,
        }
    }

    /// The part of a rectangle on the page that is shown.
    pub(super) fn clipped(&self, sides: [f64; 4]) -> [f64; 4] {
        let clip = self.clip;
        [sides[0].max(clip[0]), sides[1].max(clip[1]), sides[2].min(clip[2]), sides[3].min(clip[3])]
    }

    /// From here on nothing is shown outside a rectangle of the contents.
    pub(super) fn clip_to(&mut self, sides: [f64; 4]) {
        self.clip = self.clipped(self.ctm.sides(sides));
    }
}
