//! 信函8件，网上15件，现场3件，分别占30.8%、57.7%、11.5%: to each share the figure in its place. Where there are not as many figures as
//! shares, it is not known whose they are.

use crate::amount::Amount;
use crate::any_of::AnyOf;
use crate::prose::token::{Kind, Tag, Token, Unit};

/// A share of such a list, and the figure it is the share of; both by their places among the tokens.
pub(super) struct Respective {
    pub percent: usize,
    pub figure: Option<usize>,
}

/// The shares of a paragraph that are told so, in their order.
pub(super) fn respective(text: &str, tokens: &[Token]) -> Vec<Respective> {
    let mut told = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let length = list(text, &tokens[at..]);
        if length > 0 && is_respective(text, &tokens[..=at]) {
            let figures = figures(&tokens[..at], length);
            told.extend((0..length).map(|place| Respective {
                percent: at + place,
                figure: figures.as_ref().map(|figures| figures[place]),
            }));
        }
        at += length.max(1);
    }
    told
}

/// How many percentages stand one behind the other: 30.8%、57.7%和11.5%.
fn list(text: &str, tokens: &[Token]) -> usize {
    let is_percent = |token: &Token| matches!(token.kind, Kind::Percent { .. });
    let joined = |pair: &&[Token]| {
        is_percent(&pair[1])
            && matches!(text[pair[0].end..pair[1].start].trim(), "、" | "和" | "与" | "及" | "以及" | "")
    };
    if !tokens.first().is_some_and(is_percent) {
        return 0;
    }
    // 57.7%，30.8%: signs between them are tokens of their own.
    1 + tokens.windows(2).take_while(joined).count()
}

/// Does 分别 and a word for shares stand between the last figure and the first share?
fn is_respective(text: &str, tokens: &[Token]) -> bool {
    /// In tokens.
    const NEAR: usize = 12;
    let Some((first, before)) = tokens.split_last() else { return false };
    let is_figure = |token: &&Token| matches!(token.kind, Kind::Figure { .. } | Kind::Percent { .. } | Kind::Stop);
    let Some(figure) = before.iter().rev().take(NEAR).find(is_figure) else { return false };
    let between = &text[figure.end..first.start];
    let shares = between.holds_any(&["占", "比例", "比重"]);
    (between.contains("分别") || between.contains("各占")) && shares
}

/// So many figures before a list of shares, where there are no more of them in the sentence, or behind its 其中.
fn figures(before: &[Token], count: usize) -> Option<Vec<usize>> {
    let mut found = Vec::new();
    for (at, token) in before.iter().enumerate().rev() {
        match token.kind {
            Kind::Stop | Kind::Word(Tag::Among) | Kind::Percent { .. } => break,
            _ if cases(token).is_some() => found.push(at),
            _ => {}
        }
        if found.len() > count {
            return None;
        }
    }
    found.reverse();
    (found.len() == count).then_some(found)
}

/// So many cases.
pub(super) fn cases(token: &Token) -> Option<Amount> {
    match token.kind {
        Kind::Figure { value, unit: Unit::Cases, approximate: false } => Some(value),
        _ => None,
    }
}
