//! A check that is written in Rust, and what it declares: what a report must have, and what its form must, so that it can run at all.
//! The runner leaves it out where that is not there, and says why; a form of a pack without it is refused.

use super::last::unfit;
use super::ledger::Ledger;
use crate::finding::Skip;
use crate::form::{Definition, Rule};
use crate::prose::passage::section;
use crate::report::sheet::Sheets;

/// A check, as a rule's `code` names it.
#[derive(Clone, Copy)]
pub(crate) struct Check {
    /// The name.
    pub code: &'static str,
    /// What it needs of a report, in the order in which it is said that it is not there.
    needs: &'static [Need],
    /// The names of the form's `phrases` without which it could not tell; others that it has may be missing.
    words: &'static [&'static str],
    /// The names of the form's `cells` that it goes by, beside those of its needs.
    cells: &'static [&'static str],
    /// The names of the rule's `limits` that it goes by.
    limits: &'static [&'static str],
    /// Enters what it finds.
    pub run: Run,
}

/// Looks at a report by a rule, and enters what it finds.
type Run = fn(&mut Ledger<'_, '_>, &Rule);

/// Something without which a check does not run.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Need {
    /// A title or running text: a table that was pasted alone has none.
    Text,
    /// The same in simplified characters, as the words are that it looks for.
    Words,
    /// A section; where it is not there, D-HEAD-6 says so.
    Section(u32),
    /// A table of the form.
    Tables,
    /// The table of the cells that the form has under this name.
    TableOf(&'static str),
    /// Figures in the cells under these names.
    Cells(&'static [&'static str]),
    /// These tables, as far as the form has them.
    Read(&'static [&'static str]),
    /// The tables of what the rule's claims are held against.
    Claimed,
    /// A form with these cells, which is a pack's where it has them not: then there is nothing to hold a text against.
    Known(&'static [&'static str]),
    /// The same, by the names under which the form has them.
    Called(&'static [&'static str]),
    /// The report year.
    Year,
    /// A report of the years that its form is prescribed for.
    OfYear,
    /// The body that reports.
    Body,
    /// Its name.
    Agency,
    /// Last year's report of the same body, with the tables of the cells under these names.
    Last(&'static [&'static str]),
    /// The day of publication.
    Published,
}

impl Check {
    /// One that needs nothing.
    pub(super) const fn new(code: &'static str, run: Run) -> Check {
        Check { code, needs: &[], words: &[], cells: &[], limits: &[], run }
    }

    /// The same, which needs this of a report.
    pub(super) const fn needs(self, needs: &'static [Need]) -> Check {
        Check { needs, ..self }
    }

    /// The same, which looks for words with these names.
    pub(super) const fn words(self, words: &'static [&'static str]) -> Check {
        Check { words, ..self }
    }

    /// The same, which goes by cells with these names.
    pub(super) const fn cells(self, cells: &'static [&'static str]) -> Check {
        Check { cells, ..self }
    }

    /// The same, which goes by limits with these names.
    pub(super) const fn limits(self, limits: &'static [&'static str]) -> Check {
        Check { limits, ..self }
    }

    /// Why it cannot run.
    #[must_use]
    pub(super) fn lacks(&self, ledger: &Ledger<'_, '_>, rule: &Rule) -> Option<Skip> {
        // No form is opened with such a rule, other than to be told so.
        if self.limits_missing(rule).next().is_some() {
            return Some(Skip::NoSuchCells);
        }
        self.needs.iter().find_map(|need| need.lacks(ledger, rule))
    }

    /// The names of the form's `cells` without which it could not tell.
    fn cells_needed(&self) -> Vec<&'static str> {
        let of_need = |need: &'static Need| match need {
            Need::TableOf(name) => std::slice::from_ref(name),
            Need::Cells(names) | Need::Last(names) => names,
            _ => &[],
        };
        let mut names: Vec<_> = self.needs.iter().flat_map(of_need).chain(self.cells).copied().collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// What a form has not that it goes by, each in a few words.
    #[must_use]
    pub(super) fn missing(&self, form: &Definition, rule: &Rule) -> Vec<String> {
        let words = self.words.iter().filter(|name| form.phrases(name).is_empty());
        let cells = self.cells_needed().into_iter().filter(|name| form.cell_called(name).is_none());
        let words = words.map(|name| format!("needs phrases called {name}"));
        let cells = cells.map(|name| match form.cells(name).first() {
            Some(cell) => format!("needs the cell {cell}"),
            None => format!("needs cells called {name}"),
        });
        words.chain(cells).chain(self.amiss(rule)).collect()
    }

    /// The names of limits that it goes by and a rule has not.
    fn limits_missing(&self, rule: &Rule) -> impl Iterator<Item = &'static str> {
        self.limits.iter().copied().filter(|name| !rule.limits.iter().any(|limit| limit.id == *name))
    }

    /// The limits that it goes by and a rule has not, and those that the rule has and it does not go by, each in a few words.
    fn amiss(&self, rule: &Rule) -> Vec<String> {
        let missing = self.limits_missing(rule).map(|name| format!("needs a limit called {name}"));
        let strange = rule.limits.iter().map(|limit| limit.id.as_str()).filter(|id| !self.limits.contains(id));
        missing.chain(strange.map(|id| format!("limits[{id}]: the check {} knows no such limit", self.code))).collect()
    }
}

