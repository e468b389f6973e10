//! When the rules of a style sheet count: on which media, of which size, in which browsers. What cannot be known of the person's is doubtful.

use super::lengths::pixels;
use crate::any_of::AnyOf;

/// Does a condition hold for a page that is read on a screen of usual size?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holds {
    Yes,
    No,
    /// On some screens, or in some browsers.
    Maybe,
}

impl Holds {
    pub(super) fn and(self, other: Holds) -> Holds {
        match (self, other) {
            (Holds::No, _) | (_, Holds::No) => Holds::No,
            (Holds::Yes, Holds::Yes) => Holds::Yes,
            _ => Holds::Maybe,
        }
    }
}

/// What stands behind `@`.
pub(super) fn holds(condition: &str) -> Holds {
    let condition = condition.to_ascii_lowercase();
    let of = |name: &str| condition.strip_prefix(name).map(str::trim_start);
    if let Some(media) = of("media") {
        return of_screen(media);
    }
    match of("supports") {
        Some(supported) if supported.starts_with("not") => Holds::No,
        Some(supported) if supported.holds_any(&["-ms-", "-moz-", "-webkit-", "selector("]) => Holds::Maybe,
        Some(_) => Holds::Yes,
        None if of("layer").is_some() => Holds::Yes,
        None if ["container", "scope", "document", "-moz-document"].iter().any(|name| of(name).is_some()) => {
            Holds::Maybe
        }
        None => Holds::No,
    }
}

/// Is it among the media that are named?
pub(super) fn of_screen(media: &str) -> Holds {
    let media = media.to_ascii_lowercase();
    let each = || media.split(',').map(|one| of_medium(one.trim()));
    match () {
        () if each().any(|holds| holds == Holds::Yes) => Holds::Yes,
        () if each().any(|holds| holds == Holds::Maybe) => Holds::Maybe,
        () => Holds::No,
    }
}

fn of_medium(medium: &str) -> Holds {
    match medium.strip_prefix("not ") {
        Some("print" | "speech") => return Holds::Yes,
        Some("all" | "screen") => return Holds::No,
        Some(_) => return Holds::Maybe,
        None => {}
    }
    let parts = medium.split(" and ").map(|part| part.trim().trim_start_matches("only ").trim());
    parts.fold(Holds::Yes, |all, part| {
        all.and(match part {
            "" | "all" | "screen" => Holds::Yes,
            part if part.starts_with('(') => of_feature(part.trim_matches(['(', ')'])),
            _ => Holds::No,
        })
    })
}

/// Screens of desks are so wide, in pixels.
const NARROWEST: f64 = 1024.0;
const WIDEST: f64 = 2560.0;

fn of_feature(feature: &str) -> Holds {
    let parted = feature.split_once(':').or_else(|| {
        let (name, value) = feature.split_once(['<', '>'])?;
        let name = match (name.trim(), feature.contains('<')) {
            ("width", true) => "max-width",
            ("width", false) => "min-width",
            _ => "",
        };
        Some((name, value.trim_start_matches('=')))
    });
    let Some((name, value)) = parted else { return Holds::Maybe };
    let wide = pixels(value.trim());
    match (name.trim(), wide) {
        ("min-width" | "min-device-width", Some(wide)) if wide <= NARROWEST => Holds::Yes,
        ("min-width" | "min-device-width", Some(wide)) if wide > WIDEST => Holds::No,
        ("max-width" | "max-device-width", Some(wide)) if wide < NARROWEST => Holds::No,
        ("max-width" | "max-device-width", Some(wide)) if wide >= WIDEST => Holds::Yes,
        ("orientation", _) if value.trim() == "landscape" => Holds::Yes,
        _ => Holds::Maybe,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn media() {
        for (condition, expected) in [
            ("media screen", Holds::Yes),
            ("media print", Holds::No),
            ("media print, screen", Holds::Yes),
            ("media not print", Holds::Yes),
            ("media only screen and (max-width: 767.98px)", Holds::No),
            ("media (min-width:992px)", Holds::Yes),
            ("media (min-width:48em) and (max-width:600px)", Holds::No),
            ("media (min-width: 1400px)", Holds::Maybe),
            ("media (max-width:1600px)", Holds::Maybe),
            ("media (width <= 600px)", Holds::No),
            ("media (prefers-color-scheme: dark)", Holds::Maybe),
            ("media screen and (orientation: portrait)", Holds::Maybe),
            ("supports (display:grid)", Holds::Yes),
            ("supports not (display:grid)", Holds::No),
            ("supports (-webkit-touch-callout:none)", Holds::Maybe),
            ("container (min-width:1px)", Holds::Maybe),
            ("keyframes x", Holds::No),
            ("font-face", Holds::No),
        ] {
            assert_eq!(holds(condition), expected, "{condition}");
        }
    }
}
