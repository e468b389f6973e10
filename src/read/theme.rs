//! The colours that the theme of an Office file gives to names and numbers.

use super::html::colour::{Colour, Paint, hexadecimal, lightened};
use super::xml::{self, Sink};

/// The names of the theme's own part, in the order in which workbooks count them.
const NAMES: [&str; 12] =
    ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];

/// What Office takes where a file has no theme.
const USUAL: [Colour; 12] = [
    [0xff, 0xff, 0xff],
    [0, 0, 0],
    [0xe7, 0xe6, 0xe6],
    [0x44, 0x54, 0x6a],
    [0x5b, 0x9b, 0xd5],
    [0xed, 0x7d, 0x31],
    [0xa5, 0xa5, 0xa5],
    [0xff, 0xc0, 0],
    [0x44, 0x72, 0xc4],
    [0x70, 0xad, 0x47],
    [0x05, 0x63, 0xc1],
    [0x95, 0x4f, 0x72],
];

/// A theme.
#[derive(Clone, Debug)]
pub(super) struct Theme {
    colours: [Paint; 12],
    /// In Word a document may give the names of text and of what is behind it to others of them.
    mapped: Vec<(String, usize)>,
    /// While it is read: the open colour, and whether the first set of them is behind us.
    open: Option<usize>,
    is_over: bool,
}

impl Default for Theme {
    fn default() -> Theme {
        Theme { colours: USUAL.map(Paint::Of), mapped: Vec::new(), open: None, is_over: false }
    }
}

/// How light a colour is made of another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Light {
    AsItIs,
    /// By this share of it; the rest is white, or black.
    Tint(f32),
    Shade(f32),
    Unknown,
}

impl Theme {
    /// The colour of this number in a workbook.
    pub(super) fn numbered(&self, number: usize, light: Light) -> Paint {
        match (self.colours.get(number), light) {
            (Some(&paint), Light::AsItIs) => paint,
            (Some(&Paint::Of(colour)), Light::Tint(share)) => {
                Paint::Of(lightened(colour, |light| light * share + 1.0 - share))
            }
            (Some(&Paint::Of(colour)), Light::Shade(share)) => Paint::Of(lightened(colour, |light| light * share)),
            _ => Paint::Unknown,
        }
    }

    /// The colour of this name in Word; `None` where it is none of a theme.
    pub(super) fn named(&self, name: &str, light: Light) -> Option<Paint> {
        let mapped = self.mapped.iter().find(|(known, _)| known == name).map(|(_, number)| *number);
        mapped.or_else(|| number(name)).map(|number| self.numbered(number, light))
    }

    /// What the settings of a document say of the names.
    pub(super) fn settings(&mut self) -> Settings<'_> {
        Settings(self)
    }
}

/// The number of a colour by a name that Word has for it.
fn number(name: &str) -> Option<usize> {
    let own = match name {
        "background1" | "bg1" | "light1" => "lt1",
        "text1" | "tx1" | "t1" | "dark1" => "dk1",
        "background2" | "bg2" | "light2" => "lt2",
        "text2" | "tx2" | "t2" | "dark2" => "dk2",
        "hyperlink" => "hlink",
        "followedHyperlink" => "folHlink",
        other => other,
    };
    NAMES.iter().position(|known| *known == own)
}

impl Sink for Theme {
    fn start(&mut self, name: &str, attributes: &str) -> bool {
        if self.is_over {
            return false;
        }
        if let Some(number) = number(name) {
            self.open = Some(number);
        }
        let colour = match name {
            "srgbClr" => hexadecimal(&xml::value(attributes, "val")),
            "sysClr" => hexadecimal(&xml::value(attributes, "lastClr")),
            _ => None,
        };
        if let (Some(open), "srgbClr" | "sysClr") = (self.open, name) {
            self.colours[open] = colour.into();
        }
        true
    }

    fn end(&mut self, name: &str) {
        self.is_over |= name == "clrScheme";
    }

    fn text(&mut self, _: &str) {}
}

/// Takes in the settings of a Word document.
pub(super) struct Settings<'a>(&'a mut Theme);

impl Sink for Settings<'_> {
    fn start(&mut self, name: &str, attributes: &str) -> bool {
        const MAPPED: [(&str, &[&str]); 4] = [
            ("bg1", &["background1", "bg1"]),
            ("t1", &["text1", "tx1"]),
            ("bg2", &["background2", "bg2"]),
            ("t2", &["text2", "tx2"]),
        ];
        if name == "clrSchemeMapping" {
            for (from, names) in MAPPED {
                let number = number(&xml::value(attributes, from));
                let each = names.iter().filter_map(|name| Some(((*name).to_owned(), number?)));
                self.0.mapped.extend(each);
            }
        }
        true
    }

    fn end(&mut self, _: &str) {}
    fn text(&mut self, _: &str) {}
}
