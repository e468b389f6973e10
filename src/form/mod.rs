//! Forms and rules as data: these types have exactly the shape of the JSON in this folder, which is also the shape of an
//! operator's pack.
//!
//! A definition may extend another and say only what differs: `extend.rs` tells how.
//! [`pack::Library`] is the one door: it takes definitions that are fit for use, or says every reason why not.

pub mod claim;
mod definition;
mod extend;
pub mod formula;
mod names;
pub mod pack;

pub use definition::read;

use crate::json::Json;
use pack::{Library, Place};
use std::rc::Rc;

/// The definitions that come with gouji, as JSON, the current form first.
#[cfg(not(lean))]
pub const BUILT_IN: [&str; 2] = [include_str!("cn-2021.json"), include_str!("cn-2019.json")];

/// The same without what people alone read. `www/build/forms.mjs` writes them for the wasm, and sets `lean`.
#[cfg(lean)]
pub const BUILT_IN: [&str; 2] =
    [include_str!("../../target/forms/cn-2021.json"), include_str!("../../target/forms/cn-2019.json")];

/// The built-in forms, fit for use; opened once.
#[must_use]
pub fn library() -> Rc<Library> {
    thread_local! {
        static LIBRARY: Rc<Library> = Rc::new(Library::open(definitions()).unwrap_or_else(|_| unreachable!("tested")));
    }
    LIBRARY.with(Rc::clone)
}

/// The built-in definitions.
#[must_use]
pub fn definitions() -> Vec<Definition> {
    with_packs(&[]).unwrap_or_else(|_| unreachable!("tested"))
}

/// The built-in definitions and those of packs; each may extend one that stands before it. A pack stands before the form that it
/// extends, so that it comes into its place wherever both fit; others stand at the end.
///
/// # Errors
/// Every reason why a definition is none, or does not fit what it extends.
pub fn with_packs(packs: &[Json]) -> Result<Vec<Definition>, Vec<String>> {
    let built_in = BUILT_IN.iter().map(|text| Json::parse(text).unwrap_or(Json::Null)).collect::<Vec<_>>();
    let (mut known, mut definitions, mut reasons) = (Vec::new(), Vec::<Definition>::new(), Vec::new());
    let mut built_in_forms = Vec::new();
    for (at, json) in built_in.iter().chain(packs).enumerate() {
        let whole = extend::whole(json, &known);
        match whole.and_then(|whole| Ok((read(&whole)?, whole))) {
            Ok((definition, whole)) => {
                let is_base = |form: &Definition| at >= BUILT_IN.len() && definition.extends.as_ref() == Some(&form.id);
                if at >= BUILT_IN.len() {
                    reasons.extend(names::misspelt(&definition, &built_in_forms));
                } else {
                    built_in_forms.push(definition.clone());
                }
                let place = definitions.iter().position(is_base).unwrap_or(definitions.len());
                definitions.insert(place, definition);
                known.push(whole);
            }
            Err(why) => reasons.extend(why),
        }
    }
    if reasons.is_empty() { Ok(definitions) } else { Err(reasons) }
}

/// A form: its headings, tables and rules. One JSON file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// `cn-2021`.
    pub id: String,
    /// The form that it took the rest over from.
    pub extends: Option<String>,
    /// What people call it.
    pub title: String,
    /// The document that prescribes it.
    pub basis: String,
    /// The report years it is prescribed for.
    pub years: Years,
    /// Labels that only this form prints: they tell it from the others.
    pub markers: Vec<String>,
    /// How its titles end, the prescribed wording first.
    pub titles: Vec<String>,
    /// The headings of the running text.
    pub sections: Vec<Heading>,
    /// The tables. None: the form is known by its markers, and not read yet.
    pub tables: Vec<Table>,
    /// Words that rules on running text look for.
    pub phrases: Vec<Phrases>,
    /// What must hold.
    pub rules: Vec<Rule>,
    /// Ids of rules that it switches off.
    pub off: Vec<String>,
}

/// Words with one meaning, under the name that rules know them by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrases {
    /// `received`.
    pub id: String,
    /// 收到, 新收, 受理.
    pub words: Vec<String>,
}

