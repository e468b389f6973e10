//! Forms and rules as data: these types have exactly the shape of the JSON in this folder, which is also the shape of an
//! operator's pack.
//!
//! [`pack::Library`] is the one door: it takes definitions that are fit for use, or says every reason why not.

mod fields;
pub mod formula;
pub mod pack;

use crate::json::Json;
use fields::Fields;

/// The definitions that come with gouji, as JSON, the current form first.
pub const BUILT_IN: [&str; 2] = [include_str!("cn-2021.json"), include_str!("cn-2019.json")];

/// A form: its headings, tables and rules. One JSON file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// `cn-2021`.
    pub id: String,
    /// What people call it.
    pub title: String,
    /// The document that prescribes it.
    pub basis: String,
    /// The report years it is prescribed for.
    pub years: Years,
    /// Labels that only this form prints: they tell it from the others.
    pub markers: Vec<String>,
    /// The headings of the running text.
    pub sections: Vec<Heading>,
    /// The tables. None: the form is known by its markers, and not read yet.
    pub tables: Vec<Table>,
    /// What must hold.
    pub rules: Vec<Rule>,
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
    /// A formula's table.
    pub table: Option<String>,
    /// What a formula is repeated for: its names are rows where this is `column`, and columns where it is `row`.
    pub each: Option<Each>,
    /// The formula, as printed: `received + carried_in = concluded + carried_out`.
    pub check: Option<String>,
    /// The name of the check in Rust, where no formula can say it.
    pub code: Option<String>,
    /// An example that holds.
    pub holds: Example,
    /// An example that breaks.
    pub breaks: Example,
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

/// Reads a definition.
///
/// # Errors
/// Every reason why it is none: fields that are missing, of another type or not known, each with its place.
pub fn read(json: &Json) -> Result<Definition, Vec<String>> {
    let mut reasons = Vec::new();
    let id = match json {
        Json::Object(pairs) => pairs.iter().find(|(key, _)| key == "id").map(|(_, id)| id),
        _ => None,
    };
    let at = if let Some(Json::Text(id)) = id { id.as_str() } else { "form" };
    let definition = fields::read(json, at, &mut reasons, definition);
    if reasons.is_empty() { Ok(definition) } else { Err(reasons) }
}

fn definition(of: &mut Fields<'_>) -> Definition {
    Definition {
        id: of.text("id"),
        title: of.text("title"),
        basis: of.text("basis"),
        years: of.object("years", |of| Years { from: of.number("from"), to: of.number_if("to") }),
        markers: of.texts("markers"),
        sections: of.objects("sections", |of| Heading {
            number: of.number("number"),
            title: of.text("title"),
            aliases: of.texts("aliases"),
        }),
        tables: of.objects("tables", table),
        rules: of.objects("rules", rule),
    }
}

fn table(of: &mut Fields<'_>) -> Table {
    Table {
        id: of.text("id"),
        section: of.number("section"),
        name: of.text("name"),
        title: of.text("title"),
        across: of.flag("across"),
        columns: of.objects("columns", |of| Column {
            id: of.text("id"),
            label: of.text("label"),
            aliases: of.texts("aliases"),
            unit: of.text("unit"),
            decimals: of.number_if("decimals").unwrap_or(0),
            total: of.flag("total"),
        }),
        rows: of.objects("rows", |of| Row {
            id: of.text("id"),
            label: of.text("label"),
            aliases: of.texts("aliases"),
            columns: of.texts("columns"),
            group: of.text_if("group"),
            total: of.flag("total"),
            instead: of.text_if("instead"),
        }),
        printed: of.texts("printed"),
        layout: of.object_rows("layout", |of| LayoutCell {
            text: of.text_if("text"),
            row: of.text_if("row"),
            rows: of.number_if("rows"),
            columns: of.number_if("columns"),
        }),
    }
}

fn rule(of: &mut Fields<'_>) -> Rule {
    let severities = [("error", Severity::Error), ("warning", Severity::Warning), ("info", Severity::Info)];
    Rule {
        id: of.text("id"),
        severity: of.word("severity", &severities).unwrap_or(Severity::Error),
        title: of.object("title", |of| Wording { zh: of.text("zh"), en: of.text("en") }),
        basis: of.text("basis"),
        table: of.text_if("table"),
        each: of.word_if("each", &[("column", Each::Column), ("row", Each::Row)]),
        check: of.text_if("check"),
        code: of.text_if("code"),
        holds: Example(of.pairs("holds")),
        breaks: Example(of.pairs("breaks")),
    }
}

impl Definition {
    /// A table by its id.
    #[must_use]
    pub fn table(&self, id: &str) -> Option<&Table> {
        self.tables.iter().find(|table| table.id == id)
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

#[cfg(test)]
pub(crate) fn built_in(at: usize) -> Definition {
    read(&serde_json::from_str(BUILT_IN[at]).unwrap()).unwrap()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reasons(json: &str) -> Vec<String> {
        read(&serde_json::from_str(json).unwrap()).err().unwrap_or_default()
    }

    #[test]
    fn says_every_fault_with_its_place() {
        assert_eq!(reasons("[]"), ["form: an object is needed"]);
        let faults = r#"{"id": "x", "title": 1, "basis": "b", "years": {"from": 2021.5, "till": 2}, "markers": ["a", 2], "sections": {},
            "tables": [{"id": "t", "section": 2, "name": "n", "title": "t", "across": 1, "columns": [], "rows": [7],
              "printed": [], "layout": [[{"row": "a", "widht": 2}], 3]}],
            "rules": [{"id": "r", "severity": "fatal", "title": {"zh": "z"}, "basis": "b", "each": "cell", "holds": {"a": 1}}],
            "extra": null}"#;
        assert_eq!(
            reasons(faults),
            [
                "x: title: a text is needed",
                "x: years: from: a whole number is needed",
                "x: years: till is not known",
                "x: markers: a list of texts is needed",
                "x: sections: a list is needed",
                "x: tables[0]: across: true or false is needed",
                "x: tables[0]: rows[0]: an object is needed",
                "x: tables[0]: layout[0][0]: widht is not known",
                "x: tables[0]: layout: a list of lists is needed",
                "x: rules[0]: severity: error or warning or info is needed",
                "x: rules[0]: title: en: a text is needed",
                "x: rules[0]: each: column or row is needed",
                "x: rules[0]: holds: an object of texts is needed",
                "x: rules[0]: breaks: an object of texts is needed",
                "x: extra is not known",
            ]
        );
    }

    #[test]
    fn the_built_in_forms_are_read() {
        let forms: Vec<Definition> = (0..BUILT_IN.len()).map(built_in).collect();
        let cells = |table: &Table| {
            table
                .rows
                .iter()
                .filter(|row| row.instead.is_none())
                .map(|row| table.columns_of(row).count())
                .sum::<usize>()
        };
        let shape =
            |form: &Definition| (form.id.clone(), form.tables.iter().map(cells).collect::<Vec<_>>(), form.rules.len());
        assert_eq!(
            forms.iter().map(shape).collect::<Vec<_>>(),
            [("cn-2021".into(), vec![10, 175, 15], 15), ("cn-2019".into(), vec![], 0)]
        );
    }
}
