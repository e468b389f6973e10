//! Workbooks: changes as new values, each with a note of the old one, and remarks as notes. A formula is never overwritten.

mod book;
mod gone;
mod notes;
mod part;

use super::lines::{Found, Line, Lines};
use super::markup::{Written, tags};
use super::parts::Parts;
use super::plan::{self, By, Plan, Planned, Remark, Unplaced};
use super::why::Why;
use crate::document::{Block, Cell, Document, Grid, Origin};
use crate::finding::Language;
use crate::read::fold::fold;
use crate::report::Section;
pub(super) use book::recalculate;
use notes::Notes;
use part::{Edits, New};

/// Writes into the parts; gives what has no place.
pub(super) fn write(
    parts: &mut Parts<'_>,
    main: &str,
    plan: &Plan,
    by: &By,
    (document, sections): (&Document, &[Section]),
    language: Language,
) -> Result<Vec<Unplaced>, Why> {
    let sheets = sheets(parts, main)?;
    let mut writer = Writer { document, sheets, language, unplaced: Vec::new() };
    for change in &plan.changes {
        writer.change(change);
    }
    writer.remarks(&plan.remarks, sections);
    let Writer { sheets, unplaced: mut missing, .. } = writer;
    for sheet in &sheets {
        if !is_protected(&parts.text(&sheet.part).ok_or(Why::Damaged)?) {
            gone::remove(parts, &sheet.part, &plan.standing).ok_or(Why::Damaged)?;
        }
    }
    for sheet in sheets.iter().filter(|sheet| !sheet.edits.is_empty() || !sheet.notes.is_empty()) {
        missing.extend(sheet.write(parts, by, language)?);
    }
    Ok(missing)
}

/// A sheet that is shown.
struct Sheet {
    name: String,
    part: String,
    edits: Edits,
    notes: Notes,
}

struct Writer<'a> {
    document: &'a Document,
    sheets: Vec<Sheet>,
    language: Language,
    unplaced: Vec<Unplaced>,
}

/// The sheets that are shown, by their names as read.
fn sheets(parts: &Parts<'_>, main: &str) -> Result<Vec<Sheet>, Why> {
    let book = parts.text(main).ok_or(Why::Damaged)?;
    if book.contains("http://purl.oclc.org/ooxml/") {
        return Err(Why::Strict);
    }
    let relations = parts.relations(main);
    let is_shown = |tag: &super::markup::Tag<'_>| {
        tag.starts() && tag.local() == "sheet" && !matches!(tag.value("state").as_str(), "hidden" | "veryHidden")
    };
    let sheet = |tag: super::markup::Tag<'_>| {
        let id = tag.value("id");
        let part = relations.iter().find(|relation| relation.id == id).ok_or(Why::Damaged)?.target.clone();
        let name = fold(&tag.value("name"));
        Ok(Sheet { name, part, edits: Edits::default(), notes: Notes::default() })
    };
    tags(&book).filter(is_shown).map(sheet).collect()
}

impl Writer<'_> {
    /// The sheet that a grid stands on: by its name, where there are several.
    fn sheet(&mut self, grid: u32) -> Option<&mut Sheet> {
        let name = grids(self.document).find(|one| one.index == grid as usize).map(|one| &*one.sheet)?;
        match self.sheets.len() {
            1 => self.sheets.first_mut(),
            _ => self.sheets.iter_mut().find(|sheet| sheet.name == *name),
        }
    }

    /// In a workbook an origin is an address.
    fn change(&mut self, change: &Planned) {
        let words = changed(change, self.language);
        let Some(sheet) = self.sheet(change.origin.grid) else {
            return self.unplaced.push(Unplaced::change(change.change, Why::NotPrinted));
        };
        let place = (change.origin.row as usize, change.origin.column as usize);
        let new = New { change: change.change, text: change.after(), value: change.value.clone(), words };
        sheet.edits.add(place, new);
    }

    fn remarks(&mut self, remarks: &[Remark], sections: &[Section]) {
        let cells: Vec<&Cell> = grids(self.document).flat_map(|grid| &grid.cells).collect();
        let places = (0..cells.len()).map(|at| vec![at]).collect();
        let letters = |at: usize| {
            let text = cells.get(at).map_or("", |cell| &cell.text);
            text.chars().map(|c| Written { c, place: 0..0 }).collect()
        };
        let lines = Lines::new(places, &letters, sections);
        let origin = |line: &Line| line.signs.first().and_then(|&at| cells.get(at)).map(|cell| cell.origin);
        for remark in remarks {
            let found = remark.places.iter().find_map(|place| match place {
                plan::Place::Cell(origin) => Some(*origin),
                place => match lines.find(place, &|line| origin(line).is_some())? {
                    Found::Line(line) | Found::Clause(line, _) => origin(line),
                },
            });
            let sheet = found.and_then(|found: Origin| Some((found, self.sheet(found.grid)?)));
            match sheet {
                Some((found, sheet)) => {
                    let text = [&*remark.words, &remark.mark()].concat();
                    sheet.notes.add((found.row as usize, found.column as usize), text, Some(remark.mark()));
                }
                None => self.unplaced.push(Unplaced::finding(&remark.key, Why::NoPlace)),
            }
        }
    }
}

fn grids(document: &Document) -> impl Iterator<Item = &Grid> {
    document.blocks.iter().filter_map(|block| if let Block::Grid(grid) = block { Some(grid) } else { None })
}

/// What is noted beside a new value.
fn changed(change: &Planned, language: Language) -> String {
    let after = change.after();
    let or_blank = |text: &str| match (text.is_empty(), language) {
        (false, _) => text.to_owned(),
        (true, Language::Zh) => "空白".to_owned(),
        (true, Language::En) => "blank".to_owned(),
    };
    let (from, to) = (or_blank(&change.text), or_blank(&after));
    match language {
        Language::Zh => format!("原为 {from}，改为 {to}。"),
        Language::En => format!("Was {from}, changed to {to}. "),
    }
}

impl Sheet {
    fn write(&self, parts: &mut Parts<'_>, by: &By, language: Language) -> Result<Vec<Unplaced>, Why> {
        let xml = parts.text(&self.part).ok_or(Why::Damaged)?;
        if is_protected(&xml) {
            return Err(Why::Protected);
        }
        let mut notes = self.notes.clone();
        let (xml, formulas) = self.edits.apply(&xml, &mut notes, language).ok_or(Why::Damaged)?;
        let xml = notes.write(parts, &self.part, xml, by).ok_or(Why::Damaged)?;
        parts.put_changed(&self.part, xml);
        Ok(formulas.into_iter().map(|change| Unplaced::change(change, Why::Formula)).collect())
    }
}

fn is_protected(sheet: &str) -> bool {
    let is_on = |tag: &super::markup::Tag<'_>| tag.attribute("sheet").is_some_and(|on| on != "0" && on != "false");
    tags(sheet).any(|tag| tag.local() == "sheetProtection" && is_on(&tag))
}
