//! White space, as every reader keeps it.

/// One run of white space is one space, but a line break stays; none at the ends; what has no width is gone.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut gap = None;
    for c in text.chars() {
        match c {
            '\n' | '\r' => gap = Some('\n'),
            ' ' | '\t' | '\u{b}' | '\u{c}' | '\u{a0}' => gap = gap.or(Some(' ')),
            c if is_without_width(c) => {}
            '\u{3000}' if folded.is_empty() => {}
            _ => {
                if let Some(gap) = gap.take()
                    && !folded.is_empty()
                {
                    folded.push(gap);
                }
                folded.push(c);
            }
        }
    }
    folded.truncate(folded.trim_end_matches('\u{3000}').trim_end().len());
    folded
}

/// Has a character neither ink nor width? Marks of direction among them, but those that turn what stands in them to run from right to left:
/// of two figures there the second is seen first.
pub(crate) fn is_without_width(c: char) -> bool {
    matches!(
        c,
        '\u{200b}'
            ..='\u{200f}'
                | '\u{61c}'
                | '\u{202a}'
                | '\u{202c}'
                | '\u{202d}'
                | '\u{2060}'
                | '\u{2066}'
                | '\u{2068}'
                | '\u{2069}'
    ) || matches!(c, '\u{feff}' | '\u{ad}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_white_space() {
        assert_eq!(
            fold("\u{3000}\u{3000}结果\u{a0} \t维持\u{200b} \n\u{ad} x\u{3000}y \u{3000} "),
            "结果 维持\nx\u{3000}y"
        );
        assert_eq!(fold(" \u{3000}\n "), "");
        // Marks of direction, as other programs put them beside a figure; an order that is turned stays.
        assert_eq!(fold("\u{200e}2228\u{200f}\u{202a}\u{202c}\u{2068}\u{2069}"), "2228");
        assert_eq!(fold("\u{202e}2228\u{202c}"), "\u{202e}2228");
    }
}
