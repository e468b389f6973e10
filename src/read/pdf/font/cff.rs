//! Compact fonts (Adobe's Technical Note 5176): the names of their glyphs, and the codes that they are shown by.

use super::names;
use std::collections::BTreeMap;

/// Glyphs of one font. Chinese ones have up to 65,535.
const MAX_GLYPHS: usize = 70_000;

/// The characters of a font by the numbers of its glyphs, and the glyphs by their codes.
pub(super) struct Compact {
    pub characters: BTreeMap<u32, String>,
    pub codes: BTreeMap<u8, String>,
}

/// Reads a font whose glyphs have names; `None` where they have numbers, or it is damaged.
pub(super) fn read(font: &[u8]) -> Option<Compact> {
    let (_, tops) = index(font, usize::from(*font.get(2)?))?;
    let (tops, strings) = index(font, tops.end).map(|(parts, all)| (parts, all.end))?;
    let (strings, _) = index(font, strings)?;
    let top = dict(font.get(tops.first()?.clone())?)?;
    // What starts with a registry and an order has numbers.
    if top.contains_key(&0x0c1e) {
        return None;
    }
    let at = |key: u16| top.get(&key).copied().unwrap_or(0);
    let glyphs = count(font, *top.get(&17)?)?.min(MAX_GLYPHS);
    let names = charset(font, at(15), glyphs)?;
    let text = |sid: u16| match sid {
        // The first 95 are those of ASCII in their order, but for two.
        8 => Some("’".to_owned()),
        65 => Some("‘".to_owned()),
        1..=95 => char::from_u32(0x1f + u32::from(sid)).map(String::from),
        391.. => {
            let name = font.get(strings.get(usize::from(sid) - 391)?.clone())?;
            names::text(std::str::from_utf8(name).ok()?)
        }
        _ => None,
    };
    let characters = names.iter().enumerate().filter_map(|(at, sid)| Some((at as u32, text(*sid)?))).collect();
    let codes = codes(font, at(16), &names)?;
    let codes = codes.into_iter().filter_map(|(code, sid)| Some((code, text(sid)?))).collect();
    Some(Compact { characters, codes })
}

/// Where the parts of an index lie, and the index itself.
fn index(font: &[u8], start: usize) -> Option<(Vec<std::ops::Range<usize>>, std::ops::Range<usize>)> {
    let count = count(font, start)?;
    if count == 0 {
        return Some((Vec::new(), start..start + 2));
    }
    let size = usize::from(*font.get(start + 2)?);
    let place = |at: usize| (1..=4).contains(&size).then(|| big(font, start + 3 + at * size, size)).flatten();
    let base = start + 2 + (count + 1) * size;
    let parts: Option<Vec<_>> = (0..count).map(|at| Some(base + place(at)?..base + place(at + 1)?)).collect();
    Some((parts?, start..base + place(count)?))
}

fn count(font: &[u8], start: usize) -> Option<usize> {
    big(font, start, 2)
}

fn big(font: &[u8], at: usize, size: usize) -> Option<usize> {
    Some(font.get(at..at.checked_add(size)?)?.iter().fold(0, |number, byte| number << 8 | usize::from(*byte)))
}

/// The last operand of each operator; fractions are passed over.
fn dict(mut bytes: &[u8]) -> Option<BTreeMap<u16, usize>> {
    let (mut found, mut last) = (BTreeMap::new(), 0_usize);
    while let [first, rest @ ..] = bytes {
        bytes = rest;
        match *first {
            12 => {
                let (second, rest) = bytes.split_first()?;
                found.insert(0x0c00 | u16::from(*second), last);
                bytes = rest;
            }
            operator @ ..=21 => _ = found.insert(u16::from(operator), last),
            28 | 29 => {
                let size = if *first == 28 { 2 } else { 4 };
                last = big(bytes, 0, size)?;
                bytes = &bytes[size..];
            }
            30 => {
                let end = bytes.iter().position(|byte| byte & 15 == 15 || byte >> 4 == 15)?;
                bytes = &bytes[end + 1..];
            }
            one @ 32..=246 => last = usize::from(one).saturating_sub(139),
            two @ 247..=250 => {
                last = (usize::from(two) - 247) * 256 + usize::from(*bytes.first()?) + 108;
                bytes = &bytes[1..];
            }
            251..=254 => {
                last = 0;
                bytes = bytes.get(1..)?;
            }
            _ => return None,
        }
    }
    Some(found)
}

