//! A zip archive of which most entries are copied as they lie there: headers, compressed bytes and dates, in their order.

use crate::finding::hash;
use crate::order;
use crate::read::checksum;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use std::ops::Range;

/// Entries that an archive may have, as the reader has it.
const MAX_ENTRIES: usize = 10_000;

/// Inflated bytes of one part, as the reader has it.
const MAX_PART: usize = crate::read::limits::MAX_BYTES;

/// How hard deflated data is packed: what most programs take, too.
const LEVEL: u8 = 6;

/// How the bytes of an entry lie in the archive.
const STORED: u16 = 0;
const DEFLATED: u16 = 8;

/// Lengths of a record of the directory, of a local header and of the end record, without what varies.
const RECORD: usize = 46;
const LOCAL: usize = 30;
const END: usize = 22;

/// An archive in memory.
pub(super) struct Archive<'a> {
    bytes: &'a [u8],
    entries: Vec<Entry>,
    /// The end record's comment, with its length.
    comment: &'a [u8],
}

struct Entry {
    /// With forward slashes, and none at the start.
    name: String,
    /// Its record in the directory.
    record: Range<usize>,
    /// From its local header to behind its data, and what comes behind that for it.
    whole: Range<usize>,
    data: Range<usize>,
    flags: u16,
    method: u16,
    crc: u32,
    size: usize,
}

impl<'a> Archive<'a> {
    /// Reads the directory; `None` where an entry does not lie where it says, or two share bytes or a name.
    pub(super) fn open(bytes: &'a [u8]) -> Option<Archive<'a>> {
        let from = bytes.len().saturating_sub(END + 0xffff);
        let end = from + bytes.get(from..)?.windows(4).rposition(|mark| mark == b"PK\x05\x06")?;
        let comment = bytes.get(end + 20..)?;
        let (count, mut at) = (usize::from(half(bytes, end + 10)?), word(bytes, end + 16)?);
        if count > MAX_ENTRIES {
            return None;
        }
        let mut entries = Vec::with_capacity(count);
        for _ in 0..count {
            let entry = entry(bytes, at)?;
            at = entry.record.end;
            entries.push(entry);
        }
        let archive = Archive { bytes, entries, comment };
        (archive.is_sound() && at <= end).then_some(archive)
    }

    fn is_sound(&self) -> bool {
        let order = self.by_place();
        let apart = order.windows(2).all(|two| self.entries[two[0]].whole.end <= self.entries[two[1]].whole.start);
        // Two names of one hash are as good as none: it is 64 bits wide.
        let hashes: Vec<u64> = self.entries.iter().map(|entry| hash([&*entry.name.to_ascii_lowercase()])).collect();
        apart && order::are_first(&hashes).into_iter().all(|is_first| is_first)
    }

    /// The entries in the order of their bytes.
    fn by_place(&self) -> Vec<usize> {
        order::by_key((0..self.entries.len()).collect(), |&at| [self.entries[at].whole.start as u32, 0, 0, 0])
    }

    /// The names of all entries.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| entry.name.as_str())
    }

