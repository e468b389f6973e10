//! Results as the contract shapes them: the sentences in one language, cells and rows by their ids.

use crate::document::Origin;
use crate::finding::{Finding, Language, Quote, Site};
use crate::form::pack::Library;
use crate::form::{Definition, Each, Example, LayoutCell, Rule, Severity, Table};
use crate::json::{Json, list, object};
use crate::judge::{Coverage, Judgement, Verdict, form_of};
use crate::repair::{Change, Repair};
use crate::report::{Entry, Report, Section, Value};
use std::borrow::Cow;

/// The whole result of a check: the contract's `Result`.
#[must_use]
pub fn result(report: &Report, judgement: &Judgement, library: &Library, language: Language) -> Json {
    let form = &form_of(report, library).definition;
    let verdict = match judgement.verdict {
        Verdict::Pass => "pass",
        Verdict::Review => "review",
        Verdict::Fail => "fail",
        Verdict::Unreadable => "unreadable",
    };
    let is_something = report.text || !report.tables.is_empty() || report.title.is_some();
    object([
        ("verdict", verdict.into()),
        ("findings", list(&judgement.findings, |finding| self::finding(finding, form, language))),
        ("repairs", list(judgement.explained.iter().flat_map(|one| &one.repairs), |one| repair(one, form))),
        ("more", judgement.explained.iter().map(|table| table.more).sum::<usize>().into()),
        ("fills", list(judgement.explained.iter().flat_map(|table| &table.fills), |one| change(one, form))),
        ("gave_up", Json::Bool(judgement.explained.iter().any(|table| !table.given_up.is_empty()))),
        ("coverage", coverage(&judgement.coverage, form, language)),
        ("report", if is_something { self::report(report, form) } else { Json::Null }),
    ])
}

fn finding(finding: &Finding, form: &Definition, language: Language) -> Json {
    object([
        ("rule", finding.rule.as_str().into()),
        ("severity", severity(finding.severity)),
        ("message", finding.sentence(form, language).into()),
        ("cells", cells(&finding.cells, form)),
        ("key", finding.key.as_str().into()),
    ])
    .with("group", finding.group.as_deref())
    .with("accepted", finding.accepted.as_deref())
    .with("quote", finding.quote.as_ref().map(quote))
    .with("left", finding.sides.map(|(left, _)| Json::Number(left)))
    .with("right", finding.sides.map(|(_, right)| Json::Number(right)))
}

fn quote(quote: &Quote) -> Json {
    object([("section", quote.section.into()), ("text", quote.text.as_str().into())])
}

fn severity(severity: Severity) -> Json {
    Json::from(match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    })
}

fn coverage(coverage: &Coverage, form: &Definition, language: Language) -> Json {
    object([
        ("rules", coverage.rules.into()),
        ("run", coverage.run.into()),
        ("checks", coverage.checks.into()),
        (
            "skipped",
            list(&coverage.skipped, |(rule, why)| {
                object([("rule", rule.as_str().into()), ("why", why.words(form, language).into())])
            }),
        ),
        (
            "undecided",
            list(&coverage.undecided, |(rule, sites, why)| {
                let (rule, why) = (rule.as_str().into(), why.words(language).into());
                object([("rule", rule), ("cells", cells(sites, form)), ("why", why)])
            }),
        ),
        ("read_as_zero", cells(&coverage.read_as_zero, form)),
    ])
}

fn cells(sites: &[Site], form: &Definition) -> Json {
    list(sites, |site| cell(site, form))
}

fn cell(site: &Site, form: &Definition) -> Json {
    let table = &form.tables[site.table];
    let (row, column) = (&table.rows[site.place.row].id, &table.columns[site.place.column].id);
    object([("table", table.id.as_str().into()), ("row", row.as_str().into()), ("column", column.as_str().into())])
        .with("at", site.at.map(origin))
}

fn repair(repair: &Repair, form: &Definition) -> Json {
    object([
        ("table", form.tables[repair.changes[0].cell.table].id.as_str().into()),
        ("changes", list(&repair.changes, |one| change(one, form))),
        ("only", Json::Bool(repair.only)),
    ])
}

fn change(change: &Change, form: &Definition) -> Json {
    object([
        ("cell", cell(&change.cell, form)),
        ("from", value(&change.from)),
        ("to", Json::Number(change.to)),
        ("reason", change.reason.name().into()),
    ])
}

