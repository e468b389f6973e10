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
    /// Digits smaller than those of a line: beside larger ones they are none of their figure, for all that is known.
    Small,
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

/// The colour that a style sheet or an attribute writes; `None` where it is another way of saying one, is seen through, or is none at all.
pub(in crate::read) fn colour(value: &str) -> Option<Colour> {
    said(value).filter(|&(_, cover)| cover >= 1.0).map(|(colour, _)| colour)
}

/// The ink that a style sheet writes: one that is seen through in part counts as what it is wholly; `Clear` where nobody sees it.
pub(super) fn ink(value: &str) -> Ink {
    if value.trim().eq_ignore_ascii_case("transparent") {
        return Ink::Clear;
    }
    match said(value) {
        Some((_, cover)) if cover <= LEAST_COVER => Ink::Clear,
        known => Ink::Of(known.map(|(colour, _)| colour).into()),
    }
}

/// What is said of the colour of letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    Clear,
    Of(Paint),
}

/// What covers so much of what is behind it, or less, is not seen.
pub(super) const LEAST_COVER: f32 = 0.05;

/// A colour, and how much it covers of what is behind it: 1 is all.
fn said(value: &str) -> Option<(Colour, f32)> {
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
        return Some((*colour, 1.0));
    }
    if let Some(digits) = value.strip_prefix('#') {
        return with_cover(digits);
    }
    let (name, parts) = value.strip_suffix(')')?.split_once('(')?;
    let is = |names: [&str; 2]| names.iter().any(|known| known.eq_ignore_ascii_case(name));
    let parts: Vec<&str> = parts.split([',', ' ', '/']).filter(|part| !part.is_empty()).collect();
    let ([one, two, three] | [one, two, three, _]) = parts[..] else { return None };
    let cover = parts.get(3).map_or(Some(1.0), |part| share(part))?;
    let colour = match () {
        () if is(["rgb", "rgba"]) => [of_light(one)?, of_light(two)?, of_light(three)?],
        () if is(["hsl", "hsla"]) => of_hue(number(one.trim_end_matches("deg"))?, share(two)?, share(three)?),
        () => return None,
    };
    Some((colour, cover))
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

/// The same, and behind it how much it covers: `ffffff80`, `fff8`.
fn with_cover(digits: &str) -> Option<(Colour, f32)> {
    let (colour, cover) = match digits.len() {
        4 | 8 => digits.split_at_checked(digits.len() / 4 * 3)?,
        _ => return Some((hexadecimal(digits)?, 1.0)),
    };
    let most = if cover.len() == 1 { 15.0 } else { 255.0 };
    Some((hexadecimal(colour)?, f32::from(u8::from_str_radix(cover, 16).ok()?) / most))
}

fn number(value: &str) -> Option<f32> {
    value.parse().ok().filter(|number: &f32| number.is_finite())
}

/// `50%`, `.5`.
pub(super) fn share(value: &str) -> Option<f32> {
    value.strip_suffix('%').map_or_else(|| number(value), |percent| Some(number(percent)? / 100.0))
}

/// `255`, `100%`.
fn of_light(value: &str) -> Option<u8> {
    let light = value.strip_suffix('%').map_or_else(|| number(value), |percent| Some(number(percent)? * 2.55))?;
    Some(light.round().clamp(0.0, 255.0) as u8)
}

/// Hue in degrees, saturation and lightness in shares.
fn of_hue(hue: f32, saturation: f32, lightness: f32) -> Colour {
    let (saturation, lightness) = (saturation.clamp(0.0, 1.0), lightness.clamp(0.0, 1.0));
    let reach = saturation * lightness.min(1.0 - lightness);
    [0.0, 8.0, 4.0].map(|part| {
        let at = (part + hue / 30.0).rem_euclid(12.0);
        let light = lightness - reach * (at - 3.0).min(9.0 - at).clamp(-1.0, 1.0);
        (light * 255.0).round() as u8
    })
}

/// The colour with another lightness, which is worked out of its own.
pub(in crate::read) fn lightened(colour: Colour, of: impl Fn(f32) -> f32) -> Colour {
    let most = colour.iter().copied().max().unwrap_or(0);
    let least = colour.iter().copied().min().unwrap_or(0);
    let part = |part: u8| f32::from(part) / 255.0;
    let (light, reach) = (f32::midpoint(part(most), part(least)), part(most) - part(least));
    if most == least {
        return of_hue(0.0, 0.0, of(light));
    }
    let [red, green, blue] = colour.map(part);
    let sixth = match colour {
        [is_most, ..] if is_most == most => (green - blue) / reach,
        [_, is_most, _] if is_most == most => (blue - red) / reach + 2.0,
        _ => (red - green) / reach + 4.0,
    };
    of_hue(sixth * 60.0, reach / (1.0 - (2.0 * light - 1.0).abs()), of(light))
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
            ("rgba(255,255,255,1)", Some([255; 3])),
            ("rgb(100% 0% 50%)", Some([255, 0, 128])),
            ("rgb(1,2)", None),
            ("rgb(1,2,3,0.4)", None),
            ("rgb(1,2,3,4,5)", None),
            ("#ffff", Some([255; 3])),
            ("#fffe", None),
            ("#ffffff00", None),
            ("hsl(0,0%,100%)", Some([255; 3])),
            ("HSL(120deg 100% 25%)", Some([0, 128, 0])),
            ("hsl(240,100%,50%)", Some([0, 0, 255])),
            ("hsl(0,0%)", None),
            ("cmyk(0,0,0)", None),
            ("rgb(nan,0,0)", None),
            ("#ggg", None),
            ("#é1", None),
            ("url(a.png)", None),
            ("", None),
        ] {
            assert_eq!(colour(value), expected, "{value}");
        }
        for (value, expected) in [
            ("transparent", Ink::Clear),
            ("rgba(0, 0, 0, 0)", Ink::Clear),
            ("rgb(0 0 0 / 0%)", Ink::Clear),
            ("#0000", Ink::Clear),
            ("#12345600", Ink::Clear),
            ("hsla(0,0%,0%,0)", Ink::Clear),
            ("rgba(255,255,255,.5)", Ink::Of(Paint::Of([255; 3]))),
            ("#0008", Ink::Of(Paint::Of([0; 3]))),
            ("currentcolor", Ink::Of(Paint::Unknown)),
        ] {
            assert_eq!(ink(value), expected, "{value}");
        }
        let each = [[0, 0, 0], [255, 255, 255], [0x44, 0x72, 0xc4], [0xff, 0xc0, 0], [1, 2, 3]];
        assert_eq!(each.map(|colour| lightened(colour, |light| light)), each);
        assert_eq!(lightened([0x44, 0x72, 0xc4], |light| light * 0.5), [32, 56, 100]);
        assert!(is_alike(PAPER, [250, 255, 243]) && !is_alike(PAPER, [238, 238, 238]));
    }
}
