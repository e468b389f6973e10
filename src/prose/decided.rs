//! Figures of decisions, as the period tells them together.

use super::context::Context;
use super::reader::Reader;
use super::token::{Tag, Token};
use crate::any_of::AnyOf;
use std::ops::Range;

impl Reader<'_> {
    /// 26件申请中，涉及行政处罚7件; 第四季度作出行政许可102件、行政处罚9件: is it said before a figure, in its sentence, that it is of others or of some?
    pub(super) fn is_of_other_decisions(&self, context: &Context, figure: &Token) -> bool {
        /// In bytes.
        const BACK: usize = 300;
        const OTHERS: [&str; 20] = [
            "涉企",
            "减免",
            "免予",
            "不予",
            "涉及",
            "案由",
            "复议",
            "诉讼",
            "申请中",
            "的申请",
            "季度",
            "上半年",
            "下半年",
            "月份",
            "撤销",
            "听证",
            "抽查",
            "评查",
            "案卷",
            "咨询",
        ];
        let words = &self.text.words;
        let from = words.floor_char_boundary(figure.start.saturating_sub(BACK)).max(context.sentence.start);
        let before = words.get(from..figure.start).unwrap_or_default();
        before.holds_any(&OTHERS)
    }

    /// What is decided that a figure counts beside others.
    pub(super) fn decision(&self, figure: &Token) -> Option<Tag> {
        self.decisions.at(figure.start)
    }

    /// 无处罚、无强制, beside those that were counted.
    pub(super) fn no_decisions(&mut self, context: &Context, range: &Range<usize>) {
        let tags = self.decisions.none_in(range);
        let told = |reader: &Self, tag: Tag| reader.told(context).any(|one| one.acts == tag.bit() && one.none);
        for tag in tags {
            if !told(self, tag) {
                self.nothing(context, range.clone(), tag, None, false);
            }
        }
    }
}
