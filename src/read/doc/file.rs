//! The streams of a .doc file, what its header says of them, and the pieces that its text is made of.

use super::super::bytes_at::{part, place_at, u16_at};
use super::super::compound::Compound;
use crate::document::{Advice, Lock, Note};

/// The bytes that a document lies in.
pub(super) struct Streams {
    pub main: Vec<u8>,
    pub table: Vec<u8>,
    pub data: Vec<u8>,
}

/// The structures in the table stream, by their numbers in the header.
#[derive(Clone, Copy)]
pub(super) enum Structure {
    Styles = 1,
    CharacterRuns = 12,
    Paragraphs = 13,
    Clx = 33,
    /// Where drawn things are anchored in the text.
    Anchors = 40,
    /// The texts of text boxes.
    Boxes = 56,
    Lists = 73,
    UsesOfLists = 74,
}

/// Where the lengths of the parts of the text stand in the header: the text itself, footnotes, headers, macros, comments, endnotes and
/// text boxes, one after the other.
const LENGTHS: usize = 76;
const BOXES: usize = 6;

impl Streams {
    /// Reads the streams of a document of Word 97 or later that is not encrypted.
    pub(super) fn read(file: &mut Compound<'_>) -> Result<Streams, Note> {
        const ENCRYPTED: u16 = 0x0100;
        const FIRST_TABLE: u16 = 0x0200;
        let main = file.stream("WordDocument")?.ok_or(Note::Damaged)?;
        let header = |at| u16_at(&main, at).ok_or(Note::Damaged);
        match (header(0)?, header(2)?) {
            (0xa5ec, 0xc1..) => {}
            // The versions before have other structures in the same stream.
            (0xa5dc | 0xa5ec, _) => return Err(Note::NotText { kind: "Word 95", advice: Advice::SaveAsDocx }),
            _ => return Err(Note::Damaged),
        }
        let flags = header(10)?;
        if flags & ENCRYPTED != 0 {
            return Err(Note::Locked(Lock::Office));
        }
        let name = if flags & FIRST_TABLE != 0 { "1Table" } else { "0Table" };
        let table = file.stream(name)?.ok_or(Note::Damaged)?;
        let data = file.stream("Data")?.unwrap_or_default();
        Ok(Streams { main, table, data })
    }

    /// A structure in the table stream; an empty one where it is not there. `None` where it lies past the end.
    pub(super) fn structure(&self, which: Structure) -> Option<&[u8]> {
        let at = 154 + 8 * which as usize;
        let count = u16_at(&self.main, 152)?;
        if which as usize >= usize::from(count) {
            return Some(&[]);
        }
        match (place_at(&self.main, at)?, place_at(&self.main, at + 4)?) {
            (_, 0) => Some(&[]),
            (from, length) => part(&self.table, from, length),
        }
    }

    /// The table stream from the start of a structure on.
    pub(super) fn behind(&self, which: Structure) -> Option<&[u8]> {
        self.table.get(place_at(&self.main, 154 + 8 * which as usize)?..)
    }

    /// Where the text itself ends, and from where to where the text boxes go, in characters.
    pub(super) fn lengths(&self) -> Option<(usize, (usize, usize))> {
        let length = |at: usize| place_at(&self.main, LENGTHS + 4 * at);
        let before = (0..BOXES).try_fold(0_usize, |sum, at| sum.checked_add(length(at)?))?;
        Some((length(0)?, (before, before.checked_add(length(BOXES)?)?)))
    }
}

/// The text of a document as it lies in pieces.
pub(super) struct Pieces<'a> {
    /// Units of UTF-16.
    pub text: Vec<u16>,
    list: Vec<Piece>,
    /// Changes of how text looks, for the pieces that name them.
    changes: Vec<&'a [u8]>,
}

/// A piece of the text.
struct Piece {
    /// Its first character.
    start: u32,
    /// Where its bytes lie in the main stream.
    from: u32,
    /// How many bytes a character has.
    width: u8,
    change: u16,
}

