//! 自然人申请32件、企业申请2件、其他组织申请2件: who applied, told of all that were received in whatever words: the persons, and the bodies
//! together.

use super::applicants::{ORGANISATIONS, PERSONS, WHOLES, of_applicants};
use super::{STATED, named, sites, sum};
use crate::amount::Amount;
use crate::any_of::AnyOf;
use crate::finding::{Part, Site};
use crate::form::Rule;
use crate::prose::clause::Flags;
use crate::prose::narrative::Narrative;
use crate::prose::statement::Statement;
use crate::prose::text::Text;
use crate::prose::token::{Kind, Tag, Token, Unit};
use crate::rules::ledger::Ledger;
use std::ops::Range;

/// Words for persons, and for bodies; what is neither (律师, 个体户) may be counted as one or the other.
const PERSON: [&str; 16] = [
    "自然人",
    "个人",
    "公民",
    "师生",
    "学生",
    "教师",
    "家长",
    "居民",
    "村民",
    "市民",
    "群众",
    "职工",
    "患者",
    "家属",
    "老兵",
    "退役军人",
];
const BODY: [&str; 20] = [
    "企业",
    "公司",
    "法人",
    "组织",
    "单位",
    "机构",
    "院所",
    "律所",
    "律师事务所",
    "学校",
    "高校",
    "院校",
    "协会",
    "团体",
    "社团",
    "合作社",
    "媒体",
    "医院",
    "集团",
    "商会",
];
/// What is counted beside the two.
const OPEN: [&str; 4] = ["律师", "个体", "其他人", "记者"];

/// The persons and the bodies of one list, and where it ends.
struct Told {
    persons: Amount,
    bodies: Amount,
    end: usize,
}

impl Told {
    fn all(&self) -> Option<Amount> {
        self.persons.checked_add(self.bodies)
    }
}

/// Every list of applicants that comes to what was received, behind it in its sentence, in a later one of its paragraph, or before 合计.
pub(super) fn hold(ledger: &mut Ledger<'_, '_>, rule: &Rule, narrative: &Narrative) {
    let whole = |one: &&Statement| one.acts == Tag::Received.bit() && !one.part && !one.approximate && !one.none;
    for one in narrative.statements.iter().filter(whole) {
        let comes = |told: &Told| told.all() == Some(one.value);
        if let Some(told) = list(narrative, one.text, &(one.end..one.sentence.end)).filter(comes) {
            hold_list(ledger, rule, narrative, (one.text, one.clause.start), &told);
        }
    }
    for (at, text) in narrative.texts.iter().enumerate() {
        for (sentence, _) in text.sentences() {
            let Some(told) = list(narrative, at, &sentence) else { continue };
            if comes_to_sum(&text.words[told.end..sentence.end], &told)
                || comes_to_before(narrative, at, &sentence, &told)
            {
                hold_list(ledger, rule, narrative, (at, sentence.start), &told);
            }
        }
    }
}

/// Persons and bodies against their columns.
fn hold_list(
    ledger: &mut Ledger<'_, '_>,
    rule: &Rule,
    narrative: &Narrative,
    (text, start): (usize, usize),
    told: &Told,
) {
    let quote = narrative.quote(text, &(start..told.end));
    for (value, columns) in [(told.persons, &PERSONS[..]), (told.bodies, &ORGANISATIONS)] {
        let cells = of_applicants(ledger, WHOLES[0], columns);
        let Ok(sum) = sum(ledger, &cells) else { continue };
        ledger.checks += 1;
        let is = |site: &Site| cells.contains(&(site.table, site.place));
        let known = ledger.findings.iter().any(|finding| finding.rule == rule.id && finding.cells.iter().any(is));
        if sum != value && !known {
            let printed = Part::Printed(quote.text.clone());
            let parts = [printed, Part::Figure(value), named(ledger, &cells), Part::Figure(sum)];
            ledger.find_in(rule, rule.severity, STATED.with(parts), sites(ledger, &cells), quote.clone());
        }
    }
}

