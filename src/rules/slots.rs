//! D-PLACEHOLDER and D-INSTR: what a template left open, and what it says on itself.

use super::check::{Check, Need};
use super::ledger::Ledger;
use crate::any_of::AnyOf;
use crate::finding::Part;
use crate::finding::sentences::sentences;
use crate::form::{Definition, Rule};
use crate::prose::passage::{Passage, first_of, sentences};

sentences! {
    UNFILLED: "正文有未填写的内容：{0}，请补全。",
        "The running text has a slot left open: {0}. Please fill it in.";
    INSTRUCTION: "正文留有模板的填写说明：{0}，请删去。",
        "An instruction of a template is left in the text: {0}. Please remove it.";
}

/// The checks of this file.
pub(super) const CHECKS: &[Check] = &[
    Check::new("placeholder", placeholder).needs(&[Need::Text]).words(&["placeholder"]),
    Check::new("instructions", instructions).needs(&[Need::Text]).words(&["instruction"]),
];

/// D-PLACEHOLDER: one finding a sentence, with the clause that the slot is in.
pub(super) fn placeholder(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let form = ledger.sheets.definition();
    let slots = Slots::new(form);
    for sentence in sentences(ledger.sheets.report, form) {
        ledger.checks += 1;
        let in_clause = sentence.clauses().find(|clause| slots.are_in(clause.text)).map(|clause| clause.text);
        if let Some(open) = in_clause.or_else(|| slots.are_across(sentence.text).then_some(sentence.text)) {
            let says = UNFILLED.with([Part::Printed(open.to_owned())]);
            ledger.find_in(rule, rule.severity, says, Vec::new(), sentence.quote());
        }
    }
}

/// What a slot looks like.
struct Slots<'a> {
    form: &'a Definition,
    /// `placeholder`: names of slots.
    names: &'a [String],
    /// `slot.behind`: what stands behind a letter that is a slot: X件, X年.
    behind: &'a [String],
    /// `counted`: what stands before a unit, a blank between them.
    counted: &'a [String],
}

const UNITS: [char; 5] = ['条', '件', '份', '篇', '次'];

