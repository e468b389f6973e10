//! Column labels over a table, and the order of columns that they prove.
//!
//! Nothing is read under a header that does not name every column of the row, each once. A column that the form does not have (小计, 备注)
//! is known by its slots; in text, where there are none, it leaves all in doubt. Slots whose spans a cleaner took away say nothing:
//! then the lines of labels tell, as the form prints them under each other. Where labels are missing and the others do not speak against
//! it, the order is the form's, and the figures have to prove it.

use super::count::counts_otherwise;
use super::stream::{RowPiece, Set};
use super::tree::Leaf;
use super::words::{What, Words, is_mute};
use crate::document::Cell;
use std::ops::Range;

/// More labels than this stand over no table of a form.
pub(super) const MOST: usize = 400;

/// The rows of labels above figures.
#[derive(Clone, Debug, Default)]
pub(super) struct Header {
    /// The table of the source it stands in; slots mean nothing in another.
    grid: usize,
    /// Can slots be trusted?
    pub(super) spans: bool,
    /// Otherwise: how many cells every row has between its bars, where all have as many.
    pub(super) ruled: Option<usize>,
    /// Its labels stood loose: in reading order, though they be printed over several lines.
    pub(super) loose: bool,
    /// Do labels count the columns in another order than theirs?
    pub(super) miscounts: bool,
    /// Names one another unit than the form's?
    pub(super) other_unit: bool,
    /// Its rows.
    pub(super) lines: Vec<Extent>,
    /// The labels found, in reading order.
    pub(super) labels: Vec<Label>,
}

/// How far a row of labels reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Extent {
    /// Its cells.
    pub cells: usize,
    /// The slot behind the last.
    pub end: usize,
    /// The slot behind the last that is not blank.
    filled: usize,
}

/// A label over figures, or another word there.
#[derive(Clone, Debug)]
pub(super) struct Label {
    pub what: What,
    pub line: usize,
    pub slots: Range<usize>,
    /// Stands the label of a column before it on its line, or one over several?
    pub behind: bool,
}

/// Where the figures of a line belong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Order {
    /// From left to right.
    pub targets: Vec<Target>,
    /// Do their slots hold?
    pub slots: bool,
    /// Is it the form's, for want of labels? Then the figures have to prove it.
    pub by_form: bool,
    /// So many columns that the form does not have stand behind the last, and nothing but their place in a row tells them.
    pub behind: usize,
}

/// A place in the form for one figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Target {
    /// Position in the table's rows.
    pub row: usize,
    /// Position in the table's columns.
    pub column: usize,
    /// The slots under its label.
    pub slots: Range<usize>,
}

impl Header {
    /// An empty header in a table of the source.
    #[must_use]
    pub(super) fn new(piece: &RowPiece<'_>) -> Header {
        let grid = piece.grid;
        let ruled = grid.ruled.then_some(grid.columns);
        Header { grid: grid.index, spans: grid.spans, ruled, loose: piece.set != Set::Row, ..Header::default() }
    }

    /// Can it stand above this row? Loose labels only name the columns of loose figures in one stretch with them, or of text.
    #[must_use]
    pub(super) fn serves(&self, piece: &RowPiece<'_>) -> bool {
        if piece.set == Set::Row { !(self.loose && piece.grid.spans) } else { self.grid == piece.grid.index }
    }

    /// Is it in this table of the source?
    #[must_use]
    pub(super) fn is_in(&self, grid: usize) -> bool {
        self.grid == grid
    }

    /// Does the longest of its rows, in this table of the source, end right before this column?
    #[must_use]
    pub(super) fn ends_before(&self, grid: usize, column: usize) -> bool {
        self.grid == grid && self.lines.iter().map(|line| line.end).max() == Some(column)
    }

    /// Names it anything?
    #[must_use]
    pub(super) fn is_empty(&self) -> bool {
        self.labels.is_empty()
    }

    /// Says a row of labels again what stands here already, and not what goes on from above? Then a new header starts with it.
    #[must_use]
    pub(super) fn repeats(&self, words: &Words<'_>, cells: &[(&Cell, &str)]) -> bool {
        // Across, every row has the same columns.
        let counts = |what: What| matches!((words.table.across, what), (true, What::Row(_)) | (false, What::Column(_)));
        let extent = extent(cells);
        let again = |&(cell, key): &(&Cell, &str)| {
            let what = words.what(key).filter(|&what| counts(what));
            let said = |what| self.labels.iter().any(|label| label.what == what);
            what.is_some_and(|what| said(what) && !self.goes_on(what, cell, extent))
        };
        cells.iter().any(again)
    }

