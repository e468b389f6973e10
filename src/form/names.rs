//! Names in a pack that nothing of the form answers to. A misspelt one would be a rule or a list of words that does nothing, in silence.

use super::model::Definition;

/// What a rule may name beside the cells of its form. The rules say it, which stand below all forms.
#[derive(Clone, Debug)]
pub struct Known {
    /// The checks written in Rust.
    pub codes: Vec<&'static str>,
    /// The phrases that running text is read by.
    pub phrases: Vec<&'static str>,
    /// Those of them that a figure can be the figure of.
    pub acts: Vec<&'static str>,
}

/// Families of phrases of which a form may have any: their names go on with what people read.
const FAMILIES: [&str; 2] = ["topic.", "result."];
/// The phrases that are names of cells.
const CELLS: &str = "sums-of-a-year";

/// Every phrase of a pack that no rule looks for, and every name in one that is no cell, each in a sentence.
pub(super) fn misspelt(pack: &Definition, built_in: &[Definition], rules: &Known) -> Vec<String> {
    let of_forms = built_in.iter().flat_map(|form| &form.phrases).map(|phrases| phrases.id.as_str());
    let mut known: Vec<&str> = rules.phrases.clone();
    known.extend(of_forms);
    known.sort_unstable();
    known.dedup();
    let in_family =
        |id: &str| FAMILIES.iter().any(|family| id.strip_prefix(family).is_some_and(|name| !name.is_empty()));
    let mut reasons = Vec::new();
    for phrases in &pack.phrases {
        let id = phrases.id.as_str();
        if known.binary_search(&id).is_err() && !in_family(id) {
            reasons.push(format!("{}: phrases[{id}]: no rule looks for {id}{}", pack.id, meant(id, &known)));
        }
        for word in phrases.words.iter().filter(|_| id == CELLS) {
            let is_cell = |form: &Definition| form.cell(word).is_some();
            if !is_cell(pack) && !built_in.iter().any(is_cell) {
                reasons.push(format!("{}: phrases[{id}]: {word} is no cell{}", pack.id, cell_meant(pack, word)));
            }
        }
    }
    reasons
}

/// What a name may have been meant to be, and all that are known: the end of a reason.
pub(super) fn meant(name: &str, known: &[&str]) -> String {
    /// More letters apart, and it is another name.
    const NEAR: usize = 3;
    let nearest = known.iter().map(|one| (apart(name, one), *one)).min().filter(|&(apart, _)| apart <= NEAR);
    let perhaps = nearest.map_or(String::new(), |(_, one)| format!(", perhaps {one} is meant"));
    format!("{perhaps}; known are {}", known.join(", "))
}

/// The same for the name of a cell, by the first of its parts that is not known.
pub(super) fn cell_meant(form: &Definition, name: &str) -> String {
    let tables: Vec<&str> = form.tables.iter().map(|table| table.id.as_str()).collect();
    let (table, rest) = name.split_once('.').unwrap_or((name, ""));
    let Some(table) = form.table(table) else { return format!(": table {table}{}", meant(table, &tables)) };
    let (row, column) = rest.rsplit_once('.').unwrap_or((rest, ""));
    let rows: Vec<&str> = table.rows.iter().map(|row| row.id.as_str()).collect();
    let columns: Vec<&str> = table.columns.iter().map(|column| column.id.as_str()).collect();
    if rows.contains(&row) || row.ends_with(".*") {
        format!(": column {column}{}", meant(column, &columns))
    } else {
        format!(": row {row}{}", meant(row, &rows))
    }
}

/// How many letters of the longer name stand between what both begin and end with.
fn apart(one: &str, other: &str) -> usize {
    let (shorter, longer) = if one.len() < other.len() { (one, other) } else { (other, one) };
    let same = |(a, b): &(u8, u8)| a == b;
    let begin = shorter.bytes().zip(longer.bytes()).take_while(same).count();
    let end = shorter.bytes().rev().zip(longer.bytes().rev()).take_while(same).count();
    longer.len() - (begin + end).min(shorter.len())
}
