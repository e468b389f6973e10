//! Figures as running text writes them: `1,200件`, `180 余起`, `２３`, `十二件`, `2.4万元`, `占33.9%`, `2023 年`.

use super::token::{Kind, Unit};
use crate::amount::Amount;
use crate::any_of::AnyOf;

/// What counts cases and documents; longer ones first.
const CASES: [&str; 18] = [
    "人次", "项次", "件次", "宗次", "起次", "件", "条", "份", "次", "例", "起", "宗", "项", "封", "笔", "篇", "部",
    "个",
];

/// What may follow 个 or 部 and make another unit of it.
const NO_CASES: [&str; 10] = ["工作日", "月", "百分点", "小时", "部门", "单位", "门", "委", "队", "位"];

/// The figure that a text starts with, and how long it is. `ends` knows of what may stand behind 一件 that it is what became of a case.
pub(super) fn read(text: &str, before: Option<char>, ends: impl Fn(&str) -> bool) -> Option<(Kind, usize)> {
    let first = text.chars().next()?;
    if digit(first).is_some() {
        return arabic(text, before);
    }
    // A run of numerals is one figure or none: what stands at its end alone is not what it says.
    if is_numeral(first) && !before.is_some_and(is_numeral) { chinese(text, before, ends) } else { None }
}

fn is_numeral(c: char) -> bool {
    matches!(
        c,
        '零' | '〇'
            | '一'
            | '二'
            | '两'
            | '三'
            | '四'
            | '五'
            | '六'
            | '七'
            | '八'
            | '九'
            | '十'
            | '百'
            | '千'
            | '万'
            | '亿'
    )
}

fn digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '０'..='９' => char::from_u32(u32::from(c) - u32::from('０') + u32::from('0')),
        _ => None,
    }
}

fn arabic(text: &str, before: Option<char>) -> Option<(Kind, usize)> {
    let (number, length) = digits(text);
    // 公开2021—2023年项目信息: both are years.
    if let Some(year) = year_of_several(&number, &text[length..], before) {
        return Some((Kind::Year(year), length));
    }
    // A figure that is part of a word (A4, 12345-6) or of another is none.
    let rest = text[length..].trim_start_matches(' ');
    let is_end_of_years = before == Some('-') && length == 4 && rest.starts_with('年');
    if before.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '/')) && !is_end_of_years {
        return Some((Kind::Noise, length));
    }
    let skipped = text.len() - length - rest.len();
    let value = Amount::parse(&number);
    if let Some(after) = rest.strip_prefix('年')
        && let Some(year) = value.and_then(Amount::to_u32).filter(|year| is_year(*year))
        && !after.starts_with('限')
    {
        return Some((Kind::Year(year), length + skipped + '年'.len_utf8()));
    }
    if let Some(sign) = ["%", "％"].iter().find(|sign| rest.starts_with(**sign)) {
        let decimals = number.split_once('.').map_or(0, |(_, decimals)| decimals.len() as u32);
        return Some((Kind::Percent { value: value?, decimals }, length + skipped + sign.len()));
    }
    let (value, rest) = in_ten_thousands(value, rest);
    let Some(value) = value else { return Some((Kind::Noise, length)) };
    let (unit, approximate, rest) = unit(rest, skipped > 0);
    let approximate = approximate || before.is_some_and(|c| "约近超逾过达".contains(c));
    Some((Kind::Figure { value, unit, approximate }, text.len() - rest.len()))
}

/// 2021 of 2021—2023年 and of 2021、2022、2023年.
fn year_of_several(number: &str, rest: &str, before: Option<char>) -> Option<u32> {
    /// In digits.
    const YEAR: usize = 4;
    let year = number.parse().ok().filter(|year| is_year(*year))?;
    let word = before.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '/'));
    let next = joined_digits(rest)?;
    let digits = next.bytes().take(YEAR + 1).take_while(u8::is_ascii_digit).count();
    let other = next[..digits].parse().ok().is_some_and(is_year);
    let behind = next[digits..].trim_start_matches(' ');
    (!word && other && (behind.starts_with('年') || joined_digits(behind).is_some())).then_some(year)
}

/// The digits behind what joins two years.
fn joined_digits(text: &str) -> Option<&str> {
    const JOINTS: [&str; 14] = ["——", "—", "-", "－", "–", "~", "～", "至", "到", "、", "和", "与", "及", "以及"];
    let text = text.trim_start_matches(' ');
    let next = JOINTS.iter().find_map(|joint| text.strip_prefix(joint))?.trim_start_matches(' ');
    next.starts_with(|c: char| c.is_ascii_digit()).then_some(next)
}

