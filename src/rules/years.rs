//! Rules between years: what last year's report of the same body leaves for this one.

use super::check::{Check, Need};
use super::last::last_year;
use super::ledger::Ledger;
use crate::amount::Amount;
use crate::finding::sentences::sentences;
use crate::finding::sentences::{AT_CELL, AT_CELL_ACROSS};
use crate::finding::{Doubt, Part, Site, Skip};
use crate::form::pack::Place;
use crate::form::{Rule, Severity};
use crate::report::sheet::Sheets;

sentences! {
    CARRIED: "{@}为 {0}，上一年报告的{1}为 {2}，两者应当相等，请核对。",
        "{@} is {0}, while {1} of last year's report is {2}; they should be equal. Please check.";
    STOCK_ROLLED: "{@}为 {0}；上一年报告为 {1}，加本年制发 {2}，减本年废止 {3}，应为 {4}，请核实；有失效、清理或口径变化的除外。",
        "{@} is {0}; last year's report has {1}, plus {2} issued, less {3} repealed, makes {4}. Please check, unless some lapsed or were counted otherwise.";
    REPEALED_ABOVE: "{@}为 {0}，多于上一年报告的现行有效 {1} 与本年制发 {2} 之和，请核对。",
        "{@} is {0}, more than the {1} in force in last year's report plus {2} issued. Please check.";
    PENDING_LOST: "{@}为 {0}，少于上一年报告同一部分的“尚未审结”{1}；未审结的案件本年应当审结或者仍未审结，请核实。",
        "{@} is {0}, less than the {1} pending in last year's report, which this year should be decided or still pending. Please check.";
    JUMPED: "{@}为 {0}，上一年报告为 {1}，相差 {2} 倍以上，请核实。",
        "{@} is {0}, in last year's report {1}: more than {2} times apart. Please check.";
    UNIT_SLIP: "{@}为 {0}，上一年报告为 {1}，相差约一万倍，可能混淆了元与万元，请核实。",
        "{@} is {0}, in last year's report {1}: about ten thousand times apart, as 元 and 万元 are. Please check.";
    PROJECTS_ROLLED: "{@}为 {0}；上一年报告的同一列 {1} 与本年增/减 {2} 之和为 {3}，两者应当相等，请核实。",
        "{@} is {0}; the same column of last year's report, {1}, and its change {2} add up to {3}; they should be equal. Please check.";
}

/// The checks of this file.
pub(super) const CHECKS: &[Check] = &[
    Check::new("carried", carried).needs(&[Need::TableOf(CARRIED_IN), Need::Last(&[CARRIED_OUT])]),
    Check::new("stock-suffices", stock_suffices).needs(&[Need::TableOf(IN_FORCE), Need::Last(&[IN_FORCE])]),
    Check::new("stock-rolls", stock_rolls).needs(&[Need::TableOf(IN_FORCE), Need::Last(&[IN_FORCE])]),
    Check::new("pending", pending).needs(&[Need::TableOf(REVIEWS), Need::Last(&[REVIEWS_PENDING])]),
    Check::new("unit", unit).needs(&[Need::TableOf(FEES), Need::Last(&[FEES])]),
    Check::new("jumps", jumps).needs(&[Need::Last(&[])]).cells(&["sums-of-a-year"]).limits(&["times", "least"]),
    Check::new("projects", projects),
];

/// Cells that tell whether last year's report can be laid beside this one.
const CARRIED_IN: &str = "applications.carried_in.total";
const CARRIED_OUT: &str = "applications.carried_out.total";
const IN_FORCE: &str = "disclosure.normative_documents.in_force";
const REVIEWS: &str = "disputes.reconsideration.total";
const REVIEWS_PENDING: &str = "disputes.reconsideration.pending";
const FEES: &str = "disclosure.fees.amount";

/// A cell's figure this year, and that of one in last year's report. Of two blanks nothing; where only one is a figure, a doubt.
fn both(ledger: &mut Ledger<'_, '_>, rule: &Rule, last: &Sheets<'_>, now: &str, then: &str) -> Option<[Amount; 2]> {
    let (table, place) = ledger.sheets.definition().cell(now)?;
    let here = ledger.sheets.figure(table, place);
    let there = last.named(then).map(|(_, value)| value);
    if here.is_some() != there.is_some() {
        let site = ledger.sheets.site(table, place);
        ledger.doubt(rule, vec![site], Doubt::NoFigure);
    }
    let both = [here?, there?];
    ledger.checks += 1;
    Some(both)
}

