//! Numbers as OFD writes them.

use super::super::xml;

/// Points in a millimetre: OFD counts in these.
pub(super) const POINTS: f64 = 72.0 / 25.4;

/// The matrix of an element, which leads from its own units into those around it.
pub(super) fn matrix(attributes: &str) -> [f64; 6] {
    xml::attribute(attributes, "CTM").and_then(|text| numbers(&text)).unwrap_or([1.0, 0.0, 0.0, 1.0, 0.0, 0.0])
}

/// A point by a matrix.
pub(super) fn moved(of: &[f64; 6], [x, y]: [f64; 2]) -> [f64; 2] {
    [of[0] * x + of[2] * y + of[4], of[1] * x + of[3] * y + of[5]]
}

/// So many numbers with spaces between them; `None` where there are more or fewer.
pub(super) fn numbers<const N: usize>(text: &str) -> Option<[f64; N]> {
    let numbers: Option<Vec<f64>> = text.split_whitespace().take(N + 1).map(number).collect();
    numbers?.try_into().ok()
}

/// One number.
pub(super) fn number(text: &str) -> Option<f64> {
    text.parse().ok().filter(|number: &f64| number.is_finite())
}
