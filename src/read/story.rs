//! A text in which only ends are marked, of paragraphs, cells and rows, each with how deep it stands in tables: so .doc and .rtf hold it.
//!
//! A row says where the edges of its cells lie, in twips. The columns of a table are what lies between the edges of all its rows.

use super::docx::place::Place;
use super::docx::table::{OpenCell, OpenTable, Part};
use super::html::colour::Paint;
use super::html::content::Content;
use super::limits::{MAX_CELLS, MAX_DEPTH, Room};
use crate::document::{Grid, Note};
use crate::order;

/// What all texts of a document share.
#[derive(Default)]
pub(super) struct Told {
    pub notes: Vec<Note>,
    /// Something is not as it must be, so that it is not certain where cells lie.
    pub broken: bool,
    tables: usize,
    cells: usize,
    room: Room,
}

impl Told {
    /// Is there room for no more text? Then nothing is read of what comes, and what is open has no end.
    pub(super) fn is_full(&self) -> bool {
        self.room.is_full()
    }

    pub(super) fn note(&mut self, note: Note) {
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }
}

/// The text of a page, or of a text box.
#[derive(Default)]
pub(super) struct Story {
    page: Content,
    /// Each stands in the open cell of the one before.
    open: Vec<Open>,
}

/// A table whose end has not come yet.
struct Open {
    index: usize,
    rows: Vec<Row>,
    /// Of the open row: its cells, and what comes behind them.
    cells: Vec<Content>,
    cell: Content,
}

struct Row {
    cells: Vec<Content>,
    layout: Layout,
}

/// Where the cells of a row lie.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Layout {
    /// The left edge of the first cell, and the right edge of each.
    pub edges: Vec<i32>,
    /// What becomes of each cell.
    pub cells: Vec<Merge>,
    /// The row is left out: deleted, or hidden.
    pub gone: bool,
}

/// How a cell is merged with others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Merge {
    /// A later part of a merge to the right.
    pub goes_on: bool,
    /// Part of a merge downwards.
    pub down: Option<Part>,
    /// Tracked changes take the cell away.
    pub deleted: bool,
    /// What is behind its text.
    pub ground: Option<Paint>,
}

impl Story {
    /// A paragraph that stands so deep in tables.
    pub(super) fn paragraph(&mut self, depth: usize, text: Content, told: &mut Told) {
        if !text.is_within(&mut told.room) {
            return told.note(Note::TooMuchText);
        }
        if self.reach(depth, told) {
            self.place().join(text);
        }
    }

    /// A cell of a table so deep ends.
    pub(super) fn end_cell(&mut self, depth: usize, told: &mut Told) {
        if self.reach(depth, told)
            && let Some(open) = self.open.last_mut()
        {
            let cell = std::mem::take(&mut open.cell);
            told.cells += 1;
            if told.cells <= MAX_CELLS {
                open.cells.push(cell);
            } else {
                told.note(Note::TooManyCells);
                told.broken |= told.cells > 2 * MAX_CELLS;
            }
        }
    }

    /// A row of a table so deep ends, whose cells lie so.
    pub(super) fn end_row(&mut self, depth: usize, mut layout: Layout, told: &mut Told) {
        if !self.reach(depth, told) {
            return;
        }
        let Some(open) = self.open.last_mut() else { return };
        told.room.piece();
        // Behind the last cell nothing stands, and each has its edges.
        told.broken |= !std::mem::take(&mut open.cell).is_blank();
        let mut cells = std::mem::take(&mut open.cells);
        // Behind a table in a cell LibreOffice tells the row once more, and then ends as many cells as the row has in all: those behind its
        // last edge hold nothing.
        let laid = layout.cells.len();
        if laid > 0 && cells.iter().skip(laid).all(Content::is_blank) {
            cells.truncate(laid);
        }
        let is_laid = layout.edges.len() == cells.len() + 1 && layout.cells.len() == cells.len();
        told.broken |= !is_laid && !told.notes.contains(&Note::TooManyCells);
        // Where text is left in it, it is not the row that was deleted, but only its end.
        layout.gone &= cells.iter().all(Content::is_blank);
        if is_laid && !cells.is_empty() {
            open.rows.push(Row { cells, layout });
        }
    }

