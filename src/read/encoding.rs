//! The encoding of a text's characters, by its bytes more than by what it says.
//!
//! Decoding anything but UTF-8 and UTF-16 is left to the caller (the browser's `TextDecoder`; natively a crate): the tables of
//! GB18030 alone would double the size of the module.

use std::cmp::Ordering;

/// Turns bytes into text by an encoding's name (`gb18030`, `big5`); what is no character becomes U+FFFD.
/// `None` where the name is not known.
pub type Decoder = fn(&[u8], &str) -> Option<String>;

/// The characters of bytes, and the name of their encoding.
pub(super) fn decode_text(bytes: &[u8], decode: Decoder) -> (String, &'static str) {
    if let [0xff, 0xfe, rest @ ..] = bytes {
        return (utf16(rest, u16::from_le_bytes), "UTF-16");
    }
    if let [0xfe, 0xff, rest @ ..] = bytes {
        return (utf16(rest, u16::from_be_bytes), "UTF-16");
    }
    if let Some(unit) = unmarked_utf16(bytes) {
        return (utf16(bytes, unit), "UTF-16");
    }
    let utf8 = match std::str::from_utf8(bytes) {
        Ok(text) => return (text.to_owned(), "UTF-8"),
        Err(error) => error,
    };
    let as_utf8 = || (String::from_utf8_lossy(bytes).into_owned(), "UTF-8");
    if utf8.error_len().is_none() {
        // Only cut off inside the last character.
        return as_utf8();
    }
    let declared = declared_encoding(bytes);
    let name = if declared.as_deref() == Some("big5") { "Big5" } else { "GB18030" };
    let Some(text) = decode(bytes, name) else { return as_utf8() };
    let lost = |text: &str| text.matches('\u{fffd}').count();
    let faults: usize =
        bytes.utf8_chunks().map(|chunk| lost(chunk.valid()) + usize::from(!chunk.invalid().is_empty())).sum();
    // A page that says UTF-8 and holds one broken byte is not GB18030.
    if faults > lost(&text) {
        return (text, name);
    }
    drop(text);
    as_utf8()
}

/// How two bytes make a unit of UTF-16 that has no mark at its start. No other text has bytes that are zero; here digits, line ends and
/// tags have one, on one side. (一, 开 and the wide space have one on the other; 0 is left out for the last.)
fn unmarked_utf16(bytes: &[u8]) -> Option<Unit> {
    let head = &bytes[..bytes.len().min(HEAD)];
    if !head.contains(&0) {
        return None;
    }
    let is_plain = |byte| matches!(byte, b'\n' | b'\r' | b' ' | b'1'..=b'9' | b'<');
    let count =
        |letter: usize| head.chunks_exact(2).filter(|pair| pair[1 - letter] == 0 && is_plain(pair[letter])).count();
    match count(0).cmp(&count(1)) {
        Ordering::Greater => Some(u16::from_le_bytes),
        Ordering::Less => Some(u16::from_be_bytes),
        Ordering::Equal => None,
    }
}

/// So many bytes from the start tell the encoding of a page.
const HEAD: usize = 2_048;

/// Two bytes to a unit of UTF-16.
type Unit = fn([u8; 2]) -> u16;

fn utf16(bytes: &[u8], unit: Unit) -> String {
    let units = bytes.chunks(2).map(|pair| if let [a, b] = *pair { unit([a, b]) } else { 0xfffd });
    char::decode_utf16(units).map(|c| c.unwrap_or('\u{fffd}')).collect()
}

/// The name after `charset=` near the start of a page, lower case.
fn declared_encoding(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).to_ascii_lowercase();
    let name = head.split_once("charset=")?.1.trim_start_matches(['"', '\'', ' ']);
    Some(name.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect())
}
