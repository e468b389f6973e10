//! Rules on the tables as such: are they there, whole, in the form of the year, with the prescribed labels?

use super::ledger::Ledger;
use crate::document::Note;
use crate::finding::sentences as say;
use crate::finding::{Part, Says, Skip, hash, remarks};
use crate::form::{Rule, Severity};
use crate::order::are_first;
use crate::report::{Assumed, Missing, Unread, Variant, Why};

/// Past so many findings of one kind in one table they are told as one.
const TOLD_ALONE: usize = 5;

/// T-GLUE: rows with fewer filled cells than columns.
pub(super) fn glued(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let report = ledger.sheets.report;
    let seen = report.tables.iter().map(|table| table.lines.len()).sum::<usize>();
    let glued = |unread: &&Unread| matches!(unread.why, Why::TooFew { found: 1.., .. });
    let rows: Vec<&Unread> = report.unread.iter().filter(glued).collect();
    if seen + rows.len() == 0 {
        ledger.skip(rule, Skip::NotRead(all_tables(ledger)));
        return;
    }
    ledger.checks += seen + rows.len();
    for (table, unread) in by_table(ledger, &rows) {
        if unread.len() > TOLD_ALONE {
            rows_unread(ledger, rule, table, &unread);
            continue;
        }
        for unread in unread {
            let Why::TooFew { found, expected } = unread.why else { continue };
            let row = row_of(ledger, table, unread).map_or(Part::Nothing, |row| Part::row(table, row));
            let (expected, found) = (Part::Count(expected), Part::Count(found));
            let parts = [Part::Table(table), row, expected, found, Part::Printed(unread.printed.clone())];
            ledger.find(rule, say::GLUED.with(parts), Vec::new());
        }
    }
}

/// T-SPLIT: a row with one figure too many, where two neighbours joined make it add up. Where several pairs do, none is told.
pub(super) fn split(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let report = ledger.sheets.report;
    if report.tables.is_empty() && report.unread.is_empty() {
        return ledger.skip(rule, Skip::NotRead(all_tables(ledger)));
    }
    for unread in &report.unread {
        let Why::TooMany { found, expected } = unread.why else { continue };
        ledger.checks += 1;
        let table = ledger.sheets.definition().tables.iter().position(|table| table.id == unread.table);
        let (Some(table), Some([first, second])) = (table, torn(&unread.printed, found, expected)) else { continue };
        let row = row_of(ledger, table, unread).map_or(Part::Nothing, |row| Part::row(table, row));
        let joined = Part::Word([first, second].concat());
        let [first, second] = [first, second].map(|half| Part::Word(half.to_owned()));
        let parts = [Part::Table(table), row, Part::Count(expected), Part::Count(found), first, second, joined];
        ledger.find(rule, remarks::SPLIT.with(parts), Vec::new());
    }
}

/// The two figures at the end of a row that are one: the last is the total of the others, and there are `found` for `expected`.
fn torn(printed: &str, found: usize, expected: usize) -> Option<[&str; 2]> {
    let figures: Vec<&str> = printed.rsplit(' ').take(found).collect();
    let values: Option<Vec<u32>> = figures.iter().map(|figure| figure.parse().ok()).collect();
    // A sum of less than three figures says nothing.
    let values = values.filter(|values| values.len() == expected + 1 && expected > 2)?;
    let (total, sum) = (u64::from(values[0]), values[1..].iter().map(|&value| u64::from(value)).sum::<u64>());
    // From the right: the second half of a figure stands before the first.
    let mends = |at: &usize| {
        let joined = [figures[at + 1], figures[*at]].concat().parse::<u64>().ok();
        let (second, first) = (u64::from(values[*at]), u64::from(values[at + 1]));
        let parts = if *at == 0 {
            Some((joined, sum - first))
        } else {
            joined.map(|one| (Some(total), sum - first - second + one))
        };
        !figures[at + 1].starts_with('0') && parts.is_some_and(|(total, sum)| total == Some(sum))
    };
    let mut pairs = (0..figures.len() - 1).filter(mends);
    let pair = pairs.next().filter(|_| pairs.next().is_none())?;
    Some([figures[pair + 1], figures[pair]])
}

