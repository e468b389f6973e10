//! From balances that do not hold to the cells that are likely to be wrong.
//!
//! The equations of a table, whatever rules they come from, are one system of whole numbers over its cells ([`system`]). [`search`] finds
//! all sets of the fewest cells whose change makes every equation hold with figures from 0 on, [`shift`] rows that stand one column beside
//! their own; [`likely`] gives each change its reason and puts the likeliest set first; [`deduce`] finds blanks whose figure the equations
//! force. Limits (`<=`, `>=`) are not repaired: a figure past one may be right. But no set is proposed that leaves one further behind.
//!
//! Arithmetic finds what balances, not what is true: the true figure stands in the register (台账).
//!
//! All in whole numbers and without chance; what grows past their range, or past the budget of steps, is given up and said so.

mod deduce;
mod likely;
mod search;
mod shift;
mod system;
mod tableau;
#[cfg(test)]
mod tests;

pub use likely::Reason;

use crate::amount::Amount;
use crate::finding::Site;
use crate::form::pack::{Balance, Form};
use crate::report::{Report, Value};
use crate::rules::sheet::Sheets;
use system::{Held, System};

/// More explanations than these are counted, not listed.
pub const LISTED: usize = 32;

/// What there is to say about one table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Explained {
    /// Position of the table.
    pub table: usize,
    /// Ways to make every balance hold, the likeliest first; none where nothing is broken.
    pub repairs: Vec<Repair>,
    /// How many more there are with as few changes.
    pub more: usize,
    /// Blanks, and cells without a figure, whose figure the balances force.
    pub fills: Vec<Change>,
    /// Where the contradictions are too many to explain: the positions of the broken balances in the form's.
    pub given_up: Vec<usize>,
}

/// One way to make every balance of a table hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// Cells and what they should hold, the likeliest mistake first.
    pub changes: Vec<Change>,
    /// Is there no other way with as few changes? No proof: several mistakes may look like one.
    pub only: bool,
    /// What its mistakes cost: the less, the likelier.
    pub cost: u32,
}

/// A cell and what it should hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The cell.
    pub cell: Site,
    /// What stands in it.
    pub from: Value,
    /// What should.
    pub to: Amount,
    /// What happened, most likely.
    pub reason: Reason,
}

/// Explains what does not hold in a report, by all balances of its form.
#[must_use]
pub fn explain(report: &Report, form: &Form) -> Vec<Explained> {
    explain_sheets(&Sheets::new(form, report), &|_| true)
}

/// Explains what does not hold, by the balances that are heeded.
#[must_use]
pub(crate) fn explain_sheets(sheets: &Sheets<'_>, heeds: &dyn Fn(&Balance) -> bool) -> Vec<Explained> {
    let mut explained = Vec::new();
    for table in (0..sheets.definition().tables.len()).filter(|&table| sheets.is_read(table)) {
        explained.extend(explain_table(sheets, table, &System::new(sheets, table, heeds)));
    }
    explained
}

/// `None` where there is nothing to say.
fn explain_table(sheets: &Sheets<'_>, table: usize, system: &System) -> Option<Explained> {
    let values = system.values();
    let mut broken = Vec::new();
    for equation in &system.equations {
        if equation.is_known(&values) && equation.known(&values) != Some(0) {
            broken.push(equation.balance);
        }
    }
    let mut explained = Explained { table, ..Explained::default() };
    let (mut sets, mut only) = (Vec::new(), false);
    if !broken.is_empty() || values.contains(&None) {
        match search::smallest(system) {
            Some(found) => (sets, only) = found,
            None => explained.given_up = broken,
        }
    }
    let change = |cell: usize, to: i64, reason: Reason| {
        let place = system.cells[cell].place;
        let from = sheets.entry(table, place).map_or(Value::Blank, |entry| entry.value.clone());
        Change { cell: sheets.site(table, place), from, to: Amount::from_millionths(to), reason }
    };
    for (cell, to) in deduce::fills(system, &sets) {
        let reason = if system.cells[cell].held == Held::Blank { Reason::Blank } else { Reason::Other };
        explained.fills.push(change(cell, to, reason));
    }
    explained.more = sets.len().saturating_sub(LISTED);
    for at in likely::likeliest(system, &sets) {
        let mut cost = 0;
        let mut changes = Vec::new();
        for one in likely::weigh(system, &sets[at], &mut cost) {
            changes.push(change(one.cell, one.to, one.reason));
        }
        explained.repairs.push(Repair { changes, only, cost });
    }
    let is_silent = explained.repairs.is_empty() && explained.fills.is_empty() && explained.given_up.is_empty();
    (!is_silent).then_some(explained)
}
