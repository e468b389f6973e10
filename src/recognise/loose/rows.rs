//! From labels and figures to rows, as the form prints them: labels over several rows, a label, its figures.

use super::before::{self, Shape, counts};
use super::items::{Item, Sort};
use super::lexicon::{COLUMN, GROUP, HEADER, ROW, Stand};
use crate::document::{Cell, Grid};
use crate::recognise::stream::{Piece, Set};

/// A table put together from loose cells.
pub(in crate::recognise) struct Table<'t> {
    /// Its rows, each with what stands in its cells.
    pub grid: Grid,
    /// What the rows are.
    pub sets: Vec<Set>,
    /// Words that are none of its cells.
    pub texts: Vec<&'t str>,
}

/// What a document is made of once its loose cells are in rows.
pub(in crate::recognise) enum Part<'a> {
    /// As it was.
    Piece(Piece<'a>),
    /// A table of loose cells.
    Table(Table<'a>),
}

/// What the row that is being put together holds so far.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Nothing.
    Empty,
    /// Labels of columns.
    Header,
    /// Labels over several rows.
    Groups,
    /// The label of a row, and blanks at most.
    Label,
    /// Figures, with or without a label.
    Figures,
    /// Words that are no label.
    Unknown,
}

/// Puts a table together, behind which its line may run on; `None` where the labels are not those of a table: without columns it says nothing, but
/// for long rows.
#[must_use]
pub(super) fn table<'t>(items: &[Item<'t>], runs_on: bool, index: usize) -> Option<Table<'t>> {
    let kinds = |item: &Item<'_>| if let Sort::Label { kinds, .. } = item.sort { Some(kinds) } else { None };
    let labels = items.iter().filter_map(kinds);
    let has_columns = || labels.clone().any(|kinds| kinds & COLUMN > 0 && kinds & ROW == 0);
    if !(labels.clone().count() > 1 && has_columns() || has_long_row(items)) {
        return None;
    }
    let table = Table { grid: Grid { index, ..Grid::default() }, sets: Vec::new(), texts: Vec::new() };
    let lined = items.chunk_by(|_, item| item.alongside).any(is_line);
    let figures = Figures::default();
    let mut rows = Rows {
        table,
        stage: Stage::Empty,
        cells: Vec::new(),
        unknown: "",
        mixed: false,
        is_row: false,
        lined,
        figures,
        labels: 0,
        shapes: Vec::new(),
    };
    items.iter().for_each(|item| rows.take(item));
    rows.mixed |= runs_on && rows.stage == Stage::Figures;
    rows.end();
    before::doubt(&rows.shapes, &mut rows.table.sets);
    Some(rows.table)
}

