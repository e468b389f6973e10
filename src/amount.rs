//! A figure of the form, exact: whole millionths in an `i64`, never a float.
//!
//! Counts are whole numbers; the one amount of the form is printed in 万元 with at most six decimals,
//! which is one millionth of 万元 = 0.01 元, the smallest coin (分).

use serde::ser::{Error, Serialize, Serializer};
use serde_json::value::RawValue;
use std::fmt;
use std::ops::{Add, Sub};

const MILLION: i64 = 1_000_000;

/// An exact figure, from −9.2 to 9.2 million million, in steps of one millionth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(i64);

impl Amount {
    /// Nothing.
    pub const ZERO: Amount = Amount(0);

    /// A whole number; `None` past the range.
    #[must_use]
    pub fn whole(number: i64) -> Option<Amount> {
        number.checked_mul(MILLION).map(Amount)
    }

    /// A whole number that is in the range for sure.
    #[must_use]
    pub fn small(number: u32) -> Amount {
        Amount(i64::from(number) * MILLION)
    }

    /// Its whole part.
    #[must_use]
    pub fn to_i64(self) -> i64 {
        self.0 / MILLION
    }

    /// The number, where it is whole and not below 0.
    #[must_use]
    pub fn to_u32(self) -> Option<u32> {
        if self.is_whole() { u32::try_from(self.0 / MILLION).ok() } else { None }
    }

    /// Reads digits with at most one decimal point and one leading sign, all half-width: `12`, `+3`, `-1`, `38.441094`.
    ///
    /// `None` for anything else, for more than six decimals that are not 0, and past the range.
    #[must_use]
    pub fn parse(text: &str) -> Option<Amount> {
        let (negative, digits) = match text.as_bytes().first()? {
            b'-' => (true, &text[1..]),
            b'+' => (false, &text[1..]),
            _ => (false, text),
        };
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
        if whole.is_empty() || decimals.is_empty() {
            return None;
        }
        let mut value = number(whole)?.checked_mul(MILLION)?;
        let kept = decimals.trim_end_matches('0');
        if kept.len() > 6 || decimals.bytes().any(|byte| !byte.is_ascii_digit()) {
            return None;
        }
        let scale = 10_i64.pow(6 - kept.len() as u32);
        if !kept.is_empty() {
            value = value.checked_add(number(kept)? * scale)?;
        }
        Some(Amount(if negative { -value } else { value }))
    }

    /// The nearest figure to a number of JavaScript; `None` past the range, where it is none, and where it is nearer to 0 than any figure
    /// and still not 0.
    #[must_use]
    // Equal is what is meant: the very number that those digits are written for.
    #[allow(clippy::float_cmp)]
    pub fn nearest(number: f64) -> Option<Amount> {
        /// Up to here every whole number is a float of its own.
        const EXACT: f64 = 9_007_199_254_740_992.0;
        // The fewest decimals that give the number again: those that it was written with.
        for decimals in 0..=6 {
            let scale = 10_i64.pow(decimals);
            let digits = (number * scale as f64).round();
            if digits.abs() < EXACT && digits / scale as f64 == number {
                return (digits as i64).checked_mul(MILLION / scale).map(Amount);
            }
        }
        let millionths = (number * MILLION as f64).round();
        let is_lost = millionths == 0.0 && number != 0.0;
        (millionths.abs() < i64::MAX as f64 && !is_lost).then_some(Amount(millionths as i64))
    }

    /// In whole millionths.
    #[must_use]
    pub(crate) fn millionths(self) -> i64 {
        self.0
    }

    /// From whole millionths.
    #[must_use]
    pub(crate) fn from_millionths(millionths: i64) -> Amount {
        Amount(millionths)
    }

    /// Has it no decimals?
    #[must_use]
    pub fn is_whole(self) -> bool {
        self.0 % MILLION == 0
    }

    /// Is it below 0?
    #[must_use]
    pub fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// The sum; `None` past the range.
    #[must_use]
    pub fn checked_add(self, other: Amount) -> Option<Amount> {
        self.0.checked_add(other.0).map(Amount)
    }

    /// Without its sign.
    #[must_use]
    pub fn abs(self) -> Amount {
        Amount(self.0.saturating_abs())
    }
}

/// A run of digits; `None` for anything else and past the range of `i64`.
fn number(digits: &str) -> Option<i64> {
    digits.bytes().try_fold(0_i64, |value, byte| {
        byte.is_ascii_digit().then_some(())?;
        value.checked_mul(10)?.checked_add(i64::from(byte - b'0'))
    })
}

impl Add for Amount {
    type Output = Amount;
    fn add(self, other: Amount) -> Amount {
        Amount(self.0.saturating_add(other.0))
    }
}

impl Sub for Amount {
    type Output = Amount;
    fn sub(self, other: Amount) -> Amount {
        Amount(self.0.saturating_sub(other.0))
    }
}

/// As a person writes it: no separators, no trailing zeros.
impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let whole = self.0.unsigned_abs() / MILLION.unsigned_abs();
        let rest = self.0.unsigned_abs() % MILLION.unsigned_abs();
        if rest == 0 {
            return write!(f, "{sign}{whole}");
        }
        let decimals = format!("{rest:06}");
        write!(f, "{sign}{whole}.{}", decimals.trim_end_matches('0'))
    }
}

/// As a number, exact: its own digits, where a float would be another figure.
impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.is_whole() {
            return serializer.serialize_i64(self.to_i64());
        }
        RawValue::from_string(self.to_string()).map_err(S::Error::custom)?.serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_counts_and_amounts_exactly() {
        let read = |text| Amount::parse(text).map(|amount| amount.to_string());
        for (text, shown) in [
            ("0", "0"),
            ("007", "7"),
            ("+2", "2"),
            ("-1", "-1"),
            ("38.441094", "38.441094"),
            ("3.0", "3"),
            ("11398889", "11398889"),
            ("0.5000000", "0.5"),
        ] {
            assert_eq!(read(text).as_deref(), Some(shown), "{text}");
        }
    }

    #[test]
    fn refuses_what_is_no_figure() {
        for text in [
            "",
            "-",
            "+",
            ".",
            ".5",
            "5.",
            "1.2.3",
            "1,234",
            "1 3",
            "１２",
            "12件",
            "1e3",
            "--1",
            "0.1234567",
            "0.12345678901234567890",
            "9223372036855",
            "99999999999999999999",
            "0.0000000x",
        ] {
            assert_eq!(Amount::parse(text), None, "{text}");
        }
    }

    #[test]
    fn takes_numbers_of_javascript() {
        for (number, shown) in [
            (0.0, "0"),
            (-0.0, "0"),
            (-1.0, "-1"),
            (9_223_372_036_853.0, "9223372036853"),
            (38.441_094, "38.441094"),
            (0.1 + 0.2, "0.3"),
            (0.370_000_000_000_000_05, "0.37"),
            (12_345_678_901.37, "12345678901.37"),
            (-0.123_456_7, "-0.123457"),
            (0.999_999_5, "1"),
            (5e-7, "0.000001"),
        ] {
            let amount = Amount::nearest(number).unwrap();
            assert_eq!(amount.to_string(), shown, "{number}");
            assert_eq!(serde_json::to_string(&amount).unwrap(), shown);
            assert_eq!(serde_json::to_value(amount).unwrap().as_f64(), shown.parse().ok());
        }
        // What is not 0 is not read as 0.
        for number in [1e-7, -4.9e-7, 1e21, -1.5e300, 9_223_372_036_855.0, f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(Amount::nearest(number), None, "{number}");
        }
    }
}
