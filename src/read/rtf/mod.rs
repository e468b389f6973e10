//! Rich text: words between strokes and braces, bytes in code pages, and characters by number.
//!
//! Read is what a reader of the finished document sees, as of a .docx: tracked changes as if accepted, results of fields and not their
//! codes, no text that is hidden or struck out, a text box once, and the numbers before paragraphs of lists.

mod state;
mod tokens;

use super::code_pages;
use super::docx::effects::{LEAST_SIZE, moved_by};
use super::encoding::Decoder;
use super::html::colour::{Colour, PAPER, Paint};
use super::html::content::Content;
use super::html::raised::Raise;
use super::limits::MAX_DEPTH;
use super::pictures;
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
        is_whole = token == Token::Close && reader.groups.is_empty();
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

/// The code page of a font, by the number of its characters' set; none where that is left to the file, and 42 for fonts of signs.
const SIGNS: u32 = 42;
fn page_of(set: i32) -> Option<u32> {
    const PAGES: [(i32, u32); 16] = [
        (0, 1_252),
        (2, SIGNS),
        (77, 10_000),
        (128, 932),
        (129, 949),
        (134, 936),
        (136, 950),
        (161, 1_253),
        (162, 1_254),
        (163, 1_258),
        (177, 1_255),
        (178, 1_256),
        (186, 1_257),
        (204, 1_251),
        (222, 874),
        (238, 1_250),
    ];
    PAGES.iter().find(|(known, _)| *known == set).map(|&(_, page)| page)
}

