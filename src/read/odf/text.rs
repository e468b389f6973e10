//! The text of an OpenDocument file: paragraphs, lists and tables of its body.

mod places;

use super::super::html::content::Content;
use super::super::lists::Item;
use super::super::pictures;
use super::super::xml::{self, Sink};
use super::styles::{Look, Styles};
use super::table::{Left, OpenCell, OpenTable};
use crate::document::{Block, Note};

/// Reads the body.
pub(super) struct Reader<'a> {
    styles: &'a mut Styles,
    /// Objects in it that are only formulas or charts.
    quiet: &'a [String],
    in_body: bool,
    page: Content,
    /// Each stands in the one before.
    open: Vec<Open>,
    /// The open paragraph.
    line: Option<Line>,
    /// How the text of open elements looks, the inner ones with what those around them say.
    looks: Vec<Look>,
    /// Of each open list: which it is.
    lists: Vec<Option<usize>>,
    /// The next paragraph is the first of its place in a list.
    starts_item: bool,
    tables: usize,
    /// How many frames are open: what they are called is no text.
    frames: usize,
    /// How large the last of them is, in points.
    picture: Option<[f64; 2]>,
    left: Left,
    broken: bool,
    notes: Vec<Note>,
}

/// What is open.
enum Open {
    Table(OpenTable),
    Cell(OpenCell),
    /// A text box, and the paragraph around it.
    Box(Box<Around>),
}

/// A text box whose end has not come yet: what stands in it, and what stood open around it.
struct Around {
    content: Content,
    line: Option<Line>,
    looks: Vec<Look>,
}

/// A paragraph whose end has not come yet.
#[derive(Default)]
struct Line {
    text: Content,
    /// What its text boxes hold.
    boxes: Content,
    /// It is not shown.
    hidden: bool,
}

/// Things that are drawn and may hold text.
const BOXES: [&str; 9] =
    ["text-box", "custom-shape", "rect", "ellipse", "circle", "polygon", "polyline", "path", "caption"];

impl<'a> Reader<'a> {
    pub(super) fn new(styles: &'a mut Styles, quiet: &'a [String]) -> Reader<'a> {
        Reader {
            styles,
            quiet,
            in_body: false,
            page: Content::default(),
            open: Vec::new(),
            line: None,
            looks: Vec::new(),
            lists: Vec::new(),
            starts_item: false,
            tables: 0,
            frames: 0,
            picture: None,
            left: Left::default(),
            broken: false,
            notes: Vec::new(),
        }
    }

    /// What was read; nothing where tables are not as they must be.
    pub(super) fn end(mut self) -> Result<(Vec<Block>, Vec<Note>), Note> {
        if self.left.cells == 0 {
            self.note(Note::TooManyCells);
        }
        let blocks = self.page.blocks();
        if self.page.dropped {
            self.note(Note::Hidden);
        }
        if self.left.room.is_full() {
            self.note(Note::TooMuchText);
            self.broken = false;
        }
        if self.broken { Err(Note::Damaged) } else { Ok((blocks, self.notes)) }
    }

    fn note(&mut self, note: Note) {
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }

    fn start_paragraph(&mut self, attributes: &str) {
        let look = self.styles.look("paragraph", &xml::value(attributes, "style-name"));
        self.looks.push(look);
        let mut line = Line::default();
        if std::mem::take(&mut self.starts_item) {
            let list = self.lists.last().copied().flatten();
            let item = Item { number: list, level: self.lists.len().checked_sub(1) };
            if let Some(number) = self.styles.numbers.next(item).filter(|number| self.left.room.take(number)) {
                line.text.plain(&number);
                line.text.plain(" ");
            }
        }
        self.line = Some(line);
    }

    fn end_paragraph(&mut self) {
        self.looks.pop();
        let Some(line) = self.line.take() else { return };
        if line.hidden {
            self.note(Note::Hidden);
        } else {
            self.place().join(line.text);
        }
        self.place().append(line.boxes);
    }

    /// A list starts: which it is, it says itself or the one around it; unless it goes on, it counts from the start.
    fn start_list(&mut self, attributes: &str) {
        let named = xml::attribute(attributes, "style-name").map(|name| self.styles.list(&name));
        let list = named.unwrap_or_else(|| self.lists.last().copied().flatten());
        let goes_on = xml::is_on(attributes, "continue-numbering", false)
            || xml::attribute(attributes, "continue-list").is_some();
        if self.lists.is_empty()
            && !goes_on
            && let Some(list) = list.and_then(|list| self.styles.numbers.lists.get_mut(list))
        {
            list.last.fill(None);
        }
        self.lists.push(list);
    }

    fn start_item(&mut self, attributes: &str) {
        self.starts_item = true;
        let level = self.lists.len().wrapping_sub(1);
        let list = self.lists.last().copied().flatten().and_then(|list| self.styles.numbers.lists.get_mut(list));
        let last = list.and_then(|list| list.last.get_mut(level));
        if let Some((last, start)) = last.zip(xml::number(attributes, "start-value")) {
            *last = start.checked_sub(1);
        }
    }

    fn look(&self) -> Look {
        self.looks.iter().rev().fold(Look::default(), |look, around| look.or(*around))
    }

    fn put(&mut self, text: &str) {
        let look = self.look();
        let around = self.around();
        let Some(line) = &mut self.line else { return };
        if look.is_seen() {
            if !self.left.room.take(text) {
                return;
            }
            line.text.raise(look.raise.unwrap_or_default());
            line.text.see(look.or(around).sight());
            if text == "\n" { line.text.forced_break() } else { line.text.plain(text) }
        } else if !text.trim().is_empty() {
            self.note(Note::Hidden);
        }
    }
}

