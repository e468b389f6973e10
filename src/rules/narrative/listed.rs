//! 自然人申请32件、企业申请2件、其他组织申请2件: who applied, told of all that were received in whatever words: the persons, and the bodies
//! together.

use super::applicants::{ORGANISATIONS, PERSONS, WHOLES, of_applicants};
use super::{STATED, named, sites, sum};
use crate::amount::Amount;
use crate::finding::{Part, Site};
use crate::form::Rule;
use crate::prose::clause::Flags;
use crate::prose::narrative::Narrative;
use crate::prose::statement::Statement;
use crate::prose::text::Text;
use crate::prose::token::{Kind, Tag, Token};
use crate::rules::ledger::Ledger;

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

/// Every list of applicants that comes to what was received.
pub(super) fn hold(ledger: &mut Ledger<'_, '_>, rule: &Rule, narrative: &Narrative) {
    let whole = |one: &&Statement| one.acts == Tag::Received.bit() && !one.part && !one.approximate && !one.none;
    for one in narrative.statements.iter().filter(whole) {
        let Some(told) = list(narrative, one) else { continue };
        let quote = narrative.quote(one.text, &(one.clause.start..told.end));
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
}

/// The list behind what was received: clauses with a name and a figure, which come to it.
fn list(narrative: &Narrative, whole: &Statement) -> Option<Told> {
    let text = &narrative.texts[whole.text];
    let from = text.tokens.partition_point(|token| token.start < whole.end);
    let behind = text.tokens[from..].split(|token| token.start >= whole.sentence.end).next()?;
    let range = whole.end..whole.sentence.end;
    let mut told = Told { persons: Amount::ZERO, bodies: Amount::ZERO, end: whole.end };
    let mut name = String::new();
    for (clause, tokens) in Text::clauses(&range, behind) {
        if !is_of_applicants(tokens) {
            break;
        }
        let mut figures = tokens.iter().filter(|token| matches!(token.kind, Kind::Figure { .. }));
        name.push_str(&text.words[clause.clone()]);
        let Some(figure) = figures.next() else { continue };
        let value = figure.exact().filter(|_| figures.next().is_none())?;
        match is_body(&name) {
            Some(false) => told.persons = told.persons.checked_add(value)?,
            Some(true) => told.bodies = told.bodies.checked_add(value)?,
            None => break,
        }
        told.end = clause.end;
        name.clear();
    }
    let all = told.persons.checked_add(told.bodies)?;
    (all == whole.value && told.persons > Amount::ZERO && told.bodies > Amount::ZERO).then_some(told)
}

/// Is it a body that a name says, or a person? The last word of it says so: 高校师生; of 公民、法人 it is not known.
fn is_body(name: &str) -> Option<bool> {
    let last = |known: &[&str]| known.iter().filter_map(|word| Some(name.rfind(word)? + word.len())).max();
    let open = OPEN.iter().any(|word| name.contains(word)) && !name.contains("律师事务所");
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
