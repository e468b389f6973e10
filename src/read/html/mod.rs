//! Web pages, and what Word saves as one: a [`tokenizer`] and as much of a browser's tree as tables need.
//!
//! Text outside the cells of a table stands before it, as a browser puts it. Inline elements leave no trace but for what a person does
//! not see of them, or sees struck out ([`look`]): that is left out. `<font>20</font>23` is 2023, `<s>137</s>138` is 138, and
//! `138<sup>1</sup>` is 138¹. A table deeper than [`MAX_DEPTH`] and a cell past [`MAX_CELLS`] are left out, which is said.

pub(super) mod attributes;
pub(super) mod colour;
pub(super) mod content;
mod drawn;
mod elements;
pub(super) mod entities;
mod fields;
pub(super) mod look;
pub(super) mod moved;
#[cfg(feature = "every-medium")]
pub(crate) mod places;
pub(super) mod raised;
mod sheet;
mod table;
mod tag;
mod tokenizer;

use super::limits::{MAX_CELLS, MAX_DEPTH};
use super::pictures;
use crate::document::{Document, Note};
use attributes::attributes_of;
use content::Content;
use elements::{Elements, Kind, kind_of, own_look};
use fields::Choices;
use look::{Display, Look};
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
                if media.is_none_or(sheet::of_screen) {
                    sheet.add(text);
                }
            }
            Some(_) => {}
            None => break,
        }
    }
    sheet
}

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
            let content = self.content();
            content.raise(state.raise);
            content.see(state.sight());
            if state.is_turned() && text.contains(|c: char| c.is_ascii_digit()) {
                // 123 is seen as 321: no figure that is printed so.
                content.plain("□");
            }
            content.text(text);
        } else if text.contains(|c: char| c.is_ascii_digit()) {
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
            self.content().field(written);
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
                let [width, height] = attributes_of(attributes, ["width", "height"]).map(|side| side.and_then(pixels));
                if pictures::is_large(width.unwrap_or(0.0), height.unwrap_or(f64::MAX)) {
                    self.note(Note::Picture);
                }
            }
            Tag::Break | Tag::Void | Tag::Raw | Tag::Page => {}
            _ => self.start_element(tag, name, attributes),
        }
    }

    /// An element that is neither a table nor a part of one, at least by its name.
    fn start_element(&mut self, tag: Tag, name: &'a str, attributes: &'a str) {
        if let Some(at) = self.elements.closed_by(tag) {
            self.close(at, true);
        }
        let kind = kind_of(tag);
        if kind != Kind::Special || tag == Tag::Select || tag == Tag::Button {
            self.elements.resume();
        }
        let look = self.look(tag, name, attributes);
        let around = self.elements.state();
        if tag == Tag::Rule {
            return self.break_line(tag, around.gone || look.display == Some(Display::Gone));
        }
        self.elements.push(tag, name, attributes, kind, look, false);
        if self.draw(tag, attributes, look) {
            return;
        }
        let gone = self.elements.state().gone;
        self.break_line(tag, gone);
        if look.display == Some(Display::Block) && !tag.is_block() && !gone {
            self.content().block();
            self.elements.act(Tag::Block);
        }
        if name.eq_ignore_ascii_case("mn") && self.elements.state().is_seen() {
            // Numbers of a formula stand apart: one may be raised.
            self.content().text(" ");
        }
        if tag == Tag::Select {
            self.choices = Some(Choices::new(attributes));
        }
    }

    /// The start or end of a line of text; what is not there breaks none.
    fn break_line(&mut self, tag: Tag, gone: bool) {
        if tag.is_block() && !gone {
            self.content().block();
        }
        if tag == Tag::Pre {
            self.content().keep(true);
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

    fn end_element(&mut self, tag: Tag, name: &'a str) {
        let gone = self.elements.state().gone;
        if tag.is_block() && !gone {
            self.content().block();
        }
        if tag == Tag::Pre {
            self.content().keep(false);
        }
        for acted in self.elements.end(tag, name) {
            self.end_act(acted);
        }
    }

    /// A list to choose from ends, or something comes that cannot stand in it.
    fn end_choices(&mut self) {
        if let Some(choices) = self.choices.take() {
            let shown = choices.shown();
            self.field(&shown);
        }
    }

    /// Ends the elements from here on.
    fn close(&mut self, at: usize, keeps: bool) {
        for acted in self.elements.cut(at, keeps) {
            self.end_act(acted);
        }
    }

    /// How an element looks, by itself and by the styles of the page.
    fn look(&mut self, tag: Tag, name: &str, attributes: &str) -> Look {
        let mut own = own_look(tag);
        if attributes.is_empty() && self.sheet.is_empty() {
            return own;
        }
        let [style, hidden, open] = attributes_of(attributes, ["style", "hidden", "open"]);
        let [ink, ground, direction] = attributes_of(attributes, ["color", "bgcolor", "dir"]);
        if let Some(ink) = ink.filter(|_| name.eq_ignore_ascii_case("font")) {
            own.ink = Some(colour::colour(ink).into());
        }
        own.ground = ground.map(|ground| colour::colour(ground).into());
        let rtl = direction.is_some_and(|way| way.eq_ignore_ascii_case("rtl"));
        own.leftwards = rtl.then_some(true);
        own.turned = name.eq_ignore_ascii_case("bdo").then_some(true);
        if hidden.is_some() || name.eq_ignore_ascii_case("dialog") && open.is_none() {
            own.display = Some(Display::Gone);
        }
        let mut looks = self.sheet.looks(name, attributes, self.elements.all());
        if let Some(style) = style {
            look::declare(style, &mut looks);
        }
        let [plain, important] = looks;
        own.overlay(plain);
        own.overlay(important);
        own
    }

    /// Is an element without elements in it seen?
    fn is_seen(&mut self, tag: Tag, name: &'a str, attributes: &'a str) -> bool {
        let look = self.look(tag, name, attributes);
        self.elements.state().within(look, true).is_seen()
    }

    fn start_part(&mut self, tag: Tag, name: &'a str, attributes: &'a str) {
        if !self.reach_table() {
            return;
        }
        self.end_inside();
        let Some((base, section, row)) = self.open.last().map(OpenTable::parts) else { return };
        // Around a cell stand its row, where one is open, and the section.
        let parts = self.elements.from(base).iter().take(3).filter(|element| element.kind == Kind::Part);
        let kept = |element: &&elements::Element<'_>| match element.tag {
            Tag::Table => true,
            Tag::Row => row && matches!(tag, Tag::Td | Tag::Th),
            _ => section && matches!(tag, Tag::Td | Tag::Th | Tag::Row),
        };
        let around = base + parts.take_while(kept).count();
        self.elements.cut(around, false);
        if tag != Tag::Columns {
            let look = self.look(tag, name, attributes);
            let kind = if matches!(tag, Tag::Td | Tag::Th | Tag::Caption) { Kind::Scope } else { Kind::Part };
            self.elements.push(tag, name, attributes, kind, look, false);
            // A row that is hidden without being gone leaves no room either.
            let collapsed = kind == Kind::Part && look.visible == Some(false);
            let shown = !self.elements.state().gone && !collapsed;
            if let Some(table) = self.open.last_mut() {
                table.start(tag, attributes, shown);
            }
        } else if let Some(table) = self.open.last_mut() {
            table.start(tag, attributes, true);
        }
    }

    /// Goes to the innermost table that is one by its tags. Is there one?
    fn reach_table(&mut self) -> bool {
        self.end_choices();
        let Some(at) = self.open.iter().rposition(|table| !table.drawn) else { return false };
        if let Some(drawn) = self.open.get(at + 1) {
            let base = drawn.base;
            self.close(base, false);
        }
        while self.open.len() > at + 1 {
            self.end_inside();
            self.end_table();
        }
        true
    }

    /// Is this part of the innermost table open that is one by its tags?
    fn has_open(&self, tag: Tag) -> bool {
        let Some(table) = self.open.iter().rfind(|table| !table.drawn) else { return false };
        let inside = table.inside().map(|inside| inside.tag);
        match tag {
            Tag::Td | Tag::Th | Tag::Caption => inside == Some(tag),
            // Nothing but its own end tag, the table's, or the start of another part ends a caption.
            _ if inside == Some(Tag::Caption) => false,
            _ => tag == Tag::Row || table.has_open(tag),
        }
    }

    /// The end of a part of the innermost table, where that part is open.
    fn end_part(&mut self, tag: Tag) {
        self.end_inside();
        let Some(table) = self.open.last_mut() else { return };
        match tag {
            Tag::Td | Tag::Th | Tag::Caption => {}
            Tag::Row => table.end_row(),
            _ => table.end_section(),
        }
    }

    fn start_table(&mut self, name: &'a str, attributes: &'a str) {
        self.end_choices();
        // In a table but in none of its cells, a table ends the one that is open.
        if self.open.last().is_some_and(|table| table.inside().is_none() && !table.drawn) {
            self.end_table();
        }
        if !self.old
            && let Some(at) = self.elements.paragraph()
        {
            self.close(at, true);
        }
        let index = self.tables;
        self.tables += 1;
        let look = self.look(Tag::Table, name, attributes);
        self.open_table(index, false, |reader| {
            reader.elements.push(Tag::Table, name, attributes, Kind::Part, look, reader.old);
        });
    }

    /// Opens a table, unless it stands too deep.
    fn open_table(&mut self, index: usize, drawn: bool, push: impl FnOnce(&mut Reader<'a>)) {
        if self.open.len() == MAX_DEPTH {
            if !drawn {
                (self.left_out, self.template) = (1, false);
            }
            self.note(Note::TooDeep);
            return;
        }
        if !self.elements.state().gone {
            self.content().block();
        }
        let base = self.elements.len() - usize::from(drawn);
        self.open.push(OpenTable::new(index, drawn, base));
        push(self);
        let shown = !self.elements.state().gone;
        if let Some(table) = self.open.last_mut() {
            table.shown = shown;
        }
    }

    /// Ends the innermost table; its captions and its grid stand where it started. One that is not there at all is left out.
    fn end_table(&mut self) {
        let Some(mut table) = self.open.pop() else { return };
        // What they were ends with it.
        self.elements.cut(table.base, false);
        if !table.shown {
            return;
        }
        let captions = table.take_captions();
        self.content().append(captions);
        if table.drawn && table.is_layout() {
            for content in table.contents() {
                self.content().append(content);
            }
            return;
        }
        let grid = table.grid(&mut self.notes);
        self.content().grid(grid);
    }

    /// Ends the open cell or caption of the innermost table.
    fn end_inside(&mut self) {
        let fits = self.cells < MAX_CELLS;
        let Some(table) = self.open.last_mut() else { return };
        let inside = table.inside().map(|inside| (inside.tag, inside.drops && !inside.content.has_grid()));
        let base = table.base;
        if inside.is_none() {
            return;
        }
        if !table.drawn {
            let scope = self.elements.from(base).iter().position(|element| element.kind == Kind::Scope);
            if let Some(at) = scope {
                self.close(base + at, false);
            }
        }
        if let Some(table) = self.open.last_mut() {
            table.end_inside(fits);
        }
        if let Some((_, true)) = inside {
            self.note(Note::Hidden);
        }
        match inside {
            Some((Tag::Caption, _)) | None => {}
            _ if fits => self.cells += 1,
            _ => self.note(Note::TooManyCells),
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

    fn finish(mut self, cut: bool) -> Document {
        // Many a page forgets to close a table that lays it out; it is whole all the same.
        if cut || !self.open.is_empty() && !self.ended {
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
        drawn::number(&mut blocks, self.tables, self.drawn);
        Document { blocks, notes: self.notes }
    }
}

/// A side of a picture in points, from its pixels.
fn pixels(side: &str) -> Option<f64> {
    side.trim().trim_end_matches("px").parse::<f64>().ok().map(|pixels| pixels * 0.75)
}

#[cfg(test)]
pub(super) mod tests;
