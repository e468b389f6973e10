//! From a [`Document`] to a [`Report`]: labels to rows and columns, headings to sections.
//!
//! What cannot be placed is kept apart and said ([`Report::unread`]); nothing is guessed.

mod above;
mod across;
mod agency;
mod align;
mod candidate;
mod continued;
mod count;
mod doubt;
mod down;
mod edition;
mod faces;
mod figure;
mod fill;
mod frame;
mod framed;
mod header;
mod heading;
mod heads;
mod introduction;
mod label;
mod leave;
mod less;
mod line_numbers;
mod loose;
mod lost;
mod named;
mod numbering;
mod official;
mod other_unit;
mod proof;
mod prose;
mod remarks;
mod repeated;
mod script;
mod sequence;
mod shifted;
mod short;
mod slips;
mod stray;
mod stream;
mod surplus;
mod table;
mod title;
mod tree;
mod turned;
mod unit;
mod words;
mod year;

pub(crate) use heading::HEADING_PHRASES;
pub use heading::heading_of;
pub(crate) use introduction::without_cited;
pub use label::key as heading_key;
pub use named::parts as title_parts;
pub use numbering::printed_number as heading_number;
pub(crate) use script::simplified;

use crate::any_of::AnyOf;
use crate::document::{Block, Cell, Document};
use crate::form::pack::{Form, Library};
use crate::report::Report;
use heading::Headings;
use stream::{Piece, RowPiece};

/// Recognises a filled-in form. The form is found by its labels, or given by its id.
#[must_use]
pub fn recognise(document: &Document, library: &Library, form: Option<&str>) -> Report {
    let cleaned = frame::cleaned(document);
    let cleaned = cleaned.as_ref().unwrap_or(document);
    let upright = turned::upright(cleaned, library);
    let pieces = stream::pieces(upright.as_ref().unwrap_or(cleaned));
    let in_force = &library.forms()[0].definition;
    let lines = plain_lines(&pieces);
    let headings = Headings::of_document(in_force, &lines);
    let parts = loose::parts(&pieces, library, &headings);
    let pieces = loose::pieces(&parts);
    let form = form.and_then(|id| library.form(id)).map_or_else(|| detect(&pieces, library), Detected::Given);
    let (text, bare) = (!pieces.is_empty(), is_bare(&pieces));
    let in_cells = text && stands_in_cells(document);
    let mut report = Report { notes: document.notes.clone(), text, bare, in_cells, ..Report::default() };
    let read_by = form.to_read(library);
    let own = read_by
        .map(|form| &form.definition)
        .filter(|definition| definition.id != in_force.id)
        .map(|definition| Headings::of_document(definition, &lines));
    let headings = own.unwrap_or(headings);
    match read_by {
        Some(form) => read(form, &headings, &pieces, &mut report),
        None => prose::read(&headings, &plain_lines(&pieces), &mut report),
    }
    report.ruled = Some(pieces.iter().any(shows_balances));
    report.form = form.id(library, !report.tables.is_empty());
    report
}

