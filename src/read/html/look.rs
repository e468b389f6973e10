//! What the styles of an element say of whether and how its text is seen.

use super::colour::{Ink, LEAST_COVER, Paint, colour, ink, share};
use super::lengths::{in_brackets, tenths};
use super::moved::{Lies, Moved};
use super::raised::Raise;
use super::tag::Tag;

/// What is said of an element; `None` where nothing is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Look {
    pub display: Option<Display>,
    pub visible: Option<bool>,
    pub struck: Option<bool>,
    pub raise: Option<Raise>,
    pub moved: Moved,
    /// The colour of its letters, what they are filled with in its place, and what is behind them.
    pub ink: Option<Ink>,
    pub fill: Option<Ink>,
    pub ground: Option<Paint>,
    /// Its characters stand from right to left, whatever they are: said twice, both count.
    pub leftwards: Option<bool>,
    pub turned: Option<bool>,
    /// Its letters have no size.
    pub no_size: Option<bool>,
    /// It is wholly transparent, or hidden in Word.
    pub clear: Option<bool>,
    /// A rule that is not understood hides it, or does not.
    pub doubtful: bool,
    /// Then it is not there at all, or is.
    pub may_go: bool,
    /// We wrote that it is to go, and what comes in its place.
    pub ours: bool,
}

/// How an element lies on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Display {
    Gone,
    Inline,
    Block,
    /// As this part of a table.
    Part(Tag),
}

/// What is said plainly, and what is said to be important.
pub(super) type Looks = [Look; 2];

impl Look {
    /// What is said later, or counts for more, goes before.
    pub(super) fn overlay(&mut self, other: Look) {
        self.display = other.display.or(self.display);
        self.visible = other.visible.or(self.visible);
        self.struck = other.struck.or(self.struck);
        self.raise = other.raise.or(self.raise);
        self.moved.overlay(other.moved);
        self.ink = other.ink.or(self.ink);
        self.fill = other.fill.or(self.fill);
        self.ground = other.ground.or(self.ground);
        self.leftwards = other.leftwards.or(self.leftwards);
        self.turned = other.turned.or(self.turned);
        self.no_size = other.no_size.or(self.no_size);
        self.clear = other.clear.or(self.clear);
        self.doubtful |= other.doubtful;
        self.may_go |= other.may_go;
        self.ours |= other.ours;
    }

    /// Is text not seen that looks so, or not seen as part of a figure?
    pub(super) fn hides(&self) -> bool {
        self.goes()
            || self.doubtful
            || self.moved.is_doubtful(Lies::AsBlock)
            || self.struck == Some(true)
            || self.raise.is_some_and(|raise| raise != Raise::None)
    }

    /// Is nothing there of what looks so, or may that be?
    pub(super) fn goes(&self) -> bool {
        self.display == Some(Display::Gone)
            || self.visible == Some(false)
            || self.may_go
            || [self.no_size, self.clear].contains(&Some(true))
            || self.ink == Some(Ink::Clear)
            || [Lies::InLine, Lies::AsBlock].into_iter().any(|lies| self.moved.is_out(lies))
    }

    /// A value that is said elsewhere in the sheet: it may hide.
    fn doubt(&mut self, name: &str) {
        const GOES: [&str; 5] = ["display", "visibility", "opacity", "clip-path", "content-visibility"];
        const HIDES: [&str; 2] = ["text-decoration", "text-decoration-line"];
        self.may_go |= GOES.contains(&name);
        self.doubtful |= GOES.contains(&name) || HIDES.contains(&name);
    }

    /// What is behind the letters: a colour; a picture may have any.
    fn set_ground(&mut self, name: &str, value: &str) {
        let is = |word: &str| value.trim().eq_ignore_ascii_case(word);
        match colour(value) {
            _ if ["none", "transparent", "inherit", "initial"].iter().any(|none| is(none)) => {}
            known if name != "background-image" => self.ground = Some(known.into()),
            _ => self.ground = Some(Paint::Unknown),
        }
    }

