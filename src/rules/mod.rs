//! Runs the rules over a report, and keeps account of what was and was not checked.
//!
//! A formula's rule is worked out in [`balance`]; a rule that no formula can say names one of [`CODED`].

mod balance;
mod body;
mod cause;
mod cells;
mod companion;
mod dates;
mod document;
mod headings;
mod layout;
mod ledger;
mod likeness;
mod narrative;
mod plausible;
mod proposal;
mod prose;
mod slots;
pub mod trial;
mod wording;
mod years;

use crate::date::Date;
use crate::finding::{Doubt, Finding, Site, Skip, number};
use crate::form::formula::Relation;
use crate::form::pack::{Balance, Form, Library};
use crate::form::{Definition, Rule, Severity};
use crate::order;
use crate::repair::{self, Effort, Explained};
use crate::report::Report;
use crate::report::sheet::Sheets;
use ledger::{Ledger, in_form_order};

/// A check that is written in Rust: it enters what it finds, or why it did not run.
type Check = fn(&mut Ledger<'_, '_>, &Rule);

/// The checks that are written in Rust, as a rule's `code` names them.
const CODED: &[(&str, Check)] = &[
    ("nonnegative", cells::nonnegative),
    ("whole", cells::whole),
    ("readable", cells::readable),
    ("blank", cells::blank),
    ("glued", layout::glued),
    ("title", headings::title),
    ("headings", headings::headings),
    ("tables", layout::tables),
    ("format", layout::format),
    ("labels", layout::labels),
    ("placeholder", slots::placeholder),
    ("stated", narrative::stated::stated),
    ("no-application", narrative::absence::no_application),
    ("applications-stated", narrative::absence::applications_stated),
    ("no-dispute", narrative::absence::no_dispute),
    ("parts", narrative::parts::parts),
    ("share", narrative::share::share),
    ("trend", narrative::share::trend),
    ("applicants", narrative::people::applicants),
    ("outcomes", narrative::cases::results),
    ("year-of-work", narrative::naming::year_of_work),
    ("own-name", narrative::naming::own_name),
    ("fee", narrative::fees::fee),
    ("fee-left-out", narrative::fees::fee_left_out),
    ("fee-income", narrative::fees::fee_income),
    ("fee-notice", narrative::fees::fee_notice),
    ("fee-stated", narrative::fees::fee_stated),
    ("decimals", cells::decimals),
    ("split", layout::split),
    ("period", dates::period),
    ("deadline", dates::deadline),
    ("early", dates::early),
    ("extra-headings", document::extra_headings),
    ("topics", document::topics),
    ("results", document::results),
    ("length", document::length_of_overview),
    ("problems", document::problems),
    ("other-matters", document::other_matters),
    ("balance-line", document::balance_line),
    ("listed-parts", document::listed_parts),
    ("contact", document::contact),
    ("cited", wording::cited),
    ("instructions", slots::instructions),
    ("brackets", wording::brackets),
    ("generic", wording::generic),
    (companion::CODE, companion::companion),
    ("disputes-alone", plausible::disputes_alone),
    ("suit-alone", plausible::suit_alone),
    ("suit-too-soon", plausible::suit_too_soon),
    ("regulations", plausible::regulations),
    ("no-penalties", plausible::no_penalties),
    ("unusual-powers", plausible::unusual_powers),
    ("large-fees", plausible::large_fees),
    ("fees-in-yuan", plausible::fees_in_yuan),
    ("secrets", plausible::secrets),
    ("many-applications", plausible::many_applications),
    ("all-zero", plausible::all_zero),
    ("few-persons", plausible::few_persons),
    ("carried", years::carried),
    ("stock-suffices", years::stock_suffices),
    ("stock-rolls", years::stock_rolls),
    ("pending", years::pending),
    ("unit", years::unit),
    ("jumps", years::jumps),
    ("projects", years::projects),
    ("same", likeness::same),
    ("like-last", likeness::like_last),
    ("problems-again", likeness::problems_again),
];

/// Is there a check of this name?
#[must_use]
pub(crate) fn is_coded(code: &str) -> bool {
    CODED.iter().any(|(name, _)| *name == code)
}

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

/// How a report stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// At most hints.
    Pass,
    /// Something is doubtful, or was not checked.
    Review,
    /// Something is wrong.
    Fail,
    /// No table of a known form could be read.
    Unreadable,
}

/// What was and was not checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Rules known.
    pub rules: usize,
    /// Rules run.
    pub run: usize,
    /// Single checks made and decided.
    pub checks: usize,
    /// Whole rules that did not run.
    pub skipped: Vec<(String, Skip)>,
    /// Single checks that could not be decided.
    pub undecided: Vec<(String, Vec<Site>, Doubt)>,
    /// Cells that were read as 0, each once, in the order of the form.
    pub read_as_zero: Vec<Site>,
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

