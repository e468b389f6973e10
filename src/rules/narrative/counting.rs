//! In what ways a figure may be counted: with what was carried in or without it, of the new ones or of all.

use super::{called, sum};
use crate::amount::Amount;
use crate::any_of::AnyOf;
use crate::form::pack::Place;
use crate::prose::narrative::Narrative;
use crate::prose::statement::Statement;
use crate::prose::token::Tag;
use crate::rules::ledger::Ledger;

/// 办结36件，结转3件: the word alone may be said of what was carried in.
pub(super) fn is_carried_in(ledger: &Ledger<'_, '_>, narrative: &Narrative, one: &Statement) -> bool {
    let words = &narrative.texts[one.text].words[one.clause.clone()];
    let bare = words.contains("结转") && !words.contains(['下', '次', '明', '年']);
    let carried = || called(ledger, &["applications-carried-in"]).map(|cells| sum(ledger, &cells));
    one.acts == Tag::CarriedOut.bit() && bare && one.value > Amount::ZERO && carried() == Some(Ok(one.value))
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
