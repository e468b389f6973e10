//! Forms as they are filled in: a sound report put in cell by cell, in the orders in which people work.

use super::chance::Chance;
use super::mistakes::{Figures, Size};
use gouji::amount::Amount;
use gouji::form::Definition;
use gouji::report::{Report, Value};

/// A cell of a report: its table, line and entry by position.
pub type At = (usize, usize, usize);

/// The order in which cells are put in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Row by row, as the form has them.
    Form,
    /// Column by column.
    Columns,
    /// All totals, then the rest.
    TotalsFirst,
    /// All but totals, then these.
    TotalsLast,
    /// By chance.
    Random(u64),
}

/// The orders tried.
pub const ORDERS: [Order; 6] =
    [Order::Form, Order::Columns, Order::TotalsFirst, Order::TotalsLast, Order::Random(1), Order::Random(2)];

/// A report that balances, in any form that has the tables of the built-in ones or those of [`PACK`].
#[must_use]
pub fn sound(form: &Definition, size: Size, seed: u64) -> Report {
    let mut chance = Chance::new(seed);
    let mut report = Report::blank(form);
    for at in 0..report.tables.len() {
        let definition = form.table(&report.tables[at].id).unwrap();
        // A row that stands for others is printed without them, or not at all.
        report.tables[at].lines.retain(|line| definition.row(&line.row).is_some_and(|row| row.instead.is_none()));
        let lines = &mut report.tables[at].lines;
        let mut rows: Vec<Vec<i64>> =
            lines.iter().map(|line| line.entries.iter().map(|_| chance.below(40)).collect()).collect();
        match definition.id.as_str() {
            "applications" => {
                let names: Vec<&str> = lines.iter().map(|line| line.row.as_str()).collect();
                rows = applications(&names, size, &mut chance);
            }
            "disputes" => rows = Figures::disputes(size, &mut chance).0,
            "permits" => {
                for column in 0..2 {
                    rows[0][column] = rows[1][column] + rows[2][column];
                    rows[3][column] = rows[1][column] / 2;
                }
                rows.iter_mut().for_each(|row| row[2] = row[0] + row[1]);
            }
            _ => {}
        }
        for (line, row) in lines.iter_mut().zip(rows) {
            for (entry, figure) in line.entries.iter_mut().zip(row) {
                entry.value = Value::Figure(Amount::whole(figure).unwrap());
            }
        }
    }
    report
}

/// Table three over these rows.
fn applications(names: &[&str], size: Size, chance: &mut Chance) -> Vec<Vec<i64>> {
    let at = |name: &str| names.iter().position(|one| *one == name).unwrap();
    let [received, carried_in, concluded, carried_out] = ["received", "carried_in", "concluded", "carried_out"].map(at);
    let all = Figures::applications(size, chance).0;
    let mut rows: Vec<Vec<i64>> = all[2..2 + names.len() - 4].to_vec();
    rows.insert(0, all[1].clone());
    rows.insert(0, all[1].clone());
    rows.push(vec![0; 7]);
    rows.push(all[24].clone());
    for column in 0..7 {
        rows[concluded][column] = rows[2..concluded].iter().map(|row| row[column]).sum();
        rows[carried_in][column] = rows[carried_in][column].min(rows[concluded][column]);
    }
    rows[carried_in][6] = rows[carried_in][..6].iter().sum();
    for column in 0..7 {
        rows[received][column] = rows[concluded][column] + rows[carried_out][column] - rows[carried_in][column];
    }
    rows
}

/// The cells of a report in an order.
#[must_use]
pub fn cells(report: &Report, form: &Definition, order: Order) -> Vec<At> {
    let mut cells = Vec::new();
    for (table, found) in report.tables.iter().enumerate() {
        for (line, of) in found.lines.iter().enumerate() {
            cells.extend((0..of.entries.len()).map(|entry| (table, line, entry)));
        }
    }
    let is_total = |&(table, line, entry): &At| {
        let found = &report.tables[table];
        let of = form.table(&found.id).unwrap();
        let row = of.row(&found.lines[line].row).unwrap();
        row.total || of.columns_of(row).nth(entry).unwrap().total
    };
    match order {
        Order::Form => {}
        Order::Columns => cells.sort_by_key(|&(table, line, entry)| (table, entry, line)),
        Order::TotalsFirst => cells.sort_by_key(|cell| !is_total(cell)),
        Order::TotalsLast => cells.sort_by_key(is_total),
        Order::Random(seed) => {
            let mut chance = Chance::new(seed);
            for end in (1..cells.len()).rev() {
                cells.swap(end, chance.pick(end + 1));
            }
        }
    }
    cells
}

/// What stands in a cell.
pub fn entry(report: &mut Report, (table, line, entry): At) -> &mut Value {
    &mut report.tables[table].lines[line].entries[entry].value
}

/// The report with half of its cells, by chance, holding a text.
#[must_use]
pub fn half(report: &Report, text: &str, seed: u64) -> Report {
    let mut half = report.clone();
    let mut chance = Chance::new(seed);
    for entry in half.tables.iter_mut().flat_map(|table| &mut table.lines).flat_map(|line| &mut line.entries) {
        if chance.below(2) == 0 {
            entry.value = Value::Text(text.to_owned());
        }
    }
    half
}

/// Every state on the way from one report to another, a cell at a time.
pub fn states(from: &Report, to: &Report, form: &Definition, order: Order, mut see: impl FnMut(usize, &Report)) {
    let (mut state, mut to) = (from.clone(), to.clone());
    state.tables.iter_mut().zip(&to.tables).for_each(|(table, other)| {
        table.lines.retain(|line| other.lines.iter().any(|one| one.row == line.row));
    });
    for (count, cell) in cells(&state, form, order).into_iter().enumerate() {
        *entry(&mut state, cell) = entry(&mut to, cell).clone();
        see(count + 1, &state);
    }
}
