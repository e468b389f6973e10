//! Rules on single cells: no figure below zero, counts whole, one figure a cell, none blank.

use super::check::{Check, Need};
use super::ledger::Ledger;
use crate::amount::Amount;
use crate::document::Note;
use crate::finding::sentences::sentences;
use crate::finding::{Doubt, Part, Says, Site};
use crate::form::pack::Place;
use crate::form::{Column, Rule, Severity};
use crate::report::value::{has_unit, is_placeholder, leading_figure, signed_figure};
use crate::report::{Entry, Value};

sentences! {
    NEGATIVE: "{@}为 {0}，件数和金额不应为负数，请核对。",
        "{@}: {0} is below 0; no count or amount should be. Please check.";
    NOT_WHOLE: "{@}为 {0}，件数应为整数，请核对。",
        "{@}: {0} is no whole number; counts should be. Please check.";
    NO_FIGURE: "{@}印作{0}，不是一个数，请核对。",
        "{@}: {0} is no single figure. Please check.";
    REMARK: "{@}印作{0}，数字之外另有说明，核对时按 {1} 计；说明宜移到正文。",
        "{@}: {0} holds a remark beside the figure; {1} was used. Move the remark to the text.";
    PLACEHOLDERS: "{0}有 {1} 格印作{2}之类，合计时按 0 计；没有的请填 0。",
        "{0}: cells that hold {2} or the like ({1}) count as 0 in sums; write 0 where there is none.";
    STYLED: "{0}有 {1} 格的数字带有单位、分隔符或写法不一，如{2}读作 {3}，请确认。",
        "{0}: figures written with units, separators or otherwise ({1}), such as {2}, read as {3}. Please confirm.";
    BLANK_TABLE: "{0}的数据全部为空白；没有的请填 0，空白与 0 无法区分。",
        "{0}: all cells are blank; write 0 where there is none: a blank cannot be told from 0.";
    BLANK_ROWS: "{0}有 {1} 行全部为空白：{2}；没有的请填 0，空白与 0 无法区分。",
        "{0}: rows all blank ({1}): {2}; write 0 where there is none: a blank cannot be told from 0.";
    BLANK_COLUMNS: "{0}有 {1} 列全部为空白：{2}；没有的请填 0，空白与 0 无法区分。",
        "{0}: {1} columns are all blank: {2}; write 0 where there is none: a blank cannot be told from 0.";
    BLANK_CELLS: "{0}{3}有 {1} 格为空白：{2}；没有的请填 0，空白与 0 无法区分。",
        "{0}, {3}: blank cells ({1}): {2}; write 0 where there is none: a blank cannot be told from 0.";
    BLANK_MANY: "{0}另有 {1} 格为空白；没有的请填 0，空白与 0 无法区分。",
        "{0}: {1} single cells are blank; write 0 where there is none: a blank cannot be told from 0.";
    TOO_FINE: "{@}印作{0}，以万元计的金额最多 {1} 位小数（精确到分），请核对。",
        "{@}: {0} has more than the {1} decimals that make sense (one 分). Please check.";
}

/// The checks of this file.
pub(super) const CHECKS: &[Check] = &[
    Check::new("nonnegative", nonnegative).needs(&[Need::Tables]),
    Check::new("whole", whole).needs(&[Need::Tables]),
    Check::new("readable", readable).needs(&[Need::Tables]),
    Check::new("blank", blank).needs(&[Need::Tables]),
    Check::new("decimals", decimals).needs(&[Need::Tables]),
];

/// Every figure that is read, with its cell and its column.
fn figures<'a>(ledger: &Ledger<'_, 'a>) -> Vec<(Site, &'a Column, Amount)> {
    let figure = |(table, place, column, entry): (usize, Place, &'a Column, &Entry)| match &entry.value {
        Value::Figure(amount) => Some((ledger.sheets.site(table, place), column, *amount)),
        Value::Text(text) => {
            let amount = leading_figure(text, &column.unit)?;
            Some((ledger.sheets.site(table, place), column, amount))
        }
        Value::Blank => None,
    };
    ledger.sheets.cells().filter_map(figure).collect()
}

