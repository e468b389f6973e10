//! Where styles move or cut an element: letters that stand higher than their line, and what lies outside of all that a person sees.

use super::clip::{Clip, clip};
use super::colour::share;
use super::lengths::{in_brackets, sides, tenths};
use super::raised::Raise;

/// What is said of it; `None` where nothing is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Moved {
    place: Option<Place>,
    /// Upwards from its line, by `vertical-align` or by what Word writes; and by its place.
    lift: Option<i32>,
    up: Option<i32>,
    /// Where it is put, where it has a place of its own, from the top, the right, the bottom and the left.
    put: [Option<Put>; 4],
    /// It starts far outside of everything by its margin; by its first line.
    beyond: Option<bool>,
    indented: Option<bool>,
    /// Nothing of it is cut out, or there is no room for it while what sticks out is hidden.
    cut: Option<bool>,
    narrow: [Option<bool>; SIDES.len()],
    hides: Option<bool>,
    /// It is clipped away; drawn without size, far outside, or not at all, which nothing in a line is but what has a box of its own.
    clipped: Option<Clip>,
    shrunk: Option<bool>,
    away: Option<Put>,
    undrawn: Option<bool>,
    boxed: Option<bool>,
    /// It stands at the top of its line, in smaller letters.
    top: Option<bool>,
    pub small: Option<bool>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Line,
    Moved,
    /// Out of the flow of text.
    Out,
}

/// Where one side of a place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Put {
    /// Where it would be without that.
    There,
    Elsewhere,
    /// Outside of everything.
    Far,
}

const SIDES: [&str; 4] = ["width", "height", "max-width", "max-height"];

/// How an element lies without styles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lies {
    /// In a line of text.
    InLine,
    /// As a block.
    AsBlock,
    /// As a part of a table, which has the room that it needs, whatever its size is said to be.
    InTable,
}

/// Lengths are in tenths of a point. So far letters are raised that are to be seen as that.
const SEEN: i32 = 20;

/// So far outside nothing is seen.
const FAR: i32 = -4_000;

/// So far from its place letters are drawn as if they were others'.
const ASIDE: i32 = 150;

/// No letter has room in so much.
const NARROW: i32 = 10;

impl Moved {
    /// What is said later, or counts for more, goes before.
    pub(super) fn overlay(&mut self, other: Moved) {
        *self = Moved {
            place: other.place.or(self.place),
            lift: other.lift.or(self.lift),
            up: other.up.or(self.up),
            put: std::array::from_fn(|at| other.put[at].or(self.put[at])),
            beyond: other.beyond.or(self.beyond),
            indented: other.indented.or(self.indented),
            cut: other.cut.or(self.cut),
            narrow: std::array::from_fn(|at| other.narrow[at].or(self.narrow[at])),
            hides: other.hides.or(self.hides),
            clipped: other.clipped.or(self.clipped),
            shrunk: other.shrunk.or(self.shrunk),
            away: other.away.or(self.away),
            undrawn: other.undrawn.or(self.undrawn),
            boxed: other.boxed.or(self.boxed),
            top: other.top.or(self.top),
            small: other.small.or(self.small),
        };
    }

    /// Takes a declaration in; its name is in small letters.
    pub(super) fn set(&mut self, name: &str, value: &str) {
        let is = |word: &str| value.eq_ignore_ascii_case(word);
        let size = || tenths(value);
        let is_far = |value: &str| tenths(value).is_some_and(|from| from <= FAR);
        match name {
            "position" => {
                self.place = Some(match () {
                    () if is("relative") => Place::Moved,
                    () if is("absolute") || is("fixed") => Place::Out,
                    () => Place::Line,
                });
            }
            "top" => (self.up, self.put[0]) = (size().map(|down| -down), Some(put(value))),
            "right" => self.put[1] = Some(put(value)),
            // Downwards a page is as long as it must be.
            "bottom" => (self.up, self.put[2]) = (size(), Some(put(value).min(Put::Elsewhere))),
            "left" | "inset-inline-start" => self.put[3] = Some(put(value)),
            "inset" => self.put = sides(value).map(|side| side.map(put)),
            "margin-left" | "margin-inline-start" => self.beyond = Some(is_far(value)),
            "margin" => {
                self.beyond = Some(sides(value)[3].is_some_and(is_far));
            }
            "text-indent" => self.indented = Some(is_far(value) || value.strip_suffix('%').is_some_and(is_all)),
            "mso-text-raise" => self.lift = size(),
            "vertical-align" => (self.lift, self.top) = (size(), Some(is("top") || is("text-top"))),
            "clip" => self.cut = Some(is_cut(value, "rect(", |part| part.starts_with(['0', '1']))),
            "clip-path" => self.clipped = Some(clip(value)),
            "display" => self.boxed = Some(!["inline", "contents", "none"].iter().any(|word| is(word))),
            "content-visibility" => self.undrawn = Some(is("hidden")),
            "scale" => self.shrunk = Some(is_nothing(value)),
            "translate" => self.away = Some(away(value)),
            "rotate" => self.shrunk = Some(value.to_ascii_lowercase().contains(['x', 'y']) && value.contains("90deg")),
            "transform" => {
                let of = |names: &[&str]| names.iter().find_map(|name| in_brackets(value, name));
                let on_edge = of(&["rotatex", "rotatey"]).is_some_and(|angle| angle.trim_start_matches('-') == "90deg");
                let shrunk = of(&["scale", "scalex", "scaley", "scale3d"]).is_some_and(is_nothing);
                self.shrunk = Some(shrunk || on_edge || of(&["matrix"]).is_some_and(is_flat));
                self.away =
                    Some(of(&["translate", "translatex", "translatey", "translate3d"]).map_or(Put::There, away));
            }
            "overflow" | "overflow-x" | "overflow-y" => {
                self.hides = Some(!value.split_ascii_whitespace().any(|word| word.eq_ignore_ascii_case("visible")));
            }
            _ => {
                let name = match name {
                    "inline-size" => "width",
                    "block-size" => "height",
                    "max-inline-size" => "max-width",
                    "max-block-size" => "max-height",
                    other => other,
                };
                if let Some(side) = SIDES.iter().position(|side| *side == name) {
                    let narrow = size().is_some_and(|size| (0..=NARROW).contains(&size)) && !value.ends_with('%');
                    self.narrow[side] = Some(narrow);
                }
            }
        }
    }