impl<'a> Slots<'a> {
    fn new(form: &'a Definition) -> Slots<'a> {
        let [names, behind, counted] = ["placeholder", "slot.behind", "counted"].map(|words| form.phrases(words));
        Slots { form, names, behind, counted }
    }

    /// Does a clause hold one?
    fn are_in(&self, clause: &str) -> bool {
        first_of(clause, self.names).is_some()
            || self.has_letters(clause)
            || self.has_signs(clause)
            || lacks_per_cent(clause)
            || lacks_date(clause)
            || clause.split_inclusive('、').any(|part| self.lacks_figure(part.trim_end_matches('、')))
    }

    fn is_behind(&self, after: &str) -> bool {
        after.starts_with_any(self.behind)
    }

    /// `XX局`, `20XX年`, `X件`: letters that stand for something else. Addresses, file names and models are words of their own.
    fn has_letters(&self, clause: &str) -> bool {
        let mut rest = clause;
        let mut before = None;
        while let Some(start) = rest.find(is_word) {
            let word = &rest[start..];
            let end = word.find(|c| !is_word(c)).unwrap_or(word.len());
            before = rest[..start].chars().next_back().or(before);
            let (word, after) = word.split_at(end);
            if self.is_slot(before, word, after) {
                return true;
            }
            before = word.chars().next_back();
            rest = after;
        }
        false
    }

    fn is_slot(&self, before: Option<char>, word: &str, after: &str) -> bool {
        let word = word.trim_matches(|c| matches!(c, '.' | '-' | '/' | ':'));
        let letters: Vec<char> = word.chars().filter(|c| !is_joint(*c) && !is_digit(*c)).collect();
        let alone = |open: [char; 2]| letters.iter().all(|c| open.contains(c));
        if letters.is_empty() || !alone(['X', 'Ｘ']) && !alone(['x', 'ｘ']) {
            return is_open_host(word);
        }
        let joined = word.contains(is_joint);
        let digits_first = word.starts_with(is_digit);
        match letters.len() {
            // 3X5, X光; X件 and 第X次, but not 5X件 nor -X.
            1 => !joined && !digits_first && before != Some('×') && self.is_behind(after.trim_start()),
            // XX-200 is a model, 0937-XXXXXXX a number left open.
            _ => !(joined && !digits_first && word.contains(is_digit)),
        }
    }

    /// `____条`, `……件`, `××年`, `某某局`, `○○镇`, `**条`, `*件`, `□条`.
    fn has_signs(&self, clause: &str) -> bool {
        const SIGNS: [char; 11] = ['_', '＿', '…', '×', '某', '○', '◯', '*', '△', '□', '■'];
        // One alone does, before a unit.
        const ALONE: [char; 4] = ['…', '*', '□', '■'];
        if !clause.contains(SIGNS) {
            return false;
        }
        for sign in SIGNS {
            for (at, _) in clause.match_indices(sign).filter(|&(at, _)| !clause[..at].ends_with(sign)) {
                let after = clause[at..].trim_start_matches(sign);
                let count = (clause.len() - at - after.len()) / sign.len_utf8();
                let next = clause[..at].chars().next_back();
                let beside = |c: Option<char>| c.is_some_and(|c| is_figure(c) || c.is_ascii_alphabetic());
                let figures = beside(next) || beside(after.chars().next());
                let open = match sign {
                    // A rule across the page says nothing; nor does a name in a file.
                    '_' | '＿' => count >= 2 && !figures && (at > 0 || !after.is_empty()),
                    '×' => count >= 2 && !figures || count == 1 && !figures && self.is_behind(after),
                    '某' | '○' | '◯' => count >= 2 && !figures && self.is_behind(after),
                    _ => {
                        count >= 2 - usize::from(ALONE.contains(&sign)) && !figures && is_unit(after) && next.is_some()
                    }
                };
                if open {
                    return true;
                }
            }
        }
        false
    }

    /// `主动公开信息  条`, `共主动公开条`, `编辑发布信息条`: a clause that ends in a unit with no figure before it. A word for what is
    /// counted stands before the unit; without a blank between them it has to be one that no word with the unit is made of, or the
    /// clause says 共 as well.
    fn lacks_figure(&self, clause: &str) -> bool {
        let Some(unit) = clause.chars().next_back().filter(|c| UNITS.contains(c)) else { return false };
        let before = &clause[..clause.len() - unit.len_utf8()];
        // 未收到依申请公开件: there was none to count.
        if unit == '件' && before.holds_any(&["未", "没有", "无"]) {
            return false;
        }
        let word = before.trim_end();
        let blank = word.len() < before.len();
        let ends = |words: &[String]| word.ends_with_any(words);
        (blank || word.contains(['共', '计'])) && ends(self.counted) || ends(self.form.phrases(&format!("lone.{unit}")))
    }

    /// Brackets part clauses: `（单位名称）`, and `共公开信息（  ）条`, which has nothing in it.
    fn are_across(&self, sentence: &str) -> bool {
        const BRACKETS: [(char, char); 4] = [('（', '）'), ('(', ')'), ('【', '】'), ('[', ']')];
        let is_empty = |(open, close): &(char, char)| {
            sentence.match_indices(*open).any(|(at, _)| {
                let inside = &sentence[at + open.len_utf8()..];
                let after = inside.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '_' | '＿'));
                at > 0 && after.strip_prefix(*close).is_some_and(is_unit)
            })
        };
        first_of(sentence, self.names).is_some() || BRACKETS.iter().any(is_empty) || lacks_title(sentence)
    }
}

/// `同比增长%`: a word for how much, and no figure before the sign.
fn lacks_per_cent(clause: &str) -> bool {
    const HOW_MUCH: [&str; 14] =
        ["增长", "增加", "上升", "提高", "提升", "下降", "减少", "降低", "回落", "占", "占比", "达", "达到", "约"];
    clause.match_indices(['%', '％']).any(|(at, _)| {
        let before = clause[..at].trim_end();
        before.ends_with_any(&HOW_MUCH)
    })
}