/// Groups that hold no text of the document.
const APART: [&str; 36] = [
    "stylesheet",
    "info",
    "objdata",
    "objname",
    "header",
    "headerl",
    "headerr",
    "headerf",
    "footer",
    "footerl",
    "footerr",
    "footerf",
    "footnote",
    "ftnsep",
    "ftnsepc",
    "ftncn",
    "aftnsep",
    "aftnsepc",
    "aftncn",
    "annotation",
    "atnid",
    "atnauthor",
    "fldinst",
    "xe",
    "tc",
    "tcn",
    "rxe",
    "txe",
    "bkmkstart",
    "bkmkend",
    "nonshppict",
    "shprslt",
    "nonesttables",
    "filetbl",
    "template",
    "sp",
];

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

    fn sign(&mut self, sign: u8) {
        match sign {
            b'~' => self.put("\u{a0}"),
            b'_' => self.put("-"),
            b'\r' | b'\n' => self.paragraph(),
            _ => {}
        }
    }

    fn word(&mut self, word: &str, number: Option<i32>, star: bool) {
        if self.state.into == Into::Nothing {
            if word == "ud"
                && let Some(into) = self.state.second.take()
            {
                (self.state.into, self.second) = (into, true);
            }
            return;
        }
        if word == "upr" {
            // The same twice: for those who know no Unicode, and in it.
            (self.state.second, self.state.into, self.second) = (Some(self.state.into), Into::Nothing, false);
            return;
        }
        if APART.contains(&word) {
            self.state.into = Into::Nothing;
            return;
        }
        match self.state.into {
            Into::Font => return self.font(word, number.unwrap_or(0)),
            Into::Colours => return self.part_of_colour(word, number.unwrap_or(0)),
            Into::Picture => return self.picture(word, number.unwrap_or(0)),
            _ => {}
        }
        let on = number != Some(0);
        let row = usize::from(self.state.nested);
        match word {
            "fonttbl" => self.state.into = Into::Font,
            "pict" => (self.state.into, self.wide) = (Into::Picture, 0),
            "colortbl" => self.state.into = Into::Colours,
            "listtext" | "pntext" => self.state.into = Into::Number,
            "objclass" => self.state.into = Into::Class,
            "shptxt" | "dptxbxtext" => self.text_box(),
            "nesttableprops" => self.state.nested = true,
            "ansicpg" => self.page = number.and_then(|page| u32::try_from(page).ok()).unwrap_or(self.page),
            "mac" => self.page = 10_000,
            "deff" => self.usual_font = number.unwrap_or(0),
            "uc" => self.state.fallback = number.and_then(|count| usize::try_from(count).ok()).unwrap_or(1),
            "u" => self.unit(number.unwrap_or(0)),
            "f" => self.state.font = number.unwrap_or(0),
            "plain" => self.state.plain(self.usual_font),
            "v" => self.state.hidden = on,
            "strike" => self.state.struck = on,
            "striked" => self.state.struck_twice = on,
            "deleted" | "mvf" => self.state.deleted = on,
            "fs" => self.state.no_size = number.is_some_and(|half| half < LEAST_SIZE as i32),
            "cf" => self.state.ink = number.map(|number| self.paint(number)),
            "highlight" | "cb" | "chcbpat" if self.state.ground != Some(Paint::Unknown) => {
                self.state.ground = number.filter(|&number| number > 0).map(|number| self.paint(number));
            }
            "cbpat" if self.state.around != Some(Paint::Unknown) => {
                self.state.around = number.filter(|&number| number > 0).map(|number| self.paint(number));
            }
            // A pattern may be of any colour.
            "chshdng" if number > Some(0) => self.state.ground = Some(Paint::Unknown),
            "shading" if number > Some(0) => self.state.around = Some(Paint::Unknown),
            "revised" if on => self.told.note(Note::Changes),
            "super" => self.state.raise = if on { Raise::Above } else { Raise::None },
            "sub" => self.state.raise = if on { Raise::Below } else { Raise::None },
            "nosupersub" => self.state.raise = Raise::None,
            "up" => self.state.raise = moved_by(number.unwrap_or(6).min(1_000)),
            "dn" => self.state.raise = moved_by(-number.unwrap_or(6).clamp(-1_000, 1_000)),
            "pard" => (self.state.in_table, self.state.depth, self.state.around) = (false, 1, None),
            "intbl" => self.state.in_table = on,
            "itap" => self.state.depth = number.and_then(|depth| usize::try_from(depth).ok()).unwrap_or(1),
            "par" | "sect" => self.paragraph(),
            "cell" => self.end_cell(1),
            "nestcell" => self.end_cell(self.state.depth.max(2)),
            "row" => self.end_row(1, 0),
            "nestrow" => self.end_row(self.state.depth.max(2), 1),
            // A group that may be passed over by those who do not know it.
            "shpinst" | "do" if star => {}
            _ if self.rows[row].take(word, number) => {}
            _ if self.shade(row, word, number.unwrap_or(0)) => {}
            _ if self.character(word) => {}
            _ if star => self.state.into = Into::Nothing,
            _ => {}
        }
    }

    /// A word that is a character. Says whether it is.
    fn character(&mut self, word: &str) -> bool {
        let character = match word {
            "tab" | "column" | "emspace" | "enspace" | "qmspace" => " ",
            "line" | "page" => "\n",
            "emdash" => "—",
            "endash" => "–",
            "lquote" => "‘",
            "rquote" => "’",
            "ldblquote" => "“",
            "rdblquote" => "”",
            "bullet" => "•",
            _ => return false,
        };
        self.put(character);
        true
    }

    fn font(&mut self, word: &str, number: i32) {
        match word {
            "f" if self.fonts.len() < MAX_FONTS => self.fonts.push((number, None)),
            "fcharset" => {
                if let Some(font) = self.fonts.last_mut() {
                    font.1 = page_of(number);
                }
            }
            "cpg" => {
                if let Some(font) = self.fonts.last_mut() {
                    font.1 = u32::try_from(number).ok();
                }
            }
            _ => {}
        }
    }

    /// How large a picture is: first its width, then its height, of which a point has twenty.
    fn picture(&mut self, word: &str, number: i32) {
        match word {
            "picwgoal" => self.wide = number,
            "pichgoal" if pictures::is_large(f64::from(self.wide) / 20.0, f64::from(number) / 20.0) => {
                self.told.note(Note::Picture);
            }
            _ => {}
        }
    }

    fn part_of_colour(&mut self, word: &str, number: i32) {
        let part = match word {
            "red" => 0,
            "green" => 1,
            "blue" => 2,
            _ => return,
        };
        self.colour.get_or_insert_default()[part] = number as u8;
    }

    /// The colour of a number.
    fn paint(&self, number: i32) -> Paint {
        usize::try_from(number).ok().and_then(|at| self.colours.get(at).copied().flatten()).into()
    }

    /// What is behind the cells of a row. Says whether it was told.
    fn shade(&mut self, row: usize, word: &str, number: i32) -> bool {
        let colours = &self.colours;
        let paint = |number: i32| match usize::try_from(number).ok().and_then(|at| colours.get(at)) {
            Some(&Some(colour)) => Paint::Of(colour),
            _ if number == 0 => Paint::Of(PAPER),
            _ => Paint::Unknown,
        };
        self.rows[row].shade(word, number, paint)
    }

    /// A character by its number; one of two units comes in two words.
    fn unit(&mut self, number: i32) {
        self.fallback = self.state.fallback;
        let unit = number as u16;
        let first = self.half.take();
        if (0xd800..0xdc00).contains(&unit) {
            self.half = Some(unit);
            return;
        }
        let units = first.into_iter().chain([unit]);
        let text: String = char::decode_utf16(units).map(|c| c.unwrap_or('\u{fffd}')).collect();
        self.put(&text);
    }

    /// Decodes the bytes that came.
    fn flush(&mut self) {
        if self.bytes.is_empty() {
            return;
        }
        let bytes = std::mem::take(&mut self.bytes);
        if self.state.into == Into::Colours {
            // Where nothing was said of it, it is what the program takes.
            let ends = bytes.iter().filter(|byte| **byte == b';').count().min(MAX_COLOURS - self.colours.len());
            for _ in 0..ends {
                self.colours.push(self.colour.take());
            }
            return;
        }
        if matches!(self.state.into, Into::Nothing | Into::Font | Into::Picture) {
            return;
        }
        let font = self.fonts.iter().rfind(|(number, _)| *number == self.state.font).and_then(|(_, page)| *page);
        let text = self.decoded(&bytes, font);
        self.put(&text);
    }

    fn decoded(&self, bytes: &[u8], font: Option<u32>) -> String {
        const OF_TWO_BYTES: [u32; 4] = [932, 936, 949, 950];
        if font == Some(SIGNS) {
            return bytes.iter().map(|byte| if byte.is_ascii_whitespace() { ' ' } else { '□' }).collect();
        }
        if bytes.is_ascii() {
            return bytes.iter().map(|&byte| char::from(byte)).collect();
        }
        let by = |page: u32| code_pages::name(page).and_then(|name| (self.decode)(bytes, name));
        // Many a program names a font of the West for Chinese text: what is whole in the file's own code page is of that.
        if font == Some(1_252)
            && OF_TWO_BYTES.contains(&self.page)
            && let Some(text) = by(self.page).filter(|text| !text.contains('\u{fffd}'))
        {
            return text;
        }
        by(font.unwrap_or(self.page)).unwrap_or_else(|| "\u{fffd}".to_owned())
    }

    /// Text comes, as it is seen; a line break is a forced one.
    fn put(&mut self, text: &str) {
        match self.state.into {
            Into::Text => {}
            Into::Number | Into::Class => return self.word.push_str(text),
            Into::Nothing | Into::Font | Into::Colours | Into::Picture => return,
        }
        if self.state.deleted {
            return self.told.note(Note::Changes);
        }
        if !self.state.is_seen() {
            if !text.trim().is_empty() {
                self.told.note(Note::Hidden);
            }
            return;
        }
        self.line.raise(self.state.raise);
        self.line.see(self.state.sight());
        if text == "\n" { self.line.forced_break() } else { self.line.plain(text) }
    }

    fn paragraph(&mut self) {
        if self.state.into != Into::Text {
            return;
        }
        // Its end is not seen: the next goes on with its line.
        if self.state.deleted || self.state.hidden {
            if self.state.deleted {
                self.told.note(Note::Changes);
            }
            return;
        }
        self.end_paragraph(self.state.depth());
    }

    fn end_paragraph(&mut self, depth: usize) {
        self.half = None;
        let (line, boxes) = (std::mem::take(&mut self.line), std::mem::take(&mut self.boxes));
        self.story.paragraph(depth, line, &mut self.told);
        self.story.paragraph(depth, boxes, &mut self.told);
    }

    fn end_cell(&mut self, depth: usize) {
        if self.state.into == Into::Text {
            self.end_paragraph(depth);
            self.story.end_cell(depth, &mut self.told);
        }
    }

    fn end_row(&mut self, depth: usize, which: usize) {
        if self.state.into != Into::Text {
            return;
        }
        if self.state.deleted || self.rows[which].deleted {
            self.told.note(Note::Changes);
        }
        if self.state.hidden {
            self.told.note(Note::HiddenLines);
        }
        self.end_paragraph(depth);
        let layout = self.rows[which].layout(self.state.deleted || self.state.hidden);
        self.story.end_row(depth, layout, &mut self.told);
    }

    /// A text box starts: its text stands behind the paragraph around it.
    fn text_box(&mut self) {
        if self.around.len() == MAX_DEPTH {
            self.told.note(Note::TooDeep);
            self.state.into = Into::Nothing;
            return;
        }
        let (line, boxes) = (std::mem::take(&mut self.line), std::mem::take(&mut self.boxes));
        self.around.push((self.groups.len(), std::mem::take(&mut self.story), line, boxes));
        (self.state.in_table, self.state.depth) = (false, 1);
    }
}

#[cfg(test)]
mod tests;
