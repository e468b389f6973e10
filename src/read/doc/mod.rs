//! Documents of Word 97 to 2003, and of WPS Writer, which are the same: a text in pieces, and in other places how it looks.
//!
//! Read is what a reader of the finished document sees, as of a .docx: tracked changes as if accepted, results of fields and not their
//! codes, no text that is hidden or struck out, a text box once, and the numbers that Word puts before paragraphs itself.

mod boxes;
mod characters;
mod file;
mod looks;
mod paint;
mod rows;
mod runs;
mod styles;

use super::bytes_at::{place_at, u32_at};
use super::compound::Compound;
use super::docx::effects::Effects;
use super::docx::paragraph::Fields;
use super::html::content::Content;
use super::lists::Lists;
use super::story::{Story, Told};
use crate::document::{Document, Note};
use boxes::{TextBox, text_boxes};
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
        while start < to && !self.told.is_full() {
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

#[cfg(test)]
mod tests;