/// D-TABLES: what of the source and of its tables was not read.
pub(super) fn tables(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let report = ledger.sheets.report;
    for note in &report.notes {
        ledger.find_as(rule, severity_of(note), Says::from(note), Vec::new());
    }
    let others = |unread: &&Unread| !matches!(unread.why, Why::TooFew { found: 1.., .. } | Why::Label);
    let rows: Vec<&Unread> = report.unread.iter().filter(others).collect();
    for (table, unread) in by_table(ledger, &rows) {
        rows_unread(ledger, rule, table, &unread);
    }
    let definition = ledger.sheets.definition();
    let seen = |at: &usize| {
        ledger.sheets.is_read(*at) || report.unread.iter().any(|unread| unread.table == definition.tables[*at].id)
    };
    let (found, missing): (Vec<usize>, Vec<usize>) = (0..definition.tables.len()).partition(seen);
    ledger.checks += found.len();
    if !found.is_empty() && !missing.is_empty() && !report.is_whole() {
        // A single table was pasted: what else the report holds is not known.
        ledger.skip(rule, Skip::TablesAlone);
    } else if !missing.is_empty() {
        ledger.checks += missing.len();
        let says = if report.bare { say::NO_LABELS.with([]) } else { say::NO_TABLES.with([Part::Tables(missing)]) };
        ledger.find(rule, says, Vec::new());
    }
}

fn severity_of(note: &Note) -> Severity {
    match note {
        Note::Empty
        | Note::TooLarge { .. }
        | Note::TooManyCells
        | Note::Garbled
        | Note::NotText { .. }
        | Note::Packed { .. }
        | Note::Locked
        | Note::Damaged => Severity::Error,
        Note::Changes | Note::Hidden => Severity::Info,
        _ => Severity::Warning,
    }
}

/// D-FORMAT: the form prescribed for the year.
pub(super) fn format(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let (report, library) = (ledger.sheets.report, ledger.library);
    let Some(form) = report.form.as_deref().and_then(|id| library.form(id)).map(|form| &form.definition) else {
        ledger.skip(rule, Skip::NotRead(all_tables(ledger)));
        return;
    };
    let Some(year) = report.year else {
        ledger.skip(rule, Skip::NoYear);
        return;
    };
    ledger.checks += 1;
    if year < form.years.from || form.years.to.is_some_and(|last| year > last) {
        let parts = [Part::Name(form.title.clone()), Part::Count(year as usize)];
        ledger.find(rule, say::WRONG_FORM.with(parts), Vec::new());
    }
}

/// D-LABELS: rows that are missing, strange or worded otherwise.
pub(super) fn labels(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let report = ledger.sheets.report;
    if ledger.has_no_table(rule) {
        return;
    }
    // What is worded alike is told once.
    let hash = |one: &Variant| hash([one.table.as_str(), one.label.as_str(), one.printed.as_str()]);
    let hashes: Vec<u64> = report.variants.iter().map(hash).collect();
    for (variant, _) in report.variants.iter().zip(are_first(&hashes)).filter(|(_, is_first)| *is_first) {
        let parts = [Part::Printed(variant.printed.clone()), Part::Name(variant.label.clone())];
        ledger.find_as(rule, Severity::Info, say::REWORDED.with(parts), Vec::new());
    }
    for assumed in &report.assumed {
        assumed_rows(ledger, rule, assumed);
    }
    let stray: Vec<&Unread> = report.unread.iter().filter(|unread| unread.why == Why::Label).collect();
    for (table, unread) in by_table(ledger, &stray) {
        if unread.len() > TOLD_ALONE {
            rows_unread(ledger, rule, table, &unread);
            continue;
        }
        for unread in unread {
            let parts = [Part::Table(table), Part::Printed(unread.printed.clone())];
            ledger.find(rule, say::STRAY_ROW.with(parts), Vec::new());
        }
    }
    for table in 0..ledger.sheets.definition().tables.len() {
        missing_rows(ledger, rule, table);
    }
}

