//! From JSON to a definition: every field by hand, so that a fault is said with its place and a key that is not known refused.

use super::{
    Claim, Column, Definition, Each, Example, Heading, LayoutCell, Phrases, Row, Rule, Severity, Table, Wording, Years,
};
use crate::input::fields::{self, Fields};
use crate::json::Json;

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
        extends: of.text_if("extends"),
        title: of.text("title"),
        basis: of.text("basis"),
        years: of.object("years", |of| Years { from: of.year("from"), to: of.year_if("to") }),
        markers: of.texts("markers"),
        titles: of.texts_of("titles"),
        sections: of.objects("sections", |of| Heading {
            number: of.number("number"),
            title: of.text("title"),
            aliases: of.texts("aliases"),
        }),
        tables: of.objects("tables", table),
        phrases: of.objects_if("phrases", |of| Phrases { id: of.text("id"), words: of.texts("words") }),
        rules: of.objects("rules", rule),
        off: of.texts("off"),
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
            signed: of.flag("signed"),
            units: of.texts("units"),
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
    let wording = |of: &mut Fields<'_>| Wording { zh: of.text("zh"), en: of.text("en") };
    let severities = [("error", Severity::Error), ("warning", Severity::Warning), ("info", Severity::Info)];
    Rule {
        id: of.text("id"),
        severity: of.word("severity", &severities).unwrap_or(Severity::Error),
        title: of.object("title", wording),
        basis: of.text("basis"),
        why: of.object_if("why", wording),
        exceptions: of.object_if("exceptions", wording),
        since: of.text_if("since"),
        table: of.text_if("table"),
        each: of.word_if("each", &[("column", Each::Column), ("row", Each::Row)]),
        check: of.text_if("check"),
        code: of.text_if("code"),
        claims: of.objects_if("claims", |of| Claim {
            says: of.text("says"),
            of: of.text_if("of"),
            equals: of.text("equals"),
            or: of.texts("or"),
        }),
        holds: Example(of.pairs("holds")),
        breaks: Example(of.pairs("breaks")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::{BUILT_IN, built_in};

    fn reasons(json: &str) -> Vec<String> {
        read(&Json::parse(json).unwrap()).err().unwrap_or_default()
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
                "x: titles: a list of texts is needed",
                "x: sections: a list is needed",
                "x: tables[t]: across: true or false is needed",
                "x: tables[t]: rows[0]: an object is needed",
                "x: tables[t]: layout[0][0]: widht is not known",
                "x: tables[t]: layout: a list of lists is needed",
                "x: rules[r]: severity: error or warning or info is needed",
                "x: rules[r]: title: en: a text is needed",
                "x: rules[r]: each: column or row is needed",
                "x: rules[r]: holds: an object of texts is needed",
                "x: rules[r]: breaks: an object of texts is needed",
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
        let shape = |form: &Definition| (form.id.clone(), form.tables.iter().map(cells).collect::<Vec<_>>());
        assert_eq!(
            forms.iter().map(shape).collect::<Vec<_>>(),
            [("cn-2021".into(), vec![10, 175, 15]), ("cn-2019".into(), vec![22, 161, 15])]
        );
    }
}
