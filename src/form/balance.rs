//! Formulas worked out over their tables: every line that one is for becomes a comparison between cells.

use super::formula::{self, Formula, LAST, Relation};
use super::model::{Definition, Each, Place, Rule, Table};
use super::rule::asked;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// One comparison between cells of one table. Numbers are positions in the definition's lists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Balance {
    /// Its rule.
    pub rule: usize,
    /// Its table.
    pub table: usize,
    /// The row or column that all its cells share.
    pub along: Along,
    /// The cells that are added up on the left.
    pub left: Vec<Place>,
    /// How the sides compare.
    pub relation: Relation,
    /// The cells that are added up on the right.
    pub right: Vec<Place>,
}

/// One comparison with last year's report. It is no balance: what last year's report says is not put right in this one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Yearly {
    /// Its rule.
    pub rule: usize,
    /// Its table.
    pub table: usize,
    /// The row or column that all its cells share.
    pub along: Along,
    /// What is added up on the left.
    pub left: Vec<Term>,
    /// How the sides compare.
    pub relation: Relation,
    /// What is added up on the right.
    pub right: Vec<Term>,
}

/// What a name of a formula stands for in one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// The name, as the formula has it: `last.carried_out`.
    pub name: String,
    /// Is it what last year's report holds there?
    pub last: bool,
    /// Its cells: one, or a group's.
    pub places: Vec<Place>,
}

/// What the cells of a comparison share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Along {
    /// A row.
    Row(usize),
    /// A column.
    Column(usize),
}

/// The comparisons of a rule, in the order of its lines; none of a rule with a check in Rust.
///
/// # Errors
/// What is wrong with the formula, in a sentence.
pub(super) fn of_rule(form: &Definition, position: usize) -> Result<(Vec<Balance>, Vec<Yearly>), String> {
    const NEEDED: &str = "either `table`, `each` and `check` are needed, or `code` alone";
    let rule = &form.rules[position];
    let (Some(text), Some(table), Some(each), None) = (&rule.check, &rule.table, rule.each, &rule.code) else {
        let coded = rule.check.is_none() && rule.table.is_none() && rule.each.is_none() && rule.code.is_some();
        return if coded { Ok(Default::default()) } else { Err(NEEDED.to_owned()) };
    };
    let formula = formula::parse(text)?;
    let index = form.tables.iter().position(|known| known.id == *table).ok_or(format!("no table {table}"))?;
    let work = Work { table: &form.tables[index], each };
    let lines = work.lines(&formula)?;
    let (rule, table, relation) = (position, index, formula.relation);
    if formula.names().any(|name| name.starts_with(LAST)) {
        let yearly = |(along, left, right)| Yearly { rule, table, along, left, relation, right };
        return Ok((Vec::new(), lines.into_iter().map(yearly).collect()));
    }
    let places = |terms: Vec<Term>| terms.into_iter().flat_map(|term| term.places).collect();
    let balance =
        |(along, left, right)| Balance { rule, table, along, left: places(left), relation, right: places(right) };
    Ok((lines.into_iter().map(balance).collect(), Vec::new()))
}

/// What is amiss with a formula on two years, or with what its rule says of it, each in a few words.
pub(super) fn amiss(rule: &Rule) -> Vec<String> {
    let formula = rule.check.as_deref().and_then(|text| formula::parse(text).ok());
    let names: Vec<&str> = formula.iter().flat_map(Formula::names).collect();
    let mut reasons = Vec::new();
    if !names.iter().any(|name| name.starts_with(LAST)) {
        for (key, _) in
            [("says", rule.says.is_some()), ("parts", rule.parts.is_some())].iter().filter(|(_, given)| *given)
        {
            reasons.push(format!("`{key}` is for formulas that name last year's figures"));
        }
        return reasons;
    }
    if names.iter().all(|name| name.starts_with(LAST)) {
        reasons.push("the formula names nothing of this year's report".to_owned());
    }
    let Some(says) = &rule.says else { return reasons };
    let [zh, en] = [&says.zh, &says.en].map(|text| asked(text).collect::<BTreeSet<_>>());
    for name in zh.union(&en) {
        let own = name.strip_prefix('@').filter(|own| !own.ends_with('*')).unwrap_or(name);
        if !["@", "left", "right"].contains(name) && !names.contains(&own) {
            reasons.push(format!("says: {{{name}}} is nothing of the formula"));
        }
    }
    if zh != en {
        reasons.push("says: what is put in differs between the languages".to_owned());
    }
    reasons
}

/// A row or column that a formula is for, and what its names stand for there.
type Line = (Along, Vec<Term>, Vec<Term>);

/// A formula being worked out over a table.
struct Work<'a> {
    table: &'a Table,
    each: Each,
}

impl Work<'_> {
    /// The lines that have all that the formula names.
    fn lines(&self, formula: &Formula) -> Result<Vec<Line>, String> {
        let named = |names: &[String]| {
            names.iter().map(|name| Ok((name.clone(), self.positions(name)?))).collect::<Result<Vec<_>, String>>()
        };
        let (left, right) = (named(&formula.left)?, named(&formula.right)?);
        let lines = match self.each {
            Each::Column => (0..self.table.columns.len()).map(Along::Column).collect::<Vec<_>>(),
            Each::Row => (0..self.table.rows.len()).map(Along::Row).collect(),
        };
        let has = |along: Along, positions: &[usize]| positions.iter().all(|&at| self.has(place(along, at)));
        let having =
            lines.into_iter().filter(|&along| left.iter().chain(&right).all(|(_, positions)| has(along, positions)));
        let terms = |along: Along, names: &[(String, Vec<usize>)]| {
            let term = |(name, positions): &(String, Vec<usize>)| Term {
                name: name.clone(),
                last: name.starts_with(LAST),
                places: positions.iter().map(|&at| place(along, at)).collect(),
            };
            names.iter().map(term).collect()
        };
        Ok(having.map(|along| (along, terms(along, &left), terms(along, &right))).collect())
    }

    /// Does the row of a cell have its column?
    fn has(&self, Place { row, column }: Place) -> bool {
        let (row, column) = (&self.table.rows[row], &self.table.columns[column]);
        row.columns.is_empty() || row.columns.contains(&column.id)
    }

    /// The rows or columns that a name stands for; a group of rows includes the one that may be printed in its stead.
    fn positions(&self, name: &str) -> Result<Vec<usize>, String> {
        let id = name.strip_prefix(LAST).unwrap_or(name);
        let matches = |own: &str, instead: Option<&str>| match id.strip_suffix('*') {
            Some(group) => own.starts_with(group) || instead == Some(id),
            None => own == id,
        };
        let positions: Vec<usize> = match self.each {
            Each::Column => {
                let rows = self.table.rows.iter().enumerate();
                rows.filter(|(_, row)| matches(&row.id, row.instead.as_deref())).map(|(at, _)| at).collect()
            }
            Each::Row => self.table.columns.iter().position(|column| column.id == id).into_iter().collect(),
        };
        let what = if self.each == Each::Column { "row" } else { "column" };
        if positions.is_empty() { Err(format!("table {} has no {what} {name}", self.table.id)) } else { Ok(positions) }
    }
}

/// The cell of a line at a position.
fn place(along: Along, at: usize) -> Place {
    match along {
        Along::Row(row) => Place { row, column: at },
        Along::Column(column) => Place { row: at, column },
    }
}
