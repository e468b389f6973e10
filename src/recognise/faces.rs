//! A row taken apart, and what its cells are at a glance.

use super::stream::{RowPiece, Set};
use super::words::{Words, cell_key};
use crate::document::{Cell, Origin};

/// The cells of a row with their keys.
pub(super) struct Faces<'a> {
    /// The row.
    pub piece: RowPiece<'a>,
    /// A key for each cell.
    pub keys: Vec<String>,
}

impl<'a> Faces<'a> {
    /// Of a row.
    #[must_use]
    pub(super) fn new(piece: RowPiece<'a>) -> Faces<'a> {
        let keys = piece.cells.iter().map(|cell| cell_key(&cell.text)).collect();
        Faces { piece, keys }
    }
}

/// Where a row is printed, if it is one of the source.
pub(super) fn origin_of(piece: &RowPiece<'_>) -> Option<Origin> {
    piece.cells.first().filter(|_| piece.set == Set::Row).map(|cell| cell.origin)
}

/// `规章104`: a label with digits behind it in one cell.
pub(super) fn glued_to_label(words: &Words<'_>, key: &str) -> Option<usize> {
    let label = key.trim_end_matches(|c: char| c.is_ascii_digit());
    if label.len() == key.len() || label.is_empty() { None } else { words.exact_row(label) }
}

/// The texts of cells, blank ones left out.
pub(super) fn printed(cells: &[Cell]) -> String {
    let texts: Vec<&str> = cells.iter().map(|cell| cell.text.as_str()).filter(|text| !text.is_empty()).collect();
    texts.join(" ")
}
