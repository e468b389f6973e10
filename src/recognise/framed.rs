//! What pages print around a title on its line: the way to it, `附件1：`, quotes, the name of the site, a date, how the file is named.

use super::agency::{clean, fits};
use super::named::{LONGEST_TITLE, is_title, named, squeezed};
use super::script::in_simplified;
use crate::any_of::AnyOf;

/// Names that a title stands behind.
const NAMES: [&str; 7] = ["标题", "名称", "题目", "信息名称", "文件名称", "附件", "附"];
/// What says that a line is of another text.
const COMPANIONS: [&str; 5] = ["解读", "图解", "问答", "说明", "一图"];
/// What files of reports are named by.
const FILES: [&str; 7] = [".docx", ".doc", ".pdf", ".wps", ".ofd", ".html", ".xlsx"];
/// What tells of the page behind a title.
const TOLD: [&str; 6] = ["发布时间", "发布日期", "公开日期", "时间：", "日期：", "来源"];

/// The title that stands on a line, without white space and what is printed around it; the line itself where none is found.
pub(super) fn unframed(endings: &[String], line: &str) -> String {
    let whole = squeezed(line);
    let whole = published(endings, &whole).unwrap_or(whole);
    let named = behind_name(&whole);
    let boxed = named.starts_with(['【', '[', '［']) || named.ends_with(['】', ']', '］']);
    if is_title(endings, named) && !boxed {
        return named.to_owned();
    }
    let mut pieces = line.split_whitespace();
    let mut best = None;
    while best.is_none() && pieces.next().is_some() {
        let rest: String = pieces.clone().collect();
        best = bare(endings, &rest);
    }
    bare(endings, named).or(best).unwrap_or_else(|| named.to_owned())
}

/// 青石县林业局关于公布2024年政府信息公开工作年度报告的公告: the title within, with the body that stands before it.
fn published(endings: &[String], line: &str) -> Option<String> {
    const DONE: [&str; 5] = ["公布", "发布", "公开", "印发", "公告"];
    const TOLD: [&str; 4] = ["的公告", "的通告", "的公示", "的通知"];
    let same = in_simplified(line);
    let at = same.find("关于").filter(|_| line.len() == same.len())?;
    let inner = DONE.iter().find_map(|done| line[at + "关于".len()..].strip_prefix(done))?;
    let inner = TOLD.iter().find_map(|told| inner.strip_suffix(told))?;
    let inner = inner.trim_start_matches(['《', '〈']).trim_end_matches(['》', '〉']);
    let body = &line[..at];
    let whole = [body, inner].concat();
    let names = inner.starts_with(body) || named(endings, inner).agency.is_some();
    is_title(endings, inner).then(|| if names { inner.to_owned() } else { whole })
}

/// 标题：, 附件1：.
fn behind_name(whole: &str) -> &str {
    let Some((name, title)) = whole.split_once(['：', ':']) else { return whole };
    let name = name.trim_end_matches(|c: char| c.is_ascii_digit() || "一二三四五".contains(c));
    if NAMES.contains(&name) { title } else { whole }
}

/// A title without what is before and behind it.
fn bare(endings: &[String], text: &str) -> Option<String> {
    if text.chars().count() > 2 * LONGEST_TITLE || text.holds_any(&COMPANIONS) {
        return None;
    }
    let text = text.rsplit(['>', '＞', '»', '›', '→']).next().unwrap_or(text);
    let text = match text.strip_prefix(['【', '[', '［']).and_then(|rest| rest.split_once(['】', ']', '］'])) {
        Some((label, rest)) if label.chars().count() <= 12 && !is_year(label) => rest,
        _ => text,
    };
    let text = text.trim_matches(['“', '”', '"', '「', '」', '『', '』']);
    let same = in_simplified(text);
    let end = endings.iter().filter_map(|ending| same.find(ending).map(|at| at + ending.len())).min()?;
    let (title, tail) = text.split_at(end);
    (is_title(endings, title) && is_frame(tail)).then(|| [title, year_of(tail)].concat())
}

/// 【2024】年青石县林业局…: no label, but the year of the title.
fn is_year(label: &str) -> bool {
    label.len() == 4 && label.chars().all(|c| c.is_ascii_digit())
}

/// May it stand behind a title without being a part of it?
fn is_frame(tail: &str) -> bool {
    let tail = tail.trim_start_matches(['”', '"', '》', '」']);
    let site = tail.strip_prefix(['_', '|', '｜', '-', '—', '–', '－']).map(|rest| rest.trim_start_matches('—'));
    let is_site = |site: &str| fits(&clean(site)) || site.ends_with(['网', '站', '报']) || site.is_empty();
    let dated = |text: &str| text.chars().all(|c| c.is_ascii_digit() || "-./:年月日（）()[]【】〔〕".contains(c));
    tail.is_empty()
        || site.is_some_and(is_site)
        || tail == "全文"
        || FILES.contains(&tail)
        || dated(tail)
        || tail.starts_with_any(&TOLD)
}

/// （2024年）, 【2024】 behind a title is its year.
fn year_of(tail: &str) -> &str {
    let year = tail.trim_matches(['（', '）', '(', ')', '【', '】', '[', ']', '〔', '〕']);
    let digits = year.trim_end_matches('度').trim_end_matches('年');
    if digits.len() == 4 && digits.chars().all(|c| c.is_ascii_digit()) { tail } else { "" }
}

/// Lines of which one is the end of the title above it, joined: 青石县林业局2024年政府信息公开工作 / 年度报告, or 年度报 / 告.
pub(super) fn joined(endings: &[String], lines: &[&str]) -> Vec<String> {
    /// In characters.
    const SHORT: usize = 14;
    let mut whole: Vec<String> = Vec::new();
    for line in lines {
        let end = squeezed(line);
        let above = whole.last().map(|line| squeezed(line)).unwrap_or_default();
        let short = (1..=SHORT).contains(&end.chars().count()) && !above.is_empty() && above.chars().count() <= 40;
        let both = [above.as_str(), end.as_str()].concat();
        let is_end = short
            && !is_title(endings, &end)
            && !is_title(endings, &above)
            && in_simplified(&both).ends_with_any(&["报告", "年报"])
            && is_title(endings, &both);
        match whole.last_mut().filter(|_| is_end) {
            Some(last) => *last = both,
            None => whole.push((*line).to_owned()),
        }
    }
    whole
}
