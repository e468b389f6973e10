//! What kind of file bytes are, by what stands in them: names lie. Files that are not read are told with what to do instead.

use super::encoding::Decoder;
use super::zip::Archive;
use crate::document::{Advice, Lock, Note};

/// Is it a zip archive, as .docx and .xlsx are? An empty one is, too.
pub(crate) fn is_zip(bytes: &[u8]) -> bool {
    matches!(bytes, [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..])
}

/// A file that is not read, where its bytes tell which.
pub(crate) fn other(bytes: &[u8]) -> Option<Note> {
    const KINDS: [(&[u8], &str, Option<Advice>); 11] = [
        (b"%PDF", "PDF", Some(Advice::Second)),
        (b"\x89PNG", "PNG", Some(Advice::TakeSource)),
        (b"\xff\xd8\xff", "JPEG", Some(Advice::TakeSource)),
        (b"GIF8", "GIF", Some(Advice::TakeSource)),
        (b"II*\0", "TIFF", Some(Advice::TakeSource)),
        (b"MM\0*", "TIFF", Some(Advice::TakeSource)),
        (b"RIFF", "WebP", Some(Advice::TakeSource)),
        (b"{\\rtf", "RTF", Some(Advice::SaveAsDocx)),
        (b"Rar!", "RAR", None),
        (b"7z\xbc\xaf\x27\x1c", "7z", None),
        (b"\x1f\x8b", "gzip", None),
    ];
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Some(compound(bytes));
    }
    if let Some(kind) = leftover(bytes) {
        return Some(Note::NotText { kind, advice: Advice::Leftover });
    }
    // Two letters are few; then four bytes that are always 0.
    if bytes.starts_with(b"BM") && bytes.get(6..10) == Some(&[0; 4]) {
        return Some(Note::NotText { kind: "BMP", advice: Advice::TakeSource });
    }
    // Photographs as telephones take them.
    if bytes.get(4..8) == Some(b"ftyp") {
        return Some(Note::NotText { kind: "HEIC", advice: Advice::TakeSource });
    }
    let (_, kind, advice) = KINDS.iter().find(|(magic, ..)| bytes.starts_with(magic))?;
    Some(match *advice {
        Some(advice) => Note::NotText { kind, advice },
        None => Note::Packed { kind, names: Vec::new() },
    })
}

/// What programs leave beside a file while it is open, `~$…`, with the length of the user's name before either writing of it; and what
/// Macs put beside files on foreign disks, `._…`.
fn leftover(bytes: &[u8]) -> Option<&'static str> {
    let holds_name = |at: usize| bytes.get(at..at + 2) == Some(&[bytes[0], 0]) && (1..=52).contains(&bytes[0]);
    match bytes.len() {
        162 if holds_name(54) => Some("Word"),
        165 if holds_name(55) => Some("Excel"),
        _ => bytes.starts_with(b"\0\x05\x16\x07").then_some("macOS"),
    }
}

/// A compound file, as Office wrote before 2007 and still wraps files with a password: told by the names in its directory.
fn compound(bytes: &[u8]) -> Note {
    const STREAMS: [(&str, Option<(&str, Advice)>); 5] = [
        ("EncryptedPackage", None),
        ("WordDocument", Some(("doc/wps", Advice::SaveAsDocx))),
        ("Workbook", Some(("xls/et", Advice::SaveAsXlsx))),
        ("Book", Some(("xls", Advice::SaveAsXlsx))),
        ("PowerPoint Document", Some(("ppt/dps", Advice::Copy))),
    ];
    // Entries have 128 bytes, sectors a multiple of that, so there is no need to follow the chain of sectors: two bytes a character,
    // then how long that is with its end, and 2 for a stream.
    let is_named = |entry: &[u8], name: &str| {
        let length = 2 * name.len();
        let letters = entry.chunks_exact(2).zip(name.bytes());
        entry.len() == 128
            && letters.into_iter().all(|(letter, byte)| *letter == [byte, 0])
            && entry[64..67] == [(length + 2) as u8, 0, 2]
    };
    let of_entry = |entry: &[u8]| STREAMS.iter().find(|(name, _)| is_named(entry, name));
    match bytes.chunks(128).find_map(of_entry) {
        Some((_, Some((kind, advice)))) => Note::NotText { kind, advice: *advice },
        Some((_, None)) => Note::Locked(Lock::Office),
        None => Note::NotText { kind: "OLE", advice: Advice::Copy },
    }
}

/// What a zip archive is that is neither .docx nor .xlsx.
pub(super) fn archive(archive: &mut Archive<'_>, decode: Decoder) -> Note {
    if archive.has("OFD.xml") {
        return Note::NotText { kind: "OFD", advice: Advice::Second };
    }
    // OpenDocument says in its first entry what it is.
    if let Ok(Some(kind)) = archive.part("mimetype") {
        if kind.ends_with(b".text") {
            return Note::NotText { kind: "odt", advice: Advice::SaveAsDocx };
        }
        if kind.ends_with(b".spreadsheet") {
            return Note::NotText { kind: "ods", advice: Advice::SaveAsXlsx };
        }
    }
    let reports = archive.names().filter(|name| may_be_report(name));
    let told = |name: &[u8]| match std::str::from_utf8(name) {
        Ok(name) => name.to_owned(),
        Err(_) => decode(name, "GB18030").unwrap_or_else(|| String::from_utf8_lossy(name).into_owned()),
    };
    Note::Packed { kind: "ZIP", names: reports.map(told).collect() }
}

/// Does a name end as those of reports do?
fn may_be_report(name: &[u8]) -> bool {
    const ENDINGS: [&[u8]; 11] =
        [b".docx", b".doc", b".wps", b".xlsx", b".xls", b".et", b".csv", b".html", b".htm", b".txt", b".pdf"];
    let ends =
        |ending: &&[u8]| name.len() > ending.len() && name[name.len() - ending.len()..].eq_ignore_ascii_case(ending);
    ENDINGS.iter().any(ends)
}

/// Office files written as one flat XML text, by what stands near the start.
pub(super) fn flat(text: &str) -> Option<Note> {
    const MARKS: [(&str, &str, Advice); 8] = [
        ("progid=\"Word.Document\"", "Word XML", Advice::SaveAsDocx),
        ("schemas.microsoft.com/office/2006/xmlPackage", "Word XML", Advice::SaveAsDocx),
        ("schemas.microsoft.com/office/word/2003/wordml", "Word XML", Advice::SaveAsDocx),
        ("progid=\"Excel.Sheet\"", "Excel XML", Advice::SaveAsXlsx),
        // By what they declare: prefixes are each program's own.
        ("Workbook xmlns", "Excel XML", Advice::SaveAsXlsx),
        (":UOF", "UOF", Advice::SaveAsDocx),
        ("<office:document", "ODF", Advice::SaveAsDocx),
        ("\"urn:oasis:names:tc:opendocument:xmlns:office:", "ODF", Advice::SaveAsDocx),
    ];
    if !text.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']).starts_with("<?xml") {
        return None;
    }
    let head = &text[..text.floor_char_boundary(1_000)];
    let found = MARKS.iter().find(|(mark, ..)| head.contains(mark));
    found.map(|&(_, kind, advice)| Note::NotText { kind, advice })
}
