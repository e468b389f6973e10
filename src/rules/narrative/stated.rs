//! Figures of the text against the cells that they speak of: the rules whose claims are data.

use super::causes::is_of_one_cause;
use super::counting::{
    balances, counts_new_alone, found_none, is_carried_in, is_newly, is_no_other_count, is_said_of_all, may_be_of_old,
    names_alone,
};
use super::units::are_of_units;
use super::{STATED, STATED_NONE, alike, called, complete, done, named, sites, sum};
use crate::amount::Amount;
use crate::finding::sentences::sentences;
use crate::finding::{Part, Quote};
use crate::form::claim::Stated;
use crate::form::pack::Place;
use crate::form::{Rule, Severity};
use crate::prose::narrative::Narrative;
use crate::prose::statement::Statement;
use crate::prose::token::Tag;
use crate::rules::check::{Check, Need};
use crate::rules::ledger::Ledger;

sentences! {
    STATED_OTHERWISE: "正文写的 {0} 与{1}相同，与{2}（{3}）不同，口径请核对。",
        "The text's {0} equals {1}, not {2}, which is {3}. Please check what is counted.";
}

/// The checks of this file.
pub(in crate::rules) const CHECKS: &[Check] = &[Check::new("stated", stated).needs(&[Need::Text, Need::Claimed])];

/// A claim of the rule with its tags.
struct Claim<'a> {
    stated: &'a Stated,
    says: u64,
    of: Option<Tag>,
}

impl Claim<'_> {
    fn of_rule<'a>(rule: &Rule, stated: &'a Stated) -> Claim<'a> {
        let claim = &rule.claims[stated.claim];
        let says = Tag::named(&claim.says).map_or(0, Tag::bit);
        Claim { stated, says, of: claim.of.as_deref().and_then(Tag::named) }
    }
}

/// N-NEW, N-DONE and the like.
pub(in crate::rules) fn stated(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let sheets = ledger.sheets;
    let narrative = ledger.narrative();
    let of_rule = |stated: &&Stated| sheets.definition().rules[stated.rule].id == rule.id;
    let stated = sheets.form.stated.iter().filter(of_rule);
    let claims: Vec<Claim<'_>> = stated.map(|stated| Claim::of_rule(rule, stated)).collect();
    for (acts, of) in groups(&narrative, &claims) {
        let group: Vec<&Claim<'_>> = claims.iter().filter(|claim| acts & claim.says != 0 && claim.of == of).collect();
        if !group.is_empty() {
            hold(ledger, rule, &narrative, (acts, of), &claims, &group);
        }
    }
    if claims.iter().any(|claim| claim.says == Tag::OtherOutcome.bit()) {
        complete::hold(ledger, rule, &narrative);
    }
}

