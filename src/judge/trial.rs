//! A rule tried on its own examples: is it broken by what an example says?
//!
//! An example is a report of zeros but for what it names:
//!
//! | name | what stands there |
//! | --- | --- |
//! | a row, a column | of a formula: the cell of that name in the first line that the formula is for |
//! | `cell` | the first cell of the first table |
//! | `applications.received.total` | that cell |
//! | `title`, `year`, `agency` | the title; the year and the body in it |
//! | `text`, `text.5` | the running text of the first section, or of another |
//! | `page` | the text in place of the whole report |
//! | `headings` | the headings, one a line; without it all of the form's |
//! | `balances` | the line on the balances of table three, seen or empty |
//! | `date` | the day of publication |
//! | `last` | before any other name: the same of last year's report |
//! | `line` | a row of a table as text, which a reader has to make sense of; tried in the tests alone |

use super::{Settings, run};
use crate::amount::Amount;
use crate::date::Date;
use crate::finding::Skip;
use crate::form::pack::{Along, Form, Library, Place};
use crate::form::{Definition, Example, Rule, YEARS};
use crate::recognise::heading_of;
use crate::report::{Entry, Report, Section, Value, value};
use crate::rules;

/// Every rule of a form that lacks what it goes by, or whose own examples say otherwise, each in a sentence. A rule that is off is not
/// tried.
#[must_use]
pub fn faults(library: &Library, form: &Form) -> Vec<String> {
    let definition = &form.definition;
    let mut faults = rules::lacking(definition);
    for rule in definition.rules.iter().filter(|rule| !definition.off.contains(&rule.id)) {
        let examples = [
            (&rule.holds, false, "the example that holds breaks it"),
            (&rule.breaks, true, "the example that breaks holds"),
        ];
        for (example, breaks, fault) in examples {
            // A line takes a reader, and examples are tried without.
            let is_line = matches!(&example.0[..], [(name, _)] if name == "line");
            if is_line {
                continue;
            }
            let reason = match tried(library, form, rule, example) {
                Ok(found) if found.is_none_or(|found| found == breaks) => continue,
                Ok(_) => fault.to_owned(),
                Err(reason) => reason,
            };
            faults.push(format!("{}: {}: {reason}", definition.id, rule.id));
        }
    }
    faults
}

/// Does the rule find something in the example?
///
/// # Errors
/// A name in the example that is nothing of the form.
pub fn finds(library: &Library, form: &Form, rule: &Rule, example: &Example) -> Result<bool, String> {
    tried(library, form, rule, example).map(|found| found == Some(true))
}

/// The same; nothing, where the form has not the cells that the rule holds the text against, and it is skipped.
fn tried(library: &Library, form: &Form, rule: &Rule, Example(pairs): &Example) -> Result<Option<bool>, String> {
    let definition = &form.definition;
    let mut report = zeros(definition, definition.years.from);
    let mut last: Option<Report> = None;
    let mut settings = Settings::default();
    for (name, text) in pairs {
        let known = match name.strip_prefix("last.") {
            Some(name) => {
                let last = last.get_or_insert_with(|| zeros(definition, definition.years.from.saturating_sub(1)));
                set(last, form, rule, name, text)
            }
            None if name == "date" => {
                settings.published = Date::parse(text);
                settings.published.is_some()
            }
            None => set(&mut report, form, rule, name, text),
        };
        if !known {
            return Err(format!("an example says what {name} is, which is nothing of the form"));
        }
    }
    settings.last = last;
    settings.off = definition.rules.iter().map(|other| &other.id).filter(|id| **id != rule.id).cloned().collect();
    let judgement = run(&report, library, &settings);
    let skipped = judgement.coverage.skipped.iter().any(|(id, why)| *id == rule.id && *why == Skip::NoSuchCells);
    Ok((!skipped).then(|| judgement.findings.iter().any(|finding| finding.rule == rule.id)))
}

/// A whole report in which every figure is 0.
fn zeros(form: &Definition, year: u32) -> Report {
    let mut report = Report::blank(form);
    for entry in report.tables.iter_mut().flat_map(|table| &mut table.lines).flat_map(|line| &mut line.entries) {
        *entry = Entry { value: Value::Figure(Amount::ZERO), printed: "0".to_owned(), origin: None };
    }
    let agency = "青石县林业局";
    report.title = Some(format!("{agency}{year}年{}", form.titles[0]));
    report.agency = Some(agency.to_owned());
    report.year = Some(year);
    report.sections = form.sections.iter().map(|heading| section(heading.number, &heading.title)).collect();
    report
}

