//! A table while it is read, and its grid when it is whole.

use super::super::limits::MAX_SPAN;
use super::attributes::attributes_of;
use super::content::Content;
use super::tag::Tag;
use crate::document::{Cell, Grid, Note, Origin};
use crate::order;

/// Slots beside each other that a table may have before wide cells are taken as narrow ones. Real tables have under 100; with more, a
/// hostile one could ask for time and memory that its length does not justify.
const MAX_WIDTH: usize = 2 * MAX_SPAN;

/// A table whose end has not come yet.
pub(super) struct OpenTable {
    index: usize,
    /// It is one by styles or roles, and not by its tags.
    pub drawn: bool,
    /// How many elements were open around it.
    pub base: usize,
    /// Is it there at all?
    pub shown: bool,
    /// Does it say which cells are merged? By its tags it always does.
    spans: bool,
    sections: Vec<Section>,
    /// The kind of the open section, if one is open.
    section: Option<Tag>,
    row_open: bool,
    /// The open cell or caption.
    inside: Option<Inside>,
    /// What the captions hold; it stands before the grid.
    captions: Content,
}

/// A cell or caption whose end has not come yet.
pub(super) struct Inside {
    /// Td, Th or Caption.
    pub tag: Tag,
    rows: usize,
    columns: usize,
    shown: bool,
    /// Figures stand in it that are not seen, or are struck out.
    pub drops: bool,
    /// What stands in it.
    pub content: Content,
}

/// Rows that no cell spans out of.
struct Section {
    kind: Tag,
    rows: Vec<Row>,
}

/// A row; one that is not shown takes no room.
struct Row {
    shown: bool,
    cells: Vec<RawCell>,
}

struct RawCell {
    shown: bool,
    /// As written; 0 is to the end of the section.
    rows: usize,
    columns: usize,
    content: Content,
}

impl OpenTable {
    /// The n-th table of the page, inside so many elements.
    #[must_use]
    pub(super) fn new(index: usize, drawn: bool, base: usize) -> OpenTable {
        OpenTable {
            index,
            drawn,
            base,
            shown: true,
            spans: !drawn,
            sections: Vec::new(),
            section: None,
            row_open: false,
            inside: None,
            captions: Content::default(),
        }
    }

    /// The open cell or caption.
    #[must_use]
    pub(super) fn inside(&self) -> Option<&Inside> {
        self.inside.as_ref()
    }

    /// What stands in the open cell or caption.
    pub(super) fn content(&mut self) -> Option<&mut Content> {
        self.inside.as_mut().map(|inside| &mut inside.content)
    }

    /// Figures in the open cell are not seen.
    pub(super) fn drop_figures(&mut self) {
        if let Some(inside) = &mut self.inside {
            inside.drops = true;
        }
    }

    /// Ends the open cell or caption; a cell that is not to be kept is dropped.
    pub(super) fn end_inside(&mut self, keep: bool) {
        let Some(Inside { tag, rows, columns, shown, content, .. }) = self.inside.take() else { return };
        if tag == Tag::Caption {
            self.captions.append(content);
        } else if let Some(row) = self.sections.last_mut().and_then(|section| section.rows.last_mut()) {
            if keep {
                row.cells.push(RawCell { shown, rows, columns, content });
            } else if !row.cells.iter().any(|cell| cell.content.has_grid()) {
                // A row of which a cell is left out is left out.
                row.cells.clear();
            }
        }
    }

    /// No more is read of it. A row that is open has no end then; unless what stands open in it is a table, or holds one, it is left out.
    pub(super) fn cut(&mut self, around: bool) {
        if let Some(Inside { content, .. }) = &mut self.inside {
            content.cut();
            if around || content.has_grid() {
                return;
            }
        }
        self.inside = None;
        if let Some(section) = self.sections.last_mut().filter(|_| self.row_open) {
            section.rows.pop();
        }
        self.row_open = false;
    }

    /// A start tag of a part of the table, no cell or caption being open, and whether that is shown.
    pub(super) fn start(&mut self, tag: Tag, attributes: &str, shown: bool) {
        match tag {
            Tag::Head | Tag::Body | Tag::Foot => {
                self.end_section();
                self.start_section(tag);
            }
            Tag::Row => self.start_row(shown),
            Tag::Td | Tag::Th => {
                if !self.row_open {
                    self.start_row(true);
                }
                let names = if self.drawn { ["aria-colspan", "aria-rowspan"] } else { ["colspan", "rowspan"] };
                let [columns, rows] = attributes_of(attributes, names).map(|text| text.as_deref().and_then(number));
                self.spans |= columns.is_some() || rows.is_some();
                let columns = columns.filter(|&columns| columns > 0).unwrap_or(1);
                self.open(tag, rows.unwrap_or(1), columns, shown);
            }
            Tag::Caption => {
                self.end_section();
                self.open(tag, 1, 1, shown);
            }
            _ => self.end_section(),
        }
    }

    fn open(&mut self, tag: Tag, rows: usize, columns: usize, shown: bool) {
        self.inside = Some(Inside { tag, rows, columns, shown, drops: false, content: Content::default() });
    }

    fn start_section(&mut self, kind: Tag) {
        self.section = Some(kind);
        self.sections.push(Section { kind, rows: Vec::new() });
    }

    fn start_row(&mut self, shown: bool) {
        if self.section.is_none() {
            self.start_section(Tag::Body);
        }
        if let Some(section) = self.sections.last_mut() {
            section.rows.push(Row { shown, cells: Vec::new() });
        }
        self.row_open = true;
    }

