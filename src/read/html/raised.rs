//! Text above or below its line: the mark of a note is no digit of the figure before it.

/// Do letters stand above or below their line?
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::read) enum Raise {
    #[default]
    None,
    Above,
    Below,
    /// By a length, as whole lines are, too: it means something only beside letters that are not.
    Lifted,
    Dropped,
}

impl Raise {
    /// Does it go up?
    pub(in crate::read) fn is_up(self) -> bool {
        matches!(self, Raise::Above | Raise::Lifted)
    }

    /// Is it by a length?
    pub(in crate::read) fn is_by_length(self) -> bool {
        matches!(self, Raise::Lifted | Raise::Dropped)
    }
}

/// Text as it is printed that stands raised. Digits, brackets and the like become the signs that Unicode has for raised ones; words stay.
pub(in crate::read) fn written(text: &str, raise: Raise) -> String {
    /// A note's number, or two.
    const LONGEST: usize = 8;
    let marks = |c: char| sign(c, raise).is_some() || matches!(c, ',' | '，' | '、' | '注');
    let is_mark = raise != Raise::None && text.chars().count() <= LONGEST && text.chars().all(marks);
    if is_mark { text.chars().filter_map(|c| sign(c, raise)).collect() } else { text.to_owned() }
}

/// What becomes of a character of a mark; nothing of a comma, of 注, and of what is in none.
fn sign(c: char, raise: Raise) -> Option<char> {
    const ABOVE: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    const LETTERS: [char; 5] = ['ᵃ', 'ᵇ', 'ᶜ', 'ᵈ', 'ᵉ'];
    let half = match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0)?,
        c => c,
    };
    let above = raise.is_up();
    match half {
        '0'..='9' if above => Some(ABOVE[half as usize - '0' as usize]),
        '0'..='9' => char::from_u32(0x2080 + u32::from(half) - u32::from('0')),
        '(' | '[' | '〔' | '【' => Some(if above { '⁽' } else { '₍' }),
        ')' | ']' | '〕' | '】' => Some(if above { '⁾' } else { '₎' }),
        'a'..='e' => Some(LETTERS[half as usize - 'a' as usize]),
        '*' | '#' | '※' | '†' | '‡' | '①'..='⒇' | '⁰'..='ₜ' | '¹' | '²' | '³' => Some(half),
        c => c.is_whitespace().then_some(c),
    }
}

/// A line of running text without the raised signs behind its figures, which are marks of notes. Those of a power of ten stay.
pub(in crate::read) fn without_marks(text: String) -> String {
    let is_raised = |c: char| matches!(c, '¹' | '²' | '³' | '\u{2070}'..='\u{209c}' | 'ᵃ' | 'ᵇ' | 'ᶜ' | 'ᵈ' | 'ᵉ');
    if text.is_ascii() || !text.contains(is_raised) {
        return text;
    }
    let mut kept = String::with_capacity(text.len());
    let mut of_figure = false;
    for c in text.chars() {
        if !is_raised(c) {
            kept.push(c);
            of_figure = false;
            continue;
        }
        let power = || kept.ends_with("10") && kept[..kept.len() - 2].trim_end().ends_with(['×', '*', 'x']);
        of_figure |= kept.ends_with(|c: char| c.is_ascii_digit() || ('０'..='９').contains(&c)) && !power();
        if !of_figure {
            kept.push(c);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_written_raised_and_words_are_not() {
        for (text, above) in [
            ("1", "¹"),
            ("[12]", "⁽¹²⁾"),
            ("（注１）", "⁽¹⁾"),
            ("1,2", "¹²"),
            ("*", "*"),
            ("①", "①"),
            ("a", "ᵃ"),
            ("th", "th"),
            ("本年新收138件", "本年新收138件"),
            ("123456789", "123456789"),
            ("", ""),
        ] {
            assert_eq!(written(text, Raise::Above), above, "{text}");
        }
        assert_eq!(written("(2)", Raise::Below), "₍₂₎");
    }

    #[test]
    fn running_text_goes_without_marks_of_figures() {
        for (text, expected) in [
            ("收到138¹件", "收到138件"),
            ("收到138⁽¹²⁾件", "收到138件"),
            ("3平方千米²、5km²", "3平方千米²、5km²"),
            ("约2×10⁴件", "约2×10⁴件"),
            ("¹本表", "¹本表"),
            ("１３８²", "１３８"),
        ] {
            assert_eq!(without_marks(text.to_owned()), expected);
        }
    }
}
