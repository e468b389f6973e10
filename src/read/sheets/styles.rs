//! Styles of cells: how numbers are shown in them, and how their text is seen.

use super::super::html::colour::Paint;
use super::fonts::Font;
use super::format::Format;
use std::sync::OnceLock;

/// Formats of numbers and styles of cells that are known. Excel stops at 65,490 styles; reports have under 100.
const MAX_FORMATS: usize = 1_000;
const MAX_STYLES: usize = 1 << 16;

/// The styles of a workbook.
#[derive(Default)]
pub(in crate::read) struct Styles {
    /// Formats by their number in the file, and those of the styles of cells.
    formats: Vec<(usize, Format)>,
    styles: Vec<Style>,
}

/// A style of cells.
#[derive(Clone, Copy, Default)]
pub(in crate::read) struct Style {
    /// Which of the known formats; none is the usual one.
    format: Option<usize>,
    /// Its font, and what is behind its text.
    pub font: Font,
    pub ground: Option<Paint>,
}

impl Styles {
    /// A format of the file's own.
    pub(in crate::read) fn add_format(&mut self, number: usize, code: &str) {
        if self.formats.len() < MAX_FORMATS {
            self.formats.push((number, Format::coded(code)));
        }
    }

    /// The next style, which shows numbers by the format of this number, in this font on this ground.
    pub(in crate::read) fn add_style(&mut self, number: usize, font: Font, ground: Option<Paint>) {
        if self.styles.len() == MAX_STYLES {
            return;
        }
        let own = self.formats.iter().position(|(known, _)| *known == number);
        let format = own.unwrap_or(self.formats.len());
        if format == self.formats.len() && format < 2 * MAX_FORMATS {
            self.formats.push((number, Format::known(number)));
        }
        self.styles.push(Style { format: Some(format), font, ground });
    }

    /// A style by its number.
    pub(in crate::read) fn style(&self, number: usize) -> Style {
        self.styles.get(number).copied().unwrap_or_default()
    }

    /// How numbers are shown in cells of this style.
    pub(in crate::read) fn format(&self, style: usize) -> &Format {
        static GENERAL: OnceLock<Format> = OnceLock::new();
        static UNKNOWN: Format = Format(None);
        match self.style(style).format {
            None => GENERAL.get_or_init(|| Format::known(0)),
            Some(at) => self.formats.get(at).map_or(&UNKNOWN, |(_, format)| format),
        }
    }
}
