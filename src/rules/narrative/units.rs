//! Units of one body: 机关本级收到10件，下属单位收到15件，合计25件. Which of these figures the table has, no one of them says; it has one of
//! them, or what they come to.

use super::{STATED, named, sites};
use crate::amount::Amount;
use crate::any_of::AnyOf;
use crate::finding::Part;
use crate::form::Rule;
use crate::form::pack::Place;
use crate::prose::narrative::Narrative;
use crate::prose::statement::Statement;
use crate::prose::text::Text;
use crate::prose::token::{Kind, Tag, Token};
use crate::rules::ledger::Ledger;
use std::ops::Range;

/// What a period says of the units of a body.
enum Units {
    /// One figure of the cell among them, or as what they come to.
    Fit,
    /// What they come to, where it stands, and that is not the cell's.
    Sum(Amount, Range<usize>),
}

/// What units do each for itself, and a report tells of all of them.
const COUNTED: u64 = 1 << Tag::Received as u64
    | 1 << Tag::CarriedIn as u64
    | 1 << Tag::CarriedOut as u64
    | 1 << Tag::Handled as u64
    | 1 << Tag::Concluded as u64
    | 1 << Tag::Issued as u64
    | 1 << Tag::Repealed as u64
    | 1 << Tag::InForce as u64
    | 1 << Tag::Licensing as u64
    | 1 << Tag::Penalty as u64
    | 1 << Tag::Coercion as u64
    | 1 << Tag::Reconsideration as u64
    | 1 << Tag::Suit as u64
    | 1 << Tag::DirectSuit as u64
    | 1 << Tag::LaterSuit as u64;

/// How units are named.
const NAMES: [&str; 46] = [
    "本级",
    "机关",
    "单位",
    "部门",
    "乡镇",
    "镇街",
    "街道",
    "各镇",
    "各乡",
    "各村",
    "分局",
    "支局",
    "派出所",
    "税务所",
    "各所",
    "各站",
    "学校",
    "高中",
    "中学",
    "小学",
    "学院",
    "医院",
    "大队",
    "支队",
    "中心",
    "政府",
    "县局",
    "市局",
    "区局",
    "省局",
    "总局",
    "局属",
    "我局",
    "本局",
    "我委",
    "本委",
    "我厅",
    "本厅",
    "下属",
    "下级",
    "所属",
    "直属",
    "附属",
    "隶属",
    "公司",
    "基层",
];
/// Those of a whole region stand beside the ones of the body that reports.
const REGIONS: [&str; 6] = ["全省", "全市", "全县", "全区", "全州", "全旗"];
/// What stands before what they come to.
const SUMS: [&str; 6] = ["合计", "共计", "总计", "总共", "累计", "共"];

/// What a clause counts.
struct Unit {
    value: Amount,
    clause: Range<usize>,
    whole: bool,
}

/// What the period of a statement says of units, held against what the table may have; none where it does not tell of two of them.
fn units(narrative: &Narrative, one: &Statement, possible: &[Amount]) -> Option<Units> {
    if one.acts & COUNTED == 0 {
        return None;
    }
    let text = &narrative.texts[one.text];
    let period = period(&text.words, &one.sentence);
    let first = text.tokens.partition_point(|token| token.start < period.start);
    let tokens = &text.tokens[first..text.tokens.partition_point(|token| token.start < period.end)];
    let (mut units, mut stated, mut outer, mut before): (Vec<Unit>, _, _, _) = (Vec::new(), None, None, period.start);
    for (clause, tokens) in Text::clauses(&period, tokens) {
        // 乡镇（街道）2件.
        let closed = text.words[..clause.start].ends_with(['）', ')']);
        let from = outer.filter(|_| closed).unwrap_or(clause.start);
        if text.words[clause.end..].starts_with(['（', '(']) {
            outer = Some(clause.start);
        }
        let Some(figure) = only_figure(tokens, |figure| unit(text, figure) == unit_of(text, one)) else { continue };
        let named = text.words[from..figure.start].replace("政府信息", "");
        let Some(value) = figure.exact() else { continue };
        if is_sum(&named) && !units.is_empty() {
            stated = Some((value, clause.end));
            break;
        }
        let acts = tokens.iter().filter(|token| token.end <= figure.start).fold(0, |acts, token| match token.kind {
            Kind::Word(tag) => acts | tag.bit(),
            _ => acts,
        });
        let whole = named.holds_any(&REGIONS);
        let came_in = Tag::Handled.bit() | Tag::Received.bit();
        let like = if one.acts & came_in == 0 { one.acts } else { came_in };
        let same = acts == 0 || acts & like != 0;
        if same && (whole || named.holds_any(&NAMES)) {
            units.push(Unit { value, clause: from..clause.end, whole });
        }
        before = clause.end;
    }
    let own = units.iter().any(|unit| (unit.clause.start..=unit.clause.end).contains(&one.end));
    if units.len() < 2 || !own {
        return None;
    }
    let sum = units.iter().fold(Amount::ZERO, |sum, unit| sum + unit.value);
    let fits = |value: Amount| possible.contains(&value);
    let told = stated.map(|(value, _)| value);
    let all_fits = fits(sum) && told.is_none_or(|told| told == sum || fits(told));
    if all_fits || units.iter().any(|unit| fits(unit.value)) || told.is_some_and(fits) {
        return Some(Units::Fit);
    }
    let range =
        units[0].clause.start..stated.map_or(units.last().map_or(before, |last| last.clause.end), |(_, end)| end);
    (!units.iter().any(|unit| unit.whole)).then(|| Units::Sum(told.unwrap_or(sum), range))
}

