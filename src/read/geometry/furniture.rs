//! What stands on each page and is no part of its text: page numbers, and lines that come again at the same place.

use super::lines::Line;
use super::page::Item;
use super::sheet::Sheet;

/// So much of a page, at its top and at its bottom, may hold such lines.
const MARGIN: f32 = 0.11;

/// Takes them off.
pub(super) fn remove(pages: &mut [Vec<Item>], sheets: &[Sheet]) {
    let marks: Vec<Vec<Mark>> = pages.iter().zip(sheets).map(|(items, sheet)| marks(items, sheet)).collect();
    for (at, items) in pages.iter_mut().enumerate() {
        let near = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|at| marks.get(at));
        let near: Vec<&Mark> = near.flatten().collect();
        let mut own = marks[at].iter();
        let mut place = 0;
        items.retain(|_| {
            let mark = own.clone().next().filter(|mark| mark.at == place);
            place += 1;
            let Some(mark) = mark else { return true };
            own.next();
            !(mark.is_number || near.iter().any(|other| mark.comes_again(other)))
        });
    }
}

/// A line in the margin.
struct Mark {
    /// The n-th item of its page.
    at: usize,
    words: String,
    base: f32,
    is_number: bool,
}

impl Mark {
    fn comes_again(&self, other: &Mark) -> bool {
        self.words == other.words && (self.base - other.base).abs() < 3.0
    }
}

/// The lines above the first and below the last item that is in the middle of the page.
fn marks(items: &[Item], sheet: &Sheet) -> Vec<Mark> {
    let is_margin = |item: &Item| match item {
        Item::Line(line) => line.base < sheet.height * MARGIN || line.base > sheet.height * (1.0 - MARGIN),
        Item::Table(_) => false,
    };
    let mark = |(at, item): (usize, &Item)| match item {
        Item::Line(line) => {
            Some(Mark { at, words: words(line), base: line.base, is_number: is_page_number(&line.text) })
        }
        Item::Table(_) => None,
    };
    let count = items.iter().take_while(|item| is_margin(item)).count();
    let last = items.len() - items[count..].iter().rev().take_while(|item| is_margin(item)).count();
    let places = items.iter().enumerate().filter(|(at, _)| *at < count || *at >= last);
    places.filter_map(mark).collect()
}

/// Its words, with one sign for any number.
fn words(line: &Line) -> String {
    let mut words = String::new();
    for c in line.text.chars() {
        let c = if c.is_ascii_digit() { '0' } else { c };
        if !(c == '0' && words.ends_with('0')) {
            words.push(c);
        }
    }
    words
}

/// 3, - 3 -, — 3 —, 3/7, 第 3 页, 第 3 页 共 7 页.
fn is_page_number(text: &str) -> bool {
    let is_sign = |c: char| "-－—–―─/第页共,， 　·•~".contains(c) || c.is_whitespace();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    (1..=6).contains(&digits) && text.chars().all(|c| c.is_ascii_digit() || is_sign(c))
}
