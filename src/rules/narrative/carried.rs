//! 上年结转2件，其中予以公开1件、部分公开1件: how those carried in ended, which are no more than were carried in.

use super::PARTS_EXCEED;
use crate::amount::Amount;
use crate::finding::Part;
use crate::form::Rule;
use crate::prose::clause::Flags;
use crate::prose::narrative::Narrative;
use crate::prose::statement::Statement;
use crate::prose::text::Text;
use crate::prose::token::{Kind, Tag, Token};
use crate::rules::ledger::Ledger;
use std::ops::Range;

/// What counts applications as a whole.
const WHOLES: u64 = 1 << Tag::Received as u64 | 1 << Tag::Handled as u64 | 1 << Tag::Concluded as u64;

/// N-PARTSUM, of those carried in.
pub(super) fn parts(ledger: &mut Ledger<'_, '_>, rule: &Rule, narrative: &Narrative) {
    let of_carried = |one: &&Statement| {
        one.acts == Tag::CarriedIn.bit() && !(one.none || one.part || one.approximate) && one.value > Amount::ZERO
    };
    for whole in narrative.statements.iter().filter(of_carried) {
        // 新收26件、上年结转2件，其中…: of both.
        let before = narrative.statements_of(whole.text, &whole.sentence).take_while(|one| one.end < whole.end);
        let alone = !before.into_iter().any(|one| one.acts & WHOLES != 0);
        let Some((count, sum, end)) = alone.then(|| ends(narrative, whole)).flatten() else { continue };
        ledger.checks += 1;
        if sum > whole.value {
            let quote = narrative.quote(whole.text, &(whole.clause.start..end));
            let printed = Part::Printed(quote.text.clone());
            let parts = [printed, Part::Count(count), Part::Figure(sum), Part::Figure(whole.value)];
            ledger.find_in(rule, rule.severity, PARTS_EXCEED.with(parts), Vec::new(), quote);
        }
    }
}

/// How those ended, as the clauses behind tell it one by one: how many figures, what they come to, and where they end.
fn ends(narrative: &Narrative, whole: &Statement) -> Option<(usize, Amount, usize)> {
    /// No list has more clauses.
    const LONGEST: usize = 24;
    let text = &narrative.texts[whole.text];
    let from = text.tokens.partition_point(|token| token.start < whole.end);
    let range = whole.end..whole.sentence.end;
    let behind = text.tokens[from..].split(|token| token.start >= range.end).next()?;
    // 上年结转的2件申请中.
    let mut among = text.words[whole.end..whole.clause.end.max(whole.end)].trim_end().ends_with('中');
    let (mut count, mut sum, mut end) = (0, Amount::ZERO, whole.end);
    for (clause, tokens) in Text::clauses(&range, behind).take(LONGEST) {
        among |= Flags::of(tokens).has(Tag::Among);
        match end_of(&text.words, &clause, tokens) {
            Some(value) if among => (count, sum, end) = (count + 1, sum.checked_add(value)?, clause.end),
            None if count == 0 && !tokens.iter().any(is_figure) => {}
            _ => break,
        }
    }
    (count > 0).then_some((count, sum, end))
}

/// The figure of a clause that tells one end and nothing else.
fn end_of(text: &str, clause: &Range<usize>, tokens: &[Token]) -> Option<Amount> {
    let mut figures = tokens.iter().filter(|token| is_figure(token));
    let value = figures.next().filter(|_| figures.next().is_none())?.exact()?;
    let is_end = |tag: Tag| tag.is_outcome() || tag.is_reason();
    let known = |token: &Token| match token.kind {
        Kind::Word(tag) => is_end(tag) || matches!(tag, Tag::Among | Tag::Apply | Tag::Application),
        Kind::Year(_) | Kind::Percent { .. } | Kind::Noise => false,
        _ => true,
    };
    let ended = tokens.iter().any(|token| matches!(token.kind, Kind::Word(tag) if is_end(tag)));
    (ended && tokens.iter().all(known) && !text[clause.clone()].contains('含')).then_some(value)
}

fn is_figure(token: &Token) -> bool {
    matches!(token.kind, Kind::Figure { .. })
}