    /// Is it written in each of the rows that it was merged over? Such rows have as many cells each, and none ends before another.
    fn goes_on(&self, what: What, cell: &Cell, extent: Extent) -> bool {
        let above = |label: &&Label| label.what == what && label.slots.contains(&cell.column);
        let is_alike = |line: &Extent| (line.cells, line.end) == (extent.cells, extent.end);
        self.lines.iter().all(|line| line.filled <= extent.filled)
            && self.labels.iter().rfind(above).and_then(|label| self.lines.get(label.line)).is_some_and(is_alike)
    }

    /// Takes in a row of labels.
    pub(super) fn add(&mut self, words: &Words<'_>, cells: &[(&Cell, &str)]) {
        let (line, extent) = (self.lines.len(), extent(cells));
        let (mut column, mut over) = (false, false);
        let miscounts = counts_otherwise(cells.iter().map(|&(cell, _)| cell));
        self.miscounts |= miscounts;
        for (at, &(cell, key)) in cells.iter().enumerate() {
            if self.labels.len() > MOST {
                break;
            }
            let cut_short = || words.cut_short(key, &cells[..at], &cells[at..]).map(What::Column);
            let by_part = || words.by_part(key, cells).map(What::Column);
            // 非自然人 over figures says what they are not: the order of the form is none to go by.
            self.miscounts |= words.denies(key);
            let what = words.what(key).or_else(cut_short).or_else(by_part).or_else(|| other(words, cell, key));
            self.other_unit |= Header::takes_unit(words, what, cell, key);
            let Some(what) = what.or_else(|| (miscounts && !cell.text.is_empty()).then_some(What::Other)) else {
                continue;
            };
            let slots = cell.column..cell.column + cell.columns;
            if self.goes_on(what, cell, extent) || self.widens(words, what, line, &slots) {
                continue;
            }
            let behind = column || over && what == What::Other;
            self.labels.push(Label { what, line, slots, behind });
            column |= matches!(what, What::Column(_));
            over |= matches!(what, What::Row(_) | What::Head(_));
        }
        self.lines.push(extent);
    }

    /// The last label again, in the next cell: it was merged over both. Where there is a total, no column is printed over several.
    fn widens(&mut self, words: &Words<'_>, what: What, line: usize, slots: &Range<usize>) -> bool {
        let may_be_wide = match what {
            What::Row(_) | What::Head(_) => true,
            What::Column(_) => !words.has_total(),
            What::Other | What::Mute => false,
        };
        let is_same =
            |last: &&mut Label| may_be_wide && (last.what, last.line, last.slots.end) == (what, line, slots.start);
        self.labels.last_mut().filter(is_same).map(|last| last.slots.end = slots.end).is_some()
    }

    /// The slots of columns that the form does not have, where slots hold: behind its first, and over none of its.
    #[must_use]
    pub(super) fn foreign(&self) -> Vec<usize> {
        let mut foreign = Vec::new();
        let columns = || self.labels.iter().filter(|label| label.column().is_some());
        let first = columns().map(|label| label.slots.start).min();
        for other in self.labels.iter().filter(|label| label.is_other()) {
            let meets = |label: &Label| label.slots.start < other.slots.end && other.slots.start < label.slots.end;
            if Some(other.slots.start) > first && !columns().any(meets) {
                foreign.extend(other.slots.clone());
            }
        }
        foreign
    }