/// The names of the phrases that running text is read by.
pub(crate) fn phrase_names() -> impl Iterator<Item = &'static str> {
    narrative::phrase_names()
}

/// Those of them that a figure can be the figure of.
pub(crate) fn act_names() -> impl Iterator<Item = &'static str> {
    narrative::act_names()
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
            None => run_one(&mut ledger, position, rule),
        }
    }
    set_aside(&mut ledger.findings, &settings.accepted);
    let explained = repair::explain_sheets(&sheets, settings.effort, &|balance| is_heeded(&ledger, settings, balance));
    // What need not hold, or was not repaired, is explained by nothing.
    let Ledger { breaking, findings, .. } = &mut ledger;
    breaking.retain(|(balance, at)| balance.relation == Relation::Equal && findings[*at].accepted.is_none());
    cause::join(&mut ledger, &explained);
    let findings = settle(&mut ledger);
    let coverage = coverage(ledger, rules.len());
    let verdict = verdict(report, &findings, &coverage, rules);
    Judgement { verdict, findings, coverage, explained }
}

/// Who switched a rule off, if someone did.
fn off(form: &Definition, settings: &Settings, rule: &String) -> Option<Skip> {
    let by_form = || form.off.contains(rule).then_some(Skip::OffByForm);
    settings.off.contains(rule).then_some(Skip::Off).or_else(by_form)
}

fn run_one(ledger: &mut Ledger<'_, '_>, position: usize, rule: &Rule) {
    let Some(code) = rule.code.as_deref() else { return balance::run(ledger, position, rule) };
    match CODED.iter().find(|(name, _)| *name == code) {
        Some((_, check)) => check(ledger, rule),
        // The library opens no form with another name.
        None => ledger.skip(rule, Skip::NothingToCheck),
    }
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

/// Puts the findings in their order.
fn settle(ledger: &mut Ledger<'_, '_>) -> Vec<Finding> {
    let findings = std::mem::take(&mut ledger.findings);
    let findings = order::by_key(findings, |finding| {
        let [table, row, column] = position(finding);
        [finding.severity as u32, table, row, column]
    });
    // Members follow their root, which has the place of the group.
    let (members, roots): (Vec<Finding>, Vec<Finding>) = findings.into_iter().partition(|one| one.group.is_some());
    // Of many findings, as of a long text, few are roots: a group is one of broken balances, or of copies of last year's.
    let mut groups: Vec<(String, Vec<Finding>)> = Vec::new();
    for member in members {
        let key = member.group.clone().unwrap_or_default();
        match groups.iter_mut().find(|(known, _)| *known == key) {
            Some((_, group)) => group.push(member),
            None => groups.push((key, vec![member])),
        }
    }
    let mut together = Vec::new();
    for root in roots {
        let group = groups.iter_mut().find(|(key, _)| *key == root.key);
        let members = group.map(|(_, members)| std::mem::take(members)).unwrap_or_default();
        together.push(root);
        together.extend(members);
    }
    together
}

/// Where in the report a finding stands: what is about the whole of it first, then by table, row and column.
fn position(finding: &Finding) -> [u32; 3] {
    let of_cell = |site: &Site| [site.table + 1, site.place.row + 1, site.place.column].map(|at| at as u32);
    let of_table = finding.table().map_or(0, |table| table as u32 + 1);
    finding.cells.iter().map(of_cell).min().unwrap_or([of_table, 0, 0])
}

fn coverage(ledger: Ledger<'_, '_>, rules: usize) -> Coverage {
    let Ledger { zeros, skipped, checks, doubts, .. } = ledger;
    let mut zeros = in_form_order(zeros);
    zeros.dedup();
    Coverage { rules, run: rules - skipped.len(), checks, skipped, undecided: doubts, read_as_zero: zeros }
}

/// The first that fits, worst first.
fn verdict(report: &Report, findings: &[Finding], coverage: &Coverage, rules: &[Rule]) -> Verdict {
    let any = |severity| findings.iter().any(|finding| finding.severity == severity && finding.accepted.is_none());
    let grave = |id: &String| rules.iter().any(|rule| rule.id == *id && rule.severity == Severity::Error);
    if report.tables.is_empty() {
        Verdict::Unreadable
    } else if any(Severity::Error) {
        Verdict::Fail
    } else if any(Severity::Warning)
        || !coverage.undecided.is_empty()
        || coverage.skipped.iter().any(|(rule, why)| grave(rule) && !matches!(why, Skip::NoLast | Skip::NoDate))
    {
        Verdict::Review
    } else {
        Verdict::Pass
    }
}
