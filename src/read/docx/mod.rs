//! Word documents, as Word, WPS and LibreOffice write them: the paragraphs and tables of the main part.
//!
//! Read is what a reader of the finished document sees: tracked changes as if accepted, results of fields and not their codes, no
//! text that is hidden or struck out, a text box once, and the numbers that Word puts before paragraphs itself. Left out are headers, footers and notes.

pub(in crate::read) mod effects;
pub(in crate::read) mod paragraph;
mod parts;
pub(in crate::read) mod place;
mod reader;
mod runs;
mod styles;
pub(in crate::read) mod table;

use super::package::{Package, Relation};
use super::pictures;
use super::theme::Theme;
use super::xml::{self, Sink};
use crate::document::{Document, Note};
use effects::Effects;
use paragraph::Fields;
use reader::{Open, Reader};
use styles::Styles;

/// Reads the document whose main part is this. One with a part that is not whole is not read at all: Word does not open it either.
pub(super) fn read(package: &mut Package<'_>, main: &str, xml: &str) -> Result<Document, Note> {
    let mut styles = Styles::default();
    let relations = package.relations(main)?;
    theme(package, &relations, &mut styles.theme)?;
    for relation in relations {
        if ["/numbering", "/styles"].iter().any(|kind| relation.kind.ends_with(kind))
            && let Some(part) = package.text(&relation.target)?
            && !xml::read(&part, &mut styles)
        {
            return Err(Note::Damaged);
        }
    }
    styles.settle();
    body(xml, styles)
}

/// The colours of the theme, and what the settings say of its names. Where these parts are not whole, what came before counts.
fn theme(package: &mut Package<'_>, relations: &[Relation], theme: &mut Theme) -> Result<(), Note> {
    let part = |kind: &str| relations.iter().find(|relation| relation.kind.ends_with(kind));
    if let Some(relation) = part("/theme") {
        package.read(&relation.target, theme)?;
    }
    if let Some(relation) = part("/settings") {
        package.read(&relation.target, &mut theme.settings())?;
    }
    Ok(())
}

/// Reads the main part.
fn body(xml: &str, styles: Styles) -> Result<Document, Note> {
    let mut reader = Reader { styles, ..Reader::default() };
    if !xml::read(xml, &mut reader) {
        return Err(Note::Damaged);
    }
    let mut page = std::mem::take(&mut reader.page);
    if reader.room.is_full() {
        page.cut();
    }
    let mut page = page.end();
    let blocks = page.blocks();
    if page.dropped {
        reader.note(Note::Hidden);
    }
    if reader.room.is_full() {
        reader.note(Note::TooMuchText);
    }
    Ok(Document { blocks, notes: reader.notes })
}

/// How large what is drawn is, in points. Its size is told in units of which a point has 12,700, or by a style.
fn size(attributes: &str) -> Option<[f64; 2]> {
    let side = |name: &str| xml::number(attributes, name).map(|units| units as f64 / 12_700.0);
    let size = side("cx").zip(side("cy")).map(|(width, height)| [width, height]);
    size.or_else(|| pictures::size(&xml::value(attributes, "style")))
}

impl Sink for Reader {
    fn start(&mut self, name: &str, attributes: &str) -> bool {
        match name {
            "tbl" => return self.start_table(),
            "tr" if !self.room.piece() => return false,
            "tr" | "tc" | "trPr" => self.start_part(name),
            "gridBefore" | "gridSpan" | "vMerge" | "hMerge" => self.layout(name, attributes),
            "p" => self.start_paragraph(),
            "txbxContent" => return self.start_box(),
            "pPr" => self.paragraph.properties = true,
            "r" => {
                (self.paragraph.run_style, self.paragraph.own) = (Effects::default(), Effects::default());
                self.paragraph.run = true;
            }
            "t" => self.paragraph.text = true,
            "instrText" => self.paragraph.instruction = true,
            "fldSimple" if paragraph::is_drawn(&xml::value(attributes, "instr")) => self.character("sym"),
            "shd" if !self.paragraph.run => self.shade(attributes),
            "pStyle" | "rStyle" | "numId" | "ilvl" | "vanish" | "strike" | "dstrike" | "vertAlign" | "position"
            | "sz" | "color" | "shd" | "highlight" => {
                self.property(name, attributes);
            }
            _ if effects::is_of_fill(name) => self.property(name, attributes),
            "tblStyle" => self.table_style(&xml::value(attributes, "val")),
            "tab" | "ptab" | "br" | "cr" | "noBreakHyphen" | "sym" if self.paragraph.run => self.character(name),
            // What is turned to run from right to left: that it stands otherwise than it is written.
            "bdo" if attributes.contains("rtl") => self.character("sym"),
            "sup" | "sub" => self.script(name, true),
            "den" | "rad" => self.character(name),
            "fldChar" => self.field(attributes),
            "ins" | "moveTo" | "cellIns" | "cellMerge" => self.note(Note::Changes),
            "del" | "moveFrom" | "cellDel" => {
                self.note(Note::Changes);
                self.delete(name);
                return false;
            }
            "hidden" if self.row_properties && xml::is_on(attributes, "val", true) => {
                self.note(Note::HiddenLines);
                if let Some(Open::Table(table)) = self.open.last_mut() {
                    table.delete_row();
                }
            }
            "extent" | "shape" => self.picture = size(attributes),
            "blip" | "imagedata" => self.show_picture(),
            "altChunk" | "subDoc" => self.note(Note::Embedded),
            "OLEObject" if !xml::value(attributes, "ProgID").starts_with("Equation") => {
                self.note(Note::Embedded);
            }
            // How it is pronounced; what a content control is like.
            "rt" | "sdtPr" => return false,
            // How things were before a change.
            _ => return !name.ends_with("Change"),
        }
        true
    }

    fn end(&mut self, name: &str) {
        match name {
            "t" => self.paragraph.text = false,
            "instrText" => self.paragraph.instruction = false,
            "r" => self.paragraph.run = false,
            "pPr" => self.end_properties(),
            "p" => {
                self.paragraph.fields = Fields::default();
                let place = self.place();
                if !place.goes_on {
                    place.end_paragraph();
                }
            }
            "textFill" => self.paragraph.own.end_fill(),
            "trPr" => self.row_properties = false,
            "sup" | "sub" => self.script(name, false),
            "tbl" | "tr" | "tc" | "txbxContent" => self.end_part(name),
            _ => {}
        }
    }

    fn is_full(&self) -> bool {
        self.room.is_full()
    }

    fn text(&mut self, text: &str) {
        if self.paragraph.instruction {
            self.paragraph.fields.write(text);
        }
        if self.paragraph.text && self.shown() && self.room.take(text) {
            self.place().content.plain(text);
        }
    }
}

#[cfg(test)]
mod tests;
