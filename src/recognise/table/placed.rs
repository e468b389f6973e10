//! A row of figures whose row of the form is known: what is kept of it until its columns are, or why it is not read.

use super::super::candidate::{Candidate, Seen, Shape};
use super::super::faces::{origin_of, printed};
use super::super::header::Order;
use super::super::remarks::behind_beside;
use super::super::stream::{RowPiece, Set};
use super::Reading;
use crate::document::Cell;
use crate::report::Why;

impl<'a> Reading<'a, '_> {
    pub(in crate::recognise) fn candidate(
        &mut self,
        table: usize,
        row: Option<usize>,
        order: Option<Order>,
        piece: &RowPiece<'a>,
        start: usize,
        shape: Shape,
    ) {
        let state = &mut self.states[table];
        state.first.get_or_insert(self.section);
        // There is one behind its own heading too: then the rows stand twice.
        state.early &= self.section != self.words[table].table.section;
        state.closed = true;
        state.grid = Some(piece.grid.index);
        self.active = Some(table);
        let of = self.edition.of(piece);
        let cells = &piece.cells[start..];
        let Cell { rows: height, .. } = &piece.cells[start.saturating_sub(1)];
        let label = if start > 0 { piece.cells[start - 1].text.clone() } else { String::new() };
        let other_unit = state.header.other_unit || self.is_in_other_unit(table, row, piece);
        let state = &self.states[table];
        let is_merged = cells.iter().any(|cell| cell.rows > *height && !cell.text.is_empty());
        let why = self.why_not(piece, other_unit, is_merged);
        let Some(order) = order.filter(|_| why == Why::NoHeader) else {
            self.seen.push(Seen { table, row, candidate: None });
            self.refuse(table, row, why, origin_of(piece), printed(piece.cells));
            self.years[1].pop();
            self.years[1].push(of);
            return;
        };
        let slots = order.slots && state.header.is_in(piece.grid.index);
        let loose = (piece.set != Set::Row).then_some(piece.grid.index);
        if !piece.grid.spans
            && loose.is_none()
            && cells.iter().filter(|cell| !cell.text.is_empty()).count() < order.targets.len()
        {
            self.open_end = Some(self.candidates.len());
        }
        if loose.is_none() {
            self.continued.below(self.candidates.len());
        }
        if piece.set == Set::Paged {
            self.paged.push(self.candidates.len());
        }
        let mut foreign = if order.slots { state.header.foreign() } else { Vec::new() };
        let columns = &self.words[table].table.columns;
        // Without a total nothing proves that the cells before are those of the other columns.
        let has_total = order.targets.iter().any(|target| columns[target.column].total);
        let in_front = if slots && has_total && loose.is_none() {
            let first = cells.first().map_or(0, |cell| cell.column);
            state.header.in_front(first, cells)
        } else {
            Vec::new()
        };
        foreign.extend(&in_front);
        let beside = if slots && loose.is_none() { behind_beside(&order, &foreign, cells) } else { None };
        if beside.is_some() {
            foreign.clear();
        }
        let slots = slots && beside.is_none();
        let beyond = cells.last().is_some_and(|cell| state.header.ends_before(piece.grid.index, cell.column));
        let width = row.map_or(1, |row| self.words[table].width_of(row));
        self.seen.push(Seen { table, row, candidate: Some(self.candidates.len()) });
        let drawn = slots && !(piece.grid.spans || piece.grid.ruled) && !foreign.is_empty();
        let apart = matches!(piece.set, Set::Apart | Set::Lines | Set::Paged);
        let in_lines = piece.set == Set::Lines;
        let Order { targets: order, by_form, behind, .. } = order;
        let (behind, beside) = (beside.unwrap_or(behind), beside.is_some());
        let candidate = Candidate {
            table,
            section: self.section,
            order,
            by_form,
            slots,
            foreign,
            behind,
            beside,
            in_front: !in_front.is_empty(),
            drawn,
            width,
            cells,
            shape,
            loose,
            apart,
            in_lines,
            beyond,
            same_grid: state.header.is_in(piece.grid.index),
            traceless: !(piece.grid.spans || piece.grid.ruled),
        };
        self.candidates.push(candidate);
        self.labels.push((row, label));
        self.years[0].push(of);
    }

    /// What stands against reading a row, whatever its header says.
    fn why_not(&self, piece: &RowPiece<'_>, other_unit: bool, is_merged: bool) -> Why {
        match piece.set {
            Set::Mixed => Why::Mixed,
            _ if other_unit => Why::Unit,
            _ if is_merged => Why::Merged,
            _ if self.cut[1] || piece.cells.iter().any(|cell| cell.uncertain) => Why::Uncertain,
            _ => Why::NoHeader,
        }
    }
}
