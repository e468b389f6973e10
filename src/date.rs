//! A day of the calendar.

use std::fmt;

/// A day, as `2025-01-24`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// 2025.
    pub year: u32,
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31.
    pub day: u32,
}

impl Date {
    /// Reads `2025-01-24`; `None` for anything else and for days that no calendar has.
    #[must_use]
    pub fn parse(text: &str) -> Option<Date> {
        let mut parts = text.split('-');
        let (year, month, day) = (number(parts.next()?, 4)?, number(parts.next()?, 2)?, number(parts.next()?, 2)?);
        let fits = parts.next().is_none() && (1..=days_of(year, month)).contains(&day);
        fits.then_some(Date { year, month, day })
    }

    /// The last day of a month.
    #[must_use]
    pub fn end_of(year: u32, month: u32) -> Date {
        Date { year, month, day: days_of(year, month) }
    }
}

/// How many days a month has; 0 where the calendar has no such month.
fn days_of(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u32::from(leap),
        _ => 0,
    }
}

/// So many digits, and nothing else.
fn number(digits: &str, length: usize) -> Option<u32> {
    let value = |value: u32, byte: u8| byte.is_ascii_digit().then(|| value * 10 + u32::from(byte - b'0'));
    if digits.len() == length { digits.bytes().try_fold(0, value) } else { None }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_days_of_the_calendar() {
        for text in ["2024-02-29", "2025-01-24", "2000-02-29", "2023-12-31"] {
            assert_eq!(Date::parse(text).map(|date| date.to_string()).as_deref(), Some(text));
        }
        for text in [
            "2023-02-29",
            "2024-13-01",
            "2024-1-1",
            "2024-00-10",
            "2024-04-31",
            "1900-02-29",
            "24-01-01",
            "2024-01-0x",
            "2024-01-01-",
            "2024-01",
            "",
        ] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
        assert!(Date::parse("2024-12-31") < Date::parse("2025-01-01"));
    }
}
