//! Zip archives, which office files are: the entries of the central directory, and the bytes of one of them.
//!
//! The central directory alone says what is in an archive, as it does for Word and Excel; local headers are passed over. Nothing is
//! written anywhere, so a name is only a name: `../x` is no more than an entry that nobody asks for.

use super::inflate::inflate;
use super::limits::MAX_BYTES;
use crate::document::{Lock, Note};
use rawzip::{CompressionMethod, ZipArchive, ZipArchiveEntryWayfinder, ZipFileHeaderRecord, ZipSliceArchive};

/// Entries that an archive may have. An office file has 15 to 40, some hundreds with pictures.
const MAX_ENTRIES: usize = 10_000;

/// Inflated bytes of one part: as many as a page may have. The longest `document.xml` of a real report is under 2 MB.
const MAX_PART: usize = MAX_BYTES;

/// Inflated bytes of all parts read of one archive: a workbook has a part for each sheet.
const MAX_INFLATED: usize = 2 * MAX_BYTES;

/// An archive in memory.
pub(super) struct Archive<'a> {
    directory: ZipSliceArchive<&'a [u8]>,
    entries: Vec<Entry>,
    /// Bytes that may still be inflated.
    left: usize,
    checksum: Box<Checksum>,
}

struct Entry {
    /// With forward slashes, and none at the start.
    name: Vec<u8>,
    encrypted: bool,
    method: CompressionMethod,
    crc: u32,
    size: usize,
    place: ZipArchiveEntryWayfinder,
}

impl Entry {
    fn new(record: &ZipFileHeaderRecord<'_>) -> Entry {
        let slash = |&byte: &u8| if byte == b'\\' { b'/' } else { byte };
        let name = record.file_path().as_ref().iter().map(slash).skip_while(|&byte| byte == b'/').collect();
        Entry {
            name,
            encrypted: record.flags().is_encrypted(),
            method: record.compression_method(),
            crc: record.crc32(),
            size: usize::try_from(record.uncompressed_size_hint()).unwrap_or(usize::MAX),
            place: record.wayfinder(),
        }
    }

    fn is_named(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name.as_bytes())
    }

    /// Its bytes: exactly as many as the directory says.
    fn bytes(&self, archive: &ZipSliceArchive<&[u8]>) -> Option<Vec<u8>> {
        let entry = archive.get_entry(self.place).ok()?;
        let packed = entry.data();
        match self.method {
            CompressionMethod::STORE => (packed.len() == self.size).then(|| packed.to_vec()),
            CompressionMethod::DEFLATE => inflate(packed, self.size),
            _ => None,
        }
    }
}

impl<'a> Archive<'a> {
    /// Reads the central directory.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Archive<'a>, Note> {
        let directory = ZipArchive::from_slice(bytes).map_err(|_| Note::Damaged)?;
        let records = directory.entries().take(MAX_ENTRIES);
        let entries = records.map(|record| record.map(|record| Entry::new(&record))).collect::<Result<_, _>>();
        let entries = entries.map_err(|_| Note::Damaged)?;
        Ok(Archive { directory, entries, left: MAX_INFLATED, checksum: Checksum::new() })
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
            return Err(Note::Locked(Lock::Archive));
        }
        if entry.size > MAX_PART.min(self.left) {
            return Err(Note::TooLarge { bytes: entry.size });
        }
        self.left -= entry.size;
        let bytes = entry.bytes(&self.directory);
        bytes.filter(|bytes| self.checksum.of(bytes) == entry.crc).ok_or(Note::Damaged).map(Some)
    }
}

/// The CRC-32 of some bytes.
#[cfg(feature = "every-medium")]
pub(crate) fn checksum(bytes: &[u8]) -> u32 {
    Checksum::new().of(bytes)
}

/// The CRC-32 of zip, eight bytes at a step. Its tables are made anew for each archive: those of `rawzip` are 16 KB of the module, which
/// no compression makes less of.
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
