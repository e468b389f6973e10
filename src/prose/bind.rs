//! A figure and its act: the nearest before it in its clause, or the one directly behind.

use super::clause::{Clause, DECIDED, DISPUTED};
use super::context::Context;
use super::meant::ended;
use super::reader::Reader;
use super::statement::Statement;
use super::token::{Kind, Tag, Token, Unit};
use crate::amount::Amount;
use crate::any_of::AnyOf;
use std::ops::Range;

/// Acts that documents undergo.
pub(super) const ISSUED: u64 = 1 << Tag::Issued as u64 | 1 << Tag::Repealed as u64 | 1 << Tag::InForce as u64;

/// What counts applications as a whole.
const COUNTED: u64 = 1 << Tag::Received as u64 | 1 << Tag::Concluded as u64 | 1 << Tag::Handled as u64;

/// What joins things that one act is done with.
const JOINTS: [char; 4] = ['、', '和', '及', '与'];

/// Who applied.
const APPLICANTS: u64 = 1 << Tag::Person as u64 | 1 << Tag::Organisation as u64;

/// What a figure was found to be of.
struct Bound {
    acts: u64,
    /// It is what the figures before come to.
    sum: bool,
    /// The last token that it took.
    last: usize,
}

impl Reader<'_> {
    /// Binds a figure; gives the last token that it took.
    pub(super) fn figure(
        &mut self,
        context: &mut Context,
        clause: &mut Clause,
        range: &Range<usize>,
        tokens: &[Token],
        at: usize,
    ) -> usize {
        let token = &tokens[at];
        let Kind::Figure { value, approximate, .. } = token.kind else { return at };
        // 行政许可：办理户外广告设置等许可209件.
        let beneath = clause.acts.open() == Tag::Handled.bit()
            && (context.subject & DECIDED != 0 || self.decisions_follow(range));
        let brief = if clause.acts.open() == 0 || beneath { self.briefly(context, clause, range, token) } else { 0 };
        if brief == 0 {
            clause.counts();
        }
        let decision = self.decision(token);
        let Bound { acts, sum, last } = match brief {
            _ if decision.is_some() => Bound { acts: decision.map_or(0, Tag::bit), sum: false, last: at },
            0 => self.bound(context, clause, range, tokens, at),
            acts => Bound { acts, sum: false, last: at },
        };
        // 行政复议18件，…，其他处理6件.
        let of_results = acts == Tag::OtherOutcome.bit() && context.last & (Tag::RESULTS | DISPUTED) != 0;
        let acts = if of_results { Tag::OtherResult.bit() } else { acts };
        let acts = self.of_documents(context, clause, ended(disputes(context, clause), acts));
        let acts = self.respectively(context, clause, range, tokens, at, acts);
        let acts = self.corrected(clause, token, acts);
        let acts = self.done_of_new(range, token, acts);
        // 收到2件，已办理2件: done they are.
        let dealt_with = acts == Tag::Handled.bit()
            && (context.received || context.goes_on && range.start == context.sentence.start)
            && matches!(
                self.text.words[range.start..token.start].trim(),
                "已办理" | "已处理" | "已经办理" | "均已办理"
            );
        let acts = if dealt_with { Tag::Concluded.bit() } else { acts };
        let acts = self.given_out(context, clause, token, acts);
        let acts = self.on_disclosure(context, clause, range, acts);
        let acts = if self.is_of_both(range, token) && acts.is_power_of_two() { 0 } else { acts };
        let named = self.of_some(context, clause);
        if acts & DISPUTED != 0 {
            clause.disputes = acts;
        }
        context.decided |= brief & DECIDED != 0;
        let mut issued = 0;
        let one_way = acts & COUNTED != 0 && !clause.behind && self.is_of_one_way(clause, range, token);
        if acts != 0 {
            let of = of_what(context, clause, tokens, at, acts);
            let all_the_rest = self.is_all_the_rest(clause, acts);
            let mut statement = Statement {
                acts,
                of,
                value,
                none: false,
                approximate,
                part: clause.narrow
                    || !all_the_rest
                        && (!sum && !named && self.is_part(context, clause, range, token, acts)
                            || clause.behind && acts == Tag::Concluded.bit() && !self.is_all_that_came(value)
                            || self.is_of_some_months(context, token)
                            || self.is_of_an_outcome(context, acts)
                            || context.part && acts & context.ends_of_old != 0
                            || one_way),
                caused: clause.flags.has(Tag::Cause),
                text: self.at,
                sentence: context.sentence.clone(),
                clause: range.clone(),
                end: token.end,
            };
            if self.is_certain(context, clause, tokens, at, &statement)
                && !self.is_doubtful(context, clause, token, acts)
            {
                let left = self.sorted_out(context, &mut statement);
                context.application |= statement.acts & APPLICANTS != 0;
                context.received |= acts & Tag::Received.bit() != 0;
                context.received_whole |= acts & Tag::Received.bit() != 0 && !statement.part;
                context.disputed |= acts & DISPUTED != 0;
                context.others_disputes &= acts & DISPUTED == 0;
                self.concludes(context, clause, &statement);
                context.received_any = acts & Tag::Received.bit() != 0 && clause.noun.is_none();
                context.decided |= acts & DECIDED != 0;
                context.last = acts;
                issued = acts & ISSUED;
                clause.of = of.or(clause.of);
                if sum {
                    self.of_parts(context, acts);
                }
                self.includes(context, range, token, acts);
                self.found.extend(left);
                self.received_too(context, range, token, &statement);
                self.state(statement, tokens, at);
            } else {
                if acts & Tag::ENDS != 0 && self.is_of_carried_in(context, value) {
                    context.ends_of_old |= acts;
                }
                context.disputed_otherwise |= acts & DISPUTED != 0;
                context.others_disputes |= acts & DISPUTED != 0;
            }
        }
        // 近三年出台规范性文件7件，2024年出台1件: of the same documents.
        if acts & ISSUED != 0 && clause.past {
            clause.of = document(context, clause, tokens, at).or(clause.of);
        }
        // 制定3部，修订1部，废止2部.
        if acts & !Tag::Sorted.bit() != 0 || acts == 0 {
            context.issued = issued;
        }
        context.one_way = one_way && acts == Tag::Received.bit();
        context.rest = token.exact().filter(|_| acts == 0 && self.is_left(context, clause, range, token));
        clause.acts.used = true;
        last
    }

    /// Within 其中, of the rest, and a second figure of what was received: of these only a word for newly received is the whole.
    fn is_part(&self, context: &Context, clause: &Clause, range: &Range<usize>, figure: &Token, acts: u64) -> bool {
        let received = acts & Tag::Received.bit() != 0;
        let again = context.received && received;
        // 其中自然人17件、企业1件，共答复18件: what stands among them are the applicants alone.
        let concluded =
            acts == Tag::Concluded.bit() && context.last & APPLICANTS != 0 && context.last & !APPLICANTS == 0;
        // 系统共收到342件，办结336件，其中市本级收到35件，办结36件: of the body itself.
        if context.own_among && acts & COUNTED != 0 && context.part {
            return false;
        }
        // 收到14件，其中当年办结14件: every one of them.
        let every = acts == Tag::Concluded.bit()
            && context.received_whole
            && figure.exact().is_some_and(|value| self.is_all_received(context, value));
        if every && !clause.flags.has(Tag::Rest) {
            return false;
        }
        let whole = concluded && self.among(range, figure).starts_with_any(&["共", "总共", "合计"]);
        let part = context.part && !whole || again || clause.flags.has(Tag::Rest);
        acts & COUNTED != 0
            && part
            && !clause.newly
            && !(received && !clause.flags.has(Tag::Rest) && self.is_whole_again(context, range, figure))
    }

    /// The acts that a figure is the figure of; none where they are not known.
    fn bound(
        &self,
        context: &Context,
        clause: &mut Clause,
        range: &Range<usize>,
        tokens: &[Token],
        at: usize,
    ) -> Bound {
        let token = &tokens[at];
        let counted = matches!(token.kind, Kind::Figure { unit: Unit::Cases, .. });
        if let Some((acts, last)) =
            self.act_behind(context, clause, tokens, at).filter(|(acts, _)| counted || acts & DISPUTED == 0)
        {
            clause.behind = true;
            return Bound { acts, sum: false, last };
        }
        let bound = |acts, sum| Bound { acts, sum, last: at };
        let open = clause.acts.open();
        // 行政复议方面，收到8件.
        if open == Tag::Received.bit() && context.subject & DISPUTED != 0 && !clause.names_application() {
            return bound(context.subject, false);
        }
        if open != 0 {
            return bound(open, false);
        }
        let sum = self.act_of_sum(context, clause, range, token);
        // 依申请公开零件.
        let is_nought = token.exact() == Some(Amount::ZERO) && *range == context.sentence;
        // 政府信息公开申请27件, and not a word that is not understood.
        let bare = clause.acts.set == 0
            && (clause.requests || is_nought && clause.noun.is_some())
            && token.strange == clause.from
            && context.application
            && !clause.flags.any(&[Tag::None, Tag::Matter]);
        // 现行有效规章2件、行政规范性文件39件.
        let listed = clause.acts.set == 0
            && tokens.first().is_some_and(|first| {
                let at_start = self.text.words[range.start..first.start].trim().is_empty();
                at_start && matches!(first.kind, Kind::Word(Tag::Normative | Tag::Regulation))
            });
        // 其中公开3件，部分公开1件.
        let alone = *range == context.sentence && context.application;
        let made_public = (context.outcomes || alone)
            && (context.application || context.goes_on)
            && matches!(
                self.among(range, token),
                "公开" | "其中公开" | "当中公开" | "已公开" | "全部公开" | "办理结果公开" | "办理结果为公开"
            );
        let plain = clause.acts.set == 0 && token.strange == clause.from;
        // 全市水利系统共收到342件，其中市本级35件.
        let own = clause.acts.set == 0 && context.part && context.own_among && context.last == Tag::Received.bit();
        match sum {
            0 if own => bound(context.last, false),
            _ if plain && context.subject & Tag::ENDS != 0 => bound(context.subject, false),
            0 if self.is_had(clause, range, tokens, at) => bound(Tag::Handled.bit(), false),
            0 if plain && context.subject != 0 => bound(context.subject, false),
            0 if made_public => bound(Tag::Granted.bit(), false),
            0 if listed => bound(context.issued, false),
            0 if self.is_rest(range, token) => bound(self.rest(context, token), false),
            0 if self.opens_sentence(context, clause, range, &tokens[..=at]) => bound(Tag::Handled.bit(), false),
            0 if clause.acts.set == 0 && self.opens_with(context, clause, range, tokens, at) => {
                bound(Tag::Handled.bit(), false)
            }
            0 if bare && context.received_others && self.text.words[..range.start].ends_with(JOINTS) => {
                bound(Tag::Received.bit(), false)
            }
            0 if bare => bound(Tag::Handled.bit(), false),
            _ => bound(sum, sum != 0),
        }
    }

    /// What stands in a clause before a figure; behind 6件中, where that does.
    fn among(&self, range: &Range<usize>, figure: &Token) -> &str {
        let before = self.text.words[range.start..figure.start].trim();
        before.rsplit_once("件中").map_or(before, |(_, behind)| behind)
    }

    /// 共有31件政府信息公开申请.
    fn is_had(&self, clause: &Clause, range: &Range<usize>, tokens: &[Token], at: usize) -> bool {
        let next = tokens.get(at + 1).filter(|next| next.kind == Kind::Word(Tag::Application));
        let before = self.text.words[range.start..tokens[at].start].trim_end();
        // 27名申请人提出27件政府信息公开申请.
        let asked = before.ends_with_any(&["提出", "提交"]);
        let had = before.ends_with('有');
        let requests =
            next.is_some_and(|next| next.strange == tokens[at].strange && self.words(next).ends_with("申请"));
        requests && clause.acts.set == 0 && (asked || had && tokens[at].strange == clause.from)
    }
}

