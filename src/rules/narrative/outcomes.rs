//! The outcomes that a paragraph tells, against what was concluded as it says.

use crate::amount::Amount;
use crate::finding::Part;
use crate::finding::sentences::sentences;
use crate::form::Rule;
use crate::prose::narrative::Narrative;
use crate::prose::statement::Statement;
use crate::prose::token::{Kind, Tag, Token, Unit};
use crate::rules::ledger::Ledger;

sentences! {
    OUTCOMES_DIFFER: "正文所列 {0} 类办理结果之和为 {1}，而正文写的办结（答复）总数为 {2}，请核对。",
        "The text's {0} kinds of outcome add up to {1}, but it says that {2} were concluded. Please check.";
}

const OUTCOMES: [Tag; 6] = [Tag::Granted, Tag::Partial, Tag::Denied, Tag::Unavailable, Tag::Refused, Tag::OtherOutcome];

/// The outcomes of one paragraph against the figure of what was concluded that stands before them.
pub(super) fn outcomes(ledger: &mut Ledger<'_, '_>, rule: &Rule, narrative: &Narrative) {
    let enough = rule.limit("kinds");
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
        if kinds.count_ones() < enough || twice || parts.iter().any(|one| one.approximate) {
            continue;
        }
        let sum = parts.iter().fold(Amount::ZERO, |sum, one| sum + one.value);
        let last = parts.last().map_or(whole.end, |one| one.end);
        // 不再重复处理1件, 申请人撤销3件 behind them: of a kind that is not told as a whole.
        let kinds_only = all | Tag::CarriedIn.bit() | Tag::CarriedOut.bit();
        let next = narrative.statements[at + 1..].iter().find(|one| one.acts & kinds_only == 0);
        let goes_on = next.is_some_and(|one| one.acts & Tag::ENDS != 0 && one.text == whole.text && one.end > last);
        if sum < whole.value && goes_on {
            continue;
        }
        // Another figure among them may be one of a kind that is told in other words.
        if sum < whole.value && others_counted(narrative, whole, parts.last().copied()) {
            continue;
        }
        // 答复36件，其中…, four kinds of six: what is not told may be the rest.
        let among = parts.first().is_some_and(|first| {
            narrative.texts[whole.text].words.get(whole.end..first.end).is_some_and(|words| words.contains("其中"))
        });
        if sum < whole.value && among && kinds.count_ones() == enough {
            continue;
        }
        ledger.checks += 1;
        if sum != whole.value && !told_before(narrative, at, sum) {
            let quote = narrative.quote(whole.text, &(whole.clause.start..last.max(whole.end)));
            let count = Part::Count(parts.len());
            let says = OUTCOMES_DIFFER.with([count, Part::Figure(sum), Part::Figure(whole.value)]);
            ledger.find_in(rule, rule.severity, says, Vec::new(), quote);
        }
    }
}

/// 办结36件，…。春节前集中答复5件。办理结果为…: was that many concluded by a figure before, of which these are the outcomes?
fn told_before(narrative: &Narrative, at: usize, sum: Amount) -> bool {
    let whole = &narrative.statements[at];
    let before = narrative.statements[..at].iter().rev().take_while(|one| one.text == whole.text);
    let mut before = before.filter(|one| one.acts & Tag::Concluded.bit() != 0 && !one.none);
    before.any(|one| one.value == sum)
}

/// Are there figures behind a whole, down to the end of the last part's sentence, that were bound to nothing?
fn others_counted(narrative: &Narrative, whole: &Statement, last: Option<&Statement>) -> bool {
    let Some(last) = last else { return false };
    let range = whole.end..last.sentence.end;
    let tokens = &narrative.texts[whole.text].tokens;
    let from = tokens.partition_point(|token| token.start < range.start);
    let counts = |token: &&Token| {
        let Kind::Figure { unit, approximate: false, .. } = token.kind else { return false };
        matches!(unit, Unit::Cases | Unit::None)
    };
    let figures = tokens[from..].iter().take_while(|token| token.end <= range.end).filter(counts);
    let whole_range = whole.sentence.start..range.end;
    let bound = narrative.statements_of(whole.text, &whole_range);
    figures.count() > bound.filter(|one| !one.none && one.end > whole.end).count()
}
