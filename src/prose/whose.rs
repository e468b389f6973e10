//! Whose work is told.

/// Whose work a sentence tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Service {
    /// The body's own, as far as is known.
    #[default]
    None,
    /// Other things were counted, or by what way they came, until 申请 is named.
    Things,
    /// Another unit is who did it, until applications for information are named.
    Unit,
}
