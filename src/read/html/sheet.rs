//! The style sheets that stand in a page, as far as they say what is seen: selectors of names, classes and ids, also one within another.
//!
//! What is asked of an element beyond that (attributes, siblings, its place among them) is not worked out: where such a rule would hide
//! something, it is doubtful whether that is seen. States, as of what the mouse is over, choose nothing. Sheets in files of their own are
//! not there.

use super::attributes::attributes_of;
use super::elements::Element;
use super::look::{Look, Looks, declare, without_comments};
use crate::order;
use std::collections::BTreeMap;

/// Rules that are kept of one last name, class or id. A sheet made by hand has a few.
const MAX_ALIKE: usize = 100;

/// Classes of one element that are looked up.
const MAX_CLASSES: usize = 32;

/// Comparisons of elements with rules in a whole page. A page with a big sheet takes some ten thousand.
const MAX_WORK: usize = 20_000_000;

/// How deep conditions stand in each other.
const MAX_NESTED: usize = 4;

/// The rules of a page.
#[derive(Default)]
pub(super) struct Sheet {
    rules: Vec<Rule>,
    /// By what the last part of a selector asks for first: an id, a class, or a name, which is `*` for any.
    by_key: [BTreeMap<String, Vec<usize>>; 3],
    work: usize,
    /// Were there more rules, or more to compare, than are believed?
    pub cut: bool,
}

struct Rule {
    /// From the last part of the selector to the first.
    parts: Vec<Part>,
    weight: [usize; 3],
    looks: Looks,
}

/// What is asked of one element.
#[derive(Default)]
struct Part {
    name: Option<String>,
    id: Option<String>,
    classes: Vec<String>,
    /// The next part is asked of its parent, and not of any element around it.
    child: bool,
}

impl Sheet {
    /// Says it nothing that matters?
    pub(super) fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }

    /// Takes in what stands between `<style>` and its end.
    pub(super) fn add(&mut self, text: &str) {
        let plain = without_comments(text).replace("<!--", " ").replace("-->", " ");
        self.block(&plain, 0);
    }

    fn block(&mut self, text: &str, depth: usize) {
        let mut rest = text;
        while let Some(open) = rest.find(['{', ';']) {
            let (prelude, behind) = (rest[..open].trim(), &rest[open + 1..]);
            if rest.as_bytes()[open] == b';' {
                rest = behind;
                continue;
            }
            let inside = &behind[..length_of_block(behind)];
            rest = behind.get(inside.len() + 1..).unwrap_or_default();
            match prelude.strip_prefix('@') {
                Some(condition) if depth < MAX_NESTED && holds(condition) => self.block(inside, depth + 1),
                Some(_) => {}
                None => self.rule(prelude, inside),
            }
        }
    }

    fn rule(&mut self, selectors: &str, declarations: &str) {
        let mut looks = Looks::default();
        declare(declarations, &mut looks);
        if looks == Looks::default() {
            return;
        }
        let hides = looks.iter().any(Look::hides);
        for Selector { parts, whole } in selectors.split(',').filter_map(selector) {
            let looks = match whole {
                true => looks,
                false if hides => [Look { doubtful: true, ..Look::default() }, Look::default()],
                false => continue,
            };
            let Some((kind, key)) = parts.first().map(Part::key) else { continue };
            let alike = self.by_key[kind].entry(key.to_owned()).or_default();
            if alike.len() == MAX_ALIKE {
                self.cut = true;
                continue;
            }
            alike.push(self.rules.len());
            let count = |of: &dyn Fn(&Part) -> usize| parts.iter().map(of).sum();
            let weight = [
                count(&|part| usize::from(part.id.is_some())),
                count(&|part| part.classes.len()),
                count(&|part| usize::from(part.name.is_some())),
            ];
            self.rules.push(Rule { parts, weight, looks });
        }
    }

    /// What is said of an element that stands in these, the innermost last.
    pub(super) fn looks(&mut self, name: &str, attributes: &str, around: &[Element<'_>]) -> Looks {
        let mut looks = Looks::default();
        if self.rules.is_empty() || self.work > MAX_WORK {
            self.cut |= !self.rules.is_empty();
            return looks;
        }
        let [id, class] = attributes_of(attributes, ["id", "class"]).map(Option::unwrap_or_default);
        let mut found: Vec<usize> = Vec::new();
        let lower = name.to_ascii_lowercase();
        let classes = class.split_ascii_whitespace().take(MAX_CLASSES).map(|class| (CLASS, class));
        for (kind, key) in [(ID, id), (NAME, &*lower), (NAME, "*")].into_iter().chain(classes) {
            let Some(alike) = self.by_key[kind].get(key) else { continue };
            for &at in alike {
                self.work += 1;
                let (last, outer) = self.rules[at].parts.split_first().unwrap_or((&NO_PART, &[]));
                if last.fits(name, id, class) && fit(last.child, outer, around, &mut self.work) {
                    found.push(at);
                }
            }
        }
        let found = order::by_key(found, |&at: &usize| {
            let [ids, classes, names] = self.rules[at].weight.map(|count| count as u32);
            [ids, classes, names, at as u32]
        });
        for at in found {
            for (all, one) in looks.iter_mut().zip(self.rules[at].looks) {
                Look::overlay(all, one);
            }
        }
        looks
    }
}

const ID: usize = 0;
const CLASS: usize = 1;
const NAME: usize = 2;

static NO_PART: Part = Part { name: None, id: None, classes: Vec::new(), child: false };

