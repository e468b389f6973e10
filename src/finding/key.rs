//! The fingerprint of a finding: the same for the same rule, cells and values, wherever they stand and however it is worded.

use super::{Lack, Matter};
use crate::document::Note;
use crate::form::Definition;
use crate::report::Why;

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

impl Matter {
    /// What tells it from other findings of its rule beside its cells: ids and values, no positions.
    #[must_use]
    pub fn marks(&self, form: &Definition) -> Vec<String> {
        let table = |at: usize| form.tables[at].id.clone();
        let row = |at: usize, row: usize| form.tables[at].rows[row].id.clone();
        let rows = |at: usize, rows: &[usize]| rows.iter().map(|&line| row(at, line)).collect::<Vec<_>>();
        match self {
            Matter::Unbalanced(sides) => vec![sides.left.1.to_string(), sides.right.1.to_string()],
            Matter::Glued { table: at, row: line, printed, .. } => {
                vec![table(*at), line.map_or(String::new(), |line| row(*at, line)), printed.clone()]
            }
            Matter::RowsUnread { table: at, why, rows: lines, count } => {
                [vec![table(*at), reason(*why).to_owned(), count.to_string()], rows(*at, lines)].concat()
            }
            Matter::NoTables { tables } => tables.iter().map(|&at| table(at)).collect(),
            Matter::Source(note) => vec![kind(note).to_owned()],
            Matter::Unsupported { form } => vec![form.clone()],
            Matter::WrongForm { form, year } => vec![form.clone(), year.to_string()],
            Matter::Reworded(variant) => vec![variant.table.clone(), variant.label.clone(), variant.printed.clone()],
            Matter::RowsMissing { table: at, rows: lines } => [vec![table(*at)], rows(*at, lines)].concat(),
            Matter::StrayRow { table: at, printed } => vec![table(*at), printed.clone()],
            Matter::Title(lack) => lacking(lack),
            Matter::NoHeadings { numbers } => numbers.iter().map(ToString::to_string).collect(),
            Matter::Misnumbered { printed, number } => vec!["number".to_owned(), number.to_string(), printed.clone()],
            Matter::OutOfOrder { printed, after } => vec!["order".to_owned(), printed.clone(), after.clone()],
            Matter::HeadingReworded { printed, number } => {
                vec!["wording".to_owned(), number.to_string(), printed.clone()]
            }
            // Their cells and the values in them say it all.
            Matter::Negative { .. }
            | Matter::NotWhole { .. }
            | Matter::NoFigure { .. }
            | Matter::Remark { .. }
            | Matter::Placeholders { .. }
            | Matter::Styled { .. }
            | Matter::Blank(_) => Vec::new(),
        }
    }
}

fn reason(why: Why) -> &'static str {
    match why {
        Why::NoHeader => "no header",
        Why::TooFew { .. } => "too few",
        Why::TooMany { .. } => "too many",
        Why::Ambiguous => "ambiguous",
        Why::NoCells => "no cells",
        Why::Twice => "twice",
        Why::Label => "label",
    }
}

fn kind(note: &Note) -> &'static str {
    match note {
        Note::Empty => "empty",
        Note::TooLarge { .. } => "too large",
        Note::TooManyCells => "too many cells",
        Note::SpanCut => "span cut",
        Note::TooDeep => "too deep",
        Note::CutOff => "cut off",
        Note::BadBytes { .. } => "bad bytes",
        Note::NotText { kind, .. } | Note::Packed { kind, .. } => kind,
        Note::Locked => "locked",
        Note::Damaged => "damaged",
        Note::Changes => "changes",
        Note::Embedded => "embedded",
        Note::Hidden => "hidden",
        Note::HiddenLines => "hidden lines",
        Note::NoResult { .. } => "no result",
        Note::Formatted { .. } => "formatted",
    }
}

fn lacking(lack: &Lack) -> Vec<String> {
    let (what, title) = match lack {
        Lack::All => ("all", ""),
        Lack::Year(title) => ("year", title.as_str()),
        Lack::Agency(title) => ("agency", title.as_str()),
        Lack::Words(title) => ("words", title.as_str()),
    };
    vec![what.to_owned(), title.to_owned()]
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
