//! Measures what is said of spoken texts: alarms on those that agree with their tables, and the figures of theirs that are held against cells.

use super::spoken::{Spoken, cells, kind, texts};
use super::{library, recognise};
use gouji::amount::Amount;
use gouji::finding::{Finding, Language};
use gouji::form::Definition;
use gouji::judge::{Settings, run};
use gouji::report::{Entry, Report, Value};
use std::collections::BTreeMap;

/// Of each kind of figure, how many are held against their cells, and of how many.
pub type Shares = BTreeMap<&'static str, (usize, usize)>;

fn form() -> Definition {
    library().form("cn-2021").unwrap().definition.clone()
}

fn read(spoken: &Spoken, form: &Definition, text: &str) -> Report {
    recognise(&library(), spoken.page(form, text).as_bytes())
}

fn findings(report: &Report) -> Vec<Finding> {
    run(report, &library(), &Settings::default()).findings
}

/// Not a statement of these texts, which give no address.
const CUSTOM: [&str; 1] = ["D-CONTACT"];

fn is_on_text(finding: &Finding) -> bool {
    ["N-", "D-", "X-", "T"].iter().any(|family| finding.rule.starts_with(family))
        && !CUSTOM.contains(&finding.rule.as_str())
}

fn told(finding: &Finding, form: &Definition) -> String {
    let quote = finding.quote.as_ref().map_or("", |quote| quote.text.as_str());
    format!("{} {:?} {} 〔{quote}〕", finding.rule, finding.severity, finding.sentence(form, Language::Zh))
}

/// Findings on texts that agree with their tables, but for those that are true of them.
#[must_use]
pub fn alarms(files: &[&str]) -> Vec<String> {
    let form = form();
    let mut alarms = Vec::new();
    for spoken in files.iter().flat_map(|file| texts(file)) {
        let found = findings(&read(&spoken, &form, &spoken.text));
        let new = found.iter().filter(|finding| is_on_text(finding) && !spoken.known.contains(&finding.rule));
        alarms.extend(new.map(|finding| format!("{}: {}", spoken.title, told(finding, &form))));
    }
    alarms
}

/// One more, ten times as many, none.
fn changes(value: Amount) -> Vec<Amount> {
    let tenfold = (0..9).fold(value, |sum, _| sum + value);
    let mut changes = vec![value + Amount::small(1), tenfold, Amount::ZERO];
    changes.retain(|&changed| changed != value);
    changes
}

/// The entry of a cell.
fn entry<'a>(report: &'a mut Report, form: &Definition, name: &str) -> &'a mut Entry {
    let (table, place) = form.cell(name).unwrap_or_else(|| panic!("{name}"));
    let table = &form.tables[table];
    let row = &table.rows[place.row];
    let column = table.columns_of(row).position(|column| column.id == table.columns[place.column].id).unwrap();
    let lines = report.tables.iter_mut().filter(|one| one.id == table.id).flat_map(|one| &mut one.lines);
    &mut lines.into_iter().find(|line| line.row == row.id).unwrap().entries[column]
}

/// A cell holds another figure: does a finding on the text name one of these?
fn is_noticed(report: &Report, form: &Definition, names: &[&str], name: &str, value: Amount) -> bool {
    let mut changed = report.clone();
    *entry(&mut changed, form, name) = Entry { value: Value::Figure(value), printed: value.to_string(), origin: None };
    let cells: Vec<_> = names.iter().filter_map(|name| form.cell(name)).collect();
    let names = |finding: &Finding| {
        ["N-", "X-"].iter().any(|family| finding.rule.starts_with(family))
            && finding.cells.iter().any(|site| cells.contains(&(site.table, site.place)))
    };
    findings(&changed).iter().any(names)
}

/// The change of a figure that is noticed by nothing.
fn missed(spoken: &Spoken, report: &Report, form: &Definition, at: usize) -> Option<String> {
    let stated = &spoken.stated[at];
    if stated.code == "ch" {
        let figure: usize = spoken.text[stated.start..stated.end].parse().unwrap();
        let changed = [&spoken.text[..stated.start], &(figure + 1).to_string(), &spoken.text[stated.end..]].concat();
        let found = findings(&read(spoken, form, &changed));
        return (!found.iter().any(|finding| finding.rule.starts_with("N-"))).then(|| "one more".to_owned());
    }
    let names = cells(&stated.code);
    let mut held = report.clone();
    let mut value = |name: &str| match entry(&mut held, form, name).value {
        Value::Figure(value) => value,
        _ => panic!("{name}"),
    };
    let name = *names.iter().find(|name| value(name) != Amount::ZERO).unwrap_or(&names[0]);
    let value = value(name);
    let changes = if stated.code == "IF" { vec![Amount::ZERO] } else { changes(value) };
    let unseen = changes.into_iter().find(|&changed| !is_noticed(report, form, &names, name, changed));
    unseen.map(|changed| format!("{name} {value}→{changed}"))
}

/// What is held of each kind, and the figures that are not: how many are held against their cells, and of how many; and those that are not.
#[must_use]
pub fn shares(files: &[&str]) -> (Shares, Vec<String>) {
    let form = form();
    let (mut shares, mut unseen) = (BTreeMap::<_, (usize, usize)>::new(), Vec::new());
    for spoken in files.iter().flat_map(|file| texts(file)) {
        let report = read(&spoken, &form, &spoken.text);
        for (at, stated) in spoken.stated.iter().enumerate() {
            let share = shares.entry(kind(&stated.code)).or_default();
            share.1 += 1;
            match missed(&spoken, &report, &form, at) {
                None => share.0 += 1,
                Some(change) => unseen.push(format!("{} {change}: {}", kind(&stated.code), near(&spoken, at))),
            }
        }
    }
    unseen.sort();
    (shares, unseen)
}

/// The sentence that a figure stands in.
fn near(spoken: &Spoken, at: usize) -> String {
    let (start, end) = (spoken.stated[at].start, spoken.stated[at].end);
    let ends = ['。', '\n'];
    let before = spoken.text[..start].rsplit(ends).next().unwrap_or_default();
    let after = spoken.text[end..].split(ends).next().unwrap_or_default();
    [before, "【", &spoken.text[start..end], "】", after].concat()
}

/// A table of shares.
#[must_use]
pub fn table(shares: &Shares) -> String {
    let line = |(kind, (seen, all)): (&&str, &(usize, usize))| {
        format!("{kind:<12} {seen:>4} of {all:<4} {:.1} %\n", 100.0 * *seen as f64 / *all as f64)
    };
    shares.iter().map(line).collect()
}
