//! What styles and lists make of a paragraph: the number that Word puts before it, and whether it is seen.

use super::super::xml::{self, Sink};
use super::effects::Effects;

/// Styles that are known. Word brings 380, offices add some of their own.
const MAX_STYLES: usize = 1_000;

/// Lists that are known, and uses of them: WPS numbers them from 1 on and makes hundreds.
const MAX_LISTS: usize = 4_000;

/// Levels of a list.
const LEVELS: usize = 9;

/// What is written before paragraphs of a list is shorter, in bytes: nine numbers and what stands between them.
const LONGEST_SIGN: usize = 200;
/// How long styles are followed to those they are based on. Word stops at 11.
const MAX_BASES: usize = 11;

/// Styles and lists of a document, and how far the lists have come.
#[derive(Default)]
pub(super) struct Styles {
    known: Vec<Style>,
    /// What goes for all text, and the style of paragraphs that name none.
    pub defaults: Effects,
    usual: Option<usize>,
    in_defaults: bool,
    /// By their numbers in the file.
    lists: Vec<List>,
    uses: Vec<Use>,
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

/// A paragraph's place in a list: the number of the use, and the level.
#[derive(Clone, Copy, Default)]
pub(super) struct Item {
    pub number: Option<usize>,
    pub level: Option<usize>,
}

/// A list: how its levels are numbered, and the last number of each.
#[derive(Clone, Default)]
struct List {
    levels: [Level; LEVELS],
    last: [Option<usize>; LEVELS],
}

#[derive(Clone, Default)]
struct Level {
    start: usize,
    signs: Signs,
    /// `第%1章`: the number of level 1 goes there.
    text: String,
}

/// A use of a list. Uses of one list count on, unless they start anew.
#[derive(Clone, Default)]
struct Use {
    list: Option<usize>,
    /// Levels that start anew, and by which number, until they have.
    starts: Vec<(usize, usize)>,
}

/// What numbers are written in.
#[derive(Clone, Copy, Default)]
enum Signs {
    /// Not known, or no number: then nothing is put before the paragraph.
    #[default]
    Unknown,
    Digits,
    Chinese,
    /// ① and the like, twenty of them from here on.
    Single(u32),
}

impl Signs {
    fn named(name: &str) -> Signs {
        match name {
            "decimal" => Signs::Digits,
            "chineseCounting" | "chineseCountingThousand" | "japaneseCounting" => Signs::Chinese,
            "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => Signs::Single(0x2460),
            "decimalEnclosedParen" => Signs::Single(0x2474),
            "decimalEnclosedFullstop" => Signs::Single(0x2488),
            _ => Signs::Unknown,
        }
    }

    fn write(self, number: usize) -> Option<String> {
        const CHINESE: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
        match self {
            Signs::Digits => Some(number.to_string()),
            Signs::Chinese if (1..100).contains(&number) => {
                let tens = ["", "十"][usize::from(number > 9)];
                let many = if number < 20 { "" } else { CHINESE[number / 10] };
                Some([many, tens, CHINESE[number % 10]].concat())
            }
            Signs::Single(first) if (1..=20).contains(&number) => {
                char::from_u32(first + number as u32 - 1).map(String::from)
            }
            _ => None,
        }
    }
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

    /// The number of the next paragraph at this place, as it is written before it. Nothing where that is not certain.
    pub(super) fn next(&mut self, item: Item) -> Option<String> {
        let (used, level) = (self.uses.get_mut(item.number?)?, item.level.unwrap_or(0));
        let list = self.lists.get_mut(used.list?)?;
        let anew = used.starts.iter().position(|&(of, _)| of == level).map(|at| used.starts.swap_remove(at).1);
        let last = list.last.get_mut(level)?;
        let next = last.map_or(list.levels[level].start, |last| last.saturating_add(1));
        *last = Some(anew.unwrap_or(next));
        list.last[level + 1..].fill(None);
        list.text(level)
    }

    fn open_level(&mut self) -> Option<&mut Level> {
        self.lists.get_mut(self.list)?.levels.get_mut(self.level)
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
            _ if self.in_defaults => self.defaults.set(name, attributes),
            "abstractNum" => {
                (self.list, self.used) = (number("abstractNumId"), usize::MAX);
                if (self.lists.len()..MAX_LISTS).contains(&self.list) {
                    self.lists.resize_with(self.list + 1, List::default);
                }
            }
            "num" => {
                (self.list, self.used) = (usize::MAX, number("numId"));
                if (self.uses.len()..MAX_LISTS).contains(&self.used) {
                    self.uses.resize_with(self.used + 1, Use::default);
                }
            }
            "lvl" | "lvlOverride" => self.level = number("ilvl"),
            _ => {}
        }
        if let Some(used) = self.uses.get_mut(self.used) {
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
                _ => style.effects.set(name, attributes),
            }
        }
        true
    }

    fn end(&mut self, name: &str) {
        if name == "docDefaults" {
            self.in_defaults = false;
        }
    }

    fn text(&mut self, _: &str) {}
}

impl List {
    /// The number of a level as it is written, with those above it that belong to it.
    fn text(&self, level: usize) -> Option<String> {
        // A sign that is the same before every paragraph is no number.
        self.levels[level].signs.write(self.last[level]?)?;
        let mut parts = self.levels[level].text.split('%');
        if self.levels[level].text.len() > LONGEST_SIGN {
            return None;
        }
        let mut text = parts.next()?.to_owned();
        for part in parts {
            let at = usize::from(*part.as_bytes().first()?).checked_sub(usize::from(b'1'))?;
            let of = self.levels.get(at)?;
            text += &of.signs.write(self.last[at].unwrap_or(of.start))?;
            text += &part[1..];
        }
        Some(text)
    }
}
