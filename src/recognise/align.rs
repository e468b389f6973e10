//! Which cell of a row belongs to which column.
//!
//! Rows shift in pasted text and carry cells too many; a figure in the wrong column is the worst that can happen. So a row is
//! placed only where that is certain: its filled cells reach from the first column to the last, or the slots of the source say so,
//! or rows of the same shape agree. Otherwise it is not read.

use super::candidate::{Candidate, Placed, Shape};
use super::figure::{counted, ends_in_sum, is_value};
use super::header::Target;
use super::remarks;
use super::repeated::repeated;
use crate::amount::Amount;
use crate::document::Cell;
use crate::report::Why;

/// Places every candidate, with those that are certain as witnesses for the others.
#[must_use]
pub(super) fn place(candidates: &[Candidate<'_>]) -> Vec<Placed> {
    let certain: Vec<Option<Vec<usize>>> = candidates.iter().map(certain).collect();
    let kinds = kinds(candidates, &certain);
    let full_rows = full_rows(candidates);
    let placed = |(candidate, certain): (&Candidate<'_>, Option<Vec<usize>>)| match certain {
        _ if begins_with_words(candidate) => Err(Why::Ambiguous),
        Some(cells) => Ok(cells),
        None if candidate.behind > 0 || candidate.drawn => Err(Why::Ambiguous),
        None if candidate.loose.is_some() => with_blanks(candidate, &full_rows),
        None => by_others(candidate, &kinds),
    };
    candidates.iter().zip(certain.iter().cloned()).map(placed).collect()
}

/// Stand words before loose figures that have no label, such as the number of a list? Then one of the figures may be lost.
fn begins_with_words(candidate: &Candidate<'_>) -> bool {
    let text = candidate.cells.first().map_or("", |cell| &cell.text);
    let is_figure = (is_value(text) || text.contains(char::is_numeric)) && !text.ends_with(['.', '．', '、']);
    candidate.loose.is_some() && !text.is_empty() && !is_figure
}

impl Candidate<'_> {
    /// What a full row like it would have, if it is loose.
    fn as_full(&self) -> Option<Full> {
        self.loose.map(|grid| (grid, self.table, self.cells.len(), self.order.len()))
    }
}

/// Placed by the row alone.
fn certain(candidate: &Candidate<'_>) -> Option<Vec<usize>> {
    let filled = candidate.filled();
    let (first, last) = (*filled.first()?, *filled.last()?);
    let is_exact = last - first + 1 == candidate.order.len() && !has_words_at_an_end(candidate, first, last);
    if candidate.loose.is_some() {
        // As many blanks between a label and its figures may be its own figures, and these the next row's.
        let is_its_own = is_exact && filled.len() == candidate.order.len() && first < filled.len();
        let is_alone = candidate.order.len() == 1 && filled.len() == candidate.cells.len();
        return if is_its_own { Some(filled) } else { repeated(candidate, &filled).filter(|_| is_alone) };
    }
    if candidate.behind > 0 {
        return remarks::in_front(candidate);
    }
    // No figure is written 000: so many noughts stand glued in one cell.
    if let [only] = filled[..]
        && let noughts = candidate.cells[only].text.as_bytes()
        && candidate.order.len() > 1
        && noughts.len() == candidate.order.len()
        && noughts.iter().all(|&byte| byte == b'0')
    {
        return Some(vec![only; candidate.order.len()]);
    }
    // Where there are other columns, so many cells may have one of theirs among them.
    // And of a row with a cell too many the blank may be the one that is too much: then the slots have to say the same.
    let has_slack = filled.len() < candidate.order.len() && candidate.cells.len() > candidate.order.len();
    let is_in_place = || !candidate.slots || stands_in_slots(candidate, first);
    if is_exact && candidate.foreign.is_empty() && (!has_slack || is_in_place()) {
        return Some((first..=last).collect());
    }
    if stands_under_labels(candidate, &filled) && !has_words_at_an_end(candidate, first, last) {
        return Some(filled);
    }
    let by_slots = || candidate.slots.then(|| by_slots(candidate, &filled)).flatten();
    by_slots().or_else(|| repeated(candidate, &filled))
}

/// Is the first or last of so many cells no figure, and are there more? Then it may be of another column, and a blank of this row.
fn has_words_at_an_end(candidate: &Candidate<'_>, first: usize, last: usize) -> bool {
    let is_word = |at: usize| !is_value(&candidate.cells[at].text);
    candidate.loose.is_none()
        && candidate.cells.len() > candidate.order.len()
        && candidate.order.len() > 1
        && (is_word(first) || is_word(last))
}