    /// Takes in a declaration; its name is in small letters.
    pub(super) fn set(&mut self, name: &str, value: &str) {
        let has =
            |word: &str| value.split([' ', '\t', '\n', '\r', '\u{c}']).any(|part| part.eq_ignore_ascii_case(word));
        if value.contains("var(") {
            return self.doubt(name);
        }
        self.moved.set(name, value);
        match name {
            "display" => self.display = Some(display(value)),
            "visibility" if has("hidden") || has("collapse") => self.visible = Some(false),
            "visibility" if has("visible") => self.visible = Some(true),
            "text-decoration" | "text-decoration-line" if !has("inherit") => self.struck = Some(has("line-through")),
            "vertical-align" | "font-variant-position" if has("super") => self.raise = Some(Raise::Above),
            "vertical-align" | "font-variant-position" if has("sub") => self.raise = Some(Raise::Below),
            "vertical-align" => self.raise = Some(Raise::None),
            "font-size" => {
                self.no_size = Some(is_zero(value) || tenths(value).is_some_and(|size| size < LEAST_SIZE));
                self.moved.small = Some(is_small(value));
            }
            "color" if !has("inherit") => self.ink = Some(ink(value)),
            "-webkit-text-fill-color" if !has("inherit") && !has("currentcolor") => self.fill = Some(ink(value)),
            "background" | "background-color" | "background-image" => self.set_ground(name, value),
            "direction" => self.leftwards = Some(has("rtl")),
            "unicode-bidi" => self.turned = Some(has("bidi-override") || has("isolate-override")),
            "font" => self.no_size = Some(value.split_ascii_whitespace().any(is_zero)),
            // In all browsers none at all is as if nothing were said.
            "zoom" => self.clear = Some(share(value).is_some_and(|share| share > 0.0 && share <= LEAST_ZOOM)),
            "opacity" => self.clear = Some(is_clear(value)),
            "filter" => self.clear = Some(in_brackets(value, "opacity").is_some_and(is_clear)),
            // Of a picture that covers it in part.
            "mask" | "mask-image" | "-webkit-mask" | "-webkit-mask-image" => self.doubtful |= !has("none"),
            "mso-hide" if has("all") => self.clear = Some(true),
            _ => {}
        }
    }
}

/// Nobody reads letters below this size, in tenths of a point.
pub(in crate::read) const LEAST_SIZE: i32 = 20;

/// Nor at this share of their size.
const LEAST_ZOOM: f32 = 0.05;

/// Are letters of this size smaller than those of a line?
fn is_small(value: &str) -> bool {
    const SMALL: i32 = 80;
    ["smaller", "small", "x-small", "xx-small"].iter().any(|word| value.eq_ignore_ascii_case(word))
        || tenths(value).is_some_and(|size| (LEAST_SIZE..=SMALL).contains(&size))
}

fn display(value: &str) -> Display {
    let word = value.split_ascii_whitespace().next().unwrap_or_default().to_ascii_lowercase();
    match word.as_str() {
        "none" => Display::Gone,
        "table" | "inline-table" => Display::Part(Tag::Table),
        "table-row" => Display::Part(Tag::Row),
        "table-cell" => Display::Part(Tag::Td),
        "table-row-group" => Display::Part(Tag::Body),
        "table-header-group" => Display::Part(Tag::Head),
        "table-footer-group" => Display::Part(Tag::Foot),
        "table-caption" => Display::Part(Tag::Caption),
        "block" | "flex" | "grid" | "list-item" | "flow-root" => Display::Block,
        _ => Display::Inline,
    }
}

/// Is so much of it seen that nothing is?
fn is_clear(value: &str) -> bool {
    share(value).is_some_and(|share| share <= LEAST_COVER)
}

/// `0`, `0px`, `0.0`, `0/0`.
fn is_zero(value: &str) -> bool {
    let length = value.bytes().position(|byte| !matches!(byte, b'0'..=b'9' | b'.')).unwrap_or(value.len());
    let number = &value[..length];
    number.contains('0') && !number.contains(|c| ('1'..='9').contains(&c))
}

#[cfg(test)]
mod tests;
