//! The fee for processing information (信息处理费): what section six says of it, against itself, the first section and table two.

use super::fee::told;
use super::{called, named, sites, sum};
use crate::amount::Amount;
use crate::any_of::AnyOf;
use crate::finding::sentences::sentences;
use crate::finding::{Part, Skip};
use crate::form::{Rule, Severity};
use crate::prose::clause::Flags;
use crate::prose::passage::first_of;
use crate::prose::text::Text;
use crate::prose::token::{Kind, Tag, Token, Unit};
use crate::prose::whose::is_beyond;
use crate::rules::check::{Check, Need};
use crate::rules::ledger::Ledger;
use std::ops::Range;

sentences! {
    FEE_DIFFERS: "正文写作{0}，折合 {1} 万元，而{2}为 {3}，请核对金额和单位。",
        "The text says {0}, that is {1} 万元, but {2} is {3}. Please check the amount and its unit.";
    FEE_BOTH: "信息处理费前后不一致：{0}，又写作{1}（{2} 元），请核对。",
        "On the processing fee the text says {0}, and also {1} ({2} 元). Please check.";
    FEE_UNNAMED: "第六部分没有写信息处理费的收取情况，请核实是否需要补充。",
        "Section six does not say whether processing fees were charged. Please see whether it should.";
    FEE_LEFT_OUT: "第六部分写作{0}，而第一部分写到收取信息处理费 {1} 元，请核对。",
        "Section six says {0}, but section one speaks of {1} 元 of processing fees. Please check.";
    FEE_PERHAPS_LEFT_OUT: "第六部分写作{0}，而{1}为 {2}；如其中有信息处理费，请在第六部分写明。",
        "Section six says {0}, and {1} is {2}; if processing fees are among it, section six should say so.";
    FEE_ABOVE_INCOME: "正文写到收取信息处理费 {0} 元，而{1}为 {2} 万元，少于这一金额，请核实是否计入、单位是否为万元。",
        "The text speaks of {0} 元 of processing fees, more than {1}, {2} 万元. Please check whether they are included, and the unit.";
    FEE_ASKED: "第六部分写作{0}，而{1}为 {2}，说明曾通知收费，请核对。",
        "Section six says {0}, but {1} is {2}: a fee was asked for. Please check.";
}

/// 由各执收单位收取，不属本局收费.
const OF_OTHERS: [&str; 7] = ["执收单位收取", "由各", "不属本", "不属于本", "不属我", "不属于我", "非本"];
/// What a region takes in.
const OF_REGION: [&str; 9] = ["我县", "我市", "我区", "我省", "县级", "市级", "区级", "省级", "公共预算收入"];
const INCOME: &str = "fees";
const UNPAID: &str = "applications-unpaid";

/// The checks of this file.
pub(in crate::rules) const CHECKS: &[Check] = &[
    Check::new("fee", fee).needs(&[Need::Text]),
    Check::new("fee-left-out", fee_left_out).needs(&[Need::Text, Need::Read(&["disclosure"])]),
    Check::new("fee-income", fee_income).needs(OF_INCOME),
    Check::new("fee-notice", fee_notice).needs(&[Need::Text, Need::Read(&["applications"]), Need::Called(&[UNPAID])]),
    Check::new("fee-stated", fee_stated).needs(OF_INCOME),
];

const OF_INCOME: &[Need] = &[Need::Text, Need::Read(&["disclosure"]), Need::Called(&[INCOME])];

/// N-FEE: it should be mentioned, and not both taken and not taken.
pub(in crate::rules) fn fee(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let narrative = ledger.narrative();
    let Some(words) = narrative.texts.iter().find(|text| text.section == 6).map(|text| text.words.as_str()) else {
        return ledger.skip(rule, Skip::NothingToCheck);
    };
    ledger.checks += 1;
    let fees = ledger.sheets.definition().phrases("fee-named");
    let (six, one) = (told(&narrative, 6), told(&narrative, 1));
    if let (Some(none), Some((amount, quote))) = (six.none.as_ref(), six.taken.as_ref().or(one.taken.as_ref()))
        && none != quote
    {
        let parts = [Part::Printed(none.text.clone()), Part::Printed(quote.text.clone()), Part::Figure(*amount)];
        ledger.find_in(rule, rule.severity, FEE_BOTH.with(parts), Vec::new(), none.clone());
    } else if !six.named && !one.named && !words.trim().is_empty() && first_of(words, fees).is_none() {
        // Of an empty section D-SEC6 speaks.
        ledger.find_as(rule, Severity::Info, FEE_UNNAMED.with([]), Vec::new());
    }
}

