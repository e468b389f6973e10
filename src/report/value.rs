//! What a cell holds: a figure, a blank, or something else as printed.

use super::Value;
use super::mark::without_mark;
use crate::amount::Amount;

/// Reads a cell of a column with this unit (件 or 万元).
///
/// A figure is a lone figure: digits, also full-width, separators between groups of three, a sign, the column's own unit, and behind
/// it the mark of a note that can be no digit of it (`138①`, `138*`, `138¹`, `138[1]`).
/// Two tokens, a percentage, a placeholder (`/`, 无), another unit or a remark are text, kept as printed.
#[must_use]
pub fn read(printed: &str, unit: &str) -> Value {
    let text = printed.trim_matches(|c: char| c.is_whitespace() || c == '\u{3000}');
    if text.is_empty() {
        return Value::Blank;
    }
    match figure(text, unit) {
        Some(amount) => Value::Figure(amount),
        None => Value::Text(text.to_owned()),
    }
}

/// Is it a figure, with this unit or without one, and nothing else?
#[must_use]
pub(crate) fn reads_as_figure(printed: &str, unit: &str) -> bool {
    figure(printed.trim(), unit).is_some()
}

/// `1.属于国家秘密`, `2、`: the number of a label, which many cells begin with.
fn is_numbered(text: &str) -> bool {
    let behind = text.trim_start_matches(|c: char| c.is_ascii_digit());
    behind.starts_with('、')
        || behind
            .strip_prefix('.')
            .is_some_and(|behind| behind.chars().next().is_none_or(|c| !half_width(c).is_ascii_digit()))
}

/// Does it begin as figures do?
#[must_use]
pub(crate) fn may_be_figure(text: &str) -> bool {
    matches!(text.trim_start().chars().next().map(half_width), Some('0'..='9' | '+' | '-'))
}

/// Does a cell stand for “nothing to report”: `/`, `-`, 无 and the like?
#[must_use]
pub fn is_placeholder(text: &str) -> bool {
    // Nearly every cell is a figure or a word.
    let first = text.chars().find(|c| !c.is_whitespace());
    if first.is_none_or(|c| c.is_ascii_digit() || ('一'..='龥').contains(&c) && !"无無不暂没".contains(c)) {
        return false;
    }
    let bare: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let dashes = |c: char| matches!(c, '/' | '／' | '-' | '－' | '—' | '–' | '―' | '─' | '_' | '\\');
    !bare.is_empty() && bare.chars().all(dashes)
        || matches!(
            bare.as_str(),
            "无" | "無" | "不涉及" | "不适用" | "N/A" | "n/a" | "NA" | "Ｎ／Ａ" | "暂无" | "没有"
        )
}

/// The figure that a text starts with where nothing but a remark follows, in brackets or other words: `22（其中修订16件）` is 22.
/// `None` where the rest could change the figure: more digits outside brackets, another unit, a sign word before it.
#[must_use]
pub fn leading_figure(text: &str, unit: &str) -> Option<Amount> {
    let open = text.find(['（', '(', '【', '['])?;
    let closed = text.trim_end().ends_with(['）', ')', '】', ']']);
    if closed { figure(text[..open].trim(), unit) } else { None }
}

/// The change that a text in a signed column tells: `减3` is -3, `增1` is 1.
#[must_use]
pub fn signed_figure(text: &str) -> Option<Amount> {
    let unsigned = |rest: &str| figure(rest.trim(), "").filter(|amount| !amount.is_negative());
    match text.trim().strip_prefix('减') {
        Some(rest) => unsigned(rest).map(|amount| Amount::ZERO - amount),
        None => unsigned(text.trim().strip_prefix('增')?),
    }
}

/// Is it a figure with one of these units?
#[must_use]
pub fn has_unit(text: &str, units: &[String]) -> bool {
    units.iter().any(|unit| text.ends_with(unit.as_str()) && figure(text.trim(), unit).is_some())
}

/// Is it a figure without any unit?
#[must_use]
pub fn is_figure(text: &str) -> bool {
    figure(text, "").is_some()
}

fn figure(text: &str, unit: &str) -> Option<Amount> {
    // Nearly every cell is a few plain digits, or starts with a word.
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Amount::parse(text);
    }
    if !may_be_figure(text) || is_numbered(text) {
        return None;
    }
    let folded: String = text.chars().map(half_width).collect();
    let marked = without_mark(&folded);
    let number = without_mark(marked.strip_suffix(unit).unwrap_or(marked).trim_end());
    Amount::parse(&without_separators(number)?)
}

fn half_width(c: char) -> char {
    match c {
        '０'..='９' => char::from(b'0' + (u32::from(c) - u32::from('０')) as u8),
        '．' => '.',
        '＋' => '+',
        '－' | '−' | '﹣' => '-',
        // Thin spaces separate groups of digits; plain ones part two tokens.
        '，' | '\u{2009}' | '\u{202f}' | '\u{2008}' | '\u{200a}' => ',',
        c => c,
    }
}

