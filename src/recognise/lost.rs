//! Rows that lost their labels, among others of their table that have theirs.
//!
//! Where exactly as many stand between two labels as the form has rows there, they can only be these; and every sum that they take part
//! in has to hold.

use super::candidate::{Placed, Seen};
use super::figure::counted;
use super::label::{key, numbering};
use super::table::Reading;
use crate::amount::Amount;
use crate::form::formula::Relation;
use crate::form::pack::{Along, Balance, Place};
use crate::form::{self, Table};
use crate::report::{Missing, Why};

/// The figures of a table's rows, as far as they are placed.
type Figures = Vec<Option<Vec<Option<Amount>>>>;

impl Reading<'_, '_> {
    /// Gives rows without labels those that the form has in their place, and refuses them where it is not certain.
    pub(super) fn name_lost(&mut self, placed: &mut [Placed]) {
        for table in 0..self.words.len() {
            let of_table = self.seen.iter().filter(|seen| seen.table == table);
            let seen = without_stand_ins(self.words[table].table, of_table.copied().collect());
            let is_lost = |seen: &&Seen| seen.row.is_none() && !self.words[table].table.across;
            let lost: Vec<usize> = seen.iter().filter(is_lost).filter_map(|seen| seen.candidate).collect();
            if !lost.is_empty() {
                self.name_lost_of(table, &seen, &lost, placed);
            }
        }
    }

    fn name_lost_of(&mut self, table: usize, seen: &[Seen], lost: &[usize], placed: &mut [Placed]) {
        let named = names(self.words[table].table, seen);
        let mut rows: Vec<usize> = named.iter().map(|&(_, row)| row).collect();
        let mut row_of = vec![None; self.labels.len()];
        seen.iter().filter_map(|seen| Some((seen.candidate?, seen.row))).for_each(|(at, row)| row_of[at] = row);
        named.iter().for_each(|&(candidate, row)| row_of[candidate] = Some(row));
        let figures = self.figures_of(table, seen, &row_of, placed);
        let misplaced: Vec<bool> = lost.iter().map(|&at| self.is_misplaced(table, at, row_of[at])).collect();
        if misplaced.contains(&true) || !figures.is_some_and(|figures| self.sums_hold(table, &rows, &figures)) {
            rows.clear();
        }
        for (&at, misplaced) in lost.iter().zip(misplaced) {
            if let Some(row) = row_of[at].filter(|_| !rows.is_empty()) {
                self.candidates[at].order.iter_mut().for_each(|target| target.row = row);
                self.labels[at].0 = Some(row);
            } else {
                placed[at] = Err(if misplaced { Why::Label } else { Why::Bare });
            }
        }
        if !rows.is_empty() {
            self.assume(table, Missing::Rows, rows);
        }
    }

    /// Is the label of a group printed here, and the row none of that group? 不予公开 where 予以公开 belongs is a label, and a wrong one.
    fn is_misplaced(&self, table: usize, candidate: usize, row: Option<usize>) -> bool {
        let printed = &self.labels[candidate].1;
        let rows = &self.words[table].table.rows;
        let mut groups = rows.iter().filter_map(|row| row.group.as_deref());
        let Some(group) = groups.find(|group| key(group) == key(printed)) else { return false };
        let (first, last) = (rows.iter().position(is(group)), rows.iter().rposition(is(group)));
        let number = numbering(printed);
        let is_other = !number.is_empty() && number != numbering(group);
        is_other || row.is_some_and(|row| Some(row) < first || Some(row) > last)
    }

    /// The figures of every row that is placed, each under its name; `None` where a row stands twice.
    fn figures_of(&self, table: usize, seen: &[Seen], row_of: &[Option<usize>], placed: &[Placed]) -> Option<Figures> {
        let of = self.words[table].table;
        let mut figures: Figures = vec![None; of.rows.len()];
        for at in seen.iter().filter_map(|seen| seen.candidate) {
            let (Some(row), Ok(cells)) = (row_of[at], &placed[at]) else { continue };
            let mut line = vec![None; of.columns.len()];
            for (target, &cell) in self.candidates[at].order.iter().zip(cells) {
                line[target.column] = counted(&self.candidates[at].cells[cell], &of.columns[target.column].unit);
            }
            if figures[row].replace(line).is_some() {
                return None;
            }
        }
        Some(figures)
    }

