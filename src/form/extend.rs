//! A definition that extends another says only what differs; here it becomes a whole one, before it is read.
//!
//! The base is a form that stands before it in the list: the built-in ones first, then packs as they are given.
//!
//! - `id`, `title` and `basis` are its own; `years`, `markers` and `titles`, where they are given, take the place of the base's.
//! - Sections (by number), tables, columns, rows, phrases, topics, cells and rules (by id) are joined with the base's, in its order. One that the base
//!   has not is added: behind the one that its `after` names, otherwise at the end.
//! - One that the base has, too, and that gives its `title`, takes its place: a section, a table or a rule written anew. One without
//!   says what differs: what it gives replaces what the base says.
//! - `aliases`, `words`, `printed`, `off` and the names under a name of `cells` add to the base's.
//! - `layout` of a table without `title` adds lines: those down to a line that shows a row stand behind the line of the row before, and
//!   labels over several lines grow where they run past it, or where they name the row's group. Rows side by side want a whole table.
//! - `without` names rules of the base that say nothing about this form. They are gone, other than those of `off`, of which the
//!   coverage tells.

use super::model::Definition;
use super::shape;
use serde_json::{Map, Value};

type Pairs = Map<String, Value>;

/// Reads a definition, and adds its whole to those that the next may extend.
///
/// # Errors
/// What is wrong with its shape, or every reason why it cannot be joined with its base.
pub(super) fn read(own: &Value, known: &mut Vec<Value>) -> Result<Definition, Vec<String>> {
    let id = text(own, "id").unwrap_or("form");
    if let Some(null) = shape::null_in(own) {
        return Err(vec![[id, &null].concat()]);
    }
    let whole = whole(own, known)?;
    let definition = shape::read(&whole, id).map_err(|reason| vec![reason])?;
    known.push(whole);
    Ok(definition)
}

/// A definition as its JSON would have it, all of it.
pub(super) fn written(form: &Definition) -> Value {
    let mut value = serde_json::to_value(form).unwrap_or_default();
    leave_out_nulls(&mut value);
    value
}

fn leave_out_nulls(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(leave_out_nulls),
        Value::Object(pairs) => {
            pairs.retain(|_, value| !value.is_null());
            pairs.values_mut().for_each(leave_out_nulls);
        }
        _ => {}
    }
}

/// The whole of a definition. `known` are those it may extend, whole themselves.
///
/// # Errors
/// Every reason why it cannot be joined with its base.
fn whole(own: &Value, known: &[Value]) -> Result<Value, Vec<String>> {
    let (Value::Object(pairs), Some(Value::String(name))) = (own, own.get("extends")) else { return Ok(own.clone()) };
    let id = text(own, "id").unwrap_or("form");
    let Some(Value::Object(base)) = known.iter().find(|form| text(form, "id") == Some(name)) else {
        return Err(vec![format!("{id}: extends: no form {name} stands before it")]);
    };
    let mut whole = base.clone();
    whole.retain(|key, _| !matches!(&**key, "id" | "title" | "basis"));
    let (mut own, mut reasons) = (pairs.clone(), Vec::new());
    if let Some(gone) = take(&mut own, "without") {
        leave_out(&mut whole, &gone, &mut reasons);
    }
    join(&mut whole, &own, "", &mut reasons);
    for reason in &mut reasons {
        *reason = format!("{id}: {reason}");
    }
    if reasons.is_empty() { Ok(Value::Object(whole)) } else { Err(reasons) }
}

fn leave_out(base: &mut Pairs, rules: &Value, reasons: &mut Vec<String>) {
    let Value::Array(gone) = rules else { return reasons.push("without: a list of texts is needed".to_owned()) };
    let Some(Value::Array(rules)) = base.get_mut("rules") else { return };
    for id in gone {
        match rules.iter().position(|rule| rule.get("id") == Some(id)) {
            Some(at) => drop(rules.remove(at)),
            None => reasons.push(format!("without: the base has no rule {id}")),
        }
    }
}

/// Joins an object with what differs from it; `at` is where it stands.
fn join(base: &mut Pairs, own: &Pairs, at: &str, reasons: &mut Vec<String>) {
    for (key, given) in own {
        match (base.get_mut(key), given) {
            (Some(Value::Array(known)), Value::Array(given)) => match &**key {
                // Lines find their place by the rows, which must be there first.
                "layout" => {}
                _ if given.iter().all(|one| name(one).is_some()) => {
                    join_items(known, given, &[at, key].concat(), reasons);
                }
                "aliases" | "words" | "cells" | "printed" | "off" => {
                    for one in given {
                        if !known.contains(one) {
                            known.push(one.clone());
                        }
                    }
                }
                _ => given.clone_into(known),
            },
            (Some(known), _) => known.clone_from(given),
            (None, _) => drop(base.insert(key.clone(), given.clone())),
        }
    }
    let rows = base.get("rows").cloned();
    if let (Some(Value::Array(given)), Some(Value::Array(rows))) = (own.get("layout"), &rows)
        && let Some(Value::Array(known)) = base.get_mut("layout")
    {
        add_lines(known, given, rows);
    }
}

