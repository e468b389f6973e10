//! Notes on cells: their texts in one part, the boxes that they are shown in in another, and the sheet leads to both.

use super::super::markup::{Kind, Tag, escaped, nodes, plain, tags};
use super::super::parts::{Parts, RELATION, appended, prefix};
use super::super::plan::By;
use super::super::sheet::{Place, address, place};
use super::super::splice::Splices;
use crate::order;
use std::ops::Range;

/// Notes to be written, of each cell in the order in which they were given.
#[derive(Clone, Default)]
pub(in crate::write) struct Notes(Vec<(Place, Vec<Note>)>);

#[derive(Clone)]
struct Note {
    text: String,
    /// What tells it when it is met again.
    mark: Option<String>,
}

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const TYPE_OF_BOXES: &str = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/// Elements of a sheet that come behind the one that leads to the boxes.
const BEHIND: [&str; 9] = [
    "legacyDrawingHF",
    "drawingHF",
    "picture",
    "oleObjects",
    "controls",
    "webPublishItems",
    "tableParts",
    "extLst",
    "AlternateContent",
];

impl Notes {
    pub(in crate::write) fn add(&mut self, place: Place, text: String, mark: Option<String>) {
        let note = Note { text, mark };
        match self.0.iter_mut().find(|(known, _)| *known == place) {
            Some((_, own)) => own.push(note),
            None => self.0.push((place, vec![note])),
        }
    }

    pub(in crate::write) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Writes them; gives the sheet, which leads to the boxes then.
    pub(in crate::write) fn write(self, parts: &mut Parts<'_>, sheet: &str, xml: String, by: &By) -> Option<String> {
        let known = parts.related(sheet, "/comments");
        let text = match &known {
            Some(name) => parts.text(name)?,
            None => format!(
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\"{MAIN}\"><authors></authors><commentList></commentList></comments>"
            ),
        };
        let there = There::new(&text)?;
        let mut notes = order::by_key(self.0, |((row, column), _)| [*row as u32, *column as u32, 0, 0]);
        for (at, own) in &mut notes {
            let said = there.notes.iter().find(|note| note.place == *at).map_or("", |note| &note.said);
            own.retain(|note| !said.contains(note.mark.as_ref().unwrap_or(&note.text).as_str()));
        }
        notes.retain(|(_, own)| !own.is_empty());
        if notes.is_empty() {
            return Some(xml);
        }
        let (text, boxes) = there.with(&text, &notes, by)?;
        let name = match known {
            Some(name) => name,
            None => new_part(parts, sheet, "comments", ".xml", "/comments")?,
        };
        let is_new = !parts.has(&name);
        parts.put(&name, text);
        if is_new {
            parts.declare(&name, TYPE)?;
        }
        if boxes.is_empty() { Some(xml) } else { draw(parts, sheet, xml, &boxes) }
    }
}

/// A new part that a sheet leads to: its name.
fn new_part(parts: &mut Parts<'_>, sheet: &str, stem: &str, ending: &str, kind: &str) -> Option<String> {
    let (folder, above) = match sheet.rsplit_once('/') {
        Some((folder, _)) => (folder.rsplit_once('/').map_or("", |(above, _)| above), "../"),
        None => ("", ""),
    };
    let folder = if folder.is_empty() { String::new() } else { [folder, "/"].concat() };
    let name = parts.free_name(&[&folder, stem].concat(), ending, 1);
    parts.relate(sheet, kind, &[above, &name[folder.len()..]].concat())?;
    Some(name)
}

/// The notes that are there.
struct There<'a> {
    notes: Vec<Written>,
    authors: Vec<String>,
    /// Where more can be put.
    authors_end: Tag<'a>,
    list_end: Tag<'a>,
}

/// A note as it is written.
struct Written {
    place: Place,
    said: String,
    /// Where its text ends.
    end: usize,
}

