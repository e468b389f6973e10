//! Rules on what is unlikely for the kind of body that reports, and on tables that do not go together.

use super::body::{self, Body, Kind, Rank};
use super::check::{Check, Need};
use super::last::last_year;
use super::ledger::Ledger;
use crate::amount::Amount;
use crate::finding::sentences::sentences;
use crate::finding::{Part, Site, Skip};
use crate::form::{Definition, Rule, Severity, Table};
use crate::prose::passage::{first_of, section, sentences};
use crate::recognise::simplified;

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
    SECRETS: "{0}{1}共 {2} 件，超过办理总计 {3} 件的三成，在乡镇、街道并不常见，请核实。",
        "{0}: {1} are {2}, more than three in ten of the {3} concluded, which is unusual for a town. Please check.";
    MANY_APPLICATIONS: "{@}为 {0}，在乡镇、街道并不常见，请核实。",
        "{@} is {0}, which is unusual for a town. Please check.";
    ALL_ZERO: "表中数据全部为 0，在{0}并不常见，请核实是否漏填。",
        "Every figure of the tables is 0, which is unusual for {0}. Please check whether they were filled in.";
    ABOVE_PERSONS: "{@}为 {0}，多于“自然人”列的 {1}，并不常见，请核实是否填错了列。",
        "{@} is {0}, more than the {1} of “自然人”, which is unusual. Please check whether it stands in the right column.";
    DISPUTES_ALONE: "{0}共有行政复议、行政诉讼 {1} 件，而{2}的新收、结转和办理总计都是 0，请核实；因以前年度申请或主动公开引起的除外。",
        "{0} has {1} cases, while in {2} nothing was received, carried or concluded. Please check, unless they arose from earlier applications or from disclosure.";
    SUIT_ALONE: "{@}为 {0}，而本年和上一年行政复议的总计都是 0，请核实。",
        "{@} is {0}, while there was no 行政复议 this year or last. Please check.";
    SUIT_TOO_SOON: "{@}为 {0}，而本年办理的申请都是不予公开；2024 年起对不予公开不服的应当先申请行政复议，请核实。",
        "{@} is {0}, while every application was refused as 不予公开; since 2024 that has to go to 行政复议 first. Please check.";
}

/// The checks of this file.
pub(super) const CHECKS: &[Check] = &[
    Check { code: "disputes-alone", needs: &[], words: &[], run: disputes_alone },
    Check { code: "suit-alone", needs: &[Need::Cells(&[AFTER, REVIEWS])], words: &[], run: suit_alone },
    Check {
        code: "suit-too-soon",
        needs: &[Need::Year, Need::Cells(&[DIRECT, CONCLUDED])],
        words: &[],
        run: suit_too_soon,
    },
    Check { code: "regulations", needs: &[], words: &[], run: regulations },
    Check {
        code: "no-penalties",
        needs: &[Need::Cells(&[PENALTIES]), Need::Body],
        words: &["enforcement"],
        run: no_penalties,
    },
    Check {
        code: "unusual-powers",
        needs: &[Need::Body],
        words: &["licenses-nothing", "punishes-nobody"],
        run: unusual_powers,
    },
    Check { code: "large-fees", needs: &[Need::Cells(&[FEES]), Need::Body], words: &[], run: large_fees },
    Check { code: "fees-in-yuan", needs: &[Need::Cells(&[FEES])], words: &[], run: fees_in_yuan },
    Check { code: "secrets", needs: &[Need::Cells(&[CONCLUDED]), Need::Body], words: &[], run: secrets },
    Check {
        code: "many-applications",
        needs: &[Need::Cells(&[RECEIVED]), Need::Body],
        words: &[],
        run: many_applications,
    },
    Check { code: "all-zero", needs: &[Need::Tables, Need::Body], words: &[], run: all_zero },
    Check { code: "few-persons", needs: &[Need::Cells(&[PERSONS])], words: &[], run: few_persons },
];

