//! Styles of an OpenDocument file: how text is seen, which tables and cells are shown, and how lists are numbered.

use super::super::html::colour::{self, Paint, Sight};
use super::super::html::lengths::tenths;
use super::super::html::look::LEAST_SIZE;
use super::super::html::raised::Raise;
use super::super::lists::{LEVELS, Level, List, Lists, Signs, Use};
use super::super::xml::{self, Sink};
use std::collections::HashMap;

/// Styles that are known. LibreOffice makes one for every look, some thousands in a long document.
const MAX_STYLES: usize = 50_000;

/// Lists that are known.
const MAX_LISTS: usize = 1_000;

/// How long styles are followed to those that they are based on.
const MAX_BASES: usize = 11;

/// What is said of how text looks; `None` where nothing is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Look {
    pub hidden: Option<bool>,
    pub struck: Option<bool>,
    pub raise: Option<Raise>,
    /// Its letters have next to no size, or let all through.
    pub clear: Option<bool>,
    /// The colour of its letters, and of what is behind them.
    pub ink: Option<Paint>,
    pub ground: Option<Paint>,
    /// A table that is not shown.
    pub no_table: bool,
    /// Numbers have a format.
    pub format: bool,
}

impl Look {
    /// What is said here, and otherwise there.
    pub(super) fn or(self, base: Look) -> Look {
        Look {
            hidden: self.hidden.or(base.hidden),
            struck: self.struck.or(base.struck),
            raise: self.raise.or(base.raise),
            clear: self.clear.or(base.clear),
            ink: self.ink.or(base.ink),
            ground: self.ground.or(base.ground),
            no_table: self.no_table || base.no_table,
            format: self.format || base.format,
        }
    }

    /// Is the text seen, and not struck out?
    pub(super) fn is_seen(self) -> bool {
        self.hidden != Some(true) && self.struck != Some(true) && self.clear != Some(true)
    }

    /// How are its letters seen on what is behind them?
    pub(super) fn sight(self) -> Sight {
        colour::sight(self.ink, self.ground)
    }
}

#[derive(Default)]
struct Style {
    base: String,
    look: Look,
}

/// The styles, by family and name.
#[derive(Default)]
pub(super) struct Styles {
    known: HashMap<String, Style>,
    /// The open one.
    open: Option<String>,
    /// Lists by their names, and how far they have come.
    lists: Vec<String>,
    pub numbers: Lists,
    /// The open level of the last list.
    level: usize,
}

impl Styles {
    /// How text looks in this style, of this family.
    pub(super) fn look(&self, family: &str, name: &str) -> Look {
        let mut look = Look::default();
        let mut name = name;
        for _ in 0..MAX_BASES {
            let Some(style) = self.known.get(&key(family, name)) else { break };
            look = look.or(style.look);
            name = &style.base;
        }
        // What goes for all of the family.
        self.known.get(&key(family, "")).map_or(look, |usual| look.or(usual.look))
    }

    /// A list by its name.
    pub(super) fn list(&self, name: &str) -> Option<usize> {
        self.lists.iter().position(|known| known == name)
    }

    fn start_style(&mut self, attributes: &str, name: &str) {
        self.open = None;
        if self.known.len() < MAX_STYLES {
            let key = key(&xml::value(attributes, "family"), name);
            let base = xml::value(attributes, "parent-style-name");
            let format = !matches!(xml::value(attributes, "data-style-name").as_str(), "" | "N0");
            self.known.insert(key.clone(), Style { base, look: Look { format, ..Look::default() } });
            self.open = Some(key);
        }
    }

