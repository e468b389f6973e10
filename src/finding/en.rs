//! The sentences in English; labels stay as the form prints them.

use super::names::{self, LISTED, across, column, excerpt, heading, numeral, quoted, row};
use super::{Blank, Lack, Matter, Sides};
use crate::amount::Amount;
use crate::document::Note;
use crate::form::formula::Relation;
use crate::form::pack::{Along, Place};
use crate::form::{Definition, Table};
use crate::report::Why;

/// The sentence of a matter.
#[must_use]
pub(super) fn sentence(matter: &Matter, form: &Definition) -> String {
    let table = |at: usize| form.tables[at].name.as_str();
    match matter {
        Matter::Unbalanced(sides) => unbalanced(sides, form),
        Matter::Negative { value } => format!("{value} is below 0; no count or amount should be. Please check."),
        Matter::NotWhole { value } => format!("{value} is no whole number; counts should be. Please check."),
        Matter::NoFigure { printed } => format!("{} is no single figure. Please check.", excerpt(printed)),
        Matter::Remark { printed, value } => {
            format!(
                "{} holds a remark beside the figure; {value} was used. Move the remark to the text.",
                excerpt(printed)
            )
        }
        Matter::Placeholders { table: at, count, printed } => {
            let printed = excerpt(printed);
            format!(
                "{}: {count} cells hold {printed} or the like, counted as 0 in sums; write 0 where there is none.",
                table(*at)
            )
        }
        Matter::Styled { table: at, count, printed, value } => {
            let printed = excerpt(printed);
            format!(
                "{}: {count} figures are written with units, separators or otherwise, such as {printed}, read as {value}. Please confirm.",
                table(*at)
            )
        }
        Matter::Blank(blank) => self::blank(blank, form),
        Matter::Glued { table: at, row: line, printed, expected, found } => {
            let (name, printed) = (line.map_or(String::new(), |line| row(&form.tables[*at], line)), excerpt(printed));
            format!(
                "{}, row {name}: {expected} figures are needed and only {found} cells are filled: {printed}. Some may stand glued together; the row was not read. Please check.",
                table(*at)
            )
        }
        Matter::RowsUnread { table: at, why, rows, count } => rows_unread(&form.tables[*at], *why, rows, *count),
        Matter::NoTables { tables } => {
            let names: Vec<String> = tables.iter().map(|&at| titled(&form.tables[at])).collect();
            format!(
                "Not found: {}; their figures were not checked. They should be tables, not pictures, with complete labels.",
                names.join(", ")
            )
        }
        Matter::Source(note) => source(note),
        Matter::Unsupported { form } => format!(
            "The tables are those of {}, which this version cannot read yet; their figures were not checked.",
            quoted(form)
        ),
        Matter::WrongForm { form, year } => {
            format!("The report is for {year}, but its tables are those of {}. Please check.", quoted(form))
        }
        Matter::Reworded(variant) => {
            format!("The label reads {}; prescribed is {}.", excerpt(&variant.printed), quoted(&variant.label))
        }
        Matter::RowsMissing { table: at, rows } => {
            let names = rows.iter().map(|&at_row| row(&form.tables[*at], at_row));
            format!("{}: {} rows were not found: {}. Please check.", table(*at), rows.len(), list(names))
        }
        Matter::StrayRow { table: at, printed } => {
            format!("{}: a row is none of the form's and was not checked: {}.", table(*at), excerpt(printed))
        }
        Matter::Title(lack) => title(lack),
        Matter::NoHeadings { numbers } => {
            let names = numbers.iter().map(|&number| quoted(&heading(form, number)));
            format!("Headings not found: {}. Please check.", names.collect::<Vec<_>>().join(", "))
        }
        Matter::Misnumbered { printed, number } => {
            format!("The heading {} should have the number “{}、”. Please check.", excerpt(printed), numeral(*number))
        }
        Matter::OutOfOrder { printed, after } => {
            format!(
                "The heading {} stands after {}, out of the prescribed order. Please check.",
                excerpt(printed),
                excerpt(after)
            )
        }
        Matter::HeadingReworded { printed, number } => {
            format!("The heading reads {}; prescribed is {}.", excerpt(printed), quoted(&heading(form, *number)))
        }
    }
}

/// Where a cell stands, to be put before a sentence about it.
#[must_use]
pub(super) fn at(table: &Table, place: Place) -> String {
    format!("{}, row {}, column {}: ", table.name, row(table, place.row), column(table, place.column))
}

fn unbalanced(sides: &Sides, form: &Definition) -> String {
    let (table, name) = names::of_balance(form, sides);
    let unit = if matches!(sides.along, Along::Column(_)) { "column" } else { "row" };
    let (left, right) = (side(table, sides, &sides.left), side(table, sides, &sides.right));
    let apart = (sides.left.1 - sides.right.1).abs();
    let compared = match sides.relation {
        Relation::Equal => format!("{left}, but {right}; they differ by {apart}"),
        Relation::AtMost => format!("{left}, which is more than {right}"),
        Relation::AtLeast => format!("{left}, which is less than {right}"),
    };
    let zeros = zeros(table, sides);
    format!("{}, {unit} {name}: {compared}. Please check.{zeros}", table.name)
}

