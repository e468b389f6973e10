//! A table set on paper, line by line, and cut by pages wherever one likes.

use crate::common::paper::{pdf, stream};
use crate::worn::{Cell, Worn};
use std::fmt::Write as _;

/// Where lines stand in a cell that is higher than they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Upright {
    Top,
    Middle,
    Foot,
}

/// Where the text of a label over several rows goes that a page cuts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Merged {
    /// Over both parts, as it stands.
    Flows,
    /// All of it into the first part, or into the last.
    First,
    Last,
}

/// How a table is set, and what pages do to it.
#[derive(Clone, Debug)]
pub(crate) struct Setting {
    pub(crate) size: f64,
    /// Of each column.
    pub(crate) widths: Vec<f64>,
    /// Of labels, and of figures.
    pub(crate) upright: [Upright; 2],
    pub(crate) merged: Merged,
    /// Pages end above this row, or above this line in it.
    pub(crate) cuts: Vec<(usize, usize)>,
    /// Is there a line at the foot of a cut row, and at its head on the next page?
    pub(crate) closed: [bool; 2],
    /// So many rows are printed again on each page.
    pub(crate) again: usize,
    /// What stands below the table, and above it: `#` is the number of the page.
    pub(crate) foot: &'static str,
    pub(crate) head: &'static str,
    /// How far the tables of even pages are moved.
    pub(crate) shift: f64,
    /// Are lines drawn?
    pub(crate) ruled: bool,
}

const MARGIN: f64 = 90.0;
const PAD: f64 = 2.0;

/// A cell where it stands, with its lines.
struct Set<'t> {
    row: usize,
    column: usize,
    of: &'t Cell,
    /// Each line's text, and how far down the table its foot and head are.
    lines: Vec<(String, f64)>,
}

/// A table on paper.
struct Sheet<'s, 't> {
    setting: &'s Setting,
    /// Where rows and columns start, and the last one's end.
    ys: Vec<f64>,
    xs: Vec<f64>,
    cells: Vec<Set<'t>>,
}

fn is_figure(cell: &Cell) -> bool {
    cell.text.chars().all(|c| c.is_ascii_digit() || ".,/".contains(c))
}

fn width(c: char, size: f64) -> f64 {
    if c.is_ascii() { size / 2.0 } else { size }
}

/// Lines no wider than this.
fn wrapped(text: &str, size: f64, room: f64) -> Vec<String> {
    let (mut lines, mut left) = (vec![String::new()], room);
    for c in text.chars() {
        if width(c, size) > left && !lines.last().unwrap().is_empty() {
            lines.push(String::new());
            left = room;
        }
        lines.last_mut().unwrap().push(c);
        left -= width(c, size);
    }
    lines.retain(|line| !line.is_empty());
    lines
}

/// The slots of a table's cells: of each its row and column.
fn placed(table: &Worn) -> Vec<(usize, usize, &Cell)> {
    let (mut taken, mut cells) = (std::collections::BTreeSet::new(), Vec::new());
    for (row, line) in table.rows.iter().enumerate() {
        let mut column = 0;
        for cell in line {
            while taken.contains(&(row, column)) {
                column += 1;
            }
            taken.extend(
                (0..cell.rows).flat_map(|down| (0..cell.columns).map(move |right| (row + down, column + right))),
            );
            cells.push((row, column, cell));
            column += cell.columns;
        }
    }
    cells
}