fn join_items(known: &mut Vec<Value>, own: &[Value], list: &str, reasons: &mut Vec<String>) {
    for (at, item) in own.iter().enumerate() {
        // What stands twice is refused by the library; the second of two is no change of the first.
        let twice = own[..at].iter().any(|other| name(other) == name(item));
        let found = known.iter().position(|other| !twice && name(other) == name(item));
        match (found.map(|found| &mut known[found]), item) {
            (Some(Value::Object(base)), Value::Object(pairs)) if item.get("title").is_none() => {
                let id = text(item, "id").unwrap_or_default();
                join(base, pairs, &format!("{list}[{id}]: "), reasons);
            }
            (Some(base), _) => base.clone_from(item),
            (None, _) => add_item(known, item.clone(), list, reasons),
        }
    }
}

fn add_item(known: &mut Vec<Value>, mut item: Value, list: &str, reasons: &mut Vec<String>) {
    let mut place = known.len();
    if let Value::Object(pairs) = &mut item
        && let Some(after) = take(pairs, "after")
    {
        match known.iter().position(|other| name(other) == Some(&after)) {
            Some(before) => place = before + 1,
            None => reasons.push(format!("{list}: there is no {after} to stand after")),
        }
    }
    known.insert(place, item);
}

/// Adds lines to a printed table; `rows` are the table's, old and new.
fn add_lines(layout: &mut Vec<Value>, own: &[Value], rows: &[Value]) {
    for lines in own.split_inclusive(|line| shown(line).is_some()) {
        let at = rows.iter().position(|row| row.get("id") == lines.last().and_then(shown));
        let before = at.and_then(|at| rows[..at].last()).and_then(|row| row.get("id"));
        let place =
            layout.iter().position(|line| before.is_some() && shown(line) == before).map_or(layout.len(), |at| at + 1);
        let group = at.and_then(|at| rows[at].get("group"));
        for (at, line) in layout[..place].iter_mut().enumerate() {
            let Value::Array(cells) = line else { continue };
            for cell in cells {
                let names_group = group.is_some() && cell.get("text") == group;
                if let Some(height) = cell.get_mut("rows")
                    && let end = at + height.as_u64().unwrap_or(0) as usize
                    && (end > place || end == place && names_group)
                {
                    *height = Value::from(end - at + lines.len());
                }
            }
        }
        for (at, line) in lines.iter().enumerate() {
            layout.insert(place + at, line.clone());
        }
    }
}

/// The row whose figures a line of the printed form shows.
fn shown(line: &Value) -> Option<&Value> {
    let Value::Array(cells) = line else { return None };
    cells.iter().find_map(|cell| cell.get("row"))
}

/// What tells an item of a list from the others.
fn name(item: &Value) -> Option<&Value> {
    item.get("id").or_else(|| item.get("number"))
}

/// Takes a key out; what stays keeps its order.
fn take(pairs: &mut Pairs, key: &str) -> Option<Value> {
    let value = pairs.get(key).cloned();
    pairs.retain(|known, _| known != key);
    value
}

