//! A sound report, and what cleaners, converters and data frames make of its tables: spans stripped, merged cells taken apart or
//! written again and again, headers and labels gone.

#![allow(unreachable_pub)]

use crate::common::chance::Chance;
use crate::common::draft::{Draft, HEADINGS, TEXTS};
use crate::common::library;
use gouji::form::{Definition, Table};
use std::collections::BTreeMap;

/// A cell as written: its text, and over how many rows and columns it is merged.
#[derive(Clone, Debug)]
pub struct Cell {
    pub text: String,
    pub rows: usize,
    pub columns: usize,
}

/// A table as written, row by row.
#[derive(Clone, Debug)]
pub struct Worn {
    pub rows: Vec<Vec<Cell>>,
    /// How many of them are labels of columns; none in table two, where they stand between.
    pub header: usize,
    /// Columns stand in another order: without its labels nobody could read it.
    pub moved: bool,
    /// Rows do: without their labels nobody could.
    pub shuffled: bool,
    /// Labels are gone.
    pub lost: bool,
}

/// Where a table ends and another begins.
pub const CUT: &str = "✂";

/// A report: its tables as written, and what is to be read of them.
#[derive(Clone)]
pub struct Report {
    pub form: Definition,
    pub tables: Vec<Worn>,
    /// By table and row.
    pub expected: BTreeMap<(String, String), Vec<String>>,
    /// Does every balance hold?
    pub sound: bool,
}

impl Report {
    /// Figures by chance that all agree: many, few, or only those of persons.
    pub fn by_chance(id: &str, chance: &mut Chance) -> Report {
        Report::by_chance_with(id, chance, |_, _| {})
    }

    /// The same, with something done to the figures.
    pub fn by_chance_with(id: &str, chance: &mut Chance, change: impl Fn(&mut Draft, &mut Chance)) -> Report {
        let form = library().form(id).unwrap().definition.clone();
        let mut draft = Draft::zeros(&form);
        applications(&mut draft, &form, chance);
        for row in ["reconsideration", "direct_suit", "suit_after_reconsideration"] {
            let few = chance.below(2) == 0;
            let mut cells: Vec<i64> = (0..4).map(|_| if few { 0 } else { chance.below(40) }).collect();
            cells.push(cells.iter().sum());
            draft.set_row("disputes", row, &cells);
        }
        for row in &form.tables[0].rows {
            let figures: Vec<i64> = form.tables[0].columns_of(row).map(|_| chance.below(300)).collect();
            draft.set_row("disclosure", &row.id, &figures);
        }
        change(&mut draft, chance);
        Report::of(&form, &draft)
    }

    /// What a draft holds, as the form prints it.
    pub fn of(form: &Definition, draft: &Draft) -> Report {
        let mut expected = BTreeMap::new();
        for (table, row, _) in draft.places() {
            let figures = draft.row(&table, &row);
            expected.insert((table, row), figures);
        }
        let tables = form.tables.iter().map(|table| printed(table, draft)).collect();
        Report { form: form.clone(), tables, expected, sound: true }
    }

    /// As a page; each table in its section.
    pub fn html(&self) -> String {
        let year = self.form.years.from;
        let mut page = format!("<html><body><h1>青石县林业局{year}年政府信息公开工作年度报告</h1>");
        for (at, (heading, text)) in HEADINGS.iter().zip(TEXTS).enumerate() {
            page.push_str(&format!("<h2>{heading}</h2>"));
            if let Some(table) = at.checked_sub(1).and_then(|at| self.tables.get(at)) {
                page.push_str(&table.html());
            }
            page.push_str(&format!("<p>{}</p>", text.replace('\n', "</p><p>")));
        }
        page + "</body></html>"
    }
}

