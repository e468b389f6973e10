//! From bytes and numbers to letters, and where these go.

use super::super::code_pages;
use super::fonts::SIGNS;
use super::state::Into;
use super::{MAX_COLOURS, Reader};
use crate::document::Note;

impl Reader {
    /// A character by its number; one of two units comes in two words.
    pub(super) fn unit(&mut self, number: i32) {
        self.fallback = self.state.fallback;
        let unit = number as u16;
        let first = self.half.take();
        if (0xd800..0xdc00).contains(&unit) {
            self.half = Some(unit);
            return;
        }
        let units = first.into_iter().chain([unit]);
        let text: String = char::decode_utf16(units).map(|c| c.unwrap_or('\u{fffd}')).collect();
        self.put(&text);
    }

    /// Decodes the bytes that came.
    pub(super) fn flush(&mut self) {
        if self.bytes.is_empty() {
            return;
        }
        let bytes = std::mem::take(&mut self.bytes);
        if self.state.into == Into::Colours {
            // Where nothing was said of it, it is what the program takes.
            let ends = (bytes.split(|&byte| byte == b';').count() - 1).min(MAX_COLOURS - self.colours.len());
            for _ in 0..ends {
                self.colours.push(self.colour.take());
            }
            return;
        }
        if matches!(self.state.into, Into::Nothing | Into::Font | Into::Picture) {
            return;
        }
        let font = self.fonts.iter().rfind(|(number, _)| *number == self.state.font).and_then(|(_, page)| *page);
        let text = self.decoded(&bytes, font);
        self.put(&text);
    }

    fn decoded(&self, bytes: &[u8], font: Option<u32>) -> String {
        const OF_TWO_BYTES: [u32; 4] = [932, 936, 949, 950];
        if font == Some(SIGNS) {
            return bytes.iter().map(|byte| if byte.is_ascii_whitespace() { ' ' } else { '□' }).collect();
        }
        if bytes.is_ascii() {
            return bytes.iter().map(|&byte| char::from(byte)).collect();
        }
        let by = |page: u32| code_pages::name(page).and_then(|name| (self.decode)(bytes, name));
        // Many a program names a font of the West for Chinese text: what is whole in the file's own code page is of that.
        if font == Some(1_252)
            && OF_TWO_BYTES.contains(&self.page)
            && let Some(text) = by(self.page).filter(|text| !text.contains('\u{fffd}'))
        {
            return text;
        }
        by(font.unwrap_or(self.page)).unwrap_or_else(|| "\u{fffd}".to_owned())
    }

    /// Text comes, as it is seen; a line break is a forced one.
    pub(super) fn put(&mut self, text: &str) {
        match self.state.into {
            Into::Text => {}
            Into::Number | Into::Class | Into::Code => return self.word.push_str(text),
            Into::Nothing | Into::Font | Into::Colours | Into::Picture => return,
        }
        if self.state.deleted {
            return self.told.note(Note::Changes);
        }
        if !self.state.is_seen() {
            if !text.trim().is_empty() {
                self.told.note(Note::Hidden);
            }
            return;
        }
        self.line.raise(self.state.raise);
        self.line.see(self.state.sight());
        if text == "\n" { self.line.forced_break() } else { self.line.plain(text) }
    }
}
