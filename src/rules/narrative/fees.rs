//! The fee for processing information (信息处理费): what section six says of it, against itself, the first section and table two.

use super::figure::Unit;
use super::token::{Kind, Tag};
use super::{Narrative, cells, named, sites, sum, text};
use crate::amount::Amount;
use crate::finding::sentences as say;
use crate::finding::{Part, Quote, Skip};
use crate::form::{Rule, Severity};
use crate::rules::ledger::Ledger;
use crate::rules::prose::first_of;

const INCOME: &str = "disclosure.fees.amount";

/// What a section says of the fee.
#[derive(Default)]
struct Told {
    /// It names the fee.
    named: bool,
    /// That none was taken.
    none: Option<Quote>,
    /// How much was taken, in 元.
    taken: Option<(Amount, Quote)>,
}

fn told(narrative: &Narrative, section: u32) -> Told {
    let mut told = Told::default();
    for (at, text) in narrative.texts.iter().enumerate().filter(|(_, text)| text.section == section) {
        for (range, sentence) in text.sentences() {
            let is = |tag: Tag| sentence.iter().any(|token| token.kind == Kind::Word(tag));
            if !is(Tag::Fee) && !is(Tag::NoFee) {
                continue;
            }
            told.named = true;
            let quote = || narrative.quote(at, &range);
            if is(Tag::NoFee) {
                told.none.get_or_insert_with(quote);
            }
            for token in sentence {
                if let Kind::Figure { value, unit: Unit::Yuan, .. } = token.kind
                    && value > Amount::ZERO
                {
                    told.taken.get_or_insert_with(|| (value, quote()));
                }
            }
        }
    }
    told
}

/// N-FEE: it should be mentioned, and not both taken and not taken.
pub(in crate::rules) fn fee(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let Some(narrative) = text(ledger, rule, &[]) else { return };
    let Some(words) = narrative.texts.iter().find(|text| text.section == 6).map(|text| text.words.as_str()) else {
        return ledger.skip(rule, Skip::NothingToCheck);
    };
    ledger.checks += 1;
    let fees = ledger.sheets.definition().phrases("fee-named");
    let (six, one) = (told(&narrative, 6), told(&narrative, 1));
    if let (Some(none), Some((amount, quote))) = (six.none.as_ref(), six.taken.as_ref().or(one.taken.as_ref()))
        && none != quote
    {
        let parts = [Part::Printed(none.text.clone()), Part::Printed(quote.text.clone()), Part::Figure(*amount)];
        ledger.find_in(rule, rule.severity, say::FEE_BOTH.with(parts), Vec::new(), none.clone());
    } else if !six.named && !one.named && !words.trim().is_empty() && first_of(words, fees).is_none() {
        // Of an empty section D-SEC6 speaks.
        ledger.find_as(rule, Severity::Info, say::FEE_UNNAMED.with([]), Vec::new());
    }
}

/// N-FEE-LAZY: nothing to report in section six, though a fee was taken.
pub(in crate::rules) fn fee_left_out(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let Some(narrative) = text(ledger, rule, &["disclosure"]) else { return };
    let Some(six) = narrative.texts.iter().find(|text| text.section == 6) else { return };
    let bare = six.words.trim_matches(|c: char| c.is_whitespace() || "。.".contains(c));
    ledger.checks += 1;
    if !matches!(bare, "无" | "没有" | "无其他需要报告的事项" | "无其他需要报告事项" | "没有其他需要报告的事项")
    {
        return;
    }
    if let Some((amount, quote)) = told(&narrative, 1).taken {
        let parts = [Part::Printed(bare.to_owned()), Part::Figure(amount)];
        ledger.find_in(rule, rule.severity, say::FEE_LEFT_OUT.with(parts), Vec::new(), quote);
        return;
    }
    let cells = cells(ledger, &[INCOME]);
    if let Ok(income) = sum(ledger, &cells)
        && income > Amount::ZERO
    {
        let parts = [Part::Printed(bare.to_owned()), named(ledger, &cells), Part::Figure(income)];
        ledger.find_as(rule, Severity::Info, say::FEE_PERHAPS_LEFT_OUT.with(parts), sites(ledger, &cells));
    }
}

/// X-FEE-1: what was taken for processing is part of the fees in table two, which are in 万元.
pub(in crate::rules) fn fee_income(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let Some(narrative) = text(ledger, rule, &["disclosure"]) else { return };
    let Some((taken, quote)) = told(&narrative, 6).taken else { return };
    let cells = cells(ledger, &[INCOME]);
    if cells.is_empty() {
        return ledger.skip(rule, Skip::NothingToCheck);
    }
    let sites = sites(ledger, &cells);
    match sum(ledger, &cells) {
        Err(doubt) => ledger.doubt(rule, sites, doubt),
        Ok(income) => {
            ledger.checks += 1;
            // 10,000 元 are one 万元.
            if income.millionths() < taken.millionths() / 10_000 {
                let parts = [Part::Figure(taken), named(ledger, &cells), Part::Figure(income)];
                ledger.find_in(rule, rule.severity, say::FEE_ABOVE_INCOME.with(parts), sites, quote);
            }
        }
    }
}

/// X-FEE-2: an application that was dropped for want of payment shows that a fee was asked for.
pub(in crate::rules) fn fee_notice(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let Some(narrative) = text(ledger, rule, &["applications"]) else { return };
    let cells = cells(ledger, &["applications.other.no_payment.total"]);
    let Ok(dropped) = sum(ledger, &cells) else { return };
    ledger.checks += 1;
    if let Some(none) = told(&narrative, 6).none
        && dropped > Amount::ZERO
    {
        let parts = [Part::Printed(none.text.clone()), named(ledger, &cells), Part::Figure(dropped)];
        ledger.find_in(rule, rule.severity, say::FEE_ASKED.with(parts), sites(ledger, &cells), none);
    }
}
