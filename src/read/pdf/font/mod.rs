//! Fonts as far as text needs them: which characters a string shows, and how wide each is.

mod cff;
mod cmap;
mod known;
mod names;
mod own;
mod simple;
mod truetype;
mod wide;

use super::super::encoding::Decoder;
use super::file::File;
use super::object::{Dict, Object};
use super::objects::Objects;
use cmap::CMap;
pub(super) use known::UNKNOWN;
use known::is_known;
use simple::Simple;
use wide::Wide;

/// A glyph that a string shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Shown {
    /// Mostly one character; a ligature has more.
    pub text: String,
    /// How far it leads on, as a part of the size.
    pub advance: f64,
    /// Is it the one byte for a space, which word spacing widens?
    pub is_space: bool,
}

/// A font.
pub(super) struct Font {
    unicode: Option<CMap>,
    kind: Kind,
    /// Does it write from top to bottom?
    pub is_vertical: bool,
    /// How high its letters are, as a part of the size: 1 but for drawn fonts.
    pub height: f64,
}

enum Kind {
    Simple(Simple),
    Wide(Box<Wide>),
}

impl Font {
    /// Reads a font's dictionary.
    pub(super) fn new(file: &File<'_>, dict: &Dict, decode: Decoder, room: &mut usize) -> Font {
        let unicode = match file.get(dict, "ToUnicode") {
            Object::Stream(stream) => Some(CMap::parse(&file.data(&stream).0, room)),
            _ => None,
        };
        if file.get(dict, "Subtype").name() == Some("Type0") {
            let wide = Wide::new(file, dict, decode, room);
            let is_vertical = wide.is_vertical;
            return Font { unicode, kind: Kind::Wide(Box::new(wide)), is_vertical, height: 1.0 };
        }
        let simple = Simple::new(file, dict, decode);
        let height = simple.height;
        Font { unicode, kind: Kind::Simple(simple), is_vertical: false, height }
    }

    /// The next glyph of a string, and how many bytes it has; `None` at its end.
    pub(super) fn next(&self, bytes: &[u8]) -> Option<(Shown, usize)> {
        let byte = *bytes.first()?;
        let (code, length, own, advance) = match &self.kind {
            Kind::Simple(font) => (u32::from(byte), 1, font.text(byte), font.advance(byte)),
            Kind::Wide(font) => font.glyph(bytes),
        };
        let by_map = self.unicode.as_ref().and_then(|map| map.text(code)).filter(|text| is_known(text));
        // A digit that the file calls another one than the font does is not known.
        let is_digit =
            |text: &Option<String>| text.as_ref().is_some_and(|text| text.bytes().all(|c| c.is_ascii_digit()));
        let is_torn = is_digit(&by_map) && is_digit(&own) && by_map != own;
        let text = by_map.or(own).filter(|_| !is_torn).unwrap_or_else(|| UNKNOWN.to_string());
        Some((Shown { text, advance, is_space: length == 1 && code == 32 }, length.clamp(1, bytes.len())))
    }
}
