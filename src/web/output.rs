//! Results as the contract shapes them.

use crate::document::Origin;
use crate::finding::{Finding, Language, Site};
use crate::form::pack::Library;
use crate::form::{Definition, Each, Example, LayoutCell, Rule, Severity, Table};
use crate::report::{Entry, Report, Value};
use crate::rules::{Coverage, Judgement, Verdict, form_of};
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use wasm_bindgen::JsValue;

/// The whole result of a check.
pub(super) fn result(
    report: &Report,
    judgement: &Judgement,
    library: &Library,
    language: Language,
) -> Result<JsValue, JsValue> {
    let form = &form_of(report, library).definition;
    let known = &library.forms()[0].definition;
    give(&ResultOut {
        verdict: match judgement.verdict {
            Verdict::Pass => "pass",
            Verdict::Review => "review",
            Verdict::Fail => "fail",
            Verdict::Unreadable => "unreadable",
        },
        findings: judgement.findings.iter().map(|finding| finding_out(finding, form, known, language)).collect(),
        repairs: [],
        more: 0,
        fills: [],
        coverage: coverage(&judgement.coverage, form, language),
        report: (report.text || !report.tables.is_empty() || report.title.is_some())
            .then_some(ReportOut { report, form }),
    })
}

/// A report alone.
pub(super) fn report(report: &Report, form: &Definition) -> Result<JsValue, JsValue> {
    give(&ReportOut { report, form })
}

/// Forms and rules as data.
pub(super) fn catalogue(library: &Library, language: Language) -> Result<JsValue, JsValue> {
    let forms = library.forms().iter().map(|form| form_out(&form.definition, language)).collect();
    give(&CatalogueOut { version: env!("CARGO_PKG_VERSION"), forms })
}

/// Maps become plain objects, `None` becomes null.
fn give(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let serializer =
        serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true).serialize_missing_as_null(true);
    Ok(value.serialize(&serializer)?)
}

#[derive(Serialize)]
struct ResultOut<'a> {
    verdict: &'static str,
    findings: Vec<FindingOut<'a>>,
    repairs: [(); 0],
    more: u32,
    fills: [(); 0],
    coverage: CoverageOut<'a>,
    report: Option<ReportOut<'a>>,
}

#[derive(Serialize)]
struct FindingOut<'a> {
    rule: &'a str,
    severity: Severity,
    message: String,
    cells: Vec<CellOut<'a>>,
    key: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    accepted: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    left: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    right: Option<f64>,
}

#[derive(Serialize)]
struct CellOut<'a> {
    table: &'a str,
    row: &'a str,
    column: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<Origin>,
}

#[derive(Serialize)]
struct CoverageOut<'a> {
    rules: usize,
    run: usize,
    checks: usize,
    skipped: Vec<SkippedOut<'a>>,
    undecided: Vec<UndecidedOut<'a>>,
    read_as_zero: Vec<CellOut<'a>>,
}

#[derive(Serialize)]
struct SkippedOut<'a> {
    rule: &'a str,
    why: String,
}

#[derive(Serialize)]
struct UndecidedOut<'a> {
    rule: &'a str,
    cells: Vec<CellOut<'a>>,
    why: &'static str,
}

fn finding_out<'a>(
    finding: &'a Finding,
    form: &'a Definition,
    known: &'a Definition,
    language: Language,
) -> FindingOut<'a> {
    let sides = finding.matter.sides();
    // Headings of a form that is not read yet are named as those of the form in force.
    let named = if form.sections.is_empty() { known } else { form };
    FindingOut {
        rule: &finding.rule,
        severity: finding.severity,
        message: finding.sentence(named, language),
        cells: cells(&finding.cells, form),
        key: &finding.key,
        group: finding.group.as_deref(),
        accepted: finding.accepted.as_deref(),
        left: sides.map(|(left, _)| left.to_f64()),
        right: sides.map(|(_, right)| right.to_f64()),
    }
}

fn coverage<'a>(coverage: &'a Coverage, form: &'a Definition, language: Language) -> CoverageOut<'a> {
    let skipped = coverage.skipped.iter().map(|(rule, why)| SkippedOut { rule, why: why.words(form, language) });
    let undecided = coverage.undecided.iter().map(|(rule, sites, why)| UndecidedOut {
        rule,
        cells: cells(sites, form),
        why: why.words(language),
    });
    CoverageOut {
        rules: coverage.rules,
        run: coverage.run,
        checks: coverage.checks,
        skipped: skipped.collect(),
        undecided: undecided.collect(),
        read_as_zero: cells(&coverage.read_as_zero, form),
    }
}

fn cells<'a>(sites: &[Site], form: &'a Definition) -> Vec<CellOut<'a>> {
    let cell = |site: &Site| {
        let table = &form.tables[site.table];
        let (row, column) = (&table.rows[site.place.row].id, &table.columns[site.place.column].id);
        CellOut { table: &table.id, row, column, at: site.at }
    };
    sites.iter().map(cell).collect()
}