fn origin(origin: Origin) -> Json {
    object([("grid", origin.grid.into()), ("row", origin.row.into()), ("column", origin.column.into())])
}

/// A report: the contract's `Report`.
#[must_use]
pub fn report(report: &Report, form: &Definition) -> Json {
    let any_origin = report.tables.iter().flat_map(|table| &table.lines).flat_map(|line| &line.entries);
    let any_origin = any_origin.into_iter().any(|entry| entry.origin.is_some());
    object([
        ("form", report.form.as_deref().into()),
        ("title", report.title.as_deref().into()),
        ("agency", report.agency.as_deref().into()),
        ("year", report.year.into()),
        ("sections", list(&report.sections, section)),
        ("tables", rows(report, form, &|entry| value(&entry.value))),
    ])
    .with("origins", any_origin.then(|| rows(report, form, &|entry| entry.origin.map(origin).into())))
}

fn section(section: &Section) -> Json {
    object([
        ("number", section.number.into()),
        ("heading", section.heading.as_str().into()),
        ("text", section.text.as_str().into()),
    ])
}

/// One thing of every entry, by table and row.
fn rows(report: &Report, form: &Definition, of: &dyn Fn(&Entry) -> Json) -> Json {
    let tables = form.tables.iter().filter_map(|table| report.table(&table.id));
    let table = |table: &crate::report::Table| {
        let lines = table.lines.iter();
        let line = |line: &crate::report::Line| (Cow::Owned(line.row.clone()), list(&line.entries, of));
        (Cow::Owned(table.id.clone()), Json::Object(lines.map(line).collect()))
    };
    Json::Object(tables.map(table).collect())
}

fn value(value: &Value) -> Json {
    match value {
        Value::Blank => Json::Null,
        Value::Figure(amount) => Json::Number(*amount),
        Value::Text(text) => text.as_str().into(),
    }
}

/// Forms and rules as data: the contract's `Catalogue`.
#[must_use]
pub fn catalogue(library: &Library, language: Language) -> Json {
    let forms = library.forms().iter().map(|form| &form.definition);
    object([
        ("version", env!("CARGO_PKG_VERSION").into()),
        (
            "forms",
            list(forms, |form| {
                object([
                    ("id", form.id.as_str().into()),
                    ("title", form.title.as_str().into()),
                    ("basis", form.basis.as_str().into()),
                    ("tables", list(&form.tables, table)),
                    ("rules", list(&form.rules, |one| rule(one, language))),
                ])
            }),
        ),
    ])
}

fn table(table: &Table) -> Json {
    let text = |text: &String| Json::from(text.as_str());
    object([
        ("id", text(&table.id)),
        ("section", table.section.into()),
        ("name", text(&table.name)),
        ("title", text(&table.title)),
        (
            "columns",
            list(&table.columns, |column| {
                object([("id", text(&column.id)), ("label", text(&column.label)), ("unit", text(&column.unit))])
            }),
        ),
        (
            "rows",
            list(&table.rows, |row| {
                let columns = (!row.columns.is_empty()).then(|| list(&row.columns, text));
                // As sentences name it: 3.其他 is told by what stands before it.
                let group = row.group.as_deref().filter(|_| row.id.contains('.'));
                object([("id", text(&row.id)), ("label", text(&row.label))])
                    .with("group", group)
                    .with("columns", columns)
            }),
        ),
        ("layout", list(&table.layout, |line| list(line, layout_cell))),
    ])
}

fn layout_cell(cell: &LayoutCell) -> Json {
    object([])
        .with("text", cell.text.as_deref())
        .with("row", cell.row.as_deref())
        .with("rows", cell.rows)
        .with("columns", cell.columns)
}

fn rule(rule: &Rule, language: Language) -> Json {
    let each = rule.each.map(|each| if each == Each::Row { "row" } else { "column" });
    let title = if language == Language::Zh { &rule.title.zh } else { &rule.title.en };
    object([
        ("id", rule.id.as_str().into()),
        ("title", title.as_str().into()),
        ("severity", severity(rule.severity)),
        ("basis", rule.basis.as_str().into()),
    ])
    .with("table", rule.table.as_deref())
    .with("each", each)
    .with("formula", rule.check.as_deref())
    .with("holds", Some(example(&rule.holds)))
    .with("breaks", Some(example(&rule.breaks)))
}

fn example(Example(pairs): &Example) -> Json {
    Json::Object(pairs.iter().map(|(name, text)| (Cow::Owned(name.clone()), text.as_str().into())).collect())
}
