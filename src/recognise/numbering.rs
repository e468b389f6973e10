//! Numbers before headings and paragraphs, and the level that they are on.

use super::label::is_numeral;

/// What a line is numbered with, from the highest to none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Level {
    /// 一、 or 第一部分.
    First,
    /// （一） or ㈠.
    Bracket,
    /// 1. or （1） or ①.
    Digit,
    /// The words alone.
    Bare,
}

/// The number that a heading prints: 3 for 三、 or 三. or 第三部分.
#[must_use]
pub fn printed_number(heading: &str) -> Option<u32> {
    let (level, number, _) = numbered(heading);
    // A bar is the edge of a cell, if not what a scanner made of a speck.
    (level == Level::First && !heading.trim_start().starts_with('|')).then_some(number)
}

/// What a converter or a scanner sets around a heading: `## 一、总体情况`, `**一、总体情况**`, `l六、`.
pub(super) fn is_mark(c: char) -> bool {
    c.is_whitespace() || matches!(c, '#' | '*' | '_' | '>' | '|' | '·' | '•' | '●' | '■' | '◆' | '★' | '\u{f0b7}')
}

/// The level of a line, its number or 0, and its words.
#[must_use]
pub(super) fn numbered(line: &str) -> (Level, u32, &str) {
    let bare = line.trim_start_matches(|c: char| c.is_ascii_alphabetic() || is_mark(c));
    let circled = |first: char, c: char| u32::from(c) - u32::from(first) + 1;
    let Some(first) = bare.chars().next() else { return (Level::Bare, 0, bare) };
    let rest = &bare[first.len_utf8()..];
    match first {
        '㈠'..='㈩' => return (Level::Bracket, circled('㈠', first), after_sign(rest)),
        '⑴'..='⑽' => return (Level::Digit, circled('⑴', first), after_sign(rest)),
        '①'..='⑩' => return (Level::Digit, circled('①', first), after_sign(rest)),
        _ => {}
    }
    let inside = rest.trim_start();
    if matches!(first, '（' | '(' | '〔' | '[' | '【')
        && let Some((number, is_digit, after)) = leading(inside)
        && let Some(words) = after.trim_start().strip_prefix(['）', ')', '〕', ']', '】'])
    {
        return (if is_digit { Level::Digit } else { Level::Bracket }, number, after_sign(words));
    }
    let (number, words) = first_level(bare);
    if number > 0 {
        return (Level::First, number, words);
    }
    match leading(bare) {
        Some((number, true, after)) if after.starts_with(['.', '．', '、', ')', '）', ' ']) => {
            (Level::Digit, number, after_sign(after))
        }
        _ => (Level::Bare, 0, bare),
    }
}

/// The number on the first level that a line starts with, or 0, and the rest.
fn first_level(line: &str) -> (u32, &str) {
    let bare = line.strip_prefix('第').unwrap_or(line);
    let Some((number, false, after)) = leading(bare) else { return (0, line) };
    let follows = after.trim_start();
    let part = if bare.len() < line.len() {
        ["部分", "章"].iter().find_map(|part| follows.strip_prefix(part))
    } else {
        None
    };
    let blank = after.len() > follows.len() && number <= 6;
    match part {
        Some(words) => (number, after_sign(words)),
        None if follows.starts_with(['、', '.', '．', '，', ',', '。', '：', ':', '﹑']) => {
            (number, after_sign(follows))
        }
        None if follows.starts_with('部') => (number, follows.trim_start_matches(['部', '分'])),
        None if blank => (number, follows),
        None => (0, line),
    }
}

/// Numerals as contracts and old papers write them, in both kinds of characters.
const FORMAL: [[char; 2]; 10] = [
    ['壹', '壹'],
    ['贰', '貳'],
    ['叁', '參'],
    ['肆', '肆'],
    ['伍', '伍'],
    ['陆', '陸'],
    ['柒', '柒'],
    ['捌', '捌'],
    ['玖', '玖'],
    ['拾', '拾'],
];

/// The number that a text starts with, in one Chinese numeral or at most two digits: whether in digits, and what follows.
fn leading(text: &str) -> Option<(u32, bool, &str)> {
    let first = text.chars().next()?;
    let rest = &text[first.len_utf8()..];
    if is_numeral(first) {
        let number = "一二三四五六七八九十".chars().position(|c| c == first)? as u32 + 1;
        return Some((number, false, rest));
    }
    // 壹、总体情况.
    if let Some(at) = FORMAL.iter().position(|same| same.contains(&first)) {
        return Some((at as u32 + 1, false, rest));
    }
    let after = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = &text[..text.len() - after.len()];
    if (1..=2).contains(&digits.len()) { Some((digits.parse().ok()?, true, after)) } else { None }
}

/// What stands behind a number, without the sign that parts them.
fn after_sign(text: &str) -> &str {
    text.trim_start_matches(|c: char| {
        c.is_whitespace() || matches!(c, '、' | '.' | '．' | '，' | ',' | '。' | '：' | ':' | '﹑' | '）' | ')')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_number_of_a_heading() {
        for (line, number) in [
            ("三、甲", Some(3)),
            (" 六．甲", Some(6)),
            ("第二部分 甲", Some(2)),
            ("二：甲", Some(2)),
            ("壹、甲", Some(1)),
            ("陸、甲", Some(6)),
            ("陆地生态", None),
            ("一般", None),
            ("十一、甲", None),
            ("第二十条第（一）项", None),
            ("（一）甲", None),
            ("甲", None),
        ] {
            assert_eq!(printed_number(line), number, "{line}");
        }
    }
}
