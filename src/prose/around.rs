//! The words around a figure, and what they say of disputes that are not the body's own on disclosure: 上年结转复议3件, 作为复议机关收到23件.

use super::clause::Clause;
use crate::any_of::AnyOf;

/// So far ahead, for what stands beside it.
const BESIDE: usize = 40;
/// Disputes that came in from the year before.
const CARRIED: [&str; 6] = ["结转复议", "结转行政复议", "结转的行政复议", "结转诉讼", "结转行政诉讼", "结转的行政诉讼"];
/// Matters of disputes that are not disclosure.
const FIELDS: [&str; 9] = ["行政处罚", "行政许可", "行政强制", "征收", "拆迁", "工伤", "社保", "林权", "治安"];
/// What is done about disputes, whosever they are.
const WORK: [&str; 11] = ["代理", "全市法院", "系统内", "顾问", "律师", "旁听", "观摩", "协助", "指导", "代表", "研讨"];
/// Papers on disputes.
const PAPERS: [&str; 10] = ["决定书", "答复书", "通知书", "答辩状", "材料", "卷宗", "文书", "档案", "证据", "案卷"];
/// Disputes of others, and such as are counted among others.
const ELSEWHERE: [&str; 9] = [
    "复议局收到",
    "复议局受理",
    "复议机构收到",
    "被申请人均为",
    "被申请人为各",
    "作为复议机关",
    "作为行政复议机关",
    "已计入",
    "计入总数",
];

/// The words around a figure.
pub(super) struct Around<'t> {
    /// Its clause, down to its act.
    pub before: &'t str,
    /// From its act to the figure.
    pub between: &'t str,
    /// Its clause, down to the figure.
    pub clause: &'t str,
    /// Its sentence behind it, and on both sides.
    pub ahead: &'t str,
    pub near: &'t str,
}

/// 上年结转复议3件, 作为复议机关收到23件, 申请涉及诉讼的8件: not all that the body was party to.
pub(super) fn is_of_other_disputes(clause: &Clause, around: &Around<'_>) -> bool {
    let carried = around.before.ends_with("结转") || around.before.ends_with("结转的");
    let newly = around.clause.holds_any(&["新增", "新收", "新发生"]);
    let beside = || {
        let ahead = &around.ahead[..around.ahead.floor_char_boundary(BESIDE)];
        ahead.contains("结转") || around.near.holds_any(&CARRIED)
    };
    let matter = around.before.ends_with("涉及") && (around.between.starts_with('的') || clause.noun.is_some());
    // 二审行政诉讼1件: of one instance.
    let instance = |one: &str| around.before.trim_end_matches(['的', '类']).ends_with(one);
    let instance = ["一审", "二审", "再审", "终审"].into_iter().any(instance);
    // 为2起行政复议案件提供证据材料.
    let work = clause.behind && ["为", "就", "在", "对", "针对"].contains(&around.clause.trim());
    let pleads = WORK.iter().any(|work| around.clause.contains(work) || around.before.contains(work));
    // 收到行政复议申请218件，受理201件，审结188件: by the body that decides on them.
    let decides = around.clause.contains("复议申请") && around.ahead.contains("受理") && around.ahead.contains("审结");
    // 行政处罚引发的行政复议2件, 行政处罚复议4件.
    let about = around.before.holds_any(&FIELDS) && !around.clause.contains("公开");
    // 行政复议案件材料9件: papers on them.
    let papers = around.between.holds_any(&PAPERS);
    about
        || papers
        || work
        || pleads
        || decides
        || carried
        || newly && beside()
        || matter
        || instance
        || around.near.holds_any(&ELSEWHERE)
}
