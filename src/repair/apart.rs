//! What stands apart in a table with too many mistakes: cells whose row and column are off by the same, and nothing else is.
//!
//! Such a cell is all that is wrong with both, as likely as not; where one typing error makes its figure right, too, it is told,
//! whatever else is wrong with the table (the way of Scholtus, *Algorithms for correcting sign errors and rounding errors*, CBS). But
//! never is a balance broken that holds, nor a limit left further behind.

use super::effort::Budget;
use super::network::Network;
use super::set::Set;
use super::slip::typing;
use super::system::System;
use super::tableau::add;

/// The cells that stand apart, with what they should hold.
#[must_use]
pub(super) fn standing_apart(system: &System, budget: &mut Budget) -> Option<Set> {
    let values = system.values();
    let network = Network::new(system, &values, budget);
    let joined = network.joined(std::iter::empty());
    let alike = |off: i64| joined.off.iter().filter(|other| other.abs() == off.abs()).count();
    let mut changes: Vec<(usize, i64)> = Vec::new();
    for (cell, &ends) in network.ends.iter().enumerate() {
        let (Some([one, other]), Some(value)) = (joined.ends(ends), values[cell]) else { continue };
        let off = joined.off[one];
        if off == 0 || off != -joined.off[other] || alike(off) != 2 {
            continue;
        }
        let to = add(value, off, -network.adds[cell]).filter(|&to| system.fits(cell, to));
        let Some(to) = to.filter(|&to| typing(value, to).is_some()) else { continue };
        changes.push((cell, to));
        budget.spend(4 * values.len());
        if !harms_nothing(system, &values, &changes) {
            changes.pop();
        }
    }
    let size = changes.len();
    (size > 0).then_some(Set { changes, shifted: Vec::new(), size })
}

/// Do all balances still hold that held, and all limits as far as they did?
fn harms_nothing(system: &System, before: &[Option<i64>], changes: &[(usize, i64)]) -> bool {
    let mut after = before.to_vec();
    changes.iter().for_each(|&(cell, to)| after[cell] = Some(to));
    let held = system.equations.iter().filter(|sum| sum.is_known(before) && sum.known(before) == Some(0));
    let mut held = held.map(|sum| sum.known(&after));
    held.all(|sum| sum == Some(0)) && system.keeps_limits(before, &after) == Some(true)
}
