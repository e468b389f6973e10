//! Selectors as they are written.

use super::selector::{Ask, How, Part, Selector};
use crate::any_of::AnyOf;

/// Cuts a list at its commas, not at those in brackets.
pub(super) fn list(text: &str) -> Vec<&str> {
    let (mut depth, mut from, mut parts) = (0_usize, 0, Vec::new());
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'(' | b'[' => depth += 1,
            b')' | b']' => depth = depth.saturating_sub(1),
            b',' if depth == 0 => {
                parts.push(&text[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&text[from..]);
    parts
}

/// `None` where it chooses nothing in a page that nobody touches, or asks for nothing that is understood.
pub(super) fn selector(written: &str) -> Option<Selector> {
    let mut scan = Scan { rest: written.trim(), whole: true, depth: 0 };
    let mut parts: Vec<Part> = vec![scan.part()?];
    while !scan.rest.is_empty() {
        let trimmed = scan.rest.trim_start();
        let sign = trimmed.chars().next().filter(|c| matches!(c, '>' | '+' | '~'));
        scan.rest = sign.map_or(trimmed, |sign| trimmed[sign.len_utf8()..].trim_start());
        let mut part = scan.part()?;
        match sign {
            // What stands before it is asked of another element than those around.
            Some('+' | '~') => {
                scan.whole = false;
                parts.clear();
            }
            sign => part.child = sign.is_some(),
        }
        parts.push(part);
    }
    parts.reverse();
    // Everything stands in these.
    let is_page = |part: &Part| matches!(part.name.as_deref(), Some("html" | "body")) && part.is_name();
    while let [.., inner, outer] = &parts[..]
        && !inner.child
        && is_page(outer)
    {
        parts.pop();
    }
    let is_any = !scan.whole && parts.first().is_some_and(|last| last.name.is_none() && last.is_name());
    (!is_any).then_some(Selector { parts, whole: scan.whole })
}

struct Scan<'a> {
    rest: &'a str,
    whole: bool,
    /// In how many brackets of selectors?
    depth: usize,
}

impl<'a> Scan<'a> {
    /// What is asked of one element; `None` where nothing can be that.
    fn part(&mut self) -> Option<Part> {
        let mut part = Part::default();
        let before = self.rest.len();
        while let Some(c) = self.rest.chars().next() {
            let behind = &self.rest[c.len_utf8()..];
            match c {
                '*' => self.rest = behind,
                '.' | '#' => {
                    self.rest = behind;
                    let name = self.name()?;
                    part.weigh(if c == '.' { [0, 1, 0] } else { [1, 0, 0] });
                    if c == '.' { part.classes.push(name) } else { part.id = Some(name) }
                }
                '[' => {
                    let inside = self.inside(']')?;
                    part.asks.push(attribute(inside)?);
                    part.weigh([0, 1, 0]);
                }
                ':' => {
                    self.rest = behind;
                    self.condition(&mut part)?;
                }
                c if c.is_whitespace() || matches!(c, '>' | '+' | '~') => break,
                _ => {
                    part.name = Some(self.name()?.to_ascii_lowercase());
                    part.weigh([0, 0, 1]);
                }
            }
        }
        (self.rest.len() < before).then_some(part)
    }

    /// What stands behind a colon: a state or a thing that the page does not hold chooses nothing.
    fn condition(&mut self, part: &mut Part) -> Option<()> {
        const NEVER: [&str; 11] =
            ["hover", "focus", "active", "visited", "target", "before", "after", "checked", "disabled", "first-l", "-"];
        if self.rest.starts_with(':') {
            return None;
        }
        let name = self.name()?.to_ascii_lowercase();
        let inside = if self.rest.starts_with('(') { Some(self.inside(')')?) } else { None };
        match (&*name, inside) {
            _ if name.starts_with_any(&NEVER) => return None,
            // Blank cells make room; of others nothing is seen.
            ("empty", _) if !matches!(part.name.as_deref(), Some("td" | "th")) => return None,
            ("root", _) => part.name = Some("html".to_owned()),
            ("is" | "where" | "not" | "matches" | "any", Some(inside)) => self.parts(part, &name, inside),
            _ => self.whole = false,
        }
        Some(())
    }

    fn parts(&mut self, part: &mut Part, name: &str, inside: &str) {
        /// Deeper in each other nobody writes them.
        const DEEPEST: usize = 4;
        let mut parts = Vec::new();
        for one in list(inside) {
            let mut scan = Scan { rest: one.trim(), whole: true, depth: self.depth + 1 };
            let found = if self.depth < DEEPEST { scan.part() } else { None };
            self.whole &= scan.whole && self.depth < DEEPEST && (found.is_none() || scan.rest.is_empty());
            parts.extend(found);
        }
        let heaviest = parts.iter().map(|part| part.weight).max().unwrap_or_default();
        part.weigh(if name == "where" { [0; 3] } else { heaviest });
        if self.whole {
            part.asks.push(Ask::Parts(parts, name == "not"));
        }
    }

    /// What stands between these brackets, up to the one that closes them.
    fn inside(&mut self, closing: char) -> Option<&'a str> {
        let opening = self.rest.chars().next()?;
        let (mut depth, mut quote) = (0_usize, None);
        for (at, c) in self.rest.char_indices() {
            match c {
                _ if quote == Some(c) => quote = None,
                '"' | '\'' if quote.is_none() => quote = Some(c),
                _ if quote.is_some() => {}
                c if c == opening => depth += 1,
                c if c == closing => {
                    depth -= 1;
                    if depth == 0 {
                        let inside = &self.rest[1..at];
                        self.rest = &self.rest[at + 1..];
                        return Some(inside);
                    }
                }
                _ => {}
            }
        }
        None
    }

    /// A name; a sign of the language in it has a stroke before it.
    fn name(&mut self) -> Option<String> {
        let mut name = String::new();
        let mut chars = self.rest.chars();
        loop {
            let behind = chars.as_str();
            match chars.next() {
                Some('\\') => name.push(chars.next().filter(|c| !c.is_ascii_hexdigit())?),
                Some(c) if c.is_alphanumeric() || !c.is_ascii() || matches!(c, '-' | '_') => name.push(c),
                _ => {
                    self.rest = behind;
                    break;
                }
            }
        }
        (!name.is_empty()).then_some(name)
    }
}

/// `data-x`, `class^="a"`, `type=x i`.
fn attribute(written: &str) -> Option<Ask> {
    let written = written.trim();
    let Some((name, value)) = written.split_once('=') else {
        return Some(Ask::Attribute {
            name: written.to_owned(),
            how: How::There,
            value: String::new(),
            any_case: false,
        });
    };
    let how = match name.chars().last()? {
        '~' => How::Word,
        '|' => How::Dash,
        '^' => How::Start,
        '$' => How::End,
        '*' => How::Within,
        _ => How::Equal,
    };
    let name = name.trim_end_matches(['~', '|', '^', '$', '*']).trim();
    let value = value.trim();
    let (value, flag) = match value.chars().next() {
        Some(quote @ ('"' | '\'')) => value[1..].split_once(quote)?,
        _ => value.split_once(' ').unwrap_or((value, "")),
    };
    let any_case = flag.trim().eq_ignore_ascii_case("i") || name.eq_ignore_ascii_case("type");
    Some(Ask::Attribute { name: name.to_owned(), how, value: value.to_owned(), any_case })
}
