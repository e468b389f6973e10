//! From words to labels and figures.

use super::lexicon::{Cursor, Lexicon, Stand, Word};
use crate::recognise::figure::{self, is_year, page_number};
use crate::recognise::label::numbering;
use crate::report::value;
use std::ops::Range;

/// One cell, or what else stands between cells.
pub(super) struct Item<'t> {
    /// What it is.
    pub sort: Sort,
    /// As printed, on one line.
    pub text: String,
    /// Its words.
    pub words: Range<usize>,
    /// Behind another word on the same line, with no bar between.
    pub alongside: bool,
    /// Behind another word on the same line, whatever stands between.
    pub in_line: bool,
    /// On a line of its own with no bar beside it, as the number of a page stands?
    pub paged: bool,
    /// Where in its row of the source it stands.
    pub stand: Stand,
    /// Its first word, where nothing is known of it.
    pub unknown: &'t str,
}

/// What an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// A figure or a placeholder.
    Value,
    /// Nothing between two bars.
    Blank,
    /// A label of these kinds.
    Label {
        /// What it can be a label of.
        kinds: u8,
        /// Does a number stand before it?
        numbered: bool,
    },
    /// None of these.
    Unknown,
}

impl Item<'_> {
    /// Running text? A label that is not known may still hold commas, but has a number.
    #[must_use]
    pub(super) fn is_prose(&self) -> bool {
        /// In bytes.
        const LONGEST: usize = 150;
        self.sort == Sort::Unknown
            && (self.text.len() > LONGEST
                || self.text.contains(['，', '；']) && !numbering(&self.text).ends_with(['.', ')']))
    }
}

/// All words as items.
#[must_use]
pub(super) fn of<'t>(lexicon: &Lexicon, words: &[Word<'t>]) -> Vec<Item<'t>> {
    let mut reader = Reader { lexicon, words, items: Vec::new() };
    let mut at = 0;
    while at < words.len() {
        at = reader.read(at);
    }
    reader.items
}

/// Is all of it one label?
#[must_use]
pub(super) fn is_label(lexicon: &Lexicon, text: &str) -> bool {
    let words = [Word { text, line: 0, start: 0, bar: true, stand: Stand::Alone }];
    matches!(of(lexicon, &words)[..], [Item { sort: Sort::Label { .. }, .. }])
}

struct Reader<'w, 't> {
    lexicon: &'w Lexicon,
    words: &'w [Word<'t>],
    items: Vec<Item<'t>>,
}

impl Reader<'_, '_> {
    /// Reads what starts with this word, and says which comes next.
    fn read(&mut self, at: usize) -> usize {
        let text = self.words[at].text;
        if text.is_empty() {
            self.push(at..at + 1, Sort::Blank, String::new());
            return at + 1;
        }
        // The number of a label on a line of its own is no figure: its point stands on the next.
        let before_point =
            self.words.get(at + 1).is_some_and(|next| !next.bar && next.text.starts_with(['.', '．', '、']));
        if !before_point && self.figures(text, at..at + 1) {
            return at + 1;
        }
        let known = self.items.len();
        let mut cursor = Cursor { words: self.words, at, offset: 0 };
        while let Some(found) = self.lexicon.longest(cursor) {
            let sort = Sort::Label { kinds: found.kinds, numbered: found.numbered };
            self.push(cursor.at..found.rest.at + 1, sort, cursor.until(found.rest));
            cursor = found.rest;
            let rest = cursor.rest_of_word();
            // `规章000`, `总计结果`: figures or the next label without anything between.
            if rest.is_empty() || self.figures(rest, cursor.at..cursor.at + 1) {
                return cursor.at + 1;
            }
        }
        self.items.truncate(known);
        (at..=cursor.at).for_each(|at| self.push(at..at + 1, Sort::Unknown, self.words[at].text.to_owned()));
        cursor.at + 1
    }

    /// Takes a text in as figures if it is one, or nothing but noughts: no figure is written 00.
    fn figures(&mut self, text: &str, words: Range<usize>) -> bool {
        if text.len() > 1 && text.bytes().all(|byte| byte == b'0') {
            text.bytes().for_each(|_| self.push(words.clone(), Sort::Value, "0".to_owned()));
            return true;
        }
        let is_value = is_value(text);
        if is_value {
            self.push(words, Sort::Value, text.to_owned());
        }
        is_value
    }

