//! That there was nothing, or that there was something: the text against empty tables.

use super::{STATED_NONE, called, named, sites, sum};
use crate::amount::Amount;
use crate::any_of::AnyOf;
use crate::finding::Part;
use crate::form::pack::Place;
use crate::form::{Rule, Severity};
use crate::prose::narrative::Narrative;
use crate::prose::statement::Statement;
use crate::prose::token::Tag;
use crate::rules::check::{Check, Need};
use crate::rules::ledger::Ledger;

const RECEIVED: &[&str] = &["applications"];
const DISPUTES: &[&str] = &["reviews", "suits", "suits-after-review"];

/// The checks of this file.
pub(in crate::rules) const CHECKS: &[Check] = &[
    Check::new("no-application", no_application).needs(OF_APPLICATIONS),
    Check::new("applications-stated", applications_stated).needs(OF_APPLICATIONS),
    Check::new("no-dispute", no_dispute).needs(&[Need::Text, Need::Read(&["disputes"]), Need::Called(DISPUTES)]),
];

const OF_APPLICATIONS: &[Need] = &[Need::Text, Need::Read(&["applications"]), Need::Called(RECEIVED)];

/// N-ZERO-APP: no application in the text, and some in the table.
pub(in crate::rules) fn no_application(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let narrative = ledger.narrative();
    let Some(cells) = called(ledger, RECEIVED) else { return };
    let says_none = |one: &&Statement| is_of(one, Tag::Received) && one.value == Amount::ZERO && !one.part;
    let Some(statement) = narrative.statements.iter().find(says_none) else { return };
    hold(ledger, rule, rule.severity, &narrative, statement, &cells, |sum| sum == Amount::ZERO);
}

/// N-POS-APP: applications in the text, and none in the table.
pub(in crate::rules) fn applications_stated(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let narrative = ledger.narrative();
    let Some(cells) = called(ledger, RECEIVED) else { return };
    let says_some =
        |one: &&Statement| is_of(one, Tag::Received) && one.value > Amount::ZERO && !one.approximate && !one.part;
    let Some(statement) = narrative.statements.iter().find(says_some) else { return };
    hold(ledger, rule, rule.severity, &narrative, statement, &cells, |sum| sum > Amount::ZERO);
}

/// N-ZERO-REV: neither reconsideration nor suit in the text, and some in table four. Said with a cause, it may be of a few alone.
pub(in crate::rules) fn no_dispute(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let narrative = ledger.narrative();
    for (tag, names) in [
        (Tag::Reconsideration, &DISPUTES[..1]),
        (Tag::Suit, &DISPUTES[1..]),
        (Tag::DirectSuit, &DISPUTES[1..2]),
        (Tag::LaterSuit, &DISPUTES[2..]),
    ] {
        let Some(cells) = called(ledger, names) else { return };
        // 无新发生的诉讼案件: those of the years before may stand in the table.
        let is_new = |one: &Statement| {
            let words = &narrative.texts[one.text].words[one.clause.clone()];
            words.holds_any(&["新发生", "新增", "新提起", "新的"])
        };
        let says_none = |one: &&Statement| is_of(one, tag) && one.value == Amount::ZERO && !one.part && !is_new(one);
        if let Some(statement) = narrative.statements.iter().find(says_none) {
            let severity = if statement.caused { Severity::Warning } else { rule.severity };
            hold(ledger, rule, severity, &narrative, statement, &cells, |sum| sum == Amount::ZERO);
        }
    }
}

fn is_of(statement: &Statement, tag: Tag) -> bool {
    statement.acts == tag.bit()
}

fn hold(
    ledger: &mut Ledger<'_, '_>,
    rule: &Rule,
    severity: Severity,
    narrative: &Narrative,
    statement: &Statement,
    cells: &[(usize, Place)],
    fits: fn(Amount) -> bool,
) {
    let sites = sites(ledger, cells);
    match sum(ledger, cells) {
        Err(doubt) => ledger.doubt(rule, sites, doubt),
        Ok(sum) => {
            ledger.checks += 1;
            if !fits(sum) {
                let quote = narrative.quote_of(statement);
                let parts = [Part::Printed(quote.text.clone()), named(ledger, cells), Part::Figure(sum)];
                ledger.find_in(rule, severity, STATED_NONE.with(parts), sites, quote);
            }
        }
    }
}
