//! Which lines are the form's headings. The level of the number decides, with the words: inside 一 stand （一）主动公开政府信息情况 and
//! the like, whose words are those of 二, 三 or 四. Which level the headings of a document are on, the document itself says.

mod settle;

use super::label::{distance, key};
use super::numbering::{Level, is_mark, numbered, printed_number};
use super::script::simplified;
use crate::form::{Definition, Heading};
use settle::{Candidate, Siblings, Standing, level_of, settle, without_contents};
use std::rc::Rc;

/// The lists of a form's phrases with short headings, by their numbers.
pub(crate) const HEADING_PHRASES: [&str; 6] =
    ["heading.1", "heading.2", "heading.3", "heading.4", "heading.5", "heading.6"];

/// No heading is longer, in characters; a longer line is running text.
const LONGEST_HEADING: usize = 45;

/// A heading that a line is, or starts with.
pub(super) struct Found<'a, 'l> {
    /// Which.
    pub heading: &'a Heading,
    /// As printed.
    pub printed: &'l str,
    /// What stands behind it on the line.
    pub text: &'l str,
    level: Level,
    standing: Standing,
}

/// The key of a heading, and which of the form's it is.
type Wording = (usize, Vec<char>);

/// The headings of a form by their keys, worked out once for it.
struct Wordings {
    known: Vec<Wording>,
    /// The last characters of their keys.
    ends: Vec<char>,
    /// The keys of labels that are numbered as headings are: 一、本年新收政府信息公开申请数量.
    labels: Vec<String>,
    /// Words that are a heading under its own number on the first level alone: 三、依申请公开情况.
    short: Vec<Wording>,
}

/// The headings of a form.
pub(super) struct Headings<'a> {
    sections: &'a [Heading],
    wordings: Rc<Wordings>,
    /// How titles of the form end.
    pub titles: &'a [String],
    /// What the headings of the document are: of each number the standing, and the level. `None` where no document was looked at.
    settled: Option<Vec<(u32, Level, Standing)>>,
}

impl Wordings {
    fn new(form: &Definition) -> Wordings {
        let wording = |at: usize, words: &str| (at, key(words).chars().collect());
        let (mut known, mut short): (Vec<Wording>, Vec<Wording>) = (Vec::new(), Vec::new());
        for (at, heading) in form.sections.iter().enumerate() {
            known.push(wording(at, &heading.title));
            known.extend(heading.aliases.iter().map(|words| wording(at, words)));
            let brief = form.phrases(&["heading.", &heading.number.to_string()].concat());
            short.extend(brief.iter().map(|words| wording(at, words)));
        }
        let ends = known.iter().chain(&short).filter_map(|(_, key)| key.last().copied()).collect();
        let rows = form.tables.iter().flat_map(|table| &table.rows);
        let labels = rows
            .flat_map(|row| row.group.iter().chain([&row.label]))
            .chain(form.tables.iter().flat_map(|table| &table.printed));
        let labels = labels.map(|label| key(label)).collect();
        Wordings { known, ends, labels, short }
    }
}

