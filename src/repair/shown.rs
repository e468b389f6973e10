//! What a report itself shows to be wrong, and what says something about it.
//!
//! A repair is for balances that are broken as they stand. A balance with a cell that is not known is neither broken nor whole; but
//! several of them may say something together, whatever that cell holds. In a form that is being filled in they say nothing: what is
//! not yet filled in is no contradiction. So they are heeded only where no blank is counted as 0 in them and where they can hold.

use super::deduce::deduce;
use super::effort::Budget;
use super::system::{Held, Sum, System};

/// The balances that say something, in parts that share neither a cell nor a row of the form: each can be put right by itself. Only
/// parts in which a balance is broken.
#[must_use]
pub(super) fn parts(system: &System, budget: &mut Budget) -> Vec<System> {
    let values = system.values();
    let known = |sum: &Sum| sum.is_known(&values);
    budget.spend(4 * system.equations.iter().map(|sum| sum.terms.len()).sum::<usize>());
    if system.broken().next().is_none() {
        return Vec::new();
    }
    let (mut said, unknown): (Vec<Sum>, Vec<Sum>) = system.equations.iter().cloned().partition(known);
    let open = |&(cell, _): &(usize, i64)| values[cell].is_none().then_some(cell);
    for together in groups(unknown, &|sum| sum.terms.iter().filter_map(open).collect()) {
        if says(system, &together, budget) {
            said.extend(together);
        }
    }
    // A limit is left where it is, but for its own part.
    let line = |&(cell, _): &(usize, i64)| system.cells[cell].line;
    let mut parts = Vec::new();
    for equations in groups(said, &|sum| sum.terms.iter().map(line).collect()) {
        let part = System { cells: system.cells.clone(), equations, limits: system.limits.clone() };
        if part.broken().next().is_some() {
            parts.push(part);
        }
    }
    parts
}

/// Do balances that share cells which are not known say something together?
fn says(system: &System, together: &[Sum], budget: &mut Budget) -> bool {
    let is_blank = |&(cell, _): &(usize, i64)| {
        let cell = &system.cells[cell];
        cell.held == Held::Blank && cell.value.is_some()
    };
    if together.iter().any(|sum| sum.terms.iter().any(is_blank)) {
        return false;
    }
    let equations = together.to_vec();
    let alone = System { cells: system.cells.clone(), equations, limits: Vec::new() };
    deduce(&alone, &mut alone.values(), budget)
}

/// Sums that have something in common, directly or through others; the order within a group is theirs.
fn groups(sums: Vec<Sum>, of: &dyn Fn(&Sum) -> Vec<usize>) -> Vec<Vec<Sum>> {
    let mut groups: Vec<(Vec<usize>, Vec<Sum>)> = Vec::new();
    for sum in sums {
        let mut things = of(&sum);
        let mut members = Vec::new();
        let meets = |(known, _): &(Vec<usize>, Vec<Sum>)| known.iter().any(|thing| things.contains(thing));
        let (met, apart): (Vec<_>, Vec<_>) = groups.into_iter().partition(meets);
        groups = apart;
        for (known, sums) in met {
            things.extend(known);
            members.extend(sums);
        }
        members.push(sum);
        things.sort_unstable();
        things.dedup();
        groups.push((things, members));
    }
    groups.into_iter().map(|(_, sums)| sums).collect()
}
