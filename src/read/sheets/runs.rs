//! Runs of a text in a cell: which of them are struck out, and which stand raised.

use super::super::html::raised::{self, Raise};
use super::super::xml;

/// A run while it is read.
#[derive(Default)]
pub(in crate::read) struct Run {
    /// Has it a font of its own? Otherwise it has the cell's.
    own: bool,
    struck: bool,
    raise: Raise,
    text: String,
}

/// What became of a run.
pub(in crate::read) enum Seen {
    /// Its text, whatever the cell's font.
    Always(String),
    /// Its text, unless the cell's font strikes it out.
    ByCell(String),
    Never,
}

impl Run {
    /// A run that looks so, with a font of its own.
    #[cfg(feature = "every-medium")]
    pub(in crate::read) fn with_font(struck: bool, raise: Raise) -> Run {
        Run { own: true, struck, raise, text: String::new() }
    }

    /// An element starts that may say something of it.
    pub(in crate::read) fn start(&mut self, name: &str, attributes: &str) {
        match name {
            "si" | "is" | "r" => *self = Run::default(),
            "rPr" => self.own = true,
            "strike" => self.struck = xml::is_on(attributes, "val", true),
            "vertAlign" => {
                self.raise = match xml::value(attributes, "val").as_str() {
                    "superscript" => Raise::Above,
                    "subscript" => Raise::Below,
                    _ => Raise::None,
                }
            }
            _ => {}
        }
    }

    pub(in crate::read) fn text(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Its text ends.
    pub(in crate::read) fn end(&mut self) -> Seen {
        let text = raised::written(&std::mem::take(&mut self.text), self.raise);
        match (self.own, self.struck) {
            (true, true) if text.is_empty() => Seen::Always(text),
            (true, true) => Seen::Never,
            (true, false) => Seen::Always(text),
            (false, _) => Seen::ByCell(text),
        }
    }
}

/// The texts that cells share.
#[derive(Default)]
pub(in crate::read) struct Texts {
    /// One after the other, and where each of their pieces ends: one that the cell's font may strike out, or one that it may not.
    all: String,
    pieces: Vec<(usize, bool)>,
    /// Of each text: where its pieces end, and whether some of it is struck out.
    ends: Vec<(usize, bool)>,
    struck: bool,
}

impl Texts {
    pub(in crate::read) fn push(&mut self, seen: Seen) {
        let (text, by_cell) = match seen {
            Seen::Always(text) => (text, false),
            Seen::ByCell(text) => (text, true),
            Seen::Never => {
                self.struck = true;
                return;
            }
        };
        self.all.push_str(&text);
        self.pieces.push((self.all.len(), by_cell));
    }

    /// A text ends.
    pub(in crate::read) fn end(&mut self) {
        self.ends.push((self.pieces.len(), std::mem::take(&mut self.struck)));
    }

    /// A text by its number, in a cell whose font strikes out or not; and is some of it struck out?
    pub(in crate::read) fn get(&self, at: usize, struck: bool) -> Option<(String, bool)> {
        let &(end, mut left_out) = self.ends.get(at)?;
        let first = if at == 0 { 0 } else { self.ends[at - 1].0 };
        let mut start = if first == 0 { 0 } else { self.pieces[first - 1].0 };
        let mut text = String::new();
        for &(end, by_cell) in &self.pieces[first..end] {
            if struck && by_cell {
                left_out |= end > start;
            } else {
                text.push_str(&self.all[start..end]);
            }
            start = end;
        }
        Some((text, left_out))
    }
}