impl<'a> There<'a> {
    fn new(xml: &'a str) -> Option<There<'a>> {
        let (mut notes, mut authors) = (Vec::<Written>::new(), Vec::new());
        let (mut authors_end, mut list_end) = (None, None);
        let mut into: Option<Range<usize>> = None;
        for tag in tags(xml) {
            match (tag.local(), tag.kind) {
                ("author" | "text", Kind::Start) => into = Some(tag.place.clone()),
                ("author", Kind::Empty) => authors.push(String::new()),
                ("author", Kind::End) => authors.push(plain(&xml[into.take()?.end..tag.place.start])),
                ("comment", Kind::Start) => {
                    notes.push(Written { place: place(&tag.value("ref"))?, said: String::new(), end: 0 });
                }
                ("text", Kind::End) => {
                    let note = notes.last_mut()?;
                    note.end = tag.place.start;
                    note.said = said(&xml[into.take()?.end..tag.place.start]);
                }
                ("authors", Kind::End | Kind::Empty) => authors_end = Some(tag),
                ("commentList", Kind::End | Kind::Empty) => list_end = Some(tag),
                _ => {}
            }
        }
        Some(There { notes, authors, authors_end: authors_end?, list_end: list_end? })
    }

    /// The part with more notes, and the cells that have had none.
    fn with(&self, xml: &str, notes: &[(Place, Vec<Note>)], by: &By) -> Option<(String, Vec<Place>)> {
        let p = prefix(self.list_end.name);
        let mut splices = Splices::default();
        let author = self.authors.iter().position(|known| *known == by.author).unwrap_or(self.authors.len());
        if author == self.authors.len() {
            let one = format!("<{p}author>{}</{p}author>", escaped(&by.author));
            put_before_end(&self.authors_end, one, &mut splices);
        }
        let (mut new, mut boxes) = (String::new(), Vec::new());
        for (at, own) in notes {
            // Each in a run of its own, so that it can go alone.
            let run = |(at, note): (usize, &Note), is_first: bool| {
                let line = if at == 0 && is_first { "" } else { "\n" };
                format!("<{p}r><{p}t xml:space=\"preserve\">{line}{}</{p}t></{p}r>", escaped(&note.text))
            };
            let runs = |is_first: bool| own.iter().enumerate().map(|one| run(one, is_first)).collect::<String>();
            if let Some(note) = self.notes.iter().find(|note| note.place == *at && note.end > 0) {
                splices.insert(note.end, 0, runs(false));
                continue;
            }
            let (name, text) = (address(at.0, at.1), runs(true));
            new += &format!("<{p}comment ref=\"{name}\" authorId=\"{author}\"><{p}text>{text}</{p}text></{p}comment>");
            boxes.push(*at);
        }
        put_before_end(&self.list_end, new, &mut splices);
        Some((splices.apply(xml)?, boxes))
    }
}

/// Puts something at the end of an element, which may be one tag.
fn put_before_end(end: &Tag<'_>, text: String, splices: &mut Splices) {
    match end.kind {
        Kind::Empty => {
            let name = end.name;
            splices.replace(end.place.clone(), format!("<{name}{}>{text}</{name}>", end.attributes));
        }
        _ => splices.insert(end.place.start, 0, text),
    }
}

/// The text between tags.
fn said(xml: &str) -> String {
    let text =
        |node| if let super::super::markup::Node::Text(place) = node { plain(&xml[place]) } else { String::new() };
    nodes(xml).map(text).collect()
}

/// Draws the boxes in the part that the sheet leads to, or in a new one.
fn draw(parts: &mut Parts<'_>, sheet: &str, xml: String, boxes: &[Place]) -> Option<String> {
    let leads = |tag: &Tag<'_>| tag.starts() && tag.local() == "legacyDrawing";
    let id = tags(&xml).find(leads).map(|tag| tag.value("id"));
    if let Some(id) = id {
        let name = parts.relations(sheet).into_iter().find(|relation| relation.id == id)?.target;
        let text = parts.text(&name)?;
        let text = drawn(&text, boxes)?;
        parts.put(&name, text);
        return Some(xml);
    }
    let name = new_part(parts, sheet, "drawings/vmlDrawing", ".vml", "/vmlDrawing")?;
    let text = drawn(EMPTY, boxes)?;
    parts.put(&name, text);
    parts.declare_ending("vml", TYPE_OF_BOXES);
    let id = parts.relations(sheet).into_iter().find(|relation| relation.target == name)?.id;
    let root = tags(&xml).next()?;
    let element = format!("<{}legacyDrawing xmlns:r=\"{RELATION}\" r:id=\"{id}\"/>", prefix(root.name));
    match behind(&xml) {
        Some(at) => Some([&xml[..at], &element, &xml[at..]].concat()),
        None => appended(&xml, &|_| element.clone()),
    }
}

/// The first element of a sheet that has to come behind the one that leads to boxes.
fn behind(xml: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for tag in tags(xml) {
        match tag.kind {
            Kind::End => depth = depth.saturating_sub(1),
            _ if depth == 1 && BEHIND.contains(&tag.local()) => return Some(tag.place.start),
            Kind::Start => depth += 1,
            Kind::Empty => {}
        }
    }
    None
}

const EMPTY: &str = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">\
    <o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout></xml>";

/// A drawing with a box for each of these cells. Its names are those that every program writes.
fn drawn(text: &str, boxes: &[Place]) -> Option<String> {
    const KIND: &str = "_x0000_t202";
    const SHAPE: &str = "_x0000_s";
    let (before, behind) = text.rsplit_once("</xml>")?;
    let numbers = text.split(SHAPE).skip(1).filter_map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_digit())?;
        rest[..end].parse::<u64>().ok()
    });
    // Shapes of the first drawing start here.
    let first = numbers.max().unwrap_or(1_024);
    let kind = format!(
        "<v:shapetype id=\"{KIND}\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">\
         <v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>"
    );
    let kind = if text.contains(&format!("id=\"{KIND}\"")) { String::new() } else { kind };
    let shape = |(at, &(row, column)): (usize, &Place)| {
        let number = first.saturating_add(1 + at as u64);
        // Two columns wide and eight rows high, to the right of the cell.
        let anchor = format!("{}, 15, {}, 2, {}, 31, {}, 4", column + 1, row.saturating_sub(1), column + 4, row + 7);
        format!(
            "<v:shape id=\"{SHAPE}{number}\" type=\"#{KIND}\" style=\"position:absolute;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\">\
             <v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>\
             <v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>\
             <x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>\
             <x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
        )
    };
    let shapes: String = boxes.iter().enumerate().map(shape).collect();
    Some([before, &kind, &shapes, "</xml>", behind].concat())
}
