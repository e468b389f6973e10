//! The balances of one table over its cells, as whole numbers.

use super::tableau::{Tableau, add};
use crate::form::formula::Relation;
use crate::form::pack::{Balance, Place};
use crate::report::sheet::{Addend, Sheets};

/// What must hold in a table.
#[derive(Clone, Default)]
pub(super) struct System {
    /// The cells of the table, row by row in the order of the form.
    pub cells: Vec<Cell>,
    /// Sums that must be 0.
    pub equations: Vec<Sum>,
    /// Sums that must not be above 0.
    pub limits: Vec<Sum>,
}

/// A cell.
#[derive(Clone, Copy)]
pub(super) struct Cell {
    /// Where it is.
    pub place: Place,
    /// Its row's position among those that take part in sums.
    pub line: usize,
    /// Its figure in millionths. A blank that is no total and a placeholder count as 0, and so does what stands in no balance. `None`
    /// where it cannot be known: a blank total, a text without a figure, a row that was not read.
    pub value: Option<i64>,
    /// What stands in it, if it stands in a balance.
    pub held: Held,
    /// Is it the total of others?
    pub is_total: bool,
    /// Is its column that of totals?
    pub ends_row: bool,
    /// May its figure be below 0: a change from year to year?
    pub signed: bool,
    /// Its figures are multiples of this: a million for counts.
    pub step: i64,
}

/// What stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Held {
    /// A figure.
    Figure,
    /// Nothing.
    Blank,
    /// `/`, 无 and the like.
    Placeholder,
    /// Text without a figure.
    Text,
    /// Nothing that is looked at: its row is not printed or was not read, or no balance has it.
    Unread,
}

/// A balance as one sum: what stands on its right is taken away.
#[derive(Clone, Default)]
pub(super) struct Sum {
    /// Cells with their coefficients.
    pub terms: Vec<(usize, i64)>,
    /// Its position in the form's balances.
    pub balance: usize,
}

impl System {
    /// The balances of a table that are heeded.
    pub(super) fn new(sheets: &Sheets<'_>, table: usize, heeds: &dyn Fn(&Balance) -> bool) -> System {
        let mut system = System { cells: cells(sheets, table), ..System::default() };
        for (position, balance) in sheets.form.balances.iter().enumerate() {
            if balance.table != table || !heeds(balance) {
                continue;
            }
            // `left >= right` is `right <= left`.
            let sign = if balance.relation == Relation::AtLeast { -1 } else { 1 };
            let mut sum = Sum { terms: Vec::new(), balance: position };
            let left = system.add(sheets, table, &mut sum, &balance.left, sign);
            let right = system.add(sheets, table, &mut sum, &balance.right, -sign);
            // Else it is for rows in whose stead others are printed.
            if left && right {
                let sums = if balance.relation == Relation::Equal { &mut system.equations } else { &mut system.limits };
                sums.push(sum);
            }
        }
        system
    }

    /// Adds the cells of a side that take part; is there any?
    fn add(&mut self, sheets: &Sheets<'_>, table: usize, sum: &mut Sum, side: &[Place], sign: i64) -> bool {
        let columns = sheets.definition().tables[table].columns.len();
        let mut any = false;
        for &place in side {
            if !sheets.takes_part(table, place.row) {
                continue;
            }
            any = true;
            let at = place.row * columns + place.column;
            let cell = &mut self.cells[at];
            (cell.held, cell.value) = match sheets.addend(table, place) {
                Some(Addend::Figure(amount)) => (Held::Figure, Some(amount.millionths())),
                Some(Addend::Blank) => (Held::Blank, (!cell.is_total).then_some(0)),
                Some(Addend::Placeholder) => (Held::Placeholder, Some(0)),
                Some(Addend::Text) => (Held::Text, None),
                None => (Held::Unread, None),
            };
            match sum.terms.iter_mut().find(|(known, _)| *known == at) {
                Some((_, coefficient)) => *coefficient += sign,
                None => sum.terms.push((at, sign)),
            }
        }
        any
    }

    /// What is known of every cell.
    #[must_use]
    pub(super) fn values(&self) -> Vec<Option<i64>> {
        self.cells.iter().map(|cell| cell.value).collect()
    }

    /// The same with changes made.
    #[must_use]
    pub(super) fn with(&self, changes: &[(usize, i64)]) -> System {
        let mut changed = self.clone();
        changes.iter().for_each(|&(cell, to)| changed.cells[cell].value = Some(to));
        changed
    }

    /// The equations that do not hold, as far as all their cells are known.
    pub(super) fn broken(&self) -> impl Iterator<Item = &Sum> {
        let values = self.values();
        let is_broken = move |sum: &&Sum| sum.is_known(&values) && sum.known(&values) != Some(0);
        self.equations.iter().filter(is_broken)
    }

    /// May a cell hold this?
    #[must_use]
    pub(super) fn fits(&self, cell: usize, value: i64) -> bool {
        let cell = &self.cells[cell];
        (cell.signed || value >= 0) && value % cell.step == 0
    }

    /// Is no limit left further behind than it was? `None` past the range of figures.
    #[must_use]
    pub(super) fn keeps_limits(&self, before: &[Option<i64>], after: &[Option<i64>]) -> Option<bool> {
        for limit in self.limits.iter().filter(|limit| limit.is_known(after)) {
            if limit.known(after)? > limit.known(before)?.max(0) {
                return Some(false);
            }
        }
        Some(true)
    }

    /// The equations with what stands in the cells, those not known being 0; `None` past the range of figures.
    #[must_use]
    pub(super) fn tableau(&self, values: &[Option<i64>]) -> Option<Tableau> {
        let mut tableau = Tableau::new(self.cells.len());
        for equation in &self.equations {
            tableau.push(&equation.terms, equation.known(values)?);
        }
        Some(tableau)
    }
}

/// The cells of a table, with nothing looked at yet.
fn cells(sheets: &Sheets<'_>, table: usize) -> Vec<Cell> {
    let form = &sheets.definition().tables[table];
    let mut cells = Vec::with_capacity(form.rows.len() * form.columns.len());
    let mut line = 0;
    for (row, of) in form.rows.iter().enumerate() {
        for (column, label) in form.columns.iter().enumerate() {
            cells.push(Cell {
                place: Place { row, column },
                line,
                value: Some(0),
                held: Held::Unread,
                is_total: label.total || of.total,
                ends_row: label.total,
                signed: label.signed,
                step: 10_i64.pow(6 - label.decimals.min(6)),
            });
        }
        line += usize::from(sheets.takes_part(table, row));
    }
    cells
}

impl Cell {
    /// Is there room for a figure: a blank, or a text without one?
    #[must_use]
    pub(super) fn is_open(&self) -> bool {
        matches!(self.held, Held::Blank | Held::Text)
    }
}

impl Sum {
    /// The sum of the cells that are known; `None` past the range of figures.
    #[must_use]
    pub(super) fn known(&self, values: &[Option<i64>]) -> Option<i64> {
        let mut sum = 0;
        for &(cell, coefficient) in &self.terms {
            sum = add(sum, values[cell].unwrap_or(0), coefficient)?;
        }
        Some(sum)
    }

    /// Are all its cells known?
    #[must_use]
    pub(super) fn is_known(&self, values: &[Option<i64>]) -> bool {
        self.terms.iter().all(|&(cell, _)| values[cell].is_some())
    }
}
