//! What is counted beside applications in a unit of its own: 25件申请共涉及信息58条，其中公开43条; 参加行政复议听证3次.

use super::context::Context;
use super::reader::Reader;
use super::statement::Statement;
use super::token::{Kind, Tag, Token};
use crate::any_of::AnyOf;
use std::ops::Range;

/// So far it is looked back, so that a sentence without end is not read again for each of its figures. In bytes.
const NEAR: usize = 400;
/// Units of matters and pieces of information, where applications are counted in another.
const OF_MATTERS: [char; 4] = ['条', '项', '个', '篇'];
/// What is counted in them.
const MATTERS: [&str; 8] = ["信息", "事项", "目录", "动态", "公告", "清单", "文章", "稿件"];

impl Reader<'_> {
    /// 收到申请25件，…答复事项60项; 发布信息612条，部分公开15条: not of applications.
    pub(super) fn is_of_matters(&self, context: &Context, figure: &Token, acts: u64) -> bool {
        let unit = self.unit(figure);
        if self.is_by_the_time(context, figure) {
            return true;
        }
        if !unit.is_some_and(|unit| OF_MATTERS.contains(&unit)) {
            return false;
        }
        let words = &self.text.words;
        let from = words.floor_char_boundary(figure.start.saturating_sub(NEAR)).max(context.sentence.start);
        let asked = words[from..figure.start].contains("申请");
        let mut before = self.figures(from..figure.start).filter(|other| other.exact().is_some());
        if asked {
            return before.any(|other| self.unit(other).is_some_and(|unit| "件宗起".contains(unit)));
        }
        let of_matters = |other: &Token| {
            let named = words[from..other.start].trim_end();
            self.unit(other) == unit && named.ends_with_any(&MATTERS)
        };
        acts & Tag::ENDS != 0 && before.any(of_matters)
    }

    /// 收到申请37件，涉及42宗次土地，答复42宗次; 答复共涉及信息52项: beside what is counted in 件.
    fn is_by_the_time(&self, context: &Context, figure: &Token) -> bool {
        let words = &self.text.words;
        let from = words.floor_char_boundary(figure.start.saturating_sub(NEAR)).max(context.sentence.start);
        let cases = |token: &Token| self.words(token).ends_with(['件', '宗', '起']);
        let beside = || self.figures(from..figure.start).any(cases);
        let times = self.words(figure).ends_with_any(&["项次", "条次", "宗次", "起次", "件次"]);
        let matter = self.unit(figure).is_some_and(|unit| OF_MATTERS.contains(&unit)) && {
            let clause = words[from..figure.start].rsplit(['，', ',', '；', '、']).next().unwrap_or_default();
            clause.contains("涉及")
        };
        (times || matter) && beside()
    }

    /// Do figures before one, since what was told last, come to it? 收到25件，出具告知书4件、答复书26件，共30件.
    pub(super) fn is_sum_of_others(&self, context: &Context, figure: &Token) -> bool {
        /// So many are added.
        const MOST: usize = 16;
        let Some((value, told)) = figure.exact().zip(self.told(context).next()) else { return false };
        let others: Vec<_> = self.figures(told.end..figure.start).filter_map(Token::exact).take(MOST).collect();
        let sum = others.iter().fold(None, |sum, &one| Some(sum.map_or(one, |sum| sum + one)));
        others.len() > 1 && sum == Some(value)
    }

    /// Is a figure of papers or matters, behind what was told in 件, or the other way round?
    pub(super) fn is_in_another_unit(&self, told: Option<&Statement>, figure: &Token) -> bool {
        let told = told.and_then(|told| self.text.words[..told.end].chars().next_back());
        let known = |unit: char| unit.is_alphabetic();
        told.zip(self.unit(figure)).is_some_and(|(told, unit)| {
            known(told) && known(unit) && OF_PAPERS.contains(&told) != OF_PAPERS.contains(&unit)
        })
    }

    fn unit(&self, figure: &Token) -> Option<char> {
        self.words(figure).chars().next_back()
    }

    /// The figures of a stretch.
    fn figures(&self, range: Range<usize>) -> impl Iterator<Item = &Token> {
        let (start, end) = (range.start, range.end);
        let tokens = &self.text.tokens;
        let near = tokens[tokens.partition_point(|token| token.start < start)..].iter();
        near.take_while(move |token| token.start < end).filter(|token| matches!(token.kind, Kind::Figure { .. }))
    }
}

/// What papers, matters and occasions are counted in, and not applications beside them.
const OF_PAPERS: [char; 7] = ['份', '条', '项', '个', '次', '篇', '封'];

/// 参加行政复议听证3次, 受理行政复议申请15件（县政府复议机构）: occasions, and those of a body that decides on them.
pub(super) fn is_of_hearings(between: &str, ahead: &str) -> bool {
    const HEARINGS: [&str; 12] =
        ["听证", "庭审", "开庭", "旁听", "观摩", "培训", "座谈", "调解", "会议", "研讨", "讲座", "宣传"];
    const DECIDING: [&str; 4] = ["复议机构", "复议机关", "复议局", "复议办"];
    let bracket = ahead.strip_prefix(['（', '(']).and_then(|ahead| ahead.split(['）', ')']).next());
    between.holds_any(&HEARINGS) || bracket.is_some_and(|said| said.ends_with_any(&DECIDING))
}
