//! The act of a figure that stands behind it: 3件予以公开, 2件结转2025年办理.

use super::clause::{Acts, Clause};
use super::context::Context;
use super::reader::Reader;
use super::token::{Kind, Tag, Token, Unit};
use crate::any_of::AnyOf;

impl Reader<'_> {
    /// The act that follows a figure at once, and the token that it ends with: 3件予以公开, 2件结转2025年办理.
    pub(super) fn act_behind(
        &self,
        context: &Context,
        clause: &Clause,
        tokens: &[Token],
        figure: usize,
    ) -> Option<(u64, usize)> {
        /// In characters.
        const NEAR: usize = 6;
        /// Of a cause that is told between.
        const MOST: usize = 24;
        let token = &tokens[figure];
        // 6件转2022年.
        if let Some(Token { kind: Kind::Year(year), start, .. }) = tokens.get(figure + 1)
            && self.is_turned_into(&tokens[figure + 1], *year)
            && self.text.words[token.end..*start].trim() == "转"
        {
            return Some((Tag::CarriedOut.bit(), figure + 1));
        }
        if let Some(disputed) = self.complained_of(tokens, figure) {
            return Some(disputed);
        }
        if self.all_registered(context, tokens, figure) {
            return Some((Tag::Received.bit(), figure));
        }
        // 2件在2025年1月办结: 1月 is no figure of cases.
        let counts = |kind: Kind| matches!(kind, Kind::Figure { unit, .. } if unit != Unit::Other);
        let next = tokens[figure + 1..].iter().position(|token| {
            counts(token.kind)
                || matches!(token.kind, Kind::Comma | Kind::Stop | Kind::Word(Tag::Matter | Tag::Carried))
                || matches!(token.kind, Kind::Word(tag) if tag.is_act())
        })? + figure
            + 1;
        let Kind::Word(tag) = tokens[next].kind else { return None };
        let (tag, mut last) = match tag {
            Tag::Carried => match self.carried_over(tokens, next) {
                (Some(tag), last) => (tag, last),
                // 办结45件，1件结转.
                (None, last) if context.concluded && ends_at(tokens, next) => (Tag::CarriedOut, last),
                (None, _) => return None,
            },
            // 1件延期至2025年答复.
            Tag::Concluded | Tag::Handled if self.is_next_year(&tokens[figure + 1..next]) => (Tag::CarriedOut, next),
            _ => (tag, next),
        };
        let is_carried = matches!(tag, Tag::CarriedIn | Tag::CarriedOut);
        let gap = tokens[next].strange - token.strange;
        // 2件维持、1件结果纠正、1件尚未审结.
        let is_result = tag.is_result();
        let gap = match self.text.words[token.end..tokens[next].start].trim() {
            "结果" | "被" | "结果为" if is_result => 0,
            // 2件作其他处理.
            "作" | "按" | "予" if tag.is_outcome() => 0,
            // 2份告知本机关不掌握.
            "告知" | "已告知" | "经查" if tag.is_reason() => 0,
            _ => gap,
        };
        // 25件已办结, at the end of what is said.
        let ends = ends_at(tokens, next);
        // 1件未到答复期限 is not.
        let undone = tokens[figure + 1..next].iter().any(|token| token.kind == Kind::Word(Tag::None));
        // Nor is 4件均在法定答复期内.
        let in_time = self.text.words[tokens[next].end..].starts_with(['期', '时']);
        let done = tag == Tag::Concluded && ends && !in_time && !undone && !clause.names_application();
        // 对1件行政规范性文件予以废止.
        let document = |token: &Token| matches!(token.kind, Kind::Word(Tag::Normative | Tag::Regulation));
        let undergone = matches!(tag, Tag::Issued | Tag::Repealed) && tokens[figure + 1..next].iter().any(document);
        let directly_told = undergone
            || tag.is_outcome()
            || tag.is_reason()
            || is_result
            || tag.is_applicant()
            || tag.is_dispute()
            || done;
        // 1件因涉及个人隐私不予公开.
        let caused = tokens
            .get(figure + 1)
            .is_some_and(|cause| cause.kind == Kind::Word(Tag::Cause) && cause.start == token.end);
        let gap = if caused && (tag.is_outcome() || tag.is_reason() || is_carried) && gap <= MOST { 0 } else { gap };
        if !(is_carried && gap <= NEAR || directly_told && gap == 0) {
            return None;
        }
        // 部分公开、不予公开 of one figure.
        let mut acts = Acts::default();
        acts.add(self.text, tag, &tokens[next], tokens[last].end);
        while let Some(&Token { kind: Kind::Word(tag), end, .. }) = tokens.get(last + 1)
            && tag.is_act()
            && !is_carried
            && acts.is_joined(self.text, &tokens[last + 1])
        {
            acts.add(self.text, tag, &tokens[last + 1], end);
            last += 1;
        }
        // 其余11件依法作出不予公开、无法提供等答复: of kinds that are not all named.
        if acts.set & Tag::ENDS != 0 && self.is_open_list(tokens[last].end) {
            return None;
        }
        // Where a figure follows it is the act of that one: 予以公开3件、部分公开2件.
        let follows = tokens.get(last + 1).is_some_and(|next| {
            matches!(next.kind, Kind::Figure { .. })
                && next.strange == tokens[last].strange
                && self.text.words[tokens[last].end..next.start].chars().count() <= NEAR
                && !self.text.words[tokens[last].end..next.start].contains(['、', '，', ','])
        });
        let open = clause.acts.open() != 0;
        let directly = self.text.words[token.end..tokens[next].start].is_empty();
        (!follows && (!open || clause.behind || is_carried && directly)).then_some((acts.set, last))
    }

    /// 等答复, 等决定 behind a kind: others beside it are meant.
    fn is_open_list(&self, end: usize) -> bool {
        const ENDS: [&str; 9] = ["答复", "决定", "处理", "情形", "情况", "方式", "告知", "办理", "结果"];
        let behind = self.text.words[end..].strip_prefix('等');
        behind.is_some_and(|behind| behind.starts_with_any(&ENDS))
    }

    /// 3件答复被申请行政复议: the answers are what was complained of.
    fn complained_of(&self, tokens: &[Token], figure: usize) -> Option<(u64, usize)> {
        const WHAT: [&str; 6] = ["政府信息公开答复", "信息公开答复", "答复件", "答复", "申请", "决定"];
        const BY: [&str; 6] = ["被申请人", "被申请", "被提起", "被提出", "遭", "被"];
        /// In tokens: 答复, 申请, 行政复议.
        const NEAR: usize = 3;
        let behind = self.text.words[tokens[figure].end..].trim_start_matches('的');
        let behind = WHAT.iter().find_map(|what| behind.strip_prefix(what)).unwrap_or(behind);
        let behind = BY.iter().find_map(|by| behind.strip_prefix(by))?;
        let start = self.text.words.len() - behind.len();
        let near = tokens.iter().enumerate().skip(figure + 1).take(NEAR);
        near.into_iter().find_map(|(at, token)| match token.kind {
            Kind::Word(tag) if tag.is_dispute() && token.start == start => Some((tag.bit(), at)),
            _ => None,
        })
    }

    /// 37件政府信息公开申请均依法登记, at the start of a sentence: all that came in.
    fn all_registered(&self, context: &Context, tokens: &[Token], figure: usize) -> bool {
        const DONE: [&str; 5] = ["依法登记", "已登记", "登记", "依法受理", "已受理"];
        const ALL: [&str; 4] = ["均", "全部", "都", "均已"];
        let opens = self.text.words[context.sentence.start..tokens[figure].start].trim().is_empty();
        let asked =
            tokens.get(figure + 1).filter(|next| matches!(next.kind, Kind::Word(Tag::Application | Tag::Apply)));
        let behind = asked.map_or("", |asked| &self.text.words[asked.end..context.sentence.end.max(asked.end)]);
        let all = ALL.iter().find_map(|all| behind.strip_prefix(all));
        // 春节期间收到5件。5件申请均依法登记: of those.
        let told = || self.is_told_near(context, &tokens[figure]);
        opens && all.is_some_and(|done| done.starts_with_any(&DONE)) && !told()
    }

    /// Does the same figure stand a little before its sentence?
    fn is_told_near(&self, context: &Context, figure: &Token) -> bool {
        /// So many tokens are looked back at.
        const SEEN: usize = 24;
        let tokens = &self.text.tokens;
        let first = tokens.partition_point(|token| token.start < context.sentence.start);
        tokens[..first].iter().rev().take(SEEN).any(|token| token.exact().is_some() && token.exact() == figure.exact())
    }

    /// Is the year after the report's named?
    fn is_next_year(&self, tokens: &[Token]) -> bool {
        let own = self.year.map(|own| own + 1);
        tokens.iter().any(|token| matches!(token.kind, Kind::Year(year) if Some(year) == own))
    }
}

/// Does the clause end behind a token?
fn ends_at(tokens: &[Token], at: usize) -> bool {
    tokens.get(at + 1).is_none_or(|token| matches!(token.kind, Kind::Comma | Kind::Stop))
}