fn side(table: &Table, sides: &Sides, (places, sum): &(Vec<Place>, Amount)) -> String {
    let name = |place: &Place| across(table, sides.along, *place);
    match &places[..] {
        [only] => format!("{} is {sum}", name(only)),
        [first, second] => format!("{} plus {} is {sum}", name(first), name(second)),
        [first, .., last] => format!("the {} items {} to {} add up to {sum}", places.len(), name(first), name(last)),
        [] => format!("the sum is {sum}"),
    }
}

fn zeros(table: &Table, sides: &Sides) -> String {
    if sides.zeros.is_empty() {
        return String::new();
    }
    let names = sides.zeros.iter().map(|&place| across(table, sides.along, place));
    format!(" (Blank or a placeholder, counted as 0: {}.)", list(names))
}

fn blank(blank: &Blank, form: &Definition) -> String {
    let ask = "write 0 where there is none: a blank cannot be told from 0.";
    match blank {
        Blank::Table(at) => format!("{}: all cells are blank; {ask}", form.tables[*at].name),
        Blank::Rows(at, rows) => {
            let table = &form.tables[*at];
            format!(
                "{}: {} rows are all blank: {}; {ask}",
                table.name,
                rows.len(),
                list(rows.iter().map(|&at| row(table, at)))
            )
        }
        Blank::Columns(at, columns) => {
            let table = &form.tables[*at];
            let names = columns.iter().map(|&at| column(table, at));
            format!("{}: {} columns are all blank: {}; {ask}", table.name, columns.len(), list(names))
        }
        Blank::Cells(at, line, columns) => {
            let table = &form.tables[*at];
            let names = columns.iter().map(|&at| column(table, at));
            format!(
                "{}, row {}: {} cells are blank: {}; {ask}",
                table.name,
                row(table, *line),
                columns.len(),
                list(names)
            )
        }
    }
}

fn rows_unread(table: &Table, why: Why, rows: &[usize], count: usize) -> String {
    let reason = match why {
        Why::NoHeader => {
            "no complete row of column labels stands above, so it is not certain which figure belongs where".to_owned()
        }
        Why::TooFew { found, expected } => format!("{expected} cells are needed and {found} are there"),
        Why::TooMany { found, expected } => format!("{expected} figures are needed and {found} are there"),
        Why::Ambiguous => "blank cells leave open which figure belongs to which column".to_owned(),
        Why::NoCells => "there is a label but no cells for figures".to_owned(),
        Why::Twice => "the row stands twice, with different figures".to_owned(),
        Why::Label => "the label is none of the form's, or cannot be told from another".to_owned(),
    };
    let named =
        if rows.is_empty() { String::new() } else { format!(" ({})", list(rows.iter().map(|&at| row(table, at)))) };
    format!(
        "{}: {count} rows were not read{named}: {reason}. Their figures were not checked; please look at the table.",
        table.name
    )
}

fn source(note: &Note) -> String {
    match note {
        Note::Empty => "There is nothing to check.".to_owned(),
        Note::TooLarge { bytes } => format!("This is too large (about {} MB) and was not read.", bytes >> 20),
        Note::TooManyCells => "There are too many table cells; the later ones were not read.".to_owned(),
        Note::SpanCut => "A cell spans too many rows or columns and was cut. Please check the tables.".to_owned(),
        Note::TooDeep => "Tables are nested too deeply; the inner ones were not read.".to_owned(),
        Note::CutOff => {
            "The source ends inside a tag, a comment or a table and may be incomplete. Please check.".to_owned()
        }
        Note::BadBytes { encoding } => {
            format!("Some bytes are no characters in {encoding}; some text may be missing. Please check.")
        }
        Note::NotText { kind } => format!(
            "This is a {kind} file, which this version cannot read yet; nothing was checked. Open it and paste its tables, or save it as a web page."
        ),
    }
}

fn title(lack: &Lack) -> String {
    let prescribed = "Prescribed is “（机关名称）（年份）年政府信息公开工作年度报告”";
    match lack {
        Lack::All => format!("No title was found. {prescribed}. Please check."),
        Lack::Year(title) => format!("The title {} names no year. {prescribed}. Please check.", excerpt(title)),
        Lack::Agency(title) => format!("The title {} names no body. {prescribed}. Please check.", excerpt(title)),
        Lack::Words(title) => {
            format!("The title {} lacks words of “政府信息公开工作年度报告”. Please check.", excerpt(title))
        }
    }
}

fn titled(table: &Table) -> String {
    format!("{} ({})", table.name, table.title)
}

fn list(names: impl ExactSizeIterator<Item = String>) -> String {
    let count = names.len();
    let shown = names.take(LISTED).collect::<Vec<_>>().join(", ");
    if count > LISTED { format!("{shown} and {} more", count - LISTED) } else { shown }
}
