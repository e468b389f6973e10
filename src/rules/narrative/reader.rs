//! Binds the figures of a sentence: each to the nearest act before it in its own clause.

use super::figure::Unit;
use super::statement::{Statement, Text};
use super::token::{Kind, Tag, Token};
use crate::amount::Amount;
use std::ops::Range;

/// Reads the sentences of a text one after another.
pub(super) struct Reader<'a> {
    text: &'a Text,
    at: usize,
    /// The report year.
    year: Option<u32>,
    /// The paragraph is the one on applications.
    on_applications: bool,
    found: &'a mut Vec<Statement>,
}

/// What is known when a clause of a sentence is reached.
#[derive(Clone, Default)]
struct Context {
    sentence: Range<usize>,
    /// Applications were spoken of.
    application: bool,
    /// Information disclosure was spoken of at all.
    disclosure: bool,
    /// What follows are parts.
    part: bool,
    /// The year that was named last.
    year: Option<u32>,
    /// What was issued or repealed.
    of: Option<Tag>,
    /// The act of receiving was stated with a figure.
    received: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a Text, at: usize, year: Option<u32>, found: &'a mut Vec<Statement>) -> Reader<'a> {
        Reader { text, at, year, on_applications: false, found }
    }

    /// Takes a sentence in.
    pub(super) fn sentence(&mut self, range: Range<usize>, tokens: &[Token]) {
        self.topic(range.start, tokens);
        let mut context = Context {
            application: self.on_applications,
            disclosure: self.on_applications || self.text.words[range.clone()].contains("信息公开"),
            sentence: range.clone(),
            ..Context::default()
        };
        for (clause, tokens) in Text::clauses(&range, tokens) {
            self.clause(&mut context, clause, tokens);
        }
    }

    /// （二）依申请公开 at the start of a sentence opens the paragraph on applications, （三）政府信息管理 closes it.
    fn topic(&mut self, start: usize, tokens: &[Token]) {
        /// In bytes: behind a numbering.
        const NEAR: usize = 8 * '字'.len_utf8();
        let first = tokens.iter().find(|token| matches!(token.kind, Kind::Word(Tag::Application | Tag::Topic)));
        if let Some(token) = first.filter(|token| token.start - start <= NEAR) {
            self.on_applications = token.kind == Kind::Word(Tag::Application);
        }
    }

    fn clause(&mut self, context: &mut Context, range: Range<usize>, tokens: &[Token]) {
        let has = |tag: Tag| tokens.iter().any(|token| token.kind == Kind::Word(tag));
        let (application, matter) = (has(Tag::Application), has(Tag::Matter));
        // What else was spoken of is no longer what follows is about, unless applications are named again.
        context.application = application || context.application && !matter;
        context.part |= tokens.iter().any(|token| self.words(token).starts_with("其中"));
        let narrow = has(Tag::Part);
        let past = has(Tag::Past) || has(Tag::Change);
        let mut acts = Acts::default();
        for (at, token) in tokens.iter().enumerate() {
            match token.kind {
                Kind::Year(year) => context.year = Some(year),
                Kind::Word(tag @ (Tag::Normative | Tag::Regulation)) => context.of = Some(tag),
                Kind::Word(Tag::Carried) => acts.carried(self, context, tokens, at),
                Kind::Word(tag) if tag.is_act() => acts.add(self.text, tag, token),
                Kind::Word(Tag::Matter) => acts = Acts::default(),
                Kind::Figure { value, unit: Unit::Cases | Unit::None, approximate } => {
                    let behind = if acts.set == 0 { Reader::act_behind(tokens, at) } else { 0 };
                    let (acts, from_behind) = if behind == 0 { (acts.set, false) } else { (behind, true) };
                    let statement = Statement {
                        acts,
                        of: context.of,
                        value,
                        none: false,
                        approximate,
                        part: narrow || from_behind || self.is_part(context, tokens, acts),
                        caused: has(Tag::Cause),
                        text: self.at,
                        sentence: context.sentence.clone(),
                        clause: range.clone(),
                        end: token.end,
                    };
                    if self.is_certain(context, tokens, &statement, past) {
                        context.received |= acts & Tag::Received.bit() != 0;
                        self.found.push(statement);
                    }
                }
                _ => {}
            }
        }
        if !narrow && !past {
            self.all_concluded(context, range.clone(), tokens);
            self.none(context, range, tokens);
        }
    }