/// What is stated of the claims: acts that stand together are one, 公开及部分公开.
fn groups(narrative: &Narrative, claims: &[Claim<'_>]) -> Vec<(u64, Option<Tag>)> {
    let known = claims.iter().fold(0, |known, claim| known | claim.says);
    let heeds_of = claims.iter().any(|claim| claim.of.is_some());
    let mut groups = Vec::new();
    for statement in &narrative.statements {
        let group = (statement.acts, statement.of.filter(|_| heeds_of));
        if statement.acts & !known == 0 && !groups.contains(&group) {
            groups.push(group);
        }
    }
    groups
}

/// What may be said in words not to have been, and no other rule holds.
const MAY_BE_NONE: [Tag; 9] = [
    Tag::CarriedIn,
    Tag::CarriedOut,
    Tag::Concluded,
    Tag::Issued,
    Tag::Repealed,
    Tag::InForce,
    Tag::Licensing,
    Tag::Penalty,
    Tag::Coercion,
];

/// Where one statement agrees with the table, others of the same acts are counted otherwise and left alone.
fn hold(
    ledger: &mut Ledger<'_, '_>,
    rule: &Rule,
    narrative: &Narrative,
    (acts, of): (u64, Option<Tag>),
    all: &[Claim<'_>],
    claims: &[&Claim<'_>],
) {
    // That there was none of what was received, or none of the disputes, is the matter of other rules.
    let may_be_none = MAY_BE_NONE.iter().any(|tag| acts == tag.bit());
    let is_ours = |one: &&Statement| {
        one.acts == acts
            && (of.is_none() || one.of == of)
            && !one.part
            && !one.approximate
            && (!one.none || may_be_none)
    };
    let ours: Vec<&Statement> = narrative.statements.iter().filter(is_ours).collect();
    let Some(&first) = ours.first() else { return };
    ledger.checks += ours.len();
    let equals: Vec<(usize, Place)> = claims.iter().flat_map(|claim| claim.stated.equals.iter().copied()).collect();
    // （六）其他处理 printed in one row has none for its reasons.
    if !equals.iter().any(|&(table, place)| ledger.sheets.takes_part(table, place.row)) {
        return;
    }
    let expected = match sum(ledger, &equals) {
        Ok(expected) => expected,
        Err(doubt) => return ledger.doubt(rule, sites(ledger, &equals), doubt),
    };
    if acts == Tag::Handled.bit() {
        let found = ledger.findings.len();
        for one in ours.iter().filter(|one| (one.text, &one.sentence) == (first.text, &first.sentence)) {
            if ledger.findings.len() == found {
                handled(ledger, rule, narrative, one, &equals, claims);
            }
        }
        return;
    }
    let none = first.value == Amount::ZERO;
    let dispute =
        [Tag::Reconsideration, Tag::Suit, Tag::DirectSuit, Tag::LaterSuit].iter().any(|tag| acts == tag.bit());
    let left_to_others = acts == Tag::Received.bit() && (none || expected == Amount::ZERO) || dispute && none;
    if ours.iter().any(|one| one.value == expected) || left_to_others {
        return;
    }
    if are_of_units(ledger, rule, narrative, first, (&equals, &[expected]))
        || alike::come_to(narrative, first, expected)
    {
        return;
    }
    let done = acts == Tag::Concluded.bit();
    let held = if done { done::hold(ledger, rule, narrative, &ours, (&equals, expected)) } else { Some(first) };
    let Some(first) = held else { return };
    if is_carried_in(ledger, narrative, first) || may_be_of_old(ledger, first) {
        return;
    }
    // 废止3件、失效2件: both are in one cell.
    let here = ours.iter().filter(|one| (one.text, &one.sentence) == (first.text, &first.sentence));
    if acts == Tag::Repealed.bit() && here.fold(Amount::ZERO, |all, one| all + one.value) == expected {
        return;
    }
    // 逾期不补正15件，其他处理4件: beside its reasons it is the rest.
    if acts == Tag::OtherOutcome.bit() && complete::is_rest(ledger, narrative, first) {
        return;
    }
    // 信息不存在8件: what is not held or not to be given by this body may stand in the same row.
    if acts == Tag::NotFound.bit() && expected > first.value
        || acts == Tag::NotHeld.bit() && found_none(narrative, first, expected)
    {
        return;
    }
    let kinds = claims.iter().flat_map(|claim| &claim.stated.or).filter_map(|or| sum(ledger, or).ok());
    let most = kinds.fold(expected, |most, kind| if kind > most { kind } else { most });
    // 因不掌握而无法提供5件、因…无法提供1件: each a part of its kind; 告知不属于本机关公开4件: some of those not held.
    if first.caused && complete::is_beside(narrative, first)
        || first.value <= most && is_of_one_cause(narrative, first, is_reason(acts))
        || acts == Tag::NotHeld.bit() && expected > first.value && is_told_so(ledger, narrative, first)
    {
        return;
    }
    // All outcomes are told: of the kind as a whole it is said what differs.
    if acts == Tag::NotFound.bit() && complete::holds(ledger, narrative, first) {
        return;
    }
    // 信息不存在9件 may stand in more than one row.
    let kind = claims.iter().flat_map(|claim| &claim.stated.or).max_by_key(|or| or.len());
    let equals = kind.filter(|_| acts == Tag::NotFound.bit()).cloned().unwrap_or(equals);
    let expected = sum(ledger, &equals).unwrap_or(expected);
    let quote = narrative.quote_of(first);
    let (cells, figure) = (sites(ledger, &equals), Part::Figure(first.value));
    let mut others = claims.iter().flat_map(|claim| &claim.stated.or);
    if let Some(other) = others.find(|or| sum(ledger, or).is_ok_and(|sum| sum == first.value)) {
        // 30件（含上年结转3件）: the sentence itself says what it counts.
        let says_so = |one: &Statement| {
            one.acts == Tag::CarriedIn.bit() && (one.text, &one.sentence) == (first.text, &first.sentence)
        };
        // 重复申请不予处理2件 may be all that were refused.
        let alone = is_reason(acts) && !has_sibling(narrative, first, all, other) && !is_said_of_all(narrative, first);
        let apart = acts & (Tag::Received.bit() | Tag::Concluded.bit()) != 0 && balances(narrative, first);
        let beside = !apart && narrative.statements.iter().any(|one| says_so(one) && !is_newly(narrative, first, one));
        if alone || acts == Tag::Received.bit() && beside {
            return;
        }
        // 办结27件 of 27 received, and nothing was carried in: there is no other way to count.
        if apart
            || is_reason(acts)
            || is_no_other_count(ledger, acts, other)
            || acts == Tag::Received.bit() && counts_new_alone(narrative, first)
        {
            let parts = [Part::Printed(quote.text.clone()), figure, named(ledger, &equals), Part::Figure(expected)];
            return ledger.find_in(rule, rule.severity, STATED.with(parts), cells, quote);
        }
        let parts = [figure, named(ledger, other), named(ledger, &equals), Part::Figure(expected)];
        ledger.find_in(rule, Severity::Info, STATED_OTHERWISE.with(parts), cells, quote);
        return;
    }
    differs(ledger, rule, first, quote, (&equals, expected));
}

/// What the text says is not what the cells have.
fn differs(
    ledger: &mut Ledger<'_, '_>,
    rule: &Rule,
    first: &Statement,
    quote: Quote,
    (equals, expected): (&[(usize, Place)], Amount),
) {
    let (cells, figure) = (sites(ledger, equals), Part::Figure(first.value));
    let (printed, named, expected) = (Part::Printed(quote.text.clone()), named(ledger, equals), Part::Figure(expected));
    if first.none {
        // In words it may be of a part.
        let severity = rule.severity.max(Severity::Warning);
        ledger.find_in(rule, severity, STATED_NONE.with([printed, named, expected]), cells, quote);
    } else {
        ledger.find_in(rule, rule.severity, STATED.with([printed, figure, named, expected]), cells, quote);
    }
}

/// 办理政府信息公开申请19件: those concluded, those received, or these and those carried in. Where nothing is carried out, what was concluded
/// and what came in are one: who means the one means the other.
fn handled(
    ledger: &mut Ledger<'_, '_>,
    rule: &Rule,
    narrative: &Narrative,
    statement: &Statement,
    equals: &[(usize, Place)],
    claims: &[&Claim<'_>],
) {
    let Some(claim) = claims.first() else { return };
    let meanings: Vec<&[(usize, Place)]> =
        [equals].into_iter().chain(claim.stated.or.iter().map(Vec::as_slice)).collect();
    // 依申请公开3件，已办结3件: what was concluded is told beside it.
    let meanings: Vec<_> = if names_alone(narrative, statement) { meanings[1..].to_vec() } else { meanings };
    let fits = |cells: &&&[(usize, Place)]| sum(ledger, cells) == Ok(statement.value);
    let open = called(ledger, &["applications-carried-out"]).map(|cells| sum(ledger, &cells));
    let one_for_all = open == Some(Ok(Amount::ZERO));
    let other = match meanings.iter().filter(fits).count() {
        0 => meanings.first(),
        _ if one_for_all && meanings.len() > 1 && fits(&&meanings[0]) != fits(&&meanings[1]) => {
            // Received alone, beside those carried in.
            let alone = meanings.get(2).is_some_and(|received| fits(&received)) && !fits(&&meanings[0]);
            let with_others =
                meanings.get(2).and_then(|received| sum(ledger, received).ok()) != sum(ledger, meanings[1]).ok();
            meanings[..2].iter().find(|cells| !fits(cells)).filter(|_| !(alone && with_others))
        }
        _ => None,
    };
    let Some(&cells) = other else { return };
    let Ok(expected) = sum(ledger, cells) else { return };
    let possible: Vec<Amount> = meanings.iter().filter_map(|cells| sum(ledger, cells).ok()).collect();
    if are_of_units(ledger, rule, narrative, statement, (cells, &possible)) {
        return;
    }
    let quote = narrative.quote_of(statement);
    let parts = [
        Part::Printed(quote.text.clone()),
        Part::Figure(statement.value),
        named(ledger, cells),
        Part::Figure(expected),
    ];
    let mut sites: Vec<_> =
        [cells].into_iter().chain(meanings.iter().copied()).flat_map(|cells| sites(ledger, cells)).collect();
    let mut seen = Vec::new();
    sites.retain(|site| {
        !seen.contains(site) && {
            seen.push(*site);
            true
        }
    });
    ledger.find_in(rule, rule.severity, STATED.with(parts), sites, quote);
}

fn is_reason(acts: u64) -> bool {
    Tag::lists().iter().any(|(tag, _)| tag.is_reason() && tag.bit() == acts)
}

/// Is another reason of the same kind told? Then the figure of one is not that of the whole kind.
fn has_sibling(narrative: &Narrative, statement: &Statement, all: &[Claim<'_>], kind: &[(usize, Place)]) -> bool {
    let is_of_kind = |claim: &Claim<'_>| claim.stated.or.iter().any(|or| or == kind);
    let mut others = narrative.statements.iter().filter(|one| one.acts != statement.acts && one.value > Amount::ZERO);
    others.any(|one| all.iter().any(|claim| claim.says == one.acts && is_of_kind(claim)))
}

/// 告知不属于本机关公开4件, where it is not told how all applications ended.
fn is_told_so(ledger: &Ledger<'_, '_>, narrative: &Narrative, held: &Statement) -> bool {
    let clause = narrative.texts[held.text].words[held.clause.clone()].trim();
    clause.starts_with("告知不属") && !complete::holds(ledger, narrative, held)
}