/// N-FEE-LAZY: nothing to report in section six, though a fee was taken.
pub(in crate::rules) fn fee_left_out(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let narrative = ledger.narrative();
    let Some(six) = narrative.texts.iter().find(|text| text.section == 6) else { return };
    let bare = six.words.trim_matches(|c: char| c.is_whitespace() || "。.".contains(c));
    ledger.checks += 1;
    if !matches!(bare, "无" | "没有" | "无其他需要报告的事项" | "无其他需要报告事项" | "没有其他需要报告的事项")
    {
        return;
    }
    if let Some((amount, quote)) = told(&narrative, 1).taken {
        let parts = [Part::Printed(bare.to_owned()), Part::Figure(amount)];
        ledger.find_in(rule, rule.severity, FEE_LEFT_OUT.with(parts), Vec::new(), quote);
        return;
    }
    let Some(cells) = called(ledger, &[INCOME]) else { return };
    if let Ok(income) = sum(ledger, &cells)
        && income > Amount::ZERO
    {
        let parts = [Part::Printed(bare.to_owned()), named(ledger, &cells), Part::Figure(income)];
        ledger.find_as(rule, Severity::Info, FEE_PERHAPS_LEFT_OUT.with(parts), sites(ledger, &cells));
    }
}

/// X-FEE-1: what was taken for processing is part of the fees in table two, which are in 万元.
pub(in crate::rules) fn fee_income(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let narrative = ledger.narrative();
    let Some(cells) = called(ledger, &[INCOME]) else { return };
    let Some((taken, quote)) = told(&narrative, 6).taken else { return };
    let sites = sites(ledger, &cells);
    match sum(ledger, &cells) {
        Err(doubt) => ledger.doubt(rule, sites, doubt),
        Ok(income) => {
            ledger.checks += 1;
            // 10,000 元 are one 万元.
            if income.millionths() < taken.millionths() / 10_000 {
                let parts = [Part::Figure(taken), named(ledger, &cells), Part::Figure(income)];
                ledger.find_in(rule, rule.severity, FEE_ABOVE_INCOME.with(parts), sites, quote);
            }
        }
    }
}

/// X-FEE-2: an application that was dropped for want of payment shows that a fee was asked for.
pub(in crate::rules) fn fee_notice(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let narrative = ledger.narrative();
    let Some(cells) = called(ledger, &[UNPAID]) else { return };
    let Ok(dropped) = sum(ledger, &cells) else { return };
    ledger.checks += 1;
    if let Some(none) = told(&narrative, 6).none
        && dropped > Amount::ZERO
    {
        let parts = [Part::Printed(none.text.clone()), named(ledger, &cells), Part::Figure(dropped)];
        ledger.find_in(rule, rule.severity, FEE_ASKED.with(parts), sites(ledger, &cells), none);
    }
}

