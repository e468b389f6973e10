//! The sheets of an OpenDocument file: what their cells show is written in them, and held against what they hold.

use super::super::html::colour::Sight;
use super::super::limits::{MAX_CELLS, MAX_TEXT};
use super::super::sheets::runs::{Pieces, Shown};
use super::super::sheets::{COLUMNS, Cells, MAX_SHEETS, ROWS};
use super::super::xml::{self, Sink};
use super::cells::Cell;
use super::styles::{Look, Styles};
use crate::document::Note;

/// Reads the sheets.
pub(super) struct Reader<'a> {
    styles: &'a Styles,
    quiet: &'a [String],
    in_body: bool,
    /// Those that are shown.
    pub sheets: Vec<Sheet>,
    open: Option<Sheet>,
    row: Row,
    /// Where the next row and the next cell stand.
    at: (usize, usize),
    cell: Option<Cell>,
    /// What its paragraphs are put together of.
    pieces: Pieces,
    looks: Vec<Look>,
    /// How many cells may still be kept, and bytes of their text; nothing behind the row in which that is not enough.
    left: (usize, usize),
    ended: bool,
    pub notes: Vec<Note>,
}

/// A sheet.
#[derive(Default)]
pub(super) struct Sheet {
    pub name: String,
    /// The first and the last of columns beside each other, their style, and whether they are hidden.
    columns: Vec<(usize, usize, String, bool)>,
    rows: Vec<Row>,
    merges: Vec<[usize; 4]>,
    hidden: Vec<(usize, usize)>,
}

/// Rows that are alike.
#[derive(Default)]
struct Row {
    at: usize,
    repeated: usize,
    style: String,
    /// Something of it is written, if only how it looks.
    written: bool,
    cells: Vec<Cell>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(styles: &'a Styles, quiet: &'a [String]) -> Reader<'a> {
        Reader {
            styles,
            quiet,
            in_body: false,
            sheets: Vec::new(),
            open: None,
            row: Row::default(),
            at: (0, 0),
            cell: None,
            pieces: Pieces::default(),
            looks: Vec::new(),
            left: (MAX_CELLS, MAX_TEXT),
            ended: false,
            notes: Vec::new(),
        }
    }

    fn note(&mut self, note: Note) {
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }

    fn start_table(&mut self, attributes: &str) -> bool {
        if self.styles.look("table", &xml::value(attributes, "style-name")).no_table {
            self.note(Note::Hidden);
            return false;
        }
        self.at = (0, 0);
        self.open = Some(Sheet { name: xml::value(attributes, "name"), ..Sheet::default() });
        true
    }

    fn column(&mut self, attributes: &str) {
        let Some(sheet) = &mut self.open else { return };
        let first = sheet.columns.last().map_or(0, |(_, last, ..)| last + 1);
        let count = repeated(attributes, "number-columns-repeated", COLUMNS);
        if first < COLUMNS {
            let style = xml::value(attributes, "default-cell-style-name");
            sheet.columns.push((first, (first + count - 1).min(COLUMNS - 1), style, is_hidden(attributes)));
        }
    }

    fn start_row(&mut self, attributes: &str) {
        let count = repeated(attributes, "number-rows-repeated", ROWS);
        let style = xml::value(attributes, "default-cell-style-name");
        self.row = Row { at: self.at.0, repeated: count, style, ..Row::default() };
        if is_hidden(attributes)
            && let Some(sheet) = &mut self.open
        {
            sheet.hidden.push((self.at.0, self.at.0.saturating_add(count - 1)));
        }
        self.at = (self.at.0.saturating_add(count), 0);
    }

    fn end_row(&mut self) {
        let mut row = std::mem::take(&mut self.row);
        row.cells.shrink_to_fit();
        if row.written
            && let Some(sheet) = &mut self.open
        {
            sheet.rows.push(row);
        }
    }

    fn start_cell(&mut self, attributes: &str) {
        let column = self.at.1;
        let count = repeated(attributes, "number-columns-repeated", COLUMNS);
        self.at.1 = column.saturating_add(count);
        let own = xml::attribute(attributes, "style-name");
        self.row.written |= own.is_some();
        let spans = ["number-rows-spanned", "number-columns-spanned"].map(|name| repeated(attributes, name, ROWS));
        let Some(sheet) = &mut self.open else { return };
        if spans != [1, 1] {
            let row = self.row.at;
            sheet.merges.push([row, column, row.saturating_add(spans[0] - 1), column.saturating_add(spans[1] - 1)]);
            self.row.written = true;
        }
        let of_column = || {
            let at = sheet.columns.partition_point(|(_, last, ..)| *last < column);
            sheet.columns.get(at).map(|(_, _, style, _)| style.clone()).unwrap_or_default()
        };
        let style = own.unwrap_or_else(|| if self.row.style.is_empty() { of_column() } else { self.row.style.clone() });
        let kind = xml::value(attributes, "value-type");
        let value = match kind.as_str() {
            "date" | "time" | "boolean" | "string" => [&kind, "-value"].concat(),
            _ => "value".to_owned(),
        };
        self.cell = Some(Cell {
            column,
            repeated: count,
            value: xml::value(attributes, &value),
            kind,
            formula: xml::attribute(attributes, "formula"),
            look: self.styles.look("table-cell", &style),
            ..Cell::default()
        });
    }

    fn end_cell(&mut self) {
        let Some(mut cell) = self.cell.take() else { return };
        self.looks.clear();
        let Shown { text, left_out, uncertain } = std::mem::take(&mut self.pieces).shown();
        cell.left_out |= left_out;
        cell.uncertain = uncertain;
        cell.text = cell.text.map(|_| text);
        if self.ended || cell.text.is_none() && cell.kind.is_empty() && cell.formula.is_none() {
            return;
        }
        let length = cell.text.as_ref().map_or(0, String::len) + cell.value.len() + 1;
        if self.left.0 == 0 || self.left.1 < length {
            self.ended = true;
            self.row.cells.clear();
            return self.note(if self.left.0 == 0 { Note::TooManyCells } else { Note::TooMuchText });
        }
        self.left = (self.left.0 - 1, self.left.1 - length);
        self.row.written = true;
        self.row.cells.push(cell);
    }

    fn put(&mut self, text: &str) {
        let Some(cell) = &mut self.cell else { return };
        let look = self.looks.iter().rev().fold(Look::default(), |look, around| look.or(*around)).or(cell.look);
        if cell.text.is_none() {
            return;
        }
        if look.is_seen() {
            let text = super::super::html::raised::written(text, look.raise.unwrap_or_default());
            self.pieces.push(&text, look.sight());
        } else {
            cell.left_out |= !text.trim().is_empty();
        }
    }
}

