//! Rows of the source to rows of the form: headers, labels in context, and what cannot be placed.

mod label;
mod placed;

use super::candidate::Seen;
use super::candidate::{Candidate, Shape};
use super::continued::Continued;
use super::edition::{Edition, Of};
use super::faces::Faces;
use super::figure::{is_value, page_number};
use super::header::Header;
use super::stream::RowPiece;
use super::unit::Unit;
use super::words::{self, Words, cell_key};
use crate::document::{Cell, Origin};
use crate::form::pack::Form;
use crate::report::{Assumed, Unread, Variant, Why};

/// Labels that stand in a row alone are shorter, in bytes; most running text is longer.
const LONGEST_ALONE: usize = 40;

/// Reads the tables of a form, row after row.
pub(super) struct Reading<'a, 'f> {
    pub(super) form: &'f Form,
    pub(super) words: Vec<Words<'f>>,
    pub(super) states: Vec<State>,
    /// The section being read; 0 before the first.
    pub(super) section: u32,
    edition: Edition,
    pub(super) active: Option<usize>,
    pub(super) candidates: Vec<Candidate<'a>>,
    /// Of each candidate: its row's position, or none across, and how its label is printed.
    pub(super) labels: Vec<(Option<usize>, String)>,
    /// Of which year each candidate is, and each row that was refused.
    pub(super) years: [Vec<Option<Of>>; 2],
    /// The rows of tables in the order of the source.
    pub(super) seen: Vec<Seen>,
    /// Rows of words that mean nothing so far: labels of columns, if rows of a table follow in the same table of the source.
    pub(super) unknown: Vec<RowPiece<'a>>,
    /// The last row of text was no full row, and figures may follow on lines of their own.
    open_end: Option<usize>,
    pub(super) broken_up: Vec<usize>,
    /// Figures below rows that have no label.
    pub(super) continued: Continued,
    /// Rows that may hold the number of a page.
    pub(super) paged: Vec<usize>,
    /// Numbers alone on a line of running text, as page numbers stand; in order, each once.
    pub(super) alone: Vec<u32>,
    /// Numbers alone among the rows of tables.
    pub(super) bare: Vec<u32>,
    /// Units that lines name, each with the section it stands in.
    pub(super) units: Vec<(u32, Unit)>,
    /// Has this row nothing but the number of a label before its figures, and had the one before?
    pub(super) cut: [bool; 2],
    /// The last line of running text.
    before: &'a str,
    pub(super) unread: Vec<Unread>,
    pub(super) variants: Vec<Variant>,
    pub(super) assumed: Vec<Assumed>,
}

/// How far a table of the form has been read.
#[derive(Default)]
pub(super) struct State {
    pub(super) header: Header,
    /// Rows were read under the header: the next labels start a new one.
    pub(super) closed: bool,
    last_row: Option<usize>,
    /// The table of the source that its rows were last seen in.
    pub(super) grid: Option<usize>,
    /// The section of its first row.
    first: Option<u32>,
    /// Its rows stand in a section before its own, and behind that one's heading are none.
    pub(super) early: bool,
}

impl<'a, 'f> Reading<'a, 'f> {
    /// For one form.
    #[must_use]
    pub(super) fn new(form: &'f Form) -> Reading<'a, 'f> {
        let words = words::of(&form.definition);
        let states = words.iter().map(|_| State::default()).collect();
        Reading {
            form,
            words,
            states,
            section: 0,
            edition: Edition::default(),
            active: None,
            candidates: Vec::new(),
            labels: Vec::new(),
            years: [Vec::new(), Vec::new()],
            seen: Vec::new(),
            unknown: Vec::new(),
            open_end: None,
            broken_up: Vec::new(),
            continued: Continued::default(),
            paged: Vec::new(),
            alone: Vec::new(),
            bare: Vec::new(),
            units: Vec::new(),
            cut: [false; 2],
            before: "",
            unread: Vec::new(),
            variants: Vec::new(),
            assumed: Vec::new(),
        }
    }

