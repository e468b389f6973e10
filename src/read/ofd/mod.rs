//! OFD, the national format for documents as they are printed (GB/T 33190): pages of text and lines, which [`super::geometry`] makes a
//! document of.
//!
//! Of several documents in a file the first is read, as programs show it. Signatures are not verified and attachments not opened, which
//! is said.

mod clips;
mod drawing;
mod looks;
mod notes;
mod outline;
mod page;
mod path;
mod text;
mod units;

use super::geometry::canvas::{Canvas, Room};
use super::geometry::{self, Sheet};
use super::package::{Package, folder, resolve};
use super::xml::{self, Sink};
use crate::document::{Advice, Document, Note};
use looks::Looks;
use page::{Order, Page};
use std::collections::BTreeMap;
use units::{POINTS, numbers};

/// Pages that are read. A report has 4 to 10.
const MAX_PAGES: usize = 200;

/// Objects that are drawn on all pages together, those of templates each time. A page of a report has some hundreds.
const MAX_OBJECTS: usize = 200_000;

/// The part that every such archive starts with.
const START: &str = "OFD.xml";

/// Is the archive one?
pub(super) fn is_ofd(package: &Package<'_>) -> bool {
    package.archive.has(START)
}

/// Reads an archive.
pub(super) fn read(package: &mut Package<'_>) -> Result<Document, Note> {
    let mut start = Start::default();
    package.read(START, &mut start)?;
    let root = resolve("", start.root.trim());
    let mut outline = Outline { folder: folder(&root).to_owned(), ..Outline::default() };
    if !package.read(&root, &mut outline)? || outline.pages.is_empty() {
        return Err(Note::Damaged);
    }
    let mut looks = Looks::default();
    for part in &outline.tables {
        package.read(part, &mut looks)?;
    }
    let mut templates = Templates { parts: BTreeMap::new(), package };
    let (mut sheets, mut room, mut left): (Vec<Sheet>, _, _) = (Vec::new(), Room::default(), MAX_OBJECTS);
    for (at, page) in outline.pages.iter().take(MAX_PAGES).enumerate() {
        sheets.push(sheet(&mut templates, (&outline, &looks), page, (at as u32 + 1, &mut room, &mut left))?);
    }
    if sheets.iter().all(Sheet::is_without_text) && sheets.iter().any(|sheet| sheet.has_picture) {
        return Err(Note::NotText { kind: "OFD", advice: Advice::Scanned });
    }
    let is_written_upon = notes::are_there(package, &outline.notes)?;
    let is_cut = outline.pages.len() > MAX_PAGES || sheets.iter().any(|sheet| sheet.is_uncertain);
    let mut document = geometry::document(&sheets, "OFD");
    let told = [
        (is_cut, Note::CutOff),
        (start.is_signed, Note::Signed),
        (outline.has_attachments || is_written_upon, Note::Embedded),
    ];
    document.notes.extend(told.into_iter().filter(|(is_so, _)| *is_so).map(|(_, note)| note));
    Ok(document)
}

/// What one page shows, with the templates that it lies upon.
fn sheet(
    templates: &mut Templates<'_, '_>,
    (outline, looks): (&Outline, &Looks),
    part: &str,
    (number, room, left): (u32, &mut Room, &mut usize),
) -> Result<Sheet, Note> {
    let (page, mut is_whole) = Page::read(templates.package, part)?;
    let sides = page.sides.unwrap_or(outline.sides);
    let mut canvas = Canvas::new(room, number, sides[2] * POINTS, sides[3] * POINTS);
    let order = |(id, own): &(String, Option<Order>)| {
        let (part, order) = outline.templates.get(id)?;
        Some((own.unwrap_or(*order), part))
    };
    let mut below: Vec<(Order, &String)> = page.templates.iter().filter_map(order).collect();
    below.sort_by_key(|(order, _)| *order);
    let behind = below.iter().position(|(order, _)| *order == Order::Foreground).unwrap_or(below.len());
    let above = below.split_off(behind);
    let mut put = |(_, part): (Order, &String), canvas: &mut Canvas<'_>, left: &mut usize| {
        let (template, whole) = templates.page(part)?;
        Ok::<bool, Note>(template.draw(canvas, sides, (looks, left)) && whole)
    };
    for template in below {
        is_whole &= put(template, &mut canvas, left)?;
    }
    is_whole &= page.draw(&mut canvas, sides, (looks, left));
    for template in above {
        is_whole &= put(template, &mut canvas, left)?;
    }
    Ok(canvas.finish(is_whole))
}