impl<'a> Headings<'a> {
    /// Those of one form, at any level.
    #[must_use]
    pub(super) fn new(form: &'a Definition) -> Headings<'a> {
        let wordings = form.memo.of(|| Wordings::new(form));
        Headings { sections: &form.sections, wordings, titles: &form.titles, settled: None }
    }

    /// Those of one form, on the level that they have in a document.
    #[must_use]
    pub(super) fn of_document(form: &'a Definition, lines: &[&str]) -> Headings<'a> {
        let mut headings = Headings::new(form);
        let (candidates, has_first) = headings.candidates(lines);
        let candidates = without_contents(candidates);
        let level = if has_first { Level::First } else { level_of(&candidates) };
        let last = form.sections.iter().map(|heading| heading.number).max().unwrap_or(0);
        headings.settled = Some(settle(&candidates, level, last));
        headings
    }

    /// Every line that may be a heading, and whether there are any on the first level at all.
    fn candidates(&self, lines: &[&str]) -> (Vec<Candidate>, bool) {
        let mut candidates = Vec::new();
        let mut has_first = false;
        let mut siblings = Siblings::default();
        for (line, text) in lines.iter().enumerate() {
            // Of a page on one line the headings are among the words.
            let words = text.split(|c: char| c.is_whitespace() || c == '|');
            let words = words.filter(|word| word.len() < text.len() && printed_number(word).is_some());
            for text in [*text].into_iter().chain(words) {
                let (level, number, _) = numbered(text);
                let sibling = siblings.note(level, number, line);
                let found = self.any(text);
                has_first |= level == Level::First && (found.is_some() || self.is_like_heading(text));
                candidates.extend(found.map(|Found { heading, level, standing, .. }| Candidate {
                    line,
                    number: heading.number,
                    level,
                    standing,
                    sibling,
                }));
            }
        }
        (candidates, has_first)
    }

    /// A short line that is neither a sentence nor a label of a table.
    fn is_like_heading(&self, line: &str) -> bool {
        is_short(line) && !line.ends_with(['。', '；', ';', '，', ',']) && {
            let key = key(line);
            !key.is_empty()
                && !self.wordings.labels.iter().any(|label| label.starts_with(&key) || key.starts_with(label))
        }
    }

    /// The heading that a line is, and nothing else: by its words whatever its number, or by its number where the words are near.
    #[must_use]
    pub(super) fn of(&self, line: &str) -> Option<&'a Heading> {
        let found = if is_short(line) { self.alone(line) } else { None };
        found.filter(|found| self.is_settled(found)).map(|found| found.heading)
    }

    /// The heading that a line is or starts with.
    #[must_use]
    pub(super) fn find<'l>(&self, line: &'l str) -> Option<Found<'a, 'l>> {
        self.any(line).filter(|found| self.is_settled(found))
    }

    /// Is it what the document has for a heading?
    fn is_settled(&self, found: &Found<'_, '_>) -> bool {
        let own = (found.heading.number, found.level, found.standing);
        self.settled.as_ref().is_none_or(|settled| settled.contains(&own))
    }

