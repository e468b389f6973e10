//! What the balances force: a cell whose figure is not known, where no other figure of it would let them hold.

use super::effort::Budget;
use super::set::Set;
use super::system::{Held, System};
use super::tableau::{Tableau, add};

/// Puts into cells that are not known what the equations force them to hold; `false` where the equations contradict each other, a
/// figure below 0 or with decimals included.
pub(super) fn deduce(system: &System, values: &mut [Option<i64>], budget: &mut Budget) -> bool {
    let terms = system.equations.iter().map(|equation| equation.terms.len()).sum::<usize>();
    budget.spend(2 * terms + values.len());
    while system.equations.iter().any(|equation| !equation.is_known(values)) {
        let mut is_new = false;
        budget.spend(4 * terms);
        for equation in &system.equations {
            match force(system, &equation.terms, values) {
                Some(forced) => is_new |= forced,
                None => return false,
            }
        }
        if !is_new {
            match jointly(system, values, budget) {
                // Nothing is said of what is not looked through.
                _ if budget.is_spent() => return false,
                Some(true) => {}
                Some(false) => return true,
                None => return false,
            }
        }
    }
    system.equations.iter().all(|equation| equation.known(values) == Some(0))
}

/// What several equations force together. Is anything new? `None` for a contradiction.
fn jointly(system: &System, values: &mut [Option<i64>], budget: &mut Budget) -> Option<bool> {
    let mut tableau = Tableau::new(values.len());
    for equation in system.equations.iter().filter(|equation| !equation.is_known(values)) {
        tableau.push(&equation.terms, equation.known(values)?);
    }
    let mut rows: Vec<usize> = (0..tableau.len()).collect();
    let mut pivots = Vec::new();
    let mut length = 0;
    for cell in (0..values.len()).filter(|&cell| values[cell].is_none()) {
        budget.spend((tableau.len() - length) * values.len() + rows.len());
        length = tableau.len();
        if budget.is_spent() {
            return None;
        }
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
fn force(system: &System, terms: &[(usize, i64)], values: &mut [Option<i64>]) -> Option<bool> {
    let (mut rest, mut unknown, mut signs) = (0, Vec::new(), 0);
    for &(cell, coefficient) in terms {
        if let Some(value) = values[cell] {
            rest = add(rest, value, coefficient)?;
        } else if coefficient != 0 {
            unknown.push((cell, coefficient));
            signs += coefficient.signum();
        }
    }
    let many = unknown.len() > 1;
    // Not all are added, or taken away; or one may be below 0.
    let is_signed = |&(cell, _): &(usize, i64)| system.cells[cell].signed;
    if many && (signs.unsigned_abs() < unknown.len() as u64 || unknown.iter().any(is_signed)) {
        return Some(false);
    }
    if unknown.is_empty() || many && rest != 0 {
        return (rest.signum() * signs <= 0 && (many || rest == 0)).then_some(false);
    }
    for (cell, coefficient) in unknown {
        let value = -(rest / coefficient);
        if rest % coefficient != 0 || !system.fits(cell, value) {
            return None;
        }
        values[cell] = Some(value);
    }
    Some(true)
}

/// The blanks that make every balance hold once they are filled in, where no figure that stands there speaks against it and each of them
/// can hold one figure alone. What is not filled in is no mistake: it goes before any change of a figure.
#[must_use]
pub(super) fn by_blanks(system: &System, budget: &mut Budget) -> Option<Set> {
    let is_blank = |cell: usize| system.cells[cell].held == Held::Blank;
    let mut blanks: Vec<usize> = system
        .equations
        .iter()
        .flat_map(|equation| &equation.terms)
        .map(|&(cell, _)| cell)
        .filter(|&cell| is_blank(cell))
        .collect();
    blanks.sort_unstable();
    blanks.dedup();
    let before = system.values();
    let mut values = before.clone();
    blanks.iter().for_each(|&cell| values[cell] = None);
    if blanks.is_empty() || !deduce(system, &mut values, budget) {
        return None;
    }
    let filled = blanks.iter().map(|&cell| Some((cell, values[cell]?))).collect::<Option<Vec<_>>>()?;
    let changes: Vec<(usize, i64)> = filled.into_iter().filter(|&(cell, to)| before[cell] != Some(to)).collect();
    let size = changes.len();
    (system.keeps_limits(&before, &values) == Some(true)).then_some(Set { changes, shifted: Vec::new(), size })
}

/// The cells that are blank or hold no figure, each with what the balances force it to hold.
///
/// Where the balances contradict each other, what they force once a repair is made, all of the repairs agreeing.
#[must_use]
pub(super) fn fills(system: &System, repairs: &[Set], budget: &mut Budget) -> Vec<(usize, i64)> {
    let open: Vec<Option<i64>> =
        system.cells.iter().map(|cell| if cell.is_open() { None } else { cell.value }).collect();
    if !open.contains(&None) {
        return Vec::new();
    }
    let mut forced = open.clone();
    if !deduce(system, &mut forced, budget) {
        for (at, repair) in repairs.iter().enumerate() {
            let mut values = open.clone();
            for &(cell, to) in &repair.changes {
                values[cell] = Some(to);
            }
            if !deduce(system, &mut values, budget) {
                return Vec::new();
            }
            budget.spend(values.len());
            for (agreed, value) in forced.iter_mut().zip(values) {
                if at == 0 || *agreed != value {
                    *agreed = if at == 0 { value } else { None };
                }
            }
        }
        if repairs.is_empty() {
            return Vec::new();
        }
    }
    let mut fills = Vec::new();
    for (cell, value) in forced.into_iter().enumerate() {
        if let Some(value) = value
            && system.cells[cell].is_open()
        {
            fills.push((cell, value));
        }
    }
    fills
}
