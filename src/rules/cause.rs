//! One wrong cell breaks every balance that it stands in. Findings that one cell explains are one group, its root first.
//!
//! A cell explains broken balances where the same change of its figure mends them all and it stands in no balance that holds.

use super::balance::places;
use super::ledger::Ledger;
use crate::amount::Amount;
use crate::finding::Matter;
use crate::form::formula::Relation;
use crate::form::pack::{Balance, Place};
use std::collections::{BTreeMap, BTreeSet};

/// A cell, by its table and place.
type Key = (usize, Place);

/// Puts the likeliest cells of every broken balance first, and joins findings with one cause into groups.
pub(super) fn join(ledger: &mut Ledger<'_, '_>) {
    let held = count(ledger.holding.iter().copied());
    for (balance, at) in ledger.breaking.clone() {
        suspects_first(ledger, balance, at, &held);
    }
    let mut explained: Vec<(Key, Vec<usize>)> = causes(ledger, &held);
    // The cell that explains most first; of the rest only what no other explains already.
    explained.sort_by_key(|(cell, findings)| (usize::MAX - findings.len(), *cell));
    let mut grouped = BTreeSet::new();
    for (cell, findings) in explained {
        if findings.iter().all(|at| !grouped.contains(at)) {
            group(ledger, cell, &findings);
            grouped.extend(findings);
        }
    }
}

/// In how many of these balances each cell stands.
fn count<'a>(balances: impl Iterator<Item = &'a Balance>) -> BTreeMap<Key, usize> {
    let mut counts = BTreeMap::new();
    for balance in balances {
        for place in places(balance) {
            *counts.entry((balance.table, place)).or_insert(0) += 1;
        }
    }
    counts
}

/// Cells that stand in few balances that hold are the likelier wrong ones; of those alike, totals.
fn suspects_first(ledger: &mut Ledger<'_, '_>, balance: &Balance, at: usize, held: &BTreeMap<Key, usize>) {
    let table = &ledger.sheets.definition().tables[balance.table];
    let is_total = |place: &Place| table.columns[place.column].total || table.rows[place.row].total;
    ledger.findings[at]
        .cells
        .sort_by_key(|site| (held.get(&(site.table, site.place)).copied().unwrap_or(0), !is_total(&site.place)));
}

/// Every cell that explains two broken balances or more, with their findings.
fn causes(ledger: &Ledger<'_, '_>, held: &BTreeMap<Key, usize>) -> Vec<(Key, Vec<usize>)> {
    let mut changes: BTreeMap<Key, Vec<(Option<Amount>, usize)>> = BTreeMap::new();
    for &(balance, at) in &ledger.breaking {
        let Matter::Unbalanced(sides) = &ledger.findings[at].matter else { continue };
        for place in places(balance) {
            changes
                .entry((balance.table, place))
                .or_default()
                .push((change(balance, place, sides.left.1, sides.right.1), at));
        }
    }
    let one_change = |(cell, changes): (Key, Vec<(Option<Amount>, usize)>)| {
        let first = changes[0].0?;
        let same = changes.iter().all(|&(change, _)| change == Some(first));
        let fits = same && changes.len() > 1 && !held.contains_key(&cell);
        fits.then(|| (cell, changes.into_iter().map(|(_, at)| at).collect()))
    };
    changes.into_iter().filter_map(one_change).collect()
}

/// By how much a cell must change for an equation to hold; `None` where the balance is no equation, so that many changes would do.
fn change(balance: &Balance, place: Place, left: Amount, right: Amount) -> Option<Amount> {
    (balance.relation == Relation::Equal)
        .then(|| if balance.left.contains(&place) { right - left } else { left - right })
}

fn group(ledger: &mut Ledger<'_, '_>, cell: Key, findings: &[usize]) {
    let root = ledger.findings[findings[0]].key.clone();
    for (rank, &at) in findings.iter().enumerate() {
        let finding = &mut ledger.findings[at];
        // The cause before all; the order of the others stays.
        finding.cells.sort_by_key(|site| (site.table, site.place) != cell);
        finding.group = (rank > 0).then(|| root.clone());
    }
}
