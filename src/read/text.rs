//! Plain text: what a browser, Word or Excel puts on the clipboard, or a converter leaves.
//!
//! A line with tabs is a row, and so is a line of cells between bars. Rows that follow each other are one grid. A merged cell
//! leaves no trace in text, so the grid says that its slots are not to be trusted ([`Grid::spans`]), but for rows that all stand
//! between bars at both ends and have the same number of cells ([`Grid::ruled`]).

mod bars;
mod frame;
mod markdown;

use super::fold::fold;
use super::html::raised::without_marks;
use super::limits::{MAX_CELLS, Room};
use crate::document::{Block, Cell, Document, Grid, Note, Origin};
use bars::{Ends, Line};

/// Reads text.
#[must_use]
pub fn read(source: &str) -> Document {
    let mut reader = Reader::default();
    let mut rest = source;
    while !rest.is_empty() {
        let frame = frame::rows(rest);
        let (record, after) = frame.as_ref().map_or_else(|| split_record(rest), |(_, length)| rest.split_at(*length));
        if !reader.room.take(record) {
            reader.notes.push(Note::TooMuchText);
            break;
        }
        match frame {
            Some((rows, _)) => reader.frame(rows),
            None => reader.record(record),
        }
        // What comes behind a row that is left out would stand in its place.
        if reader.notes.contains(&Note::TooManyCells) {
            break;
        }
        rest = after;
    }
    reader.end_grid();
    Document { blocks: reader.blocks, notes: reader.notes }
}

#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    notes: Vec<Note>,
    grid: Option<Grid>,
    /// Where the first row of the open grid has bars.
    ends: Ends,
    grids: usize,
    cells: usize,
    room: Room,
}

impl Reader {
    fn record(&mut self, record: &str) {
        if record.contains('\t') {
            // Blank cells take no room.
            if record.bytes().filter(|&byte| byte == b'\t').count() > MAX_CELLS {
                return self.too_many();
            }
            return self.row(tab_cells(record), Ends::None);
        }
        match bars::line(record, self.grid.as_ref().map(|_| self.ends)) {
            Line::Row(cells, ends) => self.row(cells, ends),
            // Nothing to be read, and it parts nothing either.
            Line::Rule => {}
            Line::Words => {
                self.end_grid();
                let text = without_marks(markdown::line(&fold(record)).into_owned());
                if !text.is_empty() {
                    self.blocks.push(Block::Paragraph(text));
                }
            }
        }
    }

    fn row(&mut self, texts: Vec<String>, ends: Ends) {
        if self.cells + texts.len() > MAX_CELLS {
            return self.too_many();
        }
        self.cells += texts.len();
        let index = self.grids;
        if self.grid.is_none() {
            self.ends = ends;
        }
        let is_ruled = ends == Ends::Both;
        let grid =
            self.grid.get_or_insert_with(|| Grid { index, ruled: is_ruled, columns: texts.len(), ..Grid::default() });
        grid.ruled &= is_ruled && texts.len() == grid.columns;
        let row = grid.rows;
        grid.rows += 1;
        grid.columns = grid.columns.max(texts.len());
        grid.cells.extend(texts.into_iter().enumerate().map(|(column, text)| {
            let origin = Origin { grid: index as u32, row: row as u32, column: column as u32, spot: None };
            Cell { row, column, rows: 1, columns: 1, origin, text, nested: Vec::new(), uncertain: false }
        }));
    }

    fn too_many(&mut self) {
        if !self.notes.contains(&Note::TooManyCells) {
            self.notes.push(Note::TooManyCells);
        }
    }

    /// A table that nothing is missing of.
    fn frame(&mut self, rows: Vec<Vec<String>>) {
        self.end_grid();
        rows.into_iter().for_each(|cells| self.row(cells, Ends::Both));
        self.end_grid();
    }

    fn end_grid(&mut self) {
        if let Some(grid) = self.grid.take() {
            self.grids += 1;
            self.blocks.push(Block::Grid(grid));
        }
    }
}

/// The first record and what follows it: a line, or more where a cell in quotes goes on over line breaks, as Excel copies it.
fn split_record(source: &str) -> (&str, &str) {
    let bytes = source.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let starts_cell = at == 0 || bytes[at - 1] == b'\t';
        match bytes[at] {
            b'"' if starts_cell => at = quoted_cell(source, at).map_or(at + 1, |(_, end)| end),
            b'\r' if bytes.get(at + 1) == Some(&b'\n') => return (&source[..at], &source[at + 2..]),
            b'\n' | b'\r' => return (&source[..at], &source[at + 1..]),
            _ => at += 1,
        }
    }
    (source, "")
}

