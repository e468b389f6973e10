//! Fonts with codes of one byte: Type 1, TrueType and drawn ones.

use super::super::file::File;
use super::super::object::{Dict, Object};
use super::super::objects::Objects;
use super::super::pages::rectangle;
use super::{names, own};
use crate::read::encoding::Decoder;

/// Codes to characters and widths.
pub(super) struct Simple {
    texts: Vec<Option<String>>,
    first: usize,
    widths: Vec<f64>,
    missing: f64,
    /// What a width of 1 is of the size.
    scale: f64,
    pub height: f64,
}

impl Simple {
    pub(super) fn new(file: &File<'_>, dict: &Dict, decode: Decoder) -> Simple {
        let descriptor = file.get(dict, "FontDescriptor");
        let of_descriptor = |key: &str| descriptor.dict().and_then(|dict| file.get(dict, key).number());
        let is_drawn = file.get(dict, "Subtype").name() == Some("Type3");
        let (scale, height) = if is_drawn { drawn(file, dict) } else { (0.001, 1.0) };
        let widths = file.get(dict, "Widths");
        let widths: Vec<f64> =
            widths.array().iter().take(256).map(|width| file.resolve(width).number().unwrap_or(0.0)).collect();
        let is_symbolic = of_descriptor("Flags").is_some_and(|flags| flags as u32 & 4 != 0);
        // Without widths it is one of the fonts that every program has; digits of these are about as wide.
        let missing = of_descriptor("MissingWidth").unwrap_or(if widths.is_empty() { 556.0 } else { 0.0 });
        Simple {
            texts: texts(file, dict, is_symbolic || is_drawn, decode),
            first: file.get(dict, "FirstChar").count().unwrap_or(0),
            widths,
            missing,
            scale,
            height,
        }
    }

    pub(super) fn text(&self, code: u8) -> Option<String> {
        self.texts.get(usize::from(code)).cloned().flatten()
    }

    pub(super) fn advance(&self, code: u8) -> f64 {
        let at = usize::from(code).checked_sub(self.first);
        at.and_then(|at| self.widths.get(at)).copied().unwrap_or(self.missing) * self.scale
    }
}

/// What a width of 1 is in a drawn font, and how high its letters are.
fn drawn(file: &File<'_>, dict: &Dict) -> (f64, f64) {
    let matrix = file.get(dict, "FontMatrix");
    let part = |at: usize| matrix.array().get(at).and_then(|part| file.resolve(part).number()).unwrap_or(0.001);
    let sides = rectangle(file, &file.get(dict, "FontBBox"));
    let height = sides.map(|sides| sides[3] - sides[1]).filter(|height| *height > 0.0).unwrap_or(1000.0);
    (part(0).abs(), (part(3) * height).abs())
}

/// Of each code its characters: by the encoding that it is said to have, and the names that differ from it.
fn texts(file: &File<'_>, dict: &Dict, is_own: bool, decode: Decoder) -> Vec<Option<String>> {
    let encoding = file.get(dict, "Encoding");
    let base = match &encoding {
        Object::Name(name) => Some(name.to_string()),
        other => other.dict().and_then(|dict| file.get(dict, "BaseEncoding").name().map(str::to_owned)),
    };
    let embedded = base.is_none().then(|| own::encoding(file, dict)).flatten();
    let name = match base.as_deref() {
        Some("WinAnsiEncoding") => Some("windows-1252"),
        Some("MacRomanEncoding") => Some("macintosh"),
        // Its codes are its own.
        _ if is_own || embedded.is_some() => None,
        _ => Some("standard"),
    };
    // The upper half at once: the decoder takes its time.
    let upper: Vec<u8> = (128..=255).collect();
    let upper = name.filter(|name| *name != "standard").and_then(|name| decode(&upper, name));
    let upper: Vec<char> = upper.iter().flat_map(|text| text.chars()).collect();
    let of_code = |code: u8| match name? {
        _ if code < 32 => None,
        "standard" if code == b'\'' => Some("’".to_owned()),
        "standard" if code == b'`' => Some("‘".to_owned()),
        _ if code < 127 => Some(char::from(code).to_string()),
        _ => upper.get(usize::from(code).checked_sub(128)?).map(char::to_string),
    };
    let mut texts: Vec<Option<String>> = (0..=255).map(of_code).collect();
    for (code, text) in embedded.into_iter().flatten() {
        texts[usize::from(code)] = Some(text);
    }
    let differences = encoding.dict().map(|dict| file.get(dict, "Differences"));
    let mut code = 0;
    for object in differences.iter().flat_map(Object::array) {
        match file.resolve(object) {
            Object::Number(number) => code = number as usize,
            Object::Name(name) => {
                if let Some(text) = texts.get_mut(code) {
                    *text = names::text(&name);
                }
                code = code.saturating_add(1);
            }
            _ => {}
        }
    }
    texts
}