impl<'s, 't> Sheet<'s, 't> {
    fn new(setting: &'s Setting, table: &'t Worn) -> Sheet<'s, 't> {
        let size = setting.size;
        let lead = size * 1.25;
        let mut xs = vec![MARGIN];
        setting.widths.iter().for_each(|width| xs.push(xs.last().unwrap() + width));
        let cells: Vec<(usize, usize, &Cell, Vec<String>)> = placed(table)
            .into_iter()
            .map(|(row, column, cell)| {
                let room = xs[column + cell.columns] - xs[column] - 2.0 * PAD;
                (row, column, cell, wrapped(&cell.text, size, room + 0.01))
            })
            .collect();
        let mut counts = vec![1; table.rows.len()];
        for (row, _, cell, lines) in &cells {
            let before: usize = counts[*row..row + cell.rows].iter().sum();
            counts[row + cell.rows - 1] += lines.len().saturating_sub(before);
        }
        let mut ys = vec![0.0];
        counts.iter().for_each(|count| ys.push(ys.last().unwrap() + *count as f64 * lead + 2.0 * PAD));
        let of_lines = |(row, column, of, lines): (usize, usize, &'t Cell, Vec<String>)| {
            let slots: usize = counts[row..row + of.rows].iter().sum();
            let spare = slots - lines.len();
            let before = match setting.upright[usize::from(is_figure(of))] {
                Upright::Top => 0,
                Upright::Middle => spare / 2,
                Upright::Foot => spare,
            };
            // The n-th line of the rows that it is in.
            let place = |mut at: usize| {
                let mut row = row;
                while at >= counts[row] {
                    at -= counts[row];
                    row += 1;
                }
                ys[row] + PAD + at as f64 * lead
            };
            let lines = lines.into_iter().enumerate().map(|(at, line)| (line, place(before + at))).collect();
            Set { row, column, of, lines }
        };
        let cells = cells.into_iter().map(of_lines).collect();
        Sheet { setting, ys, xs, cells }
    }

    /// How far down a cut is.
    fn cut(&self, (row, line): (usize, usize)) -> f64 {
        let lead = self.setting.size * 1.25;
        let inside = PAD + line as f64 * lead;
        if line == 0 || self.ys[row] + inside + PAD >= self.ys[row + 1] { self.ys[row] } else { self.ys[row] + inside }
    }

    fn cuts(&self) -> impl Iterator<Item = f64> {
        let mut cuts: Vec<f64> = self.setting.cuts.iter().map(|cut| self.cut(*cut)).collect();
        cuts.sort_by(f64::total_cmp);
        cuts.into_iter()
    }

    /// What is drawn of the part between two heights, so far below the top of its page.
    fn part(&self, from: f64, to: f64, top: f64, shift: f64, closed: [bool; 2]) -> String {
        let mut contents = String::new();
        let y = |height: f64| 842.0 - (height - from + top);
        for cell in &self.cells {
            let (start, end) = (self.ys[cell.row], self.ys[cell.row + cell.of.rows]);
            let (above, below) = (start.max(from), end.min(to));
            if above >= below - 0.01 {
                continue;
            }
            let (left, right) = (self.xs[cell.column] + shift, self.xs[cell.column + cell.of.columns] + shift);
            let [head, foot] = [start >= from || closed[1], end <= to || closed[0]];
            if self.setting.ruled {
                for (is_drawn, [x1, y1, x2, y2]) in [
                    (true, [left, above, left, below]),
                    (true, [right, above, right, below]),
                    (head, [left, above, right, above]),
                    (foot, [left, below, right, below]),
                ] {
                    if is_drawn {
                        write!(contents, "{x1:.2} {:.2} m {x2:.2} {:.2} l S ", y(y1), y(y2)).unwrap();
                    }
                }
            }
            self.lines(cell, [from, to], [left, right], y, &mut contents);
        }
        contents
    }

    fn lines(
        &self,
        cell: &Set,
        [from, to]: [f64; 2],
        [left, right]: [f64; 2],
        y: impl Fn(f64) -> f64,
        contents: &mut String,
    ) {
        let (size, lead) = (self.setting.size, self.setting.size * 1.25);
        let (start, end) = (self.ys[cell.row], self.ys[cell.row + cell.of.rows]);
        let (is_first, is_last) = (start >= from, end <= to);
        let is_merged = cell.of.rows > 1 && !(is_first && is_last);
        // What has no room in one part goes over both.
        let height = cell.lines.len() as f64 * lead + 2.0 * PAD;
        let first = self.cuts().find(|cut| start < *cut && *cut < end).unwrap_or(end) - start;
        let last = end - self.cuts().filter(|cut| start < *cut && *cut < end).last().unwrap_or(start);
        let merged = match self.setting.merged {
            Merged::First if height > first => Merged::Flows,
            Merged::Last if height > last => Merged::Flows,
            merged => merged,
        };
        for (at, (text, head)) in cell.lines.iter().enumerate() {
            let head = match merged {
                Merged::First if is_merged => start.max(from) + PAD + at as f64 * lead,
                Merged::Last if is_merged => end.min(to) - PAD - (cell.lines.len() - at) as f64 * lead,
                _ => *head,
            };
            let is_here = match merged {
                Merged::First if is_merged => is_first,
                Merged::Last if is_merged => is_last,
                _ => from <= head + lead / 2.0 && head + lead / 2.0 < to,
            };
            if is_here {
                let length: f64 = text.chars().map(|c| width(c, size)).sum();
                let x = if is_figure(cell.of) { (left + right - length) / 2.0 } else { left + PAD };
                contents.push_str(&show(text, x, y(head + size), size));
            }
        }
    }
}