/// Takes separators out where each stands before a whole group of three digits: `1,234` but neither `1,23` nor `0,123`.
fn without_separators(number: &str) -> Option<String> {
    if !number.contains(',') {
        return Some(number.to_owned());
    }
    let (whole, decimals) = number.split_once('.').map_or((number, None), |(whole, decimals)| (whole, Some(decimals)));
    let unsigned = whole.trim_start_matches(['+', '-']);
    let mut groups = unsigned.split(',');
    let first = groups.next()?;
    // 0,123 has a comma for a point.
    let fits = (1..=3).contains(&first.len()) && !first.starts_with('0') && groups.all(|group| group.len() == 3);
    let joined = whole.replace(',', "");
    fits.then(|| decimals.map_or(joined.clone(), |decimals| format!("{joined}.{decimals}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn understands_changes_and_other_units() {
        let read = |text| signed_figure(text).map(|amount| amount.to_string());
        for (text, shown) in
            [("减3", Some("-3")), ("增 1", Some("1")), ("减０", Some("0")), ("减-3", None), ("3", None), ("减少", None)]
        {
            assert_eq!(read(text).as_deref(), shown, "{text}");
        }
        let units = ["元".to_owned(), "万元".to_owned()];
        for (text, is) in [
            ("251000元", true),
            ("160.5964万元", true),
            ("1,000 元", true),
            ("251000", false),
            ("约3元", false),
            ("元", false),
        ] {
            assert_eq!(has_unit(text, &units), is, "{text}");
        }
    }

    #[test]
    fn reads_lone_figures() {
        for (printed, shown) in [
            ("0", "0"),
            ("12", "12"),
            ("１２", "12"),
            (" 7 ", "7"),
            ("\u{3000}7\u{3000}", "7"),
            ("1,234", "1234"),
            ("1，234，567", "1234567"),
            ("1\u{2009}234", "1234"),
            ("+2", "2"),
            ("－１", "-1"),
            ("-1", "-1"),
            ("12件", "12"),
            ("12 件", "12"),
            ("3.0", "3"),
            ("0.00", "0"),
            ("3．5", "3.5"),
        ] {
            assert_eq!(read(printed, "件"), Value::Figure(Amount::parse(shown).unwrap()), "{printed}");
        }
        assert_eq!(read("0.37万元", "万元"), Value::Figure(Amount::parse("0.37").unwrap()));
        assert_eq!(read("38.441094", "万元"), Value::Figure(Amount::parse("38.441094").unwrap()));
    }

    /// None of them is a digit of it.
    #[test]
    fn marks_of_notes_are_left_out() {
        for printed in [
            "138①",
            "138⑴",
            "138*",
            "138 *",
            "138**",
            "138※",
            "138¹",
            "138¹²",
            "138₁",
            "138⁽¹⁾",
            "138[1]",
            "138［１］",
            "138〔2〕",
            "138注",
            "138注1",
            "138 注 1",
            "138（注）",
            "138(注1)",
            "138【注2】",
            "138件①",
            "138①件",
            "138#",
            "１３８①",
            "+138†",
            "138❶",
            "138^1^",
            "138^1",
            "138^[1]^",
            "138^{1}",
            "138$^1$",
            "138$^{12}$",
            "138[^1]",
            "138<sup>1</sup>",
            "138<sup>[1]</sup>",
            "138 <sup class=x>注1</sup>",
            "138<sub>a</sub>",
            "138件^1^",
        ] {
            assert_eq!(read(printed, "件"), Value::Figure(Amount::whole(138).unwrap()), "{printed}");
        }
        for printed in [
            "①138",
            "¹³⁸",
            "①",
            "*",
            "138(1)",
            "138（1）",
            "138[甲]",
            "138[123]",
            "138①2",
            "1*38",
            "注1",
            "138备注",
            "138¹2",
            "138^123^",
            "138^",
            "^1",
            "10^2",
            "138^2^3",
            "138<sup>甲</sup>",
            "138<b>1</b>",
            "138$",
        ] {
            assert_eq!(read(printed, "件"), Value::Text(printed.to_owned()), "{printed}");
        }
    }

    #[test]
    fn keeps_the_rest_as_printed() {
        for printed in [
            "/",
            "-",
            "无",
            "减4",
            "251000元",
            "22（其中修订 16 件）",
            "1 3",
            "1\n3",
            "1,23",
            "0,123",
            "00,123",
            "1,2345",
            "12,34,567",
            "50%",
            "五",
            "12条",
            "1.2.3",
            "0.37万元",
            "约5",
            "1-2",
            ",123",
            "12,",
            "件",
        ] {
            assert_eq!(read(printed, "件"), Value::Text(printed.to_owned()), "{printed}");
        }
        assert_eq!(read("12件", "万元"), Value::Text("12件".to_owned()));
    }

    #[test]
    fn a_blank_is_a_blank() {
        for printed in ["", " ", "\u{3000}", "\n"] {
            assert_eq!(read(printed, "件"), Value::Blank, "{printed:?}");
        }
    }

    #[test]
    fn knows_placeholders() {
        for text in ["/", "／", "-", "—", "－－", "无", "不涉及", "不适用", "N/A", "\\"] {
            assert!(is_placeholder(text), "{text}");
        }
        for text in ["", "0", "无4", "-1", "见附件", "元"] {
            assert!(!is_placeholder(text), "{text}");
        }
    }

    #[test]
    fn takes_the_figure_before_a_remark() {
        assert_eq!(leading_figure("22（其中修订 16 件）", "件"), Amount::whole(22));
        assert_eq!(leading_figure("22件(修订)", "件"), Amount::whole(22));
        for text in ["22（其中", "减4", "251000元", "（22）", "1 3（甲）", "22（甲）8", "22"] {
            assert_eq!(leading_figure(text, "件"), None, "{text}");
        }
    }
}
