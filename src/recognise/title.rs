//! Title, body and year: from the title where one stands, otherwise from the sentence that introduces the report. How titles end is
//! said by the form, the prescribed wording first: real ones leave words out.

use super::label;
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
const LONGEST_TITLE: usize = 70;

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
    let mut best = Named::default();
    for at in 0..head.len() {
        let found = title_at(endings, &head, at);
        if rank(&found) > rank(&best) {
            best = found;
        }
    }
    if best.agency.is_none() || best.year.is_none() {
        let told = introduced(endings, lines);
        best.agency = best.agency.or(told.agency);
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
    let line = start_of_line(endings, lines[at]);
    if !is_title(endings, &line) {
        return Named::default();
    }
    let alone = named(endings, &line);
    if alone.agency.is_some() && alone.year.is_some() || at == 0 {
        return alone;
    }
    let before = squeezed(lines[at - 1]);
    let joins = before.chars().count() <= 30
        && !before.contains(['。', '，', '：', ':', '、', ';', '>'])
        && !is_title(endings, &before);
    let joined = named(endings, &format!("{before}{line}"));
    if joins && rank(&joined) > rank(&alone) { joined } else { alone }
}

/// Some pages come as one line: then the title is what stands before the first white space behind its ending.
fn start_of_line(endings: &[String], line: &str) -> String {
    let whole = squeezed(line);
    if whole.chars().count() <= LONGEST_TITLE {
        return whole;
    }
    let simplified = simplified(&whole);
    let end = endings.iter().filter_map(|ending| simplified.find(ending).map(|at| at + ending.len())).min();
    end.map_or(String::new(), |end| whole[..end].to_owned())
}

/// Ends it as a title does, short and in one piece?
fn is_title(endings: &[String], squeezed: &str) -> bool {
    let bare = without_bracket(squeezed);
    let inside = bare.trim_start_matches('《').trim_end_matches('》');
    endings.iter().any(|ending| simplified(inside).ends_with(ending))
        && bare.chars().count() <= LONGEST_TITLE
        && !inside.contains(['。', '，', ',', '；', ';', '：', ':', '!', '?', '《', '》'])
}

/// In simplified characters, each as long as the one it stands for, so that places are the same.
fn simplified(text: &str) -> String {
    text.chars().map(label::simplified).collect()
}

/// Is there the last character of an ending? Most lines are done with at a glance.
fn may_end(endings: &[String], line: &str) -> bool {
    let is_last = |c| endings.iter().any(|ending| ending.ends_with(c));
    line.chars().any(|c| c >= '一' && is_last(label::simplified(c)))
}

/// Without white space.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// A title may end in `（2023年）` or `（征求意见稿）`.
fn without_bracket(title: &str) -> &str {
    match title.rfind(['（', '(']) {
        Some(open) if title.ends_with(['）', ')']) => &title[..open],
        _ => title,
    }
}

/// The body and the year that a title names.
#[must_use]
pub fn parts(form: &Definition, title: &str) -> (Option<String>, Option<u32>) {
    let named = named(&form.titles, title);
    (named.agency, named.year)
}

/// Takes a title apart: the body stands before the year, or behind it.
fn named(endings: &[String], title: &str) -> Named {
    let bare = without_bracket(title);
    let same = simplified(bare);
    let ending = endings.iter().filter_map(|ending| same.rfind(ending)).min().unwrap_or(bare.len());
    let front = &bare[..ending];
    let (before, year, after) = match find_year(front) {
        Some((at, end, year)) => (&front[..at], Some(year), front[end..].trim_start_matches(['年', '度'])),
        None => (front, find_year(title).map(|(_, _, year)| year), ""),
    };
    let agency = [before, after].into_iter().map(clean_agency).find(|body| body.chars().count() >= 2);
    Named { title: Some(title.to_owned()), agency, year }
}

fn clean_agency(body: &str) -> String {
    let body = body.trim_matches(|c: char| matches!(c, '《' | '“' | '"' | '—' | '-' | '·' | '（' | '(' | '〈' | '<'));
    body.trim_end_matches("关于").trim_end_matches("度").trim_end_matches('的').to_owned()
}

/// A year with 年 behind it, in digits or in Chinese ones: where it starts, where 年 starts, and the year.
fn find_year(text: &str) -> Option<(usize, usize, u32)> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let years = chars.windows(5).filter(|window| window[4].1 == '年');
    years
        .filter_map(|window| Some((window[0].0, window[4].0, digits(&window[..4])?)))
        .find(|&(_, _, year)| (2008..=2100).contains(&year))
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

