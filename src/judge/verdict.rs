//! How a report stands, in one word.

use super::coverage::Coverage;
use crate::finding::{Finding, Skip};
use crate::form::{Rule, Severity};
use crate::report::Report;
use serde::Serialize;

/// How a report stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// At most hints.
    Pass,
    /// Something is doubtful, or was not checked.
    Review,
    /// Something is wrong.
    Fail,
    /// No table of a known form could be read.
    Unreadable,
}

impl Verdict {
    /// The first that fits, worst first.
    #[must_use]
    pub(super) fn of(report: &Report, findings: &[Finding], coverage: &Coverage, rules: &[Rule]) -> Verdict {
        let any = |severity| findings.iter().any(|finding| finding.severity == severity && finding.accepted.is_none());
        let grave = |id: &String| rules.iter().any(|rule| rule.id == *id && rule.severity == Severity::Error);
        if report.tables.is_empty() {
            Verdict::Unreadable
        } else if any(Severity::Error) {
            Verdict::Fail
        } else if any(Severity::Warning)
            || !coverage.undecided.is_empty()
            || coverage.skipped.iter().any(|(rule, why)| grave(rule) && !matches!(why, Skip::NoLast | Skip::NoDate))
        {
            Verdict::Review
        } else {
            Verdict::Pass
        }
    }
}
