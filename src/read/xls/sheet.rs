//! One sheet of a workbook: its cells as they are found, and then in order what they show.

use super::super::bytes_at::{u16_at, u32_at};
use super::super::limits::MAX_CELLS;
use super::super::sheets::Cells;
use super::super::sheets::runs::Shown;
use super::book::Book;
use super::records::{Parts, Record, Records};
use super::texts::Length;
use crate::document::Note;
use crate::order;

const BOF: u16 = 0x809;
const EOF: u16 = 0x0a;

/// Where a cell stands, its style, and what it holds.
struct Filled {
    row: u16,
    column: u16,
    style: u16,
    held: Held,
    /// By a formula.
    formula: bool,
}

/// What a cell holds.
#[derive(Clone, Copy)]
enum Held {
    /// A text that cells share, by its number.
    Shared(u32),
    Number(f64),
    /// A text in the record that starts there, so far behind its start.
    Text(usize, usize, Length),
    Truth(u8),
    Error(u8),
    /// The empty text.
    Nothing,
}

/// A sheet as its records tell it.
#[derive(Default)]
pub(super) struct Sheet {
    cells: Vec<Filled>,
    /// Of each row: is it written, blank or not?
    written: Vec<bool>,
    merges: Vec<[u16; 4]>,
    hidden_rows: Vec<u16>,
    hidden_columns: Vec<(u16, u16)>,
    hides_zeros: bool,
    /// Its formulas were not worked out when it was saved.
    pub unworked: bool,
    /// Not all cells were taken.
    too_many: bool,
}

impl Sheet {
    /// Reads the records of the sheet that starts there. `None` where it does not end, or starts otherwise.
    pub(super) fn read(stream: &[u8], at: usize, left: &mut usize) -> Option<Sheet> {
        let mut sheet = Sheet::default();
        // Charts on it are sheets of their own.
        let mut depth = 0;
        for record in (Records { stream, at }) {
            match record.kind {
                BOF => depth += 1,
                _ if depth == 0 => return None,
                EOF if depth == 1 => return Some(sheet),
                EOF => depth -= 1,
                _ if depth == 1 => sheet.take(record, left)?,
                _ => {}
            }
        }
        None
    }

    fn take(&mut self, record: Record<'_>, left: &mut usize) -> Option<()> {
        let bytes = record.bytes;
        let two = |at: usize| u16_at(bytes, at);
        let text = |length| Held::Text(record.at, 6, length);
        let held = match record.kind {
            0xfd => Held::Shared(u32_at(bytes, 6)?),
            0x203 => Held::Number(double(bytes, 6)?),
            0x27e | 0x7e => Held::Number(short(u32_at(bytes, 6)?)),
            0x204 => text(Length::Long),
            0xd6 => text(Length::Rich),
            0x205 if *bytes.get(7)? == 0 => Held::Truth(*bytes.get(6)?),
            0x205 => Held::Error(*bytes.get(6)?),
            0x06 | 0x206 | 0x406 => result(bytes)?,
            0x207 => {
                self.result_text(record.at);
                return Some(());
            }
            0xbd => return self.take_many(bytes, left),
            0x201 | 0xbe => return self.write(two(0)?),
            0xe5 => return self.merge(bytes),
            0x208 => {
                self.row(two(0)?, two(6)?, two(12)?);
                return Some(());
            }
            0x7d => {
                self.columns(two(0)?, two(2)?, two(4)?, two(8)?);
                return Some(());
            }
            0x23e => {
                self.hides_zeros = two(0)? & 0x10 == 0;
                return Some(());
            }
            0x5e => {
                self.unworked = true;
                return Some(());
            }
            _ => return Some(()),
        };
        let formula = matches!(record.kind, 0x06 | 0x206 | 0x406);
        self.push(Filled { row: two(0)?, column: two(2)?, style: two(4)?, held, formula }, left)
    }

    fn push(&mut self, cell: Filled, left: &mut usize) -> Option<()> {
        self.write(cell.row)?;
        if *left == 0 {
            if !std::mem::replace(&mut self.too_many, true) {
                // A row of which a cell is left out is left out.
                let is_its = |other: &mut Filled| other.row == cell.row;
                while self.cells.pop_if(is_its).is_some() {}
            }
        } else {
            *left -= 1;
            self.cells.push(cell);
        }
        Some(())
    }

    fn write(&mut self, row: u16) -> Option<()> {
        if self.written.is_empty() {
            self.written = vec![false; 1 << 16];
        }
        *self.written.get_mut(usize::from(row))? = true;
        Some(())
    }

    /// Numbers beside each other.
    fn take_many(&mut self, bytes: &[u8], left: &mut usize) -> Option<()> {
        let (row, first) = (u16_at(bytes, 0)?, u16_at(bytes, 2)?);
        let inside = bytes.get(4..bytes.len().checked_sub(2)?)?;
        for (at, number) in inside.as_chunks::<6>().0.iter().enumerate() {
            let style = u16_at(number, 0)?;
            let held = Held::Number(short(u32_at(number, 2)?));
            let column = first.checked_add(at as u16)?;
            self.push(Filled { row, column, style, held, formula: false }, left)?;
        }
        Some(())
    }

    /// The result of the formula before is this text.
    fn result_text(&mut self, at: usize) {
        if let Some(Filled { held, formula: true, .. }) = self.cells.last_mut() {
            *held = Held::Text(at, 0, Length::Long);
        }
    }

    fn merge(&mut self, bytes: &[u8]) -> Option<()> {
        for at in 0..usize::from(u16_at(bytes, 0)?) {
            let number = |index: usize| u16_at(bytes, 2 + 8 * at + 2 * index);
            self.merges.push([number(0)?, number(2)?, number(1)?, number(3)?]);
        }
        Some(())
    }

