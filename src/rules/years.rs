//! Rules between years: what last year's report of the same body leaves for this one.

use super::check::{Check, Need};
use super::ledger::Ledger;
use crate::amount::Amount;
use crate::finding::sentences::sentences;
use crate::finding::{Doubt, Part, Site};
use crate::form::Rule;
use crate::form::pack::Place;
use crate::report::sheet::Sheets;

sentences! {
    STOCK_ROLLED: "{@}为 {0}；上一年报告为 {1}，加本年制发 {2}，减本年废止 {3}，应为 {4}，请核实；有失效、清理或口径变化的除外。",
        "{@} is {0}; last year's report has {1}, plus {2} issued, less {3} repealed, makes {4}. Please check, unless some lapsed or were counted otherwise.";
    REPEALED_ABOVE: "{@}为 {0}，多于上一年报告的现行有效 {1} 与本年制发 {2} 之和，请核对。",
        "{@} is {0}, more than the {1} in force in last year's report plus {2} issued. Please check.";
    JUMPED: "{@}为 {0}，上一年报告为 {1}，相差 {2} 倍以上，请核实。",
        "{@} is {0}, in last year's report {1}: more than {2} times apart. Please check.";
    UNIT_SLIP: "{@}为 {0}，上一年报告为 {1}，相差约一万倍，可能混淆了元与万元，请核实。",
        "{@} is {0}, in last year's report {1}: about ten thousand times apart, as 元 and 万元 are. Please check.";
}

/// The checks of this file.
pub(super) const CHECKS: &[Check] = &[
    Check::new("stock-suffices", stock_suffices)
        .needs(&[Need::TableOf(IN_FORCE), Need::Last(&[IN_FORCE])])
        .cells(&[ISSUED, REPEALED]),
    Check::new("stock-rolls", stock_rolls)
        .needs(&[Need::TableOf(IN_FORCE), Need::Last(&[IN_FORCE])])
        .cells(&[ISSUED, REPEALED]),
    Check::new("unit", unit).needs(&[Need::TableOf(FEES), Need::Last(&[FEES])]),
    Check::new("jumps", jumps).needs(&[Need::Last(&[])]).cells(&["sums-of-a-year"]).limits(&["times", "least"]),
];

const IN_FORCE: &str = "documents-in-force";
const ISSUED: &str = "documents-issued";
const REPEALED: &str = "documents-repealed";
const FEES: &str = "fees";

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

/// A cell by its name.
fn site(sheets: &Sheets<'_>, name: &str) -> Option<Site> {
    sheets.definition().cell(name).map(|(table, place)| sheets.site(table, place))
}

/// Of a row of documents: issued, repealed and in force, and those in force last year. `None` where one of them is no figure.
fn stock(ledger: &mut Ledger<'_, '_>, rule: &Rule, last: &Sheets<'_>, in_force: &str) -> Option<[(Site, Amount); 4]> {
    let form = ledger.sheets.definition();
    let row = |cell: &str| form.cell(cell).map(|(table, place)| (table, place.row));
    let beside = |id: &str| form.cells(id).iter().find(|cell| row(cell) == row(in_force));
    let (issued, repealed) = (beside(ISSUED)?, beside(REPEALED)?);
    let [_, before] = both(ledger, rule, last, in_force, in_force)?;
    let (issued, repealed) = (ledger.sheets.named(issued)?, ledger.sheets.named(repealed)?);
    let now = ledger.sheets.named(in_force)?;
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
    for in_force in ledger.sheets.definition().cells(IN_FORCE) {
        if let Some(stock) = stock(ledger, rule, last, in_force) {
            look(ledger, rule, stock);
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
    let Some(fees) = ledger.sheets.definition().cell_called(FEES) else { return };
    let Some([here, there]) = both(ledger, rule, last, fees, fees) else { return };
    if is_unit_slip(here, there) || is_unit_slip(there, here) {
        let cells = site(ledger.sheets, fees).into_iter().collect();
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
