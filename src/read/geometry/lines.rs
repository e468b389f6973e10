//! Lines of text out of characters.

use super::sheet::{Glyph, UNKNOWN};

/// A line of text.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Line {
    pub text: String,
    pub left: f32,
    pub right: f32,
    pub base: f32,
    /// The size of most of its characters.
    pub size: f32,
    /// How wide its first and its last character are.
    pub first: f32,
    pub last: f32,
    /// Do characters stand upon each other, as where one text was put over another, or is one not known?
    pub is_uncertain: bool,
    /// Do its digits stand apart from each other, all or some, though there is no space between them?
    pub is_spread: bool,
    /// 1-based, as `Sheet::number`.
    pub page: u32,
}

/// Gaps as wide as this part of the size are spaces between letters and digits; between Chinese characters wider ones.
const SPACE: f32 = 0.28;
const WIDE_SPACE: f32 = 0.7;

/// So much further than usual, as a part of their size, digits of one figure do not stand from each other.
const APART: f32 = 0.08;

/// Lines of characters, from top to bottom, each from left to right; so far digits usually stand from each other, as a part of their
/// size. Turned ones keep the order that they were put in.
pub(super) fn lines(glyphs: &[Glyph], usual: f32) -> Vec<Line> {
    let mut sorted: Vec<(usize, &Glyph)> = glyphs.iter().enumerate().filter(|(_, glyph)| !glyph.is_turned).collect();
    sorted.sort_by(|(_, a), (_, b)| a.base.total_cmp(&b.base));
    let mut lines = Vec::new();
    let mut rest = &sorted[..];
    while let Some((_, first)) = rest.first() {
        // Small characters stand on the line of the larger ones that follow.
        let mut size = first.size;
        let count = rest
            .iter()
            .take_while(|(_, glyph)| {
                let is_near = glyph.base - first.base <= size.max(glyph.size).min(size * 1.5) * 0.4;
                size = size.max(if is_near { glyph.size } else { 0.0 });
                is_near
            })
            .count();
        let mut line: Vec<&Glyph> = rest[..count].iter().map(|(_, glyph)| *glyph).collect();
        line.sort_by(|a, b| a.left.total_cmp(&b.left));
        lines.extend(of_row(&line, usual));
        rest = &rest[count..];
    }
    lines.extend(turned(glyphs));
    lines
}

/// A line from characters in a row; `None` where there are only spaces.
fn of_row(row: &[&Glyph], usual: f32) -> Option<Line> {
    let row = unique(row);
    let (first, last) = (row.iter().find(|glyph| !glyph.is_space())?, row.iter().rfind(|glyph| !glyph.is_space())?);
    let mut line = Line { left: first.left, right: first.right, size: median(&row), ..Line::default() };
    (line.base, line.first, line.last) = (first.base, first.right - first.left, last.right - last.left);
    let mut before: Option<&Glyph> = None;
    let mut has_space = false;
    let mut gaps = Vec::new();
    let mut doubtful = [false; 2];
    for &glyph in &row {
        if glyph.is_space() {
            has_space = true;
            continue;
        }
        if let Some(before) = before {
            let gap = glyph.left - before.right;
            let is_wide = |c: char| c >= '\u{2e80}';
            let limit = if is_wide(before.c) && is_wide(glyph.c) { WIDE_SPACE } else { SPACE };
            let is_apart = gap > limit * glyph.size.min(before.size);
            if has_space || is_apart {
                line.text.push(' ');
            }
            if before.is_figure() && glyph.is_figure() && !has_space {
                line.is_spread |= is_apart;
                // How wide points and commas are is not told in OFD.
                if before.c.is_numeric() && glyph.c.is_numeric() {
                    gaps.push(gap / glyph.size.min(before.size));
                }
            }
            // Letters lean over each other a little, the halves of a pair of Chinese signs too.
            let narrow = (before.right - before.left).min(glyph.right - glyph.left);
            line.is_uncertain |= gap < -0.45 * narrow.max(1.0) && (before.is_figure() || glyph.is_figure());
            line.is_uncertain |= before.is_figure() && glyph.is_figure() && is_another(before, glyph);
        }
        line.is_uncertain |= glyph.c == UNKNOWN;
        doubtful[usize::from(glyph.is_doubtful)] = true;
        line.text.push(glyph.c);
        line.right = line.right.max(glyph.right);
        (before, has_space) = (Some(glyph), false);
    }
    line.is_spread |= is_uneven(&gaps, usual);
    line.is_uncertain |= doubtful == [true; 2];
    Some(line)
}

