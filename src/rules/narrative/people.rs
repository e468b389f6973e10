//! Who applied: words of the text against columns of the tables.

use super::applicants::{NEEDED, ORGANISATIONS, PERSONS, WHOLES, columns, is_of_applicant, of_applicants};
use super::counting::paragraph;
use super::everybody::{all_bodies, all_persons};
use super::{STATED, STATED_NONE, listed, named, others, sites, sum};
use crate::amount::Amount;
use crate::any_of::AnyOf;
use crate::finding::Part;
use crate::form::Rule;
use crate::prose::narrative::Narrative;
use crate::prose::statement::Statement;
use crate::prose::token::{Kind, Tag};
use crate::rules::check::{Check, Need};
use crate::rules::ledger::Ledger;

/// The checks of this file.
pub(in crate::rules) const CHECKS: &[Check] =
    &[Check::new("applicants", applicants).needs(&[Need::Text, Need::Read(&["applications"]), Need::Known(NEEDED)])];

/// N-TYPE: all applicants are natural persons, or so many of them and so many bodies.
pub(in crate::rules) fn applicants(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let narrative = ledger.narrative();
    let mut from = 0;
    while let Some(at) = narrative.statements[from..].iter().position(is_of_applicant).map(|at| from + at) {
        let next = narrative.statements[at..]
            .iter()
            .position(|one| !is_of_applicant(one) || one.text != narrative.statements[at].text);
        from = next.map_or(narrative.statements.len(), |next| at + next);
        others::hold(ledger, rule, &narrative, &narrative.statements[at..from]);
        let alone = from == at + 1 && !is_beside_all(&narrative, at) && !is_of_applicants_alone(&narrative, at);
        if !alone {
            counted(ledger, rule, &narrative, &narrative.statements[at..from]);
        }
    }
    listed::hold(ledger, rule, &narrative);
    if let Some(quote) = all_bodies(&narrative) {
        let persons = of_applicants(ledger, WHOLES[0], &PERSONS);
        ledger.checks += 1;
        if let Ok(of_persons) = sum(ledger, &persons)
            && of_persons > Amount::ZERO
        {
            let parts = [Part::Printed(quote.text.clone()), named(ledger, &persons), Part::Figure(of_persons)];
            ledger.find_in(rule, rule.severity, STATED_NONE.with(parts), sites(ledger, &persons), quote);
        }
    }
    if let Some(quote) = all_persons(&narrative) {
        let [bodies, persons, all] =
            [&ORGANISATIONS[..], &PERSONS, &["total"]].map(|columns| of_applicants(ledger, WHOLES[0], columns));
        ledger.checks += 1;
        let Ok(of_bodies) = sum(ledger, &bodies) else { return };
        if of_bodies > Amount::ZERO {
            let parts = [Part::Printed(quote.text.clone()), named(ledger, &bodies), Part::Figure(of_bodies)];
            ledger.find_in(rule, rule.severity, STATED_NONE.with(parts), sites(ledger, &bodies), quote);
        } else if let (Ok(of_persons), Ok(all)) = (sum(ledger, &persons), sum(ledger, &all))
            && of_persons != all
            && all > Amount::ZERO
        {
            let parts = [
                Part::Printed(quote.text.clone()),
                Part::Figure(all),
                named(ledger, &persons),
                Part::Figure(of_persons),
            ];
            ledger.find_in(rule, rule.severity, STATED.with(parts), sites(ledger, &persons), quote);
        }
    }
}

/// 自然人193件，法人或其他组织11件: figures beside each other are of all that applied. One alone may be of those with one outcome.
fn counted(ledger: &mut Ledger<'_, '_>, rule: &Rule, narrative: &Narrative, told: &[Statement]) {
    let kinds = told.iter().fold(0, |kinds, one| kinds | one.acts);
    if kinds.count_ones() as usize != told.len() {
        return;
    }
    // 企业和律所申请7件: of two kinds at once.
    if let (Some(first), Some(last)) = (told.first(), told.last()) {
        let words = &narrative.texts[first.text].words[first.clause.start..last.end];
        let joined =
            |kind: &&str| ["和", "及", "与", "、"].iter().any(|joint| words.contains(&[*kind, joint].concat()));
        if ["企业", "公司", "律所", "事务所", "机构"].iter().any(joined) {
            return;
        }
    }
    // 企业9件、科研院所1件: bodies of one kind beside another are not all of them.
    let has = |tag: Tag| kinds & tag.bit() != 0;
    let others = !has(Tag::Business) && [Tag::Research, Tag::Charity, Tag::Legal].into_iter().any(has);
    // 自然人30件，社会组织1件，企业2件: who else applied is told, and what column that stands in is not known.
    let unknown = counts_others(narrative, told) || is_beside_a_kind(narrative, told);
    let is_firms = |one: &Statement| narrative.texts[one.text].words[one.clause.clone()].contains("企业");
    // 自然人20件，企业5件: business alone, or all bodies.
    let of_business = sum(ledger, &of_applicants(ledger, WHOLES[0], &ORGANISATIONS[..1]));
    let narrow =
        told.iter().any(|one| one.acts == Tag::Organisation.bit() && is_firms(one) && of_business == Ok(one.value));
    let is_open = |one: &Statement| unknown && one.acts == Tag::Organisation.bit();
    let firms = told.iter().any(|one| is_open(one) && is_firms(one));
    let told: Vec<&Statement> = told.iter().filter(|one| !is_open(one) || is_firms(one)).collect();
    let (Some(first), Some(last)) = (told.first(), told.last()) else { return };
    let columns = |acts: u64| {
        if (others || firms || narrow) && acts == Tag::Organisation.bit() {
            Some(&ORGANISATIONS[..1])
        } else {
            columns(acts)
        }
    };
    let counts: Vec<(Amount, &[&str])> = told.iter().filter_map(|one| Some((one.value, columns(one.acts)?))).collect();
    let all = counts.iter().fold(Amount::ZERO, |all, &(value, _)| all + value);
    let of =
        |ledger: &Ledger<'_, '_>, rows: &[&str], columns: &[&str]| sum(ledger, &of_applicants(ledger, rows, columns));
    let fits = |ledger: &Ledger<'_, '_>, rows: &[&str]| {
        counts.iter().all(|&(value, columns)| of(ledger, rows, columns) == Ok(value))
    };
    // What they come to says what they are counted of; what was received where nothing does.
    // One kind alone stands beside what was received, and says it of that.
    let known = if told.len() == 1 { &WHOLES[..2] } else { &WHOLES[..] };
    // 自然人79件，企业3件，律所1件: where one is not understood, those that are come to nothing that is known.
    let mut wholes: Vec<&[&str]> = if unknown {
        Vec::new()
    } else {
        known.iter().copied().filter(|rows| of(ledger, rows, &["total"]) == Ok(all)).collect()
    };
    // Of two with one sum it is what was received; that one kind goes into the other is for the balances.
    wholes.truncate(1);
    if wholes.is_empty() && !known.iter().any(|rows| fits(ledger, rows)) {
        wholes.push(WHOLES[0]);
    }
    let quote = narrative.quote(first.text, &(first.clause.start..last.end));
    for &(value, columns) in &counts {
        ledger.checks += 1;
        let differs = |rows: &&&[&str]| of(ledger, rows, columns).is_ok_and(|sum| sum != value);
        let Some(rows) = wholes.iter().find(differs) else { continue };
        let cells = of_applicants(ledger, rows, columns);
        let Ok(sum) = sum(ledger, &cells) else { continue };
        let parts = [Part::Printed(quote.text.clone()), Part::Figure(value), named(ledger, &cells), Part::Figure(sum)];
        ledger.find_in(rule, rule.severity, STATED.with(parts), sites(ledger, &cells), quote.clone());
    }
}