/// `现公布青石县林业局2024年政府信息公开工作年度报告`: body and year from a sentence near the start.
fn introduced(endings: &[String], lines: &[&str]) -> Named {
    for line in lines.iter().filter(|line| may_end(endings, line)) {
        let line = squeezed(line);
        let same = simplified(&line);
        let Some(end) = endings.iter().filter_map(|ending| same.find(ending)).min() else { continue };
        let Some((at, _, year)) = find_year(&line[..end]).map(|_| last_year(&line[..end])) else { continue };
        let verbs = ["公布", "发布", "公开", "编制", "本报告为", "本报告是", "将"];
        let start = verbs.iter().filter_map(|verb| same[..at].rfind(verb).map(|found| found + verb.len())).max();
        let body = &line[start.unwrap_or(0)..at];
        let fits = start.is_some()
            && (2..=30).contains(&body.chars().count())
            && !body.contains(['。', '，', ',', '、', '：', '》', ')', '）']);
        return Named {
            title: None,
            agency: fits.then(|| clean_agency(body)).filter(|body| !body.is_empty()),
            year: Some(year),
        };
    }
    Named::default()
}

/// The last year before the ending: the one that the report is about.
fn last_year(text: &str) -> (usize, usize, u32) {
    let mut found = (0, 0, 0);
    let mut from = 0;
    while let Some((at, end, year)) = find_year(&text[from..]) {
        found = (from + at, from + end, year);
        from += end;
    }
    found
}

/// The year of 统计期限: `2023年1月1日`.
fn period(lines: &[&str]) -> Option<u32> {
    lines.iter().find_map(|line| {
        let line = squeezed(line);
        let at = line.find("年1月1日")?;
        let start = line[..at].char_indices().rev().nth(3)?.0;
        find_year(&line[start..]).map(|(_, _, year)| year)
    })
}

/// `现将我镇2024年政府信息公开工作情况报告如下`: the year, close behind a word that says what follows.
fn announced(endings: &[String], lines: &[&str]) -> Option<u32> {
    let prescribed = endings.first()?;
    let work = prescribed.strip_suffix("年度报告").unwrap_or(prescribed);
    lines.iter().find_map(|line| {
        let line = squeezed(line);
        let end = ["年", "年度"].iter().find_map(|year| line.find(&[year, work].concat()))?;
        let (at, until, year) = last_year(&line[..end + '年'.len_utf8()]);
        let close = |verb: &&str| line[..at].rfind(verb).is_some_and(|found| at - found <= 12 * '年'.len_utf8());
        let says = ["现将", "汇报", "报告", "公布"].iter().any(close);
        (says && until == end).then_some(year)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> (Option<String>, Option<String>, Option<u32>) {
        let lines: Vec<&str> = text.lines().collect();
        let found = read(&crate::form::built_in(0).titles, &lines, &[]);
        (found.title, found.agency, found.year)
    }

    fn named(title: &str, agency: &str, year: u32) -> (Option<String>, Option<String>, Option<u32>) {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        (some(title), some(agency), (year > 0).then_some(year))
    }

    #[test]
    fn reads_titles_as_they_are_written() {
        for (text, title, agency, year) in [
            (
                "青石县林业局 2024 年政府信息公开工作 年度报告",
                "青石县林业局2024年政府信息公开工作年度报告",
                "青石县林业局",
                2024,
            ),
            (
                "2024年青石县林业局政府信息公开工作年度报告",
                "2024年青石县林业局政府信息公开工作年度报告",
                "青石县林业局",
                2024,
            ),
            ("青石县林业局2024年度政府信息公开年报", "青石县林业局2024年度政府信息公开年报", "青石县林业局", 2024),
            (
                "青石县林业局\n二〇二四年政府信息公开工作年度报告",
                "青石县林业局二〇二四年政府信息公开工作年度报告",
                "青石县林业局",
                2024,
            ),
            (
                "青石县林业局政府信息公开工作年度报告（2024年）",
                "青石县林业局政府信息公开工作年度报告（2024年）",
                "青石县林业局",
                2024,
            ),
            ("青石县林业局政府信息公开工作年度报告", "青石县林业局政府信息公开工作年度报告", "青石县林业局", 0),
            (
                "首页\n青石县林业局2024年信息公开工作年度报告\n正文",
                "青石县林业局2024年信息公开工作年度报告",
                "青石县林业局",
                2024,
            ),
            ("根据规定，现公布青石县林业局2024年政府信息公开工作年度报告。", "", "青石县林业局", 2024),
            ("统计期限为2024年1月1日至2024年12月31日。", "", "", 2024),
            ("今天天气不错。", "", "", 0),
            ("按照条例规定,现公布青石县林业局2024年政府信息公开工作年度报告", "", "青石县林业局", 2024),
            (
                "《青石縣林業局2024年政府信息公開工作年度報告》",
                "《青石縣林業局2024年政府信息公開工作年度報告》",
                "青石縣林業局",
                2024,
            ),
            ("现从六个方面汇报我镇2024年政府信息公开工作。", "", "", 2024),
            ("按照县里2023年政府信息公开工作要求，认真落实。", "", "", 0),
        ] {
            assert_eq!(of(text), named(title, agency, year), "{text}");
        }
    }

    #[test]
    fn finds_the_title_of_a_page_on_one_line() {
        let text = "青石县林业局 2024年度政府信息公开工作年度报告 根据《中华人民共和国政府信息公开条例》规定，特向社会公布青石县林业局2024年政府信息公开年度报告。 一、总体情况 甲乙丙";
        assert_eq!(of(text), named("青石县林业局2024年度政府信息公开工作年度报告", "青石县林业局", 2024));
    }
}
