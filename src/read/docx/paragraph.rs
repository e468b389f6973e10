//! A paragraph of a Word document: what its properties and those of its runs say, and which of its text is seen.

use super::super::xml;
use super::styles::Item;
use super::{Open, Reader};
use crate::document::Note;

/// An open paragraph.
#[derive(Default)]
pub(super) struct Paragraph {
    /// Open are: its properties, a run, text of that.
    pub properties: bool,
    pub run: bool,
    pub text: bool,
    /// Its style hides its runs; the open run is hidden.
    pub hides: bool,
    pub hidden: bool,
    /// Its place in a list.
    pub item: Item,
    /// Of each open field: are we in its code, before its result?
    pub codes: Vec<bool>,
}

impl Reader {
    pub(super) fn start_paragraph(&mut self) {
        (self.paragraph.hides, self.paragraph.hidden, self.paragraph.item) = (false, false, Item::default());
        let place = self.place();
        if !std::mem::take(&mut place.goes_on) {
            place.content.block();
        }
    }

    /// A property of the open paragraph, of its end, or of the open run.
    pub(super) fn property(&mut self, name: &str, attributes: &str) {
        let paragraph = &mut self.paragraph;
        let style = || self.styles.style(&xml::value(attributes, "val"));
        match name {
            "pStyle" => {
                if let Some(style) = style() {
                    (paragraph.item, paragraph.hides) = (style.item, style.hidden == Some(true));
                }
            }
            "rStyle" => paragraph.hidden = style().and_then(|style| style.hidden).unwrap_or(paragraph.hidden),
            "numId" => paragraph.item.number = xml::number(attributes, "val"),
            "ilvl" => paragraph.item.level = xml::number(attributes, "val"),
            _ if paragraph.run => paragraph.hidden = xml::is_on(attributes, "val", true),
            _ if paragraph.properties => self.place().goes_on = xml::is_on(attributes, "val", true),
            _ => {}
        }
    }

    /// The properties are known: the number comes before the text, unless the line is that of the paragraph before.
    pub(super) fn end_properties(&mut self) {
        self.paragraph.properties = false;
        let is_deleted = |open: &Open| matches!(open, Open::Table(table) if table.is_row_deleted());
        let place = self.place();
        if place.goes_on || !place.content.is_at_start() || self.open.iter().any(is_deleted) {
            return;
        }
        if let Some(number) = self.styles.next(self.paragraph.item) {
            let content = &mut self.place().content;
            content.plain(&number);
            content.plain(" ");
        }
    }

    /// A character that is an element of its own.
    pub(super) fn character(&mut self, name: &str) {
        if !self.shown() {
            return;
        }
        let content = &mut self.place().content;
        match name {
            "br" | "cr" => content.forced_break(),
            "noBreakHyphen" => content.plain("-"),
            // A sign of a font that has no letters: that something stands there.
            "sym" => content.plain("□"),
            _ => content.plain(" "),
        }
    }

    pub(super) fn field(&mut self, attributes: &str) {
        match xml::value(attributes, "fldCharType").as_str() {
            "begin" => self.paragraph.codes.push(true),
            "separate" => _ = self.paragraph.codes.last_mut().map(|code| *code = false),
            _ => _ = self.paragraph.codes.pop(),
        }
    }

    /// Is text seen here? What is hidden is told.
    pub(super) fn shown(&mut self) -> bool {
        if self.paragraph.hidden {
            self.note(Note::Hidden);
        }
        !self.paragraph.hidden && !self.paragraph.codes.contains(&true)
    }
}
