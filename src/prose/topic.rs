//! What a sentence is about: the heading before it, the paragraph it opens, work on others' cases, what was put before the public.

use super::clause::Flags;
use super::context::Context;
use super::reader::Reader;
use super::token::{Kind, Tag, Token};
use crate::any_of::AnyOf;
use std::ops::Range;

impl Reader<'_> {
    /// Does nothing stand before a sentence, or a paragraph that ended?
    pub(super) fn opens_paragraph(&self, range: &Range<usize>) -> bool {
        let before = self.text.words[..range.start].trim_end();
        before.is_empty() || before.ends_with('。') && self.text.words[before.len()..range.start].contains('\n')
    }

    /// Is work on cases told, which may be others'? 复议机关决定维持 is none of it.
    pub(super) fn is_at_work(&self, range: &Range<usize>, tokens: &[Token]) -> bool {
        let words = &self.text.words[range.clone()];
        if words.holds_any(&["被复议机关", "被行政复议机关", "被法院", "被人民法院"]) {
            return false;
        }
        tokens.iter().any(|token| match token.kind {
            Kind::Word(Tag::Decided) => !self.words(token).contains('决') && !self.words(token).ends_with('出'),
            Kind::Word(Tag::Handled | Tag::Received | Tag::Matter | Tag::Published | Tag::Listed) => true,
            _ => false,
        })
    }

    /// 依申请公开：, at the start of a sentence.
    pub(super) fn is_heading_of_applications(&self, context: &Context, range: &Range<usize>) -> bool {
        const NAMES: [&str; 6] =
            ["依申请公开", "依申请公开情况", "依申请公开方面", "政府信息公开申请", "依申请公开件", "信息公开申请"];
        let words = self.text.words[range.clone()].trim();
        let words = words.trim_start_matches(['我', '本', '局', '镇', '乡', '委', '院', '校', '办', '单', '位']);
        let words = words.trim_end_matches("件数").trim_end_matches("数量").trim_end_matches("总数");
        range.start == context.sentence.start && NAMES.contains(&words)
    }

    /// 规范性文件管理：, 行政规范性文件制发情况：.
    pub(super) fn is_heading_of_documents(&self, range: &Range<usize>, tokens: &[Token]) -> bool {
        const OF: [&str; 8] = ["管理", "方面", "情况", "工作", "制发", "制定", "清理", "监督"];
        let named = tokens.iter().find(|token| matches!(token.kind, Kind::Word(Tag::Normative | Tag::Regulation)));
        let ends = self.text.words[range.end..].starts_with(['：', ':']);
        let behind = named.and_then(|named| self.text.words.get(named.end..range.end));
        ends && behind.is_some_and(|behind| behind.ends_with_any(&OF) && behind.chars().count() <= 6)
    }

    /// 收到的申请全部为自然人提出: who all of those that were received came from; how many they are may follow.
    pub(super) fn tells_who_came(tokens: &[Token]) -> bool {
        const OTHERWISE: [Tag; 6] = [Tag::None, Tag::Matter, Tag::Rest, Tag::Among, Tag::Past, Tag::Carried];
        let flags = Flags::of(tokens);
        let received = tokens.first().is_some_and(|first| first.kind == Kind::Word(Tag::Received));
        let asked = flags.any(&[Tag::Apply, Tag::Application]) && flags.has(Tag::All);
        let who = flags.any(&[Tag::Person, Tag::Organisation, Tag::Business]);
        received && asked && who && !flags.any(&OTHERWISE)
    }

    /// How many tokens a heading at the start of a sentence has: （一）主动公开：.
    pub(super) fn heading(&self, range: &Range<usize>, tokens: &[Token]) -> usize {
        /// In bytes.
        const LONGEST: usize = 16 * '字'.len_utf8();
        let near = tokens.iter().take_while(|token| token.start - range.start <= LONGEST);
        let end =
            near.enumerate().find(|(_, token)| matches!(self.words(token), "：" | ":")).map_or(0, |(at, _)| at + 1);
        let counts = tokens[..end].iter().any(|token| matches!(token.kind, Kind::Figure { .. }));
        if counts { 0 } else { end }
    }

    /// （二）依申请公开 at the start of a sentence opens the paragraph on applications, （三）政府信息管理 closes it, as any other （三） does.
    pub(super) fn topic(&mut self, range: &Range<usize>, tokens: &[Token]) {
        /// In bytes: behind a numbering.
        const NEAR: usize = 8 * '字'.len_utf8();
        let first = tokens.iter().find(|token| matches!(token.kind, Kind::Word(Tag::Application | Tag::Topic)));
        let text = self.text.words[range.clone()].trim_start();
        let numbered =
            text.strip_prefix(['（', '(']).is_some_and(|rest| rest.starts_with(|c| "一二三四五六七八九十".contains(c)));
        match first.filter(|token| token.start - range.start <= NEAR) {
            Some(token) => self.on_applications = token.kind == Kind::Word(Tag::Application),
            None if numbered => self.on_applications = false,
            None => {}
        }
    }

    /// 完成县政府规范性文件清理: those of a government, which may be another's.
    pub(super) fn is_of_government(&self, range: &Range<usize>) -> bool {
        let words = &self.text.words[range.clone()];
        words.holds_any(&["省政府", "市政府", "县政府", "区政府", "州政府", "旗政府"])
    }

    /// Does a clause begin with 本年 or the like, and name no other year?
    pub(super) fn is_of_this_year(&self, range: &Range<usize>, tokens: &[Token]) -> bool {
        const OWN: [&str; 4] = ["本年", "今年", "当年", "本报告年度"];
        let text = self.text.words[range.clone()].trim();
        text.starts_with_any(&OWN) && !tokens.iter().any(|token| matches!(token.kind, Kind::Year(_)))
    }
}
