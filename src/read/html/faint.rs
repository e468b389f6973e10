//! What is not seen beside other text: it is taken out of that.

use std::ops::Range;

/// A text without what stands in these places, where that is seen beside other text in one line, which this character ends.
/// And does something stand so?
pub(super) fn without(text: &str, places: &[Range<usize>], end: char) -> (String, bool) {
    let is_seen = |text: &str| text.chars().any(|c| !c.is_whitespace() && c != '\u{a0}');
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
        let mixed = !own.is_empty() && is_seen(&others);
        any |= mixed && own.iter().any(|place| is_seen(&text[place.clone()]));
        kept.push_str(if mixed { &others } else { line });
    }
    (kept, any)
}
