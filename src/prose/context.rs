//! What is known of a sentence when one of its clauses is reached.

use super::clause::Clause;
use super::token::Tag;
use super::whose::Service;
use crate::amount::Amount;
use std::ops::Range;

/// What is known when a clause of a sentence is reached.
#[derive(Clone, Default)]
pub(super) struct Context {
    pub sentence: Range<usize>,
    /// Strange characters before it, where it opens a paragraph that no heading of other matters stands over.
    pub opens: Option<usize>,
    /// Applications were spoken of.
    pub application: bool,
    /// Information disclosure was spoken of at all.
    pub disclosure: bool,
    /// The sentence before was on applications or disputes: one without a word that is not understood goes on.
    pub goes_on: bool,
    /// An outcome is told in so many words: 公开 beside it is one, too.
    pub outcomes: bool,
    /// Applications were answered, and not yet said how many: 已全部答复，共406件.
    pub done: bool,
    /// What was counted last was counted over years: 历年累计制发86件，累计废止65件.
    pub accumulated: bool,
    /// Decisions of the year were counted.
    pub decided: bool,
    /// Whose work is told.
    pub service: Service,
    /// Another body's, by its name.
    pub others: bool,
    /// What is told among others' is the body's own: 其中市本级35件.
    pub own_among: bool,
    /// The year before is told of, until this one is named.
    pub year_before: bool,
    /// Something was made public.
    pub published: bool,
    /// What follows are parts.
    pub part: bool,
    /// Several years are spoken of, until one is named.
    pub years: bool,
    /// The year that was named last.
    pub year: Option<u32>,
    /// What was issued or repealed.
    pub of: Option<Tag>,
    /// The disputes that were named last.
    pub disputes: u64,
    /// Those that the sentence counted.
    pub disputes_counted: u64,
    /// The act of receiving was stated with a figure.
    pub received: bool,
    /// And that was no part.
    pub received_whole: bool,
    /// What the clause before counted was received, and something else: 收到热线工单310件、政府信息公开申请7件.
    pub received_others: bool,
    /// The last figure was of what one way or another body received.
    pub one_way: bool,
    /// The sentence names what is carried out, and what was received: 结转3件 beside it is what was carried in.
    pub carried_both: bool,
    /// What was carried over is told beside it.
    pub carries: bool,
    /// What was concluded was stated; as a part, because of 其中 alone, at this place among the statements.
    pub concluded: bool,
    pub concluded_among: Option<usize>,
    /// Disputes of another field were counted, as it seems: 林权纠纷行政复议6件.
    pub disputed_otherwise: bool,
    /// The last ones that were counted: 维持2件 behind them is how those ended.
    pub others_disputes: bool,
    /// Disputes were counted.
    pub disputed: bool,
    /// The sentence tells of work on cases, which may be others' cases.
    pub at_work: bool,
    /// 剩余1件: of what, the next clause says.
    pub rest: Option<Amount>,
    /// 行政诉讼方面，全年3件: what the clause before is about, without a figure of its own.
    pub subject: u64,
    /// 依申请公开：, and nothing else stands before.
    pub headed: bool,
    /// 收到的申请全部为自然人提出: how many came in is told behind.
    pub came_in: bool,
    /// The last figure was of 申请 received, and of what kind they are was not said.
    pub received_any: bool,
    /// The acts of the last figure: 合计122件 is what they come to.
    pub last: u64,
    /// How those carried in ended, where that is told: what is told of the new ones is not all of that kind then.
    pub ends_of_old: u64,
    /// What documents underwent, if the last figure was one of them.
    pub issued: u64,
    /// Documents were spoken of last, and no application since.
    pub documents: bool,
    /// 行政复议、行政诉讼分别为7件、2件: the acts that the next figures are of, the last first.
    pub awaited: Vec<u64>,
    /// The clauses that brackets stand in, each with the year that held there.
    pub outer: Vec<Outer>,
}

/// What held where a bracket opened.
#[derive(Clone)]
pub(super) struct Outer {
    pub clause: Clause,
    pub strange: usize,
    pub year: Option<u32>,
    pub years: bool,
    pub part: bool,
}

impl Context {
    /// Does a bracket stand open?
    pub(super) fn is_inside(&self) -> bool {
        !self.outer.is_empty()
    }
}