/// How the form was found.
enum Detected<'a> {
    /// The caller says which.
    Given(&'a Form),
    /// Its markers stand in the tables.
    Marked(&'a Form),
    /// No marker of any form.
    None,
}

impl<'a> Detected<'a> {
    /// The form to read the tables by. Without a marker the one in force is tried: tables three and four have none.
    fn to_read(&self, library: &'a Library) -> Option<&'a Form> {
        let form = match self {
            Detected::Given(form) | Detected::Marked(form) => form,
            Detected::None => &library.forms()[0],
        };
        form.is_read().then_some(form)
    }

    /// The form's id: by its markers even where no table could be read, otherwise only where one was.
    fn id(&self, library: &Library, any_table: bool) -> Option<String> {
        match self {
            Detected::Given(form) | Detected::Marked(form) => Some(form.definition.id.clone()),
            Detected::None => any_table.then(|| library.forms()[0].definition.id.clone()),
        }
    }
}

/// The form with the most of its own labels in the tables; the one in force where two have as many.
fn detect<'a>(pieces: &[Piece<'_>], library: &'a Library) -> Detected<'a> {
    let rows = pieces.iter().filter_map(|piece| if let Piece::Row(row) = piece { Some(row) } else { None });
    let keys: Vec<String> = rows.flat_map(|row| row.cells).map(|cell| words::cell_key(&cell.text)).collect();
    let marks =
        |form: &Form| form.definition.markers.iter().filter(|marker| keys.contains(&label::key(marker))).count();
    let best = library.forms().iter().rev().map(|form| (marks(form), form)).max_by_key(|&(marks, _)| marks);
    match best {
        Some((1.., form)) => Detected::Marked(form),
        _ => Detected::None,
    }
}

/// Reads the lines of text, and the tables between them.
fn read(form: &Form, headings: &Headings<'_>, pieces: &[Piece<'_>], report: &mut Report) {
    let mut reading = table::Reading::new(form);
    let mut lines = Vec::new();
    for chunk in pieces.chunk_by(stream::in_one_grid) {
        match &chunk[0] {
            Piece::Paragraph(text) => {
                for line in text.lines() {
                    if let Some(found) = headings.find(line) {
                        reading.section(found.heading.number);
                    }
                    if !reading.paragraph(line) {
                        lines.push(line);
                    }
                }
            }
            Piece::Row(_) => lines.extend(grid(&mut reading, headings, chunk)),
        }
    }
    prose::read(headings, &lines, report);
    let outcome = reading.finish(report.year);
    report.tables = outcome.tables;
    report.unread = outcome.unread;
    report.variants = outcome.variants;
    report.assumed = outcome.assumed;
    report.left_out = outcome.left_out;
}

/// Does the line on the balances of table three stand here?
fn shows_balances(piece: &Piece<'_>) -> bool {
    // In the characters of either script, broken anywhere.
    let shows = |text: &str| {
        text.contains(['稽', '加']) && {
            let line: String = text.chars().filter(|c| !c.is_whitespace()).map(simplified).collect();
            line.holds_any(&["勾稽关系", "钩稽关系", "鉤稽关系", "第一项加第二项"])
        }
    };
    match piece {
        Piece::Paragraph(text) => shows(text),
        Piece::Row(row) => row.cells.iter().any(|cell| shows(&cell.text)),
    }
}

/// Reads the rows of one table of the source; gives the lines of those that are none of the form's.
fn grid<'a>(reading: &mut table::Reading<'a, '_>, headings: &Headings<'_>, rows: &[Piece<'a>]) -> Vec<&'a str> {
    let rows = rows.iter().filter_map(|piece| if let Piece::Row(row) = piece { Some(row) } else { None });
    let mut lines = Vec::new();
    for row in rows {
        let text = words_of(row);
        if let [line] = text[..]
            && let Some(found) = headings.find(line)
        {
            reading.section(found.heading.number);
            lines.push(line);
        } else {
            if let [line] = text[..] {
                reading.line(line);
            }
            if !reading.row(row.clone()) {
                lines.extend(text);
            }
        }
    }
    lines
}

/// The lines of a row's cells.
fn words_of<'a>(row: &RowPiece<'a>) -> Vec<&'a str> {
    let lines = |cell: &'a Cell| cell.text.lines();
    row.cells.iter().flat_map(lines).filter(|line| !line.is_empty()).collect()
}

/// Does everything stand in cells, as in a workbook, but for the names of its sheets? Cells of a page may hold a page each.
fn stands_in_cells(document: &Document) -> bool {
    let is_sheet =
        |name: &str| document.blocks.iter().any(|block| matches!(block, Block::Grid(grid) if grid.sheet == name));
    document.blocks.iter().all(|block| match block {
        Block::Grid(grid) => grid.cells.iter().all(|cell| cell.nested.is_empty()),
        Block::Paragraph(text) => is_sheet(text),
    })
}

/// Figures, and not one word.
fn is_bare(pieces: &[Piece<'_>]) -> bool {
    let lines = plain_lines(pieces);
    !lines.is_empty() && lines.iter().all(|line| line.split_whitespace().all(figure::is_value))
}

/// Every line of text, tables included.
fn plain_lines<'a>(pieces: &[Piece<'a>]) -> Vec<&'a str> {
    let lines = |piece: &Piece<'a>| match piece {
        Piece::Paragraph(text) => text.lines().collect(),
        Piece::Row(row) => words_of(row),
    };
    pieces.iter().flat_map(lines).collect()
}
