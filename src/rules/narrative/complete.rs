//! Outcomes that come to all that was concluded: then words of which it is not certain what row they are counted in, 信息不存在 and
//! 申请人撤回, are held against the rows of their kind.

use super::{STATED, known_cells, named, sites, sum};
use crate::amount::Amount;
use crate::finding::{Part, Site};
use crate::form::Rule;
use crate::form::pack::Place;
use crate::prose::narrative::Narrative;
use crate::prose::statement::Statement;
use crate::prose::token::Tag;
use crate::rules::ledger::Ledger;

/// A kind of outcome, its reasons, and its rows.
struct Kind {
    of: Tag,
    reasons: &'static [Tag],
    rows: &'static [&'static str],
}

const KINDS: [Kind; 6] = [
    Kind { of: Tag::Granted, reasons: &[], rows: &["granted"] },
    Kind { of: Tag::Partial, reasons: &[], rows: &["partial"] },
    Kind {
        of: Tag::Denied,
        reasons: &[
            Tag::Secret,
            Tag::ByLaw,
            Tag::Safety,
            Tag::ThirdParty,
            Tag::Internal,
            Tag::Process,
            Tag::Enforcement,
            Tag::Query,
        ],
        rows: &[
            "denied.secret",
            "denied.law",
            "denied.safety",
            "denied.third_party",
            "denied.internal",
            "denied.process",
            "denied.enforcement",
            "denied.query",
        ],
    },
    Kind {
        of: Tag::Unavailable,
        reasons: &[Tag::NotHeld, Tag::NotExisting, Tag::Unclear, Tag::NotFound],
        rows: &["unavailable.not_held", "unavailable.not_existing", "unavailable.unclear"],
    },
    Kind {
        of: Tag::Refused,
        reasons: &[Tag::Petition, Tag::Duplicate, Tag::Publication, Tag::Excessive, Tag::Reissue],
        rows: &["refused.petition", "refused.duplicate", "refused.publication", "refused.excessive", "refused.reissue"],
    },
    Kind {
        of: Tag::OtherOutcome,
        reasons: &[Tag::NoCorrection, Tag::NoPayment, Tag::Withdrawn],
        rows: &["other", "other.no_correction", "other.no_payment", "other.else"],
    },
];

/// So many outcomes come to all that was concluded by no chance.
const ENOUGH: usize = 3;

/// Of which it is not certain what row they are counted in.
const OPEN: [Tag; 2] = [Tag::NotFound, Tag::Withdrawn];

/// Every list of outcomes behind what was concluded.
pub(super) fn hold(ledger: &mut Ledger<'_, '_>, rule: &Rule, narrative: &Narrative) {
    let all = concluded(ledger);
    for (at, whole) in wholes(narrative, all) {
        let list = list(narrative, at);
        if let Some(totals) = totals(&list, whole.value) {
            hold_kinds(ledger, rule, narrative, &totals, &list);
        } else if list.len() > 1 {
            hold_withdrawn(ledger, rule, narrative, &list);
        }
    }
    // 答复情况：公开19件；…；申请人撤回1件, and nothing says of how many: they come to all that was concluded.
    for at in starts(narrative) {
        let list = list_from(narrative, at, None);
        if let Some(totals) = all.and_then(|all| totals(&list, all)).filter(|_| list.len() >= ENOUGH) {
            hold_kinds(ledger, rule, narrative, &totals, &list);
        }
    }
}

fn hold_kinds(
    ledger: &mut Ledger<'_, '_>,
    rule: &Rule,
    narrative: &Narrative,
    totals: &[Amount; KINDS.len()],
    list: &[&Statement],
) {
    for (kind, total) in KINDS.iter().zip(totals) {
        hold_kind(ledger, rule, narrative, kind, *total, list);
    }
}

/// Where a list of outcomes begins that no figure of what was concluded stands before.
fn starts(narrative: &Narrative) -> impl Iterator<Item = usize> {
    let told = &narrative.statements;
    let is_end = |one: &Statement| one.acts & !Tag::ENDS == 0;
    told.iter().enumerate().filter_map(move |(at, one)| {
        let before = at.checked_sub(1).map(|before| &told[before]).filter(|before| before.text == one.text);
        (one.acts == Tag::Granted.bit() && !before.is_some_and(is_end)).then_some(at)
    })
}

