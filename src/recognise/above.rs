//! What stands above the rows of a table: labels of columns, their numbers, and words that nobody knows.

use super::count::counts_otherwise;
use super::faces::Faces;
use super::figure::is_value;
use super::header::Header;
use super::stream::Set;
use super::table::{Reading, variant};
use super::words::{Match, Words, cell_key};
use crate::document::Cell;
use crate::report::Value;
use crate::report::value;

impl<'a> Reading<'a, '_> {
    /// Keeps a row of words, which may be labels of columns as nobody knows them.
    pub(super) fn keep_unknown(&mut self, faces: Faces<'a>) {
        /// No header has more rows.
        const MOST: usize = 8;
        let grid = faces.piece.grid.index;
        let words = faces.piece.cells.iter().filter(|cell| !cell.text.is_empty());
        self.unknown.retain(|piece| piece.grid.index == grid);
        if faces.piece.set == Set::Row
            && self.unknown.len() < MOST
            && words.clone().count() > 1
            && (!words.clone().any(|cell| is_value(&cell.text)) || counts_otherwise(words))
        {
            self.unknown.push(faces.piece);
        }
    }

    /// The first row of a table in a table of the source: what stands above it there, and was not known, are its labels of columns.
    pub(super) fn take_unknown(&mut self, table: usize, grid: usize) {
        if self.states[table].grid == Some(grid) || self.unknown.first().is_none_or(|piece| piece.grid.index != grid) {
            return;
        }
        for piece in std::mem::take(&mut self.unknown) {
            self.add_header(table, &Faces::new(piece));
        }
    }

    pub(super) fn header_of(&self, faces: &Faces<'_>) -> Option<usize> {
        let set = faces.piece.set;
        if matches!(set, Set::Loose | Set::Apart | Set::Lines | Set::Paged | Set::Mixed)
            || faces.piece.cells.iter().any(|cell| is_value(&cell.text))
        {
            return None;
        }
        let score = |words: &Words<'_>| {
            let is_label = |key: &&String| {
                !key.is_empty()
                    && (words.column(key).is_some()
                        || words.is_header(key)
                        || words.table.across && words.row(key).is_some())
            };
            faces.keys.iter().filter(is_label).count()
        };
        let order = self.active.into_iter().chain(0..self.words.len());
        let (table, found) =
            order.map(|table| (table, score(&self.words[table]))).rev().max_by_key(|&(_, found)| found)?;
        let unless_row = || {
            let goes_on = !self.states[table].closed && self.active == Some(table);
            goes_on || self.words[table].table.across || self.label(table, faces).is_none()
        };
        match found {
            0 => None,
            1 if !unless_row() => None,
            1 if !self.alone_is_enough(table, faces) => None,
            _ => Some(table),
        }
    }

    /// One label makes a header only where no other table has it, or its table is being read.
    fn alone_is_enough(&self, table: usize, faces: &Faces<'_>) -> bool {
        let elsewhere = |key: &String| {
            self.words.iter().enumerate().any(|(at, words)| at != table && !key.is_empty() && words.knows(key))
        };
        self.active == Some(table) || !faces.keys.iter().any(elsewhere)
    }

    pub(super) fn add_header(&mut self, table: usize, faces: &Faces<'a>) {
        let grid = faces.piece.grid;
        let cells: Vec<(&Cell, &str)> = faces.piece.cells.iter().zip(faces.keys.iter().map(String::as_str)).collect();
        self.speak_against_others(table, faces);
        let words = &self.words[table];
        let state = &mut self.states[table];
        let elsewhere = state.grid != Some(grid.index);
        if state.closed || elsewhere || state.header.repeats(words, &cells) {
            state.header = Header::new(&faces.piece);
            state.closed = false;
        }
        let rows = flat(&cells);
        for row in &rows {
            let keys: Vec<String> = row.iter().map(|cell| cell_key(&cell.text)).collect();
            state.header.add(words, &row.iter().zip(keys.iter().map(String::as_str)).collect::<Vec<_>>());
        }
        if rows.is_empty() {
            state.header.add(words, &cells);
        }
        state.grid = Some(grid.index);
        self.active = Some(table);
        for (cell, key) in cells {
            if let Some(Match { at, exact: false }) = words.column(key) {
                self.variants.push(variant(words, &words.table.columns[at].label, cell));
            }
        }
    }

    /// Labels of columns that another table has, and this one does not, among those of this: tables stand side by side, and the other
    /// has labels, though nobody knows in which order. That of the form does not do for it.
    fn speak_against_others(&mut self, table: usize, faces: &Faces<'_>) {
        /// One may be a chance.
        const FEWEST: usize = 2;
        for other in (0..self.words.len()).filter(|&other| other != table) {
            let is_its = |key: &&String| {
                !key.is_empty() && self.words[other].column(key).is_some() && !self.words[table].knows(key)
            };
            if faces.keys.iter().filter(is_its).take(FEWEST).count() < FEWEST {
                continue;
            }
            let state = &mut self.states[other];
            if state.closed || state.grid != Some(faces.piece.grid.index) {
                state.header = Header::new(&faces.piece);
                state.closed = false;
            }
            state.header.miscounts = true;
        }
    }

    /// 1, 2, 3 under the labels of columns: their numbers, and nothing to read. No row that adds up looks so.
    pub(super) fn numbers(&self, faces: &Faces<'_>) -> bool {
        let here = |table: usize| self.states[table].grid == Some(faces.piece.grid.index);
        self.active
            .is_some_and(|table| here(table) && (are_numbers(faces.piece.cells) || self.count_columns(table, faces)))
    }

    /// Do they count the columns right under their labels: 栏次, 1, 2, 3? So few may be figures elsewhere.
    fn count_columns(&self, table: usize, faces: &Faces<'_>) -> bool {
        const NAMES: [&str; 5] = ["栏次", "栏号", "列次", "列号", "栏目"];
        const LETTERS: [&str; 6] = ["甲", "乙", "丙", "A", "B", "C"];
        const FEWEST: usize = 3;
        let state = &self.states[table];
        if state.closed || state.header.is_empty() {
            return false;
        }
        let filled = || faces.piece.cells.iter().map(|cell| cell.text.as_str()).filter(|text| !text.is_empty());
        let (numbers, words): (Vec<&str>, Vec<&str>) = filled().partition(|text| is_value(text));
        let names = words.iter().filter(|word| NAMES.contains(word)).count();
        let goes_on = numbers.iter().enumerate().all(|(at, number)| number.parse() == Ok(at + 1));
        names + words.iter().filter(|word| LETTERS.contains(word)).count() == words.len()
            && goes_on
            && !numbers.is_empty()
            && (names > 0 || numbers.len() >= FEWEST)
    }
}

