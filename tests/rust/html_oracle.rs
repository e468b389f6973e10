//! Tables as html5ever reads them: the same rows, cells, texts and spans, on real pages, on faults by hand and on generated ones.
//!
//! A table is compared as the DOM gives it: `table.rows`, `row.cells`, each cell's own text without white space. Its slots are worked
//! out here from the attributes a second time, the slow way: every slot that is taken is remembered.

use crate::common;
use crate::soup;
use gouji::document::{Block, Grid};
use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use proptest::prelude::*;
use std::collections::HashSet;

/// Of each table in document order: its rows, each cell's text and its slots: row, column, rows, columns.
type Tables = Vec<Vec<Vec<(String, [usize; 4])>>>;

fn ours(page: &str) -> Tables {
    let document = gouji::read::html::read(page);
    let mut tables = Vec::new();
    grids(&document.blocks, &mut tables);
    tables.sort_by_key(|grid| grid.index);
    tables.into_iter().map(rows).collect()
}

fn grids<'a>(blocks: &'a [Block], found: &mut Vec<&'a Grid>) {
    for block in blocks {
        if let Block::Grid(grid) = block {
            found.push(grid);
            grid.cells.iter().for_each(|cell| grids(&cell.nested, found));
        }
    }
}

fn rows(grid: &Grid) -> Vec<Vec<(String, [usize; 4])>> {
    let mut rows = vec![Vec::new(); grid.rows];
    for cell in &grid.cells {
        assert_eq!(cell.origin.column as usize, rows[cell.origin.row as usize].len());
        let slots = [cell.row, cell.column, cell.rows, cell.columns];
        rows[cell.origin.row as usize].push((squeezed(&cell.text), slots));
    }
    rows
}

/// Without white space, and without what has no width, which we leave out.
fn squeezed(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{ad}'))
        .collect()
}

fn theirs(page: &str) -> Tables {
    let dom = html5ever::parse_document(RcDom::default(), html5ever::ParseOpts::default()).one(page);
    let mut tables = Vec::new();
    collect(&dom.document, &mut tables);
    tables.into_iter().map(|table| dom_rows(&table)).collect()
}

fn name(node: &Handle) -> &str {
    if let NodeData::Element { name, .. } = &node.data { &name.local } else { "" }
}

fn collect(node: &Handle, tables: &mut Vec<Handle>) {
    if name(node) == "table" {
        tables.push(node.clone());
    }
    node.children.borrow().iter().for_each(|child| collect(child, tables));
}

/// `table.rows`: those of heads, then of bodies, then of feet.
fn dom_rows(table: &Handle) -> Vec<Vec<(String, [usize; 4])>> {
    let mut rows = Vec::new();
    for kind in ["thead", "tbody", "tfoot"] {
        for section in table.children.borrow().iter().filter(|child| name(child) == kind) {
            section_rows(section, &mut rows);
        }
    }
    rows
}

fn section_rows(section: &Handle, rows: &mut Vec<Vec<(String, [usize; 4])>>) {
    let children = section.children.borrow();
    let trs: Vec<&Handle> = children.iter().filter(|row| name(row) == "tr").collect();
    let (first, end) = (rows.len(), rows.len() + trs.len());
    let mut taken = HashSet::new();
    for (row, tr) in (first..end).zip(trs) {
        let mut column = 0;
        let mut cells = Vec::new();
        for cell in tr.children.borrow().iter().filter(|cell| matches!(name(cell), "td" | "th")) {
            while taken.contains(&(row, column)) {
                column += 1;
            }
            let mut wide = span(cell, "colspan").filter(|&wide| wide > 0).unwrap_or(1);
            if column + wide > 2_000 {
                wide = 1;
            }
            let wide = (1..=wide).take_while(|&wide| !taken.contains(&(row, column + wide - 1))).count();
            let high = span(cell, "rowspan").unwrap_or(1);
            let high = if high == 0 { end - row } else { high.min(end - row) };
            taken.extend((row..row + high).flat_map(|row| (column..column + wide).map(move |column| (row, column))));
            let mut text = String::new();
            own_text(cell, &mut text);
            cells.push((squeezed(&text), [row, column, high, wide]));
            column += wide;
        }
        rows.push(cells);
    }
}

