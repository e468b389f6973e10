//! Years in a line: 2024年, 二〇二四年, and the four digits alone.

/// A year with 年 behind it, in digits or in Chinese ones, alone or in a bracket: where it starts, where 年 starts, and the year.
#[must_use]
pub(super) fn find_year(text: &str) -> Option<(usize, usize, u32)> {
    // Looked for from the start, so that a text of many years is not taken apart again for each.
    let mut last = [(0, '\0'); 7];
    text.char_indices().find_map(|(at, c)| {
        last.rotate_left(1);
        last[6] = (at, c);
        if c != '年' {
            return None;
        }
        // 〔2024〕年.
        let framed = matches!(last[0].1, '〔' | '【' | '[' | '［' | '（' | '(')
            && matches!(last[5].1, '〕' | '】' | ']' | '］' | '）' | ')');
        let (start, year) = if framed { (last[0].0, digits(&last[1..5])?) } else { (last[2].0, digits(&last[2..6])?) };
        (2008..=2100).contains(&year).then_some((start, at, year))
    })
}

fn digits(chars: &[(usize, char)]) -> Option<u32> {
    let digit = |c: char| match c {
        '0'..='9' => c.to_digit(10),
        '０'..='９' => Some(u32::from(c) - u32::from('０')),
        '〇' | '○' | 'Ｏ' | 'O' | '零' => Some(0),
        _ => "一二三四五六七八九".chars().position(|known| known == c).map(|at| at as u32 + 1),
    };
    chars.iter().try_fold(0, |year, &(_, c)| Some(year * 10 + digit(c)?))
}

/// Four digits without 年: `青石县林业局2024政府信息公开…`.
#[must_use]
pub(super) fn digits_alone(text: &str) -> Option<(usize, usize, u32)> {
    let start = text
        .rfind(|c: char| !c.is_ascii_digit() && !matches!(c, '年' | '度'))
        .map_or(0, |at| at + text[at..].chars().next().map_or(0, char::len_utf8));
    let (first, last) = (text.chars().take_while(char::is_ascii_digit).count(), text[start..].len());
    let at = if last == 4 {
        start
    } else if first == 4 {
        0
    } else {
        return None;
    };
    let year = text[at..at + 4].parse().ok()?;
    (2008..=2100).contains(&year).then_some((at, at + 4, year))
}

/// The last year before the ending: the one that the report is about. One with a month behind it is a day.
#[must_use]
pub(super) fn last_year(text: &str) -> Option<(usize, usize, u32)> {
    let mut found = None;
    let mut from = 0;
    while let Some((at, end, year)) = find_year(&text[from..]) {
        let after = text[from + end..].trim_start_matches('年').trim_start_matches(|c: char| c.is_ascii_digit());
        if !after.starts_with('月') || found.is_none() && text[from + end..].len() < 4 {
            found = Some((from + at, from + end, year));
        }
        from += end;
    }
    found
}
