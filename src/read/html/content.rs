//! What stands in a page, a cell or a caption: lines of text, and tables between them.

use super::super::fold::fold;
#[cfg(feature = "every-medium")]
use super::super::limits::Room;
use super::super::pictures;
use super::colour::{Paint, Sight};
use super::entities;
use super::faint::{is_seen, without};
use super::raised::{self, Raise};
use crate::document::{Block, Grid};
use std::ops::Range;

/// A line break of a block's start or end.
const BLOCK: char = '\r';
/// A forced line break.
const FORCED: char = '\n';

/// What is read of a cell in which a picture stands and nothing else: no figure, and no blank.
const PICTURE: &str = "图片";

/// Text and tables in order.
#[derive(Default)]
pub(in crate::read) struct Content {
    blocks: Vec<Block>,
    /// The text since the last table.
    text: String,
    has_grid: bool,
    /// How text stands now, and what of it stands above or below its line since that is so.
    raise: Raise,
    raised: String,
    line: Line,
    /// How text that comes is seen; and where it is not plainly, since the last table.
    sight: Sight,
    faints: Vec<(Range<usize>, Sight)>,
    /// What is behind the text of a cell, where that is told at its end.
    pub(in crate::read) ground: Option<Paint>,
    /// Some of it was left out.
    pub(in crate::read) dropped: bool,
    /// It is not known whether all of it is seen.
    pub(in crate::read) uncertain: bool,
    /// A picture stands in it, about as large as words.
    pictured: bool,
    /// How many elements are open that keep their line breaks.
    kept: usize,
}

/// What the open line holds so far.
#[derive(Default)]
enum Line {
    #[default]
    Nothing,
    /// Only letters that are moved by a length: from where on, and as they are without that. Beside no others that says nothing.
    Moved(usize, String),
    Others,
}

impl Content {
    /// Text as written.
    pub(in crate::read) fn text(&mut self, written: &str) {
        let keeps = self.kept > 0;
        let from = self.text.len();
        self.meet(written);
        let text = if self.raise == Raise::None { &mut self.text } else { &mut self.raised };
        entities::decode(written, &mut |part| {
            for run in part.split_inclusive(['\n', '\r', '\t', '\u{c}']) {
                match run.as_bytes() {
                    [.., b'\n' | b'\r' | b'\t' | 0xc] => {
                        text.push_str(&run[..run.len() - 1]);
                        text.push(if keeps && run.ends_with('\n') { FORCED } else { ' ' });
                    }
                    _ => text.push_str(run),
                }
            }
        });
        self.mark(from);
    }

    /// Text without references to characters; a line break in it is white space.
    pub(in crate::read) fn plain(&mut self, text: &str) {
        self.meet(text);
        let from = self.text.len();
        let into = if self.raise == Raise::None { &mut self.text } else { &mut self.raised };
        into.extend(text.chars().map(|c| if matches!(c, '\n' | '\r') { ' ' } else { c }));
        self.mark(from);
    }

    /// Text that comes is seen so.
    pub(in crate::read) fn see(&mut self, sight: Sight) {
        self.sight = sight;
    }

    /// Enters text that was written from here on, if it is not plainly seen.
    fn mark(&mut self, from: usize) {
        if self.sight == Sight::Seen || self.text.len() <= from {
            return;
        }
        match self.faints.last_mut() {
            Some((last, sight)) if last.end == from && *sight == self.sight => last.end = self.text.len(),
            _ => self.faints.push((from..self.text.len(), self.sight)),
        }
    }

    /// Leaves faint text out that stands beside other text: in one cell, or in one line. Alone it may stand on a ground that is not known.
    fn clear(&mut self, in_cell: bool) {
        let marks = std::mem::take(&mut self.faints);
        // A cell is one line.
        let end = if in_cell { '\0' } else { BLOCK };
        let known: Vec<_> = marks.into_iter().map(|(place, sight)| (place, sight.on(self.ground))).collect();
        let places = |wanted: Sight| -> Vec<Range<usize>> {
            known.iter().filter(|(_, sight)| *sight == wanted).map(|(place, _)| place.clone()).collect()
        };
        let [doubtful, small, faint] = [Sight::Doubtful, Sight::Small, Sight::Faint].map(places);
        self.uncertain |= without(&self.text, &doubtful, end, is_seen).1;
        // 1. before its label is one size smaller, and no doubt about a figure.
        self.uncertain |= without(&self.text, &small, end, |text| text.contains(|c: char| c.is_ascii_digit())).1;
        if !faint.is_empty() {
            let mixed;
            (self.text, mixed) = without(&self.text, &faint, end, is_seen);
            self.dropped |= mixed;
        }
    }

    /// Text that comes stands in its line, above or below it.
    pub(in crate::read) fn raise(&mut self, raise: Raise) {
        if raise != self.raise {
            self.settle();
            self.raise = raise;
        }
    }

    /// Text comes into the line that stands as others do.
    fn meet(&mut self, text: &str) {
        if self.raise != Raise::None {
            return;
        }
        let is_blank = |c: char| c.is_whitespace() || c == '\u{a0}';
        match &mut self.line {
            Line::Others => {}
            Line::Moved(_, unmoved) if text.chars().all(is_blank) => unmoved.push_str(text),
            line if !text.chars().all(is_blank) => *line = Line::Others,
            _ => {}
        }
    }