/// More cannot have been withdrawn than ended otherwise.
fn hold_withdrawn(ledger: &mut Ledger<'_, '_>, rule: &Rule, narrative: &Narrative, list: &[&Statement]) {
    let Some(one) = list.iter().find(|one| one.acts == Tag::Withdrawn.bit() && !one.part && !one.approximate) else {
        return;
    };
    let cells = cells(ledger, KINDS[5].rows);
    let Ok(expected) = sum(ledger, &cells) else { return };
    ledger.checks += 1;
    if one.value > expected && !is_told(ledger, &cells) {
        find(ledger, rule, narrative, one, (one.value, expected), &cells);
    }
}

/// The outcomes told behind a whole, down to what is none.
fn list(narrative: &Narrative, at: usize) -> Vec<&Statement> {
    list_from(narrative, at + 1, Some(&narrative.statements[at]))
}

/// The outcomes told from one on.
fn list_from<'n>(narrative: &'n Narrative, from: usize, whole: Option<&Statement>) -> Vec<&'n Statement> {
    /// No list has more: what goes on without end is not looked through for each of its figures.
    const LONGEST: usize = 48;
    let carried = Tag::Received.bit() | Tag::CarriedIn.bit() | Tag::CarriedOut.bit();
    let wholes = Tag::Concluded.bit() | Tag::Handled.bit();
    let text = whole.or(narrative.statements.get(from)).map(|one| one.text);
    let goes_on = |one: &&Statement| {
        let again = one.acts & wholes != 0 && whole.is_some_and(|whole| one.value == whole.value);
        Some(one.text) == text && (one.acts & !(Tag::ENDS | carried) == 0 || again)
    };
    let told = narrative.statements[from..].iter().take(LONGEST).take_while(goes_on);
    let list: Vec<&Statement> = told.filter(|one| one.acts & !Tag::ENDS == 0).collect();
    // 公开或部分公开25件，其中予以公开18件、部分公开7件: once.
    let parts = |both: &Statement| {
        let single = list.iter().filter(|one| one.acts.is_power_of_two() && one.acts & both.acts != 0);
        single.fold(Amount::ZERO, |sum, one| sum + one.value) == both.value
    };
    list.iter().copied().filter(|one| one.acts.is_power_of_two() || !parts(one)).collect()
}

/// What of each kind was told, if all of it comes to the whole: the kinds with their reasons in them, or beside them.
fn totals(list: &[&Statement], whole: Amount) -> Option<[Amount; KINDS.len()]> {
    let all = |tags: u64| list.iter().filter(|one| one.acts & tags != 0).fold(Amount::ZERO, |all, one| all + one.value);
    let known = KINDS.iter().fold(0, |known, kind| known | kind.of.bit() | reasons(kind));
    let plain = |one: &&Statement| one.acts.is_power_of_two() && one.acts & known != 0 && !one.approximate && !one.part;
    if list.is_empty() || !list.iter().all(plain) {
        return None;
    }
    let within = KINDS.each_ref().map(|kind| {
        let own = all(kind.of.bit());
        if own == Amount::ZERO { all(reasons(kind)) } else { own }
    });
    let beside = KINDS.each_ref().map(|kind| all(kind.of.bit() | reasons(kind)));
    let comes = |totals: &[Amount; KINDS.len()]| totals.iter().fold(Amount::ZERO, |sum, &one| sum + one) == whole;
    [within, beside].into_iter().find(comes)
}

/// Does a statement stand in such a list?
pub(super) fn holds(ledger: &Ledger<'_, '_>, narrative: &Narrative, one: &Statement) -> bool {
    wholes(narrative, concluded(ledger)).any(|(at, whole)| {
        let list = list(narrative, at);
        list.contains(&one) && totals(&list, whole.value).is_some()
    })
}

/// Is another figure of the same kind, or of a reason of it, told in the sentence of a kind?
pub(super) fn is_beside(narrative: &Narrative, one: &Statement) -> bool {
    let Some(kind) = KINDS.iter().find(|kind| kind.of.bit() == one.acts) else { return false };
    let same = one.acts | reasons(kind);
    narrative.statements_of(one.text, &one.sentence).any(|other| other.end != one.end && other.acts & same != 0)
}

/// So many were concluded, as the table has it.
fn concluded(ledger: &Ledger<'_, '_>) -> Option<Amount> {
    known_cells(ledger, &["applications.concluded.total"]).and_then(|cells| sum(ledger, &cells).ok())
}

