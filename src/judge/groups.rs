//! Findings in their order: worst first, then as the report prints them; those with one cause together, their root first.

use crate::finding::{Finding, Site};
use crate::order;

/// Puts the findings in their order.
#[must_use]
pub(super) fn in_order(findings: Vec<Finding>) -> Vec<Finding> {
    let findings = order::by_key(findings, |finding| {
        let [table, row, column] = position(finding);
        [finding.severity as u32, table, row, column]
    });
    // Members follow their root, which has the place of the group.
    let (members, roots): (Vec<Finding>, Vec<Finding>) = findings.into_iter().partition(|one| one.group.is_some());
    // Of many findings, as of a long text, few are roots: a group is one of broken balances, or of copies of last year's.
    let mut groups: Vec<(String, Vec<Finding>)> = Vec::new();
    for member in members {
        let key = member.group.clone().unwrap_or_default();
        match groups.iter_mut().find(|(known, _)| *known == key) {
            Some((_, group)) => group.push(member),
            None => groups.push((key, vec![member])),
        }
    }
    let mut together = Vec::new();
    for root in roots {
        let group = groups.iter_mut().find(|(key, _)| *key == root.key);
        let members = group.map(|(_, members)| std::mem::take(members)).unwrap_or_default();
        together.push(root);
        together.extend(members);
    }
    together
}

/// Where in the report a finding stands: what is about the whole of it first, then by table, row and column.
#[must_use]
pub(super) fn position(finding: &Finding) -> [u32; 3] {
    let of_cell = |site: &Site| [site.table + 1, site.place.row + 1, site.place.column].map(|at| at as u32);
    let of_table = finding.table().map_or(0, |table| table as u32 + 1);
    finding.cells.iter().map(of_cell).min().unwrap_or([of_table, 0, 0])
}
