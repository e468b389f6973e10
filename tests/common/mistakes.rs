//! Made-up reports of three sizes and the mistakes people make in them, by chance and always the same: the seed is the number of the trial.

use super::chance::Chance;
use gouji::amount::Amount;
use gouji::form::Definition;
use gouji::report::{Report, Value};

/// A cell of a table by row and column.
pub type Cell = (usize, usize);

/// How large the body is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// Thousands of applications, figures nearly everywhere.
    City,
    /// Some dozens.
    County,
    /// A handful; nearly every cell is 0.
    Empty,
}

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// Typing errors in so many cells of table three.
    Typing(usize),
    /// Any other figure in so many cells of table three.
    Arbitrary(usize),
    /// An application entered late, and one or two totals left as they were.
    StaleTotal,
    /// Applications booked under another kind of applicant in one row.
    Misclassified,
    /// Two cells beside each other hold each other's figure.
    Swapped,
    /// A row stands one column to the left or right.
    Shifted,
    /// A row holds another year's figures.
    Copied,
    /// A typing error in table four.
    Disputes,
}

/// The cells that a mistake changed, each with the figure that is right.
pub type Truth = Vec<(Cell, i64)>;

/// Figures of one table by row and column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures(pub Vec<Vec<i64>>);

const KINDS: usize = 6;
const TOTAL: usize = KINDS;
/// Rows of table three as they are printed: two of what came in, 21 outcomes, their total, what is carried out.
const OUTCOMES: std::ops::Range<usize> = 2..23;
const RECEIVED: usize = 0;
const CARRIED_IN: usize = 1;
const CONCLUDED: usize = 23;
const CARRIED_OUT: usize = 24;

impl Figures {
    /// Table three, balanced.
    #[must_use]
    pub fn applications(size: Size, chance: &mut Chance) -> Figures {
        let mut rows = vec![vec![0; KINDS + 1]; CARRIED_OUT + 1];
        for row in OUTCOMES.chain([CARRIED_IN, CARRIED_OUT]) {
            rows[row] = outcome(size, chance);
        }
        for column in 0..=TOTAL {
            rows[CONCLUDED][column] = OUTCOMES.map(|row| rows[row][column]).sum();
            let left_over = rows[CONCLUDED][column] + rows[CARRIED_OUT][column];
            // What was carried in cannot be more than all there was.
            rows[CARRIED_IN][column] = rows[CARRIED_IN][column].min(left_over);
            rows[RECEIVED][column] = left_over - rows[CARRIED_IN][column];
        }
        for row in [RECEIVED, CARRIED_IN] {
            rows[row][TOTAL] = rows[row][..KINDS].iter().sum();
        }
        Figures(rows)
    }

    /// Table four, balanced.
    #[must_use]
    pub fn disputes(size: Size, chance: &mut Chance) -> Figures {
        let most = [40, 9, 2][size as usize];
        let row = |chance: &mut Chance| {
            let mut row: Vec<i64> = (0..4).map(|_| chance.below(most + 1)).collect();
            row.push(row.iter().sum());
            row
        };
        Figures((0..3).map(|_| row(chance)).collect())
    }

    /// Puts the figures into a report.
    pub fn enter(&self, report: &mut Report, table: &str) {
        let table = report.tables.iter_mut().find(|found| found.id == table).unwrap();
        for (line, row) in table.lines.iter_mut().zip(&self.0) {
            for (entry, &figure) in line.entries.iter_mut().zip(row) {
                entry.value = Value::Figure(Amount::whole(figure).unwrap());
            }
        }
    }

    /// A cell by chance.
    fn cell(&self, chance: &mut Chance) -> Cell {
        (chance.pick(self.0.len()), chance.pick(self.0[0].len()))
    }

    /// What another table of figures has otherwise.
    fn differences(&self, other: &Figures) -> Truth {
        let row = |row: usize| (0..self.0[row].len()).map(move |column| (row, column));
        let cells = (0..self.0.len()).flat_map(row);
        cells.filter(|&(r, c)| self.0[r][c] != other.0[r][c]).map(|(r, c)| ((r, c), self.0[r][c])).collect()
    }
}

/// A row of table three but for the first and the total of outcomes: most cases are of natural persons, and many rows have none.
fn outcome(size: Size, chance: &mut Chance) -> Vec<i64> {
    let (persons, others, none) = [(900, 60, 25), (40, 6, 55), (2, 1, 90)][size as usize];
    let mut row = vec![0; KINDS + 1];
    for (column, figure) in row.iter_mut().enumerate().take(KINDS) {
        let most = if column == 0 { persons } else { others };
        let is_none = chance.below(100) < if column == 0 { none } else { i64::midpoint(100, none) };
        *figure = if is_none { 0 } else { chance.below(most) + 1 };
    }
    row[TOTAL] = row.iter().sum();
    row
}

