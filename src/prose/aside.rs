//! Figures that are of the body and its work and yet not of the whole year: averages and the most of a day, ranges, other years, a step on the
//! way (重新答复2件), papers (答复模板9件).

use super::clause::Clause;
use super::context::Context;
use super::reader::Reader;
use super::token::{Kind, Tag, Token};
use crate::any_of::AnyOf;
use std::ops::Range;

/// What says that a figure is an average, or of the most or the least of something.
const AVERAGES: [&str; 34] = [
    "春节",
    "国庆",
    "节假日",
    "节日期间",
    "疫情期间",
    "汛期",
    "两会期间",
    "假期",
    "平均",
    "月均",
    "年均",
    "日均",
    "周均",
    "季均",
    "人均",
    "件均",
    "均值",
    "每月",
    "每季",
    "每周",
    "每日",
    "每天",
    "每年",
    "每人",
    "每名",
    "每件",
    "单月",
    "单日",
    "单季",
    "最多",
    "最少",
    "最高",
    "一天",
    "至少",
];
/// What follows a figure of that kind.
const ABOUT: [&str; 4] = ["不等", "左右", "之间", "以内"];
/// Stretches of years.
const STRETCHES: [&str; 12] = [
    "五”期间",
    "五期间",
    "任期",
    "前两年",
    "前三年",
    "建局以来",
    "组建以来",
    "成立以来",
    "挂牌以来",
    "改革前",
    "往年",
    "近五年",
];
/// How something was answered: some of the answers.
const STEPS: [&str; 26] = [
    "重新",
    "合并",
    "再次",
    "补充",
    "会商",
    "研究",
    "审核",
    "论证",
    "当日",
    "当天",
    "协商",
    "会签",
    "与其他",
    "顾问",
    "把关",
    "沟通",
    "现场",
    "第一时间",
    "次日",
    "另行",
    "二次",
    "集中",
    "抽查",
    "评查",
    "核查",
    "复查",
];
/// What is written and kept, beside what is answered or received.
const PAPERS: [&str; 16] = [
    "模板", "文书", "案卷", "卷宗", "档案", "口径", "流程", "目录", "指南", "清单", "专栏", "栏目", "台账", "意见",
    "期限", "制度",
];

impl Reader<'_> {
    /// 月均收到3件, 每月收到1至8件不等: none of the year's figures.
    pub(super) fn is_average(&self, range: &Range<usize>, figure: &Token) -> bool {
        let words = &self.text.words;
        let before = &words[range.start..figure.start];
        let behind = &words[figure.end..];
        let from = before.trim_end();
        let dash = |text: &str| text.ends_with(['至', '—', '–', '-', '－', '～', '~']) || text.ends_with("到");
        let digit = |c: char| c.is_ascii_digit() || c == '件';
        let to_here =
            dash(from) && from.trim_end_matches(['至', '到', '—', '–', '-', '－', '～', '~']).ends_with(digit);
        let from_here = behind.strip_prefix(['至', '到', '—', '–', '-', '－', '～', '~']).is_some_and(|rest| {
            rest.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with('件') && !rest.starts_with('件')
        });
        to_here || from_here || before.holds_any(&AVERAGES) || behind.starts_with_any(&ABOUT)
    }

    /// Is a bracket of a year that is compared with?
    pub(super) fn compares_with_a_year(&self, range: &Range<usize>) -> bool {
        /// In bytes.
        const NEAR: usize = 24 * '字'.len_utf8();
        let before = &self.text.words[..range.start];
        let near = &before[before.floor_char_boundary(before.len().saturating_sub(NEAR))..];
        let year = near.rfind(['（', '(']).map_or("", |open| &near[..open]);
        year.ends_with('年') && year.holds_any(&["比", "较"])
    }

    /// 十四五期间, 本届任期内: several years.
    pub(super) fn is_of_a_stretch(&self, range: &Range<usize>) -> bool {
        self.text.words[range.clone()].holds_any(&STRETCHES)
    }

    /// 去年收到33件，办结32件: what follows is of that year, too, until this one is named.
    pub(super) fn opens_year_before(&self, range: &Range<usize>, clause: &Clause, tokens: &[Token]) -> bool {
        const OPENS: [&str; 8] = ["去年", "上一年", "上年", "前年", "前两年", "前三年", "往年", "上一年度"];
        let words = self.text.words[range.clone()].trim_start();
        let opens = words.starts_with_any(&OPENS);
        let told = clause.flags.any(&[Tag::Received, Tag::Handled, Tag::Concluded]);
        let compares = clause.flags.any(&[Tag::Change, Tag::Carried, Tag::CarriedIn, Tag::CarriedOut]);
        let counts = tokens.iter().any(|token| matches!(token.kind, Kind::Figure { .. }));
        opens && told && counts && !compares
    }

    /// Does a clause speak of the year of the report?
    pub(super) fn names_this_year(&self, range: &Range<usize>) -> bool {
        const OWN: [&str; 6] = ["今年", "本年", "当年", "全年", "年度内", "报告期"];
        let words = &self.text.words[range.clone()];
        let own = words.replace("去年全年", "").replace("上年全年", "").replace("上年度全年", "");
        own.holds_any(&OWN) || self.year.is_some_and(|year| words.contains(&year.to_string()))
    }

    /// 重新答复2件, 在10个工作日内答复20件: some of the answers.
    pub(super) fn is_of_a_step(before: &str, near: &str) -> bool {
        let days = before.rsplit_once("个工作日").map(|(days, _)| days);
        // Twenty working days are what the law gives to all, where no fewer are told beside them.
        let beside = near.matches("个工作日").count() > 1;
        let soon =
            days.is_some_and(|days| days.ends_with(|c: char| c.is_ascii_digit()) && (beside || !days.ends_with("20")));
        soon || before.holds_any(&STEPS)
    }

    /// 依申请公开答复模板9件, 新增依申请公开目录事项5条: papers, between an act or a name and its figure.
    pub(super) fn is_of_papers_beside(&self, context: &Context, clause: &Clause, figure: &Token) -> bool {
        let named = clause.noun.map_or(clause.start, |(end, _)| end);
        let from = named.max(if clause.acts.open() == 0 { clause.start } else { clause.acts.end });
        let from = from.clamp(context.sentence.start, figure.start);
        let between = self.text.words.get(from..figure.start).unwrap_or_default();
        between.holds_any(&PAPERS)
    }
}