/// X-FEE-3: what was taken in fees, in 元 or 万元, is what table two says in 万元, as exactly as both are printed.
pub(in crate::rules) fn fee_stated(ledger: &mut Ledger<'_, '_>, rule: &Rule) {
    let narrative = ledger.narrative();
    let Some(cells) = called(ledger, &[INCOME]) else { return };
    let income = match sum(ledger, &cells) {
        Ok(income) => income,
        Err(doubt) => {
            let sites = sites(ledger, &cells);
            return ledger.doubt(rule, sites, doubt);
        }
    };
    for (at, text) in narrative.texts.iter().enumerate() {
        let mut before = false;
        for (range, sentence) in text.sentences() {
            let decides = Flags::of(sentence).any(&[Tag::Licensing, Tag::Penalty, Tag::Coercion]);
            let beside = decides || before;
            before = decides && !text.words[range.end..].starts_with('\n');
            let mut title: Option<&[Token]> = None;
            for (clause, tokens) in Text::clauses(&range, sentence) {
                // 行政事业性收费：0万元.
                let whole: Vec<Token> = title.take().unwrap_or_default().iter().chain(tokens).copied().collect();
                let is_name = text.words[clause.clone()].trim().ends_with("收费");
                title = Some(tokens).filter(|_| is_name && text.words[clause.end..].starts_with(['：', ':']));
                let tokens = &whole[..];
                // 收费总额18.6万元（行政事业性收费）.
                let behind = text.words[clause.end..].strip_prefix(['（', '(']);
                let income_behind = behind.is_some_and(|behind| behind.starts_with("行政事业性收费"));
                // 本年收费金额38.21万元: as the column is named.
                let column = text.words[clause.clone()].contains("收费金额");
                let briefly = if beside || income_behind || column {
                    fee_briefly(&text.words[clause.clone()], tokens)
                } else {
                    None
                };
                // In section six it may be said of fees for processing alone.
                let said = &text.words[clause.clone()];
                let none_taken = || takes_no_fee(narrative.year, said, tokens).filter(|_| text.section == 1);
                let Some(taken) = fee_of(narrative.year, tokens).or(briefly).or_else(none_taken) else { continue };
                if is_of_others(ledger.sheets.report.agency.as_deref(), text, &range, &clause, (taken, income)) {
                    continue;
                }
                ledger.checks += 1;
                if !is_rounded(taken, income) {
                    let quote = narrative.quote(at, &clause);
                    let parts = [
                        Part::Printed(quote.text.clone()),
                        Part::Figure(Amount::from_millionths(taken.millionths() / 10_000)),
                        named(ledger, &cells),
                        Part::Figure(income),
                    ];
                    let sites = sites(ledger, &cells);
                    ledger.find_in(rule, rule.severity, FEE_DIFFERS.with(parts), sites, quote);
                }
            }
        }
    }
}

/// 代收, 全县…由各执收单位收取: another body's, as the words around a clause say.
fn is_of_others(
    agency: Option<&str>,
    text: &Text,
    sentence: &Range<usize>,
    clause: &Range<usize>,
    (taken, income): (Amount, Amount),
) -> bool {
    /// So far on both sides, so that a sentence without end is not read again for each of its clauses. In bytes.
    const NEAR: usize = 300;
    let words = &text.words;
    let from = words.floor_char_boundary(clause.start.saturating_sub(NEAR)).max(sentence.start);
    let to = words.floor_char_boundary((clause.end + NEAR).min(sentence.end)).max(clause.end);
    let near = &words[from..clause.end];
    // A finance bureau may give those of its county in its table, or its own.
    let beyond = |agency: &str| {
        let of_region = is_beyond(near, agency) || !agency.contains("政府") && near.holds_any(&OF_REGION);
        of_region && !(agency.contains("财政") && is_alike(taken, income))
    };
    let beyond = agency.is_some_and(beyond);
    let named = words[from..to].holds_any(&OF_OTHERS);
    beyond || named || words[clause.clone()].contains("代收")
}

/// Is an amount in 元 about the one in 万元, or has it the same digits?
fn is_alike(yuan: Amount, income: Amount) -> bool {
    let (yuan, income) = (i128::from(yuan.millionths()), i128::from(income.millionths()));
    let close = |one: i128, other: i128| one <= 2 * other && other <= 2 * one;
    let digits = |amount: i128| {
        let mut rest = amount;
        while rest != 0 && rest % 10 == 0 {
            rest /= 10;
        }
        rest
    };
    close(yuan, income * 10_000) || income > 0 && digits(yuan) == digits(income)
}

/// The one amount that a clause says was taken in fees of the year, in 元.
fn fee_of(own: Option<u32>, tokens: &[Token]) -> Option<Amount> {
    let flags = Flags::of(tokens);
    if says_no_fee(own, tokens) {
        return Some(Amount::ZERO);
    }
    if !flags.has(Tag::FeeIncome) || flags.any(&[Tag::FeeWaived, Tag::Past, Tag::Change, Tag::Part, Tag::None]) {
        return None;
    }
    let at = tokens.iter().position(|token| token.kind == Kind::Word(Tag::FeeIncome))?;
    let other_year = |token: &Token| matches!(token.kind, Kind::Year(year) if Some(year) != own);
    let mut figures = tokens.iter().filter(|token| matches!(token.kind, Kind::Figure { .. }));
    match (figures.next()?, figures.next()) {
        (&Token { kind: Kind::Figure { value, unit, approximate: false }, start, strange, .. }, None)
            if (unit == Unit::Yuan || unit == Unit::None && value == Amount::ZERO)
                && start > tokens[at].start
                && strange == tokens[at].strange
                && !tokens.iter().any(other_year) =>
        {
            Some(value)
        }
        _ => None,
    }
}

