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
                // 依申请公开零受理、零结转.
                Tag::Received | Tag::Carried if !ends(&self.text.words[token.end..range.end]) => {}
                Tag::Received if context.application && !context.others => {
                    self.nothing(context, range.clone(), Tag::Received, None, false);
                }
                Tag::Carried if context.application && !context.others => {
                    self.nothing(context, range.clone(), Tag::CarriedOut, None, false);
                }
                // 零申请、零复议.
                Tag::Apply
                    if self.text.near(&context.sentence, token.start).contains("零复议")
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
            self.concludes(context, clause, &statement);
            self.found.push(statement);
            return;
        }
        if let Some((value, acts)) = rest.zip(self.ended_behind(context, clause, range, tokens)) {
            let statement = Statement { value, ..self.said(context, range.clone(), acts) };
            self.found.push(statement);
        }
    }

    /// 其中8件次主动提供所需材料，予以公开: how those ended that the clause before counts.
    fn ended_behind(&self, context: &Context, clause: &Clause, range: &Range<usize>, tokens: &[Token]) -> Option<u64> {
        const OTHERWISE: [Tag; 7] =
            [Tag::None, Tag::All, Tag::Lost, Tag::Matter, Tag::Among, Tag::Published, Tag::Listed];
        let end = tokens.iter().rfind(|token| matches!(token.kind, Kind::Word(tag) if tag.is_outcome()))?;
        let ends = self.text.words.get(end.end..range.end)?.trim().is_empty();
        let acts = clause.acts.open();
        let known = acts.is_power_of_two() && acts & Tag::ENDS != 0 && !clause.flags.any(&OTHERWISE) && !clause.past;
        let listed = self.text.words[context.sentence.start..range.start].contains("其中")
            || self.told_in_period().any(|one| one.acts & !Tag::ENDS == 0);
        let certain = || self.counts_only_applications(context, range) && self.is_told_once(end);
        (ends && known && listed && context.application && certain()).then_some(acts)
    }

    /// 1件…，予以公开；1件…，予以公开: neither is the whole of its kind.
    fn is_told_once(&self, end: &Token) -> bool {
        /// So many tokens are looked at on both sides.
        const NEAR: usize = 24;
        let tokens = &self.text.tokens;
        let at = tokens.partition_point(|token| token.start < end.start);
        let near = &tokens[at.saturating_sub(NEAR)..(at + NEAR).min(tokens.len())];
        near.iter().filter(|token| token.kind == end.kind).count() == 1
    }

    /// Were applications counted before a clause, and nothing else in its sentence? 上级来文30件，2件经征求意见，不予公开.
    fn counts_only_applications(&self, context: &Context, range: &Range<usize>) -> bool {
        /// So many are looked back at: figures of a sentence, statements of a paragraph.
        const SEEN: usize = 16;
        const OTHERS: [Tag; 5] = [Tag::Published, Tag::Listed, Tag::Topic, Tag::Matter, Tag::Sorted];
        let tokens = &self.text.tokens;
        let first = tokens.partition_point(|token| token.start < context.sentence.start);
        let tokens = &tokens[first..tokens.partition_point(|token| token.start < range.start)];
        let mut figures =
            tokens.iter().rev().filter(|token| matches!(token.kind, Kind::Figure { .. })).take(SEEN).skip(1);
        let told = |figure: &Token| self.told(context).any(|one| one.end >= figure.end);
        let whole = Tag::Received.bit() | Tag::Handled.bit() | Tag::Concluded.bit();
        let mut before = self.found.iter().rev().take(SEEN).take_while(|one| {
            one.text == self.at && !self.text.words[one.end.min(range.start)..range.start].contains('\n')
        });
        before.any(|one| one.acts & whole != 0 && !one.none && one.value > Amount::ZERO)
            && figures.next().is_none_or(told)
            && !tokens.iter().any(|token| matches!(token.kind, Kind::Word(tag) if OTHERS.contains(&tag)))
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

/// 零受理、零结转; not 零受理超期.
fn ends(behind: &str) -> bool {
    behind.is_empty() || behind.starts_with(['、', '和', '及'])
}
