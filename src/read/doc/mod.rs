//! Documents of Word 97 to 2003, and of WPS Writer, which are the same: a text in pieces, and in other places how it looks.
//!
//! Read is what a reader of the finished document sees, as of a .docx: tracked changes as if accepted, results of fields and not their
//! codes, no text that is hidden or struck out, a text box once, and the numbers that Word puts before paragraphs itself.

mod file;
mod looks;
mod paint;
mod runs;
mod styles;

use super::bytes_at::{place_at, u16_at, u32_at};
use super::compound::Compound;
use super::docx::effects::Effects;
use super::docx::paragraph::Fields;
use super::html::content::Content;
use super::lists::Lists;
use super::pictures;
use super::story::{Story, Told};
use crate::document::{Document, Note};
use file::{Pieces, Streams, Structure};
use looks::{Look, Paragraph, SMALL};
use runs::Runs;
use styles::Style;

/// Reads the document in a compound file. One in which something lies past the end is not read at all.
pub(super) fn read(file: &mut Compound<'_>) -> Result<Document, Note> {
    let streams = Streams::read(file)?;
    let mut told = Told::default();
    let mut page = content(&streams, &mut told).filter(|_| !told.broken).ok_or(Note::Damaged)?;
    let blocks = page.blocks();
    if page.dropped {
        told.note(Note::Hidden);
    }
    Ok(Document { blocks, notes: told.notes })
}

fn content(streams: &Streams, told: &mut Told) -> Option<Content> {
    let pieces = Pieces::read(streams)?;
    let (end, boxes) = streams.lengths()?;
    if boxes.1.max(end) > pieces.text.len() {
        return None;
    }
    let uses = streams.structure(Structure::UsesOfLists)?;
    // Levels of lists stand behind the length that the header tells.
    let lists = streams.structure(Structure::Lists)?;
    let from = if lists.is_empty() { &[][..] } else { streams.behind(Structure::Lists)? };
    let mut reader = Reader {
        streams,
        characters: Runs::new(&streams.main, streams.structure(Structure::CharacterRuns)?, false),
        paragraphs: Runs::new(&streams.main, streams.structure(Structure::Paragraphs)?, true),
        styles: styles::styles(streams.structure(Structure::Styles)?),
        lists: styles::lists(from, uses),
        boxes: text_boxes(streams, boxes)?,
        pieces: &pieces,
        told,
    };
    let mut page = reader.story(0, end, true);
    // Those whose place is not known come last.
    for at in 0..reader.boxes.len() {
        page.append(reader.text_box(at));
    }
    Some(page)
}

/// A text box: the drawn thing it is the text of, and from where to where that goes; empty once it was read.
struct TextBox {
    shape: u32,
    from: usize,
    to: usize,
}

/// The text boxes, whose texts stand there.
fn text_boxes(streams: &Streams, (from, to): (usize, usize)) -> Option<Vec<TextBox>> {
    /// How many bytes tell of a box, and where among them its thing stands.
    const ENTRY: usize = 22;
    const SHAPE: usize = 14;
    let table = streams.structure(Structure::Boxes)?;
    let count = table.len().saturating_sub(4) / (4 + ENTRY);
    let mut boxes = Vec::new();
    let mut last = from;
    for at in 0..count {
        let place = |at: usize| place_at(table, 4 * at).and_then(|place| from.checked_add(place));
        let (start, end) = (place(at)?, place(at + 1)?.min(to));
        let shape = u32_at(table, 4 * (count + 1) + ENTRY * at + SHAPE)?;
        // The last one is none: it only closes the texts.
        if start >= last && end > start {
            boxes.push(TextBox { shape, from: start, to: end });
            last = end;
        }
    }
    Some(boxes)
}

struct Reader<'a, 't> {
    streams: &'a Streams,
    pieces: &'a Pieces<'a>,
    characters: Runs<'a>,
    paragraphs: Runs<'a>,
    styles: Vec<Style>,
    lists: Lists,
    boxes: Vec<TextBox>,
    told: &'t mut Told,
}

/// Signs that stand for something else than themselves.
const CELL_END: u16 = 7;
const PARAGRAPH_END: u16 = 13;
const SECTION_END: u16 = 12;

/// A paragraph while its text is put together, perhaps with that of others whose ends are not seen.
#[derive(Default)]
struct Line {
    text: Content,
    /// What its text boxes hold.
    boxes: Content,
    depth: usize,
    fields: Fields,
    /// The code of the open field, as far as it matters.
    code: String,
    goes_on: bool,
    /// The first half of a character of two units.
    half: Option<u16>,
}

