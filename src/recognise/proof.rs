//! Figures that were placed by the order of the form, for want of labels of columns: do they prove it?
//!
//! The last column is the total of the others. Where that holds in a row, its figures stand in an order that has the total last, and
//! that of the form is the only one known. A row of noughts is the same in every order. Where a row does not add up so, and all of the
//! table do with their total in another place, that is where it stands: nothing is read.

use super::candidate::{Candidate, Placed};
use super::figure::counted;
use super::header::Target;
use super::table::Reading;
use super::words::Words;
use crate::amount::Amount;
use crate::report::{Assumed, Missing, Why};

/// What the figures of a row say.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Proof {
    /// The total is that of the others.
    Holds,
    /// There is none but noughts.
    Empty,
    /// It is not, or not to be seen.
    Fails,
}

/// What the rows of a table say together.
#[derive(Clone, Default)]
struct Said {
    holds: usize,
    fails: usize,
    /// Of each place: is it the total of the others in all rows so far?
    totals: Option<Vec<bool>>,
}

impl Said {
    fn take(&mut self, proof: Proof, rows: &[Vec<Amount>]) {
        match proof {
            Proof::Holds => self.holds += 1,
            Proof::Fails => self.fails += 1,
            Proof::Empty => {}
        }
        for row in rows.iter().filter(|row| row.iter().any(|&figure| figure != Amount::ZERO)) {
            let here = row.iter().enumerate().map(|(at, &total)| is_total(row, at, total));
            self.totals = Some(match self.totals.take() {
                Some(totals) if totals.len() == row.len() => {
                    totals.iter().zip(here).map(|(&before, here)| before && here).collect()
                }
                Some(totals) => vec![false; totals.len()],
                None => here.collect(),
            });
        }
    }

    /// Stand the figures in another order?
    fn speaks_against(&self) -> bool {
        self.fails > self.holds || self.fails > 0 && self.totals.as_ref().is_some_and(|totals| totals.contains(&true))
    }
}

impl Reading<'_, '_> {
    /// Refuses the rows that were placed by the order of the form and do not prove it; all of a table, where most do not.
    pub(super) fn prove(&mut self, placed: &mut [Placed]) {
        let mut said: Vec<Said> = vec![Said::default(); self.words.len()];
        let mut proofs = Vec::with_capacity(placed.len());
        for (candidate, placed) in self.candidates.iter().zip(placed.iter_mut()) {
            let proof = match placed {
                _ if !candidate.by_form => None,
                Ok(cells) => {
                    let rows = figures(&self.words[candidate.table], candidate, cells);
                    let proof = rows.as_deref().map_or(Proof::Fails, proof);
                    said[candidate.table].take(proof, rows.as_deref().unwrap_or_default());
                    Some(proof)
                }
                Err(_) => {
                    *placed = Err(Why::NoHeader);
                    None
                }
            };
            proofs.push(proof);
        }
        for (at, proof) in proofs.into_iter().enumerate() {
            let (Some(proof), table) = (proof, self.candidates[at].table) else { continue };
            if proof == Proof::Fails || said[table].speaks_against() {
                placed[at] = Err(Why::Unproven);
            } else {
                let rows = self.candidates[at].order.chunk_by(|a, b| a.row == b.row).map(|row| row[0].row).collect();
                self.assume(table, Missing::Columns, rows);
            }
        }
    }

    /// Takes down that rows were placed by the order of the form.
    pub(super) fn assume(&mut self, table: usize, missing: Missing, rows: Vec<usize>) {
        let of = self.words[table].table;
        let is_it = |assumed: &&mut Assumed| assumed.table == of.id && assumed.missing == missing;
        let ids = rows.into_iter().map(|row| of.rows[row].id.clone());
        match self.assumed.iter_mut().find(is_it) {
            Some(assumed) => assumed.rows.extend(ids),
            None => self.assumed.push(Assumed { table: of.id.clone(), missing, rows: ids.collect() }),
        }
    }

    /// A row may have lost a cell, and that of another column stand in its last place: where not all are filled, its sum has to hold.
    pub(super) fn doubt_remarks(&self, placed: &mut [Placed]) {
        let are_others = |candidate: &Candidate<'_>| candidate.behind > 0 || candidate.in_front;
        for (candidate, placed) in self.candidates.iter().zip(placed).filter(|(candidate, _)| are_others(candidate)) {
            let is_full = candidate.filled().len() == candidate.order.len() + candidate.behind;
            if let Ok(cells) = placed
                && (!is_full || candidate.beside || candidate.in_front)
                && !self.sums_up(candidate, cells)
            {
                *placed = Err(Why::Ambiguous);
            }
        }
    }

    /// Is the total of each row of a candidate that of its other figures?
    pub(super) fn sums_up(&self, candidate: &Candidate<'_>, cells: &[usize]) -> bool {
        let columns = &self.words[candidate.table].table.columns;
        let mut cells = cells.iter();
        candidate.order.chunk_by(|a, b| a.row == b.row).all(|row| {
            let mut total = None;
            let mut sum = Some(Amount::ZERO);
            for (target, &at) in row.iter().zip(cells.by_ref()) {
                let figure = counted(&candidate.cells[at], &columns[target.column].unit);
                if columns[target.column].total {
                    total = figure;
                } else {
                    sum = sum.zip(figure).and_then(|(sum, figure)| sum.checked_add(figure));
                }
            }
            total.is_some() && total == sum
        })
    }
}

/// The figures of its rows, where several stand side by side; `None` where one is none.
fn figures(words: &Words<'_>, candidate: &Candidate<'_>, cells: &[usize]) -> Option<Vec<Vec<Amount>>> {
    let mut cells = cells.iter().map(|&at| &candidate.cells[at]);
    let unit = |column: usize| words.table.columns[column].unit.as_str();
    let mut of_row = |row: &[Target]| {
        cells.by_ref().take(row.len()).zip(row).map(|(cell, target)| counted(cell, unit(target.column))).collect()
    };
    candidate.order.chunk_by(|a, b| a.row == b.row).map(&mut of_row).collect()
}

/// Of all rows that stand side by side.
fn proof(rows: &[Vec<Amount>]) -> Proof {
    let mut proofs = rows.iter().map(|row| of_figures(row));
    let first = proofs.next().unwrap_or(Proof::Fails);
    proofs.fold(first, |all, proof| match (all, proof) {
        (Proof::Fails, _) | (_, Proof::Fails) => Proof::Fails,
        (Proof::Holds, _) | (_, Proof::Holds) => Proof::Holds,
        _ => Proof::Empty,
    })
}

/// The last is the total.
fn of_figures(figures: &[Amount]) -> Proof {
    let Some(&total) = figures.last() else { return Proof::Fails };
    if figures.iter().all(|&figure| figure == Amount::ZERO) {
        return Proof::Empty;
    }
    let holds = is_total(figures, figures.len() - 1, total) && figures.iter().all(|figure| !figure.is_negative());
    if holds { Proof::Holds } else { Proof::Fails }
}

/// Is the figure in this place the total of the others?
fn is_total(figures: &[Amount], at: usize, total: Amount) -> bool {
    let others = figures.iter().enumerate().filter(|&(other, _)| other != at);
    others.map(|(_, &figure)| figure).try_fold(Amount::ZERO, Amount::checked_add) == Some(total)
}
