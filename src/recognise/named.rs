//! What a title of a report is, and what it names. How titles end is said by the form, the prescribed wording first: real ones leave
//! words out.

use super::agency::{clean, fits};
use super::script::{in_simplified, simplified};
use super::year::{digits_alone, find_year, last_year};
use crate::any_of::AnyOf;
use crate::form::Definition;

/// What a report says it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Named {
    /// The title, on one line, single spaces.
    pub title: Option<String>,
    /// The body that reports.
    pub agency: Option<String>,
    /// The report year.
    pub year: Option<u32>,
}

/// No title is longer, in characters without white space.
pub(super) const LONGEST_TITLE: usize = 70;

/// Ends it as a title does, short and in one piece?
pub(super) fn is_title(endings: &[String], squeezed: &str) -> bool {
    let bare = without_bracket(squeezed);
    let inside = bare.trim_start_matches('《').trim_end_matches('》');
    let ends = |title: &str| title.ends_with_any(endings);
    let inside_simplified = in_simplified(inside);
    (ends(&inside_simplified) || turned(&inside_simplified).is_some_and(|turned| ends(&turned)))
        && bare.chars().count() <= LONGEST_TITLE
        && !inside.contains(['。', '，', ',', '；', ';', '：', ':', '!', '?', '《', '》'])
}

/// 政府信息公开2024年度报告: the year stands within what titles end in. With it before.
fn turned(title: &str) -> Option<String> {
    const KINDS: [&str; 6] =
        ["政府信息公开工作", "政府信息公开", "政务公开工作", "政务公开", "信息公开工作", "信息公开"];
    let (at, end, year) = last_year(title)?;
    let front = &title[..at];
    let kind = KINDS.into_iter().find(|kind| front.ends_with(kind))?;
    // 2024年度报告, 2024年年度报告, 2024年报: the one 年 is both.
    let behind = title[end..].trim_start_matches('年');
    let behind = if behind.starts_with('度') || behind.starts_with('报') {
        ["年", behind].concat()
    } else {
        behind.to_owned()
    };
    Some([&front[..front.len() - kind.len()], &year.to_string(), "年", kind, &behind].concat())
}

/// Is there the last character of an ending? Most lines are done with at a glance.
pub(super) fn may_end(endings: &[String], line: &str) -> bool {
    let is_last = |c| endings.iter().any(|ending| ending.ends_with(c));
    line.chars().any(|c| c >= '一' && is_last(simplified(c)))
}

/// Without white space.
pub(super) fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// A title may end in `（2023年）` or `（征求意见稿）`.
fn without_bracket(title: &str) -> &str {
    let opens = match title.chars().next_back() {
        Some('）' | ')') => ['（', '('],
        Some('】' | ']') => ['【', '['],
        _ => return title,
    };
    title.rfind(opens).map_or(title, |open| &title[..open])
}

/// 年度报告(2024), 年度报告【2024】.
fn in_bracket(title: &str) -> Option<(usize, usize, u32)> {
    let inside = title.trim_end_matches(['）', ')', '】', ']', '〕']);
    let open = inside.rfind(['（', '(', '【', '[', '〔']).filter(|_| inside.len() < title.len())?;
    digits_alone(inside[open..].trim_start_matches(['（', '(', '【', '[', '〔']))
}

/// The body and the year that a title names.
#[must_use]
pub fn parts(form: &Definition, title: &str) -> (Option<String>, Option<u32>) {
    let named = named(&form.titles, title);
    (named.agency, named.year)
}

/// Takes a title apart: the body stands before the year, or behind it.
pub(super) fn named(endings: &[String], title: &str) -> Named {
    let turned = turned(&in_simplified(title)).filter(|turned| turned.holds_any(endings));
    if let Some(turned) = turned.filter(|_| !in_simplified(title).holds_any(endings)) {
        return Named { title: Some(title.to_owned()), ..named(endings, &turned) };
    }
    let bare = without_bracket(title);
    let same = in_simplified(bare);
    // The first: of a title that stands twice on its line one is enough.
    let ending = endings.iter().filter_map(|ending| same.find(ending)).min().unwrap_or(bare.len());
    let front = &bare[..ending];
    let (before, year, after) = match last_year(front).or_else(|| digits_alone(front)) {
        Some((at, end, year)) => (&front[..at], Some(year), front[end..].trim_start_matches(['年', '度'])),
        None => (front, find_year(title).or_else(|| in_bracket(title)).map(|(_, _, year)| year), ""),
    };
    let agency = [before, after].into_iter().map(clean).find(|body| fits(body));
    Named { title: Some(title.to_owned()), agency, year }
}
