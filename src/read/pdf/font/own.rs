//! The encoding that an embedded font has of its own: by which codes it shows which glyphs, by their names.

use super::super::file::File;
use super::super::object::{Dict, Object};
use super::super::objects::Objects;
use super::{cff, names};
use std::collections::BTreeMap;

/// Of codes their characters; `None` where no such font is embedded. What cannot be read of one is not known.
pub(super) fn encoding(file: &File<'_>, font: &Dict) -> Option<BTreeMap<u8, String>> {
    let descriptor = file.get(font, "FontDescriptor");
    let descriptor = descriptor.dict()?;
    if let Object::Stream(stream) = file.get(descriptor, "FontFile") {
        return Some(of_text(&file.data(&stream).0));
    }
    let Object::Stream(stream) = file.get(descriptor, "FontFile3") else { return None };
    Some(cff::read(&file.data(&stream).0).map(|font| font.codes).unwrap_or_default())
}

/// Of the font's numbers their characters, where it is a compact one of which the glyphs have names.
pub(super) fn characters(file: &File<'_>, font: &Dict, room: &mut usize) -> BTreeMap<u32, char> {
    // By a map of its own the font's numbers are others.
    if matches!(file.get(font, "CIDToGIDMap"), Object::Stream(_)) {
        return BTreeMap::new();
    }
    let descriptor = file.get(font, "FontDescriptor");
    let Some(Object::Stream(stream)) = descriptor.dict().map(|dict| file.get(dict, "FontFile3")) else {
        return BTreeMap::new();
    };
    let found = cff::read(&file.data(&stream).0).map(|font| font.characters).unwrap_or_default();
    let has_room = found.len() <= *room;
    *room = room.saturating_sub(found.len());
    let one = |(number, text): (u32, String)| Some((number, text.chars().next()?));
    if has_room { found.into_iter().filter_map(one).collect() } else { BTreeMap::new() }
}

/// The part of a Type 1 font that is text: `dup 49 /one put`.
fn of_text(font: &[u8]) -> BTreeMap<u8, String> {
    /// It stands near the start.
    const MOST: usize = 1 << 16;
    let text = String::from_utf8_lossy(&font[..font.len().min(MOST)]);
    let text = text.split("eexec").next().unwrap_or_default();
    let Some((_, text)) = text.split_once("/Encoding") else { return BTreeMap::new() };
    if text.trim_start().starts_with("StandardEncoding") {
        let quoted = |code: u8| match code {
            b'\'' => "’".to_owned(),
            b'`' => "‘".to_owned(),
            _ => char::from(code).to_string(),
        };
        return (32..127).map(|code| (code, quoted(code))).collect();
    }
    let mut words = text.split_whitespace().skip_while(|word| *word != "dup").take(4 * 256);
    let mut found = BTreeMap::new();
    while words.next() == Some("dup") {
        let (Some(code), Some(name), Some("put")) = (words.next(), words.next(), words.next()) else { break };
        let Some(text) = name.strip_prefix('/').and_then(names::text) else { continue };
        if let Ok(code) = code.parse() {
            found.insert(code, text);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::of_text;

    #[test]
    fn codes_of_a_type_1_font() {
        let font = b"%!\n/Encoding 256 array\n0 1 255 {1 index exch /.notdef put} for\ndup 65 /one put\ndup 66 /g7 put\ndup 67 /uni4E00 put\nreadonly def\ncurrentfile eexec dup 68 /two put";
        let found: Vec<(u8, String)> = of_text(font).into_iter().collect();
        assert_eq!(found, [(65, "1".to_owned()), (67, "一".to_owned())]);
        assert_eq!(of_text(b"/Encoding StandardEncoding def").get(&b'7').map(String::as_str), Some("7"));
        assert!(of_text(b"/Encoding 256 array dup").is_empty() && of_text(b"").is_empty());
    }
}
