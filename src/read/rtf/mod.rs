//! Rich text: words between strokes and braces, bytes in code pages, and characters by number.
//!
//! Read is what a reader of the finished document sees, as of a .docx: tracked changes as if accepted, results of fields and not their
//! codes, no text that is hidden or struck out, a text box once, and the numbers before paragraphs of lists.

mod fonts;
mod letters;
mod places;
mod state;
mod tokens;
mod words;

use super::docx::paragraph::is_drawn;
use super::encoding::Decoder;
use super::html::colour::Colour;
use super::html::content::Content;
use super::story::{Story, Told};
use crate::document::{Document, Note};
use state::{Into, Row, State};
use tokens::{Token, Tokens};

/// Every such file starts so.
pub(super) const MAGIC: &[u8] = b"{\\rtf";

/// How deep groups may stand inside each other. Word's reach some 20.
const MAX_GROUPS: usize = 1_000;

/// Fonts that are known. Word lists some hundreds.
const MAX_FONTS: usize = 10_000;

/// Colours that are known. Word lists some 20.
const MAX_COLOURS: usize = 10_000;

/// Reads a file. One that is cut off, or whose rows have not as many cells as they say, is not read at all.
pub(super) fn read(bytes: &[u8], decode: Decoder) -> Result<Document, Note> {
    let mut reader = Reader {
        decode,
        page: 1_252,
        fonts: Vec::new(),
        usual_font: 0,
        colours: Vec::new(),
        colour: None,
        wide: 0,
        second: false,
        state: State::new(0),
        groups: Vec::new(),
        starts: false,
        star: false,
        bytes: Vec::new(),
        fallback: 0,
        half: None,
        word: String::new(),
        rows: [Row::default(), Row::default()],
        story: Story::default(),
        line: Content::default(),
        boxes: Content::default(),
        around: Vec::new(),
        told: Told::default(),
    };
    let mut is_whole = false;
    for token in Tokens(bytes) {
        reader.take(token)?;
        // What follows the last brace is nothing of it.
        is_whole = token == Token::Close && reader.groups.is_empty() || reader.told.is_full();
        if is_whole {
            break;
        }
    }
    reader.end_paragraph(reader.state.depth());
    let Reader { story, mut told, .. } = reader;
    let mut page = story.end(&mut told);
    if !is_whole || told.broken {
        return Err(Note::Damaged);
    }
    let blocks = page.blocks();
    if page.dropped {
        told.note(Note::Hidden);
    }
    Ok(Document { blocks, notes: told.notes })
}

struct Reader {
    decode: Decoder,
    /// The code page of text whose font has none.
    page: u32,
    /// Fonts by their numbers, and the code page of each.
    fonts: Vec<(i32, Option<u32>)>,
    usual_font: i32,
    /// Colours by their numbers, and what was said of the next one.
    colours: Vec<Option<Colour>>,
    colour: Option<Colour>,
    /// How wide the open picture is.
    wide: i32,
    /// Of what is said in two ways the second came.
    second: bool,
    state: State,
    groups: Vec<State>,
    /// A group has started, and no word came in it; but the sign that those may pass it over who do not know it.
    starts: bool,
    star: bool,
    /// Text that is not decoded yet.
    bytes: Vec<u8>,
    /// Characters to pass over.
    fallback: usize,
    /// The first half of a character of two units.
    half: Option<u16>,
    /// The number of a paragraph, or the kind of an object.
    word: String,
    /// The row that is told of, and one that stands in a cell.
    rows: [Row; 2],
    story: Story,
    line: Content,
    /// What the text boxes of the open paragraph hold.
    boxes: Content,
    /// What is open around a text box, and in how many groups.
    around: Vec<(usize, Story, Content, Content)>,
    told: Told,
}

impl Reader {
    fn take(&mut self, token: Token<'_>) -> Result<(), Note> {
        let starts = std::mem::take(&mut self.starts);
        match token {
            Token::Text(text) => {
                let passed = self.fallback.min(text.len());
                self.fallback -= passed;
                self.bytes.extend_from_slice(&text[passed..]);
            }
            Token::Byte(byte) if self.fallback == 0 => self.bytes.push(byte),
            Token::Sign(sign @ (b'\\' | b'{' | b'}')) if self.fallback == 0 => self.bytes.push(sign),
            Token::Byte(_) | Token::Sign(b'\\' | b'{' | b'}') => self.fallback -= 1,
            Token::Open => {
                self.flush();
                if self.groups.len() == MAX_GROUPS {
                    return Err(Note::Damaged);
                }
                self.groups.push(self.state);
                (self.starts, self.star) = (true, false);
            }
            Token::Close => {
                self.flush();
                self.close().ok_or(Note::Damaged)?;
            }
            Token::Sign(b'*') if starts => (self.starts, self.star) = (true, true),
            Token::Sign(_) | Token::Word(..) if self.fallback > 0 => self.fallback -= 1,
            Token::Sign(sign) => {
                self.flush();
                self.sign(sign);
            }
            Token::Word(word, number) => {
                self.flush();
                let star = std::mem::take(&mut self.star);
                self.word(word, number, star);
            }
        }
        if matches!(token, Token::Open | Token::Close) {
            self.fallback = 0;
        }
        Ok(())
    }

    fn close(&mut self) -> Option<()> {
        let ended = std::mem::replace(&mut self.state, self.groups.pop()?);
        // What is said in two ways is said in the second for sure.
        self.told.broken |= ended.second.is_some() && self.state.second.is_none() && !self.second;
        if ended.into != self.state.into {
            let word = std::mem::take(&mut self.word);
            match ended.into {
                // A sign that is the same before every paragraph is no number.
                Into::Number if word.contains(char::is_alphanumeric) => {
                    self.put(&word);
                    self.put(" ");
                }
                Into::Code if is_drawn(&word) => self.put("□"),
                Into::Class if !word.starts_with("Equation") => self.told.note(Note::Embedded),
                _ => {}
            }
        }
        if let Some((_, story, line, boxes)) = self.around.pop_if(|(groups, ..)| *groups > self.groups.len()) {
            self.end_paragraph(self.state.depth());
            let inner = std::mem::replace(&mut self.story, story).end(&mut self.told);
            (self.line, self.boxes) = (line, boxes);
            self.boxes.append(inner);
        }
        Some(())
    }
}

#[cfg(test)]
mod tests;
