//! Reports as clerks and sites make them: what happens to their tables beyond what cleaners and converters do (see `worn`).

#![allow(unreachable_pub)]

pub mod cells;
pub mod columns;
pub mod layouts;
pub mod media;
pub mod rows;

use crate::common::chance::Chance;
use crate::worn::{CUT, Cell, Report, Worn, cell};

/// What happens to a table.
pub type Fault = (&'static str, fn(&mut Worn, &mut Chance));

/// Which table it is: two has its labels of columns between its rows, four one row of figures.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Table {
    Two,
    Three,
    Four,
}

impl Worn {
    pub fn table(&self) -> Table {
        match self.rows.len() {
            _ if self.header == 0 => Table::Two,
            ..8 => Table::Four,
            _ => Table::Three,
        }
    }

    /// Has each row behind the header seven figures, and nothing behind them?
    pub fn is_plain(&self) -> bool {
        let seven = |row: usize| self.figures_at(row).is_some_and(|first| self.rows[row].len() - first == 7);
        self.table() == Table::Three && self.header == 3 && !self.moved && (3..self.rows.len()).all(seven)
    }

    /// How many slots its rows have.
    pub fn width(&self) -> usize {
        self.rows.iter().map(|row| row.iter().map(|cell| cell.columns).sum()).max().unwrap_or(0)
    }

    /// A cell at the end of each row, or at its start; over all lines of the header, where it has some.
    pub fn column(&mut self, first: bool, label: &str, mut text: impl FnMut(usize) -> String) {
        let header = self.header;
        let is_label = |row: &[Cell]| !row.iter().any(|cell| is_figure(&cell.text));
        for (at, row) in self.rows.iter_mut().enumerate() {
            let one = match at {
                _ if row.first().is_some_and(|cell| cell.text == CUT) => continue,
                0 if header > 0 => Cell { rows: header, ..cell(label) },
                _ if at < header => continue,
                _ if header == 0 && is_label(row) => cell(label),
                _ => cell(&text(at)),
            };
            if first { row.insert(0, one) } else { row.push(one) }
        }
    }

    /// A row of words and blanks, as wide as the table.
    pub fn row(&mut self, at: usize, texts: &[&str]) {
        // No merged cell reaches into it.
        if self.rows[..at].iter().enumerate().any(|(row, cells)| cells.iter().any(|cell| row + cell.rows > at)) {
            return;
        }
        let width = self.width();
        let mut row: Vec<Cell> = texts.iter().map(|text| cell(text)).collect();
        if let [only] = &mut row[..] {
            only.columns = width;
        } else {
            row.resize_with(width, || cell(""));
        }
        self.rows.insert(at, row);
    }
}

pub use crate::worn::is_figure;

/// A report, its truth, what happened to it, and its medium.
pub struct Made {
    pub report: Report,
    pub faults: Vec<&'static str>,
    pub medium: &'static str,
}

/// By chance: one to three faults in each table, now and then a mistake in the figures. What happens first stands first in the list of kinds.
pub fn made(chance: &mut Chance, kinds: &[&[Fault]]) -> Made {
    let form = ["cn-2021", "cn-2019"][chance.pick(2)];
    let mistaken = chance.below(4) == 0;
    let mut report = Report::by_chance_with(form, chance, |draft, chance| {
        if mistaken {
            cells::mistake(draft, chance);
        }
    });
    report.sound = !mistaken;
    let mut faults = if mistaken { vec!["a mistake"] } else { Vec::new() };
    let medium = media::MEDIA[chance.pick(media::MEDIA.len())];
    for table in &mut report.tables {
        let mut picked: Vec<usize> = (0..=chance.pick(3)).map(|_| chance.pick(kinds.len())).collect();
        picked.sort_unstable();
        for kind in picked {
            let (name, fault) = kinds[kind][chance.pick(kinds[kind].len())];
            if can(table, name) {
                fault(table, chance);
                faults.push(name);
            }
        }
    }
    if chance.below(12) == 0 && layouts::beside(&mut report, chance) {
        faults.push("tables side by side");
    }
    Made { report, faults, medium }
}

/// Columns or rows in another order, or turned, cannot be told without their labels.
fn can(table: &mut Worn, name: &str) -> bool {
    let loses = ["gone", "no header", "says nothing", "only 总计"].iter().any(|words| name.contains(words))
        && !name.contains("span");
    let moves = ["swapped", "moved", "first", "order", "turned"].iter().any(|words| name.contains(words));
    if loses && (table.moved || table.shuffled) || moves && table.lost {
        return false;
    }
    table.lost |= loses;
    true
}
