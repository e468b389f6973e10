//! Running text as tokens: words that rules know, figures, and the signs that part clauses and sentences.

pub(crate) use super::tag::Tag;
use crate::amount::Amount;

/// A piece of text that means something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    pub kind: Kind,
    /// Where it stands in the text, in bytes.
    pub start: usize,
    pub end: usize,
    /// How many characters of the text before it belong to no word that is known: between two tokens, what of the text is not understood.
    pub strange: usize,
}

impl Token {
    /// A figure that counts cases, and is no rough one.
    pub(crate) fn exact(&self) -> Option<Amount> {
        match self.kind {
            Kind::Figure { value, unit: Unit::Cases, approximate: false } => Some(value),
            _ => None,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Word(Tag),
    Figure {
        value: Amount,
        unit: Unit,
        approximate: bool,
    },
    Percent {
        value: Amount,
        decimals: u32,
    },
    Year(u32),
    /// Ends a clause: a comma, a colon, a bracket.
    Comma,
    /// Ends a sentence.
    Stop,
    /// Digits that are no figure.
    Noise,
}

/// What stands behind a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    /// 件, 条, 次 and the like.
    Cases,
    /// 元.
    Yuan,
    /// Nothing.
    None,
    /// Something that no table counts.
    Other,
}

/// Does a figure stand behind a token, at once or behind 申请 alone? 结转3件, 结转申请3件.
pub(super) fn is_counted_of_applications(tokens: &[Token], at: usize) -> bool {
    let asked = tokens.get(at + 1).is_some_and(|next| {
        matches!(next.kind, Kind::Word(Tag::Apply | Tag::Application)) && next.strange == tokens[at].strange
    });
    is_counted(tokens, at) || asked && is_counted(tokens, at + 1)
}

/// Does a figure stand directly behind a token?
pub(super) fn is_counted(tokens: &[Token], at: usize) -> bool {
    let next = tokens.get(at + 1);
    next.is_some_and(|next| matches!(next.kind, Kind::Figure { .. }) && next.strange == tokens[at].strange)
}
