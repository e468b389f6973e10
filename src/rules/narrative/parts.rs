//! Figures of the text against each other: parts and their whole, shares, trends.

use super::channels::channels;
use super::outcomes::outcomes;
use super::{PARTS_EXCEED, SUM_DIFFERS, carried};
use crate::amount::Amount;
use crate::any_of::AnyOf;
use crate::finding::Part;
use crate::finding::sentences::sentences;
use crate::form::{Rule, Severity};
use crate::prose::clause::Flags;
use crate::prose::narrative::Narrative;
use crate::prose::text::Text;
use crate::prose::token::{Kind, Tag, Token, Unit};
use crate::rules::check::{Check, Need};
use crate::rules::ledger::Ledger;
use std::ops::Range;

sentences! {
    PARTS_LACK: "正文{0}中，所列 {1} 个分项之和为 {2}，少于总数 {3}，请核对是否列全。",
        "In {0} the {1} parts add up to {2}, less than the whole, {3}. Please check whether all are listed.";
    SAYS_BOTH: "正文写作{0}，既说没有，又写了 {1}，请核对。",
        "The text says {0}: that there were none, and also {1}. Please check.";
}

/// The checks of this file.
pub(in crate::rules) const CHECKS: &[Check] = &[Check::new("parts", parts).needs(&[Need::Text]).limits(&["kinds"])];

/// N-PARTSUM: a list of parts does not come to more than its whole, nor a complete one to less; 合计 is what stands before it; and the
/// outcomes, where at least four of the six kinds are told, come to what was concluded.
pub(in crate::rules) fn parts(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let narrative = ledger.narrative();
    for (at, text) in narrative.texts.iter().enumerate() {
        let mut before = Before::default();
        for (range, tokens) in text.periods() {
            let list = List::read(&text.words, &range, tokens, before);
            list.judge(ledger, rule, &narrative, at);
            before = Before::of(&text.words, &range, tokens);
        }
        for (_, sentence) in text.sentences() {
            contradiction(ledger, rule, &narrative, at, sentence);
        }
    }
    outcomes(ledger, rule, &narrative);
    channels(ledger, rule, &narrative);
    carried::parts(ledger, rule, &narrative);
}

/// The figures of the period before, of which 其中 may tell the parts: the largest, its unit, and whether it is the only one.
#[derive(Clone, Copy, Default)]
struct Before<'t> {
    whole: Option<(Amount, &'t str)>,
    alone: bool,
}

