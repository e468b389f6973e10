//! Units that are not the form's: counts in 万件, fees in 元, shares of a hundred. A figure under one would be read ten thousand times too
//! small, and nothing would show it: its row is refused. A unit in the cell itself is seen there, and kept as printed.

use super::header::Header;
use super::label::fold;
use super::words::{What, Words};
use crate::document::Cell;
use crate::form::Column;

/// A unit that words name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// Pieces: one each, or so many together.
    Pieces { single: bool },
    /// Money: 万元, or another.
    Money { own: bool },
    /// A share of all.
    Share,
}

/// What pieces are counted by.
const COUNTERS: [&str; 22] = [
    "件", "条", "份", "项", "宗", "次", "个", "起", "例", "人", "人次", "件次", "项次", "户", "户次", "家", "家次",
    "篇", "单", "笔", "宗次", "件数",
];
const SHARES: [&str; 9] = ["%", "‰", "百分比", "百分数", "百分点", "占比", "比例", "比重", "比率"];
/// A longer line is running text, in characters.
const LONGEST: usize = 40;

impl Unit {
    /// Is it another than that of a column? Of one that says it for several, money says nothing about pieces.
    pub(super) fn differs(self, column: &Column, of_column: bool) -> bool {
        match (self, column.unit.as_str()) {
            (_, "") => false,
            (Unit::Share, _) => true,
            (Unit::Pieces { single }, "万元") => of_column && !single,
            (Unit::Money { own }, "万元") => !own,
            (Unit::Pieces { single }, _) => !single,
            (Unit::Money { .. }, _) => of_column,
        }
    }
}

/// The unit that a word is.
fn of_word(word: &str) -> Option<Unit> {
    let word = word.trim_start_matches("人民币");
    if SHARES.contains(&word) {
        return Some(Unit::Share);
    }
    let rest = word.trim_start_matches(['十', '百', '千', '万', '亿']);
    let times = &word[..word.len() - rest.len()];
    match rest {
        "元" | "美元" | "圆" => Some(Unit::Money { own: word == "万元" }),
        "角" | "分" if times.is_empty() => Some(Unit::Money { own: false }),
        "" => (!times.is_empty()).then_some(Unit::Pieces { single: false }),
        _ => COUNTERS.contains(&rest).then_some(Unit::Pieces { single: times.is_empty() }),
    }
}

/// The units that a label, a caption or a cell names: alone, in brackets, or behind 单位.
pub(super) fn named(text: &str) -> Vec<Unit> {
    const MARKS: [char; 3] = ['%', '‰', '％'];
    const SIGNS: [char; 9] = ['元', '圆', '万', '亿', '千', '百', '十', '比', '角'];
    if !text.contains(MARKS) && !text.contains(SIGNS) && !text.contains("百分") && !text.contains("单位") {
        return Vec::new();
    }
    let folded: String = text.trim_matches(['|', ' ']).chars().filter_map(fold).collect();
    let is_short = folded.chars().count() <= LONGEST;
    let mut found = Vec::new();
    let behind = folded.match_indices("单位").map(|(at, word)| near(&folded[at + word.len()..]));
    behind.for_each(|behind| found.extend(listed(behind.trim_start_matches([':', '为', '是', '均', '以']), true)));
    if is_short {
        let inside = folded.match_indices('(').map(|(at, _)| &folded[at + 1..]);
        inside.for_each(|inside| found.extend(listed(without_frame(inside.split(')').next().unwrap_or("")), false)));
        found.extend(listed(without_frame(&folded), false));
    }
    found
}

/// So much of what follows as a list of units is long: a line is not read again for each 单位 in it.
fn near(behind: &str) -> &str {
    /// In bytes.
    const LIST: usize = 120;
    &behind[..behind.floor_char_boundary(LIST)]
}

/// 以万件为单位, 以万件计.
fn without_frame(text: &str) -> &str {
    let inside = text.trim_start_matches("按").trim_start_matches('以');
    if inside.len() == text.len() {
        return text;
    }
    inside.trim_end_matches("为单位").trim_end_matches("统计").trim_end_matches('计')
}

/// The units that a list is made of, `件、万元`; of one that goes on in other words those at its start.
fn listed(text: &str, goes_on: bool) -> Vec<Unit> {
    const BETWEEN: [char; 8] = ['、', ',', ';', '/', '和', '与', '及', '或'];
    const END: [char; 5] = [')', '。', '.', '(', '|'];
    let list = if goes_on { text.split(END).next().unwrap_or("") } else { text };
    let mut found = Vec::new();
    for word in list.split(BETWEEN) {
        match of_word(word) {
            Some(unit) => found.push(unit),
            None if goes_on => break,
            None => return Vec::new(),
        }
    }
    found
}

impl Header {
    /// Names the label of a column another unit than its own, or a label over several, or one beside them that the form prints?
    pub(super) fn takes_unit(words: &Words<'_>, what: Option<What>, cell: &Cell, key: &str) -> bool {
        let columns = &words.table.columns;
        match what {
            Some(What::Column(column)) => named(&cell.text).iter().any(|unit| unit.differs(&columns[column], true)),
            Some(What::Row(_) | What::Head(_)) => named(&cell.text).iter().any(|unit| unit.differs(&columns[0], true)),
            _ if words.is_header(key) => named(&cell.text).iter().any(|unit| unit.differs(&columns[0], false)),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_that_words_name() {
        let (many, one) = (Unit::Pieces { single: false }, Unit::Pieces { single: true });
        let (other, own) = (Unit::Money { own: false }, Unit::Money { own: true });
        for (text, units) in [
            ("行政许可（万件）", &[many][..]),
            ("行政许可（单位：万件）", &[many]),
            ("行政许可（万）", &[many]),
            ("行政许可（千 件）", &[many]),
            ("行政许可（件）", &[]),
            ("行政许可（百分比）", &[Unit::Share]),
            ("占比（%）", &[Unit::Share]),
            ("行政许可（元）", &[other]),
            ("单位：万件", &[many]),
            ("单位：件、万元", &[one, own]),
            ("（单位：件，亿元）", &[one, other]),
            ("以上数据单位为万件。", &[many]),
            ("（以万件为单位）", &[many]),
            ("注：收费单位为元，件数为全年数。", &[other]),
            ("万件", &[many]),
            ("单位：万宁市林业局", &[]),
            ("本单位千方百计", &[]),
            ("单位：十堰市", &[]),
            ("行政许可（万宁市）", &[]),
            ("12万件", &[]),
            ("百货大楼（十家）", &[many]),
        ] {
            assert_eq!(named(text), units, "{text}");
        }
    }
}
