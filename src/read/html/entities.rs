//! References to characters: `&nbsp;`, `&#160;`, `&#xA0;`.
//!
//! Named are those that occur in pages of this kind; another stays as it is written.

use std::borrow::Cow;

/// Names that need no semicolon behind them, for old pages' sake.
const LEGACY: [(&str, char); 25] = [
    ("nbsp", '\u{a0}'),
    ("amp", '&'),
    ("AMP", '&'),
    ("lt", '<'),
    ("LT", '<'),
    ("gt", '>'),
    ("GT", '>'),
    ("quot", '"'),
    ("QUOT", '"'),
    ("copy", '©'),
    ("reg", '®'),
    ("middot", '·'),
    ("times", '×'),
    ("divide", '÷'),
    ("deg", '°'),
    ("yen", '¥'),
    ("plusmn", '±'),
    ("sect", '§'),
    ("para", '¶'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("shy", '\u{ad}'),
    ("sup1", '¹'),
    ("sup2", '²'),
    ("sup3", '³'),
];

const NAMED: [(&str, char); 61] = [
    ("colon", ':'),
    ("semi", ';'),
    ("period", '.'),
    ("comma", ','),
    ("lpar", '('),
    ("rpar", ')'),
    ("lbrack", '['),
    ("lsqb", '['),
    ("rbrack", ']'),
    ("rsqb", ']'),
    ("percnt", '%'),
    ("sol", '/'),
    ("num", '#'),
    ("excl", '!'),
    ("quest", '?'),
    ("equals", '='),
    ("plus", '+'),
    ("ast", '*'),
    ("lowbar", '_'),
    ("dollar", '$'),
    ("commat", '@'),
    ("vert", '|'),
    ("verbar", '|'),
    ("bsol", '\\'),
    ("Tab", '\t'),
    ("NewLine", '\n'),
    ("hyphen", '\u{2010}'),
    ("dash", '\u{2010}'),
    ("numsp", '\u{2007}'),
    ("puncsp", '\u{2008}'),
    ("hairsp", '\u{200a}'),
    ("NonBreakingSpace", '\u{a0}'),
    ("ZeroWidthSpace", '\u{200b}'),
    ("NoBreak", '\u{2060}'),
    ("apos", '\''),
    ("ensp", '\u{2002}'),
    ("emsp", '\u{2003}'),
    ("thinsp", '\u{2009}'),
    ("zwnj", '\u{200c}'),
    ("zwj", '\u{200d}'),
    ("lrm", '\u{200e}'),
    ("rlm", '\u{200f}'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("horbar", '―'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("sbquo", '‚'),
    ("bdquo", '„'),
    ("bull", '•'),
    ("hellip", '…'),
    ("permil", '‰'),
    ("lsaquo", '‹'),
    ("rsaquo", '›'),
    ("minus", '−'),
    ("le", '≤'),
    ("ge", '≥'),
    ("ne", '≠'),
    ("trade", '™'),
];

/// The value of an attribute. In an address `&copy=1` stands for no sign: a name without its semicolon does not, where it may go on.
pub(super) fn decoded(value: &str) -> Cow<'_, str> {
    if !value.contains('&') {
        return Cow::Borrowed(value);
    }
    let ends = |text: &str, length: usize| {
        let next = text[length..].bytes().next();
        text[..length].ends_with(';') || next.is_none_or(|next| next != b'=' && !next.is_ascii_alphanumeric())
    };
    let of_attribute = |text: &str| numeric(text).or_else(|| named(text).filter(|&(_, length)| ends(text, length)));
    let mut decoded = String::with_capacity(value.len());
    replace(value, of_attribute, &mut |part| decoded.push_str(part));
    Cow::Owned(decoded)
}

/// Writes text with every reference replaced by its character.
pub(in crate::read) fn decode(text: &str, write: &mut dyn FnMut(&str)) {
    replace(text, reference, write);
}

/// The same by what is taken for a reference at an `&`.
fn replace(text: &str, reference: impl Fn(&str) -> Option<(char, usize)>, write: &mut dyn FnMut(&str)) {
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        write(&rest[..at]);
        rest = &rest[at..];
        let (character, length) = reference(rest).unwrap_or(('&', 1));
        write(character.encode_utf8(&mut [0; 4]));
        rest = &rest[length..];
    }
    write(rest);
}

/// The character that a text starts with a reference to, and how long that is.
pub(in crate::read) fn reference(text: &str) -> Option<(char, usize)> {
    if text.starts_with('&') { numeric(text).or_else(|| named(text)) } else { None }
}

/// `&#160;`, `&#xA0;`, semicolon or not: the character, and how long the reference is.
fn numeric(text: &str) -> Option<(char, usize)> {
    let digits = text.strip_prefix("&#")?;
    let (radix, digits, start) = match digits.strip_prefix(['x', 'X']) {
        Some(hex) => (16, hex, 3),
        None => (10, digits, 2),
    };
    let length = digits.bytes().position(|byte| !char::from(byte).is_digit(radix)).unwrap_or(digits.len());
    if length == 0 {
        return None;
    }
    let number = digits[..length]
        .chars()
        .fold(0_u32, |number, digit| number.saturating_mul(radix).saturating_add(digit.to_digit(radix).unwrap_or(0)));
    let semicolon = usize::from(digits[length..].starts_with(';'));
    Some((character(number), start + length + semicolon))
}

/// The character of a number. Old pages number their quotes and dashes as Windows does.
fn character(number: u32) -> char {
    const WINDOWS: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match number {
        0 => char::REPLACEMENT_CHARACTER,
        0x80..=0x9f => WINDOWS[number as usize - 0x80],
        _ => char::from_u32(number).unwrap_or(char::REPLACEMENT_CHARACTER),
    }
}

fn named(text: &str) -> Option<(char, usize)> {
    let name = &text[1..];
    let length = name.bytes().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(name.len());
    let word = &name[..length];
    if name[length..].starts_with(';') {
        let known = LEGACY.iter().chain(&NAMED).find(|(known, _)| *known == word);
        if let Some((_, c)) = known {
            return Some((*c, length + 2));
        }
    }
    let legacy = LEGACY.iter().find(|(known, _)| word.starts_with(known))?;
    Some((legacy.1, legacy.0.len() + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replaces_references() {
        for (text, decoded) in [
            ("1&nbsp;2&#160;3&#xA0;4&#xa05", "1\u{a0}2\u{a0}3\u{a0}4\u{a05}"),
            ("&lt;td&gt; &amp;lt; &AMP &ampx", "<td> &lt; & &x"),
            ("&ldquo;三安全&rdquo;&mdash;&hellip;", "“三安全”—…"),
            ("&#147;x&#148;&#0;&#xD800;&#x110000;&#99999999999;", "“x”\u{fffd}\u{fffd}\u{fffd}\u{fffd}"),
            ("a&b && &unknown; &; &#; &#x; &", "a&b && &unknown; &; &#; &#x; &"),
            ("&ldquo &nbsp1", "&ldquo \u{a0}1"),
        ] {
            let mut found = String::new();
            decode(text, &mut |part| found.push_str(part));
            assert_eq!(found, decoded, "{text}");
        }
    }
}
