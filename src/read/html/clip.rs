//! What `clip-path` leaves of an element.

use super::lengths::{in_brackets, sides, tenths};

/// How much of it is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Clip {
    Seen,
    Gone,
    /// It is not worked out, or so much is gone that a figure may have lost digits.
    Unknown,
}

/// Works out a value.
pub(super) fn clip(value: &str) -> Clip {
    let inside = |name: &str| in_brackets(value, name);
    let is_box = |word: &str| word == "none" || word.ends_with("-box");
    if let Some(sides) = inside("inset") {
        return inset(sides);
    }
    if let Some(round) = inside("circle").or_else(|| inside("ellipse")) {
        return circle(round);
    }
    match inside("polygon") {
        Some(points) => polygon(points),
        None if ["none", "inherit", "initial", "unset", "revert"].contains(&value) || is_box(value) => Clip::Seen,
        None => Clip::Unknown,
    }
}

/// From each side so much is cut off; of lengths it is not known how much that is.
fn inset(inside: &str) -> Clip {
    /// So much from the sides together, in per cent, takes no digit of what stands in the middle.
    const LITTLE: f32 = 25.0;
    let lengths = inside.split("round").next().unwrap_or_default();
    let [top, right, bottom, left] = sides(lengths).map(|side| side.and_then(percent));
    let of = |one: Option<f32>, other: Option<f32>| match (one, other) {
        (Some(one), Some(other)) if one + other >= 100.0 => Clip::Gone,
        (Some(one), Some(other)) if one + other <= LITTLE => Clip::Seen,
        (Some(all), None) | (None, Some(all)) if all >= 100.0 => Clip::Gone,
        _ => Clip::Unknown,
    };
    worse(of(top, bottom), of(left, right))
}

fn worse(one: Clip, other: Clip) -> Clip {
    match (one, other) {
        (Clip::Gone, _) | (_, Clip::Gone) => Clip::Gone,
        (Clip::Seen, Clip::Seen) => Clip::Seen,
        _ => Clip::Unknown,
    }
}

/// `50%`; also `0` and lengths that are nothing, or less.
fn percent(length: &str) -> Option<f32> {
    match length.strip_suffix('%') {
        Some(number) => number.trim().parse().ok(),
        None => tenths(length).filter(|length| *length <= 0).map(|_| 0.0),
    }
}

/// Around the middle, by its size: another middle is not worked out.
fn circle(inside: &str) -> Clip {
    /// In per cent.
    const LARGE: f32 = 40.0;
    let sizes: Vec<&str> = inside.split([' ', ',']).filter(|size| !size.is_empty()).collect();
    let (sizes, centred) = match sizes.iter().position(|size| *size == "at") {
        Some(at) => {
            (&sizes[..at], matches!(sizes[at + 1..], ["center" | "50%"] | ["center" | "50%", "center" | "50%"]))
        }
        None => (&sizes[..], true),
    };
    match sizes {
        sizes if sizes.iter().any(|size| tenths(size) == Some(0)) => Clip::Gone,
        sizes if centred && sizes.iter().all(|size| percent(size).is_some_and(|size| size >= LARGE)) => Clip::Seen,
        _ => Clip::Unknown,
    }
}

/// By the part of the whole that it covers.
fn polygon(inside: &str) -> Clip {
    /// A triangle of two sides is half of it.
    const LARGE: f32 = 4_500.0;
    let points = inside.split(',').filter(|point| !matches!(point.trim(), "nonzero" | "evenodd"));
    let point = |point: &str| {
        let mut parts = point.split_ascii_whitespace().map(percent);
        Some((parts.next()??, parts.next()??))
    };
    let written: Vec<&str> = points.map(str::trim).collect();
    if written.len() < 3 || written.iter().all(|point| *point == written[0]) {
        return Clip::Gone;
    }
    let Some(points) = written.into_iter().map(point).collect::<Option<Vec<(f32, f32)>>>() else {
        return Clip::Unknown;
    };
    let pairs = points.iter().zip(points.iter().cycle().skip(1));
    let area = pairs.map(|(one, other)| one.0 * other.1 - other.0 * one.1).sum::<f32>().abs() / 2.0;
    let is_out = |of: &dyn Fn(&(f32, f32)) -> f32| {
        points.iter().all(|point| of(point) <= 0.0) || points.iter().all(|point| of(point) >= 100.0)
    };
    match area {
        area if area < 1.0 || is_out(&|point| point.0) || is_out(&|point| point.1) => Clip::Gone,
        area if area >= LARGE => Clip::Seen,
        _ => Clip::Unknown,
    }
}
