//! How likely several mistakes by themselves are: what orders repairs of many cells.
//!
//! A few cells are mostly one mistake (moved, swapped, entered twice). Many are scattered, and each speaks for itself: how many other
//! figures the same slip could have made of the right one, and how usual the right figure is in its column, where the wrong one is not.
//! What a figure may be of by chance is told in bits, as everything else here (sixteenths of them, in whole numbers).

use super::set::Set;
use super::slip::edit;
use super::system::{Held, System};
use crate::order;

/// Sixteenths of a bit.
type Bits = i64;

/// In so many a bit.
const BIT: Bits = 16;
/// From so many changes on each is taken by itself.
pub(super) const SCATTERED: usize = 4;
/// A figure where nothing stands.
const BLANK: Bits = 5 * BIT;
/// A row shifted by one.
const SHIFTED: Bits = 14 * BIT;
/// Figures are in millionths.
const MILLION: i64 = 1_000_000;

/// What figures are usual in each column.
pub(super) struct Usual {
    columns: Vec<Column>,
}

#[derive(Clone, Default)]
struct Column {
    /// Figures other than 0, and how many there are of 0.
    figures: Vec<i64>,
    zeros: i64,
    /// The one in the middle.
    middle: i64,
}

impl Usual {
    /// What figures are usual in a table.
    #[must_use]
    pub(super) fn new(system: &System) -> Usual {
        let mut columns: Vec<Column> = Vec::new();
        for cell in system.cells.iter().filter(|cell| cell.held == Held::Figure && cell.ends_row == cell.is_total) {
            let at = cell.place.column;
            if columns.len() <= at {
                columns.resize(at + 1, Column::default());
            }
            match cell.value.unwrap_or(0).abs() / MILLION {
                0 => columns[at].zeros += 1,
                figure => columns[at].figures.push(figure),
            }
        }
        for column in &mut columns {
            let figures = std::mem::take(&mut column.figures);
            column.figures = order::by_key(figures, |&figure| order::halves(figure as u64));
            column.middle = column.figures.get(column.figures.len() / 2).copied().unwrap_or(1);
        }
        Usual { columns }
    }

    /// How little is to be said for a set.
    #[must_use]
    pub(super) fn cost(&self, system: &System, set: &Set) -> Bits {
        let is_shifted =
            |cell: usize| set.shifted.iter().any(|&(other, _)| system.cells[other].line == system.cells[cell].line);
        let mut cost = 0;
        let mut lines: Vec<usize> = set.shifted.iter().map(|&(cell, _)| system.cells[cell].line).collect();
        lines.dedup();
        cost += lines.len() as Bits * SHIFTED;
        for &(cell, to) in set.changes.iter().filter(|&&(cell, _)| !is_shifted(cell)) {
            cost += self.change(system, cell, to);
        }
        cost
    }

    /// The same for a change by itself.
    fn change(&self, system: &System, at: usize, to: i64) -> Bits {
        let cell = &system.cells[at];
        if matches!(cell.held, Held::Blank | Held::Placeholder) {
            return BLANK;
        }
        let from = cell.value.unwrap_or(0);
        let [wrong, right] = [from, to].map(|figure| figure.abs() / MILLION);
        let is_slip = (from < 0) == (to < 0) && edit(wrong, right).is_some();
        // A slip could have made some 20 figures for every digit; what is no slip any figure of that size.
        let size = wrong.max(right).max(10);
        let others = 2 * size;
        let digits = i64::from(right.max(1).ilog10()) + 1;
        let slips = 20 * digits;
        let by_chance = if is_slip { slips * others / (slips + others) } else { others };
        BIT + bits(by_chance) + self.rareness(at, system, right) - self.rareness(at, system, wrong)
    }

    /// How unusual a figure is in its cell.
    fn rareness(&self, at: usize, system: &System, figure: i64) -> Bits {
        let cell = &system.cells[at];
        let Some(column) = self.columns.get(cell.place.column) else { return 0 };
        if cell.is_total && !cell.ends_row {
            return bits(figure + 10);
        }
        let (zeros, figures) = (column.zeros + 1, column.figures.len() as i64 + 1);
        if figure == 0 {
            return bits(zeros + figures) - bits(zeros);
        }
        // The farther beyond the one in the middle, the fewer there are.
        let rest = bits(zeros + figures) - bits(figures);
        rest + 2 * bits(figure + column.middle) - bits(column.middle)
    }
}

/// The logarithm of a figure from 1 on.
fn bits(figure: i64) -> Bits {
    let figure = figure.max(1).cast_unsigned();
    let whole = figure.ilog2();
    let part = if whole >= 4 { figure >> (whole - 4) } else { figure << (4 - whole) };
    Bits::from(whole) * BIT + (part & 15).cast_signed()
}

/// In the unit in which few changes are weighed, where a slip costs 10.
#[must_use]
pub(super) fn as_cost(bits: Bits) -> u32 {
    u32::try_from(bits * 10 / (7 * BIT)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_are_sixteenths_of_the_logarithm() {
        assert_eq!([1, 2, 3, 4, 1000, 1024].map(bits), [0, 16, 24, 32, 159, 160]);
    }
}
