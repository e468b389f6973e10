//! Paragraphs out of lines: a line that ends short ends one, and one that is set in starts one.

use super::lines::Line;
use super::page::Item;
use super::sheet::Sheet;
use crate::read::fold::fold;

/// The edges that text is set to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edges {
    left: f32,
    right: f32,
}

impl Edges {
    /// Those that lines share; where too few are long, those of the tables, or the margin on the left once more on the right.
    pub(super) fn of(items: &[Item], sheets: &[Sheet]) -> Edges {
        let lines = || items.iter().filter_map(|item| if let Item::Line(line) = item { Some(line) } else { None });
        let tables = items.iter().filter_map(|item| if let Item::Table(table) = item { Some(table) } else { None });
        let width = sheets.first().map_or(0.0, |sheet| sheet.width);
        let left =
            shared(lines().map(|line| line.left)).or(lines().map(|line| line.left).reduce(f32::min)).unwrap_or(0.0);
        let right = shared(lines().map(|line| -line.right)).map(|right| -right);
        let of_tables = tables.filter_map(|table| table.xs.last().copied()).reduce(f32::max);
        let is_long = |right: &f32| right - left > 0.6 * (width - 2.0 * left);
        Edges { left, right: right.filter(is_long).or(of_tables).unwrap_or(width - left) }
    }
}

/// The least that two have in common.
fn shared(sides: impl Iterator<Item = f32>) -> Option<f32> {
    let mut sides: Vec<f32> = sides.collect();
    sides.sort_by(f32::total_cmp);
    sides.windows(2).find(|pair| pair[1] - pair[0] < 4.0).map(|pair| pair[0])
}

/// Paragraphs of lines that stand below each other, over pages.
pub(super) fn of(lines: &[Line], edges: Edges) -> impl Iterator<Item = String> + use<> {
    let Edges { left, right } = edges;
    let mut paragraphs: Vec<String> = Vec::new();
    let mut before: Option<&Line> = None;
    for line in lines {
        match (before.filter(|before| goes_on(before, line, left, right)), paragraphs.last_mut()) {
            (Some(before), Some(paragraph)) => {
                let is_latin = |text: &str, at_end: bool| {
                    let c = if at_end { text.chars().next_back() } else { text.chars().next() };
                    c.is_some_and(|c| c.is_ascii_alphanumeric())
                };
                // Between Chinese there is no space; nor inside a number that goes on.
                let both = [before.text.chars().next_back(), line.text.chars().next()]
                    .map(|c| c.is_some_and(|c| c.is_ascii_digit()));
                if is_latin(&before.text, true) && is_latin(&line.text, false) && both != [true, true] {
                    paragraph.push(' ');
                }
                paragraph.push_str(&line.text);
            }
            _ => paragraphs.push(line.text.clone()),
        }
        before = Some(line);
    }
    paragraphs.into_iter().map(|text| fold(&text)).filter(|text| !text.is_empty())
}

/// Is a line the same paragraph as the one before it?
fn goes_on(before: &Line, line: &Line, left: f32, right: f32) -> bool {
    let em = before.size.max(line.size);
    let is_same_size = (before.size - line.size).abs() < 0.15 * em;
    // What has no room in a line starts the next: a character, with the signs that may not stand apart from it.
    let is_full = before.right > right - 2.2 * em;
    let is_set_in = line.left > left + 0.8 * em;
    let is_near = before.page != line.page || line.base - before.base < 3.2 * em;
    is_same_size && is_full && !is_set_in && is_near
}
