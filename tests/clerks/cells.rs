//! How figures are written, and mistakes in them.

use super::{Fault, is_figure};
use crate::common::chance::Chance;
use crate::common::draft::Draft;
use crate::worn::Worn;

/// Changes figures: every one, or every third.
fn figures(worn: &mut Worn, chance: &mut Chance, change: impl Fn(&str) -> String) {
    let often = [1, 3][chance.pick(2)];
    worn.each(|cell| {
        if is_figure(&cell.text) && chance.below(often) == 0 {
            cell.text = change(&cell.text);
        }
    });
}

/// Writes noughts otherwise: all, or some.
fn noughts(worn: &mut Worn, chance: &mut Chance, text: &str) {
    figures(worn, chance, |figure| if figure == "0" { text.to_owned() } else { figure.to_owned() });
}

fn grouped(figure: &str) -> String {
    let digits: Vec<char> = figure.chars().collect();
    digits.rchunks(3).rev().map(|chunk| chunk.iter().collect::<String>()).collect::<Vec<_>>().join(",")
}

fn wide(figure: &str) -> String {
    figure.chars().map(|c| char::from_u32(u32::from(c) + 0xfee0).unwrap()).collect()
}

/// 二十三; from a hundred on in digits.
fn spoken(figure: &str) -> String {
    let one = |digit: usize| "零一二三四五六七八九".chars().nth(digit).unwrap().to_string();
    match figure.parse().unwrap_or(100) {
        small @ 0..10 => one(small),
        tens @ 10..100 => {
            let [ten, rest] = [tens / 10, tens % 10];
            let before = if ten == 1 { String::new() } else { one(ten) };
            [before, "十".to_owned(), if rest == 0 { String::new() } else { one(rest) }].concat()
        }
        _ => figure.to_owned(),
    }
}

pub const FAULTS: [Fault; 13] = [
    ("units", |worn, chance| figures(worn, chance, |figure| [figure, "件"].concat())),
    ("units apart", |worn, chance| figures(worn, chance, |figure| [figure, " 件"].concat())),
    ("full-width digits", |worn, chance| figures(worn, chance, wide)),
    ("separators", |worn, chance| figures(worn, chance, grouped)),
    ("numerals", |worn, chance| figures(worn, chance, spoken)),
    ("notes", |worn, chance| figures(worn, chance, |figure| [figure, "①"].concat())),
    ("notes in brackets", |worn, chance| figures(worn, chance, |figure| [figure, "[1]"].concat())),
    ("decimals", |worn, chance| figures(worn, chance, |figure| [figure, ".00"].concat())),
    ("blanks for noughts", |worn, chance| noughts(worn, chance, "")),
    ("/ for noughts", |worn, chance| noughts(worn, chance, "/")),
    ("— for noughts", |worn, chance| noughts(worn, chance, "—")),
    ("无 for noughts", |worn, chance| noughts(worn, chance, "无")),
    ("- for noughts", |worn, chance| noughts(worn, chance, "-")),
];

/// A drafter's mistake: a figure mistyped, two of a row changed for each other, a row moved by a column, a row another's, or the total
/// of every row without the persons.
pub fn mistake(draft: &mut Draft, chance: &mut Chance) {
    let places = draft.places();
    let rows: Vec<(String, String)> = {
        let mut rows: Vec<_> = places.iter().map(|(table, row, _)| (table.clone(), row.clone())).collect();
        rows.dedup();
        rows
    };
    let of = |draft: &Draft, (table, row): &(String, String)| -> Vec<i64> {
        draft.row(table, row).iter().map(|text| text.parse().unwrap_or(0)).collect()
    };
    let wide: Vec<_> = rows.iter().filter(|at| of(draft, at).len() > 2).cloned().collect();
    let kind = chance.pick(5);
    for _ in 0..=chance.below(3) {
        let at = &wide[chance.pick(wide.len())];
        let mut figures = of(draft, at);
        let (a, b) = (chance.pick(figures.len()), chance.pick(figures.len()));
        match kind {
            0 => figures[a] += 1 + chance.below(30),
            1 => figures.swap(a, b),
            2 => figures.rotate_left(1),
            3 => {
                let other = of(draft, &wide[chance.pick(wide.len())]);
                figures.iter_mut().zip(other).for_each(|(figure, other)| *figure = other);
            }
            _ => {
                for at in &wide {
                    let mut figures = of(draft, at);
                    let last = figures.len() - 1;
                    figures[last] = figures[1..last].iter().sum();
                    draft.set_row(&at.0, &at.1, &figures);
                }
                return;
            }
        }
        draft.set_row(&at.0, &at.1, &figures);
    }
}
