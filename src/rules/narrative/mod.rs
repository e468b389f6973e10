//! Rules that hold the running text against the tables: they look at what [`crate::prose`] found it to state, not at words.

pub(super) mod absence;
mod alike;
mod applicants;
mod carried;
pub(super) mod cases;
mod causes;
mod channels;
mod complete;
mod counting;
mod done;
mod everybody;
mod fee;
pub(super) mod fees;
mod listed;
pub(super) mod naming;
mod others;
mod outcomes;
pub(super) mod parts;
pub(super) mod people;
mod respective;
pub(super) mod share;
pub(super) mod stated;
mod units;

use super::ledger::Ledger;
use crate::amount::Amount;
use crate::finding::sentences::{AT_CELL, AT_CELL_ACROSS, sentences};
use crate::finding::{Doubt, Part, Says, Site};
use crate::form::formula::Relation;
use crate::form::pack::{Along, Balance, Place};
use crate::report::sheet::Addend;

sentences! {
    SUM_OF_ROWS: "{0}{2}列{1}之和",
        "{0}, column {2}, the sum of {1}";
    SUM_OF_COLUMNS: "{0}{1}行{2}之和",
        "{0}, row {1}, the sum of {2}";
    STATED: "正文写作{0}，其中的数为 {1}，而{2}为 {3}，请核对。",
        "The text says {0}, that is {1}, but {2} is {3}. Please check.";
    STATED_NONE: "正文写作{0}，而{1}为 {2}，请核对。",
        "The text says {0}, but {1} is {2}. Please check.";
    SUM_DIFFERS: "正文{0}中，所列 {1} 项之和为 {2}，与所写合计 {3} 不同，请核对。",
        "In {0} the {1} figures add up to {2}, not to the {3} that it says. Please check.";
    PARTS_EXCEED: "正文{0}中，所列 {1} 个分项之和为 {2}，多于总数 {3}，请核对。",
        "In {0} the {1} parts add up to {2}, more than the whole, {3}. Please check.";
}

/// A sum of cells: how much, or why that cannot be told. Rows that are not printed because others stand for them count as nothing; in place
/// of a blank total stands what it is the total of.
fn sum(ledger: &Ledger<'_, '_>, cells: &[(usize, Place)]) -> Result<Amount, Doubt> {
    let sheets = ledger.sheets;
    let mut sum = Amount::ZERO;
    for &(table, place) in cells.iter().filter(|(table, place)| sheets.takes_part(*table, place.row)) {
        match sheets.addend(table, place) {
            None => return Err(Doubt::RowMissing),
            Some(Addend::Text) => return Err(Doubt::NoFigure),
            Some(Addend::Blank) if sheets.is_total(table, place) => {
                let parts = parts_of(ledger, table, place).ok_or(Doubt::BlankTotal)?;
                sum = sum.checked_add(self::sum(ledger, &parts)?).ok_or(Doubt::TooLarge)?;
            }
            Some(Addend::Blank | Addend::Placeholder) => {}
            Some(Addend::Figure(amount)) => sum = sum.checked_add(amount).ok_or(Doubt::TooLarge)?,
        }
    }
    Ok(sum)
}

/// The cells that add up to a total at the end of its row, none of them a total itself.
fn parts_of(ledger: &Ledger<'_, '_>, table: usize, total: Place) -> Option<Vec<(usize, Place)>> {
    let is_sum = |balance: &&Balance| {
        (balance.table, balance.along) == (table, Along::Row(total.row))
            && balance.relation == Relation::Equal
            && balance.right == [total]
    };
    let balance = ledger.sheets.form.balances.iter().find(is_sum)?;
    let parts: Vec<_> = balance.left.iter().map(|&place| (table, place)).collect();
    let column = |&(_, place): &(usize, Place)| ledger.sheets.definition().tables[table].columns[place.column].total;
    let any = parts.iter().any(|&(table, place)| matches!(ledger.sheets.addend(table, place), Some(Addend::Figure(_))));
    (any && !parts.iter().any(column)).then_some(parts)
}

/// Cells by their names, as sums have them; `None` where the form, which may be a pack's, has not every one of them.
fn known_cells(ledger: &Ledger<'_, '_>, names: &[&str]) -> Option<Vec<(usize, Place)>> {
    names.iter().map(|name| ledger.sheets.definition().cell(name)).collect()
}

/// All cells that the form has under these names of its `cells`; `None` where it has none under one of them.
fn called(ledger: &Ledger<'_, '_>, ids: &[&str]) -> Option<Vec<(usize, Place)>> {
    let form = ledger.sheets.definition();
    let under = |id: &&str| {
        let cells: Vec<_> = form.cells(id).iter().filter_map(|name| form.cell(name)).collect();
        (!cells.is_empty()).then_some(cells)
    };
    Some(ids.iter().map(under).collect::<Option<Vec<_>>>()?.concat())
}

/// For a finding.
fn sites(ledger: &Ledger<'_, '_>, cells: &[(usize, Place)]) -> Vec<Site> {
    let sheets = ledger.sheets;
    let counted = cells.iter().filter(|(table, place)| sheets.takes_part(*table, place.row));
    counted.map(|&(table, place)| sheets.site(table, place)).collect()
}

/// Cells of one column or one row, in words.
fn named(ledger: &Ledger<'_, '_>, cells: &[(usize, Place)]) -> Part {
    let sheets = ledger.sheets;
    let counted: Vec<_> = cells.iter().filter(|(table, place)| sheets.takes_part(*table, place.row)).collect();
    let Some(&&(table, Place { row, column })) = counted.first() else { return Part::Nothing };
    let across = sheets.definition().tables[table].across;
    if counted.len() == 1 {
        let sentence = if across { &AT_CELL_ACROSS } else { &AT_CELL };
        return Part::Says(sentence.with([Part::Table(table), Part::row(table, row), Part::column(table, column)]));
    }
    let same_column = counted.iter().all(|(_, place)| place.column == column);
    let says: Says = if same_column {
        let rows = Part::Rows(table, counted.iter().map(|(_, place)| place.row).collect());
        SUM_OF_ROWS.with([Part::Table(table), rows, Part::column(table, column)])
    } else {
        let columns = Part::Columns(table, counted.iter().map(|(_, place)| place.column).collect());
        SUM_OF_COLUMNS.with([Part::Table(table), Part::row(table, row), columns])
    };
    Part::Says(says)
}