fn applications(draft: &mut Draft, form: &Definition, chance: &mut Chance) {
    let table = form.table("applications").unwrap();
    let most = [1, 3, 60, 2_000][chance.pick(4)];
    let columns = [1, 2, 6][chance.pick(3)];
    let sparse = chance.below(8) + 1;
    let mut sums = vec![0; 6];
    let mut line = |sums: &mut Vec<i64>| -> Vec<i64> {
        let mut cells: Vec<i64> = (0..6)
            .map(|at| if at < columns && chance.below(sparse) == 0 { chance.below(most + 1) } else { 0 })
            .collect();
        sums.iter_mut().zip(&cells).for_each(|(sum, cell)| *sum += cell);
        cells.push(cells.iter().sum());
        cells
    };
    let outcomes = table.rows.iter().filter(|row| {
        row.instead.is_none() && !["received", "carried_in", "concluded", "carried_out"].contains(&row.id.as_str())
    });
    for row in outcomes {
        draft.set_row("applications", &row.id, &line(&mut sums));
    }
    let concluded = sums.clone();
    let carried_out = line(&mut vec![0; 6]);
    let mut received: Vec<i64> = concluded.iter().zip(&carried_out).map(|(a, b)| a + b).collect();
    let mut carried_in: Vec<i64> = received.iter().map(|all| chance.below(all / 3 + 1)).collect();
    received.iter_mut().zip(&carried_in).for_each(|(all, before)| *all -= before);
    let total = |mut cells: Vec<i64>| {
        cells.push(cells.iter().sum());
        cells
    };
    carried_in = total(carried_in);
    draft.set_row("applications", "received", &total(received));
    draft.set_row("applications", "carried_in", &carried_in);
    draft.set_row("applications", "concluded", &total(concluded));
    draft.set_row("applications", "carried_out", &carried_out);
}

fn printed(table: &Table, draft: &Draft) -> Worn {
    let mut rows = Vec::new();
    for line in &table.layout {
        let mut row = Vec::new();
        for cell in line {
            let [high, wide] = [cell.rows, cell.columns].map(|count| count.unwrap_or(1) as usize);
            let texts =
                cell.row.as_ref().map_or_else(|| vec![cell.text.clone().unwrap()], |row| draft.row(&table.id, row));
            row.extend(texts.into_iter().map(|text| Cell { text, rows: high, columns: wide }));
        }
        rows.push(row);
    }
    Worn { rows, header: if table.id == "disclosure" { 0 } else { 3 }, moved: false, shuffled: false, lost: false }
}

/// A cell of one slot.
pub fn cell(text: &str) -> Cell {
    Cell { text: text.to_owned(), rows: 1, columns: 1 }
}

pub fn is_figure(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

impl Worn {
    pub fn html(&self) -> String {
        let td = |cell: &Cell| {
            let span = |name, count| if count == 1 { String::new() } else { format!(" {name}={count}") };
            format!("<td{}{}>{}</td>", span("rowspan", cell.rows), span("colspan", cell.columns), cell.text)
        };
        let row = |row: &Vec<Cell>| format!("<tr>{}</tr>", row.iter().map(td).collect::<String>());
        let parts = self.rows.split(|row| row.first().is_some_and(|cell| cell.text == CUT));
        parts.map(|rows| format!("<table>{}</table>", rows.iter().map(row).collect::<String>())).collect()
    }

    /// Changes every cell.
    pub fn each(&mut self, mut change: impl FnMut(&mut Cell)) {
        self.rows.iter_mut().flatten().for_each(&mut change);
    }

    /// A cell for every slot, with the text of the merged one in its first, or in all.
    pub fn take_apart(&mut self, right: bool, down: bool) {
        let mut slots: Vec<BTreeMap<usize, String>> = vec![BTreeMap::new(); self.rows.len()];
        for (at, row) in self.rows.iter().enumerate() {
            let mut column = 0;
            for cell in row {
                while slots[at].contains_key(&column) {
                    column += 1;
                }
                for (below, slots) in slots[at..].iter_mut().take(cell.rows).enumerate() {
                    for beside in 0..cell.columns {
                        let again = (below == 0 || down) && (beside == 0 || right);
                        slots.insert(column + beside, if again { cell.text.clone() } else { String::new() });
                    }
                }
                column += cell.columns;
            }
        }
        let width = slots.iter().filter_map(|row| row.keys().last()).max().map_or(0, |last| last + 1);
        let row = |row: BTreeMap<usize, String>| {
            (0..width).map(|column| cell(row.get(&column).map_or("", String::as_str))).collect()
        };
        self.rows = slots.into_iter().map(row).collect();
    }

    /// Where the figures of a row start, if it has any.
    pub fn figures_at(&self, row: usize) -> Option<usize> {
        let cells = &self.rows[row];
        let first = cells.iter().position(|cell| is_figure(&cell.text))?;
        cells[first..].iter().all(|cell| is_figure(&cell.text)).then_some(first)
    }
}