/// Report years, both ends included; no `to` where the form is in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Years {
    /// The first report year.
    pub from: u32,
    /// The last report year.
    pub to: Option<u32>,
}

/// A heading of the running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6.
    pub number: u32,
    /// Its wording without the number.
    pub title: String,
    /// Wordings that are accepted too.
    pub aliases: Vec<String>,
}

/// A table of the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// `applications`.
    pub id: String,
    /// The number of the section it stands in.
    pub section: u32,
    /// What people call it: 表三.
    pub name: String,
    /// The heading of its section.
    pub title: String,
    /// Are the rows printed side by side, as one row of figures under two levels of header?
    pub across: bool,
    /// Its columns, in the order of the form.
    pub columns: Vec<Column>,
    /// Its rows, in the order of the form.
    pub rows: Vec<Row>,
    /// Labels that are printed beside those of rows and columns.
    pub printed: Vec<String>,
    /// The printed form, row by row, as HTML would write it.
    pub layout: Vec<Vec<LayoutCell>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// `person`.
    pub id: String,
    /// As printed.
    pub label: String,
    /// Wordings that are accepted too.
    pub aliases: Vec<String>,
    /// 件 or 万元.
    pub unit: String,
    /// How many decimals make sense; 0 for counts.
    pub decimals: u32,
    /// Is it the total of others? A blank total leaves its balance undecided.
    pub total: bool,
    /// May its figures be below zero, also in words: `-1`, `减3`?
    pub signed: bool,
    /// Other units that may be printed with a figure, which is then kept as text: `251000元`.
    pub units: Vec<String>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// `denied.secret`: what stands before the point names a group in formulas.
    pub id: String,
    /// As printed.
    pub label: String,
    /// Wordings that are accepted too.
    pub aliases: Vec<String>,
    /// The columns it has; none given: all of the table.
    pub columns: Vec<String>,
    /// The label printed to its left, over several rows.
    pub group: Option<String>,
    /// Is it the total of others?
    pub total: bool,
    /// The rows that it stands for where it is printed alone: `other.*`.
    pub instead: Option<String>,
}

/// A cell of the printed form: a text, or the figures of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LayoutCell {
    /// A label.
    pub text: Option<String>,
    /// A row: one cell for each of its columns.
    pub row: Option<String>,
    /// Over how many printed rows; 1 where it is not given.
    pub rows: Option<u32>,
    /// Over how many printed columns each; 1 where it is not given.
    pub columns: Option<u32>,
}

/// Something that must hold: a formula over one table, or one of the checks written in Rust.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// The formula, as printed: `received + carried_in = concluded + carried_out`.
    pub check: Option<String>,
    /// The name of the check in Rust, where no formula can say it.
    pub code: Option<String>,
    /// What running text may state, and the cells it is held against.
    pub claims: Vec<Claim>,
    /// An example that holds.
    pub holds: Example,
    /// An example that breaks.
    pub breaks: Example,
}

/// What running text may state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The name of the phrases that state it: `received`.
    pub says: String,
    /// The name of those that say what of: `normative`.
    pub of: Option<String>,
    /// The sum of cells that the figure should equal: `applications.received.total`.
    pub equals: String,
    /// Other sums that it may equal, counted otherwise.
    pub or: Vec<String>,
}

/// An example of a rule: names of rows, columns or parts of a document, each with what stands there. An object in the JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Example(pub Vec<(String, String)>);

/// A sentence in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
}

/// How bad a broken rule is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// False by the form's own definition, or legally impossible.
    Error,
    /// Almost always a mistake, with known exceptions.
    Warning,
    /// To be looked at.
    Info,
}

/// What a formula is repeated for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Each {
    /// Once a column; names are rows.
    Column,
    /// Once a row that has all the columns named; names are columns.
    Row,
}

impl Years {
    /// Is it prescribed for this report year?
    #[must_use]
    pub fn have(self, year: u32) -> bool {
        self.from <= year && self.to.is_none_or(|last| year <= last)
    }
}