struct ReportOut<'a> {
    report: &'a Report,
    form: &'a Definition,
}

impl Serialize for ReportOut<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let ReportOut { report, form } = self;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("form", &report.form)?;
        map.serialize_entry("title", &report.title)?;
        map.serialize_entry("agency", &report.agency)?;
        map.serialize_entry("year", &report.year)?;
        map.serialize_entry("sections", &report.sections)?;
        map.serialize_entry("tables", &Rows { report, form, of: &value })?;
        if report
            .tables
            .iter()
            .flat_map(|table| &table.lines)
            .any(|line| line.entries.iter().any(|entry| entry.origin.is_some()))
        {
            map.serialize_entry("origins", &Rows { report, form, of: &|entry| entry.origin })?;
        }
        map.end()
    }
}

/// One thing of every entry, by table and row.
struct Rows<'a, T> {
    report: &'a Report,
    form: &'a Definition,
    of: &'a dyn Fn(&'a Entry) -> T,
}

impl<T: Serialize> Serialize for Rows<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let tables = self.form.tables.iter().filter_map(|table| self.report.table(&table.id));
        serializer.collect_map(tables.map(|table| {
            let line = |line: &'_ crate::report::Line| line.row.clone();
            let rows = table.lines.iter().map(|row| (line(row), row.entries.iter().map(self.of).collect::<Vec<T>>()));
            (&table.id, Lines(rows.collect()))
        }))
    }
}

/// Rows in the order of the form.
struct Lines<T>(Vec<(String, Vec<T>)>);

impl<T: Serialize> Serialize for Lines<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(row, values)| (row, values)))
    }
}

#[derive(Serialize)]
#[serde(untagged)]
enum ValueOut<'a> {
    Blank(Option<()>),
    Figure(f64),
    Text(&'a str),
}

fn value(entry: &Entry) -> ValueOut<'_> {
    match &entry.value {
        Value::Blank => ValueOut::Blank(None),
        Value::Figure(amount) => ValueOut::Figure(amount.to_f64()),
        Value::Text(text) => ValueOut::Text(text),
    }
}

#[derive(Serialize)]
struct CatalogueOut<'a> {
    version: &'static str,
    forms: Vec<FormOut<'a>>,
}

#[derive(Serialize)]
struct FormOut<'a> {
    id: &'a str,
    title: &'a str,
    basis: &'a str,
    tables: Vec<TableOut<'a>>,
    rules: Vec<RuleOut<'a>>,
}

#[derive(Serialize)]
struct TableOut<'a> {
    id: &'a str,
    section: u32,
    name: &'a str,
    title: &'a str,
    columns: Vec<ColumnOut<'a>>,
    rows: Vec<RowOut<'a>>,
    layout: &'a [Vec<LayoutCell>],
}

#[derive(Serialize)]
struct ColumnOut<'a> {
    id: &'a str,
    label: &'a str,
    unit: &'a str,
}

#[derive(Serialize)]
struct RowOut<'a> {
    id: &'a str,
    label: &'a str,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    columns: &'a [String],
}

#[derive(Serialize)]
struct RuleOut<'a> {
    id: &'a str,
    title: &'a str,
    severity: Severity,
    basis: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    table: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    each: Option<Each>,
    #[serde(skip_serializing_if = "Option::is_none")]
    formula: Option<&'a str>,
    holds: &'a Example,
    breaks: &'a Example,
}

fn form_out(form: &Definition, language: Language) -> FormOut<'_> {
    let tables = form.tables.iter().map(table_out).collect();
    let rules = form.rules.iter().map(|rule| rule_out(rule, language)).collect();
    FormOut { id: &form.id, title: &form.title, basis: &form.basis, tables, rules }
}

fn table_out(table: &Table) -> TableOut<'_> {
    let columns = table.columns.iter();
    let rows = table.rows.iter();
    TableOut {
        id: &table.id,
        section: table.section,
        name: &table.name,
        title: &table.title,
        columns: columns.map(|column| ColumnOut { id: &column.id, label: &column.label, unit: &column.unit }).collect(),
        rows: rows.map(|row| RowOut { id: &row.id, label: &row.label, columns: &row.columns }).collect(),
        layout: &table.layout,
    }
}

fn rule_out(rule: &Rule, language: Language) -> RuleOut<'_> {
    RuleOut {
        id: &rule.id,
        title: if language == Language::Zh { &rule.title.zh } else { &rule.title.en },
        severity: rule.severity,
        basis: &rule.basis,
        table: rule.table.as_deref(),
        each: rule.each,
        formula: rule.check.as_deref(),
        holds: &rule.holds,
        breaks: &rule.breaks,
    }
}
