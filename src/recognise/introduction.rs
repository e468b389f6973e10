//! Body and year from the sentences that introduce a report, where its title does not tell.

use super::agency::{clean, is_body};
use super::named::{Named, is_title, may_end, named, squeezed};
use super::script::in_simplified;
use super::year::{find_year, last_year};
use crate::any_of::AnyOf;

/// A text without the names of documents in it: they tell of other years and bodies.
#[must_use]
pub(crate) fn without_cited(text: &str) -> String {
    let mut depth = 0_usize;
    let mut kept = String::with_capacity(text.len());
    for c in text.chars() {
        depth += usize::from(c == '《');
        if depth == 0 {
            kept.push(c);
        }
        if c == '》' && depth > 0 {
            depth -= 1;
            kept.push_str(if depth == 0 { "《》" } else { "" });
        }
    }
    // Never closed: what is left stands for nothing.
    kept
}

/// What stands before a report that is given to the public.
const VERBS: [&str; 7] = ["公布", "发布", "公开", "编制", "本报告为", "本报告是", "将"];

/// `现公布青石县林业局2024年政府信息公开工作年度报告`: body and year from a sentence near the start.
#[must_use]
pub(super) fn introduced(endings: &[String], lines: &[&str]) -> Named {
    for line in lines.iter().filter(|line| may_end(endings, line)) {
        let line = squeezed(line);
        if let Some(named) = in_title_marks(endings, &line) {
            return named;
        }
        let line = without_cited(&line);
        let same = in_simplified(&line);
        let Some(end) = endings.iter().filter_map(|ending| own_ending(&same, ending)).min() else { continue };
        let Some((at, _, year)) = last_year(&line[..end]) else { continue };
        let start = VERBS.iter().filter_map(|verb| same[..at].rfind(verb).map(|found| found + verb.len())).max();
        let body = &line[start.unwrap_or(0)..at];
        let named = !body.contains(['。', '，', ',', '、', '：', '》', ')', '）']);
        let body = clean(body);
        return Named {
            title: None,
            agency: (start.is_some() && named && is_body(&body) && body.chars().count() <= 30).then_some(body),
            year: Some(year),
        };
    }
    Named::default()
}

/// Where an ending stands that is no part of another document's name: 关于做好…年度报告编制工作.
fn own_ending(text: &str, ending: &str) -> Option<usize> {
    text.match_indices(ending).map(|(at, _)| at).find(|&at| {
        let after = &text[at + ending.len()..];
        let clause = text[..at].rfind(['。', '，', ',', '；', '、']).map_or(0, |at| at);
        !after.starts_with_any(&["格式", "编制", "编写", "的通知", "发布工作", "模板", "工作的", "要求"])
            && !text[clause..at].contains("关于")
    })
}

/// `现向社会公开《青石县林业局2024年政府信息公开工作年度报告》`
fn in_title_marks(endings: &[String], line: &str) -> Option<Named> {
    line.match_indices('《').find_map(|(at, _)| {
        let inside = &line[at + '《'.len_utf8()..];
        let inside = &inside[..inside.find('》')?];
        let before = in_simplified(&line[..at]);
        let given = before.ends_with_any(&VERBS);
        (given && is_title(endings, inside)).then(|| Named { title: None, ..named(endings, inside) })
    })
}

/// `本年度报告由青石县林业局根据…编制`
#[must_use]
pub(super) fn compiled(lines: &[&str]) -> Option<String> {
    lines.iter().find_map(|line| {
        let line = without_cited(&squeezed(line));
        let told = |(at, by): (usize, &str)| {
            let after = &line[at + by.len()..];
            let ends = ["根据", "按照", "依据", "依照", "编制", "结合", "在"];
            let end = ends.iter().filter_map(|end| after.find(end)).min()?;
            let body = after[..end].to_owned();
            (body.chars().count() <= 30 && is_body(&body)).then_some(body)
        };
        let reports = line.contains("编制") && line.contains("报告");
        if reports { line.match_indices('由').find_map(told) } else { None }
    })
}

/// The year of 统计期限: `2023年1月1日至`.
#[must_use]
pub(super) fn period(lines: &[&str]) -> Option<u32> {
    lines.iter().find_map(|line| {
        let line = without_cited(&squeezed(line));
        line.match_indices("年1月1日").find_map(|(at, day)| {
            let start = line[..at].char_indices().rev().nth(3)?.0;
            let after = line[at + day.len()..].trim_start_matches(['起', '始']);
            let goes_on = after.starts_with(['至', '到', '—', '–', '-', '－', '~', '～']);
            find_year(&line[start..]).map(|(_, _, year)| year).filter(|_| goes_on)
        })
    })
}

/// `现将我镇2024年政府信息公开工作情况报告如下`: the year, close behind a word that says what follows.
#[must_use]
pub(super) fn announced(endings: &[String], lines: &[&str]) -> Option<u32> {
    let prescribed = endings.first()?;
    let work = prescribed.strip_suffix("年度报告").unwrap_or(prescribed);
    lines.iter().find_map(|line| {
        let line = without_cited(&squeezed(line));
        let end = ["年", "年度"].iter().find_map(|year| line.find(&[year, work].concat()))?;
        let (at, until, year) = last_year(&line[..end + '年'.len_utf8()])?;
        let close = |verb: &&str| line[..at].rfind(verb).is_some_and(|found| at - found <= 12 * '年'.len_utf8());
        let says = ["现将", "汇报", "报告", "公布"].iter().any(close);
        (says && until == end).then_some(year)
    })
}
