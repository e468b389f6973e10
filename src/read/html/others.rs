//! Elements that are no parts of tables by their names, as they start and end; and how any element looks.

use super::Reader;
use super::attributes::KNOWN_BY;
use super::attributes::attributes_of;
use super::colour;
use super::declarations::declare;
use super::elements::{Kind, kind_of, own_look};
use super::fields::Choices;
use super::look::{Display, Look};
use super::moved::Lies;
use super::raised::Raise;
use super::tag::Tag;
use crate::any_of::AnyOf;

impl<'a> Reader<'a> {
    /// An element that is neither a table nor a part of one, at least by its name.
    pub(super) fn start_element(&mut self, tag: Tag, name: &'a str, attributes: &'a str) {
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
    pub(super) fn break_line(&mut self, tag: Tag, gone: bool) {
        if tag.is_block() && !gone {
            self.content().block();
        }
        if tag == Tag::Pre {
            self.content().keep(true);
        }
    }

    pub(super) fn end_element(&mut self, tag: Tag, name: &'a str) {
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
    pub(super) fn end_choices(&mut self) {
        if let Some(choices) = self.choices.take() {
            let shown = choices.shown();
            self.field(&shown);
        }
    }

    /// Ends the elements from here on.
    pub(super) fn close(&mut self, at: usize, keeps: bool) {
        for acted in self.elements.cut(at, keeps) {
            self.end_act(acted);
        }
    }

    /// How an element looks, by itself and by the styles of the page.
    pub(super) fn look(&mut self, tag: Tag, name: &str, attributes: &str) -> Look {
        const NAMES: [&str; 9] = ["style", "hidden", "open", "popover", "color", "bgcolor", "dir", "class", "href"];
        let mut own = own_look(tag);
        if name.eq_ignore_ascii_case("small") {
            own.moved.small = Some(true);
        }
        let dialog = name.eq_ignore_ascii_case("dialog");
        // Whole tables folded up are for people to unfold; a note in a cell is none of its figure.
        let folds = name.eq_ignore_ascii_case("details") && self.elements.is_in_cell();
        if attributes.is_empty() && self.sheet.is_empty() && !(dialog || folds) {
            return own;
        }
        let [style, hidden, open, popover, ink, ground, direction, class, link] = attributes_of(attributes, NAMES);
        if let Some(ink) = ink.filter(|_| name.eq_ignore_ascii_case("font")) {
            own.ink = Some(colour::ink(&ink));
        }
        own.ours = tag == Tag::Deleted && attributes_of(attributes, [KNOWN_BY])[0].is_some();
        own.ground = ground.map(|ground| colour::colour(&ground).into());
        let rtl = direction.is_some_and(|way| way.eq_ignore_ascii_case("rtl"));
        own.leftwards = rtl.then_some(true);
        own.turned = name.eq_ignore_ascii_case("bdo").then_some(true);
        if hidden.is_some() || popover.is_some() || (dialog || folds) && open.is_none() {
            own.display = Some(Display::Gone);
        }
        if class.is_some_and(|class| self.names_unseen(&class)) {
            (own.doubtful, own.may_go) = (true, true);
        }
        if name.eq_ignore_ascii_case("a") && link.is_some_and(|link| is_of_note(&link)) {
            own.raise = Some(Raise::Lifted);
        }
        let mut looks = self.sheet.looks(name, attributes, self.elements.all());
        if let Some(style) = style {
            declare(&style, &mut looks);
        }
        let [plain, important] = looks;
        own.overlay(plain);
        own.overlay(important);
        own
    }

    /// Has it a class that hides in every kit of styles, whose sheet is not here?
    fn names_unseen(&self, class: &str) -> bool {
        const UNSEEN: [&str; 12] = [
            "sr-only",
            "visually-hidden",
            "visuallyhidden",
            "screen-reader-text",
            "screen-reader-only",
            "element-invisible",
            "hidden",
            "d-none",
            "is-hidden",
            "layui-hide",
            "ng-hide",
            "invisible",
        ];
        class.split_ascii_whitespace().any(|class| UNSEEN.contains(&class) && !self.sheet.knows(class))
    }

    /// Is an element without elements in it seen?
    pub(super) fn is_seen(&mut self, tag: Tag, name: &'a str, attributes: &'a str) -> bool {
        let look = self.look(tag, name, attributes);
        self.elements.state().within(look, Lies::InLine).is_seen()
    }
}

/// Does a link lead to a note of the page?
fn is_of_note(link: &str) -> bool {
    const NOTES: [&str; 8] = ["_ftn", "_edn", "ftn", "fn", "footnote", "endnote", "note", "cite"];
    let place = link.split_once('#').map_or("", |(_, place)| place).to_ascii_lowercase();
    place.starts_with_any(&NOTES)
}
