//! The balances of one table over its cells, as whole numbers.

use super::tableau::{Tableau, add};
use crate::form::formula::Relation;
use crate::form::pack::{Balance, Place};
use crate::rules::sheet::{Addend, Sheets};

/// What must hold in a table.
pub(super) struct System {
    /// The cells of its balances, in the order of the form.
    pub cells: Vec<Cell>,
    /// Sums that must be 0.
    pub equations: Vec<Sum>,
    /// Sums that must not be above 0.
    pub limits: Vec<Sum>,
}

/// A cell of a balance.
pub(super) struct Cell {
    /// Where it is.
    pub place: Place,
    /// Its row's position among those that take part in sums.
    pub line: usize,
    /// Its figure in millionths; a blank that is no total and a placeholder count as 0. `None` where it cannot be known: a blank
    /// total, a text without a figure, a row that was not read.
    pub value: Option<i64>,
    /// What stands in it.
    pub held: Held,
    /// Is it the total of others?
    pub is_total: bool,
    /// Is its column that of totals?
    pub ends_row: bool,
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
    /// Its row is not printed, or was not read.
    Unread,
}

/// A balance as one sum: what stands on its right is taken away.
pub(super) struct Sum {
    /// Cells with their coefficients.
    pub terms: Vec<(usize, i32)>,
    /// Its position in the form's balances.
    pub balance: usize,
}

/// The cells of a side that take part in sums.
type Side = Vec<Place>;

impl System {
    /// The balances of a table that are heeded; `None` where there is no equation.
    pub(super) fn new(sheets: &Sheets<'_>, table: usize, heeds: &dyn Fn(&Balance) -> bool) -> Option<System> {
        let balances = balances(sheets, table, heeds);
        if balances.iter().all(|(_, relation, ..)| *relation != Relation::Equal) {
            return None;
        }
        let form = &sheets.definition().tables[table];
        let columns = form.columns.len();
        // Of each cell of the table its position among those of the balances.
        let mut index = vec![usize::MAX; form.rows.len() * columns];
        for place in balances.iter().flat_map(|(_, _, left, right)| left.iter().chain(right)) {
            index[place.row * columns + place.column] = 0;
        }
        let (mut cells, mut line) = (Vec::new(), 0);
        for row in 0..form.rows.len() {
            for column in 0..columns {
                let position = &mut index[row * columns + column];
                if *position == 0 {
                    *position = cells.len();
                    cells.push(Cell::new(sheets, table, Place { row, column }, line));
                }
            }
            line += usize::from(sheets.takes_part(table, row));
        }
        let mut system = System { cells, equations: Vec::new(), limits: Vec::new() };
        for (balance, relation, left, right) in balances {
            // `left >= right` is `right <= left`.
            let (plus, minus) = if relation == Relation::AtLeast { (right, left) } else { (left, right) };
            let mut sum = Sum { terms: Vec::new(), balance };
            for (side, sign) in [(plus, 1), (minus, -1)] {
                for place in side {
                    sum.add(index[place.row * columns + place.column], sign);
                }
            }
            if relation == Relation::Equal { system.equations.push(sum) } else { system.limits.push(sum) }
        }
        Some(system)
    }

    /// What is known of every cell.
    #[must_use]
    pub(super) fn values(&self) -> Vec<Option<i64>> {
        self.cells.iter().map(|cell| cell.value).collect()
    }

    /// May a cell hold this?
    #[must_use]
    pub(super) fn fits(&self, cell: usize, value: i64) -> bool {
        value >= 0 && value % self.cells[cell].step == 0
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

/// The balances of a table that are heeded and printed, each with its position, its relation and its sides.
fn balances(sheets: &Sheets<'_>, table: usize, heeds: &dyn Fn(&Balance) -> bool) -> Vec<(usize, Relation, Side, Side)> {
    let side = |places: &[Place]| -> Side {
        places.iter().copied().filter(|place| sheets.takes_part(table, place.row)).collect()
    };
    let mut found = Vec::new();
    for (position, balance) in sheets.form.balances.iter().enumerate() {
        if balance.table == table && heeds(balance) {
            let (left, right) = (side(&balance.left), side(&balance.right));
            if !left.is_empty() && !right.is_empty() {
                found.push((position, balance.relation, left, right));
            }
        }
    }
    found
}

impl Cell {
    fn new(sheets: &Sheets<'_>, table: usize, place: Place, line: usize) -> Cell {
        let form = &sheets.definition().tables[table];
        let column = &form.columns[place.column];
        let is_total = column.total || form.rows[place.row].total;
        let (held, value) = match sheets.addend(table, place) {
            Some(Addend::Figure(amount)) => (Held::Figure, Some(amount.millionths())),
            Some(Addend::Blank) => (Held::Blank, (!is_total).then_some(0)),
            Some(Addend::Placeholder) => (Held::Placeholder, Some(0)),
            Some(Addend::Text) => (Held::Text, None),
            None => (Held::Unread, None),
        };
        Cell {
            place,
            line,
            value,
            held,
            is_total,
            ends_row: column.total,
            step: 10_i64.pow(6 - column.decimals.min(6)),
        }
    }

    /// Is there room for a figure: a blank, or a text without one?
    #[must_use]
    pub(super) fn is_open(&self) -> bool {
        matches!(self.held, Held::Blank | Held::Text)
    }
}

impl Sum {
    fn add(&mut self, cell: usize, sign: i32) {
        match self.terms.iter_mut().find(|(known, _)| *known == cell) {
            Some((_, coefficient)) => *coefficient += sign,
            None => self.terms.push((cell, sign)),
        }
    }

    /// The sum of the cells that are known; `None` past the range of figures.
    #[must_use]
    pub(super) fn known(&self, values: &[Option<i64>]) -> Option<i64> {
        let mut sum = 0;
        for &(cell, coefficient) in &self.terms {
            sum = add(sum, values[cell].unwrap_or(0), i64::from(coefficient))?;
        }
        Some(sum)
    }

    /// Are all its cells known?
    #[must_use]
    pub(super) fn is_known(&self, values: &[Option<i64>]) -> bool {
        self.terms.iter().all(|&(cell, _)| values[cell].is_some())
    }
}
