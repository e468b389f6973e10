//! Letters in the colour of what is behind them: nobody sees them.

/// A colour, red, green and blue.
pub(in crate::read) type Colour = [u8; 3];

/// What is said of the colour of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) enum Paint {
    Of(Colour),
    /// A picture, or a colour said in a way that is not known.
    Unknown,
}

impl From<Option<Colour>> for Paint {
    fn from(colour: Option<Colour>) -> Paint {
        colour.map_or(Paint::Unknown, Paint::Of)
    }
}

/// How letters are seen on what is behind them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::read) enum Sight {
    #[default]
    Seen,
    /// Nobody tells them from what is behind them.
    Faint,
    /// They are as light as paper, and what is behind them is not known.
    Doubtful,
    /// They have this colour; what is behind them, the end of their cell tells.
    #[cfg_attr(
        not(feature = "every-medium"),
        expect(dead_code, reason = "media of the second build alone tell so late")
    )]
    Ink(Colour),
}

/// How letters of this ink are seen on this ground. Of neither need anything be said.
pub(in crate::read) fn sight(ink: Option<Paint>, ground: Option<Paint>) -> Sight {
    match (ink, ground.unwrap_or(Paint::Of(PAPER))) {
        (Some(Paint::Of(ink)), Paint::Of(ground)) if is_alike(ink, ground) => Sight::Faint,
        (Some(Paint::Of(ink)), Paint::Unknown) if is_alike(ink, PAPER) => Sight::Doubtful,
        _ => Sight::Seen,
    }
}

impl Sight {
    /// On this ground, where that was not known before.
    pub(in crate::read) fn on(self, ground: Option<Paint>) -> Sight {
        match self {
            Sight::Ink(ink) => sight(Some(Paint::Of(ink)), ground),
            known => known,
        }
    }
}

/// What pages and documents without a word on it have behind their letters.
pub(in crate::read) const PAPER: Colour = [255, 255, 255];

/// So far two colours may lie apart, each of the three, and still nobody tells letters from what is behind them.
const ALIKE: u8 = 12;

/// Can nobody tell the two apart?
pub(in crate::read) fn is_alike(one: Colour, other: Colour) -> bool {
    one.iter().zip(other).all(|(one, other)| one.abs_diff(other) <= ALIKE)
}

/// The colour that a style sheet or an attribute writes; `None` where it is another way of saying one, or none at all.
pub(in crate::read) fn colour(value: &str) -> Option<Colour> {
    const NAMES: [(&str, Colour); 12] = [
        ("white", [255, 255, 255]),
        ("snow", [255, 250, 250]),
        ("ivory", [255, 255, 240]),
        ("black", [0, 0, 0]),
        ("red", [255, 0, 0]),
        ("blue", [0, 0, 255]),
        ("navy", [0, 0, 128]),
        ("green", [0, 128, 0]),
        ("yellow", [255, 255, 0]),
        ("silver", [192, 192, 192]),
        ("gray", [128, 128, 128]),
        ("grey", [128, 128, 128]),
    ];
    let value = value.trim();
    if let Some((_, colour)) = NAMES.iter().find(|(name, _)| name.eq_ignore_ascii_case(value)) {
        return Some(*colour);
    }
    match value.strip_prefix('#') {
        Some(digits) => hexadecimal(digits),
        None if value.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("rgb(")) => of_parts(&value[4..]),
        None => None,
    }
}

/// `FFFFFF`, `fff`.
pub(in crate::read) fn hexadecimal(digits: &str) -> Option<Colour> {
    let digit = |at: usize| digits.as_bytes().get(at).and_then(|&byte| char::from(byte).to_digit(16));
    let part = |at: usize| match digits.len() {
        3 => digit(at).map(|value| (value * 17) as u8),
        6 => Some((digit(2 * at)? * 16 + digit(2 * at + 1)?) as u8),
        _ => None,
    };
    Some([part(0)?, part(1)?, part(2)?])
}

/// `255, 255, 255)`.
fn of_parts(parts: &str) -> Option<Colour> {
    let mut parts = parts.trim_end().strip_suffix(')')?.split([',', ' ']).filter(|part| !part.is_empty());
    let mut part = || parts.next()?.parse().ok();
    let colour = [part()?, part()?, part()?];
    parts.next().is_none().then_some(colour)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours() {
        for (value, expected) in [
            ("#fff", Some([255; 3])),
            ("#FEFEFE", Some([254; 3])),
            (" White ", Some([255; 3])),
            ("rgb(255, 255,255)", Some([255; 3])),
            ("rgb(1 2 3)", Some([1, 2, 3])),
            ("rgba(255,255,255,.5)", None),
            ("rgb(1,2)", None),
            ("rgb(1,2,3,4)", None),
            ("#ffff", None),
            ("#ggg", None),
            ("#é1", None),
            ("url(a.png)", None),
            ("", None),
        ] {
            assert_eq!(colour(value), expected, "{value}");
        }
        assert!(is_alike(PAPER, [250, 255, 243]) && !is_alike(PAPER, [238, 238, 238]));
    }
}
