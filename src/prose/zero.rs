//! 依申请公开件数为零: a nought in words, at the end of what it counts.

use super::context::Context;
use super::reader::Reader;
use super::token::{Kind, Tag, Token};
use std::ops::Range;

/// What may be nought.
const OF: [Tag; 8] = [
    Tag::Application,
    Tag::CarriedIn,
    Tag::CarriedOut,
    Tag::Reconsideration,
    Tag::Suit,
    Tag::Received,
    Tag::Concluded,
    Tag::Carried,
];
/// What stands between it and the word.
const COUNTS: [&str; 12] =
    ["", "件数", "数量", "数", "量", "总数", "总量", "申请量", "申请数", "案件数", "案件数量", "案件"];

impl Reader<'_> {
    /// 依申请公开件数为零, 行政复议、行政诉讼数量均为零.
    pub(super) fn zero(&mut self, context: &Context, range: &Range<usize>, tokens: &[Token]) {
        let Some(said) = self.text.words[range.clone()].trim_end().strip_suffix("为零") else { return };
        let end = range.start + said.trim_end_matches(['均', '都', '皆']).len();
        let counts = |token: &Token| matches!(token.kind, Kind::Figure { .. } | Kind::Percent { .. });
        let counted = tokens.iter().any(|token| token.start < end && counts(token));
        let named: Vec<(Tag, &Token)> = tokens
            .iter()
            .filter_map(|token| match token.kind {
                Kind::Word(tag) if OF.contains(&tag) && token.end <= end => Some((tag, token)),
                _ => None,
            })
            .collect();
        let (Some((_, first)), Some((_, last))) = (named.first(), named.last()) else { return };
        let plain = self.is_plainly(&(range.start..first.start), &(end..end));
        let other = counted || context.others || context.year_before;
        if other || !plain || !COUNTS.contains(&&self.text.words[last.end..end]) {
            return;
        }
        let told: Vec<Tag> = named.iter().map(|&(tag, _)| tag).collect();
        for tag in told {
            let tag = match tag {
                Tag::Application => Tag::Received,
                // 办结数、结转数均为零.
                Tag::Carried => Tag::CarriedOut,
                tag => tag,
            };
            self.nothing(context, range.clone(), tag, None, false);
        }
    }
}
