//! Rules on the tables as such: are they there, whole, in the form of the year, with the prescribed labels?

use super::beside::beside;
use super::check::{Check, Need};
use super::ledger::Ledger;
use crate::document::Note;
use crate::finding::sentences::sentences;
use crate::finding::{Part, Says, Skip, hash};
use crate::form::{Rule, Severity};
use crate::order::are_first;
use crate::report::{Assumed, Missing, Unread, Variant, Why};

sentences! {
    GLUED: "{0}{1}行应有 {2} 个数，只找到 {3} 格有内容：{4}。可能有几格粘在一起，这一行没有读出，请核对。",
        "{0}, row {1}: {2} figures are needed and only {3} cells are filled: {4}. Some may stand glued together; the row was not read. Please check.";
    ROWS_UNREAD: "{0}有 {1} 行没有读出：{2}。这些数字没有核对，请检查表格。",
        "{0}: rows not read ({1}): {2}. Their figures were not checked; please look at the table.";
    ROWS_UNREAD_NAMED: "{0}有 {1} 行没有读出（{3}）：{2}。这些数字没有核对，请检查表格。",
        "{0}: rows not read ({1}; {3}): {2}. Their figures were not checked; please look at the table.";
    ROW_UNREAD: "{0}{1}行没有读出：{2}。看到的是{3}。这些数字没有核对，请检查表格。",
        "{0}, row {1} was not read: {2}. What stands there is {3}. Its figures were not checked; please look at the table.";
    NO_TABLES: "没有找到{0}，这部分数字没有核对。请确认是表格而不是图片，并且行、列标题完整。",
        "Not found: {0}; their figures were not checked. They should be tables, not pictures, with complete labels.";
    PICTURED: "没有找到{0}，这部分数字没有核对。文档中有图片，表格可能是作为图片贴进来的，图片里的数字不能读取；请换成真正的表格，并且行、列标题完整。",
        "Not found: {0}; their figures were not checked. The document holds pictures: a table may have been pasted as one, and figures in a picture cannot be read. Put in tables, with complete labels.";
    OF_YEAR: "{0}另有一份标明 {1} 年的，没有读取；核对的是本年的一份。",
        "Of {0} there is another that is said to be of {1}; it was not read, and this year's was checked.";
    OF_LAST_YEAR: "{0}另有一份标明上年的，没有读取；核对的是本年的一份。",
        "Of {0} there is another that is said to be last year's; it was not read, and this year's was checked.";
    NO_LABELS: "这里只有数字，没有行名和列名，不能确定每个数属于哪一格，没有核对。请连同左边的行名和上面的列名一起复制（最好复制整张表），再粘贴。",
        "There are only figures here, without labels, so it is not certain which belongs where; nothing was checked. Copy them with the labels on the left and above, best the whole table, and paste again.";
    WRONG_FORM: "报告年份是 {1} 年，表格用的却是{0}，请核对。",
        "The report is for {1}, but its tables are those of {0}. Please check.";
    REWORDED: "标题印作{0}，规定的写法是{1}。",
        "The label reads {0}; prescribed is {1}.";
    ASSUMED_COLUMNS: "{0}有 {1} 行上方没有完整的列标题，按规定的列序读出，各行各项之和都等于总计：{2}；请确认各列的次序与规定一致。",
        "{0}: no complete column labels stand above {1} rows, which were read in the prescribed order of columns; each adds up to its total: {2}. Please confirm that the order is the prescribed one.";
    ASSUMED_ROWS: "{0}有 {1} 行没有行标题，按规定的行序读作{2}，相关的勾稽关系都成立；请补上行标题。",
        "{0}: {1} rows have no label and were read in the prescribed order as {2}; every balance that they take part in holds. Please put the labels in.";
    ROWS_MISSING: "{0}没有找到这 {1} 行：{2}，请核对。",
        "{0}: rows not found ({1}): {2}. Please check.";
    STRAY_ROW: "{0}中有一行不是规定的行，没有核对：{1}。",
        "{0}: a row is none of the form's and was not checked: {1}.";
    SPLIT: "{0}{1}行应有 {2} 个数，却找到 {3} 个；把“{4}”“{5}”合为“{6}”，各项之和就与总计相符，可能一个数被拆在两格，请核对。",
        "{0}, row {1}: {2} figures are needed and {3} are there; with “{4}” and “{5}” joined to “{6}” the row adds up. One figure may stand in two cells. Please check.";
}

