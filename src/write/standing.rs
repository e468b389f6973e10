//! Remarks of an earlier copy that are met again: those whose findings are gone go with them. One that a person has answered, settled or
//! written on stays, and so does one whose rule was not run this time.

use serde_json::Value as Json;

const OPEN: &str = "〔勾稽 ";
const CLOSE: char = '〕';

/// What tells a remark from others, whoever wrote it.
pub(super) fn mark(rule: &str, key: &str) -> String {
    format!("{OPEN}{rule} {key}{CLOSE}")
}

/// The findings that there are, where it is known that there are no others.
#[derive(Clone, Debug, Default)]
pub(super) struct Standing(Option<Known>);

#[derive(Clone, Debug)]
struct Known {
    keys: Vec<String>,
    /// Rules that could not say of everything whether it holds.
    unsure: Vec<String>,
}

impl Standing {
    /// By the coverage and the keys of a result; one without coverage tells of no finding that it is gone.
    pub(super) fn new(coverage: &Json, keys: impl Iterator<Item = String>) -> Standing {
        let rules = |list: &str| {
            let rules = coverage[list].as_array()?.iter().map(|one| one["rule"].as_str().map(str::to_owned));
            rules.collect::<Option<Vec<String>>>()
        };
        let unsure = rules("skipped").zip(rules("undecided")).map(|(skipped, undecided)| [skipped, undecided].concat());
        Standing(unsure.map(|unsure| Known { keys: keys.collect(), unsure }))
    }

    /// Is it the text of one remark as it was written, and has nothing more to say?
    pub(super) fn is_gone(&self, said: &str) -> bool {
        let inside = || said.trim().strip_suffix(CLOSE)?.split_once(OPEN)?.1.split_once(' ');
        // Of two marks in one text neither is the text's own.
        inside().is_some_and(|(rule, key)| !key.contains(OPEN) && self.is_settled(rule, key))
    }

    /// Was the rule run, and is the finding no longer there?
    pub(super) fn is_settled(&self, rule: &str, key: &str) -> bool {
        let Some(known) = &self.0 else { return false };
        // A finding has the name of its rule without the letters of its check.
        let is_of = |one: &String| one.strip_prefix(rule).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'));
        !known.keys.iter().any(|one| one == key) && !known.unsure.iter().any(is_of)
    }
}
