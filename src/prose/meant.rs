//! Acts told in words of other acts: documents that came in, that were published and thereby issued, disputes that were lost, and what is
//! said of applications and of disputes alike.

use super::clause::Clause;
use super::context::Context;
use super::reader::Reader;
use super::statement::Statement;
use super::token::{Tag, Token};
use crate::amount::Amount;
use crate::any_of::AnyOf;
use std::ops::Range;

impl Reader<'_> {
    /// 现行有效规范性文件39件，新增2件: documents that came in, not applications.
    pub(super) fn of_documents(&self, context: &Context, clause: &Clause, acts: u64) -> u64 {
        let documents = clause.noun_of_documents.is_some() || context.documents;
        if acts != Tag::Received.bit() || !documents || clause.names_application() {
            return acts;
        }
        let listed = clause.flags.any(&[Tag::Listed, Tag::Published]);
        let newly = !listed && self.text.words[..clause.acts.end].ends_with("新增");
        if newly { Tag::Issued.bit() } else { 0 }
    }

    /// 发布规范性文件9件: where nothing says that they were put before the public, they were issued.
    pub(super) fn given_out(&self, context: &Context, clause: &mut Clause, figure: &Token, acts: u64) -> u64 {
        const BEFORE_THE_PUBLIC: [&str; 9] = ["网站", "平台", "信息", "公众号", "栏", "媒体", "公报", "转", "解读"];
        // 公布规章 is how rules are issued.
        let between = &self.text.words[clause.acts.end..figure.start.max(clause.acts.end)];
        let word = &self.text.words[clause.acts.start..clause.acts.end];
        let given = word.ends_with("发布") || word == "公布" && between.ends_with("规章");
        if acts != Tag::Published.bit() || !given {
            return acts;
        }
        let sentence = self.text.near(&context.sentence, figure.start);
        let behind = sentence.split_once(['：', ':']).map_or(sentence, |(_, behind)| behind);
        let named = matches!(
            &self.text.words[clause.acts.end..figure.start],
            "规范性文件" | "行政规范性文件" | "规章" | "部门规章" | "政府规章"
        );
        let shown = behind.contains("公开") || behind.holds_any(&BEFORE_THE_PUBLIC);
        if !named || shown {
            return acts;
        }
        clause.flags = clause.flags.without(Tag::Published);
        Tag::Issued.bit()
    }

    /// 行政复议纠错2件: none so many; that there was none is said of anybody's.
    pub(super) fn corrected(&self, clause: &mut Clause, figure: &Token, acts: u64) -> u64 {
        let some = figure.exact().is_some_and(|value| value > Amount::ZERO)
            || self.text.words[clause.start..figure.start].contains("信息公开");
        let between = self.text.words.get(clause.acts.end..figure.start).unwrap_or_default();
        if !some || !Tag::DISPUTES.iter().any(|tag| acts == tag.bit()) || !matches!(between, "纠错" | "被纠错" | "败诉")
        {
            return acts;
        }
        clause.disputes = acts;
        clause.flags = clause.flags.without(Tag::Lost);
        Tag::Corrected.bit()
    }
}

impl Reader<'_> {
    /// 被复议机关纠正19件, 被法院确认违法1件: who decided says what the case was.
    pub(super) fn decided_by(&self, clause: &Clause, result: &Token) -> Option<Tag> {
        /// Farther away it is another case's; in bytes.
        const NEAR: usize = 40 * '字'.len_utf8();
        let words = &self.text.words;
        let from = clause.start.max(words.floor_char_boundary(result.start.saturating_sub(NEAR)));
        let before = words.get(from..result.start)?;
        let by = [("复议机关", Tag::Reconsideration), ("法院", Tag::Suit)];
        let told = by.into_iter().filter_map(|(name, tag)| Some((before.rfind(name)?, tag)));
        told.max_by_key(|&(at, _)| at).map(|(_, tag)| tag).filter(|_| clause.disputes == 0)
    }

    /// 行政诉讼30件，无一败诉: of the disputes before it none was lost.
    pub(super) fn unlost(&mut self, context: &Context, range: &Range<usize>) {
        const NONE: [&str; 12] =
            ["无一件", "无一例", "无一起", "无一宗", "无一", "没有一件", "没有", "未有", "未被", "未", "无", "零"];
        const LOST: [&str; 4] = ["败诉", "纠错", "纠正", "撤销"];
        const BEHIND: [&str; 8] = ["", "案件", "的案件", "案例", "情况", "的情况", "情形", "的情形"];
        let words = self.text.words[range.clone()].trim().trim_start_matches(['且', '并', '也', '均', '都']);
        let Some(told) = NONE.iter().find_map(|none| words.strip_prefix(none)) else { return };
        let told = told.trim_start_matches('被');
        let is_lost = LOST.iter().any(|lost| told.strip_prefix(lost).is_some_and(|rest| BEHIND.contains(&rest)));
        let disputes = Tag::DISPUTES.into_iter().find(|tag| context.disputes == tag.bit());
        if let Some(of) = disputes.filter(|_| is_lost && context.disputed && !context.others_disputes) {
            let none = Statement { of: Some(of), ..self.said(context, range.clone(), Tag::Corrected.bit()) };
            self.found.push(none);
        }
    }
}

/// Words that are said of applications and of disputes: a suit that is rejected is one upheld, what is withdrawn ended otherwise.
pub(super) fn ended(disputes: u64, acts: u64) -> u64 {
    let reconsidered = disputes & Tag::Reconsideration.bit() != 0;
    match (Tag::of_bit(acts), disputes) {
        (Some(Tag::Rejected), 0) => 0,
        // Of a reconsideration it may be one upheld or one that ended otherwise.
        (Some(Tag::Rejected), _) if !reconsidered => Tag::Upheld.bit(),
        (Some(Tag::Withdrawn), 1..) => Tag::OtherResult.bit(),
        _ => acts,
    }
}
