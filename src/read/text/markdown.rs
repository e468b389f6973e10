//! Signs of Markdown, as chat programs and converters write it: none of them is printed where it is shown.

use std::borrow::Cow;

/// A line without the sign of a heading, and without emphasis.
pub(super) fn line(text: &str) -> Cow<'_, str> {
    let signs = text.len() - text.trim_start_matches('#').len();
    let is_heading = (1..=6).contains(&signs) && text[signs..].starts_with([' ', '\u{3000}']);
    let heading = text[signs..].trim().trim_end_matches('#').trim_end();
    without_emphasis(if is_heading && !heading.is_empty() { heading } else { text })
}

/// Without the signs of emphasis: those in pairs all over a text, and single ones around the whole of it.
pub(super) fn without_emphasis(text: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(text);
    for sign in ["**", "__"] {
        if is_paired(&text, sign) {
            text = Cow::Owned(text.replace(sign, ""));
        }
    }
    for sign in ['*', '_', '`'] {
        let inside = text.strip_prefix(sign).and_then(|inside| inside.strip_suffix(sign));
        if let Some(inside) = inside.filter(|inside| !inside.is_empty() && !inside.contains(sign)) {
            text = Cow::Owned(inside.trim().to_owned());
        }
    }
    text
}

/// Do such signs stand around words, each time one before and one behind? A row of them is a slot or a line.
fn is_paired(text: &str, sign: &str) -> bool {
    let pieces: Vec<&str> = text.split(sign).collect();
    let is_word =
        |piece: &&str| !piece.is_empty() && !piece.starts_with([' ', '*', '_']) && !piece.ends_with([' ', '*', '_']);
    pieces.len() > 1 && pieces.len() % 2 == 1 && pieces.iter().skip(1).step_by(2).all(is_word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_markdown_are_not_printed() {
        for (written, shown) in [
            ("# 青石县林业局2024年年度报告", "青石县林业局2024年年度报告"),
            ("## **一、总体情况** ##", "一、总体情况"),
            ("**青石县林业局**2024年__年度报告__", "青石县林业局2024年年度报告"),
            ("*31*", "31"),
            ("`2`", "2"),
            ("#1 项目", "#1 项目"),
            ("####### 七级", "####### 七级"),
            ("# ", "# "),
            ("138*", "138*"),
            ("138**", "138**"),
            ("**", "**"),
            ("****", "****"),
            ("________年____月", "________年____月"),
            ("a ** b ** c", "a ** b ** c"),
            ("*甲*和*乙*", "*甲*和*乙*"),
            ("*", "*"),
        ] {
            assert_eq!(line(written), shown, "{written}");
        }
    }
}
