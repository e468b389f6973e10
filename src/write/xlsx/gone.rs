//! Notes of ours on findings that are gone: they go from the notes of a sheet, and with the last of a note its box.

use super::super::markup::{Kind, Node, Tag, Written, characters, nodes, tags};
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
        let gone = note.gone(standing);
        if !gone.contains(&true) {
            continue;
        }
        if gone.contains(&false) {
            note.without(&gone, &mut splices);
        } else {
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
    runs: Vec<Run>,
}

struct Run {
    place: Range<usize>,
    said: Vec<Written>,
    /// Has it a font of its own? Those of ours have none, until another program writes them anew.
    styled: bool,
}

impl Note {
    /// Which of its characters are those of remarks that are gone. Each was written as a run and a line of its own; a program that saves the
    /// workbook again makes runs of its own, for each script and font or one for all, and keeps the lines.
    fn gone(&self, standing: &Standing) -> Vec<bool> {
        let all: Vec<char> = self.runs.iter().flat_map(|run| &run.said).map(|one| one.c).collect();
        let mut gone = Vec::with_capacity(all.len());
        for run in &self.runs {
            let said: String = run.said.iter().map(|one| one.c).collect();
            let is_gone = !run.styled && !said.trim().contains('\n') && standing.is_gone(&said);
            gone.resize(gone.len() + run.said.len(), is_gone);
        }
        let mut end = 0;
        for line in all.split_inclusive(|&c| c == '\n') {
            let start = end;
            end += line.len();
            let said: String = line.iter().collect();
            let inside = start..end - usize::from(said.ends_with('\n'));
            if !gone[inside.clone()].contains(&true) && standing.is_gone(&said) {
                // The sign between two lines goes with the later one.
                gone[start.saturating_sub(1)..inside.end].fill(true);
            }
        }
        // What is left does not start with an empty line where something stood before it.
        if let Some(first) = gone.iter().position(|&gone| !gone).filter(|&first| first > 0 && all[first] == '\n') {
            gone[first] = true;
        }
        gone
    }

    /// Takes some of its characters out, and runs of which none is left.
    fn without(self, gone: &[bool], splices: &mut Splices) {
        let mut gone = gone.iter();
        for Run { place, said, .. } in self.runs {
            let of_run: Vec<bool> = gone.by_ref().take(said.len()).copied().collect();
            if !said.is_empty() && !of_run.contains(&false) {
                splices.replace(place, String::new());
                continue;
            }
            for (one, _) in said.into_iter().zip(of_run).filter(|(_, gone)| *gone) {
                splices.replace(one.place, String::new());
            }
        }
    }
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
                    notes.last_mut()?.runs.push(Run { place: tag.place, said: Vec::new(), styled: false });
                }
                ("rPr", Kind::Start) if is_run => notes.last_mut()?.runs.last_mut()?.styled = true,
                // A text may stand in no run.
                ("t", Kind::Start) if !is_run => {
                    notes.last_mut()?.runs.push(Run { place: tag.place, said: Vec::new(), styled: false });
                }
                ("r" | "t", Kind::End) if (tag.local() == "r") == is_run => {
                    notes.last_mut()?.runs.last_mut()?.place.end = tag.place.end;
                    is_run = false;
                }
                _ => {}
            },
            Node::Text(text) => {
                if let Some(run) = notes.last_mut().and_then(|note| note.runs.last_mut()) {
                    run.said.extend(characters(&xml[text.clone()], text.start));
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
