//! Binds the figures of a sentence: each to the nearest act in its own clause, before it or directly behind.

use super::before::Before;
use super::clause::{Clause, DECIDED, DISPUTED, Flags, is_newly, shows};
use super::context::{Context, Outer};
use super::decisions::Decisions;
use super::statement::Statement;
use super::text::Text;
use super::token::{Kind, Tag, Token, Unit};
use super::whose::{Service, is_of_own_level};
use crate::amount::Amount;
use crate::form::Definition;
use std::ops::Range;

/// Reads the sentences of a text one after another.
pub(super) struct Reader<'a> {
    pub form: &'a Definition,
    pub text: &'a Text,
    pub at: usize,
    /// The report year, and who reports.
    pub year: Option<u32>,
    pub agency: Option<&'a str>,
    /// The paragraph is the one on applications.
    pub on_applications: bool,
    /// What the sentence before was about, within its paragraph, and the strange characters down to its end.
    before: Before,
    strange: usize,
    /// Where the period of the sentence starts, in bytes.
    pub period: usize,
    /// It tells outcomes.
    pub outcomes: bool,
    /// And names what came in, what goes on, and 结转 alone.
    pub carried_both: bool,
    /// And these decisions.
    pub decisions: Decisions,
    pub found: &'a mut Vec<Statement>,
}

/// What a clause may be about of which the next one tells how many: disputes and decisions.
const SUBJECTS: u64 = DISPUTED | DECIDED;

/// 办结：9件.
const WHOLES: u64 = 1 << Tag::Received as u64 | 1 << Tag::Concluded as u64;

/// A clause that a person writes has some ten figures. What more one has is not read: each is looked at with the whole of its clause.
const MOST_FIGURES: usize = 40;

