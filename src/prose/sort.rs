//! Of which sort a figure is: how those carried in ended, what came in before it was sorted out, cases on other matters, how papers are marked.
//! Such a figure is not held against the whole of its act.

use super::clause::Clause;
use super::context::Context;
use super::reader::Reader;
use super::statement::Statement;
use super::token::{Kind, Tag, Token};
use crate::amount::Amount;
use crate::any_of::AnyOf;
use std::ops::Range;

/// So far it is looked, so that a sentence without end is not read again for each of its figures. In bytes.
const NEAR: usize = 400;
/// What counts applications as a whole.
const WHOLES: u64 = 1 << Tag::Received as u64 | 1 << Tag::Handled as u64 | 1 << Tag::Concluded as u64;
/// What says that papers are marked.
const MARKS: [&str; 8] =
    ["公开属性", "公文属性", "信息属性", "属性为", "属性认定", "属性审核", "公文，标注", "公文标注"];
/// What says that not all that came in was an application for information.
const SORTED: [&str; 12] = [
    "有效申请",
    "无效申请",
    "有效件",
    "无效件",
    "甄别",
    "筛选",
    "剔除",
    "去重",
    "去除",
    "辨别",
    "经审核",
    "不属于政府信息公开申请",
];
/// What is left of it, and what is not.
const LEFT: [&str; 9] = [
    "有效申请",
    "有效件",
    "实际受理",
    "实际收到",
    "实际登记",
    "实际办理",
    "属于政府信息公开申请",
    "为政府信息公开申请",
    "的政府信息公开申请",
];
const TAKEN_OUT: [&str; 6] = ["无效申请", "无效件", "剔除", "去除", "不属于政府信息公开申请", "非政府信息公开申请"];
/// Matters of disputes that are not disclosure.
const FIELDS: [&str; 12] =
    ["行政处罚", "行政许可", "行政强制", "征收", "征地", "拆迁", "补偿", "工伤", "社保", "权属", "信访", "治安"];

