//! What is kept of a Word document while it is read.

use super::super::limits::Room;
use super::super::pictures;
use super::effects;
use super::paragraph::Paragraph;
use super::place::Place;
use super::styles::Styles;
use super::table::{OpenCell, OpenTable};
use crate::document::Note;

/// A document while its main part is read.
#[derive(Default)]
pub(super) struct Reader {
    pub page: Place,
    /// Each stands in the one before.
    pub open: Vec<Open>,
    /// How many tables were seen.
    pub tables: usize,
    pub cells: usize,
    pub room: Room,
    pub paragraph: Paragraph,
    /// The properties of a row are open.
    pub row_properties: bool,
    /// How large what is drawn is, in points.
    pub picture: Option<[f64; 2]>,
    pub styles: Styles,
    pub notes: Vec<Note>,
}

/// What is open.
pub(super) enum Open {
    Table(OpenTable),
    Cell(OpenCell),
    /// A text box, and the paragraph around it.
    Box(Place, Paragraph),
}

impl Reader {
    /// What is behind the text of the open paragraph, or of the cell that is to begin it.
    pub(super) fn shade(&mut self, attributes: &str) {
        let ground = effects::ground(attributes, &self.styles.theme);
        if self.paragraph.properties {
            self.paragraph.effects.ground = Some(ground);
        } else if let Some(Open::Cell(cell)) = self.open.last_mut() {
            cell.ground = Some(ground);
        }
    }

    pub(super) fn table_style(&mut self, id: &str) {
        let effects = self.styles.style(id).map(|style| style.effects).unwrap_or_default();
        if let Some(Open::Table(table)) = self.open.last_mut() {
            table.effects = effects;
        }
    }

    /// A picture stands here.
    pub(super) fn show_picture(&mut self) {
        let Some([width, height]) = self.picture else { return };
        if pictures::is_large(width, height) {
            self.note(Note::Picture);
        }
        self.place().content.picture(width, height);
    }

    pub(super) fn place(&mut self) -> &mut Place {
        let inner = self.open.iter().rposition(|open| !matches!(open, Open::Table(_)));
        match inner.map(|at| &mut self.open[at]) {
            Some(Open::Cell(cell)) => &mut cell.place,
            Some(Open::Box(place, _)) => place,
            _ => &mut self.page,
        }
    }

    pub(super) fn note(&mut self, note: Note) {
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }
}