    fn start_level(&mut self, attributes: &str) {
        self.level = xml::number(attributes, "level").unwrap_or(0).wrapping_sub(1);
        let list = self.numbers.lists.last_mut();
        let Some(level) = list.and_then(|list| list.levels.get_mut(self.level)) else { return };
        let value = |name| xml::value(attributes, name);
        let signs = match value("num-format").chars().next() {
            Some('1') => Signs::Digits,
            Some('一') => Signs::Chinese,
            Some('①') => Signs::Single(0x2460),
            _ => Signs::Unknown,
        };
        let start = xml::number(attributes, "start-value").unwrap_or(1);
        let shown = xml::number(attributes, "display-levels").unwrap_or(1).clamp(1, self.level + 1);
        let numbers: Vec<String> = (self.level + 2 - shown..=self.level + 1).map(|level| format!("%{level}")).collect();
        let (before, after) = (value("num-prefix"), value("num-suffix"));
        // LibreOffice tells all of it in a way of its own, too.
        let text = match xml::attribute(attributes, "num-list-format") {
            Some(own) => (1..=LEVELS).fold(own, |own, level| own.replace(&format!("%{level}%"), &format!("%{level}"))),
            None if before.contains('%') || after.contains('%') => String::new(),
            None => [before, numbers.join("."), after].concat(),
        };
        *level = Level { start, signs, text };
    }
}

fn key(family: &str, name: &str) -> String {
    [family, "/", name].concat()
}

impl Sink for Styles {
    fn start(&mut self, name: &str, attributes: &str) -> bool {
        match name {
            "style" => self.start_style(attributes, &xml::value(attributes, "name")),
            "default-style" => self.start_style(attributes, ""),
            "paragraph-properties" | "table-cell-properties" | "table-row-properties" => {
                if let Some(style) = self.open.as_ref().and_then(|key| self.known.get_mut(key)) {
                    style.look.set_ground(attributes);
                }
            }
            "text-properties" | "table-properties" => {
                if let Some(style) = self.open.as_ref().and_then(|key| self.known.get_mut(key)) {
                    style.look.set(attributes);
                }
            }
            "list-style" if self.lists.len() < MAX_LISTS => {
                self.open = None;
                self.lists.push(xml::value(attributes, "name"));
                self.numbers.uses.push(Use { list: Some(self.numbers.lists.len()), starts: Vec::new() });
                self.numbers.lists.push(List::default());
            }
            "list-level-style-number" => self.start_level(attributes),
            // Only styles stand in it.
            "body" | "master-styles" | "list-level-properties" => return false,
            _ => {}
        }
        true
    }

    fn end(&mut self, name: &str) {
        if matches!(name, "style" | "default-style") {
            self.open = None;
        }
    }

    fn text(&mut self, _: &str) {}
}

impl Look {
    /// What is behind the text.
    fn set_ground(&mut self, attributes: &str) {
        match xml::attribute(attributes, "background-color") {
            Some(none) if none == "transparent" => {}
            Some(ground) => self.ground = Some(colour::colour(&ground).into()),
            None => {}
        }
    }

    fn set(&mut self, attributes: &str) {
        if let Some(display) = xml::attribute(attributes, "display") {
            self.hidden = Some(display == "none");
            self.no_table |= display == "false";
        }
        let lines = ["text-line-through-style", "text-line-through-type"].map(|name| xml::attribute(attributes, name));
        if lines.iter().any(Option::is_some) {
            self.struck = Some(lines.iter().flatten().all(|line| line != "none"));
        }
        self.set_ground(attributes);
        let is_usual = xml::is_on(attributes, "use-window-font-color", false);
        if is_usual {
            self.ink = Some(Paint::Unknown);
        } else if let Some(ink) = xml::attribute(attributes, "color") {
            self.ink = Some(colour::colour(&ink).into());
        }
        let size = xml::attribute(attributes, "font-size").and_then(|size| tenths(&size));
        let lets_through = !is_usual && xml::value(attributes, "opacity") == "0%";
        if lets_through || size.is_some() {
            self.clear = Some(lets_through || size.is_some_and(|size| size < LEAST_SIZE));
        }
        if let Some(position) = xml::attribute(attributes, "text-position") {
            let place = position.split(' ').next().unwrap_or_default();
            let percent = |text: &str| xml::digits(text.trim_end_matches('%')).is_some_and(|percent| percent > 0);
            self.raise = Some(match place.strip_prefix('-') {
                _ if place == "super" => Raise::Above,
                _ if place == "sub" => Raise::Below,
                Some(down) if percent(down) => Raise::Below,
                None if percent(place) => Raise::Above,
                _ => Raise::None,
            });
        }
    }
}
