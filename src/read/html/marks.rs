//! The names, classes and ids of an element and of all around it, a bit for each: what is not among them no selector finds there, and
//! that is told without walking outwards. Two may share a bit; then it is walked.

use super::selector::{CLASS, Face, ID, NAME, Part};

/// A set of such bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Marks(u128);

impl Marks {
    /// Of an element alone.
    pub(super) fn of_element(name: &str, attributes: &str) -> Marks {
        let named = Marks::of(NAME, name);
        if attributes.is_empty() {
            return named;
        }
        let face = Face::new(name, attributes);
        let own = named.and(Marks::of(ID, &face.id));
        face.class.split_ascii_whitespace().fold(own, |all, class| all.and(Marks::of(CLASS, class)))
    }

    /// What a part of a selector asks of an element; attributes and what is in brackets have no bit.
    pub(super) fn of_part(part: &Part) -> Marks {
        let name = part.name.as_deref().map(|name| Marks::of(NAME, name));
        let id = part.id.as_deref().map(|id| Marks::of(ID, id));
        let classes = part.classes.iter().map(|class| Marks::of(CLASS, class));
        name.into_iter().chain(id).chain(classes).fold(Marks::default(), Marks::and)
    }

    /// Names have no case, ids and classes do.
    fn of(kind: usize, text: &str) -> Marks {
        let start = 0xcbf2_9ce4_8422_2325 ^ kind as u64;
        let byte = |byte: u8| if kind == NAME { byte.to_ascii_lowercase() } else { byte };
        let hash = text.bytes().fold(start, |hash, one| (hash ^ u64::from(byte(one))).wrapping_mul(0x0100_0000_01b3));
        let mixed = (hash ^ hash >> 32).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        Marks(1 << (mixed >> 57))
    }

    #[must_use]
    pub(super) fn and(self, other: Marks) -> Marks {
        Marks(self.0 | other.0)
    }

    /// Are all of the other among these?
    pub(super) fn hold(self, other: Marks) -> bool {
        self.0 & other.0 == other.0
    }
}
