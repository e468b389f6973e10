//! The first row of a page: a new one, or the rest of the last.

use super::cells::{Content, Table};
use super::sheet::is_figure;

/// What the first row behind a break is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum First {
    New,
    /// The rest of the row before.
    Rest,
    Doubtful,
}

/// What a row is that stands behind the break, the first one but for rows of labels, by what stands in it and in the last row before.
pub(super) fn first_row(above: &Table, below: &Table, at: usize) -> First {
    let cut = Cut::of(above, below, at);
    let [last, first] = [Count::of(&cut.last), Count::of(&cut.first)];
    match (last, first) {
        // A row of labels of columns is never cut from its figures.
        (_, Count { words: 2.., values: 0 }) | (Count { words: 2.., values: 0 }, Count { words: 0, .. }) => First::New,
        _ if !cut.is_alike => {
            // In other columns stands another row, where each has its label.
            let is_whole = |count: Count| count.words > 0 || count.values == 0;
            if is_whole(last) && is_whole(first) { First::New } else { First::Doubtful }
        }
        (_, Count { words: 0, values: 0 }) => First::Rest,
        (Count { words: 1.., .. }, Count { words: 0, .. }) if cut.is_below_words() => First::New,
        (_, Count { words: 0, .. }) => cut.without_label(usual(above).max(usual(below))),
        _ => cut.with_label(last, first),
    }
}

/// How many cells have words, and how many a figure.
#[derive(Clone, Copy)]
struct Count {
    words: usize,
    values: usize,
}

impl Count {
    fn of(cells: &[&Content]) -> Count {
        let count = |is: fn(&str) -> bool| cells.iter().filter(|cell| is(&cell.text)).count();
        Count { words: count(is_words), values: count(is_value) }
    }
}

/// The two rows at a break, if it is one row that it cuts.
struct Cut<'t> {
    last: Vec<&'t Content>,
    first: Vec<&'t Content>,
    /// The same column in both.
    pairs: Vec<(&'t Content, &'t Content)>,
    /// Has each text the same columns in both?
    is_alike: bool,
}

impl<'t> Cut<'t> {
    fn of(above: &'t Table, below: &'t Table, at: usize) -> Cut<'t> {
        let end = above.rows;
        let ends = above.cells.iter().filter(|cell| cell.row + cell.rows == end);
        let starts = below.cells.iter().filter(|cell| cell.row <= at && cell.row + cell.rows > at);
        let (ends, starts): (Vec<&Content>, Vec<&Content>) = (ends.collect(), starts.collect());
        let of = |cells: &[&'t Content], cell: &Content| {
            cells.iter().find(|other| (other.column, other.columns) == (cell.column, cell.columns)).copied()
        };
        // A label over several rows, of which a part is in this one alone, is none of its own.
        let alone = |cells: Vec<&'t Content>, others: &[&'t Content]| -> Vec<&'t Content> {
            cells.into_iter().filter(|cell| of(others, cell).is_none_or(|other| other.rows == 1)).collect()
        };
        let (last, first) = (alone(own(above, end - 1), &starts), alone(own(below, at), &ends));
        let has = |cells: &[&'t Content], all: &[&'t Content]| {
            cells.iter().all(|cell| cell.text.is_empty() || of(all, cell).is_some())
        };
        let is_alike = has(&first, &ends) && has(&last, &starts);
        let pairs = first.iter().filter_map(|cell| Some((of(&last, cell)?, *cell))).collect();
        Cut { last, first, pairs, is_alike }
    }

    /// Stands a figure below words? No cell goes on so.
    fn is_below_words(&self) -> bool {
        self.pairs.iter().any(|(a, b)| is_words(&a.text) && is_value(&b.text))
    }

    /// Stands a figure below one that had room for more? Nothing goes on there.
    fn has_room(&self) -> bool {
        let is_pair = |a: &Content, b: &Content| !a.text.is_empty() && is_value(&b.text) && !a.is_full();
        self.pairs.iter().any(|(a, b)| is_pair(a, b) || is_value(&a.text) && is_words(&b.text))
    }

    /// Figures below figures.
    fn both(&self) -> usize {
        self.pairs.iter().filter(|(a, b)| is_value(&a.text) && is_value(&b.text)).count()
    }

    /// Figures without a label: the rest of those above.
    fn without_label(&self, usual: usize) -> First {
        let new = self.pairs.iter().filter(|(a, b)| a.text.is_empty() && is_value(&b.text)).count();
        let behind = new + self.both();
        let is_rest = self.both() == 0 || behind * 2 < usual || new > 0;
        if is_rest && !self.has_room() { First::Rest } else { First::Doubtful }
    }

    /// A row with words: they are its label, or the rest of one.
    fn with_label(&self, last: Count, first: Count) -> First {
        let Some((a, b)) = self.pairs.iter().rfind(|(_, b)| is_words(&b.text)) else {
            return if last.words > 0 { First::New } else { First::Doubtful };
        };
        if a.text.is_empty() {
            // The label of the row above stands here, or that has none.
            return match self.has_room() {
                _ if last.words == 0 && last.values == 0 => First::New,
                true => First::Doubtful,
                false if self.both() * 2 >= last.values.max(1) && last.values > 0 => First::Doubtful,
                false => First::Rest,
            };
        }
        if is_numbered(&b.text) || self.has_room() || !(is_number(&a.text) || a.spare < WORDS) {
            return First::New;
        }
        match is_numbered(&a.text) {
            true if self.both() == 0 || first.values < last.values => First::Rest,
            false if first.values == 0 && last.values > 0 => First::Rest,
            _ => First::Doubtful,
        }
    }
}

/// Signs that may not start a line take so many characters with them.
const WORDS: f32 = 3.2;

/// The cells that are in this row alone.
pub(super) fn own(table: &Table, row: usize) -> Vec<&Content> {
    table.cells.iter().filter(|cell| cell.row == row && cell.rows == 1).collect()
}

/// How many figures the fullest row has.
pub(super) fn usual(table: &Table) -> usize {
    let mut counts = vec![0_usize; table.rows];
    table.cells.iter().filter(|cell| is_value(&cell.text)).for_each(|cell| counts[cell.row] += 1);
    counts.sort_unstable();
    counts
        .iter()
        .filter(|count| **count > 0)
        .nth(counts.iter().filter(|count| **count > 0).count() / 2)
        .copied()
        .unwrap_or(0)
}

/// Is it a figure, or what stands for one? `3.` is the number of a label.
pub(super) fn is_value(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| is_figure(c) || "/ \n".contains(c)) && !is_number(text)
}

/// Is it the number of a label alone?
fn is_number(text: &str) -> bool {
    is_numbered(text) && text.trim_end().ends_with(['.', '．', '、', '）', ')']) && text.chars().count() < 6
}

/// Is it anything else?
pub(super) fn is_words(text: &str) -> bool {
    !text.is_empty() && !is_value(text)
}

/// Does it start with a number of its own: 一、 （二） 3. ?
pub(super) fn is_numbered(text: &str) -> bool {
    let mut chars = text.chars().skip_while(|c| c.is_whitespace()).peekable();
    let is_bracketed = chars.next_if(|c| matches!(c, '（' | '(')).is_some();
    let mut count = 0;
    while chars.next_if(|c| c.is_ascii_digit() || "一二三四五六七八九十".contains(*c)).is_some() {
        count += 1;
    }
    let end = chars.next();
    let ends = if is_bracketed { matches!(end, Some('）' | ')')) } else { matches!(end, Some('、' | '.' | '．')) };
    // 3.5 is a figure.
    count > 0 && ends && !chars.peek().is_some_and(char::is_ascii_digit)
}
