//! How disputes ended, or that they have not: words of the text against the columns of table four.

use super::{STATED, known_cells, named, sites, sum};
use crate::amount::Amount;
use crate::any_of::AnyOf;
use crate::finding::Part;
use crate::finding::sentences::sentences;
use crate::form::Rule;
use crate::form::pack::Place;
use crate::prose::clause::Flags;
use crate::prose::narrative::Narrative;
use crate::prose::statement::Statement;
use crate::prose::text::Text;
use crate::prose::token::{Kind, Tag, Token};
use crate::rules::check::{Check, Need};
use crate::rules::ledger::Ledger;
use std::ops::Range;

sentences! {
    COURSE: "正文写作{0}，而{1}为 {2}，请核对。",
        "The text says {0}, but {1} is {2}. Please check.";
    NOT_ALL_UPHELD: "正文写作{0}，而表四中结果纠正、其他结果和尚未审结共 {1} 件，请核对。",
        "The text says {0}, but table four has {1} corrected, otherwise ended or pending. Please check.";
}

const ROWS: [&str; 3] = ["reconsideration", "direct_suit", "suit_after_reconsideration"];
/// How disputes of these rows may have ended.
const NEEDED: &[&str] = &[
    "disputes.reconsideration.upheld",
    "disputes.reconsideration.corrected",
    "disputes.reconsideration.other",
    "disputes.reconsideration.pending",
    "disputes.direct_suit.upheld",
    "disputes.direct_suit.corrected",
    "disputes.direct_suit.other",
    "disputes.direct_suit.pending",
    "disputes.suit_after_reconsideration.upheld",
    "disputes.suit_after_reconsideration.corrected",
    "disputes.suit_after_reconsideration.other",
    "disputes.suit_after_reconsideration.pending",
];

/// The checks of this file.
pub(in crate::rules) const CHECKS: &[Check] =
    &[Check::new("outcomes", results).needs(&[Need::Text, Need::Read(&["disputes"]), Need::Known(NEEDED)])];

/// N-RES: 均维持 against other results and cases pending; 正在审理 against none pending, 已审结 against some.
pub(in crate::rules) fn results(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let narrative = ledger.narrative();
    let rejected = |one: &&Statement| one.acts == Tag::Rejected.bit() && one.of == Some(Tag::Reconsideration);
    for one in narrative.statements.iter().filter(rejected).filter(|one| !one.part && !one.approximate) {
        hold_rejected(ledger, rule, &narrative, one);
    }
    let bare = |one: &&Statement| one.acts == Tag::Pending.bit() && one.of.is_none();
    for one in narrative.statements.iter().filter(bare).filter(|one| !one.part && !one.approximate) {
        hold_pending(ledger, rule, &narrative, one);
    }
    for (at, text) in narrative.texts.iter().enumerate() {
        for (range, sentence) in text.sentences() {
            all_upheld(ledger, rule, &narrative, at, &range, sentence);
            pending(ledger, rule, &narrative, at, &range, sentence);
        }
    }
}

/// The cells of a column, in the rows that words speak of.
fn spoken_of(ledger: &Ledger<'_, '_>, flags: Flags, columns: &[&str]) -> Vec<(usize, Place)> {
    let suit = flags.has(Tag::Suit);
    let rows = [flags.has(Tag::Reconsideration), suit || flags.has(Tag::DirectSuit), suit || flags.has(Tag::LaterSuit)];
    let spoken = ROWS.iter().zip(rows).filter(|(_, spoken)| *spoken);
    let names: Vec<String> = spoken
        .flat_map(|(row, _)| columns.iter().map(move |column| ["disputes.", row, ".", column].concat()))
        .collect();
    known_cells(ledger, &names.iter().map(String::as_str).collect::<Vec<_>>()).unwrap_or_default()
}