impl Sink for Reader<'_> {
    fn start(&mut self, name: &str, attributes: &str) -> bool {
        if !self.in_body {
            self.in_body = name == "body";
            return !matches!(name, "automatic-styles" | "font-face-decls" | "scripts" | "styles");
        }
        match name {
            "p" | "h" if self.line.is_none() => self.start_paragraph(attributes),
            "span" => {
                // So deep no program puts text in text.
                const MAX_LOOKS: usize = 1_000;
                if self.looks.len() == MAX_LOOKS {
                    self.note(Note::TooDeep);
                    return false;
                }
                let look = self.styles.look("text", &xml::value(attributes, "style-name"));
                self.looks.push(look);
            }
            "s" | "tab" => self.put(" "),
            "line-break" => self.put("\n"),
            "frame" => {
                self.frames += 1;
                let side = |name: &str| pictures::points(&xml::value(attributes, name));
                self.picture = side("width").zip(side("height")).map(|(width, height)| [width, height]);
            }
            "image" => {
                if let Some([width, height]) = self.picture {
                    if pictures::is_large(width, height) {
                        self.note(Note::Picture);
                    }
                    self.place().picture(width, height);
                }
            }
            "list" => self.start_list(attributes),
            "list-item" => self.start_item(attributes),
            "table" => return self.start_table(attributes),
            "table-row" | "table-cell" | "covered-table-cell" => return self.part(name, attributes),
            _ if BOXES.contains(&name) => return self.start_box(),
            "hidden-paragraph" if xml::is_on(attributes, "is-hidden", false) => {
                if let Some(line) = &mut self.line {
                    line.hidden = true;
                }
            }
            "section" if xml::value(attributes, "display") == "none" => {
                self.note(Note::Hidden);
                return false;
            }
            "hidden-text" if xml::is_on(attributes, "is-hidden", false) => return false,
            "object-ole" => self.note(Note::Embedded),
            "object" => {
                let target = xml::value(attributes, "href");
                let target = target.trim_start_matches("./").trim_end_matches('/');
                if !self.quiet.iter().any(|quiet| quiet == target) {
                    self.note(Note::Embedded);
                }
            }
            // What was deleted is kept there; what was put in stands in the text.
            "tracked-changes" => self.note(Note::Changes),
            _ => {}
        }
        // How things are called and pronounced, notes, and what is not printed.
        !matches!(
            name,
            "tracked-changes"
                | "note"
                | "annotation"
                | "ruby-text"
                | "forms"
                | "desc"
                | "sequence-decls"
                | "variable-decls"
                | "user-field-decls"
                | "script"
                | "object"
                // Not as they were last printed: programs work them out anew.
                | "page-number"
                | "page-count"
        ) && !(name == "title" && (self.frames > 0 || self.line.is_none()))
    }

    fn end(&mut self, name: &str) {
        match name {
            "p" | "h" if self.in_body => self.end_paragraph(),
            "span" if self.in_body => _ = self.looks.pop(),
            "frame" => self.frames = self.frames.saturating_sub(1),
            "list" => _ = self.lists.pop(),
            "list-item" => self.starts_item = false,
            "table-cell" | "table-row" | "table" => self.end_part(name),
            "body" => self.in_body = false,
            _ if BOXES.contains(&name) => self.end_part(name),
            _ => {}
        }
    }

    fn is_full(&self) -> bool {
        self.left.room.is_full()
    }

    fn text(&mut self, text: &str) {
        if self.line.is_some() {
            self.put(text);
        }
    }
}
