//! One sheet of a workbook while it is read.

use super::super::sheets::runs::{Run, Shown, Texts};
use super::super::sheets::{COLUMNS, Cells, ROWS, Told};
use super::super::xml::{self, Sink};
use super::book::{Book, unescaped};
use crate::document::Note;

/// A sheet.
pub(super) struct Sheet<'a> {
    book: &'a Book,
    /// What stands in it.
    pub cells: Cells<'a>,
    row: usize,
    column: usize,
    open: Option<Open>,
}

/// A cell whose end has not come yet.
#[derive(Default)]
struct Open {
    kind: String,
    style: usize,
    value: Option<String>,
    formula: Option<String>,
    /// Of a text that stands in the cell itself: the open run, and what came before it.
    run: Option<(Run, Texts)>,
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

impl<'a> Sheet<'a> {
    /// An empty sheet.
    pub(super) fn new(book: &'a Book, told: &'a mut Told, name: &'a str) -> Sheet<'a> {
        Sheet { book, cells: Cells::new(told, name), row: usize::MAX, column: 0, open: None }
    }

    fn start_cell(&mut self, attributes: &str) {
        match address(&xml::value(attributes, "r")) {
            Some((row, column)) => (self.row, self.column) = (row, column),
            None => self.column = self.column.wrapping_add(1),
        }
        self.cells.write_row(self.row);
        let kind = xml::value(attributes, "t");
        self.open = Some(Open { kind, style: xml::number(attributes, "s").unwrap_or(0), ..Open::default() });
    }

    fn end_cell(&mut self) {
        let Some(open) = self.open.take() else { return };
        if self.cells.is_full() {
            return;
        }
        if self.is_left_out(&open) {
            return self.cells.cut(self.row, Note::TooMuchText);
        }
        let shown = self.shown(open);
        self.cells.put(self.row, self.column, &shown);
    }

    /// Is its text not kept, for there is too much of it?
    fn is_left_out(&self, open: &Open) -> bool {
        match &open.run {
            Some((_, texts)) => texts.leaves_out(0),
            None => open.kind == "s" && self.book.leaves_out(open.value.as_deref().unwrap_or_default()),
        }
    }

    /// What a reader of the sheet sees, or words that are no figure.
    fn shown(&mut self, open: Open) -> Shown {
        let style = self.book.styles.style(open.style);
        if let Some((_, mut texts)) = open.run {
            texts.end();
            let shown = texts.get(0, style).unwrap_or_default();
            return Shown { text: unescaped(&shown.text), ..shown };
        }
        let value = open.value.as_deref().unwrap_or_default();
        let is_unworked = self.book.unworked || value.is_empty() && (open.value.is_none() || open.kind != "str");
        let text = match open.kind.as_str() {
            _ if open.formula.is_some() && is_unworked => {
                self.cells.unworked(self.row, self.column, open.formula.as_deref().unwrap_or_default())
            }
            "s" => return self.book.string(value, open.style),
            "b" => if value == "1" { "TRUE" } else { "FALSE" }.to_owned(),
            "e" | "d" => value.to_owned(),
            "str" | "inlineStr" => unescaped(value),
            _ if value.trim().is_empty() => String::new(),
            _ => self.cells.number(self.row, self.column, value.trim(), self.book.styles.format(open.style)),
        };
        if style.font.is_unseen() {
            return Shown { left_out: !text.is_empty(), ..Shown::default() };
        }
        text.into()
    }

    fn merge(&mut self, attributes: &str) {
        let area = xml::value(attributes, "ref");
        if let Some((from, to)) = area.split_once(':')
            && let (Some((row, column)), Some(to)) = (address(from), address(to))
        {
            self.cells.merge(row, column, to);
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
                    self.cells.hide_rows(self.row, self.row);
                }
            }
            "c" => self.start_cell(attributes),
            "sheetView" => self.cells.hides_zeros = !xml::is_on(attributes, "showZeros", true),
            "col" if is_hidden(attributes, "width") => {
                let number = |name| xml::number(attributes, name).and_then(|column| column.checked_sub(1));
                if let Some((from, to)) = number("min").zip(number("max")) {
                    self.cells.hide_columns(from, to);
                }
            }
            "mergeCell" => self.merge(attributes),
            "oleObject" => self.cells.told.note(Note::Embedded),
            "extLst" | "rPh" => return false,
            _ => {}
        }
        if let Some(open) = &mut self.open {
            if name == "is" {
                open.run = Some(Default::default());
            }
            if let Some((run, _)) = &mut open.run {
                run.start(name, attributes, &self.book.colours);
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
                if let Some(open) = &mut self.open {
                    open.into = Into::Nothing;
                    if let Some((run, texts)) = open.run.as_mut().filter(|_| name == "t") {
                        texts.push(run);
                    }
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(open) = &mut self.open {
            if let (Into::Value, Some((run, _))) = (open.into, &mut open.run) {
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
