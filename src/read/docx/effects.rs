//! Whether and how the text of a run is seen: by itself, by its style, its paragraph's, its table's, and by the document's defaults.

use super::super::html::colour::{self, Colour, PAPER, Paint, Sight, hexadecimal};
use super::super::html::raised::Raise;
use super::super::theme::{Light, Theme};
use super::super::xml;

/// What is said of it in one of these places; `None` where nothing is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::read) struct Effects {
    pub hidden: Option<bool>,
    pub struck: Option<bool>,
    pub struck_twice: Option<bool>,
    pub raise: Option<Raise>,
    /// By how much it is moved out of its line.
    pub moved: Option<Raise>,
    /// Its letters have next to no size.
    pub no_size: Option<bool>,
    /// The colour of its letters, and of what is behind them.
    pub ink: Option<Paint>,
    pub ground: Option<Paint>,
    /// What fills the letters is being said.
    pub(in crate::read) in_fill: bool,
}

impl Effects {
    /// Takes in a property of a run.
    pub(super) fn set(&mut self, name: &str, attributes: &str, theme: &Theme) {
        let is_on = || Some(xml::is_on(attributes, "val", true));
        match name {
            "vanish" => self.hidden = is_on(),
            "strike" => self.struck = is_on(),
            "dstrike" => self.struck_twice = is_on(),
            "vertAlign" => {
                self.raise = Some(match xml::value(attributes, "val").as_str() {
                    "superscript" => Raise::Above,
                    "subscript" => Raise::Below,
                    _ => Raise::None,
                });
            }
            "sz" => {
                // Half points: nobody reads letters of less than two.
                let size = xml::number(attributes, "val");
                self.no_size = Some(size.is_some_and(|half| half < LEAST_SIZE));
            }
            "color" => self.ink = Some(ink(attributes, theme)),
            "shd" => self.ground = Some(ground(attributes, theme)),
            "textFill" => self.in_fill = true,
            _ if self.in_fill => self.fill(name, attributes, theme),
            "highlight" if xml::value(attributes, "val") != "none" => {
                self.ground = Some(highlight(&xml::value(attributes, "val")));
            }
            "position" => self.moved = Some(moved(&xml::value(attributes, "val"))),
            _ => {}
        }
    }

    /// What fills letters goes before their colour.
    fn fill(&mut self, name: &str, attributes: &str, theme: &Theme) {
        let value = || xml::value(attributes, "val");
        match name {
            "noFill" => self.no_size = Some(true),
            "srgbClr" => self.ink = Some(hexadecimal(&value()).into()),
            "schemeClr" => self.ink = Some(theme.named(&value(), Light::AsItIs).unwrap_or(Paint::Unknown)),
            "sysClr" | "prstClr" | "gradFill" => self.ink = Some(Paint::Unknown),
            // How much of what is behind them is seen through them, in thousandths of a per cent.
            "alpha" if xml::number(attributes, "val").is_some_and(|through| through >= MOST_CLEAR) => {
                self.no_size = Some(true);
            }
            // Something is made of the colour that was named.
            "lumMod" | "lumOff" | "tint" | "shade" | "satMod" if self.ink == Some(Paint::Of(PAPER)) => {
                self.ink = Some(Paint::Unknown);
            }
            _ => {}
        }
    }

    /// What fills the letters was said.
    pub(super) fn end_fill(&mut self) {
        self.in_fill = false;
    }

    /// What is said here, and otherwise there.
    pub(in crate::read) fn or(self, base: Effects) -> Effects {
        Effects {
            hidden: self.hidden.or(base.hidden),
            struck: self.struck.or(base.struck),
            struck_twice: self.struck_twice.or(base.struck_twice),
            raise: self.raise.or(base.raise),
            moved: self.moved.or(base.moved),
            no_size: self.no_size.or(base.no_size),
            ink: self.ink.or(base.ink),
            ground: self.ground.or(base.ground),
            in_fill: false,
        }
    }
}

/// In half points: nobody reads smaller letters.
pub(in crate::read) const LEAST_SIZE: usize = 4;

/// In thousandths of a per cent: through such letters nearly all is seen of what is behind them.
const MOST_CLEAR: usize = 95_000;

/// Says an element what fills letters?
pub(super) fn is_of_fill(name: &str) -> bool {
    const NAMES: [&str; 12] = [
        "textFill",
        "noFill",
        "srgbClr",
        "schemeClr",
        "sysClr",
        "prstClr",
        "gradFill",
        "alpha",
        "lumMod",
        "lumOff",
        "tint",
        "shade",
    ];
    NAMES.contains(&name)
}

/// The colour of letters. That of the theme goes before the one that is written beside it for programs without themes.
fn ink(attributes: &str, theme: &Theme) -> Paint {
    let named = of_theme(attributes, ["themeColor", "themeTint", "themeShade"], theme);
    named.unwrap_or_else(|| hexadecimal(&xml::value(attributes, "val")).into())
}

/// A colour of the theme by these attributes: its name, and what it is lightened and darkened by, of 255.
fn of_theme(attributes: &str, [name, tint, shade]: [&str; 3], theme: &Theme) -> Option<Paint> {
    let share = |name: &str| {
        let written = xml::attribute(attributes, name)?;
        Some(u8::from_str_radix(&written, 16).map(|share| f32::from(share) / 255.0))
    };
    let light = match (share(tint), share(shade)) {
        (None, None) => Light::AsItIs,
        (Some(Ok(share)), _) => Light::Tint(share),
        (None, Some(Ok(share))) => Light::Shade(share),
        _ => Light::Unknown,
    };
    theme.named(&xml::attribute(attributes, name)?, light)
}

