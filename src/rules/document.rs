//! Rules on the document as such: what its sections hold, its headings, and the line on the balances.

use super::body::{Kind, Rank};
use super::check::{Check, Need};
use super::ledger::Ledger;
use super::topics::is_cut_off;
use crate::any_of::AnyOf;
use crate::finding::sentences::sentences;
use crate::finding::{Part, Skip};
use crate::form::{Definition, Rule, Severity};
use crate::prose::passage::{Passage, first_of, section};
use crate::recognise::{heading_key, heading_number};
use crate::report::Section;

sentences! {
    EXTRA_HEADING: "规定的六个部分之外另有一级标题：{0}；内容宜并入规定的部分。",
        "There are headings beside the six prescribed: {0}. Their content belongs under those.";
    RESULTS_MISSING: "{0}部分没有提到{1}；各级人民政府的报告应当包括工作考核、社会评议和责任追究结果情况，请核对。",
        "Section {0} does not mention {1}; the report of a people's government has to give the results of assessment, public appraisal and accountability. Please check.";
    LONG: "{0}部分约 {1} 字，有的地方要求原则上不超过 {2} 字，可酌情精简。",
        "Section {0} has about {1} characters; some places ask for no more than {2}. It may be shortened.";
    SECTION_EMPTY: "{0}部分没有内容，请补充。",
        "Section {0} is empty. Please fill it in.";
    SECTION_SHORT: "{0}部分只写了{1}，没有写明问题和改进情况，请补充。",
        "Section {0} says no more than {1}, neither problems nor improvements. Please fill it in.";
    NO_PROBLEM: "{0}部分没有看到存在的问题，请核对。",
        "Section {0} seems to name no problem. Please check.";
    NO_MEASURE: "{0}部分没有看到改进措施，请核对。",
        "Section {0} seems to name no improvement. Please check.";
    NO_RULE_LINE: "{0}没有印出“本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和”，规定的表格有这一行。",
        "{0} lacks the line “本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和” that the form prints.";
    PARTS_UNLISTED: "正文说报告由六个部分组成，却没有列出{0}，请核对。",
        "The text says that the report has six parts, but does not list {0}. Please check.";
    NO_CONTACT: "没有找到电话、地址等联系方式，可以补充；格式没有规定必须写。",
        "No phone number, address or the like was found; it may be added, though the form does not ask for it.";
}

/// The checks of this file.
pub(super) const CHECKS: &[Check] = &[
    Check::new("extra-headings", extra_headings).needs(&[Need::Text]),
    Check::new("results", results).needs(&[Need::Section(OVERVIEW), Need::Body]),
    Check::new("length", length_of_overview).needs(&[Need::Section(OVERVIEW)]).limits(&["longest"]),
    Check::new("problems", problems)
        .needs(&[Need::Section(PROBLEMS)])
        .words(&["problem", "measure"])
        .limits(&["shortest"]),
    Check::new("other-matters", other_matters).needs(&[Need::Section(OTHER)]),
    Check::new("balance-line", balance_line).needs(&[Need::Text]).cells(&["applications"]),
    Check::new("listed-parts", listed_parts).needs(&[Need::Words]).words(&["six"]),
    Check::new("contact", contact).needs(&[Need::Words]).words(&["contact"]),
];

/// The sections by their numbers.
const OVERVIEW: u32 = 1;
const PROBLEMS: u32 = 5;
const OTHER: u32 = 6;

/// The section that a rule is on.
fn of_rule<'a>(ledger: &mut Ledger<'_, 'a>, number: u32) -> Option<&'a Section> {
    let found = section(ledger.sheets.report, number)?;
    ledger.checks += 1;
    Some(found)
}

/// Characters without white space.
fn length(text: &str) -> usize {
    text.chars().filter(|c| !c.is_whitespace()).count()
}

/// D-LEN-1: of departments, towns and counties; what a city or a province reports on is longer.
pub(super) fn length_of_overview(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let longest = rule.limit("longest") as usize;
    let Some(overview) = of_rule(ledger, OVERVIEW) else { return };
    let small = ledger.body().and_then(|body| body.rank).is_some_and(|rank| rank <= Rank::County);
    let length = length(&overview.text);
    if small && length > longest {
        let parts = [Part::Headings(vec![OVERVIEW]), Part::Count(length), Part::Count(longest)];
        ledger.find(rule, LONG.with(parts), Vec::new());
    }
}