fn is_year(number: u32) -> bool {
    (1990..2100).contains(&number)
}

/// The digits at the start, half-width and without separators, and how long they are.
fn digits(text: &str) -> (String, usize) {
    let mut number = String::new();
    let mut length = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if let Some(digit) = digit(c) {
            number.push(digit);
        } else if matches!(c, ',' | '，') && !number.starts_with('0') && is_group(&text[at + c.len_utf8()..]) {
            // A separator, which the next three digits prove.
        } else if matches!(c, '.' | '．')
            && !number.contains('.')
            && chars.peek().is_some_and(|&(_, c)| digit(c).is_some())
        {
            number.push('.');
        } else {
            break;
        }
        length = at + c.len_utf8();
    }
    (number, length)
}

/// Three digits and no fourth.
fn is_group(text: &str) -> bool {
    let digits = text.chars().take_while(|&c| digit(c).is_some()).count();
    digits == 3
}

fn in_ten_thousands(value: Option<Amount>, rest: &str) -> (Option<Amount>, &str) {
    let factor = |rest: &str| match rest.chars().next() {
        Some('万') => 10_000,
        Some('亿') => 100_000_000,
        _ => 1,
    };
    let by = factor(rest);
    if by == 1 {
        return (value, rest);
    }
    let after = &rest['万'.len_utf8()..];
    (value.and_then(|value| value.millionths().checked_mul(by)).map(Amount::from_millionths), after)
}

/// The unit, whether the figure is a rough one, and what follows. Behind a space may stand anything.
fn unit(text: &str, spaced: bool) -> (Unit, bool, &str) {
    let rest = text.strip_prefix(['余', '多']).unwrap_or(text);
    let mut rough = rest.len() < text.len();
    let Some(unit) = CASES.iter().find(|unit| rest.starts_with(**unit)) else {
        let kind = match rest.chars().next() {
            Some('元') => return (Unit::Yuan, rough, &rest['元'.len_utf8()..]),
            Some(c) if c.is_alphanumeric() && !spaced => Unit::Other,
            _ => Unit::None,
        };
        return (kind, rough, rest);
    };
    let after = &rest[unit.len()..];
    rough |= after.starts_with_any(&["余", "多", "以上", "左右"]);
    let other = matches!(*unit, "个" | "部") && after.starts_with_any(&NO_CASES);
    (if other { Unit::Other } else { Unit::Cases }, rough, after)
}

/// 十二件, 两件, 零件; not 第十二条, nor 一件 but at the end of what is said or before what became of it: it is in too many sayings.
/// 为零 without a unit.
fn chinese(text: &str, before: Option<char>, outcome: impl Fn(&str) -> bool) -> Option<(Kind, usize)> {
    let end = text.find(|c| !is_numeral(c)).unwrap_or(text.len());
    let (numerals, rest) = text.split_at(end);
    if matches!(numerals, "百" | "千") || before.is_some_and(|c| "第每几数逐同任另某".contains(c)) {
        return None;
    }
    let figure = |value, unit| Kind::Figure { value: Amount::small(value), unit, approximate: false };
    let ends = |text: &str| text.trim_start().chars().next().is_none_or(|c| !c.is_alphanumeric());
    let Some(unit) = CASES.iter().find(|unit| rest.starts_with(**unit) && **unit != "个") else {
        let is_none = matches!(numerals, "零" | "〇") && before.is_some_and(|c| "为是均".contains(c)) && ends(rest);
        return is_none.then(|| (figure(0, Unit::None), end));
    };
    let after = &rest[unit.len()..];
    if after.starts_with(['事', '龙', '性', '门', '委', '队', '位'])
        || matches!(numerals, "一" | "零")
            && (before.is_none() || !ends(after))
            && (matches!(*unit, "起" | "次") || !outcome(after))
    {
        return None;
    }
    let value = if matches!(numerals, "零" | "〇") { 0 } else { chinese_number(numerals)? };
    Some((figure(value, Unit::Cases), end + unit.len()))
}

