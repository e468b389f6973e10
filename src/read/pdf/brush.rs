//! Colours that text and areas are painted with, and how much of what lies below shows through.

use super::super::geometry::canvas::Fill;
use super::super::html::colour::Paint;

/// How areas, or lines, are painted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Brush {
    pub paint: Paint,
    /// How many numbers make a colour; 0 where they do not say it for themselves.
    pub numbers: usize,
    /// How much of what lies below it covers, 1 all.
    pub cover: f64,
}

impl Brush {
    /// What contents start with: black.
    pub(super) const BLACK: Brush = Brush { paint: Paint::Of([0; 3]), numbers: 1, cover: 1.0 };

    /// Does it leave nothing on the paper?
    pub(super) fn is_clear(self) -> bool {
        self.cover < 0.05
    }

    fn is_whole(self) -> bool {
        self.cover > 0.95
    }

    /// The colour that is seen. Where something shows through, it is not known.
    pub(super) fn ink(self) -> Paint {
        if self.is_whole() { self.paint } else { Paint::Unknown }
    }

    /// An area that it paints all over, for sure or not.
    pub(super) fn fill(self, is_sure: bool) -> Fill {
        // A pattern may let through what lies below.
        let hides = is_sure && self.paint != Paint::Unknown;
        if self.is_whole() { Fill { paint: self.paint, hides } } else { Fill::UNKNOWN }
    }

    pub(super) fn take(&mut self, numbers: &[f64]) {
        let known = numbers.len() == self.numbers;
        self.paint = if known { of_numbers(numbers) } else { Paint::Unknown };
    }
}

/// A colour of one number, grey; of three, red, green and blue; of four, the inks of a press.
fn of_numbers(numbers: &[f64]) -> Paint {
    let part = |part: f64| (part.clamp(0.0, 1.0) * 255.0).round() as u8;
    match *numbers {
        [grey] => Paint::Of([part(grey); 3]),
        [red, green, blue] => Paint::Of([part(red), part(green), part(blue)]),
        [cyan, magenta, yellow, black] => Paint::Of([cyan, magenta, yellow].map(|ink| part(1.0 - ink - black))),
        _ => Paint::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_of_numbers() {
        for (numbers, expected) in [
            (&[1.0][..], Paint::Of([255; 3])),
            (&[1.0, 0.5, 0.0], Paint::Of([255, 128, 0])),
            (&[0.0, 0.0, 0.0, 0.0], Paint::Of([255; 3])),
            (&[0.0, 0.0, 0.0, 1.0], Paint::Of([0; 3])),
            (&[0.0, 1.0], Paint::Unknown),
        ] {
            assert_eq!(of_numbers(numbers), expected);
        }
    }
}
