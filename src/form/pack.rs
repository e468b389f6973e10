//! Fit for use, or every reason why not: the one door through which a definition becomes a [`Form`].

use super::claim::{self, Stated};
use super::formula::{self, Formula, Relation};
use super::{Definition, Each, Rule, Table};

/// Forms that are fit for use, in the order they were given; the first is the one in force.
#[derive(Clone, Debug)]
pub struct Library {
    forms: Vec<Form>,
}

/// A form with its formulas worked out into balances.
#[derive(Clone, Debug)]
pub struct Form {
    /// As written in the JSON.
    pub definition: Definition,
    /// Every single comparison of its formulas, in the order of the rules.
    pub balances: Vec<Balance>,
    /// What running text may claim, in the order of the rules.
    pub stated: Vec<Stated>,
}

/// One comparison between cells of one table. Numbers are positions in the definition's lists.
#[derive(Clone, Debug, PartialEq, Eq)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Along {
    /// A row.
    Row(usize),
    /// A column.
    Column(usize),
}

/// A cell by the positions of its row and column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Position in the table's rows.
    pub row: usize,
    /// Position in the table's columns.
    pub column: usize,
}

impl Library {
    /// Takes definitions as a whole, or refuses them as a whole.
    ///
    /// # Errors
    /// Every reason, each a sentence that names the form and the rule, table or row.
    pub fn open(definitions: Vec<Definition>) -> Result<Library, Vec<String>> {
        let mut reasons = Vec::new();
        if definitions.is_empty() {
            reasons.push("no form at all".to_owned());
        }
        repeated(definitions.iter().map(|form| form.id.as_str()), "form", &mut reasons);
        let forms = definitions.into_iter().map(|definition| Form::open(definition, &mut reasons)).collect();
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
    fn open(definition: Definition, reasons: &mut Vec<String>) -> Form {
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
            stated.extend(claim::of_rule(&definition, position, rule, reasons));
            match balances_of(&definition, position, rule) {
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
    for heading in form.sections.iter().filter(|heading| !(1..=10).contains(&heading.number)) {
        reasons.push(format!("section {} has the number {}, of 1 to 10", heading.title, heading.number));
    }
    for rule in &form.rules {
        if [&rule.title.zh, &rule.title.en, &rule.basis].iter().any(|text| text.is_empty()) {
            reasons.push(format!("{}: no rule is without a title and a basis", rule.id));
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
fn balances_of(form: &Definition, position: usize, rule: &Rule) -> Result<Vec<Balance>, String> {
    let (Some(text), Some(table), Some(each)) = (&rule.check, &rule.table, rule.each) else {
        let coded = rule.check.is_none() && rule.table.is_none() && rule.each.is_none();
        return match &rule.code {
            Some(code) if coded && crate::rules::is_coded(code) => Ok(Vec::new()),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::{built_in, definitions};

    /// The current form with a change, and every reason why it is not taken.
    fn reasons(change: impl Fn(&mut Definition)) -> Vec<String> {
        let mut form = built_in(0);
        change(&mut form);
        Library::open(vec![form]).err().unwrap_or_default()
    }

    #[test]
    fn the_built_in_forms_are_fit_and_have_42_equations() {
        let library = Library::open(definitions()).unwrap();
        let form = library.form("cn-2021").unwrap();
        let count = |id: &str| form.balances.iter().filter(|one| form.definition.rules[one.rule].id == id).count();
        // T3-ROW has one more for the row that may stand for three.
        assert_eq!(["T3-BAL", "T3-SUM", "T3-ROW", "T4-SUM", "T2-STOCK"].map(count), [7, 7, 26, 3, 2]);
        // One row for other outcomes; 22 + 161 + 15 cells.
        let form = library.form("cn-2019").unwrap();
        let count = |id: &str| form.balances.iter().filter(|one| form.definition.rules[one.rule].id == id).count();
        assert_eq!(["T3-BAL", "T3-SUM", "T3-ROW", "T4-SUM", "T2-19-PUB"].map(count), [7, 7, 23, 3, 2]);
    }

    #[test]
    fn says_every_reason_why_a_form_is_not_fit() {
        let found = reasons(|form| {
            form.tables[0].rows[0].columns.push("total".into());
            let row = form.tables[1].rows[3].clone();
            form.tables[1].rows.push(row);
            form.tables[2].layout[0][0].row = Some("reconsideration".into());
            form.tables[2].layout[3][0].row = Some("mediation".into());
            form.rules[0].check = Some("received = concluded + x".into());
            form.rules[1].check = Some("granted + = concluded".into());
            form.rules[2].table = Some("appeals".into());
            form.rules[3].code = Some("whole".into());
            form.rules[5].code = Some("positive".into());
            let rule = form.rules[6].clone();
            form.rules.push(rule);
            form.off = vec!["T9".into()];
            form.titles.clear();
            form.sections[5].number = 0;
            form.rules[7].basis.clear();
        });
        let expected = [
            "disclosure: row regulations has a column total that the table has not",
            "applications: row partial stands twice",
            "disputes: a cell of the layout is either a text or a row",
            "disputes: the layout shows a row mediation that the table has not",
            "titles: at least one is needed",
            "section 其他需要报告的事项 has the number 0, of 1 to 10",
            "T-PARSE: no rule is without a title and a basis",
            "rule T-INT stands twice",
            "off: T9 is no rule",
            "T3-BAL: table applications has no row x",
            "T3-SUM: “” is no name of a row or column",
            "T3-ROW: no table appeals",
            "T4-SUM: either `table`, `each` and `check` are needed, or `code` alone",
            "T-NONNEG: no check is called positive",
        ];
        assert_eq!(found, expected.map(|reason| format!("cn-2021: {reason}")));
        assert_eq!(Library::open(vec![]).err(), Some(vec!["no form at all".to_owned()]));
        assert_eq!(
            Library::open(vec![built_in(1), built_in(1)]).err(),
            Some(vec!["form cn-2019 stands twice".to_owned()])
        );
    }
}