    fn entry(&self, name: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    /// Is there an entry of this name? Letters of either case are the same, as in office files.
    pub(super) fn has(&self, name: &str) -> bool {
        self.entry(name).is_some()
    }

    /// The bytes of an entry; `None` where it is not there, locked or damaged.
    pub(super) fn part(&self, name: &str) -> Option<Vec<u8>> {
        let entry = self.entry(name)?;
        let packed = self.bytes.get(entry.data.clone())?;
        if entry.flags & 1 == 1 || entry.size > MAX_PART {
            return None;
        }
        let bytes = match entry.method {
            STORED => packed.to_vec(),
            DEFLATED => decompress_to_vec_with_limit(packed, entry.size).ok()?,
            _ => return None,
        };
        (bytes.len() == entry.size && checksum(&bytes) == entry.crc).then_some(bytes)
    }

    /// The archive with other bytes in these entries; those that it has not come last. What is read but once need not be packed.
    pub(super) fn with(&self, parts: &[(String, Vec<u8>)], packs: bool) -> Vec<u8> {
        let mut file = Vec::with_capacity(self.bytes.len());
        let mut records = vec![Vec::new(); self.entries.len()];
        let new_of = |entry: &Entry| parts.iter().find(|(name, _)| entry.name.eq_ignore_ascii_case(name));
        for at in self.by_place() {
            let entry = &self.entries[at];
            let start = file.len();
            let mut record = self.bytes[entry.record.clone()].to_vec();
            match new_of(entry) {
                Some((_, bytes)) => record = self.changed(entry, bytes, packs, &mut file),
                None => file.extend_from_slice(&self.bytes[entry.whole.clone()]),
            }
            put(&mut record, 42, &(start as u32).to_le_bytes());
            records[at] = record;
        }
        let date = self.entries.first().map_or([0, 0, 0x21, 0], |entry| self.date(entry));
        for (name, bytes) in parts.iter().filter(|(name, _)| !self.has(name)) {
            let start = file.len();
            let mut record = new(name, bytes, date, &mut file);
            put(&mut record, 42, &(start as u32).to_le_bytes());
            records.push(record);
        }
        let directory = file.len() as u32;
        file.extend(records.iter().flatten());
        let length = file.len() as u32 - directory;
        file.extend_from_slice(b"PK\x05\x06\0\0\0\0");
        for count in [records.len() as u16; 2] {
            file.extend(count.to_le_bytes());
        }
        file.extend(length.to_le_bytes());
        file.extend(directory.to_le_bytes());
        file.extend_from_slice(self.comment);
        file
    }

    /// The bytes of its time and date.
    fn date(&self, entry: &Entry) -> [u8; 4] {
        self.bytes[entry.record.clone()].get(12..16).and_then(|date| date.try_into().ok()).unwrap_or_default()
    }

    /// Writes an entry with other bytes, and gives its record.
    fn changed(&self, entry: &Entry, bytes: &[u8], packs: bool, file: &mut Vec<u8>) -> Vec<u8> {
        let old = &self.bytes[entry.record.clone()];
        let name = &old[RECORD..RECORD + usize::from(half(old, 28).unwrap_or(0))];
        // Its lengths stand in the header, and nowhere behind the data.
        let flags = entry.flags & !8;
        let (method, packed) = pack(bytes, entry.method == STORED || !packs);
        let head = head(flags, method, self.date(entry), bytes, packed.len(), name.len());
        file.extend_from_slice(b"PK\x03\x04");
        file.extend_from_slice(&head);
        file.extend_from_slice(name);
        file.extend_from_slice(&packed);
        let mut record = old[..RECORD].to_vec();
        put(&mut record, 6, &head);
        // What a program noted beside the entry was of its old bytes.
        put(&mut record, 30, &[0; 4]);
        record.extend_from_slice(name);
        record
    }
}

/// Puts bytes in the place of others.
fn put(record: &mut [u8], at: usize, bytes: &[u8]) {
    if let Some(place) = record.get_mut(at..at + bytes.len()) {
        place.copy_from_slice(bytes);
    }
}

/// Writes a new entry, and gives its record.
fn new(name: &str, bytes: &[u8], date: [u8; 4], file: &mut Vec<u8>) -> Vec<u8> {
    let (method, packed) = pack(bytes, false);
    // Names are ASCII.
    let head = head(0, method, date, bytes, packed.len(), name.len());
    file.extend_from_slice(b"PK\x03\x04");
    file.extend_from_slice(&head);
    file.extend_from_slice(name.as_bytes());
    file.extend_from_slice(&packed);
    [b"PK\x01\x02\x14\0".as_slice(), &head, &[0; 14], name.as_bytes()].concat()
}

fn pack(bytes: &[u8], stored: bool) -> (u16, Vec<u8>) {
    if stored { (STORED, bytes.to_vec()) } else { (DEFLATED, compress_to_vec(bytes, LEVEL)) }
}

/// What a local header and a record share: from the version needed to the length of what stands behind the name.
fn head(flags: u16, method: u16, date: [u8; 4], bytes: &[u8], packed: usize, name: usize) -> Vec<u8> {
    let mut head = vec![20, 0];
    head.extend(flags.to_le_bytes());
    head.extend(method.to_le_bytes());
    head.extend(date);
    for word in [checksum(bytes), packed as u32, bytes.len() as u32] {
        head.extend(word.to_le_bytes());
    }
    head.extend((name as u16).to_le_bytes());
    head.extend([0; 2]);
    head
}

/// An archive of these parts alone, all with the first date that there is.
pub(super) fn made(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let none = Archive { bytes: &[], entries: Vec::new(), comment: &[0, 0] };
    none.with(parts, true)
}

fn entry(bytes: &[u8], at: usize) -> Option<Entry> {
    let record = bytes.get(at..)?.strip_prefix(b"PK\x01\x02").and(bytes.get(at..))?;
    let name_length = usize::from(half(record, 28)?);
    let length = RECORD + name_length + usize::from(half(record, 30)?) + usize::from(half(record, 32)?);
    bytes.get(at..at.checked_add(length)?)?;
    let header = word(record, 42)?;
    let local = bytes.get(header..)?;
    local.strip_prefix(b"PK\x03\x04")?;
    let start = header + LOCAL + usize::from(half(local, 26)?) + usize::from(half(local, 28)?);
    let end = start.checked_add(word(record, 20)?)?;
    let flags = half(record, 8)?;
    let behind = match bytes.get(end..end.checked_add(4)?) {
        _ if flags & 8 == 0 => 0,
        Some(b"PK\x07\x08") => 16,
        _ => 12,
    };
    bytes.get(start..end.checked_add(behind)?)?;
    let name = record.get(RECORD..RECORD + name_length)?;
    let name = String::from_utf8_lossy(name).replace('\\', "/");
    Some(Entry {
        name: name.trim_start_matches('/').to_owned(),
        record: at..at + length,
        whole: header..end + behind,
        data: start..end,
        flags,
        method: half(record, 10)?,
        crc: word(record, 16)? as u32,
        size: word(record, 24)?,
    })
}

fn half(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at.checked_add(2)?)?.try_into().ok().map(u16::from_le_bytes)
}

fn word(bytes: &[u8], at: usize) -> Option<usize> {
    let word = bytes.get(at..at.checked_add(4)?)?.try_into().ok().map(u32::from_le_bytes)?;
    usize::try_from(word).ok()
}
