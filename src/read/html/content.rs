//! What stands in a page, a cell or a caption: lines of text, and tables between them.

use super::super::fold;
use super::entities;
use crate::document::{Block, Grid};

/// A line break of a block's start or end.
const BLOCK: char = '\r';
/// A forced line break.
const FORCED: char = '\n';

/// Text and tables in order.
#[derive(Default)]
pub(in crate::read) struct Content {
    blocks: Vec<Block>,
    /// The text since the last table.
    text: String,
    has_grid: bool,
    /// How many elements are open that keep their line breaks.
    kept: usize,
}

impl Content {
    /// Text as written.
    pub(in crate::read) fn text(&mut self, written: &str) {
        let keeps = self.kept > 0;
        let text = &mut self.text;
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
    }

    /// Text without references to characters; a line break in it is white space.
    pub(in crate::read) fn plain(&mut self, text: &str) {
        self.text.extend(text.chars().map(|c| if matches!(c, '\n' | '\r') { ' ' } else { c }));
    }

    /// A forced line break.
    pub(in crate::read) fn forced_break(&mut self) {
        self.text.push(FORCED);
    }

    /// The start or end of a block.
    pub(in crate::read) fn block(&mut self) {
        self.text.push(BLOCK);
    }

    /// Is nothing written yet in the open block?
    pub(in crate::read) fn is_at_start(&self) -> bool {
        self.text.is_empty() || self.text.ends_with(BLOCK)
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
    pub(in crate::read) fn append(&mut self, other: Content) {
        self.block();
        if other.has_grid {
            self.end_text();
            self.has_grid = true;
            self.blocks.extend(other.blocks());
        } else {
            self.text.push_str(&other.text);
        }
        self.block();
    }

    /// Everything in it, a paragraph a block of text.
    #[must_use]
    pub(in crate::read) fn blocks(mut self) -> Vec<Block> {
        self.end_text();
        self.blocks
    }

    /// As a cell: its own text, and everything in it where a table is.
    #[must_use]
    pub(in crate::read) fn cell(self) -> (String, Vec<Block>) {
        if !self.has_grid {
            return (fold(&self.text), Vec::new());
        }
        let blocks = self.blocks();
        let own =
            blocks.iter().filter_map(|block| if let Block::Paragraph(text) = block { Some(&**text) } else { None });
        (own.collect::<Vec<_>>().join("\n"), blocks)
    }

    fn end_text(&mut self) {
        let paragraphs = self.text.split(BLOCK).map(fold).filter(|text| !text.is_empty());
        self.blocks.extend(paragraphs.map(Block::Paragraph));
        self.text.clear();
    }
}
