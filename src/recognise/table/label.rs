//! Which row of a form a row of the source is, by its label: what stands around it tells labels apart that several have.

use super::super::faces::Faces;
use super::super::figure::is_value;
use super::super::label::numbering;
use super::super::numbering::numbered;
use super::super::words::{Match, cell_key};
use super::Reading;
use crate::form::Row;

impl Reading<'_, '_> {
    /// The right-most label of a row among the words before its figures.
    pub(in crate::recognise) fn label(&self, table: usize, faces: &Faces<'_>) -> Option<(usize, Match)> {
        let words = &self.words[table];
        let mut label: Option<(usize, Match)> = None;
        let mut groups: Vec<&str> = Vec::new();
        for (at, (cell, key)) in faces.piece.cells.iter().zip(&faces.keys).enumerate() {
            if cell.text.is_empty() {
                continue;
            }
            if is_value(&cell.text) {
                break;
            }
            let found = words.row(key).filter(|found| self.in_context(table, *found, key, &cell.text, &groups));
            let joined = || words.joined_row(key).map(|at| Match { at, exact: true });
            let found = found.or_else(joined);
            let found = found.or_else(|| self.with_gaps(table, key, &cell.text));
            let found = found.filter(|found| !self.is_numbered_otherwise(table, *found, &cell.text));
            if let Some(found) = found {
                label = Some((at, found));
            } else if label.is_some_and(|(_, found)| !words.is_group(&cell_key(&words.table.rows[found.at].label))) {
                break;
            } else if words.is_group(key) || label.is_none() {
                label = None;
            } else {
                // Words after the label of a group: a row of that group, and not one we know.
                return None;
            }
            if words.is_group(key) {
                // In a row of them again and again each is known once.
                if !groups.contains(&key.as_str()) {
                    groups.push(key);
                }
            }
        }
        label
    }

    /// A label that lost characters, as text taken out of a PDF does: in its place after the row before, with its number.
    fn with_gaps(&self, table: usize, key: &str, printed: &str) -> Option<Match> {
        let words = &self.words[table];
        let at = self.states[table].last_row.filter(|_| self.active == Some(table))? + 1;
        let numbered =
            numbering(&words.table.rows.get(at)?.label) == numbering(printed) && !numbering(printed).is_empty();
        (numbered && words.has_row_with_gaps(at, key)).then_some(Match { at, exact: false })
    }

    /// Does the number before a label say that it is another row? Before words that are not the form's own it always counts; before
    /// those that are, where rows stand alone and have no others around them to be counted with: 一、上年结转.
    fn is_numbered_otherwise(&self, table: usize, found: Match, printed: &str) -> bool {
        let rows = &self.words[table].table.rows;
        let number = |label: &str| numbered(label).1;
        let (said, own) = (number(printed), number(&rows[found.at].label));
        let is_it = |row: &Row| row.group.is_none() && number(&row.label) == said;
        said != 0
            && own != 0
            && said != own
            && (!found.exact || rows[found.at].group.is_none() && rows.iter().any(is_it))
    }

    /// A label that is also a column's (其他, 总计) is a row's only by its number, its group, or the rows above it.
    fn in_context(&self, table: usize, found: Match, key: &str, printed: &str, groups: &[&str]) -> bool {
        let words = &self.words[table];
        if words.column(key).is_none() {
            return true;
        }
        let row = &words.table.rows[found.at];
        let numbered = numbering(&row.label) == numbering(printed) && !numbering(printed).is_empty();
        let grouped = row.group.as_deref().is_some_and(|group| groups.contains(&cell_key(group).as_str()));
        let follows = self.states[table].last_row.is_some_and(|last| last < found.at && found.at <= last + 2);
        numbered || grouped || follows
    }
}
