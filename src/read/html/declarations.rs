//! Declarations of styles, as far as they say whether and how text is seen.

use super::look::Looks;

/// What matters here.
const NAMES: [&str; 53] = [
    "mask",
    "mask-image",
    "-webkit-mask",
    "-webkit-mask-image",
    "-webkit-text-fill-color",
    "content-visibility",
    "filter",
    "scale",
    "transform",
    "translate",
    "display",
    "visibility",
    "text-decoration",
    "text-decoration-line",
    "vertical-align",
    "font-variant-position",
    "font-size",
    "font",
    "opacity",
    "color",
    "background",
    "background-color",
    "background-image",
    "direction",
    "unicode-bidi",
    "mso-hide",
    "mso-text-raise",
    "position",
    "top",
    "bottom",
    "left",
    "margin-left",
    "text-indent",
    "clip",
    "clip-path",
    "width",
    "height",
    "max-width",
    "max-height",
    "overflow",
    "overflow-x",
    "overflow-y",
    "zoom",
    "rotate",
    "right",
    "inset",
    "inset-inline-start",
    "margin",
    "margin-inline-start",
    "inline-size",
    "block-size",
    "max-inline-size",
    "max-block-size",
];

/// Takes in declarations, as `display:none; color: red !important`.
pub(super) fn declare(style: &str, looks: &mut Looks) {
    let plain;
    let style = if style.contains('/') && style.contains("/*") {
        plain = without_comments(style);
        &plain
    } else {
        style
    };
    for (name, value) in style.split(';').filter_map(|declaration| declaration.split_once(':')) {
        let (name, value) = (name.trim_ascii(), value.trim_ascii());
        // Nearly no style says anything that matters here.
        let Some(name) = NAMES.iter().find(|known| known.eq_ignore_ascii_case(name)) else { continue };
        // `none \9` was for browsers that are no more; others pass over it.
        if value.contains('\\') {
            continue;
        }
        let (value, important) = match value.rsplit_once('!') {
            Some((value, word)) if word.trim_ascii().eq_ignore_ascii_case("important") => {
                (value.trim_ascii_end(), true)
            }
            _ => (value, false),
        };
        looks[usize::from(important)].set(name, value);
    }
}

/// Without `/* … */`; one that is not closed goes to the end.
pub(super) fn without_comments(style: &str) -> String {
    let mut plain = String::with_capacity(style.len());
    let mut rest = style;
    while let Some((before, comment)) = rest.split_once("/*") {
        plain.push_str(before);
        plain.push(' ');
        rest = comment.split_once("*/").map_or("", |(_, behind)| behind);
    }
    plain + rest
}
