//! What the records of a workbook say of all its sheets: fonts, formats, styles, the texts that cells share, and where the sheets stand.

use super::super::bytes_at::{place_at, u16_at};
use super::super::encoding::Decoder;
use super::super::html::colour::{Colour, PAPER, Paint};
use super::super::html::raised::Raise;
use super::super::sheets::fonts::{Font, LEAST_SIZE};
use super::super::sheets::runs::Texts;
use super::super::sheets::styles::Styles;
use super::super::sheets::{MAX_SHEETS, colours};
use super::records::{Parts, Record, Records};
use super::texts::{Length, Letters};
use crate::document::{Advice, Lock, Note};

/// What all sheets share.
pub(super) struct Book {
    /// Name and place of each sheet that is shown.
    pub sheets: Vec<(String, usize)>,
    /// Is one hidden?
    pub hidden: bool,
    pub letters: Letters,
    /// Texts that cells share.
    pub texts: Texts,
    pub styles: Styles,
    /// The program that saved it works formulas out, and says which one it is.
    pub is_worked: bool,
    /// Results of formulas are only to be worked out: what stands in the file is no result.
    pub unworked: bool,
    /// Its own colours, which are told behind those that use them.
    palette: Vec<Colour>,
}

/// The colours that the workbook has for the usual ones.
fn palette(stream: &[u8], at: usize) -> Vec<Colour> {
    const PALETTE: u16 = 0x92;
    const EOF: u16 = 0x0a;
    let mut records = Records { stream, at }.take_while(|record| record.kind != EOF);
    let colours = records.find(|record| record.kind == PALETTE).and_then(|record| record.bytes.get(2..));
    colours.unwrap_or_default().as_chunks::<4>().0.iter().map(|&[red, green, blue, _]| [red, green, blue]).collect()
}

impl Book {
    /// Reads the records of the workbook.
    pub(super) fn read(stream: &[u8], decode: Decoder) -> Result<Book, Note> {
        const BOF: u16 = 0x809;
        const EOF: u16 = 0x0a;
        let mut records = Records { stream, at: 0 };
        let first = records.next().filter(|record| record.kind == BOF).ok_or(Note::Damaged)?;
        let is_unicode = match u16_at(first.bytes, 0) {
            Some(0x600) => true,
            Some(0x500) => false,
            _ => return Err(Note::NotText { kind: "xls", advice: Advice::SaveAsXlsx }),
        };
        let letters = Letters { is_unicode, page: 1_252, decode, fonts: Vec::new() };
        let mut book = Book {
            sheets: Vec::new(),
            hidden: false,
            letters,
            texts: Texts::default(),
            styles: Styles::default(),
            is_worked: false,
            unworked: false,
            palette: palette(stream, records.at),
        };
        for record in records {
            match record.kind {
                EOF => return Ok(book),
                0x2f => return Err(Note::Locked(Lock::Office)),
                _ => book.take(record, stream).ok_or(Note::Damaged)?,
            }
        }
        Err(Note::Damaged)
    }

    fn take(&mut self, record: Record<'_>, stream: &[u8]) -> Option<()> {
        /// Fonts that are known. Excel stops at 512.
        const MAX_FONTS: usize = 1 << 16;
        let bytes = record.bytes;
        let two = |at: usize| u16_at(bytes, at);
        let parts = |at: usize| Parts::of(stream, record.at).skip_to(at);
        match record.kind {
            0x42 => self.letters.page = u32::from(two(0)?),
            0x31 if self.letters.fonts.len() < MAX_FONTS => {
                let font = self.font(bytes)?;
                self.letters.fonts.push(font);
            }
            0x41e | 0x1e => {
                let length = if self.letters.is_unicode { Length::Long } else { Length::Short };
                let code = self.letters.text(&mut parts(2), length)?;
                self.styles.add_format(usize::from(two(0)?), &code);
            }
            0xe0 => self.styles.add_style(usize::from(two(2)?), self.letters.font(two(0)?), self.ground(bytes)),
            0x85 => self.sheet(bytes, &mut parts(6))?,
            0xfc => self.shared(&mut parts(8), place_at(bytes, 4)?)?,
            0x1c1 => self.is_worked = true,
            _ => {}
        }
        Some(())
    }

    fn font(&self, bytes: &[u8]) -> Option<Font> {
        const STRUCK: u16 = 8;
        /// The program takes it.
        const USUAL: u16 = 0x7fff;
        let two = |at: usize| u16_at(bytes, at);
        let raise = match two(8)? {
            1 => Raise::Above,
            2 => Raise::Below,
            _ => Raise::None,
        };
        let ink = two(4)?;
        Some(Font {
            struck: two(2)? & STRUCK != 0,
            // Of no height nothing is known.
            tiny: (0.05..LEAST_SIZE).contains(&(f64::from(two(0)?) / 20.0)),
            raise,
            ink: (ink != USUAL).then(|| self.colour(ink)),
        })
    }

    /// What is behind the text of cells of a style: a pattern of two colours.
    fn ground(&self, bytes: &[u8]) -> Option<Paint> {
        const SOLID: u16 = 1;
        let (pattern, colours) = if self.letters.is_unicode {
            (u16_at(bytes, 16)? >> 10, u16_at(bytes, 18)?)
        } else {
            (u16_at(bytes, 10)? & 0x3f, u16_at(bytes, 8)?)
        };
        match pattern {
            0 => None,
            SOLID => Some(self.colour(colours & 0x7f)),
            _ => Some(Paint::Unknown),
        }
    }

    fn colour(&self, number: u16) -> Paint {
        const PAPER_OF_SYSTEM: u16 = 65;
        if number == PAPER_OF_SYSTEM { Paint::Of(PAPER) } else { colours::numbered(usize::from(number), &self.palette) }
    }

    /// A sheet is told of: where it starts, whether it is shown, and what it is.
    fn sheet(&mut self, bytes: &[u8], name: &mut Parts<'_>) -> Option<()> {
        const OF_CELLS: u8 = 0;
        let (state, kind) = (*bytes.get(4)? & 3, *bytes.get(5)?);
        let name = self.letters.text(name, Length::Short)?;
        match (kind, state) {
            (OF_CELLS, 0) if self.sheets.len() <= MAX_SHEETS => self.sheets.push((name, place_at(bytes, 0)?)),
            (OF_CELLS, 1..) => self.hidden = true,
            _ => {}
        }
        Some(())
    }

    /// The texts that cells share, of which there are said to be so many.
    fn shared(&mut self, parts: &mut Parts<'_>, count: usize) -> Option<()> {
        for _ in 0..count {
            self.letters.add(parts, Length::Long, &mut self.texts)?;
        }
        Some(())
    }
}
