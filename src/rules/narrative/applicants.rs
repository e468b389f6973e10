//! The cells of those who applied, and the words that they are said in.

use super::known_cells;
use crate::form::pack::Place;
use crate::prose::statement::Statement;
use crate::prose::token::Tag;
use crate::rules::ledger::Ledger;

pub(super) const PERSONS: [&str; 1] = ["person"];
pub(super) const ORGANISATIONS: [&str; 5] = ["business", "research", "charity", "legal", "other"];
/// What applicants may be counted of: what was received, that with what was carried in, what was concluded.
pub(super) const WHOLES: [&[&str]; 3] = [&["received"], &["received", "carried_in"], &["concluded"]];

/// Every cell of these.
pub(super) const NEEDED: &[&str] = &[
    "applications.received.person",
    "applications.received.business",
    "applications.received.research",
    "applications.received.charity",
    "applications.received.legal",
    "applications.received.other",
    "applications.carried_in.person",
    "applications.carried_in.business",
    "applications.carried_in.research",
    "applications.carried_in.charity",
    "applications.carried_in.legal",
    "applications.carried_in.other",
    "applications.concluded.person",
    "applications.concluded.business",
    "applications.concluded.research",
    "applications.concluded.charity",
    "applications.concluded.legal",
    "applications.concluded.other",
];

/// The cells of these rows and columns of table three.
pub(super) fn of_applicants(ledger: &Ledger<'_, '_>, rows: &[&str], columns: &[&str]) -> Vec<(usize, Place)> {
    of_table(ledger, "applications", rows, columns)
}

/// The cells of these rows and columns of a table; that the form has them is known.
fn of_table(ledger: &Ledger<'_, '_>, table: &str, rows: &[&str], columns: &[&str]) -> Vec<(usize, Place)> {
    let names = rows.iter().flat_map(|row| columns.iter().map(move |column| [table, ".", row, ".", column].concat()));
    let names: Vec<String> = names.collect();
    known_cells(ledger, &names.iter().map(String::as_str).collect::<Vec<_>>()).unwrap_or_default()
}

/// Does it count applicants?
pub(super) fn is_of_applicant(one: &Statement) -> bool {
    columns(one.acts).is_some() && !one.approximate
}

/// The columns that a word for applicants is said of.
pub(super) fn columns(acts: u64) -> Option<&'static [&'static str]> {
    let known: [(Tag, &[&str]); 6] = [
        (Tag::Person, &PERSONS),
        (Tag::Organisation, &ORGANISATIONS),
        (Tag::Business, &ORGANISATIONS[..1]),
        (Tag::Research, &ORGANISATIONS[1..2]),
        (Tag::Charity, &ORGANISATIONS[2..3]),
        (Tag::Legal, &ORGANISATIONS[3..4]),
    ];
    known.into_iter().find(|(tag, _)| acts == tag.bit()).map(|(_, columns)| columns)
}
