//! Values parted by commas, as a sheet is saved for other programs: one grid, its slots those of the sheet. What was merged there
//! stands in the first cell alone, and the others are blank. A record that ends before others has no cells behind its end: where it
//! holds figures, nobody knows whether blanks were cut off there, or a value is missing further to the left.

use super::fold::fold;
use super::limits::{MAX_CELLS, MAX_TEXT, Room};
use crate::document::{Block, Cell, Document, Grid, Note, Origin};

/// What parts values: of those that fit as well as each other, the first.
const SEPARATORS: [char; 4] = ['\t', ',', ';', '，'];

/// Reads values; which sign parts them is seen.
#[must_use]
pub fn read(source: &str) -> Document {
    let (named, source) = named_separator(source.trim_start_matches('\u{feff}'));
    let separator = named.or_else(|| best(source).map(|(separator, _)| separator)).unwrap_or(',');
    let mut notes = Vec::new();
    let (mut rows, mut width, mut written, mut room) = (Vec::new(), 0, 0, Room::default());
    for fields in (Records { rest: source, separator }) {
        written += fields.len();
        if written > MAX_CELLS || !room.piece() || !fields.iter().all(|field| room.take(field.written)) {
            break;
        }
        width = width.max(fields.len());
        rows.push(fields);
    }
    let mut grid = Grid { spans: true, columns: width, ..Grid::default() };
    for (row, fields) in rows.iter().enumerate() {
        // Without a figure there is nothing that could stand elsewhere; but where the next record is nothing but figures, it may be
        // the rest of this one.
        let torn = rows.get(row + 1).is_some_and(|next| next.len() < width && next.iter().all(is_entry));
        let length = if torn || fields.iter().any(is_entry) { fields.len() } else { width };
        if grid.cells.len() + length > MAX_CELLS {
            written = usize::MAX;
            break;
        }
        let texts = fields.iter().map(text).chain(std::iter::repeat(String::new())).take(length).enumerate();
        grid.cells.extend(texts.map(|(column, text)| {
            let origin = Origin { grid: 0, row: row as u32, column: column as u32, spot: None };
            Cell { row, column, rows: 1, columns: 1, origin, text, nested: Vec::new(), uncertain: false }
        }));
        grid.rows = row + 1;
    }
    if written > MAX_CELLS {
        notes.push(Note::TooManyCells);
    } else if room.is_full() {
        notes.push(Note::TooMuchText);
    }
    Document { blocks: if width > 0 { vec![Block::Grid(grid)] } else { Vec::new() }, notes }
}

/// Are these certainly values parted by commas or semicolons, whatever the file is called?
pub(super) fn is_sure(source: &str) -> bool {
    /// So many rows of figures.
    const ROWS: usize = 3;
    let (named, rest) = named_separator(source.trim_start_matches('\u{feff}'));
    if rest.contains(['\t', '|', '｜', '│']) {
        // A table in text, whose figures may have commas in them.
        return false;
    }
    named.is_some() || best(rest).is_some_and(|(separator, rows)| matches!(separator, ',' | ';') && rows >= ROWS)
}

/// `sep=;`, which Excel reads in the first line: the sign, and what follows.
fn named_separator(source: &str) -> (Option<char>, &str) {
    let line = source.split(['\r', '\n']).next().unwrap_or_default();
    let bare = line.trim_matches('"');
    let named = bare.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")).map(|_| &bare[4..]);
    let mut signs = named.unwrap_or_default().chars();
    match (signs.next(), signs.next()) {
        (Some(sign), None) => (Some(sign), &source[line.len()..]),
        _ => (None, source),
    }
}

/// The sign that makes the most rows of figures, and how many; none where it makes no row.
fn best(source: &str) -> Option<(char, usize)> {
    // What is longer is not read.
    let source = &source[..source.floor_char_boundary(MAX_TEXT)];
    let rows = |separator| Records { rest: source, separator }.filter(|fields| holds_figures(fields)).count();
    SEPARATORS
        .map(|separator| (separator, rows(separator)))
        .into_iter()
        .rev()
        .max_by_key(|found| found.1)
        .filter(|found| found.1 > 0)
}

