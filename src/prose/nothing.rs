//! That there was nothing, said in words: 未收到政府信息公开申请, 未发生行政复议、行政诉讼.

use super::clause::Flags;
use super::context::Context;
use super::reader::Reader;
use super::token::{Kind, Tag, Token};
use super::whose::Service;
use crate::any_of::AnyOf;
use std::ops::Range;

/// What may be said not to have been.
const ABSENT: [Tag; 13] = [
    Tag::Received,
    Tag::CarriedIn,
    Tag::CarriedOut,
    Tag::Reconsideration,
    Tag::Suit,
    Tag::DirectSuit,
    Tag::LaterSuit,
    Tag::Issued,
    Tag::Repealed,
    Tag::InForce,
    Tag::Licensing,
    Tag::Penalty,
    Tag::Coercion,
];

/// What is said of all, or not at all.
const ALL: u64 = 1 << Tag::Received as u64
    | 1 << Tag::Reconsideration as u64
    | 1 << Tag::Suit as u64
    | 1 << Tag::DirectSuit as u64
    | 1 << Tag::LaterSuit as u64;

impl Reader<'_> {
    /// 未收到政府信息公开申请, 未发生行政复议、行政诉讼; each 无 of a clause: 无行政复议和无行政诉讼.
    pub(super) fn none(&mut self, context: &Context, range: &Range<usize>, tokens: &[Token]) {
        let other_year = context.year.is_some_and(|year| Some(year) != self.year);
        let is_none = |token: &Token| token.kind == Kind::Word(Tag::None);
        if other_year || !tokens.iter().any(is_none) {
            return;
        }
        let (mut from, mut first) = (0, None);
        while let Some(at) = tokens[from..].iter().position(is_none).map(|at| from + at) {
            let next = tokens[at + 1..].iter().position(is_none).map_or(tokens.len(), |next| at + 1 + next);
            let first = *first.get_or_insert(tokens[at].start);
            let end = tokens.get(next).map_or(range.end, |next| next.start);
            self.one_none(context, range, first..end, &tokens[at..next]);
            from = next;
        }
    }

    /// What one 无 is said of: the words behind it, up to where the next begins; the first of the clause begins at the start of these.
    fn one_none(&mut self, context: &Context, range: &Range<usize>, said: Range<usize>, tokens: &[Token]) {
        let (none, behind) = (&tokens[0], &tokens[1..]);
        let words = self.words(none);
        if behind.iter().all(|token| matches!(token.kind, Kind::Comma | Kind::Stop)) {
            return self.none_before(context, range, none);
        }
        let Some(next) = behind.iter().find(|token| token.kind != Kind::Word(Tag::Each)) else { return };
        // 无 alone says it of the word that follows at once: not of 无正当理由; 未 of 未制发, not of 未按时.
        let bare = words.chars().count() == 1;
        // 未实施行政强制.
        let is_decided = |act: &Token| matches!(act.kind, Kind::Word(Tag::Licensing | Tag::Penalty | Tag::Coercion));
        let undecided = next.kind == Kind::Word(Tag::Decided)
            && next.start == none.end
            && behind.get(1).is_some_and(|act| is_decided(act) && act.start == next.end);
        let undone =
            undecided || matches!(next.kind, Kind::Word(Tag::Issued | Tag::Repealed)) && next.start == none.end;
        if matches!(words, "未" | "没") && !undone {
            return;
        }
        let flags = Flags::of(behind);
        let counted = behind.iter().any(|token| matches!(token.kind, Kind::Figure { .. }));
        // 没有依申请公开信息处理费.
        let fee = flags.any(&[Tag::Fee, Tag::NoFee]);
        if bare && next.strange != none.strange || counted || fee {
            return;
        }
        // 未发生行政诉讼败诉, 未发生因答复不当引起的行政复议: cases that were lost, not cases.
        let lost = flags.any(&[Tag::Lost, Tag::Corrected]);
        let caused = flags.has(Tag::Cause);
        let mut acts = self.absent(context, none, behind, words, caused);
        // 办理信访件28件，无结转下年; 便民服务站受理260件，无结转.
        let other = context.service != Service::None || self.of_another_kind(&context.sentence, range.start);
        if other && !flags.has(Tag::Application) {
            acts &= !(Tag::Received.bit() | Tag::CarriedIn.bit() | Tag::CarriedOut.bit());
        }
        // 未收到法人或其他组织申请: of those alone.
        let (person, organisation) = (flags.has(Tag::Person), flags.has(Tag::Organisation));
        if acts & Tag::Received.bit() != 0 && person != organisation {
            acts &= !Tag::Received.bit();
            if organisation {
                self.nothing(context, range.clone(), Tag::Organisation, None, caused);
            }
        }
        let of_before = self.words(none).starts_with(['上', '去', '往', '前']);
        if of_before || !self.is_plainly(&(range.start..said.start), &(none.end..said.end)) {
            acts &= !ALL;
        }
        for tag in ABSENT.into_iter().filter(|tag| acts & tag.bit() != 0) {
            match tag {
                Tag::Issued | Tag::Repealed | Tag::InForce => {
                    // 制发规范性文件1件，无废止: of those spoken of.
                    let named = flags.any(&[Tag::Regulation, Tag::Normative]);
                    let is_meant = |of: &Tag| if named { flags.has(*of) } else { context.of == Some(*of) };
                    for of in [Tag::Regulation, Tag::Normative].into_iter().filter(is_meant) {
                        self.nothing(context, range.clone(), tag, Some(of), caused);
                    }
                }
                _ if tag.is_dispute() && lost => {}
                Tag::Licensing | Tag::Penalty | Tag::Coercion if is_of_things(flags, context) && !undecided => {}
                _ => self.nothing(context, range.clone(), tag, None, caused),
            }
        }
    }

    /// 行政诉讼无, 行政诉讼情况：无.
    fn none_before(&mut self, context: &Context, range: &Range<usize>, none: &Token) {
        const SAID: [&str; 6] = ["无", "没有", "未发生", "没有发生", "未产生", "未出现"];
        let before = self.text.words[range.start..none.start].trim();
        let named = [("行政复议", Tag::Reconsideration), ("行政诉讼", Tag::Suit)];
        let named = named.into_iter().find(|(name, _)| before.trim_end_matches(['案', '件', '均']).ends_with(name));
        // 信息公开类行政复议、诉讼均无.
        let joined = before.trim_end_matches(['案', '件', '均', '都']);
        let joined = joined.strip_suffix("行政诉讼").or(joined.strip_suffix("诉讼")).unwrap_or_default();
        let both = joined.strip_suffix(['、', '和', '及', '与']).is_some_and(|first| first.ends_with("复议"));
        if both && context.disclosure && SAID.contains(&self.words(none)) {
            self.nothing(context, range.clone(), Tag::Reconsideration, None, false);
            return self.nothing(context, range.clone(), Tag::Suit, None, false);
        }
        let subject = [Tag::Reconsideration, Tag::Suit].into_iter().find(|tag| context.subject == tag.bit());
        let tag = if before.is_empty() { subject } else { named.map(|(_, tag)| tag) };
        if let Some(tag) = tag.filter(|_| SAID.contains(&self.words(none)) || self.words(none) == "暂无") {
            self.nothing(context, range.clone(), tag, None, false);
        }
    }
}

