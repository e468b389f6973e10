//! Whose work is told.
use crate::any_of::AnyOf;

/// Whose work a sentence tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Service {
    /// The body's own, as far as is known.
    #[default]
    None,
    /// Other things were counted, or by what way they came, until 申请 is named.
    Things,
    /// Another unit is who did it, until applications for information are named.
    Unit,
}

/// Regions as a whole.
pub(super) const WHOLE: [&str; 8] = ["全省", "全市", "全县", "全区", "全州", "全旗", "全盟", "全国"];

/// 全市, and it is not the government of the city that reports.
pub(crate) fn is_beyond(words: &str, agency: &str) -> bool {
    let governs = |level: char| {
        let level = level.to_string();
        let bodies = ["人民政府", "政府", "委员会", "行政公署"];
        bodies.iter().any(|body| agency.contains(&(level.clone() + body))) && agency.contains("政府")
            || agency.contains(&(level + "管委会"))
            || agency.holds_any(&["政务服务", "行政审批", "数据"])
    };
    // 全市各级行政机关, in the report of the government's office.
    if words.contains("各级") && agency.ends_with(['室', '厅']) && agency.contains("办公") {
        return words.holds_any(&WHOLE);
    }
    let whole = WHOLE.iter().find(|whole| words.contains(**whole));
    whole.and_then(|whole| whole.chars().next_back()).is_some_and(|level| !governs(level))
}

/// 市本级, 局机关: the body itself, of its system.
pub(super) fn is_of_own_level(words: &str) -> bool {
    words.holds_any(&["本级", "局机关", "厅机关", "委机关", "署机关", "机关本部"])
}
