//! What texts state plainly is held against its cell, and nothing is said of texts that agree with their tables.
//!
//! `tests/texts/stated.txt` holds texts in the reports' manner of speaking, each with the figures of tables that agree with it. Each
//! figure that a text states is then changed in the table, alone: a finding on the text should name its cell.

use crate::common;
use crate::common::{library, recognise};
use gouji::amount::Amount;
use gouji::finding::{Finding, Language};
use gouji::form::Definition;
use gouji::judge::{Settings, run};
use gouji::report::{Entry, Report, Section, Value};
use std::collections::BTreeMap;

/// A text, and what the tables hold.
struct Sample {
    text: String,
    cells: Vec<Cell>,
}

/// A figure of a table, and whether the text states it.
struct Cell {
    name: String,
    kind: &'static str,
    value: Amount,
    stated: bool,
}

/// The short names of cells, and the kind of each.
const NAMES: &[(&str, &str, &str)] = &[
    ("R", "applications.received.total", "applications"),
    ("B", "applications.carried_in.total", "carried over"),
    ("C", "applications.concluded.total", "applications"),
    ("D", "applications.carried_out.total", "carried over"),
    ("G", "applications.granted.total", "outcomes"),
    ("P", "applications.partial.total", "outcomes"),
    ("N", "applications.denied.third_party.total", "outcomes"),
    ("U", "applications.unavailable.not_held.total", "outcomes"),
    ("F", "applications.refused.reissue.total", "outcomes"),
    ("O", "applications.other.else.total", "outcomes"),
    ("X", "disputes.reconsideration.total", "disputes"),
    ("XU", "disputes.reconsideration.upheld", "disputes"),
    ("XK", "disputes.reconsideration.corrected", "disputes"),
    ("XO", "disputes.reconsideration.other", "disputes"),
    ("XP", "disputes.reconsideration.pending", "disputes"),
    ("S", "disputes.direct_suit.total", "disputes"),
    ("SU", "disputes.direct_suit.upheld", "disputes"),
    ("SO", "disputes.direct_suit.other", "disputes"),
    ("SP", "disputes.direct_suit.pending", "disputes"),
    ("S1", "disputes.direct_suit.total", "disputes"),
    ("S2", "disputes.suit_after_reconsideration.total", "disputes"),
    ("DI", "disclosure.normative_documents.issued", "documents"),
    ("DR", "disclosure.normative_documents.repealed", "documents"),
    ("DV", "disclosure.normative_documents.in_force", "documents"),
    ("GI", "disclosure.regulations.issued", "documents"),
    ("GR", "disclosure.regulations.repealed", "documents"),
    ("GV", "disclosure.regulations.in_force", "documents"),
    ("L", "disclosure.licensing.decisions", "decisions"),
    ("K", "disclosure.penalties.decisions", "decisions"),
    ("Q", "disclosure.coercion.decisions", "decisions"),
    ("M", "disclosure.fees.amount", "decisions"),
];

/// The texts of the folder, a blank line between two of them.
fn samples() -> Vec<Sample> {
    let whole = include_str!("../texts/stated.txt");
    let blocks = whole.split("\n\n").map(|block| block.lines().filter(|line| !line.starts_with('#')).collect());
    blocks.filter(|block: &Vec<&str>| !block.is_empty()).map(|block| sample(&block)).collect()
}

fn sample(lines: &[&str]) -> Sample {
    let (mut text, mut cells) = (String::new(), Vec::new());
    for line in lines {
        let (stated, figures) = match line.strip_prefix("= ") {
            Some(figures) => (true, Some(figures)),
            None => (false, line.strip_prefix("~ ")),
        };
        match figures {
            Some(figures) => cells.extend(figures.split(' ').map(|figure| cell(figure, stated))),
            None => text.extend([line, "\n"]),
        }
    }
    Sample { text, cells: balanced(cells) }
}

fn cell(figure: &str, stated: bool) -> Cell {
    let (name, value) = figure.split_once('=').unwrap();
    let value = Amount::parse(value).unwrap();
    match NAMES.iter().find(|(short, ..)| *short == name) {
        Some(&(_, name, kind)) => Cell { name: name.to_owned(), kind, value, stated },
        None if name.starts_with("applications.") => {
            Cell { name: name.to_owned(), kind: "applications", value, stated }
        }
        None => Cell { name: ["applications.", name, ".total"].concat(), kind: "outcomes", value, stated },
    }
}

/// What was received or concluded is worked out where the other is said.
fn balanced(mut cells: Vec<Cell>) -> Vec<Cell> {
    let known: BTreeMap<String, Amount> = cells.iter().map(|cell| (cell.name.clone(), cell.value)).collect();
    let of = |row: &str| known.get(&["applications.", row, ".total"].concat()).copied();
    let (carried_in, carried_out) = (of("carried_in").unwrap_or_default(), of("carried_out").unwrap_or_default());
    let implied = match (of("received"), of("concluded")) {
        (Some(received), None) => Some(("C", received + carried_in - carried_out)),
        (None, Some(concluded)) => Some(("R", concluded + carried_out - carried_in)),
        _ => None,
    };
    if let Some((name, value)) = implied {
        cells.push(Cell { value, ..cell(&[name, "=0"].concat(), false) });
    }
    cells
}

