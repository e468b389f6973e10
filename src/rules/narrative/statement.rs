//! What running text states: each figure bound to the nearest act before it in its own clause.
//!
//! A figure whose act, object or year is not certain states nothing; a rule that cries wolf on a correct report is worse than none.

use super::reader::Reader;
use super::token::{Kind, Lexicon, Tag, Token, unfold};
use crate::amount::Amount;
use crate::finding::Quote;
use crate::form::Definition;
use crate::report::Report;
use crate::report::has_prose;
use std::ops::Range;

/// The running text of a report, taken apart.
pub(in crate::rules) struct Narrative {
    /// The report year.
    pub(super) year: Option<u32>,
    pub(super) texts: Vec<Text>,
    pub(super) statements: Vec<Statement>,
}

/// A section of running text.
pub(super) struct Text {
    /// Its number; 0 is what stands before 一.
    pub section: u32,
    pub words: String,
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

/// A figure, or that there was none, and what of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Statement {
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

impl Narrative {
    /// Takes the sections without tables apart.
    pub(in crate::rules) fn new(report: &Report, form: &Definition) -> Narrative {
        let lexicon = Lexicon::new(form);
        let of_text = report.sections.iter().filter(|section| has_prose(form, section.number));
        let texts: Vec<Text> = of_text
            .map(|section| {
                let text = unfold(&section.text);
                Text { section: section.number, tokens: lexicon.tokens(&text), words: text }
            })
            .collect();
        let year = report.year.or_else(|| year_spoken_of(&texts));
        let mut statements = Vec::new();
        for (at, text) in texts.iter().enumerate() {
            let mut reader = Reader::new(text, at, year, &mut statements);
            for (range, tokens) in text.sentences() {
                reader.sentence(range, tokens);
            }
        }
        Narrative { year, texts, statements }
    }

    /// The statements of a stretch of a text; they stand in its order.
    pub(super) fn statements_of(&self, text: usize, range: &Range<usize>) -> impl Iterator<Item = &Statement> {
        let place = |one: &Statement| (one.text, one.sentence.start);
        let from = self.statements.partition_point(|one| place(one) < (text, range.start));
        self.statements[from..].iter().take_while(move |one| place(one) < (text, range.end))
    }

    /// Words of a text, for a finding.
    pub(super) fn quote(&self, text: usize, range: &Range<usize>) -> Quote {
        let text = &self.texts[text];
        Quote { section: text.section, text: text.words[range.clone()].trim().to_owned() }
    }

    /// The clause of a statement; its sentence where the clause alone says little.
    pub(super) fn quote_of(&self, statement: &Statement) -> Quote {
        const SHORT: usize = 8 * '字'.len_utf8();
        let short = statement.clause.len() < SHORT;
        self.quote(statement.text, if short { &statement.sentence } else { &statement.clause })
    }
}

/// The year that clauses begin with, 2024年，我局…: where the report's is not known, what is told is told of that one. More than one, and none
/// is certain but the one that most begin with.
fn year_spoken_of(texts: &[Text]) -> Option<u32> {
    let mut counts: Vec<(u32, usize)> = Vec::new();
    for text in texts {
        let mut end = 0;
        for token in &text.tokens {
            if let Kind::Year(year) = token.kind
                && token.start == end
            {
                match counts.iter_mut().find(|(known, _)| *known == year) {
                    Some((_, count)) => *count += 1,
                    None => counts.push((year, 1)),
                }
            }
            if matches!(token.kind, Kind::Comma | Kind::Stop) {
                end = token.end;
            }
        }
    }
    let &(year, most) = counts.iter().max_by_key(|(_, count)| *count)?;
    let others: usize = counts.iter().map(|(_, count)| count).sum::<usize>() - most;
    (most > others).then_some(year)
}
