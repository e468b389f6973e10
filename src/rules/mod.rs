//! What must hold in a report: a file for each family of checks. What they find, and what they could not check, they enter in the
//! [`ledger`].
//!
//! A formula's rule is worked out in [`balance`]; a rule that no formula can say names one of [`CODED`].

pub(crate) mod balance;
mod body;
mod cells;
pub(crate) mod companion;
mod dates;
mod document;
mod headings;
mod layout;
pub(crate) mod ledger;
mod likeness;
mod narrative;
mod plausible;
mod prose;
mod slots;
mod wording;
mod years;

use crate::finding::Skip;
use crate::form::Rule;
use ledger::Ledger;

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

/// The names of the phrases that running text is read by.
pub(crate) fn phrase_names() -> impl Iterator<Item = &'static str> {
    narrative::phrase_names()
}

/// Those of them that a figure can be the figure of.
pub(crate) fn act_names() -> impl Iterator<Item = &'static str> {
    narrative::act_names()
}

/// Runs one rule, which stands at this position among those of its form.
pub(crate) fn check(ledger: &mut Ledger<'_, '_>, position: usize, rule: &Rule) {
    let Some(code) = rule.code.as_deref() else { return balance::run(ledger, position, rule) };
    match CODED.iter().find(|(name, _)| *name == code) {
        Some((_, check)) => check(ledger, rule),
        // The library opens no form with another name.
        None => ledger.skip(rule, Skip::NothingToCheck),
    }
}
