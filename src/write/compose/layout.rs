//! A table of the form as offices print it: which cell stands where, over how much, and what it says.

use crate::form::{LayoutCell, Row, Table};
use crate::order;
use crate::report::{self, Line, Value};

/// A printed table.
pub(in crate::write) struct Laid {
    pub wide: usize,
    pub high: usize,
    pub cells: Vec<Placed>,
}

/// A printed cell; lines and columns are counted from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::write) struct Placed {
    pub line: usize,
    pub column: usize,
    pub high: usize,
    pub wide: usize,
    pub says: Says,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::write) enum Says {
    Label(String),
    Value(Value),
}

impl Laid {
    /// The cells that stand in a line, or reach into it from above, from the left.
    pub(in crate::write) fn over(&self, line: usize) -> Vec<&Placed> {
        let is_over = |cell: &&Placed| cell.line <= line && line < cell.line + cell.high;
        order::by_key(self.cells.iter().filter(is_over).collect(), |cell| [cell.column as u32, 0, 0, 0])
    }

    /// Does a label stand to the left, as offices print it: over the whole table, over several lines and columns, or before figures of
    /// several kinds?
    pub(in crate::write) fn is_left(&self, cell: &Placed) -> bool {
        /// Columns of table two, in which everything stands in the middle.
        const FEW: usize = 4;
        let before_values = || self.cells.iter().any(|one| one.line == cell.line && matches!(one.says, Says::Value(_)));
        let is_over = cell.wide == self.wide || cell.high > 1 && cell.wide > 1;
        let is_of_row = cell.high == 1 && self.wide > FEW && before_values();
        matches!(cell.says, Says::Label(_)) && (is_over || is_of_row)
    }
}

impl Says {
    /// As it is printed.
    pub(in crate::write) fn text(&self) -> String {
        match self {
            Says::Label(text) | Says::Value(Value::Text(text)) => text.clone(),
            Says::Value(Value::Figure(amount)) => amount.to_string(),
            Says::Value(Value::Blank) => String::new(),
        }
    }
}

/// Lays a table out with what a report has in it. Rows that the report does not print are left out.
pub(in crate::write) fn laid(table: &Table, report: &report::Table) -> Laid {
    let lines = printed(table, report);
    let wide = table.layout.first().map_or(1, |line| span(table, line)).max(1);
    let mut free = vec![0; wide];
    let mut cells = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let from = cells.len();
        let mut column = 0;
        for cell in line {
            for says in said(table, report, cell) {
                while free.get(column).is_some_and(|&below| below > at) {
                    column += 1;
                }
                let (high, width) = (number(cell.rows), number(cell.columns).min(wide.saturating_sub(column)).max(1));
                cells.push(Placed { line: at, column, high, wide: width, says });
                free.iter_mut().skip(column).take(width).for_each(|below| *below = at + high);
                column += width;
            }
        }
        // Where the form prints the last label over two columns, the figure below it is as wide.
        if let Some(last) = cells[from..].last_mut().filter(|last| matches!(last.says, Says::Value(_))) {
            let more = free.iter().skip(column).take_while(|&&below| below <= at).count();
            last.wide += more;
            free.iter_mut().skip(column).take(more).for_each(|below| *below = at + 1);
        }
    }
    Laid { wide, high: lines.len(), cells }
}

fn number(count: Option<u32>) -> usize {
    count.unwrap_or(1).max(1) as usize
}

/// What a cell of the layout stands for: a label, or the values of a row.
fn said(table: &Table, report: &report::Table, cell: &LayoutCell) -> Vec<Says> {
    let Some(id) = &cell.row else { return vec![Says::Label(cell.text.clone().unwrap_or_default())] };
    let values = line(report, id).map(|line| line.entries.iter().map(|entry| entry.value.clone()).collect());
    let count = table.row(id).map_or(0, |row| table.columns_of(row).count());
    let values: Vec<Value> = values.unwrap_or_else(|| vec![Value::Blank; count]);
    values.into_iter().map(Says::Value).collect()
}

