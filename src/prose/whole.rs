//! What became of all, said without a figure: 收到2件，均予以公开; 行政诉讼3件，均为复议后起诉; 行政复议1件，结果维持.

use super::clause::{Acts, DISPUTED, Flags};
use super::context::Context;
use super::meant::ended;
use super::reader::Reader;
use super::statement::Statement;
use super::token::{Kind, Tag, Token};
use crate::amount::Amount;
use crate::any_of::AnyOf;
use std::ops::Range;

/// What counts applications as a whole.
const WHOLES: u64 = 1 << Tag::Received as u64 | 1 << Tag::Concluded as u64 | 1 << Tag::Handled as u64;
/// Words of a clause that is not on all of them, or on something else.
const OF_SOME: [Tag; 9] =
    [Tag::None, Tag::Lost, Tag::Matter, Tag::Among, Tag::Rest, Tag::Part, Tag::Change, Tag::Past, Tag::Decided];
/// Of these only.
const OF_THESE: [Tag; 4] = [Tag::CarriedIn, Tag::Carried, Tag::Person, Tag::Organisation];
/// How an end is told that may not have come.
const PERHAPS: [char; 5] = ['应', '可', '能', '若', '将'];

impl Reader<'_> {
    /// States of the figure before how all of it ended: by 均 and the like, or where it is one alone.
    pub(super) fn whole(&mut self, context: &Context, range: &Range<usize>, tokens: &[Token], strange: usize) {
        /// Characters that are not understood beside the end of one case.
        const FEW: usize = 6;
        /// And where the end is what the clause ends with.
        const MORE: usize = 12;
        let counts = |token: &Token| matches!(token.kind, Kind::Figure { .. } | Kind::Percent { .. } | Kind::Noise);
        // 6件，均为公开.
        let said = self.text.words[range.clone()].trim();
        // 全部答复并公开.
        let done_and = ["全部答复并", "均已答复并", "已全部答复并", "全部办结并", "均已办结并"];
        let said = done_and
            .iter()
            .find(|done| said.strip_prefix(**done).is_some_and(|rest| matches!(rest, "公开" | "予以公开")))
            .map_or(said, |_| "全部公开");
        let public = matches!(
            said,
            "均为公开"
                | "全部公开"
                | "已全部公开"
                | "均已全部公开"
                | "均公开"
                | "均已公开"
                | "均予公开"
                | "均为公开类"
        );
        let end = self.end_of_all(tokens).or(Some((1, Tag::Granted)).filter(|_| public));
        let Some((at, tag)) = end.filter(|_| !tokens.iter().any(counts)) else { return };
        let flags = Flags::of(tokens);
        if flags.any(&OF_SOME) || self.text.words[range.clone()].contains(PERHAPS) {
            return;
        }
        // 一审胜诉，对方上诉: that was not the end.
        let words = &self.text.words;
        if words[range.clone()].contains("一审")
            && words[range.end..context.sentence.end].holds_any(&["上诉", "二审", "再审"])
        {
            return;
        }
        let disputed = tag.is_result() || matches!(tag, Tag::Rejected | Tag::DirectSuit | Tag::LaterSuit);
        // 不予处理2件，均为信访举报投诉类申请.
        let kinds = match tag {
            _ if disputed => DISPUTED,
            tag if tag.is_reason() => WHOLES | Tag::ENDS & !Tag::REASONS,
            _ => WHOLES,
        };
        let Some(whole) = self.counted_before(context, kinds) else { return };
        // 全部予以公开 is one word.
        let all = tokens[..at].iter().any(|token| token.kind == Kind::Word(Tag::All))
            || tokens.get(at).is_some_and(|end| self.words(end).starts_with("全部"));
        // 经征求第三方意见不予公开: the outcome ends what is said.
        let ends = tokens
            .get(at)
            .is_some_and(|end| self.text.words.get(end.end..range.end).is_some_and(|rest| rest.trim().is_empty()));
        let few = if ends && tag.is_outcome() { MORE } else { FEW };
        let understood = tokens.last().is_none_or(|last| last.strange - strange <= few);
        let reason = !tag.is_reason() || self.text.words[range.clone()].contains('属');
        let one = whole.value == Amount::small(1) && understood && reason;
        // Of 均维持 another rule speaks.
        if !(all && tag != Tag::Upheld || one && !all) {
            return;
        }
        let acts = ended(whole.acts & DISPUTED, tag.bit());
        let of =
            if acts & Tag::RESULTS == 0 { None } else { Tag::DISPUTES.into_iter().find(|tag| tag.bit() == whole.acts) };
        if acts != 0 {
            self.found.push(Statement { acts, of, clause: whole.clause.start..range.end, end: range.end, ..whole });
        }
    }

    /// 收到20件，均按期答复; 20件申请均在法定期限内办结: all of those were handled.
    pub(super) fn all_of_those(&mut self, context: &Context, range: &Range<usize>, tokens: &[Token]) {
        let flags = Flags::of(tokens);
        let other_year = context.year.is_some_and(|year| Some(year) != self.year);
        let ends = |pair: &[Token]| pair[0].kind == Kind::Word(Tag::All) && pair[1].kind == Kind::Word(Tag::Concluded);
        let all = tokens.windows(2).any(ends);
        // 受理1件，已按时办结: of the one.
        let one = flags.has(Tag::Concluded) && self.text.words[range.clone()].trim().starts_with('已');
        if other_year || flags.any(&OF_SOME) || flags.any(&OF_THESE) || !(all || one) {
            return;
        }
        let own = Tag::Received.bit() | Tag::Handled.bit();
        let counted = tokens.iter().any(|token| matches!(token.kind, Kind::Figure { .. }));
        let last = if counted {
            self.those(tokens).cloned()
        } else {
            // 收到2件，一件予以公开，一件不予公开，均按时答复.
            let mut told = self.told(context).skip_while(|one| one.acts & !Tag::ENDS == 0);
            let before = || told.next().filter(|one| one.acts & own != 0 && !one.part && !one.approximate).cloned();
            self.counted_before(context, own).or_else(before)
        };
        // 均已办结: so many were concluded, as was told.
        if self.found.last().is_some_and(|one| one.acts == Tag::Concluded.bit() && one.end == range.end) {
            return;
        }
        let last = last.filter(|last| all || last.value == Amount::small(1) && !counted);
        if let Some(last) = last.filter(|one| one.acts == Tag::Received.bit() && !one.none) {
            let place = Statement { clause: range.clone(), end: range.end, sentence: context.sentence.clone(), ..last };
            self.found.push(Statement { acts: Tag::Handled.bit(), text: self.at, ..place });
        }
    }

    /// All that was received or handled, if the figure of a clause is that of it.
    pub(super) fn those(&self, tokens: &[Token]) -> Option<&Statement> {
        let figure = |token: &&Token| matches!(token.kind, Kind::Figure { .. });
        let mut figures = tokens.iter().filter(figure);
        let (Some(one), None) = (figures.next().and_then(Token::exact), figures.next()) else { return None };
        self.came_in(one)
    }

    /// That so many were received or handled in all, as it was told.
    fn came_in(&self, value: Amount) -> Option<&Statement> {
        /// So many statements are looked back at.
        const SEEN: usize = 8;
        let own = Tag::Received.bit() | Tag::Handled.bit();
        let near = self.found.iter().rev().take(SEEN).take_while(|one| one.text == self.at);
        let mut near = near.filter(|one| one.acts & own != 0 && !one.approximate && !one.part);
        near.find(|one| one.value == value)
    }

    /// The word of a clause that tells how something ended, and where it stands; with a reason it is the reason.
    fn end_of_all(&self, tokens: &[Token]) -> Option<(usize, Tag)> {
        let end = |(at, token): (usize, &Token)| match token.kind {
            Kind::Word(tag @ (Tag::Rejected | Tag::DirectSuit | Tag::LaterSuit)) => Some((at, tag)),
            Kind::Word(tag) if tag.is_outcome() || tag.is_reason() || tag.is_result() => Some((at, tag)),
            _ => None,
        };
        let mut acts = Acts::default();
        let mut last = None;
        for (at, tag) in tokens.iter().enumerate().filter_map(end) {
            acts.add(self.text, tag, &tokens[at], tokens[at].end);
            last = Some((at, tag));
        }
        last.map(|(at, tag)| (at, Tag::of_bit(acts.set).unwrap_or(tag))).filter(|_| acts.set.is_power_of_two())
    }

    /// The figure that the sentence told last, if it is of one of these.
    fn counted_before(&self, context: &Context, kinds: u64) -> Option<Statement> {
        /// In bytes: between a figure and 上述.
        const NEAR: usize = 200 * '字'.len_utf8();
        /// So many statements may stand between that are of what came in or goes on, or say that there was none.
        const PASSED: usize = 4;
        // 均为商业企业, without a figure of its own.
        let applied = |one: &Statement| {
            let words = &self.text.words[one.clause.clone()];
            let all = !words.contains(|c: char| c.is_ascii_digit()) || words.contains(['均', '都']);
            Tag::of_bit(one.acts).is_some_and(Tag::is_applicant) && all
        };
        let passed = |one: &&Statement| {
            one.none
                || applied(one)
                || one.value == Amount::ZERO && one.acts & (Tag::CarriedIn.bit() | Tag::CarriedOut.bit()) != 0
        };
        let mut near = self.found.iter().rev().take(PASSED).take_while(|one| one.text == self.at);
        let last = near.find(|one| !passed(one))?;
        // 收到3件。上述申请全部予以公开; 收到1件。该申请….
        if last.sentence != context.sentence {
            let between = last.sentence.end..context.sentence.start;
            let sentence = self.text.words[context.sentence.clone()].trim_start();
            let above = sentence.starts_with_any(&[
                "上述",
                "以上",
                "所有申请",
                "该申请",
                "结果均",
                "办理结果均",
                "答复结果均",
                "处理结果均",
            ]);
            if !above || between.len() > NEAR || self.text.words[between].contains('\n') {
                return None;
            }
        }
        let whole = !last.part && !last.approximate && last.acts.is_power_of_two();
        (whole && last.acts & kinds != 0).then(|| last.clone())
    }
}
