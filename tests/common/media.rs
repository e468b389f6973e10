//! A document as a page and as text, in the ways that programs put tables into text.

use super::office::{RUN, escape};
use gouji::document::{Block, Cell, Document, Grid};

/// A page that holds a document.
#[must_use]
pub fn html_of(document: &Document) -> String {
    format!("<html><body>{}</body></html>", markup(&document.blocks))
}

fn markup(blocks: &[Block]) -> String {
    let block = |block: &Block| match block {
        Block::Paragraph(text) => format!("<p>{}</p>", inline(text)),
        Block::Grid(grid) => {
            let rows: Vec<String> = (0..grid.rows).map(|row| format!("<tr>{}</tr>", tds(grid, row))).collect();
            format!("<table>{}</table>", rows.concat())
        }
    };
    blocks.iter().map(block).collect()
}

fn tds(grid: &Grid, row: usize) -> String {
    let td = |cell: &Cell| {
        let inside = inline(&cell.text) + &markup(&cell.nested);
        format!("<td rowspan={} colspan={}>{inside}</td>", cell.rows, cell.columns)
    };
    starting(grid, row).map(td).collect()
}

fn inline(text: &str) -> String {
    let runs = escape(text).replace(RUN, "</font></span><span>").replace('\n', "<br>").replace('\u{a0}', "&nbsp;");
    if text.contains(RUN) { format!("<span><font>{runs}</span>") } else { runs }
}

/// How a table becomes lines of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    /// As Excel copies it: a tab for every border of the grid, breaks in quotes.
    Slots,
    /// As a browser copies it: a tab between the cells of a row, merged or not, and breaks as they are.
    Cells,
    /// As converters write it: a bar between the cells of a row, breaks gone.
    Bars,
    /// As a sheet is saved for other programs: the sign between all slots, and quotes where they are needed.
    Values(char),
}

/// A document as text.
#[must_use]
pub fn text_of(document: &Document, lines: Lines) -> String {
    written(&document.blocks, lines).replace(RUN, "")
}

fn written(blocks: &[Block], lines: Lines) -> String {
    let block = |block: &Block| match block {
        Block::Paragraph(text) => match lines {
            Lines::Values(sign) => quoted(text, sign) + "\n",
            _ => format!("{text}\n"),
        },
        Block::Grid(grid) if grid.cells.iter().any(|cell| !cell.nested.is_empty()) => {
            grid.cells.iter().map(|cell| format!("{}\n{}", cell.text, written(&cell.nested, lines))).collect()
        }
        Block::Grid(grid) => (0..grid.rows).map(|row| line(grid, row, lines) + "\n").collect::<String>() + "\n",
    };
    blocks.iter().map(block).collect()
}

fn line(grid: &Grid, row: usize, lines: Lines) -> String {
    let cells: Vec<&Cell> = starting(grid, row).collect();
    match lines {
        Lines::Slots | Lines::Values(_) => {
            let sign = if let Lines::Values(sign) = lines { sign } else { '\t' };
            let end = cells.iter().map(|cell| cell.column + cell.columns).max().unwrap_or(0).max(grid.columns);
            let slot = |column| {
                cells.iter().find(|cell| cell.column == column).map_or(String::new(), |cell| quoted(&cell.text, sign))
            };
            (0..end).map(slot).collect::<Vec<_>>().join(&sign.to_string())
        }
        Lines::Cells => cells.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join("\t"),
        Lines::Bars => {
            let texts: Vec<String> = cells.iter().map(|cell| cell.text.replace('\n', "")).collect();
            format!("| {} |", texts.join(" | "))
        }
    }
}

fn quoted(text: &str, sign: char) -> String {
    let is_sign = |c: char| c == '\n' || sign != '\t' && (c == sign || c == '"');
    if text.contains(is_sign) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
}

fn starting(grid: &Grid, row: usize) -> impl Iterator<Item = &Cell> {
    grid.cells.iter().filter(move |cell| cell.row == row)
}
