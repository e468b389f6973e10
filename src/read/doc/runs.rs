//! Pages of 512 bytes in the main stream that tell, for each stretch of bytes, how the text in it looks; and the codes in which they do.

use super::super::bytes_at::{part, place_at, u16_at};

/// How text looks, stretch by stretch: of characters, or of paragraphs.
pub(super) struct Runs<'a> {
    main: &'a [u8],
    /// Where the stretches of each page start, and the numbers of the pages.
    pages: &'a [u8],
    count: usize,
    of_paragraphs: bool,
}

/// A stretch of bytes that looks the same.
#[derive(Clone, Copy, Default)]
pub(super) struct Run<'a> {
    /// Its end.
    pub end: usize,
    /// The style, of a paragraph.
    pub style: u16,
    /// What is said of it.
    pub codes: &'a [u8],
}

/// Bytes of a page.
const PAGE: usize = 512;

impl<'a> Runs<'a> {
    pub(super) fn new(main: &'a [u8], pages: &'a [u8], of_paragraphs: bool) -> Runs<'a> {
        Runs { main, pages, count: pages.len().saturating_sub(4) / 8, of_paragraphs }
    }

    /// The stretch that a byte of text belongs to; one of that byte alone where none is known.
    pub(super) fn at(&self, place: usize) -> Run<'a> {
        self.find(place).unwrap_or(Run { end: place + 1, ..Run::default() })
    }

    fn find(&self, place: usize) -> Option<Run<'a>> {
        let at = last_start(self.pages, self.count, place)?;
        let number = place_at(self.pages, 4 * (self.count + 1) + 4 * at)? & 0x3f_ffff;
        let page = part(self.main, number.checked_mul(PAGE)?, PAGE)?;
        let count = usize::from(*page.last()?);
        let at = last_start(page, count, place)?;
        let end = place_at(page, 4 * at + 4)?;
        if place >= end {
            return None;
        }
        let run = Run { end, ..Run::default() };
        let entry = 4 * (count + 1) + at * if self.of_paragraphs { 13 } else { 1 };
        let from = 2 * usize::from(*page.get(entry)?);
        if from == 0 {
            return Some(run);
        }
        let length = usize::from(*page.get(from)?);
        if !self.of_paragraphs {
            return Some(Run { codes: part(page, from + 1, length)?, ..run });
        }
        let (from, length) = match length {
            0 => (from + 2, 2 * usize::from(*page.get(from + 1)?)),
            _ => (from + 1, 2 * length - 1),
        };
        let all = part(page, from, length)?;
        Some(Run { style: u16_at(all, 0)?, codes: all.get(2..)?, ..run })
    }
}

/// The last of so many stretches that starts at this place or before it; their starts stand one after the other.
fn last_start(starts: &[u8], count: usize, place: usize) -> Option<usize> {
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = low.midpoint(high);
        if place_at(starts, 4 * middle)? <= place { low = middle + 1 } else { high = middle }
    }
    low.checked_sub(1)
}

/// Codes one after the other, each with what it says.
pub(super) struct Codes<'a>(pub &'a [u8]);

impl<'a> Iterator for Codes<'a> {
    type Item = (u16, &'a [u8]);

    fn next(&mut self) -> Option<(u16, &'a [u8])> {
        let code = u16_at(self.0, 0)?;
        let rest = self.0.get(2..)?;
        let (head, length) = match code >> 13 {
            0 | 1 => (0, 1),
            2 | 4 | 5 => (0, 2),
            3 => (0, 4),
            7 => (0, 3),
            _ => length(code, rest)?,
        };
        self.0 = rest.get(head + length..)?;
        Some((code, &rest[head..head + length]))
    }
}

/// Of a code whose length stands in itself: how many bytes tell it, and the length behind those.
fn length(code: u16, rest: &[u8]) -> Option<(usize, usize)> {
    const TABLES: [u16; 2] = [0xd608, 0xd606];
    const TABS: u16 = 0xc615;
    if TABLES.contains(&code) {
        return Some((2, usize::from(u16_at(rest, 0)?).checked_sub(1)?));
    }
    match *rest.first()? {
        // Too many tabs for a byte: those that go, four bytes each, and those that come, three.
        255 if code == TABS => {
            let gone = 4 * usize::from(*rest.get(1)?);
            let come = 3 * usize::from(*rest.get(2 + gone)?);
            Some((1, gone + come + 2))
        }
        length => Some((1, usize::from(length))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_tell_their_length() {
        let bytes = [
            &[0x16, 0x24, 1][..],
            &[0x49, 0x66, 2, 0, 0, 0],
            &[0x08, 0xd6, 4, 0, 1, 2, 3],
            &[0x2b, 0xd6, 2, 7, 3],
            &[0x15, 0xc6, 255, 1, 0, 0, 0, 0, 1, 9, 9, 9],
            &[0x03, 0xea, 1, 2, 3],
            &[0x16, 0x24],
        ]
        .concat();
        let told: Vec<(u16, &[u8])> = Codes(&bytes).collect();
        let expected: [(u16, &[u8]); 6] = [
            (0x2416, &[1]),
            (0x6649, &[2, 0, 0, 0]),
            (0xd608, &[1, 2, 3]),
            (0xd62b, &[7, 3]),
            (0xc615, &[1, 0, 0, 0, 0, 1, 9, 9, 9]),
            (0xea03, &[1, 2, 3]),
        ];
        assert_eq!(told, expected);
    }
}
