//! Numbers as a sheet shows them, worked out on their decimal digits: a float is never made.

use super::format::{Digits, Format};

/// More digits than these a sheet does not keep; what follows is noise of its floats.
const KEPT: usize = 15;

/// A number as written in the file, `0.37000000000000005` or `1E3`, as it is shown, but for separators. `None` where it is none, far
/// too large or small, or nobody knows how it is shown.
pub(in crate::read) fn shown(written: &str, format: &Format) -> Option<String> {
    let (negative, unsigned) = written.strip_prefix('-').map_or((false, written), |rest| (true, rest));
    let mut number = Decimal::read(unsigned)?;
    number.round(KEPT as i32);
    let (section, signs) = format.section(negative, number.digits.is_empty())?;
    if section.percent {
        number.point += 2;
    }
    let digits = match section.digits {
        Digits::Hidden => {
            let text = [&*section.before, &section.after].concat();
            return Some(if number.digits.is_empty() && is_stroke(&text) { "0".to_owned() } else { text });
        }
        Digits::General => {
            number.round_residue();
            number.told(0, true)
        }
        Digits::Fixed { least, most, nought } => {
            number.round(number.point + most.min(KEPT) as i32);
            number.told(least.min(KEPT), nought)
        }
    };
    // Brackets around a number below 0 are its sign; 0 has none.
    let in_brackets = (section.before.trim() == "(" && section.after.trim() == ")").then_some(("-", ""));
    let (before, after) = in_brackets.filter(|_| negative && !signs).unwrap_or((&section.before, &section.after));
    let sign = if negative && signs && !number.digits.is_empty() { "-" } else { "" };
    let text = [sign, before, &digits, after].concat();
    Some(if number.digits.is_empty() && is_stroke(&text) { "0" } else { text.trim() }.to_owned())
}

/// Is it the stroke that a comma style shows for the number 0? The number is there, and nobody put the stroke in its place.
pub(in crate::read) fn is_stroke(text: &str) -> bool {
    matches!(text.trim(), "-" | "–" | "—" | "－")
}

/// Digits from the first that is not 0, and where the point stands, counted from that.
struct Decimal {
    digits: Vec<u8>,
    point: i32,
}

impl Decimal {
    fn read(unsigned: &str) -> Option<Decimal> {
        /// No figure of a report has as many places; Excel itself turns to powers of ten.
        const PLACES: i32 = 20;
        let (mantissa, power) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
        let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let mut digits: Vec<u8> = [whole, part].concat().into_bytes();
        if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
            return None;
        }
        let zeros = digits.iter().take_while(|&&digit| digit == b'0').count();
        digits.drain(..zeros);
        let point = i32::try_from(whole.len()).ok()? - i32::try_from(zeros).ok()? + small(power)?;
        let point = if digits.is_empty() { 0 } else { point };
        (-PLACES..=PLACES).contains(&point).then_some(Decimal { digits, point })
    }

    /// Keeps so many digits, the last one rounded half up.
    fn round(&mut self, kept: i32) {
        let Ok(kept) = usize::try_from(kept) else { return self.digits.clear() };
        let Some(&next) = self.digits.get(kept) else { return self.trim() };
        self.digits.truncate(kept);
        if next < b'5' {
            return self.trim();
        }
        while self.digits.last() == Some(&b'9') {
            self.digits.pop();
        }
        if let Some(last) = self.digits.last_mut() {
            *last += 1;
        } else {
            self.digits.push(b'1');
            self.point += 1;
        }
    }

    /// Without the residue of a sum of floats, 422.000000000001: a cell without a format shows eleven characters, and it is none of them. What
    /// has fewer digits, or no more decimals than sums of money have, was written so; what would be gone whole is shown as a power of ten.
    fn round_residue(&mut self) {
        const SHOWN: i32 = 10;
        const RESIDUE: i32 = 14;
        const MONEY: i32 = 8;
        let digits = self.digits.len() as i32;
        let kept = self.point + (SHOWN - self.point.max(1)).max(0);
        if digits >= RESIDUE && digits - self.point > MONEY && kept > 0 {
            self.round(kept);
        }
    }

    fn trim(&mut self) {
        while self.digits.last() == Some(&b'0') {
            self.digits.pop();
        }
    }

    /// With so many decimals at least; of 0 alone nothing, unless a nought is shown.
    fn told(&self, least: usize, nought: bool) -> String {
        let point = if self.digits.is_empty() { 0 } else { self.point };
        let digit = |at: i32| {
            usize::try_from(at).ok().and_then(|at| self.digits.get(at)).map_or('0', |&digit| char::from(digit))
        };
        let places = (self.digits.len() as i32 - point).max(least as i32);
        let mut text = String::new();
        if point <= 0 && (nought || places > 0) {
            text.push('0');
        }
        text.extend((0..point).map(digit));
        if places > 0 {
            text.push('.');
            text.extend((point..point + places).map(digit));
        }
        text
    }
}

