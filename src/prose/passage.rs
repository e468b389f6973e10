//! The running text, cut into sentences and clauses.

use crate::any_of::AnyOf;
use crate::finding::Quote;
use crate::form::Definition;
use crate::report::{Report, Section, has_prose};

/// A sentence, or a clause of one: what stands between two signs that part them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Passage<'a> {
    /// The number of its section; 0 is what stands before 一.
    pub section: u32,
    /// Its words, trimmed.
    pub text: &'a str,
}

/// The sentences of the sections, in their order; of all but those that hold tables.
pub(crate) fn sentences<'a>(report: &'a Report, form: &'a Definition) -> impl Iterator<Item = Passage<'a>> {
    report.sections.iter().filter(|section| has_prose(form, section.number)).flat_map(of_section)
}

/// The sentences of one section.
pub(crate) fn of_section(section: &Section) -> impl Iterator<Item = Passage<'_>> {
    parts(section.number, &section.text, |c| matches!(c, '。' | '！' | '？' | '；' | ';' | '\n'))
}

/// A section, if it was found.
#[must_use]
pub(crate) fn section(report: &Report, number: u32) -> Option<&Section> {
    report.sections.iter().find(|section| section.number == number)
}

/// The first of the words that stands in a text.
#[must_use]
pub(crate) fn first_of<'w>(text: &str, words: &'w [String]) -> Option<&'w str> {
    // Most texts hold none.
    if !text.holds_any(words) {
        return None;
    }
    words.iter().map(String::as_str).find(|word| text.contains(word))
}

/// The sentences that hold one of the words, each with the first such; of the sections that are asked for.
pub(crate) fn holding<'a>(
    report: &'a Report,
    words: &'a [String],
    asked: impl Fn(u32) -> bool + 'a,
) -> impl Iterator<Item = (Passage<'a>, &'a str)> {
    // Most sections hold none: one look at the whole spares one at each sentence.
    let sections = report.sections.iter().filter(move |one| asked(one.number) && first_of(&one.text, words).is_some());
    sections.flat_map(of_section).filter_map(move |sentence| Some((sentence, first_of(sentence.text, words)?)))
}

impl<'a> Passage<'a> {
    /// The clauses of a sentence.
    pub(crate) fn clauses(&self) -> impl Iterator<Item = Passage<'a>> + use<'a> {
        parts(self.section, self.text, |c| matches!(c, '，' | ',' | '：' | ':' | '（' | '）' | '(' | ')'))
    }

    /// For a finding.
    pub(crate) fn quote(&self) -> Quote {
        Quote { section: self.section, text: self.text.to_owned() }
    }
}

/// A comma or a point between digits parts nothing.
fn parts(section: u32, text: &str, is_end: fn(char) -> bool) -> impl Iterator<Item = Passage<'_>> {
    let mut rest = text;
    let passages = std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let digit = |at: usize| rest.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
        let inside = |at: usize| rest.as_bytes()[at] == b',' && at > 0 && digit(at - 1) && digit(at + 1);
        let end = rest.char_indices().find(|&(at, c)| is_end(c) && !inside(at));
        let (passage, after) = end.map_or((rest, ""), |(at, c)| (&rest[..at], &rest[at + c.len_utf8()..]));
        rest = after;
        Some(Passage { section, text: passage.trim() })
    });
    passages.filter(|passage| !passage.text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(number: u32, text: &str) -> Report {
        let section = Section { number, heading: String::new(), text: text.to_owned() };
        Report { sections: vec![section], ..Report::default() }
    }

    #[test]
    fn cuts_sentences_and_clauses() {
        let report = report(1, "共收到申请1,200件，其中（线上）65件；答复66件。\n 均按期：是 。。");
        let form = crate::form::built_in(0);
        let sentences: Vec<Passage<'_>> = sentences(&report, &form).collect();
        let texts = |passages: &[Passage<'_>]| passages.iter().map(|one| one.text.to_owned()).collect::<Vec<_>>();
        assert_eq!(texts(&sentences), ["共收到申请1,200件，其中（线上）65件", "答复66件", "均按期：是"]);
        let clauses: Vec<Passage<'_>> = sentences[0].clauses().collect();
        assert_eq!(texts(&clauses), ["共收到申请1,200件", "其中", "线上", "65件"]);
        assert!(clauses.iter().all(|clause| clause.section == 1));
    }

    #[test]
    fn leaves_sections_with_tables_out() {
        let mut form = crate::form::built_in(0);
        let count = |form: &Definition, number| sentences(&report(number, "甲。"), form).count();
        assert_eq!([0, 3, 5].map(|number| count(&form, number)), [1, 0, 1]);
        // A form whose tables stand elsewhere.
        form.tables.retain(|table| table.section != 3);
        form.tables[0].section = 5;
        assert_eq!([0, 2, 3, 5].map(|number| count(&form, number)), [1, 1, 1, 1]);
        form.tables[0].title.clone_from(&form.sections[4].title);
        assert_eq!([0, 3, 5].map(|number| count(&form, number)), [1, 1, 0]);
    }
}
