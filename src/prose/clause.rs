//! What is known within a clause: the acts and the nouns before a figure, and how much between them is not understood.

use super::text::Text;
use super::token::{Kind, Tag, Token};
use crate::any_of::AnyOf;
use std::ops::Range;

/// Which words stand in a stretch of text.
#[derive(Clone, Copy, Default)]
pub(crate) struct Flags(u128);

impl Flags {
    pub(crate) fn of(tokens: &[Token]) -> Flags {
        let bit = |token: &Token| if let Kind::Word(tag) = token.kind { 1 << tag as u32 } else { 0 };
        Flags(tokens.iter().fold(0, |flags, token| flags | bit(token)))
    }

    /// One word alone.
    pub(crate) fn one(tag: Tag) -> Flags {
        Flags(1 << tag as u32)
    }

    pub(crate) fn has(self, tag: Tag) -> bool {
        self.0 & 1 << tag as u32 != 0
    }

    /// An outcome other than 予以公开, or the reason of one.
    pub(crate) fn has_outcome(self) -> bool {
        const OUTCOMES: u128 = (1 << (Tag::Withdrawn as u32 + 1)) - (1 << Tag::Partial as u32);
        self.0 & OUTCOMES != 0
    }

    pub(crate) fn without(self, tag: Tag) -> Flags {
        Flags(self.0 & !(1 << tag as u32))
    }

    pub(crate) fn any(self, tags: &[Tag]) -> bool {
        tags.iter().any(|&tag| self.has(tag))
    }
}

/// Where something ends, in bytes, and how many strange characters stand before.
type Place = (usize, usize);

/// A clause as far as it was read.
#[derive(Clone, Default)]
pub(super) struct Clause {
    pub acts: Acts,
    /// The last name of an application before this place, in full, and as 申请 alone.
    pub noun: Option<Place>,
    pub weak_noun: Option<Place>,
    /// What is named are requests: 政府信息公开申请, not 依申请公开.
    pub requests: bool,
    /// The kind of document named last, and the strange characters before.
    pub noun_of_documents: Option<(Tag, usize)>,
    /// What documents a figure of the clause was bound to.
    pub of: Option<Tag>,
    /// The disputes named last.
    pub disputes: u64,
    /// Strange characters before the clause.
    pub from: usize,
    /// Where it starts, in bytes.
    pub start: usize,
    /// A comparison or another year stands before.
    pub past: bool,
    /// It tells of one channel, one quarter, another body.
    pub narrow: bool,
    /// Something else was counted in it.
    pub other_counted: bool,
    /// A figure came before its act: the next one of the clause does, too.
    pub behind: bool,
    /// It says 新收: the whole, even among parts.
    pub newly: bool,
    pub flags: Flags,
    matter: bool,
}

impl Clause {
    pub(super) fn new(from: usize) -> Clause {
        Clause { from, ..Clause::default() }
    }

    /// Goes on behind a bracket, before which so many strange characters stood; what the bracket says is no part of it.
    pub(super) fn resumed(mut self, strange: usize, opened: usize) -> Clause {
        let inside = strange - opened;
        for place in [&mut self.noun, &mut self.weak_noun].into_iter().flatten() {
            place.1 += inside;
        }
        if let Some((_, at)) = &mut self.noun_of_documents {
            *at += inside;
        }
        self.acts.strange += inside;
        self.acts.first += inside;
        self.from += inside;
        self
    }

    /// Something else is spoken of.
    pub(super) fn other_matter(&mut self) {
        self.acts = Acts::default();
        (self.noun, self.weak_noun, self.requests) = (None, None, false);
        self.matter = true;
    }

    /// Are applications spoken of in it?
    pub(super) fn names_application(&self) -> bool {
        self.noun.is_some() || self.weak_noun.is_some()
    }

    /// A figure stands here.
    pub(super) fn counts(&mut self) {
        self.other_counted |= self.matter && self.noun.is_none();
    }

    /// 等行政许可, 共作出行政处罚: is what is counted the whole of its kinds?
    pub(super) fn of_kinds(&self, text: &Text) -> bool {
        /// In bytes: before the act.
        const NEAR: usize = 30 * '字'.len_utf8();
        let from = text.words.floor_char_boundary(self.acts.start.saturating_sub(NEAR)).max(self.start);
        let before = &text.words[from..self.acts.start.max(from)];
        before.ends_with('等') || before.holds_any(&["共", "累计", "总计"])
    }

