//! How much of a source is read, each limit with its reason.

/// The longest source that is read, in bytes. The longest real report page seen is under 1 MB; a CMS page with its
/// chrome and inlined pictures stays under 10.
pub const MAX_BYTES: usize = 32 << 20;

/// Cells kept of a whole source. A report has some 300; a page with layout tables some thousands.
pub const MAX_CELLS: usize = 200_000;

/// The largest row or column span that is believed. The form's widest cell spans 10 columns, its highest 22 rows; HTML itself
/// allows 1,000 columns and 65,534 rows, which a hostile page uses to ask for memory.
pub const MAX_SPAN: usize = 1_000;

/// How deep tables may stand inside each other. Layout tables of real pages reach 4 or 5.
pub const MAX_DEPTH: usize = 32;
