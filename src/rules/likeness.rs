//! Rules on text that is last year's: how like two texts are, told by the runs of five characters that they share.

use super::check::{Check, Need};
use super::ledger::Ledger;
use super::years::is_copied;
use crate::finding::sentences::sentences;
use crate::finding::{Part, Skip};
use crate::form::Rule;
use crate::prose::passage::{first_of, of_section, section};
use crate::report::Report;

sentences! {
    SAME_AS_LAST: "{0}的数据与上一年报告完全相同，正文约有 {1}% 相同，请核实是否误用了上一年的报告。",
        "The figures of {0} are exactly those of last year's report, and so is about {1}% of the text. Please check whether last year's report was used.";
    TEXT_AS_LAST: "{0}部分约有 {1}% 的文字与上一年报告相同，请核实是否已按本年情况改写。",
        "About {1}% of section {0} reads as in last year's report. Please check whether it was rewritten for this year.";
    PROBLEMS_AS_LAST: "{0}部分有 {1} 处问题的表述与上一年报告一字不差，请核实这些问题是否仍然存在。",
        "In section {0}, {1} problems are worded exactly as in last year's report. Please check whether they still exist.";
}

/// The checks of this file.
pub(super) const CHECKS: &[Check] = &[
    Check::new("same", same).needs(&[Need::Last(&[])]).limits(&["alike"]),
    Check::new("like-last", like_last).needs(&[Need::Last(&[])]).limits(&["alike"]),
    Check::new("problems-again", problems_again)
        .needs(&[Need::Last(&[])])
        .words(&["problem"])
        .limits(&["share", "shortest"]),
];

/// The overview and the problems: what a body writes anew each year. The last section is the same every year for good reasons.
const WRITTEN_ANEW: [u32; 2] = [1, 5];

/// A text with fewer runs is too short to be judged.
const ENOUGH: u32 = 100;

/// The runs of five Chinese characters in a text: a bit each, by a hash of 16 bits. Figures, and with them the year, do not count.
/// Some 2,000 runs, as a long section has, share some 60 bits by chance, far from the nine in ten that are asked for.
struct Runs(Vec<u64>);

const RUN: usize = 5;

impl Runs {
    fn of<'t>(texts: impl Iterator<Item = &'t str>) -> Runs {
        let mut bits = vec![0_u64; 1 << 10];
        let mut run = [0_u32; RUN];
        for text in texts {
            for (count, c) in text.chars().filter(|c| ('一'..='龥').contains(c)).enumerate() {
                run.rotate_left(1);
                run[RUN - 1] = u32::from(c);
                if count + 1 >= RUN {
                    let hash = run.iter().fold(0x811c_9dc5_u32, |hash, &c| (hash ^ c).wrapping_mul(0x0100_0193));
                    let bit = (hash ^ hash >> 16) & 0xffff;
                    bits[bit as usize >> 6] |= 1 << (bit & 63);
                }
            }
        }
        Runs(bits)
    }

    fn count(bits: impl Iterator<Item = u64>) -> u32 {
        bits.map(u64::count_ones).sum()
    }

    /// How much of both is in common, in per cent; `None` where one of them is too short.
    fn percent_shared(&self, other: &Runs) -> Option<u32> {
        let both = || self.0.iter().zip(&other.0);
        let [one, two] = [self, other].map(|runs| Runs::count(runs.0.iter().copied()));
        if one.min(two) < ENOUGH {
            return None;
        }
        Some(100 * Runs::count(both().map(|(one, two)| one & two)) / Runs::count(both().map(|(one, two)| one | two)))
    }
}

/// How much of these sections is in both reports.
fn percent_shared(now: &Report, then: &Report, sections: &[u32]) -> Option<u32> {
    let runs = |report| {
        let texts = sections.iter().filter_map(|&number| section(report, number));
        Runs::of(texts.map(|section| section.text.as_str()))
    };
    runs(now).percent_shared(&runs(then))
}

