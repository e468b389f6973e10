//! Table two: powers that a body of this kind does not have, and fees in the wrong unit.

use super::super::body::{Body, Kind, Rank};
use super::super::check::{Check, Need};
use super::super::ledger::Ledger;
use super::{body_of, is_called, name};
use crate::amount::Amount;
use crate::finding::sentences::sentences;
use crate::finding::{Part, Site, Skip};
use crate::form::pack::Place;
use crate::form::{Rule, Severity};
use crate::prose::passage::{first_of, section, sentences};

sentences! {
    AT_SUSPECT: "{@}",
        "{@}";
    AT_ROW: "{0}{1}行",
        "{0}, row {1}";
    NO_POWER: "{2}为 {0}；{1}没有规章制定权，请核对是否把规范性文件填在了规章一行。",
        "{2} is {0}; {1} may not issue 规章. Please check whether 规范性文件 were entered there.";
    POWER_UNCLEAR: "{2}为 {0}；只有国务院部门和省、自治区、直辖市、设区的市、自治州的人民政府可以制定规章，请核实本机关是否有权制定。",
        "{2} is {0}; only ministries and the governments of provinces, cities with districts and autonomous prefectures may issue 规章. Please check whether this body may.";
    NO_PENALTIES: "{@}为 0；{0}一般每年都有行政处罚，请核实；由上级机关统一填报的，请在正文说明。",
        "{@} is 0; {0} normally has penalties every year. Please check; if a superior body reports them, say so in the text.";
    UNUSUAL_POWER: "{@}为 {0}；{1}一般不作出这类决定，请核实。",
        "{@} is {0}; {1} does not normally take such decisions. Please check.";
    FEE_LARGE: "{@}为 {0}（万元），数额异常大，请核实是否误把元当作万元。",
        "{@} is {0}, in units of 万元, which is very much. Please check whether 元 were entered.";
    FEE_IN_YUAN: "{@}为 {0}（万元），正文写的却是 {0} 元，单位可能弄错，请核对。",
        "{@} is {0}, in units of 万元, while the text says {0} 元. The unit may be wrong. Please check.";
}

/// The checks of this file.
pub(in crate::rules) const CHECKS: &[Check] = &[
    Check::new("regulations", regulations).cells(&["regulations"]),
    Check::new("no-penalties", no_penalties).needs(&[Need::Cells(&[PENALTIES]), Need::Body]).words(&["enforcement"]),
    Check::new("unusual-powers", unusual_powers)
        .needs(&[Need::Body])
        .words(&["licenses-nothing", "punishes-nobody"])
        .cells(&["licences", PENALTIES, "coercions"]),
    Check::new("large-fees", large_fees)
        .needs(&[Need::Cells(&[FEES]), Need::Body])
        .limits(&["most-of-department", "most-of-town"]),
    Check::new("fees-in-yuan", fees_in_yuan).needs(&[Need::Cells(&[FEES])]).limits(&["least"]),
];

const PENALTIES: &str = "penalties";
const FEES: &str = "fees";

/// P-GZ: 规章 where the body may issue none. A row whose figures could not be placed still has them.
fn regulations(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let sheets = ledger.sheets;
    let form = sheets.definition();
    let Some((table, Place { row, .. })) = form.cell_called("regulations").and_then(|cell| form.cell(cell)) else {
        return ledger.skip(rule, Skip::NoSuchCells);
    };
    let figures = sheets.cells_of(table).filter(|(_, place, ..)| place.row == row);
    let above: Vec<(Site, Amount)> = figures
        .filter_map(|(_, place, ..)| Some((sheets.site(table, place), sheets.figure(table, place)?)))
        .filter(|&(_, value)| value > Amount::ZERO)
        .collect();
    let unread =
        sheets.report.unread.iter().find(|unread| unread.row.as_ref() == Some(&form.tables[table].rows[row].id));
    if !sheets.has_row(table, row) && unread.is_none() {
        return ledger.skip(rule, Skip::NotRead(vec![table]));
    }
    ledger.checks += 1;
    let of = &form.tables[table];
    let own = of.columns_of(&of.rows[row]).count();
    let value = match (above.last(), unread) {
        (Some(&(_, value)), _) => Part::Figure(value),
        (None, Some(unread)) if has_figure(&unread.printed, own) => Part::Printed(unread.printed.clone()),
        _ => return,
    };
    let Some(severity) = without_power(ledger, rule) else { return };
    let place =
        if above.is_empty() { AT_ROW.with([Part::Table(table), Part::row(table, row)]) } else { AT_SUSPECT.with([]) };
    let sentence = if severity == Severity::Error { &NO_POWER } else { &POWER_UNCLEAR };
    let says = sentence.with([value, name(ledger), Part::Says(place)]);
    ledger.find_as(rule, severity, says, above.into_iter().rev().map(|(site, _)| site).collect());
}

