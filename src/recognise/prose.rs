//! The running text, cut into sections at the headings.

use super::heading::{Found, Headings};
use super::title;
use crate::report::{Report, Section};
use std::collections::{BTreeMap, BTreeSet};

/// Cuts the lines into sections and finds the title, the body and the year.
pub(super) fn read(headings: &Headings<'_>, lines: &[&str], report: &mut Report) {
    let found: Vec<Option<Found<'_, '_>>> = lines.iter().map(|line| headings.find(line)).collect();
    let contents = contents(lines, &found);
    let mut sections = vec![Section::default()];
    for (at, (line, found)) in lines.iter().zip(found).enumerate() {
        match found {
            Some(_) if contents.contains(&at) => {}
            Some(found) => open(&mut sections, &found, line),
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

/// The lines of a table of contents: headings one after the other, in order, each of which comes again.
fn contents(lines: &[&str], found: &[Option<Found<'_, '_>>]) -> BTreeSet<usize> {
    const FEWEST: usize = 3;
    let number = |at: usize| found[at].as_ref().map_or(0, |found| found.heading.number);
    let mut last = BTreeMap::new();
    for at in (0..lines.len()).filter(|&at| number(at) > 0) {
        last.insert(number(at), at);
    }
    let shown: Vec<usize> = (0..lines.len()).filter(|&at| !lines[at].trim().is_empty()).collect();
    let mut contents = BTreeSet::new();
    for run in shown.chunk_by(|&a, &b| {
        (1..number(b)).contains(&number(a)) && found[a].as_ref().is_some_and(|one| one.text.is_empty())
    }) {
        let again = |&at: &usize| last.get(&number(at)).is_some_and(|&last| !run.contains(&last));
        if run.len() >= FEWEST && run.iter().all(again) {
            contents.extend(run);
        }
    }
    contents
}

/// Starts a section. A heading that was there with nothing under it stood in a table of contents.
fn open(sections: &mut Vec<Section>, found: &Found<'_, '_>, line: &str) {
    let number = found.heading.number;
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
    sections.push(Section { number, heading: found.printed.to_owned(), text: found.text.to_owned() });
}

fn push_line(text: &mut String, line: &str) {
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(line);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_the_text_into_sections() {
        let form = crate::form::built_in(0);
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
        read(&Headings::new(&form), &lines, &mut report);
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
