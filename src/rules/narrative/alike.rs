//! Two words for one cell: 裁定驳回起诉2件、判决驳回诉讼请求1件 of three that were upheld, 信息不存在3件、不属于本机关公开4件 of seven not held. A
//! figure of one of them is none of the cell's where those of both come to it.

use super::units::only_figure;
use crate::amount::Amount;
use crate::any_of::AnyOf;
use crate::prose::narrative::Narrative;
use crate::prose::statement::Statement;
use crate::prose::text::Text;
use crate::prose::token::Tag;

/// What may be counted beside 维持, and beside those not held.
const REJECTED: &[&str] = &["驳回"];
const NOT_FOUND: &[&str] = &["信息不存在", "不属于本机关公开", "不属于本机关负责"];
/// How disputes end.
const ENDS: &[&str] = &[
    "维持", "驳回", "撤销", "撤诉", "撤回", "终止", "纠", "审结", "审理", "调解", "责令", "违法", "其他", "败诉",
    "胜诉",
];

/// Do the figures of a sentence whose words may be of one cell come to what it holds?
pub(super) fn come_to(narrative: &Narrative, one: &Statement, expected: Amount) -> bool {
    let text = &narrative.texts[one.text];
    let disputes = Tag::DISPUTES.iter().fold(0, |all, tag| all | tag.bit());
    let words = match one.acts {
        acts if acts == Tag::Upheld.bit() => REJECTED,
        acts if acts == Tag::NotHeld.bit() => NOT_FOUND,
        // 法院裁定驳回起诉2件: how suits ended, not how many there were.
        acts if acts & disputes != 0 && text.words[one.clause.clone()].holds_any(ENDS) => ENDS,
        _ => return false,
    };
    let sentence = &one.sentence;
    let first = text.tokens.partition_point(|token| token.start < sentence.start);
    let tokens = &text.tokens[first..text.tokens.partition_point(|token| token.start < sentence.end)];
    let told = Text::clauses(sentence, tokens).filter_map(|(clause, tokens)| {
        let counted = only_figure(tokens, |_| true)?;
        let own = clause == one.clause;
        counted.exact().filter(|_| own || text.words[clause.clone()].holds_any(words))
    });
    let figures: Vec<Amount> = told.collect();
    figures.len() > 1 && figures.iter().fold(Amount::ZERO, |sum, &one| sum + one) == expected
}
