//! What was and was not checked, so that silence is never taken for success.

use crate::finding::{Doubt, Site, Skip};
use crate::rules::ledger::{Ledger, in_form_order};

/// What was and was not checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Rules known.
    pub rules: usize,
    /// Rules run.
    pub run: usize,
    /// Single checks made and decided.
    pub checks: usize,
    /// Whole rules that did not run.
    pub skipped: Vec<(String, Skip)>,
    /// Single checks that could not be decided.
    pub undecided: Vec<(String, Vec<Site>, Doubt)>,
    /// Cells that were read as 0, each once, in the order of the form.
    pub read_as_zero: Vec<Site>,
}

impl Coverage {
    /// What the rules entered, of so many.
    #[must_use]
    pub(super) fn new(ledger: Ledger<'_, '_>, rules: usize) -> Coverage {
        let Ledger { zeros, skipped, checks, doubts, .. } = ledger;
        let mut zeros = in_form_order(zeros);
        zeros.dedup();
        Coverage { rules, run: rules - skipped.len(), checks, skipped, undecided: doubts, read_as_zero: zeros }
    }
}
