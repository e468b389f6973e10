//! Another text in a cell, as a tracked change: what was there is marked as deleted where it stands, what comes as inserted behind it.

use super::super::lines::{self, Letter};
use super::super::markup::{Tag, tags};
use super::super::plan::{Planned, Unplaced};
use super::super::why::Why;
use super::anchor::{letters, parted};
use super::body::Body;
use super::held::Run;
use super::revise::{Mark, What};
use super::{Writer, insert};
use crate::order;
use std::ops::Range;

impl Writer<'_> {
    pub(super) fn change(&mut self, change: &Planned) -> Result<(), Why> {
        let (texts, paragraphs) = parted(self.body, &self.sighting.cell(change.origin));
        let first = *paragraphs.first().ok_or(Why::Unclear)?;
        let insides = paragraphs.iter().map(|&at| self.body.paragraphs[at].inside);
        if insides.clone().any(|inside| inside.text_box.is_some()) {
            return Err(Why::TextBox);
        }
        let is_twofold = texts.iter().any(|&text| self.body.texts[text].alternate);
        if is_twofold || insides.clone().any(|inside| inside.alternate) {
            return Err(Why::Twofold);
        }
        let of_runs = texts.iter().map(|&text| self.body.runs[self.body.texts[text].run].control);
        let controls: Vec<usize> = insides.map(|inside| inside.control).chain(of_runs).flatten().collect();
        let Opened { was_hint, shells, gone } = opened(self.body, &controls)?;
        if texts.iter().any(|&text| self.body.texts[text].odd) {
            return Err(Why::Unclear);
        }
        let written = texts.iter().map(|&text| (text, letters(self.body, text)));
        let letters = lines::letters(&change.text, &change.cut, written)?;
        let end = self.delete(&letters);
        if !change.put.is_empty() {
            self.insert(change, end, first, was_hint);
        }
        if shells && !self.unplaced.iter().any(|one| one.why == Why::Opened) {
            self.unplaced.push(Unplaced { finding: None, change: None, why: Why::Opened });
        }
        for place in gone {
            if !self.gone.contains(&place.start) {
                self.gone.push(place.start);
                self.splices.replace(place, String::new());
            }
        }
        Ok(())
    }

    /// Marks letters as deleted; gives the text and the place behind the last.
    fn delete(&mut self, letters: &[Letter]) -> Option<(usize, usize)> {
        let mut end = None;
        for own in letters.chunk_by(|a, b| a.text == b.text) {
            let (Some(first), Some(last)) = (own.first(), own.last()) else { continue };
            let tag = self.tag("del");
            self.marks.push(Mark { text: first.text, at: first.place.start, what: What::Delete(tag) });
            self.marks.push(Mark { text: last.text, at: last.place.end, what: What::Kept });
            end = Some((last.text, last.place.end));
        }
        end
    }

    /// Marks a text as inserted: behind what was deleted, otherwise at the end of the cell's first paragraph.
    fn insert(&mut self, change: &Planned, end: Option<(usize, usize)>, first: usize, was_hint: bool) {
        let body = self.body;
        let paragraph = &body.paragraphs[first];
        let run = end.map(|(text, _)| &body.runs[body.texts[text].run]);
        // Where nothing was, it is as a blank beside it, or the paragraph's end, says.
        let blank = || {
            let inside = paragraph.content..paragraph.close;
            body.runs.iter().find(|run| inside.contains(&run.place.start)).and_then(|run| run.properties.clone())
        };
        let properties = match run {
            Some(run) => run.properties.clone(),
            None => blank().or(paragraph.mark.clone()),
        };
        let properties = properties.map_or(String::new(), |place| settled(body, &body.xml[place], was_hint));
        let tag = self.tag("ins");
        let p = body.prefix;
        let text = super::super::markup::escaped(&change.put);
        let put = format!("{tag}<{p}r>{properties}<{p}t>{text}</{p}t></{p}r></{p}ins>");
        match (end, run.and_then(|run| run.inserted.map(|inserted| (run, inserted)))) {
            (None, _) => insert(body, paragraph, (paragraph.close, 1), put, &mut self.splices),
            (Some((text, at)), Some((run, (inserted, true)))) => {
                let inserted = &body.inserted[inserted];
                if at == run.place.end || is_last(body, run, text, at) && run.place.end == inserted.close.start {
                    self.splices.insert(inserted.close.end, 1, put);
                } else {
                    let again = self.again(inserted.open.clone());
                    let put = format!("</{p}ins>{put}{again}");
                    self.marks.push(Mark { text, at, what: What::Put(put) });
                }
            }
            (Some((text, at)), _) => self.marks.push(Mark { text, at, what: What::Put(put) }),
        }
    }

    /// The start tag of an insertion once more, with a number of its own.
    fn again(&mut self, open: Range<usize>) -> String {
        let tag = &self.body.xml[open];
        let id = [self.body.prefix, "id=\""].concat();
        let number = self.next_id();
        match tag.split_once(&id).and_then(|(before, behind)| Some((before, behind.split_once('"')?.1))) {
            Some((before, behind)) => format!("{before}{id}{number}\"{behind}"),
            None => tag.to_owned(),
        }
    }
}

