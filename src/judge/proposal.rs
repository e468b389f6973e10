//! What is said of a repair: the cell and its figure, or why no cell can be named.

use crate::amount::Amount;
use crate::finding::sentences as say;
use crate::finding::{Part, Says, Site};
use crate::form::pack::{Along, Form, Place};
use crate::repair::{Change, Explained, Reason, Repair};
use crate::report::Value;

/// By how much less likely a repair may be and still be told as one alike.
const CLOSE: u32 = 2;

/// What the cell should likely hold, as surely as the repairs tell.
pub(super) fn proposal(form: &Form, table: &Explained, change: &Change) -> Says {
    let best = &table.repairs[0];
    let ways = table.repairs.len() + table.more;
    let is_sure = is_shared(table, change);
    if !is_sure {
        if let Some(alike) = alike(form, table, ways) {
            return alike;
        }
        if table.repairs.get(1).is_some_and(|second| second.cost <= best.cost) {
            return say::MANY_WAYS.with([Part::Count(ways)]);
        }
    }
    let now = Part::Says(match &change.from {
        Value::Figure(amount) => say::HOLDS.with([Part::Figure(*amount)]),
        Value::Text(text) => say::HOLDS_TEXT.with([Part::Printed(text.clone())]),
        Value::Blank => say::HOLDS_NOTHING.with([]),
    });
    let others = match &best.changes[..] {
        _ if is_sure && ways > 1 => Part::Says(say::IN_ALL_WAYS.with([Part::Count(ways)])),
        [_] => Part::Nothing,
        [one, other] => {
            let with = if one.cell == change.cell { other } else { one };
            Part::Says(say::WITH_CELL.with([name(form, &with.cell), Part::Figure(with.to)]))
        }
        many => Part::Says(say::OTHER_CELLS.with([Part::Count(many.len() - 1)])),
    };
    let cell = name(form, &change.cell);
    let parts = [cell, Part::Figure(change.to), now, reason(change.reason), others];
    if best.only || is_sure && ways > 1 {
        return say::LIKELY.with(parts);
    }
    let [cell, to, now, reason, others] = parts;
    let choice = if ways == 1 { say::NOT_SURE.with([]) } else { say::OF_WAYS.with([Part::Count(ways)]) };
    say::LIKELIEST.with([cell, to, now, reason, others, Part::Says(choice)])
}

/// Is a change part of every repair?
fn is_shared(table: &Explained, change: &Change) -> bool {
    let has = |repair: &Repair| repair.changes.iter().any(|other| (other.cell, other.to) == (change.cell, change.to));
    table.more == 0 && table.repairs.iter().all(has)
}

/// Too much is broken to tell which cells are wrong: the balances by row and column.
pub(super) fn too_many(form: &Form, table: &Explained) -> Says {
    let (mut rows, mut columns) = (Vec::new(), Vec::new());
    for &balance in &table.given_up {
        let (lines, at) = match form.balances[balance].along {
            Along::Row(at) => (&mut rows, at),
            Along::Column(at) => (&mut columns, at),
        };
        enter(lines, at);
    }
    let any = |lines: &[usize], says: Says| if lines.is_empty() { Part::Nothing } else { Part::Says(says) };
    let count = Part::Count(table.given_up.len());
    let in_rows = any(&rows, say::IN_ROWS.with([Part::Rows(table.table, rows.clone())]));
    let in_columns = any(&columns, say::IN_COLUMNS.with([Part::Columns(table.table, columns.clone())]));
    say::TOO_MANY_BROKEN.with([Part::Table(table.table), count, in_columns, in_rows])
}

/// Enters a line once, in the order of the form.
fn enter(lines: &mut Vec<usize>, line: usize) {
    let at = lines.iter().take_while(|&&before| before < line).count();
    if lines.get(at) != Some(&line) {
        lines.insert(at, line);
    }
}