impl<'t> Before<'t> {
    fn of(text: &'t str, range: &Range<usize>, tokens: &[Token]) -> Before<'t> {
        if text[range.end..].is_empty() || text[range.end..].starts_with('\n') {
            return Before::default();
        }
        let figures = || tokens.iter().filter_map(|token| Some((token.exact()?, unit(text, token))));
        let Some((_, unit)) = figures().next_back() else { return Before::default() };
        let mut same = figures().filter(|(_, other)| *other == unit);
        let whole = same.clone().map(|(value, _)| value).max();
        Before { whole: whole.map(|whole| (whole, unit)), alone: (same.next(), same.next()).1.is_none() }
    }
}

/// A whole and, each in a clause of its own without a verb that rules know, its parts: 累计公布信息69条，工作动态61条，运输管理5条.
#[derive(Default)]
struct List {
    whole: Option<Amount>,
    /// It is known to be that of these parts: by 其中, or by 共 and the like.
    of_parts: bool,
    /// By 其中.
    among: bool,
    parts: Vec<Amount>,
    /// What stands behind 合计.
    sum: Option<Amount>,
    /// Parts that say their share, and those that name a channel.
    shares: usize,
    channels: usize,
    /// Nothing else with a figure follows.
    complete: bool,
    range: Range<usize>,
}

impl List {
    fn read(text: &str, range: &Range<usize>, tokens: &[Token], before: Before<'_>) -> List {
        let (mut list, mut known, mut channel) = (List::default(), "", None);
        let (mut among, mut inside) = (false, false);
        list.complete = true;
        for (clause, tokens) in Text::clauses(range, tokens) {
            let flags = Flags::of(tokens);
            let opens = flags.has(Tag::Among) && !among;
            // 受理25件（其中线上20件），撤回6件: the list ends with its bracket.
            if inside && !list.parts.is_empty() && text[..clause.start].ends_with(['）', ')']) {
                break;
            }
            inside |= list.parts.is_empty() && list.whole.is_some() && text[..clause.start].ends_with(['（', '(']);
            among |= opens;
            // 政务动态60条、通知公告40条，其中涉企15条: of the last part.
            if opens && !list.parts.is_empty() {
                break;
            }
            if opens && list.whole.is_none() {
                let Some((whole, unit)) = before.whole else { return List::default() };
                (list.whole, known, list.range) = (Some(whole), unit, clause.clone());
                list.complete = before.alone;
            }
            let Some(item) = item(text, &clause, tokens, among) else {
                let counts = tokens.iter().any(|token| matches!(token.kind, Kind::Figure { .. } | Kind::Noise));
                list.shares += usize::from(tokens.iter().any(|token| matches!(token.kind, Kind::Percent { .. })));
                // 其中 and the like, without a figure, go on to the list; anything else ends it.
                if counts || !list.parts.is_empty() && !flags.has(Tag::Share) && !text[clause.clone()].trim().is_empty()
                {
                    list.complete &= !counts;
                    break;
                }
                continue;
            };
            let named = item.name.holds_any(&CHANNELS);
            match list.whole {
                None => {
                    (list.whole, known, list.range) = (Some(item.value), item.unit, clause.clone());
                    list.of_parts = text[clause.clone()].holds_any(&SUMS);
                }
                Some(_) if item.unit != known => {
                    list.complete = false;
                    break;
                }
                Some(_) if item.is_sum => {
                    list.sum = Some(item.value);
                    list.range.end = clause.end;
                    break;
                }
                // What stands on a website and what in a paper are told beside each other.
                Some(_) if !item.is_part || named && channel.is_some_and(|first: bool| !first) => {
                    list.complete = false;
                    break;
                }
                Some(_) => {
                    list.of_parts &= !named;
                    channel.get_or_insert(named);
                    list.channels += usize::from(flags.has(Tag::Part));
                    list.parts.push(item.value);
                    list.range.end = clause.end;
                }
            }
        }
        list.of_parts |= among;
        list.among = among;
        list
    }

    /// 其中图解12个、视频8个，获评优秀案例1个, of 20: the parts are all there before the last, which is none.
    fn is_complete_before(&self, whole: Amount) -> bool {
        let mut sums = self.parts.iter().scan(Amount::ZERO, |sum, &part| {
            *sum = *sum + part;
            Some(*sum)
        });
        self.among && sums.nth(0).is_some() && sums.any(|sum| sum == whole)
    }

    fn judge(&self, ledger: &mut Ledger<'_, '_>, rule: &Rule, narrative: &Narrative, at: usize) {
        let Some(whole) = self.whole.filter(|_| !self.parts.is_empty()) else { return };
        let sum = self.parts.iter().fold(Amount::ZERO, |sum, &part| sum + part);
        let count = self.parts.len();
        let quote = narrative.quote(at, &self.range);
        let words = &quote.text;
        let open = words.holds_any(&["等", "其他", "其它", "其余", "主要", "包括"]);
        let parts = |count, sum, whole| {
            [Part::Printed(words.clone()), Part::Count(count), Part::Figure(sum), Part::Figure(whole)]
        };
        if let Some(stated) = self.sum {
            ledger.checks += 1;
            if ![whole + sum, whole, sum].contains(&stated) {
                let says = SUM_DIFFERS.with(parts(count + 1, whole + sum, stated));
                ledger.find_in(rule, rule.severity, says, Vec::new(), quote);
            }
            return;
        }
        if count < 2 || !self.of_parts {
            return;
        }
        ledger.checks += 1;
        if sum > whole && !self.is_complete_before(whole) {
            let says = PARTS_EXCEED.with(parts(count, sum, whole));
            ledger.find_in(rule, rule.severity, says, Vec::new(), quote);
        } else if sum < whole
            && count >= 3
            && self.complete
            && !open
            && (self.shares >= count || self.channels == count)
        {
            let says = PARTS_LACK.with(parts(count, sum, whole));
            ledger.find_in(rule, Severity::Info, says, Vec::new(), quote);
        }
    }
}

const SUMS: [&str; 4] = ["累计", "共", "合计", "总"];
const CHANNELS: [&str; 9] = ["微信", "微博", "网站", "公众号", "平台", "客户端", "抖音", "报", "电视"];

/// A clause that is a name and one figure.
struct Item<'t> {
    name: &'t str,
    value: Amount,
    unit: &'t str,
    /// Nothing is done in it.
    is_part: bool,
    /// 合计122件.
    is_sum: bool,
}