/// D-SEC5: too little to be both is wrong; where no word of a problem or of a measure is seen, a person has to look.
pub(super) fn problems(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let shortest = rule.limit("shortest") as usize;
    let Some(problems) = of_rule(ledger, PROBLEMS) else { return };
    let heading = || Part::Headings(vec![PROBLEMS]);
    let text = problems.text.trim();
    if text.is_empty() {
        ledger.find(rule, SECTION_EMPTY.with([heading()]), Vec::new());
    } else if length(text) < shortest {
        let says = SECTION_SHORT.with([heading(), Part::Printed(text.to_owned())]);
        ledger.find_in(rule, rule.severity, says, Vec::new(), Passage { section: PROBLEMS, text }.quote());
    } else {
        let form = ledger.sheets.definition();
        // Words that a problem is told with at times, and other things too: any of them leaves it open.
        let named = ["problem", "problem.sign"].iter().any(|words| first_of(text, form.phrases(words)).is_some());
        let measured = form.phrases("measure").iter().any(|word| is_taken(text, word)) || tells_behind(form, text);
        for (is_there, sentence, mark) in [(named, &NO_PROBLEM, "problem"), (measured, &NO_MEASURE, "measure")] {
            if !is_there {
                let says = sentence.with([heading(), Part::Mark(mark)]);
                ledger.find_as(rule, Severity::Warning, says, Vec::new());
            }
        }
    }
}

/// 改进情况：已重新梳理目录: what stands behind the heading is a measure in other words, where it is not a problem again.
fn tells_behind(form: &Definition, text: &str) -> bool {
    /// In characters: 无.
    const SHORTEST: usize = 6;
    let behind =
        text.rsplit_once("改进情况").map(|(_, behind)| behind.trim_start_matches(['：', ':', '。', ' ', '\n']));
    behind.is_some_and(|behind| length(behind) >= SHORTEST && first_of(behind, form.phrases("problem")).is_none())
}

/// Is a word said of a measure: not 有待加强, 不够规范, 改进情况, which are a problem or a heading?
fn is_taken(text: &str, word: &str) -> bool {
    const NOT: [&str; 12] =
        ["有待", "有待进一步", "亟待", "尚待", "待", "不", "不够", "不尽", "欠", "未", "问题及", "问题和"];
    const BEHIND: [&str; 8] = ["情况", "不够", "不足", "不到位", "不及时", "不强", "不高", "空间"];
    text.match_indices(word).any(|(at, _)| {
        let (before, behind) = (text[..at].trim_end(), &text[at + word.len()..]);
        !before.ends_with_any(&NOT) && !behind.starts_with_any(&BEHIND)
    })
}

/// D-SEC6: empty is doubtful. Whether it speaks of fees is the matter of N-FEE.
pub(super) fn other_matters(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let Some(other) = of_rule(ledger, OTHER) else { return };
    let heading = Part::Headings(vec![OTHER]);
    if other.text.trim().is_empty() {
        ledger.find(rule, SECTION_EMPTY.with([heading]), Vec::new());
    }
}

/// D-EXTRA: a line numbered as the six headings are. A table that was not read leaves labels of that kind in the text.
pub(super) fn extra_headings(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    const LONGEST: usize = 30;
    ledger.checks += 1;
    let sheets = ledger.sheets;
    let lines = sheets.report.sections.iter().filter(|section| section.number > 0).flat_map(|one| one.text.lines());
    let is_heading = |line: &&str| {
        heading_number(line).is_some()
            && line.chars().count() <= LONGEST
            && !line.ends_with(['。', '；', ';', '，', '：', ':'])
    };
    let mut lines: Vec<&str> = lines.filter(is_heading).collect();
    if !lines.is_empty() {
        let labels = labels(sheets.definition());
        lines.retain(|line| !is_label(&labels, line));
    }
    let names: Vec<String> = lines.iter().map(|line| ["“", line.trim(), "”"].concat()).collect();
    if !names.is_empty() {
        ledger.find(rule, EXTRA_HEADING.with([Part::Words(names)]), Vec::new());
    }
}

