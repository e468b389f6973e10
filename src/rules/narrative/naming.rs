//! Years and names left over from another report.

use crate::any_of::AnyOf;
use crate::finding::Part;
use crate::finding::sentences::sentences;
use crate::form::Rule;
use crate::prose::passage::first_of;
use crate::prose::token::{Kind, Tag, Token};
use crate::rules::check::{Check, Need};
use crate::rules::ledger::Ledger;

sentences! {
    OTHER_YEAR: "正文{0}写的是 {1} 年的工作，报告年份是 {2} 年，请核对是否为往年文字。",
        "{0} speaks of the work of {1}; the report is for {2}. Please check whether it is left over from last year.";
    OTHER_SELF: "报告机关是{0}，正文却自称{1}，请核对是否套用了其他单位的文字。",
        "The report is by {0}, but its text says {1} of itself. Please check whether it is another body's.";
}

/// The checks of this file.
pub(in crate::rules) const CHECKS: &[Check] = &[
    Check::new("year-of-work", year_of_work).needs(&[Need::Year, Need::Text]),
    Check::new("own-name", own_name).needs(&[Need::Agency, Need::Text]),
];

/// N-YEAR: a paragraph of the first section that starts with another year than the report's, and speaks of that year's work.
pub(in crate::rules) fn year_of_work(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let Some(own) = ledger.sheets.report.year else { return };
    let narrative = ledger.narrative();
    let others = ledger.sheets.definition().phrases("of-year-before");
    for (at, text) in narrative.texts.iter().enumerate().filter(|(_, text)| text.section == 1) {
        for (range, sentence) in text.periods() {
            let Some(year) = opening_year(range.start, sentence) else { continue };
            ledger.checks += 1;
            if year + 1 == own
                && speaks_of_work(sentence, own)
                && !goes_on_to_this_year(&text.words[range.clone()])
                && !is_of_things_of(&text.words[sentence[0].end..range.end])
                && first_of(&text.words[range.clone()], others).is_none()
            {
                let quote = narrative.quote(at, &range);
                let parts = [Part::Printed(quote.text.clone()), Part::Count(year as usize), Part::Count(own as usize)];
                ledger.find_in(rule, rule.severity, OTHER_YEAR.with(parts), Vec::new(), quote);
            }
        }
    }
}

/// The year that a sentence starts with.
fn opening_year(start: usize, sentence: &[Token]) -> Option<u32> {
    let first = sentence.first()?;
    match first.kind {
        Kind::Year(year) if first.start == start => Some(year),
        _ => None,
    }
}

/// No comparison, nothing carried over, and no other year in it, the report's own among them.
fn speaks_of_work(sentence: &[Token], own: u32) -> bool {
    let first = sentence[0].kind;
    let other = |token: &Token| match token.kind {
        Kind::Word(Tag::Past | Tag::Until | Tag::Change | Tag::Carried | Tag::CarriedIn | Tag::CarriedOut) => true,
        // 2023年收到31件，2022年收到29件: it looks back.
        Kind::Year(year) => year == own || token.kind != first,
        _ => false,
    };
    !sentence[1..].iter().any(other)
}

/// 2023年收到40件，今年收到29件: a comparison.
fn goes_on_to_this_year(text: &str) -> bool {
    let starts = |clause: &str| clause.trim_start().starts_with_any(&["今年", "本年"]);
    text.split(['，', ',', '；', ';']).any(starts)
}

/// 2022年办结的9件申请, 2022年印发的《指南》: what is of that year, and not the work of it.
fn is_of_things_of(behind: &str) -> bool {
    /// In characters.
    const NEAR: usize = 8;
    const DONE: [&str; 28] = [
        "办结", "办理", "收到", "受理", "作出", "做出", "提起", "答复", "印发", "制定", "制发", "出台", "发布", "公布",
        "建成", "开通", "上线", "申请", "结转", "编制", "修订", "实施", "立案", "产生", "发生", "签订", "设立", "遗留",
    ];
    let near = behind.char_indices().nth(NEAR).map_or(behind, |(at, _)| &behind[..at]);
    let said = near.split_once('的').map(|(said, _)| said);
    said.is_some_and(|said| !said.contains(['，', ',', '：']) && said.ends_with_any(&DONE))
}

/// What bodies call themselves, and the words one of which is in the name of such a body.
const SELVES: [(&str, &[&str]); 8] = [
    ("局", &["局", "署", "分局", "大队", "支队"]),
    ("镇", &["镇"]),
    ("乡", &["乡"]),
    ("街道", &["街道"]),
    ("委", &["委"]),
    ("厅", &["厅"]),
    ("院", &["院"]),
    ("中心", &["中心"]),
];

/// N-ORG: a town that calls itself 我局 has taken over another body's text.
pub(in crate::rules) fn own_name(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let sheets = ledger.sheets;
    let Some(agency) = sheets.report.agency.as_deref() else { return };
    let narrative = ledger.narrative();
    for (at, text) in narrative.texts.iter().enumerate() {
        for (self_name, names) in SELVES {
            ledger.checks += 1;
            if agency.holds_any(names) || !names_itself(agency) {
                continue;
            }
            let found = ["我", "本"].iter().find_map(|own| self_named(&text.words, &[own, self_name].concat()));
            if let Some(start) = found {
                let quote = narrative.quote(at, &super::everybody::clause_around(&text.tokens, &text.words, start));
                let own = text.words[start..].chars().take(1 + self_name.chars().count()).collect();
                let parts = [Part::Printed(agency.to_owned()), Part::Name(own)];
                ledger.find_in(rule, rule.severity, OTHER_SELF.with(parts), Vec::new(), quote);
            }
        }
    }
}

/// Is the body one whose kind its name tells?
fn names_itself(agency: &str) -> bool {
    SELVES.iter().any(|(_, names)| agency.holds_any(names))
}

/// Where a text says 我局, but not 我局部, nor 本乡镇 and the like, which say more.
fn self_named(text: &str, name: &str) -> Option<usize> {
    let mut from = 0;
    while let Some(at) = text[from..].find(name) {
        let after = text[from + at + name.len()..].chars().next();
        if !after.is_some_and(|c| "部面镇村土".contains(c)) {
            return Some(from + at);
        }
        from += at + name.len();
    }
    None
}
