//! Characters that are known.

/// What stands for a character that is not known.
pub(in crate::read::pdf) const UNKNOWN: char = '\u{fffd}';

/// Is there any character, and none of those that each font uses as it likes?
pub(super) fn is_known(text: &str) -> bool {
    let is_own = |c: char| matches!(c, '\0' | UNKNOWN | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..);
    !text.is_empty() && !text.contains(is_own)
}
