//! Rules on what is unlikely for the kind of body that reports, and on tables that do not go together; a file for each table.

pub(super) mod applications;
pub(super) mod disclosure;
pub(super) mod disputes;

use super::body::Body;
use super::ledger::Ledger;
use crate::amount::Amount;
use crate::finding::Part;
use crate::prose::passage::first_of;
use crate::recognise::simplified;

/// The body that a rule is on, which makes a check of it.
fn body_of(ledger: &mut Ledger<'_, '_>) -> Option<Body> {
    let body = ledger.body()?;
    ledger.checks += 1;
    Some(body)
}

/// What the body is called; where it was not named, 本机关.
fn name(ledger: &Ledger<'_, '_>) -> Part {
    let name = ledger.sheets.report.agency.as_deref().unwrap_or("本机关");
    Part::Name(name.to_owned())
}

/// Is the body named by one of these words?
fn is_called(ledger: &Ledger<'_, '_>, words: &str) -> bool {
    let name: String = ledger.sheets.report.agency.iter().flat_map(|name| name.chars()).map(simplified).collect();
    first_of(&name, ledger.sheets.definition().phrases(words)).is_some()
}

/// The sum of the cells that the form has under a name; `None` where one of them holds no figure.
fn sum(ledger: &Ledger<'_, '_>, cells: &str) -> Option<Amount> {
    let names = ledger.sheets.definition().cells(cells).iter();
    names.into_iter().try_fold(Amount::ZERO, |sum, name| sum.checked_add(ledger.sheets.named(name)?.1))
}