    /// How many elements were open around it, and whether a section and a row of it are.
    #[must_use]
    pub(super) fn parts(&self) -> (usize, bool, bool) {
        (self.base, self.section.is_some(), self.row_open)
    }

    /// Has it one row, or one column? Then it lays a page out.
    #[must_use]
    pub(super) fn is_layout(&self) -> bool {
        let rows = || self.sections.iter().flat_map(|section| &section.rows).filter(|row| row.shown);
        rows().count() < 2 || rows().all(|row| row.cells.len() < 2)
    }

    /// What stands in its cells, one after the other.
    pub(super) fn contents(self) -> impl Iterator<Item = Content> {
        let rows = self.sections.into_iter().flat_map(|section| section.rows).filter(|row| row.shown);
        rows.flat_map(|row| row.cells).filter(|cell| cell.shown).map(|cell| cell.content)
    }

    /// Is this section open?
    #[must_use]
    pub(super) fn has_open(&self, section: Tag) -> bool {
        self.section == Some(section)
    }

    /// Ends the open row.
    pub(super) fn end_row(&mut self) {
        self.row_open = false;
    }

    /// Ends the open section and the row in it.
    pub(super) fn end_section(&mut self) {
        self.row_open = false;
        self.section = None;
    }

    /// What its captions hold.
    #[must_use]
    pub(super) fn take_captions(&mut self) -> Content {
        std::mem::take(&mut self.captions)
    }

    /// The grid. Rows come as in the DOM's `table.rows`: those of heads, of bodies, of feet.
    #[must_use]
    pub(super) fn grid(self, notes: &mut Vec<Note>) -> Grid {
        let sections = order::by_key(self.sections, |section| match section.kind {
            Tag::Head => [0; 4],
            Tag::Foot => [2; 4],
            _ => [1; 4],
        });
        let mut grid = Grid { index: self.index, spans: self.spans, ..Grid::default() };
        let mut written = 0;
        for section in sections {
            for note in place(&mut grid, section.rows, &mut written) {
                if !notes.contains(&note) {
                    notes.push(note);
                }
            }
        }
        grid
    }
}

/// Gives the cells of a section their slots, below those already placed; so many rows were written before. Says whether a span had to
/// be cut, or text left out. What is not shown takes no room, but is counted.
fn place(grid: &mut Grid, rows: Vec<Row>, written: &mut usize) -> impl Iterator<Item = Note> {
    let (first, end) = (grid.rows, grid.rows + rows.iter().filter(|row| row.shown).count());
    let start = *written;
    *written += rows.len();
    // Of each column of slots: the first row below the cells that reach into it.
    let mut free_from: Vec<usize> = Vec::new();
    let (mut cut, mut hidden) = (false, false);
    let shown = rows.into_iter().enumerate().filter(|(_, row)| row.shown);
    for (offset, (in_section, Row { cells, .. })) in shown.enumerate() {
        let row = first + offset;
        let mut column = 0;
        for (at, cell) in cells.into_iter().enumerate().filter(|(_, cell)| cell.shown) {
            while free_from.get(column).is_some_and(|&free| free > row) {
                column += 1;
            }
            let mut columns = cell.columns.min(MAX_SPAN);
            if column + columns > MAX_WIDTH {
                columns = 1;
            }
            let height = if cell.rows == 0 { end - row } else { cell.rows.min(MAX_SPAN) };
            cut |= columns < cell.columns || height < cell.rows;
            let rows = height.min(end - row);
            // A cell from above ends it early: no slot has two cells.
            columns = (1..columns)
                .find(|&width| free_from.get(column + width).is_some_and(|&free| free > row))
                .unwrap_or(columns);
            if free_from.len() < column + columns {
                free_from.resize(column + columns, first);
            }
            free_from[column..column + columns].fill(row + rows);
            let origin =
                Origin { grid: grid.index as u32, row: (start + in_section) as u32, column: at as u32, spot: None };
            let mut content = cell.content;
            let (text, nested) = content.cell();
            hidden |= content.dropped;
            let uncertain = content.uncertain;
            grid.cells.push(Cell { row, column, rows, columns, origin, text, uncertain, nested });
            column += columns;
        }
    }
    grid.rows = end;
    grid.columns = grid.columns.max(free_from.len());
    [(cut, Note::SpanCut), (hidden, Note::Hidden)].into_iter().filter(|(is, _)| *is).map(|(_, note)| note)
}

/// A span as HTML reads it: white space, perhaps a plus, digits, and whatever follows.
fn number(text: &str) -> Option<usize> {
    let text = text.trim_start_matches(|c: char| c.is_ascii_whitespace());
    let digits = text.strip_prefix('+').unwrap_or(text);
    let length = digits.bytes().position(|byte| !byte.is_ascii_digit()).unwrap_or(digits.len());
    let value = |digits: &str| {
        digits.bytes().fold(0_usize, |value, byte| value.saturating_mul(10).saturating_add(usize::from(byte - b'0')))
    };
    (length > 0).then(|| value(&digits[..length]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_spans_as_browsers_do() {
        for (text, value) in [
            ("2", Some(2)),
            (" +3px", Some(3)),
            ("0", Some(0)),
            ("-1", None),
            ("", None),
            ("x2", None),
            ("2.9", Some(2)),
        ] {
            assert_eq!(number(text), value, "{text}");
        }
        assert_eq!(number("99999999999999999999999"), Some(usize::MAX));
    }
}
