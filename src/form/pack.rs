//! Fit for use, or every reason why not: the one door through which a definition becomes a [`Form`].

use super::balance;
pub use super::balance::{Along, Balance, Term, Yearly};
use super::claim::{self, Stated};
use super::formula::LAST;
use super::memo::Memo;
pub use super::model::Place;
use super::model::{Definition, Table, YEARS};
use super::names::Known;
use serde::{Deserialize, Serialize};

/// Forms that are fit for use, in the order they were given; the first is the one in force.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Library {
    forms: Vec<Form>,
    /// What was worked out of the words of all of them.
    #[serde(skip)]
    pub memo: Memo,
}

/// A form with its formulas worked out into balances.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Form {
    /// As written in the JSON.
    pub definition: Definition,
    /// Every single comparison of its formulas, in the order of the rules.
    pub balances: Vec<Balance>,
    /// Those with last year's report.
    pub yearly: Vec<Yearly>,
    /// What running text may claim, in the order of the rules.
    pub stated: Vec<Stated>,
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
        if reasons.is_empty() { Ok(Library { forms, memo: Memo::default() }) } else { Err(reasons) }
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
        let (mut balances, mut yearly, mut stated) = (Vec::new(), Vec::new(), Vec::new());
        for (position, rule) in definition.rules.iter().enumerate() {
            stated.extend(claim::of_rule(&definition, position, known, reasons));
            let of_rule = balance::of_rule(&definition, position).and_then(|worked_out| match &rule.code {
                Some(code) if !known.is_none_or(|known| known.codes.contains(&code.as_str())) => {
                    Err(format!("no check is called {code}"))
                }
                _ => Ok(worked_out),
            });
            match of_rule {
                Ok((of_one_year, of_two)) => {
                    balances.extend(of_one_year);
                    yearly.extend(of_two);
                }
                Err(reason) => reasons.push(format!("{}: {reason}", rule.id)),
            }
            reasons.extend(balance::amiss(rule).into_iter().map(|reason| format!("{}: {reason}", rule.id)));
        }
        for reason in &mut reasons[before..] {
            *reason = format!("{}: {reason}", definition.id);
        }
        Form { definition, balances, yearly, stated }
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
    let ids = table.rows.iter().map(|row| &row.id).chain(table.columns.iter().map(|column| &column.id));
    for named in ids.filter(|id| id.starts_with(LAST)) {
        reasons.push(format!("{id}: {named} would be what last year's report holds"));
    }
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