/// Where a cell stands.
fn name(form: &Form, &Site { table, place, .. }: &Site) -> Part {
    let sentence = if form.definition.tables[table].across { &say::AT_CELL_ACROSS } else { &say::AT_CELL };
    Part::Says(sentence.with([Part::Table(table), Part::row(table, place.row), Part::column(table, place.column)]))
}

/// Several repairs that change the same columns of a row by the same, or the same rows of a column: only which it is stays open.
fn alike(form: &Form, table: &Explained, ways: usize) -> Option<Says> {
    let (at, best) = (table.table, &table.repairs[0]);
    // Rows that are printed side by side are called otherwise.
    if form.definition.tables[at].across {
        return None;
    }
    for in_row in [true, false] {
        let steps = steps(table, best, in_row);
        let mut lines = Vec::new();
        for repair in table.repairs.iter().filter(|repair| repair.cost < best.cost + CLOSE) {
            if let (Some((line, other)), Some((_, one))) = (self::steps(table, repair, in_row), &steps)
                && other == *one
            {
                enter(&mut lines, line);
            }
        }
        let Some((_, [one, other])) = steps.filter(|_| lines.len() > 1) else { continue };
        let [one, other] = [one, other].map(|step| self::step(at, in_row, step));
        let (count, rest) = (Part::Count(lines.len()), ways - lines.len());
        let rest = if rest == 0 { Part::Nothing } else { Part::Says(say::OTHER_WAYS.with([Part::Count(rest)])) };
        let sentence = if in_row { &say::ALIKE_ROWS } else { &say::ALIKE_COLUMNS };
        let lines = if in_row { Part::Rows(at, lines) } else { Part::Columns(at, lines) };
        return Some(sentence.with([Part::Table(at), one, other, count, lines, rest]));
    }
    None
}

/// A column of a row, or a row of a column, and by how much it changes.
type Step = (usize, Amount);

/// A row, or a column, and what changes in it where that is two cells, those apart that change in every repair.
fn steps(table: &Explained, repair: &Repair, in_row: bool) -> Option<(usize, [Step; 2])> {
    let open: Vec<&Change> = repair.changes.iter().filter(|change| !is_shared(table, change)).collect();
    let [one, other] = open[..] else { return None };
    let (at, same) = (line(one, in_row).0, line(other, in_row).0);
    if at != same || matches!(one.reason, Reason::Swapped | Reason::Shifted) {
        return None;
    }
    let step = |change: &Change| match change.from {
        Value::Figure(from) => Some((line(change, in_row).1, change.to - from)),
        _ => None,
    };
    let (one, other) = (step(one)?, step(other)?);
    Some((at, if one.0 < other.0 { [one, other] } else { [other, one] }))
}

/// The row, or the column, of a change, and where in it.
fn line(change: &Change, in_row: bool) -> (usize, usize) {
    let Place { row, column } = change.cell.place;
    if in_row { (row, column) } else { (column, row) }
}

fn step(table: usize, in_row: bool, (at, by): Step) -> Part {
    let line = if in_row { Part::column(table, at) } else { Part::row(table, at) };
    let sentence = if by.is_negative() { &say::LESS } else { &say::GREATER };
    Part::Says(sentence.with([line, Part::Figure(by.abs())]))
}

fn reason(reason: Reason) -> Part {
    Part::Says(match reason {
        Reason::Transposed => say::TRANSPOSED.with([]),
        Reason::DigitReplaced => say::DIGIT_REPLACED.with([]),
        Reason::DigitAdded => say::DIGIT_ADDED.with([]),
        Reason::DigitMissing => say::DIGIT_MISSING.with([]),
        Reason::StaleTotal => say::STALE_TOTAL.with([]),
        Reason::Swapped => say::SWAPPED.with([]),
        Reason::Moved => say::MOVED.with([]),
        Reason::Shifted => say::SHIFTED.with([]),
        Reason::Blank | Reason::Other => return Part::Nothing,
    })
}
