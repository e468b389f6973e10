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
    /// A field of a form.
    Field(Field),
    /// A tag that may say in which encoding the page is.
    Meta(Range<usize>),
    /// A tag that starts marked text, with what it says of itself to programs that know it.
    Mark(Range<usize>, String),
    /// One that ends it.
    MarkEnd(Range<usize>),
}

/// What is typed or chosen in one is no text of the page: between its tags nothing can be written that is seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Field {
    /// From its start tag to its end.
    pub place: Range<usize>,
    /// Where to write what it is to show instead, and between which words.
    pub shows: (usize, [&'static str; 2]),
}

/// The pieces of a page, in order.
pub(crate) fn pieces(source: &str) -> Vec<Piece> {
    let mut tokens = Tokenizer::new(source);
    let mut pieces = Vec::new();
    // A list to choose from starts here.
    let mut list = None;
    while let Some(token) = tokens.next() {
        let end = tokens.at();
        match token {
            Token::Start(Tag::Select, name, attributes) if list.is_none() => {
                list = Some(start_of(end, name, attributes));
            }
            Token::End(Tag::Select, _) => {
                let inside_ends = source[..end].rfind("</").unwrap_or(end);
                let field = |start: usize| Field {
                    place: start..end,
                    shows: (inside_ends, ["<option selected>", "</option>"]),
                };
                pieces.extend(list.take().map(field).map(Piece::Field));
            }
            _ if list.is_some() => {}
            Token::Start(Tag::Input, name, attributes) => {
                let start = start_of(end, name, attributes);
                // Of an attribute that is given twice the first counts.
                let shows = (start + "<".len() + name.len(), [" value=\"", "\""]);
                pieces.push(Piece::Field(Field { place: start..end, shows }));
            }
            Token::Raw(name, attributes, text) if name.eq_ignore_ascii_case("textarea") => {
                let inside = text.as_ptr() as usize - source.as_ptr() as usize;
                let place = start_of(inside, name, attributes)..end;
                pieces.push(Piece::Field(Field { place, shows: (inside, ["", ""]) }));
            }
            Token::Text(text) => pieces.push(Piece::Text(end - text.len()..end)),
            Token::Start(Tag::Td | Tag::Th, ..) => pieces.push(Piece::Cell(end)),
            Token::Start(_, name, attributes) if name.eq_ignore_ascii_case("meta") => {
                pieces.push(Piece::Meta(end - attributes.len() - 1..end));
            }
            Token::Start(_, name, attributes) if name.eq_ignore_ascii_case("mark") => {
                let [known] = attributes_of(attributes, [KNOWN_BY]);
                pieces.push(Piece::Mark(start_of(end, name, attributes)..end, known.unwrap_or_default().into_owned()));
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

/// Where a start tag starts that ends here.
fn start_of(end: usize, name: &str, attributes: &str) -> usize {
    end - ("<>".len() + name.len() + attributes.len())
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
    fn fields_are_pieces_of_their_own() {
        let page = "a<td><INPUT\nvalue='>'>b<select a><option>1<option selected>2</select >c<textarea x>\n3</textarea\n><select>d";
        let (mut found, mut filled) = (String::new(), page.to_owned());
        for piece in pieces(page).into_iter().rev() {
            match piece {
                Piece::Text(place) => found.insert_str(0, &page[place]),
                Piece::Field(Field { place, shows: (at, [before, after]) }) => {
                    found.insert_str(0, &format!("({})", &page[place]));
                    filled.insert_str(at, &[before, "9", after].concat());
                }
                _ => {}
            }
        }
        let expected =
            "a(<INPUT\nvalue='>'>)b(<select a><option>1<option selected>2</select >)c(<textarea x>\n3</textarea\n>)";
        assert_eq!(found, expected);
        let expected = "a<td><INPUT value=\"9\"\nvalue='>'>b<select a><option>1<option selected>2<option selected>9</option></select >c<textarea x>9\n3</textarea\n><select>d";
        assert_eq!(filled, expected);
    }

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
                Piece::Field(field) => &page[field.place],
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
