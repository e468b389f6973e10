//! Where in a Word document a remark stands: a cell, a clause, a heading, by what the reader saw there.

use super::super::lines::{Found, Line, Lines};
use super::super::markup::{Written, characters};
use super::super::plan::Place;
use super::super::probe::Sighting;
use super::body::Body;
use crate::report::Section;

/// From where to where a remark is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::write) enum Anchor {
    /// All of these paragraphs.
    Paragraphs(usize, usize),
    /// From a place in a text to one in another.
    Texts((usize, usize), (usize, usize)),
}

/// The letters of a text of the part.
pub(in crate::write) fn letters(body: &Body<'_>, text: usize) -> Vec<Written> {
    let inside = body.texts.get(text).map(|text| text.inside.clone());
    inside.map_or_else(Vec::new, |inside| characters(&body.xml[inside.clone()], inside.start))
}

/// Signs are those of the texts first, then those of the paragraphs.
pub(in crate::write) fn parted(body: &Body<'_>, signs: &[usize]) -> (Vec<usize>, Vec<usize>) {
    let texts = body.texts.len();
    let (of_texts, of_paragraphs): (Vec<usize>, Vec<usize>) = signs.iter().partition(|&&sign| sign < texts);
    let paragraphs = of_paragraphs.into_iter().map(|sign| sign - texts).filter(|&at| at < body.paragraphs.len());
    (of_texts, paragraphs.collect())
}

pub(in crate::write) fn lines(body: &Body<'_>, sighting: &Sighting, sections: &[Section]) -> Lines {
    Lines::new(sighting.lines(), &|text| letters(body, text), sections)
}

/// Where a remark may stand; `None` where the document has no such place.
pub(in crate::write) fn anchor(body: &Body<'_>, sighting: &Sighting, lines: &Lines, place: &Place) -> Option<Anchor> {
    if let Place::Cell(origin) = place {
        return around(body, &parted(body, &sighting.cell(*origin)).1);
    }
    let fits = |line: &Line| match place {
        Place::Clause(..) => is_plain(body, line),
        _ => around(body, &parted(body, &line.signs).1).is_some(),
    };
    match lines.find(place, &fits)? {
        Found::Line(line) => around(body, &parted(body, &line.signs).1),
        Found::Clause(line, place) => {
            let ((from, start), (to, end)) = (line.letters.get(place.start)?, line.letters.get(place.end - 1)?);
            Some(Anchor::Texts((*from, start.place.start), (*to, end.place.end)))
        }
    }
}

/// Can something stand between its letters? In a text box there are no comments.
fn is_plain(body: &Body<'_>, line: &Line) -> bool {
    let (texts, paragraphs) = parted(body, &line.signs);
    let is_free = |&at: &usize| {
        let inside = body.paragraphs[at].inside;
        inside.text_box.is_none() && !inside.alternate
    };
    texts.iter().all(|&text| !body.texts[text].odd && !body.texts[text].alternate) && paragraphs.iter().all(is_free)
}

/// These paragraphs; of those in a text box the one that the box stands in.
fn around(body: &Body<'_>, paragraphs: &[usize]) -> Option<Anchor> {
    let outer = |at: &usize| {
        let inside = body.paragraphs.get(*at)?.inside;
        match inside.text_box {
            Some(outer) => Some(outer),
            None if inside.alternate => None,
            None => Some(*at),
        }
    };
    let (first, last) = (outer(paragraphs.first()?)?, outer(paragraphs.last()?)?);
    Some(Anchor::Paragraphs(first.min(last), first.max(last)))
}
