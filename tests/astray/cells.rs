//! Tables with numbers of other things in cells of their own.

use super::figures_at;
use super::text::among;
use crate::common::chance::Chance;
use crate::worn::{Cell, Report, Worn, cell};

/// Puts such numbers among the cells of all tables; now and then under a label of their own.
pub fn put(report: &mut Report, foreign: &str, chance: &mut Chance) {
    let page = chance.below(4) + 1;
    let mut serial = 0;
    for (section, table) in report.tables.iter_mut().enumerate() {
        if foreign != "serial in front of tables" || serial == 0 {
            serial = if foreign == "serial behind from three on" { 2 } else { 0 };
        }
        if matches!(foreign, "serial behind" | "serial in front") && chance.below(3) == 0 {
            table.column(foreign == "serial in front", "序号", |_| {
                serial += 1;
                serial.to_string()
            });
            continue;
        }
        let header = table.header;
        for (at, row) in table.rows.iter_mut().enumerate() {
            let start = figures_at(row);
            let is_row = start < row.len() && at >= header;
            serial += i64::from(is_row);
            put_into(row, start, is_row, (foreign, serial), chance);
        }
        lines(table, (foreign, section), page, chance);
    }
}

fn put_into(row: &mut Vec<Cell>, start: usize, is_row: bool, (foreign, serial): (&str, i64), chance: &mut Chance) {
    let texts = |cells: &[Cell]| cells.iter().map(|cell| cell.text.clone()).collect::<Vec<_>>();
    let (mut labels, all) = (texts(&row[..start]), texts(&row[start..]));
    let mut figures = all.clone();
    among(foreign, serial, (&mut labels, &mut figures), &all, is_row, chance);
    let behind = figures.split_off(all.len().min(figures.len()));
    let (mut old, mut new) = (row.drain(..start).collect::<Vec<_>>().into_iter().peekable(), Vec::new());
    let mut labels = labels.into_iter().peekable();
    while let Some(label) = labels.next() {
        match old.peek() {
            Some(one) if one.text == label => new.extend(old.next()),
            // A number and its words, each in a cell.
            Some(one)
                if labels
                    .peek()
                    .is_some_and(|words| one.text.ends_with(words.as_str()) && foreign.starts_with("num")) =>
            {
                new.push(Cell { text: label, columns: 1, ..one.clone() });
                new.extend(labels.next().map(|text| Cell { text, ..one.clone() }));
                old.next();
            }
            _ => new.push(cell(&label)),
        }
    }
    new.append(row);
    new.extend(behind.iter().map(|text| cell(text)));
    *row = new;
}

/// Rows of numbers alone.
fn lines(table: &mut Worn, (foreign, section): (&str, usize), page: i64, chance: &mut Chance) {
    let every = chance.below(6) as usize + 3;
    let header = table.header;
    for at in (header.max(1)..table.rows.len()).rev() {
        let is_here = match foreign {
            "serial on a line" => true,
            "pages" => at % every == 0,
            "pages of some" => chance.below(5) == 0,
            "a page" => section == 2 && at == 9 + every,
            _ => false,
        };
        if is_here {
            let number = if foreign == "serial on a line" { at as i64 } else { page + (at / every) as i64 };
            table.row(at, &[&number.to_string()]);
        }
    }
    if foreign.starts_with("numbered header") && header > 0 {
        let count = table.rows[header..].iter().map(|row| row.len() - figures_at(row)).max().unwrap_or(0);
        let start = table.rows[header..].iter().find(|row| row.len() > figures_at(row));
        let labels: usize = start.map_or(0, |row| row[..figures_at(row)].iter().map(|cell| cell.columns).sum());
        let blank = Cell { columns: labels.max(1), ..cell("") };
        let numbers = (1..=count).map(|number| cell(&number.to_string()));
        table.rows.insert(header, [blank].into_iter().chain(numbers).collect());
    }
    if foreign == "a count of rows" {
        table.rows.push(vec![cell(&table.rows.len().to_string())]);
    }
}
