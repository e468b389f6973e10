//! Styles and lists of a .doc file.

use super::super::bytes_at::{part, place_at, u16_at, u32_at};
use super::super::docx::effects::Effects;
use super::super::lists::{Item, LEVELS, Level, List, Lists, MAX_LISTS, Signs, Use};
use super::looks::{Look, Paragraph};

/// How long styles are followed to those they are based on. Word stops at 11.
const MAX_BASES: usize = 11;

/// A style.
#[derive(Clone, Default)]
pub(super) struct Style {
    base: usize,
    pub effects: Effects,
    pub item: Item,
}

/// The styles, by their numbers. What is not as it must be ends them.
pub(super) fn styles(structure: &[u8]) -> Vec<Style> {
    let mut styles = Vec::new();
    let _ = read(structure, &mut styles);
    for at in 0..styles.len() {
        let mut style: Style = styles[at].clone();
        for _ in 0..MAX_BASES {
            let Some(base) = styles.get(style.base) else { break };
            style.effects = style.effects.or(base.effects);
            style.item.number = style.item.number.or(base.item.number);
            style.item.level = style.item.level.or(base.item.level);
            style.base = base.base;
        }
        styles[at] = Style { base: usize::MAX, ..style };
    }
    styles
}

fn read(structure: &[u8], styles: &mut Vec<Style>) -> Option<()> {
    let head = usize::from(u16_at(structure, 0)?);
    let (count, fixed) = (u16_at(structure, 2)?, usize::from(u16_at(structure, 4)?));
    let mut rest = structure.get(2 + head..)?;
    for _ in 0..count {
        let length = usize::from(u16_at(rest, 0)?);
        let style = part(rest, 2, length)?;
        styles.push(one(style, fixed).unwrap_or(Style { base: usize::MAX, ..Style::default() }));
        rest = rest.get(2 + length + length % 2..)?;
    }
    Some(())
}

/// A style whose fixed part has so many bytes; behind that stands its name, and then what it says.
fn one(style: &[u8], fixed: usize) -> Option<Style> {
    const OF_PARAGRAPHS: u16 = 1;
    const OF_RUNS: u16 = 2;
    let kind = u16_at(style, 2)?;
    let mut ground = None;
    let mut found = Style { base: usize::from(kind >> 4), ..Style::default() };
    let name = usize::from(u16_at(style, fixed)?);
    let mut at = fixed + 2 * name + 4;
    if kind & 15 == OF_PARAGRAPHS {
        let length = usize::from(u16_at(style, at)?);
        let mut paragraph = Paragraph::default();
        paragraph.take(part(style, at + 4, length.checked_sub(2)?)?, &[], false);
        (found.item, ground) = (paragraph.item, paragraph.ground);
        at += 2 + length + length % 2;
    }
    if matches!(kind & 15, OF_PARAGRAPHS | OF_RUNS) {
        let length = usize::from(u16_at(style, at)?);
        let mut look = Look::default();
        look.take(part(style, at + 2, length)?);
        found.effects = look.levels(Effects::default(), Effects::default()).own;
        found.effects.ground = found.effects.ground.or(ground);
    }
    Some(found)
}

/// The lists, and the uses of them. What is not as it must be ends them.
pub(super) fn lists(lists: &[u8], uses: &[u8]) -> Lists {
    let mut found = Lists::default();
    let mut ids = Vec::new();
    let _ = read_lists(lists, &mut found, &mut ids);
    let _ = read_uses(uses, &mut found, &ids);
    found
}

/// The table of lists gives how many there are; their levels stand behind it, past the length that the header tells.
fn read_lists(bytes: &[u8], found: &mut Lists, ids: &mut Vec<u32>) -> Option<()> {
    const HEAD: usize = 28;
    let count = usize::from(u16_at(bytes, 0)?).min(MAX_LISTS);
    let mut levels = bytes.get(2 + HEAD * count..)?;
    for at in 0..count {
        let head = part(bytes, 2 + HEAD * at, HEAD)?;
        let is_simple = head.get(26)? & 1 == 1;
        let mut list = List::default();
        for level in 0..if is_simple { 1 } else { LEVELS } {
            let (read, length) = level_of(levels)?;
            list.levels[level] = read;
            levels = levels.get(length..)?;
        }
        ids.push(u32_at(head, 0)?);
        found.lists.push(list);
    }
    Some(())
}

/// A level, and how many bytes tell of it.
fn level_of(bytes: &[u8]) -> Option<(Level, usize)> {
    const HEAD: usize = 28;
    const AS_DIGITS: u8 = 4;
    const GOES_ON: u8 = 8;
    let start = usize::try_from(u32_at(bytes, 0)?).ok()?;
    let (signs, flags) = (*bytes.get(4)?, *bytes.get(5)?);
    let text_at = HEAD + usize::from(*bytes.get(24)?) + usize::from(*bytes.get(25)?);
    let length = usize::from(u16_at(bytes, text_at)?);
    let units = part(bytes, text_at + 2, 2 * length)?.as_chunks().0.iter().map(|pair| u16::from_le_bytes(*pair));
    let mut text = String::new();
    for c in char::decode_utf16(units) {
        match c.unwrap_or('\u{fffd}') {
            // The number of a level goes there.
            level @ '\0'..='\u{8}' => text.extend(['%', char::from(b'1' + level as u8)]),
            // It would be taken for one.
            '%' => return Some((Level::default(), text_at + 2 + 2 * length)),
            c => text.push(c),
        }
    }
    // Numbers that do not start anew, or are all written in digits: rare.
    let signs = if flags & (AS_DIGITS | GOES_ON) == 0 { Signs::numbered(signs) } else { Signs::Unknown };
    Some((Level { start, signs, text }, text_at + 2 + 2 * length))
}

/// Uses of lists are counted from 1 on.
fn read_uses(bytes: &[u8], found: &mut Lists, ids: &[u32]) -> Option<()> {
    const HEAD: usize = 16;
    const STARTS: u32 = 1 << 4;
    const OWN_LEVEL: u32 = 1 << 5;
    let count = place_at(bytes, 0)?.min(MAX_LISTS);
    found.uses.push(Use::default());
    let mut more = bytes.get(4 + HEAD * count..)?;
    for at in 0..count {
        let head = part(bytes, 4 + HEAD * at, HEAD)?;
        let id = u32_at(head, 0)?;
        let list = ids.iter().position(|&known| known == id);
        found.uses.push(Use { list, starts: Vec::new() });
    }
    for at in 0..count {
        more = more.get(4..)?;
        for _ in 0..*bytes.get(4 + HEAD * at + 12)? {
            let (start, flags) = (place_at(more, 0)?, u32_at(more, 4)?);
            more = more.get(8..)?;
            let used = found.uses.get_mut(at + 1)?;
            if flags & STARTS != 0 && used.starts.len() < LEVELS {
                used.starts.push(((flags & 15) as usize, start));
            }
            if flags & OWN_LEVEL != 0 {
                // Levels of its own, which are rare.
                used.list = None;
                more = more.get(level_of(more)?.1..)?;
            }
        }
    }
    Some(())
}
