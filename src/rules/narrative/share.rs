//! Percentages of the text: shares of a whole, and changes since last year.

use super::respective::{cases, respective};
use super::{called, sites, sum};
use crate::amount::Amount;
use crate::any_of::AnyOf;
use crate::finding::sentences::sentences;
use crate::finding::{Part, Skip};
use crate::form::{Rule, Severity};
use crate::order;
use crate::prose::narrative::Narrative;
use crate::prose::statement::Statement;
use crate::prose::token::{Kind, Tag, Token};
use crate::report::sheet::{Addend, Sheets};
use crate::rules::check::{Check, Need};
use crate::rules::ledger::Ledger;

sentences! {
    SHARE_DIFFERS: "正文{0}：{1} 占 {2}%，按正文和表三的总数都算不出这个比例，请核对。",
        "In {0}, {1} as {2}% agrees with no total of the text or of table three. Please check.";
    TREND_DIFFERS: "正文写作{0}：上年为 {1}，本年为 {2}，算不出 {3}%，请核对。",
        "The text says {0}: from {1} last year to {2} this year is not {3}%. Please check.";
}

const RECEIVED: &str = "applications";

/// The checks of this file.
pub(in crate::rules) const CHECKS: &[Check] = &[
    Check::new("share", share).needs(&[Need::Text]),
    Check::new("trend", trend).needs(&[
        Need::Last(&["applications"]),
        Need::Text,
        Need::Read(&["applications"]),
        Need::Called(&[RECEIVED]),
    ]),
];

