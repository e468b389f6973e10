//! Results as the contract shapes them: the sentences in one language, cells and rows by their ids.

mod catalogue;

use crate::amount::Amount;
use crate::document::Origin;
use crate::finding::{self, Language, Quote, Site};
use crate::form::pack::Library;
use crate::form::{Definition, Severity};
use crate::judge::{self, Judgement, Verdict, form_of};
use crate::repair::{self, Reason};
use crate::report::{self, Entry, Section, Value};
pub use catalogue::{Catalogue, catalogue};
use serde::Serialize;
use std::fmt;

/// The contract's `Result`.
#[derive(Serialize)]
pub struct Result<'a> {
    verdict: Verdict,
    findings: Vec<Finding<'a>>,
    repairs: Vec<Repair<'a>>,
    more: usize,
    fills: Vec<Change<'a>>,
    gave_up: bool,
    coverage: Coverage<'a>,
    report: Option<Report<'a>>,
}

#[derive(Serialize)]
struct Finding<'a> {
    rule: &'a str,
    severity: Severity,
    message: String,
    cells: Vec<CellRef<'a>>,
    key: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    accepted: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    quote: Option<&'a Quote>,
    #[serde(skip_serializing_if = "Option::is_none")]
    left: Option<Amount>,
    #[serde(skip_serializing_if = "Option::is_none")]
    right: Option<Amount>,
}

#[derive(Serialize)]
struct CellRef<'a> {
    table: &'a str,
    row: &'a str,
    column: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<Origin>,
}

#[derive(Serialize)]
struct Repair<'a> {
    table: &'a str,
    changes: Vec<Change<'a>>,
    only: bool,
}

#[derive(Serialize)]
struct Change<'a> {
    cell: CellRef<'a>,
    from: &'a Value,
    to: Amount,
    reason: Reason,
}

#[derive(Serialize)]
struct Coverage<'a> {
    rules: usize,
    run: usize,
    checks: usize,
    skipped: Vec<Skipped<'a>>,
    undecided: Vec<Undecided<'a>>,
    read_as_zero: Vec<CellRef<'a>>,
}

#[derive(Serialize)]
struct Skipped<'a> {
    rule: &'a str,
    why: String,
}

#[derive(Serialize)]
struct Undecided<'a> {
    rule: &'a str,
    cells: Vec<CellRef<'a>>,
    why: &'a str,
}

/// The contract's `Report`.
#[derive(Serialize)]
pub struct Report<'a> {
    form: Option<&'a str>,
    title: Option<&'a str>,
    agency: Option<&'a str>,
    year: Option<u32>,
    sections: &'a [Section],
    tables: Named<'a, Named<'a, Vec<&'a Value>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    origins: Option<Named<'a, Named<'a, Vec<Option<Origin>>>>>,
}

/// An object whose keys are ids.
#[derive(Serialize)]
#[serde(transparent)]
struct Named<'a, T: Serialize>(#[serde(with = "crate::form::shape::pairs")] Vec<(&'a str, T)>);

/// The whole result of a check.
#[must_use]
pub fn result<'a>(
    report: &'a report::Report,
    judgement: &'a Judgement,
    library: &'a Library,
    language: Language,
) -> Result<'a> {
    let form = &form_of(report, library).definition;
    let explained = &judgement.explained;
    let is_something = report.text || !report.tables.is_empty() || report.title.is_some();
    Result {
        verdict: judgement.verdict,
        findings: judgement.findings.iter().map(|one| finding(one, form, language)).collect(),
        repairs: explained.iter().flat_map(|table| &table.repairs).map(|one| repair(one, form)).collect(),
        more: explained.iter().map(|table| table.more).sum(),
        fills: explained.iter().flat_map(|table| &table.fills).map(|one| change(one, form)).collect(),
        gave_up: explained.iter().any(|table| !table.given_up.is_empty()),
        coverage: coverage(&judgement.coverage, form, language),
        report: is_something.then(|| self::report(report, form)),
    }
}

fn finding<'a>(finding: &'a finding::Finding, form: &'a Definition, language: Language) -> Finding<'a> {
    Finding {
        rule: &finding.rule,
        severity: finding.severity,
        message: finding.sentence(form, language),
        cells: cells(&finding.cells, form),
        key: &finding.key,
        group: finding.group.as_deref(),
        accepted: finding.accepted.as_deref(),
        quote: finding.quote.as_ref(),
        left: finding.sides.map(|(left, _)| left),
        right: finding.sides.map(|(_, right)| right),
    }
}

fn coverage<'a>(coverage: &'a judge::Coverage, form: &'a Definition, language: Language) -> Coverage<'a> {
    let skipped = coverage.skipped.iter().map(|(rule, why)| Skipped { rule, why: why.words(form, language) });
    let undecided = coverage.undecided.iter();
    let undecided =
        undecided.map(|(rule, sites, why)| Undecided { rule, cells: cells(sites, form), why: why.words(language) });
    Coverage {
        rules: coverage.rules,
        run: coverage.run,
        checks: coverage.checks,
        skipped: skipped.collect(),
        undecided: undecided.collect(),
        read_as_zero: cells(&coverage.read_as_zero, form),
    }
}

fn cells<'a>(sites: &[Site], form: &'a Definition) -> Vec<CellRef<'a>> {
    sites.iter().map(|site| cell(site, form)).collect()
}

fn cell<'a>(site: &Site, form: &'a Definition) -> CellRef<'a> {
    let table = &form.tables[site.table];
    let (row, column) = (&table.rows[site.place.row].id, &table.columns[site.place.column].id);
    CellRef { table: &table.id, row, column, at: site.at }
}

fn repair<'a>(repair: &'a repair::Repair, form: &'a Definition) -> Repair<'a> {
    Repair {
        table: &form.tables[repair.changes[0].cell.table].id,
        changes: repair.changes.iter().map(|one| change(one, form)).collect(),
        only: repair.only,
    }
}

fn change<'a>(change: &'a repair::Change, form: &'a Definition) -> Change<'a> {
    Change { cell: cell(&change.cell, form), from: &change.from, to: change.to, reason: change.reason }
}

/// A report, its tables in the order of the form.
#[must_use]
pub fn report<'a>(report: &'a report::Report, form: &'a Definition) -> Report<'a> {
    let mut entries = report.tables.iter().flat_map(|table| &table.lines).flat_map(|line| &line.entries);
    let any_origin = entries.any(|entry| entry.origin.is_some());
    Report {
        form: report.form.as_deref(),
        title: report.title.as_deref(),
        agency: report.agency.as_deref(),
        year: report.year,
        sections: &report.sections,
        tables: rows(report, form, |entry| &entry.value),
        origins: any_origin.then(|| rows(report, form, |entry| entry.origin)),
    }
}

/// One thing of every entry, by table and row.
fn rows<'a, T: Serialize>(
    report: &'a report::Report,
    form: &'a Definition,
    of: fn(&'a Entry) -> T,
) -> Named<'a, Named<'a, Vec<T>>> {
    let line = |line: &'a report::Line| (line.row.as_str(), line.entries.iter().map(of).collect());
    let tables = form.tables.iter().filter_map(|table| report.table(&table.id));
    Named(tables.map(|table| (table.id.as_str(), Named(table.lines.iter().map(line).collect()))).collect())
}

/// In JSON. Nothing of these types fails to be written.
fn json(value: &impl Serialize, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_str(&serde_json::to_string(value).map_err(|_| fmt::Error)?)
}

impl fmt::Display for Result<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        json(self, f)
    }
}

impl fmt::Display for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        json(self, f)
    }
}