    /// Within 其中, and a second figure of what was received: of these only a word for newly received is the whole.
    fn is_part(&self, context: &Context, tokens: &[Token], acts: u64) -> bool {
        let newly = || tokens.iter().any(|token| self.words(token).contains("新收"));
        let whole = Tag::Received.bit() | Tag::Concluded.bit();
        acts & whole != 0 && (context.part || context.received && acts & Tag::Received.bit() != 0) && !newly()
    }

    fn words(&self, token: &Token) -> &str {
        &self.text.words[token.start..token.end]
    }

    /// The outcome that follows a figure: 3件予以公开, 58件顺延.
    fn act_behind(tokens: &[Token], figure: usize) -> u64 {
        let outcomes = Tag::Granted.bit()
            | Tag::Partial.bit()
            | Tag::Denied.bit()
            | Tag::Unavailable.bit()
            | Tag::Refused.bit()
            | Tag::OtherOutcome.bit()
            | Tag::CarriedIn.bit()
            | Tag::CarriedOut.bit();
        let next = tokens[figure + 1..].iter().find_map(|token| match token.kind {
            Kind::Word(tag) if tag.is_act() => Some(tag.bit()),
            Kind::Figure { .. } => Some(0),
            _ => None,
        });
        next.unwrap_or(0) & outcomes
    }

    /// Is it sure what the figure is of, and that it is of the report year?
    fn is_certain(&self, context: &Context, tokens: &[Token], statement: &Statement, past: bool) -> bool {
        let has = |tag: Tag| tokens.iter().any(|token| token.kind == Kind::Word(tag));
        let any = |tags: &[Tag]| tags.iter().any(|tag| statement.acts & tag.bit() != 0);
        let other_year = context.year.is_some_and(|year| Some(year) != self.year);
        if statement.acts == 0 || past || other_year && !any(&[Tag::CarriedIn, Tag::CarriedOut]) {
            return false;
        }
        if any(&[Tag::Issued, Tag::Repealed, Tag::InForce]) {
            return statement.of.is_some();
        }
        if any(&[Tag::Licensing, Tag::Penalty, Tag::Coercion]) {
            return has(Tag::Decided);
        }
        if any(&[Tag::Reconsideration, Tag::Suit]) {
            return context.disclosure && !has(Tag::Decided);
        }
        context.application && !any(&[Tag::Published])
    }

    /// 未收到政府信息公开申请, 未发生行政复议、行政诉讼.
    fn none(&mut self, context: &Context, range: Range<usize>, tokens: &[Token]) {
        let is = |token: &Token, tag: Tag| token.kind == Kind::Word(tag);
        let Some(at) = tokens.iter().position(|token| is(token, Tag::None)) else { return };
        let behind = &tokens[at + 1..];
        // 无 alone says it of the word that follows at once: not of 无正当理由.
        let bare = self.words(&tokens[at]).chars().count() == 1;
        if bare && behind.first().is_none_or(|next| next.start != tokens[at].end) {
            return;
        }
        if behind.iter().any(|token| matches!(token.kind, Kind::Figure { .. })) {
            return;
        }
        let dispute = behind.iter().position(|token| is(token, Tag::Reconsideration) || is(token, Tag::Suit));
        let cause = behind.iter().position(|token| is(token, Tag::Cause));
        let mut acts = 0;
        for (at, token) in behind.iter().enumerate() {
            match token.kind {
                Kind::Word(tag @ (Tag::Reconsideration | Tag::Suit | Tag::CarriedIn | Tag::CarriedOut)) => {
                    acts |= tag.bit();
                }
                // 因政府信息公开申请引起的行政复议: nothing is said of applications.
                Kind::Word(Tag::Application) if dispute.is_none_or(|dispute| at > dispute) && cause.is_none() => {
                    acts |= Tag::Received.bit();
                }
                _ => {}
            }
        }
        let other_year = context.year.is_some_and(|year| Some(year) != self.year);
        if acts == 0 || other_year {
            return;
        }
        for tag in [Tag::Received, Tag::CarriedIn, Tag::CarriedOut, Tag::Reconsideration, Tag::Suit] {
            if acts & tag.bit() != 0 {
                self.nothing(context, range.clone(), tag, cause.is_some());
            }
        }
    }

