//! Labels of columns that only count: 1 to 7, A to G, 一 to 七. In their order they say nothing; in any other, or from a year on, they
//! say that the columns are others.

use super::label::{fold, is_numeral};
use super::words::is_mute;
use crate::document::Cell;
use crate::order;

/// Fewer numbers are no line of labels.
const LEAST: usize = 3;

/// Do labels count, but not by one from 0 or 1? No row that adds up looks so.
#[must_use]
pub(super) fn counts_otherwise<'a>(cells: impl Iterator<Item = &'a Cell>) -> bool {
    let numbers: Vec<u32> = cells.filter_map(|cell| number(&cell.text)).collect();
    let Some((last, others)) = numbers.split_last().filter(|_| numbers.len() >= LEAST) else { return false };
    let goes_on = numbers[0] <= 1 && numbers.windows(2).all(|pair| pair[0].checked_add(1) == Some(pair[1]));
    !goes_on && others.iter().map(|&number| u64::from(number)).sum::<u64>() != u64::from(*last)
}

/// Are these the numbers from 0 or 1 on, each once and none left out, in another order? Figures may well follow each other higher up.
#[must_use]
pub(super) fn is_other_run(cells: &[Cell]) -> bool {
    let numbers: Vec<u32> = cells.iter().filter_map(|cell| number(&cell.text)).collect();
    let numbers = order::by_key(numbers, |&number| [number, 0, 0, 0]);
    counts_otherwise(cells.iter())
        && numbers[0] <= 1
        && numbers.windows(2).all(|pair| pair[0].checked_add(1) == Some(pair[1]))
}

/// The number of a label that says nothing else; one that is none of a column, where it has several.
fn number(text: &str) -> Option<u32> {
    /// No such label is longer, in bytes.
    const LONGEST: usize = 40;
    if text.len() > LONGEST {
        return None;
    }
    let circled = |c: char| {
        let from = ['①', '⑴', '⒈', '㈠', '㊀', 'Ⅰ'].into_iter().find(|&from| {
            let count = if matches!(from, '①' | '⑴' | '⒈') { 20 } else { 10 };
            (u32::from(from)..u32::from(from) + count).contains(&u32::from(c))
        });
        from.map(|from| u32::from(c) - u32::from(from) + 1)
    };
    let mut chars = text.trim().chars();
    if let (Some(number), None) = (chars.next().and_then(circled), chars.next()) {
        return Some(number);
    }
    let folded: String = text.chars().filter_map(fold).collect();
    let label = folded.trim_end_matches('度').trim_end_matches(['年', '.', '、', ')']);
    if label.is_empty() || !is_mute(label) {
        return None;
    }
    let is_part = |c: char| c.is_ascii_digit() || is_numeral(c);
    let mut parts = label.split(|c: char| !is_part(c)).filter(|part| !part.is_empty());
    match (parts.next(), parts.next()) {
        (Some(part), None) => Some(part.parse().ok().or_else(|| chinese(part)).unwrap_or(u32::MAX)),
        (Some(_), Some(_)) => Some(u32::MAX),
        (None, _) => {
            let mut letters = label.chars().filter(|c| !matches!(c, '(' | ')'));
            let letter = letters.next().filter(char::is_ascii_alphabetic)?;
            letters.next().is_none().then(|| u32::from(letter.to_ascii_lowercase()) - u32::from('a') + 1)
        }
    }
}

/// 三, 十, 十五, 二十一.
fn chinese(text: &str) -> Option<u32> {
    let one = |c: char| "一二三四五六七八九".chars().position(|other| other == c).map(|at| at as u32 + 1);
    let chars: Vec<char> = text.chars().collect();
    match chars[..] {
        ['十'] => Some(10),
        [c] => one(c),
        ['十', c] => one(c).map(|one| 10 + one),
        [c, '十'] => one(c).map(|ten| 10 * ten),
        [c, '十', d] => Some(10 * one(c)? + one(d)?),
        _ => None,
    }
}
