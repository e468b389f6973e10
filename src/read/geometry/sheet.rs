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
    /// Is there text that is put there so that nobody sees it?
    pub has_invisible: bool,
    /// Is text left out that is not told from what is behind it, painted over or struck out?
    pub has_unseen: bool,
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
    /// It is not known whether it is seen.
    pub is_doubtful: bool,
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
    /// How far its digits stand from each other, as a part of their size, most of them.
    pub(super) fn usual_gap(&self) -> f32 {
        /// Of fewer nothing is usual.
        const FEW: usize = 8;
        let pair = |pair: &[Glyph]| {
            let (a, b) = (pair[0], pair[1]);
            let gap = (b.left - a.right) / a.size.max(0.5);
            let is_pair = a.is_figure() && b.is_figure() && !a.is_turned && !b.is_turned;
            (is_pair && (a.base - b.base).abs() < 0.01 * a.size && (-0.2..0.28).contains(&gap)).then_some(gap)
        };
        let mut gaps: Vec<f32> = self.glyphs.windows(2).filter_map(pair).collect();
        gaps.sort_by(f32::total_cmp);
        if gaps.len() < FEW { 0.0 } else { gaps[gaps.len() / 2] }
    }

    /// Is there nothing to read on it?
    pub(in crate::read) fn is_without_text(&self) -> bool {
        self.glyphs.iter().all(Glyph::is_space)
    }
}
