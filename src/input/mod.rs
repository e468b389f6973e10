//! What a caller gives, from JSON: options and reports. Its shape first, and the first fault of it with its place; then every reason why
//! what is well shaped is not fit.

mod options;
mod report;

pub use options::{Options, options, options_of_catalogue};
pub use report::report;

use serde_json::Value;
use std::borrow::Cow;

/// The longest JSON that is taken of a caller, in bytes: a report has some 100 KB, and a pack of rules as much. Ten megabytes would take
/// seconds, in which a page stands still.
pub const MAX_JSON: usize = 4 << 20;

/// What is said of more.
pub const TOO_LONG: &str = "more than 4 MB of JSON, which no report has";

/// A tree of JSON as `JSON.stringify` writes it; nothing, where the text is none.
#[must_use]
pub fn tree(text: &str) -> Option<Value> {
    serde_json::from_str(&whole_characters(text)).ok()
}

/// Half a surrogate pair is no character: `JSON.stringify` writes one as an escape of its own, which no Rust text can hold.
fn whole_characters(text: &str) -> Cow<'_, str> {
    const HALF: &str = "\\ud";
    if !text.contains(HALF) {
        return Cow::Borrowed(text);
    }
    let (mut whole, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        let is_half =
            escape.starts_with(HALF) && escape[HALF.len()..].starts_with(['8', '9', 'a', 'b', 'c', 'd', 'e', 'f']);
        let length = if is_half { "\\ud800".len() } else { "\\n".len() }.min(escape.len());
        whole.push_str(before);
        whole.push_str(if is_half { "\u{fffd}" } else { &escape[..length] });
        rest = &escape[length..];
    }
    whole.push_str(rest);
    Cow::Owned(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_of_characters_are_none() {
        for (text, read) in [
            (r#""\ud800x""#, "\u{fffd}x"),
            (r#""a\udfff\"\n\udc00""#, "a\u{fffd}\"\n\u{fffd}"),
            (r#""\\ud800\ud834""#, "\\ud800\u{fffd}"),
            (r#""\ud7ff\u000a𠮷""#, "\u{d7ff}\n𠮷"),
        ] {
            assert_eq!(tree(text), Some(Value::from(read)), "{text}");
        }
        for text in ["", "{", "[1,]", "\"\\ud80", "\"\\ud8"] {
            assert_eq!(tree(text), None, "{text}");
        }
    }
}