    /// Puts what stood raised into its line.
    fn settle(&mut self) {
        if self.raised.is_empty() {
            return;
        }
        let text = std::mem::take(&mut self.raised);
        let by_length = self.raise.is_by_length();
        match &mut self.line {
            Line::Others => {}
            Line::Moved(_, unmoved) if by_length => unmoved.push_str(&text),
            Line::Nothing if by_length => self.line = Line::Moved(self.text.len(), text.clone()),
            Line::Moved(..) | Line::Nothing => self.line = Line::Others,
        }
        self.text.push_str(&raised::written(&text, self.raise));
    }

    fn end_line(&mut self) {
        self.settle();
        if let Line::Moved(from, unmoved) = std::mem::take(&mut self.line) {
            self.text.truncate(from);
            self.faints.retain(|(faint, _)| faint.end <= from);
            self.text.push_str(&unmoved);
        }
    }

    /// What a field of a form shows, apart from what stands beside it.
    pub(in crate::read) fn field(&mut self, written: &str) {
        self.text(" ");
        self.text(written);
        self.text(" ");
    }

    /// Holds it a table?
    pub(in crate::read) fn has_grid(&self) -> bool {
        self.has_grid
    }

    /// A forced line break.
    pub(in crate::read) fn forced_break(&mut self) {
        self.end_line();
        self.text.push(FORCED);
    }

    /// The start or end of a block.
    pub(in crate::read) fn block(&mut self) {
        self.end_line();
        self.text.push(BLOCK);
    }

    /// Is nothing written yet in the open block?
    pub(in crate::read) fn is_at_start(&self) -> bool {
        self.raised.is_empty() && (self.text.is_empty() || self.text.ends_with(BLOCK))
    }

    /// Takes back the open block: no more of it is read.
    pub(in crate::read) fn cut(&mut self) {
        self.raised.clear();
        self.line = Line::Nothing;
        self.text.truncate(self.text.rfind(BLOCK).map_or(0, |at| at + BLOCK.len_utf8()));
        self.faints.retain(|(place, _)| place.end <= self.text.len());
    }

    /// Is there room for its text?
    #[cfg(feature = "every-medium")]
    pub(in crate::read) fn is_within(&self, room: &mut Room) -> bool {
        room.take(&self.text)
    }

    /// Is no table in it, and no word?
    #[cfg(feature = "every-medium")]
    pub(in crate::read) fn is_blank(&self) -> bool {
        !self.has_grid && !self.pictured && fold(&self.text).is_empty() && fold(&self.raised).is_empty()
    }

    /// The start or end of a block that keeps its line breaks.
    pub(in crate::read) fn keep(&mut self, starts: bool) {
        self.block();
        self.kept = if starts { self.kept + 1 } else { self.kept.saturating_sub(1) };
    }

    /// A table: what stands before it comes first.
    pub(in crate::read) fn grid(&mut self, grid: Grid) {
        self.end_text();
        self.has_grid = true;
        self.blocks.push(Block::Grid(grid));
    }

    /// What a caption or a text box holds, as blocks of their own.
    pub(in crate::read) fn append(&mut self, mut other: Content) {
        other.end_line();
        if !other.has_grid {
            other.clear(true);
        }
        self.join(other);
    }

    /// Paragraphs of the same place, which are seen beside what stands there already.
    pub(in crate::read) fn join(&mut self, mut other: Content) {
        self.block();
        other.end_line();
        if other.has_grid {
            self.end_text();
            self.has_grid = true;
            self.blocks.extend(other.blocks());
        } else {
            let start = self.text.len();
            let moved = other.faints.into_iter().map(|(place, sight)| (place.start + start..place.end + start, sight));
            self.faints.extend(moved);
            self.text.push_str(&other.text);
        }
        self.dropped |= other.dropped;
        self.uncertain |= other.uncertain;
        self.pictured |= other.pictured;
        self.block();
    }

    /// A picture of this width and height, in points. What it shows may be a figure; of the size of a table it is told for itself, and a
    /// spacer or a rule shows nothing.
    pub(in crate::read) fn picture(&mut self, width: f64, height: f64) {
        /// As high as small print.
        const LEAST: f64 = 6.0;
        self.pictured |= width >= LEAST && height >= LEAST && !pictures::is_large(width, height);
    }

    /// Everything in it, a paragraph a block of text.
    #[must_use]
    pub(in crate::read) fn blocks(&mut self) -> Vec<Block> {
        self.end_text();
        std::mem::take(&mut self.blocks)
    }

    /// As a cell: its own text, and everything in it where a table is.
    #[must_use]
    pub(in crate::read) fn cell(&mut self) -> (String, Vec<Block>) {
        self.end_line();
        if !self.has_grid {
            self.clear(true);
            let text = fold(&self.text);
            let shows = self.pictured && text.is_empty();
            return (if shows { PICTURE.to_owned() } else { text }, Vec::new());
        }
        let blocks = self.blocks();
        let own =
            blocks.iter().filter_map(|block| if let Block::Paragraph(text) = block { Some(&**text) } else { None });
        (own.collect::<Vec<_>>().join("\n"), blocks)
    }

    fn end_text(&mut self) {
        self.end_line();
        self.clear(false);
        let paragraphs = self.text.split(BLOCK).map(fold).map(raised::without_marks).filter(|text| !text.is_empty());
        self.blocks.extend(paragraphs.map(Block::Paragraph));
        self.text.clear();
    }
}
