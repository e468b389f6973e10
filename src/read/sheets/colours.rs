//! Colours of workbooks: those that programs count, and as .xlsx writes them.

use super::super::html::colour::{Colour, PAPER, Paint, hexadecimal};
use super::super::theme::{Light, Theme};
use super::super::xml::{self, Sink};

/// The colours that have numbers from 8 on, as far as a workbook has no others for them.
const PALETTE: [u32; 56] = [
    0x00_0000, 0xff_ffff, 0xff_0000, 0x00_ff00, 0x00_00ff, 0xff_ff00, 0xff_00ff, 0x00_ffff, 0x80_0000, 0x00_8000,
    0x00_0080, 0x80_8000, 0x80_0080, 0x00_8080, 0xc0_c0c0, 0x80_8080, 0x99_99ff, 0x99_3366, 0xff_ffcc, 0xcc_ffff,
    0x66_0066, 0xff_8080, 0x00_66cc, 0xcc_ccff, 0x00_0080, 0xff_00ff, 0xff_ff00, 0x00_ffff, 0x80_0080, 0x80_0000,
    0x00_8080, 0x00_00ff, 0x00_ccff, 0xcc_ffff, 0xcc_ffcc, 0xff_ff99, 0x99_ccff, 0xff_99cc, 0xcc_99ff, 0xff_cc99,
    0x33_66ff, 0x33_cccc, 0x99_cc00, 0xff_cc00, 0xff_9900, 0xff_6600, 0x66_6699, 0x96_9696, 0x00_3366, 0x33_9966,
    0x00_3300, 0x33_3300, 0x99_3300, 0x99_3366, 0x33_3399, 0x33_3333,
];

/// The colour of this number; the first eight are there twice. `own` is what the workbook has instead of those from 8 on.
pub(in crate::read) fn numbered(number: usize, own: &[Colour]) -> Paint {
    let at = if number < 8 { number } else { number - 8 };
    let usual = || PALETTE.get(at).map(|colour| [(colour >> 16) as u8, (colour >> 8) as u8, *colour as u8]);
    let own = own.get(at).copied().filter(|_| number >= 8);
    own.or_else(usual).into()
}

/// What the numbers of colours stand for in a workbook of .xlsx.
#[derive(Default)]
pub(in crate::read) struct Colours {
    pub theme: Theme,
    /// Its own palette, from number 0 on.
    own: Vec<Paint>,
}

impl Colours {
    /// A colour: red, green and blue, or a number, or one of the theme, made lighter or darker.
    pub(in crate::read) fn written(&self, attributes: &str) -> Paint {
        let number = |name: &str| xml::number(attributes, name);
        if let Some(rgb) = xml::attribute(attributes, "rgb") {
            return of_hexadecimal(&rgb);
        }
        match (number("indexed"), number("theme")) {
            (Some(64), _) => Paint::Unknown,
            (Some(65), _) => Paint::Of(PAPER),
            (Some(number), _) => self.numbered(number),
            (None, Some(number)) => self.theme.numbered(number, light(xml::attribute(attributes, "tint").as_deref())),
            _ => Paint::Unknown,
        }
    }

    /// Of the first eight programs differ on whether a palette changes them.
    fn numbered(&self, number: usize) -> Paint {
        let usual = numbered(number, &[]);
        match self.own.get(number) {
            Some(own) if number < 8 && *own != usual => Paint::Unknown,
            own => own.copied().unwrap_or(usual),
        }
    }
}

/// The palette stands behind what uses it: it is read before the rest of its part.
impl Sink for Colours {
    fn start(&mut self, name: &str, attributes: &str) -> bool {
        // Those behind it are the system's.
        const MOST: usize = 64;
        if name == "rgbColor" && self.own.len() < MOST {
            self.own.push(of_hexadecimal(&xml::value(attributes, "rgb")));
        }
        true
    }

    fn end(&mut self, _: &str) {}

    fn text(&mut self, _: &str) {}
}

/// How much is seen through it stands before the six digits, and is not heeded.
fn of_hexadecimal(rgb: &str) -> Paint {
    rgb.get(rgb.len().saturating_sub(6)..).and_then(hexadecimal).into()
}

/// Upwards the rest is white, downwards black.
fn light(tint: Option<&str>) -> Light {
    match tint.map(str::parse::<f32>) {
        None => Light::AsItIs,
        Some(Ok(tint)) if (0.0..=1.0).contains(&tint) => Light::Tint(1.0 - tint),
        Some(Ok(tint)) if (-1.0..0.0).contains(&tint) => Light::Shade(1.0 + tint),
        _ => Light::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_by_number_and_as_written() {
        assert_eq!((numbered(9, &[]), numbered(1, &[])), (Paint::Of(PAPER), Paint::Of(PAPER)));
        assert_eq!((numbered(63, &[]), numbered(64, &[])), (Paint::Of([0x33; 3]), Paint::Unknown));
        assert_eq!(
            (numbered(9, &[[0; 3], [1, 2, 3]]), numbered(1, &[[0; 3], [1, 2, 3]])),
            (Paint::Of([1, 2, 3]), Paint::Of(PAPER))
        );
        for (attributes, expected) in [
            ("rgb=\"FFFFFFFF\"", Paint::Of(PAPER)),
            ("rgb=\"FF010203\"", Paint::Of([1, 2, 3])),
            ("indexed=\"9\"", Paint::Of(PAPER)),
            ("indexed=\"65\"", Paint::Of(PAPER)),
            ("theme=\"0\"", Paint::Of(PAPER)),
            ("theme=\"0\" tint=\"-0.5\"", Paint::Of([128; 3])),
            ("theme=\"1\" tint=\"1\"", Paint::Of(PAPER)),
            ("theme=\"1\"", Paint::Of([0; 3])),
            ("theme=\"1\" tint=\"x\"", Paint::Unknown),
            ("theme=\"12\"", Paint::Unknown),
            ("auto=\"1\"", Paint::Unknown),
            ("rgb=\"\"", Paint::Unknown),
        ] {
            assert_eq!(Colours::default().written(attributes), expected, "{attributes}");
        }
    }
}
