//! Rules on title and headings.

use super::body::Rank;
use super::check::{Check, Need};
use super::ledger::Ledger;
use crate::finding::Part;
use crate::finding::sentences::sentences;
use crate::form::{Rule, Severity};
use crate::recognise::{heading_key, heading_number, title_parts};

sentences! {
    NO_TITLE: "没有找到标题。标题应为“（机关名称）（年份）年{0}”，请核对。",
        "No title was found. Prescribed is “（机关名称）（年份）年{0}”. Please check.";
    TITLE_WITHOUT_YEAR: "标题{0}没有写明年份，请核对。",
        "The title {0} names no year. Please check.";
    TITLE_WITHOUT_AGENCY: "标题{0}没有写明机关名称，请核对。",
        "The title {0} names no body. Please check.";
    TITLE_WITHOUT_WORDS: "标题{0}没有写全“{1}”，请核对。",
        "The title {0} lacks words of “{1}”. Please check.";
    NO_HEADINGS: "没有找到以下标题：{0}，请核对。",
        "Headings not found: {0}. Please check.";
    MISNUMBERED: "标题{0}的序号应为“{1}、”，请核对。",
        "The heading {0} should have the number “{1}、”. Please check.";
    OUT_OF_ORDER: "标题{0}排在{1}之后，次序与规定不符，请核对。",
        "The heading {0} stands after {1}, out of the prescribed order. Please check.";
    HEADING_REWORDED: "标题印作{0}，规定的写法是{1}。",
        "The heading reads {0}; prescribed is {1}.";
}

/// The checks of this file.
pub(super) const CHECKS: &[Check] =
    &[Check::new("title", title).needs(&[Need::Text]), Check::new("headings", headings).needs(&[Need::Text])];

/// D-TITLE: body, year and the prescribed words.
pub(super) fn title(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let (report, form) = (ledger.sheets.report, ledger.sheets.definition());
    ledger.checks += 1;
    let words = form.titles[0].clone();
    let severity_without = if report.year.is_some() { Severity::Warning } else { Severity::Error };
    let Some(title) = &report.title else {
        ledger.find_as(rule, severity_without, NO_TITLE.with([Part::Word(words)]), Vec::new());
        return;
    };
    let printed = || Part::Printed(title.clone());
    let (agency, year) = title_parts(form, title);
    if year.is_none() {
        ledger.find(rule, TITLE_WITHOUT_YEAR.with([printed(), Part::Mark("year")]), Vec::new());
    }
    if agency.is_none() {
        // 关于2024年政府信息公开工作的年度报告, of a body that the text names.
        let told = report.agency.is_some() && title.starts_with("关于");
        ledger.find_as(
            rule,
            if told { Severity::Info } else { Severity::Warning },
            TITLE_WITHOUT_AGENCY.with([printed(), Part::Mark("agency")]),
            Vec::new(),
        );
    }
    // 政府信息公开工作的年度报告: the same words.
    let same = title.replace("工作的年度", "工作年度");
    if !heading_key(&same).contains(&heading_key(&words)) {
        let says = TITLE_WITHOUT_WORDS.with([printed(), Part::Word(words)]);
        // Ministries have words of their own: 政府信息公开工作报告.
        let central = ledger.body().and_then(|body| body.rank) == Some(Rank::Centre);
        let severity = if central { Severity::Info } else { Severity::Warning };
        ledger.find_as(rule, severity, says, Vec::new());
    }
}

/// In characters.
const LONGEST_HEADING: usize = 100;

/// D-HEAD-6: the prescribed headings, numbered and in order.
pub(super) fn headings(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let report = ledger.sheets.report;
    let form = ledger.sheets.definition();
    ledger.checks += form.sections.len();
    let found = |number: u32| report.sections.iter().any(|section| section.number == number);
    let numbers: Vec<u32> =
        form.sections.iter().map(|heading| heading.number).filter(|&number| !found(number)).collect();
    if !numbers.is_empty() {
        ledger.find(rule, NO_HEADINGS.with([Part::Headings(numbers)]), Vec::new());
    }
    let mut highest: Option<(u32, &str)> = None;
    for section in report.sections.iter().filter(|section| section.number > 0) {
        let number = section.number;
        // No heading of a document is longer; of one that is given the start is enough.
        let printed = || Part::Printed(section.heading.chars().take(LONGEST_HEADING).collect());
        if let Some((above, after)) = highest
            && above > number
        {
            let says = OUT_OF_ORDER.with([printed(), Part::Printed(after.chars().take(LONGEST_HEADING).collect())]);
            ledger.find_as(rule, Severity::Warning, says, Vec::new());
        } else {
            highest = Some((number, &section.heading));
        }
        let prescribed = form.sections.iter().find(|heading| heading.number == number);
        let worded = prescribed.is_some_and(|heading| heading_key(&heading.title) == heading_key(&section.heading));
        match heading_number(&section.heading) {
            Some(other) if other != number => {
                let says = MISNUMBERED.with([printed(), Part::Numeral(number)]);
                ledger.find_as(rule, Severity::Warning, says, Vec::new());
            }
            Some(_) if worded => {}
            _ => {
                let says = HEADING_REWORDED.with([printed(), Part::Headings(vec![number])]);
                ledger.find_as(rule, Severity::Info, says, Vec::new());
            }
        }
    }
}
