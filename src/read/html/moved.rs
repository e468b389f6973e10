//! Where styles move or cut an element: letters that stand higher than their line, and what lies outside of all that a person sees.

use super::colour::share;
use super::raised::Raise;

/// What is said of it; `None` where nothing is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Moved {
    place: Option<Place>,
    /// Upwards from its line, by `vertical-align` or by what Word writes; and by its place.
    lift: Option<i32>,
    up: Option<i32>,
    /// It starts far outside of everything: by its place, where it has one of its own; by its margin; by its first line.
    far: Option<bool>,
    beyond: Option<bool>,
    indented: Option<bool>,
    /// Nothing of it is cut out, or there is no room for it while what sticks out is hidden.
    cut: Option<bool>,
    narrow: [Option<bool>; SIDES.len()],
    hides: Option<bool>,
    /// It is clipped away; drawn without size, far outside, or not at all, which nothing in a line is but what has a box of its own.
    clipped: Option<bool>,
    shrunk: Option<bool>,
    away: Option<bool>,
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

/// No letter has room in so much.
const NARROW: i32 = 10;

impl Moved {
    /// What is said later, or counts for more, goes before.
    pub(super) fn overlay(&mut self, other: Moved) {
        *self = Moved {
            place: other.place.or(self.place),
            lift: other.lift.or(self.lift),
            up: other.up.or(self.up),
            far: other.far.or(self.far),
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
            "top" => (self.up, self.far) = (size().map(|down| -down), Some(is_far(value))),
            "bottom" => self.up = size(),
            "left" | "right" | "inset-inline-start" => self.far = Some(is_far(value)),
            "inset" => self.far = Some(value.split_ascii_whitespace().any(is_far)),
            "margin-left" | "margin-inline-start" => self.beyond = Some(is_far(value)),
            "margin" => {
                let sides: Vec<&str> = value.split_ascii_whitespace().collect();
                // One for all, or from the top on with the clock; the left is as the right where it is not said.
                let left = sides.get(3).or(sides.get(1)).or(sides.first());
                self.beyond = Some(left.is_some_and(|left| is_far(left)));
            }
            "text-indent" => self.indented = Some(is_far(value) || value.strip_suffix('%').is_some_and(is_all)),
            "mso-text-raise" => self.lift = size(),
            "vertical-align" => (self.lift, self.top) = (size(), Some(is("top") || is("text-top"))),
            "clip" => self.cut = Some(is_cut(value, "rect(", |part| part.starts_with(['0', '1']))),
            "clip-path" => self.clipped = Some(is_clipped(value)),
            "display" => self.boxed = Some(!["inline", "contents", "none"].iter().any(|word| is(word))),
            "content-visibility" => self.undrawn = Some(is("hidden")),
            "scale" => self.shrunk = Some(is_nothing(value)),
            "translate" => self.away = Some(is_away(value)),
            "rotate" => self.shrunk = Some(value.to_ascii_lowercase().contains(['x', 'y']) && value.contains("90deg")),
            "transform" => {
                let of = |names: &[&str]| names.iter().find_map(|name| in_brackets(value, name));
                let on_edge = of(&["rotatex", "rotatey"]).is_some_and(|angle| angle.trim_start_matches('-') == "90deg");
                let shrunk = of(&["scale", "scalex", "scaley", "scale3d"]).is_some_and(is_nothing);
                self.shrunk = Some(shrunk || on_edge || of(&["matrix"]).is_some_and(is_flat));
                self.away = Some(of(&["translate", "translatex", "translatey", "translate3d"]).is_some_and(is_away));
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
        let undrawn = yes(self.shrunk) || yes(self.away) || yes(self.undrawn);
        let placed = out || self.place == Some(Place::Moved);
        placed && yes(self.far)
            || (sized || lies == Lies::InLine) && yes(self.beyond)
            || boxed && yes(self.indented)
            || yes(self.clipped)
            || out && yes(self.cut)
            || boxed && undrawn
            || sized && self.narrow.into_iter().any(yes) && yes(self.hides)
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

/// Is one of the lengths so far to the left or above that nothing is seen?
fn is_away(lengths: &str) -> bool {
    lengths.split([',', ' ']).any(|length| tenths(length).is_some_and(|from| from <= FAR))
}

/// What stands in the brackets behind the name of a function.
pub(super) fn in_brackets<'a>(value: &'a str, name: &str) -> Option<&'a str> {
    let (before, behind) = value.split_once('(')?;
    let (inside, rest) = behind.split_once(')')?;
    if before.trim().eq_ignore_ascii_case(name) { Some(inside.trim()) } else { in_brackets(rest, name) }
}

/// Lies every side of the part that is cut out so?
fn is_cut(value: &str, start: &str, is_side: impl Fn(&str) -> bool) -> bool {
    let inside =
        value.get(..start.len()).filter(|begin| begin.eq_ignore_ascii_case(start)).map(|_| &value[start.len()..]);
    inside.is_some_and(|inside| {
        inside.trim_end_matches(')').split([' ', ',']).filter(|part| !part.is_empty()).all(is_side)
    })
}

/// Is it cut to nothing: from all sides, to a circle without a size, or to a point or a line?
fn is_clipped(value: &str) -> bool {
    let size = |round: &str| round.split([' ', ',']).next().is_some_and(|size| tenths(size) == Some(0));
    let is_thin = |points: &str| {
        let points: Vec<&str> = points.split(',').map(str::trim).collect();
        points.len() < 3 || points.iter().all(|point| *point == points[0])
    };
    is_cut(value, "inset(", |part| part.starts_with("50%") || part.starts_with("100%"))
        || in_brackets(value, "circle").or_else(|| in_brackets(value, "ellipse")).is_some_and(size)
        || in_brackets(value, "polygon").is_some_and(is_thin)
}

/// A length in tenths of a point, of letters of usual size; `None` where it is none.
pub(in crate::read) fn tenths(value: &str) -> Option<i32> {
    /// Thousandths of a tenth of a point in a unit.
    const UNITS: [(&str, i64); 10] = [
        ("pt", 10_000),
        ("px", 7_500),
        ("em", 105_000),
        ("rem", 105_000),
        ("ex", 50_000),
        ("%", 1_050),
        ("pc", 120_000),
        ("mm", 28_346),
        ("cm", 283_465),
        ("in", 720_000),
    ];
    let (sign, unsigned) = value.strip_prefix('-').map_or((1, value), |rest| (-1, rest));
    let end = unsigned.bytes().position(|byte| !matches!(byte, b'0'..=b'9' | b'.')).unwrap_or(unsigned.len());
    let (number, unit) = unsigned.split_at(end);
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let digits = [whole, &part[..part.len().min(3)], &"000"[part.len().min(3)..]].concat();
    let thousandths: i64 = digits.get(..digits.len().min(12))?.parse().ok()?;
    if number.is_empty() || thousandths != 0 && unit.is_empty() {
        return None;
    }
    let of_unit =
        UNITS.iter().find(|(known, _)| known.eq_ignore_ascii_case(unit)).map_or(Some(0), |known| Some(known.1));
    let size = thousandths.saturating_mul(of_unit.filter(|&of| of > 0 || thousandths == 0)?) / 1_000_000;
    i32::try_from(sign * size.min(1_000_000)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths() {
        for (value, expected) in [
            ("4pt", Some(40)),
            ("-4.0pt", Some(-40)),
            ("0", Some(0)),
            (".5em", Some(52)),
            ("3PX", Some(22)),
            ("50%", Some(52)),
            ("-9999px", Some(-74_992)),
            ("99999999999999px", Some(1_000_000)),
            ("auto", None),
            ("4", None),
            ("4zz", None),
            ("", None),
            ("-", None),
            ("1.2.3px", None),
        ] {
            assert_eq!(tenths(value), expected, "{value}");
        }
    }
}
