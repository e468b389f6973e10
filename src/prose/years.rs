//! Several years: 近三年累计受理76件，办结76件, 2021—2023年收到76件. What is told of all of them is told of none.

use super::context::Context;
use super::reader::Reader;
use super::token::{Kind, Token, Unit};
use crate::any_of::AnyOf;
use std::ops::Range;

impl Reader<'_> {
    /// 2022年、2023年、2024年分别收到210件、250件、301件.
    pub(super) fn lists_years(&self, range: &Range<usize>, tokens: &[Token]) -> bool {
        let years = tokens.iter().filter(|token| matches!(token.kind, Kind::Year(_))).count();
        let each = self.text.words[range.clone()].contains("分别");
        let counts = tokens.iter().any(|token| matches!(token.kind, Kind::Figure { .. }));
        years > 1 && each && counts
    }

    /// 2022年至2024年, 2022、2023年: several years are none of them.
    pub(super) fn is_end_of_years(&self, tokens: &[Token], at: usize) -> bool {
        const JOINTS: [&str; 15] =
            ["至", "到", "—", "-", "－", "–", "~", "～", "——", "、", "和", "与", "及", "以及", "、以及"];
        let Some(before) = at.checked_sub(1).map(|before| &tokens[before]) else { return false };
        let (Kind::Year(from), Kind::Year(to)) = (before.kind, tokens[at].kind) else { return false };
        let between = self.text.words[before.end..tokens[at].start].trim();
        from != to && JOINTS.contains(&between)
    }

    /// 近三年，…; 《条例》施行以来，…; 五年来受理187件: what follows is of all those years, until one is named.
    pub(super) fn opens_years(&self, range: &Range<usize>, tokens: &[Token]) -> bool {
        let words = self.text.words[range.clone()].trim();
        let figure = tokens.iter().find(|token| matches!(token.kind, Kind::Figure { unit: Unit::Cases, .. }));
        let own = words.holds_any(&["今年", "本年", "年初", "一年来"])
            || self.year.is_some_and(|own| words.contains(&own.to_string()));
        let opens = match figure.map(|figure| &self.text.words[range.start..figure.start]) {
            None => words.ends_with("以来") || is_from_a_year(words) || end_of_stretch(words) == Some(words.len()),
            Some(before) => end_of_stretch(before).is_some(),
        };
        // “十四五”以来共收到申请399件.
        let since = figure.is_some_and(|figure| self.is_since_before(&self.text.words[range.start..figure.start]));
        since || opens && !own
    }
}

impl Reader<'_> {
    /// 累计（2019年以来）收到44件, 累计收到44件（2019年以来）: what stands beside such a bracket is of all those years.
    pub(super) fn is_over_years(&mut self, context: &mut Context, bracket: &Range<usize>) {
        context.years = true;
        if let Some(outer) = context.outer.last_mut() {
            outer.years = true;
        }
        let before = self.text.words[..bracket.start].trim_end_matches(['（', '(']).len();
        let told = self
            .found
            .last_mut()
            .filter(|one| (one.text, &one.sentence, one.end) == (self.at, &context.sentence, before));
        if let Some(told) = told {
            told.part = true;
        }
    }

    /// 2019年以来, “十四五”以来; not 今年以来.
    fn is_since_before(&self, words: &str) -> bool {
        let own = |since: &str| {
            since.holds_any(&["今年", "本年", "年初", "一年"])
                || self.year.is_some_and(|own| since.contains(&own.to_string()))
        };
        words.rsplit_once("以来").is_some_and(|(since, _)| !own(since))
    }
}

/// 自2019年起, 从2019年至今.
fn is_from_a_year(words: &str) -> bool {
    let from = words.starts_with_any(&["自", "从"]);
    from && words.contains('年') && words.ends_with_any(&["起", "开始", "至今"])
}

/// Where 近三年, 五年来, 过去4年 or 五年累计 ends, unless something is compared with it.
fn end_of_stretch(words: &str) -> Option<usize> {
    const SUMS: [&str; 4] = ["共", "累计", "合计", "总计"];
    const COMPARED: [char; 8] = ['较', '比', '为', '超', '创', '是', '达', '同'];
    /// In characters: between what compares and the years.
    const NEAR: usize = 2;
    words.match_indices('年').find_map(|(at, year)| {
        let (before, counted) = without_number(words[..at].trim_end_matches(' '));
        let recent = ["最近", "近", "过去", "这"].iter().find_map(|recent| before.strip_suffix(recent));
        let end = at + year.len();
        let lasts = ["来", "间"].into_iter().find(|lasts| words[end..].starts_with(lasts));
        let sums = words[end..].starts_with_any(&SUMS);
        let several = counted && (recent.is_some() || lasts.is_some() || sums) || recent.is_some() && lasts.is_some();
        let opens = recent.unwrap_or(before);
        let compared = opens.chars().rev().take(NEAR).any(|c| COMPARED.contains(&c));
        (several && !compared).then_some(end + lasts.map_or(0, str::len))
    })
}

/// Without the number of years at its end, and whether there is one: 三, 几, 10.
fn without_number(text: &str) -> (&str, bool) {
    const NUMERALS: &str = "两二三四五六七八九十几多数";
    /// In digits.
    const MOST: usize = 2;
    let rest = text.trim_end_matches(|c: char| c.is_ascii_digit());
    if (1..=MOST).contains(&(text.len() - rest.len())) {
        return (rest.trim_end_matches(' '), true);
    }
    let rest = text.trim_end_matches(|c: char| NUMERALS.contains(c));
    // 二〇二三年 is one year.
    let several = rest.len() < text.len() && !rest.ends_with(['〇', '零', '第']);
    (if several { rest } else { text }, several)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_of_years() {
        for (words, end) in [
            ("近三年", "近三年"),
            ("近5年共收到申请", "近5年"),
            ("五年来受理", "五年来"),
            ("五年累计部分公开", "五年"),
            ("我局近年来收到", "我局近年来"),
            ("过去四年收到", "过去四年"),
            ("十年间", "十年间"),
        ] {
            assert_eq!(end_of_stretch(words).map(|end| &words[..end]), Some(end), "{words}");
        }
        for words in
            ["2023年共收到", "二〇二三年共收到", "三年行动计划", "较近三年", "为近三年最高", "第三年共", "今年累计"]
        {
            assert_eq!(end_of_stretch(words), None, "{words}");
        }
    }
}
