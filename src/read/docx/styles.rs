//! What styles and lists make of a paragraph: the number that Word puts before it, and whether it is seen.

use super::super::lists::{Item, LEVELS, Level, List, Lists, MAX_LISTS, Signs, Use};
use super::super::theme::Theme;
use super::super::xml::{self, Sink};
use super::effects::Effects;

/// Styles that are known. Word brings 380, offices add some of their own.
const MAX_STYLES: usize = 1_000;

/// How long styles are followed to those they are based on. Word stops at 11.
const MAX_BASES: usize = 11;

/// Styles and lists of a document, and how far the lists have come.
#[derive(Default)]
pub(super) struct Styles {
    pub theme: Theme,
    known: Vec<Style>,
    /// What goes for all text, and the style of paragraphs that name none.
    pub defaults: Effects,
    usual: Option<usize>,
    in_defaults: bool,
    /// The lists that number paragraphs.
    pub numbers: Lists,
    /// Open are: a list and a level of it; a use of a list, or none.
    list: usize,
    level: usize,
    used: usize,
}

/// A style of paragraphs or of runs.
#[derive(Clone, Default)]
pub(super) struct Style {
    id: String,
    base: String,
    /// The list that numbers its paragraphs.
    pub item: Item,
    /// Is its text seen?
    pub effects: Effects,
}

impl Styles {
    /// A style by its name in the file. What it is based on goes for it, too, once [`Styles::settle`] was called.
    pub(super) fn style(&self, id: &str) -> Option<&Style> {
        self.known.iter().find(|style| style.id == id)
    }

    /// What goes for the text of paragraphs that name no style.
    pub(super) fn usual(&self) -> Effects {
        self.usual.and_then(|at| self.known.get(at)).map(|style| style.effects).unwrap_or_default()
    }

    /// Gives every style what it has from those it is based on.
    pub(super) fn settle(&mut self) {
        for at in 0..self.known.len() {
            let mut style = self.known[at].clone();
            for _ in 0..MAX_BASES {
                let Some(base) = self.style(&style.base) else { break };
                style.item.number = style.item.number.or(base.item.number);
                style.item.level = style.item.level.or(base.item.level);
                style.effects = style.effects.or(base.effects);
                style.base.clone_from(&base.base);
            }
            self.known[at] = Style { base: String::new(), ..style };
        }
    }

    fn open_level(&mut self) -> Option<&mut Level> {
        self.numbers.lists.get_mut(self.list)?.levels.get_mut(self.level)
    }
}

impl Sink for Styles {
    fn start(&mut self, name: &str, attributes: &str) -> bool {
        let value = || xml::value(attributes, "val");
        let number = |name| xml::number(attributes, name).unwrap_or(usize::MAX);
        match name {
            "style" if self.known.len() == MAX_STYLES => return false,
            "style" => {
                (self.list, self.used) = (usize::MAX, usize::MAX);
                if xml::value(attributes, "type") == "paragraph" && xml::is_on(attributes, "default", false) {
                    self.usual = Some(self.known.len());
                }
                self.known.push(Style { id: xml::value(attributes, "styleId"), ..Style::default() });
            }
            "docDefaults" => self.in_defaults = true,
            // What a table's style says of its first row and the like.
            "tblStylePr" => return false,
            _ if self.in_defaults => self.defaults.set(name, attributes, &self.theme),
            "abstractNum" => {
                (self.list, self.used) = (number("abstractNumId"), usize::MAX);
                if (self.numbers.lists.len()..MAX_LISTS).contains(&self.list) {
                    self.numbers.lists.resize_with(self.list + 1, List::default);
                }
            }
            "num" => {
                (self.list, self.used) = (usize::MAX, number("numId"));
                if (self.numbers.uses.len()..MAX_LISTS).contains(&self.used) {
                    self.numbers.uses.resize_with(self.used + 1, Use::default);
                }
            }
            "lvl" | "lvlOverride" => self.level = number("ilvl"),
            _ => {}
        }
        if let Some(used) = self.numbers.uses.get_mut(self.used) {
            match name {
                "abstractNumId" => used.list = xml::number(attributes, "val"),
                "startOverride" if used.starts.len() < LEVELS => used.starts.push((self.level, number("val"))),
                // Levels of its own, which are rare.
                "lvl" => used.list = None,
                _ => {}
            }
        } else if let Some(level) = self.open_level() {
            match name {
                "start" => level.start = number("val"),
                "numFmt" => level.signs = Signs::named(&value()),
                "lvlText" => level.text = value(),
                // Numbers that do not start anew, or are all written in digits: rare.
                "lvlRestart" | "isLgl" => level.signs = Signs::Unknown,
                _ => {}
            }
        } else if let Some(style) = self.known.last_mut().filter(|_| !self.in_defaults) {
            match name {
                "basedOn" => style.base = value(),
                "numId" => style.item.number = xml::number(attributes, "val"),
                "ilvl" => style.item.level = xml::number(attributes, "val"),
                _ => style.effects.set(name, attributes, &self.theme),
            }
        }
        true
    }

    fn end(&mut self, name: &str) {
        match name {
            "docDefaults" => self.in_defaults = false,
            "textFill" if self.in_defaults => self.defaults.end_fill(),
            "textFill" => self.known.iter_mut().last().into_iter().for_each(|style| style.effects.end_fill()),
            _ => {}
        }
    }

    fn text(&mut self, _: &str) {}
}
