//! The running text of a report as a whole: what its sections state, in their order.

use super::beside;
use super::clause::Flags;
use super::decisions;
use super::lexicon::Lexicon;
use super::reader::Reader;
use super::statement::Statement;
use super::text::Text;
use super::text::unfold;
use super::token::{Kind, Tag};
use crate::finding::Quote;
use crate::form::Definition;
use crate::recognise::simplified;
use crate::report::{Report, Section, has_prose};
use std::ops::Range;

/// The running text of a report, taken apart.
pub(crate) struct Narrative {
    /// The report year.
    pub(crate) year: Option<u32>,
    pub(crate) texts: Vec<Text>,
    pub(crate) statements: Vec<Statement>,
}

impl Narrative {
    /// Takes the sections without tables apart, and what stands beside tables.
    pub(crate) fn new(report: &Report, form: &Definition) -> Narrative {
        let lexicon = Lexicon::of(form);
        let text_of = |section: &Section| {
            let text = running(section, report, form)?;
            let words: String = text.chars().map(simplified).collect();
            let printed = (words != text).then_some(text);
            Some(Text { section: section.number, tokens: lexicon.tokens(&words), words, printed })
        };
        let texts: Vec<Text> = report.sections.iter().filter_map(text_of).collect();
        let year = report.year.or_else(|| year_spoken_of(&texts));
        let agency = report.agency.as_deref();
        let mut statements = Vec::new();
        for (at, text) in texts.iter().enumerate() {
            let mut reader = Reader::new(form, (text, at), (year, agency), &mut statements);
            // Beside the table of applications nothing else is told.
            reader.on_applications = !has_prose(form, text.section) && text.words.contains("申请");
            let (mut periods, mut end) = (text.periods(), 0);
            for (range, tokens) in text.sentences() {
                while range.end > end
                    && let Some((period, tokens)) = periods.next()
                {
                    (end, reader.period) = (period.end, period.start);
                    let flags = Flags::of(tokens);
                    reader.outcomes = flags.has_outcome();
                    reader.carried_both =
                        flags.has(Tag::Carried) && flags.has(Tag::CarriedOut) && flags.has(Tag::Received);
                    reader.decisions = decisions::of_period(text, &period, tokens);
                }
                reader.sentence(range, tokens);
            }
        }
        Narrative { year, texts, statements }
    }

    /// The statements of a stretch of a text; they stand in its order.
    pub(crate) fn statements_of(&self, text: usize, range: &Range<usize>) -> impl Iterator<Item = &Statement> {
        let place = |one: &Statement| (one.text, one.sentence.start);
        let from = self.statements.partition_point(|one| place(one) < (text, range.start));
        self.statements[from..].iter().take_while(move |one| place(one) < (text, range.end))
    }

    /// Words of a text, for a finding.
    pub(crate) fn quote(&self, text: usize, range: &Range<usize>) -> Quote {
        let text = &self.texts[text];
        let printed = text.printed.as_ref().unwrap_or(&text.words);
        Quote { section: text.section, text: printed[range.clone()].trim().to_owned() }
    }

    /// The clause of a statement; its sentence where the clause alone says little.
    pub(crate) fn quote_of(&self, statement: &Statement) -> Quote {
        const SHORT: usize = 8 * '字'.len_utf8();
        let short = statement.clause.len() < SHORT;
        self.quote(statement.text, if short { &statement.sentence } else { &statement.clause })
    }
}

/// The running text of a section; of one with a table what stands beside that and plainly tells of the year.
fn running(section: &Section, report: &Report, form: &Definition) -> Option<String> {
    if has_prose(form, section.number) {
        return Some(unfold(&section.text));
    }
    let told = beside::told(&section.text, report.year);
    (!told.is_empty()).then(|| unfold(&told))
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
