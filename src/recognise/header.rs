//! Column labels over a table, and the order of columns that they prove.
//!
//! Nothing is read under a header that does not name every column of the row, each once. A column that the form does not have (小计, 备注)
//! is known by its slots; in text, where there are none, it leaves all in doubt. Slots whose spans a cleaner took away say nothing:
//! then the lines of labels tell, as the form prints them under each other. Where labels are missing and the others do not speak against
//! it, the order is the form's, and the figures have to prove it.

use super::stream::{RowPiece, Set};
use super::tree::{self, Leaf};
use super::words::{Words, is_mute};
use crate::document::Cell;
use crate::order;
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
    ruled: Option<usize>,
    /// Its labels stood loose: in reading order, though they be printed over several lines.
    pub(super) loose: bool,
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

/// What a label in a header stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// A row, where rows stand side by side.
    Row(usize),
    /// A column.
    Column(usize),
    /// Several columns, whose labels are printed under it.
    Head(usize),
    /// Other words: over columns, or the label of one that the form does not have.
    Other,
    /// Words that say nothing of a column: 数据1, B.
    Mute,
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
        for (at, &(cell, key)) in cells.iter().enumerate() {
            if self.labels.len() > MOST {
                break;
            }
            let cut_short = || words.cut_short(key, &cells[..at], &cells[at..]).map(What::Column);
            let Some(what) = words.what(key).or_else(cut_short).or_else(|| other(words, cell, key)) else { continue };
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

    /// The slots of columns that the form does not have: behind its first, and over none of its.
    #[must_use]
    pub(super) fn foreign(&self) -> Vec<usize> {
        let mut foreign = Vec::new();
        if !self.spans {
            return foreign;
        }
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

    /// Without slots there is no telling which figures are those of such a column.
    fn is_in_doubt(&self, slots: bool) -> bool {
        !(slots && self.spans) && self.labels.iter().any(|label| label.is_other() && label.behind)
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
            if let Some((leaves, slots)) = sequence.filter(|&(_, slots)| !self.is_in_doubt(slots)) {
                let of_leaf = |leaf: &Leaf| target(leaf.column, self.labels[leaf.label].slots.clone());
                return Some(Order { targets: leaves.iter().map(of_leaf).collect(), slots, by_form: false });
            }
        }
        let targets = || wanted.iter().map(|&column| target(column, 0..0)).collect();
        (words.ends_in_total(&wanted) && !self.speaks_against(words, &wanted)).then(|| Order {
            targets: targets(),
            slots: false,
            by_form: true,
        })
    }

    /// The order of figures where the rows stand side by side; `None` where a label is missing, double or out of place.
    #[must_use]
    pub(super) fn order_across(&self, words: &Words<'_>, serves: bool) -> Option<Order> {
        let (rows, columns) = (words.table.rows.len(), words.table.columns.len());
        let is_whole = |leaves: &Vec<Leaf>| {
            let once = |place: usize| {
                let is_it = |leaf: &&Leaf| (leaf.row, leaf.column) == (Some(place / columns), place % columns);
                leaves.iter().filter(is_it).count() == 1
            };
            leaves.len() == rows * columns && (0..rows * columns).all(once)
        };
        let named = self.labels.iter().filter(|label| label.column().is_some()).count();
        if serves && self.labels.len() <= MOST && named == rows * columns {
            let flat = || self.across_in_reading_order(words).map(|leaves| (leaves, false));
            let sequence = if self.loose { flat() } else { self.sequence(words) };
            if let Some((leaves, slots)) =
                sequence.filter(|(leaves, slots)| is_whole(leaves) && !self.is_in_doubt(*slots))
            {
                let target = |leaf: &Leaf| {
                    let slots = self.labels[leaf.label].slots.clone();
                    Some(Target { row: leaf.row?, column: leaf.column, slots })
                };
                return Some(Order { targets: leaves.iter().filter_map(target).collect(), slots, by_form: false });
            }
        }
        let target = |place: usize| Target { row: place / columns, column: place % columns, slots: 0..0 };
        let all: Vec<usize> = (0..columns).collect();
        (words.ends_in_total(&all) && !self.speaks_against_across(words)).then(|| Order {
            targets: (0..rows * columns).map(target).collect(),
            slots: false,
            by_form: true,
        })
    }

    /// The columns from left to right as lines of labels prove them, or slots. Do the slots hold?
    fn sequence(&self, words: &Words<'_>) -> Option<(Vec<Leaf>, bool)> {
        let by_lines = tree::leaves(words, self.labels.iter().map(|label| (label.what, label.line)));
        let by_slots = self.by_slots(words);
        match (by_lines, by_slots) {
            (Some(lines), Some(slots)) if lines == slots => Some((slots, self.spans || self.is_ruled())),
            (lines, Some(slots)) if self.spans && self.heads_cover(words, &slots, lines.is_none()) => {
                Some((slots, true))
            }
            (Some(lines), Some(_)) if self.spans && self.is_ragged() => Some((lines, false)),
            (None, Some(slots)) if self.spans && slots.is_sorted_by_key(|leaf| (leaf.row, leaf.column)) => {
                Some((slots, true))
            }
            (Some(lines), None) => Some((lines, false)),
            _ => None,
        }
    }

    /// Do its labels stand in one line, one in each cell from the first of them to the last of the row? Then nothing of it was merged,
    /// and no bars make up for what was.
    fn is_ruled(&self) -> bool {
        let labels = || self.labels.iter().filter(|label| label.column().is_some() || label.behind);
        let (Some(cells), Some(first)) = (self.ruled, labels().next()) else { return false };
        let one_line = labels().all(|label| label.line == first.line);
        let over = self.labels.iter().any(|label| matches!(label.what, What::Row(_) | What::Head(_)));
        one_line
            && !over
            && first.slots.start > 0
            && labels().map(|label| label.slots.start).eq(first.slots.start..cells)
    }

    /// Does every label over several columns reach over all that the form prints under it? Are these all there?
    fn heads_cover(&self, words: &Words<'_>, leaves: &[Leaf], all: bool) -> bool {
        let covers = |over: &Label, leaf: &Leaf| {
            let under = &self.labels[leaf.label].slots;
            over.slots.start <= under.start && under.start < over.slots.end
        };
        let is_under = |over: What, leaf: &Leaf| match over {
            What::Row(row) => leaf.row == Some(row),
            What::Head(_) if words.table.across => words.rows_under(over).any(|row| leaf.row == Some(row)),
            _ => words.columns_under(over).any(|column| leaf.column == column),
        };
        let over = || self.labels.iter().filter(|label| matches!(label.what, What::Row(_) | What::Head(_)));
        let is_there = |head| self.labels.iter().any(|label| label.what == head);
        over().all(|over| leaves.iter().filter(|leaf| is_under(over.what, leaf)).all(|leaf| covers(over, leaf)))
            && (!all || words.heads().all(is_there))
    }

    /// Has a label over several columns lost its span, so that its row is shorter than others?
    pub(super) fn is_ragged(&self) -> bool {
        let end = self.lines.iter().map(|line| line.end).max();
        let lost = |label: &Label| {
            matches!(label.what, What::Row(_) | What::Head(_))
                && label.slots.len() == 1
                && Some(self.lines[label.line].end) < end
        };
        self.labels.iter().any(lost)
    }

    /// By their slots, if no two labels of columns share one. Where rows stand side by side, a column belongs to the row label over its
    /// left edge: where widths were rounded, its right one may stick out.
    pub(super) fn by_slots(&self, words: &Words<'_>) -> Option<Vec<Leaf>> {
        if !self.spans
            && self.lines.iter().any(|line| (line.cells, line.end) != (self.lines[0].cells, self.lines[0].end))
        {
            return None;
        }
        let rows: Vec<(usize, &Label)> = self.labels.iter().filter_map(|label| Some((label.row()?, label))).collect();
        let above = |label: &Label| {
            let covers = |over: &Label| over.line < label.line && over.slots.contains(&label.slots.start);
            rows.iter().rfind(|(_, over)| covers(over)).map(|&(row, _)| row)
        };
        let mut leaves = Vec::new();
        for (at, label) in self.labels.iter().enumerate() {
            let Some(column) = label.column() else { continue };
            let row = above(label);
            if words.table.across && row.is_none() {
                return None;
            }
            leaves.push(Leaf { label: at, row, column });
        }
        let leaves = order::by_key(leaves, |leaf| [self.labels[leaf.label].slots.start as u32, 0, 0, 0]);
        let slots = |leaf: &Leaf| &self.labels[leaf.label].slots;
        leaves.windows(2).all(|pair| slots(&pair[0]).end <= slots(&pair[1]).start).then_some(leaves)
    }

    /// Without spans: the columns in the form's order, as often as there are rows, and the rows in the form's order.
    fn across_in_reading_order(&self, words: &Words<'_>) -> Option<Vec<Leaf>> {
        let columns = self.labels.iter().enumerate().filter_map(|(label, at)| Some((label, at.column()?)));
        let width = words.table.columns.len();
        let leaf = |(at, (label, column)): (usize, (usize, usize))| {
            (at % width == column).then_some(Leaf { label, row: Some(at / width), column })
        };
        let rows = self.labels.iter().filter_map(Label::row);
        (rows.eq(0..words.table.rows.len()) && self.rows_stand_in_order(words))
            .then(|| columns.enumerate().map(leaf).collect())?
    }

    /// Loose labels of columns, in the form's order.
    fn loose_sequence(&self, words: &Words<'_>) -> Option<(Vec<Leaf>, bool)> {
        let leaf = |(label, at): (usize, &Label)| Some(Leaf { label, row: None, column: at.column()? });
        let leaves: Vec<Leaf> = self.labels.iter().enumerate().filter_map(leaf).collect();
        self.reads_in_order(words).then(|| (order::by_key(leaves, |leaf| [leaf.column as u32, 0, 0, 0]), false))
    }
}

/// The words of a cell that are none of the form's, unless they are figures.
fn other(words: &Words<'_>, cell: &Cell, key: &str) -> Option<What> {
    if key.is_empty() {
        let is_word = cell.text.contains(|c: char| c.is_alphabetic());
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

    fn is_other(&self) -> bool {
        matches!(self.what, What::Other | What::Mute)
    }
}
