//! The lines of a document as the reader saw them, each letter with its place in the source: where clauses and headings stand.

use super::markup::Written;
use super::plan::Place;
use super::why::Why;
use crate::read::fold::is_without_width;
use crate::report::Section;
use crate::report::mark::is_raised;
use std::ops::Range;

/// All lines, in the order of the document.
pub(super) struct Lines {
    lines: Vec<Line>,
    /// The line of each heading that was found, with its number.
    headings: Vec<(u32, usize)>,
}

/// A line of text.
pub(super) struct Line {
    /// The signs that were seen in it.
    pub signs: Vec<usize>,
    /// Its letters without white space, and the text and the place where each is written.
    text: String,
    pub letters: Vec<(usize, Written)>,
}

/// Where a remark may stand.
pub(super) enum Found<'a> {
    Line(&'a Line),
    /// From one letter of a line to another.
    Clause(&'a Line, Range<usize>),
}

/// Is it nothing that a person tells two texts apart by?
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() || is_without_width(c)
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|&c| !is_blank(c)).collect()
}

impl Lines {
    /// `letters` gives those of a text by its sign.
    pub(super) fn new(lines: Vec<Vec<usize>>, letters: &dyn Fn(usize) -> Vec<Written>, sections: &[Section]) -> Lines {
        let line = |signs: Vec<usize>| {
            let of_text = |&text: &usize| {
                let own = letters(text).into_iter().filter(|letter| !is_blank(letter.c));
                own.map(move |letter| (text, letter)).collect::<Vec<_>>()
            };
            let letters: Vec<(usize, Written)> = signs.iter().flat_map(of_text).collect();
            let text = letters.iter().map(|(_, letter)| letter.c).collect();
            Line { signs, text, letters }
        };
        let lines: Vec<Line> = lines.into_iter().map(line).collect();
        let (mut headings, mut from) = (Vec::new(), 0);
        for section in sections.iter().filter(|section| section.number > 0) {
            let heading = squeezed(&section.heading);
            let starts = |line: &Line| !heading.is_empty() && line.text.starts_with(&heading);
            if let Some(at) = lines[from..].iter().position(starts) {
                headings.push((section.number, from + at));
                from += at + 1;
            }
        }
        Lines { lines, headings }
    }

    /// The place of a remark that is no cell, if the document has it; only lines that fit have room for one.
    pub(super) fn find(&self, place: &Place, fits: &dyn Fn(&Line) -> bool) -> Option<Found<'_>> {
        match place {
            Place::Cell(_) => None,
            Place::Clause(section, text) => self.clause(*section, text, fits),
            Place::Heading(section) => {
                let (_, at) = self.headings.iter().find(|(number, _)| number == section)?;
                Some(&self.lines[*at]).filter(|line| fits(line)).map(Found::Line)
            }
            Place::Start => {
                let first = self.lines.iter().find(|line| !line.text.is_empty() && fits(line));
                first.or_else(|| self.lines.iter().find(|line| fits(line))).map(Found::Line)
            }
        }
    }

    fn clause(&self, section: u32, quote: &str, fits: &dyn Fn(&Line) -> bool) -> Option<Found<'_>> {
        // In several lines: by the longest of them.
        let quote = quote.split('\n').map(squeezed).max_by_key(String::len).filter(|quote| !quote.is_empty())?;
        let of_section = self.headings.iter().position(|(number, _)| *number == section);
        let (from, to) = match of_section {
            Some(at) => (self.headings[at].1, self.headings.get(at + 1).map(|next| next.1)),
            None => (0, self.headings.first().map(|first| first.1).filter(|_| section == 0)),
        };
        let to = to.unwrap_or(self.lines.len());
        let find = |line: &'_ Line| {
            let at = line.text.find(&quote).filter(|_| fits(line))?;
            let first = line.text[..at].chars().count();
            Some(first..first + quote.chars().count())
        };
        let in_lines =
            |lines: std::slice::Iter<'_, Line>| lines.enumerate().find_map(|(at, line)| Some((at, find(line)?)));
        let of_own = in_lines(self.lines.get(from..to)?.iter()).map(|(at, place)| (from + at, place));
        let (at, place) = of_own.or_else(|| in_lines(self.lines.iter()))?;
        Some(Found::Clause(&self.lines[at], place))
    }
}

/// A letter of a cell: the text that it is of, and where it is written.
#[derive(Clone, Debug)]
pub(super) struct Letter {
    of_cell: usize,
    pub text: usize,
    pub place: Range<usize>,
}

/// The letters of that part of a cell which is to go. What is written in the texts must be what was read, but for raised signs, which are
/// texts of their own.
pub(super) fn letters(
    cell: &str,
    cut: &Range<usize>,
    texts: impl Iterator<Item = (usize, Vec<Written>)>,
) -> Result<Vec<Letter>, Why> {
    let mut rest = cell.char_indices().filter(|(_, c)| !is_blank(*c)).peekable();
    let mut found: Vec<Letter> = Vec::new();
    for (text, written) in texts {
        let own: Vec<_> = written.into_iter().filter(|letter| !is_blank(letter.c)).collect();
        if own.iter().map(|letter| letter.c).eq(rest.clone().take(own.len()).map(|(_, c)| c)) {
            for (letter, (of_cell, _)) in own.into_iter().zip(rest.by_ref()) {
                if cut.contains(&of_cell) {
                    found.push(Letter { of_cell, text, place: letter.place });
                }
            }
            continue;
        }
        if !rest.peek().is_some_and(|(_, c)| is_raised(*c)) {
            return Err(Why::Unclear);
        }
        while let Some((of_cell, _)) = rest.next_if(|(_, c)| is_raised(*c)) {
            if cut.contains(&of_cell) {
                return Err(Why::Unclear);
            }
        }
    }
    let wanted = cell[cut.clone()].chars().filter(|&c| !is_blank(c)).count();
    let in_order = found.windows(2).all(|two| two[0].of_cell < two[1].of_cell);
    if rest.next().is_none() && found.len() == wanted && in_order { Ok(found) } else { Err(Why::Unclear) }
}
