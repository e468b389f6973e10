//! Labels as keys: two wordings of the same label have the same key.
//!
//! What is dropped is what real reports vary without meaning it: white space, numbering, quotes, separators, full-width forms,
//! traditional characters, a trailing explanation in brackets, the mark of a note. What is kept is every word.

use super::script::simplified;
use crate::read::fold::is_without_width;
use crate::report::mark;

/// The key of a label; empty where nothing is left.
#[must_use]
pub fn key(label: &str) -> String {
    let mut folded = String::with_capacity(label.len());
    folded.extend(label.chars().filter_map(fold));
    let body = without_numbering(&folded);
    let body = without_explanation(body).trim_end_matches(mark::is_note_mark);
    let mut kept = String::with_capacity(body.len());
    kept.extend(body.chars().filter(|&c| !is_separator(c)));
    match kept.as_str() {
        "合计" => "总计".to_owned(),
        _ => kept,
    }
}

/// Drops what has no width, folds width and brackets, and writes simplified characters.
pub(super) fn fold(c: char) -> Option<char> {
    Some(match c {
        '它' => '他',
        '一'..='龥' => simplified(c),
        c if c.is_whitespace() || mark::is_raised(c) => return None,
        c if is_without_width(c) => return None,
        '（' | '〔' | '[' | '［' | '【' | '〈' | '<' | '＜' | '《' => '(',
        '）' | '〕' | ']' | '］' | '】' | '〉' | '>' | '＞' | '》' => ')',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '∕' | '⁄' | '╱' => '/',
        c => simplified(c),
    })
}

pub(super) fn is_separator(c: char) -> bool {
    matches!(
        c,
        '、' | ','
            | ';'
            | '.'
            | '。'
            | '·'
            | ':'
            | '/'
            | '|'
            | '“'
            | '”'
            | '‘'
            | '’'
            | '"'
            | '\''
            | '「'
            | '」'
            | '『'
            | '』'
            | '〝'
            | '〞'
    )
}

/// Takes the numbering off: 一、 （三） 1. 1、 1属 ㈠ ⑴ ① — also two after each other.
fn without_numbering(label: &str) -> &str {
    let mut rest = label;
    while let Some(shorter) = after_number(rest).filter(|shorter| !shorter.is_empty()) {
        rest = shorter;
    }
    rest
}

fn after_number(label: &str) -> Option<&str> {
    let first = label.chars().next()?;
    if matches!(first, '㈠'..='㈩' | '⑴'..='⒛' | '①'..='⑳') {
        return Some(label[first.len_utf8()..].trim_start_matches(['、', '.', ',', '。']));
    }
    if let Some(inside) = label.strip_prefix('(') {
        let rest = inside.trim_start_matches(|c: char| is_numeral(c) || c.is_ascii_digit());
        let counted = inside.len() - rest.len();
        return if (1..=9).contains(&counted) { rest.strip_prefix(')') } else { None };
    }
    let rest = label.trim_start_matches(is_numeral);
    if rest.len() < label.len() {
        return rest.strip_prefix(['、', '.', ',', '。']);
    }
    let rest = label.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = label.len() - rest.len();
    if !(1..=2).contains(&digits) {
        return None;
    }
    let bare = rest.trim_start_matches(['、', '.', ',', ')', '。']);
    // A figure is no numbering: a word has to follow.
    bare.starts_with(|c: char| !c.is_ascii()).then_some(bare)
}

/// The numbers that Chinese numbering uses.
pub(super) fn is_numeral(c: char) -> bool {
    matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十')
}

/// The numbering before a label, as printed but for width: `(七)`, `3.`.
#[must_use]
pub(super) fn numbering(label: &str) -> String {
    let numeral = |c: char| is_numeral(c) || c.is_ascii_digit() || matches!(c, '(' | ')' | '.');
    let folded = label.chars().filter_map(fold).map(|c| if c == '、' { '.' } else { c });
    folded.take_while(|&c| numeral(c)).collect()
}

/// Takes a trailing explanation in brackets off, closed or not, where a label of two characters or more is left. One that names a
/// year makes it another label: 行政许可（2023年） stands beside 行政许可（2024年）.
fn without_explanation(label: &str) -> &str {
    let Some(open) = label.find('(') else { return label };
    let after = &label[open..];
    let trails = after.find(')').is_none_or(|_| closes_at_end(after));
    let bare = &label[..open];
    let says_more = names_year(after) || names_other_money(after);
    if trails && !says_more && bare.chars().filter(|&c| !is_separator(c)).count() >= 2 { bare } else { label }
}

/// Is it a bracket with a unit of money that is not the form's: (单位:元), (千元)?
fn names_other_money(bracket: &str) -> bool {
    let unit = bracket.trim_matches(|c| matches!(c, '(' | ')'));
    let unit = unit.rsplit([':', '为']).next().unwrap_or(unit).trim_start_matches("单位");
    unit.ends_with('元') && unit != "万元" && unit != "人民币万元"
}

