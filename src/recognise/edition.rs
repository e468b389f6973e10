//! Of which year a table is. Last year's stands beside this year's under a line that says so, on a sheet of its own, or in a whole second
//! report; this year's alone is read. Where that is not certain both stand, and no row that they differ in is read.

use super::numbering::printed_number;
use super::stream::RowPiece;
use super::year::find_year;
use crate::any_of::AnyOf;
use crate::report::LeftOut;

/// What is said of a table's year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of {
    Year(u32),
    /// 本年, 今年.
    This,
    /// 上年, 去年.
    Last,
}

/// Which year is being told of, line by line.
#[derive(Default)]
pub(super) struct Edition {
    /// By a title, or by a line before headings.
    whole: Option<Of>,
    /// By a line since the last heading.
    here: Option<Of>,
    /// Rows came under that line.
    used: bool,
}

impl Edition {
    /// A line of text, or one alone in its row. Is it none of the form's labels?
    pub(super) fn line(&mut self, line: &str, is_free: impl FnOnce() -> bool) {
        if let Some(of) = of_title(line) {
            (self.whole, self.here, self.used) = (Some(of), None, false);
        } else if let Some(of) = said(line).filter(|_| is_free()) {
            (self.here, self.used) = (Some(of), false);
        }
    }

    /// A heading of a section: what was said of the tables before it does not go for those behind. Said right before it, it goes for all.
    pub(super) fn heading(&mut self) {
        let here = self.here.take();
        if here.is_some() && !self.used {
            self.whole = here;
        }
        self.used = false;
    }

    /// A row of a table comes: of which year is it?
    pub(super) fn of(&mut self, piece: &RowPiece<'_>) -> Option<Of> {
        self.used = true;
        self.here.or_else(|| said_by_name(&piece.grid.sheet)).or(self.whole)
    }
}

/// The year of a whole report's title.
fn of_title(line: &str) -> Option<Of> {
    /// In characters; a longer line is no title.
    const LONGEST: usize = 70;
    let plain = !line.contains(['《', '。', '，', ',', '；', '：']) && line.chars().count() <= LONGEST;
    let is_title = plain && line.trim_end().ends_with("报告") && line.contains("政府信息公开");
    find_year(line).filter(|_| is_title).map(|(.., year)| Of::Year(year))
}

/// What a line over a table says: `附：2023年数据`, `上年度（2023年）`, `本年`. One that speaks of both, compares, or says more, says nothing.
fn said(line: &str) -> Option<Of> {
    /// In characters.
    const LONGEST: usize = 30;
    const MORE: [char; 10] = ['。', '，', ',', '；', '比', '较', '增', '减', '转', '《'];
    if line.chars().count() > LONGEST || line.contains(MORE) || !line.contains(['年', '度']) {
        return None;
    }
    let has = |words: &[&str]| line.holds_any(words);
    let last = has(&["上年", "上一年", "去年", "上年度"]);
    let this = has(&["本年度", "本年数", "本年情况", "今年"]) || line.trim().trim_end_matches(['：', ':']) == "本年";
    let year = find_year(line);
    let second = year.and_then(|(_, end, first)| find_year(&line[end..]).filter(|&(.., second)| second != first));
    // 2024年12月31日 is a day, and figures say something of their own.
    let day = year.is_some_and(|(_, end, _)| line[end..].contains(['月', '日', '件', '条']));
    match (year, last, this) {
        _ if second.is_some() || day || last && this => None,
        (Some((.., year)), false, _) => Some(Of::Year(year)),
        (_, true, _) => Some(Of::Last),
        (None, false, true) => Some(Of::This),
        (None, false, false) => None,
    }
}

