//! The language of formulas: two sums of names, and how they compare.
//!
//! ```text
//! formula  = sum ("=" | "<=" | ">=") sum
//! sum      = name { "+" name }
//! name     = [ "last." ] ( id | group ".*" )
//! ```
//!
//! `denied.*` is every row whose id starts with `denied.`; `last.carried_out` is what last year's report holds there. There is no minus: a formula is written as the form prints it,
//! with what is taken away on the other side, so that each side is a figure a person can check.

use serde::{Deserialize, Serialize};

/// What a name begins with that stands for last year's report.
pub const LAST: &str = "last.";

/// A formula taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formula {
    /// The names on the left.
    pub left: Vec<String>,
    /// How the sides compare.
    pub relation: Relation,
    /// The names on the right.
    pub right: Vec<String>,
}

/// How the two sides of a formula compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Relation {
    /// `=`
    Equal,
    /// `<=`
    AtMost,
    /// `>=`
    AtLeast,
}

impl Formula {
    /// Its names, left before right.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.left.iter().chain(&self.right).map(String::as_str)
    }
}

impl Relation {
    /// Does it hold between two sides?
    #[must_use]
    pub fn holds<T: Ord>(self, left: &T, right: &T) -> bool {
        match self {
            Relation::Equal => left == right,
            Relation::AtMost => left <= right,
            Relation::AtLeast => left >= right,
        }
    }
}

/// Takes a formula apart, or says in a sentence what is wrong with it.
///
/// # Errors
/// No comparison or more than one, an empty side, or a name with a character that ids do not have.
pub fn parse(text: &str) -> Result<Formula, String> {
    let signs = [("<=", Relation::AtMost), (">=", Relation::AtLeast), ("=", Relation::Equal)];
    let found = signs.iter().find_map(|&(sign, relation)| Some((text.split_once(sign)?, relation)));
    let Some(((left, right), relation)) = found else {
        return Err(format!("“{text}” compares nothing: one of =, <=, >= is needed"));
    };
    Ok(Formula { left: sum(left)?, relation, right: sum(right)? })
}

fn sum(side: &str) -> Result<Vec<String>, String> {
    side.split('+').map(|name| self::name(name.trim())).collect()
}

fn name(name: &str) -> Result<String, String> {
    let id = name.strip_suffix(".*").unwrap_or(name);
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b'.');
    if id.is_empty() || !id.bytes().all(fits) {
        return Err(format!("“{name}” is no name of a row or column"));
    }
    Ok(name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_printed_sentence_apart() {
        let names = |names: &[&str]| names.iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(
            parse("received + carried_in = concluded + carried_out"),
            Ok(Formula {
                left: names(&["received", "carried_in"]),
                relation: Relation::Equal,
                right: names(&["concluded", "carried_out"]),
            })
        );
        assert_eq!(
            parse("issued <= in_force+repealed"),
            Ok(Formula {
                left: names(&["issued"]),
                relation: Relation::AtMost,
                right: names(&["in_force", "repealed"])
            })
        );
        assert_eq!(
            parse("denied.* >= a"),
            Ok(Formula { left: names(&["denied.*"]), relation: Relation::AtLeast, right: names(&["a"]) })
        );
    }

    #[test]
    fn says_what_is_wrong() {
        for (text, reason) in [
            ("a + b", "“a + b” compares nothing: one of =, <=, >= is needed"),
            ("", "“” compares nothing: one of =, <=, >= is needed"),
            ("a + = b", "“” is no name of a row or column"),
            ("a = b = c", "“b = c” is no name of a row or column"),
            ("a - b = c", "“a - b” is no name of a row or column"),
            ("a = 2", ""),
            ("*.a = b", "“*.a” is no name of a row or column"),
        ] {
            let found = parse(text).err().unwrap_or_default();
            assert_eq!(found, reason, "{text}");
        }
    }
}
