//! What is not seen beside other text: it is taken out of that.

use std::ops::Range;

/// Does a text show anything?
pub(super) fn is_seen(text: &str) -> bool {
    text.chars().any(|c| !c.is_whitespace() && c != '\u{a0}')
}

/// A text without what stands in these places, where that is seen beside other text that counts, in one line, which this character ends.
/// And does something stand so?
pub(super) fn without(text: &str, places: &[Range<usize>], end: char, counts: fn(&str) -> bool) -> (String, bool) {
    let mut kept = String::with_capacity(text.len());
    let mut any = false;
    let mut at = 0;
    let mut places = places.iter().filter(|place| place.end <= text.len()).peekable();
    for line in text.split_inclusive(end) {
        let (start, end) = (at, at + line.len());
        at = end;
        let mut own = Vec::new();
        while let Some(place) = places.next_if(|place| place.start < end) {
            own.push(place.start..place.end.min(end));
        }
        let mut others = String::with_capacity(line.len());
        let mut from = start;
        for place in &own {
            others.push_str(&text[from..place.start]);
            from = place.end;
        }
        others.push_str(&text[from..end]);
        let mixed = !own.is_empty() && counts(&others);
        any |= mixed && own.iter().any(|place| is_seen(&text[place.clone()]));
        kept.push_str(if mixed { &others } else { line });
    }
    (kept, any)
}
