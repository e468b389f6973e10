//! In what ways a figure may be counted: with what was carried in or without it, of the new ones or of all.

use super::{called, sum};
use crate::amount::Amount;
use crate::any_of::AnyOf;
use crate::form::pack::Place;
use crate::prose::narrative::Narrative;
use crate::prose::statement::Statement;
use crate::prose::token::Tag;
use crate::rules::ledger::Ledger;
use std::ops::Range;

/// 办结36件，结转3件: the word alone may be said of what was carried in.
pub(super) fn is_carried_in(ledger: &Ledger<'_, '_>, narrative: &Narrative, one: &Statement) -> bool {
    let words = &narrative.texts[one.text].words[one.clause.clone()];
    let bare = words.contains("结转") && !words.contains(['下', '次', '明', '年']);
    let carried = || called(ledger, &["applications-carried-in"]).map(|cells| sum(ledger, &cells));
    // 上年结转2件，办结28件，结转2件: those are told.
    let told = || {
        let paragraph = paragraph(&narrative.texts[one.text].words, &one.sentence);
        narrative.statements_of(one.text, &paragraph).any(|other| other.acts == Tag::CarriedIn.bit())
    };
    one.acts == Tag::CarriedOut.bit() && bare && one.value > Amount::ZERO && !told() && carried() == Some(Ok(one.value))
}

/// 收到30件，上年结转1件，办结29件，结转2件: what came in and what was carried in come to what was concluded and what goes on, so each is told
/// by itself. Of two that are told of a thing neither is known.
pub(super) fn balances(narrative: &Narrative, one: &Statement) -> bool {
    let words = &narrative.texts[one.text].words;
    let paragraph = paragraph(words, &one.sentence);
    let told = |tag: Tag| {
        let mut same = narrative
            .statements_of(one.text, &paragraph)
            .filter(|other| other.acts == tag.bit() && !other.part && !other.approximate);
        let first = same.next()?;
        same.all(|other| other.value == first.value).then_some(first)
    };
    let (Some(new), Some(old), Some(done)) = (told(Tag::Received), told(Tag::CarriedIn), told(Tag::Concluded)) else {
        return false;
    };
    let open = told(Tag::CarriedOut).map_or(Amount::ZERO, |open| open.value);
    old.value > Amount::ZERO && new.value + old.value == done.value + open
}

/// From one line to the next, as far as a person would look.
pub(super) fn paragraph(words: &str, sentence: &Range<usize>) -> Range<usize> {
    /// In bytes.
    const FAR: usize = 200 * '字'.len_utf8();
    let from = words.floor_char_boundary(sentence.start.saturating_sub(FAR));
    let to = words.floor_char_boundary((sentence.end + FAR).min(words.len())).max(sentence.end);
    let start = words[from..sentence.start].rfind('\n').map_or(from, |at| from + at);
    start..words[sentence.end..to].find('\n').map_or(to, |at| sentence.end + at)
}

/// What was concluded may be counted of the new ones alone where others were carried in, with those that go on where some do; else both are one.
pub(super) fn is_no_other_count(ledger: &Ledger<'_, '_>, acts: u64, other: &[(usize, Place)]) -> bool {
    let of = |name: &str| called(ledger, &[name]).map(|cells| sum(ledger, &cells));
    let zero = |name: &str| of(name) == Some(Ok(Amount::ZERO));
    let all = other.len() > 1 && zero("applications-carried-out");
    acts == Tag::Concluded.bit() && (all || zero("applications-carried-in"))
}

/// 新接收6件，上年结转1件: each by itself.
pub(super) fn counts_new_alone(narrative: &Narrative, received: &Statement) -> bool {
    let told = narrative.statements_of(received.text, &received.sentence);
    let mut old = told.filter(|one| one.acts == Tag::CarriedIn.bit() && !one.none && one.value > Amount::ZERO);
    old.any(|one| is_newly(narrative, received, one))
}

/// 收到5件，均已按时办结: what goes on may have been carried in.
pub(super) fn may_be_of_old(ledger: &Ledger<'_, '_>, one: &Statement) -> bool {
    let carried = || called(ledger, &["applications-carried-in"]).map(|cells| sum(ledger, &cells));
    one.of == Some(Tag::Received) && carried() != Some(Ok(Amount::ZERO))
}

/// 新收34件，上年结转3件: those carried in are beside the others, and not among them as in 新收34件（含上年结转3件）.
pub(super) fn is_newly(narrative: &Narrative, received: &Statement, carried_in: &Statement) -> bool {
    let words = &narrative.texts[received.text].words;
    let own = &words[received.clause.start..received.end];
    let between = words.get(received.end..carried_in.end).unwrap_or_default();
    let newly = own.holds_any(&["新收", "新受理", "新增", "新接收"]);
    newly && !between.holds_any(&["含", "其中", "包括", "合计", "共"])
}

/// 依申请公开3件，已办结3件: a name without an act, and what was concluded behind it.
pub(super) fn names_alone(narrative: &Narrative, one: &Statement) -> bool {
    let words = &narrative.texts[one.text].words[one.clause.clone()];
    let done =
        |other: &Statement| other.acts == Tag::Concluded.bit() && !other.part && !other.none && other.end > one.end;
    !words.contains(['办', '处', '理', '答', '结']) && narrative.statements_of(one.text, &one.sentence).any(done)
}

/// 不予处理2件，均为信访举报投诉类申请; 因保护第三方合法权益不予公开4件: the reason is said of each.
pub(super) fn is_said_of_all(narrative: &Narrative, one: &Statement) -> bool {
    let clause = narrative.texts[one.text].words[one.clause.clone()].trim_start();
    let caused = clause.starts_with_any(&["因", "由于"]) && !clause.contains('等');
    caused || clause.holds_any(&["，均", ",均", "，全部", "，都"])
}

/// 信息不存在8件、不掌握4件, in one row of twelve.
pub(super) fn found_none(narrative: &Narrative, held: &Statement, expected: Amount) -> bool {
    let told = narrative.statements.iter().filter(|one| one.acts == Tag::NotFound.bit());
    told.into_iter().any(|one| one.value + held.value == expected)
}
