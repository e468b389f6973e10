//! A page while it is drawn on: what is put there in any direction, laid out as it is read when it is done.

use super::super::html::colour::{Paint, Sight};
use super::covers::{Covers, Letter};
pub(in crate::read) use super::covers::{Fill, is_rectangle};
use super::radicals::folded;
use super::sheet::{Glyph, Rule, Sheet, UNKNOWN, is_figure};

/// Characters of a whole file. The longest report seen has some 60,000.
const MAX_GLYPHS: usize = 300_000;

/// Lines of a whole file. Programs that draw each border of each cell put some 3,000 on a full page.
const MAX_RULES: usize = 200_000;

/// What may still be put on the pages of a file.
pub(in crate::read) struct Room {
    glyphs: usize,
    rules: usize,
}

impl Default for Room {
    fn default() -> Room {
        Room { glyphs: MAX_GLYPHS, rules: MAX_RULES }
    }
}

/// A filled rectangle up to this thick, in points, is a line. Borders have a half to two.
const THICKEST: f64 = 3.0;

/// A stroke thicker than this, in points, fills an area.
const THICKEST_STROKE: f64 = 6.0;

/// A page that is being drawn, in points from its upper left corner.
pub(in crate::read) struct Canvas<'r> {
    room: &'r mut Room,
    number: u32,
    width: f64,
    height: f64,
    glyphs: Vec<Put>,
    rules: Vec<[f64; 4]>,
    covers: Covers,
    has_picture: bool,
    has_invisible: bool,
    /// Text is left out that is not told from what is behind it, or painted over.
    has_unseen: bool,
    is_uncertain: bool,
}

/// A character as it was put: where it starts and ends on its line, and which way is up.
struct Put {
    c: char,
    from: [f64; 2],
    to: [f64; 2],
    size: f64,
    /// By how many quarters it is turned clockwise.
    turns: u8,
    ink: Paint,
}

impl Put {
    fn middle(&self) -> [f64; 2] {
        [f64::midpoint(self.from[0], self.to[0]), f64::midpoint(self.from[1], self.to[1]) - self.size * 0.35]
    }
}

