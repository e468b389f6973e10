//! Leaves last year's tables out.

use super::edition::left_out;
use super::table::Reading;
use crate::report::{LeftOut, Why};

impl Reading<'_, '_> {
    /// Leaves out the rows of last year's tables where this year's are there, too; refuses them where they are not.
    pub(super) fn leave_out(&mut self, year: Option<u32>) -> Vec<LeftOut> {
        let mut told = Vec::new();
        for table in 0..self.words.len() {
            let id = &self.words[table].table.id;
            let of_table: Vec<usize> =
                (0..self.candidates.len()).filter(|&at| self.candidates[at].table == table).collect();
            let refused: Vec<usize> = (0..self.unread.len()).filter(|&at| self.unread[at].table == *id).collect();
            let years = of_table.iter().map(|&at| self.years[0][at]).chain(refused.iter().map(|&at| self.years[1][at]));
            let (left, what) = left_out(id, &years.collect::<Vec<_>>(), year);
            let Some(what) = what else { continue };
            let (rows, unread) = left.split_at(of_table.len());
            if left.iter().all(|&left| left) {
                for at in of_table {
                    let (row, label) = self.labels[at].clone();
                    let candidate = &self.candidates[at];
                    let origin = candidate.cells.first().and_then(|cell| candidate.origin_of(cell));
                    self.refuse(table, row, Why::LastYear, origin, label);
                }
            } else {
                told.push(what);
            }
            let lost = refused.into_iter().zip(unread).filter(|(_, left)| **left).map(|(at, _)| at);
            self.forget_refused(&lost.collect::<Vec<_>>());
            self.forget(table, rows);
        }
        told
    }

    fn forget_refused(&mut self, lost: &[usize]) {
        let keeps: Vec<bool> = (0..self.unread.len()).map(|at| lost.binary_search(&at).is_err()).collect();
        retain(&mut self.unread, &keeps);
        retain(&mut self.years[1], &keeps);
    }

    /// Takes candidates of a table away, each by whether it is left out.
    fn forget(&mut self, table: usize, left: &[bool]) {
        let mut left = left.iter();
        let mut keep = |of: usize| of != table || left.next() != Some(&true);
        let keeps: Vec<bool> = self.candidates.iter().map(|candidate| keep(candidate.table)).collect();
        let mut next = 0..;
        let places: Vec<Option<usize>> = keeps.iter().map(|&keeps| if keeps { next.next() } else { None }).collect();
        retain(&mut self.candidates, &keeps);
        retain(&mut self.labels, &keeps);
        retain(&mut self.years[0], &keeps);
        for rows in [&mut self.broken_up, &mut self.paged] {
            *rows = rows.iter().filter_map(|&at| places[at]).collect();
        }
        self.continued.moved(&places);
        self.seen.retain_mut(|seen| {
            let was = seen.candidate;
            seen.candidate = was.and_then(|at| places[at]);
            was.is_none() || seen.candidate.is_some()
        });
    }
}

fn retain<T>(list: &mut Vec<T>, keeps: &[bool]) {
    let mut keeps = keeps.iter();
    list.retain(|_| keeps.next() == Some(&true));
}
