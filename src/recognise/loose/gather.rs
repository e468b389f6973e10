//! Stretches of lines that may hold loose cells, cut into words, and what is left of the lines around a table found in them.

use super::items::{self, Item, Sort};
use super::lexicon::{Cursor, Lexicon, Stand, Word};
use super::rows::{self, Part};
use crate::document::{Cell, Grid};
use crate::form::pack::Library;
use crate::recognise::heading::Headings;
use crate::recognise::label::fold;
use crate::recognise::numbering::printed_number;
use crate::recognise::stream::{Piece, RowPiece};
use crate::recognise::words::LONGEST_LABEL;
use crate::report::value;
use std::rc::Rc;

/// Words looked at together: a table of one character a line has some 2,000. What comes after is another stretch.
const MAX_WORDS: usize = 20_000;

/// Takes a document in, line by line, and gives its parts.
pub(super) struct Gatherer<'a, 'h> {
    library: &'h Library,
    headings: &'h Headings<'h>,
    /// The number of the next table put together.
    next_grid: usize,
    parts: Vec<Part<'a>>,
    /// The lines of the stretch, and its words.
    lines: Vec<Line<'a>>,
    words: Vec<Word<'a>>,
    /// Words of running text and headings: no table goes on over them.
    walls: Vec<Wall>,
    /// What is done of the first line, in bytes.
    done: usize,
    /// Stands a word behind the last bar?
    open: bool,
    /// The first word of the row of the source.
    row_start: usize,
}

/// A line, or a cell of a row that may come apart.
struct Line<'a> {
    text: &'a str,
    row: Option<RowPiece<'a>>,
}

struct Wall {
    word: usize,
    heading: bool,
}

/// A place in the lines: which one, and the byte.
type Place = (usize, usize);

impl<'a, 'h> Gatherer<'a, 'h> {
    /// With nothing taken in yet.
    #[must_use]
    pub(super) fn new(library: &'h Library, headings: &'h Headings<'h>, next_grid: usize) -> Gatherer<'a, 'h> {
        Gatherer {
            library,
            headings,
            next_grid,
            parts: Vec::new(),
            lines: Vec::new(),
            words: Vec::new(),
            walls: Vec::new(),
            done: 0,
            open: false,
            row_start: 0,
        }
    }