/// Digits at the start, behind white space.
fn span(cell: &Handle, attribute: &str) -> Option<usize> {
    let NodeData::Element { attrs, .. } = &cell.data else { return None };
    let attrs = attrs.borrow();
    let value = attrs.iter().find(|attr| &*attr.name.local == attribute)?.value.trim_start().to_owned();
    let digits: String = value.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

fn attribute(node: &Handle, name: &str) -> Option<String> {
    let NodeData::Element { attrs, .. } = &node.data else { return None };
    let attrs = attrs.borrow();
    attrs.iter().find(|attr| &*attr.name.local == name).map(|attr| attr.value.to_string())
}

/// What a field shows.
fn field(node: &Handle) -> String {
    let kind = attribute(node, "type").unwrap_or_default().to_lowercase();
    let shows = matches!(kind.as_str(), "" | "text" | "search" | "number" | "tel" | "password" | "date");
    if shows { attribute(node, "value").unwrap_or_default() } else { String::new() }
}

/// What a list to choose from shows.
fn choice(node: &Handle) -> String {
    fn options(node: &Handle, found: &mut Vec<Handle>) {
        for child in node.children.borrow().iter() {
            if name(child) == "option" { found.push(child.clone()) } else { options(child, found) }
        }
    }
    let mut found = Vec::new();
    options(node, &mut found);
    let chosen = found.iter().rfind(|option| attribute(option, "selected").is_some());
    let mut text = String::new();
    chosen.or(found.first()).iter().for_each(|option| own_text(option, &mut text));
    text
}

/// Without tables inside but for their captions, and without what is no text of the page.
fn own_text(node: &Handle, text: &mut String) {
    for child in node.children.borrow().iter() {
        match (&child.data, name(child)) {
            (NodeData::Text { contents }, _) => text.push_str(&contents.borrow()),
            (_, "table") => {
                child
                    .children
                    .borrow()
                    .iter()
                    .filter(|part| name(part) == "caption")
                    .for_each(|part| own_text(part, text));
            }
            (_, "input") => text.push_str(&field(child)),
            (_, "select") => text.push_str(&choice(child)),
            (
                _,
                "script" | "style" | "title" | "xmp" | "iframe" | "noembed" | "noframes" | "noscript" | "template"
                | "button" | "datalist",
            ) => {}
            _ => own_text(child, text),
        }
    }
}

#[test]
fn faults_by_hand() {
    for page in soup::BY_HAND {
        assert_eq!(ours(page), theirs(page), "{page}");
    }
}

#[test]
fn generated_faults() {
    for seed in 0..4_000 {
        let page = soup::page(seed);
        assert_eq!(ours(&page), theirs(&page), "seed {seed}: {page}");
    }
}

/// What a browser shows: of each table the cells of its rows, their texts as far as they are seen and not struck out.
#[test]
fn generated_styles() {
    for seed in 0..6_000 {
        let page = soup::styled(seed);
        let document = gouji::read::html::read(&page);
        let mut tables = Vec::new();
        grids(&document.blocks, &mut tables);
        let ours: Vec<Vec<Vec<String>>> = tables
            .into_iter()
            .map(|grid| {
                let mut rows = vec![Vec::new(); grid.rows];
                grid.cells.iter().for_each(|cell| rows[cell.row].push(squeezed(&cell.text)));
                rows
            })
            .collect();
        let dom = html5ever::parse_document(RcDom::default(), html5ever::ParseOpts::default()).one(&*page);
        let old = seed % 2 == 0;
        let mut theirs = Vec::new();
        seen_tables(&dom.document, Seen { old, ..Seen::default() }, &mut theirs);
        assert_eq!(ours, theirs, "seed {seed}: {page}");
    }
}

/// How text is seen, by what is around it.
#[derive(Clone, Copy, Default)]
struct Seen {
    gone: bool,
    invisible: bool,
    struck: bool,
    old: bool,
}

impl Seen {
    fn within(mut self, node: &Handle) -> Seen {
        let style = attribute(node, "style").unwrap_or_default();
        self.gone |= attribute(node, "hidden").is_some() || style == "display:none";
        self.invisible = style == "visibility:hidden" || self.invisible && style != "visibility:visible";
        if name(node) == "table" && self.old {
            self.struck = false;
        }
        let strikes = matches!(name(node), "s" | "strike" | "del") && style != "text-decoration:none";
        self.struck |= strikes || style == "text-decoration:line-through";
        self
    }
}

fn seen_tables(node: &Handle, around: Seen, tables: &mut Vec<Vec<Vec<String>>>) {
    let seen = around.within(node);
    if name(node) != "table" {
        return node.children.borrow().iter().for_each(|child| seen_tables(child, seen, tables));
    }
    let mut rows = Vec::new();
    for section in node.children.borrow().iter().filter(|child| name(child) == "tbody") {
        let in_section = seen.within(section);
        for row in section.children.borrow().iter().filter(|row| name(row) == "tr") {
            let in_row = in_section.within(row);
            if in_row.gone {
                continue;
            }
            let mut cells = Vec::new();
            for cell in row.children.borrow().iter().filter(|cell| name(cell) == "td") {
                let in_cell = in_row.within(cell);
                if !in_cell.gone {
                    let mut text = String::new();
                    seen_text(cell, in_cell, &mut text);
                    cells.push(squeezed(&text));
                }
            }
            rows.push(cells);
        }
    }
    if !seen.gone {
        tables.push(rows);
    }
}

fn seen_text(node: &Handle, seen: Seen, text: &mut String) {
    for child in node.children.borrow().iter() {
        if let NodeData::Text { contents } = &child.data {
            if !(seen.gone || seen.invisible || seen.struck) {
                text.push_str(&contents.borrow());
            }
        } else {
            seen_text(child, seen.within(child), text);
        }
    }
}

#[test]
fn real_pages() {
    let Some(folder) = common::shared() else { return };
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|kind| kind == "html") {
            let page = String::from_utf8_lossy(&std::fs::read(&path).unwrap()).into_owned();
            assert_eq!(ours(&page), theirs(&page), "{}", path.display());
            seen += 1;
        }
    }
    assert!(seen > 0, "no page in the folder of samples");
}

proptest! {
    #[test]
    fn anything_has_slots_without_overlap(page in "(<(/?(table|tr|td|th|tbody|caption|p|b)( (row|col)span=[0-9]{1,3})?|!--)>?|[a&<>\"' ]){0,80}") {
        let document = gouji::read::html::read(&page);
        let mut found = Vec::new();
        grids(&document.blocks, &mut found);
        for grid in found {
            let mut taken = HashSet::new();
            for cell in &grid.cells {
                for row in cell.row..cell.row + cell.rows {
                    for column in cell.column..cell.column + cell.columns {
                        prop_assert!(row < grid.rows && column < grid.columns && taken.insert((row, column)));
                    }
                }
            }
            prop_assert!(grid.cells.is_sorted_by_key(|cell| (cell.row, cell.column)));
        }
    }

    #[test]
    fn any_text_is_read(page in any::<String>()) {
        let _ = gouji::read::html::read(&page);
    }
}
