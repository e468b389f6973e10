//! From a matter to its sentence: which sentence, and the names and values that go into it.

use super::names::{across, column, excerpt, heading, numeral, quoted, row};
use super::sentences::Sentence;
use super::{Blank, Lack, Language, Matter, Sides, Suspect};
use crate::amount::Amount;
use crate::document::{Advice, Note};
use crate::form::formula::Relation;
use crate::form::pack::{Along, Place};
use crate::form::{Definition, Table};
use crate::report::Why;

/// Says things about one form in one language.
pub(super) struct Say<'a> {
    pub form: &'a Definition,
    pub language: Language,
}

impl Say<'_> {
    fn say(&self, sentence: Sentence, things: &[&str]) -> String {
        sentence.with(self.language, things)
    }

    fn name(&self, table: usize) -> &str {
        &self.form.tables[table].name
    }

    /// The sentence of a matter.
    #[must_use]
    pub(super) fn matter(&self, matter: &Matter) -> String {
        match matter {
            Matter::Unbalanced(sides) => self.unbalanced(sides),
            Matter::Negative { value } => self.say(Sentence::Negative, &[&value.to_string()]),
            Matter::NotWhole { value } => self.say(Sentence::NotWhole, &[&value.to_string()]),
            Matter::NoFigure { printed } => self.say(Sentence::NoFigure, &[&excerpt(printed)]),
            Matter::Remark { printed, value } => self.say(Sentence::Remark, &[&excerpt(printed), &value.to_string()]),
            Matter::Placeholders { table, count, printed } => {
                self.say(Sentence::Placeholders, &[self.name(*table), &count.to_string(), &excerpt(printed)])
            }
            Matter::Styled { table, count, printed, value } => {
                let (count, value) = (count.to_string(), value.to_string());
                self.say(Sentence::Styled, &[self.name(*table), &count, &excerpt(printed), &value])
            }
            Matter::Blank(blank) => self.blank(blank),
            Matter::Source(note) => self.source(note),
            Matter::Title(lack) => self.title(lack),
            Matter::NoHeadings { .. }
            | Matter::Misnumbered { .. }
            | Matter::OutOfOrder { .. }
            | Matter::HeadingReworded { .. } => self.headings(matter),
            _ => self.layout(matter),
        }
    }

    /// Where a cell stands, to be put before a sentence about it.
    #[must_use]
    pub(super) fn at(&self, table: usize, place: Place) -> String {
        let table = &self.form.tables[table];
        let sentence = if table.across { Sentence::AtCellAcross } else { Sentence::AtCell };
        self.say(sentence, &[&table.name, &row(table, place.row), &column(table, place.column)])
    }

    /// Which cell to look at first.
    #[must_use]
    pub(super) fn suspect(&self, suspect: &Suspect) -> String {
        let table = &self.form.tables[suspect.cell.table];
        let place = suspect.cell.place;
        let (row, column) = (row(table, place.row), column(table, place.column));
        let (count, printed) = (suspect.explains.to_string(), excerpt(&suspect.printed));
        self.say(Sentence::Suspect, &[&count, &row, &column, &printed])
    }

    fn unbalanced(&self, sides: &Sides) -> String {
        let table = &self.form.tables[sides.table];
        let (sentence, name) = match sides.along {
            Along::Column(at) => (Sentence::ColumnBalance, column(table, at)),
            Along::Row(at) if table.across => (Sentence::AcrossBalance, row(table, at)),
            Along::Row(at) => (Sentence::RowBalance, row(table, at)),
        };
        let (left, right) = (self.side(table, sides, &sides.left), self.side(table, sides, &sides.right));
        let apart = (sides.left.1 - sides.right.1).abs().to_string();
        let relation = match sides.relation {
            Relation::Equal => Sentence::EqualSides,
            Relation::AtMost => Sentence::AtMostSides,
            Relation::AtLeast => Sentence::AtLeastSides,
        };
        let compared = self.say(relation, &[&left, &right, &apart]);
        let zeros = if sides.zeros.is_empty() {
            String::new()
        } else {
            self.say(Sentence::Zeros, &[&self.list(&sides.zeros, |&place| across(table, sides.along, place))])
        };
        self.say(sentence, &[&table.name, &name, &compared, &zeros])
    }

    fn side(&self, table: &Table, sides: &Sides, (places, sum): &(Vec<Place>, Amount)) -> String {
        let name = |place: Option<&Place>| place.map_or(String::new(), |&place| across(table, sides.along, place));
        let sentence = match places.len() {
            0 | 1 => Sentence::OneAddend,
            2 => Sentence::TwoAddends,
            _ => Sentence::ManyAddends,
        };
        let (first, last) = (name(places.first()), name(places.last()));
        self.say(sentence, &[&first, &sum.to_string(), &last, &places.len().to_string()])
    }

    fn blank(&self, blank: &Blank) -> String {
        let (sentence, table, names, line) = match blank {
            Blank::Table(at) => return self.say(Sentence::BlankTable, &[self.name(*at)]),
            Blank::Rows(at, rows) => (Sentence::BlankRows, *at, rows, None),
            Blank::Columns(at, columns) => (Sentence::BlankColumns, *at, columns, None),
            Blank::Cells(at, line, columns) => (Sentence::BlankCells, *at, columns, Some(*line)),
        };
        let of = &self.form.tables[table];
        let is_rows = matches!(blank, Blank::Rows(..));
        let listed = self.list(names, |&at| if is_rows { row(of, at) } else { column(of, at) });
        let line = line.map_or(String::new(), |line| row(of, line));
        self.say(sentence, &[&of.name, &names.len().to_string(), &listed, &line])
    }

    /// Matters of tables and their labels.
    fn layout(&self, matter: &Matter) -> String {
        match matter {
            Matter::Glued { table, row: line, printed, expected, found } => {
                let line = line.map_or(String::new(), |line| row(&self.form.tables[*table], line));
                let (expected, found) = (expected.to_string(), found.to_string());
                self.say(Sentence::Glued, &[self.name(*table), &line, &expected, &found, &excerpt(printed)])
            }
            Matter::RowsUnread { table, why, rows, count } => {
                let listed = self.list(rows, |&at| row(&self.form.tables[*table], at));
                let sentence = if rows.is_empty() { Sentence::RowsUnread } else { Sentence::RowsUnreadNamed };
                self.say(sentence, &[self.name(*table), &count.to_string(), &self.why(*why), &listed])
            }
            Matter::NoTables { tables } => {
                let name = |&at: &usize| format!("{}（{}）", self.name(at), self.form.tables[at].title);
                self.say(Sentence::NoTables, &[&self.list(tables, name)])
            }
            Matter::Unsupported { form } => self.say(Sentence::Unsupported, &[&quoted(form)]),
            Matter::WrongForm { form, year } => self.say(Sentence::WrongForm, &[&quoted(form), &year.to_string()]),
            Matter::Reworded(variant) => {
                self.say(Sentence::Reworded, &[&excerpt(&variant.printed), &quoted(&variant.label)])
            }
            Matter::RowsMissing { table, rows } => {
                let listed = self.list(rows, |&at| row(&self.form.tables[*table], at));
                self.say(Sentence::RowsMissing, &[self.name(*table), &rows.len().to_string(), &listed])
            }
            Matter::StrayRow { table, printed } => {
                self.say(Sentence::StrayRow, &[self.name(*table), &excerpt(printed)])
            }
            _ => String::new(),
        }
    }

    fn why(&self, why: Why) -> String {
        let (sentence, expected, found) = match why {
            Why::NoHeader => (Sentence::NoHeader, 0, 0),
            Why::TooFew { found, expected } => (Sentence::TooFew, expected, found),
            Why::TooMany { found, expected } => (Sentence::TooMany, expected, found),
            Why::Ambiguous => (Sentence::Ambiguous, 0, 0),
            Why::NoCells => (Sentence::NoCells, 0, 0),
            Why::Twice => (Sentence::Twice, 0, 0),
            Why::Label => (Sentence::Label, 0, 0),
        };
        self.say(sentence, &[&expected.to_string(), &found.to_string()])
    }

    fn source(&self, note: &Note) -> String {
        let (sentence, what) = match note {
            Note::Empty => (Sentence::Empty, String::new()),
            Note::TooLarge { bytes } => (Sentence::TooLarge, (bytes >> 20).to_string()),
            Note::TooManyCells => (Sentence::TooManyCells, String::new()),
            Note::SpanCut => (Sentence::SpanCut, String::new()),
            Note::TooDeep => (Sentence::TooDeep, String::new()),
            Note::CutOff => (Sentence::CutOff, String::new()),
            Note::BadBytes { encoding } => (Sentence::BadBytes, (*encoding).to_owned()),
            Note::NotText { kind, advice } => return self.not_text(kind, *advice),
            Note::Packed { kind, names } => return self.say(Sentence::Packed, &[kind, &self.names(names)]),
            Note::Locked => (Sentence::Locked, String::new()),
            Note::Damaged => (Sentence::Damaged, String::new()),
            Note::Changes => (Sentence::Changes, String::new()),
            Note::Embedded => (Sentence::Embedded, String::new()),
            Note::Hidden => (Sentence::Hidden, String::new()),
            Note::HiddenLines => (Sentence::HiddenLines, String::new()),
            Note::NoResult { cells } => (Sentence::NoResult, self.names(cells)),
            Note::Formatted { cells } => (Sentence::Formatted, self.names(cells)),
        };
        self.say(sentence, &[&what])
    }

    fn names(&self, names: &[String]) -> String {
        self.list(names, Clone::clone)
    }

    fn not_text(&self, kind: &str, advice: Advice) -> String {
        let (sentence, program, ending) = match advice {
            Advice::SaveAsDocx => (Sentence::SaveAs, "Word / WPS", ".docx"),
            Advice::SaveAsXlsx => (Sentence::SaveAs, "Excel / WPS", ".xlsx"),
            Advice::TakeSource => (Sentence::TakeSource, "", ""),
            Advice::Copy => (Sentence::CopyTables, "", ""),
        };
        self.say(sentence, &[kind, program, ending])
    }

    fn title(&self, lack: &Lack) -> String {
        let (sentence, title) = match lack {
            Lack::All => return self.say(Sentence::NoTitle, &[]),
            Lack::Year(title) => (Sentence::TitleWithoutYear, title),
            Lack::Agency(title) => (Sentence::TitleWithoutAgency, title),
            Lack::Words(title) => (Sentence::TitleWithoutWords, title),
        };
        self.say(sentence, &[&excerpt(title)])
    }

    fn headings(&self, matter: &Matter) -> String {
        match matter {
            Matter::NoHeadings { numbers } => {
                self.say(Sentence::NoHeadings, &[&self.list(numbers, |&number| quoted(&heading(self.form, number)))])
            }
            Matter::Misnumbered { printed, number } => {
                self.say(Sentence::Misnumbered, &[&excerpt(printed), &numeral(*number).to_string()])
            }
            Matter::OutOfOrder { printed, after } => {
                self.say(Sentence::OutOfOrder, &[&excerpt(printed), &excerpt(after)])
            }
            Matter::HeadingReworded { printed, number } => {
                self.say(Sentence::HeadingReworded, &[&excerpt(printed), &quoted(&heading(self.form, *number))])
            }
            _ => String::new(),
        }
    }

    /// Names in a row; of many the first few, and how many they are.
    fn list<T>(&self, things: &[T], name: impl Fn(&T) -> String) -> String {
        /// What a person reads before the list is told as a number. The form has six headings.
        const LISTED: usize = 6;
        let names: Vec<String> = things.iter().take(LISTED).map(name).collect();
        let shown = names.join(&self.say(Sentence::And, &[]));
        if things.len() > LISTED { self.say(Sentence::More, &[&shown, &things.len().to_string()]) } else { shown }
    }
}
