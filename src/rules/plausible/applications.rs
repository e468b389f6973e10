//! Table three: figures that a body of this kind seldom has.

use super::super::body::{Kind, Rank};
use super::super::check::{Check, Need};
use super::super::ledger::Ledger;
use super::{body_of, name, sum};
use crate::amount::Amount;
use crate::finding::Part;
use crate::finding::sentences::sentences;
use crate::form::Rule;

sentences! {
    SECRETS: "{0}{1}共 {2} 件，超过办理总计 {3} 件的 {4}%，在乡镇、街道并不常见，请核实。",
        "{0}: {1} are {2}, more than {4}% of the {3} concluded, which is unusual for a town. Please check.";
    MANY_APPLICATIONS: "{@}为 {0}，在乡镇、街道并不常见，请核实。",
        "{@} is {0}, which is unusual for a town. Please check.";
    ALL_ZERO: "表中数据全部为 0，在{0}并不常见，请核实是否漏填。",
        "Every figure of the tables is 0, which is unusual for {0}. Please check whether they were filled in.";
    ABOVE_PERSONS: "{@}为 {0}，多于“自然人”列的 {1}，并不常见，请核实是否填错了列。",
        "{@} is {0}, more than the {1} of “自然人”, which is unusual. Please check whether it stands in the right column.";
}

/// The checks of this file.
pub(in crate::rules) const CHECKS: &[Check] = &[
    Check::new("secrets", secrets)
        .needs(&[Need::Cells(&["applications-concluded"]), Need::Body])
        .cells(&["applications-secret"])
        .limits(&["share"]),
    Check::new("many-applications", many_applications)
        .needs(&[Need::Cells(&["applications"]), Need::Body])
        .limits(&["most"]),
    Check::new("all-zero", all_zero).needs(&[Need::Tables, Need::Body]),
    Check::new("few-persons", few_persons)
        .needs(&[Need::Cells(&["applications-of-persons"])])
        .cells(&["applications-of-few"])
        .limits(&["least"]),
];

/// P-SECRET.
fn secrets(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    const SECRET: &str = "applications-secret";
    let Some((_, concluded)) = ledger.sheets.called("applications-concluded") else { return };
    let Some(body) = body_of(ledger) else { return };
    let Some(secrets) = sum(ledger, SECRET).filter(|_| body.rank == Some(Rank::Town)) else { return };
    let share = rule.limit("share");
    let times = |amount: Amount, times: u32| i128::from(amount.millionths()) * i128::from(times);
    if times(secrets, 100) > times(concluded, share) {
        let form = ledger.sheets.definition();
        let found: Vec<_> = form.cells(SECRET).iter().filter_map(|name| form.cell(name)).collect();
        let Some(&(table, _)) = found.first() else { return };
        let rows = Part::Rows(table, found.iter().map(|(_, place)| place.row).collect());
        let parts = [Part::Table(table), rows, Part::Figure(secrets), Part::Figure(concluded), Part::Limit(share)];
        let cells = found.iter().map(|&(table, place)| ledger.sheets.site(table, place)).collect();
        ledger.find(rule, SECRETS.with(parts), cells);
    }
}

/// P-GRASS.
fn many_applications(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let Some((site, value)) = ledger.sheets.called("applications") else { return };
    let Some(body) = body_of(ledger) else { return };
    if body.rank == Some(Rank::Town) && value > Amount::small(rule.limit("most")) {
        ledger.find(rule, MANY_APPLICATIONS.with([Part::Figure(value)]), vec![site]);
    }
}

/// P-ZERO-ALL: of the governments of counties and above. P-ENF-0 tells of a body that enforces the law.
fn all_zero(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let Some(body) = body_of(ledger) else { return };
    let sheets = ledger.sheets;
    let whole = (0..sheets.definition().tables.len()).all(|table| sheets.is_read(table));
    let large = body.kind == Kind::Government && body.rank.is_some_and(|rank| rank >= Rank::County);
    let mut cells = sheets.cells();
    if large && whole && cells.all(|(table, place, ..)| sheets.figure(table, place) == Some(Amount::ZERO)) {
        ledger.find(rule, ALL_ZERO.with([name(ledger)]), Vec::new());
    }
}

/// P-SOE: 科研机构, 社会公益组织 or 法律服务机构 above 自然人.
fn few_persons(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let Some((_, persons)) = ledger.sheets.called("applications-of-persons") else { return };
    for kind in ledger.sheets.definition().cells("applications-of-few") {
        let Some((site, value)) = ledger.sheets.named(kind) else { continue };
        ledger.checks += 1;
        if value > persons && value >= Amount::small(rule.limit("least")) {
            ledger.find(rule, ABOVE_PERSONS.with([Part::Figure(value), Part::Figure(persons)]), vec![site]);
        }
    }
}
