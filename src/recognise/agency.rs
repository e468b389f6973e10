//! Names of bodies, as titles and introductions have them.

use super::script::in_simplified;
use crate::any_of::AnyOf;

/// The name of a body without what stands around it: a bullet, a date, the way to the page.
#[must_use]
pub(super) fn clean(body: &str) -> String {
    let body = body.rsplit(['>', '＞', '»', '›', '→', '|', '｜', '_']).next().unwrap_or_default();
    if is_open(body) {
        return String::new();
    }
    let body = body.trim_start_matches(|c: char| !c.is_alphanumeric());
    let dated = body.starts_with(|c: char| c.is_ascii_digit());
    let body = body.trim_start_matches(|c: char| {
        dated && (c.is_ascii_digit() || matches!(c, '年' | '月' | '日' | '-' | '.' | '/' | ':'))
    });
    let body = body.trim_end_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '）' | ')'));
    let body = body.trim_start_matches("关于").trim_end_matches("关于").trim_end_matches("度").trim_end_matches('的');
    // 政府信息公开 takes the last word of 华容县人民政府 with it.
    if body.ends_with("人民") { [body, "政府"].concat() } else { body.to_owned() }
}

/// `××县林业局`, `XX局`, `____乡`: the name is still to be filled in.
fn is_open(body: &str) -> bool {
    const SLOTS: [char; 9] = ['×', '○', '◯', '□', '_', '＿', '*', '△', 'Ｘ'];
    let body = body.trim_start_matches(|c: char| !c.is_alphanumeric() && !SLOTS.contains(&c));
    let letters = body.chars().take_while(|&c| matches!(c, 'X' | 'x')).count();
    // **青石县林业局** is written in bold.
    let sign = body.starts_with(SLOTS) && !(body.starts_with('*') && body.ends_with('*'));
    sign || letters > 1 || letters == 1 && body.chars().nth(1).is_some_and(|c| ('一'..='龥').contains(&c))
}

/// May it be the name of a body? Rather none than a wrong one.
#[must_use]
pub(super) fn fits(body: &str) -> bool {
    const OTHERS: [&str; 14] = [
        "关于", "做好", "印发", "根据", "按照", "依据", "通知", "总结", "思路", "现将", "公布", "首页", "位置", "年度",
    ];
    const WHOLE: [&str; 9] = ["政府", "人民政府", "办公室", "办公厅", "单位", "机关", "部门", "区县", "附件"];
    let body = in_simplified(body);
    let own = body.starts_with(['我', '该', '各'])
        || ["本", "全"].iter().any(|own| {
            // 本溪市, 全州县
            body.strip_prefix(own).is_some_and(|rest| {
                rest.starts_with_any(&[
                    "局", "镇", "乡", "单位", "机关", "街道", "委", "办", "厅", "县", "区", "市", "级", "年", "部门",
                    "院", "中心", "省", "府",
                ])
            })
        });
    // 区统计局, 县教育局: of which one is not said.
    let nameless = ["区", "县", "自治区"]
        .iter()
        .any(|level| body.strip_prefix(level).is_some_and(|rest| rest.chars().count() > 1));
    (2..=40).contains(&body.chars().count())
        && !own
        && !nameless
        && !WHOLE.contains(&body.as_str())
        && !body.holds_any(&OTHERS)
}

/// Does a text end as names of bodies do?
#[must_use]
pub(super) fn is_body(text: &str) -> bool {
    const ENDS: [&str; 58] = [
        "局",
        "委",
        "办",
        "厅",
        "部",
        "署",
        "法院",
        "检察院",
        "研究院",
        "委员会",
        "协会",
        "联合会",
        "总社",
        "联社",
        "所",
        "站",
        "队",
        "处",
        "中心",
        "政府",
        "街道",
        "镇",
        "乡",
        "县",
        "市",
        "区",
        "旗",
        "自治州",
        "盟",
        "省",
        "苏木",
        "公司",
        "集团",
        "学校",
        "大学",
        "学院",
        "中学",
        "小学",
        "医院",
        "馆",
        "电视台",
        "办公室",
        "银行",
        "分行",
        "部门",
        "机关",
        "海关",
        "工商联",
        "总工会",
        "残联",
        "妇联",
        "团委",
        "园区",
        "农场",
        "林场",
        "监狱",
        "（本级）",
        "监管分局",
    ];
    let same = in_simplified(text);
    fits(text) && same.ends_with_any(&ENDS)
}
