//! Numbers as a sheet shows them, worked out on their decimal digits: a float is never made.

/// How a cell shows a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// As it is.
    General,
    /// With so many decimals: at least, and at most.
    Fixed(usize, usize),
    /// As a percentage, a date, with a unit or otherwise.
    Other,
}

impl Format {
    /// By the number of a format that every program knows.
    pub(super) fn known(number: usize) -> Format {
        match number {
            0 | 49 => Format::General,
            1 | 3 | 37 | 38 | 41 => Format::Fixed(0, 0),
            2 | 4 | 39 | 40 | 43 => Format::Fixed(2, 2),
            _ => Format::Other,
        }
    }

    /// By its code, as `#,##0.00_ ;[Red]-0.00`. What it says of numbers above 0 goes for all; the sign is the number's own.
    /// Plain is a code that sets decimals, separators and colour, and nothing else.
    pub(super) fn coded(code: &str) -> Format {
        // Of several codes one that is empty shows nothing.
        let code = code.split_once(';').map_or(code, |(above, _)| if above.is_empty() { ";" } else { above });
        if matches!(code, "@" | "" | "G/通用格式") || code.eq_ignore_ascii_case("General") {
            return Format::General;
        }
        let mut chars = code.chars();
        let (mut digits, mut point, mut scales) = (false, false, false);
        let (mut least, mut most) = (0, 0);
        while let Some(c) = chars.next() {
            match c {
                '0' | '#' | '?' => {
                    (digits, scales) = (true, false);
                    most += usize::from(point);
                    least += usize::from(point && c == '0');
                }
                '.' if !point && !scales => point = true,
                // Between digits it parts them; behind them it divides by a thousand.
                ',' if digits && !point => scales = true,
                // As wide as the next character; filled with it.
                '_' | '*' => _ = chars.next(),
                '[' if is_colour(chars.as_str()) => while chars.next().is_some_and(|c| c != ']') {},
                ' ' | '+' => {}
                _ => return Format::Other,
            }
        }
        if digits && !scales { Format::Fixed(least, most) } else { Format::Other }
    }
}

/// `Red]`, `红色]`, `Color 10]`, and `$-804]`, which tells a language; not `h]`, `>=100]`, `DBNum1]`, `$€]`.
fn is_colour(rest: &str) -> bool {
    const COLOURS: [&str; 10] = ["$-", "Bl", "Cy", "Gr", "Ma", "Re", "Wh", "Ye", "Co", "红"];
    COLOURS.iter().any(|start| rest.starts_with(start))
}

/// More digits than these a sheet does not keep; what follows is noise of its floats.
const KEPT: usize = 15;

/// A number as written in the file, `0.37000000000000005` or `1E3`, as it is shown. `None` where it is none, far too large or small,
/// or shown as something else.
pub(super) fn shown(written: &str, format: Format) -> Option<String> {
    /// No figure of a report has as many places; Excel itself turns to powers of ten.
    const PLACES: i32 = 20;
    let (sign, unsigned) = written.strip_prefix('-').map_or(("", written), |rest| ("-", rest));
    let (mantissa, power) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
    let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let mut digits: Vec<u8> = [whole, part].concat().into_bytes();
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let zeros = digits.iter().take_while(|&&digit| digit == b'0').count();
    digits.drain(..zeros);
    // Where the point stands, counted from the first digit that is not 0.
    let mut point = i32::try_from(whole.len()).ok()? - i32::try_from(zeros).ok()? + small(power)?;
    if digits.is_empty() {
        point = 0;
    }
    if !(-PLACES..=PLACES).contains(&point) {
        return None;
    }
    round(&mut digits, &mut point, KEPT as i32);
    let (least, most) = match format {
        Format::General => (0, KEPT),
        Format::Fixed(least, most) => (least.min(KEPT), most.min(KEPT)),
        Format::Other => return None,
    };
    let kept = point + most as i32;
    if format != Format::General {
        round(&mut digits, &mut point, kept);
    }
    while digits.last() == Some(&b'0') {
        digits.pop();
    }
    let mut text = String::from(sign);
    if digits.is_empty() {
        // 0 has no sign.
        text.clear();
        point = 0;
    }
    let digit =
        |at: i32| usize::try_from(at).ok().and_then(|at| digits.get(at)).map_or('0', |&digit| char::from(digit));
    if point <= 0 {
        text.push('0');
    }
    text.extend((0..point).map(digit));
    let places = (digits.len() as i32 - point).max(least as i32);
    if places > 0 {
        text.push('.');
        text.extend((point..point + places).map(digit));
    }
    Some(text)
}

