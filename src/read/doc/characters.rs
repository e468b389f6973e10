//! The characters of a paragraph: which of them are seen, and what signs stand for.

use super::super::bytes_at::u16_at;
use super::super::docx::effects::Effects;
use super::super::docx::paragraph::is_drawn;
use super::super::pictures;
use super::looks::{Look, Paragraph};
use super::styles::Style;
use super::{Line, Reader};
use crate::document::Note;

impl Reader<'_, '_> {
    pub(super) fn runs(&mut self, line: &mut Line, paragraph: &Paragraph, start: usize, end: usize, anchors: bool) {
        let style = |styles: &[Style], number: u16| {
            styles.get(usize::from(number)).map(|style| style.effects).unwrap_or_default()
        };
        let mut of_paragraph = style(&self.styles, paragraph.style);
        of_paragraph.ground = paragraph.ground.or(of_paragraph.ground);
        let mut at = start;
        while at < end {
            let (look, behind) = self.look(at);
            let behind = behind.min(end);
            let of_run = look.style.map_or(Effects::default(), |number| style(&self.styles, number));
            let levels = look.levels(of_paragraph, of_run);
            if look.inserted || look.deleted {
                self.told.note(Note::Changes);
            }
            line.text.raise(levels.raise());
            line.text.see(levels.sight_before());
            let is_seen = !look.deleted && levels.is_seen();
            for place in at..behind {
                self.character(line, look, (is_seen, look.deleted), place, anchors);
            }
            at = behind;
        }
    }

    fn character(
        &mut self,
        line: &mut Line,
        look: Look,
        (is_seen, is_deleted): (bool, bool),
        at: usize,
        anchors: bool,
    ) {
        let Some(&unit) = self.pieces.text.get(at) else { return };
        match unit {
            0x13 => return line.fields.begin(),
            0x14 | 0x15 => {
                let code = line.fields.take().unwrap_or_default();
                if code.trim_start().starts_with("EMBED") && !code.contains("Equation") {
                    self.told.note(Note::Embedded);
                }
                if unit == 0x14 {
                    line.fields.separate();
                } else {
                    line.fields.end();
                }
                if line.fields.in_code == 0 && is_seen && !is_deleted && is_drawn(&code) {
                    line.text.plain("□");
                }
                return;
            }
            _ if line.fields.in_code > 0 => {
                let mut letter = [0; 4];
                let letter = char::from_u32(u32::from(unit)).map(|c| &*c.encode_utf8(&mut letter));
                return line.fields.write(letter.unwrap_or_default());
            }
            1 if look.special && is_seen => {
                if let Some([width, height]) = self.size(look) {
                    if pictures::is_large(width, height) {
                        self.told.note(Note::Picture);
                    }
                    line.text.picture(width, height);
                }
                return;
            }
            // Where a drawn thing is anchored.
            8 if look.special && anchors && is_seen => return self.anchored(line, at),
            _ => {}
        }
        let written = match unit {
            _ if look.symbol && look.special => Some('□'),
            9 | 14 => Some(' '),
            11 | 12 => Some('\n'),
            0x1e => Some('-'),
            // Marks of notes, of pictures, of what is drawn.
            ..0x20 => None,
            _ => line.joined(unit),
        };
        match written {
            None => {}
            Some(_) if is_deleted => {}
            Some(c) if !is_seen && c.is_whitespace() => {}
            Some(_) if !is_seen => self.told.note(Note::Hidden),
            Some('\n') => line.text.forced_break(),
            Some(c) => line.text.plain(c.encode_utf8(&mut [0; 4])),
        }
    }

    /// How large a picture is, in points. It is told in units of which a point has twenty.
    fn size(&self, look: Look) -> Option<[f64; 2]> {
        const GOAL: usize = 28;
        let at = look.picture.and_then(|at| usize::try_from(at).ok());
        let side =
            |by: usize| u16_at(&self.streams.data, at?.checked_add(GOAL + by)?).map(|side| f64::from(side) / 20.0);
        Some([side(0)?, side(2)?])
    }
}

impl Line {
    /// A character, once its units are all there.
    fn joined(&mut self, unit: u16) -> Option<char> {
        let units = [self.half.take().unwrap_or(unit), unit];
        if (0xd800..0xdc00).contains(&unit) {
            self.half = Some(unit);
            return None;
        }
        let units = if units[0] == unit { &units[1..] } else { &units };
        char::decode_utf16(units.iter().copied()).last().map(|c| c.unwrap_or('\u{fffd}'))
    }
}
