//! 均已办结, 已全部按期答复: all of the year's applications were answered, and nothing is carried out.

use super::clause::Flags;
use super::context::Context;
use super::reader::Reader;
use super::statement::Statement;
use super::token::{Kind, Tag, Token};
use super::whose::Service;
use crate::amount::Amount;
use crate::any_of::AnyOf;
use std::ops::Range;

/// What may stand between 均 and 办结 beside words that say when.
const BETWEEN: [&str; 18] = [
    "已经",
    "已",
    "予以",
    "给予",
    "依法",
    "全部",
    "在本年度内",
    "在年度内",
    "在年内",
    "在本年内",
    "在当年内",
    "在当年",
    "于年内",
    "于当年",
    "本年度内",
    "当年",
    "年内",
    "按规定",
];
/// In time. 均按期办结 is said of those whose time is over, too; 全部按期办结 of all.
const IN_TIME: [&str; 4] = ["按期", "按时", "如期", "及时"];
/// 确保全部按期答复: what is aimed at; 未全部办结.
const AIMED: [&str; 13] =
    ["确保", "保证", "要求", "做到", "力争", "争取", "实现", "应", "须", "将", "未", "不", "推动"];

/// In tokens: nothing else is said.
const SHORT: usize = 8;

impl Reader<'_> {
    /// Nothing is carried out where all are done. Not of the applications of some, or within their time: those may go on.
    pub(super) fn all_concluded(&mut self, context: &Context, range: &Range<usize>, tokens: &[Token]) {
        let flags = Flags::of(tokens);
        let counted = tokens.iter().any(|token| matches!(token.kind, Kind::Figure { .. }));
        let of_some =
            flags.any(&[Tag::Matter, Tag::CarriedIn, Tag::Carried, Tag::Person, Tag::Organisation, Tag::Rest])
                || counted && !flags.has(Tag::Received) && self.those(tokens).is_none();
        let other_year = context.year.is_some_and(|year| Some(year) != self.year);
        if !context.application || of_some || other_year || self.follows_some(context, range) {
            return;
        }
        let done = self.says_all_done(range, tokens);
        let in_time = !done && !counted && context.received_whole && self.says_all_done_in_time(range, tokens);
        if !in_time && !done {
            return;
        }
        // 已全部答复，共406件，结转下年14件: what goes on is told behind.
        if self.tells_of_carried_out(range, context) {
            return;
        }
        if context.service != Service::None || self.tells_of_carried_in(context) || self.names_those_done(tokens) {
            return;
        }
        // Last, as it looks back: nearly no clause says so.
        if flags.has(Tag::Application) || !self.of_another_kind(&context.sentence, range.start) {
            // Of what was received alone; what was carried in may still go on.
            let of = Some(Tag::Received).filter(|_| in_time);
            self.nothing(context, range.clone(), Tag::CarriedOut, of, false);
            if let Some((value, with_old)) = self.came_in_all(context, tokens) {
                let of = Some(Tag::Received).filter(|_| in_time || !with_old);
                let all = Statement { of, value, ..self.said(context, range.clone(), Tag::Concluded.bit()) };
                self.found.push(all);
            }
        }
    }

    /// How many came in and were carried in, as the sentence tells it before: 收到30件，上年结转1件; 合计3件.
    /// 5件申请均已办结 of a sentence before. With it, whether those carried in are among them.
    fn came_in_all(&self, context: &Context, tokens: &[Token]) -> Option<(Amount, bool)> {
        let (received, carried) = (Tag::Received.bit(), Tag::CarriedIn.bit());
        if let Some(those) = self.those(tokens).filter(|one| one.acts == Tag::Received.bit()) {
            return Some((those.value, false));
        }
        let told: Vec<&Statement> = self.told(context).filter(|one| !one.none).collect();
        let plain = |one: &&&Statement| one.acts & !(received | carried) == 0 && !one.part && !one.approximate;
        if told.is_empty() || told.iter().filter(plain).count() < told.len() {
            return None;
        }
        if let Some(both) = told.iter().find(|one| one.acts == received | carried) {
            return Some((both.value, true));
        }
        let mut new = told.iter().filter(|one| one.acts == received);
        let (Some(one), None) = (new.next(), new.next()) else { return None };
        let old = told.iter().filter(|one| one.acts == carried);
        let with_old = old.clone().next().is_some();
        Some((old.fold(one.value, |all, old| all + old.value), with_old))
    }

    /// 收到5件，均已按时办结: every one of them by now, as 已 says. 均按时办结 is said of those whose time is over.
    fn says_all_done_in_time(&self, range: &Range<usize>, tokens: &[Token]) -> bool {
        const ALL: [&str; 4] = ["均已", "都已", "全部已", "已全部"];
        const DONE: [&str; 6] = ["办结", "办理完毕", "办理完结", "办毕", "办复", "办理完成"];
        const WHEN: [&str; 10] =
            ["经", "按时", "按期", "如期", "及时", "依法", "在法定期限内", "在规定期限内", "在法定时限内", "按规定"];
        let words = self.text.words[range.clone()].trim();
        let words = words.trim_start_matches(['目', '前', '并', '且']);
        let Some(mut rest) = ALL.iter().find_map(|all| words.strip_prefix(all)) else { return false };
        while let Some(when) = WHEN.iter().find_map(|when| rest.strip_prefix(when)) {
            rest = when;
        }
        tokens.len() <= SHORT && DONE.contains(&rest)
    }

    /// 5件申请经补正后受理，均已办结: the last figure before is not known to be of all.
    fn follows_some(&self, context: &Context, range: &Range<usize>) -> bool {
        /// So many tokens are looked back at: a sentence may have no end.
        const SEEN: usize = 24;
        let end = self.text.tokens.partition_point(|token| token.start < range.start);
        let near = self.text.tokens[..end].iter().rev().take(SEEN);
        let mut before = near.take_while(|token| token.start >= context.sentence.start);
        // 收到4件，较上年增加1件，均当年办结.
        let compares = |figure: &Token| {
            let from = self.text.tokens[..end].partition_point(|token| token.start < figure.start);
            let clause = self.text.tokens[..from].iter().rev().take(SEEN).take_while(|token| !is_sign(token));
            clause.into_iter().any(|token| token.kind == Kind::Word(Tag::Change))
        };
        let last = before.find(|token| token.exact().is_some() && !compares(token));
        last.is_some_and(|last| !self.told(context).any(|one| one.end >= last.end))
    }

    fn tells_of_carried_out(&self, range: &Range<usize>, context: &Context) -> bool {
        /// In bytes.
        const NEAR: usize = 40 * '字'.len_utf8();
        let first = self.text.tokens.partition_point(|token| token.start < range.end);
        let to = context.sentence.end.min(range.end + NEAR);
        let mut near = self.text.tokens[first..].iter().take_while(|token| token.start < to);
        // 均已办结，无结转: that nothing does.
        let mut none = false;
        near.any(|token| {
            let was_none = std::mem::replace(&mut none, token.kind == Kind::Word(Tag::None));
            matches!(token.kind, Kind::Word(Tag::CarriedOut | Tag::Carried)) && !was_none
        })
    }

    /// Does a clause say that all was done, and by now?
    fn says_all_done(&self, range: &Range<usize>, tokens: &[Token]) -> bool {
        let pair = tokens.windows(2).find(|pair| {
            pair[0].kind == Kind::Word(Tag::All)
                && pair[1].kind == Kind::Word(Tag::Concluded)
                && Reader::joins_all(self.text.words[pair[0].end..pair[1].start].trim(), self.words(&pair[0]))
        });
        let Some(pair) = pair else { return false };
        let before = &self.text.words[range.start..pair[0].start];
        if before.holds_any(&AIMED) {
            return false;
        }
        // 全部答复, 全部办结; of 均答复 it is not known whether the time of all was over.
        let whole = self.text.words[range.start..pair[1].start].contains("全部");
        let words = if whole {
            without(&self.text.words[range.clone()], &IN_TIME)
        } else {
            self.text.words[range.clone()].to_owned()
        };
        (whole || self.words(&pair[1]).starts_with('办')) && !words.contains(['期', '时'])
    }

    fn joins_all(between: &str, all: &str) -> bool {
        let whole = all.contains("全部") || between.contains("全部");
        let mut rest = between;
        while let Some(word) =
            BETWEEN.iter().chain(IN_TIME.iter().filter(|_| whole)).find(|word| rest.starts_with(**word))
        {
            rest = &rest[word.len()..];
        }
        rest.is_empty()
    }
}

fn is_sign(token: &Token) -> bool {
    matches!(token.kind, Kind::Comma | Kind::Stop)
}

fn without(words: &str, known: &[&str]) -> String {
    known.iter().fold(words.to_owned(), |words, known| words.replace(known, ""))
}
