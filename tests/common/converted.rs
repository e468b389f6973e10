//! The tables of a made-up report as converters leave them.

use super::chance::Chance;
use super::draft::{Draft, HEADINGS};
use gouji::form::Definition;

/// How a converter parts the cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// One a line.
    Lines,
    /// One a line, with a blank line between.
    Spread,
    /// One a line, the lines of headers broken within words.
    Broken,
    /// A line with a bar alone behind each.
    BarLines,
    /// The same, and one bar more behind each row.
    BarLinesMore,
    /// A bar at the end of each line.
    TrailingBars,
    /// A bar before each cell and behind it.
    Boxed,
    /// A label on its own line, then its figures in one with bars, and bars behind.
    FigureLines,
    /// The whole page on one line, with bars.
    OneLineBars,
    /// The whole page on one line, with spaces.
    OneLine,
    /// Each row on a line with spaces.
    Spaces,
}

/// All of them.
pub const STYLES: [Style; 11] = [
    Style::Lines,
    Style::Spread,
    Style::Broken,
    Style::BarLines,
    Style::BarLinesMore,
    Style::TrailingBars,
    Style::Boxed,
    Style::FigureLines,
    Style::OneLineBars,
    Style::OneLine,
    Style::Spaces,
];

/// A printed row: its labels, and its figures.
#[derive(Clone, Debug)]
pub struct Row {
    /// Labels.
    pub labels: Vec<String>,
    /// Figures.
    pub figures: Vec<String>,
}

/// The rows of each table as printed.
#[must_use]
pub fn rows(draft: &Draft, form: &Definition) -> Vec<Vec<Row>> {
    let table = |table: &gouji::form::Table| {
        let row = |line: &Vec<gouji::form::LayoutCell>| {
            let labels = line.iter().filter_map(|cell| cell.text.clone()).collect();
            let figures = line.iter().filter_map(|cell| cell.row.as_ref()).flat_map(|row| draft.row(&table.id, row));
            Row { labels, figures: figures.collect() }
        };
        table.layout.iter().map(row).collect()
    };
    form.tables.iter().map(table).collect()
}

/// The whole report: its headings, and the tables between them.
#[must_use]
pub fn report(title: &str, tables: &[Vec<Row>], style: Style, chance: &mut Chance) -> String {
    let gap = if matches!(style, Style::OneLine | Style::OneLineBars) { " " } else { "\n" };
    let mut parts = vec![title.to_owned(), HEADINGS[0].to_owned(), "全年公开 12 条，甲乙丙 3 件。".to_owned()];
    for (table, heading) in tables.iter().zip(&HEADINGS[1..]) {
        parts.push((*heading).to_owned());
        parts.push(table.iter().map(|row| printed(row, style, chance)).collect::<Vec<_>>().join(gap));
    }
    parts.extend([HEADINGS[4], "问题 2 个，改进 7 项。", HEADINGS[5], "无。"].map(str::to_owned));
    parts.join(gap)
}

fn printed(row: &Row, style: Style, chance: &mut Chance) -> String {
    let cells = || row.labels.iter().chain(&row.figures);
    let filled = || cells().filter(|cell| !cell.is_empty()).cloned().collect::<Vec<_>>();
    let each = |before: &str, after: &str| cells().map(|cell| format!("{before}{cell}{after}")).collect::<Vec<_>>();
    match style {
        Style::Lines => filled().join("\n"),
        Style::Spread => filled().join("\n\n"),
        Style::Broken => filled().iter().map(|cell| broken(cell, chance)).collect::<Vec<_>>().join("\n"),
        Style::BarLines => each("", "\n|").join("\n"),
        Style::BarLinesMore => each("", "\n|").join("\n") + "\n|",
        Style::TrailingBars => each("", " |").join("\n"),
        Style::Boxed => each("| ", " |").join("\n"),
        Style::FigureLines => {
            let labels = row.labels.iter().map(|label| format!("{label} |"));
            let figures = (!row.figures.is_empty()).then(|| row.figures.join(" | ") + " | ||");
            labels.chain(figures).collect::<Vec<_>>().join("\n")
        }
        Style::OneLineBars => each("", " |").join(" "),
        Style::OneLine | Style::Spaces => filled().join(" "),
    }
}

/// A label broken at one place or after every character; figures and running text stay whole.
fn broken(cell: &str, chance: &mut Chance) -> String {
    let chars: Vec<char> = cell.chars().collect();
    if chars[chars.len() - 1].is_ascii_digit() || chars.len() < 3 || cell.ends_with('。') {
        return cell.to_owned();
    }
    match chance.below(3) {
        0 => cell.to_owned(),
        1 => chars.iter().map(char::to_string).collect::<Vec<_>>().join("\n"),
        _ => {
            let at = 1 + chance.pick(chars.len() - 1);
            [chars[..at].iter().collect::<String>(), chars[at..].iter().collect()].join("\n")
        }
    }
}

/// What is read of a text: the rows with their cells, and those that are not read, with what stands there.
#[must_use]
pub fn told(source: &str) -> (Vec<String>, Vec<String>) {
    let report = super::recognise(&super::library(), source.as_bytes());
    let line = |line: &gouji::report::Line| {
        let cells: Vec<&str> = line.entries.iter().map(|entry| entry.printed.as_str()).collect();
        format!("{} {}", line.row, cells.join(","))
    };
    let unread = |unread: &gouji::report::Unread| {
        format!("{} {:?} {}", unread.row.as_deref().unwrap_or("?"), unread.why, unread.printed)
    };
    let lines = report.tables.iter().flat_map(|table| &table.lines).map(line).collect();
    (lines, report.unread.iter().map(unread).collect())
}

/// Compares what is read of a text, and what is not.
#[track_caller]
pub fn assert_told(source: &str, read: &[&str], unread: &[&str]) {
    let (found_read, found_unread) = told(source);
    assert_eq!(
        (found_read, found_unread),
        (read.iter().map(ToString::to_string).collect(), unread.iter().map(ToString::to_string).collect()),
        "{source}"
    );
}
