//! How many findings of one rule are told: a list of thousands helps nobody, and a text that is no report makes as many as it has clauses.

use crate::finding::sentences::sentences;
use crate::finding::{Finding, Part, fingerprint};

sentences! {
    MORE: "同一条规则还有 {0} 处没有逐一列出，请先改正已列出的，再核对一次。",
        "This rule found {0} more that are not listed. Please correct those that are, and check again.";
}

/// So many of one rule. The rules of tables cannot find more than the form has cells; no draft seen has a third of it.
const MOST: usize = 300;

/// What is left out of one rule.
struct LeftOut {
    /// Its rule, and as bad as the worst of them.
    like: Finding,
    count: usize,
    /// Before which of those that are told the first of them stood.
    at: usize,
}

/// Keeps the first of each rule, as they stand with the worst first, and those that a person set aside. How many more there are is a
/// finding of that rule, where the first of them stood.
#[must_use]
pub(super) fn first(findings: Vec<Finding>) -> Vec<Finding> {
    if findings.len() <= MOST {
        return findings;
    }
    let (mut told, mut left_out) = (Vec::<Finding>::new(), Vec::<LeftOut>::new());
    let mut counts: Vec<(String, usize)> = Vec::new();
    let mut has_root = true;
    for mut finding in findings {
        let is_root = finding.group.is_none();
        if !has_root {
            finding.group = None;
        }
        let is_told = finding.accepted.is_some() || count(&mut counts, &finding.rule) <= MOST;
        if is_root {
            has_root = is_told;
        }
        if is_told {
            told.push(finding);
        } else if let Some(known) = left_out.iter_mut().find(|known| known.like.rule == finding.rule) {
            known.count += 1;
            known.like.severity = known.like.severity.min(finding.severity);
        } else {
            left_out.push(LeftOut { like: finding, count: 1, at: told.len() });
        }
    }
    // From the last on, so that places stay what they were.
    for LeftOut { like, count, at } in left_out.into_iter().rev() {
        told.insert(at, more(like, count));
    }
    told
}

fn count(counts: &mut Vec<(String, usize)>, rule: &str) -> usize {
    if let Some((_, count)) = counts.iter_mut().find(|(known, _)| known == rule) {
        *count += 1;
        *count
    } else {
        counts.push((rule.to_owned(), 1));
        1
    }
}

fn more(like: Finding, count: usize) -> Finding {
    let key = fingerprint([like.rule.as_str(), MORE.name, &count.to_string()]);
    let says = MORE.with([Part::Count(count)]);
    Finding { says, key, cells: Vec::new(), quote: None, sides: None, group: None, proposal: None, ..like }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Site;
    use crate::form::Severity;

    fn finding(rule: &str, key: usize, severity: Severity, group: Option<usize>) -> Finding {
        Finding {
            rule: rule.to_owned(),
            severity,
            says: MORE.with([Part::Count(0)]),
            cells: Vec::<Site>::new(),
            quote: None,
            sides: None,
            key: key.to_string(),
            group: group.map(|key| key.to_string()),
            proposal: None,
            accepted: None,
        }
    }

    #[test]
    fn so_many_of_a_rule_are_told_and_how_many_more_there_are() {
        let of = |rule: &'static str, from: usize, count: usize, severity| {
            (from..from + count).map(move |key| finding(rule, key, severity, None))
        };
        let few: Vec<Finding> = of("A", 0, MOST, Severity::Error).collect();
        assert_eq!(first(few.clone()), few);

        let mut many: Vec<Finding> = of("A", 0, MOST + 2, Severity::Error).collect();
        many.extend(of("B", 1_000, 2, Severity::Warning));
        many.extend(of("A", 2_000, 1, Severity::Warning));
        many.push(Finding { accepted: Some("x".to_owned()), ..finding("A", 3_000, Severity::Warning, None) });
        // The root of the group is left out.
        many.insert(MOST + 1, finding("B", 4_000, Severity::Error, Some(MOST)));
        let told = first(many);
        let keys: Vec<&str> = told[MOST..].iter().map(|one| one.key.as_str()).collect();
        let key = fingerprint(["A", "MORE", "3"]);
        assert_eq!(keys, [&key, "4000", "1000", "1001", "3000"]);
        let more = &told[MOST];
        assert_eq!((&*more.rule, more.severity, &more.says), ("A", Severity::Error, &MORE.with([Part::Count(3)])));
        assert!(told.iter().all(|one| one.group.is_none()));
    }
}