/// A cell in words.
fn at(sheets: &Sheets<'_>, Site { table, place, .. }: Site) -> Part {
    let sentence = if sheets.definition().tables[table].across { &AT_CELL_ACROSS } else { &AT_CELL };
    Part::Says(sentence.with([Part::Table(table), Part::row(table, place.row), Part::column(table, place.column)]))
}

/// A cell by its name.
fn site(sheets: &Sheets<'_>, name: &str) -> Option<Site> {
    sheets.definition().cell(name).map(|(table, place)| sheets.site(table, place))
}

/// Y-CARRY: what was carried out is carried in, by kind of applicant. The total is wrong, a kind may have been put right.
pub(super) fn carried(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let Some(last) = ledger.last else { return };
    let sheets = ledger.sheets;
    let Some(table) = sheets.definition().table("applications") else { return };
    let of = |total: bool| table.columns.iter().filter(move |column| column.total == total);
    for column in of(true).chain(of(false)) {
        let [now, then] =
            ["applications.carried_in.", "applications.carried_out."].map(|row| [row, &column.id].concat());
        let Some([here, there]) = both(ledger, rule, last, &now, &then) else { continue };
        let (Some(cell), Some(before)) = (site(sheets, &now), site(sheets, &then)) else { continue };
        if here != there {
            let severity = if column.total { rule.severity } else { Severity::Warning };
            let says = CARRIED.with([Part::Figure(here), at(sheets, before), Part::Figure(there)]);
            ledger.find_as(rule, severity, says, vec![cell]);
            ledger.join_last(&rule.id);
        }
    }
}

/// The rows of documents in force.
const STOCKS: [&str; 2] = ["disclosure.regulations.", "disclosure.normative_documents."];

/// Of a row of documents: issued, repealed and in force, and those in force last year. `None` where one of them is no figure.
fn stock(ledger: &mut Ledger<'_, '_>, rule: &Rule, last: &Sheets<'_>, row: &str) -> Option<[(Site, Amount); 4]> {
    let name = |column: &str| [row, column].concat();
    let in_force = name("in_force");
    let [_, before] = both(ledger, rule, last, &in_force, &in_force)?;
    let cell = |column: &str| ledger.sheets.named(&name(column));
    let (issued, repealed, now) = (cell("issued")?, cell("repealed")?, cell("in_force")?);
    Some([issued, repealed, now, (now.0, before)])
}

/// Y-STOCK: in force last year, plus issued, less repealed. Where that is below 0, Y-STOCK-MIN tells.
pub(super) fn stock_rolls(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    each_stock(ledger, rule, |ledger, rule, [issued, repealed, now, (_, before)]| {
        let due = before + issued.1 - repealed.1;
        if now.1 != due && !due.is_negative() {
            let figures = [now.1, before, issued.1, repealed.1, due].map(Part::Figure);
            ledger.find(rule, STOCK_ROLLED.with(figures), vec![now.0, issued.0, repealed.0]);
        }
    });
}

/// Y-STOCK-MIN: no more can be repealed than there were.
pub(super) fn stock_suffices(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    each_stock(ledger, rule, |ledger, rule, [issued, repealed, _, (_, before)]| {
        if repealed.1 > before + issued.1 {
            let figures = [repealed.1, before, issued.1].map(Part::Figure);
            ledger.find(rule, REPEALED_ABOVE.with(figures), vec![repealed.0, issued.0]);
        }
    });
}

fn each_stock(ledger: &mut Ledger<'_, '_>, rule: &Rule, look: fn(&mut Ledger<'_, '_>, &Rule, [(Site, Amount); 4])) {
    let Some(last) = ledger.last else { return };
    for row in STOCKS {
        if let Some(stock) = stock(ledger, rule, last, row) {
            look(ledger, rule, stock);
        }
    }
}