    /// Is nothing of it to be seen?
    pub(super) fn is_out(self, lies: Lies) -> bool {
        let (out, yes) = (self.place == Some(Place::Out), |said: Option<bool>| said == Some(true));
        let of_its_own = out || yes(self.boxed);
        let boxed = lies != Lies::InLine || of_its_own;
        // Parts of a table have neither margins nor a size that cuts what is in them.
        let sized = lies == Lies::AsBlock || of_its_own;
        let undrawn = yes(self.shrunk) || self.away == Some(Put::Far) || yes(self.undrawn);
        let placed = out || self.place == Some(Place::Moved);
        placed && self.put.contains(&Some(Put::Far))
            || (sized || lies == Lies::InLine) && yes(self.beyond)
            || boxed && yes(self.indented)
            || self.clipped == Some(Clip::Gone)
            || out && yes(self.cut)
            || boxed && undrawn
            || sized && self.narrow.into_iter().any(yes) && yes(self.hides)
    }

    /// Is it drawn in another place, or cut in a way that is not worked out? Then it is no part of what it stands beside.
    pub(super) fn is_doubtful(self, lies: Lies) -> bool {
        let out = self.place == Some(Place::Out);
        let boxed = lies != Lies::InLine || out || self.boxed == Some(true);
        self.clipped == Some(Clip::Unknown)
            || out && self.put.iter().flatten().any(|&put| put != Put::There)
            || boxed && self.away == Some(Put::Elsewhere)
    }

    /// Are letters of a line moved out of it?
    pub(super) fn raise(self) -> Option<Raise> {
        let by_place = if self.place == Some(Place::Moved) { self.up } else { None };
        match self.lift.or(by_place) {
            Some(SEEN..) => Some(Raise::Lifted),
            Some(by) if by <= -SEEN => Some(Raise::Dropped),
            _ => (self.top == Some(true) && self.small == Some(true)).then_some(Raise::Lifted),
        }
    }
}

/// Is one of the sizes nothing?
fn is_nothing(sizes: &str) -> bool {
    /// So much of a letter is no letter.
    const LEAST: f64 = 0.05;
    sizes.split([',', ' ']).any(|size| share(size).is_some_and(|share| (0.0..=LEAST).contains(&f64::from(share))))
}

/// Does a matrix leave nothing of what is wide, or of what is high?
fn is_flat(matrix: &str) -> bool {
    let parts: Vec<&str> = matrix.split(',').map(str::trim).collect();
    let is_zero = |at: usize| parts.get(at).is_some_and(|part| part.parse() == Ok(0.0));
    is_zero(0) && is_zero(1) || is_zero(2) && is_zero(3)
}

/// Is it all of the width, or more?
fn is_all(percent: &str) -> bool {
    percent.trim_start_matches('-').parse::<f64>().is_ok_and(|percent| percent >= 100.0)
}

/// Where a side puts it.
fn put(value: &str) -> Put {
    match tenths(value) {
        Some(from) if from <= FAR => Put::Far,
        _ if value.eq_ignore_ascii_case("auto") => Put::There,
        _ => Put::Elsewhere,
    }
}

/// How far lengths move it: upwards and to the left so far that nothing is seen, or away from its place.
fn away(lengths: &str) -> Put {
    let of_itself = |length: &str| length.strip_suffix('%').is_some_and(is_all);
    let each = lengths.split([',', ' ']).filter_map(|length| Some((tenths(length)?, of_itself(length))));
    let put = each.map(|by| match by {
        (..=FAR, _) => Put::Far,
        (by, is_all) if by.abs() >= ASIDE || is_all => Put::Elsewhere,
        _ => Put::There,
    });
    put.max().unwrap_or(Put::There)
}

/// Lies every side of the part that is cut out so?
fn is_cut(value: &str, start: &str, is_side: impl Fn(&str) -> bool) -> bool {
    let inside =
        value.get(..start.len()).filter(|begin| begin.eq_ignore_ascii_case(start)).map(|_| &value[start.len()..]);
    inside.is_some_and(|inside| {
        inside.trim_end_matches(')').split([' ', ',']).filter(|part| !part.is_empty()).all(is_side)
    })
}