impl Reader<'_> {
    /// 上年结转2件，其中予以公开1件: of those, as far as they reach.
    pub(super) fn is_of_carried_in(&self, context: &Context, value: Amount) -> bool {
        let mut told = self.told(context).skip_while(|one| one.acts & Tag::ENDS != 0);
        let Some(last) = told.next().filter(|one| one.acts == Tag::CarriedIn.bit() && !one.none) else { return false };
        let near = context.part || context.is_inside();
        value <= last.value && (near || !told.any(|one| one.acts & WHOLES != 0))
    }

    /// 上年结转2件，已全部办结.
    pub(super) fn tells_of_carried_in(&self, context: &Context) -> bool {
        context.last == Tag::CarriedIn.bit() && !self.told(context).any(|one| one.acts & WHOLES != 0)
    }

    /// 占全部办结件的42.3%, 全部办结申请中: those that were done, not that all were.
    pub(super) fn names_those_done(&self, tokens: &[Token]) -> bool {
        const NAMED: [&str; 10] = ["件", "数", "量", "总数", "总量", "案件", "申请中", "申请件", "的申请中", "的件"];
        let is = |token: &Token, tag: Tag| token.kind == Kind::Word(tag);
        let mut pairs = tokens.windows(2).enumerate();
        let Some((at, pair)) = pairs.find(|(_, pair)| is(&pair[0], Tag::All) && is(&pair[1], Tag::Concluded)) else {
            return false;
        };
        let behind = &self.text.words[pair[1].end..];
        let named = self.words(&pair[1]).ends_with('件') || behind.starts_with_any(&NAMED);
        self.words(&pair[0]).starts_with("全部") && named || tokens[..at].iter().any(|token| is(token, Tag::Share))
    }

    /// 办结本年新收的申请24件: what was done of them, not what came in.
    pub(super) fn done_of_new(&self, range: &Range<usize>, figure: &Token, acts: u64) -> u64 {
        const NEW: [&str; 6] = ["本年", "当年", "今年", "新收", "新受理", "年内"];
        let before = self.text.words[range.start..figure.start].trim_start().trim_start_matches(['共', '已', '经']);
        let done = ["办结", "答复"].iter().find_map(|done| before.strip_prefix(done));
        let of_new = done.is_some_and(|done| done.trim_start_matches('了').starts_with_any(&NEW));
        if acts == Tag::Received.bit() && of_new { Tag::Concluded.bit() } else { acts }
    }

    /// 收到并办结申请3件, and nothing goes on: so many came in, too.
    pub(super) fn received_too(
        &mut self,
        context: &Context,
        range: &Range<usize>,
        figure: &Token,
        statement: &Statement,
    ) {
        const CAME: [&str; 4] = ["收到", "受理", "接收", "接到"];
        const DONE: [&str; 4] = ["并办结", "并答复", "并全部办结", "并按时办结"];
        let before = &self.text.words[range.start..figure.start];
        let both =
            CAME.iter().any(|came| before.split_once(came).is_some_and(|(_, behind)| behind.starts_with_any(&DONE)));
        let whole = before.holds_any(&["全年", "本年", "共", "年度"]);
        // 收到1件并按期办结.
        let behind = self.text.words[figure.end..range.end].trim();
        let behind = behind.strip_prefix('并').map(|done| {
            done.trim_start_matches(['已', '全', '部', '按', '期', '时', '依', '法', '如', '均', '于', '当', '年'])
        });
        let done_behind = matches!(behind, Some("办结" | "答复" | "办理完毕"));
        if statement.acts == Tag::Received.bit() && done_behind && !statement.part && !context.carries {
            let of = Some(Tag::Received);
            self.found.push(Statement { acts: Tag::Concluded.bit(), of, ..statement.clone() });
        }
        if statement.acts == Tag::Concluded.bit() && both && whole && !statement.part && !context.carries {
            self.found.push(Statement { acts: Tag::Received.bit(), ..statement.clone() });
        }
    }

    /// 公文公开属性认定: …不予公开144件.
    pub(super) fn is_of_marks(&self, context: &Context, figure: &Token) -> bool {
        let words = &self.text.words;
        let from = words.floor_char_boundary(figure.start.saturating_sub(NEAR)).max(context.sentence.start);
        let before = &words[from..figure.start];
        before.holds_any(&MARKS)
    }

    /// 收到各类申请30件，其中有效申请26件: what is left may be what the table counts; where it is not told, neither is known.
    pub(super) fn sorted_out(&self, context: &Context, statement: &mut Statement) -> Option<Statement> {
        let words = &self.text.words;
        let to = words.floor_char_boundary((statement.end + NEAR).min(context.sentence.end)).max(statement.end);
        let ahead = &words[statement.end..to];
        if statement.acts != Tag::Received.bit() || !ahead.holds_any(&SORTED) {
            return None;
        }
        let figure_behind = |names: &[&str]| {
            let named = |name: &&str| {
                let at = ahead.find(name).filter(|&at| !ahead[..at].ends_with(['不', '非']))?;
                self.next_figure(statement.end + at + name.len(), to)
            };
            names.iter().find_map(named)
        };
        let left = figure_behind(&LEFT);
        let out = || figure_behind(&TAKEN_OUT).filter(|(out, _)| *out <= statement.value);
        let Some((value, end)) = left.or_else(|| out().map(|(out, end)| (statement.value - out, end))) else {
            statement.part = true;
            return None;
        };
        Some(Statement { value, end, ..statement.clone() })
    }

    /// The figure behind a place, in its clause.
    fn next_figure(&self, from: usize, to: usize) -> Option<(Amount, usize)> {
        let tokens = &self.text.tokens;
        let first = tokens.partition_point(|token| token.start < from);
        let clause = tokens[first..].iter().take_while(|token| token.start < to && token.kind != Kind::Comma);
        clause.into_iter().find_map(|token| Some((token.exact()?, token.end)))
    }

    /// 其他行政复议案件6件, 行政复议6件、行政诉讼8件（均为行政处罚类）; 涉及权属争议的行政复议6件，行政诉讼8件: on other matters, as those before.
    pub(super) fn is_of_other_matters(&self, context: &Context, clause: &Clause, figure: &Token) -> bool {
        let words = &self.text.words;
        let to = words.floor_char_boundary((figure.end + NEAR).min(context.sentence.end)).max(figure.end);
        let own = words.get(clause.start..figure.start).unwrap_or_default().trim();
        let on_disclosure = own.contains("公开");
        let others = own.starts_with_any(&["其他", "其它", "另有其他", "其余"]);
        let about = own.holds_any(&FIELDS);
        let goes_on = || context.others_disputes && own.starts_with_any(&["行政诉讼", "行政复议", "提起"]);
        !on_disclosure && (others || about || goes_on()) || is_said_behind(&words[figure.end..to])
    }
}

/// （均为行政处罚类）, of this figure and of those before it.
fn is_said_behind(ahead: &str) -> bool {
    // 应诉通知书9份，均为征收补偿类案件.
    let clause = ahead.trim_start_matches(['，', ',']).split(['，', ',', '。', '；']).next().unwrap_or_default();
    let all = ["均为", "均系", "均属", "全部为", "均因", "都是"];
    if clause.len() < ahead.len()
        && clause.starts_with_any(&all)
        && !clause.contains("公开")
        && clause.holds_any(&FIELDS)
    {
        return true;
    }
    let Some((between, bracket)) = ahead.split_once(['（', '(']) else { return false };
    let said = bracket.split(['）', ')']).next().unwrap_or_default();
    let all = between.is_empty() || said.contains(['均', '都', '皆']);
    all && !said.contains("公开") && !said.contains(|c: char| c.is_ascii_digit()) && said.holds_any(&FIELDS)
}