    /// Everything in it.
    pub(super) fn end(mut self, told: &mut Told) -> Content {
        self.reach(0, told);
        self.page
    }

    /// Goes so deep into tables, or out of them. Says whether that is believed.
    fn reach(&mut self, depth: usize, told: &mut Told) -> bool {
        if depth > MAX_DEPTH {
            told.note(Note::TooDeep);
            return false;
        }
        while self.open.len() > depth {
            let Some(open) = self.open.pop() else { break };
            told.broken |= !told.is_full() && (!open.cell.is_blank() || !open.cells.is_empty());
            let grid = grid(open.index, open.rows, told);
            self.place().grid(grid);
        }
        while self.open.len() < depth {
            let index = told.tables;
            told.tables += 1;
            told.room.piece();
            self.open.push(Open { index, rows: Vec::new(), cells: Vec::new(), cell: Content::default() });
        }
        true
    }

    fn place(&mut self) -> &mut Content {
        self.open.last_mut().map_or(&mut self.page, |open| &mut open.cell)
    }
}

/// The grid of a table's rows.
fn grid(index: usize, rows: Vec<Row>, told: &mut Told) -> Grid {
    let lines = lines(&rows);
    let column = |edge: i32| lines.partition_point(|&line| line <= edge).saturating_sub(1);
    let mut table = OpenTable::new(index);
    for Row { cells, layout } in rows {
        table.start_row();
        table.leave_free(layout.edges.first().map_or(0, |&edge| column(edge)));
        if layout.gone {
            table.delete_row();
            table.end_row();
            continue;
        }
        for ((mut content, edges), merge) in cells.into_iter().zip(layout.edges.windows(2)).zip(&layout.cells) {
            let columns = column(edges[1]).saturating_sub(column(edges[0]));
            if columns == 0 {
                // It has no room; where it is part of another, none is needed.
                told.broken |= !merge.goes_on;
                continue;
            }
            content.ground = merge.ground;
            let place = Place::holding(content);
            let (down, goes_on, deleted) = (merge.down, merge.goes_on, merge.deleted);
            let cell = OpenCell { place, columns, down, goes_on, deleted, ground: None };
            table.end_cell(cell, true, &mut told.notes);
        }
        table.end_row();
    }
    table.grid()
}

