//! That there were no decisions of a kind, beside others that were counted.

use super::text::Text;
use super::token::Tag;
use std::ops::Range;

/// 无处罚、无强制, 行政强制无: where each stands.
pub(super) fn nones(
    text: &Text,
    period: &Range<usize>,
    cores: &[(&str, Tag)],
    bare: fn(&str) -> &str,
) -> Vec<(usize, Tag)> {
    const NONE: [&str; 13] = [
        "没有作出",
        "没有实施",
        "没有采取",
        "没有发生",
        "没有",
        "未作出",
        "未做出",
        "未实施",
        "未采取",
        "未发生",
        "未产生",
        "暂无",
        "无",
    ];
    const AT_END: [&str; 4] = ["无", "均无", "为零", "没有"];
    /// Three kinds are told once each.
    const MOST: usize = 12;
    let mut found = Vec::new();
    let mut at = period.start;
    for part in text.words[period.clone()].split(['，', ',', '、', '；', ';', '（', '）', '和', '及']) {
        let start = at;
        if found.len() == MOST {
            break;
        }
        at += part.len() + text.words[start + part.len()..].chars().next().map_or(0, char::len_utf8);
        let words = part.trim();
        let told = NONE
            .iter()
            .find_map(|none| words.strip_prefix(none))
            .map(bare)
            .or_else(|| AT_END.iter().find_map(|none| words.strip_suffix(none)));
        let name = told.map(|told| told.strip_prefix("行政").unwrap_or(told));
        found.extend(name.and_then(|name| cores.iter().find(|(core, _)| *core == name)).map(|(_, tag)| (start, *tag)));
    }
    found
}
