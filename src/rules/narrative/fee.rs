//! What a section says of the fee for processing information in the year of the report.

use crate::amount::Amount;
use crate::any_of::AnyOf;
use crate::finding::Quote;
use crate::prose::narrative::Narrative;
use crate::prose::token::{Kind, Tag, Token, Unit};

/// Words of a tariff.
const TARIFF: [&str; 8] = ["标准", "每件", "每页", "按件", "按量", "元/件", "元/页", "以下"];
/// What names the year of the report.
const OWN: [&str; 6] = ["本年", "今年", "全年", "当年", "年度内", "报告期"];
/// What names another one.
const OTHER: [&str; 6] = ["上年", "去年", "往年", "前年", "历年", "上一年"];
/// Behind the year of a rule, which is not the year of a fee.
const OF_RULES: [&str; 6] = ["印发", "发布", "出台", "施行", "起", "1月1日起"];

/// What a section says of the fee.
#[derive(Default)]
pub(super) struct Told {
    /// It names the fee.
    pub named: bool,
    /// That none was taken.
    pub none: Option<Quote>,
    /// How much was taken, in 元.
    pub taken: Option<(Amount, Quote)>,
}

pub(super) fn told(narrative: &Narrative, section: u32) -> Told {
    let mut told = Told::default();
    for (at, text) in narrative.texts.iter().enumerate().filter(|(_, text)| text.section == section) {
        for (range, sentence) in text.sentences() {
            let is = |tag: Tag| sentence.iter().any(|token| token.kind == Kind::Word(tag));
            if !is(Tag::Fee) && !is(Tag::NoFee) {
                continue;
            }
            told.named = true;
            let quote = || narrative.quote(at, &range);
            // 计收标准为…每件100元: what is asked for, not what was taken.
            if text.words[range.clone()].holds_any(&TARIFF) {
                continue;
            }
            let (mut other_year, mut from) = (false, range.start);
            for token in sentence {
                let behind = &text.words[token.end..];
                other_year =
                    is_of_other_year(narrative.year, &text.words[from..token.end], token, behind).unwrap_or(other_year);
                from = token.start.max(from);
                match token.kind {
                    _ if other_year => {}
                    Kind::Word(Tag::NoFee) => {
                        told.none.get_or_insert_with(quote);
                    }
                    // 减免检索、邮寄费用320元.
                    Kind::Figure { unit: Unit::Yuan, .. } if is_waived(&text.words[range.start..token.start]) => {}
                    Kind::Figure { value, unit: Unit::Yuan, .. } if value > Amount::ZERO => {
                        told.taken.get_or_insert_with(|| (value, quote()));
                    }
                    _ => {}
                }
            }
        }
    }
    told
}

/// Does what stands before an amount, in its clause, say that it was not taken?
fn is_waived(before: &str) -> bool {
    let clause = before.rsplit(['，', ',', '；', '：']).next().unwrap_or_default();
    clause.holds_any(&["减免", "免收", "免除", "免交", "免征", "退还", "退回", "节约", "节省"])
}

/// 2022年曾收取300元: of another year, if the words down to a token say of which; the next one holds until another is named.
fn is_of_other_year(own: Option<u32>, words: &str, token: &Token, behind: &str) -> Option<bool> {
    if let Kind::Year(year) = token.kind {
        let of_rule = behind.starts_with_any(&OF_RULES);
        return own.filter(|_| !of_rule).map(|own| own != year);
    }
    let last = |names: &[&str]| names.iter().filter_map(|name| words.rfind(name)).max();
    match (last(&OWN), last(&OTHER)) {
        (None, None) => None,
        (own, other) => Some(other > own),
    }
}