    fn row(&mut self, row: u16, height: u16, flags: u16) {
        const HIDDEN: u16 = 0x20;
        const HEIGHT: u16 = 0x7fff;
        if flags & HIDDEN != 0 || height & HEIGHT == 0 {
            self.hidden_rows.push(row);
        }
    }

    fn columns(&mut self, first: u16, last: u16, width: u16, flags: u16) {
        if flags & 1 != 0 || width == 0 {
            self.hidden_columns.push((first, last));
        }
    }

    /// How many formulas it has, and does one of them give more than 0 or nothing?
    pub(super) fn formulas(&self) -> (usize, bool) {
        let gives = |cell: &&Filled| match cell.held {
            Held::Number(number) => number != 0.0,
            Held::Nothing => false,
            _ => true,
        };
        let formulas = || self.cells.iter().filter(|cell| cell.formula);
        (formulas().count(), formulas().any(|cell| gives(&cell)))
    }

    /// Tells what the sheet shows.
    pub(super) fn show(self, book: &Book, stream: &[u8], cells: &mut Cells<'_>) {
        cells.hides_zeros = self.hides_zeros;
        if self.too_many {
            cells.told.note(Note::TooManyCells);
        }
        for row in order::by_key(self.hidden_rows, |&row| [u32::from(row), 0, 0, 0]) {
            cells.hide_rows(usize::from(row), usize::from(row));
        }
        for (first, last) in order::by_key(self.hidden_columns, |&(first, _)| [u32::from(first), 0, 0, 0]) {
            cells.hide_columns(usize::from(first), usize::from(last));
        }
        for [row, column, to_row, to_column] in self.merges.iter().map(|merge| merge.map(usize::from)) {
            cells.merge(row, column, (to_row, to_column));
        }
        let rows = self.written.iter().enumerate().filter(|(_, written)| **written);
        rows.for_each(|(row, _)| cells.write_row(row));
        for cell in order::by_key(self.cells, |cell| [u32::from(cell.row), u32::from(cell.column), 0, 0]) {
            if cells.is_full() {
                return;
            }
            let (row, column) = (usize::from(cell.row), usize::from(cell.column));
            if matches!(cell.held, Held::Shared(number) if book.texts.leaves_out(number as usize)) {
                return cells.cut(row, Note::TooMuchText);
            }
            match shown(&cell, book, stream, cells) {
                Some(shown) => cells.put(row, column, &shown),
                None => cells.told.whole = false,
            }
        }
    }
}

/// What a cell shows. `None` where its text is not whole.
fn shown(cell: &Filled, book: &Book, stream: &[u8], cells: &mut Cells<'_>) -> Option<Shown> {
    let (row, column, number) = (usize::from(cell.row), usize::from(cell.column), usize::from(cell.style));
    let style = book.styles.style(number);
    if cell.formula && book.unworked {
        return Some(cells.unworked(row, column, "").into());
    }
    let runs = match cell.held {
        Held::Shared(number) => {
            Some(book.texts.get(number as usize, style).unwrap_or_else(|| "#REF!".to_owned().into()))
        }
        Held::Text(at, skip, length) => {
            Some(book.letters.seen(&mut Parts::of(stream, at).skip_to(skip), length, style)?)
        }
        _ => None,
    };
    if let Some(shown) = runs {
        return Some(Shown { text: shown.text.replace('\r', "\n"), ..shown });
    }
    let text = match cell.held {
        Held::Number(held) => cells.number(row, column, &written(held), book.styles.format(number)),
        Held::Truth(truth) => (if truth == 0 { "FALSE" } else { "TRUE" }).to_owned(),
        Held::Error(error) => self::error(error).to_owned(),
        _ => String::new(),
    };
    if style.font.is_unseen() {
        return Some(Shown { left_out: !text.is_empty(), ..Shown::default() });
    }
    Some(text.into())
}

/// A number as a workbook of Excel 2007 would write it.
fn written(number: f64) -> String {
    let is_usual = number == 0.0 || (1e-9..1e21).contains(&number.abs());
    if is_usual { format!("{number}") } else { format!("{number:E}") }
}

fn error(code: u8) -> &'static str {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0f => "#VALUE!",
        0x17 => "#REF!",
        0x1d => "#NAME?",
        0x24 => "#NUM!",
        0x2a => "#N/A",
        _ => "#ERROR!",
    }
}

/// The result of a formula. A text comes in a record of its own.
fn result(bytes: &[u8]) -> Option<Held> {
    if u16_at(bytes, 12)? != 0xffff {
        return double(bytes, 6).map(Held::Number);
    }
    let value = *bytes.get(8)?;
    Some(match bytes.get(6)? {
        1 => Held::Truth(value),
        2 => Held::Error(value),
        _ => Held::Nothing,
    })
}

fn double(bytes: &[u8], at: usize) -> Option<f64> {
    bytes.get(at..)?.first_chunk().map(|eight| f64::from_le_bytes(*eight))
}

/// A number in 30 bits: the upper half of a float, or a whole number; a hundredth of that is meant where the lowest bit says so.
fn short(bits: u32) -> f64 {
    let number =
        if bits & 2 == 0 { f64::from_bits(u64::from(bits & !3) << 32) } else { f64::from(bits.cast_signed() >> 2) };
    if bits & 1 == 1 { number / 100.0 } else { number }
}

/// Cells of a whole workbook that are taken.
pub(super) const MOST: usize = MAX_CELLS;