fn item<'t>(text: &'t str, clause: &Range<usize>, tokens: &[Token], among: bool) -> Option<Item<'t>> {
    /// A name of a part is short; behind 其中 it may be longer. In bytes.
    const LONGEST: usize = 14 * '字'.len_utf8();
    let figures = |token: &&Token| matches!(token.kind, Kind::Figure { .. } | Kind::Percent { .. } | Kind::Noise);
    let mut found = tokens.iter().filter(figures);
    let (figure, None) = (found.next()?, found.next()) else { return None };
    let value = figure.exact()?;
    if !text[figure.end..clause.end].trim().is_empty() {
        return None;
    }
    let done = |token: &Token| match token.kind {
        Kind::Word(Tag::Application) => !among,
        Kind::Word(tag) => tag.is_act() || matches!(tag, Tag::Matter | Tag::Change | Tag::Past),
        _ => false,
    };
    let name = text[clause.start..figure.start].trim();
    let longest = if among { 2 * LONGEST } else { LONGEST };
    let is_part = name.len() <= longest && !tokens.iter().any(done) && !name.contains(['达', '了', '被']);
    let is_sum = matches!(name, "合计" | "共计" | "总计" | "总共" | "共" | "合计为" | "共计为" | "总计为");
    Some(Item { name, value, unit: unit(text, figure), is_part, is_sum })
}

fn unit<'t>(text: &'t str, figure: &Token) -> &'t str {
    let is_digit = |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c) || matches!(c, ',' | '，' | ' ');
    text[figure.start..figure.end].trim_start_matches(is_digit)
}

/// 未收到政府信息公开申请2件: none, and so many.
fn contradiction(ledger: &mut Ledger<'_, '_>, rule: &Rule, narrative: &Narrative, at: usize, sentence: &[Token]) {
    let text = &narrative.texts[at].words;
    let words = |token: &Token| &text[token.start..token.end];
    let mut none: Option<&Token> = None;
    let mut applied = false;
    for token in sentence {
        match token.kind {
            Kind::Word(Tag::None) if words(token).holds_any(&["收", "接", "受理"]) => {
                (none, applied) = (Some(token), false);
            }
            Kind::Word(Tag::Application | Tag::Apply) => applied = none.is_some(),
            Kind::Word(Tag::Each) => {}
            Kind::Figure { value, unit: Unit::Cases, approximate: false }
                if applied
                    && value > Amount::ZERO
                    && words(token).ends_with(['件', '条', '份', '宗', '起', '例', '次']) =>
            {
                let Some(none) = none.take() else { continue };
                ledger.checks += 1;
                let quote = narrative.quote(at, &(none.start..token.end));
                let parts = [Part::Printed(quote.text.clone()), Part::Figure(value)];
                ledger.find_in(rule, rule.severity, SAYS_BOTH.with(parts), Vec::new(), quote);
            }
            _ => (none, applied) = (None, false),
        }
    }
}
