//! Texts of a workbook: in Unicode since Excel 97, in a code page before; and with runs that have fonts of their own.

use super::super::code_pages;
use super::super::encoding::Decoder;
use super::super::sheets::fonts::Font;
use super::super::sheets::runs::{Run, Shown, Texts};
use super::super::sheets::styles::Style;
use super::records::Parts;

/// How texts are written, and what fonts do to them.
pub(super) struct Letters {
    /// Excel 97 or later.
    pub is_unicode: bool,
    pub page: u32,
    pub decode: Decoder,
    pub fonts: Vec<Font>,
}

/// How long a text is, and whether a number of runs stands behind it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Length {
    /// In a byte.
    Short,
    /// In two.
    Long,
    /// In two, and the runs of it follow.
    Rich,
}

impl Letters {
    /// A plain text.
    pub(super) fn text(&self, parts: &mut Parts<'_>, length: Length) -> Option<String> {
        let mut texts = Texts::default();
        self.add(parts, length, &mut texts)?;
        texts.get(0, Style::default()).map(|shown| shown.text)
    }

    /// What a cell of this style shows of a text whose runs have fonts of their own.
    pub(super) fn seen(&self, parts: &mut Parts<'_>, length: Length, style: Style) -> Option<Shown> {
        let mut texts = Texts::default();
        self.add(parts, length, &mut texts)?;
        texts.get(0, style)
    }

    /// Adds a text to those that cells share.
    pub(super) fn add(&self, parts: &mut Parts<'_>, length: Length, texts: &mut Texts) -> Option<()> {
        const WIDE: u8 = 1;
        const MORE: u8 = 4;
        const RICH: u8 = 8;
        let count = if length == Length::Short { usize::from(parts.byte()?) } else { usize::from(parts.two()?) };
        if !self.is_unicode {
            return self.add_bytes(parts, count, length == Length::Rich, texts);
        }
        let flags = if count == 0 && parts.is_at_end() { 0 } else { parts.byte()? };
        let mut runs = if flags & RICH != 0 { usize::from(parts.two()?) } else { 0 };
        let more = if flags & MORE != 0 { parts.four()? as usize } else { 0 };
        let units = parts.units(count, flags & WIDE != 0)?;
        if length == Length::Rich {
            runs = usize::from(parts.two()?);
        }
        let mut looks = Vec::new();
        for _ in 0..runs {
            looks.push((usize::from(parts.two()?), parts.two()?));
        }
        // How it is pronounced.
        parts.skip(more)?;
        let piece = |from: usize, to: usize| units.get(from..to).map(String::from_utf16_lossy).unwrap_or_default();
        self.add_pieces(&looks, units.len(), piece, texts);
        Some(())
    }

    fn add_bytes(&self, parts: &mut Parts<'_>, count: usize, is_rich: bool, texts: &mut Texts) -> Option<()> {
        let bytes = parts.bytes(count)?;
        let mut looks = Vec::new();
        if is_rich {
            for _ in 0..parts.byte()? {
                looks.push((usize::from(parts.byte()?), u16::from(parts.byte()?)));
            }
        }
        let piece = |from: usize, to: usize| bytes.get(from..to).map(|bytes| self.decoded(bytes)).unwrap_or_default();
        self.add_pieces(&looks, count, piece, texts);
        Some(())
    }

    /// What stands before the first run has the font of the cell.
    fn add_pieces(
        &self,
        looks: &[(usize, u16)],
        length: usize,
        piece: impl Fn(usize, usize) -> String,
        texts: &mut Texts,
    ) {
        let (mut from, mut run) = (0, Run::default());
        for &(at, font) in looks {
            run.text(&piece(from, at.max(from)));
            texts.push(&mut run);
            (from, run) = (at.max(from), Run::with_font(self.font(font)));
        }
        run.text(&piece(from, length.max(from)));
        texts.push(&mut run);
        texts.end();
    }

    /// A font by its number: there is none of number 4.
    pub(super) fn font(&self, number: u16) -> Font {
        let at = usize::from(number) - usize::from(number > 4);
        self.fonts.get(at).copied().unwrap_or_default()
    }

    /// Characters of the code page. Where that is not known, only those that all have.
    fn decoded(&self, bytes: &[u8]) -> String {
        if bytes.is_ascii() {
            return String::from_utf8_lossy(bytes).into_owned();
        }
        let name = code_pages::name(if self.page == 32_769 { 1_252 } else { self.page });
        let text = name.and_then(|name| (self.decode)(bytes, name));
        text.unwrap_or_else(|| {
            bytes.iter().map(|byte| if byte.is_ascii() { char::from(*byte) } else { '\u{fffd}' }).collect()
        })
    }
}
