//! Other text in places of a text, all the rest of it as it was.

use crate::order;
use std::ops::Range;

/// What is to be put where.
#[derive(Default)]
pub(super) struct Splices(Vec<Splice>);

struct Splice {
    place: Range<usize>,
    /// Of several in one place: which comes first.
    rank: u8,
    text: String,
    /// Another that is the same is put in but once.
    once: bool,
}

impl Splices {
    /// Puts text before what stands at a place; of several those of lower rank first, then those put in before.
    pub(super) fn insert(&mut self, at: usize, rank: u8, text: String) {
        self.0.push(Splice { place: at..at, rank, text, once: false });
    }

    /// Puts text in the place of other.
    pub(super) fn replace(&mut self, place: Range<usize>, text: String) {
        self.0.push(Splice { place, rank: u8::MAX, text, once: false });
    }

    /// The same, and of several of the same text there only one.
    pub(super) fn insert_once(&mut self, at: usize, rank: u8, text: String) {
        self.0.push(Splice { place: at..at, rank, text, once: true });
    }

    /// The same for text in the place of other.
    pub(super) fn replace_once(&mut self, place: Range<usize>, text: String) {
        self.0.push(Splice { place, rank: u8::MAX, text, once: true });
    }

    /// The text with all of it; `None` where two want the same letters.
    pub(super) fn apply(self, source: &str) -> Option<String> {
        let mut all = order::by_key(self.0, |splice| [splice.place.start as u32, u32::from(splice.rank), 0, 0]);
        all.dedup_by(|a, b| a.once && b.once && (&a.place, a.rank, &a.text) == (&b.place, b.rank, &b.text));
        let more: usize = all.iter().map(|splice| splice.text.len()).sum();
        let mut text = String::with_capacity(source.len() + more);
        let mut at = 0;
        for Splice { place, text: new, .. } in &all {
            text.push_str(source.get(at..place.start)?);
            text.push_str(new);
            at = place.end;
        }
        text.push_str(source.get(at..)?);
        Some(text)
    }
}