    /// 已全部答复: how many, the next clause says.
    pub(super) fn answers(&self, tokens: &[Token]) -> bool {
        let others = [Tag::None, Tag::Matter, Tag::Rest, Tag::Part, Tag::Among, Tag::Past];
        self.acts.open() == Tag::Concluded.bit() && self.is_plain(tokens) && !self.flags.any(&others)
    }

    /// Is every word of it known?
    pub(super) fn is_plain(&self, tokens: &[Token]) -> bool {
        tokens.last().is_none_or(|last| last.strange <= self.from)
    }
}

/// The acts nearest before a figure: the last, with those that only 及 and the like part from it.
#[derive(Clone, Copy, Default)]
pub(super) struct Acts {
    pub set: u64,
    /// Where the last of them starts, in bytes.
    pub start: usize,
    /// A figure was bound to them.
    pub used: bool,
    pub end: usize,
    /// Strange characters before the last of them.
    pub strange: usize,
    /// Strange characters before the first of them.
    pub first: usize,
}

/// What may stand between a reason and 处理.
const TREATED: [&str; 12] =
    ["", "的", "类", "事项", "件", "情形", "申请", "类申请", "类事项", "有关规定", "渠道", "程序"];

const APPLIED: u64 = 1 << Tag::Received as u64 | 1 << Tag::Handled as u64 | 1 << Tag::Concluded as u64;
/// What table two counts decisions of.
pub(super) const DECIDED: u64 = 1 << Tag::Licensing as u64 | 1 << Tag::Penalty as u64 | 1 << Tag::Coercion as u64;

/// What table four counts.
pub(super) const DISPUTED: u64 =
    1 << Tag::Reconsideration as u64 | 1 << Tag::Suit as u64 | 1 << Tag::DirectSuit as u64 | 1 << Tag::LaterSuit as u64;

impl Acts {
    /// An act that was named, and is not certain: a figure behind it is bound to nothing.
    pub(super) fn spent() -> Acts {
        Acts { set: u64::MAX, used: true, ..Acts::default() }
    }

    /// Those that no figure was bound to yet.
    pub(super) fn open(&self) -> u64 {
        if self.used { 0 } else { self.set }
    }

    pub(super) fn is_dispute(&self) -> bool {
        self.open() & DISPUTED != 0
    }

    /// Takes another act in.
    pub(super) fn add(&mut self, text: &Text, tag: Tag, token: &Token, end: usize) {
        let open = self.open();
        let joined = open != 0 && self.is_joined(text, token);
        if !joined {
            self.first = token.strange;
        }
        match self.first_of_two(text, tag, token) {
            // 主动公开告知或予以公开.
            _ if joined && open == Tag::Published.bit() && tag == Tag::Granted => self.set = tag.bit(),
            // 收到和处理: what was received.
            // 收到、办结公开申请各12件.
            _ if joined && tag == Tag::Concluded && open == Tag::Received.bit() && is_of_each(text, end) => {
                self.set = open | tag.bit();
            }
            _ if joined && (tag == Tag::Handled || tag == Tag::Concluded && open == Tag::Received.bit()) => {
                self.set = open;
            }
            _ if joined => self.set = open & !Tag::Handled.bit() | tag.bit(),
            Some(set) => self.set = set,
            None => self.set = tag.bit(),
        }
        (self.start, self.end, self.strange, self.used) = (token.start, end, token.strange, false);
    }

    /// Does only 及 or the like stand between the acts and this one?
    pub(super) fn is_joined(&self, text: &Text, token: &Token) -> bool {
        text.words.get(self.end..token.start).is_some_and(|between| {
            !between.is_empty() && between.trim_matches(['和', '及', '与', '、', '以', '或', '者']).is_empty()
        })
    }