/// Y-SAME: the figures of both tables are last year's, and so is the text. Of a body that has only zeros, Y-TEXT-SIM tells.
pub(super) fn same(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let Some(last) = ledger.last else { return };
    let sheets = ledger.sheets;
    if sheets.definition().id != last.definition().id {
        return ledger.skip(rule, Skip::LastOtherForm);
    }
    let form = sheets.definition();
    let applications = form.cell_called("applications").and_then(|cell| form.cell(cell)).map(|(table, _)| table);
    let fixed: Vec<usize> = (0..form.tables.len()).filter(|&table| Some(table) != applications).collect();
    let copied: Option<Vec<_>> = fixed.iter().map(|&table| is_copied(sheets, last, table)).collect();
    let Some(copied) = copied else { return ledger.skip(rule, Skip::NothingToCheck) };
    ledger.checks += 1;
    let same = copied.iter().all(|&(same, _)| same) && !copied.iter().all(|&(_, empty)| empty);
    if same
        && let Some(percent) = percent_shared(sheets.report, last.report, &WRITTEN_ANEW)
        && percent >= rule.limit("alike")
    {
        ledger.find(rule, SAME_AS_LAST.with([Part::Tables(fixed), Part::Count(percent as usize)]), Vec::new());
    }
}

/// Y-TEXT-SIM: of the overview; Y-PROMISE tells of the problems.
pub(super) fn like_last(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let Some(last) = ledger.last else { return };
    let Some(percent) = percent_shared(ledger.sheets.report, last.report, &WRITTEN_ANEW[..1]) else {
        return ledger.skip(rule, Skip::NothingToCheck);
    };
    ledger.checks += 1;
    if percent >= rule.limit("alike") {
        let parts = [Part::Headings(vec![WRITTEN_ANEW[0]]), Part::Count(percent as usize)];
        ledger.find(rule, TEXT_AS_LAST.with(parts), Vec::new());
        ledger.join_last("Y-SAME");
    }
}

/// Y-PROMISE: half of the sentences that name a problem, or more, stand in last year's report word for word.
pub(super) fn problems_again(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    /// No report names more problems.
    const MOST: usize = 50;
    let (share, shortest) = (rule.limit("share") as usize, rule.limit("shortest") as usize);
    let Some(last) = ledger.last else { return };
    let number = WRITTEN_ANEW[1];
    let (Some(now), Some(then)) = (section(ledger.sheets.report, number), section(last.report, number)) else {
        return ledger.skip(rule, Skip::NothingToCheck);
    };
    ledger.checks += 1;
    let words = ledger.sheets.definition().phrases("problem");
    let is_problem = |text: &str| text.chars().count() >= shortest && first_of(text, words).is_some();
    let problems: Vec<_> = of_section(now).filter(|sentence| is_problem(sentence.text)).take(MOST).collect();
    let again: Vec<_> = problems.iter().filter(|sentence| then.text.contains(sentence.text)).collect();
    if let Some(first) = again.first()
        && again.len() * 100 >= problems.len() * share
    {
        let says = PROBLEMS_AS_LAST.with([Part::Headings(vec![number]), Part::Count(again.len())]);
        ledger.find_in(rule, rule.severity, says, Vec::new(), first.quote());
        ledger.join_last("Y-SAME");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_compared_without_their_figures() {
        // No two runs of these are the same.
        let text = |from: u32, count: u32| (from..from + count).filter_map(char::from_u32).collect::<String>();
        let runs = |text: &str| Runs::of([text].into_iter());
        let long = text(0x4e00, 1_000);
        let dated =
            long.chars().map(|c| if c == '七' { "2024年".replace('年', "七") } else { c.into() }).collect::<String>();
        assert_eq!(runs(&long).percent_shared(&runs(&dated)), Some(100));
        let half = runs(&text(0x4e00 + 500, 1_000));
        assert!((30..=36).contains(&runs(&long).percent_shared(&half).unwrap()));
        let other = runs(&text(0x7000, 1_000));
        assert!(runs(&long).percent_shared(&other).unwrap() < 3);
        assert_eq!(runs(&long[..3 * 90]).percent_shared(&other), None);
    }
}