/// What the name of a sheet says: the same, and a year without 年.
fn said_by_name(name: &str) -> Option<Of> {
    let mut numbers = name.split(|c: char| !c.is_ascii_digit()).filter(|digits| digits.len() == 4);
    let year = numbers.next().filter(|_| numbers.next().is_none()).and_then(|digits| digits.parse().ok());
    let bare = || year.filter(|year| (2008..=2100).contains(year)).map(Of::Year);
    let this = || (name.trim() == "本年").then_some(Of::This);
    if printed_number(name).is_some() { None } else { said(name).or_else(bare).or_else(this) }
}

/// Of a table whose rows are of these years: which are left out, in a report of this year. None where that is not certain.
pub(super) fn left_out(table: &str, rows: &[Option<Of>], year: Option<u32>) -> (Vec<bool>, Option<LeftOut>) {
    let years = || rows.iter().filter_map(|of| if let Some(Of::Year(year)) = of { Some(*year) } else { None });
    let (first, newest) = (years().min(), years().max());
    let current = year.or(newest);
    // A table of a year to come, or two of years past, leave open what this year's is.
    let is_open = newest > current;
    let is_past = |of: &Option<Of>| match of {
        Some(Of::Last) => true,
        Some(Of::Year(year)) => Some(*year) < current,
        Some(Of::This) | None => false,
    };
    let past: Vec<bool> = rows.iter().map(is_past).collect();
    let of_words = |of: &Option<Of>| *of == Some(Of::Last);
    let alone = past.iter().all(|&past| past) && !rows.iter().all(of_words);
    if is_open || alone || !past.contains(&true) {
        return (vec![false; rows.len()], None);
    }
    let year = first.filter(|&first| Some(first) < current);
    (past, Some(LeftOut { table: table.to_owned(), year }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_tell_of_a_year() {
        for (line, expected) in [
            ("2023年", Some(Of::Year(2023))),
            ("附：2023年（上年）数据", Some(Of::Last)),
            ("上年度（2023年）", Some(Of::Last)),
            ("（二〇二三年度）", Some(Of::Year(2023))),
            ("上年同期情况：", Some(Of::Last)),
            ("本年度（2024年）", Some(Of::Year(2024))),
            ("本年：", Some(Of::This)),
            ("2023年收到和处理政府信息公开申请情况", Some(Of::Year(2023))),
            ("与上年相比", None),
            ("2024年1月1日", None),
            ("2023年和2024年", None),
            ("上年结转", None),
            ("2024年新收5件", None),
            ("2024年，我局", None),
            ("表三", None),
        ] {
            assert_eq!(said(line), expected, "{line}");
        }
        assert_eq!(
            ["表三2023", "本年", "上年", "一、2023年", "Sheet1"].map(said_by_name),
            [Some(Of::Year(2023)), Some(Of::This), Some(Of::Last), None, None]
        );
        assert_eq!(of_title("青石县林业局2023年政府信息公开工作年度报告"), Some(Of::Year(2023)));
        assert_eq!(of_title("根据《2023年政府信息公开工作年度报告》"), None);
    }

    #[test]
    fn what_is_left_out() {
        let (none, last, this) = (None, Some(Of::Last), Some(Of::This));
        let of = |year| Some(Of::Year(year));
        for (rows, year, expected) in [
            ([none, last], Some(2024), Some([false, true])),
            ([last, this], None, Some([true, false])),
            ([of(2023), of(2024)], Some(2024), Some([true, false])),
            ([of(2023), of(2024)], None, Some([true, false])),
            ([none, of(2023)], Some(2024), Some([false, true])),
            // All of it is last year's, by its own words.
            ([last, last], Some(2024), Some([true, true])),
            // A year in a caption that was left standing.
            ([of(2023), of(2023)], Some(2024), None),
            ([of(2023), of(2024)], Some(2023), None),
            ([none, of(2024)], Some(2024), None),
            ([none, none], Some(2024), None),
        ] {
            let (left, told) = left_out("x", &rows, year);
            assert_eq!(told.map(|_| [left[0], left[1]]), expected, "{rows:?} {year:?}");
        }
    }
}