/// The figures of the table that the mistake is about, as they should be and as they are, and what is wrong with them.
#[must_use]
pub fn make(mistake: Mistake, size: Size, seed: u64) -> (Figures, Figures, Truth) {
    let mut chance = Chance::new(seed);
    loop {
        let right = match mistake {
            Mistake::Disputes => Figures::disputes(size, &mut chance),
            _ => Figures::applications(size, &mut chance),
        };
        let mut wrong = right.clone();
        apply(mistake, size, &mut wrong, &mut chance);
        let truth = right.differences(&wrong);
        let enough = match mistake {
            Mistake::Typing(count) | Mistake::Arbitrary(count) => truth.len() == count,
            _ => !truth.is_empty(),
        };
        if enough {
            return (right, wrong, truth);
        }
    }
}

fn apply(mistake: Mistake, size: Size, figures: &mut Figures, chance: &mut Chance) {
    match mistake {
        Mistake::Typing(count) => (0..count).for_each(|_| mistype(figures, chance)),
        Mistake::Disputes => mistype(figures, chance),
        Mistake::Arbitrary(count) => {
            for _ in 0..count {
                let (row, column) = figures.cell(chance);
                let most = (2 * figures.0[row][column]).max(20);
                figures.0[row][column] = chance.below(most + 1);
            }
        }
        Mistake::StaleTotal => stale_total(figures, chance),
        Mistake::Misclassified => misclassify(figures, chance),
        Mistake::Swapped => {
            let (row, column) = figures.cell(chance);
            let (down, right) = if chance.below(2) == 0 { (1, 0) } else { (0, 1) };
            if row + down < figures.0.len() && column + right <= TOTAL {
                let other = figures.0[row + down][column + right];
                figures.0[row + down][column + right] = figures.0[row][column];
                figures.0[row][column] = other;
            }
        }
        Mistake::Shifted => {
            let row = chance.pick(figures.0.len());
            let end = if chance.below(2) == 0 { KINDS } else { TOTAL + 1 };
            let run = &mut figures.0[row][..end];
            if chance.below(2) == 0 {
                run.rotate_left(1);
                run[end - 1] = 0;
            } else {
                run.rotate_right(1);
                run[0] = 0;
            }
        }
        Mistake::Copied => {
            let row = OUTCOMES.start + chance.pick(OUTCOMES.len());
            figures.0[row] = outcome(size, chance);
        }
    }
}

/// One typing error in the digits of a cell: a digit replaced, two interchanged, one added, one left out.
fn mistype(figures: &mut Figures, chance: &mut Chance) {
    let (row, column) = figures.cell(chance);
    let mut digits: Vec<u8> = figures.0[row][column].to_string().into_bytes();
    let (at, digit) = (chance.pick(digits.len()), b'0' + chance.below(10) as u8);
    match chance.below(4) {
        0 => digits[at] = digit,
        1 if at > 0 => digits.swap(at - 1, at),
        2 => digits.insert(at + 1, digit),
        3 if digits.len() > 1 => drop(digits.remove(at)),
        _ => {}
    }
    figures.0[row][column] = String::from_utf8(digits).unwrap().parse().unwrap();
}

/// The true report has the late application in every sum; what is drafted has it in all but one or two totals.
fn stale_total(figures: &mut Figures, chance: &mut Chance) {
    let (row, column) = (OUTCOMES.start + chance.pick(OUTCOMES.len()), chance.pick(KINDS));
    let late = chance.below(5) + 1;
    let stale: &[Cell] = match chance.below(5) {
        0 => &[(row, TOTAL)],
        1 => &[(CONCLUDED, column)],
        2 => &[(CONCLUDED, TOTAL)],
        3 => &[(RECEIVED, TOTAL)],
        _ => &[(CONCLUDED, column), (CONCLUDED, TOTAL)],
    };
    for &(row, column) in stale {
        figures.0[row][column] = (figures.0[row][column] - late).max(0);
    }
}

fn misclassify(figures: &mut Figures, chance: &mut Chance) {
    let row = chance.pick(figures.0.len());
    let (from, to) = (chance.pick(KINDS), chance.pick(KINDS));
    let most = figures.0[row][from];
    if from != to && most > 0 {
        let moved = chance.below(most.min(3)) + 1;
        figures.0[row][from] -= moved;
        figures.0[row][to] += moved;
    }
}

/// A blank report with both tables of sums filled in.
#[must_use]
pub fn report(form: &Definition, table: &str, figures: &Figures) -> Report {
    let mut report = Report::blank(form);
    report.tables.retain(|found| found.id == table);
    figures.enter(&mut report, table);
    report
}
