//! Labels of columns that are cut short, or named by a part of their words.

use super::words::{Words, is_mute};
use crate::document::Cell;
use crate::form::Column;

/// What is left of a label cut short, in bytes: three characters.
pub(super) const LEAST: usize = 9;

impl Words<'_> {
    /// The column whose label lost its end, 本年新 for 本年新制作数量 or 本年增/ for 本年增/减: where as many columns start with these
    /// words as there are cells that hold them, they are in the form's order. Some of these cells stand `before`, some from here on.
    #[must_use]
    pub(super) fn cut_short(&self, key: &str, before: &[(&Cell, &str)], on: &[(&Cell, &str)]) -> Option<usize> {
        if key.len() < LEAST {
            return None;
        }
        let starts = |column: &&Column| super::label::key(&column.label).starts_with(key);
        let columns = &self.table.columns;
        let all = columns.iter().filter(starts).count();
        // No more are counted than can be columns: a row may have any number.
        let alike = |cells: &[(&Cell, &str)]| cells.iter().filter(|(_, other)| *other == key).take(all + 1).count();
        let on = Some(alike(on)).filter(|&on| (1..=all).contains(&on))?;
        let before = Some(alike(before)).filter(|before| before + on == all)?;
        let column = columns.iter().filter(starts).nth(before)?;
        columns.iter().position(|other| other.id == column.id)
    }

    /// The one column that has these words in its label, and that no other cell of the line names: 企业 for 商业企业, 公益 for 社会公益组织.
    #[must_use]
    pub(super) fn by_part(&self, key: &str, line: &[(&Cell, &str)]) -> Option<usize> {
        /// In characters.
        const FEWEST: usize = 2;
        if is_mute(key) || key.chars().nth(FEWEST - 1).is_none() {
            return None;
        }
        let has_part = |&at: &usize| {
            let label = super::label::key(&self.table.columns[at].label);
            // 审结 is no part of 尚未审结.
            label.split_once(key).is_some_and(|(before, _)| !before.ends_with(['非', '未', '不', '无']))
        };
        let mut found = (0..self.table.columns.len()).filter(has_part);
        let one = found.next().filter(|_| found.next().is_none())?;
        let is_named = |other: &str| self.column(other).is_some_and(|column| column.at == one);
        (!self.knows(key) && !line.iter().any(|(_, other)| is_named(other))).then_some(one)
    }
}
