//! What stands in a tag behind its name.

use super::entities;
use std::borrow::Cow;

/// The attribute by which what we wrote into a page is known: marks, and figures that are to go.
pub(crate) const KNOWN_BY: &str = "data-gouji";

/// From behind a tag's name to its `>`, that included; one in a quoted value does not end it. `None` where none follows.
pub(in crate::read) fn length_of_tag(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = 0;
    // A name stands before: then `=` is followed by a value. At the start of a name it is a part of it.
    let mut named = false;
    loop {
        match *bytes.get(at)? {
            b'>' => return Some(at + 1),
            b'=' if named => {
                at = end_of_value(bytes, at + 1)?;
                named = false;
                continue;
            }
            b'/' => named = false,
            byte if !byte.is_ascii_whitespace() => named = true,
            _ => {}
        }
        at += 1;
    }
}

/// Where a value ends that may have white space before it.
fn end_of_value(bytes: &[u8], from: usize) -> Option<usize> {
    let next = |from: usize, ends: &dyn Fn(u8) -> bool| Some(from + bytes[from..].iter().position(|&byte| ends(byte))?);
    let start = next(from, &|byte| !byte.is_ascii_whitespace())?;
    match bytes[start] {
        quote @ (b'"' | b'\'') => next(start + 1, &|byte| byte == quote).map(|end| end + 1),
        _ => next(start, &|byte| byte.is_ascii_whitespace() || byte == b'>'),
    }
}

/// The values of attributes, references to characters replaced; of one given twice the first counts.
#[must_use]
pub(super) fn attributes_of<'a, const N: usize>(attributes: &'a str, names: [&str; N]) -> [Option<Cow<'a, str>>; N] {
    let mut values = [const { None }; N];
    if attributes.is_empty() {
        return values;
    }
    for (found, value) in all(attributes) {
        for (name, known) in names.iter().zip(&mut values) {
            if known.is_none() && found.eq_ignore_ascii_case(name) {
                *known = Some(entities::decoded(value));
            }
        }
    }
    values
}

/// Every attribute: its name with its value, empty where none is given.
pub(in crate::read) fn all(attributes: &str) -> Attributes<'_> {
    Attributes { text: attributes, at: 0 }
}

/// Goes through attributes.
pub(in crate::read) struct Attributes<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Attributes<'a> {
    /// Goes to the next byte of these, or to the end.
    fn until(&mut self, ends: impl Fn(u8) -> bool) -> &'a str {
        let rest = &self.text[self.at..];
        let length = rest.bytes().position(ends).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    fn value(&mut self) -> &'a str {
        self.until(|byte| !byte.is_ascii_whitespace());
        match self.text.as_bytes().get(self.at) {
            Some(&quote @ (b'"' | b'\'')) => {
                self.at += 1;
                let value = self.until(|byte| byte == quote);
                self.at = (self.at + 1).min(self.text.len());
                value
            }
            _ => self.until(|byte| byte.is_ascii_whitespace() || byte == b'>'),
        }
    }
}

impl<'a> Iterator for Attributes<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<(&'a str, &'a str)> {
        self.until(|byte| !byte.is_ascii_whitespace() && byte != b'/');
        let start = self.at;
        match self.text.as_bytes().get(start) {
            None | Some(b'>') => return None,
            // A name may start with it, oddly.
            Some(b'=') => self.at += 1,
            Some(_) => {}
        }
        self.until(|byte| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>' | b'='));
        let name = &self.text[start..self.at];
        let behind = self.at;
        self.until(|byte| !byte.is_ascii_whitespace());
        if self.text.as_bytes().get(self.at) == Some(&b'=') {
            self.at += 1;
            return Some((name, self.value()));
        }
        self.at = behind;
        Some((name, ""))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_attributes() {
        for (attributes, value) in [
            (" colspan=2", Some("2")),
            (" width = 5 COLSPAN = '3'", Some("3")),
            (" colspan=\"4\"rowspan=2", Some("4")),
            (" colspan=5 colspan=6", Some("5")),
            (" colspan", Some("")),
            (" title=' colspan=7 '", None),
            ("/colspan=8/", Some("8/")),
            (" =colspan=9", None),
            (" colspan=1&#48; b=&", Some("10")),
            (" colspan='&quot;&amp;&colon;&copy=&copyb'", Some("\"&:&copy=&copyb")),
            ("", None),
        ] {
            assert_eq!(attributes_of(attributes, ["colspan"]), [value.map(Cow::Borrowed)], "{attributes}");
        }
    }
}
