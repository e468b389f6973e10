//! Parts of a document that stand in each other: tables, rows, cells and text boxes.

use super::super::limits::{MAX_CELLS, MAX_DEPTH};
use super::super::xml;
use super::place::Place;
use super::reader::{Open, Reader};
use super::table::{OpenCell, OpenTable, Part};
use crate::document::Note;

impl Reader {
    /// Tracked changes take away the open cell or row, or the end of the open paragraph, where they stand among its properties.
    pub(super) fn delete(&mut self, name: &str) {
        match self.open.last_mut() {
            Some(Open::Cell(cell)) if name == "cellDel" => cell.deleted = true,
            Some(Open::Table(table)) if self.row_properties => table.delete_row(),
            _ if self.paragraph.properties => self.place().goes_on = true,
            _ => {}
        }
    }

    pub(super) fn start_table(&mut self) -> bool {
        let index = self.tables;
        self.tables += 1;
        self.room.piece();
        if self.open.iter().filter(|open| matches!(open, Open::Table(_))).count() == MAX_DEPTH {
            self.note(Note::TooDeep);
            return false;
        }
        self.open.push(Open::Table(OpenTable::new(index)));
        true
    }

    /// Word puts no text box into another.
    pub(super) fn start_box(&mut self) -> bool {
        if self.open.iter().filter(|open| matches!(open, Open::Box(..))).count() == MAX_DEPTH {
            self.note(Note::TooDeep);
            return false;
        }
        let around = std::mem::take(&mut self.paragraph);
        self.open.push(Open::Box(Place::default(), around));
        true
    }

    pub(super) fn start_part(&mut self, name: &str) {
        let Some(Open::Table(table)) = self.open.last_mut() else { return };
        match name {
            "tr" => table.start_row(),
            "tc" if table.row_open() => self.open.push(Open::Cell(OpenCell::default())),
            "trPr" => self.row_properties = true,
            _ => {}
        }
    }

    /// Where the cells of a row lie.
    pub(super) fn layout(&mut self, name: &str, attributes: &str) {
        let number = || xml::number(attributes, "val").unwrap_or(1);
        let later = || xml::value(attributes, "val") != "restart";
        match (self.open.last_mut(), name) {
            (Some(Open::Table(table)), "gridBefore") => table.leave_free(number()),
            (Some(Open::Cell(cell)), "gridSpan") => cell.columns = number(),
            (Some(Open::Cell(cell)), "vMerge") => cell.down = Some(if later() { Part::Later } else { Part::First }),
            (Some(Open::Cell(cell)), "hMerge") => cell.goes_on = later(),
            _ => {}
        }
    }

    pub(super) fn end_part(&mut self, name: &str) {
        match (name, self.open.pop()) {
            ("tc", Some(Open::Cell(cell))) => self.end_cell(cell),
            ("tbl", Some(Open::Table(table))) => {
                let grid = table.grid();
                self.place().content.grid(grid);
            }
            ("txbxContent", Some(Open::Box(inside, around))) => {
                self.paragraph = around;
                self.place().boxes.append(inside.end());
            }
            ("tr", Some(Open::Table(mut table))) => {
                table.end_row();
                self.open.push(Open::Table(table));
            }
            // Not as it should be: this end belongs to nothing that was opened.
            (_, open) => self.open.extend(open),
        }
    }

    pub(super) fn end_cell(&mut self, cell: OpenCell) {
        let fits = self.cells < MAX_CELLS;
        self.cells += 1;
        if !fits {
            self.note(Note::TooManyCells);
        }
        if let Some(Open::Table(table)) = self.open.last_mut() {
            table.end_cell(cell, fits, &mut self.notes);
        }
    }
}
