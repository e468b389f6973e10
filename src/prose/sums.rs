//! A figure and those before it: 合计122件, 其他2件, and those that are all together with what goes on.

use super::briefly::bare;
use super::clause::{Clause, Flags};
use super::context::Context;
use super::reader::Reader;
use super::statement::Statement;
use super::token::{Kind, Tag, Token};
use crate::amount::Amount;
use crate::any_of::AnyOf;
use std::ops::Range;

/// So many statements are looked back at.
const SEEN: usize = 24;
/// Who applied.
const APPLICANTS: u64 = 1 << Tag::Person as u64
    | 1 << Tag::Organisation as u64
    | 1 << Tag::Business as u64
    | 1 << Tag::Research as u64
    | 1 << Tag::Charity as u64
    | 1 << Tag::Legal as u64;
/// So many kinds of outcome in a sentence, and a sum behind them is theirs.
const ENOUGH: u32 = 3;

impl Reader<'_> {
    /// 25件已办结 may be some of them; 其中25件已办结，2件结转下年度: with those that go on they are all.
    pub(super) fn concludes(&mut self, context: &mut Context, clause: &Clause, statement: &Statement) {
        if statement.acts == Tag::Concluded.bit() {
            context.concluded = true;
            // 受理的37件申请中，33件已办结: those carried in are beside them.
            let before = self.text.words[..statement.clause.start].trim_end_matches(['，', ',', ' ']);
            let of_these = before.ends_with('中') && !before.ends_with("其中") && !before.ends_with("当中");
            let among = statement.part && !clause.narrow && !clause.flags.has(Tag::Rest) && !of_these;
            context.concluded_among = among.then_some(self.found.len());
        } else if statement.acts == Tag::CarriedOut.bit()
            && let Some(at) = context.concluded_among.take()
        {
            self.found[at].part = false;
        }
    }

    /// 37件申请中，个人申请33件，单位申请4件: those who applied come to all.
    pub(super) fn all_that_applied(&mut self, context: &Context, range: &Range<usize>, tokens: &[Token]) {
        let [figure, asked, ..] = tokens else { return };
        let opens = self.text.words[range.start..figure.start].trim().is_empty();
        let named = matches!(asked.kind, Kind::Word(Tag::Application | Tag::Apply)) && asked.strange == figure.strange;
        let among = self.text.words[asked.end..].starts_with(['中', '里']);
        let (true, Some(value)) = (opens && named && among, figure.exact()) else { return };
        let mut all = None;
        for one in self.told(context) {
            if one.acts & APPLICANTS == 0 || one.part || one.approximate {
                return;
            }
            all = Some(all.map_or(one.value, |all| all + one.value));
        }
        if all == Some(value) {
            let clause = range.start..asked.end;
            let whole = Statement { value, ..self.said(context, clause, Tag::Handled.bit()) };
            self.found.push(whole);
        }
    }

    /// 申请总数42件（新收40件、结转2件）: does the figure behind a word, with what was received, come to what was told before?
    pub(super) fn comes_to_whole(&self, context: &Context, tokens: &[Token], at: usize) -> bool {
        let Some(value) = tokens.get(at + 1).and_then(Token::exact) else { return false };
        // 办理40件。其中，新收37件（自然人35件、法人2件），结转3件.
        let near = self.found.iter().rev().take(SEEN).take_while(|one| one.text == self.at);
        let near = near.take_while(|one| one.sentence.end + '。'.len_utf8() >= context.sentence.start);
        let mut told = near.skip_while(|one| one.acts & APPLICANTS != 0);
        let Some(received) = told.next().filter(|one| one.acts == Tag::Received.bit() && !one.none) else {
            return false;
        };
        told.next().is_some_and(|whole| whole.acts == Tag::Handled.bit() && received.value + value == whole.value)
    }

    /// 收到书面申请4件、网络申请7件，合计11件: what stands before the sum are its parts.
    pub(super) fn of_parts(&mut self, context: &Context, acts: u64) {
        let same = |one: &&mut Statement| (one.text, &one.sentence) == (self.at, &context.sentence);
        self.found
            .iter_mut()
            .rev()
            .take(SEEN)
            .take_while(same)
            .filter(|one| one.acts == acts)
            .for_each(|one| one.part = true);
    }

    /// 同意公开22件（含部分公开4件）: the four are among those.
    pub(super) fn includes(&mut self, context: &Context, range: &Range<usize>, figure: &Token, acts: u64) {
        let before = self.text.words[range.start..figure.start].trim();
        let within = before.starts_with_any(&["含", "包含", "包括", "其中含", "其中包括"])
            || context.is_inside() && before.starts_with("其中");
        if acts != Tag::Partial.bit() || !within {
            return;
        }
        let here = (self.at, &context.sentence);
        let whole = self.found.last_mut().filter(|one| (one.text, &one.sentence) == here);
        if let Some(whole) = whole.filter(|one| one.acts == Tag::Granted.bit()) {
            whole.acts |= acts;
        }
    }

    /// What the sentence told last.
    pub(super) fn told(&self, context: &Context) -> impl Iterator<Item = &Statement> {
        let same = |one: &&Statement| (one.text, &one.sentence) == (self.at, &context.sentence);
        self.found.iter().rev().take(SEEN).take_while(same)
    }

    /// 其他2件, behind what it is beside.
    pub(super) fn is_rest(&self, range: &Range<usize>, token: &Token) -> bool {
        matches!(
            bare(self.text.words[range.start..token.start].trim()),
            "其他" | "其它" | "其他情况" | "其它情况" | "其他原因"
        )
    }

    /// What the period told last.
    pub(super) fn told_in_period(&self) -> impl Iterator<Item = &Statement> {
        let same = |one: &&Statement| one.text == self.at && one.sentence.start >= self.period;
        self.found.iter().rev().take(SEEN).take_while(same)
    }

    /// 转2022年6件，其余30件全部办结: with those that go on these are all that was concluded.
    pub(super) fn is_all_the_rest(&self, clause: &Clause, acts: u64) -> bool {
        let rest = acts == Tag::Concluded.bit() && clause.flags.has(Tag::Rest) && clause.flags.has(Tag::All);
        rest && self.told_in_period().next().is_some_and(|one| one.acts == Tag::CarriedOut.bit() && !one.part)
    }

    /// Is what a clause tells counted over years, and named so?
    pub(super) fn accumulates(&self, context: &Context, flags: Flags, range: &Range<usize>) -> bool {
        let over_years = flags.any(&[Tag::Past, Tag::Until]) || context.accumulated;
        over_years && self.text.words[range.clone()].contains("累计")
    }

    /// 历年累计制发86件，累计废止65件.
    pub(super) fn goes_on_over_years(&self, context: &Context, range: &Range<usize>) -> bool {
        context.accumulated && self.text.words[range.clone()].trim_start().starts_with("累计")
    }

    /// 全年2件信息公开申请.
    pub(super) fn opens_with(
        &self,
        context: &Context,
        clause: &Clause,
        range: &Range<usize>,
        tokens: &[Token],
        at: usize,
    ) -> bool {
        let noun = tokens.get(at + 1).filter(|next| next.kind == Kind::Word(Tag::Application));
        let ends = tokens.get(at + 2).is_none_or(|next| matches!(next.kind, Kind::Comma | Kind::Stop));
        let requests =
            noun.is_some_and(|noun| noun.strange == tokens[at].strange && self.words(noun).ends_with("申请"));
        let years = tokens[..at].iter().all(|token| matches!(token.kind, Kind::Year(_)));
        requests && ends && years && range.start == context.sentence.start && tokens[at].strange == clause.from
    }

    /// Other results of a dispute; where outcomes are told from 予以公开 on, other ones.
    pub(super) fn rest(&self, context: &Context, figure: &Token) -> u64 {
        if Tag::RESULTS & context.last != 0 {
            return Tag::OtherResult.bit();
        }
        // 逾期不补正2件，其他1件.
        let listed = Tag::Granted.bit() | Tag::NoCorrection.bit() | Tag::NoPayment.bit();
        let told = self.told_in_period().fold(0, |told, one| told | one.acts & Tag::ENDS);
        let granted = told & listed != 0 || told.count_ones() >= ENOUGH;
        // 公开18件，占37.5%；…；其他3件.
        let last =
            if context.last == 0 { self.told_in_period().next().map_or(0, |one| one.acts) } else { context.last };
        // 公开信息500条，其中政策类350条，其他150条: of another list.
        let of_others = context.part && !context.is_inside() && self.told(context).next().is_none();
        if of_others || self.is_in_another_unit(self.told_in_period().next(), figure) {
            return 0;
        }
        // 不予处理5件（信访2件、其他3件）; 答复36件（公开18件、其他18件）.
        let outer = context.outer.last().map(|outer| outer.clause.start);
        let listed_here = self
            .told(context)
            .any(|one| one.acts & Tag::Granted.bit() != 0 && outer.is_none_or(|at| one.clause.start > at));
        let here = !context.is_inside() || listed_here;
        if granted && Tag::ENDS & last != 0 && here { Tag::OtherOutcome.bit() } else { 0 }
    }

    /// 依申请公开3件，均已答复; 全年依申请公开办件量为61件.
    pub(super) fn opens_sentence(
        &self,
        context: &Context,
        clause: &Clause,
        range: &Range<usize>,
        tokens: &[Token],
    ) -> bool {
        let own = tokens.first().is_some_and(|first| matches!(first.kind, Kind::Year(year) if Some(year) == self.year));
        let (noun, figure) = match &tokens[usize::from(own)..] {
            [noun, figure] => (noun, figure),
            // 依申请公开信息数量为6件，其中同意公开4件: where outcomes are told, they are applications.
            [noun, listed, figure] if self.words(listed) == "信息" && self.tells_of_answers(context, figure) => {
                (noun, figure)
            }
            _ => return false,
        };
        range.start == context.sentence.start
            && noun.kind == Kind::Word(Tag::Application)
            && matches!(self.words(noun), "依申请公开" | "申请公开")
            && figure.strange == clause.from
            && self.words(figure).ends_with(['件', '宗', '起'])
    }

    /// Are outcomes told, or answers behind a figure?
    fn tells_of_answers(&self, context: &Context, figure: &Token) -> bool {
        let behind = &self.text.words[figure.end..context.sentence.end.max(figure.end)];
        self.outcomes || behind.holds_any(&["答复", "办结", "回复"])
    }

    /// The dispute of which the results were told last, at least two of them.
    fn disputes_of_results(&self, context: &Context) -> Option<u64> {
        let mut results = self.told(context).take_while(|one| one.acts & Tag::RESULTS != 0);
        let (last, before) = (results.next()?, results.next()?);
        let same = last.of == before.of && results.all(|one| one.of == last.of);
        last.of.filter(|_| same && context.last & Tag::RESULTS != 0).map(Tag::bit)
    }

    /// 自然人33人次、企业3家、社会公益组织1家，合计37件.
    fn heads_come_to(&self, context: &Context, figure: &Token) -> bool {
        /// No list has more.
        const MOST: usize = 16;
        let tokens = &self.text.tokens;
        let end = tokens.partition_point(|token| token.start < figure.start);
        let mut sum = Amount::ZERO;
        for token in tokens[..end].iter().rev().take_while(|token| token.start >= context.sentence.start).take(MOST) {
            if let Kind::Figure { value, .. } = token.kind {
                sum = sum + value;
            }
        }
        figure.exact() == Some(sum)
    }

    /// 收到9件，上年结转1件；10件均已答复: all of them.
    pub(super) fn is_all_that_came(&self, value: Amount) -> bool {
        let came = |tag: Tag| self.told_in_period().find(|one| one.acts == tag.bit() && !one.part && !one.approximate);
        came(Tag::Received).zip(came(Tag::CarriedIn)).is_some_and(|(new, old)| new.value + old.value == value)
    }

    /// Were so many received in all, as the sentence says, and nothing carried in?
    pub(super) fn is_all_received(&self, context: &Context, value: Amount) -> bool {
        let came = Tag::Received.bit();
        let mut told = self.told(context).filter(|one| one.acts & (came | Tag::CarriedIn.bit()) != 0 && !one.none);
        let one = told.next().filter(|one| one.acts == came && !one.part && !one.approximate);
        one.is_some_and(|one| one.value == value) && told.next().is_none()
    }

    /// 合计122件 behind what was received in this way and that.
    pub(super) fn act_of_sum(&self, context: &Context, clause: &Clause, range: &Range<usize>, token: &Token) -> u64 {
        let text = self.text.words[range.start..token.start].trim();
        let is_sum = matches!(text, "合计" | "共计" | "总计" | "总共" | "共" | "合计为" | "共计为" | "总计为");
        let told =
            self.told(context).fold([0_u64; 2], |[all, ends], one| [all | one.acts, ends | one.acts & Tag::ENDS]);
        if !is_sum || clause.other_counted || self.is_sum_of_others(context, token) {
            return 0;
        }
        if context.done && context.application {
            return Tag::Concluded.bit();
        }
        // 收到的申请全部为自然人提出，共37件.
        if context.came_in && context.application {
            return Tag::Received.bit();
        }
        // 行政复议结果维持31件、结果纠正6件、其他结果4件，总计41件.
        if let Some(disputes) = self.disputes_of_results(context) {
            return disputes;
        }
        // 予以公开9件，…，不予处理2件，共40件.
        if told[1].count_ones() >= ENOUGH && context.last & Tag::ENDS != 0 {
            return Tag::Concluded.bit();
        }
        // 自然人申请1件，法人申请0件，共1件.
        let of_applicants = told[0] & !APPLICANTS == 0 && told[0].count_ones() > 1;
        let heads = || told[0] & !APPLICANTS == 0 && told[0] != 0 && self.heads_come_to(context, token);
        if context.application && (of_applicants || heads()) {
            return Tag::Received.bit();
        }
        let received = context.application
            && !self.is_in_another_unit(self.told(context).next(), token)
            && context.received
            && context.last & (Tag::Received.bit() | Tag::CarriedIn.bit() | Tag::Handled.bit()) != 0;
        // 新收10件，加上结转的1件，共11件.
        if received { Tag::Received.bit() | told[0] & Tag::CarriedIn.bit() } else { 0 }
    }
}
