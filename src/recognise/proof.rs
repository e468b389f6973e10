//! Figures that were placed by the order of the form, for want of labels of columns: do they prove it?
//!
//! The last column is the total of the others. Where that holds in a row, its figures stand in an order that has the total last, and
//! that of the form is the only one known. A row of noughts is the same in every order.

use super::align::{Candidate, Placed};
use super::table::Reading;
use super::words::Words;
use crate::amount::Amount;
use crate::document::Cell;
use crate::report::value;
use crate::report::{Assumed, Missing, Value, Why};

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

impl Reading<'_, '_> {
    /// Refuses the rows that were placed by the order of the form and do not prove it; all of a table, where most do not.
    pub(super) fn prove(&mut self, placed: &mut [Placed]) {
        let mut said: Vec<[usize; 2]> = vec![[0; 2]; self.words.len()];
        let mut proofs = Vec::with_capacity(placed.len());
        for (candidate, placed) in self.candidates.iter().zip(placed.iter_mut()) {
            let proof = match placed {
                _ if !candidate.by_form => None,
                Ok(cells) => Some(proof(&self.words[candidate.table], candidate, cells)),
                Err(_) => {
                    *placed = Err(Why::NoHeader);
                    None
                }
            };
            match proof {
                Some(Proof::Holds) => said[candidate.table][0] += 1,
                Some(Proof::Fails) => said[candidate.table][1] += 1,
                _ => {}
            }
            proofs.push(proof);
        }
        for (at, proof) in proofs.into_iter().enumerate() {
            let (Some(proof), table) = (proof, self.candidates[at].table) else { continue };
            let [holds, fails] = said[table];
            if proof == Proof::Fails || fails > holds {
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
}

/// Of all its rows, where they stand side by side.
fn proof(words: &Words<'_>, candidate: &Candidate<'_>, cells: &[usize]) -> Proof {
    let mut cells = cells.iter().map(|&at| &candidate.cells[at]);
    let mut proofs = candidate.order.chunk_by(|a, b| a.row == b.row).map(|row| {
        let unit = |column: usize| words.table.columns[column].unit.as_str();
        let figures: Option<Vec<Amount>> =
            cells.by_ref().take(row.len()).zip(row).map(|(cell, target)| counted(cell, unit(target.column))).collect();
        figures.map_or(Proof::Fails, |figures| of_figures(&figures))
    });
    let first = proofs.next().unwrap_or(Proof::Fails);
    proofs.fold(first, |all, proof| match (all, proof) {
        (Proof::Fails, _) | (_, Proof::Fails) => Proof::Fails,
        (Proof::Holds, _) | (_, Proof::Holds) => Proof::Holds,
        _ => Proof::Empty,
    })
}

/// The last is the total.
fn of_figures(figures: &[Amount]) -> Proof {
    let Some((total, others)) = figures.split_last() else { return Proof::Fails };
    if figures.iter().all(|&figure| figure == Amount::ZERO) {
        return Proof::Empty;
    }
    let sum = others.iter().try_fold(Amount::ZERO, |sum, &figure| sum.checked_add(figure));
    if sum == Some(*total) && figures.iter().all(|figure| !figure.is_negative()) { Proof::Holds } else { Proof::Fails }
}

/// What a cell counts as in sums.
pub(super) fn counted(cell: &Cell, unit: &str) -> Option<Amount> {
    match value::read(&cell.text, unit) {
        Value::Figure(amount) => Some(amount),
        Value::Blank => Some(Amount::ZERO),
        Value::Text(text) => value::is_placeholder(&text).then_some(Amount::ZERO),
    }
}