fn form() -> Definition {
    library().form("cn-2021").unwrap().definition.clone()
}

/// A report of zeros but for these cells, with this text in its first section.
fn report(form: &Definition, sample: &Sample, text: &str) -> Report {
    let mut report = Report::blank(form);
    for entry in report.tables.iter_mut().flat_map(|table| &mut table.lines).flat_map(|line| &mut line.entries) {
        *entry = printed(Amount::ZERO);
    }
    for cell in &sample.cells {
        set(form, &mut report, &cell.name, cell.value);
    }
    report.title = Some("青石县2024年政府信息公开工作年度报告".to_owned());
    report.year = Some(2024);
    report.sections = vec![
        Section { number: 1, heading: "一、总体情况".to_owned(), text: text.to_owned() },
        Section {
            number: 6, heading: "六、其他".to_owned(), text: "本年度没有收取信息处理费。".to_owned()
        },
    ];
    report
}

fn printed(value: Amount) -> Entry {
    Entry { value: Value::Figure(value), printed: value.to_string(), origin: None }
}

fn set(form: &Definition, report: &mut Report, name: &str, value: Amount) {
    let (table, place) = form.cell(name).unwrap_or_else(|| panic!("{name}"));
    let table = &form.tables[table];
    let row = &table.rows[place.row];
    let column = table.columns_of(row).position(|column| column.id == table.columns[place.column].id).unwrap();
    let lines = report.tables.iter_mut().filter(|one| one.id == table.id).flat_map(|one| &mut one.lines);
    for line in lines.filter(|line| line.row == row.id) {
        line.entries[column] = printed(value);
    }
}

/// The findings on running text.
fn findings(form: &Definition, report: &Report) -> Vec<Finding> {
    let on_text = |id: &str| id.starts_with("N-") || id.starts_with("X-FEE");
    let off = form.rules.iter().map(|rule| rule.id.clone()).filter(|id| !on_text(id)).collect();
    run(report, &library(), &Settings { off, ..Settings::default() }).findings
}

fn told(form: &Definition, findings: &[Finding]) -> Vec<String> {
    findings.iter().map(|finding| [&finding.rule, " ", &finding.sentence(form, Language::Zh)].concat()).collect()
}

/// Is the change of a cell noticed?
fn is_noticed(form: &Definition, report: &Report, cell: &Cell, value: Amount) -> bool {
    let mut changed = report.clone();
    set(form, &mut changed, &cell.name, value);
    let (table, place) = form.cell(&cell.name).unwrap();
    let names = |finding: &Finding| finding.cells.iter().any(|site| (site.table, site.place) == (table, place));
    findings(form, &changed).iter().any(names)
}

/// One more, ten times as many, none.
fn changes(value: Amount) -> Vec<Amount> {
    let tenfold = (0..9).fold(value, |sum, _| sum + value);
    let mut changes = vec![value + Amount::small(1), tenfold, Amount::ZERO];
    changes.retain(|&changed| changed != value);
    changes
}

/// Ways of writing that change nothing of what is said.
fn variants(text: &str) -> Vec<String> {
    let half = |text: &str| {
        text.chars()
            .map(|c| match c {
                '，' => ',',
                '；' => ';',
                '：' => ':',
                '（' => '(',
                '）' => ')',
                _ => c,
            })
            .collect::<String>()
    };
    vec![
        text.to_owned(),
        half(text),
        text.replace("2024年度", "2024年").replace("2024年，", "2024年"),
        text.replace("我局", "本单位").replace("全年", "本年度"),
        text.replace('；', "，"),
        text.replace("件，", "件、"),
        text.replace("件。", "件；"),
        text.replace("规范性文件", "规范性文書").replace('件', "宗").replace("文書", "文件"),
        text.replace("共收到", "累计收到"),
    ]
}