/// A power of ten.
fn small(text: &str) -> Option<i32> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    Some(sign * super::super::xml::digits(digits)?.min(1_000) as i32)
}

/// Keeps so many digits, the last one rounded half up.
fn round(digits: &mut Vec<u8>, point: &mut i32, kept: i32) {
    let Ok(kept) = usize::try_from(kept) else { return digits.clear() };
    let Some(&next) = digits.get(kept) else { return };
    digits.truncate(kept);
    if next < b'5' {
        return;
    }
    while digits.last() == Some(&b'9') {
        digits.pop();
    }
    if let Some(last) = digits.last_mut() {
        *last += 1;
    } else {
        digits.push(b'1');
        *point += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn shows_numbers_as_sheets_do() {
        for (written, general) in [
            ("12", "12"),
            ("-3", "-3"),
            ("0", "0"),
            ("-0", "0"),
            ("007", "7"),
            ("12.50", "12.5"),
            (".5", "0.5"),
            ("0.37000000000000005", "0.37"),
            ("1.1000000000000001", "1.1"),
            ("38.441093999999998", "38.441094"),
            ("0.99999999999999999", "1"),
            ("99999999999999999", "100000000000000000"),
            ("1E3", "1000"),
            ("1.2345E2", "123.45"),
            ("5.0000000000000001E-4", "0.0005"),
            ("1e+2", "100"),
            ("1.0E-2", "0.01"),
        ] {
            assert_eq!(shown(written, Format::General).as_deref(), Some(general), "{written}");
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
            assert_eq!(shown(none, Format::General), None, "{none}");
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
                prop_assert_eq!(shown(&written, Format::General), Some(typed.to_owned()), "{}", written);
            }
        }
    }

    #[test]
    fn rounds_to_the_decimals_shown() {
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
            assert_eq!(shown(written, Format::Fixed(least, most)).as_deref(), Some(expected), "{written}");
        }
        assert_eq!(shown("0.12", Format::Other), None);
    }

    #[test]
    fn knows_plain_formats() {
        for (code, format) in [
            ("General", Format::General),
            ("GENERAL", Format::General),
            ("General;-General", Format::General),
            ("G/通用格式", Format::General),
            ("@", Format::General),
            ("", Format::General),
            ("0", Format::Fixed(0, 0)),
            ("0.0", Format::Fixed(1, 1)),
            ("#,##0.00", Format::Fixed(2, 2)),
            ("#,##0.00##", Format::Fixed(2, 4)),
            ("0_ ", Format::Fixed(0, 0)),
            ("0_);[Red]\\(0\\)", Format::Fixed(0, 0)),
            ("0.00_ ;[红色]\\-0.00\\ ", Format::Fixed(2, 2)),
            ("[红色]0.0", Format::Fixed(1, 1)),
            ("[$-804]0", Format::Fixed(0, 0)),
            ("_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", Format::Fixed(2, 2)),
            ("+0;-0;0", Format::Fixed(0, 0)),
            ("???0.??", Format::Fixed(0, 2)),
        ] {
            assert_eq!(Format::coded(code), format, "{code}");
        }
        for code in [
            ";;;",
            ";;;@",
            "G/通用格式\"件\"",
            "0%",
            "0.00%",
            "0.00E+00",
            "# ?/?",
            "yyyy\"年\"m\"月\"d\"日\"",
            "h:mm",
            "[h]:mm",
            "m/d/yy",
            "0\"件\"",
            "0!.0,",
            "0,",
            "#,##0,",
            "0.0,",
            "¥#,##0",
            "[$¥-804]#,##0",
            "[>100]0",
            "[DBNum1]General",
            "[DBNum2][$-804]0",
            "General\"件\"",
            "\"约\"0",
            "\\-0",
            "(0)",
            "0.0.0",
            "\"是\"",
            "0E0",
        ] {
            assert_eq!(Format::coded(code), Format::Other, "{code}");
        }
        for (number, format) in [
            (0, Format::General),
            (1, Format::Fixed(0, 0)),
            (4, Format::Fixed(2, 2)),
            (9, Format::Other),
            (14, Format::Other),
            (164, Format::Other),
        ] {
            assert_eq!(Format::known(number), format, "{number}");
        }
    }
}
