//! Findings as data, and their [`sentences`] in Chinese and English.
//!
//! A rule says what it found as a sentence and the [`Part`]s that go into it; both languages and the fingerprint are made from these
//! last of all, so that no rule knows a language.

mod key;
mod names;
mod reasons;
mod say;
pub mod sentences;
mod undone;

pub use crate::report::Site;
pub use key::fingerprint;
pub(crate) use key::{hash, number};
pub use sentences::{Language, Part, Says};
pub use undone::{Doubt, Skip};

use crate::amount::Amount;
use crate::form::{Definition, Severity};
use serde::Serialize;

/// Something a rule found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule's id.
    pub rule: String,
    /// How bad this is; a rule may find worse and lesser things.
    pub severity: Severity,
    /// What was found.
    pub says: Says,
    /// The cells it is about, the suspect first.
    pub cells: Vec<Site>,
    /// The words of the running text it is about.
    pub quote: Option<Quote>,
    /// The two sides of a broken balance.
    pub sides: Option<(Amount, Amount)>,
    /// Fingerprint over rule, cells and values.
    pub key: String,
    /// The key of the finding that explains this one.
    pub group: Option<String>,
    /// At the root of a group: the cell that explains it and the others, and what it should likely hold.
    pub proposal: Option<Says>,
    /// Why a person set it aside.
    pub accepted: Option<String>,
}

/// A clause of the running text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Quote {
    /// The number of its section; 0 is what stands before 一.
    pub section: u32,
    /// Its words.
    pub text: String,
}

impl Finding {
    /// A whole sentence that names table, row, column and values as printed on the form.
    #[must_use]
    pub fn sentence(&self, form: &Definition, language: Language) -> String {
        let say = say::Say { form, language, cell: self.cells.first() };
        let proposal = self.proposal.as_ref().map_or(String::new(), |proposal| say.says(proposal));
        proposal + &say.says(&self.says)
    }

    /// The table it speaks of first.
    #[must_use]
    pub fn table(&self) -> Option<usize> {
        let of_part = |part: &Part| match part {
            Part::Table(table) | Part::Rows(table, _) | Part::Columns(table, _) => Some(*table),
            _ => None,
        };
        self.cells.first().map(|site| site.table).or_else(|| self.says.parts.iter().find_map(of_part))
    }
}
