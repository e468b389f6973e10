//! 申请人均为自然人, 申请人均为企业: who applied, said of all.

use crate::any_of::AnyOf;
use crate::finding::Quote;
use crate::prose::narrative::Narrative;
use crate::prose::token::{Kind, Tag, Token};

/// 申请人均为自然人.
pub(super) fn all_persons(narrative: &Narrative) -> Option<Quote> {
    for (at, text) in narrative.texts.iter().enumerate() {
        for (all, behind) in alls(&text.tokens) {
            let Some(person) = behind.first().filter(|next| next.kind == Kind::Word(Tag::Person)) else { continue };
            let between = text.words[all.end..person.start].trim();
            // 申请人均为自然人或企业.
            if text.words[person.end..].starts_with(['或', '和', '及', '与', '、']) {
                continue;
            }
            if between.len() <= '字'.len_utf8() || matches!(between, "来自" | "由" | "属于") {
                return Some(narrative.quote(at, &clause_around(&text.tokens, &text.words, all.start)));
            }
        }
    }
    None
}

/// 申请人均为企业, 收到的申请全部来自商业企业.
pub(super) fn all_bodies(narrative: &Narrative) -> Option<Quote> {
    const BODIES: [&str; 8] =
        ["企业", "商业企业", "法人", "法人或其他组织", "法人或者其他组织", "法人和其他组织", "法人、其他组织", "单位"];
    const JOINS: [&str; 6] = ["为", "是", "来自", "由", "系", "属于"];
    const BEHIND: [&str; 4] = ["", "提出", "提交", "申请"];
    /// In tokens; what is longer says more.
    const LONGEST: usize = 6;
    for (at, text) in narrative.texts.iter().enumerate() {
        for (all, behind) in alls(&text.tokens) {
            let end = match behind.iter().take(LONGEST).find(|token| is_sign(token)) {
                Some(sign) => sign.start,
                None if behind.len() < LONGEST => text.words.len(),
                None => continue,
            };
            let told = text.words[all.end..end].trim();
            let told = JOINS.iter().find_map(|join| told.strip_prefix(join)).unwrap_or(told);
            let bodies = BODIES.iter().any(|body| told.strip_prefix(body).is_some_and(|rest| BEHIND.contains(&rest)));
            let before = text.words[..all.start].trim_end_matches(' ');
            if bodies && before.ends_with_any(&["申请人", "申请", "申请主体"]) {
                return Some(narrative.quote(at, &clause_around(&text.tokens, &text.words, all.start)));
            }
        }
    }
    None
}

/// Each 均 with what stands behind it, but where its clause says before of which applications: 重复申请的申请人均为自然人, 当面提交的
/// 申请人均为自然人.
fn alls(tokens: &[Token]) -> impl Iterator<Item = (&Token, &[Token])> {
    let mut of_some = false;
    tokens.iter().enumerate().filter_map(move |(at, token)| {
        let was_of_some = of_some;
        of_some = match token.kind {
            Kind::Comma | Kind::Stop => false,
            Kind::Word(Tag::Part | Tag::Among | Tag::Rest | Tag::Matter | Tag::Past) => true,
            Kind::Word(tag) => of_some || tag.is_outcome() || tag.is_reason() || tag.is_carried() || tag.is_dispute(),
            _ => of_some,
        };
        (token.kind == Kind::Word(Tag::All) && !was_of_some).then(|| (token, &tokens[at + 1..]))
    })
}

fn is_sign(token: &Token) -> bool {
    matches!(token.kind, Kind::Comma | Kind::Stop)
}

/// The clause that a place stands in.
pub(super) fn clause_around(tokens: &[Token], text: &str, at: usize) -> std::ops::Range<usize> {
    let is_sign = |token: &&Token| is_sign(token);
    let start = tokens.iter().filter(is_sign).take_while(|sign| sign.end <= at).last().map_or(0, |sign| sign.end);
    let end = tokens.iter().filter(is_sign).find(|sign| sign.start >= at).map_or(text.len(), |sign| sign.start);
    start..end
}