    /// The heading that a line may be or start with, at any level.
    fn any<'l>(&self, line: &'l str) -> Option<Found<'a, 'l>> {
        let alone = if is_short(line) { self.alone(line) } else { None };
        match alone {
            Some(found) if found.standing > Standing::WithText => Some(found),
            // 六、其他需要报告的事项：无
            found => found.into_iter().chain(self.with_text(line)).max_by_key(|found| found.standing),
        }
    }

    fn alone<'l>(&self, line: &'l str) -> Option<Found<'a, 'l>> {
        let (level, number, words) = numbered(line);
        // Most running text has no number and ends in another character: it needs no key.
        let is_end = |c: char| self.wordings.ends.contains(&simplified(c));
        let last = words.trim_end_matches(is_mark).trim_end_matches('。').chars().next_back()?;
        // Behind a bracket or another sign may stand what keys leave out.
        if level == Level::Bare && !is_end(last) && ('一'..='龥').contains(&last) || numbered(words).1 > 0 {
            return None;
        }
        let key: Vec<char> = key(words.trim_end_matches(is_mark)).chars().collect();
        let by_stem = || self.by_stem(&key).filter(|_| level == Level::First).map(|heading| (heading, false));
        let by_number = || self.by_number(&key, level, number);
        let (heading, exact) = self.named(&key, number).or_else(by_stem).or_else(by_number)?;
        let standing = match (exact, level) {
            (false, _) if number != heading.number => Standing::Misnumbered,
            (false, _) => Standing::Near,
            (true, Level::Bare) => Standing::Bare,
            (true, _) if number == heading.number => Standing::Whole,
            (true, _) => Standing::Misnumbered,
        };
        Some(Found { heading, printed: line.trim(), text: "", level, standing })
    }

    /// Of each wording the heading.
    fn known<'s>(&'s self) -> impl Iterator<Item = (&'a Heading, &'s [char])> + Clone + use<'s, 'a> {
        let sections = self.sections;
        self.wordings.known.iter().map(move |(at, wording)| (&sections[*at], wording.as_slice()))
    }

    /// The heading of these words, and whether they are its own. Others have to be near and under its number.
    fn named(&self, key: &[char], number: u32) -> Option<(&'a Heading, bool)> {
        if let Some((heading, _)) = self.known().find(|(_, wording)| *wording == key) {
            return Some((heading, true));
        }
        let near = |(heading, wording): &(&Heading, &[char])| {
            let most = wording.len() * 2 / 5;
            // 一、2023年政务公开总体情况
            heading.number == number && (key.ends_with(wording) || distance(key, wording, most).is_some())
        };
        self.known().find(near).map(|(heading, _)| (heading, false))
    }

    /// 六、其他.
    fn by_number(&self, key: &[char], level: Level, number: u32) -> Option<(&'a Heading, bool)> {
        let same = |(at, words): &&Wording| self.sections[*at].number == number && *words == key;
        let short = self.wordings.short.iter().find(same).filter(|_| level == Level::First);
        short.map(|&(at, _)| (&self.sections[at], false))
    }

    /// 二、存在的主要问题及整改情况: near words that begin as those of one heading alone, under another's number.
    fn by_stem(&self, key: &[char]) -> Option<&'a Heading> {
        /// In characters.
        const STEM: usize = 7;
        let begins = |wording: &[char]| wording.len() > STEM && key.starts_with(&wording[..STEM]);
        let near = |wording: &[char]| distance(key, wording, wording.len() * 2 / 5).is_some();
        let mut alike = self.known().filter(|(_, wording)| begins(wording));
        let heading = alike.clone().find(|(_, wording)| near(wording)).map(|(heading, _)| heading)?;
        alike.all(|(other, _)| other.number == heading.number).then_some(heading)
    }

    /// A heading with the text behind it: `一、总体情况。我局认真…`, `一、总体情况：`, `一、总体情况 2024年…`.
    fn with_text<'l>(&self, line: &'l str) -> Option<Found<'a, 'l>> {
        const ENDS: [char; 10] = ['。', '：', ':', '；', ';', '，', ',', '—', '–', '－'];
        /// A heading of so many characters that has its number needs no sign behind it, where so many more follow.
        const LONG: usize = 8;
        let (level, number, words) = numbered(line);
        if numbered(words).1 > 0 {
            return None;
        }
        for (at, c) in words.char_indices().take(LONGEST_HEADING).skip(2) {
            let ends = ENDS.contains(&c) || c.is_whitespace();
            // 一、总体情况（一）主动公开, 一、总体情况2024年, 六、其他需要报告的事项本年度
            let begins = matches!(c, '（' | '(' | '我' | '本' | '全' | '今' | '无' | '2') && level != Level::Bare;
            // 五、存在的主要问题及改进情况存在解读单一的问题
            let glued = level == Level::First
                && words[..at].chars().nth(LONG - 1).is_some()
                && words[at..].chars().nth(LONG - 1).is_some();
            if !ends && !begins && !glued {
                continue;
            }
            // Before a comma or a blank words without a number, or with other words, may be any.
            let closes = matches!(c, '。' | '：' | ':');
            let ends_as_one = words[..at].ends_with(|last| self.wordings.ends.contains(&simplified(last)));
            if !(ends_as_one || closes && number > 0) || level == Level::Bare && !closes {
                continue;
            }
            let key: Vec<char> = key(&words[..at]).chars().collect();
            let Some((heading, exact)) = self.named(&key, number).or_else(|| self.by_number(&key, level, number))
            else {
                // Behind a sentence stands none.
                if closes {
                    return None;
                }
                continue;
            };
            let standing = match (exact, level) {
                (false, _) if !closes => continue,
                (true, Level::Bare) => Standing::BareWithText,
                (false, _) => Standing::NearWithText,
                (true, _) if number == heading.number => Standing::WithText,
                (true, _) => Standing::MisnumberedWithText,
            };
            let end = line.len() - words.len() + at;
            let text = line[end..].trim_start_matches(|c: char| ENDS.contains(&c) || c.is_whitespace());
            return Some(Found { heading, printed: line[..end].trim(), text, level, standing });
        }
        None
    }
}

fn is_short(line: &str) -> bool {
    // A character has at most four bytes: most lines are too long at a glance.
    !line.is_empty() && line.len() <= 4 * LONGEST_HEADING && line.chars().count() <= LONGEST_HEADING
}

/// The number of the section that a line is the heading of.
#[must_use]
pub fn heading_of(form: &Definition, line: &str) -> Option<u32> {
    Headings::new(form).of(line).map(|heading| heading.number)
}

#[cfg(test)]
mod tests;
