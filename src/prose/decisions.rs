//! Licences, penalties and measures counted one after another: 办理海事行政许可6102件、海事行政处罚417件、强制0件. Beside each other they are all that
//! was decided in the year, in whatever words each is named; one alone may be of one field, or of what was put before the public.

use super::text::Text;
use super::token::{Kind, Tag, Token, Unit};
use super::undecided;
use crate::any_of::AnyOf;
use std::ops::Range;

/// The figures of a period that are those of decisions, and those that there were none of.
#[derive(Default)]
pub(super) struct Decisions {
    /// Where each figure starts, in bytes.
    counted: Vec<(usize, Tag)>,
    none: Vec<(usize, Tag)>,
}

/// What is decided, by what its names have in common.
const CORES: [(&str, Tag); 3] = [("许可", Tag::Licensing), ("处罚", Tag::Penalty), ("强制", Tag::Coercion)];
/// What may stand behind that, down to the figure.
const BEHIND: [&str; 34] = [
    "处理决定",
    "决定书",
    "决定",
    "案件",
    "案",
    "事项",
    "措施",
    "审批",
    "办理",
    "业务",
    "证书",
    "证件",
    "证",
    "总数量",
    "总数",
    "总量",
    "数量",
    "件数",
    "数",
    "合计",
    "共计",
    "总计",
    "计",
    "为",
    "的",
    "拆除",
    "执行",
    "违法",
    "方面",
    "类",
    "办结",
    "等",
    "共",
    "有",
];
/// Before it: what was not decided, or not by this body, or only shown.
const OTHERWISE: [&str; 32] = [
    "不", "未", "涉", "关于", "有关", "对", "针对", "听证", "复议", "诉讼", "应诉", "引发", "引起", "咨询", "移送",
    "撤销", "减免", "变更", "注销", "延续", "即办", "裁量", "上报", "取消", "下放", "承接", "申请", "信息", "目录",
    "清单", "移交", "投诉",
];
/// In what is said before the first of them: what applications or disputes are about, and what a body may decide at all.
const ABOUT: [&str; 24] = [
    "季度",
    "上半年",
    "下半年",
    "月份",
    "申请",
    "复议",
    "诉讼",
    "投诉",
    "信访",
    "案由",
    "涉",
    "梳理",
    "清单",
    "目录",
    "权责",
    "权力",
    "职权",
    "认领",
    "编制",
    "下放",
    "划转",
    "取消",
    "预算",
    "抽查",
];
/// What was put before the public.
const SHOWN: [&str; 3] = ["公开", "公布", "发布"];
/// The same, where it is certain that not all of it was.
const ON_PLATFORMS: [&str; 7] = ["公示", "归集", "推送", "上传", "报送", "平台", "网站"];
/// What was decided.
const DECIDED: [&str; 8] = ["作出", "做出", "办理", "实施", "办结", "下达", "处理决定", "核发"];
const SIGNS: [char; 8] = ['，', ',', '、', '；', ';', '：', ':', '。'];

/// A figure with what is decided.
struct Item {
    at: usize,
    kind: Tag,
    unit: char,
    /// 许可事项: what may be decided.
    matters: bool,
}

/// The decisions that a period counts.
pub(super) fn of_period(text: &Text, period: &Range<usize>, tokens: &[Token]) -> Decisions {
    /// Three kinds are told once each; what has more figures is another list.
    const MOST: usize = 40;
    if !CORES.iter().any(|(core, _)| text.words[period.clone()].contains(core)) {
        return Decisions::default();
    }
    let figures = tokens.iter().filter(|token| matches!(token.kind, Kind::Figure { .. }));
    let (mut from, mut items) = (period.start, Vec::new());
    for figure in figures.take(MOST) {
        let before = &text.words[from..figure.start];
        if let (Kind::Figure { unit: Unit::Cases, approximate: false, .. }, Some((kind, matters))) =
            (figure.kind, named(before))
            && !text.words[figure.end..].starts_with(['中', '信'])
        {
            let unit = text.words[..figure.end].chars().next_back().unwrap_or_default();
            items.push(Item { at: figure.start, kind, unit, matters });
        }
        from = figure.end;
    }
    let Some(first) = items.first() else { return Decisions::default() };
    let lead = &text.words[period.start..first.at];
    let kinds = items.iter().fold(0, |kinds, item| kinds | item.kind.bit());
    let once = kinds.count_ones() as usize == items.len();
    let said = lead.holds_any(&DECIDED);
    let of_powers = items.iter().all(|item| item.unit == '项') && !said
        || items.iter().any(|item| item.matters && item.unit == '项');
    let platform = lead.holds_any(&ON_PLATFORMS);
    let shown = lead.holds_any(&SHOWN) || items.iter().any(|item| item.unit == '条');
    let about = lead.holds_any(&ABOUT);
    let none = if about { Vec::new() } else { undecided::nones(text, period, &CORES, stripped) };
    let all = (kinds | none.iter().fold(0, |kinds, (_, tag)| kinds | tag.bit())).count_ones();
    let enough = if shown { 3 } else { 2 };
    if about || platform || of_powers || !once || all < enough {
        return Decisions::default();
    }
    Decisions { counted: items.iter().map(|item| (item.at, item.kind)).collect(), none }
}

