//! A section of running text: its tokens, by sentences and clauses.

use super::token::{Kind, Token};
use std::ops::Range;

/// A section of running text.
pub(super) struct Text {
    /// Its number; 0 is what stands before 一.
    pub section: u32,
    /// In simplified characters, as the words of a form are.
    pub words: String,
    /// The same as it is printed, byte by byte as long, where it is in others.
    pub printed: Option<String>,
    pub tokens: Vec<Token>,
}

impl Text {
    /// Its sentences: where each stands, without the sign at its end, and its tokens.
    pub(super) fn sentences(&self) -> impl Iterator<Item = (Range<usize>, &[Token])> {
        self.stretches(|_| true)
    }

    /// The same, where a semicolon ends none.
    pub(super) fn periods(&self) -> impl Iterator<Item = (Range<usize>, &[Token])> {
        self.stretches(|sign| !matches!(sign, "；" | ";"))
    }

    fn stretches(&self, ends: fn(&str) -> bool) -> impl Iterator<Item = (Range<usize>, &[Token])> {
        let mut start = 0;
        let is_end = move |token: &Token| token.kind == Kind::Stop && ends(&self.words[token.start..token.end]);
        self.tokens.split_inclusive(is_end).map(move |tokens| {
            let stop = tokens.last().filter(|token| is_end(token));
            let (end, next) = stop.map_or((self.words.len(), self.words.len()), |stop| (stop.start, stop.end));
            let range = start..end;
            start = next;
            (range, tokens)
        })
    }

    /// The clauses of a sentence, likewise.
    pub(super) fn clauses<'t>(
        range: &Range<usize>,
        tokens: &'t [Token],
    ) -> impl Iterator<Item = (Range<usize>, &'t [Token])> + use<'t> {
        let (mut start, last) = (range.start, range.end);
        tokens.split_inclusive(|token| matches!(token.kind, Kind::Comma | Kind::Stop)).map(move |clause| {
            let sign = clause.last().filter(|token| matches!(token.kind, Kind::Comma | Kind::Stop));
            let (end, next) = sign.map_or((last, last), |sign| (sign.start, sign.end));
            let range = start..end;
            start = next;
            (range, clause)
        })
    }
}
