//! A copy is given out only where it reads as it was meant: the cells that were changed as they are to be, everything else as it was.

use super::plan::{Plan, Planned, cell};
use crate::document::{Block, Document, Note};
use crate::report::{Report, value};

/// Is the copy what was meant?
pub(super) fn holds(before: (&Document, &Report), after: (&Document, &Report), changes: &[Planned]) -> bool {
    let mut expected = before.0.clone();
    for change in changes {
        // A sheet shows a figure by the format of its cell.
        let shown = cell(after.0, change.origin).map_or("", |cell| &cell.text);
        let text = if value::read(shown, &change.unit) == change.value { shown.to_owned() } else { change.after() };
        write(&mut expected.blocks, change, &text);
    }
    expected.blocks == after.0.blocks
        && notes(before.0) == notes(after.0)
        && tables(before.1, changes) == tables(after.1, &[])
        && (&before.1.sections, &before.1.title, before.1.year) == (&after.1.sections, &after.1.title, after.1.year)
}

/// What the copy would prove if these alone were written.
pub(super) fn only(plan: &Plan, change: Option<usize>) -> Plan {
    match change {
        Some(at) => Plan { changes: plan.changes.get(at).cloned().into_iter().collect(), ..Plan::default() },
        None => Plan { changes: Vec::new(), ..plan.clone() },
    }
}

/// Tables stand no deeper in each other than a reader lets them.
fn write(blocks: &mut [Block], change: &Planned, text: &str) {
    for block in blocks {
        let Block::Grid(grid) = block else { continue };
        for cell in &mut grid.cells {
            if cell.origin == change.origin {
                text.clone_into(&mut cell.text);
            }
            write(&mut cell.nested, change, text);
        }
    }
}

/// What is told of pending changes, and of what is struck out, is told of ours, too; and what was no character in one encoding is
/// none in another.
fn notes(document: &Document) -> Vec<&Note> {
    document.notes.iter().filter(|note| !matches!(note, Note::Changes | Note::Hidden | Note::BadBytes { .. })).collect()
}

type Values<'a> = Vec<(&'a str, &'a str, Vec<crate::report::Value>)>;

/// The values of all rows, with these changes.
fn tables<'a>(report: &'a Report, changes: &[Planned]) -> Values<'a> {
    let mut rows = Vec::new();
    for table in &report.tables {
        for line in &table.lines {
            let value = |entry: &crate::report::Entry| {
                let change = changes.iter().find(|change| Some(change.origin) == entry.origin);
                change.map_or(&entry.value, |change| &change.value).clone()
            };
            rows.push((&*table.id, &*line.row, line.entries.iter().map(value).collect()));
        }
    }
    rows
}
