//! Percentages of the text: shares of a whole, and changes since last year.

use super::figure::Unit;
use super::statement::Statement;
use super::token::{Kind, Tag, Token};
use super::{Narrative, cells, sites, sum, text};
use crate::amount::Amount;
use crate::finding::sentences as say;
use crate::finding::{Part, Skip};
use crate::form::Rule;
use crate::rules::ledger::Ledger;
use crate::rules::sheet::{Addend, Sheets};
use crate::rules::years::last_year;

const RECEIVED: &str = "applications.received.total";

/// N-PCT: 258件，占33.9%. The whole may be any figure of the paragraph, or a total of table three.
pub(in crate::rules) fn share(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let Some(narrative) = text(ledger, rule, &[]) else { return };
    let totals = [&[RECEIVED][..], &[RECEIVED, "applications.carried_in.total"], &["applications.concluded.total"]];
    let totals: Vec<Amount> = totals.into_iter().filter_map(|names| sum(ledger, &cells(ledger, names)).ok()).collect();
    for (at, text) in narrative.texts.iter().enumerate() {
        let ends_line = |token: &Token| token.kind == Kind::Stop && text.words[token.start..].starts_with('\n');
        for paragraph in text.tokens.split(ends_line) {
            let figures = paragraph.iter().filter_map(cases);
            let wholes: Vec<Amount> = figures.chain(totals.iter().copied()).collect();
            shares(ledger, rule, &narrative, at, paragraph, &wholes);
        }
    }
}

fn shares(
    ledger: &mut Ledger<'_, '_>,
    rule: &Rule,
    narrative: &Narrative,
    at: usize,
    tokens: &[Token],
    wholes: &[Amount],
) {
    for (position, token) in tokens.iter().enumerate() {
        let Kind::Percent { value, decimals } = token.kind else { continue };
        let Some((part, start)) = shared(&tokens[..position]) else { continue };
        // Without a larger figure there is nothing it could be a share of.
        if !wholes.iter().any(|&whole| whole > part) {
            continue;
        }
        ledger.checks += 1;
        if !wholes.iter().any(|&whole| is_share(part, whole, value, decimals)) {
            let clause = tokens[..position]
                .iter()
                .rfind(|token| token.start < start && matches!(token.kind, Kind::Comma | Kind::Stop));
            let quote = narrative.quote(at, &(clause.map_or(tokens[0].start, |sign| sign.end)..token.end));
            let parts = [Part::Printed(quote.text.clone()), Part::Figure(part), Part::Figure(value)];
            ledger.find_in(rule, rule.severity, say::SHARE_DIFFERS.with(parts), Vec::new(), quote);
        }
    }
}

/// The figure that a percentage is the share of, and where it stands: directly before 占, in the clause before or in its own.
fn shared(before: &[Token]) -> Option<(Amount, usize)> {
    /// More than a comma and a few words between them, and it may be another's share. In bytes.
    const NEAR: usize = 8 * '字'.len_utf8();
    let (share, before) = before.split_last().filter(|(last, _)| last.kind == Kind::Word(Tag::Share))?;
    let figure = match before.split_last()? {
        (sign, before) if sign.kind == Kind::Comma => before.last()?,
        (figure, _) => figure,
    };
    let value = cases(figure).filter(|_| share.start - figure.end <= NEAR)?;
    Some((value, figure.start))
}

fn cases(token: &Token) -> Option<Amount> {
    match token.kind {
        Kind::Figure { value, unit: Unit::Cases, approximate: false } => Some(value),
        _ => None,
    }
}

/// Is a part so many per cent of a whole, within one unit of the last decimal that is printed?
fn is_share(part: Amount, whole: Amount, percent: Amount, decimals: u32) -> bool {
    const HUNDRED: i64 = 100_000_000;
    let (part, whole) = (part.to_i64(), whole.to_i64());
    let step = 10_i64.pow(6_u32.saturating_sub(decimals));
    let printed = percent.millionths().checked_mul(whole);
    let apart = printed.zip(part.checked_mul(HUNDRED)).and_then(|(printed, exact)| printed.checked_sub(exact));
    whole > 0 && apart.zip(step.checked_mul(whole)).is_some_and(|(apart, most)| apart.abs() <= most)
}

/// N-YOY: how much more or less was received than last year.
pub(in crate::rules) fn trend(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let Some(last) = last_year(ledger, rule, &[RECEIVED]) else { return };
    let Some(narrative) = text(ledger, rule, &["applications"]) else { return };
    let received = cells(ledger, &[RECEIVED]);
    let (Ok(now), Some(before)) = (sum(ledger, &received), figure(last, RECEIVED)) else {
        return ledger.skip(rule, Skip::NothingToCheck);
    };
    let of_now = |one: &&Statement| one.acts == Tag::Received.bit() && one.value == now;
    for statement in narrative.statements.iter().filter(of_now) {
        let Some((percent, decimals, end)) = change_behind(&narrative, statement) else { continue };
        ledger.checks += 1;
        if before > Amount::ZERO && !is_share((now - before).abs(), before, percent, decimals) {
            let quote = narrative.quote(statement.text, &(statement.clause.start..end));
            let parts =
                [Part::Printed(quote.text.clone()), Part::Figure(before), Part::Figure(now), Part::Figure(percent)];
            ledger.find_in(rule, rule.severity, say::TREND_DIFFERS.with(parts), sites(ledger, &received), quote);
        }
    }
}

/// The change that a sentence tells directly behind a statement, as a percentage, with its decimals and its end.
fn change_behind(narrative: &Narrative, statement: &Statement) -> Option<(Amount, u32, usize)> {
    let tokens = narrative.texts[statement.text].tokens.iter();
    let behind = tokens.filter(|token| token.start >= statement.end && token.end <= statement.sentence.end);
    let mut changed = false;
    for token in behind {
        match token.kind {
            Kind::Word(Tag::Change) => changed = true,
            Kind::Percent { value, decimals } if changed => return Some((value, decimals, token.end)),
            Kind::Comma | Kind::Word(_) => {}
            _ => return None,
        }
    }
    None
}

/// The figure of a cell.
fn figure(sheets: &Sheets<'_>, name: &str) -> Option<Amount> {
    let (table, place) = sheets.definition().cell(name)?;
    match sheets.addend(table, place)? {
        Addend::Figure(amount) => Some(amount),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_exact_to_what_is_printed() {
        let is = |part, whole, percent: &str| {
            let decimals = percent.split_once('.').map_or(0, |(_, decimals)| decimals.len() as u32);
            is_share(Amount::small(part), Amount::small(whole), Amount::parse(percent).unwrap(), decimals)
        };
        // 35 of 805 is 4.3478…
        for (percent, fits) in
            [("4.35", true), ("4.34", true), ("4.3", true), ("4", true), ("4.36", false), ("4.4", true), ("4.5", false)]
        {
            assert_eq!(is(35, 805, percent), fits, "{percent}");
        }
        assert!(!is(0, 0, "0"));
    }
}