/// N-PCT: 258件，占33.9%. The whole may be any figure of the paragraph, or a total of table three.
pub(in crate::rules) fn share(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let narrative = ledger.narrative();
    let totals = [&[RECEIVED][..], &[RECEIVED, "applications-carried-in"], &["applications-concluded"]];
    let total = |names: &[&str]| sum(ledger, &called(ledger, names)?).ok();
    let totals: Vec<Amount> = totals.into_iter().filter_map(total).collect();
    for (at, text) in narrative.texts.iter().enumerate() {
        let ends_line = |token: &Token| token.kind == Kind::Stop && text.words[token.start..].starts_with('\n');
        for paragraph in text.tokens.split(ends_line) {
            let figures = paragraph.iter().filter_map(cases);
            let mut wholes: Vec<Amount> = figures.chain(totals.iter().copied()).collect();
            wholes.retain(|&whole| whole > Amount::ZERO);
            let wholes = order::by_key(wholes, |whole| order::halves(whole.millionths() as u64));
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
    // Shares that come to a hundred may have been rounded so that they do.
    let percents = tokens.iter().filter_map(|token| match token.kind {
        Kind::Percent { value, .. } => Some(value),
        _ => None,
    });
    let whole = percents.fold(Amount::ZERO, |sum, percent| sum + percent) == Amount::small(100);
    let words = &narrative.texts[at].words;
    let told = respective(words, tokens);
    for (position, token) in tokens.iter().enumerate() {
        let Kind::Percent { value, decimals } = token.kind else { continue };
        let part = match told.binary_search_by_key(&position, |one| one.percent) {
            Ok(place) => told[place].figure.and_then(|figure| Some((cases(&tokens[figure])?, tokens[figure].start))),
            Err(_) => shared(words, &tokens[..position]),
        };
        let Some((part, start)) = part else { continue };
        // Without a larger figure there is nothing it could be a share of.
        if wholes.last().is_none_or(|&whole| whole <= part) {
            continue;
        }
        ledger.checks += 1;
        let fit = |above| fits_one(part, wholes, value, decimals, above);
        let severity = match (fit(Rounded::AsPrinted), fit(Rounded::WithinOne)) {
            (true, _) => continue,
            (false, true) if whole => continue,
            (false, true) => Severity::Info,
            (false, false) => rule.severity,
        };
        let quote = narrative.quote(at, &(clause_before(&tokens[..position], start)..token.end));
        let parts = [Part::Printed(quote.text.clone()), Part::Figure(part), Part::Figure(value)];
        ledger.find_in(rule, severity, SHARE_DIFFERS.with(parts), Vec::new(), quote);
    }
}

/// Where the clause of a figure starts; where no sign is near, the figure.
fn clause_before(tokens: &[Token], figure: usize) -> usize {
    /// In tokens.
    const NEAR: usize = 30;
    let ends = |token: &&Token| token.start < figure && matches!(token.kind, Kind::Comma | Kind::Stop);
    let sign = tokens.iter().rev().take(NEAR).find(ends).map(|sign| sign.end);
    sign.unwrap_or(if tokens.len() < NEAR { tokens[0].start } else { figure })
}

/// The figure that a percentage is the share of, and where it stands: directly before 占, in the clause before or in its own.
fn shared(text: &str, before: &[Token]) -> Option<(Amount, usize)> {
    /// More than a comma and a few words between them, and it may be another's share. In bytes.
    const NEAR: usize = 8 * '字'.len_utf8();
    // 占总量的26%, 占申请总数的26%.
    let of_what = |token: &&Token| {
        matches!(
            token.kind,
            Kind::Word(
                Tag::Apply | Tag::Application | Tag::Listed | Tag::Concluded | Tag::Received | Tag::Handled | Tag::All
            )
        )
    };
    let words = before.iter().rev().take_while(of_what).count();
    let (share, before) =
        before[..before.len() - words].split_last().filter(|(last, _)| last.kind == Kind::Word(Tag::Share))?;
    let figure = match before.split_last()? {
        (sign, before) if sign.kind == Kind::Comma => before.last()?,
        (figure, _) => figure,
    };
    let value = cases(figure).filter(|_| share.start - figure.end <= NEAR)?;
    // 部分公开42件，合计占52.6%: a sum's.
    if text[figure.end..share.start].holds_any(&["合计", "共计", "总计", "合并", "两项", "二者", "两者", "三项", "共"])
    {
        return None;
    }
    Some((value, figure.start))
}

/// How exact a percentage is.
#[derive(Clone, Copy)]
enum Rounded {
    /// Rounded to the last decimal that is printed, or cut off behind it.
    AsPrinted,
    /// Within one unit of it.
    WithinOne,
}

/// Is a part so many per cent of one of the wholes, which stand in order?
fn fits_one(part: Amount, wholes: &[Amount], percent: Amount, decimals: u32, how: Rounded) -> bool {
    // The smallest whole that is not too small is the one that is least too large.
    let step = step(decimals);
    let above = |whole: Amount| {
        let most = i128::from(percent.millionths()) + step;
        i128::from(whole.to_i64()) * most >= i128::from(part.to_i64()) * HUNDRED
    };
    let from = wholes.partition_point(|&whole| !above(whole));
    wholes.get(from).is_some_and(|&whole| is_share(part, whole, percent, decimals, how))
}

const HUNDRED: i128 = 100_000_000;

/// One of the last decimal that is printed, in millionths.
fn step(decimals: u32) -> i128 {
    10_i128.pow(6_u32.saturating_sub(decimals))
}

/// Is a part so many per cent of a whole?
fn is_share(part: Amount, whole: Amount, percent: Amount, decimals: u32, how: Rounded) -> bool {
    let (part, whole) = (i128::from(part.to_i64()), i128::from(whole.to_i64()));
    let step = step(decimals) * whole;
    // How much the exact share is above the printed one.
    let above = part * HUNDRED - i128::from(percent.millionths()) * whole;
    whole > 0
        && match how {
            Rounded::AsPrinted => 2 * above >= -step && above <= step,
            Rounded::WithinOne => above.abs() <= step,
        }
}

/// N-YOY: how much more or less was received than last year.
pub(in crate::rules) fn trend(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let Some(last) = ledger.last else { return };
    let narrative = ledger.narrative();
    let Some(received) = called(ledger, &[RECEIVED]) else { return };
    let (Ok(now), Some(before)) = (sum(ledger, &received), figure(last, RECEIVED)) else {
        return ledger.skip(rule, Skip::NothingToCheck);
    };
    let of_now = |one: &&Statement| one.acts == Tag::Received.bit() && one.value == now;
    for statement in narrative.statements.iter().filter(of_now) {
        let Some((percent, decimals, end)) = change_behind(&narrative, statement) else { continue };
        ledger.checks += 1;
        if before > Amount::ZERO && !is_share((now - before).abs(), before, percent, decimals, Rounded::WithinOne) {
            let quote = narrative.quote(statement.text, &(statement.clause.start..end));
            let parts =
                [Part::Printed(quote.text.clone()), Part::Figure(before), Part::Figure(now), Part::Figure(percent)];
            ledger.find_in(rule, rule.severity, TREND_DIFFERS.with(parts), sites(ledger, &received), quote);
        }
    }
}

/// The change that a sentence tells directly behind a statement, as a percentage, with its decimals and its end.
fn change_behind(narrative: &Narrative, statement: &Statement) -> Option<(Amount, u32, usize)> {
    /// So many characters that are not understood may stand before what says that it changed: 网站访问量同比增长 is of something else.
    const FEW: usize = 2;
    /// Words that may stand there: any other names what changed.
    const OF_APPLICATIONS: [Tag; 5] = [Tag::Application, Tag::Apply, Tag::Received, Tag::Past, Tag::Handled];
    let tokens = &narrative.texts[statement.text].tokens;
    let first = tokens.partition_point(|token| token.start < statement.end);
    let strange = first.checked_sub(1).map_or(0, |last| tokens[last].strange);
    let behind = tokens[first..].iter().take_while(|token| token.end <= statement.sentence.end);
    let mut changed = false;
    for token in behind {
        match token.kind {
            Kind::Word(Tag::Change) if token.strange > strange + FEW => return None,
            Kind::Word(Tag::Change) => changed = true,
            Kind::Percent { value, decimals } if changed => return Some((value, decimals, token.end)),
            Kind::Word(tag) if !OF_APPLICATIONS.contains(&tag) => return None,
            Kind::Comma | Kind::Word(_) => {}
            _ => return None,
        }
    }
    None
}

/// The figure of a cell.
fn figure(sheets: &Sheets<'_>, name: &str) -> Option<Amount> {
    let form = sheets.definition();
    let (table, place) = form.cell(form.cell_called(name)?)?;
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
        let is = |part, whole, percent: &str, how| {
            let decimals = percent.split_once('.').map_or(0, |(_, decimals)| decimals.len() as u32);
            is_share(Amount::small(part), Amount::small(whole), Amount::parse(percent).unwrap(), decimals, how)
        };
        // 35 of 805 is 4.3478…
        for (percent, within_one, printed) in [
            ("4.35", true, true),
            ("4.34", true, true),
            ("4.3", true, true),
            ("4", true, true),
            ("4.36", false, false),
            ("4.4", true, false),
            ("5", true, false),
            ("4.5", false, false),
        ] {
            assert_eq!(is(35, 805, percent, Rounded::WithinOne), within_one, "{percent}");
            assert_eq!(is(35, 805, percent, Rounded::AsPrinted), printed, "{percent}");
        }
        assert!(!is(0, 0, "0", Rounded::WithinOne));
    }
}