/// 均维持 of all that a sentence speaks of, or of the one dispute before it.
fn all_upheld(
    ledger: &mut Ledger<'_, '_>,
    rule: &Rule,
    narrative: &Narrative,
    at: usize,
    range: &Range<usize>,
    sentence: &[Token],
) {
    let is = |token: &Token, tag: Tag| token.kind == Kind::Word(tag);
    let near = |pair: &[Token]| {
        is(&pair[0], Tag::All)
            && (is(&pair[1], Tag::Upheld) || is(&pair[1], Tag::Rejected))
            && pair[1].start - pair[0].end <= 4 * '字'.len_utf8()
    };
    let Some(place) = sentence.windows(2).position(near) else { return };
    // 行政复议4件，维持3件、纠正1件，行政诉讼2件，均维持: of what is spoken of since a result was told.
    let told = sentence[..place].iter().rposition(|token| matches!(token.kind, Kind::Word(tag) if tag.is_result()));
    let since = Flags::of(&sentence[told.map_or(0, |told| told + 1)..place]);
    let before = if since.any(&Tag::DISPUTES) { since } else { Flags::of(&sentence[..place]) };
    // 诉讼3件，均为复议之后提起，一审均驳回诉讼请求: suits end so, however they began.
    let words = &narrative.texts[at].words;
    let by_court =
        words[sentence[place].start..].split(['，', '；', '。']).next().unwrap_or_default().contains("诉讼请求")
            || words[range.start..sentence[place].start].ends_with_any(&[
                "一审",
                "二审",
                "法院",
                "法院判决",
                "判决",
                "终审",
            ]);
    let before =
        if by_court && before.any(&Tag::DISPUTES[1..]) { before.without(Tag::Reconsideration) } else { before };
    // 行政处罚引发的行政复议2件，均维持: of another field.
    let caused = before.has(Tag::Cause) && before.any(&[Tag::Licensing, Tag::Penalty, Tag::Coercion, Tag::Matter]);
    let disclosed = narrative.texts[at].words[range.clone()].contains("信息公开");
    // Of a reconsideration that was rejected it is not known.
    let rejected = is(&sentence[place + 1], Tag::Rejected) && before.has(Tag::Reconsideration);
    if !before.any(&Tag::DISPUTES) || caused && !disclosed || rejected {
        return;
    }
    let quote = narrative.quote(at, &(range.start..sentence[place + 1].end));
    let decided = decided(&narrative.texts[at].words, range, &sentence[..place]);
    let others: &[&str] = if decided.is_some() { &["corrected", "other"] } else { &["corrected", "other", "pending"] };
    let others = spoken_of(ledger, before, others);
    ledger.checks += 1;
    if let Ok(sum) = sum(ledger, &others)
        && sum > Amount::ZERO
    {
        let parts = [Part::Printed(quote.text.clone()), Part::Figure(sum)];
        let cells = sites(ledger, &others);
        return ledger.find_in(rule, rule.severity, NOT_ALL_UPHELD.with(parts), cells, quote);
    }
    // So many, and all upheld: so many were.
    let certain = |one: &&Statement| one.end <= sentence[place].start && !one.part && !one.approximate;
    let stated = narrative.statements_of(at, range).filter(certain).last().filter(|_| decided.is_none());
    let tag = stated.and_then(|one| Tag::DISPUTES.into_iter().find(|tag| one.acts == tag.bit()));
    let upheld = spoken_of(ledger, tag.filter(|tag| only(before, *tag)).map_or(before, Flags::one), &["upheld"]);
    let alone = Tag::DISPUTES.into_iter().any(|tag| only(before, tag));
    let told = stated.filter(|_| tag.is_some_and(|tag| only(before, tag))).map(|one| one.value);
    if let Some(value) = told.or(decided.filter(|_| alone))
        && let Ok(sum) = sum(ledger, &upheld)
        && sum != value
    {
        let parts = [Part::Printed(quote.text.clone()), Part::Figure(value), named(ledger, &upheld), Part::Figure(sum)];
        ledger.find_in(rule, rule.severity, STATED.with(parts), sites(ledger, &upheld), quote);
    }
}

/// 行政复议4件，已审结3件，均维持: of those that were decided, so many.
fn decided(text: &str, range: &Range<usize>, before: &[Token]) -> Option<Amount> {
    let figure = before.iter().rfind(|token| matches!(token.kind, Kind::Figure { .. }))?;
    let clause = text[range.start..figure.start].rsplit(['，', ',', '（', '(', '、', '：']).next()?;
    let is_decided = clause.holds_any(&["审结", "办结", "已结", "结案", "作出"]);
    figure.exact().filter(|_| is_decided && !clause.contains('未'))
}

/// 尚未审结2件, of which dispute is not said: those of one of them, or all.
fn hold_pending(ledger: &mut Ledger<'_, '_>, rule: &Rule, narrative: &Narrative, one: &Statement) {
    let names = ROWS.map(|row| ["disputes.", row, ".pending"].concat());
    let cells = known_cells(ledger, &names.each_ref().map(String::as_str)).unwrap_or_default();
    let sums = [&cells[..], &cells[..1], &cells[1..]].map(|cells| sum(ledger, cells));
    let [Ok(all), Ok(reconsiderations), Ok(suits)] = sums else { return };
    ledger.checks += 1;
    if ![all, reconsiderations, suits].contains(&one.value) {
        let quote = narrative.quote_of(one);
        let parts =
            [Part::Printed(quote.text.clone()), Part::Figure(one.value), named(ledger, &cells), Part::Figure(all)];
        ledger.find_in(rule, rule.severity, STATED.with(parts), sites(ledger, &cells), quote);
    }
}

