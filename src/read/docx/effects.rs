//! Whether and how the text of a run is seen: by itself, by its style, its paragraph's, its table's, and by the document's defaults.

use super::super::html::raised::Raise;
use super::super::xml;

/// What is said of it in one of these places; `None` where nothing is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Effects {
    hidden: Option<bool>,
    struck: Option<bool>,
    struck_twice: Option<bool>,
    raise: Option<Raise>,
    /// By how much it is moved out of its line.
    moved: Option<Raise>,
}

impl Effects {
    /// Takes in a property of a run.
    pub(super) fn set(&mut self, name: &str, attributes: &str) {
        let is_on = || Some(xml::is_on(attributes, "val", true));
        match name {
            "vanish" => self.hidden = is_on(),
            "strike" => self.struck = is_on(),
            "dstrike" => self.struck_twice = is_on(),
            "vertAlign" => {
                self.raise = Some(match xml::value(attributes, "val").as_str() {
                    "superscript" => Raise::Above,
                    "subscript" => Raise::Below,
                    _ => Raise::None,
                });
            }
            "position" => self.moved = Some(moved(&xml::value(attributes, "val"))),
            _ => {}
        }
    }

    /// What is said here, and otherwise there.
    pub(super) fn or(self, base: Effects) -> Effects {
        Effects {
            hidden: self.hidden.or(base.hidden),
            struck: self.struck.or(base.struck),
            struck_twice: self.struck_twice.or(base.struck_twice),
            raise: self.raise.or(base.raise),
            moved: self.moved.or(base.moved),
        }
    }
}

/// Half points upwards. Less than this is to bring letters of several fonts to one height.
fn moved(position: &str) -> Raise {
    const SEEN: usize = 4;
    let (down, digits) = position.strip_prefix('-').map_or((false, position), |digits| (true, digits));
    match xml::digits(digits.trim_end_matches("pt")) {
        Some(SEEN..) if down => Raise::Dropped,
        Some(SEEN..) => Raise::Lifted,
        _ => Raise::None,
    }
}

/// What goes for a run, from the defaults of the document to what is said of the run itself.
#[derive(Clone, Copy, Default)]
pub(super) struct Levels {
    pub defaults: Effects,
    pub table: Effects,
    pub paragraph: Effects,
    pub run: Effects,
    pub own: Effects,
}

impl Levels {
    /// Is the text seen, and not struck out?
    pub(super) fn is_seen(&self) -> bool {
        let hidden = self.switched(|effects| effects.hidden);
        let struck = self.switched(|effects| effects.struck);
        !(hidden || struck || self.nearest(|effects| effects.struck_twice).unwrap_or(false))
    }

    pub(super) fn raise(&self) -> Raise {
        let by_sign = self.nearest(|effects| effects.raise).filter(|&raise| raise != Raise::None);
        by_sign.or_else(|| self.nearest(|effects| effects.moved)).unwrap_or_default()
    }

    /// A switch: on by one style and on by another is off, unless the document says it of all, or the run of itself.
    fn switched(&self, of: impl Fn(&Effects) -> Option<bool>) -> bool {
        let on = |effects| of(effects) == Some(true);
        let by_styles = on(&self.defaults) || on(&self.table) ^ on(&self.paragraph) ^ on(&self.run);
        of(&self.own).unwrap_or(by_styles)
    }

    fn nearest<T>(&self, of: impl Fn(&Effects) -> Option<T>) -> Option<T> {
        [&self.own, &self.run, &self.paragraph, &self.table, &self.defaults].into_iter().find_map(of)
    }
}