/// Do some digits stand further from each other than others, as two figures do? Where all stand as far, it is one, set wide.
fn is_uneven(gaps: &[f32], usual: f32) -> bool {
    let (least, most) = gaps.iter().fold((f32::MAX, f32::MIN), |(least, most), gap| (least.min(*gap), most.max(*gap)));
    let is_even = gaps.len() > 1 && most - least < 0.5 * APART;
    !gaps.is_empty() && !is_even && most > usual.max(0.0) + APART
}

/// Is one of two digits raised, lowered or smaller, as the number of a note is?
fn is_another(a: &Glyph, b: &Glyph) -> bool {
    let size = a.size.max(b.size);
    (a.base - b.base).abs() > 0.08 * size || (a.size - b.size).abs() > 0.1 * size
}

/// Without characters that were put twice, as some programs make letters bold or give them a shadow.
fn unique<'a>(row: &[&'a Glyph]) -> Vec<&'a Glyph> {
    let mut kept: Vec<&Glyph> = Vec::with_capacity(row.len());
    for glyph in row {
        let is_same = |other: &&Glyph| {
            other.c == glyph.c
                && glyph.left - other.left < 0.2 * (other.right - other.left).max(0.5)
                && (glyph.base - other.base).abs() < 0.15 * other.size
        };
        if glyph.c == UNKNOWN || !kept.iter().rev().take(3).any(is_same) {
            kept.push(glyph);
        }
    }
    kept
}

fn median(row: &[&Glyph]) -> f32 {
    let mut sizes: Vec<f32> = row.iter().map(|glyph| glyph.size).collect();
    sizes.sort_by(f32::total_cmp);
    sizes.get(sizes.len() / 2).copied().unwrap_or_default()
}

/// Characters that lie on their side: one line, in the order that they were put in. Whether that is how they are read is not sure for
/// figures.
fn turned(glyphs: &[Glyph]) -> Option<Line> {
    let turned: Vec<&Glyph> = glyphs.iter().filter(|glyph| glyph.is_turned && !glyph.is_space()).collect();
    let first = turned.first()?;
    Some(Line {
        text: turned.iter().map(|glyph| glyph.c).collect(),
        left: turned.iter().map(|glyph| glyph.left).fold(f32::MAX, f32::min),
        right: turned.iter().map(|glyph| glyph.right).fold(f32::MIN, f32::max),
        base: first.base,
        size: first.size,
        first: first.right - first.left,
        last: first.right - first.left,
        is_uncertain: turned.iter().any(|glyph| glyph.is_figure() || glyph.c == UNKNOWN),
        ..Line::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digits(text: &str, left: f32, base: f32, size: f32) -> Vec<Glyph> {
        let at = |(at, c)| {
            let left = left + at as f32 * size * 0.5;
            Glyph { c, left, right: left + size * 0.5, base, size, is_turned: false, is_doubtful: false }
        };
        text.chars().enumerate().map(at).collect()
    }

    /// The number of a note is no digit of the figure beside it: what that is is not known here.
    #[test]
    fn a_digit_of_another_size_or_height_is_not_certain() {
        let plain = digits("1045", 0.0, 100.0, 10.0);
        for (left, base, size, is_uncertain) in [
            (20.0, 100.0, 10.0, false),
            (20.0, 100.5, 10.0, false),
            (20.0, 96.7, 5.8, true),
            (20.0, 96.0, 10.0, true),
            (20.0, 102.0, 7.0, true),
            (20.0, 100.0, 7.0, true),
        ] {
            let found = lines(&[plain.clone(), digits("1", left, base, size)].concat(), 0.0);
            let found: Vec<_> = found.iter().map(|line| (line.text.as_str(), line.is_uncertain)).collect();
            assert_eq!(found, [("10451", is_uncertain)], "{base} {size}");
        }
    }

    /// Two figures side by side are not one, however near; one that is set wide is.
    #[test]
    fn digits_that_stand_apart_are_not_certain() {
        for (gaps, usual, expected) in [
            (&[][..], 0.0, false),
            (&[0.0, 0.0], 0.0, false),
            (&[0.05, -0.05, 0.0], 0.0, false),
            (&[0.0, 0.15, 0.0], 0.0, true),
            (&[0.15], 0.0, true),
            (&[0.15], 0.12, false),
            (&[0.15, 0.15], 0.0, false),
            (&[0.15, 0.27], 0.15, true),
        ] {
            assert_eq!(is_uneven(gaps, usual), expected, "{gaps:?} {usual}");
        }
    }
}
