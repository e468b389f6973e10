//! Is a negation said of all applications, or all disputes, of the body in the year? 上年未收到申请, 各镇未收到申请, 未收到科研机构的申请,
//! 没有申请逾期未答复 and 未发生民事诉讼 are true beside any table: what is not known to be harmless says of which ones it is.

use super::bodies::{WITH_ALL, is_same};
use super::people;
use super::reader::Reader;
use crate::any_of::AnyOf;
use std::ops::Range;

/// What joins several things that there were none of.
const JOINTS: [char; 8] = ['、', '和', '及', '与', '或', '，', '/', ' '];

impl Reader<'_> {
    /// Is what a negation says said of all, down to the end?
    pub(super) fn is_plainly(&self, before: &Range<usize>, behind: &Range<usize>) -> bool {
        let words = |range: &Range<usize>| self.text.words[range.clone()].trim();
        if is_behind_bracket(&self.text.words[..before.start]) {
            return false;
        }
        self.is_of_body_and_year(words(before)) && is_of_all(self.form.phrases("plain.behind"), words(behind))
    }

    fn is_of_body_and_year(&self, before: &str) -> bool {
        let mut said = before.to_owned();
        if let Some(year) = self.year {
            for whole in ["年1月1日至12月31日", "年度", "年"] {
                said = said.replace(&format!("{year}{whole}"), "");
            }
        }
        let mut rest = stripped(&said, self.form.phrases("plain.before"));
        if let Some(body) = rest.strip_prefix(['我', '本', '全']) {
            rest = stripped(body, self.form.phrases("plain.body"));
            rest = WITH_ALL.iter().find_map(|all| rest.strip_prefix(all)).unwrap_or(rest);
            rest = stripped(rest, self.form.phrases("plain.before"));
        }
        let name = stripped_behind(rest, self.form.phrases("plain.before"));
        let own = || self.agency.is_some_and(|agency| is_same(name, agency) && !is_of_others(name));
        name.is_empty() || is_name(name) || own()
    }
}

/// 清河县水务局: the body by its name, and no body below it or beside it, and no way of applying.
fn is_name(text: &str) -> bool {
    const ENDS: [&str; 14] =
        ["局", "委", "办", "镇", "乡", "街道", "办事处", "政府", "院", "厅", "中心", "公司", "办公室", "委员会"];
    text.ends_with_any(&ENDS) && !is_of_others(text)
}

fn is_of_others(text: &str) -> bool {
    const OTHERS: [&str; 18] = [
        "各", "属", "二级", "下级", "基层", "部门", "科室", "其他", "其它", "乡镇", "村", "除", "平台", "上年", "去年",
        "前", "如", "对",
    ];
    text.holds_any(&OTHERS)
}

/// Without the known words at the end: 学校全年.
fn stripped_behind<'t>(text: &'t str, words: &[String]) -> &'t str {
    let mut rest = text;
    while let Some(word) = words.iter().find(|word| rest.ends_with(word.as_str())) {
        rest = &rest[..rest.len() - word.len()];
    }
    rest
}

/// 各镇（街道）未收到: what stands before the bracket says of whom. （六）未收到 is numbered.
fn is_behind_bracket(text: &str) -> bool {
    const NUMBERS: &str = "一二三四五六七八九十0123456789";
    let inside = text.strip_suffix(['）', ')']).and_then(|text| text.rsplit_once(['（', '(']));
    inside.is_some_and(|(_, inside)| !inside.chars().all(|c| NUMBERS.contains(c)))
}

/// 书面、电子邮件等形式的政府信息公开申请: in whatever way.
fn in_all_ways(behind: &str) -> &str {
    const WAYS: [&str; 5] = ["等形式的", "等方式的", "等渠道的", "等途径的", "等各种形式的"];
    const FIRST: [&str; 10] = ["书面", "信函", "网络", "网上", "当面", "电子邮件", "邮寄", "通过", "现场", "传真"];
    let far = WAYS.iter().find_map(|ways| behind.split_once(ways)).filter(|(ways, _)| !ways.contains(['，', '的']));
    far.filter(|(ways, _)| ways.starts_with_any(&FIRST)).map_or(behind, |(_, rest)| rest)
}

/// `known` are the words that may stand behind a negation beside what was not.
fn is_of_all(known: &[String], behind: &str) -> bool {
    let behind = in_all_ways(behind);
    let behind = people::everybody(behind).unwrap_or(behind);
    let rest = stripped(behind, known);
    let done = &behind[..behind.len() - rest.len()];
    rest.is_empty() || done.ends_with(JOINTS) && done.chars().count() > 1
}

/// Without the known words at the start.
fn stripped<'t>(text: &'t str, words: &[String]) -> &'t str {
    let mut rest = text;
    loop {
        let known = words.iter().filter(|word| rest.starts_with(word.as_str())).map(String::len).max();
        let joint = || rest.chars().next().filter(|c| JOINTS.contains(c)).map(char::len_utf8);
        match known.or_else(joint) {
            Some(length) => rest = &rest[length..],
            None => return rest,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_behind_a_negation_is_of_all() {
        let form = crate::form::built_in(0);
        let is_of_all = |text: &str| is_of_all(form.phrases("plain.behind"), text);
        for text in [
            "政府信息公开申请",
            "公民、法人和其他组织提出的政府信息公开申请",
            "申请、举报",
            "因政府信息公开引起的行政复议、行政诉讼案件",
            "",
        ] {
            assert!(is_of_all(text), "{text}");
        }
        for text in [
            "科研机构的申请",
            "政府信息公开申请逾期未答复",
            "行政许可申请",
            "申请的科室",
            "行政赔偿诉讼案件",
            "以本局为被告的民事诉讼",
            "其他申请",
        ] {
            assert!(!is_of_all(text), "{text}");
        }
        assert!(is_name("清河县水务局") && !is_name("局属事业单位") && !is_name("各街道办事处"));
    }
}