fn text<'a>(of: &'a Value, key: &str) -> Option<&'a str> {
    of.get(key)?.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn json(text: &str) -> Value {
        serde_json::from_str(&text.replace('\'', "\"")).unwrap()
    }

    /// What a definition of these parts becomes on this base.
    fn extended(base: &str, own: &str) -> Result<String, Vec<String>> {
        let base = json(&format!("{{'id':'b','title':'B','basis':'L',{base}}}"));
        let own = json(&format!("{{'id':'o','extends':'b',{own}}}"));
        let whole = whole(&own, &[base])?.to_string().replace('"', "'");
        Ok(whole.trim_matches(['{', '}']).replace(",'id':'o','extends':'b'", ""))
    }

    #[test]
    fn says_only_what_differs() {
        for (base, own, expected) in [
            ("'years':{'from':1,'to':2},'markers':['m']", "'years':{'from':3}", "'years':{'from':3},'markers':['m']"),
            ("'markers':['m','n']", "'markers':['o'],'title':'O'", "'markers':['o'],'title':'O'"),
            // Sections by number, written anew or with wordings more.
            (
                "'sections':[{'number':1,'title':'A','aliases':['a']},{'number':2,'title':'B'}]",
                "'sections':[{'number':1,'aliases':['a','z']},{'number':2,'title':'C','aliases':[]},{'number':3,'title':'D'}]",
                "'sections':[{'number':1,'title':'A','aliases':['a','z']},{'number':2,'title':'C','aliases':[]},{'number':3,'title':'D'}]",
            ),
            // A table with a title is a table of its own.
            (
                "'tables':[{'id':'t','title':'T','rows':[{'id':'r'}]}]",
                "'tables':[{'id':'t','title':'U','rows':[{'id':'s'}]}]",
                "'tables':[{'id':'t','title':'U','rows':[{'id':'s'}]}]",
            ),
            // One without adds rows, columns and names; which columns a row has is said anew.
            (
                "'tables':[{'id':'t','title':'T','columns':[{'id':'c'}],'rows':[{'id':'r','columns':['c']},{'id':'s'}]}]",
                "'tables':[{'id':'t','columns':[{'id':'d'}],'rows':[{'id':'q','after':'r'},{'id':'p'},{'id':'r','columns':['d'],'label':'R'}]}]",
                "'tables':[{'id':'t','title':'T','columns':[{'id':'c'},{'id':'d'}],'rows':[{'id':'r','columns':['d'],'label':'R'},{'id':'q'},{'id':'s'},{'id':'p'}]}]",
            ),
            (
                "'phrases':[{'id':'p','words':['a']}]",
                "'phrases':[{'id':'p','words':['b','a']}]",
                "'phrases':[{'id':'p','words':['a','b']}]",
            ),
            // Cells have names, and under each of them are names of cells.
            (
                "'cells':[{'id':'p','cells':['a.b.c']}]",
                "'cells':[{'id':'p','cells':['a.b.d']},{'id':'q','cells':['a.b.c']}]",
                "'cells':[{'id':'p','cells':['a.b.c','a.b.d']},{'id':'q','cells':['a.b.c']}]",
            ),
            // Rules: another basis, a rule written anew, one added, one gone; those off are as many as both say.
            (
                "'rules':[{'id':'A','title':1,'basis':'x','check':'c'},{'id':'B','title':2,'table':'t'},{'id':'C'}],'off':['A']",
                "'rules':[{'id':'A','basis':'y'},{'id':'D','after':'A'},{'id':'B','title':3}],'without':['C'],'off':['B']",
                "'rules':[{'id':'A','title':1,'basis':'y','check':'c'},{'id':'D'},{'id':'B','title':3}],'off':['A','B']",
            ),
        ] {
            assert_eq!(extended(base, own), Ok(expected.to_owned()), "{own}");
        }
    }

    #[test]
    fn lines_of_the_printed_form_stand_behind_the_row_before() {
        let base = "'tables':[{'id':'t','title':'T','rows':[{'id':'a','group':'G'},{'id':'b','group':'G'},{'id':'c'}],
            'layout':[[{'text':'G','rows':2},{'row':'a'}],[{'row':'b'}],[{'text':'c'},{'row':'c'}]]}]";
        let of = |own: &str| {
            let whole = extended(base, &format!("'tables':[{{'id':'t',{own}}}]")).unwrap();
            whole.split_once("'layout':").unwrap().1.trim_end_matches("}]").replace("},{", "} {")
        };
        // Inside a group, at its end and of it, at its end and not of it, with a header, and at the end of the table.
        assert_eq!(
            of("'rows':[{'id':'x','after':'a'}],'layout':[[{'row':'x'}]]"),
            "[[{'text':'G','rows':3} {'row':'a'}],[{'row':'x'}],[{'row':'b'}],[{'text':'c'} {'row':'c'}]]"
        );
        assert_eq!(
            of("'layout':[[{'row':'x'}]],'rows':[{'id':'x','after':'b','group':'G'}]"),
            "[[{'text':'G','rows':3} {'row':'a'}],[{'row':'b'}],[{'row':'x'}],[{'text':'c'} {'row':'c'}]]"
        );
        assert_eq!(
            of("'layout':[[{'text':'X'}],[{'row':'x'}],[{'row':'y'}]],'rows':[{'id':'x','after':'b'},{'id':'y'}]"),
            "[[{'text':'G','rows':2} {'row':'a'}],[{'row':'b'}],[{'text':'X'}],[{'row':'x'}],[{'text':'c'} {'row':'c'}],[{'row':'y'}]]"
        );
    }

    #[test]
    fn says_what_does_not_fit_the_base() {
        let reasons = extended(
            "'rules':[{'id':'A'}],'tables':[{'id':'t','rows':[]}]",
            "'rules':[{'id':'B','after':'C'}],'tables':[{'id':'t','rows':[{'id':'r','after':'q'}]}],'without':['D']",
        );
        let expected = [
            "o: without: the base has no rule \"D\"",
            "o: rules: there is no \"C\" to stand after",
            "o: tables[t]: rows: there is no \"q\" to stand after",
        ];
        assert_eq!(reasons.err().unwrap_or_default(), expected);
        // A form cannot extend itself, nor one that extends it: the base stands before.
        let itself = json("{'id':'o','extends':'o'}");
        assert_eq!(whole(&itself, &[]), Err(vec!["o: extends: no form o stands before it".to_owned()]));
    }
}
