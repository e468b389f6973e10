//! Zip archives, which office files are: the entries of the central directory, and the bytes of one of them.
//!
//! The central directory alone says what is in an archive, as it does for Word and Excel; local headers are passed over. Nothing is
//! written anywhere, so a name is only a name: `../x` is no more than an entry that nobody asks for.

use super::inflate::inflate;
use super::limits::MAX_BYTES;
use crate::document::Note;

/// Entries that an archive may have. An office file has 15 to 40, some hundreds with pictures.
const MAX_ENTRIES: usize = 10_000;

/// Inflated bytes of one part: as many as a page may have. The longest `document.xml` of a real report is under 2 MB.
const MAX_PART: usize = MAX_BYTES;

/// Inflated bytes of all parts read of one archive: a workbook has a part for each sheet.
const MAX_INFLATED: usize = 2 * MAX_BYTES;

/// How the bytes of an entry lie in the archive.
const STORED: usize = 0;
const DEFLATED: usize = 8;

/// An archive in memory.
pub(super) struct Archive<'a> {
    bytes: &'a [u8],
    entries: Vec<Entry>,
    /// Bytes that may still be inflated.
    left: usize,
    checksum: Box<Checksum>,
}

struct Entry {
    /// With forward slashes, and none at the start.
    name: Vec<u8>,
    encrypted: bool,
    method: usize,
    crc: u32,
    /// Bytes as they lie in the archive.
    packed: usize,
    size: usize,
    /// Where its local header lies.
    header: usize,
}

impl Entry {
    fn is_named(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name.as_bytes())
    }

    /// Its bytes, which lie behind the local header: exactly as many as the directory says.
    fn bytes(&self, archive: &[u8]) -> Option<Vec<u8>> {
        let header = archive.get(self.header..)?;
        let start = 30 + number(header, 26, 2)? + number(header, 28, 2)?;
        let packed = header.get(start..start.checked_add(self.packed)?)?;
        match self.method {
            STORED => (packed.len() == self.size).then(|| packed.to_vec()),
            DEFLATED => inflate(packed, self.size),
            _ => None,
        }
    }
}

impl<'a> Archive<'a> {
    /// Reads the central directory.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Archive<'a>, Note> {
        let entries = directory(bytes).ok_or(Note::Damaged)?;
        Ok(Archive { bytes, entries, left: MAX_INFLATED, checksum: Checksum::new() })
    }

    /// Is there an entry of this name?
    pub(super) fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.is_named(name))
    }

    /// The names of all entries, folders included.
    pub(super) fn names(&self) -> impl Iterator<Item = &[u8]> {
        self.entries.iter().map(|entry| &*entry.name)
    }

    /// The bytes of an entry; letters of either case are the same, as in office files. `None` where there is no such entry.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, Note> {
        let mut named = self.entries.iter().filter(|entry| entry.is_named(name));
        let Some(entry) = named.next() else { return Ok(None) };
        // Two of one name: it is not known which one other programs show.
        if named.next().is_some() {
            return Err(Note::Damaged);
        }
        if entry.encrypted {
            return Err(Note::Locked);
        }
        if entry.size > MAX_PART.min(self.left) {
            return Err(Note::TooLarge { bytes: entry.size });
        }
        self.left -= entry.size;
        let bytes = entry.bytes(self.bytes);
        bytes.filter(|bytes| self.checksum.of(bytes) == entry.crc).ok_or(Note::Damaged).map(Some)
    }
}

/// The entries of the central directory, which the end record leads to.
fn directory(bytes: &[u8]) -> Option<Vec<Entry>> {
    let from = bytes.len().saturating_sub(END + 0xffff);
    let end = from + bytes[from..].windows(4).rposition(|mark| mark == b"PK\x05\x06")?;
    let (mut at, count) = (number(bytes, end + 16, 4)?, number(bytes, end + 10, 2)?);
    bytes.get(end + END..)?;
    let mut entries = Vec::new();
    for _ in 0..count.min(MAX_ENTRIES) {
        let record = bytes.get(at..end)?.strip_prefix(b"PK\x01\x02")?;
        let field = |at: usize, length| number(record, at - 4, length);
        let length = field(28, 2)?;
        let name = record.get(42..42 + length)?;
        entries.push(Entry {
            name: name
                .iter()
                .map(|&byte| if byte == b'\\' { b'/' } else { byte })
                .skip_while(|&byte| byte == b'/')
                .collect(),
            encrypted: field(8, 2)? & 1 == 1,
            method: field(10, 2)?,
            crc: field(16, 4)? as u32,
            packed: field(20, 4)?,
            size: field(24, 4)?,
            header: field(42, 4)?,
        });
        at += 46 + length + field(30, 2)? + field(32, 2)?;
    }
    Some(entries)
}

/// The bytes of the end record before its comment.
const END: usize = 22;

/// A number of two or four bytes, the lowest first.
fn number(bytes: &[u8], at: usize, length: usize) -> Option<usize> {
    let bytes = bytes.get(at..at.checked_add(length)?)?;
    Some(bytes.iter().rev().fold(0, |number, &byte| number << 8 | usize::from(byte)))
}

/// The CRC-32 of zip, eight bytes at a step. Its tables are made anew for each archive: in the module they would take more than that.
struct Checksum {
    /// By a byte: what it makes of the checksum, with no byte behind it, with one, up to seven.
    tables: [[u32; 256]; 8],
}

impl Checksum {
    fn new() -> Box<Checksum> {
        let mut checksum = Box::new(Checksum { tables: [[0; 256]; 8] });
        for byte in 0..256 {
            let mut crc = byte as u32;
            for table in &mut checksum.tables {
                for _ in 0..8 {
                    crc = crc >> 1 ^ if crc & 1 == 0 { 0 } else { 0xedb8_8320 };
                }
                table[byte] = crc;
            }
        }
        checksum
    }

    fn of(&self, bytes: &[u8]) -> u32 {
        let (eights, rest) = bytes.as_chunks::<8>();
        let mut crc = !0;
        for eight in eights {
            let mixed = (u64::from_le_bytes(*eight) ^ u64::from(crc)).to_le_bytes();
            let steps = mixed.iter().zip(self.tables.iter().rev());
            crc = steps.fold(0, |crc, (&byte, table)| crc ^ table[usize::from(byte)]);
        }
        !rest.iter().fold(crc, |crc, &byte| crc >> 8 ^ self.tables[0][usize::from(crc as u8 ^ byte)])
    }
}
