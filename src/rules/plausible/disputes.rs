//! Table four beside table three: disputes without applications, suits without 行政复议.

use super::super::check::{Check, Need};
use super::super::last::last_year;
use super::super::ledger::Ledger;
use super::{CONCLUDED, RECEIVED, sum};
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
    Check::new("disputes-alone", disputes_alone),
    Check::new("suit-alone", suit_alone).needs(&[Need::Cells(&[AFTER, REVIEWS])]),
    Check::new("suit-too-soon", suit_too_soon)
        .needs(&[Need::Year, Need::Cells(&[DIRECT, CONCLUDED])])
        .limits(&["since"]),
];

const REVIEWS: &str = "disputes.reconsideration.total";
const DIRECT: &str = "disputes.direct_suit.total";
const AFTER: &str = "disputes.suit_after_reconsideration.total";

/// Positions of the tables with these names.
fn table(form: &Definition, id: &str) -> Part {
    form.tables.iter().position(|table| table.id == id).map_or(Part::Nothing, Part::Table)
}

/// X-REV-1: disputes without any application.
fn disputes_alone(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    const FLOW: [&str; 4] = [RECEIVED, "applications.carried_in.total", CONCLUDED, "applications.carried_out.total"];
    const CASES: [&str; 3] = [REVIEWS, DIRECT, AFTER];
    let (Some(cases), Some(flow)) = (sum(ledger, &CASES), sum(ledger, &FLOW)) else {
        return ledger.skip(rule, Skip::NothingToCheck);
    };
    ledger.checks += 1;
    if cases > Amount::ZERO && flow == Amount::ZERO {
        let form = ledger.sheets.definition();
        let parts = [table(form, "disputes"), Part::Figure(cases), table(form, "applications")];
        let named = CASES.iter().filter_map(|name| ledger.sheets.named(name));
        let sites = named.filter(|&(_, value)| value > Amount::ZERO).map(|(site, _)| site).collect();
        ledger.find(rule, DISPUTES_ALONE.with(parts), sites);
    }
}

/// X-REV-2: a suit after 行政复议, and no 行政复议 this year or last.
fn suit_alone(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let Some((site, suits)) = ledger.sheets.named(AFTER) else { return };
    let Some((_, reviews)) = ledger.sheets.named(REVIEWS) else { return };
    if suits > Amount::ZERO && reviews == Amount::ZERO {
        let Some(last) = last_year(ledger, rule, &[REVIEWS]) else { return };
        if last.named(REVIEWS).is_some_and(|(_, reviews)| reviews == Amount::ZERO) {
            ledger.find(rule, SUIT_ALONE.with([Part::Figure(suits)]), vec![site]);
        }
    }
    ledger.checks += 1;
}

/// X-REV-3: a suit without 行政复议 where every application was refused as 不予公开, which since 2024 has to go there first.
fn suit_too_soon(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let since = rule.limit("since");
    let Some(year) = ledger.sheets.report.year else { return };
    let Some((site, suits)) = ledger.sheets.named(DIRECT) else { return };
    let Some((_, concluded)) = ledger.sheets.named(CONCLUDED) else { return };
    ledger.checks += 1;
    if year >= since && suits > Amount::ZERO && concluded > Amount::ZERO && denied(ledger) == Some(concluded) {
        ledger.find(rule, SUIT_TOO_SOON.with([Part::Figure(suits), Part::Limit(since)]), vec![site]);
    }
}

/// How many applications were refused as 不予公开.
fn denied(ledger: &Ledger<'_, '_>) -> Option<Amount> {
    let table = ledger.sheets.definition().table("applications")?;
    let rows = table.rows.iter().filter(|row| row.id.starts_with("denied."));
    let names: Vec<String> = rows.map(|row| ["applications.", &row.id, ".total"].concat()).collect();
    sum(ledger, &names.iter().map(String::as_str).collect::<Vec<_>>())
}