    /// Does every balance hold that these rows take part in, and is each part of one down a column?
    fn sums_hold(&self, table: usize, rows: &[usize], figures: &Figures) -> bool {
        let balances = || self.form.balances.iter().filter(|one| one.table == table && one.relation == Relation::Equal);
        let has =
            |balance: &Balance, row: usize| balance.left.iter().chain(&balance.right).any(|place| place.row == row);
        let of = self.words[table].table;
        rows.iter().all(|&row| balances().any(|one| matches!(one.along, Along::Column(_)) && has(one, row)))
            && balances().filter(|one| rows.iter().any(|&row| has(one, row))).all(|one| holds(of, one, figures))
    }
}

fn is(group: &str) -> impl Fn(&form::Row) -> bool {
    move |row| row.group.as_deref() == Some(group)
}

/// Of rows that may be printed for each other only those count that are.
fn holds(table: &Table, balance: &Balance, figures: &Figures) -> bool {
    let side = |places: &[Place]| {
        let counts = |place: &&Place| figures[place.row].is_some() || !is_replaced(table, place.row, figures);
        places
            .iter()
            .filter(counts)
            .try_fold(Amount::ZERO, |sum, place| sum.checked_add(figures[place.row].as_ref()?[place.column]?))
    };
    let left = side(&balance.left);
    left.is_some() && left == side(&balance.right)
}

/// Is a row printed for this one?
fn is_replaced(table: &Table, row: usize, figures: &Figures) -> bool {
    let of = &table.rows[row];
    let stands_for = |(at, other): (usize, &form::Row)| {
        figures[at].is_some() && (is_for(of.instead.as_deref(), &other.id) || is_for(other.instead.as_deref(), &of.id))
    };
    table.rows.iter().enumerate().any(stands_for)
}

/// Is a row printed instead of this one, among others?
#[must_use]
pub(super) fn is_for(instead: Option<&str>, id: &str) -> bool {
    instead.is_some_and(|group| id.starts_with(group.trim_end_matches('*')))
}

/// A row that the form prints for several has only their common label. Where some of these are there, and not all, it is one of them.
fn without_stand_ins(table: &Table, mut seen: Vec<Seen>) -> Vec<Seen> {
    for (at, row) in table.rows.iter().enumerate().filter(|(_, row)| row.instead.is_some()) {
        let is_one = |other: usize| is_for(row.instead.as_deref(), &table.rows[other].id);
        let there =
            (0..table.rows.len()).filter(|&other| is_one(other) && seen.iter().any(|seen| seen.row == Some(other)));
        let all = (0..table.rows.len()).filter(|&other| is_one(other)).count();
        if (1..all).contains(&there.count()) {
            seen.iter_mut().filter(|seen| seen.row == Some(at)).for_each(|seen| seen.row = None);
        }
    }
    seen
}

/// Each row without a label with the row that the form has in its place: the candidate, and the row.
fn names(table: &Table, seen: &[Seen]) -> Vec<(usize, usize)> {
    let mut named = Vec::new();
    let mut before = None;
    let mut run: Vec<Option<usize>> = Vec::new();
    let ends = seen.iter().map(Some).chain([None]);
    for end in ends {
        if let Some(Seen { row: None, candidate, .. }) = end {
            run.push(*candidate);
            continue;
        }
        let after = end.and_then(|seen| seen.row);
        let lost = std::mem::take(&mut run);
        if !lost.is_empty()
            && let Some(rows) = between(table, before, after, lost.len())
        {
            named.extend(lost.into_iter().zip(rows).filter_map(|(candidate, row)| Some((candidate?, row))));
        }
        before = after;
    }
    named
}

/// The rows of the form between two, if they are so many: as it prints them, or with one row for several.
fn between(table: &Table, before: Option<usize>, after: Option<usize>, count: usize) -> Option<Vec<usize>> {
    let (from, to) = (before.map_or(0, |row| row + 1), after.unwrap_or(table.rows.len()));
    let rows = || (from..to).filter(|&row| row < to);
    let replaced = |row: usize| table.rows.iter().any(|other| is_for(other.instead.as_deref(), &table.rows[row].id));
    let as_printed: Vec<usize> = rows().filter(|&row| table.rows[row].instead.is_none()).collect();
    let with_one: Vec<usize> = rows().filter(|&row| table.rows[row].instead.is_some() || !replaced(row)).collect();
    [as_printed, with_one].into_iter().find(|rows| rows.len() == count)
}
