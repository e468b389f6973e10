//! A report in the order in which it is printed.

use super::layout::{Laid, laid};
use crate::form::Definition;
use crate::report::Report;
use std::ops::Range;

/// A piece of a printed report.
pub(in crate::write) enum Piece {
    Title(String),
    Heading(String),
    Paragraph(String),
    Table(Printed),
}

/// A table and its heading.
pub(in crate::write) struct Printed {
    pub id: String,
    pub heading: String,
    pub laid: Laid,
}

/// Chinese digits of headings.
const NUMERALS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/// The pieces. One who starts gets the title's wording and all headings of the form; what was read of a report is printed as it was.
pub(in crate::write) fn pieces(report: &Report, form: &Definition) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let starts = report.sections.is_empty();
    let opening = report.sections.iter().find(|section| section.number == 0).map_or("", |section| &section.text);
    let lines: Vec<&str> = opening.split('\n').collect();
    // What stands before the first heading holds the title, too.
    let title_lines = report.title.as_deref().and_then(|title| self::title_lines(&lines, title));
    if let (Some(title), None) = (&report.title, &title_lines) {
        pieces.push(Piece::Title(title.clone()));
    } else if starts && report.title.is_none() {
        pieces.push(Piece::Title(title(report, form)));
    }
    let mut done = Vec::new();
    let mut tables = |number: u32, heading: &str, pieces: &mut Vec<Piece>| {
        for table in form.tables.iter().filter(|table| table.section == number) {
            let known = report.table(&table.id).filter(|_| !done.contains(&table.id));
            if let Some(found) = known {
                done.push(table.id.clone());
                let heading = heading.to_owned();
                pieces.push(Piece::Table(Printed { id: table.id.clone(), heading, laid: laid(table, found) }));
            }
        }
    };
    if starts {
        for section in &form.sections {
            let heading = heading(section.number, &section.title);
            pieces.push(Piece::Heading(heading.clone()));
            tables(section.number, &heading, &mut pieces);
        }
    }
    for section in &report.sections {
        if !section.heading.is_empty() {
            pieces.push(Piece::Heading(section.heading.clone()));
        }
        tables(section.number, &section.heading, &mut pieces);
        let title = title_lines.clone().filter(|_| section.number == 0);
        for (at, line) in section.text.split('\n').enumerate().filter(|(_, line)| !line.is_empty()) {
            match &title {
                Some(title) if title.start == at => pieces.push(Piece::Title(lines[title.clone()].join("\n"))),
                Some(title) if title.contains(&at) => {}
                _ => pieces.push(Piece::Paragraph(line.to_owned())),
            }
        }
    }
    // Tables whose heading the report does not print.
    for section in &form.sections {
        tables(section.number, &heading(section.number, &section.title), &mut pieces);
    }
    pieces
}

/// The lines that a title stands on, which is told in one.
fn title_lines(lines: &[&str], title: &str) -> Option<Range<usize>> {
    /// Over so many lines titles are printed.
    const MOST: usize = 4;
    let squeezed = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let title = squeezed(title);
    let starts = (0..lines.len()).flat_map(|from| (1..=MOST).map(move |count| from..from + count));
    starts.filter(|place| place.end <= lines.len()).find(|place| squeezed(&lines[place.clone()].concat()) == title)
}

fn heading(number: u32, title: &str) -> String {
    [NUMERALS.get(number as usize).copied().unwrap_or_default(), "、", title].concat()
}

/// A title with what is known, and signs where something is to be filled in.
fn title(report: &Report, form: &Definition) -> String {
    let agency = report.agency.as_deref().unwrap_or("××（单位名称）");
    let year = report.year.map_or("××××".to_owned(), |year| year.to_string());
    let wording = form.titles.first().map_or("政府信息公开工作年度报告", String::as_str);
    [agency, &year, "年", wording].concat()
}
