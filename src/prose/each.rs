//! Figures that are so many of each, and such as are told one after another: 各1件, 分别为7件、2件.

use super::clause::Clause;
use super::context::Context;
use super::reader::Reader;
use super::statement::Statement;
use super::token::{Kind, Tag, Token};
use std::ops::Range;

impl Reader<'_> {
    /// 行政复议、行政诉讼分别为7件、2件: to each act the figure in its place.
    pub(super) fn respectively(
        &self,
        context: &mut Context,
        clause: &Clause,
        range: &Range<usize>,
        tokens: &[Token],
        at: usize,
        acts: u64,
    ) -> u64 {
        let token = &tokens[at];
        let awaited = std::mem::take(&mut context.awaited);
        if acts == 0 && !awaited.is_empty() {
            let before = tokens[..at].iter().rfind(|token| matches!(token.kind, Kind::Figure { .. }));
            let between = &self.text.words[before.map_or(range.start, |figure| figure.end)..token.start];
            if matches!(between.trim(), "" | "和" | "与" | "、" | "及" | "以及") {
                context.awaited = awaited;
                return context.awaited.pop().unwrap_or(0);
            }
        }
        let told = acts != 0 && acts == clause.acts.open();
        if !told || !self.text.words[clause.acts.end..token.start].contains("分别") {
            return acts;
        }
        let since = tokens[..at].iter().rev().take_while(|token| !matches!(token.kind, Kind::Figure { .. }));
        let each = since.filter_map(|token| match token.kind {
            Kind::Word(tag) if acts & tag.bit() != 0 || tag.is_dispute() && clause.acts.is_dispute() => Some(tag.bit()),
            _ => None,
        });
        context.awaited = each.collect();
        let all = context.awaited.len() >= acts.count_ones() as usize && token.strange == clause.acts.strange;
        if all { context.awaited.pop().unwrap_or(0) } else { 0 }
    }

    /// 各1件 is so many of each.
    pub(super) fn state(&mut self, statement: Statement, tokens: &[Token], at: usize) {
        // 上年结转、结转下年度均为0件.
        let each = at > 0
            && matches!(tokens[at - 1].kind, Kind::Word(Tag::Each | Tag::All))
            && tokens[at - 1].end == tokens[at].start;
        if !each || statement.acts.count_ones() < 2 {
            return self.found.push(statement);
        }
        for bit in (0..u64::BITS).map(|bit| 1 << bit).filter(|bit| statement.acts & bit != 0) {
            self.found.push(Statement { acts: bit, ..statement.clone() });
        }
    }
}
