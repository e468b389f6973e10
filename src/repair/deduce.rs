//! What the balances force: a cell whose figure is not known, where no other figure of it would let them hold.

use super::search::Set;
use super::system::System;
use super::tableau::add;

/// Puts into cells that are not known what the equations force them to hold; `false` where the equations contradict each other, a
/// figure below 0 or with decimals included.
pub(super) fn deduce(system: &System, values: &mut [Option<i64>]) -> bool {
    while values.iter().any(Option::is_none) {
        let mut is_new = false;
        for equation in &system.equations {
            match force(system, &equation.terms, values) {
                Some(forced) => is_new |= forced,
                None => return false,
            }
        }
        if !is_new {
            match jointly(system, values) {
                Some(true) => {}
                Some(false) => return true,
                None => return false,
            }
        }
    }
    system.equations.iter().all(|equation| equation.known(values) == Some(0))
}

/// What several equations force together. Is anything new? `None` for a contradiction.
fn jointly(system: &System, values: &mut [Option<i64>]) -> Option<bool> {
    let mut tableau = system.tableau(values)?;
    let mut rows: Vec<usize> = (0..tableau.len()).collect();
    let mut pivots = Vec::new();
    for cell in (0..values.len()).filter(|&cell| values[cell].is_none()) {
        if rows.iter().any(|&row| tableau.coefficient(row, cell) != 0) {
            let pivot = tableau.eliminate(&mut rows, cell)?;
            tableau.clear(&mut pivots, pivot, cell)?;
            pivots.push(pivot);
        }
    }
    pivots.extend(rows);
    let mut is_new = false;
    for row in pivots {
        is_new |= force(system, &tableau.terms(row), values)?;
    }
    Some(is_new)
}

/// What a sum that must be 0 forces: its one cell that is not known, or, none being below 0, several that can only be 0.
/// Is anything new? `None` for a contradiction.
fn force(system: &System, terms: &[(usize, i32)], values: &mut [Option<i64>]) -> Option<bool> {
    let (mut rest, mut unknown, mut signs) = (0_i64, Vec::new(), 0);
    for &(cell, coefficient) in terms {
        match values[cell] {
            Some(value) => rest = add(rest, value, i64::from(coefficient))?,
            None if coefficient != 0 => {
                unknown.push((cell, coefficient));
                signs += coefficient.signum();
            }
            None => {}
        }
    }
    let (cell, coefficient) = match unknown[..] {
        [] => return (rest == 0).then_some(false),
        [one] => one,
        // Some are added and some taken away.
        _ if signs.unsigned_abs() as usize != unknown.len() => return Some(false),
        [first, ..] if rest == 0 => {
            for (cell, _) in unknown {
                values[cell] = Some(0);
            }
            return Some(first.1 != 0);
        }
        _ => return (rest.signum() != i64::from(signs.signum())).then_some(false),
    };
    let coefficient = i64::from(coefficient);
    let value = (rest % coefficient == 0).then(|| rest / -coefficient).filter(|&value| system.fits(cell, value))?;
    values[cell] = Some(value);
    Some(true)
}

/// The cells that are blank or hold no figure, each with what the balances force it to hold.
///
/// Where the balances contradict each other, what they force once a repair is made, all of the repairs agreeing.
#[must_use]
pub(super) fn fills(system: &System, repairs: &[Set]) -> Vec<(usize, i64)> {
    let cells = || (0..system.cells.len()).filter(|&cell| system.cells[cell].is_open());
    if cells().next().is_none() {
        return Vec::new();
    }
    let open: Vec<Option<i64>> =
        system.cells.iter().map(|cell| if cell.is_open() { None } else { cell.value }).collect();
    let mut forced = open.clone();
    if !deduce(system, &mut forced) {
        forced = Vec::new();
        for repair in repairs {
            let mut values = open.clone();
            for &(cell, to) in &repair.changes {
                values[cell] = Some(to);
            }
            if !deduce(system, &mut values) {
                return Vec::new();
            }
            if forced.is_empty() {
                forced = values;
                continue;
            }
            for (agreed, value) in forced.iter_mut().zip(values) {
                if *agreed != value {
                    *agreed = None;
                }
            }
        }
        if forced.is_empty() {
            return Vec::new();
        }
    }
    cells().filter_map(|cell| Some((cell, forced[cell]?))).collect()
}