/// Excel puts a cell with line breaks in quotes and doubles the quotes in it. The text of such a cell that starts at `start`, and
/// where it ends; `None` where the quote is just a quote: nothing to protect, not closed soon, or no tab beside it.
fn quoted_cell(source: &str, start: usize) -> Option<(String, usize)> {
    /// Far above the longest label; keeps a lone quote from being looked for through a whole file.
    const LONGEST: usize = 1_000;
    let bytes = source.as_bytes();
    let mut end = start + 1;
    loop {
        if end - start > LONGEST {
            return None;
        }
        match (bytes.get(end)?, bytes.get(end + 1)) {
            (b'"', Some(b'"')) => end += 2,
            (b'"', after) => {
                let beside_tab = after == Some(&b'\t') || start > 0 && bytes[start - 1] == b'\t';
                let ends_cell = matches!(after, None | Some(b'\t' | b'\n' | b'\r'));
                let inside = &source[start + 1..end];
                let protects = inside.contains(['\n', '\r', '\t', '"']);
                return (beside_tab && ends_cell && protects).then(|| (inside.replace("\"\"", "\""), end + 1));
            }
            _ => end += 1,
        }
    }
}

fn tab_cells(record: &str) -> Vec<String> {
    let mut cells = Vec::new();
    let mut at = 0;
    loop {
        if record.as_bytes().get(at) == Some(&b'"')
            && let Some((text, end)) = quoted_cell(record, at)
        {
            cells.push(fold(&text));
            at = end;
        } else {
            let end = record[at..].find('\t').map_or(record.len(), |offset| at + offset);
            cells.push(fold(&record[at..end]));
            at = end;
        }
        if at >= record.len() {
            return cells;
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Grids as rows of texts, paragraphs as one text.
    fn blocks(source: &str) -> Vec<Vec<Vec<String>>> {
        let rows = |grid: Grid| {
            let mut rows = vec![Vec::new(); grid.rows];
            for cell in grid.cells {
                rows[cell.row].push(cell.text);
            }
            rows
        };
        let block = |block| match block {
            Block::Paragraph(text) => vec![vec![text]],
            Block::Grid(grid) => rows(grid),
        };
        read(source).blocks.into_iter().map(block).collect()
    }

    fn texts(rows: &[&[&str]]) -> Vec<Vec<String>> {
        rows.iter().map(|row| row.iter().map(ToString::to_string).collect()).collect()
    }

    #[test]
    fn tabbed_lines_are_rows_with_their_empty_cells() {
        assert_eq!(
            blocks("\u{feff}标题\r\n\r\n规章\t1\t\t3\t\r\n\t行政\u{a0}处罚\t 0 \n结束"),
            [texts(&[&["标题"]]), texts(&[&["规章", "1", "", "3", ""], &["", "行政 处罚", "0"]]), texts(&[&["结束"]])]
        );
    }

    #[test]
    fn a_blank_line_or_a_paragraph_ends_a_grid() {
        let document = read("a\tb\n\nc\td\n说明\ne\tf");
        let indexes: Vec<Option<usize>> = document
            .blocks
            .iter()
            .map(|block| if let Block::Grid(grid) = block { Some(grid.index) } else { None })
            .collect();
        assert_eq!(indexes, [Some(0), Some(1), None, Some(2)]);
    }

    #[test]
    fn lines_between_bars_are_rows() {
        assert_eq!(
            blocks("规章 | 0 | | 6 |\n| --- | --- |\n|行政许可|2|\n0 |\n|\n"),
            [texts(&[&["规章", "0", "", "6"], &["行政许可", "2"]]), texts(&[&["0 |"]]), texts(&[&["|"]]),]
        );
    }

    #[test]
    fn a_cell_in_quotes_goes_on_over_lines() {
        assert_eq!(
            blocks("\"商业\n企业\"\t\"科研\r\n机构\"\t\"三安\"\"全\"\"\"\n1\t2\t3"),
            [texts(&[&["商业\n企业", "科研\n机构", "三安\"全\""], &["1", "2", "3"]])]
        );
    }

    #[test]
    fn a_quote_that_is_just_a_quote_stays() {
        assert_eq!(
            blocks("\"一把手\"负责\n\"放管服\n改革\n\"危及\"\t\"0\"\t1"),
            [
                texts(&[&["\"一把手\"负责"]]),
                texts(&[&["\"放管服"]]),
                texts(&[&["改革"]]),
                texts(&[&["\"危及\"", "\"0\"", "1"]])
            ]
        );
    }

    #[test]
    fn past_the_limit_of_cells_it_says_so() {
        let document = read(&"\t".repeat(9_999).add_line().repeat(25));
        assert_eq!(document.notes, [Note::TooManyCells]);
        let [Block::Grid(grid)] = &document.blocks[..] else { panic!("one grid") };
        assert_eq!((grid.rows, grid.cells.len()), (10, 100_000));
    }

    trait AddLine {
        fn add_line(self) -> String;
    }
    impl AddLine for String {
        fn add_line(mut self) -> String {
            self.push('\n');
            self
        }
    }
}
