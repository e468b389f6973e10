//! Numbers as OFD writes them.

/// Points in a millimetre: OFD counts in these.
pub(super) const POINTS: f64 = 72.0 / 25.4;

/// So many numbers with spaces between them; `None` where there are more or fewer.
pub(super) fn numbers<const N: usize>(text: &str) -> Option<[f64; N]> {
    let numbers: Option<Vec<f64>> = text.split_whitespace().take(N + 1).map(number).collect();
    numbers?.try_into().ok()
}

/// One number.
pub(super) fn number(text: &str) -> Option<f64> {
    text.parse().ok().filter(|number: &f64| number.is_finite())
}
