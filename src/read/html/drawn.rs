//! Tables that are none by their tags: by `display: table` or by the roles that screen readers know.

use super::look::{Display, Look};
use super::numbers::FIRST;
use super::tag::Tag;
use super::{Reader, attributes_of};

/// The part of a table that an element is by its role.
fn by_role(attributes: &str) -> Option<Tag> {
    let [role] = attributes_of(attributes, ["role"]);
    let role = role?.split_ascii_whitespace().next()?.to_ascii_lowercase();
    Some(match role.as_str() {
        "table" | "grid" | "treegrid" => Tag::Table,
        "rowgroup" => Tag::Body,
        "row" => Tag::Row,
        "cell" | "gridcell" | "columnheader" | "rowheader" => Tag::Td,
        _ => return None,
    })
}

impl<'a> Reader<'a> {
    /// Takes the element that has just started for a table or a part of one, where it is that.
    pub(super) fn draw(&mut self, tag: Tag, attributes: &'a str, look: Look) -> bool {
        if matches!(tag, Tag::Select | Tag::Button | Tag::Pre) || self.elements.is_full() {
            return false;
        }
        let by_style = if let Some(Display::Part(part)) = look.display { Some(part) } else { None };
        let Some(part) = by_role(attributes).or(by_style) else { return false };
        if part == Tag::Table {
            let index = FIRST + self.drawn;
            self.drawn += 1;
            let depth = self.open.len();
            self.open_table(index, true, |_| {});
            if self.open.len() > depth {
                self.elements.act(part);
            }
            return true;
        }
        let gone = self.elements.state().gone;
        let Some(table) = self.open.last_mut().filter(|table| table.drawn && table.inside().is_none()) else {
            return false;
        };
        // A layout in columns has cells and no table around them: that never comes here.
        table.start(part, attributes, !gone);
        self.elements.act(part);
        true
    }

    /// An element ends that was something by its styles or its role.
    pub(super) fn end_act(&mut self, part: Tag) {
        match part {
            Tag::Block => self.content().block(),
            Tag::Table => {
                self.end_inside();
                self.end_table();
            }
            Tag::Td | Tag::Caption => self.end_inside(),
            Tag::Row => self.end_inside_and(super::OpenTable::end_row),
            _ => self.end_inside_and(super::OpenTable::end_section),
        }
    }

    fn end_inside_and(&mut self, end: impl FnOnce(&mut super::OpenTable)) {
        self.end_inside();
        if let Some(table) = self.open.last_mut() {
            end(table);
        }
    }
}
