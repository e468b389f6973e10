//! Everybody, by some of their names: 家长及社会公众, 师生、群众等. Who applied is no word that is not understood, and no part.
use crate::any_of::AnyOf;

/// Some people.
const SOME: [&str; 36] = [
    "学生家长",
    "家长",
    "师生",
    "教师",
    "学生",
    "教职工",
    "校友",
    "患者",
    "家属",
    "业主",
    "居民",
    "村民",
    "市民",
    "职工",
    "员工",
    "纳税人",
    "缴费人",
    "参保人",
    "经营者",
    "从业人员",
    "服务对象",
    "利害关系人",
    "公民个人",
    "公民",
    "个人",
    "法人",
    "其他组织",
    "其它组织",
    "社会组织",
    "企业",
    "单位",
    "律师",
    "媒体",
    "商户",
    "农户",
    "网民",
];
/// Everybody else with them.
const ALL: [&str; 7] = ["社会公众", "人民群众", "公众", "群众", "社会各界人士", "社会各界", "各界人士"];
const JOINTS: [&str; 7] = ["以及", "或者", "、", "和", "及", "与", "或"];
/// What they do.
const ASK: [&str; 9] = ["提出", "提交", "递交", "申请", "的申请", "依法提出", "书面", "依申请", "通过"];

/// No name begins with another character: nearly all of a text is passed over by them.
const FIRST: [char; 34] = [
    '业', '个', '人', '从', '企', '公', '其', '农', '利', '单', '参', '各', '员', '商', '媒', '学', '家', '居', '市',
    '师', '律', '患', '教', '服', '村', '校', '法', '社', '纳', '经', '缴', '网', '群', '职',
];

/// What stands behind a list of people in which everybody is, if they ask for something; a list has two names or more.
pub(super) fn everybody(text: &str) -> Option<&str> {
    /// No list has more.
    const MOST: usize = 8;
    if !text.starts_with(FIRST) {
        return None;
    }
    let name = |text: &'_ str| {
        let all = ALL.iter().find(|name| text.starts_with(**name)).map(|name| (name.len(), true));
        all.or_else(|| SOME.iter().find(|name| text.starts_with(**name)).map(|name| (name.len(), false)))
    };
    let (mut rest, mut all, mut names) = (text, false, 0);
    while names < MOST {
        let (length, is_all) = name(rest)?;
        (rest, all, names) = (&rest[length..], all || is_all, names + 1);
        match JOINTS.iter().find_map(|joint| rest.strip_prefix(joint)) {
            Some(next) => rest = next,
            None => break,
        }
    }
    let rest = rest.strip_prefix('等').unwrap_or(rest);
    (all && names > 1 && rest.starts_with_any(&ASK)).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_has_names() {
        for (text, rest) in [
            ("家长及社会公众申请30件", "申请30件"),
            ("师生、家长及社会公众提出的申请", "提出的申请"),
            ("企业和群众等提交的申请", "提交的申请"),
        ] {
            assert_eq!(everybody(text), Some(rest), "{text}");
        }
        for text in ["家长申请30件", "群众来信30件", "学生和家长申请30件", "社会公众满意度", "企业和群众办事"]
        {
            assert_eq!(everybody(text), None, "{text}");
        }
    }
}
