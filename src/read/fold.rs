//! White space, as every reader keeps it.

/// One run of white space is one space, but a line break stays; none at the ends; what has no width is gone.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut gap = None;
    for c in text.chars() {
        match c {
            '\n' | '\r' => gap = Some('\n'),
            ' ' | '\t' | '\u{b}' | '\u{c}' | '\u{a0}' => gap = gap.or(Some(' ')),
            '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => {}
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
    }
}