/// Are these of one line figures beside each other or beside labels, and nothing else?
fn is_line(items: &[Item<'_>]) -> bool {
    items.iter().all(|item| item.sort != Sort::Unknown)
        && items.iter().any(|item| item.sort == Sort::Value && item.alongside && !item.paged)
}

/// Stands a label of a row before as many figures as no text has side by side?
fn has_long_row(items: &[Item<'_>]) -> bool {
    const LONG: usize = 7;
    let mut figures = None;
    for item in items {
        figures = match item.sort {
            Sort::Label { kinds, .. } => (kinds & ROW > 0).then_some(0),
            Sort::Value => figures.map(|count: usize| count + 1),
            _ => None,
        };
        if figures == Some(LONG) {
            return true;
        }
    }
    false
}

struct Rows<'t> {
    table: Table<'t>,
    stage: Stage,
    cells: Vec<String>,
    unknown: &'t str,
    mixed: bool,
    /// Can the last label be a row's?
    is_row: bool,
    /// Stand figures of the table beside their label, or beside each other?
    lined: bool,
    figures: Figures,
    /// How many labels the row that is being put together has; and what those before had.
    labels: usize,
    shapes: Vec<Shape>,
}

/// What the row that is being put together holds of figures.
#[derive(Default)]
struct Figures {
    count: usize,
    /// Stands one beside its label, or beside another?
    lined: bool,
    /// Is one alone on its line, as the number of a page is?
    paged: bool,
    /// Are several, as in `3 / 7`?
    counted: bool,
    /// Does the first stand on the line of its label?
    beside: bool,
    /// How many are alone in their row of the source? And is one behind another?
    alone: usize,
    behind: bool,
    /// Does one begin a row that goes on with words?
    heads: bool,
}

impl Figures {
    fn take(&mut self, item: &Item<'_>) {
        self.beside |= self.count == 0 && item.in_line;
        self.count += 1;
        self.lined |= item.alongside && !item.paged;
        self.paged |= item.paged;
        self.counted |= item.alongside && item.paged;
        self.alone += usize::from(item.stand == Stand::Alone);
        self.behind |= self.count > 1 && item.stand == Stand::Behind;
        self.heads |= item.stand == Stand::Head;
    }

    /// May a number of something else be among them, such as that of a page? Where a table has one cell a line that cannot be told.
    fn may_hold_other(&self, lined: bool) -> bool {
        let is_alone = self.paged && (self.lined || lined && self.count == 1) || self.alone > 0 && self.behind;
        self.counted || self.heads || is_alone
    }
}

impl<'t> Rows<'t> {
    fn take(&mut self, item: &Item<'t>) {
        let stage = match item.sort {
            Sort::Label { kinds, numbered } => {
                let stage = self.stage_of(kinds, numbered);
                // （七）总计 is no part of （六）其他处理, which is a row of its own in the form of 2019.
                let beside = self.is_row && item.text.starts_with(['(', '（']);
                let goes_on = match stage {
                    Stage::Label => self.stage == Stage::Groups && !beside,
                    _ => self.stage == stage,
                };
                self.is_row = kinds & ROW > 0;
                let is_row = usize::from(self.is_row);
                if !goes_on {
                    // Words before a label on its line: it may be running text, too.
                    let mixed = item.alongside && self.stage == Stage::Unknown;
                    self.end();
                    self.mixed = mixed;
                }
                self.labels += is_row;
                stage
            }
            Sort::Value => {
                if self.stage == Stage::Header {
                    self.end();
                }
                self.figures.take(item);
                Stage::Figures
            }
            Sort::Blank => match self.stage {
                Stage::Empty => return,
                // Bars after the label of a group: the next label has a row of its own.
                Stage::Groups => Stage::Label,
                stage => stage,
            },
            Sort::Unknown if item.alongside && self.stage == Stage::Figures => {
                self.mixed = true;
                return;
            }
            Sort::Unknown => {
                self.end();
                self.unknown = item.unknown;
                Stage::Unknown
            }
        };
        self.stage = stage;
        self.cells.push(item.text.clone());
    }

    /// What a label begins or goes on with. 其他 and 总计 are a row's outside a header, or with a number.
    fn stage_of(&self, kinds: u8, numbered: bool) -> Stage {
        let in_header = self.stage == Stage::Header && !numbered;
        if kinds & (COLUMN | HEADER) > 0 && (kinds & (ROW | GROUP) == 0 || in_header) {
            Stage::Header
        } else if kinds & GROUP > 0 {
            Stage::Groups
        } else {
            Stage::Label
        }
    }

    fn end(&mut self) {
        let cells = std::mem::take(&mut self.cells);
        let mixed = std::mem::take(&mut self.mixed);
        let figures = std::mem::take(&mut self.figures);
        let labels = std::mem::take(&mut self.labels);
        let (paged, apart) = (figures.may_hold_other(self.lined), figures.count > 0 && !figures.beside);
        let stage = std::mem::replace(&mut self.stage, Stage::Empty);
        match stage {
            Stage::Empty => {}
            Stage::Unknown => self.table.texts.push(self.unknown),
            _ => {
                let loose = match (mixed, paged, apart) {
                    (true, ..) => Set::Mixed,
                    (_, true, _) => Set::Paged,
                    (.., true) if figures.alone == figures.count => Set::Lines,
                    (.., true) => Set::Apart,
                    _ => Set::Loose,
                };
                self.shapes.push(match stage {
                    Stage::Header => Shape::Header,
                    _ => Shape::Row { labels, figures: figures.count, counts: counts(&cells) },
                });
                self.table.sets.push(if stage == Stage::Header { Set::Header } else { loose });
                let grid = &mut self.table.grid;
                let row = grid.rows;
                grid.rows += 1;
                grid.columns = grid.columns.max(cells.len());
                let cell = |(column, text)| Cell { row, column, rows: 1, columns: 1, text, ..Cell::default() };
                grid.cells.extend(cells.into_iter().enumerate().map(cell));
            }
        }
    }
}
