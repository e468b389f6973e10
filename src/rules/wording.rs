//! Rules on words of the running text that should not be there.

use super::ledger::Ledger;
use super::prose::sentences;
use crate::finding::sentences as say;
use crate::finding::{Part, Skip};
use crate::form::Rule;

/// D-PLACEHOLDER: what a template left open. A slot is a name of `placeholder`, or blanks where a figure should stand before its unit.
pub(super) fn placeholder(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let sheets = ledger.sheets;
    if !sheets.report.is_whole() {
        return ledger.skip(rule, Skip::TablesAlone);
    }
    let slots = sheets.definition().phrases("placeholder");
    for sentence in sentences(sheets.report) {
        ledger.checks += 1;
        let clause = sentence.clauses().find(|clause| slots.iter().any(|slot| clause.text.contains(slot.as_str())));
        if let Some(clause) = clause {
            let says = say::UNFILLED.with([Part::Printed(clause.text.to_owned())]);
            ledger.find_in(rule, rule.severity, says, Vec::new(), sentence.quote());
        }
    }
}