/// Of each glyph the number of its name.
fn charset(font: &[u8], at: usize, glyphs: usize) -> Option<Vec<u16>> {
    match at {
        0 => return Some((0..glyphs.min(229) as u16).collect()),
        1 | 2 => return None,
        _ => {}
    }
    let (mut names, mut place) = (vec![0], at + 1);
    let format = *font.get(at)?;
    while names.len() < glyphs {
        let first = big(font, place, 2)? as u16;
        let (left, size) = match format {
            0 => (0, 2),
            1 => (big(font, place + 2, 1)?, 3),
            2 => (big(font, place + 2, 2)?, 4),
            _ => return None,
        };
        let run = (0..=left).map(|more| first.wrapping_add(more as u16));
        names.extend(run.take(glyphs - names.len()));
        place += size;
    }
    Some(names)
}

/// Of each code the number of its glyph's name.
fn codes(font: &[u8], at: usize, names: &[u16]) -> Option<Vec<(u8, u16)>> {
    match at {
        // The standard one, as far as it is ASCII's.
        0 => {
            return Some(
                (32..127).map(|code| (code, u16::from(code) - 31)).filter(|pair| names.contains(&pair.1)).collect(),
            );
        }
        1 => return Some(Vec::new()),
        _ => {}
    }
    let (format, count) = (*font.get(at)?, usize::from(*font.get(at + 1)?));
    // The last bit says that some more follow.
    let is_list = format.trailing_zeros() > 6;
    let (mut codes, mut glyph, mut place) = (Vec::new(), 1, at + 2);
    for _ in 0..count {
        let (first, left) = (*font.get(place)?, if is_list { 0 } else { *font.get(place + 1)? });
        for more in 0..=left {
            codes.extend(names.get(glyph).map(|name| (first.wrapping_add(more), *name)));
            glyph += 1;
        }
        place += if is_list { 1 } else { 2 };
    }
    if format & 128 != 0 {
        for more in 0..usize::from(*font.get(place)?) {
            codes.push((*font.get(place + 1 + 3 * more)?, big(font, place + 2 + 3 * more, 2)? as u16));
        }
    }
    Some(codes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn indexed(parts: &[&[u8]]) -> Vec<u8> {
        let mut bytes = (parts.len() as u16).to_be_bytes().to_vec();
        if !parts.is_empty() {
            bytes.push(1);
            let mut end = 1;
            bytes.push(end);
            parts.iter().for_each(|part| {
                end += part.len() as u8;
                bytes.push(end);
            });
        }
        parts.iter().for_each(|part| bytes.extend_from_slice(part));
        bytes
    }

    /// A font of four glyphs: none, one, uni4E00, g7; shown by the codes 65, 66 and 67.
    pub(in crate::read::pdf) fn font() -> Vec<u8> {
        let strings = indexed(&[b"uni4E00", b"g7"]);
        let mut font = [&[1, 0, 4, 1][..], &indexed(&[b"F"])].concat();
        let top_size = 5 * 3 + 3;
        let charset = font.len() + 2 + 1 + 2 + top_size + strings.len() + 2;
        let (encoding, shapes) = (charset + 7, charset + 7 + 4);
        let operand = |number: usize, operator: u8| [&[29], &(number as u32).to_be_bytes()[..], &[operator]].concat();
        let top = [operand(charset, 15), operand(encoding, 16), operand(shapes, 17)].concat();
        font.extend(indexed(&[&top]));
        font.extend(strings);
        font.extend([0, 0]);
        assert_eq!(font.len(), charset);
        font.extend([0, 0, 18, 1, 135, 1, 136]);
        font.extend([1, 1, 65, 2]);
        font.extend(indexed(&[b"", b"", b"", b""]));
        font
    }

    #[test]
    fn names_and_codes_of_glyphs() {
        let found = read(&font()).unwrap();
        let codes: Vec<(u8, &str)> = found.codes.iter().map(|(code, text)| (*code, text.as_str())).collect();
        assert_eq!(codes, [(65, "1"), (66, "一")]);
        let characters: Vec<(u32, &str)> = found.characters.iter().map(|(at, text)| (*at, text.as_str())).collect();
        assert_eq!(characters, [(1, "1"), (2, "一")]);
        for length in 0..font().len() {
            _ = read(&font()[..length]);
        }
    }
}