/// Do the figures count the columns, from 0 or 1?
pub(super) fn are_numbers(cells: &[Cell]) -> bool {
    let number = |cell: &Cell| match value::read(&cell.text, "件") {
        Value::Figure(amount) => amount.to_u32(),
        _ => None,
    };
    let mut numbers = cells.iter().filter(|cell| is_value(&cell.text)).map(number);
    let Some(first @ 0..=1) = numbers.next().flatten() else { return false };
    let mut count = first;
    let goes_on = numbers.all(|number| {
        count += 1;
        number == Some(count)
    });
    goes_on && count - first >= 4
}

/// Labels over labels in one cell, as data frames name columns, each in a row of its own: 行政诉讼_复议后起诉_总计, ('行政复议', '总计').
fn flat(cells: &[(&Cell, &str)]) -> Vec<Vec<Cell>> {
    let parts = |cell: &Cell| -> Vec<String> {
        let text = cell.text.trim_start_matches("('").trim_end_matches("')");
        let between = if text.len() < cell.text.len() { "', '" } else { "_" };
        text.split(between).map(str::to_owned).collect()
    };
    let rows: Vec<Vec<String>> = cells.iter().map(|(cell, _)| parts(cell)).collect();
    let depth = rows.iter().map(Vec::len).max().unwrap_or(0);
    let row = |at: usize| {
        let part = |((cell, _), parts): (&(&Cell, &str), &Vec<String>)| {
            let text = parts.get(at).cloned().unwrap_or_default();
            Cell { column: cell.column, columns: cell.columns, text, ..Cell::default() }
        };
        cells.iter().zip(&rows).map(part).collect()
    };
    // More parts are no labels.
    if (2..=3).contains(&depth) { (0..depth).map(row).collect() } else { Vec::new() }
}
