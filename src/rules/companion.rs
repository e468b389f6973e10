//! D-COMPANION: what was given is no report but a text beside it, as 文字解读 or 政府信息公开指南. Nothing else is checked then.

use super::check::Check;
use super::ledger::Ledger;
use crate::any_of::AnyOf;
use crate::finding::Part;
use crate::finding::sentences::sentences;
use crate::form::Rule;
use crate::prose::passage::{first_of, section};
use crate::recognise::title_parts;
use crate::report::Report;
use crate::report::sheet::Sheets;

sentences! {
    COMPANION: "看到的是{0}，像是年度报告的解读、指南一类材料，不是报告本身，没有核对。请选用年度报告。",
        "This seems to be {0}, a text beside the report and not the report itself; nothing was checked. Please take the report.";
}

/// The checks of this file.
pub(super) const CHECKS: &[Check] = &[Check::new(CODE, companion).words(&["companion"])];

/// The name of the check.
pub(crate) const CODE: &str = "companion";

/// The line that says what the text is; `None` where it may be a report.
#[must_use]
pub(crate) fn line_of<'a>(sheets: &Sheets<'a>) -> Option<&'a str> {
    /// What a text is, its first lines say.
    const SEARCHED: usize = 15;
    const LONGEST: usize = 60;
    /// A report has more headings than one beside it.
    const MOST: usize = 2;
    let report = sheets.report;
    let form = sheets.definition();
    let [marks, of, others, fields] =
        ["companion", "companion.of", "companion.other", "companion.field"].map(|words| form.phrases(words));
    // 政府信息公开年报 alone is the entry of a menu, and 图解：…年报 ends as titles do.
    let is_own = |title: &String| title_parts(form, title) != (None, None) && first_of(title, marks).is_none();
    if !report.tables.is_empty() || !report.unread.is_empty() || report.title.as_ref().is_some_and(is_own) {
        return None;
    }
    let few = report.sections.iter().filter(|one| one.number > 0).count() <= MOST;
    let is_told = |line: &&str| {
        let short = line.chars().count() <= LONGEST && !line.contains(['。', '；']);
        let explains = first_of(line, marks).is_some() && first_of(line, of).is_some();
        // 政府信息公开指南 stands in the menu of every page, too.
        let other = || few && line.trim_end_matches(['》', '）', ' ']).ends_with_any(others);
        // 申请表 asks for what a report never does.
        let asks = || report.sections.iter().any(|one| first_of(&one.text, fields).is_some());
        short && (explains || other() && (is_spoken_of(report, line) || asks()))
    };
    let opening = section(report, 0).map_or("", |one| one.text.as_str());
    opening.lines().filter(|line| !line.trim().is_empty()).take(SEARCHED).find(is_told)
}

/// Is it what the text is: does it say 本指南 or the like, or is the line more than the entry of a menu?
fn is_spoken_of(report: &Report, line: &str) -> bool {
    let kind: String = line.chars().filter(|c| ('一'..='龥').contains(c)).collect();
    let last = kind.char_indices().nth_back(1).map_or("", |(at, _)| &kind[at..]);
    let own = ["本", "本年度"].map(|own| [own, last].concat());
    kind.contains('年') || report.sections.iter().any(|section| section.text.holds_any(&own))
}

/// D-COMPANION.
pub(super) fn companion(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    ledger.checks += 1;
    if let Some(line) = line_of(ledger.sheets) {
        ledger.find(rule, COMPANION.with([Part::Printed(line.trim().to_owned())]), Vec::new());
    }
}
