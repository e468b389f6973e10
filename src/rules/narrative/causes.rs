//! A kind of outcome that is told cause by cause: 因信息不存在等原因无法提供21件，因补正后仍不明确无法提供1件.

use crate::any_of::AnyOf;
use crate::prose::narrative::Narrative;
use crate::prose::statement::Statement;
use crate::prose::token::Tag;

/// Is a figure of one cause alone, where others are told beside it? One of a reason is, where that is one of several: 不掌握等原因.
pub(super) fn is_of_one_cause(narrative: &Narrative, one: &Statement, is_reason: bool) -> bool {
    /// Causes are told near each other. In bytes.
    const NEAR: usize = 400;
    const CAUSES: [&str; 3] = ["因", "由于", "鉴于"];
    let words = &narrative.texts[one.text].words;
    let is_cause = |words: &str| words.holds_any(&CAUSES);
    let own = &words[one.clause.start..one.end.max(one.clause.start)];
    if one.acts & Tag::ENDS == 0 || !is_cause(own) || is_reason && !own.contains('等') {
        return false;
    }
    let counts = |clause: &str| is_cause(clause) && clause.contains(|c: char| c.is_ascii_digit());
    let clauses = |words: &str| words.split(['，', ',', '；', ';', '、', '：']).any(counts);
    let from = words.floor_char_boundary(one.clause.start.saturating_sub(NEAR));
    let to = words.floor_char_boundary((one.end + NEAR).min(words.len())).max(one.end);
    let before = words[from..one.clause.start].rsplit(['。', '\n']).next().unwrap_or_default();
    let behind = words[one.end..to].split(['。', '\n']).next().unwrap_or_default();
    clauses(before) || clauses(behind)
}