/// The checks of this file.
pub(super) const CHECKS: &[Check] = &[
    Check::new("glued", glued),
    Check::new("tables", tables),
    Check::new("format", format),
    Check::new("labels", labels).needs(&[Need::Tables]),
    Check::new("split", split),
];

/// Past so many findings of one kind in one table they are told as one.
const TOLD_ALONE: usize = 5;

/// T-GLUE: rows with fewer filled cells than columns.
pub(super) fn glued(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let report = ledger.sheets.report;
    let seen = report.tables.iter().map(|table| table.lines.len()).sum::<usize>();
    let glued = |unread: &&Unread| matches!(unread.why, Why::TooFew { found: 1.., .. });
    let rows: Vec<&Unread> = report.unread.iter().filter(glued).collect();
    if seen + rows.len() == 0 {
        ledger.skip(rule, Skip::NotRead(all_tables(ledger)));
        return;
    }
    ledger.checks += seen + rows.len();
    for (table, unread) in by_table(ledger, &rows) {
        if unread.len() > TOLD_ALONE {
            rows_unread(ledger, rule, table, &unread);
            continue;
        }
        for unread in unread {
            let Why::TooFew { found, expected } = unread.why else { continue };
            let row = row_of(ledger, table, unread).map_or(Part::Nothing, |row| Part::row(table, row));
            let (expected, found) = (Part::Count(expected), Part::Count(found));
            let parts = [Part::Table(table), row, expected, found, Part::Printed(unread.printed.clone())];
            ledger.find(rule, GLUED.with(parts), Vec::new());
        }
    }
}

/// T-SPLIT: a row with one figure too many, where two neighbours joined make it add up. Where several pairs do, none is told.
pub(super) fn split(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let report = ledger.sheets.report;
    if report.tables.is_empty() && report.unread.is_empty() {
        return ledger.skip(rule, Skip::NotRead(all_tables(ledger)));
    }
    for unread in &report.unread {
        let Why::TooMany { found, expected } = unread.why else { continue };
        ledger.checks += 1;
        let table = ledger.sheets.definition().tables.iter().position(|table| table.id == unread.table);
        let (Some(table), Some([first, second])) = (table, torn(&unread.printed, found, expected)) else { continue };
        let row = row_of(ledger, table, unread).map_or(Part::Nothing, |row| Part::row(table, row));
        let joined = Part::Word([first, second].concat());
        let [first, second] = [first, second].map(|half| Part::Word(half.to_owned()));
        let parts = [Part::Table(table), row, Part::Count(expected), Part::Count(found), first, second, joined];
        ledger.find(rule, SPLIT.with(parts), Vec::new());
    }
}

/// The two figures at the end of a row that are one: the last is the total of the others, and there are `found` for `expected`.
fn torn(printed: &str, found: usize, expected: usize) -> Option<[&str; 2]> {
    let figures: Vec<&str> = printed.rsplit(' ').take(found).collect();
    let values: Option<Vec<u32>> = figures.iter().map(|figure| figure.parse().ok()).collect();
    // A sum of less than three figures says nothing.
    let values = values.filter(|values| values.len() == expected + 1 && expected > 2)?;
    let (total, sum) = (u64::from(values[0]), values[1..].iter().map(|&value| u64::from(value)).sum::<u64>());
    // From the right: the second half of a figure stands before the first.
    let mends = |at: &usize| {
        let joined = [figures[at + 1], figures[*at]].concat().parse::<u64>().ok();
        let (second, first) = (u64::from(values[*at]), u64::from(values[at + 1]));
        let parts = if *at == 0 {
            Some((joined, sum - first))
        } else {
            joined.map(|one| (Some(total), sum - first - second + one))
        };
        !figures[at + 1].starts_with('0') && parts.is_some_and(|(total, sum)| total == Some(sum))
    };
    let mut pairs = (0..figures.len() - 1).filter(mends);
    let pair = pairs.next().filter(|_| pairs.next().is_none())?;
    Some([figures[pair + 1], figures[pair]])
}

