//! What running text may claim of a report's figures: words, and the sum of cells that their figure should equal.
//!
//! ```text
//! sum   = cell { "+" cell }
//! cell  = table "." row "." column | table "." group ".*." column
//! ```

use super::model::{Claim, Definition, Place};
use super::names::{self, Known};
use serde::{Deserialize, Serialize};

/// A claim with its sums worked out into cells: positions of table, row and column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stated {
    /// Position of its rule.
    pub rule: usize,
    /// Position of the claim in the rule.
    pub claim: usize,
    /// What the figure should equal.
    pub equals: Vec<(usize, Place)>,
    /// What it may equal too.
    pub or: Vec<Vec<(usize, Place)>>,
}

/// The claims of a rule; every reason why one is none.
pub(super) fn of_rule(
    form: &Definition,
    position: usize,
    known: Option<&Known>,
    reasons: &mut Vec<String>,
) -> Vec<Stated> {
    let rule = &form.rules[position];
    let mut stated = Vec::new();
    if (rule.code.as_deref() == Some("stated")) == rule.claims.is_empty() {
        reasons.push(format!("{}: `claims` are needed with the code stated, and with it alone", rule.id));
    }
    for (at, claim) in rule.claims.iter().enumerate() {
        if let Some(known) = known {
            reasons.extend(unknown(claim, known).into_iter().map(|why| format!("{}: claims[{at}]: {why}", rule.id)));
        }
        let mut sum = |text: &String| {
            cells(form, text).unwrap_or_else(|name| {
                let meant = names::cell_meant(form, &name);
                reasons.push(format!("{}: claims[{at}]: {name} is no cell{meant}", rule.id));
                Vec::new()
            })
        };
        let (equals, or) = (sum(&claim.equals), claim.or.iter().map(&mut sum).collect());
        stated.push(Stated { rule: position, claim: at, equals, or });
    }
    stated
}

/// The words of a claim that no running text is read for, each in a sentence.
fn unknown(Claim { says, of, .. }: &Claim, known: &Known) -> Vec<String> {
    let words = [("says", Some(says), &known.acts), ("of", of.as_ref(), &known.phrases)];
    let unknown = words.into_iter().filter_map(|(key, name, known)| {
        let name = name.filter(|name| !known.contains(&name.as_str()))?;
        Some(format!("{key}: running text is not read for {name}{}", names::meant(name, known)))
    });
    unknown.collect()
}

/// The cells of a sum, or the name that is none.
fn cells(form: &Definition, sum: &str) -> Result<Vec<(usize, Place)>, String> {
    let mut cells = Vec::new();
    for name in sum.split('+').map(str::trim) {
        let before = cells.len();
        let group = name.split_once('.').and_then(|(table, rest)| Some((table, rest.split_once(".*.")?)));
        if let Some((table, (group, column))) = group {
            let rows = form.table(table).map_or(&[][..], |table| &table.rows);
            // One row may be printed in place of its group.
            let of_group = rows
                .iter()
                .filter(|row| row.id.strip_prefix(group).is_some_and(|id| id.is_empty() || id.starts_with('.')));
            cells.extend(of_group.filter_map(|row| form.cell(&[table, ".", &row.id, ".", column].concat())));
        } else {
            cells.extend(form.cell(name));
        }
        if cells.len() == before {
            return Err(name.to_owned());
        }
    }
    Ok(cells)
}
