//! One wrong cell breaks every balance that it stands in. Findings that one change of the likeliest repair explains are one group, its
//! root first; the root says which cell it is and what it should likely hold.

use super::balance::places;
use super::ledger::Ledger;
use crate::finding::sentences as say;
use crate::finding::{Part, Says, Site};
use crate::repair::{Change, Explained, Reason};
use crate::report::Value;

/// Puts the likeliest cells of every broken balance first, and joins findings with one cause into groups.
pub(super) fn join(ledger: &mut Ledger<'_, '_>, explained: &[Explained]) {
    for table in explained {
        for repair in table.repairs.iter().rev() {
            for change in repair.changes.iter().rev() {
                for at in touched(ledger, change) {
                    first_cell(&mut ledger.findings[at].cells, &change.cell);
                }
            }
        }
        let Some(best) = table.repairs.first() else {
            give_up(ledger, table);
            continue;
        };
        let mut grouped = Vec::new();
        for change in &best.changes {
            let mut members = touched(ledger, change);
            members.retain(|at| !grouped.contains(at));
            let Some(&root) = members.first() else { continue };
            let key = ledger.findings[root].key.clone();
            for &at in &members {
                first_cell(&mut ledger.findings[at].cells, &change.cell);
                ledger.findings[at].group = (at != root).then(|| key.clone());
            }
            ledger.findings[root].proposal = Some(proposal(ledger, table, change));
            grouped.extend(members);
        }
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

/// Too much is broken to tell which cells are wrong.
fn give_up(ledger: &mut Ledger<'_, '_>, table: &Explained) {
    let first = ledger.breaking.iter().find(|(balance, _)| balance.table == table.table);
    if let (false, Some(&(_, at))) = (table.given_up.is_empty(), first) {
        ledger.findings[at].proposal = Some(say::TOO_MANY_BROKEN.with([Part::Table(table.table)]));
    }
}

/// What the cell should likely hold, as surely as the repairs tell.
fn proposal(ledger: &Ledger<'_, '_>, table: &Explained, change: &Change) -> Says {
    let best = &table.repairs[0];
    let ways = Part::Count(table.repairs.len() + table.more);
    if table.repairs.get(1).is_some_and(|second| second.cost <= best.cost) {
        return say::MANY_WAYS.with([ways]);
    }
    let at = &change.cell;
    let across = ledger.sheets.definition().tables[at.table].across;
    let cell = if across { &say::AT_CELL_ACROSS } else { &say::AT_CELL };
    let (row, column) = (Part::row(at.table, at.place.row), Part::column(at.table, at.place.column));
    let cell = Part::Says(cell.with([Part::Table(at.table), row, column]));
    let from = match &change.from {
        Value::Figure(amount) => Part::Figure(*amount),
        Value::Text(text) => Part::Printed(text.clone()),
        Value::Blank => Part::Says(say::BLANK.with([])),
    };
    let others = match best.changes.len() {
        1 => Part::Nothing,
        many => Part::Says(say::OTHER_CELLS.with([Part::Count(many - 1)])),
    };
    let sentence = if best.only { &say::LIKELY } else { &say::LIKELIEST };
    sentence.with([cell, Part::Figure(change.to), from, reason(change.reason), others, ways])
}

fn reason(reason: Reason) -> Part {
    Part::Says(match reason {
        Reason::Transposed => say::TRANSPOSED.with([]),
        Reason::DigitReplaced => say::DIGIT_REPLACED.with([]),
        Reason::DigitAdded => say::DIGIT_ADDED.with([]),
        Reason::DigitMissing => say::DIGIT_MISSING.with([]),
        Reason::StaleTotal => say::STALE_TOTAL.with([]),
        Reason::Swapped => say::SWAPPED.with([]),
        Reason::Moved => say::MOVED.with([]),
        Reason::Shifted => say::SHIFTED.with([]),
        Reason::Blank | Reason::Other => return Part::Nothing,
    })
}
