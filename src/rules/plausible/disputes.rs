//! Table four beside table three: disputes without applications, suits without 行政复议.

use super::super::check::{Check, Need};
use super::super::last::last_year;
use super::super::ledger::Ledger;
use super::sum;
use crate::amount::Amount;
use crate::finding::sentences::sentences;
use crate::finding::{Part, Skip};
use crate::form::{Definition, Rule};

sentences! {
    DISPUTES_ALONE: "{0}共有行政复议、行政诉讼 {1} 件，而{2}的新收、结转和办理总计都是 0，请核实；因以前年度申请或主动公开引起的除外。",
        "{0} has {1} cases, while in {2} nothing was received, carried or concluded. Please check, unless they arose from earlier applications or from disclosure.";
    SUIT_ALONE: "{@}为 {0}，而本年和上一年行政复议的总计都是 0，请核实。",
        "{@} is {0}, while there was no 行政复议 this year or last. Please check.";
    SUIT_TOO_SOON: "{@}为 {0}，而本年办理的申请都是不予公开；{1} 年起对不予公开不服的应当先申请行政复议，请核实。",
        "{@} is {0}, while every application was refused as 不予公开; since {1} that has to go to 行政复议 first. Please check.";
}

/// The checks of this file.
pub(in crate::rules) const CHECKS: &[Check] = &[
    Check::new("disputes-alone", disputes_alone).cells(&[CASES, FLOW]),
    Check::new("suit-alone", suit_alone).needs(&[Need::Cells(&[AFTER, REVIEWS])]),
    Check::new("suit-too-soon", suit_too_soon)
        .needs(&[Need::Year, Need::Cells(&[DIRECT, CONCLUDED])])
        .cells(&[DENIED])
        .limits(&["since"]),
];

const REVIEWS: &str = "reviews";
const DIRECT: &str = "suits";
const AFTER: &str = "suits-after-review";
const CASES: &str = "disputes-of-a-year";
const FLOW: &str = "applications-of-a-year";
const CONCLUDED: &str = "applications-concluded";
const DENIED: &str = "applications-denied";

/// The table of the cells under a name.
fn table(form: &Definition, id: &str) -> Part {
    form.cell_called(id).and_then(|cell| form.cell(cell)).map_or(Part::Nothing, |(table, _)| Part::Table(table))
}

/// X-REV-1: disputes without any application.
fn disputes_alone(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let (Some(cases), Some(flow)) = (sum(ledger, CASES), sum(ledger, FLOW)) else {
        return ledger.skip(rule, Skip::NothingToCheck);
    };
    ledger.checks += 1;
    if cases > Amount::ZERO && flow == Amount::ZERO {
        let form = ledger.sheets.definition();
        let parts = [table(form, CASES), Part::Figure(cases), table(form, FLOW)];
        let named = form.cells(CASES).iter().filter_map(|name| ledger.sheets.named(name));
        let sites = named.filter(|&(_, value)| value > Amount::ZERO).map(|(site, _)| site).collect();
        ledger.find(rule, DISPUTES_ALONE.with(parts), sites);
    }
}

/// X-REV-2: a suit after 行政复议, and no 行政复议 this year or last.
fn suit_alone(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let Some((site, suits)) = ledger.sheets.called(AFTER) else { return };
    let Some((_, reviews)) = ledger.sheets.called(REVIEWS) else { return };
    if suits > Amount::ZERO && reviews == Amount::ZERO {
        let Some(cell) = ledger.sheets.definition().cell_called(REVIEWS) else { return };
        let Some(last) = last_year(ledger, rule, &[cell]) else { return };
        if last.named(cell).is_some_and(|(_, reviews)| reviews == Amount::ZERO) {
            ledger.find(rule, SUIT_ALONE.with([Part::Figure(suits)]), vec![site]);
        }
    }
    ledger.checks += 1;
}

/// X-REV-3: a suit without 行政复议 where every application was refused as 不予公开, which since 2024 has to go there first.
fn suit_too_soon(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let since = rule.limit("since");
    let Some(year) = ledger.sheets.report.year else { return };
    let Some((site, suits)) = ledger.sheets.called(DIRECT) else { return };
    let Some((_, concluded)) = ledger.sheets.called(CONCLUDED) else { return };
    ledger.checks += 1;
    if year >= since && suits > Amount::ZERO && concluded > Amount::ZERO && sum(ledger, DENIED) == Some(concluded) {
        ledger.find(rule, SUIT_TOO_SOON.with([Part::Figure(suits), Part::Limit(since)]), vec![site]);
    }
}
