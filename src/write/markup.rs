//! XML with the place of each tag, to put other text between them. What is not well-formed was refused by the reader before.

use std::ops::Range;

/// A piece of a part.
pub(super) enum Node<'a> {
    /// A tag.
    Tag(Tag<'a>),
    /// Text between tags, as written.
    Text(Range<usize>),
    /// A comment, a declaration or the like.
    Other,
}

/// A tag and where it stands.
#[derive(Clone)]
pub(super) struct Tag<'a> {
    /// Its name as written, with the prefix.
    pub name: &'a str,
    pub kind: Kind,
    /// What stands behind the name.
    pub attributes: &'a str,
    pub place: Range<usize>,
}

/// Which end of an element a tag is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Start,
    End,
    /// Both.
    Empty,
}

impl<'a> Tag<'a> {
    /// Its name without the prefix.
    pub(super) fn local(&self) -> &'a str {
        local(self.name)
    }

    pub(super) fn starts(&self) -> bool {
        self.kind != Kind::End
    }

    /// The value of the attribute with this name, prefixes aside; empty where it is not there.
    pub(super) fn value(&self, name: &str) -> String {
        self.attribute(name).unwrap_or_default()
    }

    /// Its number, behind which those of ours come; 0 where it has none, and where it is so large that too few are left: Word counts
    /// to 2³¹ − 1.
    pub(super) fn id(&self) -> u64 {
        const MOST: u64 = (1 << 31) - (1 << 20);
        self.attribute("id").and_then(|id| id.parse().ok()).filter(|&id| id < MOST).unwrap_or(0)
    }

    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let (_, written) = pairs(self.attributes).find(|(found, _)| local(found) == name)?;
        Some(plain(written))
    }

    /// Does it say yes? So does a missing value.
    pub(super) fn is_on(&self) -> bool {
        self.attribute("val").is_none_or(|value| !matches!(value.as_str(), "0" | "false" | "off" | "none"))
    }
}

/// A name without its prefix.
pub(super) fn local(name: &str) -> &str {
    name.rfind(':').map_or(name, |colon| &name[colon + 1..])
}

/// Goes through a part.
pub(super) fn nodes(xml: &str) -> Nodes<'_> {
    Nodes { xml, at: 0 }
}

/// The tags alone.
pub(super) fn tags(xml: &str) -> impl Iterator<Item = Tag<'_>> {
    nodes(xml).filter_map(|node| if let Node::Tag(tag) = node { Some(tag) } else { None })
}

/// Goes through a part.
pub(super) struct Nodes<'a> {
    xml: &'a str,
    at: usize,
}

impl<'a> Nodes<'a> {
    fn until(&mut self, mark: &str) -> Node<'a> {
        let rest = &self.xml[self.at..];
        self.at += rest.find(mark).map_or(rest.len(), |at| at + mark.len());
        Node::Other
    }

    fn tag(&mut self) -> Option<Node<'a>> {
        let start = self.at;
        let inside = &self.xml[start + 1..];
        let length = length_of_tag(inside)?;
        self.at = start + 1 + length + 1;
        let (kind, inside) = match &inside[..length] {
            end if end.starts_with('/') => (Kind::End, &end[1..]),
            empty if empty.ends_with('/') => (Kind::Empty, &empty[..empty.len() - 1]),
            inside => (Kind::Start, inside),
        };
        let name = inside.find(|c: char| c.is_ascii_whitespace()).unwrap_or(inside.len());
        Some(Node::Tag(Tag { name: &inside[..name], kind, attributes: &inside[name..], place: start..self.at }))
    }
}

/// Up to the `>` that is in no value.
fn length_of_tag(text: &str) -> Option<usize> {
    let mut quote = None;
    text.bytes().position(|byte| {
        match (quote, byte) {
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            (None, b'>') => return true,
            _ => {}
        }
        false
    })
}

impl<'a> Iterator for Nodes<'a> {
    type Item = Node<'a>;

    fn next(&mut self) -> Option<Node<'a>> {
        let rest = self.xml.get(self.at..).filter(|rest| !rest.is_empty())?;
        match rest.find('<') {
            Some(0) if rest.starts_with("<!--") => Some(self.until("-->")),
            Some(0) if rest.starts_with("<![CDATA[") => Some(self.until("]]>")),
            Some(0) if rest.starts_with("<?") => Some(self.until("?>")),
            Some(0) => self.tag(),
            found => {
                let start = self.at;
                self.at += found.unwrap_or(rest.len());
                Some(Node::Text(start..self.at))
            }
        }
    }
}

/// Names and values as written, of the attributes in a tag.
pub(super) fn pairs(attributes: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = attributes;
    std::iter::from_fn(move || {
        let (name, behind) = rest.split_once('=')?;
        let behind = behind.trim_start();
        let quote = behind.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let (value, behind) = behind[1..].split_once(quote)?;
        rest = behind;
        Some((name.trim(), value))
    })
}

/// A character of text, and where it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Written {
    pub c: char,
    pub place: Range<usize>,
}

/// The characters of a text as written, which starts at this place.
pub(super) fn characters(text: &str, start: usize) -> Vec<Written> {
    let mut found = Vec::with_capacity(text.len());
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let (c, length) = reference(&text[at..]).unwrap_or((c, c.len_utf8()));
        found.push(Written { c, place: start + at..start + at + length });
        at += length;
    }
    found
}

/// The text of what is written.
pub(super) fn plain(text: &str) -> String {
    if text.contains('&') { characters(text, 0).iter().map(|written| written.c).collect() } else { text.to_owned() }
}

/// A reference to a character, and how long it is.
fn reference(text: &str) -> Option<(char, usize)> {
    /// `&#x10ffff;`
    const LONGEST: usize = 10;
    let end = text.strip_prefix('&')?.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let name = &text[1..=end];
    let number = |digits, radix| u32::from_str_radix(digits, radix).ok().and_then(char::from_u32);
    let c = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => match name.strip_prefix("#x").or_else(|| name.strip_prefix("#X")) {
            Some(digits) => number(digits, 16)?,
            None => number(name.strip_prefix('#')?, 10)?,
        },
    };
    Some((c, end + 2))
}

/// Text as XML and HTML write it, in text and in values. What XML cannot hold is left out.
pub(super) fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => written.push_str("&amp;"),
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            '"' => written.push_str("&quot;"),
            '\t' | '\n' => written.push(c),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            c => written.push(c),
        }
    }
    written
}
