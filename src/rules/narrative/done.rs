//! 新收26件，已办结24件；上年结转2件，已办结2件: what was done of the new ones and of those carried in. A part is never held against the whole;
//! their sum is, and of the new ones alone it is known between what they lie.

use super::{STATED, called, named, sites, sum};
use crate::amount::Amount;
use crate::any_of::AnyOf;
use crate::finding::Part;
use crate::form::Rule;
use crate::form::pack::Place;
use crate::prose::narrative::Narrative;
use crate::prose::statement::Statement;
use crate::prose::token::Tag;
use crate::rules::ledger::Ledger;

/// What the figures of what was done say, none of them being the whole as the table has it.
enum Done<'s> {
    /// Nothing that the table could not have.
    Possible,
    /// A figure that is to be held.
    One(&'s Statement),
    /// Both parts, and what they come to.
    Sum(&'s Statement, &'s Statement, Amount),
}

/// Which statement is to be held against the cells of what was done; none where all is said of them.
pub(super) fn hold<'s>(
    ledger: &mut Ledger<'_, '_>,
    rule: &Rule,
    narrative: &'s Narrative,
    told: &[&'s Statement],
    (equals, expected): (&[(usize, Place)], Amount),
) -> Option<&'s Statement> {
    let carried_in = called(ledger, &["applications-carried-in"]);
    let carried_in = carried_in.and_then(|cells| sum(ledger, &cells).ok());
    match done(narrative, told, expected, carried_in)? {
        Done::Possible => None,
        Done::One(one) => Some(one),
        Done::Sum(new, old, all) => {
            let (start, end) = (new.clause.start.min(old.clause.start), new.end.max(old.end));
            let quote = narrative.quote(new.text, &(start..end));
            let (named, printed) = (named(ledger, equals), Part::Printed(quote.text.clone()));
            let parts = [printed, Part::Figure(all), named, Part::Figure(expected)];
            ledger.find_in(rule, rule.severity, STATED.with(parts), sites(ledger, equals), quote);
            None
        }
    }
}

/// Which of these they are, where so many were done in all and so many were carried in, if that is known.
fn done<'s>(
    narrative: &'s Narrative,
    told: &[&'s Statement],
    all: Amount,
    carried_in: Option<Amount>,
) -> Option<Done<'s>> {
    /// So many are looked at: each with its sentence.
    const SEEN: usize = 24;
    let told = &told[..told.len().min(SEEN)];
    let first = told.iter().copied().find(|one| !is_of_carried_in(narrative, one));
    let old = told.iter().copied().find(|one| is_of_carried_in(narrative, one));
    let old = old.or_else(|| first.and_then(|first| concluded_of_old(narrative, first)));
    let (first, old) = match (first, old) {
        (None, None) => return None,
        (None, Some(old)) => {
            let possible = carried_in.is_none_or(|carried_in| old.value <= carried_in);
            return Some(if possible { Done::Possible } else { Done::One(old) });
        }
        (Some(first), old) => (first, old),
    };
    let new = is_of_new(narrative, first);
    match old {
        Some(old) if first.value + old.value == all => Some(Done::Possible),
        Some(old) if new && first.text == old.text => Some(Done::Sum(first, old, first.value + old.value)),
        _ if new => {
            let least = carried_in.map_or(Amount::ZERO, |carried_in| all - carried_in);
            let possible = first.value >= least && first.value <= all;
            Some(if possible { Done::Possible } else { Done::One(first) })
        }
        _ => Some(Done::One(first)),
    }
}

/// The statements of its sentence before one.
fn before<'n>(narrative: &'n Narrative, one: &'n Statement) -> impl Iterator<Item = &'n Statement> {
    narrative.statements_of(one.text, &one.sentence).filter(move |other| other.end < one.end)
}

/// 当年新收申请办结24件; 新收26件，办结24件, where nothing that was carried in stands between.
fn is_of_new(narrative: &Narrative, one: &Statement) -> bool {
    const NEW: [&str; 16] = [
        "新收",
        "新受理",
        "本年申请",
        "本年度申请",
        "本年的申请",
        "当年申请",
        "当年的申请",
        "今年申请",
        "当年收到",
        "当年受理",
        "当年办结",
        "收到并办结",
        "受理并办结",
        "收到且办结",
        "本年收到的",
        "本年度收到的",
    ];
    let words = &narrative.texts[one.text].words;
    let says = |told: &Statement| {
        // 32件当年办结: behind its figure, too.
        let said = &words[told.clause.start..told.end.max(told.clause.end)];
        said.holds_any(&NEW)
    };
    let carried = before(narrative, one).any(|other| other.acts == Tag::CarriedIn.bit());
    let received = || before(narrative, one).any(|other| other.acts == Tag::Received.bit() && says(other));
    !carried && (says(one) || received())
}

/// 办结本年申请25件，办结上年结转申请2件: those carried in, beside the new ones.
fn concluded_of_old<'n>(narrative: &'n Narrative, new: &Statement) -> Option<&'n Statement> {
    let words = &narrative.texts[new.text].words;
    let concluded = |one: &&Statement| {
        let clause = words[one.clause.clone()].trim_start().trim_start_matches(['已', '共', '另']);
        clause.starts_with_any(&["办结", "答复"])
    };
    let carried = |one: &&Statement| one.acts == Tag::CarriedIn.bit() && !one.none && !one.part;
    is_of_new(narrative, new).then(|| {
        let mut beside =
            narrative.statements_of(new.text, &new.sentence).filter(carried).filter(|one| one.end > new.end);
        beside.find(concluded)
    })?
}

/// 上年结转2件，已办结2件.
fn is_of_carried_in(narrative: &Narrative, one: &Statement) -> bool {
    let wholes = Tag::Received.bit() | Tag::Handled.bit() | Tag::Concluded.bit();
    let carried = before(narrative, one).filter(|other| other.acts == Tag::CarriedIn.bit() && !other.none).last();
    carried.is_some_and(|carried| one.value <= carried.value)
        && !before(narrative, one).any(|other| other.acts & wholes != 0)
}