/// The keys of the labels and headings of a form.
fn labels(form: &Definition) -> Vec<String> {
    let rows = form.tables.iter().flat_map(|table| &table.rows);
    let labels = rows.flat_map(|row| row.group.iter().chain([&row.label]).chain(&row.aliases));
    let titles = form.sections.iter().flat_map(|heading| heading.aliases.iter().chain([&heading.title]));
    labels.chain(titles).map(|label| heading_key(label)).collect()
}

/// Does a line begin as one of them does, or is it the beginning of one?
fn is_label(labels: &[String], line: &str) -> bool {
    let line = heading_key(line);
    labels.iter().any(|label| line.starts_with(label.as_str()) || label.starts_with(line.as_str()))
}

/// D-RULELINE: of a source alone, and where table three was found in it. Of a table that was pasted alone the head may have been left out.
pub(super) fn balance_line(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let form = ledger.sheets.definition();
    let table = form.cell_called("applications").and_then(|cell| form.cell(cell)).map(|(table, _)| table);
    let (Some(ruled), Some(table)) = (ledger.sheets.report.ruled, table.filter(|&at| ledger.sheets.is_read(at))) else {
        return ledger.skip(rule, Skip::NothingToCheck);
    };
    ledger.checks += 1;
    if !ruled {
        ledger.find(rule, NO_RULE_LINE.with([Part::Table(table)]), Vec::new());
    }
}

/// D-CONTACT: before the first section, in it or in the last.
pub(super) fn contact(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    ledger.checks += 1;
    let words = ledger.sheets.definition().phrases("contact");
    let given = |number| section(ledger.sheets.report, number).is_some_and(|one| first_of(&one.text, words).is_some());
    if ![0, OVERVIEW, OTHER].into_iter().any(given) {
        ledger.find(rule, NO_CONTACT.with([]), Vec::new());
    }
}

/// D-ART50-4: of 人民政府 at every level; 部门 and 街道 need not.
pub(super) fn results(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    if is_cut_off(ledger) {
        return ledger.skip(rule, Skip::CutOff);
    }
    let Some(overview) = of_rule(ledger, OVERVIEW) else { return };
    let Some(body) = ledger.body() else { return };
    if body.kind != Kind::Government {
        return;
    }
    let results = ledger.sheets.definition().topics.iter().filter(|topic| topic.result);
    let untold = results.filter(|result| first_of(&overview.text, &result.words).is_none());
    let missing: Vec<String> = untold.map(|result| ["“", &result.id, "”"].concat()).collect();
    if !missing.is_empty() {
        let parts = [Part::Headings(vec![OVERVIEW]), Part::Words(missing)];
        ledger.find(rule, RESULTS_MISSING.with(parts), Vec::new());
    }
}

/// D-LISTPARTS: a sentence that says six and lists three to five. Fewer are no list.
pub(super) fn listed_parts(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let sheets = ledger.sheets;
    let form = sheets.definition();
    for number in [0, OVERVIEW] {
        let Some(one) = section(sheets.report, number) else { continue };
        let Some(said) = form.phrases("six").iter().find_map(|word| one.text.find(word.as_str())) else { continue };
        let start = one.text[..said].rfind('。').map_or(0, |at| at + '。'.len_utf8());
        let end = one.text[said..].find('。').map_or(one.text.len(), |at| said + at);
        let list = one.text[start..end].trim();
        let names = |number: u32| first_of(list, form.phrases(&format!("part.{number}"))).is_some();
        let numbers = || form.sections.iter().map(|heading| heading.number);
        let missing: Vec<u32> = numbers().filter(|&number| !names(number)).collect();
        ledger.checks += 1;
        if !missing.is_empty() && form.sections.len() - missing.len() >= 3 {
            let says = PARTS_UNLISTED.with([Part::Headings(missing)]);
            ledger.find_in(rule, rule.severity, says, Vec::new(), Passage { section: number, text: list }.quote());
        }
    }
}