/// So many characters that are not understood may stand between a negation and what was not, between one that asks (未收到) and an
/// application, and before a dispute.
const FEW: usize = 2;
const MOST: usize = 12;
const SOME: usize = 6;

impl Reader<'_> {
    /// The acts that a negation is said of.
    fn absent(&self, context: &Context, negation: &Token, behind: &[Token], none: &str, caused: bool) -> u64 {
        // 没有新受理的申请.
        let came = |token: &Token| token.kind == Kind::Word(Tag::Received) && token.strange == negation.strange;
        let asks = none.holds_any(&["收", "接", "受理", "零"]) || behind.first().is_some_and(came);
        let from_last_year = none.starts_with(['上', '去']);
        let (mut acts, mut disputes, mut of_some) = (0, false, false);
        let disputed = Flags::of(behind).any(&[Tag::Reconsideration, Tag::Suit]);
        for (at, token) in behind.iter().enumerate() {
            let Kind::Word(tag) = token.kind else { continue };
            disputes |= tag.is_dispute();
            match tag {
                Tag::Carried if from_last_year => acts |= Tag::CarriedIn.bit(),
                // 无2023年结转的申请, 没有结转到2025年办理的; 无结转 of applications of the year.
                Tag::Carried => acts |= self.not_carried(context, negation, behind, at).map_or(0, Tag::bit),
                // 无需公开的制发文件: the word directly behind alone.
                // 未制发需要听证的规范性文件: of some.
                Tag::Issued | Tag::Repealed if at == 0 => {
                    let named = behind.iter().find(|token| is_document(token));
                    acts |= if named.is_none_or(|named| named.strange == token.strange) { tag.bit() } else { 0 };
                }
                // 无规范性文件制定, 无规章和规范性文件制发.
                Tag::Issued | Tag::Repealed
                    if at > 0 && behind[..at].iter().all(is_document) && behind[at - 1].end == token.start =>
                {
                    acts |= tag.bit();
                }
                // 无规范性文件制发、废止.
                Tag::Repealed if at > 0 && self.is_listed_behind(behind, at) => acts |= tag.bit(),
                // 无现行有效规范性文件, 无规范性文件现行有效; of others nothing is known.
                Tag::InForce => {
                    let next = behind.get(at + 1).filter(|next| is_document(next) && next.strange == token.strange);
                    let first = at == 0 && token.strange == negation.strange && next.is_some();
                    let last = at > 0 && behind[..at].iter().all(is_document) && behind[at - 1].end == token.start;
                    acts |= if first || last { tag.bit() } else { 0 };
                    of_some |= !(first || last);
                }
                // 未制发、废止规范性文件.
                Tag::Issued | Tag::Repealed if at > 0 && self.is_joined_to_others(behind, at) => acts |= tag.bit(),
                Tag::Issued | Tag::Repealed => {}
                // 因政府信息公开申请引起的行政复议: nothing is said of applications.
                Tag::Application if (!disputed || disputes) && !caused => {
                    let near = token.strange - negation.strange <= if asks { MOST } else { FEW };
                    acts |= if near && !of_some { Tag::Received.bit() } else { 0 };
                }
                Tag::Apply
                    if asks
                        && !of_some
                        && token.strange - negation.strange <= FEW
                        && (!disputed || !disputes && self.is_listed(token))
                        && (context.application || context.disclosure || is_bare(negation, behind)) =>
                {
                    acts |= Tag::Received.bit();
                }
                Tag::Licensing | Tag::Penalty | Tag::Coercion => {
                    // 未收到行政许可申请.
                    const OF_THEM: [&str; 12] = [
                        "申请", "错案", "复议", "诉讼", "投诉", "听证", "争议", "纠纷", "违规", "过错", "案卷", "过程",
                    ];
                    let behind = &self.text.words[token.end..];
                    let asked = behind.starts_with_any(&OF_THEM);
                    acts |= if token.strange == negation.strange && !disputed && !asked { tag.bit() } else { 0 };
                }
                // 无超期未办结件.
                Tag::CarriedOut if of_some => {}
                tag if ABSENT.contains(&tag) && tag != Tag::Received => {
                    // 未发生重大行政复议: of some.
                    let near = caused || token.strange - negation.strange <= SOME;
                    acts |= if near { tag.bit() } else { 0 };
                }
                // 没有超期未答复的申请.
                Tag::Lost => of_some = true,
                tag => of_some |= tag.is_act() && tag != Tag::Received,
            }
        }
        acts
    }

    /// 规范性文件制发、废止: an act behind another that the documents stand before.
    fn is_listed_behind(&self, behind: &[Token], at: usize) -> bool {
        let between = &self.text.words[behind[at - 1].end..behind[at].start];
        is_document(&behind[0])
            && behind[at - 1].kind == Kind::Word(Tag::Issued)
            && behind[..at - 1].iter().all(is_document)
            && matches!(between, "、" | "和" | "及" | "与" | "或" | "")
    }

    /// 未制发、废止规范性文件: only what joins the two stands between, and documents follow.
    fn is_joined_to_others(&self, behind: &[Token], at: usize) -> bool {
        let issued = |token: &Token| matches!(token.kind, Kind::Word(Tag::Issued | Tag::Repealed));
        let between = &self.text.words[behind[at - 1].end..behind[at].start];
        behind[..at].iter().all(issued)
            && matches!(between, "、" | "和" | "及" | "与" | "或" | "或者")
            && behind[at + 1..].iter().any(|token| is_document(token) && token.strange == behind[at].strange)
    }

    /// 申请、复议和诉讼: the first of a list.
    fn is_listed(&self, token: &Token) -> bool {
        self.text.words[token.end..].starts_with('、')
    }

    /// What was not carried: in or out, as the years say; out where none is named and applications were counted.
    fn not_carried(&self, context: &Context, negation: &Token, behind: &[Token], at: usize) -> Option<Tag> {
        let before = self.text.words[..negation.start].trim_end_matches(['也', '均', '度', '末', '底']);
        if self.year.is_some_and(|own| before.ends_with(&format!("{}年", own - 1))) {
            return Some(Tag::CarriedIn);
        }
        let (known, _) = self.carried_over(behind, at);
        let alone = !behind.iter().any(|token| matches!(token.kind, Kind::Year(_)));
        known.or((alone && at == 0 && (context.application || context.received || context.last & ENDED != 0))
            .then_some(Tag::CarriedOut))
    }
}

/// What is told of applications of the year.
const ENDED: u64 = Tag::ENDS | 1 << Tag::Handled as u64 | 1 << Tag::Concluded as u64;

/// 未收到申请, and no word more.
fn is_bare(negation: &Token, behind: &[Token]) -> bool {
    let mut words = behind.iter().filter(|token| !matches!(token.kind, Kind::Comma | Kind::Stop));
    words.next().is_some() && words.next().is_none() && behind.iter().all(|token| token.strange == negation.strange)
}

fn is_document(token: &Token) -> bool {
    matches!(token.kind, Kind::Word(Tag::Normative | Tag::Regulation))
}

/// 没有公开行政处罚信息, 无行政许可事项清单: of what is published; 没有新增行政许可事项: of what may be decided.
fn is_of_things(flags: Flags, context: &Context) -> bool {
    const CHANGED: [Tag; 3] = [Tag::Received, Tag::FeeWaived, Tag::Change];
    context.published
        || flags.any(&[Tag::Published, Tag::Listed, Tag::Sorted, Tag::Decided, Tag::Lost])
        || flags.any(&CHANGED)
}
