//! Where in a page its texts and cells are written, for those who write into it.

pub(crate) use super::attributes::KNOWN_BY;
use super::attributes::attributes_of;
use super::entities;
use super::tag::Tag;
use super::tokenizer::{Token, Tokenizer};
use std::ops::Range;

/// A piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Text between tags.
    Text(Range<usize>),
    /// A cell of a table starts here.
    Cell(usize),
    /// A tag that may say in which encoding the page is.
    Meta(Range<usize>),
    /// A tag that starts marked text, with what it says of itself to programs that know it.
    Mark(Range<usize>, String),
    /// One that ends it.
    MarkEnd(Range<usize>),
}

/// The pieces of a page, in order.
pub(crate) fn pieces(source: &str) -> Vec<Piece> {
    let mut tokens = Tokenizer::new(source);
    let mut pieces = Vec::new();
    while let Some(token) = tokens.next() {
        let end = tokens.at();
        match token {
            Token::Text(text) => pieces.push(Piece::Text(end - text.len()..end)),
            Token::Start(Tag::Td | Tag::Th, ..) => pieces.push(Piece::Cell(end)),
            Token::Start(_, name, attributes) if name.eq_ignore_ascii_case("meta") => {
                pieces.push(Piece::Meta(end - attributes.len() - 1..end));
            }
            Token::Start(_, name, attributes) if name.eq_ignore_ascii_case("mark") => {
                let [known] = attributes_of(attributes, [KNOWN_BY]);
                let start = end - ("<>".len() + name.len() + attributes.len());
                pieces.push(Piece::Mark(start..end, known.unwrap_or_default().into_owned()));
            }
            Token::End(_, name) if name.eq_ignore_ascii_case("mark") => {
                let start = source[..end].rfind("</").unwrap_or(end);
                pieces.push(Piece::MarkEnd(start..end));
            }
            _ => {}
        }
    }
    pieces
}

/// The characters of a text as written, each with its place in it.
pub(crate) fn characters(text: &str) -> Vec<(char, Range<usize>)> {
    let (mut found, mut at) = (Vec::with_capacity(text.len()), 0);
    while let Some(c) = text[at..].chars().next() {
        let (c, length) = entities::reference(&text[at..]).unwrap_or((c, c.len_utf8()));
        found.push((c, at..at + length));
        at += length;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_know_their_places() {
        let page = "甲<META charset=gbk><td a='>'>1&nbsp;2</td><<b><mark data-gouji='a&amp;b'>x</MARK >";
        let texts: Vec<&str> = pieces(page)
            .into_iter()
            .map(|piece| match piece {
                Piece::Text(place) | Piece::Meta(place) | Piece::MarkEnd(place) => &page[place],
                Piece::Mark(place, known) => {
                    assert_eq!(known, "a&b");
                    &page[place]
                }
                Piece::Cell(at) => &page[at..=at],
            })
            .collect();
        assert_eq!(
            texts,
            ["甲", " charset=gbk>", "1", "1&nbsp;2", "<", "<mark data-gouji='a&amp;b'>", "x", "</MARK >"]
        );
        let written = characters("1&nbsp;&x");
        let expected = [('1', 0..1), ('\u{a0}', 1..7), ('&', 7..8), ('x', 8..9)];
        assert_eq!(written, expected);
    }
}