/// What documents a figure counts: those named before it in its clause, directly behind it, or before its clause.
fn document(context: &Context, clause: &Clause, tokens: &[Token], at: usize) -> Option<Tag> {
    let behind = tokens[at + 1..].iter().find_map(|token| match token.kind {
        Kind::Word(tag @ (Tag::Normative | Tag::Regulation)) => Some(Some((tag, token.strange))),
        Kind::Figure { .. } | Kind::Comma | Kind::Stop => Some(None),
        _ => None,
    });
    let gap = |strange: usize| strange - tokens[at].strange;
    match (clause.noun_of_documents, behind.flatten()) {
        (Some((tag, strange)), _) if tokens[at].strange == strange => Some(tag),
        (None, Some((tag, strange))) if gap(strange) <= 4 => Some(tag),
        (None, None) if clause.is_plain(&tokens[..=at]) => context.of,
        _ => None,
    }
}

/// What an act is of: a kind of document, or a dispute.
fn of_what(context: &Context, clause: &Clause, tokens: &[Token], at: usize, acts: u64) -> Option<Tag> {
    if acts & ISSUED != 0 {
        return document(context, clause, tokens, at);
    }
    let spoken = disputes(context, clause);
    let only = |tag: &Tag| spoken == tag.bit();
    if acts & Tag::RESULTS == 0 { None } else { Tag::DISPUTES.into_iter().find(only) }
}

/// The disputes that are spoken of.
fn disputes(context: &Context, clause: &Clause) -> u64 {
    if clause.disputes == 0 { context.disputes } else { clause.disputes }
}
