//! Numbers of a list: 2.上年结转情况, 3、予以公开, 2.1 部分公开. They count nothing.

/// How long the number of a list is that a text starts with, behind what stands before it; none where it may be a figure.
pub(super) fn length(text: &str, before: &str) -> Option<usize> {
    let before = before.trim_end_matches(' ');
    let opens = before.is_empty() || before.ends_with(['。', '；', ';', '！', '？', '\n']);
    if !opens && !before.ends_with(['：', ':', '，', ',']) {
        return None;
    }
    let (levels, end) = levels(text)?;
    let rest = &text[end..];
    let sign = rest.chars().next().filter(|sign| matches!(sign, '.' | '．' | '、' | ' '));
    let rest = &rest[sign.map_or(0, char::len_utf8)..];
    let named = rest.trim_start_matches(' ').starts_with(|c: char| c.is_alphabetic());
    let ends = match sign {
        Some('.' | '．') => true,
        Some(_) => opens,
        None => opens && levels > 1,
    };
    (named && ends).then_some(end + sign.map_or(0, char::len_utf8))
}

/// The levels of a number, 3.2.1, of two digits each at most, and where it ends.
fn levels(text: &str) -> Option<(usize, usize)> {
    /// In digits.
    const LONGEST: usize = 2;
    /// No list is deeper.
    const DEEPEST: usize = 4;
    let digits = |from: usize| text[from..].bytes().take(LONGEST + 1).take_while(u8::is_ascii_digit).count();
    let (mut levels, mut end) = (0, 0);
    loop {
        let more = digits(end);
        if more == 0 || more > LONGEST || levels == DEEPEST {
            return None;
        }
        (levels, end) = (levels + 1, end + more);
        match text[end..].strip_prefix(['.', '．']) {
            Some(rest) if rest.starts_with(|c: char| c.is_ascii_digit()) => end = text.len() - rest.len(),
            _ => return Some((levels, end)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_a_list_is_no_figure() {
        for (text, before, number) in [
            ("2.上年结转情况", "", "2."),
            ("1、上年结转。", "依法办理。", "1、"),
            ("2．予以公开", "\n", "2．"),
            ("2 政府信息公开申请", "\n", "2 "),
            ("3.2.1 上年结转", "\n", "3.2.1 "),
            ("2.1部分公开", "\n", "2.1"),
            ("1.上年结转", "要求：", "1."),
            ("2.部分公开", "。 ", "2."),
        ] {
            assert_eq!(length(text, before).map(|end| &text[..end]), Some(number), "{before}{text}");
        }
        for (text, before) in [
            ("25、部分公开4", "公开"),
            ("7、2件", "分别为："),
            ("18、部分公开4", "公开："),
            ("2.4", "\n"),
            ("2023、上年", "\n"),
            ("25 上年", "结转"),
            ("5，其中", "\n"),
        ] {
            assert_eq!(length(text, before), None, "{before}{text}");
        }
    }
}
