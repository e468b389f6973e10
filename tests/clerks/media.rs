//! A report in every medium whose cells have places.

use crate::common::media::{Lines, text_of};
use crate::common::office::{Placed, docx_of, entry, escape, xlsx_of, zip};
use crate::worn::Report;
use gouji::document::{Block, Document, Grid};
use std::fmt::Write as _;

pub const MEDIA: [&str; 11] =
    ["html", "docx", "xlsx", "slots", "cells", "bars", "lines", "commas", "spaces", "ods", "rtf"];

/// The report in a medium. Tables in cells are known to pages and Word files; elsewhere they are their text.
pub fn written(report: &Report, medium: &str) -> Vec<u8> {
    let html = report.html();
    let document = gouji::read::html::read(&html);
    let plain = || gouji::read::html::read(&unwrapped(report).html());
    match medium {
        "html" => html.into(),
        "docx" => docx_of(&document),
        "xlsx" => xlsx_of(&plain(), Placed::Below),
        "slots" => text_of(&plain(), Lines::Slots).into(),
        "cells" => text_of(&plain(), Lines::Cells).into(),
        "lines" => text_of(&plain(), Lines::Cells).replace('\t', "\n").into(),
        "spaces" => text_of(&plain(), Lines::Cells).replace('\t', " ").into(),
        "commas" => text_of(&plain(), Lines::Values(',')).into(),
        "ods" => ods_of(&plain()),
        "rtf" => rtf_of(&plain()),
        _ => text_of(&plain(), Lines::Bars).into(),
    }
}

fn unwrapped(report: &Report) -> Report {
    let mut plain = report.clone();
    for table in &mut plain.tables {
        table.each(|cell| cell.text = cell.text.replace("<table><tr><td>", "").replace("</td></tr></table>", ""));
    }
    plain
}

/// A sheet, as LibreOffice writes it.
fn ods_of(document: &Document) -> Vec<u8> {
    let mut rows = String::new();
    for block in &document.blocks {
        match block {
            Block::Paragraph(text) => rows += &format!("<table:table-row>{}</table:table-row>", ods_cell(text, "")),
            Block::Grid(grid) => (0..grid.rows).for_each(|row| rows += &ods_row(grid, row)),
        }
    }
    let content = format!(
        "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">\
         <office:body><office:spreadsheet><table:table table:name=\"Sheet1\">{rows}</table:table></office:spreadsheet></office:body>\
         </office:document-content>"
    );
    zip(&[entry("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), entry("content.xml", content)])
}

fn ods_cell(text: &str, spans: &str) -> String {
    if text.is_empty() {
        return format!("<table:table-cell{spans}/>");
    }
    let lines: String = text.lines().map(|line| format!("<text:p>{}</text:p>", escape(line))).collect();
    let value = if crate::worn::is_figure(text) {
        format!(" office:value-type=\"float\" office:value=\"{text}\"")
    } else {
        " office:value-type=\"string\"".to_owned()
    };
    format!("<table:table-cell{spans}{value}>{lines}</table:table-cell>")
}

fn ods_row(grid: &Grid, row: usize) -> String {
    let slot = |column: usize| {
        let over = grid.cells.iter().find(|cell| {
            (cell.row..cell.row + cell.rows).contains(&row)
                && (cell.column..cell.column + cell.columns).contains(&column)
        });
        match over {
            Some(cell) if (cell.row, cell.column) == (row, column) => ods_cell(
                &cell.text,
                &format!(
                    " table:number-rows-spanned=\"{}\" table:number-columns-spanned=\"{}\"",
                    cell.rows, cell.columns
                ),
            ),
            Some(_) => "<table:covered-table-cell/>".to_owned(),
            None => "<table:table-cell/>".to_owned(),
        }
    };
    format!("<table:table-row>{}</table:table-row>", (0..grid.columns).map(slot).collect::<String>())
}

/// Rich text, as Word writes it.
fn rtf_of(document: &Document) -> Vec<u8> {
    let mut body = String::new();
    for block in &document.blocks {
        match block {
            Block::Paragraph(text) => body += &format!("\\pard {}\\par\n", rtf_text(text)),
            Block::Grid(grid) => (0..grid.rows).for_each(|row| body += &rtf_row(grid, row)),
        }
        if matches!(block, Block::Grid(_)) {
            body += "\\pard\\par\n";
        }
    }
    format!("{{\\rtf1\\ansi\\ansicpg936\\uc1 {body}}}").into()
}

fn rtf_text(text: &str) -> String {
    text.chars().fold(String::new(), |mut out, c| {
        match c {
            '\n' => out.push_str("\\line "),
            '\\' | '{' | '}' => out.extend(['\\', c]),
            c if c.is_ascii() => out.push(c),
            c => write!(out, "\\u{}?", (u32::from(c) as u16).cast_signed()).unwrap(),
        }
        out
    })
}

fn rtf_row(grid: &Grid, row: usize) -> String {
    let (mut edges, mut texts, mut column) = (String::new(), String::new(), 0);
    while column < grid.columns {
        let over = grid.cells.iter().find(|cell| {
            (cell.row..cell.row + cell.rows).contains(&row)
                && (cell.column..cell.column + cell.columns).contains(&column)
        });
        let Some(cell) = over else { break };
        column = cell.column + cell.columns;
        let merge = match (cell.rows, cell.row == row) {
            (1, _) => "",
            (_, true) => "\\clvmgf",
            (_, false) => "\\clvmrg",
        };
        write!(edges, "{merge}\\cellx{}", 600 * column).unwrap();
        let text = if cell.row == row { rtf_text(&cell.text) } else { String::new() };
        write!(texts, "\\pard\\intbl {text}\\cell").unwrap();
    }
    if column == 0 { String::new() } else { format!("\\trowd{edges}{texts}\\row\n") }
}