    /// The order of the columns of one row, if the header may stand above it; `None` where columns are not each named once, and what
    /// stands there speaks against the form's order.
    #[must_use]
    pub(super) fn order(&self, words: &Words<'_>, row: usize, serves: bool) -> Option<Order> {
        let wanted = words.columns_of(row);
        let target = |column, slots| Target { row, column, slots };
        let named = || self.labels.iter().filter_map(Label::column);
        let once = |column: &usize| named().filter(|other| other == column).count() == 1;
        if serves && self.labels.len() <= MOST && named().count() == wanted.len() && wanted.iter().all(once) {
            let sequence = if self.loose { self.loose_sequence(words) } else { self.sequence(words) };
            let certain =
                sequence.and_then(|(leaves, slots)| Some((self.behind(words, &leaves, slots)?, leaves, slots)));
            if let Some((behind, leaves, slots)) = certain {
                let of_leaf = |leaf: &Leaf| target(leaf.column, self.labels[leaf.label].slots.clone());
                return Some(Order { targets: leaves.iter().map(of_leaf).collect(), slots, by_form: false, behind });
            }
        }
        let targets = || wanted.iter().map(|&column| target(column, 0..0)).collect();
        (words.ends_in_total(&wanted) && !self.speaks_against(words, &wanted)).then(|| Order {
            targets: targets(),
            slots: false,
            by_form: true,
            behind: 0,
        })
    }

    /// The order of figures where the rows stand side by side; `None` where a label is missing, double or out of place.
    #[must_use]
    pub(super) fn order_across(&self, words: &Words<'_>, serves: bool) -> Option<Order> {
        let (rows, columns) = (words.table.rows.len(), words.table.columns.len());
        // Rows may have a table each.
        let has = |row: usize| self.labels.iter().any(|label| label.row() == Some(row));
        let there: Vec<usize> = (0..rows).filter(|&row| has(row)).collect();
        let is_whole = |leaves: &Vec<Leaf>| {
            let once = |place: usize| {
                let is_it = |leaf: &&Leaf| (leaf.row, leaf.column) == (Some(there[place / columns]), place % columns);
                leaves.iter().filter(is_it).count() == 1
            };
            leaves.len() == there.len() * columns && (0..there.len() * columns).all(once)
        };
        let named = self.labels.iter().filter(|label| label.column().is_some()).count();
        if serves && self.labels.len() <= MOST && named > 0 && named == there.len() * columns {
            let flat = || self.across_in_reading_order(words).map(|leaves| (leaves, false));
            let sequence = if self.loose { flat() } else { self.sequence(words) };
            let whole = sequence.filter(|(leaves, _)| is_whole(leaves));
            let certain = whole.and_then(|(leaves, slots)| Some((self.behind(words, &leaves, slots)?, leaves, slots)));
            if let Some((behind, leaves, slots)) = certain {
                let target = |leaf: &Leaf| {
                    let slots = self.labels[leaf.label].slots.clone();
                    Some(Target { row: leaf.row?, column: leaf.column, slots })
                };
                let targets = leaves.iter().filter_map(target).collect();
                return Some(Order { targets, slots, by_form: false, behind });
            }
        }
        let target = |place: usize| Target { row: place / columns, column: place % columns, slots: 0..0 };
        let all: Vec<usize> = (0..columns).collect();
        (words.ends_in_total(&all) && !self.speaks_against_across(words)).then(|| Order {
            targets: (0..rows * columns).map(target).collect(),
            slots: false,
            by_form: true,
            behind: 0,
        })
    }
}

/// The words of a cell that are none of the form's, unless they are figures.
fn other(words: &Words<'_>, cell: &Cell, key: &str) -> Option<What> {
    if key.is_empty() {
        // What data frames write for a blank is none.
        let is_blank = ["nan", "none", "null"].contains(&cell.text.to_ascii_lowercase().as_str());
        let is_word = !is_blank && cell.text.contains(|c: char| c.is_alphabetic());
        return is_word.then(|| if is_mute(&cell.text) { What::Mute } else { What::Other });
    }
    (!words.knows(key)).then(|| if is_mute(key) { What::Mute } else { What::Other })
}

fn extent(cells: &[(&Cell, &str)]) -> Extent {
    let end = |(cell, _): &(&Cell, &str)| cell.column + cell.columns;
    let filled = cells.iter().filter(|(cell, _)| !cell.text.is_empty()).map(end).max().unwrap_or(0);
    Extent { cells: cells.len(), end: cells.iter().map(end).max().unwrap_or(0), filled }
}

impl Label {
    pub(super) fn row(&self) -> Option<usize> {
        if let What::Row(row) = self.what { Some(row) } else { None }
    }

    pub(super) fn column(&self) -> Option<usize> {
        if let What::Column(column) = self.what { Some(column) } else { None }
    }

    pub(super) fn is_other(&self) -> bool {
        matches!(self.what, What::Other | What::Mute)
    }
}
