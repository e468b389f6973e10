//! What the text of a cell is at a glance: a figure, a placeholder, the number of a page.

use crate::amount::Amount;
use crate::document::Cell;
use crate::report::Value;
use crate::report::value;

/// A figure or a placeholder: no label.
pub(super) fn is_value(text: &str) -> bool {
    let reads = |unit| value::reads_as_figure(text, unit);
    value::is_placeholder(text)
        || value::may_be_figure(text) && (reads("件") || reads("万元") || value::leading_figure(text, "件").is_some())
}

/// A number that may be a page's.
pub(super) fn page_number(text: &str) -> Option<u32> {
    if text.len() <= 3 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        text.parse().ok().filter(|&page| page > 0)
    } else {
        None
    }
}

/// May a number be a year's?
pub(super) fn is_year(text: &str) -> bool {
    text.len() == 4 && text.starts_with("20") && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Is the last of these figures the sum of the others?
pub(super) fn ends_in_sum(figures: &[Amount]) -> bool {
    let Some((total, others)) = figures.split_last() else { return false };
    others.iter().try_fold(Amount::ZERO, |sum, &other| sum.checked_add(other)) == Some(*total)
}

/// What a cell counts as in sums.
pub(super) fn counted(cell: &Cell, unit: &str) -> Option<Amount> {
    match value::read(&cell.text, unit) {
        Value::Figure(amount) => Some(amount),
        Value::Blank => Some(Amount::ZERO),
        Value::Text(text) => value::is_placeholder(&text).then_some(Amount::ZERO),
    }
}