    /// Of two acts without a figure between them the second is what is counted, but for these.
    fn first_of_two(&self, text: &Text, tag: Tag, token: &Token) -> Option<u64> {
        let (open, bit) = (self.open(), tag.bit());
        let is = |tags: &[Tag]| tags.iter().any(|tag| open & tag.bit() != 0);
        let reasons = open & Tag::REASONS;
        // 结转下年度办理答复; 公布制发的文件; 申请的行政复议.
        if is(&[Tag::CarriedOut]) && bit & APPLIED != 0
            || is(&[Tag::CarriedIn]) && tag == Tag::Handled
            || is(&[Tag::Received, Tag::Concluded]) && tag == Tag::Handled
            || is(&[Tag::Published]) && matches!(tag, Tag::Issued | Tag::Repealed | Tag::InForce)
            || open & DISPUTED != 0 && matches!(tag, Tag::Received | Tag::Handled)
            || is(&[Tag::Licensing, Tag::Penalty, Tag::Coercion]) && matches!(tag, Tag::Handled | Tag::Concluded)
        {
            return Some(open);
        }
        // 部分公开答复4件: answers of that kind.
        let ends = open & Tag::ENDS != 0 && open & !Tag::ENDS == 0;
        if ends
            && tag == Tag::Concluded
            && text.words.get(self.end..token.start).is_some_and(|between| matches!(between, "" | "的" | "类"))
        {
            return Some(open);
        }
        // 不予公开、无法提供等答复11件: of kinds that are not all named.
        if ends && is_done(tag) && text.words.get(self.end..token.start) == Some("等") {
            return Some(0);
        }
        // 按行政查询事项处理7件, 作为信访件办理2件.
        let treated = text.words[..self.start].ends_with_any(&["按", "按照", "作", "作为", "视为", "依"]);
        if ends
            && treated
            && matches!(tag, Tag::Handled | Tag::Concluded)
            && text.words.get(self.end..token.start).is_some_and(|between| TREATED.contains(&between))
        {
            return Some(open);
        }
        // What was carried in and is concluded, an answer in a dispute: neither one nor the other.
        if (is(&[Tag::CarriedIn]) || open & DISPUTED != 0) && tag == Tag::Concluded {
            return Some(0);
        }
        // 因本机关不掌握相关信息无法提供 counts that reason; 因本机关不掌握等原因无法提供 the whole kind.
        let among = text.words.get(self.end..token.start).is_some_and(|between| between.starts_with('等'));
        (reasons != 0 && tag.is_outcome() && !among).then_some(reasons)
    }
}

/// What is said of an application when it ends, whichever way.
fn is_done(tag: Tag) -> bool {
    matches!(tag, Tag::Concluded | Tag::Handled | Tag::Decided)
}

/// 各12件, in what is said behind a place.
fn is_of_each(text: &Text, end: usize) -> bool {
    /// In characters.
    const NEAR: usize = 16;
    let behind = text.words.get(end..).unwrap_or_default();
    let mut clause = behind.chars().take(NEAR).take_while(|c| !matches!(c, '，' | ',' | '。' | '；'));
    clause.by_ref().any(|c| c == '各') && clause.next().is_some_and(|c| c.is_ascii_digit())
}

/// Does a sentence tell of what was put before the public? Not where it counts decisions, and such things beside them.
pub(super) fn shows(range: &Range<usize>, tokens: &[Token]) -> bool {
    let shown = |tokens: &[Token]| Flags::of(tokens).any(&[Tag::Published, Tag::Listed]);
    let decides = |tokens: &[Token]| Flags::of(tokens).any(&[Tag::Licensing, Tag::Penalty, Tag::Coercion]);
    let counts = |tokens: &[Token]| tokens.iter().any(|token| matches!(token.kind, Kind::Figure { .. }));
    let mut clauses = Text::clauses(range, tokens).map(|(_, tokens)| tokens);
    let first = clauses.next().is_some_and(|first| decides(first) && counts(first) && !shown(first));
    if first { clauses.any(|clause| shown(clause) && (decides(clause) || !counts(clause))) } else { shown(tokens) }
}

/// 1.行政规范性文件: a sentence that only says which documents follow.
pub(super) fn is_name_of_documents(range: &Range<usize>, tokens: &[Token]) -> bool {
    let is_sign = |token: &&Token| matches!(token.kind, Kind::Comma | Kind::Stop | Kind::Noise);
    let mut named = tokens.iter().filter(|token| !is_sign(token));
    let name = named.find(|token| matches!(token.kind, Kind::Word(Tag::Normative | Tag::Regulation)));
    name.is_some_and(|name| name.end == range.end && range.end - range.start < name.end - name.start + 12)
}

/// 其中新收45件, 其中当年收到88件; not 当年收到并办结15件.
pub(super) fn is_newly(words: &str) -> bool {
    const NEWLY: [&str; 6] = ["当年收到", "本年收到", "本年度收到", "今年收到", "当年受理", "本年受理"];
    let counted =
        |word: &str| words.split_once(word).is_some_and(|(_, behind)| behind.starts_with(|c: char| c.is_ascii_digit()));
    words.contains(['收', '受']) && (words.holds_any(&["新收"]) || NEWLY.into_iter().any(counted))
}
