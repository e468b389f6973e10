//! The mark of a note behind a figure: `138①`, `138*`, `138¹`, `138[1]`, and raised digits as plain text writes them.

/// Takes the mark of a note off: `①`, `*`, `※`, raised or lowered signs, `[1]`, `（注1）`, `注1`, `^1^`, `<sup>1</sup>`. Digits in round
/// brackets alone are a remark: they may be a figure.
pub(super) fn without_mark(text: &str) -> &str {
    let text = text.trim_end();
    let rest = text.trim_end_matches(is_note_mark);
    if rest.len() < text.len() {
        return rest.trim_end();
    }
    if let Some((rest, inside)) = written_raised(text) {
        return if is_number(inside) { rest.trim_end() } else { text };
    }
    let (rest, inside) = match text.char_indices().next_back() {
        Some((end, ']' | '］' | '〕' | '】' | ')' | '）')) => {
            let Some(start) = text.rfind(OPEN) else { return text };
            let inside = text[start..end].trim_start_matches(OPEN);
            if text[start..].starts_with(['(', '（']) && !inside.starts_with('注') {
                return text;
            }
            (&text[..start], inside)
        }
        _ => text.rfind('注').map_or((text, ""), |start| text.split_at(start)),
    };
    if is_number(inside) { rest.trim_end() } else { text }
}

const OPEN: [char; 6] = ['[', '［', '〔', '【', '(', '（'];

/// What stands before digits that are raised by signs around them, and these: `^1`, `^1^`, `^{1}`, `$^{1}$`, `[^1]`, `<sup>1</sup>`.
fn written_raised(text: &str) -> Option<(&str, &str)> {
    let by_tags = text.strip_suffix("</sup>").or_else(|| text.strip_suffix("</sub>"));
    if let Some((rest, inside)) = by_tags.and_then(|text| text.rsplit_once('<')) {
        let inside = inside.split_once('>').filter(|(tag, _)| matches!(tag.get(..3), Some("sup" | "sub")))?.1;
        return Some((rest, bare(inside)));
    }
    let is_closed = text.ends_with(['$', '^', ']']);
    let unclosed = text.strip_suffix('$').unwrap_or(text);
    let unclosed = unclosed.strip_suffix(['^', ']']).unwrap_or(unclosed);
    let (rest, inside) = unclosed.rsplit_once('^')?;
    let rest = rest.trim_end_matches(['$', '[']);
    // 10^2 may be 100.
    (!rest.contains('^') && (is_closed || rest != "10")).then(|| (rest, bare(inside)))
}

/// Without brackets around it.
fn bare(text: &str) -> &str {
    let text = text.trim();
    let inside = text.strip_prefix(['{', '[', '(', '（', '［', '〔']);
    inside.and_then(|text| text.strip_suffix(['}', ']', ')', '）', '］', '〕'])).unwrap_or(text).trim()
}

/// The number of a note, with 注 before it or without, or 注 alone.
fn is_number(inside: &str) -> bool {
    let number = inside.strip_prefix('注').map_or(inside, str::trim_start);
    let is_digits = number.len() <= 2 && number.bytes().all(|byte| byte.is_ascii_digit());
    let is_sign = matches!(number, "*" | "a" | "b" | "c" | "d" | "e");
    !inside.is_empty() && (is_digits || is_sign)
}

/// A sign that marks a note: raised and lowered ones, numbers in circles and brackets of their own, stars.
pub(crate) fn is_note_mark(c: char) -> bool {
    is_raised(c)
        || matches!(c, '①'..='⒇' | '❶'..='➓' | '㉑'..='㉟' | '*' | '＊' | '※' | '#' | '＃' | '†' | '‡' | '★' | '☆' | '▲' | '△')
}

/// A raised or lowered sign.
pub(crate) fn is_raised(c: char) -> bool {
    matches!(c, '¹' | '²' | '³' | '\u{2070}'..='\u{209c}' | 'ᵃ' | 'ᵇ' | 'ᶜ' | 'ᵈ' | 'ᵉ')
}