/// 机关本级收到10件，下属单位收到15件，合计25件: is all said of such a statement? Where they do not come to the cell it is found here.
pub(super) fn are_of_units(
    ledger: &mut Ledger<'_, '_>,
    rule: &Rule,
    narrative: &Narrative,
    one: &Statement,
    (cells, possible): (&[(usize, Place)], &[Amount]),
) -> bool {
    match units(narrative, one, possible) {
        None => false,
        Some(Units::Fit) => true,
        Some(Units::Sum(sum, range)) => {
            let quote = narrative.quote(one.text, &range);
            let expected = possible.first().copied().unwrap_or_default();
            let parts =
                [Part::Printed(quote.text.clone()), Part::Figure(sum), named(ledger, cells), Part::Figure(expected)];
            ledger.find_in(rule, rule.severity, STATED.with(parts), sites(ledger, cells), quote);
            true
        }
    }
}

/// From one full stop or line to the next, as far as a person would look.
fn period(words: &str, sentence: &Range<usize>) -> Range<usize> {
    /// In bytes.
    const FAR: usize = 200 * '字'.len_utf8();
    let ends = ['。', '！', '？', '\n'];
    let from = words.floor_char_boundary(sentence.start.saturating_sub(FAR));
    let to = words.floor_char_boundary((sentence.end + FAR).min(words.len())).max(sentence.end);
    let before = &words[from..sentence.start];
    let start = before.rfind(ends).map_or(from, |at| from + at + before[at..].chars().next().map_or(0, char::len_utf8));
    start..words[sentence.end..to].find(ends).map_or(to, |at| sentence.end + at)
}

/// The figure of a clause that has one alone, of those that are asked for.
pub(super) fn only_figure(tokens: &[Token], is_one: impl Fn(&Token) -> bool) -> Option<&Token> {
    let counts = |token: &&Token| matches!(token.kind, Kind::Figure { .. } | Kind::Percent { .. } | Kind::Noise);
    let mut figures = tokens.iter().filter(counts).filter(|token| is_one(token));
    let one = figures.next()?;
    figures.next().is_none().then_some(one)
}

/// 全系统合计, 两者合计, 共.
fn is_sum(named: &str) -> bool {
    const OF: [&str; 12] =
        ["全系统", "全县", "全市", "全区", "全省", "全局", "两者", "三者", "二者", "以上", "上述", "全年"];
    let named = named.trim();
    let rest = OF.iter().find_map(|of| named.strip_prefix(of)).unwrap_or(named);
    SUMS.contains(&rest.trim_end_matches('为'))
}

/// The unit of a figure: 件.
fn unit<'t>(text: &'t Text, figure: &Token) -> &'t str {
    unit_at(text, figure.end)
}

fn unit_of<'t>(text: &'t Text, one: &Statement) -> &'t str {
    unit_at(text, one.end)
}

fn unit_at(text: &Text, end: usize) -> &str {
    let before = &text.words[..end];
    before.char_indices().next_back().map_or("", |(at, _)| &before[at..])
}
