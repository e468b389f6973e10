//! That information is not the body's to give, in words that clerks put together freely: 不属于 + 本 + 单位 + 公开, 非 + 本 + 部门 + 掌握.

/// 不属于本单位公开, 非本部门掌握.
pub(super) fn elsewhere(text: &str) -> Option<&str> {
    const NOT: [&str; 5] = ["不属于", "不属", "不是", "并非", "非"];
    const OWN: [&str; 2] = ["本", "我"];
    const BODY: [&str; 22] = [
        "行政机关",
        "街道办事处",
        "街道办",
        "街道",
        "机关",
        "单位",
        "部门",
        "中心",
        "公司",
        "学校",
        "医院",
        "局",
        "委",
        "厅",
        "镇",
        "乡",
        "办",
        "区",
        "县",
        "市",
        "院",
        "校",
    ];
    const OF: [&str; 14] = [
        "职责范围",
        "职权范围",
        "职能范围",
        "公开范围",
        "掌握范围",
        "负责公开",
        "职责",
        "职能",
        "职权",
        "掌握",
        "公开",
        "制作",
        "保存",
        "负责",
    ];
    let rest = [&NOT[..], &OWN, &BODY, &OF].iter().try_fold(text, |rest, words| one(rest, words))?;
    Some(one(rest, &["的政府信息", "的信息", "范围"]).unwrap_or(rest))
}

/// The text behind one of these words.
pub(super) fn one<'t>(text: &'t str, words: &[&str]) -> Option<&'t str> {
    words.iter().find_map(|word| text.strip_prefix(word))
}