/// Up to 9,999, as they are said; `None` for figures read out (二三, 二〇) and for what is no number.
fn chinese_number(numerals: &str) -> Option<u32> {
    let mut total = 0;
    let mut digit = None;
    let mut above = 10_000;
    let mut before = None;
    for c in numerals.chars() {
        match c {
            '十' | '百' | '千' => {
                let scale = [('十', 10), ('百', 100), ('千', 1_000)].into_iter().find(|&(known, _)| known == c)?.1;
                if scale >= above {
                    return None;
                }
                total += digit.take().unwrap_or(1) * scale;
                above = scale;
            }
            // Between 百 and 五 of 一百零五, not a digit of its own.
            '零' | '〇' if matches!(before, Some('百' | '千')) => {}
            _ => {
                let value = "一二三四五六七八九".chars().position(|known| known == c);
                let value = value.map(|at| at as u32 + 1).or((c == '两').then_some(2))?;
                if digit.replace(value).is_some() {
                    return None;
                }
            }
        }
        before = Some(c);
    }
    Some(total + digit.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_figures_with_their_units() {
        for (text, value, unit, approximate, rest) in [
            ("21件，", "21", Unit::Cases, false, "，"),
            ("21 件", "21", Unit::Cases, false, ""),
            ("1,200件", "1200", Unit::Cases, false, ""),
            ("1，200件", "1200", Unit::Cases, false, ""),
            ("12，其中", "12", Unit::None, false, "，其中"),
            ("２３条", "23", Unit::Cases, false, ""),
            ("180 余起", "180", Unit::Cases, true, ""),
            ("30件左右", "30", Unit::Cases, true, "左右"),
            ("2.4万元", "24000", Unit::Yuan, false, ""),
            ("0 元", "0", Unit::Yuan, false, ""),
            ("180万次", "1800000", Unit::Cases, false, ""),
            ("12345热线", "12345", Unit::Other, false, "热线"),
            ("20个工作日", "20", Unit::Other, false, "工作日"),
            ("5个，", "5", Unit::Cases, false, "，"),
            ("0 现行", "0", Unit::None, false, "现行"),
            ("十二件", "12", Unit::Cases, false, ""),
            ("两件", "2", Unit::Cases, false, ""),
            ("一百零五件", "105", Unit::Cases, false, ""),
            ("一百二十件", "120", Unit::Cases, false, ""),
            ("三千零二十一件", "3021", Unit::Cases, false, ""),
            ("〇起", "0", Unit::Cases, false, ""),
            ("两部规章", "2", Unit::Cases, false, "规章"),
            ("3部，", "3", Unit::Cases, false, "，"),
            ("3部门", "3", Unit::Other, false, "门"),
        ] {
            let found = read(text, None, |_| false).map(|(kind, length)| (kind, &text[length..]));
            let expected = Kind::Figure { value: Amount::parse(value).unwrap(), unit, approximate };
            assert_eq!(found, Some((expected, rest)), "{text}");
        }
        for (text, before) in [
            ("二三件", None),
            ("二〇件", None),
            ("一件", None),
            ("零件", None),
            ("十十件", None),
            ("一万二千件", None),
            ("两个", None),
            ("十二条", Some('第')),
            // What is left of 二三件, 一百二十件 and 第二十一次.
            ("三件", Some('二')),
            ("二十件", Some('百')),
            ("十一次", Some('二')),
        ] {
            assert_eq!(read(text, before, |_| false), None, "{text}");
        }
        // 收到申请一件，无行政复议零件 are figures; 一件事, 零件加工 and what begins a text are none.
        for (text, value) in
            [("一件，", Some(1)), ("零件。", Some(0)), ("一件事", None), ("一件件", None), ("零件加工", None)]
        {
            let figure = |value| Kind::Figure { value: Amount::small(value), unit: Unit::Cases, approximate: false };
            assert_eq!(read(text, Some('请'), |_| false).map(|(kind, _)| kind), value.map(figure), "{text}");
        }
        // 一件维持，一件未审结: what became of a case makes a figure of it; 一起处理 is none.
        let one = Kind::Figure { value: Amount::small(1), unit: Unit::Cases, approximate: false };
        let upheld = |text: &str| text.starts_with("维持");
        assert_eq!(read("一件维持", Some('，'), upheld), Some((one, "一件".len())));
        assert_eq!(read("一起维持", Some('，'), upheld), None);
        assert_eq!(read("2023 年", None, |_| false), Some((Kind::Year(2023), 8)));
        let percent = Kind::Percent { value: Amount::parse("33.9").unwrap(), decimals: 1 };
        assert_eq!(read("33.9%。", None, |_| false), Some((percent, 5)));
        assert_eq!(read("4纸", Some('A'), |_| false), Some((Kind::Noise, 1)));
        assert!(matches!(read("30件", Some('约'), |_| false), Some((Kind::Figure { approximate: true, .. }, _))));
    }
}
