//! Fit for use, or every reason why not: the one door through which a definition becomes a [`Form`].

use super::claim::{self, Stated};
use super::formula::{self, Formula, Relation};
pub use super::model::Place;
use super::model::{Definition, Each, Table, YEARS};
use super::names::Known;
use serde::{Deserialize, Serialize};

/// Forms that are fit for use, in the order they were given; the first is the one in force.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Library {
    forms: Vec<Form>,
}

/// A form with its formulas worked out into balances.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Form {
    /// As written in the JSON.
    pub definition: Definition,
    /// Every single comparison of its formulas, in the order of the rules.
    pub balances: Vec<Balance>,
    /// What running text may claim, in the order of the rules.
    pub stated: Vec<Stated>,
}

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

/// What the cells of a balance share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Along {
    /// A row.
    Row(usize),
    /// A column.
    Column(usize),
}

impl Library {
    /// Takes definitions as a whole, or refuses them as a whole. Without what the rules know, what is theirs to know is not looked at:
    /// when the crate is built there are none yet.
    ///
    /// # Errors
    /// Every reason, each a sentence that names the form and the rule, table or row.
    pub fn open(definitions: Vec<Definition>, known: Option<&Known>) -> Result<Library, Vec<String>> {
        let mut reasons = Vec::new();
        if definitions.is_empty() {
            reasons.push("no form at all".to_owned());
        }
        repeated(definitions.iter().map(|form| form.id.as_str()), "form", &mut reasons);
        let forms = definitions.into_iter().map(|definition| Form::open(definition, known, &mut reasons)).collect();
        if reasons.is_empty() { Ok(Library { forms }) } else { Err(reasons) }
    }

    /// The forms, the one in force first.
    #[must_use]
    pub fn forms(&self) -> &[Form] {
        &self.forms
    }

    /// A form by its id.
    #[must_use]
    pub fn form(&self, id: &str) -> Option<&Form> {
        self.forms.iter().find(|form| form.definition.id == id)
    }
}

impl Form {
    fn open(definition: Definition, known: Option<&Known>, reasons: &mut Vec<String>) -> Form {
        let before = reasons.len();
        for table in &definition.tables {
            check_table(table, reasons);
        }
        check_texts(&definition, reasons);
        repeated(definition.tables.iter().map(|table| table.id.as_str()), "table", reasons);
        repeated(definition.rules.iter().map(|rule| rule.id.as_str()), "rule", reasons);
        for id in definition.off.iter().filter(|id| definition.rule(id).is_none()) {
            reasons.push(format!("off: {id} is no rule"));
        }
        let (mut balances, mut stated) = (Vec::new(), Vec::new());
        for (position, rule) in definition.rules.iter().enumerate() {
            stated.extend(claim::of_rule(&definition, position, known, reasons));
            match balances_of(&definition, position, known) {
                Ok(worked_out) => balances.extend(worked_out),
                Err(reason) => reasons.push(format!("{}: {reason}", rule.id)),
            }
        }
        for reason in &mut reasons[before..] {
            *reason = format!("{}: {reason}", definition.id);
        }
        Form { definition, balances, stated }
    }

    /// Can its tables be read, or is it only known by its markers?
    #[must_use]
    pub fn is_read(&self) -> bool {
        !self.definition.tables.is_empty()
    }
}

fn repeated<'a>(ids: impl Iterator<Item = &'a str>, what: &str, reasons: &mut Vec<String>) {
    let mut seen = Vec::new();
    for id in ids {
        if seen.contains(&id) {
            reasons.push(format!("{what} {id} stands twice"));
        }
        seen.push(id);
    }
}

fn check_texts(form: &Definition, reasons: &mut Vec<String>) {
    if form.titles.is_empty() {
        reasons.push("titles: at least one is needed".to_owned());
    }
    for year in [Some(form.years.from), form.years.to].into_iter().flatten().filter(|year| !YEARS.contains(year)) {
        reasons.push(format!("years: {year} is no year from {} to {}", YEARS.start(), YEARS.end()));
    }
    for heading in form.sections.iter().filter(|heading| !(1..=10).contains(&heading.number)) {
        reasons.push(format!("section {} has the number {}, of 1 to 10", heading.title, heading.number));
    }
    for rule in &form.rules {
        if [&rule.title.zh, &rule.title.en, &rule.basis].iter().any(|text| text.is_empty()) {
            reasons.push(format!("{}: no rule is without a title and a basis", rule.id));
        }
        repeated(rule.limits.iter().map(|limit| limit.id.as_str()), &format!("{}: limit", rule.id), reasons);
        for title in [&rule.title.zh, &rule.title.en].map(|title| rule.filled(title)) {
            if title.contains('{') {
                reasons.push(format!("{}: the title names a limit that the rule has not: {title}", rule.id));
            }
        }
    }
}

