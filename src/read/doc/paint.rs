//! Colours of letters and of what is behind them, as the codes of runs, paragraphs and rows say them.

use super::super::bytes_at::u16_at;
use super::super::docx::effects::numbered;
use super::super::html::colour::{PAPER, Paint};

/// The colour of this number.
pub(super) fn of_number(number: u8) -> Paint {
    numbered(usize::from(number)).into()
}

/// Red, green and blue; a fourth byte says that it is what the program takes.
pub(super) fn of_bytes(said: &[u8]) -> Paint {
    match *said {
        [red, green, blue, 0, ..] => Paint::Of([red, green, blue]),
        _ => Paint::Unknown,
    }
}

/// How many bytes tell of what is behind something: two colours, and a pattern of them.
pub(super) const SHADE: usize = 10;

/// What is behind something; nothing is said of it where both colours are left to the program.
pub(super) fn shade(said: &[u8]) -> Option<Paint> {
    let (front, back) = (said.get(..4)?, said.get(4..8)?);
    match u16_at(said, 8)? {
        CLEAR if back[3] != 0 => Some(Paint::Of(PAPER)),
        CLEAR => Some(of_bytes(back)),
        SOLID => Some(of_bytes(front)),
        NONE => None,
        _ => Some(Paint::Unknown),
    }
}

/// The same in two bytes: the numbers of two colours, and a pattern.
pub(super) fn short_shade(said: &[u8]) -> Option<Paint> {
    let said = u16_at(said, 0)?;
    let colour = |number: u16| if number == 0 { Paint::Of(PAPER) } else { of_number((number & 31) as u8) };
    match said >> 10 {
        _ if said == NONE => None,
        CLEAR => Some(colour(said >> 5 & 31)),
        SOLID => Some(of_number((said & 31) as u8)),
        _ => Some(Paint::Unknown),
    }
}

const CLEAR: u16 = 0;
const SOLID: u16 = 1;
const NONE: u16 = 0xffff;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grounds_by_two_colours_and_a_pattern() {
        let white = Paint::Of([255; 3]);
        let long =
            |front: [u8; 4], back: [u8; 4], pattern: u16| shade(&[&front[..], &back, &pattern.to_le_bytes()].concat());
        let auto = [0, 0, 0, 255];
        assert_eq!(long(auto, [1, 2, 3, 0], 0), Some(Paint::Of([1, 2, 3])));
        assert_eq!(long([1, 2, 3, 0], auto, 1), Some(Paint::Of([1, 2, 3])));
        assert_eq!(long(auto, auto, 0), Some(white));
        assert_eq!(long(auto, auto, 9), Some(Paint::Unknown));
        assert_eq!((long(auto, auto, 0xffff), shade(&[0; 9])), (None, None));
        let short =
            |front: u16, back: u16, pattern: u16| short_shade(&(front | back << 5 | pattern << 10).to_le_bytes());
        assert_eq!(short(0, 0, 0), Some(white));
        assert_eq!(short(0, 1, 0), Some(Paint::Of([0; 3])));
        assert_eq!(short(6, 8, 1), Some(Paint::Of([255, 0, 0])));
        assert_eq!((short(0, 0, 5), short_shade(&[255; 2])), (Some(Paint::Unknown), None));
    }
}