/// Stands each figure right under the first slot of its label, with none missing? Then the blanks between are those of a column that
/// stands blank, or of labels merged over two.
fn stands_under_labels(candidate: &Candidate<'_>, filled: &[usize]) -> bool {
    let is_its = |(&at, target): (&usize, &Target)| {
        candidate.cells[at].column == target.slots.start
            && !target.slots.is_empty()
            && !candidate.cells[at].text.is_empty()
    };
    candidate.same_grid
        && candidate.foreign.is_empty()
        && filled.len() == candidate.order.len()
        && filled.iter().zip(&candidate.order).all(is_its)
}

/// Stands each cell from this one on under its own target?
pub(super) fn stands_in_slots(candidate: &Candidate<'_>, first: usize) -> bool {
    candidate.cells[first..].iter().zip(&candidate.order).all(|(cell, target)| is_under(cell, target))
}

fn is_under(cell: &Cell, target: &Target) -> bool {
    cell.column < target.slots.end && target.slots.start < cell.column + cell.columns
}

/// Each target has exactly one cell in its slots, from left to right, and no filled cell is left over. A blank one may be merged over
/// several.
fn by_slots(candidate: &Candidate<'_>, filled: &[usize]) -> Option<Vec<usize>> {
    let mut placed = Vec::with_capacity(candidate.order.len());
    for target in &candidate.order {
        let mut cells = candidate.cells.iter().enumerate().filter(|(_, cell)| is_under(cell, target)).map(|(at, _)| at);
        let cell = cells.next().filter(|at| !candidate.drawn || filled.contains(at))?;
        let is_shared = |before: usize| before > cell || before == cell && filled.contains(&cell);
        if cells.next().is_some() || placed.last().is_some_and(|&before| is_shared(before)) {
            return None;
        }
        placed.push(cell);
    }
    let is_foreign = |cell: &Cell| candidate.foreign.contains(&cell.column);
    filled.iter().all(|at| placed.contains(at) || is_foreign(&candidate.cells[*at])).then_some(placed)
}

/// Rows of tables that may speak for each other, taken together: a source may have tens of thousands.
struct Kind {
    /// In which table of the form, how printed, for how many columns.
    alike: (usize, Shape, usize),
    /// How many cells each has.
    cells: usize,
    /// How many rows.
    rows: usize,
    /// The first and the last cell with something in it, in any of them.
    filled: Option<(usize, usize)>,
    /// How many are certain and without gaps.
    witnesses: usize,
    /// Where these start; `None` where they disagree.
    start: Option<usize>,
}

