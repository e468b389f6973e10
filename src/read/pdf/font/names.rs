//! Names of glyphs, as fonts of Latin letters have them.

/// Names that say no character themselves. Digits and what stands in tables with them; other letters are told by a font's own map.
const NAMES: [(&str, char); 60] = [
    ("zero", '0'),
    ("one", '1'),
    ("two", '2'),
    ("three", '3'),
    ("four", '4'),
    ("five", '5'),
    ("six", '6'),
    ("seven", '7'),
    ("eight", '8'),
    ("nine", '9'),
    ("space", ' '),
    ("nbspace", ' '),
    ("exclam", '!'),
    ("quotedbl", '"'),
    ("numbersign", '#'),
    ("dollar", '$'),
    ("percent", '%'),
    ("ampersand", '&'),
    ("quotesingle", '\''),
    ("parenleft", '('),
    ("parenright", ')'),
    ("asterisk", '*'),
    ("plus", '+'),
    ("comma", ','),
    ("hyphen", '-'),
    ("hyphenminus", '-'),
    ("sfthyphen", '-'),
    ("minus", '-'),
    ("period", '.'),
    ("slash", '/'),
    ("fraction", '/'),
    ("colon", ':'),
    ("semicolon", ';'),
    ("less", '<'),
    ("equal", '='),
    ("greater", '>'),
    ("question", '?'),
    ("at", '@'),
    ("bracketleft", '['),
    ("backslash", '\\'),
    ("bracketright", ']'),
    ("asciicircum", '^'),
    ("underscore", '_'),
    ("grave", '`'),
    ("braceleft", '{'),
    ("bar", '|'),
    ("braceright", '}'),
    ("asciitilde", '~'),
    ("quoteleft", '‘'),
    ("quoteright", '’'),
    ("quotedblleft", '“'),
    ("quotedblright", '”'),
    ("endash", '–'),
    ("emdash", '—'),
    ("ellipsis", '…'),
    ("bullet", '•'),
    ("periodcentered", '·'),
    ("middot", '·'),
    ("multiply", '×'),
    ("degree", '°'),
];

/// The characters that a glyph's name stands for.
pub(super) fn text(name: &str) -> Option<String> {
    // `one.tf` is a form of `one`.
    let name = name.split('.').next().filter(|name| !name.is_empty())?;
    if let Some(c) = of_one(name) {
        return Some(c.into());
    }
    match name {
        "fi" => Some("fi".into()),
        "fl" => Some("fl".into()),
        "ff" => Some("ff".into()),
        _ => name.contains('_').then(|| name.split('_').map(of_one).collect())?,
    }
}

fn of_one(name: &str) -> Option<char> {
    if let Some((_, c)) = NAMES.iter().find(|(known, _)| *known == name) {
        return Some(*c);
    }
    let mut letters = name.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        return letter.is_ascii_alphabetic().then_some(letter);
    }
    let hex = name.strip_prefix("uni").filter(|hex| hex.len() == 4).or_else(|| name.strip_prefix('u'));
    let hex = hex.filter(|hex| (4..=6).contains(&hex.len()) && hex.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
    char::from_u32(u32::from_str_radix(hex, 16).ok()?)
}