/// 收到申请433件，其中自然人293件: one kind alone, beside all that was received.
fn is_beside_all(narrative: &Narrative, at: usize) -> bool {
    let one = &narrative.statements[at];
    let before = at.checked_sub(1).map(|before| &narrative.statements[before]);
    let all = before.is_some_and(|all| {
        (all.text, &all.sentence) == (one.text, &one.sentence)
            && all.acts == Tag::Received.bit()
            && !(all.part || all.approximate || all.none)
            && all.value >= one.value
    });
    all && !one.part && !one.none && !counts_others(narrative, std::slice::from_ref(one))
}

/// 申请人为自然人的20件: of all, where the sentence tells nothing else.
fn is_of_applicants_alone(narrative: &Narrative, at: usize) -> bool {
    let one = &narrative.statements[at];
    let words = &narrative.texts[one.text].words;
    let clause = words[one.clause.clone()].trim_start();
    let opens = clause.starts_with_any(&["申请人为", "申请人是", "申请主体为", "申请人系"]);
    let first = words[..one.clause.start].trim_end().ends_with(['。', '；', '\n']) || one.clause.start == 0;
    let told = narrative.statements_of(one.text, &one.sentence).count() == 1;
    // …。法人及其他组织申请4件: nothing else is said, and how many came in is told before.
    let paragraph = paragraph(words, &one.sentence);
    let received = || {
        let mut before = narrative.statements_of(one.text, &paragraph).take_while(|other| other.end < one.end);
        before.any(|other| other.acts == Tag::Received.bit() && !(other.part || other.approximate || other.none))
    };
    let named = || clause.starts_with_any(&["法人", "自然人", "公民"]);
    let alone = || words[one.sentence.clone()].trim() == clause && named() && received();
    (opens || alone())
        && first
        && told
        && !one.part
        && !one.none
        && !counts_others(narrative, std::slice::from_ref(one))
}

/// 企业5件、律所1件: another kind of body is counted behind them.
fn is_beside_a_kind(narrative: &Narrative, told: &[Statement]) -> bool {
    /// In bytes.
    const NEAR: usize = 120;
    const KINDS: [&str; 18] = [
        "律所",
        "律师",
        "法律服务",
        "科研",
        "学校",
        "高校",
        "院校",
        "媒体",
        "协会",
        "社会组织",
        "社会团体",
        "社团",
        "公益",
        "事业单位",
        "其他组织",
        "其它组织",
        "其他单位",
        "合作社",
    ];
    let Some(last) = told.last() else { return false };
    let words = &narrative.texts[last.text].words;
    let to = words.floor_char_boundary((last.end + NEAR).min(last.sentence.end)).max(last.end);
    let mut clauses = words[last.end..to].split(['，', ',', '、', '；', '和', '及', '）', ')', '。']);
    clauses.any(|clause| {
        let name =
            clause.trim_end_matches(['件', '条', '份', '人', '家']).trim_end_matches(|c: char| c.is_ascii_digit());
        name.len() < clause.len() && name.holds_any(&KINDS)
    })
}

/// Does another figure stand among those that count applicants?
fn counts_others(narrative: &Narrative, told: &[Statement]) -> bool {
    let (Some(first), Some(last)) = (told.first(), told.last()) else { return false };
    let tokens = &narrative.texts[first.text].tokens;
    let from = tokens.partition_point(|token| token.start < first.clause.start);
    let among = tokens[from..].iter().take_while(|token| token.start < last.end);
    among.filter(|token| matches!(token.kind, Kind::Figure { .. })).count() > told.len()
}
