//! The fingerprint of a finding: the same for the same rule, cells and values, wherever they stand and however it is worded.

use super::sentences::{Part, Says};
use crate::form::Definition;

/// Sixteen hexadecimal digits over the parts given, in their order.
#[must_use]
pub fn fingerprint<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    let hash = hash(parts);
    (0..16).rev().map(|digit| char::from(DIGITS[(hash >> (4 * digit)) as usize & 15])).collect()
}

const DIGITS: &[u8; 16] = b"0123456789abcdef";

/// The number that such a fingerprint is, if it is one.
#[must_use]
pub(crate) fn number(fingerprint: &str) -> Option<u64> {
    let digit = |byte: u8| DIGITS.iter().position(|&known| known == byte);
    let add = |number: u64, byte| Some(number << 4 | digit(byte)? as u64);
    if fingerprint.len() == DIGITS.len() { fingerprint.bytes().try_fold(0, add) } else { None }
}

/// A number over the parts given, in their order (FNV-1a, 64 bits).
#[must_use]
pub(crate) fn hash<'a>(parts: impl IntoIterator<Item = &'a str>) -> u64 {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let mut hash = OFFSET;
    for part in parts {
        // A byte that no UTF-8 has ends each part, so that “1”, “23” differs from “12”, “3”.
        for byte in part.bytes().chain([0xff]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(PRIME);
        }
    }
    hash
}

impl Says {
    /// What tells it from other findings of its rule beside its cells: ids and values, no positions and no wording.
    pub fn marks(&self, form: &Definition, marks: &mut Vec<String>) {
        self.parts.iter().for_each(|part| part.marks(form, marks));
    }
}

impl Part {
    fn marks(&self, form: &Definition, marks: &mut Vec<String>) {
        match self {
            Part::Word(text) | Part::Printed(text) | Part::Name(text) => marks.push(text.clone()),
            Part::Figure(amount) => marks.push(amount.to_string()),
            Part::Count(count) => marks.push(count.to_string()),
            Part::Table(table) => marks.push(form.tables[*table].id.clone()),
            Part::Words(list) => marks.extend(list.iter().cloned()),
            Part::Tables(list) => marks.extend(list.iter().map(|&at| form.tables[at].id.clone())),
            Part::Rows(table, list) => marks.extend(list.iter().map(|&at| form.tables[*table].rows[at].id.clone())),
            Part::Columns(table, list) => {
                marks.extend(list.iter().map(|&at| form.tables[*table].columns[at].id.clone()));
            }
            Part::Headings(list) => marks.extend(list.iter().map(ToString::to_string)),
            Part::Numeral(number) => marks.push(number.to_string()),
            Part::Says(says) => says.marks(form, marks),
            Part::Worded(_, parts) => parts.iter().for_each(|(_, part)| part.marks(form, marks)),
            Part::Mark(mark) => marks.push((*mark).to_owned()),
            Part::Limit(_) | Part::Nothing => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn depends_on_every_part_and_their_bounds() {
        assert_eq!(fingerprint([]), "cbf29ce484222325");
        assert_eq!(fingerprint(["T3-BAL", "1", "23"]), fingerprint(["T3-BAL", "1", "23"]));
        assert_eq!(number(&fingerprint(["1", "23"])), Some(hash(["1", "23"])));
        for none in ["", "cbf29ce48422232", "CBF29CE484222325", "+bf29ce484222325"] {
            assert_eq!(number(none), None, "{none}");
        }
        let keys = [fingerprint(["1", "23"]), fingerprint(["12", "3"]), fingerprint(["123"]), fingerprint(["23", "1"])];
        for (at, key) in keys.iter().enumerate() {
            assert!(!keys[at + 1..].contains(key), "{key}");
        }
    }
}
