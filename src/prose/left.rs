//! Figures of what is left, and of two outcomes at once: 剩余1件, 公开及部分公开72件.

use super::clause::Clause;
use super::context::Context;
use super::reader::Reader;
use super::token::{Tag, Token};
use crate::any_of::AnyOf;
use std::ops::Range;

impl Reader<'_> {
    /// 剩余1件, 有3件申请, 37件中有5件: figures of which it is told behind what became of them.
    pub(super) fn is_left(&self, context: &Context, clause: &Clause, range: &Range<usize>, figure: &Token) -> bool {
        const OF: [&str; 6] = ["件中有", "宗中有", "份中有", "中有", "其中有", "其中"];
        let before = self.text.words[range.start..figure.start].trim();
        let some = matches!(before, "有" | "") || before.ends_with_any(&OF);
        clause.flags.has(Tag::Rest) || some && context.application
    }

    /// 公开及部分公开72件, 予以公开（含部分公开）72件: what the two come to.
    pub(super) fn is_of_both(&self, range: &Range<usize>, figure: &Token) -> bool {
        const BOTH: [&str; 4] = ["公开及部分公开", "公开和部分公开", "公开与部分公开", "公开或部分公开"];
        let before = self.text.words[range.start..figure.start].trim_end_matches(['的', '共', '计', '为', '有']);
        let within = self.text.words[..figure.start].trim_end_matches(['）', ')', '的', '共', '计', '为', '有']);
        before.ends_with_any(&BOTH) || within.len() < figure.start && within.ends_with("含部分公开")
    }

    /// 收到申请8件，其中政府信息公开申请6件: the eight are not all of that kind.
    pub(super) fn of_some(&mut self, context: &Context, clause: &Clause) -> bool {
        let named = clause.noun.is_some() && clause.requests;
        let whole = self.found.last_mut().filter(|one| one.acts == Tag::Received.bit());
        let some = whole.filter(|_| context.received_any && context.part && named);
        some.map(|whole| whole.part = true).is_some()
    }
}
