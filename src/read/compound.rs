//! Compound files: the archive in which Office kept its documents before 2007, a file system of its own.
//!
//! The crate follows its chains of sectors and refuses those that run in circles. What it does not hold against the length of the file is
//! held against it here.

use super::bytes_at::{u16_at, u32_at};
use crate::document::Note;
use cfb::CompoundFile;
use std::io::{Cursor, Read};

/// Every compound file starts with these bytes.
pub(super) const MAGIC: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// A compound file in memory.
pub(super) struct Compound<'a> {
    file: CompoundFile<Cursor<&'a [u8]>>,
    length: u64,
}

impl<'a> Compound<'a> {
    /// Opens it. One that is cut off, or whose sectors are not as they must be, is damaged.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Compound<'a>, Note> {
        if !is_plausible(bytes) {
            return Err(Note::Damaged);
        }
        let file = CompoundFile::open(Cursor::new(bytes)).map_err(|_| Note::Damaged)?;
        Ok(Compound { file, length: bytes.len() as u64 })
    }

    /// Is there a stream of this name at its root? Documents in a document have such names, too, and stand in storages of their own.
    pub(super) fn has(&self, name: &str) -> bool {
        self.file.is_stream(["/", name].concat())
    }

    /// Is there a storage at its root whose name starts so?
    pub(super) fn has_storage(&self, start: &str) -> bool {
        self.file.read_root_storage().any(|entry| entry.is_storage() && entry.name().starts_with(start))
    }

    /// The bytes of a stream; nothing where it is not there.
    pub(super) fn stream(&mut self, name: &str) -> Result<Option<Vec<u8>>, Note> {
        if !self.has(name) {
            return Ok(None);
        }
        let stream = self.file.open_stream(["/", name].concat()).map_err(|_| Note::Damaged)?;
        let length = stream.len();
        // It says that it is longer than what it lies in.
        if length > self.length {
            return Err(Note::Damaged);
        }
        let mut bytes = Vec::new();
        let read = stream.take(length).read_to_end(&mut bytes);
        read.ok().filter(|&read| read as u64 == length).ok_or(Note::Damaged)?;
        Ok(Some(bytes))
    }
}

/// Are its sectors of a usual size, and does its table of tables of sectors end where that of so short a file does? The crate reads all
/// sectors that stand there, one that stands there twice once more.
fn is_plausible(bytes: &[u8]) -> bool {
    /// The first 109 tables stand in the header; each covers 64 KB in small sectors, 4 MB in large ones. A sector of more covers 127
    /// tables, or 1,023.
    const MAX_MORE: usize = 8;
    let size = match u16_at(bytes, 30) {
        Some(9) => 512,
        Some(12) => 4096,
        _ => return false,
    };
    let most = if size == 512 { MAX_MORE } else { 1 };
    let mut sector = u32_at(bytes, 68);
    for _ in 0..=most {
        // Above all that are sectors: it has ended.
        let Some(number) = sector.filter(|&number| number < 0xffff_fffa) else { return sector.is_some() };
        let end = (number as usize).saturating_add(2).saturating_mul(size);
        sector = u32_at(bytes, end.saturating_sub(4));
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn file(streams: &[(&str, &[u8])]) -> Vec<u8> {
        let mut file = CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        for (name, bytes) in streams {
            file.create_stream(name).unwrap().write_all(bytes).unwrap();
        }
        file.into_inner().into_inner()
    }

    #[test]
    fn reads_streams_of_the_root() {
        let long = vec![7; 100_000];
        let bytes = file(&[("/a", b"short"), ("/long", &long)]);
        let mut compound = Compound::open(&bytes).unwrap();
        assert_eq!(compound.stream("a"), Ok(Some(b"short".to_vec())));
        assert_eq!(compound.stream("long"), Ok(Some(long)));
        assert_eq!(compound.stream("b"), Ok(None));
        assert!(compound.has("a") && !compound.has("b") && !compound.has_storage("a"));
    }

    /// Cut off, or with a byte that is another: it ends, and no stream is longer than the file.
    #[test]
    fn stands_what_is_not_whole() {
        let bytes = file(&[("/a", b"short"), ("/b", &[1; 9_000])]);
        for cut in 0..bytes.len() / 64 {
            if let Ok(mut compound) = Compound::open(&bytes[..cut * 64]) {
                let read = compound.stream("b");
                assert!(read.is_err() || read == Ok(Some(vec![1; 9_000])), "{cut}");
            }
        }
        for at in 0..bytes.len() {
            for to in [0, 1, 0xff, bytes[at].wrapping_add(1)] {
                let mut changed = bytes.clone();
                changed[at] = to;
                let Ok(mut compound) = Compound::open(&changed) else { continue };
                for name in ["a", "b"] {
                    let read = compound.stream(name).ok().flatten();
                    assert!(read.is_none_or(|read| read.len() <= bytes.len()));
                }
            }
        }
    }

    /// A table of tables that leads back to itself, and one that is far longer than the file.
    #[test]
    fn tables_end() {
        let mut bytes = vec![0; 512 * 40];
        bytes[..8].copy_from_slice(MAGIC);
        bytes[30] = 9;
        bytes[68] = 3;
        bytes[512 * 5 - 4] = 3;
        assert!(!is_plausible(&bytes));
        bytes[512 * 5 - 4..512 * 5].copy_from_slice(&[0xfe, 0xff, 0xff, 0xff]);
        assert!(is_plausible(&bytes));
    }
}