fn section(number: u32, title: &str) -> Section {
    let digit = "一二三四五六七八九".chars().nth((number as usize).wrapping_sub(1)).unwrap_or('十');
    Section { number, heading: format!("{digit}、{title}"), text: String::new() }
}

/// Puts in one thing that an example says. Is there such a thing?
fn set(report: &mut Report, form: &Form, rule: &Rule, name: &str, text: &str) -> bool {
    let number = name.strip_prefix("text").map(|number| number.strip_prefix('.').unwrap_or("1"));
    if let Some(number) = number {
        return set_text(report, number.parse().unwrap_or(u32::MAX), text);
    }
    match name {
        "title" => {
            (report.agency, report.year) = crate::recognise::title_parts(&form.definition, text);
            report.title = Some(text.to_owned());
        }
        "year" => {
            report.title = report.title.take().map(|title| {
                let year = report.year.map_or(String::new(), |year| year.to_string());
                title.replace(&year, text)
            });
            report.year = text.parse().ok().filter(|year| YEARS.contains(year));
        }
        "agency" => {
            report.title =
                report.title.take().map(|title| title.replace(report.agency.as_deref().unwrap_or_default(), text));
            report.agency = Some(text.to_owned());
        }
        "balances" => report.ruled = Some(!text.is_empty()),
        "page" => {
            (report.title, report.tables) = (None, Vec::new());
            report.sections = vec![Section { text: text.to_owned(), ..Section::default() }];
        }
        "headings" => {
            let heading = |line: &str| {
                Some(Section {
                    number: heading_of(&form.definition, line)?,
                    heading: line.to_owned(),
                    text: String::new(),
                })
            };
            report.sections = text.lines().filter_map(heading).collect();
        }
        _ => return set_cell(report, form, rule, name, text),
    }
    true
}

fn set_text(report: &mut Report, number: u32, text: &str) -> bool {
    if number == 0 {
        report.sections.insert(0, Section { text: text.to_owned(), ..Section::default() });
        return true;
    }
    let found = report.sections.iter_mut().find(|section| section.number == number);
    found.map(|section| text.clone_into(&mut section.text)).is_some()
}

fn set_cell(report: &mut Report, form: &Form, rule: &Rule, name: &str, text: &str) -> bool {
    let Some((table, place)) = cell(form, rule, name) else { return false };
    let table = &form.definition.tables[table];
    let (row, column) = (&table.rows[place.row], &table.columns[place.column]);
    let at = table.columns_of(row).position(|known| known.id == column.id);
    let lines = report.tables.iter_mut().filter(|known| known.id == table.id).flat_map(|known| &mut known.lines);
    let line = lines.into_iter().find(|line| line.row == row.id);
    let (Some(at), Some(line)) = (at, line) else { return false };
    line.entries[at] = Entry { value: value::read(text, &column.unit), printed: text.to_owned(), origin: None };
    true
}

/// The cell that a name in an example means.
fn cell(form: &Form, rule: &Rule, name: &str) -> Option<(usize, Place)> {
    let tables = &form.definition.tables;
    if name == "cell" {
        return (!tables.is_empty()).then_some((0, Place { row: 0, column: 0 }));
    }
    let is_own = |&position: &usize| form.definition.rules[position].id == rule.id;
    let balances = form.balances.iter().map(|one| (one.rule, one.table, one.along));
    let lines = balances.chain(form.yearly.iter().map(|one| (one.rule, one.table, one.along)));
    if let Some((_, at, along)) = lines.into_iter().find(|(position, ..)| is_own(position)) {
        let table = &tables[at];
        let (row, column) = match along {
            Along::Row(row) => (Some(row), table.columns.iter().position(|column| column.id == name)),
            Along::Column(column) => (table.rows.iter().position(|row| row.id == name), Some(column)),
        };
        if let (Some(row), Some(column)) = (row, column) {
            return Some((at, Place { row, column }));
        }
    }
    form.definition.cell(name)
}
