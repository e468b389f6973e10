//! Fonts with codes of several bytes, as Chinese is written in: a map from codes to the font's numbers, and widths by these.
//!
//! The maps that every program has need no tables here: what their names say is Unicode or GBK.

use super::super::file::File;
use super::super::object::{Dict, Object};
use super::super::objects::Objects;
use super::cmap::CMap;
use super::known::{UNKNOWN, is_known};
use super::{own, truetype};
use crate::read::encoding::Decoder;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// What codes are.
enum Codes {
    /// The font's numbers, two bytes each.
    Numbers,
    /// UTF-16.
    Unicode,
    /// GBK, GB 18030, Big5 …, by the name that the decoder knows.
    Legacy(&'static str),
    /// What a map in the file says.
    Mapped(Box<CMap>),
    /// A map that is not known: two bytes, whatever they mean.
    Other,
}

/// Codes to numbers, characters and widths.
pub(super) struct Wide {
    codes: Codes,
    decode: Decoder,
    /// What the decoder made of codes: it takes its time.
    decoded: RefCell<BTreeMap<u32, Option<String>>>,
    widths: BTreeMap<u32, (u32, f64)>,
    usual: f64,
    /// Characters by the font's numbers, as the font itself has them.
    characters: BTreeMap<u32, char>,
    pub is_vertical: bool,
}

impl Wide {
    pub(super) fn new(file: &File<'_>, dict: &Dict, decode: Decoder, room: &mut usize) -> Wide {
        let fonts = file.get(dict, "DescendantFonts");
        let font = fonts.array().first().map(|font| file.resolve(font)).unwrap_or_default();
        let empty = Dict::new();
        let font = font.dict().unwrap_or(&empty);
        let encoding = file.get(dict, "Encoding");
        let codes = codes(file, &encoding, room);
        let has_unicode = matches!(file.get(dict, "ToUnicode"), Object::Stream(_));
        let own = !has_unicode && matches!(codes, Codes::Numbers | Codes::Mapped(_));
        let name = encoding.name().unwrap_or_default();
        Wide {
            codes,
            decode,
            decoded: RefCell::default(),
            widths: widths(file, &file.get(font, "W"), room),
            usual: file.get(font, "DW").number().unwrap_or(1000.0),
            characters: if own { characters(file, font, room) } else { BTreeMap::new() },
            is_vertical: name.ends_with("-V"),
        }
    }

    /// The next code of a string, how many bytes it has, its characters where they are known, and how far it leads on.
    pub(super) fn glyph(&self, bytes: &[u8]) -> (u32, usize, Option<String>, f64) {
        let length = self.length(bytes).min(bytes.len());
        let code = bytes[..length].iter().fold(0, |code, &byte| code << 8 | u32::from(byte));
        let (number, text) = match &self.codes {
            Codes::Numbers => (Some(code), self.own(code)),
            Codes::Unicode => {
                let units: Vec<u16> = bytes[..length]
                    .chunks(2)
                    .map(|pair| u16::from_be_bytes([pair[0], *pair.get(1).unwrap_or(&0)]))
                    .collect();
                (None, String::from_utf16(&units).ok())
            }
            Codes::Legacy(name) => (None, self.decoded(code, &bytes[..length], name)),
            Codes::Mapped(map) => {
                let number = map
                    .number(code)
                    .or_else(|| map.base.as_deref().filter(|base| base.starts_with("Identity")).map(|_| code));
                (number, number.and_then(|number| self.own(number)))
            }
            Codes::Other => (None, None),
        };
        let text = text.filter(|text| is_known(text));
        let advance = match number {
            Some(number) => self.width(number).unwrap_or(self.usual),
            None => self.by_text(text.as_deref()),
        };
        (code, length, text, advance / 1000.0)
    }

    fn decoded(&self, code: u32, bytes: &[u8], name: &str) -> Option<String> {
        let make = || (self.decode)(bytes, name).filter(|text| !text.contains(UNKNOWN));
        self.decoded.borrow_mut().entry(code).or_insert_with(make).clone()
    }

    fn width(&self, number: u32) -> Option<f64> {
        let (_, &(last, width)) = self.widths.range(..=number).next_back()?;
        (number <= last).then_some(width)
    }

