//! D-SUB-1: the topics of the overview.

use super::check::{Check, Need};
use super::ledger::Ledger;
use crate::any_of::AnyOf;
use crate::finding::sentences::sentences;
use crate::finding::{Part, Skip};
use crate::form::{Rule, Severity, Topic};
use crate::prose::passage::section;

sentences! {
    TOPIC_MISSING: "{0}部分没有找到{1}方面的内容，请核对是否遗漏。",
        "Section {0} does not seem to treat {1}. Please check whether it was left out.";
    TOPIC_UNHEADED: "{0}部分的小标题中没有{1}，有关内容只在别的小标题下提到，请核对是否遗漏。",
        "No sub-heading of section {0} is on {1}, which is only touched under others. Please check whether it was left out.";
}

/// The checks of this file.
pub(super) const CHECKS: &[Check] = &[Check::new("topics", topics).needs(&[Need::OfYear, Need::Section(OVERVIEW)])];

/// The section of the overview.
const OVERVIEW: u32 = 1;

/// D-SUB-1: one finding a topic, or one where all are missing. A topic is treated where one of its words stands, be it a heading or
/// running text.
pub(super) fn topics(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    if is_cut_off(ledger) {
        return ledger.skip(rule, Skip::CutOff);
    }
    let Some(overview) = section(ledger.sheets.report, OVERVIEW) else { return };
    let topics = || ledger.sheets.definition().topics.iter().filter(|topic| !topic.result);
    // 市场监督管理 is no 监督, 服务保障 no 保障.
    let others = ledger.sheets.definition().phrases("no-topic");
    let text = others.iter().fold(overview.text.clone(), |text, other| text.replace(other.as_str(), ""));
    let treats = |text: &str, topic: &Topic| topic.words.iter().any(|word| speaks_of(text, word));
    let (spoken, missing): (Vec<&Topic>, Vec<&Topic>) = topics().partition(|topic| treats(&text, topic));
    let count = topics().count();
    let unheaded = unheaded(&text, &spoken, treats);
    let name = |topic: &&Topic| ["“", &topic.id, "”"].concat();
    let names: Vec<String> = missing.iter().map(name).collect();
    ledger.checks += 1 + count;
    let told_together = if names.len() == count { names.len().max(1) } else { 1 };
    for names in names.chunks(told_together) {
        let parts = [Part::Headings(vec![OVERVIEW]), Part::Words(names.to_vec())];
        ledger.find(rule, TOPIC_MISSING.with(parts), Vec::new());
    }
    for topic in unheaded {
        let parts = [Part::Headings(vec![OVERVIEW]), Part::Words(vec![name(&topic)])];
        ledger.find_as(rule, Severity::Info, TOPIC_UNHEADED.with(parts), Vec::new());
    }
}

/// The topics that stand under the headings of others alone, where at least three have one of their own: （二）依申请公开, （三）信息管理,
/// （四）平台建设 and （五）监督保障, and 发布 in one of their paragraphs.
fn unheaded<'t>(text: &str, spoken: &[&'t Topic], treats: impl Fn(&str, &Topic) -> bool) -> Vec<&'t Topic> {
    /// So many others have a heading of their own.
    const ENOUGH: usize = 3;
    let mut headed = vec![false; spoken.len()];
    // What stands under no heading of a topic.
    let mut open = String::new();
    let mut under = false;
    // Of a page on one line the headings stand behind sentences.
    for line in text.split_inclusive(['\n', '。']) {
        let heading = sub_heading(line);
        if let Some(heading) = heading {
            under = false;
            for (at, topic) in spoken.iter().enumerate() {
                let names = treats(heading, topic);
                headed[at] |= names;
                under |= names;
            }
        }
        if !under {
            open.push_str(line);
        }
    }
    if headed.iter().filter(|&&one| one).count() < ENOUGH {
        return Vec::new();
    }
    let alone = |(topic, is_headed): (&&'t Topic, &bool)| (!is_headed && !treats(&open, topic)).then_some(*topic);
    spoken.iter().zip(&headed).filter_map(alone).collect()
}

/// The words of a numbered line, up to where its text begins.
fn sub_heading(line: &str) -> Option<&str> {
    /// In bytes.
    const LONGEST: usize = 30 * '字'.len_utf8();
    let bare = line.trim_start();
    let numbered = bare.strip_prefix(['（', '('])?;
    let (number, words) = numbered.split_once(['）', ')'])?;
    let is_number = number.chars().all(|c| "一二三四五六七八九十".contains(c)) && !number.is_empty();
    let words = words.split(['。', '：', ':', '，', '；', '\n']).next().unwrap_or_default();
    (is_number && words.len() <= LONGEST).then_some(words)
}

/// Does the report end within its first section, with no table behind it? What it lacks may stand in what was not given.
pub(super) fn is_cut_off(ledger: &Ledger<'_, '_>) -> bool {
    let report = ledger.sheets.report;
    let last = report.sections.last().is_some_and(|section| section.number == OVERVIEW);
    last && report.tables.iter().all(|table| table.lines.is_empty())
}

/// Does a text hold a word; of `信息*管理` both parts, close to each other in one clause?
fn speaks_of(text: &str, word: &str) -> bool {
    /// Between the parts, in characters.
    const NEAR: usize = 12;
    let Some((first, second)) = word.split_once('*') else { return text.holds_any(&[word]) };
    text.match_indices(first).any(|(at, _)| {
        let after = &text[at + first.len()..];
        let near = after.char_indices().nth(NEAR).map_or(after, |(end, _)| &after[..end]);
        near.split(['，', '。', '；', '、', ',', '\n']).next().is_some_and(|clause| clause.holds_any(&[second]))
    })
}
