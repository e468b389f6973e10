//! By which way applications came in: the ways of one paragraph come to what it says was received.

use super::{PARTS_EXCEED, SUM_DIFFERS};
use crate::amount::Amount;
use crate::any_of::AnyOf;
use crate::finding::Part;
use crate::form::Rule;
use crate::prose::clause::Flags;
use crate::prose::narrative::Narrative;
use crate::prose::statement::Statement;
use crate::prose::text::Text;
use crate::prose::token::{Kind, Tag, Token};
use crate::rules::ledger::Ledger;
use std::ops::Range;

/// How applications come in.
const WAYS: [&str; 18] = [
    "邮政", "快递", "递交", "网上", "网络", "线上", "在线", "网站", "平台", "信函", "邮寄", "邮件", "当面", "现场",
    "传真", "线下", "窗口", "书面",
];
/// What comes by the same ways and is no application.
const OTHERS: [&str; 20] = [
    "公开信息",
    "发布",
    "推送",
    "转载",
    "办结",
    "答复",
    "咨询",
    "留言",
    "访问",
    "浏览",
    "点击",
    "专栏",
    "栏目",
    "更新",
    "宣传",
    "查阅",
    "活动",
    "整改",
    "专题",
    "网上公开",
];

/// Figures by ways, one after another.
struct Ways {
    sum: Amount,
    count: usize,
    range: Range<usize>,
}

/// N-PARTSUM, of ways: 网上150件，信函49件，当面4件 against the 203 that were received.
pub(super) fn channels(ledger: &mut Ledger<'_, '_>, rule: &Rule, narrative: &Narrative) {
    for (at, text) in narrative.texts.iter().enumerate() {
        for (range, tokens) in text.sentences() {
            let Some(ways) = ways(&text.words, &range, tokens) else { continue };
            // 网上20件，信函12件，当面8件，合计收到35件: what they come to is said behind them.
            let figures = tokens.iter().filter(|token| matches!(token.kind, Kind::Figure { .. } | Kind::Noise));
            let all = figures.filter(|token| token.end <= ways.range.end).count() == ways.count;
            let behind = if all { sum_behind(narrative, at, &range, ways.range.end) } else { None };
            let behind = behind.map(|whole| (whole, Amount::ZERO));
            let lacks = behind.is_some();
            let before = || received(narrative, at, &range, ways.range.start);
            let Some((whole, carried)) = behind.or_else(before) else { continue };
            ledger.checks += 1;
            if ways.sum == whole.value || ways.sum == whole.value + carried || !lacks && ways.sum < whole.value {
                continue;
            }
            let quote = narrative.quote(at, &(whole.clause.start.min(ways.range.start)..ways.range.end));
            let parts = [
                Part::Printed(quote.text.clone()),
                Part::Count(ways.count),
                Part::Figure(ways.sum),
                Part::Figure(whole.value),
            ];
            let says = if lacks { SUM_DIFFERS.with(parts) } else { PARTS_EXCEED.with(parts) };
            ledger.find_in(rule, rule.severity, says, Vec::new(), quote);
        }
    }
}

/// What was received, as the clause behind the ways sums it up.
fn sum_behind(narrative: &Narrative, at: usize, range: &Range<usize>, after: usize) -> Option<Statement> {
    /// In bytes.
    const NEAR: usize = 8;
    let words = &narrative.texts[at].words;
    let told = narrative.statements_of(at, range).find(|one| one.end > after)?;
    let sums = words[told.clause.clone()].trim().starts_with_any(&["合计", "共计", "总计", "总共"]);
    let whole = told.acts == Tag::Received.bit() && !told.part && !told.approximate && !told.none;
    let next = told.clause.start.checked_sub(after).is_some_and(|gap| gap <= NEAR);
    (sums && whole && next && !words[range.start..after].contains(['等', '中'])).then(|| told.clone())
}

/// The ways of a sentence: two clauses or more beside each other, each with a way and one figure.
fn ways(text: &str, range: &Range<usize>, tokens: &[Token]) -> Option<Ways> {
    let mut ways: Option<Ways> = None;
    for (clause, tokens) in Text::clauses(range, tokens) {
        let words = &text[clause.clone()];
        let mut figures = tokens.iter().filter(|token| matches!(token.kind, Kind::Figure { .. } | Kind::Noise));
        let flags = Flags::of(tokens);
        let figure = figures.next().filter(|_| figures.next().is_none()).and_then(Token::exact);
        let is_way = words.holds_any(&WAYS) && !words.holds_any(&OTHERS);
        let done = flags.any(&[Tag::Concluded, Tag::Published, Tag::Matter, Tag::Among, Tag::Granted]);
        let whole = flags.has(Tag::Received) && !flags.has(Tag::Part);
        match figure.filter(|_| is_way && (!done || flags.has(Tag::Among) && !flags.has(Tag::Concluded)) && !whole) {
            Some(value) => {
                let ways = ways.get_or_insert(Ways { sum: Amount::ZERO, count: 0, range: clause.clone() });
                (ways.sum, ways.count, ways.range.end) = (ways.sum + value, ways.count + 1, clause.end);
            }
            None if ways.as_ref().is_some_and(|ways| ways.count > 1) => break,
            None if words.trim().is_empty() => {}
            None => ways = None,
        }
    }
    ways.filter(|ways| ways.count > 1)
}

/// 收到申请25件。网站访问量182306次，网站浏览量1035688次: behind a full stop ways are those of the applications only where that is said.
fn is_of_another_matter(between: &str, sentence: &str) -> bool {
    const TOLD: [&str; 12] =
        ["申请", "其中", "收到", "受理", "接收", "接到", "渠道", "途径", "方式", "提交", "来看", "来件"];
    /// In bytes: ways that stand further off are not looked at.
    const FAR: usize = 300 * '字'.len_utf8();
    const HEADINGS: [&str; 4] = ["（三）", "（四）", "（五）", "政府信息管理"];
    between.len() > FAR
        || between.contains(['。', '！', '？']) && !sentence.holds_any(&TOLD)
        || between.holds_any(&HEADINGS)
}

/// What was received, as the last figure before a place in its paragraph tells it, and what was carried in.
fn received(narrative: &Narrative, at: usize, range: &Range<usize>, before: usize) -> Option<(Statement, Amount)> {
    let words = &narrative.texts[at].words;
    let paragraph = words[..range.start].rfind('\n').map_or(0, |at| at + 1);
    let told: Vec<&Statement> = narrative.statements_of(at, &(paragraph..range.end)).collect();
    let is = |one: &&Statement, tag: Tag| one.acts == tag.bit() && !one.part && !one.approximate && !one.none;
    let whole = told.iter().rfind(|one| is(one, Tag::Received) && one.end <= before)?;
    if is_of_another_matter(&words[whole.end..before], &words[range.start..range.end]) {
        return None;
    }
    let carried = told.iter().find(|one| is(one, Tag::CarriedIn)).map_or(Amount::ZERO, |one| one.value);
    Some(((*whole).clone(), carried))
}