/// D-TABLES: what of the source and of its tables was not read.
pub(super) fn tables(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    beside(ledger, rule);
    let report = ledger.sheets.report;
    // Where no table is missing a picture is none.
    for note in report.notes.iter().filter(|note| **note != Note::Picture) {
        ledger.find_as(rule, severity_of(note), Says::from(note), Vec::new());
    }
    let others = |unread: &&Unread| !matches!(unread.why, Why::TooFew { found: 1.., .. } | Why::Label);
    let rows: Vec<&Unread> = report.unread.iter().filter(others).collect();
    for (table, unread) in by_table(ledger, &rows) {
        rows_unread(ledger, rule, table, &unread);
    }
    let definition = ledger.sheets.definition();
    let mut years: Vec<Option<u32>> = report.left_out.iter().map(|left| left.year).collect();
    years.dedup();
    for year in years {
        let is_left = |id: &String| report.left_out.iter().any(|left| left.table == *id && left.year == year);
        let of_year = (0..definition.tables.len()).filter(|&at| is_left(&definition.tables[at].id)).collect();
        let sentence = if year.is_some() { &OF_YEAR } else { &OF_LAST_YEAR };
        let parts = [Part::Tables(of_year), Part::Count(year.unwrap_or(0) as usize)];
        ledger.find_as(rule, Severity::Info, sentence.with(parts), Vec::new());
    }
    let seen = |at: &usize| {
        ledger.sheets.is_read(*at) || report.unread.iter().any(|unread| unread.table == definition.tables[*at].id)
    };
    let (found, missing): (Vec<usize>, Vec<usize>) = (0..definition.tables.len()).partition(seen);
    ledger.checks += found.len();
    if !found.is_empty() && !missing.is_empty() && !report.is_whole() {
        // A single table was pasted: what else the report holds is not known.
        ledger.skip(rule, Skip::TablesAlone);
    } else if !missing.is_empty() {
        ledger.checks += missing.len();
        let sentence = if report.notes.contains(&Note::Picture) { &PICTURED } else { &NO_TABLES };
        let says = if report.bare { NO_LABELS.with([]) } else { sentence.with([Part::Tables(missing)]) };
        ledger.find(rule, says, Vec::new());
    }
}

fn severity_of(note: &Note) -> Severity {
    match note {
        Note::Empty
        | Note::TooLarge { .. }
        | Note::TooManyCells
        | Note::TooMuchText
        | Note::Garbled
        | Note::NotText { .. }
        | Note::Packed { .. }
        | Note::Locked(_)
        | Note::Damaged => Severity::Error,
        Note::Changes | Note::Hidden | Note::Signed => Severity::Info,
        _ => Severity::Warning,
    }
}

/// D-FORMAT: the form prescribed for the year.
pub(super) fn format(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let (report, library) = (ledger.sheets.report, ledger.library);
    let Some(form) = report.form.as_deref().and_then(|id| library.form(id)).map(|form| &form.definition) else {
        ledger.skip(rule, Skip::NotRead(all_tables(ledger)));
        return;
    };
    let Some(year) = report.year else {
        ledger.skip(rule, Skip::NoYear);
        return;
    };
    ledger.checks += 1;
    if year < form.years.from || form.years.to.is_some_and(|last| year > last) {
        let parts = [Part::Name(form.title.clone()), Part::Count(year as usize)];
        ledger.find(rule, WRONG_FORM.with(parts), Vec::new());
    }
}

/// D-LABELS: rows that are missing, strange or worded otherwise.
pub(super) fn labels(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let report = ledger.sheets.report;
    // What is worded alike is told once.
    let hash = |one: &Variant| hash([one.table.as_str(), one.label.as_str(), one.printed.as_str()]);
    let hashes: Vec<u64> = report.variants.iter().map(hash).collect();
    for (variant, _) in report.variants.iter().zip(are_first(&hashes)).filter(|(_, is_first)| *is_first) {
        let parts = [Part::Printed(variant.printed.clone()), Part::Name(variant.label.clone())];
        ledger.find_as(rule, Severity::Info, REWORDED.with(parts), Vec::new());
    }
    for assumed in &report.assumed {
        assumed_rows(ledger, rule, assumed);
    }
    let stray: Vec<&Unread> = report.unread.iter().filter(|unread| unread.why == Why::Label).collect();
    for (table, unread) in by_table(ledger, &stray) {
        if unread.len() > TOLD_ALONE {
            rows_unread(ledger, rule, table, &unread);
            continue;
        }
        for unread in unread {
            let parts = [Part::Table(table), Part::Printed(unread.printed.clone())];
            ledger.find(rule, STRAY_ROW.with(parts), Vec::new());
        }
    }
    for table in 0..ledger.sheets.definition().tables.len() {
        missing_rows(ledger, rule, table);
    }
}

