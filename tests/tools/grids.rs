//! The tables of pages as we read them, as JSON for a browser to hold its own DOM against: `[{name, html, tables}]`, a table being
//! its rows, a row its cells, a cell its text without white space and its slots: row, column, rows, columns.
//!
//! Arguments: files, and `--soup N` for the faults by hand and N generated pages.

#![allow(clippy::print_stdout)]

#[path = "../soup/mod.rs"]
mod soup;

use gouji::document::{Block, Grid};
use serde_json::{Value, json};

fn main() {
    let mut pages = Vec::new();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        if argument == "--soup" {
            let count = arguments.next().and_then(|count| count.parse().ok()).unwrap_or(0);
            pages.extend(soup::BY_HAND.iter().map(|page| ((*page).to_owned(), (*page).to_owned())));
            pages.extend((0..count).map(|seed| (format!("seed {seed}"), soup::page(seed))));
        } else {
            let bytes = std::fs::read(&argument).expect("a file that can be read");
            pages.push((argument, String::from_utf8_lossy(&bytes).into_owned()));
        }
    }
    let pages: Vec<Value> =
        pages.iter().map(|(name, html)| json!({"name": name, "html": html, "tables": tables(html)})).collect();
    println!("{}", Value::from(pages));
}

fn tables(html: &str) -> Vec<Value> {
    let document = gouji::read::html::read(html);
    let mut found = Vec::new();
    collect(&document.blocks, &mut found);
    found.sort_by_key(|grid| grid.index);
    found.into_iter().map(rows).collect()
}

fn collect<'a>(blocks: &'a [Block], found: &mut Vec<&'a Grid>) {
    for block in blocks {
        if let Block::Grid(grid) = block {
            found.push(grid);
            grid.cells.iter().for_each(|cell| collect(&cell.nested, found));
        }
    }
}

fn rows(grid: &Grid) -> Value {
    let mut rows = vec![Vec::new(); grid.rows];
    for cell in &grid.cells {
        let text: String = cell.text.chars().filter(|c| !c.is_whitespace()).collect();
        rows[cell.origin.row as usize].push(json!([text, [cell.row, cell.column, cell.rows, cell.columns]]));
    }
    Value::from(rows)
}