impl Sink for Reader<'_> {
    fn start(&mut self, name: &str, attributes: &str) -> bool {
        if !self.in_body {
            self.in_body = name == "spreadsheet";
            return !matches!(name, "automatic-styles" | "font-face-decls" | "scripts" | "styles");
        }
        match name {
            "table" if self.open.is_none() => return self.start_table(attributes),
            "table-column" => self.column(attributes),
            "table-row" => self.start_row(attributes),
            "table-cell" => self.start_cell(attributes),
            "covered-table-cell" => {
                self.at.1 = self.at.1.saturating_add(repeated(attributes, "number-columns-repeated", COLUMNS));
                return false;
            }
            "p" => {
                if let Some(cell) = &mut self.cell {
                    // Paragraphs are lines of the cell.
                    match &mut cell.text {
                        Some(_) => self.pieces.push("\n", Sight::Seen),
                        none => *none = Some(String::new()),
                    }
                }
            }
            "span" => self.looks.push(self.styles.look("text", &xml::value(attributes, "style-name"))),
            "s" | "tab" => self.put(" "),
            "line-break" => self.put("\n"),
            "object-ole" => self.note(Note::Embedded),
            "object" => {
                let target = xml::value(attributes, "href");
                let target = target.trim_start_matches("./").trim_end_matches('/');
                if !self.quiet.iter().any(|quiet| quiet == target) {
                    self.note(Note::Embedded);
                }
            }
            "tracked-changes" => self.note(Note::Changes),
            _ => {}
        }
        !matches!(
            name,
            "table"
                | "tracked-changes"
                | "annotation"
                | "object"
                | "text-box"
                | "custom-shape"
                | "forms"
                | "ruby-text"
                | "title"
                | "desc"
        )
    }

    fn end(&mut self, name: &str) {
        match name {
            // One more than are read tells that there are more.
            "table" if self.sheets.len() <= MAX_SHEETS => self.sheets.extend(self.open.take()),
            "table-row" => self.end_row(),
            "table-cell" => self.end_cell(),
            "span" => _ = self.looks.pop(),
            "spreadsheet" => self.in_body = false,
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        let plain: String = text.chars().map(|c| if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c }).collect();
        self.put(&plain);
    }
}

fn repeated(attributes: &str, name: &str, most: usize) -> usize {
    xml::number(attributes, name).unwrap_or(1).clamp(1, most)
}

fn is_hidden(attributes: &str) -> bool {
    matches!(xml::value(attributes, "visibility").as_str(), "collapse" | "filter")
}

impl Sheet {
    /// Tells what the sheet shows.
    pub(super) fn show(self, cells: &mut Cells<'_>) {
        for (first, last) in self.hidden {
            cells.hide_rows(first, last);
        }
        for (first, last, _, _) in self.columns.into_iter().filter(|(.., hidden)| *hidden) {
            cells.hide_columns(first, last);
        }
        for [row, column, to_row, to_column] in self.merges {
            cells.merge(row, column, (to_row.min(ROWS - 1), to_column.min(COLUMNS - 1)));
        }
        let mut left = MAX_CELLS;
        for row in self.rows {
            for at in row.at..row.at.saturating_add(row.repeated).min(ROWS) {
                cells.write_row(at);
                let beside = row
                    .cells
                    .iter()
                    .flat_map(|cell| (cell.column..cell.column + cell.repeated).map(move |at| (at, cell)));
                for (column, cell) in beside {
                    if left == 0 {
                        return cells.cut(at, Note::TooManyCells);
                    }
                    if cells.is_full() {
                        return;
                    }
                    left -= 1;
                    let text = cell.shown(at, column, cells);
                    cells.put(at, column, &Shown { uncertain: cell.uncertain, ..text.into() });
                }
            }
        }
    }
}