impl Need {
    /// Why it is not there, if it is not.
    fn lacks(self, ledger: &Ledger<'_, '_>, rule: &Rule) -> Option<Skip> {
        let sheets = ledger.sheets;
        let (report, form) = (sheets.report, sheets.definition());
        let unless = |there: bool, why: Skip| (!there).then_some(why);
        match self {
            Need::Text => unless(report.is_whole(), Skip::TablesAlone),
            Need::Words => {
                Need::Text.lacks(ledger, rule).or_else(|| unless(!sheets.is_traditional(), Skip::Traditional))
            }
            Need::Section(number) => Need::Words
                .lacks(ledger, rule)
                .or_else(|| unless(section(report, number).is_some(), Skip::NothingToCheck)),
            Need::Tables => unless(!report.tables.is_empty(), Skip::NotRead((0..form.tables.len()).collect())),
            Need::TableOf(name) => {
                let cell = form.cell_called(name).and_then(|cell| form.cell(cell));
                let read = cell.is_some_and(|(table, _)| sheets.is_read(table));
                (!read).then(|| ledger.why_no_figure(name))
            }
            Need::Cells(names) => {
                let none = names.iter().find(|name| sheets.called(name).is_none());
                none.map(|name| ledger.why_no_figure(name))
            }
            Need::Read(names) => {
                let tables = names.iter().filter_map(|id| form.tables.iter().position(|table| table.id == *id));
                unread(sheets, tables)
            }
            Need::Claimed => {
                let stated = sheets.form.stated.iter().filter(|stated| form.rules[stated.rule].id == rule.id);
                unread(sheets, stated.flat_map(|stated| &stated.equals).map(|&(table, _)| table))
            }
            Need::Known(cells) => unless(cells.iter().all(|cell| form.cell(cell).is_some()), Skip::NoSuchCells),
            Need::Called(names) => unless(names.iter().all(|name| form.cell_called(name).is_some()), Skip::NoSuchCells),
            Need::Agency => unless(report.agency.is_some(), Skip::NothingToCheck),
            Need::Year => unless(report.year.is_some(), Skip::NoYear),
            Need::OfYear => unless(sheets.is_of_year(), Skip::OtherYear),
            Need::Body => unless(ledger.body().is_some(), Skip::NoBody),
            Need::Last(names) => {
                let cells: Vec<&str> = names.iter().filter_map(|name| form.cell_called(name)).collect();
                ledger.last.map_or(Some(Skip::NoLast), |last| unfit(report, last, &cells))
            }
            Need::Published => unless(ledger.published.is_some(), Skip::NoDate),
        }
    }
}

/// That some of these tables were not read, if it is so.
fn unread(sheets: &Sheets<'_>, tables: impl Iterator<Item = usize>) -> Option<Skip> {
    let mut unread: Vec<usize> = tables.filter(|&table| !sheets.is_read(table)).collect();
    unread.dedup();
    (!unread.is_empty()).then_some(Skip::NotRead(unread))
}
