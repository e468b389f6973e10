//! What is to be written where: changes as other text in cells of the source, findings as remarks with the places that they may stand in.

use super::given::{Change, Finding, Given, To};
use super::standing::{Standing, mark};
use super::why::Why;
use crate::document::{Block, Cell, Document, Origin};
use crate::form::{Column, Definition};
use crate::report::value::{self, is_placeholder, leading_figure};
use crate::report::{Entry, Report, Value};
use std::ops::Range;

/// All that is to be written.
#[derive(Clone, Default)]
pub(super) struct Plan {
    pub changes: Vec<Planned>,
    pub remarks: Vec<Remark>,
    /// Tells which remarks of an earlier copy go.
    pub standing: Standing,
}

/// A cell whose text is to be other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Planned {
    /// Which of the changes given.
    pub change: usize,
    pub table: String,
    pub row: String,
    pub column: String,
    pub origin: Origin,
    /// The text of the cell as read.
    pub text: String,
    /// What of it goes, and what comes there.
    pub cut: Range<usize>,
    pub put: String,
    /// What the cell holds then, in a column of this unit.
    pub value: Value,
    pub unit: String,
}

impl Planned {
    /// The text of the cell as it is to be.
    pub(super) fn after(&self) -> String {
        [&self.text[..self.cut.start], &self.put, &self.text[self.cut.end..]].concat()
    }
}

/// A finding to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Remark {
    pub key: String,
    pub rule: String,
    pub words: String,
    /// The first of them that the source has.
    pub places: Vec<Place>,
}

impl Remark {
    /// What tells a remark from others when it is met again, whoever wrote it.
    pub(super) fn mark(&self) -> String {
        mark(&self.rule, &self.key)
    }
}

/// Where a remark may stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// A cell.
    Cell(Origin),
    /// A clause of the running text under a heading.
    Clause(u32, String),
    /// A heading.
    Heading(u32),
    /// Where the text starts.
    Start,
}

/// In whose name it is written, and when.
#[derive(Clone, Debug)]
pub(super) struct By {
    pub author: String,
    pub date: Option<String>,
}

/// What is not written, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unplaced {
    pub finding: Option<String>,
    pub change: Option<usize>,
    pub why: Why,
}

impl Unplaced {
    pub(super) fn change(change: usize, why: Why) -> Unplaced {
        Unplaced { finding: None, change: Some(change), why }
    }

    pub(super) fn finding(key: &str, why: Why) -> Unplaced {
        Unplaced { finding: Some(key.to_owned()), change: None, why }
    }
}

/// Makes the plan.
///
/// # Errors
/// Cells that are none of the form.
pub(super) fn plan(
    given: &Given,
    document: &Document,
    report: &Report,
    form: &Definition,
) -> Result<(Plan, Vec<Unplaced>), Vec<String>> {
    let mut plan = Plan { standing: given.standing.clone(), ..Plan::default() };
    let mut unplaced: Vec<Unplaced> = given.unknown.iter().map(|key| Unplaced::finding(key, Why::NoFinding)).collect();
    let mut reasons = Vec::new();
    for (at, change) in given.changes.iter().enumerate() {
        let cell = &change.cell;
        let Some(column) = column(form, change) else {
            let name = [&*cell.table, ".", &cell.row, ".", &cell.column].concat();
            reasons.push(format!("options: changes[{at}]: cell: {name} is not known"));
            continue;
        };
        let is_same = |planned: &Planned| {
            (&planned.table, &planned.row, &planned.column) == (&cell.table, &cell.row, &cell.column)
        };
        let planned = if plan.changes.iter().any(is_same) {
            Err(Why::Twice)
        } else {
            planned(at, change, column, given, document, report)
        };
        match planned {
            Ok(planned) => plan.changes.extend(planned),
            Err(why) => unplaced.push(Unplaced::change(at, why)),
        }
    }
    plan.remarks = given.findings.iter().map(|finding| remark(finding, report, form)).collect();
    if reasons.is_empty() { Ok((plan, unplaced)) } else { Err(reasons) }
}

/// The column of a cell that the form has.
fn column<'a>(form: &'a Definition, change: &Change) -> Option<&'a Column> {
    let table = form.table(&change.cell.table)?;
    let row = table.row(&change.cell.row)?;
    table.columns_of(row).find(|column| column.id == change.cell.column)
}

/// What a report has in a cell.
fn entry<'a>(report: &'a Report, form: &Definition, table: &str, row: &str, column: &str) -> Option<&'a Entry> {
    let of = form.table(table)?;
    let at = of.columns_of(of.row(row)?).position(|known| known.id == column)?;
    report.line(table, row)?.entries.get(at)
}

