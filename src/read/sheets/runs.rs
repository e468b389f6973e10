//! Runs of a text in a cell: which of them are seen, and which stand raised.

use super::super::html::colour::{self, Sight};
use super::super::html::raised;
use super::super::limits::{MAX_CELLS, MAX_TEXT};
use super::colours::Colours;
use super::fonts::Font;
use super::styles::Style;

/// A run while it is read.
#[derive(Default)]
pub(in crate::read) struct Run {
    /// Its own font. Without one it has the cell's.
    font: Option<Font>,
    text: String,
}

impl Run {
    /// A run with a font of its own.
    #[cfg(feature = "every-medium")]
    pub(in crate::read) fn with_font(font: Font) -> Run {
        Run { font: Some(font), text: String::new() }
    }

    /// An element starts that may say something of it.
    pub(in crate::read) fn start(&mut self, name: &str, attributes: &str, colours: &Colours) {
        match name {
            "si" | "is" | "r" => *self = Run::default(),
            "rPr" => self.font = Some(Font::default()),
            _ => {
                if let Some(font) = &mut self.font {
                    font.set(name, attributes, colours);
                }
            }
        }
    }

    pub(in crate::read) fn text(&mut self, text: &str) {
        self.text.push_str(text);
    }
}

/// Texts of cells, which may share them.
#[derive(Default)]
pub(in crate::read) struct Texts {
    /// One after the other, and where each of their pieces ends, with the font that it has of its own.
    all: String,
    pieces: Vec<(usize, Option<Font>)>,
    /// Of each text: where its pieces end, and whether some of it is never seen.
    ends: Vec<(usize, bool)>,
    unseen: bool,
    /// The one that is open, and those behind it, are not kept.
    is_cut: bool,
}

/// Texts that are kept, and pieces of them: of those that other sheets share there may be more than are ever shown.
const MAX_TEXTS: usize = 2 * MAX_CELLS;

/// Bytes of them.
const MAX_SHARED: usize = 8 * MAX_TEXT;

/// What a cell shows.
#[derive(Debug, Default, PartialEq, Eq)]
pub(in crate::read) struct Shown {
    pub text: String,
    /// Some of it is not seen.
    pub left_out: bool,
    /// It is not known whether all of it is seen.
    pub uncertain: bool,
}

impl From<String> for Shown {
    fn from(text: String) -> Shown {
        Shown { text, ..Shown::default() }
    }
}

impl Texts {
    /// The text of a run ends.
    pub(in crate::read) fn push(&mut self, run: &mut Run) {
        let text = std::mem::take(&mut run.text);
        match run.font {
            Some(font) if font.is_unseen() => self.unseen |= !text.is_empty(),
            _ if self.is_cut => {}
            _ if self.pieces.len() == MAX_TEXTS || self.all.len() + text.len() > MAX_SHARED => self.is_cut = true,
            font => {
                self.all.push_str(&raised::written(&text, font.unwrap_or_default().raise));
                self.pieces.push((self.all.len(), font));
            }
        }
    }

    /// A text ends.
    pub(in crate::read) fn end(&mut self) {
        self.is_cut |= self.ends.len() == MAX_TEXTS;
        if self.is_cut {
            return;
        }
        self.ends.push((self.pieces.len(), std::mem::take(&mut self.unseen)));
    }

    /// Is this text one of those that are not kept, for there are too many?
    pub(in crate::read) fn leaves_out(&self, at: usize) -> bool {
        self.is_cut && at >= self.ends.len()
    }

    /// What a cell of this style shows of a text, by its number. Letters in the colour of what is behind them are left out beside others.
    pub(in crate::read) fn get(&self, at: usize, style: Style) -> Option<Shown> {
        let &(end, mut left_out) = self.ends.get(at)?;
        let first = if at == 0 { 0 } else { self.ends[at - 1].0 };
        let mut start = if first == 0 { 0 } else { self.pieces[first - 1].0 };
        let mut pieces = Pieces::default();
        for &(end, font) in &self.pieces[first..end] {
            if font.is_none() && style.font.is_unseen() {
                left_out |= end > start;
            } else {
                let ink = font.unwrap_or(style.font).ink;
                pieces.push(&self.all[start..end], colour::sight(ink, style.ground));
            }
            start = end;
        }
        let mut shown = pieces.shown();
        shown.left_out |= left_out;
        Some(shown)
    }
}

/// The pieces of a text, by how they are seen.
#[derive(Default)]
pub(in crate::read) struct Pieces {
    all: String,
    /// Without what is faint.
    plain: String,
    has_faint: bool,
    has_doubtful: bool,
    has_seen: bool,
}

impl Pieces {
    pub(in crate::read) fn push(&mut self, text: &str, sight: Sight) {
        let says = text.contains(|c: char| !c.is_whitespace());
        self.all.push_str(text);
        if sight != Sight::Faint {
            self.plain.push_str(text);
        }
        match sight {
            Sight::Faint => self.has_faint |= says,
            Sight::Doubtful | Sight::Small => self.has_doubtful |= says,
            Sight::Seen | Sight::Ink(_) => self.has_seen |= says,
        }
    }

    /// What is seen of them: alone, what is faint may stand on a ground that is not known.
    pub(in crate::read) fn shown(self) -> Shown {
        let left_out = self.has_faint && (self.has_seen || self.has_doubtful);
        Shown {
            text: if left_out { self.plain } else { self.all },
            left_out,
            uncertain: self.has_doubtful && self.has_seen,
        }
    }
}
