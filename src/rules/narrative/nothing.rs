//! That there was nothing, said in words: 未收到政府信息公开申请, 未发生行政复议、行政诉讼, 均已办结.

use super::clause::Flags;
use super::reader::{Context, Reader};
use super::token::{Kind, Tag, Token};
use std::ops::Range;

/// What may be said not to have been.
const ABSENT: [Tag; 9] = [
    Tag::Received,
    Tag::CarriedIn,
    Tag::CarriedOut,
    Tag::Reconsideration,
    Tag::Suit,
    Tag::DirectSuit,
    Tag::LaterSuit,
    Tag::Issued,
    Tag::Repealed,
];

impl Reader<'_> {
    /// 未收到政府信息公开申请, 未发生行政复议、行政诉讼; each 无 of a clause: 无行政复议和无行政诉讼.
    pub(super) fn none(&mut self, context: &Context, range: &Range<usize>, tokens: &[Token]) {
        let other_year = context.year.is_some_and(|year| Some(year) != self.year);
        let is_none = |token: &Token| token.kind == Kind::Word(Tag::None);
        if other_year || !tokens.iter().any(is_none) {
            return;
        }
        let mut from = 0;
        while let Some(at) = tokens[from..].iter().position(is_none).map(|at| from + at) {
            let next = tokens[at + 1..].iter().position(is_none).map_or(tokens.len(), |next| at + 1 + next);
            self.one_none(context, range, &tokens[at..next]);
            from = next;
        }
    }

    /// What one 无 is said of: the words behind it, up to the next.
    fn one_none(&mut self, context: &Context, range: &Range<usize>, tokens: &[Token]) {
        let (none, behind) = (&tokens[0], &tokens[1..]);
        let words = self.words(none);
        let Some(next) = behind.iter().find(|token| token.kind != Kind::Word(Tag::Each)) else { return };
        // 无 alone says it of the word that follows at once: not of 无正当理由; 未 of 未制发, not of 未按时.
        let bare = words.chars().count() == 1;
        let undone = matches!(next.kind, Kind::Word(Tag::Issued | Tag::Repealed)) && next.start == none.end;
        if matches!(words, "未" | "没") && !undone {
            return;
        }
        let flags = Flags::of(behind);
        let counted = behind.iter().any(|token| matches!(token.kind, Kind::Figure { .. }));
        if bare && next.strange != none.strange || counted {
            return;
        }
        // 未发生行政诉讼败诉, 未发生因答复不当引起的行政复议: cases that were lost, not cases.
        let lost = flags.any(&[Tag::Lost, Tag::Corrected]);
        let caused = flags.has(Tag::Cause);
        let mut acts = absent(context, none, behind, words, caused);
        // 办理信访件28件，无结转下年.
        if self.of_another_kind(&context.sentence, range.start) && !flags.has(Tag::Application) {
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
        for tag in ABSENT.into_iter().filter(|tag| acts & tag.bit() != 0) {
            match tag {
                Tag::Issued | Tag::Repealed => {
                    for of in [Tag::Regulation, Tag::Normative].into_iter().filter(|&of| flags.has(of)) {
                        self.nothing(context, range.clone(), tag, Some(of), caused);
                    }
                }
                _ if tag.is_dispute() && lost => {}
                _ => self.nothing(context, range.clone(), tag, None, caused),
            }
        }
    }

    /// 均已办结: nothing is carried out. Not of the applications of some, or within their time: those may go on.
    pub(super) fn all_concluded(&mut self, context: &Context, range: &Range<usize>, tokens: &[Token]) {
        let is = |token: &Token, tag: Tag| token.kind == Kind::Word(tag);
        let flags = Flags::of(tokens);
        let of_some =
            flags.any(&[Tag::Matter, Tag::CarriedIn, Tag::Carried, Tag::Person, Tag::Organisation, Tag::Rest])
                || self.text.words[range.clone()].contains(['期', '时'])
                || tokens.iter().any(|token| matches!(token.kind, Kind::Figure { .. })) && !flags.has(Tag::Received);
        let other_year = context.year.is_some_and(|year| Some(year) != self.year);
        let closes = |pair: &[Token]| {
            let between = &self.text.words[pair[0].end..pair[1].start];
            is(&pair[0], Tag::All)
                && is(&pair[1], Tag::Concluded)
                && self.words(&pair[1]).starts_with('办')
                && matches!(between, "" | "已" | "已经" | "予以")
        };
        if !context.application || of_some || other_year || !tokens.windows(2).any(closes) {
            return;
        }
        // Last, as it looks back: nearly no clause says so.
        if flags.has(Tag::Application) || !self.of_another_kind(&context.sentence, range.start) {
            self.nothing(context, range.clone(), Tag::CarriedOut, None, false);
        }
    }
}

/// So many characters that are not understood may stand between a negation and what was not, between one that asks (未收到) and an
/// application, and before a dispute.
const FEW: usize = 2;
const MOST: usize = 12;
const SOME: usize = 6;

/// The acts that a negation is said of.
fn absent(context: &Context, negation: &Token, behind: &[Token], none: &str, caused: bool) -> u64 {
    let asks = ["收", "接", "受理", "零"].iter().any(|word| none.contains(word));
    let from_last_year = none.starts_with('上');
    let (mut acts, mut disputes, mut of_some) = (0, false, false);
    let disputed = Flags::of(behind).any(&[Tag::Reconsideration, Tag::Suit]);
    for (at, token) in behind.iter().enumerate() {
        let Kind::Word(tag) = token.kind else { continue };
        disputes |= tag.is_dispute();
        match tag {
            Tag::Carried if from_last_year => acts |= Tag::CarriedIn.bit(),
            // 无需公开的制发文件: the word directly behind alone.
            Tag::Issued | Tag::Repealed if at == 0 && token.strange == behind[0].strange => acts |= tag.bit(),
            Tag::Issued | Tag::Repealed => {}
            // 因政府信息公开申请引起的行政复议: nothing is said of applications.
            Tag::Application if (!disputed || disputes) && !caused => {
                let near = token.strange - negation.strange <= if asks { MOST } else { FEW };
                acts |= if near && !of_some { Tag::Received.bit() } else { 0 };
            }
            Tag::Apply if asks && !disputed && (context.application || context.disclosure) => {
                acts |= Tag::Received.bit();
            }
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
