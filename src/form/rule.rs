//! A rule as data, in the shape of the JSON.

use super::shape;
use serde::{Deserialize, Serialize};

/// Something that must hold: a formula over one table, or one of the checks written in Rust.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// `T3-BAL`.
    pub id: String,
    /// How bad it is when broken.
    pub severity: Severity,
    /// What must hold, in a sentence.
    pub title: Wording,
    /// On whose authority.
    pub basis: String,
    /// Why it is checked, and why it is as bad as it is.
    pub why: Option<Wording>,
    /// Where it is broken and right all the same.
    pub exceptions: Option<Wording>,
    /// The version that had it first.
    pub since: Option<String>,
    /// A formula's table.
    pub table: Option<String>,
    /// What a formula is repeated for: its names are rows where this is `column`, and columns where it is `row`.
    pub each: Option<Each>,
    /// The formula, as printed: `received + carried_in = concluded + carried_out`; `last.carried_out` is last year's.
    pub check: Option<String>,
    /// What is said where a formula with last year's figures breaks: `{@}` is the cell, `{carried_in}` the figure of a name of the formula,
    /// `{@last.carried_out}` its cell in words, `{left}` and `{right}` are the sums. Without it, what is said of every formula.
    pub says: Option<Wording>,
    /// How bad it is where it breaks in a row or column that goes into a total; those of totals then come first, and these follow them.
    pub parts: Option<Severity>,
    /// The name of the check in Rust, where no formula can say it.
    pub code: Option<String>,
    /// What running text may state, and the cells it is held against.
    #[serde(default)]
    pub claims: Vec<Claim>,
    /// The numbers that it goes by; its title may name them: `{most}`.
    #[serde(default)]
    pub limits: Vec<Limit>,
    /// An example that holds.
    pub holds: Example,
    /// An example that breaks.
    pub breaks: Example,
}

/// A number from which on a check finds something: a judgement, and no part of a definition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// `most`: the name that the check knows it by.
    pub id: String,
    /// 200.
    pub value: u32,
    /// Why it is this number and no other, and of what unit.
    pub why: Option<Wording>,
}

/// What running text may state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// The name of the phrases that state it: `received`.
    pub says: String,
    /// The name of those that say what of: `normative`.
    pub of: Option<String>,
    /// The sum of cells that the figure should equal: `applications.received.total`.
    pub equals: String,
    /// Other sums that it may equal, counted otherwise.
    #[serde(default)]
    pub or: Vec<String>,
}

/// An example of a rule: names of rows, columns or parts of a document, each with what stands there. An object in the JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Example(#[serde(with = "shape::pairs")] pub Vec<(String, String)>);

/// A sentence in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
}

/// How bad a broken rule is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// False by the form's own definition, or legally impossible.
    Error,
    /// Almost always a mistake, with known exceptions.
    Warning,
    /// To be looked at.
    Info,
}

/// What a formula is repeated for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Each {
    /// Once a column; names are rows.
    Column,
    /// Once a row that has all the columns named; names are columns.
    Row,
}

impl Wording {
    /// What it asks for in braces, in the order in which its Chinese does.
    pub fn asked(&self) -> impl Iterator<Item = &str> {
        asked(&self.zh)
    }
}

/// What a text asks for in braces.
pub(super) fn asked(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).map(|piece| piece.split_once('}').map_or(piece, |(name, _)| name))
}

impl Rule {
    /// A limit by its name; 0 where it has none, and then its check does not run.
    #[must_use]
    pub fn limit(&self, id: &str) -> u32 {
        self.limits.iter().find(|limit| limit.id == id).map_or(0, |limit| limit.value)
    }

    /// A wording with the limits that it names.
    #[must_use]
    pub fn filled(&self, wording: &str) -> String {
        let fill = |text: String, limit: &Limit| text.replace(&format!("{{{}}}", limit.id), &limit.value.to_string());
        self.limits.iter().fold(wording.to_owned(), fill)
    }
}
