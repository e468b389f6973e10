//! From balances that do not hold to the cells that are likely to be wrong.
//!
//! The equations of a table, whatever rules they come from, are one system of whole numbers over its cells ([`system`]); [`shown`] keeps
//! those that the report itself decides, in parts that can be put right each by itself. [`search`] finds all sets of the fewest cells whose
//! change makes every equation of a part hold with figures from 0 on, [`shift`] rows that stand one column beside their own. Seen as a
//! network ([`network`]), a table tells early how many cells it needs at least ([`groups`]); and where they are many, their sets are
//! found by the groups of balances that they link ([`scatter`], [`trees`]). [`ways`] puts the parts together, [`likely`] gives each change its reason
//! (which [`slip`] it is) and puts the likeliest [`set`] first (of many changes by what is [`usual`]); [`deduce`] finds blanks whose figure the equations force. Where
//! the search is given up, [`apart`] tells what stands by itself. Limits (`<=`, `>=`) are not repaired: a figure past one may be right.
//! But no set is proposed that leaves one further behind.
//!
//! Arithmetic finds what balances, not what is true: the true figure stands in the register (台账).
//!
//! All in whole numbers and without chance; what grows past their range, or past the budget of steps ([`effort`]), is given up and said
//! so.

mod apart;
mod deduce;
mod effort;
mod groups;
mod likely;
mod network;
mod scatter;
mod search;
mod set;
mod settle;
mod shift;
mod shown;
mod slip;
mod system;
mod tableau;
#[cfg(test)]
mod tests;
mod trees;
mod usual;
mod ways;

pub use effort::Effort;
pub use likely::LISTED;
pub use slip::Reason;

use crate::amount::Amount;
use crate::form::pack::{Balance, Form};
use crate::report::sheet::Sheets;
use crate::report::{Report, Site, Value};
use system::{Held, System};
use usual::SCATTERED;
use ways::Ways;

/// More changes than these are no explanation: a table that needs them has to be filled in again.
const MOST_CHANGES: usize = 12;

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
    explain_sheets(&Sheets::new(form, report), Effort::Full, &|_| true)
}

/// How many steps an explanation takes: what tests hold instead of time.
#[must_use]
pub fn work(report: &Report, form: &Form, effort: Effort) -> usize {
    let sheets = Sheets::new(form, report);
    let mut steps = 0;
    for table in (0..sheets.definition().tables.len()).filter(|&table| sheets.is_read(table)) {
        steps += explain_table(&sheets, table, &System::new(&sheets, table, &|_| true), effort).1;
    }
    steps
}

/// Explains what does not hold, by the balances that are heeded.
#[must_use]
pub(crate) fn explain_sheets(sheets: &Sheets<'_>, effort: Effort, heeds: &dyn Fn(&Balance) -> bool) -> Vec<Explained> {
    let mut explained = Vec::new();
    for table in (0..sheets.definition().tables.len()).filter(|&table| sheets.is_read(table)) {
        explained.extend(explain_table(sheets, table, &System::new(sheets, table, heeds), effort).0);
    }
    explained
}

/// `None` where there is nothing to say; and how many steps it took.
fn explain_table(sheets: &Sheets<'_>, table: usize, system: &System, effort: Effort) -> (Option<Explained>, usize) {
    let mut explained = Explained { table, ..Explained::default() };
    let mut ways = Ways::default();
    // What blanks must hold is told even where the search has taken all its steps.
    let (mut for_search, mut for_fills) = effort.budgets();
    let parts = shown::parts(system, &mut for_search);
    let mut changes = 0;
    for (done, part) in parts.iter().enumerate() {
        let mut share = for_search.share(parts.len() - done);
        // Every other part needs a change, too.
        let most = MOST_CHANGES.saturating_sub(changes + parts.len() - done - 1);
        let mut found = search::smallest(part, most, &mut share);
        for_search.spend(share.taken());
        if let Some(blanks) = deduce::by_blanks(part, &mut for_fills)
            && found.as_ref().is_none_or(|(sets, _)| sets[0].size < blanks.size)
        {
            found = (blanks.size <= MOST_CHANGES).then(|| (vec![blanks], false));
            if found.is_none() {
                // So many are told as what is to be filled in, and nothing contradicts them.
                continue;
            }
        }
        changes += found.as_ref().map_or(1, |(sets, _)| sets[0].size);
        let is_explained = found.is_some_and(|(sets, only)| ways.go_with(system, sets, only));
        if !is_explained {
            let apart = apart::standing_apart(part, &mut for_fills)
                .filter(|set| ways.go_with(system, vec![set.clone()], false));
            let rest = part.with(apart.as_ref().map_or(&[][..], |set| &set.changes));
            explained.given_up.extend(rest.broken().map(|sum| sum.balance));
        }
    }
    if !explained.given_up.is_empty() {
        ways.only = false;
        explained.given_up.sort_unstable();
    }
    let change = |cell: usize, to: i64, reason: Reason| {
        let place = system.cells[cell].place;
        let from = sheets.entry(table, place).map_or(Value::Blank, |entry| entry.value.clone());
        Change { cell: sheets.site(table, place), from, to: Amount::from_millionths(to), reason }
    };
    for (cell, to) in deduce::fills(system, ways.all(), &mut for_fills) {
        let reason = if system.cells[cell].held == Held::Blank { Reason::Blank } else { Reason::Other };
        explained.fills.push(change(cell, to, reason));
    }
    let Ways { sets, count, only } = ways;
    explained.more = count - sets.len().min(LISTED);
    for ((rank, ..), at) in likely::ranked(system, &sets) {
        let mut cost = 0;
        let mut changes = Vec::new();
        for one in likely::weigh(system, &sets[at], &mut cost) {
            changes.push(change(one.cell, one.to, one.reason));
        }
        if sets[at].size >= SCATTERED {
            cost = usual::as_cost(rank);
        }
        explained.repairs.push(Repair { changes, only, cost });
    }
    let is_silent = explained.repairs.is_empty() && explained.fills.is_empty() && explained.given_up.is_empty();
    ((!is_silent).then_some(explained), for_search.taken() + for_fills.taken())
}
