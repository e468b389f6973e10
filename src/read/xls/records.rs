//! The records of a workbook's stream: what each is, its bytes, and those that carry one on that did not fit.

use super::super::bytes_at::{part, u16_at};

/// A record: what it is, where it starts in the stream, and its bytes.
#[derive(Clone, Copy)]
pub(super) struct Record<'a> {
    pub kind: u16,
    pub at: usize,
    pub bytes: &'a [u8],
}

/// Records from a place on. They end where one does not fit into the stream.
pub(super) struct Records<'a> {
    pub stream: &'a [u8],
    pub at: usize,
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    fn next(&mut self) -> Option<Record<'a>> {
        let at = self.at;
        let kind = u16_at(self.stream, at)?;
        let length = usize::from(u16_at(self.stream, at.checked_add(2)?)?);
        let bytes = part(self.stream, at + 4, length)?;
        self.at = at + 4 + length;
        Some(Record { kind, at, bytes })
    }
}

/// The bytes of a record and of those that carry it on.
pub(super) struct Parts<'a> {
    records: Vec<&'a [u8]>,
    part: usize,
    at: usize,
}

impl<'a> Parts<'a> {
    /// Those of the record that starts there.
    pub(super) fn of(stream: &'a [u8], at: usize) -> Parts<'a> {
        const CONTINUE: u16 = 0x3c;
        let mut records = Records { stream, at };
        let first = records.next().map(|record| record.bytes);
        let more = records.take_while(|record| record.kind == CONTINUE).map(|record| record.bytes);
        Parts { records: first.into_iter().chain(more).collect(), part: 0, at: 0 }
    }

    /// Goes on to a place in the first of them.
    pub(super) fn skip_to(mut self, at: usize) -> Parts<'a> {
        self.at = at;
        self
    }

    pub(super) fn byte(&mut self) -> Option<u8> {
        while self.at >= self.records.get(self.part)?.len() {
            (self.part, self.at) = (self.part + 1, 0);
        }
        let byte = self.records.get(self.part)?.get(self.at).copied();
        self.at += 1;
        byte
    }

    pub(super) fn two(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes([self.byte()?, self.byte()?]))
    }

    pub(super) fn four(&mut self) -> Option<u32> {
        Some(u32::from(self.two()?) | u32::from(self.two()?) << 16)
    }

    /// Passes over bytes.
    pub(super) fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > 0 {
            let left = self.records.get(self.part)?.len().saturating_sub(self.at);
            if count <= left {
                self.at += count;
                return Some(());
            }
            count -= left;
            (self.part, self.at) = (self.part + 1, 0);
        }
        Some(())
    }

    /// Characters in Unicode. Where a record carries them on, it says anew how many bytes each has.
    pub(super) fn units(&mut self, count: usize, wide: bool) -> Option<Vec<u16>> {
        let mut wide = wide;
        let mut units = Vec::new();
        while units.len() < count {
            if self.at >= self.records.get(self.part)?.len() {
                (self.part, self.at) = (self.part + 1, 0);
                wide = self.byte()? & 1 == 1;
            }
            units.push(if wide { self.two()? } else { u16::from(self.byte()?) });
        }
        Some(units)
    }

    /// Bytes of characters in a code page.
    pub(super) fn bytes(&mut self, count: usize) -> Option<Vec<u8>> {
        (0..count).map(|_| self.byte()).collect()
    }

    /// Is nothing left?
    pub(super) fn is_at_end(&self) -> bool {
        self.records.get(self.part).is_none_or(|part| self.at >= part.len()) && self.part + 1 >= self.records.len()
    }
}
