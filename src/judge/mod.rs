//! Runs the rules of a report's form and explains what breaks: the one room that knows both [`rules`] and [`repair`].
//!
//! [`cause`] joins the findings that one wrong cell explains, [`proposal`] says what it should hold, [`groups`] puts all in their order,
//! [`most`] leaves out what is too many of one rule; [`verdict`] and [`coverage`] tell how the report stands and what was looked at; [`trial`] tries a rule on its own examples.

mod cause;
mod coverage;
mod groups;
mod most;
mod proposal;
pub mod trial;
mod verdict;

pub use coverage::Coverage;
pub use verdict::Verdict;

use crate::date::Date;
use crate::finding::{Finding, Skip, number};
use crate::form::formula::Relation;
use crate::form::pack::{Balance, Form, Library};
use crate::form::{Definition, Rule};
use crate::order;
use crate::repair::{self, Effort, Explained};
use crate::report::Report;
use crate::report::sheet::Sheets;
use crate::rules;
use crate::rules::companion;
use crate::rules::ledger::Ledger;
use groups::in_order;

/// What a caller sets.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// Last year's report of the same body.
    pub last: Option<Report>,
    /// When the report was published.
    pub published: Option<Date>,
    /// Ids of rules not to run.
    pub off: Vec<String>,
    /// Keys of findings that a person set aside, each with the reason.
    pub accepted: Vec<(String, String)>,
    /// How hard to look for explanations.
    pub effort: Effort,
}

/// What the rules found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// How the report stands.
    pub verdict: Verdict,
    /// Worst first, then in document order; a group stands together, its root first.
    pub findings: Vec<Finding>,
    /// What was and was not checked.
    pub coverage: Coverage,
    /// What the tables whose balances break, or have blanks in them, should likely hold.
    pub explained: Vec<Explained>,
}

/// The form that a report is judged by: its own, or the one in force.
#[must_use]
pub fn form_of<'a>(report: &Report, library: &'a Library) -> &'a Form {
    report.form.as_deref().and_then(|id| library.form(id)).unwrap_or(&library.forms()[0])
}

/// Runs every rule of the report's form.
#[must_use]
pub fn run(report: &Report, library: &Library, settings: &Settings) -> Judgement {
    let form = form_of(report, library);
    let rules = &form.definition.rules;
    let sheets = Sheets::new(form, report);
    let last = settings.last.as_ref().map(|last| Sheets::new(form_of(last, library), last));
    let mut ledger = Ledger::new(&sheets, library);
    ledger.last = last.as_ref();
    ledger.published = settings.published;
    // Of a text that is no report nothing else is told.
    let is_companion = |rule: &Rule| rule.code.as_deref() == Some(companion::CODE);
    let told = |rule: &Rule| is_companion(rule) && off(&form.definition, settings, &rule.id).is_none();
    let beside = rules.iter().any(told) && companion::line_of(&sheets).is_some();
    for (position, rule) in rules.iter().enumerate() {
        match off(&form.definition, settings, &rule.id) {
            Some(by) => ledger.skip(rule, by),
            None if beside && !is_companion(rule) => ledger.skip(rule, Skip::NoReport),
            None => rules::check(&mut ledger, position, rule),
        }
    }
    set_aside(&mut ledger.findings, &settings.accepted);
    let explained = repair::explain_sheets(&sheets, settings.effort, &|balance| is_heeded(&ledger, settings, balance));
    // What need not hold, or was not repaired, is explained by nothing.
    let Ledger { breaking, findings, .. } = &mut ledger;
    breaking.retain(|(balance, at)| balance.relation == Relation::Equal && findings[*at].accepted.is_none());
    cause::join(&mut ledger, &explained, settings.effort);
    let mut findings = most::first(in_order(std::mem::take(&mut ledger.findings)));
    set_aside(&mut findings, &settings.accepted);
    let coverage = Coverage::new(ledger, rules.len());
    let verdict = Verdict::of(report, &findings, &coverage, rules);
    Judgement { verdict, findings, coverage, explained }
}

/// Who switched a rule off, if someone did.
fn off(form: &Definition, settings: &Settings, rule: &String) -> Option<Skip> {
    let by_form = || form.off.contains(rule).then_some(Skip::OffByForm);
    settings.off.contains(rule).then_some(Skip::Off).or_else(by_form)
}

/// Should a balance hold? Not one whose rule is off, nor one that a person found broken and right.
fn is_heeded(ledger: &Ledger<'_, '_>, settings: &Settings, balance: &Balance) -> bool {
    let breaks = |&(broken, at): &(&Balance, usize)| broken == balance && ledger.findings[at].accepted.is_some();
    let form = ledger.sheets.definition();
    off(form, settings, &form.rules[balance.rule].id).is_none() && !ledger.breaking.iter().any(breaks)
}

/// Marks what a person set aside, with the first reason given.
fn set_aside(findings: &mut [Finding], accepted: &[(String, String)]) {
    let reasons = accepted.iter().filter_map(|(key, reason)| Some((number(key)?, reason)));
    let reasons = order::by_key(reasons.collect(), |&(key, _): &(u64, &String)| order::halves(key));
    for finding in findings {
        let key = number(&finding.key);
        let first = reasons.partition_point(|&(known, _)| Some(known) < key);
        finding.accepted =
            reasons.get(first).filter(|&&(known, _)| Some(known) == key).map(|(_, reason)| (*reason).clone());
    }
}