    fn push(&mut self, words: Range<usize>, sort: Sort, text: String) {
        let word = &self.words[words.start];
        let is_label = |last: &Item<'_>| matches!(last.sort, Sort::Label { .. }) && last.words.end > words.start;
        let glued = sort == Sort::Value && self.items.last().is_some_and(is_label);
        let alongside = glued || words.start > 0 && word.is_alongside(&self.words[words.start - 1]);
        let in_line = glued || words.start > 0 && word.line == self.words[words.start - 1].line;
        let paged = sort == Sort::Value && !glued && self.may_be_page(words.start);
        let stand = if glued { Stand::Behind } else { word.stand };
        self.items.push(Item { sort, text, words, alongside, in_line, paged, stand, unknown: word.text });
    }

    /// `3`, `3 / 7` or a year, and nothing else on the line?
    fn may_be_page(&self, at: usize) -> bool {
        /// More words are more.
        const MOST: usize = 3;
        let line = self.words[at].line;
        let on_line = |word: &&Word<'_>| word.line == line;
        let start = at - self.words[..at].iter().rev().take(MOST).take_while(on_line).count();
        let end = at + self.words[at..].iter().take(MOST + 1).take_while(on_line).count();
        let in_cells = self.words[start..].iter().take(end - start + 1).any(|word| word.bar);
        let number = |word: &Word<'_>| page_number(word.text);
        !in_cells
            && match &self.words[start..end] {
                [page] => number(page).is_some() || is_year(page.text),
                [page, stroke, pages] => {
                    matches!(stroke.text, "/" | "／") && number(page).is_some() && number(page) <= number(pages)
                }
                _ => false,
            }
    }
}

const UNITS: [char; 9] = ['件', '条', '份', '项', '次', '个', '万', '亿', '元'];

/// The unit of a figure, apart from it?
pub(super) fn is_unit(text: &str) -> bool {
    matches!(text, "件" | "万元")
}

/// Can it be what a cell holds? A nought before other digits is no figure: two stand glued.
#[must_use]
pub(super) fn is_value(text: &str) -> bool {
    /// In bytes; a figure with a remark.
    const LONGEST: usize = 60;
    // `3.` numbers a list.
    if text.len() > LONGEST
        || text.ends_with(['.', '．', '、'])
        || text.len() > 1 && text.starts_with('0') && text.as_bytes()[1].is_ascii_digit()
    {
        return false;
    }
    let number = text.trim_end_matches(UNITS).trim_end();
    value::is_figure(number) || value::signed_figure(text).is_some() || figure::is_value(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The items of words, each with what it is: figures as they are, labels in brackets, a dot for a blank, the rest in quotes.
    fn read(words: &str) -> String {
        let lexicon = Lexicon::new(&crate::form::library());
        let word = |(line, text): (usize, &'static str)| {
            let (bar, stand) = (text.starts_with('|'), Stand::Behind);
            Word { text: text.trim_start_matches('|'), line, start: 0, bar, stand }
        };
        let words: Vec<Word<'_>> = words.to_owned().leak().split(' ').enumerate().map(word).collect();
        let shown = |item: &Item<'_>| match item.sort {
            Sort::Value => item.text.clone(),
            Sort::Blank => "·".to_owned(),
            Sort::Label { .. } => format!("[{}]", item.text),
            Sort::Unknown => format!("\"{}\"", item.text),
        };
        of(&lexicon, &words).iter().map(shown).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn words_to_labels_and_figures() {
        for (words, items) in [
            ("规章 12 |3 | 0.5", "[规章] 12 3 · 0.5"),
            ("结 果 维 持 尚未 审结总计 其他结果总计", "[结果维持] [尚未审结] [总计] [其他结果] [总计]"),
            ("三 、 本 年度办理结果 （一） 予以公开", "[三、本年度办理结果] [（一）予以公开]"),
            ("（二）部分公开（区分处理的，只计这一 情形） 4", "[（二）部分公开（区分处理的，只计这一情形）] 4"),
            ("（一）予以公开 （二）部分公开", "[（一）予以公开] [（二）部分公开]"),
            ("1属于国家秘密 2 .重复申请 2 重复申请", "[1属于国家秘密] [2.重复申请] 2 [重复申请]"),
            ("3.危及“三安全一稳定 ” 8", "[3.危及“三安全一稳定”] 8"),
            ("结果 |维持 行政 |许可", "\"结果\" [维持] \"行政\" \"许可\""),
            ("规章000 规章104 规章007 000 05", "[规章] 0 0 0 [规章] 104 \"规章007\" 0 0 0 \"05\""),
            (
                "行政许可事项 规章制度 减3 8040元 22（其中修订16件） 2024年",
                "\"行政许可事项\" \"规章制度\" 减3 8040元 22（其中修订16件） \"2024年\"",
            ),
        ] {
            assert_eq!(read(words), items, "{words}");
        }
    }
}
