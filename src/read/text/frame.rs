//! A data frame as programs print it: rows counted from 0, cells set apart by two spaces or more, and something in every cell.

use super::super::fold::fold;
use super::super::limits::MAX_CELLS;

/// Fewer lines that count are a list.
const FEWEST: usize = 3;

/// The rows of a frame that starts here, with its line of names or without, and how long it is. Every row has as many cells.
pub(super) fn rows(source: &str) -> Option<(Vec<Vec<String>>, usize)> {
    let (first, behind) = line(source)?;
    let (head, mut rest) = if starts(first) { (None, source) } else { (Some(first), behind) };
    if !starts(rest) {
        return None;
    }
    let mut rows: Vec<Vec<String>> = Vec::new();
    while let Some((one, behind)) = line(rest) {
        let cells = cells(one);
        let goes_on = cells.first().is_some_and(|first| *first == rows.len().to_string())
            && rows.first().is_none_or(|row| row.len() == cells.len());
        if !goes_on || cells.len() < 2 || rows.len() * cells.len() > MAX_CELLS {
            break;
        }
        rows.push(cells);
        rest = behind;
    }
    let width = rows.first()?.len();
    if let Some(head) = head {
        let mut names = cells(head);
        if names.len() + 1 == width {
            names.insert(0, String::new());
        }
        // A title stands above, and no names.
        if names.len() != width {
            return None;
        }
        rows.insert(0, names);
    }
    (rows.len() >= FEWEST).then(|| (rows, source.len() - rest.len()))
}

/// Is it the row that the others are counted from?
fn starts(source: &str) -> bool {
    source.trim_start_matches(' ').starts_with("0  ")
}

fn line(source: &str) -> Option<(&str, &str)> {
    if source.is_empty() {
        return None;
    }
    // As all other lines end: looked for up to `\n` alone, a text with none of them would be walked from each of its lines.
    let end = source.find(['\n', '\r']).unwrap_or(source.len());
    let rest = &source[end..];
    Some((&source[..end], rest.strip_prefix("\r\n").or(rest.get(1..)).unwrap_or_default()))
}

fn cells(line: &str) -> Vec<String> {
    line.trim().split("  ").map(fold).filter(|text| !text.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_that_count_from_nought() {
        let told = |source: &str| {
            rows(source).map(|(rows, length)| {
                (rows.iter().map(|row| row.join("|")).collect::<Vec<_>>().join("/"), source[length..].to_owned())
            })
        };
        let frame = "      项目  自然人  总计\n0  （一）予以 公开    11   14\n1     总计   NaN    3\n2  x  y  z\n";
        let read = "|项目|自然人|总计/0|（一）予以 公开|11|14/1|总计|NaN|3/2|x|y|z".to_owned();
        assert_eq!(told(&[frame, "三"].concat()), Some((read, "三".to_owned())));
        // Without names; a title above; a row with less.
        assert_eq!(told("0  甲  1\r\n1  乙  2\r\n2  丙  3"), Some(("0|甲|1/1|乙|2/2|丙|3".to_owned(), String::new())));
        for source in [
            "题目\n0  甲  1\n1  乙  2\n2  丙  3",
            "0  甲  1\n1  乙\n2  丙  3",
            "0  甲  1\n2  乙  2\n3  丙  3",
            "",
            "0  ",
        ] {
            assert_eq!(told(source), None, "{source}");
        }
    }
}
