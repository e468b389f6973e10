//! A page into tags and text, in one pass. Comments, declarations and what is no text of the page are left out.
//!
//! Word's `<!--[if …]> … <![endif]-->` is a comment like any other; what stands between `<![if …]>` and `<![endif]>` is not.

use super::attributes::length_of_tag;
use super::tag::Tag;

/// A piece of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// Text as written: references to characters are still in it.
    Text(&'a str),
    /// A start tag: its name, and what stands behind that.
    Start(Tag, &'a str, &'a str),
    /// An end tag, and its name.
    End(Tag, &'a str),
    /// An element whose text is no text of the page, as a style sheet: its name, what stands behind that, and the text.
    Raw(&'a str, &'a str, &'a str),
}

/// Goes through a page.
pub(super) struct Tokenizer<'a> {
    source: &'a str,
    at: usize,
    /// Did the page end inside a tag, a comment or a script?
    pub cut: bool,
}

impl<'a> Tokenizer<'a> {
    /// From the start of a page.
    #[must_use]
    pub(super) fn new(source: &'a str) -> Tokenizer<'a> {
        Tokenizer { source, at: 0, cut: false }
    }

    /// How far it has come.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    fn rest(&self) -> &'a str {
        &self.source[self.at..]
    }

    /// Goes past the next piece that starts with `<`; `None` where it is no token.
    fn markup(&mut self) -> Option<Token<'a>> {
        let rest = self.rest();
        match rest.as_bytes() {
            [_, b'!', b'-', b'-', ..] => self.comment(),
            [_, b'/', b'>', ..] => self.at += 3,
            [_, b'/', letter, ..] if letter.is_ascii_alphabetic() => return self.tag(2),
            // Declarations, Word's conditions, and what browsers take for comments.
            [_, b'!' | b'?', ..] | [_, b'/', _, ..] => self.past_next('>'),
            [_, letter, ..] if letter.is_ascii_alphabetic() => return self.tag(1),
            _ => {
                // Of many in a row the last may start a tag.
                let run = rest.bytes().take_while(|&byte| byte == b'<').count();
                let length = (run - 1).max(1);
                self.at += length;
                return Some(Token::Text(&rest[..length]));
            }
        }
        None
    }

    fn past_next(&mut self, end: char) {
        match self.rest().find(end) {
            Some(offset) => self.at += offset + end.len_utf8(),
            None => self.cut_off(),
        }
    }

    fn cut_off(&mut self) {
        self.at = self.source.len();
        self.cut = true;
    }

    /// `<!--` to `-->` or `--!>`; `<!-->` and `<!--->` are whole comments.
    fn comment(&mut self) {
        self.at += 4;
        for whole in [">", "->"] {
            if self.rest().starts_with(whole) {
                self.at += whole.len();
                return;
            }
        }
        while let Some(dashes) = self.rest().find("--") {
            self.at += dashes + 2;
            match self.rest().as_bytes() {
                [b'>', ..] => {
                    self.at += 1;
                    return;
                }
                [b'!', b'>', ..] => {
                    self.at += 2;
                    return;
                }
                // Of `--->` the last two dashes count.
                _ => self.at -= 1,
            }
        }
        self.cut_off();
    }

    /// A tag whose name starts so many bytes on.
    fn tag(&mut self, name_at: usize) -> Option<Token<'a>> {
        let is_end = name_at == 2;
        let text = &self.rest()[name_at..];
        let name_length = text.find(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>')).unwrap_or(text.len());
        let Some(length) = length_of_tag(&text[name_length..]) else {
            self.cut_off();
            return None;
        };
        let (name, attributes) = (&text[..name_length], &text[name_length..name_length + length - 1]);
        self.at += name_at + name_length + length;
        let tag = Tag::of(name);
        if is_end {
            return Some(Token::End(tag, name));
        }
        if tag == Tag::Raw {
            let start = self.at;
            let end = self.past_raw(name);
            return Some(Token::Raw(name, attributes, &self.source[start..end]));
        }
        Some(Token::Start(tag, name, attributes))
    }

    /// Past the text of a script, style or title, which ends with its own end tag alone; gives where the text ends.
    fn past_raw(&mut self, name: &str) -> usize {
        while let Some(offset) = self.rest().find("</") {
            self.at += offset;
            let after = &self.rest().as_bytes()[2..];
            let is_own = after.len() >= name.len() && after[..name.len()].eq_ignore_ascii_case(name.as_bytes());
            let ends =
                after.get(name.len()).is_none_or(|byte| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>'));
            if is_own && ends {
                let end = self.at;
                self.past_next('>');
                return end;
            }
            self.at += 2;
        }
        self.cut_off();
        self.at
    }
}

impl<'a> Iterator for Tokenizer<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let rest = self.rest();
            match rest.find('<') {
                _ if rest.is_empty() => return None,
                Some(0) => {
                    if let Some(token) = self.markup() {
                        return Some(token);
                    }
                }
                found => {
                    let text = &rest[..found.unwrap_or(rest.len())];
                    self.at += text.len();
                    return Some(Token::Text(text));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Token::{End, Start, Text};

    fn tokens(source: &str) -> (Vec<Token<'_>>, bool) {
        let mut tokenizer = Tokenizer::new(source);
        (tokenizer.by_ref().collect(), tokenizer.cut)
    }

    #[test]
    fn parts_tags_and_text() {
        assert_eq!(
            tokens("a<TD\nCOLSPAN='2>1' x>b</td >< 3 <3</>c</ x>d<p/>"),
            (
                vec![
                    Text("a"),
                    Start(Tag::Td, "TD", "\nCOLSPAN='2>1' x"),
                    Text("b"),
                    End(Tag::Td, "td"),
                    Text("<"),
                    Text(" 3 "),
                    Text("<"),
                    Text("3"),
                    Text("c"),
                    Text("d"),
                    Start(Tag::Paragraph, "p", "/"),
                ],
                false
            )
        );
    }

    #[test]
    fn leaves_comments_and_raw_text_out() {
        for (source, text) in [
            ("a<!-- <td> -->b", "ab"),
            ("a<!-->b<!--->c", "abc"),
            ("a<!-- - -- --- --->b", "ab"),
            ("a<!-- x --!>b", "ab"),
            ("a<!--[if !supportLists]>x<![endif]-->b", "ab"),
            ("a<![if !supportLists]>x<![endif]>b", "axb"),
            ("a<!DOCTYPE html>b<?xml version='1'?>c", "abc"),
            ("a<script>if (a</b>) '</scripts>'</SCRIPT x>b", "ab"),
            ("a<style><!-- td { } --></style>b<title><b></title>c", "abc"),
        ] {
            let texts: String = tokens(source)
                .0
                .iter()
                .filter(|token| !matches!(token, Token::Raw(..)))
                .map(|token| if let Text(text) = token { text } else { "#" })
                .collect();
            assert_eq!(texts, text, "{source}");
        }
    }

    #[test]
    fn knows_when_the_page_is_cut_off() {
        for source in ["a<td", "a<td colspan='2", "a<!-- b", "a<script>b", "a</", "a</td", "a<!x", "a<td x=\"1>b"] {
            let (tokens, cut) = tokens(source);
            let tokens: Vec<_> = tokens.into_iter().filter(|token| !matches!(token, Token::Raw(..))).collect();
            let texts = if source == "a</" { vec![Text("a"), Text("<"), Text("/")] } else { vec![Text("a")] };
            assert_eq!((tokens, cut), (texts, source != "a</"), "{source}");
        }
    }
}