impl Canvas<'_> {
    pub(in crate::read) fn new(room: &mut Room, number: u32, width: f64, height: f64) -> Canvas<'_> {
        let is_page = |length: f64| (1.0..20_000.0).contains(&length);
        Canvas {
            room,
            number,
            width,
            height,
            glyphs: Vec::new(),
            rules: Vec::new(),
            covers: Covers::default(),
            has_picture: false,
            has_invisible: false,
            has_unseen: false,
            is_uncertain: !is_page(width) || !is_page(height),
        }
    }

    /// Puts text of this colour on a line from one point to another; `up` leads from its foot to its head.
    pub(in crate::read) fn glyph(&mut self, text: &str, [from, to, up]: [[f64; 2]; 3], ink: Paint) {
        let size = up[0].hypot(up[1]);
        // What leans is no table's text, as 草稿 across a page.
        let Some(turns) = turns(up) else { return };
        if !(0.5..2_000.0).contains(&size) || !from.iter().chain(&to).all(|place| place.abs() < 1e5) {
            return;
        }
        let count = text.chars().count() as f64;
        for (at, c) in text.chars().enumerate() {
            if self.room.glyphs == 0 {
                self.is_uncertain = true;
                return;
            }
            self.room.glyphs -= 1;
            let point = |part: f64| [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
            let (from, to) = (point(at as f64 / count), point((at + 1) as f64 / count));
            self.glyphs.push(Put { c: folded(c), from, to, size, turns, ink });
        }
    }

    /// Fills a rectangle: left, top, right, bottom.
    pub(in crate::read) fn filled(&mut self, sides: [f64; 4], fill: Fill) {
        let (width, height) = (sides[2] - sides[0], sides[3] - sides[1]);
        if width.min(height) <= THICKEST {
            self.rule(sides);
        } else {
            self.cover(sides, fill);
        }
    }

    /// Paints an area that is no line.
    pub(in crate::read) fn cover(&mut self, sides: [f64; 4], fill: Fill) {
        self.is_uncertain |= !self.covers.add(self.glyphs.len(), sides, fill);
    }

    /// Draws a straight line of this thickness between two corners of a rectangle; only one along an axis counts.
    pub(in crate::read) fn stroked(&mut self, sides: [f64; 4], thickness: f64, paint: Paint) {
        let (width, height) = (sides[2] - sides[0], sides[3] - sides[1]);
        if width.min(height) > 1.0 {
            return;
        }
        if thickness <= THICKEST_STROKE {
            return self.rule(sides);
        }
        let [across, down] = if width >= height { [0.0, thickness / 2.0] } else { [thickness / 2.0, 0.0] };
        let area = [sides[0] - across, sides[1] - down, sides[2] + across, sides[3] + down];
        self.cover(area, Fill { paint, hides: false });
    }

    fn rule(&mut self, sides: [f64; 4]) {
        let is_there = sides[0] <= sides[2] && sides[1] <= sides[3] && sides.iter().all(|side| side.abs() < 1e5);
        if is_there && self.room.rules > 0 {
            self.room.rules -= 1;
            self.rules.push(sides);
        } else if is_there {
            self.is_uncertain = true;
        }
    }

    /// A picture: one that is thin is a line.
    pub(in crate::read) fn picture(&mut self, sides: [f64; 4], hides: bool) {
        let (width, height) = (sides[2] - sides[0], sides[3] - sides[1]);
        if width.min(height) <= THICKEST {
            self.rule(sides);
        } else {
            self.cover(sides, Fill { hides, ..Fill::UNKNOWN });
            self.has_picture |= width > self.width / 3.0 && height > self.height / 6.0;
        }
    }

    /// Text that nobody sees.
    pub(in crate::read) fn invisible(&mut self) {
        self.has_invisible = true;
    }

    /// More was drawn than is looked at.
    pub(in crate::read) fn cut(&mut self) {
        self.is_uncertain = true;
    }

    /// Text in a font that is not there.
    pub(in crate::read) fn unknown_font(&mut self) {
        self.is_uncertain = true;
    }

    /// The page as it is read: turned so that most of its text stands upright.
    pub(in crate::read) fn finish(mut self, is_whole: bool) -> Sheet {
        let doubtful = self.uncover();
        let mut counts = [0_usize; 4];
        self.glyphs.iter().for_each(|put| counts[usize::from(put.turns)] += 1);
        let turns = (0..4_u8).rev().max_by_key(|&turns| counts[usize::from(turns)]).unwrap_or(0);
        let (wide, high) = (self.width, self.height);
        let turned = |[x, y]: [f64; 2]| match turns {
            1 => [y, wide - x],
            2 => [wide - x, high - y],
            3 => [high - y, x],
            _ => [x, y],
        };
        let glyph = |(put, &is_doubtful): (&Put, &bool)| {
            let (from, to) = (turned(put.from), turned(put.to));
            let is_turned = put.turns != turns;
            let (left, right) = (from[0].min(to[0]) as f32, from[0].max(to[0]) as f32);
            // A letter that lies on its side is as wide as it is high.
            let base = if is_turned { f64::midpoint(from[1], to[1]) + put.size * 0.35 } else { from[1] };
            let (left, right) =
                if is_turned { (left - put.size as f32 * 0.5, right + put.size as f32 * 0.5) } else { (left, right) };
            Glyph { c: put.c, left, right, base: base as f32, size: put.size as f32, is_turned, is_doubtful }
        };
        let rule = |sides: &[f64; 4]| {
            let (a, b) = (turned([sides[0], sides[1]]), turned([sides[2], sides[3]]));
            Rule::new([a[0].min(b[0]), a[1].min(b[1]), a[0].max(b[0]), a[1].max(b[1])].map(|side| side as f32))
        };
        let (width, height) = if turns % 2 == 1 { (high, wide) } else { (wide, high) };
        Sheet {
            number: self.number,
            width: width as f32,
            height: height as f32,
            turns,
            glyphs: self.glyphs.iter().zip(&doubtful).map(glyph).collect(),
            rules: self.rules.iter().flat_map(rule).collect(),
            has_picture: self.has_picture,
            has_invisible: self.has_invisible,
            has_unseen: self.has_unseen,
            is_uncertain: self.is_uncertain || !is_whole,
        }
    }

    /// Where something was painted over some digits of a figure what is left is none: its next digit is not known.
    fn cut_figures(&mut self, hidden: &[bool]) {
        for at in 1..self.glyphs.len() {
            if hidden[at - 1] != hidden[at] && self.glyphs[at - 1].goes_on(&self.glyphs[at]) {
                self.glyphs[if hidden[at] { at - 1 } else { at }].c = UNKNOWN;
            }
        }
    }

    /// Takes away what nobody sees. Of what is left: is it not known whether it is seen?
    fn uncover(&mut self) -> Vec<bool> {
        let letters: Vec<Letter> =
            self.glyphs.iter().map(|put| Letter { middle: put.middle(), ink: put.ink }).collect();
        let Some(sights) = self.covers.sights(&letters) else {
            self.is_uncertain = true;
            return vec![true; self.glyphs.len()];
        };
        self.cut_figures(&self.covers.hidden(&letters));
        let is_gone = |sight: &Sight| *sight == Sight::Faint;
        self.has_unseen = self.glyphs.iter().zip(&sights).any(|(put, sight)| is_gone(sight) && !put.c.is_whitespace());
        let mut each = sights.iter();
        self.glyphs.retain(|_| each.next().is_none_or(|sight| !is_gone(sight)));
        sights.iter().filter(|sight| !is_gone(sight)).map(|sight| *sight == Sight::Doubtful).collect()
    }
}

impl Put {
    /// Is the other the next digit of the same figure?
    fn goes_on(&self, next: &Put) -> bool {
        /// As a part of their size: so near stand the digits of one figure.
        const NEAR: f64 = 0.2;
        let far = (next.from[0] - self.to[0]).abs().max((next.from[1] - self.to[1]).abs());
        is_figure(self.c) && is_figure(next.c) && self.turns == next.turns && far < NEAR * self.size.min(next.size)
    }
}

/// By how many quarters it is turned clockwise; `None` where it leans.
fn turns(up: [f64; 2]) -> Option<u8> {
    let [x, y] = up;
    if x.abs() < y.abs() * 0.1 {
        return Some(if y < 0.0 { 0 } else { 2 });
    }
    (y.abs() < x.abs() * 0.1).then_some(if x > 0.0 { 1 } else { 3 })
}
