//! One wrong cell breaks every balance that it stands in. Findings that one change of the likeliest repair explains are one group, its
//! root first; the root says which cell it is and what it should likely hold.

use super::groups::position;
use super::proposal::{proposal, too_many};
use crate::finding::Site;
use crate::form::pack::Balance;
use crate::repair::{Change, Effort, Explained};
use crate::rules::balance::places;
use crate::rules::ledger::Ledger;

/// Puts the likeliest cells of every broken balance first, and joins findings with one cause into groups.
pub(super) fn join(ledger: &mut Ledger<'_, '_>, explained: &[Explained], effort: Effort) {
    for table in explained {
        for repair in table.repairs.iter().rev() {
            for change in repair.changes.iter().rev() {
                for at in touched(ledger, change) {
                    first_cell(&mut ledger.findings[at].cells, &change.cell);
                }
            }
        }
        say_what_is_open(ledger, table, effort);
        let Some(best) = table.repairs.first() else { continue };
        let mut grouped = Vec::new();
        for change in &best.changes {
            let mut members = touched(ledger, change);
            members.retain(|at| !grouped.contains(at));
            let Some(&first) = members.first() else { continue };
            // What is said of no single cell is said once.
            let says = Some(proposal(ledger.sheets.form, table, change));
            let root = grouped.iter().copied().find(|&at| ledger.findings[at].proposal == says).unwrap_or(first);
            let key = ledger.findings[root].key.clone();
            for &at in &members {
                first_cell(&mut ledger.findings[at].cells, &change.cell);
                ledger.findings[at].group = (at != root).then(|| key.clone());
            }
            ledger.findings[root].proposal = says;
            grouped.extend(members);
        }
    }
}

/// Says of the balances for which no explanation was found, in the first of their findings, which they are.
fn say_what_is_open(ledger: &mut Ledger<'_, '_>, table: &Explained, effort: Effort) {
    let form = ledger.sheets.form;
    let open = |balance: &Balance| table.given_up.iter().any(|&at| form.balances[at] == *balance);
    let of_table = ledger.breaking.iter().filter(|(balance, _)| open(balance));
    let first = of_table.min_by_key(|(_, at)| position(&ledger.findings[*at]));
    if let Some(&(_, at)) = first {
        ledger.findings[at].proposal = Some(too_many(form, table, effort));
    }
}

/// The findings of broken balances that a change has a part in.
fn touched(ledger: &Ledger<'_, '_>, change: &Change) -> Vec<usize> {
    let mut findings = Vec::new();
    for &(balance, at) in &ledger.breaking {
        if balance.table == change.cell.table && places(balance).any(|place| place == change.cell.place) {
            findings.push(at);
        }
    }
    findings
}

/// The cause before all; the order of the others stays.
fn first_cell(cells: &mut [Site], cell: &Site) {
    if let Some(at) = cells.iter().position(|site| (site.table, site.place) == (cell.table, cell.place)) {
        cells[..=at].rotate_right(1);
    }
}