/// A row of figures: three cells or more, at least half of them figures or blank, and a figure among them.
fn holds_figures(fields: &[Field<'_>]) -> bool {
    let count = |is: &dyn Fn(&str) -> bool| fields.iter().filter(|field| is(field.written.trim())).count();
    let (figures, blanks) = (count(&is_figure), count(&str::is_empty));
    fields.len() > 2 && figures > 0 && 2 * (figures + blanks) >= fields.len()
}

/// Does it look like a figure with its separators, its unit and the mark of a note? `3.其他` and `1属于国家秘密` do not.
fn is_figure(text: &str) -> bool {
    /// In bytes: of all, and of what stands behind the digits.
    const LONGEST: [usize; 2] = [32, 8];
    let is_digit = |c: char| matches!(c, '0'..='9' | '０'..='９');
    let unsigned = text.strip_prefix(['-', '+', '－']).unwrap_or(text);
    let behind = unsigned.trim_start_matches(|c: char| is_digit(c) || matches!(c, '.' | '．' | ',' | '，'));
    let number = &unsigned[..unsigned.len() - behind.len()];
    text.len() <= LONGEST[0] && behind.len() <= LONGEST[1] && number.ends_with(is_digit) && !behind.starts_with('、')
}

/// Is it what stands in a cell of a figure: that, or a stroke or a word for nothing?
fn is_entry(field: &Field<'_>) -> bool {
    let text = field.written.trim();
    let is_stroke = |c: char| matches!(c, '/' | '／' | '-' | '－' | '—' | '–' | '―' | '─' | '_' | '\\');
    is_figure(text)
        || !text.is_empty() && text.chars().all(is_stroke)
        || matches!(text, "无" | "不涉及" | "不适用" | "N/A")
}

/// A value as written.
struct Field<'a> {
    /// Without the quotes around it.
    written: &'a str,
    /// Are quotes in it doubled?
    quoted: bool,
}

fn text(field: &Field<'_>) -> String {
    let text = if field.quoted { field.written.replace("\"\"", "\"") } else { field.written.to_owned() };
    // `="007"`, which keeps a sheet from taking the text for a number.
    let bare = text.strip_prefix("=\"").and_then(|text| text.strip_suffix('"'));
    fold(bare.unwrap_or(&text))
}

/// Goes through the records: lines, or more where a value in quotes goes on over line breaks.
struct Records<'a> {
    rest: &'a str,
    separator: char,
}

impl<'a> Iterator for Records<'a> {
    type Item = Vec<Field<'a>>;

    fn next(&mut self) -> Option<Vec<Field<'a>>> {
        if self.rest.is_empty() {
            return None;
        }
        let mut fields = Vec::new();
        loop {
            let field = quoted(self.rest, self.separator).unwrap_or_else(|| {
                let end = self.rest.find([self.separator, '\n', '\r']).unwrap_or(self.rest.len());
                Field { written: &self.rest[..end], quoted: false }
            });
            let length = field.written.len() + if field.quoted { 2 } else { 0 };
            // More is never kept.
            if fields.len() <= MAX_CELLS {
                fields.push(field);
            }
            self.rest = &self.rest[length..];
            match self.rest.strip_prefix(self.separator) {
                Some(rest) => self.rest = rest,
                None => break,
            }
        }
        let line_end = ["\r\n", "\n", "\r"].iter().find_map(|end| self.rest.strip_prefix(end));
        self.rest = line_end.unwrap_or_default();
        Some(fields)
    }
}

/// A value in quotes; `None` where the quote is just a quote: not closed soon, or something stands behind it.
fn quoted(source: &str, separator: char) -> Option<Field<'_>> {
    /// Far above the longest paragraph, in bytes; keeps a lone quote from being looked for through a whole file.
    const LONGEST: usize = 20_000;
    let bytes = source.as_bytes();
    if bytes.first() != Some(&b'"') {
        return None;
    }
    let mut end = 1;
    while end <= LONGEST {
        match (bytes.get(end)?, bytes.get(end + 1)) {
            (b'"', Some(b'"')) => end += 2,
            (b'"', _) => {
                let behind = &source[end + 1..];
                let ends = behind.is_empty() || behind.starts_with([separator, '\n', '\r']);
                return ends.then(|| Field { written: &source[1..end], quoted: true });
            }
            _ => end += 1,
        }
    }
    None
}
