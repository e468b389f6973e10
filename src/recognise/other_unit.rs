//! Rows whose figures are told in another unit than the form's: by a label, a cell beside them, the name of their sheet, or a line above or
//! below the table.

use super::stream::RowPiece;
use super::table::Reading;
use super::unit::{Unit, named};
use crate::document::Cell;
use crate::form::Column;

impl Reading<'_, '_> {
    /// Is a row of figures told in another unit: by its labels, by a cell beside it, by the name of its sheet?
    pub(super) fn is_in_other_unit(&self, table: usize, row: Option<usize>, piece: &RowPiece<'_>) -> bool {
        let columns = self.columns(table, row);
        let differs = |text: &str, own: bool| {
            named(text).into_iter().any(|unit| columns.iter().any(|column| unit.differs(column, own)))
        };
        piece.cells.iter().any(|cell| differs(&cell.text, true)) || differs(&piece.grid.sheet, false)
    }

    /// Says a line of this section so?
    pub(super) fn is_captioned_otherwise(&self, table: usize, row: Option<usize>, section: u32) -> bool {
        let columns = self.columns(table, row);
        let said = self.units.iter().filter(|(of, _)| *of == section);
        said.into_iter().any(|(_, unit)| columns.iter().any(|column| unit.differs(column, false)))
    }

    fn columns(&self, table: usize, row: Option<usize>) -> Vec<&Column> {
        let of = self.words[table].table;
        match row {
            Some(row) => of.columns_of(&of.rows[row]).collect(),
            None => of.columns.iter().collect(),
        }
    }

    /// A line alone: which units it says.
    pub(super) fn caption(&mut self, text: &str) {
        self.take_units(named(text));
    }

    /// A row of words: `（万件）` in a cell of its own stands under labels of columns.
    pub(super) fn units_alone(&mut self, cells: &[Cell]) {
        /// Nothing but a unit is longer, in bytes.
        const SHORT: usize = 24;
        let is_alone = |cell: &&Cell| cell.text.contains(['万', '千', '百', '亿']) && cell.text.len() <= SHORT;
        let units: Vec<Unit> = cells.iter().filter(is_alone).flat_map(|cell| named(&cell.text)).collect();
        self.take_units(units.into_iter().filter(|unit| *unit == Unit::Pieces { single: false }).collect());
    }

    fn take_units(&mut self, units: Vec<Unit>) {
        for unit in units {
            if !self.units.contains(&(self.section, unit)) {
                self.units.push((self.section, unit));
            }
        }
    }
}