/// Y-PEND: what was pending is decided this year, or still pending.
pub(super) fn pending(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    const ROWS: [&str; 3] =
        ["disputes.reconsideration.", "disputes.direct_suit.", "disputes.suit_after_reconsideration."];
    let [total, pending] = ["total", "pending"].map(|column| ROWS.map(|row| [row, column].concat()));
    let Some(last) = ledger.last else { return };
    for (now, then) in total.iter().zip(&pending) {
        let Some([here, there]) = both(ledger, rule, last, now, then) else { continue };
        if here < there {
            let cells = site(ledger.sheets, now).into_iter().collect();
            ledger.find(rule, PENDING_LOST.with([Part::Figure(here), Part::Figure(there)]), cells);
        }
    }
}

/// Is one about ten thousand times the other?
fn is_unit_slip(one: Amount, other: Amount) -> bool {
    let times = |factor: i64| other.millionths().saturating_mul(factor);
    other > Amount::ZERO && (times(3_000)..=times(30_000)).contains(&one.millionths())
}

/// Y-UNIT: 元 and 万元.
pub(super) fn unit(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let Some(last) = ledger.last else { return };
    let Some([here, there]) = both(ledger, rule, last, FEES, FEES) else { return };
    if is_unit_slip(here, there) || is_unit_slip(there, here) {
        let cells = site(ledger.sheets, FEES).into_iter().collect();
        ledger.find(rule, UNIT_SLIP.with([Part::Figure(here), Part::Figure(there)]), cells);
    }
}

/// Y-JUMP: so many times as many, or as much less, in the cells that sum a year up. Y-UNIT tells of a slip of the unit.
pub(super) fn jumps(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let (times, least) = (rule.limit("times"), Amount::small(rule.limit("least")));
    let Some(last) = ledger.last else { return };
    for name in ledger.sheets.definition().cells("sums-of-a-year") {
        if last.definition().cell(name).is_none() || ledger.sheets.named(name).is_none() {
            continue;
        }
        let Some([here, there]) = both(ledger, rule, last, name, name) else { continue };
        let (more, less) = if here > there { (here, there) } else { (there, here) };
        let jumps = more >= least && more.millionths() > less.millionths().saturating_mul(i64::from(times));
        if jumps && !is_unit_slip(more, less) {
            let cells = site(ledger.sheets, name).into_iter().collect();
            ledger.find(rule, JUMPED.with([Part::Figure(here), Part::Figure(there), Part::Limit(times)]), cells);
        }
    }
}

/// Y-19: the 上一年项目数量 of one report is that of the report before and its 本年增/减.
pub(super) fn projects(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let form = ledger.sheets.definition();
    let Some(table) = form.tables.iter().position(|table| table.columns.iter().any(|column| column.id == "change"))
    else {
        return ledger.skip(rule, Skip::NothingToCheck);
    };
    let Some(last) = last_year(ledger, rule, &[]) else { return };
    for row in 0..form.tables[table].rows.len() {
        let name = |column: &str| [&form.tables[table].id, ".", &form.tables[table].rows[row].id, ".", column].concat();
        let (previous, change) = (name("previous"), name("change"));
        let cells = [&previous, &change].map(|cell| last.named(cell));
        let ([Some((_, before)), Some((_, change))], Some((cell, here))) = (cells, ledger.sheets.named(&previous))
        else {
            continue;
        };
        ledger.checks += 1;
        if here != before + change {
            let figures = [here, before, change, before + change].map(Part::Figure);
            ledger.find(rule, PROJECTS_ROLLED.with(figures), vec![cell]);
        }
    }
}

/// Are the cells of a table the same in both years, and not all 0? `None` where it was not read in one of them.
#[must_use]
pub(super) fn is_copied(now: &Sheets<'_>, then: &Sheets<'_>, table: usize) -> Option<(bool, bool)> {
    if !now.is_read(table) || !then.is_read(table) {
        return None;
    }
    let value = |sheets: &Sheets<'_>, place: Place| sheets.entry(table, place).map(|entry| entry.value.clone());
    let same = now.cells_of(table).all(|(_, place, ..)| value(now, place) == value(then, place));
    let empty =
        now.cells_of(table).all(|(_, place, ..)| now.figure(table, place).is_none_or(|one| one == Amount::ZERO));
    Some((same, empty))
}
