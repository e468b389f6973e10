//! What a clause without a figure of its own says: 零复议, and of the figure before it, 剩余1件因征求意见，结转至2026年.

use super::clause::Clause;
use super::context::Context;
use super::reader::Reader;
use super::statement::Statement;
use super::token::{Kind, Tag, Token};
use crate::amount::Amount;
use crate::any_of::AnyOf;
use std::ops::Range;

impl Reader<'_> {
    /// 零复议、零诉讼.
    pub(super) fn noughts(&mut self, context: &Context, range: &Range<usize>, tokens: &[Token]) {
        const COUNTS: &str = "零〇一二三四五六七八九十百千0123456789";
        // 力争零复议: nobody says that it was reached.
        let aimed = self.text.words[range.clone()].holds_any(&["力争", "争取", "目标", "努力"]);
        let counted = aimed || tokens.iter().any(|token| matches!(token.kind, Kind::Figure { .. }));
        for token in tokens {
            let Kind::Word(tag) = token.kind else { continue };
            let Some(before) = self.text.words[range.start..token.start].strip_suffix('零') else { continue };
            let alone = !before.ends_with(|c| COUNTS.contains(c));
            match tag {
                _ if !alone || counted => {}
                Tag::Reconsideration | Tag::Suit => self.nothing(context, range.clone(), tag, None, false),
                Tag::Application => self.nothing(context, range.clone(), Tag::Received, None, false),
                // 零申请、零复议.
                Tag::Apply
                    if self.text.words[context.sentence.clone()].contains("零复议")
                        || self.text.words[range.clone()].trim() == "零申请" =>
                {
                    self.nothing(context, range.clone(), Tag::Received, None, false);
                }
                _ => {}
            }
        }
    }

    /// 剩余1件因征求意见，结转至2026年; 有3件申请于12月底收到，将于2024年1月答复: the figure of the clause before.
    pub(super) fn goes_on(
        &mut self,
        context: &mut Context,
        clause: &Clause,
        range: &Range<usize>,
        tokens: &[Token],
        counted: bool,
    ) {
        if counted {
            return;
        }
        let rest = context.rest.take();
        let next_year = self.is_done_next_year(range, tokens);
        let carried = clause.acts.open() == Tag::CarriedOut.bit() || next_year;
        if let Some(value) = rest.filter(|_| carried && !clause.flags.has(Tag::None)) {
            let acts = Tag::CarriedOut.bit();
            let statement = Statement { value, ..self.said(context, range.clone(), acts) };
            self.found.push(statement);
        }
    }

    /// 将于2024年1月答复, in a report on 2023.
    fn is_done_next_year(&self, range: &Range<usize>, tokens: &[Token]) -> bool {
        const WILL: [&str; 8] = ["将", "拟", "计划", "预计", "于", "待", "需", "留待"];
        let words = self.text.words[range.clone()].trim_start();
        let next = |token: &Token| matches!(token.kind, Kind::Year(year) if self.year.is_some_and(|own| own.checked_add(1) == Some(year)));
        words.starts_with_any(&WILL)
            && tokens.iter().any(next)
            && tokens.iter().any(|token| matches!(token.kind, Kind::Word(Tag::Concluded | Tag::Handled)))
    }

    /// A statement that a clause without a figure makes.
    pub(super) fn said(&self, context: &Context, clause: Range<usize>, acts: u64) -> Statement {
        Statement {
            acts,
            of: None,
            value: Amount::ZERO,
            none: false,
            approximate: false,
            part: false,
            caused: false,
            text: self.at,
            sentence: context.sentence.clone(),
            end: clause.end,
            clause,
        }
    }
}
