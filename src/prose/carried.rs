//! 结转 with a year: from which year, or into which one.

use super::reader::Reader;
use super::token::{Kind, Tag, Token};
use crate::any_of::AnyOf;

impl Reader<'_> {
    /// What 结转 says together with the years beside it, and the last token that belongs to it. 2023年结转至2024年 and 2024年结转, in a report on
    /// 2024, are two things.
    pub(super) fn carried_over(&self, tokens: &[Token], at: usize) -> (Option<Tag>, usize) {
        let Some(own) = self.year else { return (None, at) };
        let before = at.checked_sub(1).and_then(|before| self.year_beside(tokens, before, at));
        let behind = self.year_behind(tokens, at);
        if behind.is_none() && self.is_to_next(tokens, at) {
            return (Some(Tag::CarriedOut), at);
        }
        match (before, behind) {
            (_, Some((into, last))) if into == own + 1 => (Some(Tag::CarriedOut), last),
            // 结转2023年申请, 结转自2023年的.
            (None, Some((from, last))) if from + 1 == own && self.is_from(tokens, at, last) => {
                (Some(Tag::CarriedIn), last)
            }
            (Some(from), Some((into, last))) if from + 1 == own && into == own => (Some(Tag::CarriedIn), last),
            (Some(from), None) if from + 1 == own => (Some(Tag::CarriedIn), at),
            (_, behind) => (None, behind.map_or(at, |(_, last)| last)),
        }
    }

    /// Does the year at this place belong to a 结转 beside it?
    pub(super) fn is_of_carried(&self, tokens: &[Token], at: usize) -> bool {
        let is = |at: usize| tokens.get(at).is_some_and(|token| token.kind == Kind::Word(Tag::Carried));
        // 结转1件到2025年.
        let over = at.checked_sub(2).is_some_and(|carried| is(carried) && self.year_behind(tokens, carried).is_some());
        let none = |at: usize| tokens.get(at).is_some_and(|token| token.kind == Kind::Word(Tag::None));
        is(at + 1) && self.year_beside(tokens, at, at + 1).is_some()
        || over
        // 2023年也无结转的申请.
        || none(at + 1) && is(at + 2)
        || at > 0 && is(at - 1) && self.year_beside(tokens, at, at - 1).is_some()
        || tokens.get(at + 1).is_some_and(|next| next.kind == Kind::Word(Tag::CarriedOut))
            && self.is_of_before(tokens, at + 1)
    }

    /// 转2022年6件, in a report on 2021.
    pub(super) fn is_turned_into(&self, token: &Token, year: u32) -> bool {
        let before = self.text.words[..token.start].trim_end();
        self.year.is_some_and(|own| own.checked_add(1) == Some(year))
            && (before.ends_with('转') || before.ends_with("滚存至"))
    }

    /// Nothing stands between 结转 and the year behind it that says into which one.
    fn is_from(&self, tokens: &[Token], at: usize, year: usize) -> bool {
        let between = tokens.get(year).and_then(|year| self.text.words.get(tokens[at].end..year.start));
        between.is_some_and(|between| matches!(between.trim(), "" | "自" | "了" | "自于"))
    }

    /// 2023年未办结3件, in a report on 2024.
    pub(super) fn is_of_before(&self, tokens: &[Token], at: usize) -> bool {
        let unfinished = self.words(&tokens[at]).contains('未');
        let before = at.checked_sub(1).and_then(|before| self.year_beside(tokens, before, at));
        unfinished && before.is_some_and(|before| Some(before + 1) == self.year)
    }

    /// The year that is carried into, and the last token that the two are: 结转至2025年, 结转1件到2025年.
    fn year_behind(&self, tokens: &[Token], at: usize) -> Option<(u32, usize)> {
        if let Some(into) = self.year_beside(tokens, at + 1, at) {
            return Some((into, at + 1));
        }
        let (figure, next) = (tokens.get(at + 1)?, tokens.get(at + 2)?);
        let (Kind::Figure { .. }, Kind::Year(into)) = (figure.kind, next.kind) else { return None };
        let between = self.text.words[figure.end..next.start].trim();
        matches!(between, "到" | "至" | "入" | "转至" | "转入" | "转到").then_some((into, at))
    }

    /// 结转1件至下年度.
    fn is_to_next(&self, tokens: &[Token], at: usize) -> bool {
        const NEXT: [&str; 8] = ["至下", "到下", "入下", "至次年", "到次年", "至明年", "到明年", "入次年"];
        let figure = tokens.get(at + 1).filter(|token| matches!(token.kind, Kind::Figure { .. }));
        figure.is_some_and(|figure| self.text.words[figure.end..].starts_with_any(&NEXT))
    }

    /// The year at a place, if it stands beside another token.
    fn year_beside(&self, tokens: &[Token], at: usize, beside: usize) -> Option<u32> {
        /// In characters: 到, 年度未办结.
        const NEAR: usize = 3;
        let (token, other) = (tokens.get(at)?, &tokens[beside]);
        let Kind::Year(year) = token.kind else { return None };
        let (from, to) = if at < beside { (token.end, other.start) } else { (other.end, token.start) };
        (self.text.words[from..to].chars().count() <= NEAR).then_some(year)
    }
}