fn kinds(candidates: &[Candidate<'_>], certain: &[Option<Vec<usize>>]) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = Vec::new();
    for (candidate, placed) in candidates.iter().zip(certain).filter(|(candidate, _)| candidate.loose.is_none()) {
        let (alike, cells) = (candidate.alike(), candidate.cells.len());
        let known = kinds.iter().position(|kind| (kind.alike, kind.cells) == (alike, cells)).unwrap_or_else(|| {
            kinds.push(Kind { alike, cells, rows: 0, filled: None, witnesses: 0, start: None });
            kinds.len() - 1
        });
        let kind = &mut kinds[known];
        kind.rows += 1;
        let filled = candidate.filled();
        if let (Some(&first), Some(&last)) = (filled.first(), filled.last()) {
            let (before, after) = kind.filled.unwrap_or((first, last));
            kind.filled = Some((first.min(before), last.max(after)));
        }
        if let Some(start) = placed.as_deref().and_then(offset) {
            kind.start = if kind.witnesses == 0 { Some(start) } else { kind.start.filter(|&other| other == start) };
            kind.witnesses += 1;
        }
    }
    kinds
}

/// Placed as the certain rows of its shape are, or as all rows of its shape together.
fn by_others(candidate: &Candidate<'_>, kinds: &[Kind]) -> Placed {
    let (found, expected) = (candidate.filled(), candidate.order.len());
    if found.len() > expected {
        return Err(Why::TooMany { found: found.len(), expected });
    }
    if candidate.cells.len() < expected {
        return Err(if found.is_empty() { Why::NoCells } else { Why::TooFew { found: found.len(), expected } });
    }
    let mut alike = kinds.iter().filter(|kind| kind.alike == candidate.alike() && kind.witnesses > 0);
    let start = match (alike.next(), alike.next()) {
        // One witness may itself have lost a blank at its end. Then this row, as long, may have two figures glued, which leaves a
        // blank at its own end.
        (Some(kind), None) if kind.cells == candidate.cells.len() => {
            let is_enough = |start: &usize| kind.witnesses > 1 || found.last() == Some(&(start + expected - 1));
            kind.start.filter(is_enough)
        }
        // Where the source's own slots speak against it, no other row can speak for it.
        (None, _) if !candidate.slots => by_all_together(candidate, kinds),
        _ => None,
    };
    let window = match start {
        Some(start) => start..start + expected,
        // Where all is blank it does not matter which blank is whose.
        None if found.is_empty() => 0..expected,
        None => return Err(Why::Ambiguous),
    };
    let fits = window.end <= candidate.cells.len() && found.iter().all(|at| window.contains(at));
    if fits { Ok(window.collect()) } else { Err(Why::Ambiguous) }
}

/// What loose rows without a blank have in common: the table they stand in, that of the form, and how many cells they have for how many
/// columns. Each once, by the first.
type Full = (usize, usize, usize, usize);

fn full_rows(candidates: &[Candidate<'_>]) -> Vec<Full> {
    let mut full: Vec<Full> = Vec::new();
    for candidate in candidates.iter().filter(|candidate| candidate.filled().len() == candidate.order.len()) {
        let Some(row) = candidate.as_full() else { continue };
        if !full.iter().rev().take_while(|other| other.0 == row.0).any(|other| *other == row) {
            full.push(row);
        }
    }
    full
}

/// Loose cells with blanks. Converters put bars behind a row to make up for merged cells, or for blank ones wherever these stood. So
/// blanks count only between the first and the last figure, or where all is blank, and if full rows have as many cells, all of them.
fn with_blanks(candidate: &Candidate<'_>, full_rows: &[Full]) -> Placed {
    let (found, expected) = (candidate.filled(), candidate.order.len());
    let grid = candidate.loose.unwrap_or_default();
    let start = full_rows.partition_point(|row| row.0 < grid);
    let in_grid = full_rows[start..].iter().take_while(|row| row.0 == grid);
    let mut alike = in_grid.filter(|row| (row.1, row.3) == (candidate.table, expected));
    let is_whole = alike.next().is_some_and(|row| row.2 == candidate.cells.len()) && alike.next().is_none();
    let from_end_to_end = || found.first() == Some(&0) && found.last() == Some(&(expected - 1));
    match found.len() {
        0 if is_whole => Ok((0..expected).collect()),
        0 => Err(Why::NoCells),
        many if many > expected => Err(Why::TooMany { found: many, expected }),
        _ if is_whole && from_end_to_end() => Ok((0..expected).collect()),
        few if few == candidate.cells.len() && !adds_up(candidate) => Err(Why::TooFew { found: few, expected }),
        _ => Err(Why::Ambiguous),
    }
}

/// Are its figures whole, so that a blank is lost, and none glued to another: is the last that of the others?
fn adds_up(candidate: &Candidate<'_>) -> bool {
    let figures: Option<Vec<_>> = candidate.cells.iter().map(|cell| counted(cell, "")).collect();
    figures.is_some_and(|figures| figures.len() > 2 && figures.last() != Some(&Amount::ZERO) && ends_in_sum(&figures))
}

/// Rows with blanks, none of them full: together they may be filled from the first column to the last. One row alone proves nothing,
/// though it have as many cells as columns: a blank at its end may be padding, and two of its figures glued. Nor do two.
fn by_all_together(candidate: &Candidate<'_>, kinds: &[Kind]) -> Option<usize> {
    let is_its = |kind: &&Kind| (kind.alike, kind.cells) == (candidate.alike(), candidate.cells.len());
    let kind = kinds.iter().find(is_its).filter(|kind| kind.rows > 2)?;
    let (first, last) = kind.filled?;
    (last - first + 1 == candidate.order.len()).then_some(first)
}

/// How far a row without gaps is moved; `None` for a row with gaps, which is no witness.
fn offset(placed: &[usize]) -> Option<usize> {
    let first = *placed.first()?;
    placed.iter().copied().eq(first..first + placed.len()).then_some(first)
}

#[cfg(test)]
mod tests;
