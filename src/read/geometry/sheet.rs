//! A page as it was drawn: characters and lines, each with its place.

/// What stands for a character that is not known.
pub(super) const UNKNOWN: char = '\u{fffd}';

/// A page, in points from its upper left corner, turned so that its text stands upright.
pub(in crate::read) struct Sheet {
    /// 1-based.
    pub number: u32,
    pub width: f32,
    pub height: f32,
    /// By how many quarters, clockwise, its text stood turned.
    pub turns: u8,
    pub glyphs: Vec<Glyph>,
    pub rules: Vec<Rule>,
    /// Is there a picture that may be of a page?
    pub has_picture: bool,
    /// Something of it could not be read: then nothing on it is certain.
    pub is_uncertain: bool,
}

/// A character on a page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::read) struct Glyph {
    pub c: char,
    pub left: f32,
    pub right: f32,
    /// The line that it stands on.
    pub base: f32,
    pub size: f32,
    /// Does it stand otherwise than most of its page?
    pub is_turned: bool,
}

/// A line along an axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::read) struct Rule {
    pub is_level: bool,
    /// How far down or to the right.
    pub at: f32,
    pub from: f32,
    pub to: f32,
}

impl Rule {
    /// The line that a thin rectangle is; a dot is one in both directions.
    pub(super) fn new([left, top, right, bottom]: [f32; 4]) -> impl Iterator<Item = Rule> {
        let level = Rule { is_level: true, at: f32::midpoint(top, bottom), from: left, to: right };
        let upright = Rule { is_level: false, at: f32::midpoint(left, right), from: top, to: bottom };
        let (width, height) = (right - left, bottom - top);
        let is_dot = width.max(height) <= 3.0;
        let level = (is_dot || width >= height).then_some(level);
        level.into_iter().chain((is_dot || height > width).then_some(upright))
    }
}

impl Glyph {
    pub(super) fn is_space(&self) -> bool {
        self.c.is_whitespace()
    }

    pub(super) fn x(&self) -> f32 {
        f32::midpoint(self.left, self.right)
    }

    /// The middle of its height, about.
    pub(super) fn y(&self) -> f32 {
        self.base - self.size * 0.35
    }

    /// Is it part of a figure?
    pub(super) fn is_figure(&self) -> bool {
        is_figure(self.c)
    }
}

pub(super) fn is_figure(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '.' | ',' | '０'..='９' | '，' | '．' | '-' | '−')
}

impl Sheet {
    /// Is there nothing to read on it?
    pub(in crate::read) fn is_without_text(&self) -> bool {
        self.glyphs.iter().all(Glyph::is_space)
    }
}
