//! Who applied, and how disputes ended: words of the text against columns of the tables.

use super::token::{Kind, Tag, Token};
use super::{Narrative, cells_of, known_cells, named, sites, sum, text};
use crate::amount::Amount;
use crate::finding::sentences as say;
use crate::finding::{Part, Quote};
use crate::form::Rule;
use crate::form::pack::Place;
use crate::rules::ledger::Ledger;

const PERSONS: [&str; 1] = ["person"];
const ORGANISATIONS: [&str; 5] = ["business", "research", "charity", "legal", "other"];
/// What applicants may be counted of: what was received, that with what was carried in, what was concluded.
const WHOLES: [&[&str]; 3] = [&["received"], &["received", "carried_in"], &["concluded"]];

/// The cells of these rows and columns of table three.
fn of_applicants(ledger: &Ledger<'_, '_>, rows: &[&str], columns: &[&str]) -> Vec<(usize, Place)> {
    of_table(ledger, "applications", rows, columns)
}

/// The cells of these rows and columns of a table; that the form has them is known.
fn of_table(ledger: &Ledger<'_, '_>, table: &str, rows: &[&str], columns: &[&str]) -> Vec<(usize, Place)> {
    let names = rows.iter().flat_map(|row| columns.iter().map(move |column| [table, ".", row, ".", column].concat()));
    let names: Vec<String> = names.collect();
    known_cells(ledger, &names.iter().map(String::as_str).collect::<Vec<_>>()).unwrap_or_default()
}

/// N-TYPE: all applicants are natural persons, or so many of them and so many bodies.
pub(in crate::rules) fn applicants(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let Some(narrative) = text(ledger, rule, &["applications"]) else { return };
    let needed = WHOLES.concat().into_iter().flat_map(|row| {
        PERSONS.iter().chain(&ORGANISATIONS).map(move |column| ["applications.", row, ".", column].concat())
    });
    let needed: Vec<String> = needed.collect();
    if cells_of(ledger, rule, &needed.iter().map(String::as_str).collect::<Vec<_>>()).is_none() {
        return;
    }
    let found = narrative.statements.iter().position(|one| one.acts == Tag::Person.bit() && !one.approximate);
    let pair = found.and_then(|at| Some((&narrative.statements[at], narrative.statements.get(at + 1)?)));
    // Persons alone may be those of one outcome; with bodies beside them they are all.
    if let Some((persons, bodies)) = pair.filter(|(persons, bodies)| {
        bodies.acts == Tag::Organisation.bit() && bodies.text == persons.text && !bodies.approximate
    }) {
        let quote = narrative.quote(persons.text, &(persons.clause.start..bodies.end));
        let counts = [(persons.value, &PERSONS[..]), (bodies.value, &ORGANISATIONS[..])];
        let fits = |rows: &&[&str]| {
            let is =
                |&(value, columns): &(Amount, &[&str])| sum(ledger, &of_applicants(ledger, rows, columns)) == Ok(value);
            counts.iter().all(is)
        };
        let known = WHOLES.iter().any(fits);
        for (value, columns) in counts {
            ledger.checks += 1;
            if known {
                continue;
            }
            let cells = of_applicants(ledger, WHOLES[0], columns);
            if let Ok(sum) = sum(ledger, &cells)
                && sum != value
            {
                let parts =
                    [Part::Printed(quote.text.clone()), Part::Figure(value), named(ledger, &cells), Part::Figure(sum)];
                ledger.find_in(rule, rule.severity, say::STATED.with(parts), sites(ledger, &cells), quote.clone());
            }
        }
    }
    if let Some(quote) = all_persons(&narrative) {
        let cells = of_applicants(ledger, WHOLES[0], &ORGANISATIONS);
        ledger.checks += 1;
        if let Ok(sum) = sum(ledger, &cells)
            && sum > Amount::ZERO
        {
            let parts = [Part::Printed(quote.text.clone()), named(ledger, &cells), Part::Figure(sum)];
            ledger.find_in(rule, rule.severity, say::STATED_NONE.with(parts), sites(ledger, &cells), quote);
        }
    }
}

/// 申请人均为自然人.
fn all_persons(narrative: &Narrative) -> Option<Quote> {
    for (at, text) in narrative.texts.iter().enumerate() {
        for pair in text.tokens.windows(2) {
            let is_next = pair[1].start - pair[0].end <= '字'.len_utf8();
            if (pair[0].kind, pair[1].kind) == (Kind::Word(Tag::All), Kind::Word(Tag::Person)) && is_next {
                return Some(narrative.quote(at, &clause_around(&text.tokens, &text.words, pair[0].start)));
            }
        }
    }
    None
}

/// The clause that a place stands in.
pub(super) fn clause_around(tokens: &[Token], text: &str, at: usize) -> std::ops::Range<usize> {
    let is_sign = |token: &&Token| matches!(token.kind, Kind::Comma | Kind::Stop);
    let start = tokens.iter().filter(is_sign).take_while(|sign| sign.end <= at).last().map_or(0, |sign| sign.end);
    let end = tokens.iter().filter(is_sign).find(|sign| sign.start >= at).map_or(text.len(), |sign| sign.start);
    start..end
}
