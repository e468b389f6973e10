//! Fonts of workbooks, as far as they tell how their letters are seen.

use super::super::html::colour::Paint;
use super::super::html::raised::Raise;
use super::super::xml;
use super::colours::Colours;

/// How a font shows its letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::read) struct Font {
    pub struck: bool,
    /// They have next to no size.
    pub tiny: bool,
    pub raise: Raise,
    pub ink: Option<Paint>,
}

impl Font {
    /// Takes in an element that says something of it.
    pub(in crate::read) fn set(&mut self, name: &str, attributes: &str, colours: &Colours) {
        let value = || xml::value(attributes, "val");
        match name {
            "strike" => self.struck = xml::is_on(attributes, "val", true),
            "sz" => self.tiny = value().parse::<f64>().is_ok_and(|points| points < LEAST_SIZE),
            "color" => self.ink = Some(colours.written(attributes)),
            "vertAlign" => {
                self.raise = match value().as_str() {
                    "superscript" => Raise::Above,
                    "subscript" => Raise::Below,
                    _ => Raise::None,
                }
            }
            _ => {}
        }
    }

    /// Does nobody see its letters, or a line through them?
    pub(in crate::read) fn is_unseen(self) -> bool {
        self.struck || self.tiny
    }
}

/// In points: nobody reads smaller letters.
pub(in crate::read) const LEAST_SIZE: f64 = 2.0;
