//! Headings, and the running text under them.

use super::label::{distance, is_numeral, key, simplified};
use super::title;
use crate::form::{Definition, Heading};
use crate::report::{Report, Section};

/// No heading is longer, in characters; a longer line is running text.
const LONGEST_HEADING: usize = 45;

/// Cuts the lines into sections and finds the title, the body and the year.
pub(super) fn read(headings: &Headings<'_>, lines: &[&str], report: &mut Report) {
    let mut sections = vec![Section::default()];
    for line in lines {
        match headings.of(line) {
            Some(found) => open(&mut sections, found.number, line),
            None => {
                if let Some(section) = sections.last_mut() {
                    push_line(&mut section.text, line);
                }
            }
        }
    }
    let named = title::read(headings.titles, lines, &sections);
    report.title = named.title;
    report.agency = named.agency;
    report.year = named.year;
    sections.retain(|section| section.number > 0 || !section.text.is_empty());
    report.sections = sections;
}

/// Starts a section. A heading that was there with nothing under it was a table of contents.
fn open(sections: &mut Vec<Section>, number: u32, line: &str) {
    if let Some(at) = sections.iter().position(|section| section.number == number) {
        if !sections[at].text.is_empty() {
            // The same words again, inside the running text.
            if let Some(section) = sections.last_mut() {
                push_line(&mut section.text, line);
            }
            return;
        }
        sections.remove(at);
    }
    sections.push(Section { number, heading: line.to_owned(), text: String::new() });
}

fn push_line(text: &mut String, line: &str) {
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(line);
}

/// The headings of a form, by their keys.
pub(super) struct Headings<'a> {
    known: Vec<(&'a Heading, Vec<char>)>,
    /// The last characters of their keys.
    ends: Vec<char>,
    /// How titles of the form end.
    titles: &'a [String],
}

impl<'a> Headings<'a> {
    /// Those of one form.
    #[must_use]
    pub(super) fn new(form: &'a Definition) -> Headings<'a> {
        let wordings = |heading: &'a Heading| {
            let wordings = [&heading.title].into_iter().chain(&heading.aliases);
            wordings.map(move |wording| (heading, key(wording).chars().collect()))
        };
        let known: Vec<(&Heading, Vec<char>)> = form.sections.iter().flat_map(wordings).collect();
        let ends = known.iter().filter_map(|(_, key)| key.last().copied()).collect();
        Headings { known, ends, titles: &form.titles }
    }

    /// Running text is told from headings without a key for each line: it has no number and ends in another character.
    fn may_be(&self, line: &str) -> bool {
        let is_end = |c: char| self.ends.contains(&simplified(c));
        let word = line.trim_end_matches('。').chars().next_back();
        // Behind a bracket or another sign may stand what keys leave out.
        printed_number(line).is_some() || word.is_some_and(|last| is_end(last) || !('一'..='龥').contains(&last))
    }

    /// The heading that a line is: by its words whatever its number, or by its number where the words are near.
    #[must_use]
    pub(super) fn of(&self, line: &str) -> Option<&'a Heading> {
        // A character has at most four bytes: most lines are too long at a glance.
        if line.len() > 4 * LONGEST_HEADING || line.chars().count() > LONGEST_HEADING || line.is_empty() {
            return None;
        }
        // A letter before the number is what a scanner made of a speck: l六、
        let line = line.trim_start_matches(|c: char| c.is_ascii_alphabetic() || c == '|');
        if !self.may_be(line) {
            return None;
        }
        let key: Vec<char> = key(line).chars().collect();
        if let Some((heading, _)) = self.known.iter().find(|(_, wording)| *wording == key) {
            return Some(heading);
        }
        let number = printed_number(line)?;
        let near = |(heading, wording): &&(&'a Heading, Vec<char>)| {
            heading.number == number && distance(&key, wording, wording.len() * 2 / 5).is_some()
        };
        self.known.iter().find(near).map(|&(heading, _)| heading)
    }
}

/// The number of the section that a line is the heading of.
#[must_use]
pub fn heading_of(form: &Definition, line: &str) -> Option<u32> {
    Headings::new(form).of(line).map(|heading| heading.number)
}

/// The number that a heading prints: 3 for 三、 or 三. or 第三部分.
#[must_use]
pub fn printed_number(heading: &str) -> Option<u32> {
    let bare = heading.trim_start();
    let bare = bare.strip_prefix('第').unwrap_or(bare);
    let mut chars = bare.chars();
    let digit = chars.next().filter(|&c| is_numeral(c))?;
    let follows = chars.as_str().trim_start();
    let number = "一二三四五六七八九十".chars().position(|c| c == digit)? + 1;
    follows.starts_with(['、', '.', '．', '，', ',', '。', '部', ' ']).then_some(number as u32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::built_in;

    fn form() -> Definition {
        built_in(0)
    }

    #[test]
    fn knows_headings_by_words_or_by_number_and_near_words() {
        let form = form();
        let headings = Headings::new(&form);
        for (line, number) in [
            ("一、总体情况", Some(1)),
            ("总体情况", Some(1)),
            ("三、政府信息公开行政复议、行政诉讼情况", Some(4)),
            ("四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", Some(4)),
            ("五、存在的主要问题和改进措施", Some(5)),
            ("六、其它需要报告的事项。", Some(6)),
            ("六、 其他应报告的事项", Some(6)),
            ("l六、其他需要报告的事项", Some(6)),
            ("二、行政机关主动公开政府信息的情况", Some(2)),
            ("存在的主要问题和改进措施", None),
            ("（一）主动公开", None),
            ("（二）依申请公开情况", None),
            ("五、工作创新", None),
            ("本报告由总体情况、主动公开政府信息情况等六部分组成", None),
        ] {
            assert_eq!(headings.of(line).map(|heading| heading.number), number, "{line}");
        }
    }

    #[test]
    fn reads_the_number_of_a_heading() {
        for (line, number) in [
            ("三、甲", Some(3)),
            (" 六．甲", Some(6)),
            ("第二部分 甲", Some(2)),
            ("一般", None),
            ("（一）甲", None),
            ("甲", None),
        ] {
            assert_eq!(printed_number(line), number, "{line}");
        }
    }

    #[test]
    fn cuts_the_text_into_sections() {
        let mut report = Report::default();
        let lines = [
            "目录",
            "一、总体情况",
            "二、主动公开政府信息情况",
            "一、总体情况",
            "甲",
            "乙",
            "总体情况",
            "二、主动公开政府信息情况",
        ];
        read(&Headings::new(&form()), &lines, &mut report);
        let section =
            |number, heading: &str, text: &str| Section { number, heading: heading.into(), text: text.into() };
        assert_eq!(
            report.sections,
            [
                section(0, "", "目录"),
                section(1, "一、总体情况", "甲\n乙\n总体情况"),
                section(2, "二、主动公开政府信息情况", ""),
            ]
        );
    }
}