/// Templates are the same on many pages.
struct Templates<'t, 'p> {
    package: &'t mut Package<'p>,
    parts: BTreeMap<String, (Page, bool)>,
}

impl Templates<'_, '_> {
    fn page(&mut self, part: &str) -> Result<(&Page, bool), Note> {
        /// Kept at once. A document has one or two.
        const MOST: usize = 8;
        if !self.parts.contains_key(part) {
            if self.parts.len() >= MOST {
                self.parts.clear();
            }
            let page = Page::read(self.package, part)?;
            self.parts.insert(part.to_owned(), page);
        }
        self.parts.get(part).map(|(page, whole)| (page, *whole)).ok_or(Note::Damaged)
    }
}

/// What the first part says.
#[derive(Default)]
struct Start {
    root: String,
    is_signed: bool,
    /// Names of the open elements that tell what a text is.
    open: String,
    bodies: usize,
}

impl Sink for Start {
    fn start(&mut self, name: &str, _: &str) -> bool {
        self.bodies += usize::from(name == "DocBody");
        self.is_signed |= name == "Signatures";
        name.clone_into(&mut self.open);
        true
    }

    fn end(&mut self, _: &str) {
        self.open.clear();
    }

    fn text(&mut self, text: &str) {
        if self.open == "DocRoot" && self.bodies <= 1 {
            self.root.push_str(text);
        }
    }
}

/// What the document's own part says: its pages and templates, where they are, and how large.
#[derive(Default)]
struct Outline {
    folder: String,
    pages: Vec<String>,
    /// By their names the parts, and when they are drawn.
    templates: BTreeMap<String, (String, Order)>,
    sides: [f64; 4],
    has_attachments: bool,
    /// What was written upon pages, as stamps and notes.
    notes: String,
    is_notes: bool,
    /// Parts that tell of what objects name.
    tables: Vec<String>,
    is_box: bool,
    is_table: bool,
}

impl Sink for Outline {
    fn start(&mut self, name: &str, attributes: &str) -> bool {
        let place = || resolve(&self.folder, &xml::value(attributes, "BaseLoc"));
        match name {
            // One more than are read, to know that there are.
            "Page" if self.pages.len() <= MAX_PAGES => {
                let place = place();
                self.pages.push(place);
            }
            "TemplatePage" if self.templates.len() < MAX_PAGES => {
                let place = place();
                let order = Order::of(&xml::value(attributes, "ZOrder")).unwrap_or(Order::Background);
                self.templates.insert(xml::value(attributes, "ID"), (place, order));
            }
            "Attachments" => self.has_attachments = true,
            _ => {}
        }
        self.is_box = name == "PhysicalBox";
        self.is_table = matches!(name, "PublicRes" | "DocumentRes");
        self.is_notes = name == "Annotations";
        true
    }

    fn end(&mut self, _: &str) {
        (self.is_box, self.is_table, self.is_notes) = (false, false, false);
    }

    fn text(&mut self, text: &str) {
        /// A document has one of each.
        const MOST: usize = 8;
        if self.is_table && self.tables.len() < MOST {
            self.tables.push(resolve(&self.folder, text.trim()));
        }
        if self.is_notes {
            self.notes = resolve(&self.folder, text.trim());
        }
        if self.is_box
            && let Some(sides) = numbers(text)
        {
            self.sides = sides;
        }
    }
}