/// T-NONNEG.
pub(super) fn nonnegative(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    for (site, column, value) in figures(ledger) {
        if column.signed {
            continue;
        }
        ledger.checks += 1;
        if value.is_negative() {
            ledger.find(rule, NEGATIVE.with([Part::Figure(value)]), vec![site]);
        }
    }
}

/// T-INT.
pub(super) fn whole(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    for (site, column, value) in figures(ledger) {
        if column.decimals > 0 {
            continue;
        }
        ledger.checks += 1;
        if !value.is_whole() {
            ledger.find(rule, NOT_WHOLE.with([Part::Figure(value)]), vec![site]);
        }
    }
}

/// T-PARSE: text is wrong, a remark beside a figure doubtful; placeholders and figures with units are told once a table.
pub(super) fn readable(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    for table in 0..ledger.sheets.definition().tables.len() {
        let (mut placeholders, mut styled) = (Vec::new(), Vec::new());
        let cells: Vec<_> = ledger.sheets.cells_of(table).collect();
        for (_, place, column, entry) in cells {
            let site = ledger.sheets.site(table, place);
            let printed = entry.printed.clone();
            ledger.checks += usize::from(entry.value != Value::Blank);
            match &entry.value {
                Value::Blank => {}
                Value::Figure(amount) if is_plain(&entry.printed, *amount) => {}
                Value::Figure(amount) => styled.push((site, printed, *amount)),
                Value::Text(text)
                    if column.signed && signed_figure(text).is_some() || has_unit(text, &column.units) => {}
                // D-TABLES tells of these, and what it is that would stand there nobody knows.
                Value::Text(text) if text.starts_with('=') && ledger.sheets.report.notes.iter().any(is_unworked) => {
                    ledger.doubt(rule, vec![site], Doubt::NoFigure);
                }
                // T2-FEE-DEC tells of these.
                Value::Text(text) if is_too_fine(text, column) => {}
                Value::Text(text) if is_placeholder(text) => placeholders.push((site, printed)),
                Value::Text(text) => match leading_figure(text, &column.unit) {
                    Some(value) => {
                        let says = REMARK.with([Part::Printed(printed), Part::Figure(value)]);
                        ledger.find_as(rule, Severity::Warning, says, vec![site]);
                    }
                    None => ledger.find(rule, NO_FIGURE.with([Part::Printed(printed)]), vec![site]),
                },
            }
        }
        if let Some((_, printed)) = placeholders.first().cloned() {
            let parts = [Part::Table(table), Part::Count(placeholders.len()), Part::Printed(printed)];
            ledger.find_as(
                rule,
                Severity::Info,
                PLACEHOLDERS.with(parts),
                placeholders.into_iter().map(|(site, _)| site).collect(),
            );
        }
        if let Some((_, printed, value)) = styled.first().cloned() {
            let count = Part::Count(styled.len());
            let parts = [Part::Table(table), count, Part::Printed(printed), Part::Figure(value)];
            ledger.find_as(
                rule,
                Severity::Info,
                STYLED.with(parts),
                styled.into_iter().map(|(site, ..)| site).collect(),
            );
        }
    }
}

/// Are there formulas without their results?
fn is_unworked(note: &Note) -> bool {
    matches!(note, Note::NoResult { .. })
}

/// An amount with more decimals than its smallest coin, in a column of amounts.
fn is_too_fine(text: &str, column: &Column) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    column.decimals > 0
        && text.split_once('.').is_some_and(|(whole, decimals)| {
            digits(whole) && digits(decimals) && decimals.trim_end_matches('0').len() > column.decimals as usize
        })
}

/// T2-FEE-DEC.
pub(super) fn decimals(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    for (table, place, column, entry) in ledger.sheets.cells() {
        ledger.checks += usize::from(column.decimals > 0);
        if let Value::Text(text) = &entry.value
            && is_too_fine(text, column)
        {
            let says = TOO_FINE.with([Part::Printed(text.clone()), Part::Count(column.decimals as usize)]);
            ledger.find(rule, says, vec![ledger.sheets.site(table, place)]);
        }
    }
}