/// Are there elements around for the outer parts of a selector?
fn fit(child: bool, outer: &[Part], around: &[Element<'_>], work: &mut usize) -> bool {
    let (mut child, mut around) = (child, around);
    for part in outer {
        loop {
            let Some((element, rest)) = around.split_last() else { return false };
            around = rest;
            *work += 1;
            let [id, class] = attributes_of(element.attributes, ["id", "class"]).map(Option::unwrap_or_default);
            if part.fits(element.name, id, class) {
                break;
            }
            if child {
                return false;
            }
        }
        child = part.child;
    }
    true
}

impl Part {
    fn key(&self) -> (usize, &str) {
        match (&self.id, self.classes.first(), &self.name) {
            (Some(id), ..) => (ID, id),
            (None, Some(class), _) => (CLASS, class),
            (None, None, name) => (NAME, name.as_deref().unwrap_or("*")),
        }
    }

    /// Does it ask for a name alone, or for nothing?
    fn is_name(&self) -> bool {
        self.id.is_none() && self.classes.is_empty()
    }

    fn fits(&self, name: &str, id: &str, class: &str) -> bool {
        self.name.as_ref().is_none_or(|own| own.eq_ignore_ascii_case(name))
            && self.id.as_ref().is_none_or(|own| own == id)
            && self.classes.iter().all(|own| class.split_ascii_whitespace().any(|class| class == own))
    }
}

/// What chooses elements.
struct Selector {
    /// From the last to the first.
    parts: Vec<Part>,
    /// Is this all that it asks for?
    whole: bool,
}

/// `None` where it chooses nothing in a page that nobody touches, or asks for nothing that is understood.
fn selector(written: &str) -> Option<Selector> {
    let (plain, mut whole) = without_conditions(&written.replace("\\:", COLON))?;
    let spaced = plain.replace('>', " > ").replace('+', " + ").replace('~', " ~ ");
    let mut parts: Vec<Part> = Vec::new();
    let mut child = false;
    for word in spaced.split_whitespace().rev() {
        match word {
            ">" => {
                parts.last_mut()?.child = true;
                child = true;
                continue;
            }
            // What stands before it is asked of another element than those around.
            "+" | "~" => {
                whole = false;
                break;
            }
            _ => parts.push(part_of(word)?),
        }
        child = false;
    }
    // Everything stands in these.
    let is_page = |part: &Part| matches!(part.name.as_deref(), Some("html" | "body")) && part.is_name();
    while let [.., inner, outer] = &parts[..]
        && !inner.child
        && is_page(outer)
    {
        parts.pop();
    }
    let is_any = !whole && parts.first().is_some_and(|last| last.name.is_none() && last.is_name());
    (!parts.is_empty() && !child && !is_any).then_some(Selector { parts, whole })
}

/// Stands for a colon in a name.
const COLON: &str = "\u{e000}";

/// A selector without what stands in brackets and behind colons, and whether there was nothing such; `None` where that is a state or a thing
/// that the page does not hold, or cannot be told.
fn without_conditions(written: &str) -> Option<(String, bool)> {
    const NEVER: [&str; 12] =
        [":", "hover", "focus", "active", "visited", "target", "before", "after", "empty", "checked", "disabled", "-"];
    let mut plain = String::with_capacity(written.len());
    let mut rest = written;
    while let Some(at) = rest.find([':', '[']) {
        plain.push_str(&rest[..at]);
        let behind = &rest[at + 1..];
        if rest.as_bytes()[at] == b'[' {
            rest = behind.split_once(']')?.1;
            continue;
        }
        if NEVER.iter().any(|never| behind.starts_with(never)) {
            return None;
        }
        rest = behind.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '-');
        if let Some(inside) = rest.strip_prefix('(') {
            let (within, behind) = inside.split_once(')')?;
            if within.contains('(') {
                return None;
            }
            rest = behind;
        }
    }
    plain.push_str(rest);
    let whole = plain.len() == written.len();
    (!plain.contains(['(', ')', '\\', '&', '@'])).then_some((plain, whole))
}

fn part_of(word: &str) -> Option<Part> {
    let mut part = Part::default();
    let starts = word.match_indices(['.', '#']).map(|(at, _)| at);
    let mut at = 0;
    for end in starts.chain([word.len()]).filter(|&end| end > 0) {
        let piece = &word[at..end];
        match piece.as_bytes().first()? {
            b'.' => part.classes.push(piece[1..].replace(COLON, ":")),
            b'#' => part.id = Some(piece[1..].replace(COLON, ":")),
            b'*' if piece.len() == 1 => {}
            _ => part.name = Some(piece.to_ascii_lowercase()),
        }
        at = end;
    }
    let is_named = |text: &String| !text.is_empty();
    (part.classes.iter().all(is_named) && part.id.iter().all(is_named)).then_some(part)
}

/// Does a condition hold for a page that is read on a screen of usual size?
fn holds(condition: &str) -> bool {
    let condition = condition.to_ascii_lowercase();
    match (condition.strip_prefix("media"), condition.strip_prefix("supports")) {
        (Some(media), _) => of_screen(media),
        (_, Some(supported)) => !supported.trim_start().starts_with("not"),
        _ => condition.starts_with("layer"),
    }
}

/// Is it among the media that are named?
pub(super) fn of_screen(media: &str) -> bool {
    let media = media.to_ascii_lowercase();
    let is_screen =
        |one: &str| !["print", "speech", "not ", "max-width", "max-device"].iter().any(|word| one.contains(word));
    media.split(',').any(is_screen)
}

/// How long a block is to its closing brace.
fn length_of_block(text: &str) -> usize {
    let mut depth = 0_usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' if depth == 0 => return at,
            b'}' => depth -= 1,
            _ => {}
        }
    }
    text.len()
}
