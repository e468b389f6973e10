//! The words of a form, by which running text is taken apart.

use super::composed;
use super::figure;
use super::numbering;
use super::people;
use super::token::{Kind, Tag, Token, Unit};
use crate::form::Definition;
use crate::order;
use std::rc::Rc;

/// The words of a form, by their first characters; of those with the same, the longest first.
pub(super) struct Lexicon {
    words: Vec<(char, Box<str>, Tag)>,
}

impl Lexicon {
    /// Of a form; worked out once for it.
    pub(super) fn of(form: &Definition) -> Rc<Lexicon> {
        form.memo.of(|| {
            let of_list = |&(tag, name): &(Tag, &str)| {
                let words = form.phrases(name).iter();
                words.filter_map(move |word| Some((word.chars().next()?, word.as_str().into(), tag)))
            };
            let words: Vec<(char, Box<str>, Tag)> = Tag::lists().iter().flat_map(of_list).collect();
            let key =
                |(first, word, _): &(char, Box<str>, Tag)| [u32::from(*first), u32::MAX - word.len() as u32, 0, 0];
            Lexicon { words: order::by_key(words, key) }
        })
    }

    /// The longest word that a text starts with.
    fn word(&self, first: char, text: &str) -> Option<(Tag, usize)> {
        let from = self.words.partition_point(|(known, ..)| *known < first);
        let mut same = self.words[from..].iter().take_while(|(known, ..)| *known == first);
        same.find(|(_, word, _)| text.starts_with(&**word)).map(|(_, word, tag)| (*tag, word.len()))
    }

    /// Does a text start with what becomes of a case, behind 被 and the like or at once?
    fn is_end(&self, text: &str) -> bool {
        let is_end = |tag: Tag| tag.is_outcome() || tag.is_reason() || tag.is_result() || tag.is_carried();
        let word = |text: &str| text.chars().next().and_then(|first| self.word(first, text));
        let starts = |text: &str| word(text).is_some_and(|(tag, _)| is_end(tag));
        starts(text) || starts(text.trim_start_matches(['已', '被', '获', '按', '为', '由']))
    }

    /// The tokens of a text, in their order. What a name in 《》 says is no statement of the text.
    pub(super) fn tokens(&self, text: &str) -> Vec<Token> {
        let mut tokens = Vec::new();
        let (mut at, mut before, mut strange) = (0, None, 0);
        while let Some(first) = text[at..].chars().next() {
            let rest = &text[at..];
            let composed = composed::read(rest, &text[..at]);
            let known = self.word(first, rest);
            // The longer of the two: 上年结转 of 上年结转至本年的.
            let word = composed.filter(|&(_, length)| known.is_none_or(|(_, known)| known < length)).or(known);
            let word = word.map(|(tag, length)| (Kind::Word(tag), length));
            let found = word.or_else(|| figure::read(rest, before, |text| self.is_end(text))).or_else(|| sign(first));
            // 上年结转3件、办结28件: what has its figure is told to the end.
            let ends_item = |last: &Token| match last.kind {
                Kind::Figure { unit: Unit::Cases, .. } => last.end == at,
                Kind::Figure { unit: Unit::None, .. } => last.end == at && is_bare_item(text, last),
                // 企业3家、律所1家.
                Kind::Figure { unit: Unit::Other, .. } => {
                    text.get(last.end..at).is_some_and(|heads| matches!(heads, "人" | "家" | "名" | "户" | "位"))
                }
                _ => false,
            };
            let found = match first {
                '、' if tokens.last().is_some_and(ends_item) => Some((Kind::Comma, first.len_utf8())),
                _ => found,
            };
            let title = if first == '《' { title(rest) } else { None };
            // 2.上年结转情况: its number counts nothing.
            let bare = |(kind, _): (Kind, usize)| matches!(kind, Kind::Figure { unit: Unit::None, .. } | Kind::Noise);
            if first.is_ascii_digit()
                && found.is_some_and(bare)
                && let Some(number) = numbering::length(rest, &text[..at])
            {
                (at, before) = (at + number, None);
                continue;
            }
            // 受理家长及社会公众申请30件.
            if found.is_none_or(|(kind, _)| matches!(kind, Kind::Word(tag) if tag == Tag::Filler || tag.is_applicant()))
                && let Some(behind) = people::everybody(rest)
            {
                let named = rest.len() - behind.len();
                before = text[..at + named].chars().next_back();
                at += named;
                continue;
            }
            // 公民申请公开政府信息3件: 申请公开 is what they did.
            let found = found.map(|(kind, length)| match kind {
                Kind::Word(tag) if tag.is_applicant() && asks_for_information(rest, length) => {
                    (Kind::Word(Tag::Filler), length - "申请".len())
                }
                _ => (kind, length),
            });
            let length = title.or(found.map(|(_, length)| length)).unwrap_or(first.len_utf8());
            match found {
                Some((Kind::Word(Tag::Filler), _)) => {}
                Some((kind, _)) => tokens.push(Token { kind, start: at, end: at + length, strange }),
                None if title.is_some() || !first.is_alphanumeric() => {}
                None => strange += 1,
            }
            before = text[at..at + length].chars().next_back();
            at += length;
        }
        tokens
    }
}

/// 公民申请, and 公开 follows.
fn asks_for_information(text: &str, length: usize) -> bool {
    text[..length].ends_with("申请") && text[length..].starts_with("公开")
}

/// 公开18、部分公开4: a figure without a unit behind what it counts, no numbering and no list of figures.
fn is_bare_item(text: &str, figure: &Token) -> bool {
    let named = text[..figure.start].chars().next_back().is_some_and(|c| c.is_alphabetic() && c != '第');
    let behind = text[figure.end..].trim_start_matches('、');
    named && !behind.starts_with(|c: char| c.is_numeric())
}

/// How long a name in 《》 is.
fn title(text: &str) -> Option<usize> {
    /// Names are shorter; what is never closed is none. In characters.
    const LONGEST: usize = 120;
    let mut depth = 0_usize;
    for (at, c) in text.char_indices().take(LONGEST) {
        match c {
            '《' => depth += 1,
            '》' => depth -= 1,
            '\n' => return None,
            _ => {}
        }
        if depth == 0 {
            return Some(at + c.len_utf8());
        }
    }
    None
}

fn sign(c: char) -> Option<(Kind, usize)> {
    let kind = match c {
        '，' | ',' | '：' | ':' | '（' | '）' | '(' | ')' => Kind::Comma,
        '。' | '；' | ';' | '！' | '？' | '\n' => Kind::Stop,
        _ => return None,
    };
    Some((kind, c.len_utf8()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::amount::Amount;

    #[test]
    fn takes_the_longest_word() {
        let form = crate::form::built_in(0);
        let lexicon = Lexicon::of(&form);
        let kinds: Vec<Kind> =
            lexicon.tokens("上年结转政府信息公开申请3件，结转下年度2件。").iter().map(|token| token.kind).collect();
        let cases = |value| Kind::Figure { value: Amount::small(value), unit: Unit::Cases, approximate: false };
        assert_eq!(
            kinds,
            [
                Kind::Word(Tag::CarriedIn),
                Kind::Word(Tag::Application),
                cases(3),
                Kind::Comma,
                Kind::Word(Tag::CarriedOut),
                cases(2),
                Kind::Stop
            ]
        );
    }
}
