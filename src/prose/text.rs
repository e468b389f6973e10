//! A section of running text: its tokens, by sentences and clauses.

use super::token::{Kind, Token};
use std::ops::Range;

/// A section of running text.
pub(crate) struct Text {
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
    pub(crate) fn sentences(&self) -> impl Iterator<Item = (Range<usize>, &[Token])> {
        self.stretches(|_| true)
    }

    /// The same, where a semicolon ends none.
    pub(crate) fn periods(&self) -> impl Iterator<Item = (Range<usize>, &[Token])> {
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

    /// The words of a sentence about a place: one without end is not read again for each of its figures.
    pub(crate) fn near(&self, sentence: &Range<usize>, at: usize) -> &str {
        /// On both sides, in bytes. No sentence of a report is longer.
        const NEAR: usize = 2_000;
        let from = self.words.floor_char_boundary(at.saturating_sub(NEAR)).max(sentence.start);
        let to = self.words.floor_char_boundary(at.saturating_add(NEAR)).min(sentence.end);
        self.words.get(from..to).unwrap_or_default()
    }

    /// The clauses of a sentence, likewise.
    pub(crate) fn clauses<'t>(
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

/// A section as one text without the breaks that only its width made: a line that is long and ends in no sign goes on in the next,
/// and white space between two Chinese characters is none.
pub(super) fn unfold(text: &str) -> String {
    /// In characters; headings of paragraphs are shorter.
    const LONG: usize = 16;
    let is_narrow = |c: char| c.is_ascii_alphanumeric();
    let mut unfolded = String::with_capacity(text.len());
    for line in text.lines() {
        let mut rest = line.trim();
        while let Some(gap) = rest.find([' ', '\u{3000}', '\u{a0}', '\t']) {
            unfolded.push_str(&rest[..gap]);
            let after = rest[gap..].trim_start();
            let beside = [rest[..gap].chars().next_back(), after.chars().next()];
            if beside.into_iter().flatten().any(is_narrow) {
                unfolded.push(' ');
            }
            rest = after;
        }
        unfolded.push_str(rest);
        let ends = line.trim_end().ends_with(['。', '；', ';', '！', '？', '：', ':', '.']);
        if ends || line.chars().count() < LONG {
            unfolded.push('\n');
        }
    }
    unfolded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unfolds_lines() {
        assert_eq!(
            unfold("（二）依申请公开\n2023 年全区受理政府信息公 开申请21 件，\u{3000}办\n结。\n均在法定期限内答复"),
            "（二）依申请公开\n2023 年全区受理政府信息公开申请21 件，办结。\n均在法定期限内答复\n"
        );
    }
}