    /// The parts of what was taken in.
    #[must_use]
    pub(super) fn finish(mut self) -> Vec<Part<'a>> {
        self.end();
        self.parts
    }

    /// Made of the library's labels when they are first needed: most documents have no loose cells.
    fn lexicon(&self) -> Rc<Lexicon> {
        self.library.memo.of(|| Lexicon::new(self.library))
    }

    /// Takes a line of text in.
    pub(super) fn line(&mut self, text: &'a str) {
        if self.headings.of(text).is_some() {
            self.end();
            self.parts.push(Part::Piece(Piece::Paragraph(text)));
            return;
        }
        self.lines.push(Line { text, row: None });
        if is_page_number(text) {
            return;
        }
        self.row_start = self.words.len();
        // A bar at the start of a line with more than bars in it opens a cell, though that be blank. Any other closes one.
        let opens = text.starts_with('|') && text.contains(|c| c != '|');
        let mut start = 0;
        for (number, scrap) in text.split('|').enumerate() {
            if number > 0 {
                if !(self.open || opens && number == 1) {
                    self.word("", start);
                }
                self.open = false;
            }
            self.scrap(scrap, start);
            start += scrap.len() + 1;
        }
        self.end_row();
        if self.walls.len() == self.words.len() {
            // Running text, and nothing else so far.
            self.end();
        }
    }

    /// Takes a table of the source in. In text without rows worth the name its cells are as loose as those around it.
    pub(super) fn grid(&mut self, grid: &Grid, rows: &[Piece<'a>]) {
        let rows = rows.iter().filter_map(|piece| if let Piece::Row(row) = piece { Some(row) } else { None });
        if !self.is_loose(grid, rows.clone().map(|row| row.cells)) {
            self.end();
            self.parts.extend(rows.cloned().map(Piece::Row).map(Part::Piece));
            return;
        }
        for row in rows {
            self.row_start = self.words.len();
            for (at, cell) in row.cells.iter().enumerate() {
                self.lines.push(Line { text: &cell.text, row: (at == 0).then(|| row.clone()) });
                self.open = false;
                if cell.text.is_empty() {
                    self.word("", 0);
                }
                self.scrap(&cell.text, 0);
            }
            self.end_row();
            self.open = false;
        }
    }

    /// Tells the words of a row of the source where in it they stand.
    fn end_row(&mut self) {
        let Some(words) = self.words.get_mut(self.row_start..) else { return };
        let mut filled: Vec<&mut Word<'a>> = words.iter_mut().filter(|word| !word.text.is_empty()).collect();
        let figures = filled.iter().take_while(|word| items::is_value(word.text)).count();
        match &mut filled[..] {
            [] => {}
            [only] => only.stand = Stand::Alone,
            [first, ..] if figures == 0 => first.stand = Stand::First,
            all if figures < all.len() => all[..figures].iter_mut().for_each(|word| word.stand = Stand::Head),
            all => all[0].stand = Stand::First,
        }
    }

    /// Text, and no row that holds a label and what belongs to it? Or several rows on one line?
    fn is_loose<'c>(&self, grid: &Grid, rows: impl Iterator<Item = &'c [Cell]>) -> bool {
        if grid.spans {
            return false;
        }
        let mut regular = false;
        for cells in rows {
            let (mut labels, mut values) = (0, 0);
            for cell in cells.iter().filter(|cell| !cell.text.is_empty()) {
                if items::is_value(&cell.text) {
                    values += 1;
                } else if items::is_label(&self.lexicon(), &cell.text) {
                    if values > 0 {
                        return true;
                    }
                    labels += 1;
                }
            }
            regular |= labels > 1 || labels == 1 && values > 0;
        }
        !regular
    }

    /// What stands between bars: one figure, or words.
    fn scrap(&mut self, scrap: &'a str, start: usize) {
        if items::is_value(scrap.trim()) {
            self.word(scrap.trim(), start + scrap.len() - scrap.trim_start().len());
            return;
        }
        let mut at = start;
        for word in scrap.split(char::is_whitespace) {
            if items::is_unit(word) && self.takes_unit(scrap, start, at + word.len()) {
                // `7 件` is one figure.
            } else if word.chars().any(|c| fold(c).is_some()) {
                self.word(word, at);
            }
            at += word.len() + scrap[at - start + word.len()..].chars().next().map_or(0, char::len_utf8);
        }
    }

    /// Is the last word a figure of this scrap? Then it reaches up to here, with its unit.
    fn takes_unit(&mut self, scrap: &'a str, start: usize, end: usize) -> bool {
        let line = self.lines.len() - 1;
        let is_here = |word: &&mut Word<'_>| word.line == line && word.start >= start && value::is_figure(word.text);
        let last = self.words.last_mut().filter(is_here);
        last.map(|word| word.text = &scrap[word.start - start..end - start]).is_some()
    }

    fn word(&mut self, text: &'a str, start: usize) {
        if self.words.len() == MAX_WORDS {
            self.end_within(start);
        }
        let line = self.lines.len() - 1;
        let heading = printed_number(text).is_some() && self.headings.of(text).is_some();
        if heading || text.len() > LONGEST_LABEL || text.contains('。') {
            self.walls.push(Wall { word: self.words.len(), heading });
        }
        self.words.push(Word { text, line, start, bar: !self.open, stand: Stand::Behind });
        self.open = !text.is_empty();
    }

    /// Ends the stretch inside its last line.
    fn end_within(&mut self, start: usize) {
        let Some(line) = self.lines.pop() else { return };
        let text = line.text;
        self.lines.push(Line { text: &text[..start], row: None });
        self.end();
        self.lines.push(Line { text, row: None });
        self.done = start;
    }

    /// Ends the stretch: its tables, and the text around them.
    fn end(&mut self) {
        let words = std::mem::take(&mut self.words);
        let walls = std::mem::take(&mut self.walls);
        let lines = std::mem::take(&mut self.lines);
        let mut done = (0, std::mem::take(&mut self.done));
        let mut start = 0;
        for Wall { word, heading } in walls {
            let runs_on = !heading && word > start && words[word].is_alongside(&words[word - 1]);
            self.tables(&lines, &words[start..word], runs_on, &mut done);
            start = word + 1;
            if heading {
                let word = &words[word];
                self.text(&lines, done, (word.line, word.start));
                self.parts.push(Part::Piece(Piece::Paragraph(word.text)));
                done = (word.line, word.start + word.text.len());
            }
        }
        self.tables(&lines, &words[start..], false, &mut done);
        self.text(&lines, done, (lines.len(), 0));
        self.open = false;
    }

    /// The tables among words without walls. Behind the words, does their line run on?
    fn tables(&mut self, lines: &[Line<'a>], words: &[Word<'a>], runs_on: bool, done: &mut Place) {
        /// A label and a figure, and what is between them; or both in one word.
        const FEWEST: usize = 3;
        let glued = |word: &Word<'_>| word.text.ends_with(|c: char| c.is_ascii_digit());
        if words.len() < FEWEST && !words.iter().any(glued) {
            return;
        }
        // Most text has no label at all, and nothing before the first is of any use.
        let starts = |&at: &usize| self.lexicon().longest(Cursor { words, at, offset: 0 }).is_some();
        let Some(first) = (0..words.len()).find(starts) else { return };
        let words = &words[first..];
        let items = items::of(&self.lexicon(), words);
        let is_label = |item: &Item<'_>| matches!(item.sort, Sort::Label { .. });
        let ends = items.iter().enumerate().filter(|(_, item)| item.is_prose()).map(|(at, _)| at).chain([items.len()]);
        let mut start = 0;
        for end in ends {
            let from = std::mem::replace(&mut start, end + 1);
            let Some(first) = items[from..end].iter().position(is_label).map(|at| from + at) else { continue };
            let last = items[..end].iter().rposition(|item| item.sort != Sort::Unknown).unwrap_or(first);
            let runs_on = items.get(last + 1).map_or(runs_on, |next| next.alongside);
            if let Some(table) = rows::table(&items[first..=last], runs_on, self.next_grid) {
                self.next_grid += 1;
                let (from, to) = (&words[items[first].words.start], &words[items[last].words.end - 1]);
                self.text(lines, *done, (from.line, from.start));
                self.parts.push(Part::Table(table));
                *done = (to.line, to.start + to.text.len());
            }
        }
    }

    /// What stands between two places, as it was.
    fn text(&mut self, lines: &[Line<'a>], from: Place, to: Place) {
        let mut at = from.0;
        while at < lines.len() && (at, 0) <= to {
            let Line { text, row } = &lines[at];
            if let Some(row) = row
                && (from <= (at, 0) && (at + row.cells.len(), 0) <= to)
            {
                self.parts.push(Part::Piece(Piece::Row(row.clone())));
                at += row.cells.len();
                continue;
            }
            let start = if at == from.0 { from.1 } else { 0 };
            let end = if at == to.0 { to.1 } else { text.len() };
            let left = text[start..end.max(start)].trim_matches(['|', ' ']);
            if !left.is_empty() {
                let whole = start == 0 && end == text.len();
                self.parts.push(Part::Piece(Piece::Paragraph(if whole { text } else { left })));
            }
            at += 1;
        }
    }
}

/// `- 2 -`, 第2页, 第 2 页 共 5 页.
fn is_page_number(line: &str) -> bool {
    const LONGEST: usize = 40;
    if line.len() > LONGEST {
        return false;
    }
    let is_dash = |c: char| matches!(c, '-' | '—' | '–' | '－' | '―' | '─' | '·');
    let bare: String = line.chars().filter(|c| !c.is_whitespace()).collect();
    let between = bare.trim_matches(is_dash);
    let dashed = bare.starts_with(is_dash) && bare.ends_with(is_dash);
    let is_number = !between.is_empty() && between.bytes().all(|byte| byte.is_ascii_digit());
    let paged = between.starts_with('第') && between.ends_with('页');
    dashed && is_number
        || paged && between.chars().all(|c| matches!(c, '第' | '页' | '共' | ',' | '，' | '/' | '0'..='9'))
}