/// Cells that several rules look at.
const PENALTIES: &str = "disclosure.penalties.decisions";
const FEES: &str = "disclosure.fees.amount";
const RECEIVED: &str = "applications.received.total";
const CONCLUDED: &str = "applications.concluded.total";
const PERSONS: &str = "applications.received.person";

/// The body that a rule is on.
fn body(ledger: &mut Ledger<'_, '_>) -> Option<Body> {
    let body = body::of(ledger.sheets)?;
    ledger.checks += 1;
    Some(body)
}

/// What the body is called; where it was not named, 本机关.
fn name(ledger: &Ledger<'_, '_>) -> Part {
    let name = ledger.sheets.report.agency.as_deref().unwrap_or("本机关");
    Part::Name(name.to_owned())
}

/// Is the body named by one of these words?
fn is_called(ledger: &Ledger<'_, '_>, words: &str) -> bool {
    let name: String = ledger.sheets.report.agency.iter().flat_map(|name| name.chars()).map(simplified).collect();
    first_of(&name, ledger.sheets.definition().phrases(words)).is_some()
}

/// P-GZ: 规章 where the body may issue none. A row whose figures could not be placed still has them.
pub(super) fn regulations(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    const ROW: &str = "regulations";
    let sheets = ledger.sheets;
    let mut tables = sheets.definition().tables.iter().enumerate();
    let row = |table: &Table| table.rows.iter().position(|row| row.id == ROW);
    let Some((table, row)) = tables.find_map(|(table, of)| Some((table, row(of)?))) else {
        return ledger.skip(rule, Skip::NothingToCheck);
    };
    let figures = sheets.cells_of(table).filter(|(_, place, ..)| place.row == row);
    let above: Vec<(Site, Amount)> = figures
        .filter_map(|(_, place, ..)| Some((sheets.site(table, place), sheets.figure(table, place)?)))
        .filter(|&(_, value)| value > Amount::ZERO)
        .collect();
    let unread = sheets.report.unread.iter().find(|unread| unread.row.as_deref() == Some(ROW));
    if !sheets.has_row(table, row) && unread.is_none() {
        return ledger.skip(rule, Skip::NotRead(vec![table]));
    }
    ledger.checks += 1;
    let value = match (above.last(), unread) {
        (Some(&(_, value)), _) => Part::Figure(value),
        (None, Some(unread)) if has_figure(&unread.printed) => Part::Printed(unread.printed.clone()),
        _ => return,
    };
    let Some(severity) = without_power(ledger, rule) else { return };
    let place =
        if above.is_empty() { AT_ROW.with([Part::Table(table), Part::row(table, row)]) } else { AT_SUSPECT.with([]) };
    let sentence = if severity == Severity::Error { &NO_POWER } else { &POWER_UNCLEAR };
    let says = sentence.with([value, name(ledger), Part::Says(place)]);
    ledger.find_as(rule, severity, says, above.into_iter().rev().map(|(site, _)| site).collect());
}

/// Does a row as printed end in figures, one of them not 0?
fn has_figure(printed: &str) -> bool {
    let mut figures = printed.split_whitespace().rev().map_while(|figure| figure.parse::<u32>().ok());
    figures.any(|figure| figure > 0)
}