/// What was concluded, or handled, with its place; and what was received, where that is all that was concluded.
fn wholes(narrative: &Narrative, concluded: Option<Amount>) -> impl Iterator<Item = (usize, &Statement)> {
    let wholes = Tag::Concluded.bit() | Tag::Handled.bit();
    let is_whole = move |one: &Statement| {
        let all = one.acts == Tag::Received.bit() && concluded == Some(one.value);
        (one.acts & wholes != 0 || all) && !one.part && !one.approximate && !one.none
    };
    narrative.statements.iter().enumerate().filter(move |(_, one)| is_whole(one))
}

fn reasons(kind: &Kind) -> u64 {
    kind.reasons.iter().fold(0, |all, reason| all | reason.bit())
}

fn cells(ledger: &Ledger<'_, '_>, rows: &[&str]) -> Vec<(usize, Place)> {
    // 其他处理 is one row or three.
    rows.iter().filter_map(|row| known_cells(ledger, &[&["applications.", row, ".total"].concat()])).flatten().collect()
}

fn hold_kind(
    ledger: &mut Ledger<'_, '_>,
    rule: &Rule,
    narrative: &Narrative,
    kind: &Kind,
    total: Amount,
    list: &[&Statement],
) {
    let is_open = |one: &&&Statement| {
        OPEN.iter().any(|tag| one.acts == tag.bit()) && kind.reasons.iter().any(|reason| one.acts == reason.bit())
    };
    let Some(open) = list.iter().find(is_open) else { return };
    let cells = cells(ledger, kind.rows);
    let Ok(expected) = sum(ledger, &cells) else { return };
    ledger.checks += 1;
    if expected != total && !is_told(ledger, &cells) {
        find(ledger, rule, narrative, open, (total, expected), &cells);
    }
}

/// Is something told of these cells, by what the text says? Once is enough.
fn is_told(ledger: &Ledger<'_, '_>, cells: &[(usize, Place)]) -> bool {
    let is = |site: &Site| cells.contains(&(site.table, site.place));
    ledger.findings.iter().any(|finding| finding.quote.is_some() && finding.cells.iter().any(is))
}

fn find(
    ledger: &mut Ledger<'_, '_>,
    rule: &Rule,
    narrative: &Narrative,
    one: &Statement,
    (told, expected): (Amount, Amount),
    cells: &[(usize, Place)],
) {
    let quote = narrative.quote_of(one);
    let parts = [Part::Printed(quote.text.clone()), Part::Figure(told), named(ledger, cells), Part::Figure(expected)];
    let sites = sites(ledger, cells);
    ledger.find_in(rule, rule.severity, STATED.with(parts), sites, quote);
}

/// Is a figure of other outcomes, told beside their reasons, that of the last row alone?
pub(super) fn is_rest(ledger: &Ledger<'_, '_>, narrative: &Narrative, one: &Statement) -> bool {
    let beside = |tags: u64| {
        let same = move |other: &&Statement| other.text == one.text && other.acts & tags != 0;
        narrative.statements.iter().filter(same)
    };
    let listed = beside(Tag::NoCorrection.bit() | Tag::NoPayment.bit() | Tag::Withdrawn.bit()).next().is_some();
    let withdrawn = beside(Tag::Withdrawn.bit()).fold(Amount::ZERO, |all, other| all + other.value);
    let last = known_cells(ledger, &["applications.other.else.total"]).and_then(|cells| sum(ledger, &cells).ok());
    // 公开11件，部分公开3件，其他12件: all that is not told.
    let told = || narrative.statements_of(one.text, &one.sentence).filter(|other| other.acts & !Tag::ENDS == 0);
    let all = told().fold(Amount::ZERO, |all, other| all + other.value);
    let untold = |kind: &Kind| {
        let known = kind.of.bit() | reasons(kind);
        !told().any(|other| other.acts & known != 0)
            && sum(ledger, &cells(ledger, kind.rows)).is_ok_and(|cells| cells > Amount::ZERO)
    };
    // 其他处理1件 is what the form calls one kind.
    let named = {
        let words = &narrative.texts[one.text].words[one.clause.clone()];
        words.contains("其他处理") || words.contains("其它处理")
    };
    if !named && concluded(ledger) == Some(all) && KINDS.iter().any(untold) {
        return true;
    }
    listed && (last == Some(one.value) || last == Some(one.value + withdrawn))
}