/// Does the run end there, too?
fn is_last(body: &Body<'_>, run: &Run, text: usize, at: usize) -> bool {
    run.children.last().is_some_and(|child| child.text == Some(text)) && at == body.texts[text].inside.end
}

/// What goes of content controls.
struct Opened {
    /// The text in one was only a hint.
    was_hint: bool,
    /// Whole shells go.
    shells: bool,
    gone: Vec<Range<usize>>,
}

/// What goes of these content controls and those around them where something in them is changed: what says that it is only a hint, and the
/// whole shell where that would glue both texts together. What is locked or bound is not written.
fn opened(body: &Body<'_>, controls: &[usize]) -> Result<Opened, Why> {
    let (mut was_hint, mut shells, mut gone) = (false, false, Vec::new());
    for &control in controls {
        let mut next = Some(control);
        while let Some(control) = next.and_then(|at| body.controls.get(at)) {
            if control.fixed || control.glues && control.kept {
                return Err(Why::Bound);
            }
            was_hint |= control.hint.is_some();
            shells |= control.glues;
            gone.extend(if control.glues { control.shell.to_vec() } else { control.hint.iter().cloned().collect() });
            next = control.around;
        }
    }
    let mut gone = order::by_key(gone, |place: &Range<usize>| [place.start as u32, 0, 0, 0]);
    gone.dedup();
    Ok(Opened { was_hint, shells, gone })
}

/// Properties of a run without what they were before a change, and of a paragraph's end without what became of that; those of a hint
/// without its style.
fn settled(body: &Body<'_>, properties: &str, was_hint: bool) -> String {
    let goes = |tag: &Tag<'_>| {
        let name = tag.local();
        name.ends_with("Change")
            || matches!(name, "ins" | "del" | "moveFrom" | "moveTo")
            || was_hint && name == "rStyle"
    };
    let mut settled = String::with_capacity(properties.len());
    let (mut at, mut depth, mut gone) = (0, 0_usize, None);
    for tag in tags(properties) {
        match tag.kind {
            super::super::markup::Kind::End => depth = depth.saturating_sub(1),
            kind => {
                if gone.is_none() && goes(&tag) {
                    settled.push_str(&properties[at..tag.place.start]);
                    at = tag.place.end;
                    if kind == super::super::markup::Kind::Start {
                        gone = Some(depth);
                    }
                }
                if kind == super::super::markup::Kind::Start {
                    depth += 1;
                }
                continue;
            }
        }
        if gone == Some(depth) {
            (gone, at) = (None, tag.place.end);
        }
    }
    settled.push_str(&properties[at..]);
    let empty = format!("<{0}rPr></{0}rPr>", body.prefix);
    if settled == empty { String::new() } else { settled }
}