/// Rows that were read by the order of the form.
fn assumed_rows(ledger: &mut Ledger<'_, '_>, rule: &Rule, assumed: &Assumed) {
    let definition = ledger.sheets.definition();
    let Some(table) = definition.tables.iter().position(|table| table.id == assumed.table) else { return };
    let of = |id: &String| definition.tables[table].rows.iter().position(|row| row.id == *id);
    let rows: Vec<usize> =
        assumed.rows.iter().filter_map(of).filter(|&row| ledger.sheets.has_row(table, row)).collect();
    if !rows.is_empty() {
        let sentence = if assumed.missing == Missing::Rows { &say::ASSUMED_ROWS } else { &say::ASSUMED_COLUMNS };
        let parts = [Part::Table(table), Part::Count(rows.len()), Part::Rows(table, rows)];
        ledger.find_as(rule, Severity::Info, sentence.with(parts), Vec::new());
    }
}

fn missing_rows(ledger: &mut Ledger<'_, '_>, rule: &Rule, table: usize) {
    let sheets = ledger.sheets;
    if !sheets.is_read(table) {
        return;
    }
    let definition = &sheets.definition().tables[table];
    ledger.checks += definition.rows.len();
    let unread = |row: usize| {
        let is_row =
            |unread: &Unread| unread.table == definition.id && unread.row.as_ref() == Some(&definition.rows[row].id);
        sheets.report.unread.iter().any(is_row)
    };
    let missing = |row: &usize| {
        let expected = definition.rows[*row].instead.is_none() && sheets.takes_part(table, *row);
        expected && !sheets.has_row(table, *row) && !unread(*row)
    };
    let rows: Vec<usize> = (0..definition.rows.len()).filter(missing).collect();
    if !rows.is_empty() {
        let parts = [Part::Table(table), Part::Count(rows.len()), Part::Rows(table, rows)];
        ledger.find(rule, say::ROWS_MISSING.with(parts), Vec::new());
    }
}

/// One finding for each reason, and for each of a few rows with what stands there.
fn rows_unread(ledger: &mut Ledger<'_, '_>, rule: &Rule, table: usize, unread: &[&Unread]) {
    let mut reasons: Vec<Why> = Vec::new();
    for unread in unread {
        if !reasons.contains(&unread.why) {
            reasons.push(unread.why);
        }
    }
    for why in reasons {
        let of_reason = || unread.iter().filter(|unread| unread.why == why);
        let seen = |unread: &&&Unread| unread.row.is_some() && !matches!(why, Why::NoCells | Why::Twice);
        if of_reason().all(|unread| seen(&unread)) && of_reason().count() <= TOLD_ALONE {
            for unread in of_reason() {
                let row = row_of(ledger, table, unread).map_or(Part::Nothing, |row| Part::row(table, row));
                let parts = [Part::Table(table), row, Part::Says(why.into()), Part::Printed(unread.printed.clone())];
                ledger.find(rule, say::ROW_UNREAD.with(parts), Vec::new());
            }
            continue;
        }
        let rows: Vec<usize> = of_reason().filter_map(|unread| row_of(ledger, table, unread)).collect();
        let sentence = if rows.is_empty() { &say::ROWS_UNREAD } else { &say::ROWS_UNREAD_NAMED };
        let (count, why) = (Part::Count(of_reason().count()), Part::Says(why.into()));
        ledger.find(rule, sentence.with([Part::Table(table), count, why, Part::Rows(table, rows)]), Vec::new());
    }
}

/// Unread rows by their table, in the order of the form.
fn by_table<'u>(ledger: &Ledger<'_, '_>, unread: &[&'u Unread]) -> Vec<(usize, Vec<&'u Unread>)> {
    let tables = ledger.sheets.definition().tables.iter().enumerate();
    let of_table = |id: &str| unread.iter().copied().filter(|unread| unread.table == id).collect::<Vec<_>>();
    tables.map(|(at, table)| (at, of_table(&table.id))).filter(|(_, unread)| !unread.is_empty()).collect()
}

fn row_of(ledger: &Ledger<'_, '_>, table: usize, unread: &Unread) -> Option<usize> {
    let rows = &ledger.sheets.definition().tables[table].rows;
    rows.iter().position(|row| Some(&row.id) == unread.row.as_ref())
}

fn all_tables(ledger: &Ledger<'_, '_>) -> Vec<usize> {
    (0..ledger.sheets.definition().tables.len()).collect()
}