/// Does a row as printed end in figures, one of so many of its own not 0? Of more than these some are none of its own, though not which.
fn has_figure(printed: &str, own: usize) -> bool {
    let figures = printed.split_whitespace().rev().map_while(|figure| figure.parse::<u32>().ok());
    let (count, above) = figures.fold((0, 0), |(count, above), figure| (count + 1, above + usize::from(figure > 0)));
    above > usize::saturating_sub(count, own)
}

/// How bad 规章 are for this body: not at all where it may issue them, doubtful where a 市 is not known to have districts.
fn without_power(ledger: &Ledger<'_, '_>, rule: &Rule) -> Option<Severity> {
    let body = ledger.body();
    let governs = body.is_some_and(|body| matches!(body.kind, Kind::Government | Kind::Office));
    match body.and_then(|body| body.rank) {
        Some(Rank::Centre) => None,
        Some(Rank::Province | Rank::Prefecture) if governs => None,
        Some(Rank::City) if governs => (!has_districts(ledger)).then_some(Severity::Warning),
        Some(Rank::Town | Rank::County | Rank::Region) => Some(rule.severity),
        _ if body.is_some_and(|body| body.kind == Kind::Department) => Some(rule.severity),
        _ => Some(Severity::Warning),
    }
}

/// Does the text speak of the counties or districts of a city? One without districts has none.
fn has_districts(ledger: &Ledger<'_, '_>) -> bool {
    let words = ledger.sheets.definition().phrases("districts");
    [0, 1, 5]
        .into_iter()
        .filter_map(|number| section(ledger.sheets.report, number))
        .any(|one| first_of(&one.text, words).is_some())
}

/// P-ENF-0: to be looked at and explained, not wrong by itself.
fn no_penalties(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let Some((site, value)) = ledger.sheets.called(PENALTIES) else { return };
    let Some(body) = body_of(ledger) else { return };
    if value == Amount::ZERO && body.kind == Kind::Department && is_called(ledger, "enforcement") {
        let says = NO_PENALTIES.with([name(ledger)]);
        ledger.find(rule, says, vec![site]);
    }
}

/// P-ENF-X: 行政许可 of bodies that license nothing, 行政处罚 and 行政强制 of those that punish nobody.
fn unusual_powers(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let Some(body) = body_of(ledger) else { return };
    for (words, cell) in
        [("licenses-nothing", "licences"), ("punishes-nobody", PENALTIES), ("punishes-nobody", "coercions")]
    {
        let Some((site, value)) = ledger.sheets.called(cell) else { continue };
        ledger.checks += 1;
        if body.kind == Kind::Department && value > Amount::ZERO && is_called(ledger, words) {
            ledger.find(rule, UNUSUAL_POWER.with([Part::Figure(value), name(ledger)]), vec![site]);
        }
    }
}

/// P-FEE-BIG: in 万元, of one department or town.
fn large_fees(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    /// 亿元 in 万元.
    const HUNDRED_MILLION: u32 = 10_000;
    let Some((site, value)) = ledger.sheets.called(FEES) else { return };
    let Some(body) = body_of(ledger) else { return };
    let most = match body {
        Body { rank: Some(Rank::Town), .. } => "most-of-town",
        Body { kind: Kind::Department, rank } if rank != Some(Rank::Centre) && !is_called(ledger, "large-fees") => {
            "most-of-department"
        }
        _ => return,
    };
    if value > Amount::small(rule.limit(most).saturating_mul(HUNDRED_MILLION)) {
        ledger.find(rule, FEE_LARGE.with([Part::Figure(value)]), vec![site]);
    }
}

/// P-FEE-INT: the text says the very digits with 元.
fn fees_in_yuan(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let Some((site, value)) = ledger.sheets.called(FEES) else { return };
    ledger.checks += 1;
    if value < Amount::small(rule.limit("least")) || !value.is_whole() {
        return;
    }
    for sentence in
        sentences(ledger.sheets.report, ledger.sheets.definition()).filter(|sentence| sentence.text.contains('费'))
    {
        let mut sums = sentence.text.match_indices('元').filter_map(|(at, _)| figure_before(&sentence.text[..at]));
        if sums.any(|sum| Amount::whole(sum) == Some(value)) {
            let says = FEE_IN_YUAN.with([Part::Figure(value)]);
            return ledger.find_in(rule, rule.severity, says, vec![site], sentence.quote());
        }
    }
}

/// The whole number that a text ends with, separators allowed.
fn figure_before(text: &str) -> Option<i64> {
    /// More than any sum has.
    const LONGEST: usize = 20;
    let text = text.trim_end();
    let figure: Vec<u8> = text.bytes().rev().take(LONGEST).take_while(|b| b.is_ascii_digit() || *b == b',').collect();
    let decimals = text[..text.len() - figure.len()].ends_with('.');
    let mut digits = figure.iter().rev().filter(|byte| byte.is_ascii_digit());
    let sum = digits.try_fold(0_i64, |sum, digit| sum.checked_mul(10)?.checked_add(i64::from(digit - b'0')));
    sum.filter(|_| !decimals && !figure.is_empty())
}
