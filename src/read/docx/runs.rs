//! What the properties of paragraphs and runs say, and which of their text is seen.

use super::super::html::raised::Raise;
use super::super::lists::Item;
use super::super::xml;
use super::effects::Levels;
use super::paragraph::is_drawn;
use super::reader::{Open, Reader};
use crate::document::Note;

impl Reader {
    pub(super) fn start_paragraph(&mut self) {
        (self.paragraph.effects, self.paragraph.item) = (self.styles.usual(), Item::default());
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
                    (paragraph.item, paragraph.effects) = (style.item, style.effects);
                }
            }
            "rStyle" if paragraph.run => {
                paragraph.run_style = style().map(|style| style.effects).unwrap_or_default();
            }
            "numId" => paragraph.item.number = xml::number(attributes, "val"),
            "ilvl" => paragraph.item.level = xml::number(attributes, "val"),
            _ if paragraph.run => paragraph.own.set(name, attributes, &self.styles.theme),
            "vanish" if paragraph.properties => self.place().goes_on = xml::is_on(attributes, "val", true),
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
        if let Some(number) = self.styles.numbers.next(self.paragraph.item).filter(|number| self.room.take(number)) {
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
            // A fraction's line and a root, which a formula draws.
            "den" => content.plain("/"),
            "rad" => content.plain("√"),
            _ => content.plain(" "),
        }
    }

    /// A raised or lowered part of a formula starts or ends.
    pub(super) fn script(&mut self, name: &str, starts: bool) {
        let script = &mut self.paragraph.script;
        if !starts {
            script.0 = script.0.saturating_sub(1);
            return;
        }
        if script.0 == 0 {
            script.1 = if name == "sup" { Raise::Above } else { Raise::Below };
        }
        script.0 += 1;
    }

    pub(super) fn field(&mut self, attributes: &str) {
        let fields = &mut self.paragraph.fields;
        let which = xml::value(attributes, "fldCharType");
        let code = if which == "begin" { None } else { fields.take() };
        match which.as_str() {
            "begin" => fields.begin(),
            "separate" => fields.separate(),
            _ => fields.end(),
        }
        if code.is_some_and(|code| is_drawn(&code)) {
            self.character("sym");
        }
    }

    /// Is text seen here? Of what is hidden or struck out it is told. Then it stands as its run says.
    pub(super) fn shown(&mut self) -> bool {
        if self.paragraph.fields.in_code > 0 {
            return false;
        }
        let table =
            self.open.iter().rev().find_map(|open| if let Open::Table(table) = open { Some(table) } else { None });
        let levels = Levels {
            defaults: self.styles.defaults,
            table: table.map(|table| table.effects).unwrap_or_default(),
            paragraph: self.paragraph.effects,
            run: self.paragraph.run_style,
            own: self.paragraph.own,
        };
        if !levels.is_seen() {
            self.note(Note::Hidden);
            return false;
        }
        let script = self.paragraph.script;
        let cell =
            self.open.iter().rev().find_map(|open| if let Open::Cell(cell) = open { Some(cell.ground) } else { None });
        let sight = levels.sight(cell.flatten());
        self.place().content.see(sight);
        self.place().content.raise(if script.0 > 0 { script.1 } else { levels.raise() });
        true
    }
}