    /// 均已办结: nothing is carried out. Not of the applications of some, or within their time: those may go on.
    fn all_concluded(&mut self, context: &Context, range: Range<usize>, tokens: &[Token]) {
        let is = |token: &Token, tag: Tag| token.kind == Kind::Word(tag);
        let has = |tags: &[Tag]| tokens.iter().any(|token| tags.iter().any(|&tag| is(token, tag)));
        let of_some = has(&[Tag::Matter, Tag::CarriedIn, Tag::Carried, Tag::Person, Tag::Organisation])
            || ["期", "时"].iter().any(|word| self.text.words[range.clone()].contains(word))
            || tokens.iter().any(|token| matches!(token.kind, Kind::Figure { .. })) && !has(&[Tag::Received]);
        let other_year = context.year.is_some_and(|year| Some(year) != self.year);
        let closes = |pair: &[Token]| {
            let between = &self.text.words[pair[0].end..pair[1].start];
            is(&pair[0], Tag::All)
                && is(&pair[1], Tag::Concluded)
                && self.words(&pair[1]).starts_with('办')
                && matches!(between, "" | "已" | "已经" | "予以")
        };
        if context.application && !of_some && !other_year && tokens.windows(2).any(closes) {
            self.nothing(context, range, Tag::CarriedOut, false);
        }
    }

    /// There was none of it.
    fn nothing(&mut self, context: &Context, clause: Range<usize>, tag: Tag, caused: bool) {
        self.found.push(Statement {
            acts: tag.bit(),
            of: None,
            value: Amount::ZERO,
            none: true,
            approximate: false,
            part: false,
            caused,
            text: self.at,
            sentence: context.sentence.clone(),
            end: clause.end,
            clause,
        });
    }
}

/// The acts nearest before a figure: the last, with those that only 及 and the like part from it.
#[derive(Clone, Copy, Default)]
struct Acts {
    set: u64,
    end: usize,
}

impl Acts {
    fn add(&mut self, text: &Text, tag: Tag, token: &Token) {
        let joined = self.set != 0
            && text.words.get(self.end..token.start).is_some_and(|between| {
                !between.is_empty() && between.trim_matches(['和', '及', '与', '、', '以', '或', '者']).is_empty()
            });
        self.set = tag.bit() | if joined { self.set } else { 0 };
        self.end = token.end;
    }

    /// 2022年结转: from that year; 结转2024年办理: into it.
    fn carried(&mut self, reader: &Reader<'_>, context: &mut Context, tokens: &[Token], at: usize) {
        let token = &tokens[at];
        let near = |from: usize, to: usize| reader.text.words.get(from..to).is_some_and(|gap| gap.chars().count() <= 2);
        let before = tokens[..at].last().filter(|other| near(other.end, token.start));
        let behind = tokens.get(at + 1).filter(|other| near(token.end, other.start));
        let year = |token: Option<&Token>| {
            if let Some(Kind::Year(year)) = token.map(|token| token.kind) { Some(year) } else { None }
        };
        let tag = match (year(before), year(behind), reader.year) {
            (_, Some(into), Some(own)) if into == own + 1 => Tag::CarriedOut,
            (Some(from), None, Some(own)) if from + 1 == own => Tag::CarriedIn,
            _ => {
                *self = Acts::default();
                return;
            }
        };
        context.year = None;
        self.set = tag.bit();
        self.end = behind.map_or(token.end, |behind| behind.end);
    }
}
