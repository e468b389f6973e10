//! Ends of paragraphs, cells and rows, and text boxes.

use super::super::limits::MAX_DEPTH;
use super::Reader;
use super::state::Into;
use crate::document::Note;

impl Reader {
    pub(super) fn paragraph(&mut self) {
        if self.state.into != Into::Text {
            return;
        }
        // Its end is not seen: the next goes on with its line.
        if self.state.deleted || self.state.hidden {
            if self.state.deleted {
                self.told.note(Note::Changes);
            }
            return;
        }
        self.end_paragraph(self.state.depth());
    }

    pub(super) fn end_paragraph(&mut self, depth: usize) {
        self.half = None;
        let (line, boxes) = (std::mem::take(&mut self.line), std::mem::take(&mut self.boxes));
        self.story.paragraph(depth, line, &mut self.told);
        self.story.paragraph(depth, boxes, &mut self.told);
    }

    pub(super) fn end_cell(&mut self, depth: usize) {
        if self.state.into == Into::Text {
            self.end_paragraph(depth);
            self.story.end_cell(depth, &mut self.told);
        }
    }

    pub(super) fn end_row(&mut self, depth: usize, which: usize) {
        if self.state.into != Into::Text {
            return;
        }
        if self.state.deleted || self.rows[which].deleted {
            self.told.note(Note::Changes);
        }
        if self.state.hidden {
            self.told.note(Note::HiddenLines);
        }
        self.end_paragraph(depth);
        let layout = self.rows[which].layout(self.state.deleted || self.state.hidden);
        self.story.end_row(depth, layout, &mut self.told);
    }

    /// A text box starts: its text stands behind the paragraph around it.
    pub(super) fn text_box(&mut self) {
        if self.around.len() == MAX_DEPTH {
            self.told.note(Note::TooDeep);
            self.state.into = Into::Nothing;
            return;
        }
        let (line, boxes) = (std::mem::take(&mut self.line), std::mem::take(&mut self.boxes));
        self.around.push((self.groups.len(), std::mem::take(&mut self.story), line, boxes));
        (self.state.in_table, self.state.depth) = (false, 1);
    }
}
