//! Figures of the text against each other: parts and their whole, shares, trends.

use super::figure::Unit;
use super::statement::{Statement, Text};
use super::token::{Kind, Tag, Token};
use super::{Narrative, text};
use crate::amount::Amount;
use crate::finding::Part;
use crate::finding::sentences as say;
use crate::form::Rule;
use crate::rules::ledger::Ledger;
use std::ops::Range;

/// N-PARTSUM: a list of parts does not come to more than its whole; and the outcomes, where at least four of the six kinds are told, come to
/// what was concluded.
pub(in crate::rules) fn parts(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let Some(narrative) = text(ledger, rule, &[]) else { return };
    for (at, text) in narrative.texts.iter().enumerate() {
        for (range, sentence) in text.sentences() {
            listed(ledger, rule, &narrative, at, &range, sentence);
        }
    }
    outcomes(ledger, rule, &narrative);
}

/// A whole and, each in a clause of its own without a verb that rules know, its parts: 累计公布信息69条，工作动态61条，运输管理5条.
fn listed(
    ledger: &mut Ledger<'_, '_>,
    rule: &Rule,
    narrative: &Narrative,
    at: usize,
    range: &Range<usize>,
    sentence: &[Token],
) {
    let text = &narrative.texts[at].words;
    let mut whole: Option<(Amount, &str, usize)> = None;
    let (mut sum, mut count, mut end) = (Amount::ZERO, 0, 0);
    for (clause, tokens) in Text::clauses(range, sentence) {
        match (item(text, &clause, tokens), whole) {
            (Some((value, unit, true)), Some((_, known, _))) if unit == known => {
                sum = sum + value;
                count += 1;
                end = clause.end;
            }
            (Some((value, unit, _)), None) => whole = Some((value, unit, clause.start)),
            // 其中 and the like, without a figure, go on to the list; anything else ends it.
            (None, Some(_)) if count == 0 && !tokens.iter().any(|token| matches!(token.kind, Kind::Figure { .. })) => {}
            _ => break,
        }
    }
    let is_list = |&(_, _, from): &(Amount, &str, usize)| count >= 2 && says_whole(&text[from..end]);
    let Some((value, _, from)) = whole.filter(is_list) else { return };
    ledger.checks += 1;
    if sum > value {
        let quote = narrative.quote(at, &(from..end));
        let parts = [Part::Printed(quote.text.clone()), Part::Count(count), Part::Figure(sum), Part::Figure(value)];
        ledger.find_in(rule, rule.severity, say::PARTS_EXCEED.with(parts), Vec::new(), quote);
    }
}

/// Does a list say that it is one: 其中, or a sum before parts that are no channels of their own? What stands on a website and what in a
/// paper are told beside each other.
fn says_whole(list: &str) -> bool {
    const SUMS: [&str; 4] = ["累计", "共", "合计", "总"];
    const CHANNELS: [&str; 9] = ["微信", "微博", "网站", "公众号", "平台", "客户端", "抖音", "报", "电视"];
    let whole = list.find(['，', ',', '：', ':', '（', '(']).unwrap_or(list.len());
    list.contains("其中")
        || SUMS.iter().any(|sum| list[..whole].contains(sum))
            && !CHANNELS.iter().any(|channel| list[whole..].contains(channel))
}

/// A clause that is a name and one figure: the figure, its unit, and whether it may be a part: nothing is done in it.
fn item<'t>(text: &'t str, clause: &Range<usize>, tokens: &[Token]) -> Option<(Amount, &'t str, bool)> {
    /// A name of a part is short. In bytes.
    const LONGEST: usize = 14 * '字'.len_utf8();
    let figures = |token: &&Token| matches!(token.kind, Kind::Figure { .. } | Kind::Percent { .. } | Kind::Noise);
    let mut found = tokens.iter().filter(figures);
    let (figure, None) = (found.next()?, found.next()) else { return None };
    let Kind::Figure { value, unit: Unit::Cases, approximate: false } = figure.kind else { return None };
    if !text[figure.end..clause.end].trim().is_empty() {
        return None;
    }
    let is_digit = |c: char| c.is_ascii_digit() || matches!(c, ',' | '，' | ' ');
    let unit = text[figure.start..figure.end].trim_start_matches(is_digit);
    let done = |token: &Token| matches!(token.kind, Kind::Word(tag) if tag.is_act() || matches!(tag, Tag::Matter | Tag::Application));
    let name = &text[clause.start..figure.start];
    let is_part = name.len() <= LONGEST && !tokens.iter().any(done) && !name.contains(['达', '了', '被']);
    Some((value, unit, is_part))
}

const OUTCOMES: [Tag; 6] = [Tag::Granted, Tag::Partial, Tag::Denied, Tag::Unavailable, Tag::Refused, Tag::OtherOutcome];

/// The outcomes of one paragraph against the figure of what was concluded that stands before them.
fn outcomes(ledger: &mut Ledger<'_, '_>, rule: &Rule, narrative: &Narrative) {
    const ENOUGH: u32 = 4;
    let all = OUTCOMES.iter().fold(0, |all, tag| all | tag.bit());
    for (at, whole) in narrative.statements.iter().enumerate() {
        if whole.acts != Tag::Concluded.bit() || whole.part || whole.approximate || whole.none {
            continue;
        }
        let follows = |one: &&Statement| one.text == whole.text && one.acts & !all == 0;
        let parts: Vec<&Statement> = narrative.statements[at + 1..]
            .iter()
            .take_while(|one| one.acts & (all | Tag::CarriedIn.bit() | Tag::CarriedOut.bit()) != 0)
            .filter(follows)
            .collect();
        let kinds = parts.iter().fold(0, |kinds, one| kinds | one.acts);
        let twice = kinds.count_ones() < parts.iter().map(|one| one.acts.count_ones()).sum();
        if kinds.count_ones() < ENOUGH || twice || parts.iter().any(|one| one.approximate) {
            continue;
        }
        ledger.checks += 1;
        let sum = parts.iter().fold(Amount::ZERO, |sum, one| sum + one.value);
        if sum != whole.value {
            let last = parts.last().map_or(whole.end, |one| one.end);
            let quote = narrative.quote(whole.text, &(whole.clause.start..last.max(whole.end)));
            let count = Part::Count(parts.len());
            let says = say::OUTCOMES_DIFFER.with([count, Part::Figure(sum), Part::Figure(whole.value)]);
            ledger.find_in(rule, rule.severity, says, Vec::new(), quote);
        }
    }
}
