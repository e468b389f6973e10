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

/// Every name of a pack's phrases, topics and cells that nothing looks for or that stands in another list than its own, and every cell in
/// one that is none, each in a sentence.
pub(super) fn misspelt(pack: &Definition, built_in: &[Definition], rules: &Known) -> Vec<String> {
    let names = Names::new(built_in, rules);
    let of = |list: &str, id: &str| names.why_not(list, id).map(|why| format!("{}: {list}[{id}]: {why}", pack.id));
    let mut reasons: Vec<String> = pack.phrases.iter().filter_map(|one| of("phrases", &one.id)).collect();
    reasons.extend(pack.topics.iter().filter_map(|one| of("topics", &one.id)));
    for one in &pack.cells {
        reasons.extend(of("cells", &one.id));
        let is_cell = |name: &str| pack.cell(name).is_some() || built_in.iter().any(|form| form.cell(name).is_some());
        for name in one.cells.iter().filter(|name| !is_cell(name)) {
            reasons.push(format!("{}: cells[{}]: {name} is no cell{}", pack.id, one.id, cell_meant(pack, name)));
        }
    }
    reasons
}

/// The names that are known, each list with what belongs there. A form may have any topics.
struct Names<'a> {
    phrases: Vec<&'a str>,
    topics: Vec<&'a str>,
    cells: Vec<&'a str>,
}

impl<'a> Names<'a> {
    fn new(built_in: &'a [Definition], rules: &Known) -> Names<'a> {
        let phrases = built_in.iter().flat_map(|form| &form.phrases).map(|one| one.id.as_str());
        let mut phrases: Vec<&str> = rules.phrases.iter().copied().chain(phrases).collect();
        let mut cells: Vec<&str> = built_in.iter().flat_map(|form| &form.cells).map(|one| one.id.as_str()).collect();
        for names in [&mut phrases, &mut cells] {
            names.sort_unstable();
            names.dedup();
        }
        let topics = built_in.iter().flat_map(|form| &form.topics).map(|one| one.id.as_str()).collect();
        Names { phrases, topics, cells }
    }

    /// Why a name does not belong in a list, and where it does.
    fn why_not(&self, list: &str, id: &str) -> Option<String> {
        let (home, known) = match list {
            "cells" => ("cells", &self.cells),
            "phrases" => ("phrases", &self.phrases),
            _ => ("topics", &self.topics),
        };
        if known.contains(&id) {
            return None;
        }
        // What topics and results were called while they were phrases.
        for (before, now) in [("topic.", "topics"), ("result.", "topics, with `result`")] {
            if let Some(name) = id.strip_prefix(before).filter(|name| !name.is_empty()) {
                return Some(format!("it belongs in {now}, as {name}"));
            }
        }
        let others = [("phrases", &self.phrases), ("topics", &self.topics), ("cells", &self.cells)];
        if let Some((home, _)) = others.iter().find(|(_, known)| known.contains(&id)) {
            return Some(format!("it belongs in {home}"));
        }
        (home != "topics").then(|| format!("no rule looks for {id}{}", meant(id, known)))
    }
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
