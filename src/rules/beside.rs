//! What is written beside a table and was not held against it.

use super::ledger::Ledger;
use crate::finding::sentences::sentences;
use crate::finding::{Part, Quote};
use crate::form::{Rule, Severity};
use crate::prose::beside::untold;
use crate::report::has_prose;

sentences! {
    BESIDE: "{0}旁边的文字没有与表格核对，其中的数请自行核对：{1}。",
        "What is written beside {0} was not held against it; please check its figures yourself: {1}.";
}

/// D-TABLES: of each table once; where it was not read, that is what is said.
pub(super) fn beside(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    /// So many lines are quoted.
    const MOST: usize = 3;
    let sheets = ledger.sheets;
    let (report, form) = (sheets.report, sheets.definition());
    for section in report.sections.iter().filter(|section| !has_prose(form, section.number)) {
        let is_there = |&at: &usize| form.tables[at].section == section.number && sheets.is_read(at);
        let Some(table) = (0..form.tables.len()).find(is_there) else { continue };
        let lines: Vec<&str> = untold(&section.text, report.year).take(MOST).collect();
        if let Some(first) = lines.first() {
            let quote = Quote { section: section.number, text: (*first).to_owned() };
            let words = lines.iter().map(|line| ["“", line, "”"].concat()).collect();
            let says = BESIDE.with([Part::Table(table), Part::Words(words)]);
            ledger.find_in(rule, Severity::Info, says, Vec::new(), quote);
        }
    }
}