/// 收费0元, beside decisions of the same kinds.
fn fee_briefly(clause: &str, tokens: &[Token]) -> Option<Amount> {
    let year = |c: char| c.is_ascii_digit() || matches!(c, '年' | '度' | '本' | '全' | '共');
    let told = clause.trim().trim_start_matches(year).strip_prefix("收费")?;
    let told = told.trim_start_matches(['总', '金', '额', '为', '共', '计']);
    let mut figures = tokens.iter().filter(|token| matches!(token.kind, Kind::Figure { .. }));
    match (figures.next()?, figures.next()) {
        (&Token { kind: Kind::Figure { value, unit, approximate: false }, .. }, None)
            if told.starts_with(|c: char| c.is_numeric())
                && (unit == Unit::Yuan || unit == Unit::None && value == Amount::ZERO) =>
        {
            Some(value)
        }
        _ => None,
    }
}

/// 没有行政事业性收费: nothing else is said of it.
fn says_no_fee(own: Option<u32>, tokens: &[Token]) -> bool {
    let words = tokens.iter().filter(|token| !matches!(token.kind, Kind::Comma | Kind::Stop));
    let words: Vec<&Token> =
        words.filter(|token| !matches!(token.kind, Kind::Year(year) if Some(year) == own)).collect();
    let last = words.last().filter(|last| last.kind == Kind::Word(Tag::FeeIncome));
    let none = words.iter().rfind(|token| token.kind == Kind::Word(Tag::None));
    let plain = last.zip(none).is_some_and(|(last, none)| last.strange == none.strange);
    let known = |token: &&&Token| {
        matches!(token.kind, Kind::Word(Tag::None | Tag::FeeIncome | Tag::Licensing | Tag::Penalty | Tag::Coercion))
    };
    plain
        && words.iter().all(|token| known(&token))
        && tokens.last().is_none_or(|end| last.is_some_and(|last| end.strange == last.strange))
}

/// 未收取行政事业性收费, and nothing else: 未收取信息处理费等行政事业性收费 is of that fee.
fn takes_no_fee(own: Option<u32>, said: &str, tokens: &[Token]) -> Option<Amount> {
    // 对小微企业未收取行政事业性收费: of those alone.
    let bare = |c: char| c.is_ascii_digit() || "年度本全今我局机关单位也均并且未没有不 ".contains(c);
    if said.trim().trim_start_matches(bare).strip_prefix("收取").is_none_or(|rest| !rest.starts_with("行政")) {
        return None;
    }
    let other = |token: &&Token| match token.kind {
        Kind::Comma | Kind::Stop => false,
        Kind::Year(year) => Some(year) != own,
        _ => true,
    };
    let words: Vec<&Token> = tokens.iter().filter(other).collect();
    let [none, fee] = words[..] else { return None };
    let plain = fee.strange == none.strange && tokens.last().is_none_or(|end| end.strange == fee.strange);
    (none.kind == Kind::Word(Tag::NoFee) && fee.kind == Kind::Word(Tag::FeeIncome) && plain).then_some(Amount::ZERO)
}

/// Is an amount in 元 the one in 万元, rounded to as many places as one of them has, whole 万元 at the most?
fn is_rounded(yuan: Amount, income: Amount) -> bool {
    /// A 万元, in millionths of 元.
    const TEN_THOUSAND: i128 = 10_000 * 1_000_000;
    let (exact, printed) = (i128::from(yuan.millionths()), i128::from(income.millionths()) * 10_000);
    if exact == 0 || printed == 0 {
        return exact == printed;
    }
    let place = |amount: i128| {
        let places = std::iter::successors(Some(TEN_THOUSAND), |place| Some(place / 10).filter(|&place| place > 0));
        places.into_iter().find(|place| amount % place == 0).unwrap_or(1)
    };
    2 * (exact - printed).abs() <= place(exact).max(place(printed))
}