/// A power of ten.
fn small(text: &str) -> Option<i32> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    Some(sign * super::super::xml::digits(digits)?.min(1_000) as i32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn general() -> Format {
        Format::coded("General")
    }

    #[test]
    fn shows_numbers_as_sheets_do() {
        for (written, expected) in [
            ("12", "12"),
            ("-3", "-3"),
            ("0", "0"),
            ("-0", "0"),
            ("007", "7"),
            ("12.50", "12.5"),
            (".5", "0.5"),
            ("0.37000000000000005", "0.37"),
            ("1.1000000000000001", "1.1"),
            ("422.000000000001", "422"),
            ("421.999999999999", "422"),
            ("-0.30000000000004", "-0.3"),
            ("1000000.00001", "1000000.00001"),
            ("12.34567890123", "12.34567890123"),
            ("123456789012345", "123456789012345"),
            ("0.00000000000123", "0.00000000000123"),
            ("38.441093999999998", "38.441094"),
            ("0.99999999999999999", "1"),
            ("99999999999999999", "100000000000000000"),
            ("1E3", "1000"),
            ("1.2345E2", "123.45"),
            ("5.0000000000000001E-4", "0.0005"),
            ("1e+2", "100"),
            ("1.0E-2", "0.01"),
        ] {
            assert_eq!(shown(written, &general()).as_deref(), Some(expected), "{written}");
        }
        for none in [
            "",
            "-",
            ".",
            "x",
            "1,2",
            "+1",
            "１",
            "1E",
            "E5",
            "1E300",
            "1E-300",
            "NaN",
            "1 2",
            "0x1",
            "1E99999999999999999999",
        ] {
            assert_eq!(shown(none, &general()), None, "{none}");
        }
    }

    proptest! {
        /// A float as programs write it, with 17 digits, the shortest that gives it back, or a power of ten: the figure that was typed.
        #[test]
        fn figures_come_back_from_floats(whole in 0..10_000_000_000_u64, part in 0..100_000_u64) {
            let typed = format!("{whole}.{part:05}");
            let typed = typed.trim_end_matches('0').trim_end_matches('.');
            let float: f64 = typed.parse().unwrap();
            for written in [format!("{float}"), format!("{float:.16e}"), format!("{float:?}"), format!("{float:E}")] {
                prop_assert_eq!(shown(&written, &general()), Some(typed.to_owned()), "{}", written);
            }
        }
    }

    #[test]
    fn rounds_to_the_decimals_shown() {
        let fixed =
            |least: usize, most: usize| Format::coded(&["0.", &"0".repeat(least), &"#".repeat(most - least)].concat());
        for (written, least, most, expected) in [
            ("12", 1, 1, "12.0"),
            ("12.4", 0, 0, "12"),
            ("12.5", 0, 0, "13"),
            ("-12.5", 0, 0, "-13"),
            ("0.5", 0, 0, "1"),
            ("0.4", 0, 0, "0"),
            ("-0.4", 0, 0, "0"),
            ("0.04", 0, 1, "0"),
            ("0.06", 1, 1, "0.1"),
            ("9.995", 2, 2, "10.00"),
            ("2.675", 2, 2, "2.68"),
            ("12.5", 0, 2, "12.5"),
            ("12", 0, 2, "12"),
            ("1E3", 2, 2, "1000.00"),
            ("0", 2, 2, "0.00"),
            ("0.001", 2, 2, "0.00"),
        ] {
            assert_eq!(shown(written, &fixed(least, most)).as_deref(), Some(expected), "{written}");
        }
        assert_eq!(shown("0.12", &Format(None)), None);
    }

    /// What is shown is what counts.
    #[test]
    fn shows_what_the_format_adds_and_leaves_out() {
        for (written, code, expected) in [
            ("418", "0.00\"万\"", "418.00万"),
            ("418", "0\"件\"", "418件"),
            ("0.125", "0%", "13%"),
            ("0.125", "0.0%", "12.5%"),
            ("-418", "0;0", "418"),
            ("-418", "0_);(0)", "-418"),
            ("418", "(0)", "(418)"),
            ("-418", "0;-0;", "-418"),
            ("0", "0;-0;", ""),
            ("0", "0;-0;\"-\"", "0"),
            ("0", "#,##0.00;(#,##0.00);\"-\"??", "0"),
            ("0", "_ * #,##0_ ;_ * \\-#,##0_ ;_ * \"-\"_ ;_ @_ ", "0"),
            ("-0.00", "0.00;-0.00;—", "0"),
            ("7", "\"-\"", "-"),
            ("0", "0;-0;\"无\"", "无"),
            ("0", "#", ""),
            ("0.2", "#", ""),
            ("0.5", "#.##", "0.5"),
            ("418", ";;;", ""),
            ("418", "\"约\"0", "约418"),
            ("418", "\"是\"", "是"),
            ("-0.4", "0", "0"),
            ("418", "General\"件\"", "418件"),
            ("1E3", "0_ ", "1000"),
        ] {
            assert_eq!(shown(written, &Format::coded(code)).as_deref(), Some(expected), "{written} {code}");
        }
        for (written, code) in [("41200", "#,##0,"), ("45000", "yyyy-mm-dd"), ("-1", "0;"), ("1", "[>1]0;0.0")] {
            assert_eq!(shown(written, &Format::coded(code)), None, "{written} {code}");
        }
    }
}
