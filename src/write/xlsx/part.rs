//! The cells of a sheet by the places where they are written, and other values in them.

use super::super::markup::{Kind, Tag, escaped, pairs, tags};
use super::super::sheet::{address, place};
use super::super::splice::Splices;
use super::notes::Notes;
use crate::finding::Language;
use crate::order;
use crate::report::Value;
use std::ops::Range;

/// Row and column, from 0.
type Place = (usize, usize);

/// What cells are to hold, each once.
#[derive(Clone, Default)]
pub(in crate::write) struct Edits(Vec<(Place, New)>);

/// What a cell is to hold.
#[derive(Clone)]
pub(in crate::write) struct New {
    /// Which of the changes given.
    pub change: usize,
    /// As it is to be shown.
    pub text: String,
    pub value: Value,
    /// What is noted beside it.
    pub words: String,
}

/// A cell as it is written.
struct Cell<'a> {
    place: Place,
    open: Tag<'a>,
    whole: Range<usize>,
    formula: bool,
}

/// A row as it is written: its end tag, or that it is one tag.
struct Row {
    number: usize,
    open: Range<usize>,
    close: usize,
    empty: bool,
}

impl Edits {
    pub(in crate::write) fn add(&mut self, place: Place, new: New) {
        self.0.push((place, new));
    }

    pub(in crate::write) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The part with all of them, and which changes are of formulas: those are noted and not made.
    pub(in crate::write) fn apply(
        &self,
        xml: &str,
        notes: &mut Notes,
        language: Language,
    ) -> Option<(String, Vec<usize>)> {
        let written = Written::new(xml)?;
        let mut splices = Splices::default();
        let mut formulas = Vec::new();
        let in_order = order::by_key(self.0.iter().collect(), |((row, column), _)| [*row as u32, *column as u32, 0, 0]);
        for (at, new) in in_order {
            match written.cells.iter().find(|cell| cell.place == *at) {
                Some(cell) if cell.formula => {
                    formulas.push(new.change);
                    notes.add(*at, should_be(new, language), None);
                    continue;
                }
                Some(cell) => splices.replace(cell.whole.clone(), made(&cell.open, *at, new)),
                None => written.insert(*at, new, &mut splices)?,
            }
            notes.add(*at, new.words.clone(), None);
        }
        Some((splices.apply(xml)?, formulas))
    }
}

/// Is it where a formula starts?
pub(super) fn is_formula(tag: &Tag<'_>) -> bool {
    tag.starts() && tag.local() == "f"
}

fn should_be(new: &New, language: Language) -> String {
    match language {
        Language::Zh => format!("公式结果应为 {}，请检查公式及其引用的单元格。", new.text),
        Language::En => format!("The formula should give {}: look at it and at the cells that it takes. ", new.text),
    }
}

/// A cell with another value, its style kept. What was a text stays one.
fn made(open: &Tag<'_>, at: Place, new: &New) -> String {
    let prefix = super::super::parts::prefix(open.name);
    let kind = open.value("t");
    let kept: String = pairs(open.attributes)
        .filter(|(name, _)| *name != "t")
        .map(|(name, value)| format!(" {name}=\"{value}\""))
        .collect();
    let kept = if open.attribute("r").is_some() { kept } else { format!(" r=\"{}\"{kept}", address(at.0, at.1)) };
    let is_text = matches!(kind.as_str(), "s" | "inlineStr" | "str");
    content(prefix, &kept, new, is_text)
}

fn content(p: &str, attributes: &str, new: &New, is_text: bool) -> String {
    match &new.value {
        Value::Blank => format!("<{p}c{attributes}/>"),
        // What a number's format shows beside it (`0"件"`) is none of the cell; of a share it is.
        Value::Figure(amount) if !is_text && !new.text.contains(['%', '％']) => {
            format!("<{p}c{attributes}><{p}v>{amount}</{p}v></{p}c>")
        }
        _ => format!(
            "<{p}c{attributes} t=\"inlineStr\"><{p}is><{p}t xml:space=\"preserve\">{}</{p}t></{p}is></{p}c>",
            escaped(&new.text)
        ),
    }
}

/// The cells and rows of a part.
struct Written<'a> {
    cells: Vec<Cell<'a>>,
    rows: Vec<Row>,
    /// Where the end of all rows is.
    end: usize,
    prefix: &'a str,
}

impl<'a> Written<'a> {
    /// Counts as the reader does: what has no number is the next.
    fn new(xml: &'a str) -> Option<Written<'a>> {
        let mut written = Written { cells: Vec::new(), rows: Vec::new(), end: 0, prefix: "" };
        let (mut row, mut column) = (usize::MAX, usize::MAX);
        let mut in_cell = false;
        for tag in tags(xml) {
            match (tag.local(), tag.kind) {
                ("row", Kind::Start | Kind::Empty) => {
                    let number = tag.attribute("r").and_then(|number| number.parse::<usize>().ok());
                    row = number.map_or(row.wrapping_add(1), |number| number.wrapping_sub(1));
                    column = usize::MAX;
                    let (open, close, empty) = (tag.place.clone(), tag.place.end, tag.kind == Kind::Empty);
                    written.rows.push(Row { number: row, open, close, empty });
                }
                ("row", Kind::End) => written.rows.last_mut()?.close = tag.place.start,
                ("c", Kind::Start | Kind::Empty) => {
                    match tag.attribute("r") {
                        Some(named) => (row, column) = place(&named)?,
                        None => column = column.wrapping_add(1),
                    }
                    in_cell = tag.kind == Kind::Start;
                    let whole = tag.place.clone();
                    written.cells.push(Cell { place: (row, column), open: tag, whole, formula: false });
                }
                ("c", Kind::End) => {
                    written.cells.last_mut()?.whole.end = tag.place.end;
                    in_cell = false;
                }
                ("f", _) if in_cell && is_formula(&tag) => written.cells.last_mut()?.formula = true,
                ("sheetData", Kind::Start) => written.prefix = super::super::parts::prefix(tag.name),
                ("sheetData", Kind::End) => written.end = tag.place.start,
                _ => {}
            }
        }
        (written.end > 0).then_some(written)
    }

    /// A cell that is not written goes into its row before the next, or into a row of its own.
    fn insert(&self, at: Place, new: &New, splices: &mut Splices) -> Option<()> {
        if new.value == Value::Blank {
            return Some(());
        }
        let p = self.prefix;
        let cell = content(p, &format!(" r=\"{}\"", address(at.0, at.1)), new, false);
        let Some(row) = self.rows.iter().find(|row| row.number == at.0) else {
            let next = self.rows.iter().find(|row| row.number > at.0).map_or(self.end, |row| row.open.start);
            splices.insert(next, 0, format!("<{p}row r=\"{}\">{cell}</{p}row>", at.0 + 1));
            return Some(());
        };
        if row.empty {
            splices.replace(row.open.end.checked_sub(2)?..row.open.end, format!(">{cell}</{p}row>"));
            return Some(());
        }
        let next = self.cells.iter().find(|cell| cell.place.0 == at.0 && cell.place.1 > at.1);
        splices.insert(next.map_or(row.close, |next| next.whole.start), 0, cell);
        Some(())
    }
}
