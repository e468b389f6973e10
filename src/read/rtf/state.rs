//! What goes for text in a group, and ends with it; and where the cells of a row lie.

use super::super::docx::effects::{Effects, Levels};
use super::super::docx::table::Part;
use super::super::html::colour::{Paint, Sight};
use super::super::html::raised::Raise;
use super::super::limits::MAX_SPAN;
use super::super::story::{Layout, Merge};

/// What becomes of text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Into {
    /// It is text of the document.
    #[default]
    Text,
    /// Nothing.
    Nothing,
    /// It tells of a font.
    Font,
    /// It stands before a paragraph of a list.
    Number,
    /// It is the code of a field.
    Code,
    /// It is the kind of an object.
    Class,
    /// It ends the colours of a table of them.
    Colours,
    /// It is a picture.
    Picture,
}

/// What goes for text in a group.
#[derive(Clone, Copy, Debug)]
pub(super) struct State {
    pub into: Into,
    /// How many characters stand behind one in Unicode for those who do not know it.
    pub fallback: usize,
    pub font: i32,
    pub hidden: bool,
    pub struck: bool,
    pub struck_twice: bool,
    pub deleted: bool,
    pub raise: Raise,
    /// Its letters have next to no size.
    pub no_size: bool,
    /// The colour of its letters, of what is behind them, and of what is behind their paragraph.
    pub ink: Option<Paint>,
    pub ground: Option<Paint>,
    pub around: Option<Paint>,
    /// Where the text of a group goes that says the same in two ways; the second alone is taken.
    pub second: Option<Into>,
    /// The paragraph stands in a table, so deep.
    pub in_table: bool,
    pub depth: usize,
    /// The row that is told of stands in a cell.
    pub nested: bool,
}

impl State {
    /// What goes at the start.
    pub(super) fn new(font: i32) -> State {
        State {
            into: Into::Text,
            fallback: 1,
            font,
            hidden: false,
            struck: false,
            struck_twice: false,
            deleted: false,
            raise: Raise::None,
            no_size: false,
            ink: None,
            ground: None,
            around: None,
            second: None,
            in_table: false,
            depth: 1,
            nested: false,
        }
    }

    /// Looks as text does of which nothing is said.
    pub(super) fn plain(&mut self, font: i32) {
        let usual = State::new(font);
        (self.font, self.raise) = (usual.font, usual.raise);
        (self.hidden, self.struck, self.struck_twice, self.deleted) = (false, false, false, false);
        (self.no_size, self.ink, self.ground) = (false, None, None);
    }

    /// Is its text seen, and not struck out?
    pub(super) fn is_seen(&self) -> bool {
        !(self.hidden || self.struck || self.struck_twice || self.no_size)
    }

    /// How are its letters seen? Only the end of a cell tells what is behind them.
    pub(super) fn sight(&self) -> Sight {
        let own = Effects { ink: self.ink, ground: self.ground.or(self.around), ..Effects::default() };
        Levels { own, ..Levels::default() }.sight_before()
    }

    /// How deep in tables its paragraph stands.
    pub(super) fn depth(&self) -> usize {
        if self.in_table { self.depth.max(1) } else { 0 }
    }
}

/// A row as it is told of.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    left: i32,
    edges: Vec<i32>,
    cells: Vec<Merge>,
    /// What is said of the next cell.
    next: Merge,
    /// What is behind all of them.
    ground: Option<Paint>,
    /// Tracked changes take it away.
    pub deleted: bool,
}

impl Row {
    /// Takes in a word. Says whether it was one of a row.
    pub(super) fn take(&mut self, word: &str, number: Option<i32>) -> bool {
        match word {
            "trowd" => *self = Row::default(),
            "trleft" => self.left = number.unwrap_or(0),
            "clmrg" => self.next.goes_on = true,
            "clvmgf" => self.next.down = Some(Part::First),
            "clvmrg" => self.next.down = Some(Part::Later),
            "cldel" => self.next.deleted = true,
            "trdeleted" | "rowdel" => self.deleted = true,
            "cellx" => {
                let next = std::mem::take(&mut self.next);
                if self.cells.len() < MAX_SPAN {
                    self.edges.push(number.unwrap_or(0));
                    self.cells.push(next);
                }
            }
            _ => return false,
        }
        true
    }

    /// Takes in what is behind the next cell, or behind all; a pattern may be of any colour. Says whether it was that.
    pub(super) fn shade(&mut self, word: &str, number: i32, colour: impl Fn(i32) -> Paint) -> bool {
        match word {
            "clcbpat" if self.next.ground != Some(Paint::Unknown) => self.next.ground = Some(colour(number)),
            "trcbpat" => self.ground = Some(colour(number)),
            "clshdng" if number > 0 => self.next.ground = Some(Paint::Unknown),
            "trshdng" if number > 0 => self.ground = Some(Paint::Unknown),
            _ => return matches!(word, "clcbpat" | "clshdng" | "trshdng"),
        }
        true
    }

    /// Where its cells lie.
    pub(super) fn layout(&self, gone: bool) -> Layout {
        let edges = std::iter::once(self.left).chain(self.edges.iter().copied()).collect();
        let cells = self.cells.iter().map(|cell| Merge { ground: cell.ground.or(self.ground), ..*cell }).collect();
        Layout { edges, cells, gone: gone || self.deleted }
    }
}
