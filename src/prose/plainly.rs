//! Is a negation said of all applications, or all disputes, of the body in the year? 上年未收到申请, 各镇未收到申请, 未收到科研机构的申请,
//! 没有申请逾期未答复 and 未发生民事诉讼 are true beside any table: what is not known to be harmless says of which ones it is.

use super::reader::Reader;
use std::ops::Range;

/// What may stand before a negation: the whole year, and the body itself.
const BEFORE: [&str; 24] = [
    "政府信息公开工作",
    "信息公开工作",
    "政府信息公开",
    "信息公开",
    "方面",
    "本年度",
    "本年",
    "全年度",
    "全年",
    "今年",
    "年内",
    "当年",
    "年度",
    "报告期内",
    "期间内",
    "统计期内",
    "以上",
    "均",
    "也",
    "都",
    "共",
    "尚",
    "并",
    "且",
];

/// What a body calls itself behind 我, 本 or 全.
const BODY: [&str; 35] = [
    "单位",
    "机关",
    "局",
    "委",
    "办公室",
    "办事处",
    "办",
    "镇",
    "乡",
    "街道",
    "街",
    "道",
    "校",
    "学",
    "院",
    "医",
    "公司",
    "集团",
    "区",
    "县",
    "市",
    "厅",
    "部",
    "中心",
    "省",
    "州",
    "旗",
    "队",
    "站",
    "所",
    "会",
    "馆",
    "政府",
    "行政",
    "人民",
];

/// And behind it, beside what was not.
const BEHIND: [&str; 96] = [
    "政府信息公开",
    "信息公开",
    "政务公开",
    "政府信息",
    "依申请公开",
    "申请公开",
    "公开",
    "申请人",
    "申请",
    "行政复议",
    "行政诉讼",
    "直接起诉",
    "复议后起诉",
    "复议",
    "诉讼",
    "被复议",
    "被提起",
    "被诉讼",
    "被诉",
    "提起",
    "因",
    "由",
    "依",
    "对",
    "针对",
    "涉及",
    "有关",
    "相关",
    "关于",
    "方面",
    "引起",
    "引发",
    "导致",
    "产生",
    "造成",
    "发生",
    "任何",
    "形式",
    "公民",
    "法人",
    "其他组织",
    "其它组织",
    "社会公众",
    "群众",
    "个人",
    "提出",
    "提交",
    "递交",
    "工作",
    "过",
    "到",
    "的",
    "类",
    "或者",
    "而",
    "案件",
    "案例",
    "事项",
    "情况",
    "情形",
    "现象",
    "件",
    "起",
    "例",
    "宗",
    "等",
    "一",
    "以及",
    "要求",
    "收到",
    "接到",
    "受理",
    "收",
    "新收",
    "出现",
    "针对本局",
    "本局",
    "我局",
    "本机关",
    "我单位",
    "本单位",
    "我镇",
    "本镇",
    "我办",
    "被",
    "无",
    "没有",
    "未",
    "人",
    "书面、网络等",
    "各类",
    "各种",
    "案",
    "分局",
    "事务",
    "我",
];

/// What joins several things that there were none of.
const JOINTS: [char; 8] = ['、', '和', '及', '与', '或', '，', '/', ' '];

impl Reader<'_> {
    /// Is what a negation says said of all, down to the end?
    pub(super) fn is_plainly(&self, before: &Range<usize>, behind: &Range<usize>) -> bool {
        let words = |range: &Range<usize>| self.text.words[range.clone()].trim();
        if is_behind_bracket(&self.text.words[..before.start]) {
            return false;
        }
        self.is_of_body_and_year(words(before)) && is_of_all(words(behind))
    }

    fn is_of_body_and_year(&self, before: &str) -> bool {
        let mut said = before.to_owned();
        if let Some(year) = self.year {
            for whole in ["年1月1日至12月31日", "年度", "年"] {
                said = said.replace(&format!("{year}{whole}"), "");
            }
        }
        let mut rest = stripped(&said, &BEFORE);
        if let Some(body) = rest.strip_prefix(['我', '本', '全']) {
            rest = stripped(stripped(body, &BODY), &BEFORE);
        }
        rest.is_empty() || is_name(rest)
    }
}

/// 清河县水务局: the body by its name, and no body below it or beside it, and no way of applying.
fn is_name(text: &str) -> bool {
    const ENDS: [&str; 14] =
        ["局", "委", "办", "镇", "乡", "街道", "办事处", "政府", "院", "厅", "中心", "公司", "办公室", "委员会"];
    const OTHERS: [&str; 18] = [
        "各", "属", "二级", "下级", "基层", "部门", "科室", "其他", "其它", "乡镇", "村", "除", "平台", "上年", "去年",
        "前", "如", "对",
    ];
    ENDS.iter().any(|end| text.ends_with(end)) && !OTHERS.iter().any(|other| text.contains(other))
}

/// 各镇（街道）未收到: what stands before the bracket says of whom. （六）未收到 is numbered.
fn is_behind_bracket(text: &str) -> bool {
    const NUMBERS: &str = "一二三四五六七八九十0123456789";
    let inside = text.strip_suffix(['）', ')']).and_then(|text| text.rsplit_once(['（', '(']));
    inside.is_some_and(|(_, inside)| !inside.chars().all(|c| NUMBERS.contains(c)))
}

fn is_of_all(behind: &str) -> bool {
    let rest = stripped(behind, &BEHIND);
    let done = &behind[..behind.len() - rest.len()];
    rest.is_empty() || done.ends_with(JOINTS) && done.chars().count() > 1
}

/// Without the known words at the start.
fn stripped<'t>(text: &'t str, words: &[&str]) -> &'t str {
    let mut rest = text;
    loop {
        let known = words.iter().filter(|word| rest.starts_with(**word)).map(|word| word.len()).max();
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
