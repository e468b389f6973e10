//! What the rules enter while they run: findings, and what was and was not checked.

use super::body::{self, Body};
use crate::date::Date;
use crate::finding::{Doubt, Finding, Quote, Says, Site, Skip, fingerprint};
use crate::form::pack::{Balance, Library};
use crate::form::{Rule, Severity};
use crate::order;
use crate::prose::narrative::Narrative;
use crate::report::Value;
use crate::report::sheet::Sheets;
use std::cell::OnceCell;
use std::rc::Rc;

/// The book that every rule writes into.
pub(crate) struct Ledger<'s, 'a> {
    /// What is checked.
    pub sheets: &'s Sheets<'a>,
    /// Every form that is known.
    pub library: &'a Library,
    /// Last year's report of the same body, if it was given.
    pub last: Option<&'s Sheets<'a>>,
    /// Its running text, once a rule asked for it.
    narrative: Option<Rc<Narrative>>,
    /// What the body that reports is, once a rule asked for it.
    body: OnceCell<Option<Body>>,
    /// When the report was published, if that was given.
    pub published: Option<Date>,
    /// In the order they were found.
    pub findings: Vec<Finding>,
    /// Balances that break, each with the position of its finding.
    pub breaking: Vec<(&'a Balance, usize)>,
    /// Single checks that were decided.
    pub checks: usize,
    /// Whole rules that did not run.
    pub skipped: Vec<(String, Skip)>,
    /// Single checks that could not be decided.
    pub doubts: Vec<(String, Vec<Site>, Doubt)>,
    /// Cells that were read as 0.
    pub zeros: Vec<Site>,
}

impl<'s, 'a> Ledger<'s, 'a> {
    /// An empty book.
    #[must_use]
    pub(crate) fn new(sheets: &'s Sheets<'a>, library: &'a Library) -> Ledger<'s, 'a> {
        Ledger {
            sheets,
            library,
            last: None,
            narrative: None,
            body: OnceCell::new(),
            published: None,
            findings: Vec::new(),
            breaking: Vec::new(),
            checks: 0,
            skipped: Vec::new(),
            doubts: Vec::new(),
            zeros: Vec::new(),
        }
    }

    /// The running text taken apart; once for all rules.
    pub(super) fn narrative(&mut self) -> Rc<Narrative> {
        let sheets = self.sheets;
        let narrative =
            self.narrative.get_or_insert_with(|| Rc::new(Narrative::new(sheets.report, sheets.definition())));
        Rc::clone(narrative)
    }

    /// What the body that reports is, if that is known.
    pub(super) fn body(&self) -> Option<Body> {
        *self.body.get_or_init(|| body::of(self.sheets))
    }

    /// A whole rule did not run.
    pub(crate) fn skip(&mut self, rule: &Rule, why: Skip) {
        self.skipped.push((rule.id.clone(), why));
    }

    /// A single check could not be decided.
    pub(super) fn doubt(&mut self, rule: &Rule, cells: Vec<Site>, why: Doubt) {
        self.doubts.push((rule.id.clone(), cells, why));
    }

    /// Something is wrong, as badly as the rule says.
    pub(super) fn find(&mut self, rule: &Rule, says: Says, cells: Vec<Site>) {
        self.find_as(rule, rule.severity, says, cells);
    }

    /// Something is wrong, worse or lesser than the rule's own severity.
    pub(super) fn find_as(&mut self, rule: &Rule, severity: Severity, says: Says, cells: Vec<Site>) {
        let key = self.key(&rule.id, &says, &cells);
        let rule = rule.id.clone();
        self.findings.push(Finding {
            rule,
            severity,
            says,
            cells,
            quote: None,
            sides: None,
            key,
            group: None,
            proposal: None,
            accepted: None,
        });
    }

    /// Something is wrong with words of the running text, which it quotes. They are a value of the finding: other words, another key.
    pub(super) fn find_in(&mut self, rule: &Rule, severity: Severity, says: Says, cells: Vec<Site>, quote: Quote) {
        self.find_as(rule, severity, says, cells);
        if let Some(finding) = self.findings.last_mut() {
            finding.key = fingerprint([finding.key.as_str(), quote.text.as_str()]);
            finding.quote = Some(quote);
        }
    }

    /// The finding entered last has the cause of one of this rule's, if there is one: it follows it.
    pub(super) fn join_last(&mut self, cause: &str) {
        let Some((last, before)) = self.findings.split_last_mut() else { return };
        last.group = before.iter().find(|root| root.rule == cause && root.group.is_none()).map(|root| root.key.clone());
    }

    /// Why a cell that checks know by this name has no figure: its table was not read, or the cell holds none.
    #[must_use]
    pub(super) fn why_no_figure(&self, id: &str) -> Skip {
        let form = self.sheets.definition();
        let table = form.cell_called(id).and_then(|cell| form.cell(cell)).map(|(table, _)| table);
        let unread = table.filter(|&table| !self.sheets.is_read(table));
        unread.map_or(Skip::NothingToCheck, |table| Skip::NotRead(vec![table]))
    }

    /// Over rule, cells and values; cells in the order of the form, so that another suspect does not make another finding.
    fn key(&self, rule: &str, says: &Says, cells: &[Site]) -> String {
        let mut parts = vec![rule.to_owned()];
        for site in in_form_order(cells.to_vec()) {
            parts.push(self.sheets.name(site.table, site.place));
            parts.push(match self.sheets.entry(site.table, site.place).map(|entry| &entry.value) {
                Some(Value::Figure(amount)) => amount.to_string(),
                Some(Value::Text(text)) => text.clone(),
                Some(Value::Blank) | None => String::new(),
            });
        }
        says.marks(self.sheets.definition(), &mut parts);
        fingerprint(parts.iter().map(String::as_str))
    }
}

/// Cells by table, row and column.
#[must_use]
pub(crate) fn in_form_order(cells: Vec<Site>) -> Vec<Site> {
    order::by_key(cells, |site| [site.table as u32, site.place.row as u32, site.place.column as u32, 0])
}
