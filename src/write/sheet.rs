//! Names of cells in sheets.

/// Row and column, from 0.
pub(super) type Place = (usize, usize);

/// `AB12`, of row and column counted from 0.
pub(super) fn address(row: usize, column: usize) -> String {
    let (mut left, mut letters) = (column + 1, String::new());
    while left > 0 {
        letters.insert(0, char::from(b'A' + ((left - 1) % 26) as u8));
        left = (left - 1) / 26;
    }
    letters + &(row + 1).to_string()
}

/// Row and column of `AB12`, from 0; also of `$AB$12`.
pub(super) fn place(address: &str) -> Option<Place> {
    /// The size of a sheet, in decimal and letters no longer than this.
    const LONGEST: usize = 12;
    let plain: String = address.chars().filter(|&c| c != '$').collect();
    let letters = plain.len() - plain.trim_start_matches(|c: char| c.is_ascii_alphabetic()).len();
    if plain.len() > LONGEST || letters > 3 {
        return None;
    }
    let add = |column: usize, letter: u8| column * 26 + usize::from(letter.to_ascii_uppercase() - b'A' + 1);
    let column = plain[..letters].bytes().fold(0, add);
    let row: usize = plain[letters..].parse().ok()?;
    Some((row.checked_sub(1)?, column.checked_sub(1)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_have_names() {
        for (row, column, name) in [(0, 0, "A1"), (11, 25, "Z12"), (0, 26, "AA1"), (99, 701, "ZZ100"), (0, 702, "AAA1")]
        {
            assert_eq!((address(row, column), place(name)), (name.to_owned(), Some((row, column))));
        }
        assert_eq!(place("$B$3"), Some((2, 1)));
        for none in ["", "A", "1", "A0", "A1B", "ABCD1", "A-1", "甲1"] {
            assert_eq!(place(none), None, "{none}");
        }
    }
}