/// `2024年月日`, `于年 月 日`: a date without its figures. `出生年月日` and `按年月日` name one.
fn lacks_date(clause: &str) -> bool {
    const AT: [&str; 10] = ["于", "截至", "截止", "至", "到", "自", "从", "在", "日期为", "时间为"];
    clause.match_indices('年').any(|(at, year)| {
        let behind = &clause[at + year.len()..];
        let month = behind.trim_start().strip_prefix('月');
        let Some(end) = month.and_then(|month| month.trim_start().strip_prefix('日')) else { return false };
        let blanks = behind.len() - end.len() > "月日".len();
        let before = clause[..at].trim_end();
        let dated = before.ends_with(is_figure) || before.ends_with_any(&AT);
        dated || blanks && before.is_empty()
    })
}

/// `印发《》`: a name of a document with nothing in it.
fn lacks_title(sentence: &str) -> bool {
    const SIGNS: [&str; 4] = ["书名号", "符号", "用", "使用"];
    sentence.match_indices('《').any(|(at, open)| {
        let empty = sentence[at + open.len()..].trim_start().starts_with('》');
        empty && !sentence[..at].ends_with_any(&SIGNS)
    })
}

/// A unit, and no word that begins with it: 件, but not 件数; 人, but not 人民政府.
fn is_unit(after: &str) -> bool {
    let mut after = after.trim_start().chars();
    let unit = after.next().is_some_and(|c| UNITS.contains(&c) || "期场项个人名家户起宗例元年月日".contains(c));
    unit && after.next().is_none_or(|c| !('一'..='龥').contains(&c) || "以及和的其中左右".contains(c))
}

/// What a word in letters is made of: an address, a file name, a number with letters.
fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || is_joint(c) || matches!(c, 'Ｘ' | 'ｘ')
}

fn is_joint(c: char) -> bool {
    matches!(c, '.' | '-' | '_' | '/' | ':' | '@' | '\\' | '?' | '=' | '&' | '%' | '~' | '#' | '+')
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

fn is_figure(c: char) -> bool {
    is_digit(c) || "〇零一二三四五六七八九十".contains(c)
}

/// `www.XXX.gov.cn`, `XXX@163.com`: addresses are written small.
fn is_open_host(word: &str) -> bool {
    let host = word.split("//").last().unwrap_or(word).split('/').next().unwrap_or_default();
    word.contains(['.', '@'])
        && host.split(['.', '@']).any(|label| label.len() >= 2 && label.chars().all(|c| c == 'X'))
        && host.contains(|c: char| c.is_ascii_lowercase())
}

/// D-INSTR: in every section, those with tables included.
pub(super) fn instructions(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    ledger.checks += 1;
    let sheets = ledger.sheets;
    let form = sheets.definition();
    let [words, fonts, starts] = ["instruction", "typesetting", "remark"].map(|words| form.phrases(words));
    for sentence in sheets.report.sections.iter().flat_map(crate::prose::passage::of_section) {
        if first_of(sentence.text, words).is_some() || has_remark(&sentence, fonts, starts) {
            let says = INSTRUCTION.with([Part::Printed(sentence.text.to_owned())]);
            ledger.find_in(rule, rule.severity, says, Vec::new(), sentence.quote());
        }
    }
}

/// `（宋体加粗小四号字）`, `（此处填写…）`, `（不少于800字）`: a remark in brackets on how to write.
fn has_remark(sentence: &Passage<'_>, fonts: &[String], starts: &[String]) -> bool {
    /// A remark is no longer, in characters.
    const LONGEST: usize = 40;
    let text = sentence.text;
    text.match_indices(['（', '(', '【', '[']).any(|(at, open)| {
        let inside = &text[at + open.len()..];
        let short = inside.char_indices().nth(LONGEST).map_or(inside, |(end, _)| &inside[..end]);
        let Some(end) = short.find(['）', ')', '】', ']']) else { return false };
        let inside = short[..end].trim();
        let inside = ["注", "备注", "说明"]
            .iter()
            .find_map(|note| inside.strip_prefix(note)?.strip_prefix(['：', ':']))
            .unwrap_or(inside);
        first_of(inside, fonts).is_some() || inside.starts_with_any(starts) || says_length(inside)
    })
}

/// `不少于800字`, `500字以内`
fn says_length(remark: &str) -> bool {
    let bound = remark.starts_with_any(&["不少于", "不超过", "控制在", "限", "不低于"]);
    let ends = remark.ends_with_any(&["字以内", "字左右", "字以上"]) || bound && remark.ends_with('字');
    ends && remark.contains(is_figure)
}

#[cfg(test)]
mod tests;
