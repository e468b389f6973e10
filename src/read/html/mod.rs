//! Web pages, and what Word saves as one: a [`tokenizer`] and as much of a browser's tree as tables need.
//!
//! Text outside the cells of a table stands before it, as a browser puts it. Inline elements leave no trace: `<font>20</font>23` is
//! 2023. A table deeper than [`MAX_DEPTH`] and a cell past [`MAX_CELLS`] are left out, which is said.

pub(super) mod attributes;
pub(super) mod content;
pub(super) mod entities;
mod table;
mod tag;
mod tokenizer;

use super::{MAX_CELLS, MAX_DEPTH};
use crate::document::{Document, Note};
use content::Content;
use table::OpenTable;
use tag::Tag;
use tokenizer::{Token, Tokenizer};

/// Reads a page.
#[must_use]
pub fn read(source: &str) -> Document {
    let mut reader = Reader::default();
    let mut tokens = Tokenizer::new(source);
    for token in tokens.by_ref() {
        reader.take(token);
    }
    reader.finish(tokens.cut)
}

#[derive(Default)]
struct Reader {
    page: Content,
    /// Each stands in the open cell or caption of the one before.
    open: Vec<OpenTable>,
    /// How many tables were seen.
    tables: usize,
    cells: usize,
    /// How many tables are open that stand too deep to be read.
    too_deep: usize,
    /// The end tag of the page has come.
    ended: bool,
    notes: Vec<Note>,
}

impl Reader {
    fn take(&mut self, token: Token<'_>) {
        if self.too_deep > 0 {
            return self.leave_out(token);
        }
        match token {
            Token::Text(text) => self.content().text(text),
            Token::Start(tag, attributes) => self.start(tag, attributes),
            Token::End(tag) => self.end(tag),
        }
    }

    fn start(&mut self, tag: Tag, attributes: &str) {
        match tag {
            Tag::Table => self.start_table(),
            Tag::Caption | Tag::Columns | Tag::Head | Tag::Body | Tag::Foot | Tag::Row | Tag::Td | Tag::Th => {
                self.end_inside();
                if let Some(table) = self.open.last_mut() {
                    table.start(tag, attributes);
                }
            }
            Tag::Break => self.content().forced_break(),
            Tag::Block => self.content().block(),
            Tag::Pre => self.content().keep(true),
            Tag::Raw | Tag::Page | Tag::Inline => {}
        }
    }

    fn end(&mut self, tag: Tag) {
        match tag {
            Tag::Table => {
                self.end_inside();
                self.end_table();
            }
            Tag::Head | Tag::Body | Tag::Foot | Tag::Row | Tag::Td | Tag::Th | Tag::Caption => self.end_part(tag),
            Tag::Break => self.content().forced_break(),
            Tag::Block => self.content().block(),
            Tag::Pre => self.content().keep(false),
            Tag::Page => self.ended = true,
            Tag::Raw | Tag::Columns | Tag::Inline => {}
        }
    }

    /// The end of a part of the innermost table, where that part is open.
    fn end_part(&mut self, tag: Tag) {
        let Some(table) = self.open.last_mut() else { return };
        let inside = table.inside().map(|inside| inside.tag);
        match tag {
            Tag::Td | Tag::Th | Tag::Caption if inside == Some(tag) => self.end_inside(),
            Tag::Td | Tag::Th | Tag::Caption => {}
            // Nothing but its own end tag, the table's, or the start of another part ends a caption.
            _ if inside == Some(Tag::Caption) => {}
            _ if tag == Tag::Row || table.has_open(tag) => {
                self.end_inside();
                if let Some(table) = self.open.last_mut() {
                    if tag == Tag::Row { table.end_row() } else { table.end_section() }
                }
            }
            _ => {}
        }
    }

    fn start_table(&mut self) {
        // In a table but in none of its cells, a table ends the one that is open.
        if self.open.last().is_some_and(|table| table.inside().is_none()) {
            self.end_table();
        }
        let index = self.tables;
        self.tables += 1;
        if self.open.len() == MAX_DEPTH {
            self.too_deep = 1;
            self.note(Note::TooDeep);
            return;
        }
        self.content().block();
        self.open.push(OpenTable::new(index));
    }

    /// Ends the innermost table; its captions and its grid stand where it started.
    fn end_table(&mut self) {
        if let Some(mut table) = self.open.pop() {
            let captions = table.take_captions();
            self.content().append(captions);
            let grid = table.grid(&mut self.notes);
            self.content().grid(grid);
        }
    }

    /// Ends the open cell or caption of the innermost table.
    fn end_inside(&mut self) {
        let Some(table) = self.open.last_mut() else { return };
        let is_cell = table.inside().is_some_and(|inside| inside.tag != Tag::Caption);
        let fits = self.cells < MAX_CELLS;
        table.end_inside(fits);
        if is_cell && fits {
            self.cells += 1;
        } else if is_cell {
            self.note(Note::TooManyCells);
        }
    }

    /// Where text goes: into the innermost open cell or caption, or before the table that has none open.
    fn content(&mut self) -> &mut Content {
        match self.open.iter().rposition(|table| table.inside().is_some()) {
            Some(at) => self.open[at].content().unwrap_or(&mut self.page),
            None => &mut self.page,
        }
    }

    /// Of tables that stand too deep only starts and ends count.
    fn leave_out(&mut self, token: Token<'_>) {
        match token {
            Token::Start(Tag::Table, _) => {
                self.too_deep += 1;
                self.tables += 1;
            }
            Token::End(Tag::Table) => self.too_deep -= 1,
            _ => {}
        }
    }

    fn note(&mut self, note: Note) {
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }

    fn finish(mut self, cut: bool) -> Document {
        // Many a page forgets to close a table that lays it out; it is whole all the same.
        if cut || !self.open.is_empty() && !self.ended {
            self.note(Note::CutOff);
        }
        while !self.open.is_empty() {
            self.end_inside();
            self.end_table();
        }
        Document { blocks: self.page.blocks(), notes: self.notes }
    }
}

#[cfg(test)]
pub(super) mod tests;