/// The form of a report.
fn form_of<'a>(given: &'a Given, report: &Report) -> &'a Definition {
    &crate::judge::form_of(report, &given.read.library).definition
}

/// A change with its place; none where the cell holds that already.
fn planned(
    at: usize,
    change: &Change,
    column: &Column,
    given: &Given,
    document: &Document,
    report: &Report,
) -> Result<Option<Planned>, Why> {
    let (table, row) = (&*change.cell.table, &*change.cell.row);
    let form = form_of(given, report);
    let entry_of = |report| entry(report, form, table, row, &column.id);
    let found = entry_of(report).ok_or(Why::NotPrinted)?;
    let said = given.report.as_ref().and_then(entry_of);
    if said.is_some_and(|said| said.value != found.value) || given.report.is_none() {
        return Err(Why::OtherSource);
    }
    let origin = found.origin.ok_or(Why::NotPrinted)?;
    let cell = cell(document, origin).ok_or(Why::NotPrinted)?;
    // Then what it stands for was not all that is printed there.
    if !cell.nested.is_empty() || value::read(&cell.text, &column.unit) != found.value {
        return Err(Why::Unclear);
    }
    let (cut, put) = cut(&cell.text, &change.to, &column.unit);
    let mut planned = Planned {
        change: at,
        table: table.to_owned(),
        row: row.to_owned(),
        column: column.id.clone(),
        origin,
        text: cell.text.clone(),
        cut,
        put,
        value: Value::Blank,
        unit: column.unit.clone(),
    };
    planned.value = value::read(&planned.after(), &column.unit);
    let holds = match &change.to {
        To::Figure(to) => found.value == Value::Figure(*to),
        To::Blank => found.value == Value::Blank,
        To::Text(text) => *text == found.printed,
    };
    Ok(if holds { None } else { Some(planned) })
}

/// What of a cell's text is to go, and what is to come: of a figure with a unit, a mark or a remark beside it the figure alone.
fn cut(text: &str, to: &To, unit: &str) -> (Range<usize>, String) {
    let whole = 0..text.len();
    let amount = match to {
        To::Blank => return (whole, String::new()),
        To::Text(text) => return (whole, crate::read::fold::fold(text)),
        To::Figure(amount) => amount,
    };
    let put = amount.to_string();
    if is_placeholder(text) {
        return (whole, put);
    }
    let part = |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c) || "+-＋－−﹣.．,，".contains(c);
    let Some(start) = text.find(part) else { return (whole, put) };
    let length = text[start..].find(|c| !part(c)).unwrap_or(text.len() - start);
    let cut = start..start + length;
    let put_there = if text[cut.clone()].contains(|c| ('０'..='９').contains(&c)) { wide(&put) } else { put.clone() };
    let after = [&text[..cut.start], &*put_there, &text[cut.end..]].concat();
    let reads = value::read(&after, unit) == Value::Figure(*amount)
        || leading_figure(text, unit).is_some() && leading_figure(&after, unit) == Some(*amount);
    if reads { (cut, put_there) } else { (whole, put) }
}

/// In full-width signs, as the figure that it stands in the place of.
fn wide(text: &str) -> String {
    text.chars().map(|c| char::from_u32(u32::from(c) + 0xfee0).unwrap_or(c)).collect()
}

fn remark(finding: &Finding, report: &Report, form: &Definition) -> Remark {
    let mut places = Vec::new();
    if let Some(quote) = &finding.quote {
        places.push(Place::Clause(quote.section, quote.text.clone()));
    }
    let of_cell = |cell: &super::given::CellRef| entry(report, form, &cell.table, &cell.row, &cell.column)?.origin;
    places.extend(finding.cells.iter().find_map(of_cell).map(Place::Cell));
    let table = finding.cells.first().and_then(|cell| form.table(&cell.table));
    places.extend(finding.quote.as_ref().map(|quote| Place::Heading(quote.section)));
    places.extend(table.map(|table| Place::Heading(table.section)));
    places.push(Place::Start);
    Remark { key: finding.key.clone(), rule: finding.rule.clone(), words: finding.message.clone(), places }
}

/// The cell that is printed there.
pub(super) fn cell(document: &Document, origin: Origin) -> Option<&Cell> {
    in_blocks(&document.blocks, origin)
}

/// Tables stand no deeper in each other than a reader lets them.
fn in_blocks(blocks: &[Block], origin: Origin) -> Option<&Cell> {
    blocks.iter().find_map(|block| {
        let Block::Grid(grid) = block else { return None };
        if grid.index == origin.grid as usize {
            return grid.cells.iter().find(|cell| cell.origin == origin);
        }
        grid.cells.iter().find_map(|cell| in_blocks(&cell.nested, origin))
    })
}