/// A line of text at a place.
#[must_use]
pub(crate) fn show(text: &str, x: f64, y: f64, size: f64) -> String {
    let mut codes = String::new();
    text.encode_utf16().for_each(|unit| write!(codes, "{unit:04X}").unwrap());
    format!("BT /F {size} Tf {x:.2} {y:.2} Td <{codes}> Tj ET\n")
}

/// A file with a title, the heading of a section and a table.
#[must_use]
pub(crate) fn printed(title: &[&str], table: &Worn, setting: &Setting) -> Vec<u8> {
    let sheet = Sheet::new(setting, table);
    let mut cuts: Vec<f64> = sheet.cuts().collect();
    cuts.extend([0.0, *sheet.ys.last().unwrap()]);
    cuts.sort_by(f64::total_cmp);
    cuts.dedup_by(|b, a| *b - *a < 0.01);
    let mut pages = Vec::new();
    for (at, part) in cuts.windows(2).enumerate() {
        let [from, to] = [part[0], part[1]];
        let is_whole = |height: f64| sheet.ys.iter().any(|y| (y - height).abs() < 0.01);
        let closed = [setting.closed[0] || is_whole(to), setting.closed[1] || is_whole(from)];
        let shift = if at % 2 == 1 { setting.shift } else { 0.0 };
        let mut contents = String::new();
        let mut top = 80.0;
        if at == 0 {
            for line in title {
                contents.push_str(&show(line, MARGIN, 842.0 - top, 14.0));
                top += 24.0;
            }
        } else if setting.again > 0 {
            let end = sheet.ys[setting.again];
            contents.push_str(&sheet.part(0.0, end, top, shift, [true; 2]));
            top += end;
        }
        contents.push_str(&sheet.part(from, to, top, shift, closed));
        let number = (at + 1).to_string();
        let [foot, head] = [setting.foot, setting.head].map(|text| text.replace('#', &number));
        contents.push_str(&show(&foot, 280.0, 842.0 - (top + to - from + 30.0).max(800.0), 9.0));
        contents.push_str(&show(&head, 250.0, 800.0, 9.0));
        let height = (top + to - from + 60.0).max(842.0);
        pages.push((contents, height));
    }
    file(&pages)
}

/// A file of pages with what is drawn on them from 842 points down, and their heights.
#[must_use]
pub(crate) fn file(pages: &[(String, f64)]) -> Vec<u8> {
    let first = 6;
    let kids: String = (0..pages.len()).map(|at| format!("{} 0 R ", first + 2 * at)).collect();
    let mut objects = vec![
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        format!("<</Type/Pages/Kids[{kids}]/Count {}>>", pages.len()),
        "<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/UniGB-UTF16-H/DescendantFonts[4 0 R]>>".to_owned(),
        "<</Type/Font/Subtype/CIDFontType0/BaseFont/Song/DW 1000/W[1 95 500]/CIDSystemInfo 5 0 R>>".to_owned(),
        "<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>".to_owned(),
    ];
    for (at, (contents, height)) in pages.iter().enumerate() {
        let contents_at = first + 2 * at + 1;
        objects.push(format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 {} 595 842]/Contents {contents_at} 0 R/Resources<</Font<</F 3 0 R>>>>>>",
            842.0 - height
        ));
        objects.push(stream("", contents));
    }
    pdf(&objects.iter().map(String::as_str).collect::<Vec<_>>())
}