/// Where a character lies, and what its piece changes of how it looks.
#[derive(Clone, Copy)]
pub(super) struct Spot {
    /// Its first byte in the main stream, and how many it has.
    pub place: usize,
    pub width: usize,
    /// The first character behind its piece.
    pub end: usize,
    pub change: u16,
}

impl<'a> Pieces<'a> {
    /// Reads the table of pieces. `None` where it is not whole, or leads past the end of the text.
    pub(super) fn read(streams: &'a Streams) -> Option<Pieces<'a>> {
        let mut clx = streams.structure(Structure::Clx)?;
        let mut changes = Vec::new();
        while let [1, rest @ ..] = clx {
            let length = usize::from(u16_at(rest, 0)?);
            changes.push(part(rest, 2, length)?);
            clx = rest.get(2 + length..)?;
        }
        let [2, rest @ ..] = clx else { return None };
        let table = part(rest, 4, place_at(rest, 0)?)?;
        let count = table.len().checked_sub(4)? / 12;
        // There is no more text than bytes.
        let length = place_at(table, 4 * count)?.min(streams.main.len());
        let mut pieces = Pieces { text: Vec::with_capacity(length), list: Vec::with_capacity(count), changes };
        for at in 0..count {
            let start = place_at(table, 4 * at)?;
            let end = place_at(table, 4 * at + 4)?;
            let piece = table.get(4 * (count + 1) + 8 * at..)?;
            if start != pieces.text.len() {
                return None;
            }
            pieces.add(&streams.main, end.checked_sub(start)?, place_at(piece, 2)?, u16_at(piece, 6)?)?;
        }
        Some(pieces)
    }

    /// Adds a piece of so many characters, whose bytes lie there.
    fn add(&mut self, main: &[u8], length: usize, place: usize, change: u16) -> Option<()> {
        const EIGHT_BITS: usize = 1 << 30;
        let (from, width) = if place & EIGHT_BITS == 0 { (place, 2) } else { ((place & (EIGHT_BITS - 1)) / 2, 1) };
        let bytes = part(main, from, length.checked_mul(width)?)?;
        self.list.push(Piece { start: self.text.len() as u32, from: from as u32, width: width as u8, change });
        // Pieces do not overlap: there is no more text than bytes.
        if self.text.len() + length > main.len() {
            return None;
        }
        if width == 1 {
            self.text.extend(bytes.iter().map(|&byte| character(byte)));
        } else {
            self.text.extend(bytes.as_chunks().0.iter().map(|pair| u16::from_le_bytes(*pair)));
        }
        Some(())
    }

    /// Where a character lies.
    pub(super) fn spot(&self, at: usize) -> Option<Spot> {
        let index = self.list.partition_point(|piece| piece.start as usize <= at).checked_sub(1)?;
        let piece = self.list.get(index)?;
        let end = self.list.get(index + 1).map_or(self.text.len(), |next| next.start as usize);
        let width = usize::from(piece.width);
        let place = piece.from as usize + (at - piece.start as usize) * width;
        (at < end).then_some(Spot { place, width, end, change: piece.change })
    }

    /// What a piece changes of how its text looks: one of the changes that stand before the pieces, or a small one in itself.
    pub(super) fn change(&self, change: u16, small: &'static [(u16, u16)], buffer: &'a mut [u8; 3]) -> &[u8] {
        if change & 1 == 1 {
            return self.changes.get(usize::from(change >> 1)).copied().unwrap_or_default();
        }
        let Some((_, code)) = small.iter().find(|(number, _)| *number == change >> 1 & 0x7f) else { return &[] };
        let [low, high] = code.to_le_bytes();
        *buffer = [low, high, (change >> 8) as u8];
        buffer
    }
}

/// A character in eight bits, as Windows-1252 has it.
fn character(byte: u8) -> u16 {
    const HIGH: [u16; 32] = [
        0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d,
        0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d,
        0x17e, 0x178,
    ];
    match byte {
        0x80..=0x9f => HIGH[usize::from(byte - 0x80)],
        _ => u16::from(byte),
    }
}