/// Rows that were read by the order of the form.
fn assumed_rows(ledger: &mut Ledger<'_, '_>, rule: &Rule, assumed: &Assumed) {
    let definition = ledger.sheets.definition();
    let Some(table) = definition.tables.iter().position(|table| table.id == assumed.table) else { return };
    let of = |id: &String| definition.tables[table].rows.iter().position(|row| row.id == *id);
    let rows: Vec<usize> =
        assumed.rows.iter().filter_map(of).filter(|&row| ledger.sheets.has_row(table, row)).collect();
    if !rows.is_empty() {
        let sentence = if assumed.missing == Missing::Rows { &ASSUMED_ROWS } else { &ASSUMED_COLUMNS };
        let parts = [Part::Table(table), Part::Count(rows.len()), Part::Rows(table, rows)];
        ledger.find_as(rule, Severity::Info, sentence.with(parts), Vec::new());
    }
}

fn missing_rows(ledger: &mut Ledger<'_, '_>, rule: &Rule, table: usize) {
    let sheets = ledger.sheets;
    if !sheets.is_read(table) {
        return;
    }
    let definition = &sheets.definition().tables[table];
    ledger.checks += definition.rows.len();
    let unread = |row: usize| {
        let is_row =
            |unread: &Unread| unread.table == definition.id && unread.row.as_ref() == Some(&definition.rows[row].id);
        sheets.report.unread.iter().any(is_row)
    };
    let missing = |row: &usize| {
        let expected = definition.rows[*row].instead.is_none() && sheets.takes_part(table, *row);
        expected && !sheets.has_row(table, *row) && !unread(*row)
    };
    let rows: Vec<usize> = (0..definition.rows.len()).filter(missing).collect();
    if !rows.is_empty() {
        let parts = [Part::Table(table), Part::Count(rows.len()), Part::Rows(table, rows)];
        ledger.find(rule, ROWS_MISSING.with(parts), Vec::new());
    }
}

/// One finding for each reason, and for each of a few rows with what stands there.
fn rows_unread(ledger: &mut Ledger<'_, '_>, rule: &Rule, table: usize, unread: &[&Unread]) {
    let mut reasons: Vec<Why> = Vec::new();
    for unread in unread {
        if !reasons.contains(&unread.why) {
            reasons.push(unread.why);
        }
    }
    for why in reasons {
        let of_reason = || unread.iter().filter(|unread| unread.why == why);
        let seen = |unread: &&&Unread| unread.row.is_some() && !matches!(why, Why::NoCells | Why::Twice);
        if of_reason().all(|unread| seen(&unread)) && of_reason().count() <= TOLD_ALONE {
            for unread in of_reason() {
                let row = row_of(ledger, table, unread).map_or(Part::Nothing, |row| Part::row(table, row));
                let parts = [Part::Table(table), row, Part::Says(why.into()), Part::Printed(unread.printed.clone())];
                ledger.find(rule, ROW_UNREAD.with(parts), Vec::new());
            }
            continue;
        }
        let rows: Vec<usize> = of_reason().filter_map(|unread| row_of(ledger, table, unread)).collect();
        let sentence = if rows.is_empty() { &ROWS_UNREAD } else { &ROWS_UNREAD_NAMED };
        let (count, why) = (Part::Count(of_reason().count()), Part::Says(why.into()));
        ledger.find(rule, sentence.with([Part::Table(table), count, why, Part::Rows(table, rows)]), Vec::new());
    }
}

/// Unread rows by their table, in the order of the form.
fn by_table<'u>(ledger: &Ledger<'_, '_>, unread: &[&'u Unread]) -> Vec<(usize, Vec<&'u Unread>)> {
    let tables = ledger.sheets.definition().tables.iter().enumerate();
    let of_table = |id: &str| unread.iter().copied().filter(|unread| unread.table == id).collect::<Vec<_>>();
    tables.map(|(at, table)| (at, of_table(&table.id))).filter(|(_, unread)| !unread.is_empty()).collect()
}

fn row_of(ledger: &Ledger<'_, '_>, table: usize, unread: &Unread) -> Option<usize> {
    let rows = &ledger.sheets.definition().tables[table].rows;
    rows.iter().position(|row| Some(&row.id) == unread.row.as_ref())
}

fn all_tables(ledger: &Ledger<'_, '_>) -> Vec<usize> {
    (0..ledger.sheets.definition().tables.len()).collect()
}
