//! Lengths, sides and brackets in the values of styles.

/// A length in tenths of a point, of letters of usual size; `None` where it is none.
pub(in crate::read) fn tenths(value: &str) -> Option<i32> {
    /// Thousandths of a tenth of a point in a unit.
    const UNITS: [(&str, i64); 10] = [
        ("pt", 10_000),
        ("px", 7_500),
        ("em", 105_000),
        ("rem", 105_000),
        ("ex", 50_000),
        ("%", 1_050),
        ("pc", 120_000),
        ("mm", 28_346),
        ("cm", 283_465),
        ("in", 720_000),
    ];
    let (sign, unsigned) = value.strip_prefix('-').map_or((1, value), |rest| (-1, rest));
    let end = unsigned.bytes().position(|byte| !matches!(byte, b'0'..=b'9' | b'.')).unwrap_or(unsigned.len());
    let (number, unit) = unsigned.split_at(end);
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let digits = [whole, &part[..part.len().min(3)], &"000"[part.len().min(3)..]].concat();
    let thousandths: i64 = digits.get(..digits.len().min(12))?.parse().ok()?;
    if number.is_empty() || thousandths != 0 && unit.is_empty() {
        return None;
    }
    let of_unit =
        UNITS.iter().find(|(known, _)| known.eq_ignore_ascii_case(unit)).map_or(Some(0), |known| Some(known.1));
    let size = thousandths.saturating_mul(of_unit.filter(|&of| of > 0 || thousandths == 0)?) / 1_000_000;
    i32::try_from(sign * size.min(1_000_000)).ok()
}

/// A length in pixels, as media and pictures have theirs: `100`, `100px`, `10em`.
pub(super) fn pixels(value: &str) -> Option<f64> {
    let (number, times) = match value.trim_end_matches("px") {
        same if same == value => (value.trim_end_matches("rem").trim_end_matches("em"), 16.0),
        number => (number, 1.0),
    };
    number.trim().parse::<f64>().ok().map(|number| number * times)
}

/// The top, right, bottom and left of a value that says one for all, or from the top on with the clock.
pub(super) fn sides(value: &str) -> [Option<&str>; 4] {
    let parts: Vec<&str> = value.split_ascii_whitespace().collect();
    let of = |each: [usize; 4]| each.iter().find_map(|&at| parts.get(at).copied());
    [of([0, 0, 0, 0]), of([1, 0, 0, 0]), of([2, 0, 0, 0]), of([3, 1, 0, 0])]
}

/// What stands in the brackets behind the name of a function.
pub(super) fn in_brackets<'a>(value: &'a str, name: &str) -> Option<&'a str> {
    let (before, behind) = value.split_once('(')?;
    let (inside, rest) = behind.split_once(')')?;
    if before.trim().eq_ignore_ascii_case(name) { Some(inside.trim()) } else { in_brackets(rest, name) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths() {
        for (value, expected) in [
            ("4pt", Some(40)),
            ("-4.0pt", Some(-40)),
            ("0", Some(0)),
            (".5em", Some(52)),
            ("3PX", Some(22)),
            ("50%", Some(52)),
            ("-9999px", Some(-74_992)),
            ("99999999999999px", Some(1_000_000)),
            ("auto", None),
            ("4", None),
            ("4zz", None),
            ("", None),
            ("-", None),
            ("1.2.3px", None),
        ] {
            assert_eq!(tenths(value), expected, "{value}");
        }
    }
}
