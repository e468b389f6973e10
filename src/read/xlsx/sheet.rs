//! One sheet while it is read: the cells with something in them, the rows that are written, and the merges.

use super::super::fold::fold;
use super::super::limits::MAX_CELLS;
use super::super::xml::{self, Sink};
use super::hidden::{self, Hidden};
use super::number::shown;
use super::runs::{Run, Seen};
use super::{Book, MAX_TOLD, Told};
use crate::document::Note;
use crate::order;

/// The size of a sheet.
pub(super) const ROWS: usize = 1 << 20;
pub(super) const COLUMNS: usize = 1 << 14;

/// Merged cells that are believed. A report has under 100.
const MAX_MERGES: usize = 10_000;

/// A sheet.
pub(super) struct Sheet<'a> {
    book: &'a Book,
    /// What is said of the workbook.
    pub told: &'a mut Told,
    /// Put before addresses, where there are several sheets.
    name: &'a str,
    /// Cells with text.
    pub cells: Vec<Filled>,
    /// Rows that are written, blank or not.
    pub rows: Vec<usize>,
    /// Cells that cover others, as they are written.
    merges: Vec<Merge>,
    /// Rows and columns that are hidden.
    hidden: [Hidden; 2],
    /// It shows nothing where 0 stands.
    hides_zeros: bool,
    row: usize,
    column: usize,
    open: Option<Open>,
}

/// A cell with text.
pub(super) struct Filled {
    pub row: usize,
    pub column: usize,
    pub text: String,
}

/// A cell that covers others.
#[derive(Clone, Copy)]
pub(super) struct Merge {
    pub row: usize,
    pub column: usize,
    /// The last row and column it covers.
    pub to: (usize, usize),
}

