//! The words of a clause: what each says of the figures behind it.

use super::clause::{Acts, Clause};
use super::context::Context;
use super::reader::Reader;
use super::token::{Kind, Tag, Token, is_counted_of_applications};
use crate::any_of::AnyOf;

impl Reader<'_> {
    /// Takes a word in; gives the last token that it took.
    pub(super) fn word(&self, context: &Context, clause: &mut Clause, tokens: &[Token], at: usize, tag: Tag) -> usize {
        let token = &tokens[at];
        match tag {
            Tag::Normative | Tag::Regulation => clause.noun_of_documents = Some((tag, token.strange)),
            Tag::Application => {
                clause.noun = Some((token.end, token.strange));
                clause.requests = self.words(token).ends_with("申请");
            }
            // 申请公开确权信息的申请7件.
            Tag::Apply if clause.noun.is_some() && self.text.words[..token.start].ends_with("信息的") => {
                clause.noun = Some((token.end, token.strange));
            }
            Tag::Apply if !clause.acts.is_dispute() => {
                clause.requests = true;
                if clause.noun.is_none() {
                    clause.weak_noun = Some((token.end, token.strange));
                }
            }
            Tag::Carried => {
                let (act, last) = self.carried_over(tokens, at);
                let beside = context.carried_both && !context.concluded && self.has_received(context);
                // 结转3件 between what was received and what was concluded, where what goes on is told in other words: it came in.
                let beside = (beside && is_counted_of_applications(tokens, at)).then_some(Tag::CarriedIn);
                // 上年结转15件，办结388件，结转13件; 办结33件，结转1件.
                let ended = context.concluded || context.last == Tag::Handled.bit() || context.last & Tag::ENDS != 0;
                let after = ended && is_counted_of_applications(tokens, at);
                // 去年未结转，本年度结转1件.
                let own = self.is_of_this_years_end(context, token).then_some(Tag::CarriedOut);
                // 上年度未办结转入14件.
                let same =
                    Tag::of_bit(clause.acts.open()).filter(|tag| tag.is_carried() && clause.acts.end == token.start);
                // 申请总数42件（新收40件、结转2件）: with what was received it comes to the whole before.
                let summed = self.comes_to_whole(context, tokens, at).then_some(Tag::CarriedIn);
                match act.or(same).or(own).or(summed).or(beside).or(after.then_some(Tag::CarriedOut)) {
                    Some(tag) => clause.acts.add(self.text, tag, token, tokens[last].end),
                    None => clause.acts = Acts::spent(),
                }
                return last;
            }
            // 2023年未办结3件 were carried in.
            Tag::CarriedOut if self.is_of_before(tokens, at) => {
                clause.acts.add(self.text, Tag::CarriedIn, token, token.end);
            }
            // 其中征地类5件、低保类1件: what the applications are about.
            Tag::Matter if self.is_of_kind(token.end) => {}
            Tag::Matter => clause.other_matter(),
            // 同期办结36件: of this year, where no other is named.
            Tag::Past if self.is_of_same_time(clause, tokens, at) => {}
            Tag::Past | Tag::Change => clause.past = true,
            Tag::Until => clause.past |= !self.until_the_end(token),
            tag if tag.is_act() => clause.acts.add(self.text, tag, token, token.end),
            _ => {}
        }
        // 信息不存在告知2件: that they were told so.
        if (tag.is_outcome() || tag.is_reason()) && self.text.words[token.end..].starts_with("告知") {
            clause.acts.strange += "告知".chars().count();
        }
        if tag.is_dispute() {
            clause.disputes = clause.acts.set;
        } else if tag.is_result()
            && let Some(by) = self.decided_by(clause, token)
        {
            clause.disputes = by.bit();
        }
        at
    }

    /// 新收58件；结转3件: was it counted in the period what came in?
    fn has_received(&self, context: &Context) -> bool {
        context.received || self.told_in_period().any(|one| one.acts == Tag::Received.bit() && !one.part)
    }

    /// 本年度结转1件, behind what was carried in or was not.
    fn is_of_this_years_end(&self, context: &Context, token: &Token) -> bool {
        let before = &self.text.words[context.sentence.start.min(token.start)..token.start];
        let own = before.ends_with_any(&["本年度", "本年", "年底", "年末", "今年"]);
        own && self.told(context).any(|one| one.acts == Tag::CarriedIn.bit())
    }

    /// 收到37件，同期办结36件: at the time of what was received. 去年同期 and 较同期 are of another year.
    fn is_of_same_time(&self, clause: &Clause, tokens: &[Token], at: usize) -> bool {
        let next = tokens.get(at + 1).filter(|next| next.start == tokens[at].end);
        let done = next.is_some_and(|next| matches!(next.kind, Kind::Word(Tag::Concluded)));
        let opens = self.text.words.get(clause.start..tokens[at].start).is_some_and(|before| before.trim().is_empty());
        done && opens && self.words(&tokens[at]) == "同期"
    }

    /// 截至2024年12月31日, 截至年底: of the whole year.
    fn until_the_end(&self, token: &Token) -> bool {
        const NEAR: usize = 12;
        let words = self.words(token);
        let near: String = self.text.words[token.end..].chars().take(NEAR).collect();
        let current = |text: &str| text.ends_with_any(&["今年", "本年", "一年", "年初"]);
        let own = |year: u32| self.text.words[..token.start].trim_end_matches('度').ends_with(&format!("{year}年"));
        match words {
            "以来" => current(&self.text.words[..token.start]) || self.year.is_some_and(own),
            _ => near.holds_any(&["12月", "１２月", "十二月", "年底", "年末"]),
        }
    }

    /// 比2023年, 结转至2025年: not the year of what is counted.
    pub(super) fn is_aside(&self, tokens: &[Token], at: usize) -> bool {
        let before = at.checked_sub(1).map(|before| &tokens[before]);
        before.is_some_and(|before| before.kind == Kind::Word(Tag::Change) && before.end == tokens[at].start)
            || self.is_of_carried(tokens, at)
    }

    /// 低保类, 信访方面: what something is about.
    pub(super) fn is_of_kind(&self, end: usize) -> bool {
        self.text.words[end..].starts_with_any(&["类", "信息"]) && !self.text.words[end..].starts_with("类申请")
    }
}
