//! One wrong cell breaks every balance that it stands in. Findings that one cell explains are one group, its root first.
//!
//! A cell explains broken balances where the same change of its figure mends them all and it stands in no balance that holds.

use super::balance::places;
use super::ledger::Ledger;
use crate::amount::Amount;
use crate::finding::Part;
use crate::finding::sentences::SUSPECT;
use crate::form::formula::Relation;
use crate::form::pack::{Balance, Place};
use crate::order;
use crate::report::Value;

/// A cell, by its table and place.
type Key = (usize, Place);

/// A cell with the broken balances it stands in: what change of it would mend each, and the position of its finding.
struct Candidate {
    cell: Key,
    changes: Vec<(Option<Amount>, usize)>,
}

/// Puts the likeliest cells of every broken balance first, and joins findings with one cause into groups.
pub(super) fn join(ledger: &mut Ledger<'_, '_>) {
    if ledger.breaking.is_empty() {
        return;
    }
    let held: Vec<Key> =
        ledger.holding.iter().flat_map(|balance| places(balance).map(|place| (balance.table, place))).collect();
    for (balance, at) in ledger.breaking.clone() {
        suspects_first(ledger, balance, at, &held);
    }
    // The cell that explains most first; of the rest only what no other explains already.
    let causes = order::by_key(causes(ledger, &held), |cause| [u32::MAX - cause.changes.len() as u32, 0, 0, 0]);
    let mut grouped = vec![false; ledger.findings.len()];
    for Candidate { cell, changes } in causes {
        if changes.iter().all(|&(_, at)| !grouped[at]) {
            group(ledger, cell, &changes);
            for (_, at) in changes {
                grouped[at] = true;
            }
        }
    }
}

/// Cells that stand in few balances that hold are the likelier wrong ones; of those alike, totals.
fn suspects_first(ledger: &mut Ledger<'_, '_>, balance: &Balance, at: usize, held: &[Key]) {
    let table = &ledger.sheets.definition().tables[balance.table];
    let is_total = |place: &Place| table.columns[place.column].total || table.rows[place.row].total;
    let cells = std::mem::take(&mut ledger.findings[at].cells);
    ledger.findings[at].cells = order::by_key(cells, |site| {
        let holding = held.iter().filter(|&&cell| cell == (site.table, site.place)).count();
        [holding as u32, u32::from(!is_total(&site.place)), 0, 0]
    });
}

/// Every cell that explains two broken balances or more.
fn causes(ledger: &Ledger<'_, '_>, held: &[Key]) -> Vec<Candidate> {
    let mut suspects: Vec<Candidate> = Vec::new();
    for &(balance, at) in &ledger.breaking {
        let Some((left, right)) = ledger.findings[at].sides else { continue };
        for place in places(balance) {
            let cell = (balance.table, place);
            let change = (change(balance, place, left, right), at);
            match suspects.iter_mut().find(|suspect| suspect.cell == cell) {
                Some(suspect) => suspect.changes.push(change),
                None => suspects.push(Candidate { cell, changes: vec![change] }),
            }
        }
    }
    suspects.retain(|Candidate { cell, changes }| {
        let first = changes[0].0;
        let same = first.is_some() && changes.iter().all(|&(change, _)| change == first);
        same && changes.len() > 1 && !held.contains(cell)
    });
    suspects
}

/// By how much a cell must change for an equation to hold; `None` where the balance is no equation, so that many changes would do.
fn change(balance: &Balance, place: Place, left: Amount, right: Amount) -> Option<Amount> {
    (balance.relation == Relation::Equal).then(
        || {
            if balance.left.contains(&place) { right - left } else { left - right }
        },
    )
}

fn group(ledger: &mut Ledger<'_, '_>, cell: Key, findings: &[(Option<Amount>, usize)]) {
    let root = ledger.findings[findings[0].1].key.clone();
    let (table, place) = cell;
    let printed = match ledger.sheets.entry(table, place).map(|entry| &entry.value) {
        Some(Value::Figure(amount)) => amount.to_string(),
        Some(Value::Text(text)) => text.clone(),
        Some(Value::Blank) | None => String::new(),
    };
    let (row, column) = (Part::row(table, place.row), Part::column(table, place.column));
    let suspect = SUSPECT.with([Part::Count(findings.len()), row, column, Part::Printed(printed)]);
    ledger.findings[findings[0].1].suspect = Some(suspect);
    for (rank, &(_, at)) in findings.iter().enumerate() {
        let finding = &mut ledger.findings[at];
        // The cause before all; the order of the others stays.
        if let Some(cause) = finding.cells.iter().position(|site| (site.table, site.place) == cell) {
            finding.cells[..=cause].rotate_right(1);
        }
        finding.group = (rank > 0).then(|| root.clone());
    }
}