/// The lines between columns, from the left. Edges that lie closer than can be seen are one line, unless a cell lies between them.
fn lines(rows: &[Row]) -> Vec<i32> {
    /// A point: rows that were drawn by hand, or that another program wrote, differ by some twips.
    const SEEN: i32 = 20;
    let shown = || rows.iter().filter(|row| !row.layout.gone).map(|row| &row.layout.edges);
    let widths = shown().flat_map(|edges| edges.windows(2)).map(|pair| pair[1].saturating_sub(pair[0]));
    let narrowest = widths.filter(|&width| width > 0).min().unwrap_or(0);
    let close = SEEN.min(narrowest / 2);
    let edges = shown().flatten().copied().collect();
    let sorted = order::by_key(edges, |&edge: &i32| [edge.cast_unsigned() ^ (1 << 31), 0, 0, 0]);
    let mut lines: Vec<i32> = Vec::new();
    for edge in sorted {
        if lines.last().is_none_or(|&line| edge.saturating_sub(line) > close) {
            lines.push(edge);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::super::html::tests::short;
    use super::*;

    fn text(text: &str) -> Content {
        let mut content = Content::default();
        content.plain(text);
        content
    }

    fn row(story: &mut Story, depth: usize, edges: &[i32], cells: &[(&str, Merge)], told: &mut Told) {
        for (cell, _) in cells {
            story.paragraph(depth, text(cell), told);
            story.end_cell(depth, told);
        }
        let cells = cells.iter().map(|(_, merge)| *merge).collect();
        story.end_row(depth, Layout { edges: edges.to_vec(), cells, gone: false }, told);
    }

    fn told(story: Story, mut told: Told) -> (String, bool) {
        let mut content = story.end(&mut told);
        (short(&content.blocks()), told.broken)
    }

    const PLAIN: Merge = Merge { goes_on: false, down: None, deleted: false, ground: None };

    #[test]
    fn columns_lie_between_edges() {
        let (mut story, mut all) = (Story::default(), Told::default());
        row(&mut story, 1, &[0, 1000, 3000], &[("a", PLAIN), ("b", PLAIN)], &mut all);
        row(&mut story, 1, &[8, 990, 2000, 3012], &[("c", PLAIN), ("d", PLAIN), ("e", PLAIN)], &mut all);
        row(&mut story, 1, &[1000, 3000], &[("f", PLAIN)], &mut all);
        story.paragraph(0, text("x"), &mut all);
        assert_eq!(told(story, all), ("0[a@0 b@1+1,2 / c@0 d@1 e@2 / f@1+1,2] \"x\"".to_owned(), false));
    }

    #[test]
    fn cells_are_merged() {
        let down = |part| Merge { down: Some(part), ..PLAIN };
        let on = Merge { goes_on: true, ..PLAIN };
        let (mut story, mut all) = (Story::default(), Told::default());
        row(&mut story, 1, &[0, 9, 19, 29], &[("a", down(Part::First)), ("b", PLAIN), ("", on)], &mut all);
        row(&mut story, 1, &[0, 9, 19, 29], &[("", down(Part::Later)), ("c", PLAIN), ("d", PLAIN)], &mut all);
        // Without room of its own it is part of what stands before it.
        row(&mut story, 1, &[0, 9, 29, 29], &[("e", PLAIN), ("f", PLAIN), ("", on)], &mut all);
        assert_eq!(told(story, all), ("0[a@0+2,1 b@1+1,2 / c@1 d@2 / e@0 f@1+1,2]".to_owned(), false));
    }

    #[test]
    fn tables_stand_in_cells() {
        let (mut story, mut all) = (Story::default(), Told::default());
        story.paragraph(1, text("a"), &mut all);
        row(&mut story, 2, &[0, 9], &[("x", PLAIN)], &mut all);
        story.end_cell(1, &mut all);
        story.end_row(1, Layout { edges: vec![0, 9], cells: vec![PLAIN], gone: false }, &mut all);
        assert_eq!(told(story, all), ("0[a@0(\"a\" 1[x@0])]".to_owned(), false));
    }

    #[test]
    fn empty_cells_behind_the_last_edge_are_none() {
        let (mut story, mut all) = (Story::default(), Told::default());
        row(&mut story, 1, &[0, 9], &[("a", PLAIN)], &mut all);
        for words in ["b", "", ""] {
            story.paragraph(1, text(words), &mut all);
            story.end_cell(1, &mut all);
        }
        story.end_row(1, Layout { edges: vec![0, 9], cells: vec![PLAIN], gone: false }, &mut all);
        assert_eq!(told(story, all), ("0[a@0 / b@0]".to_owned(), false));
    }

    /// Where a row has not as many edges as cells, or a cell no row, nobody knows where its figures stand.
    #[test]
    fn what_does_not_fit_is_broken() {
        type Write = fn(&mut Story, &mut Told);
        let writes: [(&str, Write); 5] = [
            ("edges", |story, told| row(story, 1, &[0, 9], &[("a", PLAIN), ("b", PLAIN)], told)),
            ("no room", |story, told| row(story, 1, &[0, 9, 9], &[("a", PLAIN), ("b", PLAIN)], told)),
            ("no row", |story, told| story.end_cell(1, told)),
            ("no cell", |story, told| story.paragraph(1, text("a"), told)),
            ("text behind", |story, told| {
                story.end_cell(1, told);
                story.paragraph(1, text("a"), told);
                story.end_row(1, Layout { edges: vec![0, 9], cells: vec![PLAIN], gone: false }, told);
            }),
        ];
        for (name, write) in writes {
            let (mut story, mut all) = (Story::default(), Told::default());
            write(&mut story, &mut all);
            assert!(told(story, all).1, "{name}");
        }
    }

    #[test]
    fn deep_tables_end() {
        let (mut story, mut all) = (Story::default(), Told::default());
        story.paragraph(usize::MAX, text("a"), &mut all);
        assert_eq!((all.notes.clone(), told(story, all)), (vec![Note::TooDeep], (String::new(), false)));
    }
}