/// Is a year named: 上年, 去年 or one in digits?
fn names_year(text: &str) -> bool {
    let before_year = |(at, _): (usize, &str)| {
        let before = &text[..at];
        before.ends_with(['上', '去'])
            || before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len() == 4
    };
    text.match_indices('年').any(before_year)
}

/// Does the bracket that opens `text` close with its last character?
fn closes_at_end(text: &str) -> bool {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return at + c.len_utf8() == text.trim_end_matches(is_separator).len();
        }
    }
    true
}

/// How many single-character changes lie between two keys, or `None` where it is more than `most`.
#[must_use]
pub(super) fn distance(a: &[char], b: &[char], most: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let changed = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(diagonal + 1);
        }
        if row.iter().all(|&cost| cost > most) {
            return None;
        }
    }
    row.last().copied().filter(|&cost| cost <= most)
}

/// Does one of two keys that are alike mean something else than the other: 上年 for 本年, 失效 for 有效, 非 before it, 元 for 万元? Such signs
/// are no slips of the pen. In a long label a 不 more or less changes nothing that could be mistaken.
#[must_use]
pub(super) fn means_otherwise(found: &[char], known: &[char]) -> bool {
    /// In characters.
    const LONG: usize = 12;
    const TURNING: [char; 10] = ['本', '上', '下', '去', '前', '后', '已', '失', '旧', '累'];
    const DENYING: [char; 4] = ['非', '不', '未', '无'];
    const MONEY: [char; 5] = ['元', '万', '千', '百', '亿'];
    let count = |chars: &[char], sign| chars.iter().filter(|&&c| c == sign).count();
    let differs = |signs: &[char]| signs.iter().any(|&sign| count(found, sign) != count(known, sign));
    // 今年 is 本年.
    let turns = |chars: &[char], sign| count(chars, sign) + if sign == '本' { count(chars, '今') } else { 0 };
    TURNING.iter().any(|&sign| turns(found, sign) > turns(known, sign))
        || known.len() <= LONG && differs(&DENYING)
        || differs(&MONEY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wordings_of_one_label_share_a_key() {
        for (key, labels) in [
            ("予以公开", &["（一）予以公开", "(一) 予以公开", "㈠予以公开", "(一)\n予以公开", "予以公開"][..]),
            (
                "部分公开",
                &[
                    "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
                    "(二)部分公开(区分处理的,只计这一情形",
                    "部分公开",
                ],
            ),
            (
                "危及三安全一稳定",
                &["3.危及“三安全一稳定”", "3．危及\"三安全一稳定\"", "3、危及三安全一稳定", "3危及「三安全一稳定」"],
            ),
            (
                "本年新收政府信息公开申请数量",
                &["一、本年新收政府信息公开申请数量", "一. 本年新收政府信息公开 申请数量"],
            ),
            ("本年收费金额", &["本年收费金额（单位：万元）", "本年收费金额(单位:万元)", "本年收费金额（万元）"]),
            ("现行有效件数", &["现行有效件数（历史累计）", "现行有效件\u{200b}数"]),
            ("总计", &["（七）总计", "七、总计", "总\u{3000}计", "合计", "（七）合计"]),
            ("其他", &["3.其他", "其它", "其 他", "⑶其他"]),
            ("第二十条第(一)项", &["第二十条第（一）项", "第二十条 第(一)项"]),
            (
                "(本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和)",
                &["（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"],
            ),
            ("结果维持", &["结\n果\n维\n持", "结果 维持", "结果维持①", "结果维持¹", "结果维持*"]),
            (
                "申请人无正当理由逾期不补正行政机关不再处理其政府信息公开申请",
                &[
                    "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
                    "1,申请人无正当理由逾期不补正,行政机关不再处理其政府信息公开申请",
                ],
            ),
            ("行政许可(2023年)", &["行政许可（2023年）", "行政许可 (2023 年)"]),
            ("行政许可(上年数)", &["行政许可（上年数）"]),
            ("行政许可", &["行政许可（按年统计）", "行政许可（15年以上）"]),
            ("", &["", " \u{3000}"]),
        ] {
            for label in labels {
                assert_eq!(super::key(label), key, "{label}");
            }
        }
    }

    #[test]
    fn figures_and_other_labels_stay_themselves() {
        for (label, key) in [
            ("12", "12"),
            ("3.5", "35"),
            ("（12）", "(12)"),
            ("十堰市", "十堰市"),
            ("一般", "一般"),
            ("2022年情况", "2022年情况"),
            ("（三）不予公开", "不予公开"),
            ("甲（乙）丙", "甲(乙)丙"),
        ] {
            assert_eq!(super::key(label), key, "{label}");
        }
    }

    #[test]
    fn counts_changes_up_to_a_bound() {
        let chars = |text: &str| text.chars().collect::<Vec<_>>();
        let between = |a, b, most| distance(&chars(a), &chars(b), most);
        assert_eq!(between("属于四类过程性信息", "属于四类过程性性信息", 2), Some(1));
        assert_eq!(between("重复申请", "大量反复申请", 1), None);
        assert_eq!(between("abc", "abc", 0), Some(0));
        assert_eq!(between("abc", "axc", 0), None);
        assert_eq!(between("", "ab", 2), Some(2));
    }
}
