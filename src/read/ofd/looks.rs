//! How objects are painted: by their own colours, or as a table of the document says for many of them.

use super::super::geometry::canvas::Fill;
use super::super::html::colour::Paint;
use super::super::xml::{self, Sink};
use std::collections::BTreeMap;

/// What is said of how something is painted; `None` where nothing is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Look {
    pub fill: Option<Colour>,
    pub stroke: Option<Colour>,
}

/// A colour, and whether nothing shows through, or all.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Colour {
    paint: Paint,
    cover: f64,
}

impl Colour {
    pub(super) const BLACK: Colour = Colour { paint: Paint::Of([0; 3]), cover: 1.0 };

    /// As it is written: the parts of a colour, up to 255; without them it is a pattern.
    fn of(attributes: &str) -> Colour {
        let parts: Vec<u8> = xml::value(attributes, "Value")
            .split_whitespace()
            .filter_map(|part| part.parse::<f64>().ok())
            .map(|part| part.clamp(0.0, 255.0) as u8)
            .collect();
        let paint = match parts[..] {
            [grey] => Paint::Of([grey; 3]),
            [red, green, blue] => Paint::Of([red, green, blue]),
            _ => Paint::Unknown,
        };
        Colour { paint, cover: alpha(attributes) }
    }

    /// With what is said of the whole object.
    pub(super) fn with(self, cover: f64) -> Colour {
        Colour { cover: self.cover * cover, ..self }
    }

    /// The colour that is seen; `None` where it leaves nothing.
    pub(super) fn ink(self) -> Option<Paint> {
        (self.cover > 0.05).then_some(if self.cover > 0.95 { self.paint } else { Paint::Unknown })
    }

    /// An area that it paints.
    pub(super) fn area(self, is_sure: bool) -> Fill {
        // A pattern may let through what lies below.
        let hides = is_sure && self.paint != Paint::Unknown;
        if self.cover > 0.95 { Fill { paint: self.paint, hides } } else { Fill::UNKNOWN }
    }
}

/// How much it covers of what lies below, 1 all.
pub(super) fn alpha(attributes: &str) -> f64 {
    xml::attribute(attributes, "Alpha").and_then(|alpha| alpha.trim().parse::<f64>().ok()).unwrap_or(255.0) / 255.0
}

impl Look {
    /// Takes in an element that tells of a colour.
    pub(super) fn take(&mut self, name: &str, attributes: &str) {
        match name {
            "FillColor" => self.fill = Some(Colour::of(attributes)),
            _ => self.stroke = Some(Colour::of(attributes)),
        }
    }

    /// What is said here, and otherwise there.
    pub(super) fn or(self, base: Look) -> Look {
        Look { fill: self.fill.or(base.fill), stroke: self.stroke.or(base.stroke) }
    }
}

/// Looks that objects name.
#[derive(Default)]
pub(super) struct Looks {
    known: BTreeMap<String, (Look, String)>,
    open: Option<String>,
}

/// Looks that are known. A report has some ten.
const MAX_LOOKS: usize = 5_000;

impl Looks {
    /// The look of this name, with that which it changes.
    pub(super) fn get(&self, name: &str) -> Look {
        const MAX_BASES: usize = 8;
        let (mut look, mut name) = (Look::default(), name);
        for _ in 0..MAX_BASES {
            let Some((own, base)) = self.known.get(name) else { break };
            (look, name) = (look.or(*own), base);
        }
        look
    }
}

impl Sink for Looks {
    fn start(&mut self, name: &str, attributes: &str) -> bool {
        match name {
            "DrawParam" if self.known.len() < MAX_LOOKS => {
                let id = xml::value(attributes, "ID");
                self.known.insert(id.clone(), (Look::default(), xml::value(attributes, "Relative")));
                self.open = Some(id);
            }
            "FillColor" | "StrokeColor" => {
                if let Some((look, _)) = self.open.as_ref().and_then(|id| self.known.get_mut(id)) {
                    look.take(name, attributes);
                }
                return false;
            }
            _ => {}
        }
        true
    }

    fn end(&mut self, name: &str) {
        if name == "DrawParam" {
            self.open = None;
        }
    }

    fn text(&mut self, _: &str) {}
}
