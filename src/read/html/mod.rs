//! Web pages, and what Word saves as one: a [`tokenizer`] and as much of a browser's tree as tables need.
//!
//! Text outside the cells of a table stands before it, as a browser puts it. Inline elements leave no trace but for what a person does
//! not see of them, or sees struck out ([`look`]): that is left out. `<font>20</font>23` is 2023, `<s>137</s>138` is 138, and
//! `138<sup>1</sup>` is 138¹. A table deeper than [`MAX_DEPTH`](super::limits::MAX_DEPTH) and a cell past [`MAX_CELLS`](super::limits::MAX_CELLS) are left out, which is said.

pub(super) mod attributes;
mod clip;
pub(super) mod colour;
mod condition;
pub(super) mod content;
mod declarations;
mod drawn;
mod elements;
pub(super) mod entities;
mod faint;
mod fields;
pub(super) mod lengths;
pub(super) mod look;
pub(super) mod marks;
mod moved;
mod numbers;
mod others;
mod parts;
#[cfg(feature = "every-medium")]
pub(crate) mod places;
pub(super) mod raised;
mod selector;
mod selectors;
mod sheet;
mod state;
mod table;
mod tag;
mod tokenizer;

use super::limits::Room;
use super::pictures;
use crate::document::{Document, Note};
use attributes::attributes_of;
use colour::Sight;
use condition::Holds;
use content::Content;
use elements::Elements;
use fields::Choices;
use sheet::Sheet;
use table::OpenTable;
use tag::Tag;
use tokenizer::{Token, Tokenizer};

/// Reads a page.
#[must_use]
pub fn read(source: &str) -> Document {
    let mut reader = Reader { sheet: sheet_of(source), ..Reader::default() };
    let start = source.trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace());
    reader.old = !start.get(..9).is_some_and(|start| start.eq_ignore_ascii_case("<!doctype"));
    let mut tokens = Tokenizer::new(source);
    for token in tokens.by_ref() {
        reader.take(token);
        if reader.room.is_full() {
            reader.note(Note::TooMuchText);
            break;
        }
    }
    reader.finish(tokens.cut)
}

/// The style sheets of a page, wherever they stand in it.
fn sheet_of(source: &str) -> Sheet {
    let mut sheet = Sheet::default();
    let is_style =
        |at: &usize| source.as_bytes().get(at + 1..at + 6).is_some_and(|name| name.eq_ignore_ascii_case(b"style"));
    let Some(last) = source.rmatch_indices('<').map(|(at, _)| at).find(is_style) else { return sheet };
    let mut tokens = Tokenizer::new(source);
    while tokens.at() <= last {
        match tokens.next() {
            Some(Token::Raw(name, attributes, text)) if name.eq_ignore_ascii_case("style") => {
                let [media] = attributes_of(attributes, ["media"]);
                sheet.add(text, media.map_or(Holds::Yes, |media| condition::of_screen(&media)));
            }
            Some(_) => {}
            None => break,
        }
    }
    sheet
}

/// A pixel in points.
const POINTS: f64 = 0.75;

#[derive(Default)]
struct Reader<'a> {
    page: Content,
    /// Each stands in the open cell or caption of the one before.
    open: Vec<OpenTable>,
    elements: Elements<'a>,
    sheet: Sheet,
    /// A page without a document type, as old ones are.
    old: bool,
    /// A list to choose from is open.
    choices: Option<Choices>,
    /// How many tables were seen, and how many of those that are none by their tags.
    tables: usize,
    drawn: usize,
    cells: usize,
    /// How many tables are open that stand too deep to be read, or templates.
    left_out: usize,
    template: bool,
    /// The end tag of the page has come.
    ended: bool,
    room: Room,
    notes: Vec<Note>,
}

impl<'a> Reader<'a> {
    fn take(&mut self, token: Token<'a>) {
        if self.left_out > 0 {
            return self.leave_out(token);
        }
        match token {
            Token::Text(text) => self.text(text),
            Token::Start(tag, name, attributes) => self.start(tag, name, attributes),
            Token::End(tag, name) => self.end(tag, name),
            Token::Raw(name, attributes, text) => {
                if name.eq_ignore_ascii_case("textarea") && self.is_seen(Tag::Inline, name, attributes) {
                    self.field(text);
                }
            }
        }
    }

    fn text(&mut self, text: &'a str) {
        if let Some(choices) = &mut self.choices {
            return choices.text(text);
        }
        self.elements.resume();
        let state = self.elements.state();
        if state.is_seen() {
            if !self.room.take(text) {
                return;
            }
            let sight = match state.sight() {
                Sight::Seen if state.is_small() && text.contains(|c: char| c.is_ascii_digit()) => Sight::Small,
                sight => sight,
            };
            let content = self.content();
            content.raise(state.raise);
            content.see(sight);
            if state.is_turned() && text.contains(|c: char| c.is_ascii_digit()) {
                // 123 is seen as 321: no figure that is printed so.
                content.plain("□");
            }
            content.text(text);
        } else if !state.is_ours() && text.contains(|c: char| c.is_ascii_digit()) {
            self.drop_figures();
        }
    }

