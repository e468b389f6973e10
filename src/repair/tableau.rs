//! Equations as rows of whole numbers, and what they imply once a cell may change: the row without it.
//!
//! A row says `Σ coefficient × change = −residual`. A cell that may change freely leaves all rows but one, which then tells its change;
//! what the others still say is implied by the equations whatever that cell holds (Gauss, in whole numbers).

/// A set of cells.
pub(super) type Mask = Vec<u64>;

/// Rows that are added as a search goes on, and dropped when it steps back.
pub(super) struct Tableau {
    width: usize,
    words: usize,
    coefficients: Vec<i32>,
    masks: Vec<u64>,
    residuals: Vec<i64>,
}

impl Tableau {
    /// A tableau over so many cells, without a row.
    #[must_use]
    pub(super) fn new(width: usize) -> Tableau {
        let words = width.div_ceil(64);
        Tableau { width, words, coefficients: Vec::new(), masks: Vec::new(), residuals: Vec::new() }
    }

    /// A set without a cell.
    #[must_use]
    pub(super) fn no_cells(&self) -> Mask {
        vec![0; self.words]
    }

    /// How many rows there are.
    #[must_use]
    pub(super) fn len(&self) -> usize {
        self.residuals.len()
    }

    /// Drops all rows but the first so many.
    pub(super) fn truncate(&mut self, rows: usize) {
        self.coefficients.truncate(rows * self.width);
        self.masks.truncate(rows * self.words);
        self.residuals.truncate(rows);
    }

    /// Adds a row.
    pub(super) fn push(&mut self, terms: &[(usize, i64)], residual: i64) {
        let start = self.coefficients.len();
        self.coefficients.resize(start + self.width, 0);
        for &(cell, coefficient) in terms {
            self.coefficients[start + cell] = coefficient as i32;
        }
        self.seal(residual);
    }

    /// Adds a row that is another with this residual.
    pub(super) fn push_copy(&mut self, row: usize, residual: i64) -> usize {
        let from = row * self.width;
        self.coefficients.extend_from_within(from..from + self.width);
        self.seal(residual)
    }

    /// Ends the last row: its set of cells and its residual.
    fn seal(&mut self, residual: i64) -> usize {
        let row = self.len();
        let coefficients = &self.coefficients[row * self.width..];
        for cells in coefficients.chunks(64) {
            let bits = cells.iter().rev().fold(0, |bits, &coefficient| bits << 1 | u64::from(coefficient != 0));
            self.masks.push(bits);
        }
        self.residuals.push(residual);
        row
    }

    /// The coefficient of a cell.
    #[must_use]
    pub(super) fn coefficient(&self, row: usize, cell: usize) -> i64 {
        i64::from(self.coefficients[row * self.width + cell])
    }

    /// The cells of a row.
    #[must_use]
    pub(super) fn mask(&self, row: usize) -> &[u64] {
        &self.masks[row * self.words..(row + 1) * self.words]
    }

    /// By how much a row is off.
    #[must_use]
    pub(super) fn residual(&self, row: usize) -> i64 {
        self.residuals[row]
    }

    /// The coefficients of a row that are not 0.
    #[must_use]
    pub(super) fn terms(&self, row: usize) -> Vec<(usize, i64)> {
        cells(self.mask(row)).iter().map(|&cell| (cell, self.coefficient(row, cell))).collect()
    }

    /// Takes out of the rows the shortest that has a cell, and clears the cell from the rest of them: the row that was taken.
    /// `None` where no row has it, or a figure grows past its range.
    pub(super) fn eliminate(&mut self, rows: &mut Vec<usize>, cell: usize) -> Option<usize> {
        let mut best = None;
        for (at, &row) in rows.iter().enumerate() {
            if self.coefficient(row, cell) != 0 {
                let size = count(self.mask(row));
                if best.is_none_or(|(least, _)| size < least) {
                    best = Some((size, at));
                }
            }
        }
        let pivot = rows.swap_remove(best?.1);
        self.clear(rows, pivot, cell)?;
        Some(pivot)
    }

    /// Puts in the place of every row that has a cell what it and the pivot row imply without it.
    pub(super) fn clear(&mut self, rows: &mut [usize], pivot: usize, cell: usize) -> Option<()> {
        let by = self.coefficient(pivot, cell);
        for row in rows {
            let minus = self.coefficient(*row, cell);
            if minus == 0 {
                continue;
            }
            let (start, width) = (self.coefficients.len(), self.width);
            self.coefficients.extend_from_within(*row * width..(*row + 1) * width);
            let (known, new) = self.coefficients.split_at_mut(start);
            for (new, other) in new.iter_mut().zip(&known[pivot * width..]) {
                *new = i32::try_from(i64::from(*new) * by - i64::from(*other) * minus).ok()?;
            }
            let residual = add(add(0, self.residual(*row), by)?, self.residual(pivot), -minus)?;
            *row = self.seal(residual);
        }
        Some(())
    }
}

/// `sum + a × b`; `None` past the range, whose ends are each other's negative.
#[must_use]
pub(super) fn add(sum: i64, a: i64, b: i64) -> Option<i64> {
    sum.checked_add(a.checked_mul(b)?).filter(|&sum| sum != i64::MIN)
}

/// Puts a cell into a set.
pub(super) fn put(mask: &mut [u64], cell: usize) {
    mask[cell / 64] |= 1 << (cell % 64);
}

/// Is a cell in a set?
#[must_use]
pub(super) fn has(mask: &[u64], cell: usize) -> bool {
    mask[cell / 64] >> (cell % 64) & 1 == 1
}

/// The cells of a set that are not in another.
#[must_use]
pub(super) fn without(mask: &[u64], other: &[u64]) -> Mask {
    let mut rest = mask.to_vec();
    for (word, other) in rest.iter_mut().zip(other) {
        *word &= !other;
    }
    rest
}

/// Have two sets a cell in common?
#[must_use]
pub(super) fn meet(one: &[u64], other: &[u64]) -> bool {
    one.iter().zip(other).any(|(one, other)| one & other != 0)
}

/// The cells of a set.
#[must_use]
pub(super) fn cells(mask: &[u64]) -> Vec<usize> {
    let mut cells = Vec::new();
    for (at, &word) in mask.iter().enumerate() {
        let mut rest = word;
        while rest != 0 {
            cells.push(64 * at + rest.trailing_zeros() as usize);
            rest &= rest - 1;
        }
    }
    cells
}

/// How many cells are in a set.
#[must_use]
pub(super) fn count(mask: &[u64]) -> u32 {
    mask.iter().map(|word| word.count_ones()).sum()
}
