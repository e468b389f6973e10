//! Formulas that name last year's figures.

use super::balance::{differs, names};
use super::last::last_year;
use super::ledger::Ledger;
use crate::amount::Amount;
use crate::finding::sentences::{AT_CELL, AT_CELL_ACROSS, sentences};
use crate::finding::{Doubt, Part, Site, Skip};
use crate::form::pack::{Along, Place, Term, Yearly};
use crate::form::{Rule, Severity, Wording};
use crate::report::sheet::Sheets;

sentences! {
    OF_LAST: "上一年报告的{0}",
        "last year's {0}";
    AS_WORDED: "{0}",
        "{0}";
}

/// What a name of a formula comes to: how many cells count, how many of them hold a figure, and the sum of these.
struct Read<'t> {
    term: &'t Term,
    cells: usize,
    figures: usize,
    sum: Option<Amount>,
}

/// Runs a rule's comparisons with last year's report and enters what they show.
pub(super) fn run(ledger: &mut Ledger<'_, '_>, position: usize, rule: &Rule) {
    let sheets = ledger.sheets;
    let own: Vec<&Yearly> = sheets.form.yearly.iter().filter(|one| one.rule == position).collect();
    let Some(first) = own.first() else { return };
    if !sheets.is_read(first.table) {
        return ledger.skip(rule, Skip::NotRead(vec![first.table]));
    }
    // Last year's form need not have every line of this one's.
    let known = |one: &&&Yearly| {
        ledger.last.is_some_and(|last| of_last(sheets, one).iter().all(|name| last.definition().cell(name).is_some()))
    };
    let cells = of_last(sheets, own.iter().find(known).unwrap_or(first));
    let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
    let Some(last) = last_year(ledger, rule, &cells) else { return };
    let (parts, totals): (Vec<_>, Vec<_>) =
        own.into_iter().partition(|one| rule.parts.is_some() && !is_total(sheets, one));
    for one in totals {
        compare(ledger, rule, one, last, rule.severity);
    }
    for one in parts {
        compare(ledger, rule, one, last, rule.parts.unwrap_or(rule.severity));
    }
}

/// The names of the cells that last year's report has to have.
fn of_last(sheets: &Sheets<'_>, one: &Yearly) -> Vec<String> {
    let places = terms(one).filter(|term| term.last).flat_map(|term| &term.places);
    places.map(|&place| sheets.name(one.table, place)).collect()
}

fn terms(one: &Yearly) -> impl Iterator<Item = &Term> {
    one.left.iter().chain(&one.right)
}

fn is_total(sheets: &Sheets<'_>, one: &Yearly) -> bool {
    let table = &sheets.definition().tables[one.table];
    match one.along {
        Along::Column(at) => table.columns[at].total,
        Along::Row(at) => table.rows[at].total,
    }
}

/// Of blanks in both years nothing is said; where one alone is a figure, it cannot be told.
fn compare(ledger: &mut Ledger<'_, '_>, rule: &Rule, one: &Yearly, last: &Sheets<'_>, severity: Severity) {
    let sheets = ledger.sheets;
    let [left, right] = [&one.left, &one.right]
        .map(|terms| terms.iter().map(|term| read(sheets, last, one.table, term)).collect::<Vec<_>>());
    let any = |side: &[Read<'_>]| side.iter().any(|read| read.cells > 0);
    let all = || left.iter().chain(&right);
    if !any(&left) || !any(&right) || all().all(|read| read.figures == 0) {
        return;
    }
    let here = terms(one).filter(|term| !term.last).flat_map(|term| &term.places);
    let counted = here.filter(|place| sheets.takes_part(one.table, place.row));
    let cells: Vec<Site> = counted.map(|&place| sheets.site(one.table, place)).collect();
    if all().any(|read| read.figures < read.cells) {
        return ledger.doubt(rule, cells, Doubt::NoFigure);
    }
    let sum = |side: &[Read<'_>]| side.iter().try_fold(Amount::ZERO, |sum, read| sum.checked_add(read.sum?));
    let (Some(before), Some(behind)) = (sum(&left), sum(&right)) else {
        return ledger.doubt(rule, cells, Doubt::TooLarge);
    };
    ledger.checks += 1;
    if one.relation.holds(&before, &behind) {
        return;
    }
    let side = |read: &[Read<'_>], sum| (read.iter().flat_map(|read| named(sheets, one, read.term)).collect(), sum);
    let says = if let Some(says) = &rule.says {
        AS_WORDED.with([worded(sheets, one, says, &left, &right, [before, behind])])
    } else {
        let sides = [side(&left, before), side(&right, behind)];
        differs(sheets, one.table, one.along, one.relation, sides, Part::Nothing)
    };
    ledger.find_as(rule, severity, says, cells);
    if rule.parts.is_some() {
        ledger.join_last(&rule.id);
    }
}

/// A name in the report that it is of: last year's may be on another form, and leave other rows out.
fn read<'t>(sheets: &Sheets<'_>, last: &Sheets<'_>, table: usize, term: &'t Term) -> Read<'t> {
    let mut read = Read { term, cells: 0, figures: 0, sum: Some(Amount::ZERO) };
    for &place in &term.places {
        let at = if term.last { last.definition().cell(&sheets.name(table, place)) } else { Some((table, place)) };
        let of = if term.last { last } else { sheets };
        if at.is_some_and(|(table, place)| !of.takes_part(table, place.row)) {
            continue;
        }
        read.cells += 1;
        if let Some(figure) = at.and_then(|(table, place)| of.figure(table, place)) {
            read.figures += 1;
            read.sum = read.sum.and_then(|sum| sum.checked_add(figure));
        }
    }
    read
}

/// What a name is called, by each of its cells.
fn named(sheets: &Sheets<'_>, one: &Yearly, term: &Term) -> Vec<Part> {
    let counted = term.places.iter().filter(|place| term.last || sheets.takes_part(one.table, place.row));
    let name = |&place: &Place| names(one.table, one.along, &[place]);
    counted.map(name).map(|name| if term.last { Part::Says(OF_LAST.with([name])) } else { name }).collect()
}

/// What the rule says, with what it asks for in the order in which its Chinese does.
fn worded(
    sheets: &Sheets<'_>,
    one: &Yearly,
    says: &Wording,
    left: &[Read<'_>],
    right: &[Read<'_>],
    [before, behind]: [Amount; 2],
) -> Part {
    let mut parts: Vec<(String, Part)> = Vec::new();
    for name in says.asked().filter(|name| *name != "@") {
        if parts.iter().any(|(known, _)| known == name) {
            continue;
        }
        let (is_cell, own) = name.strip_prefix('@').map_or((false, name), |own| (true, own));
        let read = left.iter().chain(right).find(|read| read.term.name == own);
        let part = match read {
            Some(Read { term, .. }) if is_cell => at(sheets, one.table, term.places[0]),
            Some(Read { sum, .. }) => sum.map_or(Part::Nothing, Part::Figure),
            None => Part::Figure(if own == "left" { before } else { behind }),
        };
        parts.push((name.to_owned(), part));
    }
    Part::Worded(one.rule, parts)
}

/// A cell in words.
fn at(sheets: &Sheets<'_>, table: usize, place: Place) -> Part {
    let sentence = if sheets.definition().tables[table].across { &AT_CELL_ACROSS } else { &AT_CELL };
    Part::Says(sentence.with([Part::Table(table), Part::row(table, place.row), Part::column(table, place.column)]))
}
