//! What is said of a repair: the cell and its figure, or why no cell can be named.

use crate::amount::Amount;
use crate::finding::sentences as say;
use crate::finding::sentences::sentences;
use crate::finding::{Part, Says, Site};
use crate::form::pack::{Along, Form, Place};
use crate::repair::{Change, Effort, Explained, Reason, Repair};
use crate::report::Value;

sentences! {
    LIKELY: "{0}很可能应为 {1}，{2}{3}{4}，请与台账核对后再改。",
        "{0} should most likely be {1}, {2}{3}{4}; please check the register before changing it. ";
    LIKELIEST: "{0}可能应为 {1}，{2}{3}{4}；{5}，请与台账核对后再改。",
        "{0} may have to be {1}, {2}{3}{4}: {5}; please check the register before changing it. ";
    OF_WAYS: "这是 {0} 种可能的改法中较可能的一种",
        "the likeliest of {0} possible repairs";
    NOT_SURE: "也可能另有改法",
        "there may be other repairs";
    MANY_WAYS: "有 {0} 种改法都能使勾稽关系成立，单凭勾稽关系不能判定是哪一格有误，请与台账核对后再改。",
        "{0} different repairs would make the balances hold; they alone do not tell which cell is wrong. Please check the register before changing any. ";
    ALIKE_ROWS: "{0}同一行中{1}、{2}，勾稽关系即可成立，但有 {3} 行都可以这样改：{4}{5}；单凭勾稽关系不能判定是哪一行，请与台账核对后再改。",
        "{0}: the balances would hold with {1} and {2} in the same row, which {3} rows allow: {4}{5}; they alone do not tell which row. Please check the register before changing any. ";
    ALIKE_COLUMNS: "{0}同一列中{1}、{2}，勾稽关系即可成立，但有 {3} 列都可以这样改：{4}{5}；单凭勾稽关系不能判定是哪一列，请与台账核对后再改。",
        "{0}: the balances would hold with {1} and {2} in the same column, which {3} columns allow: {4}{5}; they alone do not tell which column. Please check the register before changing any. ";
    LESS: "{0}减 {1}",
        "{0} less by {1}";
    GREATER: "{0}加 {1}",
        "{0} greater by {1}";
    OTHER_WAYS: "，另有 {0} 种改法",
        " (other repairs: {0})";
    TOO_MANY_BROKEN: "{0}矛盾太多，不能推断是哪几格有误，请逐一核对不成立的 {1} 项勾稽关系：{2}{3}。",
        "{0}: too much disagrees to tell which cells are wrong. Please check the {1} broken balances one by one:{2}{3}. ";
    NOT_SEARCHED: "{0}矛盾较多，快速核对没有推算是哪几格有误；不成立的勾稽关系有 {1} 项：{2}{3}，请核对。",
        "{0}: much disagrees, and a quick check does not search for the cells that are wrong. Please check the {1} broken balances:{2}{3}. ";
    IN_COLUMNS: "（各列）{0}",
        " (columns) {0}";
    IN_ROWS: "（各行）{0}",
        " (rows) {0}";
    WITH_CELL: "，同时{0}应为 {1}",
        ", and with it {0} should be {1}";
    IN_ALL_WAYS: "，{0} 种改法都如此",
        ", so in each of {0} possible repairs";
    OTHER_CELLS: "，另有 {0} 格也须改动",
        ", with {0} more cells to change";
    HOLDS: "现为 {0}",
        "now {0}";
    HOLDS_TEXT: "现为{0}",
        "now {0}";
    HOLDS_NOTHING: "现为空白",
        "now blank";
    TRANSPOSED: "（相邻两位数字对调）",
        " (two digits transposed)";
    DIGIT_REPLACED: "（一位数字不同）",
        " (one digit differs)";
    DIGIT_ADDED: "（多出一位数字）",
        " (one digit too many)";
    DIGIT_MISSING: "（少了一位数字）",
        " (one digit missing)";
    STALE_TOTAL: "（合计未随分项更新）",
        " (a total not worked out again)";
    SWAPPED: "（与另一格的数字互换）",
        " (exchanged with another cell)";
    MOVED: "（数字记到了另一格）",
        " (entered in another cell)";
    SHIFTED: "（整行错了一列）",
        " (the row stands one column off)";
}

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
            return MANY_WAYS.with([Part::Count(ways)]);
        }
    }
    let now = Part::Says(match &change.from {
        Value::Figure(amount) => HOLDS.with([Part::Figure(*amount)]),
        Value::Text(text) => HOLDS_TEXT.with([Part::Printed(text.clone())]),
        Value::Blank => HOLDS_NOTHING.with([]),
    });
    let others = match &best.changes[..] {
        _ if is_sure && ways > 1 => Part::Says(IN_ALL_WAYS.with([Part::Count(ways)])),
        [_] => Part::Nothing,
        [one, other] => {
            let with = if one.cell == change.cell { other } else { one };
            Part::Says(WITH_CELL.with([name(form, &with.cell), Part::Figure(with.to)]))
        }
        many => Part::Says(OTHER_CELLS.with([Part::Count(many.len() - 1)])),
    };
    let cell = name(form, &change.cell);
    let parts = [cell, Part::Figure(change.to), now, reason(change.reason), others];
    if best.only || is_sure && ways > 1 {
        return LIKELY.with(parts);
    }
    let [cell, to, now, reason, others] = parts;
    let choice = if ways == 1 { NOT_SURE.with([]) } else { OF_WAYS.with([Part::Count(ways)]) };
    LIKELIEST.with([cell, to, now, reason, others, Part::Says(choice)])
}

/// Is a change part of every repair?
fn is_shared(table: &Explained, change: &Change) -> bool {
    let has = |repair: &Repair| repair.changes.iter().any(|other| (other.cell, other.to) == (change.cell, change.to));
    table.more == 0 && table.repairs.iter().all(has)
}

/// Too much is broken to tell which cells are wrong, or was with this effort: the balances by row and column.
pub(super) fn too_many(form: &Form, table: &Explained, effort: Effort) -> Says {
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
    let in_rows = any(&rows, IN_ROWS.with([Part::Rows(table.table, rows.clone())]));
    let in_columns = any(&columns, IN_COLUMNS.with([Part::Columns(table.table, columns.clone())]));
    let sentence = if effort == Effort::Full { &TOO_MANY_BROKEN } else { &NOT_SEARCHED };
    sentence.with([Part::Table(table.table), count, in_columns, in_rows])
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
        let rest = if rest == 0 { Part::Nothing } else { Part::Says(OTHER_WAYS.with([Part::Count(rest)])) };
        let sentence = if in_row { &ALIKE_ROWS } else { &ALIKE_COLUMNS };
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
    let sentence = if by.is_negative() { &LESS } else { &GREATER };
    Part::Says(sentence.with([line, Part::Figure(by.abs())]))
}

fn reason(reason: Reason) -> Part {
    Part::Says(match reason {
        Reason::Transposed => TRANSPOSED.with([]),
        Reason::DigitReplaced => DIGIT_REPLACED.with([]),
        Reason::DigitAdded => DIGIT_ADDED.with([]),
        Reason::DigitMissing => DIGIT_MISSING.with([]),
        Reason::StaleTotal => STALE_TOTAL.with([]),
        Reason::Swapped => SWAPPED.with([]),
        Reason::Moved => MOVED.with([]),
        Reason::Shifted => SHIFTED.with([]),
        Reason::Blank | Reason::Other => return Part::Nothing,
    })
}
