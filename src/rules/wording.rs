//! Rules on words of the running text: what should not be there, and documents that are cited.

use super::body::{self, Kind};
use super::ledger::Ledger;
use super::prose::{Passage, first_of, has_prose, holding, of_section, sentences};
use crate::finding::sentences::Sentence;
use crate::finding::{Part, Skip, remarks, sentences as say};
use crate::form::{Definition, Rule, Severity};

/// D-PLACEHOLDER: what a template left open. A slot is a name of `placeholder`, or nothing where a figure should stand before its unit.
pub(super) fn placeholder(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    if ledger.has_no_text(rule) {
        return;
    }
    let form = ledger.sheets.definition();
    let slots = form.phrases("placeholder");
    let counted = form.phrases("counted");
    for sentence in sentences(ledger.sheets.report, form) {
        ledger.checks += 1;
        let open = |clause: &Passage<'_>| first_of(clause.text, slots).is_some() || lacks_figure(clause.text, counted);
        if let Some(clause) = sentence.clauses().find(open) {
            let says = say::UNFILLED.with([Part::Printed(clause.text.to_owned())]);
            ledger.find_in(rule, rule.severity, says, Vec::new(), sentence.quote());
        }
    }
}

/// `主动公开信息  条`, `共主动公开条`: a clause that ends in a unit with no figure before it. A word for what is counted stands before
/// the unit; without a blank between them the clause has to say 共 as well, since 公开条 may be half of a word.
fn lacks_figure(clause: &str, counted: &[String]) -> bool {
    let Some(before) = ["条", "件", "份", "篇", "次"].iter().find_map(|unit| clause.strip_suffix(unit)) else {
        return false;
    };
    let word = before.trim_end();
    let blank = word.len() < before.len();
    (blank || word.contains(['共', '计'])) && counted.iter().any(|known| word.ends_with(known.as_str()))
}

/// D-INSTR: in every section, those with tables included.
pub(super) fn instructions(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    if ledger.has_no_text(rule) {
        return;
    }
    quote_each(ledger, rule, "instruction", |_| true, &remarks::INSTRUCTION);
}

/// D-GENERIC: of a department or a town; a government may well speak of its departments and regions.
pub(super) fn generic(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    if ledger.has_no_text(rule) {
        return;
    }
    let sheets = ledger.sheets;
    ledger.checks += 1;
    if body::of(sheets).is_none_or(|body| body.kind != Kind::Department) {
        return;
    }
    for (sentence, word) in holding(sheets.report, sheets.definition().phrases("generic"), |number| number == 5) {
        let says = remarks::GENERIC.with([Part::Word(word.to_owned())]);
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
    if ledger.has_no_text(rule) {
        return;
    }
    let form = ledger.sheets.definition();
    quote_each(ledger, rule, "swallowed", |number| has_prose(form, number), &remarks::SWALLOWED);
    for section in &ledger.sheets.report.sections {
        // Not by lines: where a page breaks its lines, a name runs over their ends.
        for text in section.text.split('。').map(str::trim) {
            let (severity, says, printed) = match in_angles(text) {
                Some(name) => (Severity::Info, &remarks::ANGLE, name),
                None if has_prose(form, section.number) && !is_paired(text) => {
                    (rule.severity, &remarks::UNPAIRED, text)
                }
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
    if ledger.has_no_text(rule) {
        return;
    }
    let sheets = ledger.sheets;
    if !sheets.is_of_year() {
        return ledger.skip(rule, Skip::OtherYear);
    }
    ledger.checks += 1;
    // A pack's form may be cited by its own document or by that of the form it extends: both are of the year.
    let forms = ledger.library.forms().iter().map(|form| &form.definition);
    let (current, old): (Vec<_>, Vec<_>) =
        forms.partition(|form| sheets.report.year.is_some_and(|year| form.years.have(year)));
    let of = |forms: &[&Definition], number: &str| {
        forms.iter().map(|form| form.basis.clone()).find(|basis| same_number(number, basis))
    };
    let sections = || sheets.report.sections.iter().filter(|section| has_prose(sheets.definition(), section.number));
    let cites_own = sections().any(|section| citations(&section.text).any(|(_, one)| of(&current, one).is_some()));
    for sentence in sections().flat_map(of_section) {
        for (before, number) in citations(sentence.text) {
            let (says, right) = match of(&current, number) {
                Some(basis) if !has_code(before, &basis) => (&remarks::WRONG_CODE, basis),
                None if !cites_own && of(&old, number).is_some() => {
                    (&remarks::OLD_BASIS, sheets.definition().basis.clone())
                }
                _ => continue,
            };
            let says = says.with([Part::Printed(number.to_owned()), Part::Name(right)]);
            ledger.find_in(rule, Severity::Info, says, Vec::new(), sentence.quote());
        }
    }
}

/// The numbers of documents in a text, as 〔2021〕30号, whatever the brackets, each with what stands before it.
fn citations(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.match_indices('号').filter_map(|(end, sign)| {
        let number = text[..end].trim_end_matches(|c: char| c.is_ascii_digit());
        let inside = number.strip_suffix(['〕', ']', '］', '】', ')', '）', '﹞'])?;
        let year = inside.trim_end_matches(|c: char| c.is_ascii_digit());
        let (at, _) = year.char_indices().next_back()?;
        (inside.len() - year.len() == 4 && number.len() < end).then(|| (&text[..at], &text[at..end + sign.len()]))
    })
}

/// Are year and number those of a basis?
fn same_number(cited: &str, basis: &str) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let basis = basis.split('号').next().unwrap_or_default();
    digits(cited) == digits(basis)
}

/// Is what stands before a number the code that stands before it in a basis? Where there is none, nothing is wrong.
fn has_code(before: &str, basis: &str) -> bool {
    let code = basis.split('〔').next().unwrap_or_default();
    let before = before.trim_end();
    before.ends_with(code) || !before.ends_with(['发', '函'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_numbers_of_documents() {
        let found = |text| citations(text).map(|(_, number)| number).collect::<Vec<&str>>();
        assert_eq!(found("按国办公开办函〔2021〕30号、[2019]60号办理"), ["〔2021〕30号", "[2019]60号"]);
        for text in ["30号", "大港路30号", "〔21〕30号", "〔2021〕号", "2021〕30号楼", "号"] {
            assert!(found(text).is_empty(), "{text}");
        }
        assert!(same_number("〔2021〕30号", "国办公开办函〔2021〕30号"));
        assert!(!same_number("〔2021〕3号", "国办公开办函〔2021〕30号"));
    }

    #[test]
    fn a_unit_without_a_figure_is_a_slot() {
        let counted = ["公开", "信息", "申请"].map(str::to_owned);
        for (clause, lacks) in [
            ("2024年主动公开信息  条", true),
            ("共主动公开条", true),
            ("2024年主动公开信息35条", false),
            ("规范办理依申请公开件", false),
            ("修订了公开条例", false),
            ("逐级审核后发布多条", false),
        ] {
            assert_eq!(lacks_figure(clause, &counted), lacks, "{clause}");
        }
    }
}
