//! Balances: two sums of cells and how they should compare.

use super::ledger::Ledger;
use super::sheet::{Addend, Sheets};
use crate::amount::Amount;
use crate::finding::{Doubt, Matter, Sides, Skip};
use crate::form::Rule;
use crate::form::pack::{Balance, Place};

/// What became of a balance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// The sides compare as they should.
    Holds,
    /// They do not.
    Breaks(Sides),
    /// It cannot be told.
    Undecided(Doubt),
    /// It is for rows in whose stead others are printed.
    NotPrinted,
}

/// Runs a rule's balances and enters what they show.
pub(super) fn run(ledger: &mut Ledger<'_, '_>, position: usize, rule: &Rule) {
    let form = ledger.sheets.form;
    let balances = || form.balances.iter().filter(|balance| balance.rule == position);
    if let Some(first) = balances().next()
        && !ledger.sheets.is_read(first.table)
    {
        ledger.skip(rule, Skip::NotRead(vec![first.table]));
        return;
    }
    let mut any = false;
    for balance in balances() {
        let outcome = outcome(ledger.sheets, balance);
        any |= outcome != Outcome::NotPrinted;
        enter(ledger, rule, balance, outcome);
    }
    if !any {
        ledger.skip(rule, Skip::NothingToCheck);
    }
}

fn enter<'a>(ledger: &mut Ledger<'_, 'a>, rule: &Rule, balance: &'a Balance, outcome: Outcome) {
    let sheets = ledger.sheets;
    let of = |places: &[Place]| places.iter().map(|&place| sheets.site(balance.table, place)).collect::<Vec<_>>();
    match outcome {
        Outcome::NotPrinted => {}
        Outcome::Undecided(doubt) => {
            let cells: Vec<Place> =
                places(balance).filter(|place| sheets.takes_part(balance.table, place.row)).collect();
            ledger.doubt(rule, of(&cells), doubt);
        }
        Outcome::Holds => {
            ledger.checks += 1;
            ledger.zeros.extend(of(&zeros(sheets, balance)));
            ledger.holding.push(balance);
        }
        Outcome::Breaks(sides) => {
            ledger.checks += 1;
            ledger.zeros.extend(of(&sides.zeros));
            let cells = of(&[&sides.left.0[..], &sides.right.0[..]].concat());
            ledger.breaking.push((balance, ledger.findings.len()));
            ledger.find(rule, Matter::Unbalanced(sides), cells);
        }
    }
}

/// Every cell of a balance, left before right.
pub(super) fn places(balance: &Balance) -> impl Iterator<Item = Place> {
    balance.left.iter().chain(&balance.right).copied()
}

/// Works a balance out.
#[must_use]
pub(super) fn outcome(sheets: &Sheets<'_>, balance: &Balance) -> Outcome {
    let (left, right) = (taking_part(sheets, balance, &balance.left), taking_part(sheets, balance, &balance.right));
    let all = || left.iter().chain(&right);
    if left.is_empty() || right.is_empty() {
        return Outcome::NotPrinted;
    }
    if let Some(doubt) = all().find_map(|&place| doubt(sheets, balance.table, place)) {
        return Outcome::Undecided(doubt);
    }
    let (Some(left_sum), Some(right_sum)) = (sum(sheets, balance.table, &left), sum(sheets, balance.table, &right))
    else {
        return Outcome::Undecided(Doubt::TooLarge);
    };
    if balance.relation.holds(&left_sum, &right_sum) {
        return Outcome::Holds;
    }
    Outcome::Breaks(Sides {
        table: balance.table,
        along: balance.along,
        left: (left, left_sum),
        relation: balance.relation,
        right: (right, right_sum),
        zeros: zeros(sheets, balance),
    })
}

/// The cells of one side that are added up: a row that stands for others is one only where they are not printed.
fn taking_part(sheets: &Sheets<'_>, balance: &Balance, side: &[Place]) -> Vec<Place> {
    side.iter().copied().filter(|place| sheets.takes_part(balance.table, place.row)).collect()
}

/// Why a cell leaves its balances undecided.
fn doubt(sheets: &Sheets<'_>, table: usize, place: Place) -> Option<Doubt> {
    let form = &sheets.definition().tables[table];
    let is_total = form.columns[place.column].total || form.rows[place.row].total;
    match sheets.addend(table, place) {
        None => Some(Doubt::RowMissing),
        Some(Addend::Text) => Some(Doubt::NoFigure),
        Some(Addend::Blank) if is_total => Some(Doubt::BlankTotal),
        Some(_) => None,
    }
}

fn sum(sheets: &Sheets<'_>, table: usize, places: &[Place]) -> Option<Amount> {
    places.iter().try_fold(Amount::ZERO, |sum, &place| match sheets.addend(table, place) {
        Some(Addend::Figure(amount)) => sum.checked_add(amount),
        _ => Some(sum),
    })
}

fn zeros(sheets: &Sheets<'_>, balance: &Balance) -> Vec<Place> {
    let is_zero =
        |place: &Place| matches!(sheets.addend(balance.table, *place), Some(Addend::Blank | Addend::Placeholder));
    places(balance).filter(|place| sheets.takes_part(balance.table, place.row)).filter(is_zero).collect()
}