    fn drop_figures(&mut self) {
        if let Some(table) = self.open.iter_mut().rfind(|table| table.inside().is_some()) {
            table.drop_figures();
        }
    }

    /// What a field shows.
    fn field(&mut self, written: &str) {
        self.elements.resume();
        if self.elements.state().is_seen() {
            if self.room.take(written) {
                self.content().field(written);
            }
        } else {
            self.drop_figures();
        }
    }

    fn start(&mut self, tag: Tag, name: &'a str, attributes: &'a str) {
        match tag {
            Tag::Table => self.start_table(name, attributes),
            Tag::Caption | Tag::Columns | Tag::Head | Tag::Body | Tag::Foot | Tag::Row | Tag::Td | Tag::Th => {
                self.start_part(tag, name, attributes);
            }
            Tag::Break if !self.elements.state().gone => self.content().forced_break(),
            Tag::Template => (self.left_out, self.template) = (1, true),
            Tag::Input => {
                if let Some(value) = fields::shown(attributes).filter(|_| self.is_seen(tag, name, attributes)) {
                    self.field(value);
                }
            }
            Tag::Choice => {
                if let Some(choices) = &mut self.choices {
                    choices.start(attributes);
                }
            }
            Tag::Void if name.eq_ignore_ascii_case("img") => {
                let side = |written: &str| written.trim().trim_end_matches("px").parse::<f64>().ok();
                let [width, height] =
                    attributes_of(attributes, ["width", "height"]).map(|written| Some(side(&written?)? * POINTS));
                if pictures::is_large(width.unwrap_or(0.0), height.unwrap_or(f64::MAX)) {
                    self.note(Note::Picture);
                }
                if self.is_seen(tag, name, attributes) {
                    self.content().picture(width.unwrap_or(0.0), height.unwrap_or(0.0));
                }
            }
            Tag::Break | Tag::Void | Tag::Raw | Tag::Page => {}
            _ => self.start_element(tag, name, attributes),
        }
    }

    fn end(&mut self, tag: Tag, name: &'a str) {
        match tag {
            Tag::Table => {
                if self.reach_table() {
                    self.end_inside();
                    self.end_table();
                }
            }
            Tag::Head | Tag::Body | Tag::Foot | Tag::Row | Tag::Td | Tag::Th | Tag::Caption => {
                if self.has_open(tag) && self.reach_table() {
                    self.end_part(tag);
                }
            }
            Tag::Break if !self.elements.state().gone => self.content().forced_break(),
            Tag::Page => self.ended = true,
            Tag::Select => {
                self.end_choices();
                self.end_element(tag, name);
            }
            Tag::Choice => {
                if let Some(choices) = &mut self.choices {
                    choices.end();
                }
            }
            Tag::Template | Tag::Columns | Tag::Break | Tag::Void | Tag::Raw | Tag::Input | Tag::Rule => {}
            _ => self.end_element(tag, name),
        }
    }

    /// Where text goes: into the innermost open cell or caption, or before the table that has none open.
    fn content(&mut self) -> &mut Content {
        match self.open.iter().rposition(|table| table.inside().is_some()) {
            Some(at) => self.open[at].content().unwrap_or(&mut self.page),
            None => &mut self.page,
        }
    }

    /// Of tables that stand too deep only starts and ends count, and of templates.
    fn leave_out(&mut self, token: Token<'_>) {
        let counted = if self.template { Tag::Template } else { Tag::Table };
        match token {
            Token::Start(tag, ..) if tag == counted => {
                self.left_out += 1;
                self.tables += usize::from(tag == Tag::Table);
            }
            Token::End(tag, _) if tag == counted => self.left_out -= 1,
            _ => {}
        }
    }

    fn note(&mut self, note: Note) {
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }

    /// No more is read: what stands open is not whole.
    fn cut(&mut self) {
        self.choices = None;
        self.page.cut();
        let inner = self.open.len().saturating_sub(1);
        self.open.iter_mut().enumerate().for_each(|(at, table)| table.cut(at < inner));
    }

    fn finish(mut self, cut: bool) -> Document {
        if self.room.is_full() {
            self.cut();
        } else if cut || !self.open.is_empty() && !self.ended {
            // Many a page forgets to close a table that lays it out; it is whole all the same.
            self.note(Note::CutOff);
        }
        self.end_choices();
        while !self.open.is_empty() {
            self.end_inside();
            self.end_table();
        }
        if self.sheet.cut {
            self.note(Note::Styles);
        }
        let mut blocks = self.page.blocks();
        if self.page.dropped {
            self.note(Note::Hidden);
        }
        numbers::number(&mut blocks, self.tables, self.drawn);
        Document { blocks, notes: self.notes }
    }
}

#[cfg(test)]
pub(super) mod tests;
