//! The fingerprint of a finding: the same for the same rule, cells and values, wherever they stand and however it is worded.

use super::{Part, Says};
use crate::form::Definition;

/// Sixteen hexadecimal digits over the parts given, in their order (FNV-1a, 64 bits).
#[must_use]
pub fn fingerprint<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let mut hash = OFFSET;
    for part in parts {
        // A byte that no UTF-8 has ends each part, so that “1”, “23” differs from “12”, “3”.
        for byte in part.bytes().chain([0xff]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(PRIME);
        }
    }
    (0..16).rev().map(|digit| char::from(b"0123456789abcdef"[(hash >> (4 * digit)) as usize & 15])).collect()
}

impl Says {
    /// What tells it from other findings of its rule beside its cells: ids and values, no positions and no wording.
    pub fn marks(&self, form: &Definition, marks: &mut Vec<String>) {
        marks.push(self.sentence.name.to_owned());
        for part in &self.parts {
            match part {
                Part::Word(text) | Part::Printed(text) | Part::Name(text) => marks.push(text.clone()),
                Part::Figure(amount) => marks.push(amount.to_string()),
                Part::Count(count) => marks.push(count.to_string()),
                Part::Table(table) => marks.push(form.tables[*table].id.clone()),
                Part::Words(list) => marks.extend(list.iter().cloned()),
                Part::Tables(list) => marks.extend(list.iter().map(|&at| form.tables[at].id.clone())),
                Part::Rows(table, list) => {
                    marks.extend(list.iter().map(|&at| form.tables[*table].rows[at].id.clone()));
                }
                Part::Columns(table, list) => {
                    marks.extend(list.iter().map(|&at| form.tables[*table].columns[at].id.clone()));
                }
                Part::Headings(list) => marks.extend(list.iter().map(ToString::to_string)),
                Part::Numeral(number) => marks.push(number.to_string()),
                Part::Says(says) => says.marks(form, marks),
                Part::Nothing => {}
            }
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
        let keys = [fingerprint(["1", "23"]), fingerprint(["12", "3"]), fingerprint(["123"]), fingerprint(["23", "1"])];
        for (at, key) in keys.iter().enumerate() {
            assert!(!keys[at + 1..].contains(key), "{key}");
        }
    }
}
