//! A line of cells between bars, as converters and people draw tables.

use super::super::fold::fold;
use super::markdown::without_emphasis;

/// The longest cell between bars, in characters. The longest label has 55.
const LONGEST_CELL: usize = 300;

/// What a line is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// Its cells, and where bars stand around them.
    Row(Vec<String>, Ends),
    /// A line drawn between rows, with nothing to be read.
    Rule,
    /// None of these: a paragraph, or nothing.
    Words,
}

/// At which ends of a row a bar stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Ends {
    #[default]
    None,
    One,
    Both,
}

/// What a line is, in a table whose first row has its bars so, or in none.
pub(super) fn line(record: &str, table: Option<Ends>) -> Line {
    let line = record.trim();
    let Some(bar) = bar_of(line) else { return if is_rule(line) { Line::Rule } else { Line::Words } };
    if is_rule(line) {
        return Line::Rule;
    }
    let mut cells = split(line, bar);
    let (first, last) =
        (cells.first().is_some_and(String::is_empty), cells.len() > 1 && cells.last().is_some_and(String::is_empty));
    let ends = match (first, last) {
        (true, true) => Ends::Both,
        (false, false) => Ends::None,
        _ => Ends::One,
    };
    // Where rows have no bars around them, one at an end has a blank cell beside it.
    if table != Some(Ends::None) {
        if last {
            cells.pop();
        }
        if first && !cells.is_empty() {
            cells.remove(0);
        }
    }
    // One cell a line: whatever row it belongs to is not to be seen from here. And a converter's whole page on one line is no row,
    // whatever stands between its bars.
    if cells.len() < 2 || cells.iter().any(|cell| cell.chars().count() > LONGEST_CELL) {
        return Line::Words;
    }
    Line::Row(cells, ends)
}

/// The sign that a line has for bars. In running text one of the others may part two words.
fn bar_of(line: &str) -> Option<char> {
    if line.contains('|') {
        return Some('|');
    }
    ['｜', '│', '┃', '║'].into_iter().find(|&bar| line.matches(bar).nth(1).is_some())
}

/// Between the bars, what stands behind a backslash being none.
fn split(line: &str, bar: char) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        let is_escaped = |next: &char| *next == bar || matches!(next, '.' | '*' | '_' | '-' | '(' | ')' | '[' | ']');
        let c = if c == '\\' && chars.peek().is_some_and(is_escaped) {
            chars.next()
        } else if c == bar {
            None
        } else {
            Some(c)
        };
        match (c, cells.last_mut()) {
            (Some(c), Some(cell)) => cell.push(c),
            _ => cells.push(String::new()),
        }
    }
    cells.iter().map(|cell| fold(&without_emphasis(cell.trim()))).collect()
}

/// The line under a header or between rows: `| --- | :-: |`, `+---+---+`, `├──┼──┤`.
fn is_rule(line: &str) -> bool {
    let drawn = |c: char| matches!(c, '|' | '+' | '-' | '=' | ':' | ' ' | '\u{2500}'..='\u{257f}');
    if is_plain_rule(line) {
        return true;
    }
    let is_long = line.contains("--") || line.contains("==") || line.contains(['─', '━', '═']);
    is_long && line.chars().all(drawn) && line.contains(|c: char| !matches!(c, '-' | '=' | ' ' | ':' | '─' | '━' | '═'))
}

/// A line drawn without crossings: `==========`, `═══════`, `-----  ----- -----`. A few strokes alone are what stands in a cell for nothing.
fn is_plain_rule(line: &str) -> bool {
    /// In characters: of one stroke, and of each of several.
    const LEAST: [usize; 2] = [5, 3];
    let is_stroke = |c: char| matches!(c, '-' | '=' | '─' | '━' | '═');
    let strokes = || line.split_ascii_whitespace();
    let least = LEAST[usize::from(strokes().nth(1).is_some())];
    line.starts_with(is_stroke)
        && strokes().all(|stroke| stroke.chars().all(is_stroke) && stroke.chars().nth(least - 1).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(record: &str, table: Option<Ends>) -> (Vec<String>, Ends) {
        match line(record, table) {
            Line::Row(cells, ends) => (cells, ends),
            other => panic!("{record}: {other:?}"),
        }
    }

    #[test]
    fn a_blank_between_bars_stays_at_its_place() {
        for (record, table, cells, ends) in [
            ("| 规章 | 0 | 0 | |", None, "规章/0/0/", Ends::Both),
            ("| 规章 | 0 | 0 | |", Some(Ends::Both), "规章/0/0/", Ends::Both),
            ("||规章|0||6|", None, "/规章/0//6", Ends::Both),
            ("规章 | 0 | | 6", None, "规章/0//6", Ends::None),
            ("规章 | 0 | 0 | ", Some(Ends::None), "规章/0/0/", Ends::None),
            (" | 规章 | 0 | 6", Some(Ends::None), "/规章/0/6", Ends::None),
            ("规章 | 0 | | 6 |", None, "规章/0//6", Ends::One),
            ("｜规章｜0｜ ｜6｜", None, "规章/0//6", Ends::Both),
            ("│规章│0│0│  │", None, "规章/0/0/", Ends::Both),
            ("| **1\\.甲** | **0** | 5* | ** |", None, "1.甲/0/5*/**", Ends::Both),
            ("| 甲\\|乙 | 0 | \\\\ |", None, "甲|乙/0/\\\\", Ends::Both),
        ] {
            let (found, at) = row(record, table);
            let at = if table == Some(Ends::None) { Ends::None } else { at };
            assert_eq!((found.join("/"), at), (cells.to_owned(), ends), "{record}");
        }
    }

    #[test]
    fn lines_between_rows_are_nothing() {
        for record in [
            "| --- | --- |",
            "|:--|--:|",
            "--- | :-: | ---",
            "+---+---+",
            "+===+===+",
            "├──┼──┤",
            "┌─┬─┐",
            "╚══╩══╝",
            "═════",
            "----------",
            "=== ===",
            "---- --- ------",
        ] {
            assert_eq!(line(record, None), Line::Rule, "{record}");
        }
        for record in ["", "|", "0 |", "----", "————", "甲｜乙", "一、总体情况", "-", "═══", "-- --", "--- 1", "- - -"]
        {
            assert_eq!(line(record, None), Line::Words, "{record}");
        }
    }
}
