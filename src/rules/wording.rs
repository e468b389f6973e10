//! Rules on words of the running text: what should not be there, and documents that are cited.

use super::body::Kind;
use super::check::{Check, Need};
use super::ledger::Ledger;
use crate::finding::Part;
use crate::finding::sentences::{Sentence, sentences};
use crate::form::{Definition, Rule, Severity};
use crate::prose::passage::{Passage, holding, of_section};
use crate::report::has_prose;

sentences! {
    OLD_BASIS: "正文引用的{0}是另一格式的依据，本报告的格式依据{1}，请核对。",
        "The text cites {0}, the basis of another form; this form's is {1}. Please check.";
    WRONG_CODE: "正文引用的文号{0}有误，应为{1}，请核对。",
        "The text cites {0}; the number of that document is {1}. Please check.";
    ANGLE: "文件名用了半角尖括号：{0}，在网页上会被当作标签而消失，请改用“《》”“〈〉”。",
        "A document's name stands in half-width angle brackets: {0}. On a page they vanish as a tag; use 《》 or 〈〉.";
    SWALLOWED: "{0}中似乎缺了文件名，半角尖括号连同其中的文字可能被网页当作标签吞掉，请核对。",
        "A document's name seems to be missing in {0}; half-width angle brackets and what is in them may have vanished as a tag. Please check.";
    UNPAIRED: "书名号“《”“》”不成对：{0}，请核对。",
        "Title marks 《 and 》 do not pair: {0}. Please check.";
    GENERIC: "正文说的是“{0}”，不像本机关自身的情况，请核实。",
        "The text speaks of “{0}”, which does not sound like this body itself. Please check.";
}

/// The checks of this file.
pub(super) const CHECKS: &[Check] = &[
    Check::new("cited", cited).needs(&[Need::Text, Need::OfYear]),
    Check::new("brackets", brackets).needs(&[Need::Text]),
    Check::new("generic", generic).needs(&[Need::Text]).words(&["generic"]),
];

/// D-GENERIC: of a department or a town; a government may well speak of its departments and regions.
pub(super) fn generic(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let sheets = ledger.sheets;
    ledger.checks += 1;
    if ledger.body().is_none_or(|body| body.kind != Kind::Department) {
        return;
    }
    for (sentence, word) in holding(sheets.report, sheets.definition().phrases("generic"), |number| number == 5) {
        let says = GENERIC.with([Part::Word(word.to_owned())]);
        ledger.find_in(rule, rule.severity, says, Vec::new(), sentence.quote());
    }
}

/// Tells of every sentence that holds one of these words.
fn quote_each<'a>(
    ledger: &mut Ledger<'_, 'a>,
    rule: &Rule,
    words: &str,
    asked: impl Fn(u32) -> bool + 'a,
    sentence: &'static Sentence,
) {
    let sheets = ledger.sheets;
    ledger.checks += 1;
    for (found, _) in holding(sheets.report, sheets.definition().phrases(words), asked) {
        let says = sentence.with([Part::Printed(found.text.to_owned())]);
        ledger.find_in(rule, rule.severity, says, Vec::new(), found.quote());
    }
}

/// D-BRACKET: names of documents in half-width brackets, gone with such brackets, or with one mark of two.
pub(super) fn brackets(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let form = ledger.sheets.definition();
    quote_each(ledger, rule, "swallowed", |number| has_prose(form, number), &SWALLOWED);
    for section in &ledger.sheets.report.sections {
        // Not by lines: where a page breaks its lines, a name runs over their ends.
        for text in section.text.split('。').map(str::trim) {
            let (severity, says, printed) = match in_angles(text) {
                Some(name) => (Severity::Info, &ANGLE, name),
                None if has_prose(form, section.number) && !is_paired(text) => (rule.severity, &UNPAIRED, text),
                None => continue,
            };
            let says = says.with([Part::Printed(printed.to_owned())]);
            let quote = Passage { section: section.number, text }.quote();
            ledger.find_in(rule, severity, says, Vec::new(), quote);
        }
    }
}

/// `<中华人民共和国政府信息公开条例>`: Chinese between half-width brackets. It is still there: a hint.
fn in_angles(text: &str) -> Option<&str> {
    let last = text.rfind('>')?;
    let is_chinese = |c: char| ('一'..='龥').contains(&c);
    let (start, _) = text[..last].match_indices('<').find(|&(at, _)| text[at + 1..].starts_with(is_chinese))?;
    let end = start + text[start..].find('>')?;
    Some(&text[start..=end])
}

