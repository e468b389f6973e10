//! Title, body and year: from the title where one stands, otherwise from the sentence that introduces the report. How titles end is
//! said by the form, the prescribed wording first: real ones leave words out.

use super::agency::{clean, fits, is_body};
use super::framed::{joined, unframed};
use super::introduction::{announced, compiled, introduced, period};
use super::label::{self, in_simplified};
use super::year::{digits_alone, find_year, last_year};
use crate::form::Definition;
use crate::report::Section;

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

/// The lines that introduce a report are among so many; of a page on one line, its start is enough.
const SEARCHED: usize = 40;
const LONGEST_START: usize = 2_000;

/// The first characters of a line.
fn start(line: &str) -> &str {
    line.char_indices().nth(LONGEST_START).map_or(line, |(end, _)| &line[..end])
}

/// No title is longer, in characters without white space.
pub(super) const LONGEST_TITLE: usize = 70;

/// Finds title, body and year. The title stands before the first section, or, where no section was found, at the start.
#[must_use]
pub(super) fn read(endings: &[String], lines: &[&str], sections: &[Section]) -> Named {
    let lines: Vec<&str> = lines.iter().take(SEARCHED).map(|line| start(line)).collect();
    let lines = &lines[..];
    let opening = sections.first().filter(|section| section.number == 0).map_or("", |section| &section.text);
    let head: Vec<&str> = if opening.is_empty() {
        lines.iter().take(20).copied().collect()
    } else {
        opening.lines().map(start).collect()
    };
    let head = joined(endings, &head);
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    let mut best = Named::default();
    for at in 0..head.len() {
        let found = title_at(endings, &head, at);
        if rank(&found) > rank(&best) {
            best = found;
        }
    }
    if best.agency.is_none() || best.year.is_none() {
        let told = introduced(endings, lines);
        best.agency = best.agency.or(told.agency).or_else(|| compiled(lines));
        best.year = best.year.or(told.year);
    }
    best.year = best.year.or_else(|| period(lines)).or_else(|| announced(endings, lines));
    best
}

fn rank(named: &Named) -> usize {
    usize::from(named.title.is_some()) + usize::from(named.year.is_some()) + usize::from(named.agency.is_some())
}

/// The title that ends in this line, with the line before it where the body stands there; all `None` where it is no title.
fn title_at(endings: &[String], lines: &[&str], at: usize) -> Named {
    if !may_end(endings, lines[at]) {
        return Named::default();
    }
    let mut line = start_of_line(endings, lines[at]);
    if !is_title(endings, &line) {
        return Named::default();
    }
    if let Some(below) = lines.get(at + 1).map(|below| squeezed(below))
        && is_year_alone(&below)
        && named(endings, &line).year.is_none()
    {
        line.push_str(&below);
    }
    let alone = named(endings, &line);
    let begins = |body: &String| !["政府", "人民政府"].iter().any(|start| body.starts_with(start));
    if alone.agency.as_ref().is_some_and(begins) && alone.year.is_some() || at == 0 {
        return alone;
    }
    let before = squeezed(lines[at - 1]);
    let joined = named(endings, &format!("{before}{line}"));
    if !goes_before(endings, &before)
        || rank(&joined) < rank(&alone)
        || joined.agency == alone.agency && joined.year == alone.year
    {
        return alone;
    }
    // 青石县 / 林业局 / 2024年…
    let place = at
        .checked_sub(2)
        .map(|at| squeezed(lines[at]))
        .filter(|place| is_place(place) && !is_place(&before) && goes_before(endings, place));
    let whole = place.map(|place| named(endings, &format!("{place}{before}{line}")));
    whole.filter(|whole| rank(whole) >= rank(&joined)).unwrap_or(joined)
}

/// Is there nothing but a year on a line: （2023年）, 2023年度?
fn is_year_alone(line: &str) -> bool {
    let bare = line.trim_start_matches(['（', '(']).trim_end_matches(['）', ')']);
    find_year(bare).is_some_and(|(start, end, _)| start == 0 && ["年", "年度"].contains(&&bare[end..]))
}

/// May a line be the first part of a title: a body or a year, and nothing else?
fn goes_before(endings: &[String], line: &str) -> bool {
    line.chars().count() <= 30
        && !line.contains(['。', '，', '：', ':', '、', ';', '>'])
        && !is_title(endings, line)
        && (is_body(line) || line.ends_with("人民") || find_year(line).is_some())
}

fn is_place(line: &str) -> bool {
    let place = ["省", "市", "县", "縣", "区", "區", "旗", "州", "盟", "镇", "乡", "人民", "政府"];
    line.chars().count() <= 12 && place.iter().any(|end| line.ends_with(end))
}

/// Some pages come as one line: then the title is what stands before the first white space behind its ending.
fn start_of_line(endings: &[String], line: &str) -> String {
    let whole = unframed(endings, line);
    if whole.chars().count() <= LONGEST_TITLE {
        return whole;
    }
    let simplified = in_simplified(&whole);
    let end = endings.iter().filter_map(|ending| simplified.find(ending).map(|at| at + ending.len())).min();
    end.map_or(String::new(), |end| whole[..end].to_owned())
}

/// Ends it as a title does, short and in one piece?
pub(super) fn is_title(endings: &[String], squeezed: &str) -> bool {
    let bare = without_bracket(squeezed);
    let inside = bare.trim_start_matches('《').trim_end_matches('》');
    let ends = |title: &str| endings.iter().any(|ending| title.ends_with(ending));
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
    line.chars().any(|c| c >= '一' && is_last(label::simplified(c)))
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
    let turned = turned(&in_simplified(title)).filter(|turned| endings.iter().any(|ending| turned.contains(ending)));
    if let Some(turned) = turned.filter(|_| !endings.iter().any(|ending| in_simplified(title).contains(ending))) {
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

#[cfg(test)]
mod tests;
