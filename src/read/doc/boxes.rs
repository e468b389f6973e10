//! Text boxes: their texts stand behind that of the page.

use super::super::bytes_at::{place_at, u32_at};
use super::file::{Streams, Structure};

/// A text box: the drawn thing it is the text of, and from where to where that goes; empty once it was read.
pub(super) struct TextBox {
    pub shape: u32,
    pub from: usize,
    pub to: usize,
}

/// The text boxes, whose texts stand there.
pub(super) fn text_boxes(streams: &Streams, (from, to): (usize, usize)) -> Option<Vec<TextBox>> {
    /// How many bytes tell of a box, and where among them its thing stands.
    const ENTRY: usize = 22;
    const SHAPE: usize = 14;
    let table = streams.structure(Structure::Boxes)?;
    let count = table.len().saturating_sub(4) / (4 + ENTRY);
    let mut boxes = Vec::new();
    let mut last = from;
    for at in 0..count {
        let place = |at: usize| place_at(table, 4 * at).and_then(|place| from.checked_add(place));
        let (start, end) = (place(at)?, place(at + 1)?.min(to));
        let shape = u32_at(table, 4 * (count + 1) + ENTRY * at + SHAPE)?;
        // The last one is none: it only closes the texts.
        if start >= last && end > start {
            boxes.push(TextBox { shape, from: start, to: end });
            last = end;
        }
    }
    Some(boxes)
}
