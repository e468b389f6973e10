//! What running text states: each figure bound to the nearest act before it in its own clause.
//!
//! A figure whose act, object or year is not certain states nothing; a rule that cries wolf on a correct report is worse than none.

use super::token::Tag;
use crate::amount::Amount;
use std::ops::Range;

/// A figure, or that there was none, and what of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Statement {
    /// The acts, as a set of tags: one, or several that stand together (公开及部分公开).
    pub acts: u64,
    /// What was issued: normative documents or regulations; what was upheld or is pending: a reconsideration or a suit.
    pub of: Option<Tag>,
    pub value: Amount,
    /// Said in words: 未收到, 未发生.
    pub none: bool,
    /// A rough figure.
    pub approximate: bool,
    /// Of a part only: 其中, one channel, one quarter.
    pub part: bool,
    /// Said with a cause, which narrows it: 因答复不当引起的.
    pub caused: bool,
    /// Positions of its text, and in it of its sentence, its clause and its figure.
    pub text: usize,
    pub sentence: Range<usize>,
    pub clause: Range<usize>,
    pub end: usize,
}
