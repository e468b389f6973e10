//! Where the reader sees what: signs that no text has are put into a source, and it is read.
//!
//! So the count of tables, rows and cells, what is hidden, deleted or said in another way, all that is decided in one place, the reader.

use crate::document::{Block, Cell, Document, Origin};

/// The signs: the private planes of Unicode, but for their last two each, which are no characters.
const FIRST: u32 = 0xf_0000;
const PLANE: u32 = 0xfffe;

/// How many there are.
pub(super) const SIGNS: usize = 2 * PLANE as usize;

/// The n-th sign.
pub(super) fn sign(number: usize) -> Option<char> {
    let number = u32::try_from(number).ok()?;
    let plane = number / PLANE;
    if plane < 2 { char::from_u32(FIRST + plane * 0x1_0000 + number % PLANE) } else { None }
}

/// The number of a sign.
fn number(c: char) -> Option<usize> {
    let from = u32::from(c).checked_sub(FIRST)?;
    let (plane, at) = (from >> 16, from & 0xffff);
    (plane < 2 && at < PLANE).then_some((plane * PLANE + at) as usize)
}

/// Has a text such signs of its own?
pub(super) fn has_signs(text: &str) -> bool {
    // Their first byte in UTF-8 is F3 or F4.
    text.bytes().any(|byte| byte >= 0xf3) && text.chars().any(|c| number(c).is_some())
}

/// The signs in a text, in order.
pub(super) fn numbers(text: &str) -> Vec<usize> {
    text.chars().filter_map(number).collect()
}

/// What was seen of a source with signs in it.
pub(super) struct Sighting {
    document: Document,
}

impl Sighting {
    pub(super) fn new(document: Document) -> Sighting {
        Sighting { document }
    }

    /// The signs in a cell.
    pub(super) fn cell(&self, origin: Origin) -> Vec<usize> {
        super::plan::cell(&self.document, origin).map(|cell| numbers(&cell.text)).unwrap_or_default()
    }

    /// The signs of each line of text, in the order of the document.
    pub(super) fn lines(&self) -> Vec<Vec<usize>> {
        let mut lines = Vec::new();
        gather(&self.document.blocks, &mut lines);
        lines
    }
}

/// Tables stand no deeper in each other than a reader lets them.
fn gather(blocks: &[Block], lines: &mut Vec<Vec<usize>>) {
    for block in blocks {
        match block {
            Block::Paragraph(text) => lines.push(numbers(text)),
            Block::Grid(grid) => grid.cells.iter().for_each(|cell| gather_cell(cell, lines)),
        }
    }
}

fn gather_cell(cell: &Cell, lines: &mut Vec<Vec<usize>>) {
    if cell.nested.is_empty() {
        lines.extend(cell.text.split('\n').map(numbers));
    } else {
        gather(&cell.nested, lines);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_is_met_again() {
        for at in [0, 1, 65_533, 65_534, SIGNS - 1] {
            let sign = sign(at).unwrap();
            assert_eq!(numbers(&format!("甲{sign}1")), [at]);
        }
        assert_eq!(sign(SIGNS), None);
        assert!(!has_signs("𠮷\u{fffd}\u{e000}甲") && has_signs("a\u{f0000}"));
    }
}
