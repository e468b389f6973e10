//! From a sentence and its parts to text.

use super::names::{column, excerpt, heading, numeral, quoted, row};
use super::sentences::{AND, AT_CELL, AT_CELL_ACROSS, Language, MORE, Part, ROWS_OF_GROUP, Says};
use crate::form::{Definition, Table};
use crate::report::Site;

/// Says things about one form in one language.
pub(super) struct Say<'a> {
    pub form: &'a Definition,
    pub language: Language,
    /// The cell that `{@}` stands for.
    pub cell: Option<&'a Site>,
}

impl Say<'_> {
    /// The sentence with its parts put in.
    #[must_use]
    pub(super) fn says(&self, says: &Says) -> String {
        let wording = if self.language == Language::Zh { says.sentence.zh } else { says.sentence.en };
        let mut pieces = wording.split('{');
        let mut text = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let which = piece.bytes().next().unwrap_or_default();
            text.push_str(&if which == b'@' {
                self.at()
            } else {
                says.parts.get(usize::from(which.wrapping_sub(b'0'))).map_or(String::new(), |part| self.part(part))
            });
            text.push_str(piece.get(2..).unwrap_or_default());
        }
        text
    }

    /// What a rule says in its entry, with what it asks for by name.
    fn worded(&self, rule: usize, parts: &[(String, Part)]) -> String {
        let Some(says) = &self.form.rules[rule].says else { return String::new() };
        let wording = if self.language == Language::Zh { &says.zh } else { &says.en };
        let named =
            |text: String, (name, part): &(String, Part)| text.replace(&format!("{{{name}}}"), &self.part(part));
        parts.iter().fold(wording.replace("{@}", &self.at()), named)
    }

    /// Where the cell stands.
    fn at(&self) -> String {
        let Some(&Site { table, place, .. }) = self.cell else { return String::new() };
        let sentence = if self.form.tables[table].across { &AT_CELL_ACROSS } else { &AT_CELL };
        let (row, column) = (Part::row(table, place.row), Part::column(table, place.column));
        self.says(&sentence.with([Part::Table(table), row, column]))
    }

    fn part(&self, part: &Part) -> String {
        let tables = &self.form.tables;
        match part {
            Part::Word(word) => word.clone(),
            Part::Printed(printed) => excerpt(printed),
            Part::Name(name) => quoted(name),
            Part::Figure(amount) => amount.to_string(),
            Part::Count(count) => count.to_string(),
            Part::Table(table) => tables[*table].name.clone(),
            Part::Words(list) => self.listed(list),
            Part::Tables(list) => self.listed(
                &list.iter().map(|&at| [&tables[at].name, "（", &tables[at].title, "）"].concat()).collect::<Vec<_>>(),
            ),
            Part::Rows(table, list) => self.rows(&tables[*table], list),
            Part::Columns(table, list) => {
                self.listed(&list.iter().map(|&at| column(&tables[*table], at)).collect::<Vec<_>>())
            }
            Part::Headings(list) => {
                self.listed(&list.iter().map(|&number| quoted(&heading(self.form, number))).collect::<Vec<_>>())
            }
            Part::Numeral(number) => numeral(*number).to_string(),
            Part::Says(says) => self.says(says),
            Part::Worded(rule, parts) => self.worded(*rule, parts),
            Part::Limit(limit) => limit.to_string(),
            Part::Nothing | Part::Mark(_) => String::new(),
        }
    }

    /// Rows by their names; all those of a group by its name.
    fn rows(&self, table: &Table, rows: &[usize]) -> String {
        /// A whole table by its groups.
        const GROUPED: usize = 10;
        let group = |&at: &usize| table.rows[at].group.as_ref().filter(|_| table.rows[at].id.contains('.'));
        let named = |run: &[usize]| match group(&run[0]) {
            Some(name)
                if run.len() > 1 && run.len() == (0..table.rows.len()).filter(|at| group(at) == Some(name)).count() =>
            {
                vec![self.says(&ROWS_OF_GROUP.with([Part::Name(name.clone())]))]
            }
            _ => run.iter().map(|&at| row(table, at)).collect(),
        };
        let names: Vec<String> = rows.chunk_by(|a, b| group(a) == group(b)).flat_map(named).collect();
        if names.len() < rows.len() && names.len() <= GROUPED {
            names.join(self.and())
        } else {
            self.list(&names, rows.len())
        }
    }

    fn listed(&self, names: &[String]) -> String {
        self.list(names, names.len())
    }

    fn and(&self) -> &'static str {
        if self.language == Language::Zh { AND.zh } else { AND.en }
    }

    /// Names in a row; of many the first few, and how many they are.
    fn list(&self, names: &[String], count: usize) -> String {
        /// What a person reads before the list is told as a number. The form has six headings.
        const LISTED: usize = 6;
        let shown = names[..names.len().min(LISTED)].join(self.and());
        if names.len() > LISTED { self.says(&MORE.with([Part::Word(shown), Part::Count(count)])) } else { shown }
    }
}