impl Reader<'_, '_> {
    /// Reads a part of the text; text boxes are anchored in the text itself alone.
    fn story(&mut self, from: usize, to: usize, anchors: bool) -> Content {
        let mut story = Story::default();
        let mut line = Line::default();
        let mut start = from;
        while start < to {
            let end = self.end_of_paragraph(start, to);
            let paragraph = self.paragraph(end);
            if line.goes_on && line.depth != paragraph.depth() {
                self.flush(&mut story, &mut line);
            }
            line.depth = paragraph.depth();
            if !std::mem::take(&mut line.goes_on) {
                self.number(&mut line, &paragraph);
            }
            self.runs(&mut line, &paragraph, start, end, anchors);
            self.end(&mut story, &mut line, paragraph, end);
            start = end + 1;
        }
        self.flush(&mut story, &mut line);
        story.end(self.told)
    }

    /// The sign that ends the paragraph: that of a section is the same as that of a page, which stands within one.
    fn end_of_paragraph(&mut self, start: usize, to: usize) -> usize {
        let ends = |at: &usize| match self.pieces.text.get(*at) {
            Some(&(CELL_END | PARAGRAPH_END)) | None => true,
            Some(&SECTION_END) => {
                let spot = self.pieces.spot(*at);
                spot.is_none_or(|spot| self.paragraphs.at(spot.place).end == spot.place + spot.width)
            }
            _ => false,
        };
        let end = (start..to).find(ends);
        // Every text ends with such a sign.
        self.told.broken |= end.is_none();
        end.unwrap_or(to)
    }

    /// What is said of the paragraph that ends with this sign.
    fn paragraph(&self, end: usize) -> Paragraph {
        let mut paragraph = Paragraph::default();
        let Some(spot) = self.pieces.spot(end) else { return paragraph };
        let run = self.paragraphs.at(spot.place);
        paragraph.style = run.style;
        paragraph.take(run.codes, &self.streams.data, true);
        paragraph.take(self.pieces.change(spot.change, SMALL, &mut [0; 3]), &self.streams.data, true);
        paragraph
    }

    /// How the character looks that stands there, and where the first stands that may look otherwise.
    fn look(&self, at: usize) -> (Look, usize) {
        let mut look = Look::default();
        let Some(spot) = self.pieces.spot(at) else { return (look, at + 1) };
        let run = self.characters.at(spot.place);
        look.take(run.codes);
        look.take(self.pieces.change(spot.change, SMALL, &mut [0; 3]));
        let length = (run.end.saturating_sub(spot.place) / spot.width).max(1);
        (look, spot.end.min(at.saturating_add(length)))
    }

    /// The number that stands before the paragraph.
    fn number(&mut self, line: &mut Line, paragraph: &Paragraph) {
        let style = self.styles.get(usize::from(paragraph.style)).map(|style| style.item).unwrap_or_default();
        let mut item = paragraph.item;
        item.number = item.number.or(style.number);
        item.level = item.level.or(style.level);
        if !paragraph.row_end
            && let Some(number) = self.lists.next(item)
        {
            line.text.plain(&number);
            line.text.plain(" ");
        }
    }

    fn runs(&mut self, line: &mut Line, paragraph: &Paragraph, start: usize, end: usize, anchors: bool) {
        let style = |styles: &[Style], number: u16| {
            styles.get(usize::from(number)).map(|style| style.effects).unwrap_or_default()
        };
        let mut of_paragraph = style(&self.styles, paragraph.style);
        of_paragraph.ground = paragraph.ground.or(of_paragraph.ground);
        let mut at = start;
        while at < end {
            let (look, behind) = self.look(at);
            let behind = behind.min(end);
            let of_run = look.style.map_or(Effects::default(), |number| style(&self.styles, number));
            let levels = look.levels(of_paragraph, of_run);
            if look.inserted || look.deleted {
                self.told.note(Note::Changes);
            }
            line.text.raise(levels.raise());
            line.text.see(levels.sight_before());
            let is_seen = !look.deleted && levels.is_seen();
            for place in at..behind {
                self.character(line, look, (is_seen, look.deleted), place, anchors);
            }
            at = behind;
        }
    }