/// Is every 《 closed, and every 》 opened?
fn is_paired(text: &str) -> bool {
    let mut open = 0_i32;
    for c in text.chars().filter(|c| matches!(c, '《' | '》')) {
        open += if c == '《' { 1 } else { -1 };
        if open < 0 {
            return false;
        }
    }
    open == 0
}

/// D-CITE: the document that prescribes another form alone, or that of this form under another authority's number.
pub(super) fn cited(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let sheets = ledger.sheets;
    ledger.checks += 1;
    // A pack's form may be cited by its own document or by that of the form it extends: both are of the year.
    let forms = ledger.library.forms().iter().map(|form| &form.definition);
    // Where no year was found, it is the form that the report is judged by.
    let own =
        |form: &Definition| form.id == sheets.definition().id || sheets.definition().extends.as_ref() == Some(&form.id);
    let is_current = |form: &&Definition| sheets.report.year.map_or_else(|| own(form), |year| form.years.have(year));
    let (current, old): (Vec<_>, Vec<_>) = forms.partition(is_current);
    let of = |forms: &[&Definition], number: &str| {
        forms.iter().map(|form| form.basis.clone()).find(|basis| same_number(number, basis))
    };
    let sections = || sheets.report.sections.iter().filter(|section| has_prose(sheets.definition(), section.number));
    let cites_own = sections().any(|section| citations(&section.text).any(|(_, one)| of(&current, one).is_some()));
    for sentence in sections().flat_map(of_section) {
        // A sentence that cites one again and again is told of once.
        let mut told = Vec::new();
        for (before, number) in citations(sentence.text) {
            let (says, right) = match of(&current, number) {
                Some(basis) if !has_code(code_before(before), &basis) => (&WRONG_CODE, basis),
                None if !cites_own && of(&old, number).is_some() => (&OLD_BASIS, sheets.definition().basis.clone()),
                _ => continue,
            };
            if told.contains(&(says.name, right.clone())) {
                continue;
            }
            told.push((says.name, right.clone()));
            let printed = [code_before(before), number].concat();
            let says = says.with([Part::Printed(printed), Part::Name(right)]);
            ledger.find_in(rule, Severity::Info, says, Vec::new(), sentence.quote());
        }
    }
}

/// The numbers of documents in a text, as 〔2021〕30号, whatever the brackets, each with what stands before it.
fn citations(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.match_indices('号').filter_map(|(end, sign)| {
        let before = text[..end].trim_end();
        let number = before.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
        let inside = number.strip_suffix(['〕', ']', '］', '】', ')', '）', '﹞'])?.trim_end();
        let year = inside.trim_end_matches(|c: char| c.is_ascii_digit());
        let open = year.trim_end();
        let (at, _) = open.char_indices().next_back()?;
        let whole = inside.len() - year.len() == 4 && number.len() < before.len();
        whole.then(|| (&text[..at], &text[at..end + sign.len()]))
    })
}

/// The code of a document before its number: 国办公开办函. Empty where none is seen.
fn code_before(before: &str) -> &str {
    /// No code is longer, in characters.
    const LONGEST: usize = 12;
    let before = before.trim_end();
    let start = before.char_indices().rev().take(LONGEST).map(|(at, _)| at).last().unwrap_or(0);
    let near = &before[start..];
    near.rfind("国办").map_or("", |at| &near[at..])
}

/// Are year and number those of a basis?
fn same_number(cited: &str, basis: &str) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let basis = basis.split('号').next().unwrap_or_default();
    digits(cited) == digits(basis)
}

/// Is a code the one that stands before the number in a basis? Where there is none, nothing is wrong.
fn has_code(code: &str, basis: &str) -> bool {
    let own = basis.split('〔').next().unwrap_or_default();
    code.is_empty() || code.chars().filter(|c| !c.is_whitespace()).eq(own.chars())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_numbers_of_documents() {
        let found = |text| citations(text).map(|(_, number)| number).collect::<Vec<&str>>();
        assert_eq!(found("按国办公开办函〔2021〕30号、[2019]60号办理"), ["〔2021〕30号", "[2019]60号"]);
        assert_eq!(found("（2021） 30 号、【2019】60号"), ["（2021） 30 号", "【2019】60号"]);
        assert_eq!(code_before("按照国办发"), "国办发");
        assert_eq!(code_before("按照《格式》（国办公开办函"), "国办公开办函");
        assert_eq!(code_before("青政办发"), "");
        for text in ["30号", "大港路30号", "〔21〕30号", "〔2021〕号", "2021〕30号楼", "号"] {
            assert!(found(text).is_empty(), "{text}");
        }
        assert!(same_number("〔2021〕30号", "国办公开办函〔2021〕30号"));
        assert!(!same_number("〔2021〕3号", "国办公开办函〔2021〕30号"));
    }
}
