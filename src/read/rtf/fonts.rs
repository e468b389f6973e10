//! Fonts, colours and pictures, as the tables of a file and its groups tell of them.

use super::super::html::colour::{PAPER, Paint};
use super::super::pictures;
use super::{MAX_FONTS, Reader};
use crate::document::Note;

/// The code page of a font, by the number of its characters' set; none where that is left to the file, and 42 for fonts of signs.
pub(super) const SIGNS: u32 = 42;
fn page_of(set: i32) -> Option<u32> {
    const PAGES: [(i32, u32); 16] = [
        (0, 1_252),
        (2, SIGNS),
        (77, 10_000),
        (128, 932),
        (129, 949),
        (134, 936),
        (136, 950),
        (161, 1_253),
        (162, 1_254),
        (163, 1_258),
        (177, 1_255),
        (178, 1_256),
        (186, 1_257),
        (204, 1_251),
        (222, 874),
        (238, 1_250),
    ];
    PAGES.iter().find(|(known, _)| *known == set).map(|&(_, page)| page)
}

impl Reader {
    pub(super) fn font(&mut self, word: &str, number: i32) {
        match word {
            "f" if self.fonts.len() < MAX_FONTS => self.fonts.push((number, None)),
            "fcharset" => {
                if let Some(font) = self.fonts.last_mut() {
                    font.1 = page_of(number);
                }
            }
            "cpg" => {
                if let Some(font) = self.fonts.last_mut() {
                    font.1 = u32::try_from(number).ok();
                }
            }
            _ => {}
        }
    }

    /// How large a picture is: first its width, then its height, of which a point has twenty.
    pub(super) fn picture(&mut self, word: &str, number: i32) {
        match word {
            "picwgoal" => self.wide = number,
            "pichgoal" => {
                let [width, height] = [self.wide, number].map(|side| f64::from(side) / 20.0);
                if pictures::is_large(width, height) {
                    self.told.note(Note::Picture);
                }
                self.line.picture(width, height);
            }
            _ => {}
        }
    }

    pub(super) fn part_of_colour(&mut self, word: &str, number: i32) {
        let part = match word {
            "red" => 0,
            "green" => 1,
            "blue" => 2,
            _ => return,
        };
        self.colour.get_or_insert_default()[part] = number as u8;
    }

    /// The colour of a number.
    pub(super) fn paint(&self, number: i32) -> Paint {
        usize::try_from(number).ok().and_then(|at| self.colours.get(at).copied().flatten()).into()
    }

    /// What is behind the cells of a row. Says whether it was told.
    pub(super) fn shade(&mut self, row: usize, word: &str, number: i32) -> bool {
        let colours = &self.colours;
        let paint = |number: i32| match usize::try_from(number).ok().and_then(|at| colours.get(at)) {
            Some(&Some(colour)) => Paint::Of(colour),
            _ if number == 0 => Paint::Of(PAPER),
            _ => Paint::Unknown,
        };
        self.rows[row].shade(word, number, paint)
    }
}