    fn character(
        &mut self,
        line: &mut Line,
        look: Look,
        (is_seen, is_deleted): (bool, bool),
        at: usize,
        anchors: bool,
    ) {
        let Some(&unit) = self.pieces.text.get(at) else { return };
        match unit {
            0x13 => {
                line.fields.begin();
                line.code.clear();
                return;
            }
            0x14 | 0x15 => {
                let code = line.code.trim_start();
                if line.fields.in_code > 0 && code.starts_with("EMBED") && !code.contains("Equation") {
                    self.told.note(Note::Embedded);
                }
                line.code.clear();
                return if unit == 0x14 { line.fields.separate() } else { line.fields.end() };
            }
            _ if line.fields.in_code > 0 => {
                const LONGEST: usize = 60;
                if line.code.len() < LONGEST {
                    line.code.extend(char::from_u32(u32::from(unit)));
                }
                return;
            }
            1 if look.special && is_seen && self.is_large(look) => return self.told.note(Note::Picture),
            // Where a drawn thing is anchored.
            8 if look.special && anchors && is_seen => return self.anchored(line, at),
            _ => {}
        }
        let written = match unit {
            _ if look.symbol && look.special => Some('□'),
            9 | 14 => Some(' '),
            11 | 12 => Some('\n'),
            0x1e => Some('-'),
            // Marks of notes, of pictures, of what is drawn.
            ..0x20 => None,
            _ => line.joined(unit),
        };
        match written {
            None => {}
            Some(_) if is_deleted => {}
            Some(c) if !is_seen && c.is_whitespace() => {}
            Some(_) if !is_seen => self.told.note(Note::Hidden),
            Some('\n') => line.text.forced_break(),
            Some(c) => line.text.plain(c.encode_utf8(&mut [0; 4])),
        }
    }

    /// Is it a picture as large as a table? Its size is told in units of which a point has twenty.
    fn is_large(&self, look: Look) -> bool {
        const GOAL: usize = 28;
        let at = look.picture.and_then(|at| usize::try_from(at).ok());
        let side =
            |by: usize| u16_at(&self.streams.data, at?.checked_add(GOAL + by)?).map(|side| f64::from(side) / 20.0);
        side(0).zip(side(2)).is_some_and(|(width, height)| pictures::is_large(width, height))
    }

    /// Reads the text box that is anchored there.
    fn anchored(&mut self, line: &mut Line, at: usize) {
        const ENTRY: usize = 26;
        let Some(table) = self.streams.structure(Structure::Anchors) else { return };
        let count = table.len().saturating_sub(4) / (4 + ENTRY);
        let index = (0..count).find(|&index| place_at(table, 4 * index) == Some(at));
        let shape = index.and_then(|index| u32_at(table, 4 * (count + 1) + ENTRY * index));
        if let Some(index) = self.boxes.iter().position(|text_box| Some(text_box.shape) == shape) {
            line.boxes.append(self.text_box(index));
        }
    }

    fn text_box(&mut self, index: usize) -> Content {
        let Some(text_box) = self.boxes.get_mut(index) else { return Content::default() };
        let (from, to) = (std::mem::replace(&mut text_box.from, text_box.to), text_box.to);
        self.story(from, to, false)
    }

    /// The paragraph ends, and with it perhaps a cell or a row.
    fn end(&mut self, story: &mut Story, line: &mut Line, paragraph: Paragraph, end: usize) {
        let depth = paragraph.depth();
        let (look, _) = self.look(end);
        let style = self.styles.get(usize::from(paragraph.style)).map(|style| style.effects).unwrap_or_default();
        let is_hidden = look.levels(style, Effects::default()).own.hidden == Some(true);
        let is_cell_sign = self.pieces.text.get(end) == Some(&CELL_END);
        if look.inserted || look.deleted {
            self.told.note(Note::Changes);
        }
        line.fields = Fields::default();
        // Such a sign stands in tables alone.
        self.told.broken |= is_cell_sign && depth == 0;
        if paragraph.row_end && is_cell_sign || paragraph.inner_row_end && depth > 1 {
            self.flush(story, line);
            if is_hidden && !look.deleted {
                self.told.note(Note::HiddenLines);
            }
            story.end_row(depth, paragraph.layout(look.deleted || is_hidden), self.told);
        } else if is_cell_sign || paragraph.inner_cell && depth > 1 {
            self.flush(story, line);
            story.end_cell(depth, self.told);
        } else if look.deleted || is_hidden {
            // Its end is not seen: the next goes on with its line.
            line.goes_on = true;
        } else {
            self.flush(story, line);
        }
    }

    fn flush(&mut self, story: &mut Story, line: &mut Line) {
        let line = std::mem::take(line);
        story.paragraph(line.depth, line.text, self.told);
        story.paragraph(line.depth, line.boxes, self.told);
    }
}

impl Line {
    /// A character, once its units are all there.
    fn joined(&mut self, unit: u16) -> Option<char> {
        let units = [self.half.take().unwrap_or(unit), unit];
        if (0xd800..0xdc00).contains(&unit) {
            self.half = Some(unit);
            return None;
        }
        let units = if units[0] == unit { &units[1..] } else { &units };
        char::decode_utf16(units.iter().copied()).last().map(|c| c.unwrap_or('\u{fffd}'))
    }
}

#[cfg(test)]
mod tests;
