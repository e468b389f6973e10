//! A cell of a sheet: what is written in it is held against what it holds.

use super::super::sheets::Cells;
use super::super::sheets::format::Format;
use super::super::sheets::number::{is_stroke, shown};
use super::styles::Look;
use crate::document::Note;

/// Cells beside each other that are alike.
#[derive(Default)]
pub(super) struct Cell {
    pub column: usize,
    pub repeated: usize,
    pub kind: String,
    pub value: String,
    pub formula: Option<String>,
    /// Its paragraphs, or none.
    pub text: Option<String>,
    pub look: Look,
    /// Some of it is not seen; or it is not known whether that is so.
    pub left_out: bool,
    pub uncertain: bool,
}

impl Cell {
    /// What a reader of the sheet sees, or words that are no figure.
    pub(super) fn shown(&self, row: usize, column: usize, cells: &mut Cells<'_>) -> String {
        if self.left_out {
            cells.told.note(Note::Hidden);
        }
        if let Some(formula) = &self.formula
            && self.kind.is_empty()
        {
            return cells.unworked(row, column, formula.split_once('=').map_or(formula, |(_, formula)| formula));
        }
        let is_number = matches!(self.kind.as_str(), "float" | "percentage" | "currency");
        let zero = is_number && !self.value.contains(|c| ('1'..='9').contains(&c));
        match &self.text {
            _ if zero && cells.hides_zeros => String::new(),
            Some(text) if self.left_out || !is_number => text.clone(),
            Some(text) if text.trim().is_empty() => {
                if !zero {
                    cells.told.note(Note::Hidden);
                }
                String::new()
            }
            Some(text) if zero && is_stroke(text) => "0".to_owned(),
            Some(text) => self.figure(text).unwrap_or_else(|| {
                cells.tell_formatted(row, column);
                ["数值 ", &self.value].concat()
            }),
            None if !self.look.is_seen() => {
                cells.told.note(Note::Hidden);
                String::new()
            }
            None if is_number && !self.look.format => cells.number(row, column, &self.value, &Format::coded("General")),
            None if self.kind == "string" => self.value.clone(),
            None => {
                cells.tell_formatted(row, column);
                ["数值 ", &self.value].concat()
            }
        }
    }

    /// The text of a number, without separators, where it says what the cell holds: not in thousands, nor in powers of ten.
    fn figure(&self, text: &str) -> Option<String> {
        let text: String = text.chars().filter(|c| !matches!(c, ',' | '，' | '\u{a0}' | '\u{202f}')).collect();
        let is_digit = |c: char| c.is_ascii_digit() || c == '.';
        let Some(start) = text.find(|c: char| c.is_ascii_digit()) else {
            return (!text.contains('#')).then_some(text);
        };
        let start = if text[..start].ends_with('.') { start - 1 } else { start };
        let (before, rest) = text.split_at(start);
        let (digits, after) = rest.split_at(rest.find(|c| !is_digit(c)).unwrap_or(rest.len()));
        if after.contains(char::is_numeric) || before.contains(char::is_numeric) {
            return None;
        }
        let decimals = digits.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        let percent = if self.kind == "percentage" { "%" } else { "" };
        let point = if decimals > 0 { "." } else { "" };
        let code = ["0", point, &"0".repeat(decimals), percent].concat();
        let held = shown(self.value.trim_start_matches('-'), &Format::coded(&code))?;
        let bare = |digits: &str| digits.trim_start_matches('0').trim_end_matches('%').to_owned();
        if bare(&held) != bare(digits) {
            return None;
        }
        let in_brackets = before.trim() == "(" && after.trim() == ")" && self.value.starts_with('-');
        Some(if in_brackets { ["-", digits].concat() } else { text.trim().to_owned() })
    }
}