fn check_table(table: &Table, reasons: &mut Vec<String>) {
    let id = &table.id;
    repeated(table.rows.iter().map(|row| row.id.as_str()), &format!("{id}: row"), reasons);
    repeated(table.columns.iter().map(|column| column.id.as_str()), &format!("{id}: column"), reasons);
    for row in &table.rows {
        for column in row.columns.iter().filter(|&id| !table.columns.iter().any(|column| column.id == *id)) {
            reasons.push(format!("{id}: row {} has a column {column} that the table has not", row.id));
        }
    }
    for cell in table.layout.iter().flatten() {
        match (&cell.text, &cell.row) {
            (Some(_), None) => {}
            (None, Some(row)) if table.row(row).is_some() => {}
            (None, Some(row)) => reasons.push(format!("{id}: the layout shows a row {row} that the table has not")),
            _ => reasons.push(format!("{id}: a cell of the layout is either a text or a row")),
        }
    }
}

/// A rule is a formula over a table, or the name of a check in Rust.
fn balances_of(form: &Definition, position: usize, known: Option<&Known>) -> Result<Vec<Balance>, String> {
    let rule = &form.rules[position];
    let is_known = |code: &str| known.is_none_or(|known| known.codes.contains(&code));
    let (Some(text), Some(table), Some(each)) = (&rule.check, &rule.table, rule.each) else {
        let coded = rule.check.is_none() && rule.table.is_none() && rule.each.is_none();
        return match &rule.code {
            Some(code) if coded && is_known(code) => Ok(Vec::new()),
            Some(code) if coded => Err(format!("no check is called {code}")),
            _ => Err("either `table`, `each` and `check` are needed, or `code` alone".to_owned()),
        };
    };
    if rule.code.is_some() {
        return Err("either `table`, `each` and `check` are needed, or `code` alone".to_owned());
    }
    let formula = formula::parse(text)?;
    let index = form.tables.iter().position(|known| known.id == *table).ok_or(format!("no table {table}"))?;
    let part = Work { rule: position, index, table: &form.tables[index], formula: &formula };
    match each {
        Each::Column => part.each_column(),
        Each::Row => part.each_row(),
    }
}

/// A formula being worked out over a table.
struct Work<'a> {
    rule: usize,
    index: usize,
    table: &'a Table,
    formula: &'a Formula,
}

impl Work<'_> {
    fn each_column(&self) -> Result<Vec<Balance>, String> {
        let left = self.rows(&self.formula.left)?;
        let right = self.rows(&self.formula.right)?;
        let has = |rows: &[usize], column: &str| {
            rows.iter().all(|&row| self.table.columns_of(&self.table.rows[row]).any(|known| known.id == column))
        };
        let columns = self.table.columns.iter().enumerate();
        let shared = columns.filter(|(_, column)| has(&left, &column.id) && has(&right, &column.id));
        let places = |rows: &[usize], column| rows.iter().map(|&row| Place { row, column }).collect();
        Ok(shared
            .map(|(column, _)| self.balance(Along::Column(column), places(&left, column), places(&right, column)))
            .collect())
    }

    fn each_row(&self) -> Result<Vec<Balance>, String> {
        let left = self.columns(&self.formula.left)?;
        let right = self.columns(&self.formula.right)?;
        let named: Vec<&str> =
            left.iter().chain(&right).map(|&column| self.table.columns[column].id.as_str()).collect();
        let rows = self.table.rows.iter().enumerate();
        let having = rows
            .filter(|(_, row)| named.iter().all(|&name| self.table.columns_of(row).any(|column| column.id == name)));
        let places = |columns: &[usize], row| columns.iter().map(|&column| Place { row, column }).collect();
        Ok(having.map(|(row, _)| self.balance(Along::Row(row), places(&left, row), places(&right, row))).collect())
    }

    fn balance(&self, along: Along, left: Vec<Place>, right: Vec<Place>) -> Balance {
        Balance { rule: self.rule, table: self.index, along, left, relation: self.formula.relation, right }
    }

    /// The rows that names stand for; a group includes the row that may be printed in its stead.
    fn rows(&self, names: &[String]) -> Result<Vec<usize>, String> {
        let mut found = Vec::new();
        for name in names {
            let before = found.len();
            let matches = |id: &str, instead: Option<&String>| match name.strip_suffix('*') {
                Some(group) => id.starts_with(group) || instead == Some(name),
                None => id == name,
            };
            let rows = self.table.rows.iter().enumerate();
            found.extend(rows.filter(|(_, row)| matches(&row.id, row.instead.as_ref())).map(|(at, _)| at));
            if found.len() == before {
                return Err(format!("table {} has no row {name}", self.table.id));
            }
        }
        Ok(found)
    }

    fn columns(&self, names: &[String]) -> Result<Vec<usize>, String> {
        let position = |name: &String| self.table.columns.iter().position(|column| column.id == *name);
        names.iter().map(|name| position(name).ok_or(format!("table {} has no column {name}", self.table.id))).collect()
    }
}
