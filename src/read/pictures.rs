//! Pictures that may be of a table. What stands in them is not read; that there are some is said where a table is missing.

use crate::document::{Advice, Block, Document, Note};

/// Is a picture of this width and height, in points, as large as a table is? Signs, portraits and codes to be scanned are smaller.
pub(super) fn is_large(width: f64, height: f64) -> bool {
    /// 8 and 2 centimetres.
    const LEAST: [f64; 2] = [226.0, 56.0];
    width >= LEAST[0] && height >= LEAST[1]
}

/// Says of a document in which there is nothing else that it is blank, or pictures alone.
pub(super) fn or_blank(document: &mut Document, kind: &'static str) {
    let is_blank = || is_blank(&document.blocks);
    match document.notes[..] {
        [] if is_blank() => document.notes.push(Note::Empty),
        [Note::Picture] if is_blank() => document.notes = vec![Note::NotText { kind, advice: Advice::Scanned }],
        _ => {}
    }
}

/// Is there no word in it?
fn is_blank(blocks: &[Block]) -> bool {
    blocks.iter().all(|block| match block {
        Block::Paragraph(text) => text.is_empty(),
        Block::Grid(grid) => grid.cells.iter().all(|cell| cell.text.is_empty() && is_blank(&cell.nested)),
    })
}

/// A length as styles write it, in points: `16cm`, `453.6pt`, `120px`.
pub(super) fn points(length: &str) -> Option<f64> {
    super::html::lengths::tenths(length.trim()).map(|tenths| f64::from(tenths) / 10.0)
}

/// The width and height that a style gives, in points.
pub(super) fn size(style: &str) -> Option<[f64; 2]> {
    let of = |name: &str| {
        let mut said = style.split(';').filter_map(|one| one.split_once(':'));
        said.find(|(known, _)| known.trim() == name).and_then(|(_, length)| points(length))
    };
    Some([of("width")?, of("height")?])
}