/// 自然人33人次、企业3家，合计36件: in applications, not in heads.
fn comes_to_sum(behind: &str, told: &Told) -> bool {
    const SUMS: [&str; 5] = ["合计", "共计", "总计", "总共", "共"];
    let behind = behind.trim_start_matches(['，', ',', '、', '；', '）', ')', ' ']);
    let Some(rest) = SUMS.iter().find_map(|sum| behind.strip_prefix(sum)) else { return false };
    let rest = rest.trim_start_matches(['为', '申', '请']);
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let counted = rest[digits..].starts_with(['件', '宗', '份', '起', '条']);
    counted && Amount::parse(&rest[..digits]).is_some_and(|sum| told.all() == Some(sum))
}

/// 收到申请35件，…。申请人情况：自然人29人，企业6家: what was received is told before, in its paragraph.
fn comes_to_before(narrative: &Narrative, text: usize, sentence: &Range<usize>, told: &Told) -> bool {
    /// In bytes.
    const FAR: usize = 300 * '字'.len_utf8();
    let words = &narrative.texts[text].words;
    let from = words.floor_char_boundary(sentence.start.saturating_sub(FAR));
    let from = words[from..sentence.start].rfind('\n').map_or(from, |at| from + at);
    let paragraph = from..sentence.start;
    let mut before = narrative.statements_of(text, &paragraph);
    before.any(|one| {
        one.acts == Tag::Received.bit() && !(one.part || one.approximate || one.none) && told.all() == Some(one.value)
    })
}

/// The list in a stretch: clauses with a name and a figure; what has no figure may stand before the first.
fn list(narrative: &Narrative, text: usize, range: &Range<usize>) -> Option<Told> {
    /// No list has more clauses.
    const LONGEST: usize = 24;
    let text = &narrative.texts[text];
    let from = text.tokens.partition_point(|token| token.start < range.start);
    let behind = text.tokens[from..].split(|token| token.start >= range.end).next()?;
    let mut told = Told { persons: Amount::ZERO, bodies: Amount::ZERO, end: range.start };
    let mut name = String::new();
    for (clause, tokens) in Text::clauses(range, behind).take(LONGEST) {
        if !is_of_applicants(tokens) {
            break;
        }
        let mut figures = tokens.iter().filter(|token| matches!(token.kind, Kind::Figure { .. }));
        name.push_str(&text.words[clause.clone()]);
        let Some(figure) = figures.next() else { continue };
        let value = counted(text, figure).filter(|_| figures.next().is_none())?;
        match is_body(&name) {
            Some(false) => told.persons = told.persons.checked_add(value)?,
            Some(true) => told.bodies = told.bodies.checked_add(value)?,
            None => break,
        }
        told.end = clause.end;
        name.clear();
    }
    (told.persons > Amount::ZERO && told.bodies > Amount::ZERO).then_some(told)
}

/// 33件, and 33人, 3家: those who applied, one each where they come to what was received.
fn counted(text: &Text, figure: &Token) -> Option<Amount> {
    let heads = |value: Amount| text.words[figure.end..].starts_with(['人', '名', '家', '位', '户']).then_some(value);
    match figure.kind {
        Kind::Figure { value, unit: Unit::Other, approximate: false } => heads(value),
        _ => figure.exact(),
    }
}

/// Is it a body that a name says, or a person? The last word of it says so: 高校师生; of 公民、法人 it is not known.
fn is_body(name: &str) -> Option<bool> {
    let last = |known: &[&str]| known.iter().filter_map(|word| Some(name.rfind(word)? + word.len())).max();
    let open = name.holds_any(&OPEN) && !name.contains("律师事务所");
    match (last(&PERSON), last(&BODY)) {
        (Some(_), Some(_)) if name.contains(['、', '和', '及', '与']) => None,
        (person, body) if open || person == body => None,
        (person, body) => Some(body > person),
    }
}

/// Does a clause tell of applicants and of nothing else?
fn is_of_applicants(tokens: &[Token]) -> bool {
    const BESIDE: [Tag; 4] = [Tag::Among, Tag::Rest, Tag::Apply, Tag::Application];
    let known = |token: &Token| match token.kind {
        Kind::Word(tag) => tag.is_applicant() || BESIDE.contains(&tag),
        Kind::Figure { .. } | Kind::Comma | Kind::Stop => true,
        _ => false,
    };
    tokens.iter().all(known) && !Flags::of(tokens).has(Tag::Part)
}
