//! Which characters the glyphs of an embedded font are, by the font's own map, where the file does not say.

use super::super::file::File;
use super::super::object::{Dict, Object};
use super::super::objects::Objects;
use std::collections::BTreeMap;

/// Characters by the numbers that a font's dictionary uses; none where the font has no map or another way of counting.
pub(super) fn characters(file: &File<'_>, font: &Dict, room: &mut usize) -> BTreeMap<u32, char> {
    let is_plain = !matches!(file.get(font, "CIDToGIDMap"), Object::Stream(_));
    let descriptor = file.get(font, "FontDescriptor");
    let program = descriptor.dict().map(|dict| file.get(dict, "FontFile2"));
    match program {
        Some(Object::Stream(stream)) if is_plain => {
            let characters = of_program(&file.data(&stream).0).unwrap_or_default();
            let has_room = characters.len() <= *room;
            *room = room.saturating_sub(characters.len());
            if has_room { characters } else { BTreeMap::new() }
        }
        _ => BTreeMap::new(),
    }
}

fn of_program(font: &[u8]) -> Option<BTreeMap<u32, char>> {
    let tables = usize::from(word(font, 4)?);
    let is_map = |at: &usize| font.get(*at..at + 4) == Some(b"cmap");
    let table = (0..tables.min(64)).map(|at| 12 + 16 * at).find(is_map)?;
    let map = font.get(long(font, table + 8)? as usize..)?;
    let count = usize::from(word(map, 2)?);
    let mut characters = Characters::default();
    for at in (0..count.min(16)).map(|at| 4 + 8 * at) {
        let (platform, kind) = (word(map, at)?, word(map, at + 2)?);
        // Those of Unicode; not those of symbols, whose codes are the font's own.
        if platform == 0 || platform == 3 && matches!(kind, 1 | 10) {
            let part = map.get(long(map, at + 4)? as usize..)?;
            match word(part, 0)? {
                4 => segments(part, &mut characters)?,
                12 => groups(part, &mut characters)?,
                _ => {}
            }
        }
    }
    Some(characters.by_glyph)
}

/// Characters by their glyphs.
#[derive(Default)]
struct Characters {
    by_glyph: BTreeMap<u32, char>,
    /// Characters looked at so far.
    seen: usize,
}

impl Characters {
    /// Of two characters with one glyph the first is kept; there is none at 0, which stands for all that the font lacks.
    fn put(&mut self, glyph: u32, code: u32) -> Option<()> {
        /// Maps name each character once or, with one for old programs, twice.
        const MOST: usize = 150_000;
        if let Some(c) = char::from_u32(code).filter(|_| (1..0xffff).contains(&glyph)) {
            self.by_glyph.entry(glyph).or_insert(c);
        }
        self.seen += 1;
        (self.seen < MOST).then_some(())
    }
}

/// Format 4: runs of characters up to U+FFFF.
fn segments(part: &[u8], characters: &mut Characters) -> Option<()> {
    let double = usize::from(word(part, 6)?);
    for at in (0..double).step_by(2) {
        let (last, first) = (word(part, 14 + at)?, word(part, 16 + double + at)?);
        let (delta, place) = (word(part, 16 + 2 * double + at)?, 16 + 3 * double + at);
        let offset = usize::from(word(part, place)?);
        for code in first..=last {
            let glyph = match offset {
                0 => code.wrapping_add(delta),
                _ => match word(part, place + offset + 2 * usize::from(code - first)) {
                    Some(glyph @ 1..) => glyph.wrapping_add(delta),
                    _ => 0,
                },
            };
            characters.put(u32::from(glyph), u32::from(code))?;
        }
    }
    Some(())
}

/// Format 12: runs of any characters.
fn groups(part: &[u8], characters: &mut Characters) -> Option<()> {
    for at in (0..long(part, 12)? as usize).map(|at| 16 + 12 * at) {
        let (first, last, glyph) = (long(part, at)?, long(part, at + 4)?, long(part, at + 8)?);
        for code in first..=last {
            characters.put(glyph.wrapping_add(code - first), code)?;
        }
    }
    Some(())
}

fn word(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}
