//! Where text goes: the page, a cell, a text box; and how it looks by where it stands.

use super::super::super::html::content::Content;
use super::super::super::limits::MAX_DEPTH;
use super::super::super::xml;
use super::super::styles::Look;
use super::super::table::{OpenCell, OpenTable};
use super::{Around, BOXES, Open, Reader};
use crate::document::Note;

impl Reader<'_> {
    pub(super) fn place(&mut self) -> &mut Content {
        let inner = self.open.iter().rposition(|open| !matches!(open, Open::Table(_)));
        match inner.and_then(|at| self.open.get_mut(at)) {
            Some(Open::Cell(cell)) => &mut cell.content,
            Some(Open::Box(around)) => &mut around.content,
            _ => &mut self.page,
        }
    }

    pub(super) fn start_table(&mut self, attributes: &str) -> bool {
        let index = self.tables;
        self.tables += 1;
        self.left.room.piece();
        if self.open.iter().filter(|open| matches!(open, Open::Table(_))).count() == MAX_DEPTH {
            self.note(Note::TooDeep);
            return false;
        }
        let look = self.styles.look("table", &xml::value(attributes, "style-name"));
        self.open.push(Open::Table(OpenTable::new(index, look)));
        true
    }

    pub(super) fn start_box(&mut self) -> bool {
        if self.open.iter().filter(|open| matches!(open, Open::Box(..))).count() == MAX_DEPTH {
            self.note(Note::TooDeep);
            return false;
        }
        let around =
            Around { content: Content::default(), line: self.line.take(), looks: std::mem::take(&mut self.looks) };
        self.open.push(Open::Box(Box::new(around)));
        true
    }

    /// The row, or the cell, of the open table.
    pub(super) fn part(&mut self, name: &str, attributes: &str) -> bool {
        let Some(Open::Table(table)) = self.open.last_mut() else { return false };
        match name {
            "table-row" if !self.left.room.piece() => return false,
            "table-row" => {
                table.row_look = self.styles.look("table-row", &xml::value(attributes, "style-name"));
                table.start_row(attributes);
            }
            "table-cell" => {
                let look = self.styles.look("table-cell", &xml::value(attributes, "style-name"));
                self.open.push(Open::Cell(OpenCell::new(attributes, look)));
            }
            _ => {
                table.covered(attributes);
                return false;
            }
        }
        true
    }

    pub(super) fn end_part(&mut self, name: &str) {
        match (name, self.open.pop()) {
            ("table-cell", Some(Open::Cell(cell))) => {
                let is_blank = cell.content.is_blank();
                let Some(Open::Table(table)) = self.open.last_mut() else { return };
                let hidden = table.hidden && !is_blank;
                let dropped = table.end_cell(cell, &mut self.left);
                if hidden {
                    self.note(Note::HiddenLines);
                }
                if dropped {
                    self.note(Note::Hidden);
                }
            }
            ("table-row", Some(Open::Table(mut table))) => {
                table.end_row(&mut self.left);
                self.open.push(Open::Table(table));
            }
            ("table", Some(Open::Table(table))) => {
                self.broken |= table.broken;
                let (grid, cut) = table.grid();
                cut.into_iter().for_each(|cut| self.note(cut));
                self.place().grid(grid);
            }
            (_, Some(Open::Box(around))) if BOXES.contains(&name) => {
                let Around { content, line, looks } = *around;
                (self.line, self.looks) = (line, looks);
                match &mut self.line {
                    Some(line) => line.boxes.append(content),
                    None => self.place().append(content),
                }
            }
            (_, open) => self.open.extend(open),
        }
    }

    /// How text looks by the cell that it stands in, its row and its table.
    pub(super) fn around(&self) -> Look {
        let inner = self.open.iter().rposition(|open| !matches!(open, Open::Table(_)));
        match inner.map(|at| (&self.open[at], at.checked_sub(1).and_then(|table| self.open.get(table)))) {
            Some((Open::Cell(cell), Some(Open::Table(table)))) => cell.look.or(table.row_look).or(table.look),
            Some((Open::Cell(cell), _)) => cell.look,
            _ => Look::default(),
        }
    }
}
