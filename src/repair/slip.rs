//! What slip of the pen makes one figure of another: a digit more, one fewer, another one, two the wrong way round.

use serde::Serialize;

/// Why a cell is likely to be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Two digits beside each other stand the wrong way round.
    Transposed,
    /// One digit is another.
    DigitReplaced,
    /// There is one digit too many.
    DigitAdded,
    /// A digit is missing.
    DigitMissing,
    /// A total that was not worked out again.
    StaleTotal,
    /// Nothing stands there.
    Blank,
    /// It and another cell hold each other's figure.
    Swapped,
    /// What it has too much, another cell of its row or column lacks.
    Moved,
    /// Its row stands one column beside its own.
    Shifted,
    /// None of these.
    Other,
}

/// Figures are in millionths.
const MILLION: i64 = 1_000_000;
/// Below it a figure has one digit, and every change of it looks like a typing error.
pub(super) const TEN: i64 = 10 * MILLION;

/// The one typing error that makes a figure of another, and the digits of the shorter one; none where either is below 10.
pub(super) fn typing(from: i64, to: i64) -> Option<(Reason, usize)> {
    if from < TEN || to < TEN {
        return None;
    }
    // Where both are whole, their decimals are no digits.
    let unit = if from % MILLION == 0 && to % MILLION == 0 { MILLION } else { 1 };
    edit(from / unit, to / unit)
}

/// The same between any two figures from 0 on.
pub(super) fn edit(from: i64, to: i64) -> Option<(Reason, usize)> {
    let (from, to) = (digits(from), digits(to));
    let shorter = from.len().min(to.len());
    let same = |a: fn(&[u8], usize) -> u8| (0..shorter).take_while(|&at| a(&from, at) == a(&to, at)).count();
    let end = same(|digits, at| digits[at]);
    let start = same(|digits, at| digits[digits.len() - 1 - at]).min(shorter - end);
    let (wrong, right) = (&from[end..from.len() - start], &to[end..to.len() - start]);
    let reason = match (wrong.len(), right.len()) {
        (2, 2) if wrong[0] == right[1] && wrong[1] == right[0] => Reason::Transposed,
        (1, 1) => Reason::DigitReplaced,
        (1, 0) => Reason::DigitAdded,
        (0, 1) => Reason::DigitMissing,
        _ => return None,
    };
    Some((reason, shorter))
}

/// The digits of a figure, the last one first.
fn digits(mut figure: i64) -> Vec<u8> {
    let mut digits = Vec::new();
    while figure > 0 {
        digits.push((figure % 10) as u8);
        figure /= 10;
    }
    digits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_one_typing_error_between_figures_of_two_digits_and_more() {
        let kind = |from: i64, to: i64| typing(from * MILLION, to * MILLION);
        for (from, to, expected) in [
            (21, 12, Some((Reason::Transposed, 2))),
            (1_324, 1_234, Some((Reason::Transposed, 4))),
            (12, 13, Some((Reason::DigitReplaced, 2))),
            (912, 112, Some((Reason::DigitReplaced, 3))),
            (122, 12, Some((Reason::DigitAdded, 2))),
            (1_112, 112, Some((Reason::DigitAdded, 3))),
            (12, 102, Some((Reason::DigitMissing, 2))),
            (11, 111, Some((Reason::DigitMissing, 2))),
            (12, 31, None),
            (123, 231, None),
            (1_234, 12, None),
            (12, 12, None),
            (9, 19, None),
            (19, 9, None),
            (3, 5, None),
            (-12, 12, None),
        ] {
            assert_eq!(kind(from, to), expected, "{from} for {to}");
        }
        assert_eq!(typing(12_860_000, 12_680_000), Some((Reason::Transposed, 8)));
        assert_eq!(typing(12_860_000, 11_860_000), Some((Reason::DigitReplaced, 8)));
    }
}
