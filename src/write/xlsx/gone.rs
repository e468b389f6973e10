//! Notes of ours on findings that are gone: they go from the notes of a sheet, and with the last of a note its box.

use super::super::markup::{Kind, Node, Tag, nodes, plain, tags};
use super::super::parts::Parts;
use super::super::sheet::{Place, place};
use super::super::splice::Splices;
use super::super::standing::Standing;
use std::collections::BTreeSet;
use std::ops::Range;

/// Takes them out.
pub(super) fn remove(parts: &mut Parts<'_>, sheet: &str, standing: &Standing) -> Option<()> {
    let Some(name) = parts.related(sheet, "/comments") else { return Some(()) };
    let text = parts.text(&name)?;
    let (mut splices, mut bare) = (Splices::default(), BTreeSet::new());
    for note in notes(&text)? {
        let is_gone = |(_, said): &&(Range<usize>, String)| standing.is_gone(said);
        let gone: Vec<_> = note.runs.iter().filter(is_gone).map(|(run, _)| run.clone()).collect();
        if gone.len() < note.runs.len() {
            gone.into_iter().for_each(|run| splices.replace(run, String::new()));
        } else if !gone.is_empty() {
            splices.replace(note.all, String::new());
            bare.insert(note.place);
        }
    }
    parts.put_changed(&name, splices.apply(&text)?);
    if bare.is_empty() { Some(()) } else { unbox(parts, sheet, &bare) }
}

/// A note: where it is written, and its runs with what they say.
struct Note {
    place: Place,
    all: Range<usize>,
    runs: Vec<(Range<usize>, String)>,
}

fn notes(xml: &str) -> Option<Vec<Note>> {
    let mut notes = Vec::<Note>::new();
    let mut is_run = false;
    for node in nodes(xml) {
        match node {
            Node::Tag(tag) => match (tag.local(), tag.kind) {
                ("comment", Kind::Start) => {
                    notes.push(Note { place: place(&tag.value("ref"))?, all: tag.place, runs: Vec::new() });
                }
                ("comment", Kind::End) => notes.last_mut()?.all.end = tag.place.end,
                ("r", Kind::Start) => {
                    is_run = true;
                    notes.last_mut()?.runs.push((tag.place, String::new()));
                }
                // A text may stand in no run.
                ("t", Kind::Start) if !is_run => notes.last_mut()?.runs.push((tag.place, String::new())),
                ("r" | "t", Kind::End) if (tag.local() == "r") == is_run => {
                    notes.last_mut()?.runs.last_mut()?.0.end = tag.place.end;
                    is_run = false;
                }
                _ => {}
            },
            Node::Text(text) => {
                if let Some((_, said)) = notes.last_mut().and_then(|note| note.runs.last_mut()) {
                    said.push_str(&plain(&xml[text]));
                }
            }
            Node::Other => {}
        }
    }
    Some(notes)
}

/// Takes the boxes of notes out of the drawing that holds them.
fn unbox(parts: &mut Parts<'_>, sheet: &str, bare: &BTreeSet<Place>) -> Option<()> {
    let xml = parts.text(sheet)?;
    let id = tags(&xml).find(|tag| tag.starts() && tag.local() == "legacyDrawing").map(|tag| tag.value("id"));
    let Some(relation) = id.and_then(|id| parts.relations(sheet).into_iter().find(|relation| relation.id == id)) else {
        return Some(());
    };
    let text = parts.text(&relation.target)?;
    let mut splices = Splices::default();
    let (mut start, mut at) = (None, [None, None]);
    let mut tags = tags(&text).peekable();
    while let Some(tag) = tags.next() {
        let number = |next: Option<&Tag<'_>>| text.get(tag.place.end..next?.place.start)?.trim().parse().ok();
        match (tag.local(), tag.kind) {
            ("shape", Kind::Start) => (start, at) = (Some(tag.place.start), [None, None]),
            ("Row", Kind::Start) => at[0] = number(tags.peek()),
            ("Column", Kind::Start) => at[1] = number(tags.peek()),
            ("shape", Kind::End) => {
                if let (Some(start), [Some(row), Some(column)]) = (start.take(), at)
                    && bare.contains(&(row, column))
                {
                    splices.replace(start..tag.place.end, String::new());
                }
            }
            _ => {}
        }
    }
    let rest = splices.apply(&text)?;
    parts.put_changed(&relation.target, rest);
    Some(())
}