/// A cell whose end has not come yet.
#[derive(Default)]
struct Open {
    kind: String,
    style: usize,
    value: Option<String>,
    formula: Option<String>,
    /// Of a text that stands in the cell itself: the open run.
    run: Option<Run>,
    /// Some of the cell is struck out.
    struck: bool,
    /// What text belongs to now.
    into: Into,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Into {
    #[default]
    Nothing,
    Value,
    Formula,
}

impl Open {
    /// The text of a run ends, in a cell whose font strikes out or not.
    fn end_run(&mut self, struck: bool) {
        let text = match self.run.as_mut().map(Run::end) {
            Some(Seen::Always(text)) => text,
            Some(Seen::ByCell(text)) if !struck => text,
            Some(Seen::ByCell(text)) if text.is_empty() => text,
            Some(_) => {
                self.struck = true;
                return;
            }
            None => return,
        };
        self.value.get_or_insert_default().push_str(&text);
    }
}

impl<'a> Sheet<'a> {
    /// An empty sheet.
    pub(super) fn new(book: &'a Book, told: &'a mut Told, name: &'a str) -> Sheet<'a> {
        Sheet {
            book,
            told,
            name,
            cells: Vec::new(),
            rows: Vec::new(),
            merges: Vec::new(),
            hidden: Default::default(),
            hides_zeros: false,
            row: usize::MAX,
            column: 0,
            open: None,
        }
    }

    fn start_cell(&mut self, attributes: &str) {
        match address(&xml::value(attributes, "r")) {
            Some((row, column)) => (self.row, self.column) = (row, column),
            None => self.column = self.column.wrapping_add(1),
        }
        let last = self.rows.last().copied();
        if self.row < ROWS && last.is_none_or(|last| last < self.row) {
            self.rows.push(self.row);
        }
        let kind = xml::value(attributes, "t");
        self.open = Some(Open { kind, style: xml::number(attributes, "s").unwrap_or(0), ..Open::default() });
    }

    fn end_cell(&mut self) {
        let Some(open) = self.open.take() else { return };
        if self.told.text_left == 0 {
            return;
        }
        let text = self.shown(&open);
        if self.struck(&open, !text.is_empty()) {
            self.told.note(Note::Hidden);
        }
        let whole = open.run.is_none() && open.kind != "s" && self.book.style(open.style).struck;
        let text = if whole { String::new() } else { text };
        let Some(left) = self.told.text_left.checked_sub(text.len()) else {
            // Nor is anything read of what comes behind it.
            self.told.text_left = 0;
            return self.told.note(Note::TooManyCells);
        };
        self.told.text_left = left;
        let text = fold(&text);
        let before = |cell: &Filled| (cell.row, cell.column) < (self.row, self.column);
        if text.is_empty() {
            return;
        }
        // Every program writes cells in order; one twice, or out of it, is not certain.
        if self.row >= ROWS || self.column >= COLUMNS || !self.cells.last().is_none_or(before) {
            self.told.whole = false;
            return;
        }
        if self.cells.len() == MAX_CELLS {
            return self.told.note(Note::TooManyCells);
        }
        self.cells.push(Filled { row: self.row, column: self.column, text });
    }

    /// Is something in it struck out, by runs or by the cell's font?
    fn struck(&self, open: &Open, filled: bool) -> bool {
        let of_text = || self.book.string(open.value.as_deref().unwrap_or_default(), open.style).1;
        match open.kind.as_str() {
            "s" => of_text(),
            _ if open.run.is_some() => open.struck,
            _ => filled && self.book.style(open.style).struck,
        }
    }

    /// What a reader of the sheet sees, or words that are no figure.
    fn shown(&mut self, open: &Open) -> String {
        let value = open.value.as_deref().unwrap_or_default();
        if let Some(formula) = &open.formula
            && (self.book.unworked || value.is_empty() && (open.value.is_none() || open.kind != "str"))
        {
            self.tell(false);
            return ["=", if formula.is_empty() { "…" } else { formula }].concat();
        }
        match open.kind.as_str() {
            "s" => self.book.string(value, open.style).0,
            "b" => if value == "1" { "TRUE" } else { "FALSE" }.to_owned(),
            "e" | "d" => value.to_owned(),
            "str" | "inlineStr" => super::unescaped(value),
            _ if value.trim().is_empty() => String::new(),
            _ => self.number(value.trim(), open.style),
        }
    }

    fn number(&mut self, value: &str, style: usize) -> String {
        let is_zero = |value: &str| !value.contains(|c| ('1'..='9').contains(&c));
        if self.hides_zeros && is_zero(value) {
            return String::new();
        }
        let Some(text) = shown(value, self.book.format(style)) else {
            self.tell(true);
            return ["数值 ", value].concat();
        };
        if text.is_empty() && !is_zero(value) {
            self.told.note(Note::Hidden);
        }
        text
    }

    /// Takes down where the open cell stands.
    fn tell(&mut self, formatted: bool) {
        let told = if formatted { &mut self.told.formatted } else { &mut self.told.no_result };
        if told.len() == MAX_TOLD {
            return;
        }
        let mut column = self.column.saturating_add(1);
        let mut letters = String::new();
        while column > 0 {
            letters.insert(0, char::from(b'A' + ((column - 1) % 26) as u8));
            column = (column - 1) / 26;
        }
        told.push([self.name, &letters, &self.row.wrapping_add(1).max(1).to_string()].concat());
    }

    /// What of the sheet is shown: its cells with text, the rows that are written, and the merges from the top, of one place the last
    /// first; and what is hidden.
    pub(super) fn end(self) -> (Vec<Filled>, Vec<usize>, Vec<Merge>, [Hidden; 2], &'a mut Told) {
        let mut merges = self.merges;
        merges.reverse();
        let merges = order::by_key(merges, |merge| [merge.row as u32, merge.column as u32, 0, 0]);
        let all = self.cells.len();
        let (cells, rows, merges) = hidden::leave_out(&self.hidden, self.cells, self.rows, merges);
        if cells.len() < all {
            self.told.note(Note::HiddenLines);
        }
        (cells, rows, merges, self.hidden, self.told)
    }

    fn merge(&mut self, attributes: &str) {
        let area = xml::value(attributes, "ref");
        if let Some((from, to)) = area.split_once(':')
            && let (Some((row, column)), Some(to)) = (address(from), address(to))
            && row <= to.0
            && column <= to.1
            && self.merges.len() < MAX_MERGES
        {
            self.merges.push(Merge { row, column, to });
        }
    }
}

impl Sink for Sheet<'_> {
    fn start(&mut self, name: &str, attributes: &str) -> bool {
        match name {
            "row" => {
                self.row = xml::number(attributes, "r").map_or(self.row, |row| row.wrapping_sub(2)).wrapping_add(1);
                self.column = usize::MAX;
                if self.row < ROWS && is_hidden(attributes, "ht") {
                    self.hidden[0].add(self.row, self.row);
                }
            }
            "c" => self.start_cell(attributes),
            "sheetView" => self.hides_zeros = !xml::is_on(attributes, "showZeros", true),
            "col" if is_hidden(attributes, "width") => {
                let number = |name| xml::number(attributes, name).and_then(|column| column.checked_sub(1));
                if let Some((from, to)) = number("min").zip(number("max")) {
                    self.hidden[1].add(from.min(COLUMNS), to.min(COLUMNS));
                }
            }
            "mergeCell" => self.merge(attributes),
            "oleObject" => self.told.note(Note::Embedded),
            "extLst" | "rPh" => return false,
            _ => {}
        }
        if let Some(open) = &mut self.open {
            if name == "is" {
                open.run = Some(Run::default());
            }
            if let Some(run) = &mut open.run {
                run.start(name, attributes);
            }
            match name {
                "v" | "t" => {
                    open.into = Into::Value;
                    open.value.get_or_insert_default();
                }
                "f" => {
                    open.into = Into::Formula;
                    open.formula.get_or_insert_default();
                }
                _ => {}
            }
        }
        true
    }

    fn end(&mut self, name: &str) {
        match name {
            "c" => self.end_cell(),
            "v" | "t" | "f" => {
                let struck = self.open.as_ref().is_some_and(|open| self.book.style(open.style).struck);
                if let Some(open) = &mut self.open {
                    open.into = Into::Nothing;
                    if name == "t" {
                        open.end_run(struck);
                    }
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(open) = &mut self.open {
            if let (Into::Value, Some(run)) = (open.into, &mut open.run) {
                return run.text(text);
            }
            let into = match open.into {
                Into::Nothing => None,
                Into::Value => open.value.as_mut(),
                Into::Formula => open.formula.as_mut(),
            };
            if let Some(into) = into {
                into.push_str(text);
            }
        }
    }
}

/// Is a row or column hidden, or has it no size?
fn is_hidden(attributes: &str, size: &str) -> bool {
    let none = || xml::value(attributes, size).parse::<f64>().is_ok_and(|size| size <= 0.0);
    xml::is_on(attributes, "hidden", false) || none()
}

/// Row and column of `AB12`, from 0; also of `$AB$12`.
fn address(text: &str) -> Option<(usize, usize)> {
    let (mut row, mut column) = (0, 0);
    for byte in text.bytes() {
        match byte.to_ascii_uppercase() {
            letter @ b'A'..=b'Z' if row == 0 && column < COLUMNS => {
                column = column * 26 + usize::from(letter - b'A' + 1);
            }
            digit @ b'0'..=b'9' if row < ROWS => row = row * 10 + usize::from(digit - b'0'),
            b'$' => {}
            _ => return None,
        }
    }
    Some((row.checked_sub(1)?, column.checked_sub(1)?))
}
