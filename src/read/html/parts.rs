//! Tables and their parts, as they start and end.

use super::Reader;
use super::elements::{self, Element, Kind};
use super::table::OpenTable;
use super::tag::Tag;
use crate::document::Note;
use crate::read::limits::{MAX_CELLS, MAX_DEPTH};

impl<'a> Reader<'a> {
    pub(super) fn start_part(&mut self, tag: Tag, name: &'a str, attributes: &'a str) {
        if !self.reach_table() || tag != Tag::Td && tag != Tag::Th && !self.room.piece() {
            return;
        }
        self.end_inside();
        let Some((base, section, row)) = self.open.last().map(OpenTable::parts) else { return };
        // Around a cell stand its row, where one is open, and the section.
        let parts = self.elements.from(base).iter().take(3).filter(|element| element.kind == Kind::Part);
        let kept = |element: &&elements::Element<'_>| match element.tag {
            Tag::Table => true,
            Tag::Row => row && matches!(tag, Tag::Td | Tag::Th),
            _ => section && matches!(tag, Tag::Td | Tag::Th | Tag::Row),
        };
        let around = base + parts.take_while(kept).count();
        self.elements.cut(around, false);
        if tag != Tag::Columns {
            let look = self.look(tag, name, attributes);
            let kind = if matches!(tag, Tag::Td | Tag::Th | Tag::Caption) { Kind::Scope } else { Kind::Part };
            self.elements.push(tag, name, attributes, kind, look, false);
            // A row that is hidden without being gone leaves no room either.
            let collapsed = kind == Kind::Part && look.visible == Some(false);
            let shown = !self.elements.state().gone && !collapsed;
            if let Some(table) = self.open.last_mut() {
                table.start(tag, attributes, shown);
            }
            // A cell may not be there at all, and those behind it stand further to the left.
            let is_doubtful = kind == Kind::Scope && self.elements.from(base).iter().skip(1).any(Element::may_go);
            if let Some(content) = self.open.last_mut().and_then(OpenTable::content).filter(|_| is_doubtful) {
                content.uncertain = true;
            }
        } else if let Some(table) = self.open.last_mut() {
            table.start(tag, attributes, true);
        }
    }

    /// Goes to the innermost table that is one by its tags. Is there one?
    pub(super) fn reach_table(&mut self) -> bool {
        self.end_choices();
        let Some(at) = self.open.iter().rposition(|table| !table.drawn) else { return false };
        if let Some(drawn) = self.open.get(at + 1) {
            let base = drawn.base;
            self.close(base, false);
        }
        while self.open.len() > at + 1 {
            self.end_inside();
            self.end_table();
        }
        true
    }

    /// Is this part of the innermost table open that is one by its tags?
    pub(super) fn has_open(&self, tag: Tag) -> bool {
        let Some(table) = self.open.iter().rfind(|table| !table.drawn) else { return false };
        let inside = table.inside().map(|inside| inside.tag);
        match tag {
            Tag::Td | Tag::Th | Tag::Caption => inside == Some(tag),
            // Nothing but its own end tag, the table's, or the start of another part ends a caption.
            _ if inside == Some(Tag::Caption) => false,
            _ => tag == Tag::Row || table.has_open(tag),
        }
    }

    /// The end of a part of the innermost table, where that part is open.
    pub(super) fn end_part(&mut self, tag: Tag) {
        self.end_inside();
        let Some(table) = self.open.last_mut() else { return };
        match tag {
            Tag::Td | Tag::Th | Tag::Caption => {}
            Tag::Row => table.end_row(),
            _ => table.end_section(),
        }
    }

    pub(super) fn start_table(&mut self, name: &'a str, attributes: &'a str) {
        self.end_choices();
        // In a table but in none of its cells, a table ends the one that is open.
        if self.open.last().is_some_and(|table| table.inside().is_none() && !table.drawn) {
            self.end_table();
        }
        if !self.old
            && let Some(at) = self.elements.paragraph()
        {
            self.close(at, true);
        }
        let index = self.tables;
        self.tables += 1;
        self.room.piece();
        let look = self.look(Tag::Table, name, attributes);
        self.open_table(index, false, |reader| {
            reader.elements.push(Tag::Table, name, attributes, Kind::Part, look, reader.old);
        });
    }

    /// Opens a table, unless it stands too deep.
    pub(super) fn open_table(&mut self, index: usize, drawn: bool, push: impl FnOnce(&mut Reader<'a>)) {
        if self.open.len() == MAX_DEPTH {
            if !drawn {
                (self.left_out, self.template) = (1, false);
            }
            self.note(Note::TooDeep);
            return;
        }
        if !self.elements.state().gone {
            self.content().block();
        }
        let base = self.elements.len() - usize::from(drawn);
        self.open.push(OpenTable::new(index, drawn, base));
        push(self);
        let shown = !self.elements.state().gone;
        if let Some(table) = self.open.last_mut() {
            table.shown = shown;
        }
    }

    /// Ends the innermost table; its captions and its grid stand where it started. One that is not there at all is left out.
    pub(super) fn end_table(&mut self) {
        let Some(mut table) = self.open.pop() else { return };
        // What they were ends with it.
        self.elements.cut(table.base, false);
        if !table.shown {
            return;
        }
        let captions = table.take_captions();
        self.content().append(captions);
        if table.drawn && table.is_layout() {
            for content in table.contents() {
                self.content().append(content);
            }
            return;
        }
        let grid = table.grid(&mut self.notes);
        self.content().grid(grid);
    }

    /// Ends the open cell or caption of the innermost table.
    pub(super) fn end_inside(&mut self) {
        let fits = self.cells < MAX_CELLS;
        let Some(table) = self.open.last_mut() else { return };
        let inside = table.inside().map(|inside| (inside.tag, inside.drops && !inside.content.has_grid()));
        let base = table.base;
        if inside.is_none() {
            return;
        }
        if !table.drawn {
            let scope = self.elements.from(base).iter().position(|element| element.kind == Kind::Scope);
            if let Some(at) = scope {
                self.close(base + at, false);
            }
        }
        if let Some(table) = self.open.last_mut() {
            table.end_inside(fits);
        }
        if let Some((_, true)) = inside {
            self.note(Note::Hidden);
        }
        match inside {
            Some((Tag::Caption, _)) | None => {}
            _ if fits => self.cells += 1,
            _ => self.note(Note::TooManyCells),
        }
    }
}