    /// Takes a row in. Says whether it belongs to a table of the form.
    pub(super) fn row(&mut self, piece: RowPiece<'a>) -> bool {
        self.open_end = None;
        self.cut = [false, self.cut[0]];
        let faces = Faces::new(piece);
        let candidates = &self.candidates;
        self.continued.row(&faces, |at| candidates[at].order.len());
        if let Some(table) = self.header_of(&faces) {
            self.add_header(table, &faces);
            return true;
        }
        if self.data(&faces)
            || self.numbers(&faces)
            || self.data_down(&faces)
            || self.data_across(&faces)
            || self.across_with_words(&faces)
        {
            return true;
        }
        self.units_alone(faces.piece.cells);
        let is_known = self.stray(&faces);
        self.keep_unknown(faces);
        is_known
    }

    /// Takes note of a paragraph: a lone figure after an unfinished row belongs to that row, which is then not read. Says whether it
    /// is a label over a whole table, whose row is a line like any other where text was copied.
    pub(super) fn paragraph(&mut self, text: &'a str) -> bool {
        self.line(text);
        self.continued.line(text);
        if let Some(row) = self.open_end
            && is_value(text)
        {
            self.broken_up.push(row);
        }
        let is_text =
            |before: &str| !is_value(before) && !self.words.iter().any(|words| words.knows(&cell_key(before)));
        if let Some(number) = page_number(text).filter(|_| is_text(self.before)) {
            self.take_page(number);
        }
        self.before = text;
        self.open_end = None;
        text.len() < LONGEST_ALONE && self.words.iter().any(|words| words.is_printed(&cell_key(text)))
    }

    /// Takes note of a number that stands alone, as that of a page does.
    pub(super) fn take_page(&mut self, number: u32) {
        if let Err(at) = self.alone.binary_search(&number) {
            self.alone.insert(at, number);
        }
    }

    /// A line alone, which may say of which year the tables below it are.
    pub(super) fn line(&mut self, text: &str) {
        self.caption(text);
        let words = &self.words;
        self.edition.line(text, || !words.iter().any(|words| words.knows(&cell_key(text))));
    }

    /// A heading of this section: a table of another section does not go on below it.
    pub(super) fn section(&mut self, number: u32) {
        self.section = number;
        self.edition.heading();
        for (words, state) in self.words.iter().zip(&mut self.states) {
            let own = words.table.section;
            state.early |= number == own && state.first.is_some_and(|first| (1..own).contains(&first));
        }
        self.active = self.active.filter(|&table| self.words[table].table.section == number);
    }

    fn data(&mut self, faces: &Faces<'a>) -> bool {
        let order = self.active.into_iter().chain(0..self.words.len());
        let mut tables = order.filter(|&table| !self.words[table].table.across);
        let Some((table, label_at, found)) =
            tables.find_map(|table| self.label(table, faces).map(|(at, found)| (table, at, found)))
        else {
            return false;
        };
        let words = &self.words[table];
        let (row, cell) = (&words.table.rows[found.at], &faces.piece.cells[label_at]);
        if !found.exact {
            self.variants.push(variant(words, &row.label, cell));
        }
        let depth = if row.id.contains('.') { 2 } else { usize::from(row.group.is_some()) };
        self.take_unknown(table, faces.piece.grid.index);
        let header = &self.states[table].header;
        let order = header.order(&self.words[table], found.at, header.serves(&faces.piece));
        self.states[table].last_row = Some(found.at);
        // Over several rows it is the label of their group, and not that of the one row that others print for it.
        let is_group = row.instead.is_some() && cell.rows > 1;
        let row = Some(found.at).filter(|_| !is_group);
        self.candidate(table, row, order, &faces.piece, label_at + 1, Shape { depth, label_at });
        true
    }

    /// A row that is there and is not read.
    pub(super) fn refuse(
        &mut self,
        table: usize,
        row: Option<usize>,
        why: Why,
        origin: Option<Origin>,
        printed: String,
    ) {
        let form = self.words[table].table;
        let row = row.map(|row| form.rows[row].id.clone());
        self.unread.push(Unread { table: form.id.clone(), row, why, origin, printed });
        self.years[1].push(None);
    }
}

pub(super) fn variant(words: &Words<'_>, label: &str, cell: &Cell) -> Variant {
    Variant { table: words.table.id.clone(), label: label.to_owned(), printed: cell.text.clone(), origin: cell.origin }
}