/// Is a figure printed as plain digits? Zeros at the end are, in an amount: 12.50. Values without a source are.
fn is_plain(printed: &str, amount: Amount) -> bool {
    let plain = |printed: &str| printed == amount.to_string();
    printed.is_empty()
        || plain(printed)
        || !amount.is_whole() && printed.contains('.') && plain(printed.trim_end_matches('0'))
        || amount == Amount::ZERO && matches!(printed, "0.0" | "0.00")
}

/// Past so many rows with single blanks they are told as one.
const TOLD_ALONE: usize = 5;

/// T-BLANK: a whole table, rows or columns are doubtful, single cells a hint.
pub(super) fn blank(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    for table in 0..ledger.sheets.definition().tables.len() {
        let cells: Vec<(Place, bool)> =
            ledger.sheets.cells_of(table).map(|(_, place, _, entry)| (place, entry.value == Value::Blank)).collect();
        ledger.checks += cells.len();
        let blanks: Vec<Place> = cells.iter().filter(|(_, blank)| *blank).map(|&(place, _)| place).collect();
        if blanks.is_empty() {
            continue;
        }
        if blanks.len() == cells.len() {
            found(ledger, rule, Severity::Warning, table, BLANK_TABLE.with([Part::Table(table)]), &blanks);
            continue;
        }
        lines(ledger, rule, table, &cells);
    }
}

fn lines(ledger: &mut Ledger<'_, '_>, rule: &Rule, table: usize, cells: &[(Place, bool)]) {
    let whole = |of: fn(&Place) -> usize| {
        let is_blank = |line: &usize| {
            let mut own = cells.iter().filter(|(place, _)| of(place) == *line).peekable();
            own.peek().is_some() && own.all(|&(_, blank)| blank)
        };
        (0..=cells.iter().map(|(place, _)| of(place)).max().unwrap_or(0)).filter(is_blank).collect::<Vec<usize>>()
    };
    // A row or column of one cell is no more than that cell.
    let many = |is_of: &dyn Fn(&Place) -> bool| cells.iter().filter(|(place, _)| is_of(place)).count() > 1;
    let rows: Vec<usize> =
        whole(|place| place.row).into_iter().filter(|&row| many(&|place| place.row == row)).collect();
    let columns: Vec<usize> =
        whole(|place| place.column).into_iter().filter(|&column| many(&|place| place.column == column)).collect();
    let within = |test: &dyn Fn(&Place) -> bool| {
        cells.iter().filter(|(place, blank)| *blank && test(place)).map(|&(place, _)| place).collect::<Vec<Place>>()
    };
    if !columns.is_empty() {
        let places = within(&|place| columns.contains(&place.column));
        let parts = [Part::Table(table), Part::Count(columns.len()), Part::Columns(table, columns.clone())];
        found(ledger, rule, Severity::Warning, table, BLANK_COLUMNS.with(parts), &places);
    }
    if !rows.is_empty() {
        let places = within(&|place| rows.contains(&place.row) && !columns.contains(&place.column));
        let parts = [Part::Table(table), Part::Count(rows.len()), Part::Rows(table, rows.clone())];
        found(ledger, rule, Severity::Warning, table, BLANK_ROWS.with(parts), &places);
    }
    let single = within(&|place| !rows.contains(&place.row) && !columns.contains(&place.column));
    if single.chunk_by(|a, b| a.row == b.row).count() > TOLD_ALONE {
        let parts = [Part::Table(table), Part::Count(single.len())];
        found(ledger, rule, Severity::Info, table, BLANK_MANY.with(parts), &single);
        return;
    }
    for row in single.chunk_by(|a, b| a.row == b.row) {
        let columns = Part::Columns(table, row.iter().map(|place| place.column).collect());
        let parts = [Part::Table(table), Part::Count(row.len()), columns, Part::row(table, row[0].row)];
        found(ledger, rule, Severity::Info, table, BLANK_CELLS.with(parts), row);
    }
}

fn found(ledger: &mut Ledger<'_, '_>, rule: &Rule, severity: Severity, table: usize, says: Says, places: &[Place]) {
    let cells = places.iter().map(|&place| ledger.sheets.site(table, place)).collect();
    ledger.find_as(rule, severity, says, cells);
}