/// 复议机关驳回2件: of those upheld and those that ended otherwise there are so many at least; where the sentence tells all results, just so
/// many with the others of these two that it tells.
fn hold_rejected(ledger: &mut Ledger<'_, '_>, rule: &Rule, narrative: &Narrative, one: &Statement) {
    let of = |columns: &[&str]| {
        let names: Vec<String> = columns.iter().map(|column| ["disputes.reconsideration.", column].concat()).collect();
        known_cells(ledger, &names.iter().map(String::as_str).collect::<Vec<_>>()).unwrap_or_default()
    };
    let cells = of(&["upheld", "other"]);
    let Ok(expected) = sum(ledger, &cells) else { return };
    let told = |acts: u64| {
        let same = narrative.statements_of(one.text, &one.sentence).filter(|other| other.of == one.of && !other.part);
        same.filter(|other| other.acts & acts != 0).fold(Amount::ZERO, |sum, other| sum + other.value)
    };
    let ended = Tag::Rejected.bit() | Tag::Upheld.bit() | Tag::OtherResult.bit();
    let total = |other: &&Statement| other.acts == Tag::Reconsideration.bit() && !other.part;
    let all =
        narrative.statements_of(one.text, &one.sentence).find(total).is_some_and(|all| all.value == told(Tag::RESULTS));
    ledger.checks += 1;
    if if all { expected == told(ended) } else { expected >= one.value } {
        return;
    }
    let quote = narrative.quote_of(one);
    let value = if all { told(ended) } else { one.value };
    let parts = [Part::Printed(quote.text.clone()), Part::Figure(value), named(ledger, &cells), Part::Figure(expected)];
    ledger.find_in(rule, rule.severity, STATED.with(parts), sites(ledger, &cells), quote);
}

/// 行政诉讼案件2起，均由原告直接起诉，均维持: those suits are of that kind.
fn only(flags: Flags, tag: Tag) -> bool {
    let kind = matches!(tag, Tag::DirectSuit | Tag::LaterSuit);
    let same = |other: Tag| other == tag || kind && other == Tag::Suit;
    Tag::DISPUTES.iter().all(|&other| !flags.has(other) || same(other)) && flags.has(tag)
}

/// What a clause tells of the disputes before it, without a figure.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Course {
    /// 目前案件正在审理中: some are pending.
    UnderWay,
    /// 均已审结: none is.
    Ended,
}

/// 行政诉讼3件，目前案件正在审理中: some are pending, though how many is not said; 行政复议9件，已审结: none is.
fn pending(
    ledger: &mut Ledger<'_, '_>,
    rule: &Rule,
    narrative: &Narrative,
    at: usize,
    range: &Range<usize>,
    sentence: &[Token],
) {
    // Where it is said how many are, N-CASES holds them.
    let counted = narrative.statements_of(at, range).any(|one| one.acts == Tag::Pending.bit());
    if counted || !narrative.statements_of(at, range).any(is_of_dispute) {
        return;
    }
    // 收到申请5件，行政复议1件，均已办结: of which is not said.
    let alone = !Flags::of(sentence).any(&[Tag::Application, Tag::Concluded, Tag::CarriedIn]);
    let mut spoken = Flags::default();
    for (clause, tokens) in Text::clauses(range, sentence) {
        let flags = Flags::of(tokens);
        if flags.any(&Tag::DISPUTES) {
            spoken = flags;
        }
        let counted = tokens.iter().any(|token| matches!(token.kind, Kind::Figure { .. }));
        if counted || flags.any(&[Tag::None, Tag::Past]) || !spoken.any(&Tag::DISPUTES) {
            continue;
        }
        let words = narrative.texts[at].words[clause.clone()].trim();
        let Some(course) = course(words, flags, alone) else { continue };
        let cells = spoken_of(ledger, spoken, &["pending"]);
        ledger.checks += 1;
        if let Ok(sum) = sum(ledger, &cells)
            && (sum == Amount::ZERO) == (course == Course::UnderWay)
        {
            let quote = narrative.quote(at, &(range.start..clause.end));
            let parts = [Part::Printed(quote.text.clone()), named(ledger, &cells), Part::Figure(sum)];
            // Once a sentence: it is quoted from its beginning.
            return ledger.find_in(rule, rule.severity, COURSE.with(parts), sites(ledger, &cells), quote);
        }
    }
}

/// Whether the disputes before a clause go on or have ended, as it tells; 办理 is said of applications too, and of disputes where those are
/// `alone` in their sentence.
fn course(words: &str, flags: Flags, alone: bool) -> Option<Course> {
    const UNDER_WAY: [&str; 8] =
        ["正在办理", "正在办理中", "尚在办理", "尚在办理中", "仍在办理", "仍在办理中", "正在处理", "正在处理中"];
    const ENDED: [&str; 2] = ["审结", "审理完毕"];
    const BEFORE: [&str; 7] = ["目前", "现", "均", "全部", "都", "案件", "已"];
    let mut told = words;
    while let Some(rest) = BEFORE.iter().find_map(|word| told.strip_prefix(word)) {
        told = rest;
    }
    if flags.has(Tag::Pending) || alone && UNDER_WAY.contains(&told) {
        return Some(Course::UnderWay);
    }
    (words.holds_any(&["已", "均", "全部", "都"]) && ENDED.contains(&told)).then_some(Course::Ended)
}

fn is_of_dispute(one: &Statement) -> bool {
    one.value > Amount::ZERO && Tag::DISPUTES.iter().any(|tag| one.acts & tag.bit() != 0)
}