#[test]
fn nothing_is_said_of_texts_that_agree_with_their_tables() {
    let form = form();
    let mut wrong = Vec::new();
    for sample in samples() {
        for text in variants(&sample.text) {
            let findings = told(&form, &findings(&form, &report(&form, &sample, &text)));
            wrong.extend(findings.into_iter().map(|finding| format!("{finding}\n    {text}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A report whose title is lost speaks of the year that its clauses begin with.
#[test]
fn the_year_of_a_text_without_a_title() {
    let form = form();
    let told_of = |text: &str, out: &str| {
        let cells = ["R=93", "B=4", "C=95"].map(|figure| cell(figure, true)).into_iter().chain([cell(out, true)]);
        let sample = Sample { text: text.to_owned(), cells: cells.collect() };
        let report = Report { title: None, year: None, ..report(&form, &sample, text) };
        let found = findings(&form, &report).into_iter().filter(|finding| finding.rule != "N-FEE");
        found.map(|finding| finding.rule).collect::<Vec<_>>()
    };
    let text = "（二）依申请公开。2024年，办公室新受理政府信息公开申请93件，上年结转4件，已办结95件，结转到2025年继续办理2件。";
    assert_eq!(told_of(text, "D=2"), [""; 0]);
    assert_eq!(told_of(text, "D=3"), ["N-CARRYOUT"]);
    // Two years, and neither is the report's for certain.
    let both = "2023年，受理政府信息公开申请80件。2024年，受理政府信息公开申请99件，结转到2025年2件。";
    assert_eq!(told_of(both, "D=9"), [""; 0]);
}

#[test]
fn what_is_stated_is_held_against_its_cell() {
    let form = form();
    let mut shares: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut missed = Vec::new();
    for (at, sample) in samples().into_iter().enumerate() {
        // As it is, and written in one other way.
        let ways = variants(&sample.text);
        for text in [&ways[0], &ways[1 + at % (ways.len() - 1)]] {
            let report = report(&form, &sample, text);
            for cell in sample.cells.iter().filter(|cell| cell.stated) {
                let unseen = changes(cell.value).into_iter().find(|&value| !is_noticed(&form, &report, cell, value));
                let (seen, all) = shares.entry(cell.kind).or_default();
                *all += 1;
                match unseen {
                    None => *seen += 1,
                    Some(value) => missed.push(format!("{} {}→{value} {text}", cell.name, cell.value)),
                }
            }
        }
    }
    println!("noticed, of all stated: {shares:?}\nnot noticed:\n{}", missed.join(""));
    assert!(shares.values().all(|(seen, all)| seen * 100 >= all * 95), "{shares:?}");
}

/// Sentences on other things: no figure of the tables is stated, so that whatever these hold nothing is found.
#[test]
fn nothing_is_said_of_texts_on_other_things() {
    let form = form();
    let filled = |value: &str| {
        let cells = NAMES
            .iter()
            .filter(|(short, ..)| !["S1", "S2"].contains(short))
            .map(|(short, ..)| cell(&[short, "=", value].concat(), true));
        Sample { text: String::new(), cells: cells.collect() }
    };
    let mut wrong = Vec::new();
    for text in include_str!("../texts/silent.txt").lines().filter(|line| !line.starts_with('#')) {
        for value in ["0", "1000000"] {
            let findings = findings(&form, &report(&form, &filled(value), text));
            let told = told(&form, &findings);
            wrong.extend(
                told.into_iter()
                    .filter(|finding| !finding.starts_with("N-YEAR"))
                    .map(|finding| format!("{finding}\n    {text}")),
            );
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What real texts beside the project state: tables that agree with them are joined to them, and then changed; behind `~` what may stand in
/// another row, too.
const REAL: &[(&str, &str)] = &[
    ("report-083.txt", ""),
    ("report-087.txt", "R=0 X=0 S=0"),
    ("report-088.txt", "R=25 D=2 X=1"),
    ("report-097.txt", ""),
    ("report-098.txt", "R=22 C=22 G=1 denied.enforcement=5 ~unavailable.not_existing=9"),
    ("report-106.txt", "R=0"),
    ("report-115.txt", "R=122 B=11 C=126 D=7 X=144 S=97"),
    ("report-116.txt", "R=103 B=5 C=106 D=2 X=16 S=5"),
    ("report-123.txt", "R=3 DI=1"),
    ("report-125.txt", "R=85"),
    ("report-139.txt", "R=0"),
    ("report-140.txt", "R=0"),
    ("report-141.txt", "R=0"),
    ("report-143.txt", "R=2"),
    ("report-146.txt", ""),
    ("report-154.txt", "R=95 X=0"),
    ("report-155.txt", "R=10 X=0 S=0"),
];

#[test]
fn what_real_texts_state_is_held_against_its_cell() {
    let Some(folder) = common::shared() else { return };
    let form = form();
    let mut wrong = Vec::new();
    for (name, figures) in REAL {
        let real = recognise(&library(), &std::fs::read(folder.join(name)).unwrap());
        let stated = figures
            .split(' ')
            .filter(|figure| !figure.is_empty())
            .map(|figure| cell(figure.trim_start_matches('~'), !figure.starts_with('~')));
        let sample = Sample { text: String::new(), cells: balanced(stated.collect()) };
        let joined = report(&form, &sample, "");
        let report = Report { form: joined.form, tables: joined.tables, unread: Vec::new(), ..real };
        // What the texts say of themselves, and that some speak of no fee, is not the matter here.
        let on_tables = |finding: &&Finding| !finding.cells.is_empty();
        let found = findings(&form, &report);
        let found: Vec<Finding> = found.iter().filter(on_tables).cloned().collect();
        wrong.extend(told(&form, &found).into_iter().map(|finding| format!("{name}: {finding}")));
        for cell in sample.cells.iter().filter(|cell| cell.stated) {
            for value in changes(cell.value) {
                if !is_noticed(&form, &report, cell, value) {
                    wrong.push(format!("{name}: {} {} as {value} is not noticed", cell.name, cell.value));
                }
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
}
