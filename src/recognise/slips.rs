//! Signs taken for each other, by their looks or their sound: 科研机购, 自然入. Short labels are too near to each other for any sign to be
//! another, but with these in its place a label is one of the form's, or it is none.

/// Each with that of the form's labels that it is taken for.
const SLIPS: [(char, char); 30] = [
    ('入', '人'),
    ('购', '构'),
    ('沟', '构'),
    ('钩', '构'),
    ('枸', '构'),
    ('特', '持'),
    ('恃', '持'),
    ('节', '结'),
    ('叶', '业'),
    ('末', '未'),
    ('攻', '政'),
    ('证', '政'),
    ('障', '章'),
    ('于', '予'),
    ('子', '予'),
    ('份', '分'),
    ('覆', '复'),
    ('汁', '计'),
    ('讨', '计'),
    ('里', '理'),
    ('拆', '诉'),
    ('仪', '议'),
    ('纣', '纠'),
    ('惟', '维'),
    ('唯', '维'),
    ('司', '可'),
    ('治', '制'),
    ('发', '罚'),
    ('啇', '商'),
    ('尙', '尚'),
];

/// The sign that this one is taken for.
pub(super) fn meant(c: char) -> Option<char> {
    SLIPS.iter().find(|(wrong, _)| *wrong == c).map(|(_, right)| *right)
}

/// A key with all of them in their places; none where it has none.
pub(super) fn mended(key: &str) -> Option<String> {
    key.contains(|c| meant(c).is_some()).then(|| key.chars().map(|c| meant(c).unwrap_or(c)).collect())
}
