//! Balances: two sums of cells and how they should compare.

use super::ledger::Ledger;
use crate::amount::Amount;
use crate::finding::sentences::sentences;
use crate::finding::{Doubt, Part, Says, Skip};
use crate::form::Rule;
use crate::form::formula::Relation;
use crate::form::pack::{Along, Balance, Place};
use crate::report::sheet::{Addend, Sheets};

sentences! {
    EQUAL_SIDES: "{0}，{1}，相差 {2}",
        "{0}, but {1}; they differ by {2}";
    AT_MOST_SIDES: "{0}，而{1}，前者多于后者",
        "{0}, but {1}: the first is more than the second";
    AT_LEAST_SIDES: "{0}，而{1}，前者少于后者",
        "{0}, but {1}: the first is less than the second";
    COLUMN_BALANCE: "{0}{1}列：{2}，请核对。{3}",
        "{0}, column {1}: {2}. Please check.{3}";
    ROW_BALANCE: "{0}{1}行：{2}，请核对。{3}",
        "{0}, row {1}: {2}. Please check.{3}";
    ACROSS_BALANCE: "{0}{1}部分：{2}，请核对。{3}",
        "{0}, part {1}: {2}. Please check.{3}";
    ONE_ADDEND: "{0}为 {1}",
        "{0} is {1}";
    TWO_ADDENDS: "{0}与{2}之和为 {1}",
        "{0} plus {2} is {1}";
    MANY_ADDENDS: "{0}至{2}共 {3} 项之和为 {1}",
        "the {3} items {0} to {2} add up to {1}";
    ZEROS: "（其中{0}为空白或占位符，按 0 计。）",
        " (Blank or a placeholder, counted as 0: {0}.)";
}

/// What became of a balance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// The sides compare as they should.
    Holds,
    /// They do not: the sums of the left and of the right.
    Breaks(Amount, Amount),
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
    let sites = |places: &[Place]| places.iter().map(|&place| sheets.site(balance.table, place)).collect::<Vec<_>>();
    let counted = counted(sheets, balance);
    match outcome {
        Outcome::NotPrinted => {}
        Outcome::Undecided(doubt) => ledger.doubt(rule, sites(&counted), doubt),
        Outcome::Holds => {
            ledger.checks += 1;
            ledger.zeros.extend(sites(&zeros(sheets, balance)));
        }
        Outcome::Breaks(left, right) => {
            ledger.checks += 1;
            ledger.zeros.extend(sites(&zeros(sheets, balance)));
            ledger.breaking.push((balance, ledger.findings.len()));
            ledger.find(rule, broken(sheets, balance, left, right), sites(&counted));
            if let Some(finding) = ledger.findings.last_mut() {
                finding.sides = Some((left, right));
            }
        }
    }
}

/// What is said of a balance that does not hold.
fn broken(sheets: &Sheets<'_>, balance: &Balance, left: Amount, right: Amount) -> Says {
    let &Balance { table, along, relation, .. } = balance;
    let zeros = zeros(sheets, balance);
    let zeros = if zeros.is_empty() { Part::Nothing } else { Part::Says(ZEROS.with([names(table, along, &zeros)])) };
    let side = |places: &[Place], sum| {
        let counted = taking_part(sheets, balance, places);
        (counted.iter().map(|&place| names(table, along, &[place])).collect(), sum)
    };
    differs(sheets, table, along, relation, [side(&balance.left, left), side(&balance.right, right)], zeros)
}

/// What is said of two sides of a line, each its names and their sum, that do not compare as they should.
pub(super) fn differs(
    sheets: &Sheets<'_>,
    table: usize,
    along: Along,
    relation: Relation,
    [left, right]: [(Vec<Part>, Amount); 2],
    zeros: Part,
) -> Says {
    let (sentence, line) = match along {
        Along::Column(at) => (&COLUMN_BALANCE, Part::column(table, at)),
        Along::Row(at) if sheets.definition().tables[table].across => (&ACROSS_BALANCE, Part::row(table, at)),
        Along::Row(at) => (&ROW_BALANCE, Part::row(table, at)),
    };
    let relation = match relation {
        Relation::Equal => &EQUAL_SIDES,
        Relation::AtMost => &AT_MOST_SIDES,
        Relation::AtLeast => &AT_LEAST_SIDES,
    };
    let apart = Part::Figure((left.1 - right.1).abs());
    let compared = relation.with([side(left), side(right), apart]);
    sentence.with([Part::Table(table), line, Part::Says(compared), zeros])
}

fn side((names, sum): (Vec<Part>, Amount)) -> Part {
    let sentence = match names.len() {
        0 | 1 => &ONE_ADDEND,
        2 => &TWO_ADDENDS,
        _ => &MANY_ADDENDS,
    };
    let name = |part: Option<&Part>| part.cloned().unwrap_or(Part::Nothing);
    let parts = [name(names.first()), Part::Figure(sum), name(names.last()), Part::Count(names.len())];
    Part::Says(sentence.with(parts))
}

/// Cells of a line, by what tells them from each other.
pub(super) fn names(table: usize, along: Along, places: &[Place]) -> Part {
    match along {
        Along::Row(_) => Part::Columns(table, places.iter().map(|place| place.column).collect()),
        Along::Column(_) => Part::Rows(table, places.iter().map(|place| place.row).collect()),
    }
}

/// Every cell of a balance, left before right.
pub(crate) fn places(balance: &Balance) -> impl Iterator<Item = Place> {
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
    // What is at least so much may stand in a blank of that side.
    let greater = match balance.relation {
        Relation::Equal => &[][..],
        Relation::AtMost => &right,
        Relation::AtLeast => &left,
    };
    if greater.iter().any(|&place| matches!(sheets.addend(balance.table, place), Some(Addend::Blank))) {
        return Outcome::Undecided(Doubt::NoFigure);
    }
    Outcome::Breaks(left_sum, right_sum)
}

/// The cells of both sides that are added up.
fn counted(sheets: &Sheets<'_>, balance: &Balance) -> Vec<Place> {
    places(balance).filter(|place| sheets.takes_part(balance.table, place.row)).collect()
}

/// The cells of one side that are added up: a row that stands for others is one only where they are not printed.
fn taking_part(sheets: &Sheets<'_>, balance: &Balance, side: &[Place]) -> Vec<Place> {
    side.iter().copied().filter(|place| sheets.takes_part(balance.table, place.row)).collect()
}

/// Why a cell leaves its balances undecided.
fn doubt(sheets: &Sheets<'_>, table: usize, place: Place) -> Option<Doubt> {
    match sheets.addend(table, place) {
        None => Some(Doubt::RowMissing),
        Some(Addend::Text) => Some(Doubt::NoFigure),
        Some(Addend::Blank) if sheets.is_total(table, place) => Some(Doubt::BlankTotal),
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
    counted(sheets, balance).into_iter().filter(is_zero).collect()
}