/// What is decided that stands before a figure, if nothing else is said of it, and whether it is what may be.
fn named(before: &str) -> Option<(Tag, bool)> {
    // 行政许可（最高开票限额审批）1180件, 行政许可（412件）.
    let mut rest = before.trim_end().trim_end_matches(['（', '(']);
    if let Some(inside) = rest.strip_suffix(['）', ')']) {
        rest = &inside[..inside.rfind(['（', '('])?];
    }
    // 行政处罚方面，办结案件304件.
    rest = rest.trim_end_matches(['：', ':']);
    rest = stripped(rest);
    rest = rest.trim_end_matches(['，', ',', '：', ':']);
    let matters = rest.ends_with("事项") || before.contains("事项");
    rest = stripped(rest);
    // 烟草零售许可等2846件.
    let kinds = before[rest.len()..].starts_with('等');
    let (name, kind) = CORES.iter().find_map(|(core, tag)| Some((rest.strip_suffix(core)?, *tag)))?;
    let name = name.rsplit(SIGNS).next().unwrap_or_default().trim_start_matches(['）', ')']);
    let plain = !name.holds_any(&OTHERWISE) && (is_whole(name) || kinds);
    let other = CORES.iter().any(|(core, tag)| *tag != kind && name.contains(core));
    (plain && !other).then_some((kind, matters))
}

/// 海事行政处罚, 林木采伐、占用林地等许可: of all that a body decides; 公众聚集场所开业检查许可 is one kind of it.
fn is_whole(name: &str) -> bool {
    /// In characters: the field of a body, 海事; and the whole of a name.
    const SHORT: usize = 2;
    const FAR: usize = 24;
    const AROUND: [&str; 34] = [
        "行政",
        "全年度",
        "全年",
        "本年度",
        "本年",
        "今年",
        "当年",
        "年度",
        "年内",
        "年",
        "共计",
        "累计",
        "总计",
        "共",
        "依法",
        "作出",
        "做出",
        "办理",
        "办结",
        "实施",
        "审批",
        "核发",
        "采取",
        "下达",
        "签发",
        "发放",
        "立案",
        "查处",
        "查办",
        "并",
        "完成",
        "我局",
        "全局",
        "公开",
    ];
    let mut rest = name.trim();
    if rest.ends_with("行政") && rest.chars().count() <= FAR || rest.ends_with('等') {
        return true;
    }
    loop {
        let digits = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let next = AROUND.iter().find_map(|word| digits.strip_prefix(word).or_else(|| digits.strip_suffix(word)));
        match next {
            Some(next) => rest = next,
            None => return digits.chars().count() <= SHORT,
        }
    }
}

/// Without the words that may stand behind a name.
fn stripped(text: &str) -> &str {
    let mut rest = text;
    while let Some(before) = BEHIND.iter().find_map(|behind| rest.strip_suffix(behind)) {
        rest = before;
    }
    rest
}

impl Decisions {
    /// What the figure at a place counts.
    pub(super) fn at(&self, start: usize) -> Option<Tag> {
        self.counted.iter().find(|(at, _)| *at == start).map(|(_, tag)| *tag)
    }

    /// Of what there was none, as a clause says.
    pub(super) fn none_in(&self, range: &Range<usize>) -> Vec<Tag> {
        let here = |(at, _): &&(usize, Tag)| range.start <= *at && *at < range.end.max(range.start + 1);
        self.none.iter().filter(here).map(|(_, tag)| *tag).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_decided_has_many_names() {
        for (before, kind) in [
            ("办理海事行政许可", Tag::Licensing),
            ("，海事行政处罚", Tag::Penalty),
            ("2024年共处罚案件", Tag::Penalty),
            ("，许可审批", Tag::Licensing),
            ("立案查处并作出处罚", Tag::Penalty),
            ("，强制拆除", Tag::Coercion),
            ("行政许可（最高开票限额审批）", Tag::Licensing),
            ("）、行政处罚（", Tag::Penalty),
            ("；行政处罚方面，办结案件", Tag::Penalty),
        ] {
            assert_eq!(named(before).map(|(kind, _)| kind), Some(kind), "{before}");
        }
        for before in
            ["公开行政许可信息", "涉及行政处罚的", "行政处罚听证", "不予行政许可", "申请行政许可", "撤销行政处罚"]
        {
            assert_eq!(named(before), None, "{before}");
        }
    }
}