    fn own(&self, number: u32) -> Option<String> {
        self.characters.get(&number).map(char::to_string)
    }

    /// The width of a character whose number in the font only tables would tell, but for ASCII: there are two rows of these.
    fn by_text(&self, text: Option<&str>) -> f64 {
        let Some(c @ ' '..='~') = text.and_then(|text| text.chars().next()) else { return self.usual };
        let at = c as u32 - 0x20;
        self.width(1 + at).or_else(|| self.width(814 + at)).unwrap_or(500.0)
    }

    fn length(&self, bytes: &[u8]) -> usize {
        match &self.codes {
            Codes::Unicode if matches!(bytes[0], 0xd8..=0xdb) => 4,
            Codes::Legacy(_) if bytes[0] < 0x80 => 1,
            // Four bytes in GB 18030 have a digit in the second.
            Codes::Legacy("gb18030") if matches!(bytes.get(1), Some(b'0'..=b'9')) => 4,
            Codes::Numbers | Codes::Unicode | Codes::Other | Codes::Legacy(_) => 2,
            Codes::Mapped(map) => {
                let fits = |&&(length, first, last): &&(usize, u32, u32)| {
                    let code = bytes.iter().take(length).fold(0, |code, &byte| code << 8 | u32::from(byte));
                    length <= bytes.len() && length > 0 && (first..=last).contains(&code)
                };
                let mut spaces: Vec<&(usize, u32, u32)> = map.spaces.iter().collect();
                spaces.sort_unstable();
                spaces.iter().find(|space| fits(space)).map_or(2, |space| space.0)
            }
        }
    }
}

/// Characters by the font's numbers, as it has them itself.
fn characters(file: &File<'_>, font: &Dict, room: &mut usize) -> BTreeMap<u32, char> {
    let found = truetype::characters(file, font, room);
    if found.is_empty() { own::characters(file, font, room) } else { found }
}

fn codes(file: &File<'_>, encoding: &Object, room: &mut usize) -> Codes {
    match encoding {
        Object::Name(name) => by_name(name),
        Object::Stream(stream) => {
            let mut map = CMap::parse(&file.data(stream).0, room);
            let base = file.get(&stream.dict, "UseCMap").name().map(str::to_owned);
            map.base = map.base.or(base);
            Codes::Mapped(Box::new(map))
        }
        _ => Codes::Other,
    }
}

fn by_name(name: &str) -> Codes {
    let stem = name.trim_end_matches("-H").trim_end_matches("-V");
    match stem {
        "Identity" => Codes::Numbers,
        _ if stem.starts_with("Uni") && (stem.ends_with("UCS2") || stem.ends_with("UTF16")) => Codes::Unicode,
        "GBK2K" => Codes::Legacy("gb18030"),
        "GBK-EUC" | "GBKp-EUC" | "GB-EUC" | "GBpc-EUC" => Codes::Legacy("gbk"),
        "ETen-B5" | "B5pc" | "HKscs-B5" | "ETenms-B5" => Codes::Legacy("big5"),
        "90ms-RKSJ" | "90msp-RKSJ" => Codes::Legacy("shift_jis"),
        "KSCms-UHC" | "KSC-EUC" => Codes::Legacy("euc-kr"),
        _ => Codes::Other,
    }
}

/// Widths by numbers: a first number and a list, or a first, a last and one width for all. By the first number of a run its last.
fn widths(file: &File<'_>, list: &Object, room: &mut usize) -> BTreeMap<u32, (u32, f64)> {
    let mut widths = BTreeMap::new();
    let mut list = list.array().iter().map(|object| file.resolve(object));
    while let (Some(first), Some(second)) = (list.next(), list.next()) {
        let Some(first) = first.count().map(|first| first as u32) else { break };
        match second {
            Object::Array(own) => {
                let own = own.iter().filter_map(|width| file.resolve(width).number());
                for (number, width) in (first..).zip(own).take(*room) {
                    *room -= 1;
                    widths.insert(number, (number, width));
                }
            }
            last => {
                let width = list.next().and_then(|width| width.number());
                let (Some(last), Some(width)) = (last.count(), width) else { break };
                if *room > 0 {
                    *room -= 1;
                    widths.insert(first, (last as u32, width));
                }
            }
        }
    }
    widths
}