fn line<'a>(report: &'a report::Table, row: &str) -> Option<&'a Line> {
    report.lines.iter().find(|line| line.row == row)
}

/// Over how many columns a line goes.
fn span(table: &Table, line: &[LayoutCell]) -> usize {
    let of_row = |id: &String| table.row(id).map_or(1, |row| table.columns_of(row).count());
    line.iter().map(|cell| number(cell.columns) * cell.row.as_ref().map_or(1, of_row)).sum()
}

/// The lines of the form with the rows that the report prints: one that stands for several of the form has their place.
fn printed(table: &Table, report: &report::Table) -> Vec<Vec<LayoutCell>> {
    let mut lines = table.layout.clone();
    let is_laid = |id: &str| table.layout.iter().flatten().any(|cell| cell.row.as_deref() == Some(id));
    for row in table.rows.iter().filter(|row| line(report, &row.id).is_some() && !is_laid(&row.id)) {
        join(table, report, &mut lines, row);
    }
    // Rows beside each other share a line: it stays.
    let is_gone = |cells: &Vec<LayoutCell>| {
        let mut rows = cells.iter().filter_map(|cell| cell.row.as_deref()).peekable();
        rows.peek().is_some() && rows.all(|id| line(report, id).is_none())
    };
    while let Some(at) = lines.iter().position(is_gone) {
        remove(&mut lines, at);
    }
    lines
}

fn row_in(line: &[LayoutCell]) -> Option<&str> {
    line.iter().find_map(|cell| cell.row.as_deref())
}

/// Puts in a row that stands for others; where the report prints those, too, it is a line of its own at the end.
fn join(table: &Table, report: &report::Table, lines: &mut Vec<Vec<LayoutCell>>, row: &Row) {
    let part = [&*row.id, "."].concat();
    let is_part = |line: &[LayoutCell]| row_in(line).is_some_and(|id| id.starts_with(&part));
    let parts: Vec<usize> = (0..lines.len()).filter(|&at| is_part(&lines[at])).collect();
    let both = parts.iter().any(|&at| row_in(&lines[at]).is_some_and(|id| line(report, id).is_some()));
    let cell = |text: Option<String>, of: Option<String>, columns: usize| LayoutCell {
        text,
        row: of,
        rows: None,
        columns: Some(columns.max(1) as u32),
    };
    let own = |columns| vec![cell(Some(row.label.clone()), None, columns), cell(None, Some(row.id.clone()), 1)];
    match parts.first() {
        Some(&first) if !both => {
            let labels: Vec<LayoutCell> = lines[first].iter().filter(|cell| cell.row.is_none()).cloned().collect();
            for &at in parts.iter().skip(1).rev() {
                remove(lines, at);
            }
            lines[first] = own(span(table, &labels));
        }
        _ => {
            let wide = table.layout.first().map_or(1, |line| span(table, line));
            lines.push(own(wide.saturating_sub(table.columns_of(row).count())));
        }
    }
}

/// Takes a line out: a label over several lines is that much shorter, and starts in the next where it started here.
fn remove(lines: &mut Vec<Vec<LayoutCell>>, at: usize) {
    for (above, line) in lines.iter_mut().enumerate().take(at) {
        for cell in line.iter_mut().filter(|cell| above + number(cell.rows) > at) {
            cell.rows = cell.rows.map(|rows| rows - 1);
        }
    }
    let gone = lines.remove(at);
    let goes_on = gone.into_iter().filter(|cell| number(cell.rows) > 1);
    let moved: Vec<LayoutCell> =
        goes_on.map(|cell| LayoutCell { rows: cell.rows.map(|rows| rows - 1), ..cell }).collect();
    if let Some(next) = lines.get_mut(at) {
        next.splice(0..0, moved);
    }
}