/// How bad 规章 are for this body: not at all where it may issue them, doubtful where a 市 is not known to have districts.
fn without_power(ledger: &Ledger<'_, '_>, rule: &Rule) -> Option<Severity> {
    let body = body::of(ledger.sheets);
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
pub(super) fn no_penalties(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let Some((site, value)) = ledger.sheets.named(PENALTIES) else { return };
    let Some(body) = body(ledger) else { return };
    if value == Amount::ZERO && body.kind == Kind::Department && is_called(ledger, "enforcement") {
        let says = NO_PENALTIES.with([name(ledger)]);
        ledger.find(rule, says, vec![site]);
    }
}

/// P-ENF-X: 行政许可 of bodies that license nothing, 行政处罚 and 行政强制 of those that punish nobody.
pub(super) fn unusual_powers(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let Some(body) = body(ledger) else { return };
    for (words, cell) in [
        ("licenses-nothing", "disclosure.licensing.decisions"),
        ("punishes-nobody", PENALTIES),
        ("punishes-nobody", "disclosure.coercion.decisions"),
    ] {
        let Some((site, value)) = ledger.sheets.named(cell) else { continue };
        ledger.checks += 1;
        if body.kind == Kind::Department && value > Amount::ZERO && is_called(ledger, words) {
            ledger.find(rule, UNUSUAL_POWER.with([Part::Figure(value), name(ledger)]), vec![site]);
        }
    }
}

/// P-FEE-BIG: in 万元, of one department or town.
pub(super) fn large_fees(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    const OF_DEPARTMENT: u32 = 100_000;
    const OF_TOWN: u32 = 10_000;
    let Some((site, value)) = ledger.sheets.named(FEES) else { return };
    let Some(body) = body(ledger) else { return };
    let most = match body {
        Body { rank: Some(Rank::Town), .. } => OF_TOWN,
        Body { kind: Kind::Department, rank } if rank != Some(Rank::Centre) && !is_called(ledger, "large-fees") => {
            OF_DEPARTMENT
        }
        _ => return,
    };
    if value > Amount::small(most) {
        ledger.find(rule, FEE_LARGE.with([Part::Figure(value)]), vec![site]);
    }
}

/// P-FEE-INT: the text says the very digits with 元.
pub(super) fn fees_in_yuan(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    /// Smaller figures are the same by chance.
    const LEAST: u32 = 100;
    let Some((site, value)) = ledger.sheets.named(FEES) else { return };
    ledger.checks += 1;
    if value < Amount::small(LEAST) || !value.is_whole() {
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

/// Sums of cells by their names; `None` where one of them holds no figure.
fn sum(ledger: &Ledger<'_, '_>, names: &[&str]) -> Option<Amount> {
    names.iter().try_fold(Amount::ZERO, |sum, name| sum.checked_add(ledger.sheets.named(name)?.1))
}

/// P-SECRET.
pub(super) fn secrets(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    const CELLS: [&str; 2] = ["applications.denied.secret.total", "applications.denied.safety.total"];
    let Some((_, concluded)) = ledger.sheets.named(CONCLUDED) else { return };
    let Some(body) = body(ledger) else { return };
    let Some(secrets) = sum(ledger, &CELLS).filter(|_| body.rank == Some(Rank::Town)) else { return };
    let tenths = |amount: Amount, times| amount.millionths().checked_mul(times);
    if tenths(secrets, 10) > tenths(concluded, 3) {
        let found: Vec<_> = CELLS.iter().filter_map(|name| ledger.sheets.definition().cell(name)).collect();
        let Some(&(table, _)) = found.first() else { return };
        let rows = Part::Rows(table, found.iter().map(|(_, place)| place.row).collect());
        let parts = [Part::Table(table), rows, Part::Figure(secrets), Part::Figure(concluded)];
        let cells = found.iter().map(|&(table, place)| ledger.sheets.site(table, place)).collect();
        ledger.find(rule, SECRETS.with(parts), cells);
    }
}

/// P-GRASS.
pub(super) fn many_applications(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    const MOST: u32 = 200;
    let Some((site, value)) = ledger.sheets.named(RECEIVED) else { return };
    let Some(body) = body(ledger) else { return };
    if body.rank == Some(Rank::Town) && value > Amount::small(MOST) {
        ledger.find(rule, MANY_APPLICATIONS.with([Part::Figure(value)]), vec![site]);
    }
}

/// P-ZERO-ALL: of the governments of counties and above. P-ENF-0 tells of a body that enforces the law.
pub(super) fn all_zero(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let Some(body) = body(ledger) else { return };
    let sheets = ledger.sheets;
    let whole = (0..sheets.definition().tables.len()).all(|table| sheets.is_read(table));
    let large = body.kind == Kind::Government && body.rank.is_some_and(|rank| rank >= Rank::County);
    let mut cells = sheets.cells();
    if large && whole && cells.all(|(table, place, ..)| sheets.figure(table, place) == Some(Amount::ZERO)) {
        ledger.find(rule, ALL_ZERO.with([name(ledger)]), Vec::new());
    }
}

/// P-SOE: 科研机构, 社会公益组织 or 法律服务机构 above 自然人.
pub(super) fn few_persons(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    /// Of so few, any may be of any kind.
    const LEAST: u32 = 10;
    let Some((_, persons)) = ledger.sheets.named(PERSONS) else { return };
    for kind in ["research", "charity", "legal"] {
        let Some((site, value)) = ledger.sheets.named(&["applications.received.", kind].concat()) else { continue };
        ledger.checks += 1;
        if value > persons && value >= Amount::small(LEAST) {
            ledger.find(rule, ABOVE_PERSONS.with([Part::Figure(value), Part::Figure(persons)]), vec![site]);
        }
    }
}

const REVIEWS: &str = "disputes.reconsideration.total";
const DIRECT: &str = "disputes.direct_suit.total";
const AFTER: &str = "disputes.suit_after_reconsideration.total";

/// Positions of the tables with these names.
fn table(form: &Definition, id: &str) -> Part {
    form.tables.iter().position(|table| table.id == id).map_or(Part::Nothing, Part::Table)
}

/// X-REV-1: disputes without any application.
pub(super) fn disputes_alone(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    const FLOW: [&str; 4] = [RECEIVED, "applications.carried_in.total", CONCLUDED, "applications.carried_out.total"];
    const CASES: [&str; 3] = [REVIEWS, DIRECT, AFTER];
    let (Some(cases), Some(flow)) = (sum(ledger, &CASES), sum(ledger, &FLOW)) else {
        return ledger.skip(rule, Skip::NothingToCheck);
    };
    ledger.checks += 1;
    if cases > Amount::ZERO && flow == Amount::ZERO {
        let form = ledger.sheets.definition();
        let parts = [table(form, "disputes"), Part::Figure(cases), table(form, "applications")];
        let named = CASES.iter().filter_map(|name| ledger.sheets.named(name));
        let sites = named.filter(|&(_, value)| value > Amount::ZERO).map(|(site, _)| site).collect();
        ledger.find(rule, DISPUTES_ALONE.with(parts), sites);
    }
}

/// X-REV-2: a suit after 行政复议, and no 行政复议 this year or last.
pub(super) fn suit_alone(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let Some((site, suits)) = ledger.sheets.named(AFTER) else { return };
    let Some((_, reviews)) = ledger.sheets.named(REVIEWS) else { return };
    if suits > Amount::ZERO && reviews == Amount::ZERO {
        let Some(last) = last_year(ledger, rule, &[REVIEWS]) else { return };
        if last.named(REVIEWS).is_some_and(|(_, reviews)| reviews == Amount::ZERO) {
            ledger.find(rule, SUIT_ALONE.with([Part::Figure(suits)]), vec![site]);
        }
    }
    ledger.checks += 1;
}

/// X-REV-3: a suit without 行政复议 where every application was refused as 不予公开, which since 2024 has to go there first.
pub(super) fn suit_too_soon(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    const SINCE: u32 = 2024;
    let Some(year) = ledger.sheets.report.year else { return };
    let Some((site, suits)) = ledger.sheets.named(DIRECT) else { return };
    let Some((_, concluded)) = ledger.sheets.named(CONCLUDED) else { return };
    ledger.checks += 1;
    if year >= SINCE && suits > Amount::ZERO && concluded > Amount::ZERO && denied(ledger) == Some(concluded) {
        ledger.find(rule, SUIT_TOO_SOON.with([Part::Figure(suits)]), vec![site]);
    }
}

/// How many applications were refused as 不予公开.
fn denied(ledger: &Ledger<'_, '_>) -> Option<Amount> {
    let table = ledger.sheets.definition().table("applications")?;
    let rows = table.rows.iter().filter(|row| row.id.starts_with("denied."));
    let names: Vec<String> = rows.map(|row| ["applications.", &row.id, ".total"].concat()).collect();
    sum(ledger, &names.iter().map(String::as_str).collect::<Vec<_>>())
}