impl<'a> Reader<'a> {
    pub(super) fn new(
        form: &'a Definition,
        (text, at): (&'a Text, usize),
        (year, agency): (Option<u32>, Option<&'a str>),
        found: &'a mut Vec<Statement>,
    ) -> Reader<'a> {
        Reader {
            form,
            text,
            at,
            year,
            agency,
            on_applications: false,
            before: Before::default(),
            strange: 0,
            period: 0,
            outcomes: false,
            carried_both: false,
            decisions: Decisions::default(),
            found,
        }
    }

    /// Takes a sentence in.
    pub(super) fn sentence(&mut self, range: Range<usize>, tokens: &[Token]) {
        self.topic(&range, tokens);
        let flags = Flags::of(tokens);
        let heading = self.heading(&range, tokens);
        let before = self.before;
        let mut context = Context {
            application: self.on_applications || before.joined && before.application,
            disclosure: self.on_applications
                || before.joined && before.disclosure
                || self.text.words[range.clone()].contains("信息公开"),
            of: before.of.filter(|_| before.joined || before.titled),
            goes_on: before.application || before.disclosure || before.goes_on,
            outcomes: self.outcomes || self.lists_outcomes(&range, tokens),
            carries: flags.any(&[Tag::Carried, Tag::CarriedIn, Tag::CarriedOut]),
            carried_both: self.carried_both,
            at_work: self.is_at_work(&range, &tokens[heading..]),
            disputed: before.disputed,
            disputes: if before.joined { before.disputes } else { 0 },
            service: if before.joined { before.service } else { Service::None },
            others: before.joined && before.others,
            years: before.joined && before.years,
            published: shows(&range, &tokens[heading..]),
            decided: before.joined && before.decided,
            concluded: before.joined && before.concluded,
            ends_of_old: if before.joined { before.ends_of_old } else { 0 },
            opens: Some(self.strange).filter(|_| self.opens_paragraph(&range)),
            sentence: range.clone(),
            ..Context::default()
        };
        for (clause, tokens) in Text::clauses(&range, tokens) {
            self.clause(&mut context, clause, tokens, self.strange);
            self.strange = tokens.last().map_or(self.strange, |token| token.strange);
        }
        self.all_that_applied(&context, &range, tokens);
        self.before = Before::after(self.text, &range, tokens, &context);
    }

    fn clause(&mut self, context: &mut Context, range: Range<usize>, tokens: &[Token], strange: usize) {
        let flags = Flags::of(tokens);
        let mut clause = self.opened(context, &range, strange);
        clause.narrow = flags.has(Tag::Part) && !flags.has(Tag::Channels) && !self.is_with_all_below(&range, tokens);
        self.heads(context, &mut clause, &range, tokens);
        (clause.flags, clause.start) = (flags, range.start);
        clause.past |= self.is_otherwise(&range) || self.goes_on_over_years(context, &range);
        let listed = self.lists_years(&range, tokens);
        let opens_years = self.opens_years(&range, tokens);
        context.years |= opens_years || listed;
        // 同比2023年（收到31件、办结30件）.
        clause.past |= context.is_inside() && self.compares_with_a_year(&range);
        context.application |= flags.has(Tag::Application);
        context.service = self.service(context, &range, tokens);
        context.others = self.is_of_others(context, &range, tokens);
        clause.past |= self.is_of_a_stretch(&range);
        let of_year_before = self.opens_year_before(&range, &clause, tokens) || self.is_of_a_stretch(&range);
        context.year_before = of_year_before || context.year_before && !self.names_this_year(&range);
        // 2023年收到20件，本年收到27件.
        if (context.year.is_some() || context.years) && self.is_of_this_year(&range, tokens) {
            (context.year, context.years) = (None, false);
        }
        context.part |= flags.has(Tag::Among);
        context.own_among = context.part && (context.own_among || is_of_own_level(&self.text.words[range.clone()]));
        clause.newly = is_newly(&self.text.words[range.clone()]);
        let (mut at, mut figures) = (0, 0);
        while let Some(token) = tokens.get(at) {
            match token.kind {
                Kind::Year(_) if self.is_end_of_years(tokens, at) => context.years = true,
                Kind::Year(year) if self.is_turned_into(token, year) => {
                    clause.acts.add(self.text, Tag::CarriedOut, token, token.end);
                }
                Kind::Year(year) if !listed && !self.is_aside(tokens, at) => {
                    (context.year, context.years) = (Some(year), false);
                }
                Kind::Word(tag) => at = self.word(context, &mut clause, tokens, at, tag),
                Kind::Figure { unit: Unit::Cases | Unit::None, .. } if figures < MOST_FIGURES => {
                    figures += 1;
                    at = self.figure(context, &mut clause, &range, tokens, at);
                }
                _ => {}
            }
            at += 1;
        }
        let counted = tokens.iter().any(|token| matches!(token.kind, Kind::Figure { .. }));
        if opens_years && !counted && context.is_inside() {
            self.is_over_years(context, &range);
        }
        if !counted {
            self.says_of_before(context, &clause, &range);
        }
        // What else was counted is no longer what follows is about, unless applications are named again.
        if clause.other_counted {
            (context.application, context.goes_on) = (false, false);
        }
        if clause.disputes != 0 {
            context.disputes = clause.disputes;
            context.disputes_counted |= if counted { clause.disputes } else { 0 };
        }
        context.documents = clause.noun_of_documents.is_some() || context.documents && !clause.names_application();
        context.of = self.documents_spoken_of(context, &clause, &range, tokens, counted);
        // 其中上年结转2件、新收45件，办结46件: the parts end there.
        context.part &= !clause.newly && !flags.has(Tag::CarriedIn);
        context.received_others = counted && flags.has(Tag::Received) && !clause.names_application();
        context.done = !counted && !clause.past && clause.answers(tokens);
        context.accumulated = clause.past && self.accumulates(context, flags, &range);
        if !clause.past && !clause.narrow {
            self.unlost(context, &range);
        }
        if !clause.past {
            self.whole(context, &range, tokens, clause.from);
        }
        if !clause.narrow && !clause.past && !context.others && !context.year_before {
            self.all_concluded(context, &range, tokens);
            self.all_of_those(context, &range, tokens);
            self.applied(context, &range, tokens);
            self.none(context, &range, tokens);
            self.zero(context, &range, tokens);
        }
        self.noughts(context, &range, tokens);
        if !clause.narrow && !clause.past && !context.others && !context.year_before {
            self.no_decisions(context, &range);
        }
        // 将于2024年1月答复: a month counts nothing.
        let counts = |token: &Token| matches!(token.kind, Kind::Figure { unit: Unit::Cases | Unit::None, .. });
        self.goes_on(context, &clause, &range, tokens, tokens.iter().any(counts));
        let plain = !counted && clause.is_plain(tokens) && !flags.any(&[Tag::None, Tag::All]);
        // 予以公开占比60%，共10件.
        let shared = tokens.iter().any(|token| matches!(token.kind, Kind::Percent { .. }));
        // 结转下年：1件.
        let titled = self.text.words[range.end..].starts_with(['：', ':']);
        let subjects = match (shared, titled) {
            (true, _) => Tag::ENDS,
            (_, true) => SUBJECTS | WHOLES | Tag::CarriedIn.bit() | Tag::CarriedOut.bit() | Tag::ENDS,
            _ => SUBJECTS,
        };
        context.subject = if plain { clause.acts.open() & subjects } else { 0 };
        context.headed = titled && self.is_heading_of_applications(context, &range);
        context.came_in = !counted && !clause.past && !clause.narrow && Self::tells_who_came(tokens);
        if self.text.words[range.end..].starts_with(['（', '(']) {
            let strange = tokens.last().map_or(strange, |sign| sign.strange);
            let (year, years, part) = (context.year, context.years, context.part);
            context.outer.push(Outer { clause, strange, year, years, part });
        }
    }

    /// What stands behind 依申请公开：.
    fn heads(&mut self, context: &mut Context, clause: &mut Clause, range: &Range<usize>, tokens: &[Token]) {
        // 依申请公开：无.
        let headed = std::mem::take(&mut context.headed);
        if headed && matches!(self.text.words[range.clone()].trim(), "无" | "没有" | "零" | "暂无") {
            self.nothing(context, range.clone(), Tag::Received, None, false);
        }
        // 依申请公开：0件.
        let is_count = |kind: Kind| matches!(kind, Kind::Figure { unit: Unit::Cases | Unit::None, .. });
        if headed && tokens.first().is_some_and(|first| is_count(first.kind)) {
            (clause.noun, clause.requests) = (Some((range.start, clause.from)), true);
        }
    }

    /// Which documents what follows is on.
    fn documents_spoken_of(
        &self,
        context: &Context,
        clause: &Clause,
        range: &Range<usize>,
        tokens: &[Token],
        counted: bool,
    ) -> Option<Tag> {
        let flags = clause.flags;
        // 行政规范性文件方面，制发3件.
        let subject = clause.noun_of_documents.filter(|_| clause.acts.set == 0).map(|(of, _)| of);
        // 规范性文件管理：年初有效21件，年内新发4件.
        let headed = self.is_heading_of_documents(range, tokens);
        // 对行政规范性文件进行了全面清理，废止4件.
        let one = flags.has(Tag::Normative) != flags.has(Tag::Regulation);
        let sorted = clause
            .noun_of_documents
            .filter(|_| one && flags.has(Tag::Sorted) && !counted && !self.is_of_government(range))
            .map(|(of, _)| of);
        // 未制定行政规范性文件，废止1件.
        let missing =
            clause.noun_of_documents.filter(|_| one && !counted && flags.has(Tag::None) && flags.has(Tag::Issued));
        let missing = missing.map(|(of, _)| of);
        clause.of.or(sorted).or(missing).or(subject.or(context.of).filter(|_| headed || clause.is_plain(tokens)))
    }

    /// A new clause, or behind a bracket the one that it stands in.
    fn opened(&self, context: &mut Context, range: &Range<usize>, strange: usize) -> Clause {
        let closed = self.text.words[..range.start].ends_with(['）', ')']);
        match if closed { context.outer.pop() } else { None } {
            Some(outer) => {
                // 累计（2019年以来）收到申请44件: of the years that the bracket names, too.
                context.years |= outer.years;
                (context.year, context.part) = (outer.year, outer.part);
                outer.clause.resumed(strange, outer.strange)
            }
            None => Clause::new(strange),
        }
    }

    pub(super) fn words(&self, token: &Token) -> &str {
        &self.text.words[token.start..token.end]
    }

    /// There was none of it.
    pub(super) fn nothing(&mut self, context: &Context, clause: Range<usize>, tag: Tag, of: Option<Tag>, caused: bool) {
        self.found.push(Statement {
            acts: tag.bit(),
            of,
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