/// What is behind letters: a colour, or a pattern of two. Automatic is paper.
pub(super) fn ground(attributes: &str, theme: &Theme) -> Paint {
    let [pattern, fill] = ["val", "fill"].map(|name| xml::value(attributes, name));
    let named = of_theme(attributes, ["themeFill", "themeFillTint", "themeFillShade"], theme);
    match (pattern.as_str(), named, fill.as_str()) {
        ("clear" | "nil" | "", Some(paint), _) => paint,
        ("clear" | "nil" | "", None, "auto" | "") => Paint::Of(PAPER),
        ("clear" | "nil" | "", None, fill) => hexadecimal(fill).into(),
        _ => Paint::Unknown,
    }
}

/// The colours that text is highlighted with, and that old programs count from 1.
const COLOURS: [(&str, Colour); 16] = [
    ("black", [0, 0, 0]),
    ("blue", [0, 0, 255]),
    ("cyan", [0, 255, 255]),
    ("green", [0, 255, 0]),
    ("magenta", [255, 0, 255]),
    ("red", [255, 0, 0]),
    ("yellow", [255, 255, 0]),
    ("white", [255, 255, 255]),
    ("darkBlue", [0, 0, 128]),
    ("darkCyan", [0, 128, 128]),
    ("darkGreen", [0, 128, 0]),
    ("darkMagenta", [128, 0, 128]),
    ("darkRed", [128, 0, 0]),
    ("darkYellow", [128, 128, 0]),
    ("darkGray", [128, 128, 128]),
    ("lightGray", [192, 192, 192]),
];

fn highlight(name: &str) -> Paint {
    COLOURS.iter().find(|(known, _)| *known == name).map(|(_, colour)| *colour).into()
}

/// The colour of this number; 0 is none of its own.
#[cfg(feature = "every-medium")]
pub(in crate::read) fn numbered(number: usize) -> Option<Colour> {
    COLOURS.get(number.checked_sub(1)?).map(|(_, colour)| *colour)
}

/// Half points upwards, as written.
fn moved(position: &str) -> Raise {
    let (sign, digits) = position.strip_prefix('-').map_or((1, position), |digits| (-1, digits));
    let points = xml::digits(digits.trim_end_matches("pt")).and_then(|points| i32::try_from(points).ok());
    moved_by(sign * points.unwrap_or(0))
}

/// Half points upwards. Less than this is to bring letters of several fonts to one height.
pub(in crate::read) fn moved_by(half_points: i32) -> Raise {
    match half_points {
        4.. => Raise::Lifted,
        ..=-4 => Raise::Dropped,
        _ => Raise::None,
    }
}

/// What goes for a run, from the defaults of the document to what is said of the run itself.
#[derive(Clone, Copy, Default)]
pub(in crate::read) struct Levels {
    pub defaults: Effects,
    pub table: Effects,
    pub paragraph: Effects,
    pub run: Effects,
    pub own: Effects,
}

impl Levels {
    /// Is the text seen, and not struck out?
    pub(in crate::read) fn is_seen(&self) -> bool {
        let no_size = self.nearest(|effects| effects.no_size).unwrap_or(false);
        let struck_twice = self.nearest(|effects| effects.struck_twice).unwrap_or(false);
        !(self.is_hidden() || self.is_struck() || no_size || struck_twice)
    }

    /// How are its letters seen? `around` is what the cell says of what is behind them.
    pub(in crate::read) fn sight(&self, around: Option<Paint>) -> Sight {
        colour::sight(self.nearest(|effects| effects.ink), self.nearest(|effects| effects.ground).or(around))
    }

    /// How are its letters seen, where only the end of the cell tells what is behind them?
    #[cfg(feature = "every-medium")]
    pub(in crate::read) fn sight_before(&self) -> Sight {
        match (self.nearest(|effects| effects.ink), self.nearest(|effects| effects.ground)) {
            (Some(Paint::Of(ink)), None) => Sight::Ink(ink),
            (ink, ground) => colour::sight(ink, ground),
        }
    }

    pub(in crate::read) fn is_hidden(&self) -> bool {
        self.switched(|effects| effects.hidden)
    }

    pub(in crate::read) fn is_struck(&self) -> bool {
        self.switched(|effects| effects.struck)
    }

    pub(in crate::read) fn raise(&self) -> Raise {
        let by_sign = self.nearest(|effects| effects.raise).filter(|&raise| raise != Raise::None);
        by_sign.or_else(|| self.nearest(|effects| effects.moved)).unwrap_or_default()
    }

    /// A switch: on by one style and on by another is off, unless the document says it of all, or the run of itself.
    fn switched(&self, of: impl Fn(&Effects) -> Option<bool>) -> bool {
        let on = |effects| of(effects) == Some(true);
        let by_styles = on(&self.defaults) || on(&self.table) ^ on(&self.paragraph) ^ on(&self.run);
        of(&self.own).unwrap_or(by_styles)
    }

    fn nearest<T>(&self, of: impl Fn(&Effects) -> Option<T>) -> Option<T> {
        [&self.own, &self.run, &self.paragraph, &self.table, &self.defaults].into_iter().find_map(of)
    }
}