impl Definition {
    /// A table by its id.
    #[must_use]
    pub fn table(&self, id: &str) -> Option<&Table> {
        self.tables.iter().find(|table| table.id == id)
    }

    /// Words by their name; none where the form has none.
    #[must_use]
    pub fn phrases(&self, id: &str) -> &[String] {
        self.phrases.iter().find(|phrases| phrases.id == id).map_or(&[], |phrases| &phrases.words)
    }

    /// A cell by its name, as `applications.denied.secret.business`: positions of its table, row and column.
    #[must_use]
    pub fn cell(&self, name: &str) -> Option<(usize, Place)> {
        let (table, rest) = name.split_once('.')?;
        let (row, column) = rest.rsplit_once('.')?;
        let at = self.tables.iter().position(|known| known.id == table)?;
        let table = &self.tables[at];
        let row = table.rows.iter().position(|known| known.id == row)?;
        let column = table.columns.iter().position(|known| known.id == column)?;
        Some((at, Place { row, column }))
    }

    /// A rule by its id.
    #[must_use]
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == id)
    }
}

impl Table {
    /// A row by its id.
    #[must_use]
    pub fn row(&self, id: &str) -> Option<&Row> {
        self.rows.iter().find(|row| row.id == id)
    }

    /// The columns that a row has, in the order of the form.
    pub fn columns_of<'a>(&'a self, row: &'a Row) -> impl Iterator<Item = &'a Column> {
        self.columns.iter().filter(|column| row.columns.is_empty() || row.columns.contains(&column.id))
    }
}

/// A built-in definition, natively.
#[cfg(test)]
pub(crate) fn built_in(at: usize) -> Definition {
    definitions().swap_remove(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_cites_no_document_that_came_after_it() {
        let form = built_in(1);
        let later = |rule: &&Rule| rule.basis.contains("〔2021〕") && !rule.basis.contains("〔2019〕");
        // What it takes over from the form of 2021 needs a basis of its own: a line {"id", "basis"} in cn-2019.json.
        assert_eq!(form.rules.iter().filter(later).map(|rule| rule.id.as_str()).collect::<Vec<_>>(), [""; 0]);
    }

    #[test]
    fn every_rule_says_why_it_is_checked_and_since_when() {
        let forms = definitions();
        let rules = || forms.iter().flat_map(|form| form.rules.iter().map(move |rule| (&form.id, rule)));
        let lacks = |rule: &Rule| rule.why.is_none() || rule.since.is_none();
        let undocumented: Vec<_> =
            rules().filter(|(_, rule)| lacks(rule)).map(|(form, rule)| (form, &rule.id)).collect();
        // Write `why` (why it is checked and why it is as bad as it is) and `since` beside the rule in its JSON.
        assert_eq!(undocumented, []);
    }

    #[test]
    fn a_pack_stands_before_the_form_that_it_extends() {
        let pack = |id: &str, base: &str| {
            let text = r#"{"id": "ID", "extends": "BASE", "title": "T", "basis": "L", "off": ["T3-BAL"]}"#;
            Json::parse(&text.replace("ID", id).replace("BASE", base)).unwrap()
        };
        let forms = with_packs(&[pack("a", "cn-2019"), pack("b", "cn-2021"), pack("c", "b")]).unwrap();
        let ids: Vec<&str> = forms.iter().map(|form| form.id.as_str()).collect();
        assert_eq!(ids, ["c", "b", "cn-2021", "a", "cn-2019"]);
        let whole = Definition { id: "cn-2021".into(), extends: None, off: Vec::new(), ..forms[0].clone() };
        let base = &forms[2];
        assert_eq!(whole, Definition { title: "T".into(), basis: "L".into(), ..base.clone() });
        let reasons = with_packs(&[pack("a", "b"), pack("b", "a"), Json::Null]).err();
        let expected = [
            "a: extends: no form b stands before it",
            "b: extends: no form a stands before it",
            "form: an object is needed",
        ];
        assert_eq!(reasons, Some(expected.map(str::to_owned).to_vec()));
    }
}
