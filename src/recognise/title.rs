//! Title, body and year: from the title where one stands, otherwise from the sentence that introduces the report.

use super::agency::is_body;
use super::framed::{joined, unframed};
use super::introduction::{announced, compiled, introduced, period};
use super::named::{LONGEST_TITLE, Named, is_title, may_end, named, squeezed};
use super::script::in_simplified;
use super::year::find_year;
use crate::any_of::AnyOf;
use crate::report::Section;

/// The lines that introduce a report are among so many; of a page on one line, its start is enough.
const SEARCHED: usize = 40;
const LONGEST_START: usize = 2_000;

/// The first characters of a line.
fn start(line: &str) -> &str {
    line.char_indices().nth(LONGEST_START).map_or(line, |(end, _)| &line[..end])
}

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
    let begins = |body: &String| !body.starts_with_any(&["政府", "人民政府"]);
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
    line.chars().count() <= 12 && line.ends_with_any(&place)
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

#[cfg(test)]
mod tests;
